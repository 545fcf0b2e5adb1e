"""Checking a release: the SHACL shapes over its merged triples, and the audit of its evidence.

Here lives the only use of pySHACL; what the shapes demand stands in `ontology/shapes`, what no shape can see is
checked in `graph.audit`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

from pyshacl import validate as run_shapes
from rdflib import SH, BNode, Graph, URIRef
from rdflib import Literal as Words
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from graph.answers import Named, Proof
from graph.audit import audit
from graph.facts import CLAIM_KINDS, claim_label
from graph.findings import Finding, Report, Severity, ordered
from graph.names import kind_of, label_of, named
from graph.places import place_of, taken
from graph.proofs import all_papers, proofs
from graph.store import Release
from ontology.errors import UnknownTerm
from ontology.statement import Iri
from ontology.vocab import SW, label, shapes_turtle

MOST_PROOFS = 5
_SEVERITIES: dict[Node, Severity] = {SH.Violation: "violation", SH.Warning: "warning", SH.Info: "info"}
_PLACES = ("integrity", "governance")


class _Checked(Graph):
    """The triples that are checked. A shape's query is parsed once, not anew for each of the things it is asked about."""

    def query(self, query_object: str | Query, *given: Any, **named: Any) -> Result:
        """The answer to a query, given as for any graph."""
        return super().query(_parsed(query_object) if isinstance(query_object, str) else query_object, *given, **named)


@lru_cache(maxsize=64)
def _parsed(query: str) -> Query:
    return prepareQuery(query)


def validate(release: Release) -> Report:
    """All faults of ours and all governance findings of a release; a release without faults may have many findings."""
    data = _Checked(bind_namespaces="none").parse(data=release.graph("", "ntriples"), format="nt")
    found = [finding for name in _PLACES for finding in _found(release, data, name)]  # type: ignore[arg-type] # the two names
    faults = (*audit(release), *(each for each in found if each.severity == "violation"))
    rest = (each for each in found if each.severity != "violation")
    return Report(tuple(sorted(faults, key=ordered)), tuple(sorted(rest, key=ordered)))


def _found(release: Release, data: Graph, name: Literal["integrity", "governance"]) -> Iterator[Finding]:
    shapes = Graph(bind_namespaces="none").parse(data=shapes_turtle(name), format="turtle")
    _, results, _ = run_shapes(data, shacl_graph=shapes, inference="none", advanced=True, inplace=True, allow_warnings=True)
    if not isinstance(results, Graph):
        raise results
    for result in results.objects(None, SH.result):
        yield _finding(release, results, shapes, result)


def _finding(release: Release, results: Graph, shapes: Graph, result: Node) -> Finding:
    focus = str(results.value(result, SH.focusNode))
    messages = sorted(str(message) for message in results.objects(result, SH.resultMessage))
    severity = results.value(result, SH.resultSeverity)
    return Finding(
        shape=_shape(shapes, results.value(result, SH.sourceShape)),
        severity=_SEVERITIES.get(severity, "violation") if severity else "violation",
        thing=Named(focus, _label(release, focus)),
        message=messages[0] if messages else "does not fit its shape",
        part=_part(results.value(result, SH.resultPath), results.value(result, SH.value)),
        evidence=_evidence(release, focus, results.value(result, SH.value)),
        area=next((named(release, area) for area in place_of(release, focus).serves), None),
    )


def _shape(shapes: Graph, source: Node | None) -> str:
    """The name of the shape that has a constraint: its own, else that of the shape around it."""
    while isinstance(source, BNode):
        source = min(shapes.subjects(None, source), key=str, default=None)
    return str(source).rpartition("#")[2] if source else ""


def _part(path: Node | None, value: Node | None) -> str:
    """The missing or wrong part: the property's label, and the value where there is one."""
    said = []
    if isinstance(path, URIRef):
        try:
            said.append(label(str(path)))
        except UnknownTerm:
            said.append(str(path))
    if isinstance(value, Words):
        said.append(str(value)[:120])
    return ": ".join(said)


def _label(release: Release, focus: Iri) -> str:
    paper = all_papers(release).get(focus)
    if kind_of(focus) in CLAIM_KINDS:
        return claim_label(release, focus)
    return paper.ref.title if paper else label_of(release, focus)


def _evidence(release: Release, focus: Iri, value: Node | None) -> tuple[Proof, ...]:
    """Where a thing shows: the passage itself, those that make the claim or state the gap, else those that name the thing.

    Of a topic those are shown that say who is proposed for it, or who holds it in the place the finding is about.
    """
    if kind_of(focus) == "passage":
        return proofs(release, [focus])
    for claim in (str(value), focus):
        if kind_of(claim) in CLAIM_KINDS:
            return proofs(release, [row["passage"] for row in release.rows("claim", claim=claim)])
    if said := _said_of_topic(release, focus, str(value) if value else ""):
        return proofs(release, said)[:MOST_PROOFS]
    return proofs(release, [row["passage"] for row in release.rows("mentioned-in", thing=focus)][:MOST_PROOFS])


def _said_of_topic(release: Release, topic: Iri, place: Iri) -> list[Iri]:
    around = set(taken(release, place)) if place else set()
    relation = SW.hasPriority if place else SW.proposedAccountableFor
    rows = release.rows("holders", topic=topic) if kind_of(topic) == "topic" else []
    said = (row for row in rows if row["relation"] == relation)
    return [row["passage"] for row in said if not place or around & set(place_of(release, row["holder"]).serves)]
