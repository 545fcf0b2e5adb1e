"""What graph `sw:documents` says of one paper and its passages.

Here lives the description of where things are said; what is said stands in the passages' own graphs
(`graph.quads`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graph.papers import Paper
from graph.resources import Resolution
from graph.terms import Quad, Word, day, integer, iri, literal
from ontology.naming import normal_form
from ontology.statement import Evidence, Iri, Passage
from ontology.vocab import DCTERMS, OA, RDF, SW, supers

Pair = tuple[Iri, Word]


def paper_quads(paper: Paper, resolution: Resolution, base: str) -> Iterator[Quad]:
    """The description of a paper and of all its passages."""
    graph = iri(SW.documents)
    for predicate, value in _document(paper, resolution, base):
        yield Quad(iri(paper.iri), iri(predicate), value, graph)
    named, leans = mentioned(paper), leant_on(paper)
    for passage in paper.reading.passages:
        subject = iri(paper.passages[passage.order])
        for predicate, value in _passage(passage, paper):
            yield Quad(subject, iri(predicate), value, graph)
        for order in sorted(leans[passage.order] - {passage.order}):
            yield Quad(subject, iri(SW.context), iri(paper.passage(order)), graph)
        for key in sorted(named[passage.order]):
            if thing := resolution.iri(paper.slug, key):
                yield Quad(subject, iri(SW.mentions), iri(thing), graph)


def mentioned(paper: Paper) -> dict[int, set[str]]:
    """The keys of the things named in each passage: those it lists, and those a statement is anchored to there."""
    found: dict[int, set[str]] = defaultdict(set)
    for passage in paper.reading.passages:
        found[passage.order].update(passage.mentions)
    for anchor in (anchor for each in _evidence(paper) for anchor in each.anchors):
        found[anchor.passage].add(anchor.key)
    return found


def leant_on(paper: Paper) -> dict[int, set[int]]:
    """The orders of the passages each passage leans on: those it lists, and those that name what its statements are about."""
    found: dict[int, set[int]] = defaultdict(set)
    for passage in paper.reading.passages:
        found[passage.order].update(passage.context)
    for evidence in _evidence(paper):
        for anchor in evidence.anchors:
            found[evidence.passage].update({anchor.passage} if anchor.referent is None else {anchor.passage, anchor.referent})
    return found


def _evidence(paper: Paper) -> list[Evidence]:
    said, claims = paper.reading.statements, paper.reading.claims
    return [statement.evidence for statement in said] + [claim.evidence for claim in claims]


def _types(cls: Iri) -> Iterator[Pair]:
    for each in (cls, *supers(cls)):
        yield RDF.type, iri(each)


def _document(paper: Paper, resolution: Resolution, base: str) -> Iterator[Pair]:
    source = paper.reading.source
    yield from _types(SW.Document)
    yield DCTERMS.title, literal(source.title or source.name, "en")
    yield SW.sha256, literal(source.sha256)
    for name in paper.sources:
        yield DCTERMS.source, literal(name)
    if source.issued:
        yield DCTERMS.issued, day(source.issued)
    if source.publisher:
        yield DCTERMS.publisher, _publisher(paper, resolution)
    if source.area:
        yield SW.area, iri(f"{base}area/{source.area}")


def _publisher(paper: Paper, resolution: Resolution) -> Word:
    """The body that published a paper where the paper names it, else the name alone."""
    form = normal_form(paper.reading.source.publisher)
    for thing in paper.reading.things:
        if thing.kind == "body" and form in {normal_form(name) for name in (thing.name, *thing.forms)}:
            found = resolution.iri(paper.slug, thing.key)
            if found:
                return iri(found)
    return literal(paper.reading.source.publisher)


def _passage(passage: Passage, paper: Paper) -> Iterator[Pair]:
    yield from _types(SW.Passage)
    yield DCTERMS.isPartOf, iri(paper.iri)
    yield SW.order, integer(passage.order + 1)
    yield SW.locator, literal(passage.locator)
    yield OA.exact, literal(passage.words)
