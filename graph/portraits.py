"""One thing with all that is said of it: relations on both sides, statements with moods and dates, claims it is part of.

Here live the dating, ordering and paging of facts; how they are read off the graph is told in `graph.facts`, lists of
things are `graph.listings`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.answers import Entity, Fact, Named, Relation
from graph.dates import Held
from graph.facts import Said, said_of
from graph.names import find_thing_in, label_of, named
from graph.places import place_of
from graph.proofs import proofs, said_on
from graph.store import Release
from ontology.errors import NotFound
from ontology.statement import Iri
from ontology.vocab import SW, concept, shortened

MOST = 200
_Word = tuple[Said, tuple[Iri, ...]]
_Key = tuple[bool, str, Iri]
"""Which way a relation goes (incoming ones last), its label, its IRI."""


def entity(
    release: Release, iri: Iri, as_of: str = "", relation: str = "", direction: str = "", limit: int = MOST, start: int = 0
) -> Entity:
    """A thing or topic by IRI or name, with the statements about it: up to `limit` of each relation, from the `start`th on.

    With a day only what holds on it. `relation` (an IRI, a short or a local name) and `direction` (`out` where the thing
    is the subject, else `in`) leave the others out. NotFound, with the nearest names, where there is no such thing or
    relation.
    """
    known = find_thing_in(release, iri)
    serves = place_of(release, known.iri).serves
    every = _by_relation(release, known.iri, as_of)
    asked = {key: words for key, words in every.items() if _is_asked(key, relation, direction)}
    if relation and not asked:
        raise NotFound(f"relation {relation!r}", tuple(sorted({_local(key[2]) for key in every})))
    shown = [word for words in asked.values() for word in words[start : start + limit]]
    return Entity(
        id=known.iri,
        label=known.label,
        kind=known.kind,
        types=tuple(sorted(shortened(cls) for cls in known.types)),
        alt_labels=tuple(known.alt_labels),
        area=named(release, serves[0]) if serves else None,
        as_of=as_of,
        facts=tuple(_fact(release, said, passages) for said, passages in shown),
        relations=tuple(Relation(iri, says, not incoming, len(asked[incoming, says, iri])) for incoming, says, iri in asked),
    )


def _by_relation(release: Release, thing: Iri, day: str) -> Mapping[_Key, Sequence[_Word]]:
    """What is said of a thing, relation by relation, each in order."""
    found: dict[_Key, list[_Word]] = defaultdict(list)
    for said, passages in said_of(release, thing).items():
        holding = tuple(passage for passage in passages if not day or _holds(release, said, passage, day))
        if holding:
            found[not said.outgoing, said.says, said.predicate].append((said, holding))
    return {key: sorted(found[key], key=lambda word: _order(release, word[0])) for key in sorted(found)}


def _is_asked(key: _Key, relation: str, direction: str) -> bool:
    incoming, _, iri = key
    named_so = not relation or relation in (iri, shortened(iri), _local(iri))
    return named_so and (not direction or direction == ("in" if incoming else "out"))


def _local(iri: Iri) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]


def _holds(release: Release, said: Said, passage: Iri, day: str) -> bool:
    """Whether a fact holds on a day: what happened, from its day on; a figure, from the paper's; all else by its stretch."""
    paper = said_on(release, passage)
    if said.predicate == SW.Observation:
        return paper <= day
    mood = concept("mood", said.mood) if said.mood else ""
    return Held(passage, said.start, said.end, paper, mood).on(day)


def _order(release: Release, said: Said) -> tuple[str, str, str, str, str, str, str]:
    other = label_of(release, said.other) if said.other else ""
    return other, said.value, said.start, said.end, said.mood, said.role, said.other


def _fact(release: Release, said: Said, passages: Iterable[Iri]) -> Fact:
    other = Named(said.other, label_of(release, said.other)) if said.other else None
    return Fact(said.predicate, said.says, said.outgoing, other, *said[4:], proofs(release, passages))
