"""Turtle files of ours, read: what they say of each term, by property.

The one door of this room to a parser. What the files say is told in `ontology.vocab` and `ontology.topics`; RDF of
others is read in `loaders.linked`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from ontology.statement import Iri


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says: for each property its pairs of subject and value, and each subject's values."""

    pairs: Mapping[Iri, Sequence[tuple[Iri, str]]]
    _values: Mapping[tuple[Iri, Iri], Sequence[str]]

    def values(self, subject: Iri, says: Iri) -> Sequence[str]:
        """The values of one subject by one property: IRIs, and the words of literals."""
        return self._values.get((subject, says), ())

    def above(self, subject: Iri, says: Iri) -> frozenset[Iri]:
        """The values by one property, their values by it, and so on; with the subject itself only where it is among them."""
        found: set[Iri] = set()
        waiting = [subject]
        while waiting:
            new = set(self.values(waiting.pop(), says)) - found
            found |= new
            waiting += new
        return frozenset(found)


def facts(turtle: bytes) -> Facts:
    """What a Turtle file says; SyntaxError where it is none. Blank nodes are left out: nothing of ours is told by them.

    >>> said = facts(b"<urn:a> <urn:below> <urn:b> . <urn:b> <urn:below> <urn:c> .")
    >>> sorted(said.above("urn:a", "urn:below"))
    ['urn:b', 'urn:c']
    """
    pairs: dict[Iri, list[tuple[Iri, str]]] = defaultdict(list)
    values: dict[tuple[Iri, Iri], list[str]] = defaultdict(list)
    for triple in ox.parse(turtle, ox.RdfFormat.TURTLE):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            pairs[triple.predicate.value].append((triple.subject.value, triple.object.value))
            values[triple.subject.value, triple.predicate.value].append(triple.object.value)
    return Facts(dict(pairs), dict(values))
