"""What graphs `sw:entities` and `sw:reference` say: things with their types and names, areas and what they lie in.

Here lives the description of things worked out from all papers; what papers say of them stands in the passages'
graphs (`graph.quads`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from graph.gazetteer import with_ancestors
from graph.resources import Resolution, Resource, with_type
from graph.terms import Quad, Word, day, iri, literal
from ontology.naming import core_tokens
from ontology.reference import Area
from ontology.statement import Iri
from ontology.values import title_period
from ontology.vocab import DCTERMS, ORG, RDF, SKOS, SW

Pair = tuple[Iri, Word]
ALIKE = 0.7
"""The share of their words that two questions must have in common to be close."""


@dataclass(slots=True)
class Marks:
    """What is held as a priority, and what is said to provide a service: noted quad by quad."""

    held: set[Word] = field(default_factory=set)
    providers: set[Word] = field(default_factory=set)

    def note(self, quad: Quad) -> None:
        if quad.predicate == iri(SW.hasPriority):
            self.held.add(quad.object)
        elif quad.predicate in (iri(SW.providedBy), iri(SW.provider)):
            self.providers.add(quad.object)

    def add(self, other: Marks) -> None:
        """Take in what was noted elsewhere."""
        self.held |= other.held
        self.providers |= other.providers

    def without(self, resolution: Resolution) -> Marks:
        """The marks of other things than these."""
        these = {iri(resource.iri) for resource in resolution.resources}
        return Marks(self.held - these, self.providers - these)


def entity_quads(resolution: Resolution, marks: Marks, base: str) -> Iterator[Quad]:
    """The types, names and places of all things; `marks` is what the passages' graphs were seen to hold."""
    graph = iri(SW.entities)
    for thing in resolution.resources:
        types = with_type(thing.types, SW.Priority) if iri(thing.iri) in marks.held else thing.types
        types = with_type(types, SW.Provider) if iri(thing.iri) in marks.providers else types
        for predicate, value in _pairs(thing, types, base):
            yield Quad(iri(thing.iri), iri(predicate), value, graph)


def alike_quads(resolution: Resolution) -> Iterator[Quad]:
    """Questions that say nearly the same and are not one: `skos:closeMatch`, both ways."""
    asked = [(thing, core_tokens(thing.label)) for thing in resolution.resources if thing.kind == "question"]
    for (one, words), (other, others) in combinations(asked, 2):
        if len(words & others) >= ALIKE * len(words | others):
            yield Quad(iri(one.iri), iri(SKOS.closeMatch), iri(other.iri), iri(SW.entities))
            yield Quad(iri(other.iri), iri(SKOS.closeMatch), iri(one.iri), iri(SW.entities))


def area_quads(slugs: Iterable[str], known: Iterable[Iri], base: str) -> Iterator[Quad]:
    """The areas that occur and all they lie in: names in `sw:entities` unless `known` there, the rest in `sw:reference`."""
    named = set(known)
    for area in with_ancestors(slugs):
        subject = iri(f"{base}area/{area.slug}")
        if f"{base}area/{area.slug}" not in named:
            yield Quad(subject, iri(RDF.type), iri(SW.Area), iri(SW.entities))
            yield Quad(subject, iri(SKOS.prefLabel), literal(area.name, "en"), iri(SW.entities))
        for predicate, value in _reference(area, base):
            yield Quad(subject, iri(predicate), value, iri(SW.reference))


def _pairs(thing: Resource, types: Iterable[Iri], base: str) -> Iterator[Pair]:
    if thing.kind == "topic" and thing.known_as:
        return
    for cls in types:
        yield RDF.type, iri(cls)
    yield SKOS.prefLabel, literal(thing.label, "en")
    for label in thing.alt_labels:
        yield SKOS.altLabel, literal(label, "en")
    for kind in thing.classifications:
        yield ORG.classification, iri(kind)
    if thing.kind == "question":
        yield SW.words, literal(thing.label)
    if thing.place and thing.kind != "area":
        yield SW.area, iri(f"{base}area/{thing.place}")
    if thing.kind == "strategy":
        yield from _period(thing)


def _period(strategy: Resource) -> Iterator[Pair]:
    """The period in a strategy's name, of its fullest name that has one."""
    for name in (strategy.label, *sorted(strategy.alt_labels, key=lambda label: (-len(label), label))):
        start, end = title_period(name)
        if start:
            yield SW.periodStart, day(start)
        if end:
            yield SW.periodEnd, day(end)
        if start or end:
            return


def _reference(area: Area, base: str) -> Iterator[Pair]:
    for slug in area.within:
        yield SW.within, iri(f"{base}area/{slug}")
    if area.gss:
        yield SW.gssCode, literal(area.gss)
    if area.ods:
        yield SW.odsCode, literal(area.ods)
    if area.source:
        yield DCTERMS.source, literal(area.source)
