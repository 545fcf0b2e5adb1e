"""Pages of each relation, days, areas side by side, the form in the address, and what is told where nothing fits."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.build import publish
from graph.store import Store
from ontology.statement import Anchor, Evidence, Passage, Reading, Ref, Source, Statement, Stretch, Thing
from ontology.vocab import SW

NUMBER = 7
BOARD = "/api/v1/entities/body/leeds-families-board"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A board that leads seven strategies, one of them until 2022, and advises a council."""
    names = [f"Strategy {number}" for number in range(NUMBER)]
    words = ["The Families Board advises Leeds City Council", *(f"The Families Board leads {name}" for name in names)]
    things = (
        Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,)),
        Thing("body:c", "body", "Leeds City Council", place="leeds", classes=(SW.PublicBody,)),
        *(Thing(f"strategy:{number}", "strategy", name, place="leeds") for number, name in enumerate(names)),
    )

    def said(at: int, predicate: str, other: str, when: Stretch = Stretch()) -> Statement:  # noqa: B008 — immutable
        anchors = (Anchor("body:b", at, "Families Board"), Anchor(other, at, words[at][-10:]))
        return Statement(f"r{at}", "body:b", predicate, Ref(other), Evidence(at, words[at], anchors), when=when)

    statements = [said(0, SW.advises, "body:c"), said(1, SW.leads, "strategy:0", Stretch("2019-04-01", "2022-03-31"))]
    statements += [said(number + 1, SW.leads, f"strategy:{number}") for number in range(1, NUMBER)]
    passages = tuple(Passage(n, f"para {n}", text) for n, text in enumerate(words))
    source = Source("a.txt", "ab" * 32, title="A paper", area="leeds", issued="2023-09-07")
    store = Store(tmp_path_factory.mktemp("many"))
    publish(store, [Reading(source, passages, things, tuple(statements), ())])
    with TestClient(create_app(store, Settings())) as opened:
        yield opened


def ends(answer: dict[str, Any], says: str) -> list[str]:
    return [row["other"]["label"] for row in answer["statements"] if row["says"] == says]


def test_each_relation_of_a_thing_has_pages_of_its_own(many: TestClient) -> None:
    first = many.get(f"{BOARD}?limit=3").json()
    leads, advises = (next(r for r in first["relations"] if r["says"] == says) for says in ("leads", "advises"))
    assert (leads["total"], advises["total"], advises["next"]) == (NUMBER, 1, None)
    met, following = ends(first, "leads"), leads["next"]
    while following:
        page = many.get(BOARD, params={"relation": leads["predicate"], "limit": 3, "cursor": following}).json()
        met += ends(page, "leads")
        assert len(page["statements"]) == len(ends(page, "leads"))
        (again,) = page["relations"]
        following = again["next"]
    assert met == [f"Strategy {number}" for number in range(NUMBER)]


def test_a_relation_can_be_named_by_its_local_name_and_direction(many: TestClient) -> None:
    assert len(many.get(f"{BOARD}?relation=leads&direction=out").json()["statements"]) == NUMBER
    assert many.get(f"{BOARD}?relation=leads&direction=in").status_code == 404
    missing = many.get(f"{BOARD}?relation=owns").json()
    assert (missing["parameter"], missing["nearest"]) == ("relation", ["advises", "leads"])


def test_a_cursor_without_its_relation_is_told_what_it_goes_with(many: TestClient) -> None:
    response = many.get(f"{BOARD}?cursor=Mw")
    assert (response.status_code, response.json()["parameter"]) == (400, "cursor")


@pytest.mark.parametrize(("day", "number"), [("2019-03-31", 0), ("2022-03-31", 1), ("2023-09-07", NUMBER - 1)])
def test_a_thing_is_shown_as_of_a_day(many: TestClient, day: str, number: int) -> None:
    answer = many.get(f"{BOARD}?as_of={day}").json()
    assert answer["as_of"] == day
    assert len(ends(answer, "leads")) == number
    assert many.get(BOARD).json()["as_of"] is None


@pytest.mark.parametrize(("day", "number"), [("2019-03-31", 0), ("2022-03-31", 1), ("2023-09-07", NUMBER)])
def test_the_network_is_drawn_as_of_a_day(many: TestClient, day: str, number: int) -> None:
    answer = many.get(f"/api/v1/network?about=Families+Board&as_of={day}").json()
    assert (answer["as_of"], len(answer["edges"])) == (day, number)


def test_documents_are_those_up_to_a_day(many: TestClient) -> None:
    listed = {day: many.get(f"/api/v1/documents?as_of={day}").json()["documents"] for day in ("2023-09-06", "2023-09-07")}
    assert [len(rows) for rows in listed.values()] == [0, 1]


def test_gaps_say_the_day_they_are_of(client: TestClient) -> None:
    today = client.get("/api/v1/gaps").json()
    assert (today["as_of"], len(today["gaps"])) == ("2024-01-15", 1)
    assert client.get("/api/v1/gaps?as_of=2023-09-06").json()["gaps"] == []


@pytest.mark.parametrize("address", [BOARD, "/api/v1/documents/a", "/api/v1/network", "/api/v1/search?q=board"])
def test_the_address_itself_can_ask_for_a_table(many: TestClient, address: str) -> None:
    asked = address + ("&" if "?" in address else "?") + "format="
    response = many.get(asked + "csv", headers={"Accept": "application/json"})
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"].startswith('attachment; filename="')
    assert len(list(csv.reader(io.StringIO(response.text, newline="")))) > 1
    assert many.get(asked + "xlsx").status_code == 400


def test_an_answer_links_to_its_other_form_and_to_what_describes_it(many: TestClient) -> None:
    links = many.get("/api/v1/gaps?area=Leeds").headers["link"]
    assert '</api/v1/gaps?area=Leeds&format=csv>; rel="alternate"; type="text/csv"' in links
    assert '</openapi.json>; rel="service-desc"' in links


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/api/v1/owners?topic=brestfeeding", "topic"),
        ("/api/v1/owners?topic=breastfeeding&area=Leds", "area"),
        ("/api/v1/gaps?area=Leds", "area"),
        ("/api/v1/network?about=Familes+Board", "about"),
        ("/api/v1/observations?indicator=x", "indicator"),
        ("/api/v1/answers?question=x", "question"),
    ],
)
def test_what_was_not_found_is_told_with_its_parameter(many: TestClient, address: str, parameter: str) -> None:
    response = many.get(address)
    assert (response.status_code, response.json()["parameter"]) == (404, parameter)


def test_the_openapi_document_names_every_status_and_form(many: TestClient) -> None:
    paths = many.get("/openapi.json").json()["paths"]
    reads = {path: item["get"]["responses"] for path, item in paths.items() if path.startswith("/api/v1/")}
    assert all({"200", "304", "400", "404", "406", "503"} <= set(responses) for responses in reads.values())
    assert all(set(responses["200"]["content"]) == {"application/json", "text/csv"} for responses in reads.values())
    assert all(set(responses["404"]["content"]) == {"application/problem+json"} for responses in reads.values())
    assert "text/turtle" in paths["/id/{kind}/{slug}"]["get"]["responses"]["200"]["content"]


def test_a_limit_set_lower_than_what_a_page_usually_has_lowers_it(client: TestClient, store: Store) -> None:
    assert len(client.get("/api/v1/entities").json()["entities"]) > 3
    with TestClient(create_app(store, Settings(list_rows=3))) as small:
        for address in ("entities", "observations", "search?q=board", "entities/body/staffordshire-families-board"):
            assert small.get(f"/api/v1/{address}").status_code == 200, address
        assert len(small.get("/api/v1/entities").json()["entities"]) == 3
        assert small.get("/api/v1/entities?limit=4").status_code == 400
