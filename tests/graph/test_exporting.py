"""A release in the forms people take away."""

from __future__ import annotations

import csv
import io
import json
import warnings
from collections.abc import Callable

import networkx as nx
import pytest
from rdflib import Dataset, Graph

from graph.exporting import FORMATS, RDF_FORMATS, export
from graph.store import Release
from ontology.errors import UsageError
from ontology.statement import Reading, Ref, Thing
from ontology.vocab import SW

Make = Callable[..., Reading]


@pytest.fixture
def readings(paper: Make) -> list[Reading]:
    topic = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")

    def made(name: str, title: str, board: str) -> Reading:
        thing = Thing("body:b", "body", board, place="leeds", classes=(SW.Board,))
        return paper(name, [title], [thing, topic], [(0, "body:b", SW.accountableFor, Ref("topic:t"))])

    return [made("a.txt", "=HYPERLINK Families Board", "Families Board"), made("b.txt", "Other", 'A "quoted", board')]


def written(release: Release, form: str) -> bytes:
    out = io.BytesIO()
    export(release, form, out)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_papers_in_any_order_give_the_same_bytes(
    readings: list[Reading], release: Callable[..., Release], form: str
) -> None:
    assert written(release(*readings), form) == written(release(*reversed(readings)), form)


def test_every_rdf_form_holds_the_same_statements(readings: list[Reading], release: Callable[..., Release]) -> None:
    made = release(*readings)
    quads = written(made, "nquads").decode().splitlines()
    assert quads == sorted(quads)
    triples = {line.rsplit(" <", 1)[0] for line in quads}
    turtle = Graph().parse(data=written(made, "turtle"), format="turtle")
    assert len(turtle) == len(triples)
    trig = Dataset()
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        trig.parse(data=written(made, "trig"), format="trig")
        assert len(list(trig.quads())) == len(quads)
    assert json.loads(written(made, "jsonld"))
    assert set(RDF_FORMATS) < set(FORMATS)


def test_no_cell_opens_like_a_formula_and_every_row_has_its_words(
    readings: list[Reading], release: Callable[..., Release]
) -> None:
    rows = list(csv.DictReader(io.StringIO(written(release(*readings), "csv").decode())))
    assert [row["subject"] for row in rows] == ['A "quoted", board', "Families Board"]
    assert rows[1]["words"] == "'=HYPERLINK Families Board"
    assert not [cell for row in rows for cell in row.values() if cell and cell[0] in "=+-@"]


def test_graphml_is_read_by_other_tools(readings: list[Reading], release: Callable[..., Release]) -> None:
    graph = nx.parse_graphml(written(release(*readings), "graphml").decode(), force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (3, 2)
    assert {data["type"] for _, data in graph.nodes(data=True)} == {"Board", "Topic"}


def test_an_unknown_form_is_a_wrong_question(release: Callable[..., Release]) -> None:
    with pytest.raises(UsageError, match="nquads"):
        written(release(), "pdf")
