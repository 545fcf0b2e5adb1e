"""The things that a file of RDF speaks of: their kinds, names and places, and the keys they have in its reading.

A thing with a label is named as a paper would name it, so that it is one with what papers call so; a thing whose IRI is
one of ours keeps its slug. What is said of things is read in `stating`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.document import Block, Document, Kind
from loaders.files.encoding import clean
from loaders.linked import terms
from loaders.linked.triples import Literal, Node, Triple
from loaders.naming.mentions import name_all
from loaders.paper import Paper
from loaders.stating.privacy import hide
from ontology.errors import NotFound
from ontology.naming import is_acronym, slug
from ontology.reference import Area, area, area_of_code, areas_in, bodies, find_area
from ontology.statement import Iri, Key, Source, Thing
from ontology.topics import Topic, find_topic
from ontology.vocab import ORG, SW, known_terms

_OURS = re.compile(
    r"https?://.+/id/(?P<kind>body|person|post|strategy|initiative|aim|topic|service|indicator|area|question)/(?P<slug>[\w-]+)\Z"
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_LONGEST_NAME = 300
_PLACED = frozenset({"body", "post", "strategy", "initiative", "service"})


@dataclass(slots=True)
class _Told:
    """What a file tells of one node."""

    types: list[Iri] = field(default_factory=list)
    labels: dict[Iri, list[str]] = field(default_factory=lambda: defaultdict(list))
    hints: list[str] = field(default_factory=list)


class Names:
    """The things of one file by their nodes."""

    def __init__(self, triples: Sequence[Triple], home: str) -> None:
        self._home = home
        self._told: dict[Node, _Told] = defaultdict(_Told)
        for triple in triples:
            self._note(triple)
        self.claims = {node for node, told in self._told.items() if any(one in terms.claims() for one in told.types)}
        self.claims |= {node for node, told in self._told.items() if terms.full("sw:Statement") in told.types}
        self._named = self._as_papers_name()
        self._holders = {t.object: t.subject for t in triples if t.predicate == SW.hasPriority and isinstance(t.object, str)}
        self._commissioners = {t.subject: t.object for t in triples if t.predicate == SW.commissionedBy}
        self._things: dict[Node, Thing | None] = {}

    def thing(self, node: object, hint: str = "") -> Thing | None:
        """The thing that a node is, None where it is none that we know the kind of; `hint` is the kind it is else taken for."""
        if not isinstance(node, str) or node in self.claims or terms.is_concept(node):
            return None
        if node not in self._things or (hint and self._things[node] is None):
            self._things[node] = self._made(node, hint)
        return self._things[node]

    def by_key(self) -> dict[Key, Thing]:
        """All things met so far by their keys."""
        return {thing.key: thing for thing in self._things.values() if thing is not None}

    def words(self, node: Node) -> str:
        """What a node is called: its label, else the end of its IRI in words."""
        told = self._told.get(node, _Told())
        for predicate in terms.LABELS:
            if labels := told.labels.get(predicate):
                return min(labels, key=lambda one: (-len(one), one))
        return _from_iri(node)

    def classes(self, node: Node) -> tuple[Iri, ...]:
        """The classes of the ontology that a node is said to be of."""
        return tuple(sorted(one for one in self._told[node].types if one in terms.kinds() and one in known_terms()))

    def _note(self, triple: Triple) -> None:
        told = self._told[triple.subject]
        if triple.predicate == terms.TYPE and isinstance(triple.object, str):
            told.types.append(triple.object)
        elif isinstance(triple.object, Literal):
            if triple.predicate in terms.LABELS or triple.predicate in terms.OTHER_LABELS:
                words = " ".join(clean(hide(triple.object.words)).split())[:_LONGEST_NAME]
                told.labels[triple.predicate].extend([words] if any(map(str.isalpha, words)) else [])
        elif triple.predicate in terms.stated():
            subject, thing = terms.stated()[triple.predicate]
            told.hints.append(subject)
            self._told[triple.object].hints.append(thing)
        elif triple.predicate in terms.referring():
            self._told[triple.object].hints.append(terms.referring()[triple.predicate])

    def kind(self, node: Node, hint: str = "") -> str:
        """The kind of thing a node is: by its class, by an IRI of ours, by what is said of it; empty where nothing tells."""
        told = self._told.get(node, _Told())
        typed = [terms.kinds()[one] for one in told.types if one in terms.kinds()]
        own = _OURS.match(node)
        return next(iter((*typed, *([own["kind"]] if own else []), *told.hints, *([hint] if hint else []))), "")

    def _as_papers_name(self) -> dict[str, Thing]:
        """The things that labels name in full, read as a paper's words are."""
        labels = sorted({self.words(node) for node in self._told if node not in self.claims} - {""})
        blocks = tuple(Block(at, Kind.PARAGRAPH, words, "") for at, words in enumerate(labels))
        paper = Paper(Document("", "", blocks), Source("", "", area=self._home), home=self._home)
        name_all(paper)
        whole = (m for found in paper.mentions.values() for m in found if m.words == labels[m.block])
        return {labels[m.block]: paper.things[m.key] for m in whole}

    def _made(self, node: Node, hint: str) -> Thing | None:
        kind, words = self.kind(node, hint), self.words(node)
        if not kind or not words:
            return None
        if kind == "topic" and (topic := _topic(node, words)) is not None:
            return Thing(f"topic:{topic.slug}", "topic", topic.label, known_as=topic.slug)
        if kind == "area":
            return _area_thing(node, words)
        return self._plain(node, "aim" if kind == "topic" else kind, words)

    def _plain(self, node: Node, kind: str, words: str) -> Thing:
        """A thing named by its words: as papers name it where they would, under its own slug where its IRI is one of ours."""
        named = self._named.get(words)
        known = _known(node, kind)
        if named is None or named.kind != kind:
            named = Thing("", kind, words, place=_place(words, self._home) if kind in _PLACED and not known else "")
        made = replace(
            named,
            forms=tuple(dict.fromkeys((*named.forms, *self._others(node, words, acronyms=False)))),
            acronyms=tuple(dict.fromkeys((*named.acronyms, *self._others(node, words, acronyms=True)))),
            classes=tuple(dict.fromkeys((*named.classes, *self.classes(node), *self._held(node, kind)))),
            local=named.local and not _OURS.match(node),
            known_as=named.known_as or known,
            qualifier=self._qualifier(node, kind),
        )
        return replace(made, key=_key(made))

    def _others(self, node: Node, words: str, acronyms: bool) -> list[str]:
        found = (label for labels in self._told[node].labels.values() for label in labels if label != words)
        return sorted({label for label in found if is_acronym(label) is acronyms})

    def _held(self, node: Node, kind: str) -> Iterable[Iri]:
        if kind == "aim":
            return (SW.Priority,) if node in self._holders else (SW.Aim,)
        return (ORG.Post,) if kind == "post" else (SW[kind.capitalize()],)

    def _qualifier(self, node: Node, kind: str) -> Key:
        other = self._holders.get(node) if kind == "aim" else self._commissioners.get(node) if kind == "service" else None
        held = self.thing(other, "body") if isinstance(other, str) and other != node else None
        return held.key if held is not None and held.kind in ("body", "strategy", "initiative") else ""


def _key(thing: Thing) -> Key:
    tail = "@" + thing.place if thing.place and thing.place not in slug(thing.name) else ""
    return f"{thing.kind}:{slug(thing.known_as or thing.name)}{tail}{'~' + thing.qualifier if thing.qualifier else ''}"


def _from_iri(node: Node) -> str:
    """The words of the end of an IRI: `…/board/elm-hwb` is `Elm hwb`; a blank node has none."""
    if node.startswith("_:"):
        return ""
    end = re.split(r"[/#:]", node.rstrip("/#"))[-1]
    words = " ".join(_WORDS.findall(end))
    return words[:1].upper() + words[1:_LONGEST_NAME]


def _topic(node: Node, words: str) -> Topic | None:
    own = _OURS.match(node)
    return (find_topic(own["slug"]) if own else None) or find_topic(words)


def _area_thing(node: Node, words: str) -> Thing:
    found = _area(node, words)
    if found is None:
        return Thing(f"area:{slug(words)}", "area", words, classes=(SW.Area,))
    return Thing(f"area:{found.slug}", "area", found.name, known_as=found.slug, classes=(SW.Area,))


def _area(node: Node, words: str) -> Area | None:
    """The area of an IRI of ours, of a code at the end of an IRI, or of a name."""
    own = _OURS.match(node)
    try:
        if own:
            return area(own["slug"])
    except NotFound:
        pass
    return area_of_code(re.split(r"[/#]", node)[-1]) or find_area(words)


def _known(node: Node, kind: str) -> str:
    """The row of the table of bodies that an IRI of ours stands for, empty where none."""
    own = _OURS.match(node)
    return own["slug"] if own and kind == "body" and any(each.slug == own["slug"] for each in bodies()) else ""


def _place(words: str, home: str) -> str:
    """The one area that a name has in it, else the home of the file."""
    found = {one.slug for _, _, one in areas_in(words)}
    return found.pop() if len(found) == 1 else home
