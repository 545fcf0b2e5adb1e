"""What a release answers to queries, in which forms, and how it says no."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import publish
from graph.named import FOLDER, form_of
from graph.store import Release, Store
from ontology.errors import QueryError, QueryRefused, StoreDamaged, UsageError
from ontology.statement import Reading, Ref, Thing
from ontology.vocab import SW

Make = Callable[..., Reading]
BOARD = Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,))
TOPIC = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")
IRI = "https://w3id.org/startwell/id/body/leeds-families-board"


@pytest.fixture
def one(paper: Make, release: Callable[..., Release]) -> Release:
    said = [(0, "body:b", SW.accountableFor, Ref("topic:t"))]
    words = ["The Families Board is accountable for breastfeeding"]
    return release(paper("a.txt", words, [BOARD, TOPIC], said), paper("b.txt", [*words, "b"], [BOARD, TOPIC], said))


COUNT = f"SELECT (COUNT(*) AS ?n) WHERE {{ ?s <{SW.accountableFor}> ?o }}"


def counted(answer: bytes) -> int:
    return int(json.loads(answer)["results"]["bindings"][0]["n"]["value"])


def test_the_default_graph_has_each_triple_once_and_graph_gives_the_passages(one: Release) -> None:
    assert counted(one.answer(COUNT)) == 1
    assert counted(one.answer(COUNT.replace("{ ?s", "{ GRAPH ?g { ?s").replace("?o }", "?o } }"))) == 2


def test_from_and_the_protocols_graphs_take_the_place_of_the_default_graph(one: Release) -> None:
    (passage,) = {q.graph[1:-1] for q in one.quads() if "/passage/a-" in q.graph}
    assert counted(one.answer(COUNT.replace("WHERE", f"FROM <{passage}> WHERE"))) == 1
    assert counted(one.answer(COUNT, default_graphs=[passage])) == 1
    assert counted(one.answer(COUNT, default_graphs=[SW.documents])) == 0
    assert counted(one.answer(COUNT, named_graphs=[passage])) == 0


@pytest.mark.parametrize("accept", ["json", "xml", "csv", "tsv", "application/sparql-results+json", "text/csv"])
def test_rows_come_in_every_result_format(one: Release, accept: str) -> None:
    assert b"leeds-families-board" in one.answer(f"SELECT ?s WHERE {{ ?s <{SW.accountableFor}> ?o }}", accept)


@pytest.mark.parametrize("accept", ["turtle", "ntriples", "jsonld", "rdfxml", "application/ld+json"])
@pytest.mark.parametrize("query", [f"DESCRIBE <{IRI}>", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_graphs_come_in_every_rdf_format(one: Release, accept: str, query: str) -> None:
    assert b"Families Board" in one.answer(query, accept)


def test_a_format_that_does_not_fit_the_form_is_a_wrong_question(one: Release) -> None:
    with pytest.raises(UsageError, match="turtle"):
        one.answer("SELECT * WHERE { ?s ?p ?o }", "turtle")
    with pytest.raises(UsageError):
        one.answer("ASK { ?s ?p ?o }", "no/such")


def test_a_query_that_cannot_be_read_says_where(one: Release) -> None:
    with pytest.raises(QueryError) as error:
        one.answer("SELECT * WHERE {\n ?s ?p }")
    assert (error.value.line, error.value.column) == (2, 9)


@pytest.mark.parametrize(
    "update", ["INSERT DATA { <a:s> <a:p> <a:o> }", "PREFIX a: <a:> # DROP\nDELETE WHERE { ?s ?p ?o }", "DROP ALL"]
)
def test_an_update_is_refused(one: Release, update: str) -> None:
    with pytest.raises(QueryRefused):
        one.answer(update)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("select * {}", "SELECT"),
        ("# SELECT\nASK {}", "ASK"),
        ("BASE <a:#SELECT> PREFIX : <b:> construct {} {}", "CONSTRUCT"),
        ("\ufeffx", None),
        ("", None),
    ],
)
def test_the_form_of_a_query_is_its_first_word_after_the_prologue(query: str, form: str | None) -> None:
    if form:
        assert form_of(query) == form
    else:
        with pytest.raises(QueryError):
            form_of(query)


def test_a_thing_is_described_by_all_that_is_said_with_it(one: Release) -> None:
    lines = one.describe(IRI, "ntriples").decode().splitlines()
    assert len(lines) == len(set(lines))
    assert any("accountableFor" in line for line in lines)
    assert any("mentions" in line for line in lines)
    assert one.describe(f"{IRI}-not-there", "ntriples") == b""


def test_a_named_graph_is_given_by_its_iri(one: Release) -> None:
    (passage,) = {q.graph[1:-1] for q in one.quads() if "/passage/a-" in q.graph}
    assert one.has_graph(passage)
    assert one.graph(passage, "ntriples").decode().count("\n") == 1
    assert not one.has_graph(IRI)


@pytest.mark.parametrize("iri", ["no iri", "<x>", "https://example.org/a b", ""])
def test_what_is_no_iri_is_a_wrong_question(one: Release, iri: str) -> None:
    with pytest.raises(UsageError):
        one.describe(iri)
    with pytest.raises(UsageError):
        one.answer(COUNT, default_graphs=[iri])
    with pytest.raises(UsageError):
        one.rows("claim", claim=iri)


def test_a_store_of_one_release_always_has_that_one(one: Release) -> None:
    assert Store.of(one).current() is one


def test_a_release_whose_files_are_gone_is_damaged(paper: Make, tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, [paper("a.txt", ["words"])])
    record = store.release_folder(store.current_id()) / "release.json"
    record.write_text("{}")
    with pytest.raises(StoreDamaged):
        Store(tmp_path).current()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.rq")), ids=lambda path: path.stem)
def test_every_named_query_says_what_it_asks_takes_and_gives(one: Release, path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert lines[0].endswith("?")
    assert lines[1].startswith("# Parameters: ")
    assert lines[2].startswith("# Columns: ")
    head = one.answer("\n".join(lines), "tsv").decode().splitlines()[0]
    told = "".join(" " if sign in ",()" else sign for sign in " ".join(line for line in lines if line.startswith("#")))
    assert {name.removeprefix("?") for name in head.split("\t")} <= {word.strip(".:;") for word in told.split()}
