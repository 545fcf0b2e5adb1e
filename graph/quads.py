"""What one paper's passages say, as quads: each statement and claim in the graph of the passage that says it, same-as apart.

Here lives the writing of statements, their moods and dates, and of claims with their IRIs. What stands in
`sw:documents` is written in `graph.passages`, what stands in `sw:entities` in `graph.entities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from graph.papers import Paper
from graph.resources import Resolution
from graph.slugs import hex_of
from graph.terms import Quad, Word, day, decimal, flag, iri, literal
from ontology.errors import UnknownTerm
from ontology.statement import Claim, Day, Flag, Iri, Mood, Number, Ref, Statement, Term, Text, Value
from ontology.vocab import OWL, RDF, SW, concept, supers

PLAIN = (Mood.STATED, Mood.ENDED)
HOPED = (Mood.PLANNED, Mood.PROPOSED)


class Sayings:
    """The statements and claims of one paper, ready to be written as quads."""

    def __init__(self, paper: Paper, resolution: Resolution, base: str) -> None:
        self.paper, self.resolution, self.base = paper, resolution, base
        self._keyed = {claim.key: claim for claim in paper.reading.claims if claim.key}
        self._busy: set[str] = set()

    def quads(self) -> Iterator[Quad]:
        """All quads of the passages' graphs; the same quad may come more than once."""
        for statement in self.paper.reading.statements:
            yield from self._statement(statement)
        for claim in self.paper.reading.claims:
            yield from self._claim(claim)

    def thing(self, key: str) -> Iri:
        """The IRI of a thing or claim by its key in the paper."""
        if found := self.resolution.iri(self.paper.slug, key):
            return found
        if key not in self._keyed or key in self._busy:
            raise self.paper.speaks_of(f"the key {key}")
        return self.claim_iri(self._keyed[key])

    def claim_iri(self, claim: Claim) -> Iri:
        """A claim's IRI: its kind and 16 hex digits over its passage and its own values."""
        self._busy.add(claim.key)
        pairs = self._pairs(claim)
        self._busy.discard(claim.key)
        return self._minted(claim.cls, self.paper.passage(claim.evidence.passage), pairs)

    def _minted(self, cls: Iri, passage: Iri, pairs: list[str]) -> Iri:
        return f"{self.base}{claim_kind(cls)}/{hex_of(chr(10).join((passage, *pairs)), 16)}"

    def _pairs(self, claim: Claim) -> list[str]:
        return sorted({f"{iri(predicate)} {self.word(value)}" for predicate, value in claim.values})

    def word(self, value: Value) -> Word:
        """A value as a term."""
        match value:
            case Ref(key):
                return iri(self.thing(key))
            case Term(name):
                return iri(name)
            case Text(words, lang):
                return literal(words, lang)
            case Day(iso):
                return day(iso)
            case Number(number):
                return decimal(number)
            case Flag(truth):
                return flag(truth)
        assert_never(value)

    def _claim(self, claim: Claim) -> Iterator[Quad]:
        graph = iri(self.paper.passage(claim.evidence.passage))
        subject = iri(self.claim_iri(claim))
        yield from _typed(subject, claim.cls, graph)
        for predicate, value in claim.values:
            word = self.word(value)
            for each in (predicate, *supers(predicate)):
                yield Quad(subject, iri(each), word, graph)

    def _statement(self, said: Statement) -> Iterator[Quad]:
        graph = iri(SW.entities if said.predicate == OWL.sameAs else self.paper.passage(said.evidence.passage))
        subject, object_ = iri(self.thing(said.subject)), self.word(said.object)
        for predicate in plain_predicates(said):
            yield Quad(subject, iri(predicate), object_, graph)
        if said.mood is not Mood.STATED or said.when or said.role:
            yield from self._reified(said, subject, object_, graph)

    def _reified(self, said: Statement, subject: Word, object_: Word, graph: Word) -> Iterator[Quad]:
        pairs = [(RDF.subject, subject), (RDF.predicate, iri(said.predicate)), (RDF.object, object_), *_circumstances(said)]
        lines = sorted(f"{iri(predicate)} {value}" for predicate, value in pairs)
        node = iri(self._minted(SW.Statement, self.paper.passage(said.evidence.passage), lines))
        yield from _typed(node, SW.Statement, graph)
        for predicate, value in pairs:
            yield Quad(node, iri(predicate), value, graph)


def plain_predicates(said: Statement) -> tuple[Iri, ...]:
    """The predicates of the plain triples a statement makes, with all that follow; none for what is only hoped or denied.

    What is only proposed or planned to be accountable has a property of its own.
    """
    if said.mood in PLAIN:
        return (said.predicate, *supers(said.predicate))
    if said.mood in HOPED and said.predicate == SW.accountableFor:
        return (SW.proposedAccountableFor, *supers(SW.proposedAccountableFor))
    return ()


def claim_kind(cls: Iri) -> str:
    """The kind in a claim's IRI, of its class.

    >>> claim_kind("https://w3id.org/startwell/ontology#InformationRequest")
    'request'
    """
    name = cls.rpartition("#")[2]
    return "request" if name == "InformationRequest" else name.lower()


def _typed(subject: Word, cls: Iri, graph: Word) -> Iterator[Quad]:
    for each in (cls, *supers(cls)):
        yield Quad(subject, iri(RDF.type), iri(each), graph)


def _circumstances(said: Statement) -> Iterator[tuple[Iri, Word]]:
    yield SW.mood, iri(concept("mood", said.mood.value))
    when = said.when
    if when.start:
        yield SW.startDate, day(when.start)
    if when.end:
        yield SW.endDate, day(when.end)
    if when.start_as_printed:
        yield SW.startAsPrinted, literal(when.start_as_printed)
    if when.end_as_printed:
        yield SW.endAsPrinted, literal(when.end_as_printed)
    if said.role:
        yield SW.role, _role(said.role)


def _role(words: str) -> Word:
    """A role of the closed list as its concept, any other as the paper words it."""
    if ":" in words:
        return iri(words)
    try:
        return iri(concept("role", words))
    except UnknownTerm:
        return literal(words)
