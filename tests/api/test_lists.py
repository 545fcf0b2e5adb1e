"""Lists as CSV beside JSON, figures side by side, and one question to all authorities."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.tables import safe
from graph.build import publish
from graph.store import Store
from ontology.statement import Claim, Evidence, Number, Passage, Reading, Ref, Source, Term, Text, Thing, Value
from ontology.vocab import SW, concept

LISTS = ("entities", "documents", "gaps", "search?q=board", "observations", "owners?topic=infant+mortality")
WORDS = ("Leeds and Kent", "Breastfed: 45.3%", "Breastfed: 51%", "1. How many? 12.", "1. How many? Not held.")


def rows_of(client: TestClient, address: str) -> list[dict[str, str]]:
    response = client.get(f"/api/v1/{address}", headers={"Accept": "text/csv"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(response.text, newline="")))


@pytest.fixture
def figures(tmp_path: Path) -> Iterator[TestClient]:
    """Two places with one indicator, and two authorities with one question."""
    things = (
        Thing("indicator:i", "indicator", "Breastfed at six weeks"),
        Thing("area:l", "area", "Leeds", known_as="leeds"),
        Thing("area:k", "area", "Kent", known_as="kent"),
        Thing("body:l", "body", "Leeds City Council", place="leeds", classes=(SW.PublicBody,)),
        Thing("body:k", "body", "Kent County Council", place="kent", classes=(SW.PublicBody,)),
        Thing("question:q", "question", "How many?"),
    )
    claims = (
        observation(1, "area:l", "45.3"),
        observation(2, "area:k", "51"),
        *reply(3, "body:l", "answered", (SW.value, Number(Decimal(12)))),
        *reply(4, "body:k", "not-held"),
    )
    passages = tuple(Passage(n, f"para {n}", words) for n, words in enumerate(WORDS))
    store = Store(tmp_path / "figures")
    publish(store, [Reading(Source("f.txt", "cd" * 32, title="Figures"), passages, things, (), claims)])
    with TestClient(create_app(store, Settings())) as opened:
        yield opened


def observation(at: int, area: str, value: str) -> Claim:
    values = ((SW.area, Ref(area)), (SW.indicator, Ref("indicator:i")), (SW.value, Number(Decimal(value))), (SW.unit, Text("%")))
    return Claim("r", SW.Observation, tuple(sorted(values, key=str)), Evidence(at, WORDS[at]))


def reply(at: int, body: str, status: str, *more: tuple[str, Value]) -> tuple[Claim, Claim]:
    key = f"request:{body}"
    request = Claim("r", SW.InformationRequest, ((SW.authority, Ref(body)),), Evidence(at, WORDS[at]), key)
    said = Term(concept("answerStatus", status))
    values: tuple[tuple[str, Value], ...] = (
        (SW.question, Ref("question:q")), (SW.inRequest, Ref(key)), (SW.answerStatus, said), *more
    )  # fmt: skip
    return request, Claim("r", SW.Answer, tuple(sorted(values, key=str)), Evidence(at, WORDS[at]))


@pytest.mark.parametrize("address", LISTS)
def test_every_list_is_a_table_too(client: TestClient, address: str) -> None:
    listed = client.get(f"/api/v1/{address}").json()
    name = {"search?q=board": "results"}.get(address, address.partition("?")[0])
    assert len(rows_of(client, address)) == len(listed[name])


def test_a_row_says_where_it_is_said(client: TestClient) -> None:
    row = rows_of(client, "gaps")[0]
    assert (row["missing"], row["feared"], row["locator"], row["passages"]) == ("no chair", "false", "para 3", "1")
    assert row["document"] == "A report on infant mortality"


@pytest.mark.parametrize(("text", "cell"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("-2+3", "'-2+3"), ("-2", "-2"), ("a=b", "a=b")])
def test_no_cell_begins_as_a_formula(text: str, cell: str) -> None:
    assert safe(text) == cell


def test_the_forms_of_a_list_have_tags_of_their_own(client: TestClient) -> None:
    table = client.get("/api/v1/gaps", headers={"Accept": "text/csv"}).headers["etag"]
    assert table != client.get("/api/v1/gaps").headers["etag"]
    again = client.get("/api/v1/gaps", headers={"Accept": "text/csv", "If-None-Match": table})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_links_to_the_next(client: TestClient) -> None:
    first = client.get("/api/v1/entities?type=body&limit=1")
    following = client.get(first.headers["link"].partition(">")[0].lstrip("<"))
    assert following.json()["entities"][0]["label"] > first.json()["entities"][0]["label"]


def test_an_indicator_is_compared_across_areas(figures: TestClient) -> None:
    found = figures.get("/api/v1/observations?indicator=breastfed+at+six+weeks").json()["observations"]
    assert [(row["about"]["label"], row["value"], row["unit"]) for row in found] == [("Kent", "51", "%"), ("Leeds", "45.3", "%")]
    assert found[0]["evidence"][0]["quote"] == WORDS[2]
    one = figures.get("/api/v1/observations?area=leeds").json()["observations"]
    assert [row["value"] for row in one] == ["45.3"]


def test_figures_of_several_areas_stand_side_by_side(figures: TestClient) -> None:
    found = figures.get("/api/v1/observations?area=leeds&area=kent").json()
    assert [(row["area"]["label"], row["value"]) for row in found["observations"]] == [("Kent", "51"), ("Leeds", "45.3")]
    assert found["total"] == 2
    assert figures.get("/api/v1/observations?indicator=a&indicator=b").status_code == 400


def test_a_question_is_known_by_words_that_it_alone_has(figures: TestClient) -> None:
    assert figures.get("/api/v1/answers?question=many").json()["question"]["label"] == "How many?"


def test_figures_come_page_by_page(figures: TestClient) -> None:
    first = figures.get("/api/v1/observations?limit=1").json()
    second = figures.get(f"/api/v1/observations?limit=1&cursor={first['next']}").json()
    assert [first["observations"][0]["value"], second["observations"][0]["value"], second["next"]] == ["51", "45.3", None]
    assert figures.get("/api/v1/observations?cursor=%21").status_code == 400


def test_an_indicator_nobody_knows_is_not_found_with_the_nearest(figures: TestClient) -> None:
    response = figures.get("/api/v1/observations?indicator=breastfed+at+six+months")
    assert response.status_code == 404
    assert response.json()["nearest"] == ["Breastfed at six weeks"]


def test_one_question_shows_what_every_authority_answered(figures: TestClient) -> None:
    found = figures.get("/api/v1/answers?question=How+many%3F").json()
    assert [(row["authority"]["label"], row["status"], row["value"]) for row in found["answers"]] == [
        ("Kent County Council", "not-held", None),
        ("Leeds City Council", "answered", "12"),
    ]
    assert figures.get("/api/v1/answers?question=Leeds+City+Council").status_code == 404


def test_figures_and_answers_are_pages_too(figures: TestClient) -> None:
    page = figures.get("/figures?indicator=breastfed+at+six+weeks", headers={"Accept": "text/html"}).text
    assert all(words in page for words in ("2 figures", "45.3 %", "Kent", 'href="/id/document/'))
    listed = figures.get("/answers", headers={"Accept": "text/html"}).text
    assert "How many?" in listed
    compared = figures.get("/answers?question=How+many%3F", headers={"Accept": "text/html"}).text
    assert all(words in compared for words in ("Kent County Council", "not held", "Leeds City Council", "12"))


@pytest.mark.parametrize("address", ["/api/v1/entities", "/entities", "/api/v1/observations", "/figures"])
def test_a_cursor_that_is_none_of_ours_is_named(client: TestClient, address: str) -> None:
    found = client.get(f"{address}?cursor=zzz", headers={"Accept": "application/json"})
    assert (found.status_code, found.json()["parameter"]) == (400, "cursor")


def test_an_area_without_a_name_is_not_called_a_cursor(client: TestClient) -> None:
    found = client.get("/api/v1/entities?area=%20")
    assert found.status_code == 400
    assert "area" in found.json()["detail"]
