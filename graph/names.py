"""What the things of a release are called: labels, types and places, read once for each release, and how a name is found.

Here lives the way from what a person types to a topic, an area or a thing, with the nearest names where there is
none. Where an area lies is told in `graph.places`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from rapidfuzz import fuzz, process

from graph.answers import Named
from graph.store import Release
from ontology.errors import NotFound, UsageError
from ontology.naming import normal_form, slug
from ontology.reference import areas as known_areas
from ontology.reference import find_area
from ontology.statement import Iri
from ontology.topics import find_topic
from ontology.vocab import ORG, SW

T = TypeVar("T")
WORD = re.compile(r"\w+")
ALIKE = 72.0
"""How like a name must be to what was typed to be offered in its place."""
LONGEST = 200

_BODIES = ("Board", "PublicBody", "Provider", "Body")
_ORDER = (*_BODIES, "Strategy", "Initiative", "Priority", "Aim", "Service", "Person", "Indicator", "Area")


@dataclass(slots=True)
class Known:
    """A thing as `sw:entities` or `sw:topics` has it; `type` is the local name of its narrowest class of ours."""

    iri: Iri
    label: str
    type: str = ""
    area: Iri = ""
    alt_labels: list[str] = field(default_factory=list)
    types: set[Iri] = field(default_factory=set)
    broader: set[Iri] = field(default_factory=set)

    @property
    def named(self) -> Named:
        return Named(self.iri, self.label)

    @property
    def kind(self) -> str:
        return kind_of(self.iri)


def memo(release: Release, key: object, make: Callable[[], T]) -> T:
    """What was worked out once for a release, worked out now where it was not, by one thread while others wait."""
    if key not in release.memo:
        with release.lock:
            if key not in release.memo:
                release.memo[key] = make()
    made: T = release.memo[key]
    return made


def kind_of(iri: Iri) -> str:
    """The kind in an IRI of ours.

    >>> kind_of("https://w3id.org/startwell/id/body/leeds-city-council")
    'body'
    """
    return iri.rpartition("/")[0].rpartition("/")[2]


def things(release: Release) -> Mapping[Iri, Known]:
    """Every thing of `sw:entities` by IRI, in order."""
    return memo(release, "things", lambda: _things(release))


def topics(release: Release) -> Mapping[Iri, Known]:
    """Every topic of the scheme by IRI, in order."""
    return memo(release, "topics", lambda: _topics(release))


def label_of(release: Release, iri: Iri) -> str:
    """A thing's preferred label; the last part of its IRI where it has none."""
    found = things(release).get(iri) or topics(release).get(iri)
    return found.label if found else iri.rpartition("/")[2]


def named(release: Release, iri: Iri) -> Named:
    """A thing by its IRI and label."""
    return Named(iri, label_of(release, iri))


def find_topic_in(release: Release, text: str) -> Known:
    """The topic that a label, another name, a slug or an IRI means; NotFound with the nearest labels where none does."""
    _given(text, "topic")
    if found := topic_at_hand(release, text):
        return found
    scheme = topics(release)
    if (near := find_topic(text)) and (iri := f"{release.base}topic/{near.slug}") in scheme:
        return scheme[iri]
    raise NotFound(f"topic {text!r}", nearest(text, scheme.values()))


def find_area_in(release: Release, text: str) -> Named:
    """The area that a name, a slug or an IRI means, of the release or else of the reference tables; NotFound else."""
    _given(text, "area")
    if found := area_at_hand(release, text):
        return found.named
    if row := find_area(text.rpartition("/area/")[2]):
        return Named(f"{release.base}area/{row.slug}", row.name)
    every = [*_areas(release).values(), *(Known(each.slug, each.name) for each in known_areas())]
    raise NotFound(f"area {text!r}", nearest(text, every))


def topic_at_hand(release: Release, text: str) -> Known | None:
    """The topic whose label, other name, slug or IRI a text is; nothing that has to be looked for."""
    scheme = topics(release)
    return _found(text, scheme, lambda: memo(release, "topic names", lambda: _by_name(scheme.values())))


def area_at_hand(release: Release, text: str) -> Known | None:
    """The area of the release whose name, slug or IRI a text is; nothing that has to be looked for."""
    areas = _areas(release)
    return _found(text, areas, lambda: memo(release, "area names", lambda: _by_name(areas.values())))


def _areas(release: Release) -> Mapping[Iri, Known]:
    return memo(release, "areas", lambda: {iri: known for iri, known in things(release).items() if known.kind == "area"})


def find_thing_in(release: Release, text: str) -> Known:
    """The thing or topic that a name or an IRI means; NotFound with the nearest names where none does.

    A name that several things bear is not guessed at: what is told is the IRIs of all of them. Only a topic's own name means
    the topic, though aims and indicators are called after it.
    """
    _given(text, "thing")
    every = memo(release, "all", lambda: {**topics(release), **things(release)})
    moved = release.redirects.get(text.removeprefix(release.base))
    asked = release.base + moved if moved else text
    by_name = memo(release, "all names", lambda: _by_name(every.values()))
    if found := _found(asked, every, lambda: by_name):
        return found
    if several := by_name.get(asked.casefold().strip()):
        if (first := several[0]).kind == "topic" and [known.kind for known in several].count("topic") == 1:
            return first
        raise NotFound(f"one thing called {text!r} ({len(several)} are called so)", tuple(sorted(known.iri for known in several)))
    raise NotFound(f"{text!r}", nearest(text, every.values()))


def find_kind_in(release: Release, kind: str, text: str) -> Known:
    """The thing of one kind that a name, a slug or an IRI means; NotFound with the nearest of that kind where none does."""
    _given(text, kind)
    of_kind = memo(release, ("of kind", kind), lambda: {i: known for i, known in things(release).items() if known.kind == kind})
    moved = release.redirects.get(text.removeprefix(release.base))
    by_name = memo(release, ("names of kind", kind), lambda: _by_name(of_kind.values()))
    if found := _found(release.base + moved if moved else text, of_kind, lambda: by_name):
        return found
    raise NotFound(f"{kind} {text!r}", nearest(text, of_kind.values()))


def namesakes(release: Release, text: str) -> tuple[Known, ...]:
    """Every thing and topic whose label (else whose further name) is this one, by IRI; the one that an IRI or a slug means alone.

    Raises NotFound with the nearest names where there is none.
    """
    every = memo(release, "all", lambda: {**topics(release), **things(release)})
    by_name = memo(release, "all names", lambda: _by_name(every.values()))
    if several := by_name.get(text.casefold().strip()):
        return tuple(sorted(several, key=lambda known: known.iri))
    return (find_thing_in(release, text),)


def _given(text: str, what: str) -> None:
    if not text.strip():
        raise UsageError(f"The name of the {what} is empty.")


def narrower(release: Release, topic: Iri) -> tuple[Iri, ...]:
    """A topic and all narrower ones, the topic first."""
    below: dict[Iri, list[Iri]] = memo(release, "narrower", lambda: _below(release))
    found = [topic]
    for each in found:
        found += [iri for iri in below.get(each, ()) if iri not in found]
    return tuple(found)


def nearest(text: str, among: Iterable[Known], most: int = 5) -> tuple[str, ...]:
    """The labels like a text, best first, none where nothing is; a label counts for all the names of its thing."""
    names = {name: known.label for known in among for name in (known.label, *known.alt_labels)}
    asked = text.casefold()[:LONGEST]
    met = process.extract(asked, sorted(names), scorer=fuzz.WRatio, processor=str.casefold, limit=100, score_cutoff=55)
    ranked = sorted((-likeness(asked, name.casefold()), -fuzz.ratio(asked, name.casefold()), name) for name, _, _ in met)
    return tuple(dict.fromkeys(names[name] for score, _, name in ranked if score <= -ALIKE))[:most]


def likeness(asked: str, name: str) -> float:
    """How like a name is to what was typed, 0 to 100: as a whole, or each word of it like some word of the name.

    >>> round(likeness("infant mortalty", "infant mortality")), likeness("stoke", "stoke-on-trent"), likeness("zz", "oral health")
    (97, 95.0, 0.0)
    """
    words, parts = WORD.findall(asked), WORD.findall(name)
    whole = max(fuzz.ratio(asked, name), fuzz.token_sort_ratio(asked, name))
    best = sum(max((fuzz.ratio(word, part) for part in parts), default=0) * len(word) for word in words)
    return max(whole, 0.95 * best / max(sum(map(len, words)), 1))


def _found(text: str, among: Mapping[Iri, Known], by_name: Callable[[], Mapping[str, list[Known]]]) -> Known | None:
    if text in among:
        return among[text]
    for key in (text.casefold().strip(), slug(text), normal_form(text)):
        if len(hits := by_name().get(key, [])) == 1:
            return hits[0]
    return None


def _by_name(among: Iterable[Known]) -> Mapping[str, list[Known]]:
    """Things by their labels, slugs and normal forms; a preferred label or slug wins over another's further name."""
    own: dict[str, list[Known]] = defaultdict(list)
    other: dict[str, list[Known]] = defaultdict(list)
    for known in among:
        _enter(own, known, (known.label.casefold(), known.iri.rpartition("/")[2], normal_form(known.label)))
        _enter(other, known, (*map(str.casefold, known.alt_labels), *map(normal_form, known.alt_labels)))
    return {**other, **own}


def _enter(names: dict[str, list[Known]], known: Known, keys: Iterable[str]) -> None:
    for key in dict.fromkeys(keys):
        names[key].append(known)


def _things(release: Release) -> dict[Iri, Known]:
    found: dict[Iri, Known] = {}
    for row in sorted(release.rows("things"), key=lambda row: (row["thing"], row["label"])):
        known = found.setdefault(row["thing"], Known(row["thing"], row["label"], area=row["area"]))
        known.types.add(row["type"])
    for known in found.values():
        known.type = _type(known.types)
    for row in sorted(release.rows("alt-labels"), key=lambda row: (row["thing"], row["label"])):
        if row["thing"] in found:
            found[row["thing"]].alt_labels.append(row["label"])
    return found


def _topics(release: Release) -> dict[Iri, Known]:
    found: dict[Iri, Known] = {}
    for row in sorted(release.rows("topics"), key=lambda row: (row["topic"], row["preferred"] != "true", row["label"])):
        known = found.setdefault(row["topic"], Known(row["topic"], row["label"], "Topic", types={SW.Topic}))
        if row["label"] not in (known.label, *known.alt_labels):
            known.alt_labels.append(row["label"])
        known.broader |= {row["broader"]} - {""}
    return found


def _type(types: set[Iri]) -> str:
    for name in _ORDER:
        if SW[name] in types:
            return name
    return "Post" if ORG.Post in types else min((t.rpartition("#")[2] for t in types), default="")


def _below(release: Release) -> dict[Iri, list[Iri]]:
    found: dict[Iri, list[Iri]] = defaultdict(list)
    for known in topics(release).values():
        for above in sorted(known.broader):
            found[above].append(known.iri)
    return found
