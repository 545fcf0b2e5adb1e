"""The reading of a file of RDF: passages, things, statements and claims, and a line for all that was not understood.

Such a file is a document like any other; its statements are their own evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from loaders.files.cards import Card
from loaders.files.limits import Limits
from loaders.linked import terms
from loaders.linked.naming import Names
from loaders.linked.passages import Said, passages_of, shown
from loaders.linked.stating import RULE, Sayings, sayings_of
from loaders.linked.triples import Literal, Node, Triple, base_of, triples_of
from loaders.stating.privacy import hide
from ontology.errors import RefusedDocument
from ontology.reference import areas_in
from ontology.statement import Anchor, Claim, Evidence, Passage, Reading, Ref, Rejected, Source, Statement, Term, Thing

_OURS = "https://w3id.org/startwell/id/"
_LONGEST_LINE = 300
_CARD = frozenset(map(terms.full, ("dcterms:title", "dcterms:publisher", "dcterms:issued", "dcterms:spatial")))


def read_linked(data: bytes, name: str, kind: str, limits: Limits, card: Card | None = None) -> Reading:
    """Everything a file of RDF says in our terms, each statement with the passage of its node.

    What is in other terms stays in the words of its passage, and is listed among what was not taken. Raises RefusedDocument
    as `triples_of` does, and for a file without any statement in our terms.
    """
    limits.check_size(data, name)
    triples = triples_of(data, name, kind, limits)
    if not triples:
        raise RefusedDocument(name, "there are no statements in it")
    source = _source(data, name, triples, card)
    names = Names(triples, source.area)
    passages = passages_of(triples, {t.subject: names.words(t.subject) for t in triples})
    made = sayings_of(passages, names)
    if not made.taken:
        raise RefusedDocument(name, "no statement in it is in terms that are understood")
    made.taken.update(_of_itself(name, triples))
    _keep_addresses(made, passages, names)
    things = _with_qualifiers(made, names)
    return Reading(
        source=source,
        passages=tuple(_passages(passages, made, names)),
        things=tuple(things[key] for key in sorted(things)),
        statements=tuple(dict.fromkeys(made.statements)),
        claims=_whole(made),
        rejected=tuple(_left(passages, made)),
        unclaimed=tuple(said.order for said in passages if said.triples and not made.taken & set(said.triples)),
    )


def _source(data: bytes, name: str, triples: Sequence[Triple], card: Card | None) -> Source:
    """What is known of the file: its card, else what it says of itself (`<>`)."""
    own = {t.predicate: " ".join(t.object.words.split()) for t in _of_itself(name, triples) if isinstance(t.object, Literal)}
    card = card or Card()
    title = card.title or own.get(terms.full("dcterms:title"), "")
    publisher = card.publisher or own.get(terms.full("dcterms:publisher"), "")
    return Source(
        name=name,
        sha256=sha256(data).hexdigest(),
        id=card.id,
        title=hide(title) or name,
        publisher=hide(publisher),
        area=card.area or _area(own.get(terms.full("dcterms:spatial"), ""), publisher, title),
        issued=card.issued or _issued(own.get(terms.full("dcterms:issued"), "")),
        url=card.url,
        licence=card.licence,
    )


def _of_itself(name: str, triples: Sequence[Triple]) -> list[Triple]:
    """What a file says of itself."""
    return [t for t in triples if t.subject == base_of(name) and t.predicate in _CARD]


def _area(*texts: str) -> str:
    """The slug of the one area that the first of these texts names that names any; empty where none does."""
    for text in texts:
        found = {one.slug for _, _, one in areas_in(text)}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _issued(words: str) -> str:
    day = words[:10]
    return day if len(day) == 10 and day[:4].isdigit() and day[4] == day[7] == "-" else ""


def _keep_addresses(made: Sayings, passages: Sequence[Said], names: Names) -> None:
    """Say of each thing which IRI the file gives it, where that is not one of ours."""
    seen: set[Node] = set()
    for said in passages:
        node = said.triples[0].subject if said.triples else "_:"
        thing = names.thing(node)
        if thing is None or thing.key not in made.things or node.startswith(("_:", _OURS)) or node in seen:
            continue
        seen.add(node)
        anchor = Anchor(thing.key, said.order, shown(node))
        made.statements.append(Statement(RULE, thing.key, terms.SAME, Term(node), Evidence(said.order, said.words, (anchor,))))


def _with_qualifiers(made: Sayings, names: Names) -> dict[str, Thing]:
    """The things spoken of, and those that their identity hangs on (an aim's holder, a service's commissioner)."""
    known = names.by_key()
    held = {thing.qualifier for thing in made.things.values()} - {""}
    return {**{key: known[key] for key in held}, **made.things}


def _whole(made: Sayings) -> tuple[Claim, ...]:
    """The claims without those that refer to a claim which was not understood."""
    kept = list(made.claims)
    while True:
        keys = {claim.key for claim in kept} | set(made.things)
        whole = [c for c in kept if all(value.key in keys for _, value in c.values if isinstance(value, Ref))]
        if len(whole) == len(kept):
            return tuple(dict.fromkeys(whole))
        kept = whole


def _passages(passages: Sequence[Said], made: Sayings, names: Names) -> Iterator[Passage]:
    """The passages with what is named in each, leaning on those that say what its other nodes are called."""
    first: dict[Node, int] = {}
    for said in passages:
        if said.triples:
            first.setdefault(said.triples[0].subject, said.order)
    for said in passages:
        spoken = [t.subject for t in said.triples[:1]] + [t.object for t in said.triples if isinstance(t.object, str)]
        leant = sorted({first[node] for node in spoken if node in first} - {said.order})
        named = (thing.key for node in spoken if (thing := names.thing(node)) is not None and thing.key in made.things)
        yield Passage(said.order, said.locator, said.words, tuple(leant), tuple(dict.fromkeys(named)))


def _left(passages: Sequence[Said], made: Sayings) -> Iterator[Rejected]:
    """What of each passage was not understood, in one line."""
    for said in passages:
        left = [triple for triple in said.triples if triple not in made.taken]
        if left:
            words = ", ".join(dict.fromkeys(shown(t.object if t.predicate == terms.TYPE else t.predicate) for t in left))
            yield Rejected(
                RULE, said.order, words[:_LONGEST_LINE], "is not among the terms that are understood, or does not fit them"
            )
