"""Which moods a property's plain triple stands for (contract: Properties).

Here lives that rule alone; when a statement holds is told in `graph.dates`.
"""

from __future__ import annotations

from ontology.statement import Iri
from ontology.vocab import SW, concept


def fits(predicate: Iri, mood: Iri) -> bool:
    """Whether a mood is that of a property's plain triple."""
    hoped = mood in (concept("mood", "planned"), concept("mood", "proposed"))
    return hoped if predicate == SW.proposedAccountableFor else mood in (concept("mood", "stated"), concept("mood", "ended"))


def relation_of(predicate: Iri, mood: Iri) -> Iri:
    """The property whose plain triple stands for a statement of a mood; empty where none does.

    >>> relation_of(SW.accountableFor, concept("mood", "planned")) == SW.proposedAccountableFor
    True
    """
    if predicate == SW.accountableFor and fits(SW.proposedAccountableFor, mood):
        return SW.proposedAccountableFor
    return predicate if predicate != SW.proposedAccountableFor and fits(predicate, mood) else ""
