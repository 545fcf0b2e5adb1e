"""Each shape finds its fault in the graph that fails, and nothing in the graph that passes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import SH, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.vocab import concepts, known_terms, shapes_turtle

SHAPE = Namespace("https://w3id.org/startwell/shapes#")
EXAMPLES = Path(__file__).parents[2] / "ontology" / "shapes" / "examples"
FILES = ("integrity", "governance")
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
LISTS = {
    "action": "action",
    "mood": "mood",
    "answerStatus": "answerStatus",
    "gapKind": "gapKind",
    "rating": "rating",
    "role": "role",
}


@cache
def shapes(name: str) -> Graph:
    return Graph().parse(data=shapes_turtle("integrity" if name == "integrity" else "governance"), format="turtle")


def names(name: str) -> list[str]:
    found = {shape for target in TARGETS for shape in shapes(name).subjects(target)}
    return sorted(str(shape).removeprefix(str(SHAPE)) for shape in found)


ALL = [(name, shape) for name in FILES for shape in names(name)]


def results(file: str, shape: str, example: str) -> tuple[Graph, list[Node]]:
    """The report on an example, and those of its results that come from the shape or a part of it."""
    data = Graph().parse(EXAMPLES / f"{shape}-{example}.ttl")
    _, report, _ = validate(data, shacl_graph=shapes(file), inference="none", advanced=True)
    assert isinstance(report, Graph)
    sources = {found: str(source).removeprefix(str(SHAPE)) for found, source in report.subject_objects(SH.sourceShape)}
    return report, [found for found, source in sources.items() if source.partition("-")[0] == shape]


def test_every_example_belongs_to_a_shape_and_every_shape_has_two() -> None:
    expected = {f"{shape}-{example}.ttl" for _, shape in ALL for example in ("passes", "fails")}
    assert {path.name for path in EXAMPLES.iterdir()} == expected
    assert len(ALL) == len({shape for _, shape in ALL}) == 37


@pytest.mark.parametrize(("file", "shape"), ALL)
def test_a_shape_finds_nothing_in_the_graph_that_passes(file: str, shape: str) -> None:
    assert results(file, shape, "passes")[1] == []


@pytest.mark.parametrize(("file", "shape"), ALL)
def test_a_shape_finds_one_thing_in_the_graph_that_fails(file: str, shape: str) -> None:
    report, found = results(file, shape, "fails")
    assert len(found) == 1
    assert "{" not in str(report.value(found[0], SH.resultMessage))
    assert report.value(found[0], SH.resultMessage)
    assert report.value(found[0], SH.focusNode)


@pytest.mark.parametrize(("file", "shape"), ALL)
def test_a_shape_has_a_name_and_a_description(file: str, shape: str) -> None:
    for says in (SH.name, SH.description, SH.severity):
        assert shapes(file).value(SHAPE[shape], says)


@pytest.mark.parametrize("file", FILES)
def test_only_integrity_shapes_find_violations(file: str) -> None:
    found = {str(severity) for severity in shapes(file).objects(None, SH.severity)}
    assert (found == {str(SH.Violation)}) if file == "integrity" else (found == {str(SH.Warning), str(SH.Info)})


@pytest.mark.parametrize("kind", LISTS)
def test_the_closed_lists_of_the_shapes_are_those_of_the_ontology(kind: str) -> None:
    graph, found = shapes("integrity"), []
    for head in graph.objects(None, SH["in"]):
        members = sorted(str(member) for member in Collection(graph, head))
        if f"#{kind}-" in members[0]:
            found.append(members)
    assert found
    assert all(members == list(concepts(kind)) for members in found)


@pytest.mark.parametrize("file", FILES)
def test_shapes_speak_only_of_terms_of_the_ontology(file: str) -> None:
    mine = "https://w3id.org/startwell/ontology#"
    used = {str(term) for triple in shapes(file) for term in triple if isinstance(term, URIRef) and str(term).startswith(mine)}
    queries = " ".join(str(query) for query in shapes(file).objects(None, SH.select))
    used |= {
        mine + word[3:].rstrip(",;)")
        for word in queries.replace("/", " ").replace("|", " ").replace("*", " ").split()
        if word.startswith("sw:")
    }
    assert used - {mine} <= known_terms()
