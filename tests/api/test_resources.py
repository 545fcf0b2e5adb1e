"""Things at their own addresses, and graphs one by one."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.queries import Answer, Question
from api.settings import Settings
from graph.store import Store
from ontology.errors import QueryTimeout

BOARD = "/id/body/staffordshire-families-board"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "text/turtle"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
    ],
)
def test_a_thing_comes_in_the_form_asked_for(client: TestClient, accept: str, media: str) -> None:
    response = client.get(BOARD, headers={"Accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(media)
    assert "Families Board" in response.text


def test_the_page_of_a_thing_says_what_papers_say_of_it(client: TestClient) -> None:
    page = client.get(BOARD, headers={"Accept": "text/html"}).text
    assert "has priority" in page
    assert "The Board has infant mortality as one of its priorities." in page
    assert "Also called" in page


def test_a_passage_is_a_place_in_the_page_of_its_document(client: TestClient) -> None:
    passage = client.get("/api/v1/documents/report").json()["passages"][1]["id"].rpartition("/")[2]
    response = client.get(f"/id/passage/{passage}", headers={"Accept": "text/html"}, follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"] == f"/id/document/report#{passage}"
    assert f'id="{passage}"' in client.get("/id/document/report", headers={"Accept": "text/html"}).text


def test_every_passage_of_a_document_stands_in_its_page(client: TestClient) -> None:
    page = client.get("/id/document/report", headers={"Accept": "text/html"}).text
    for passage in client.get("/api/v1/documents/report").json()["passages"]:
        assert f'<p class="words">{passage["quote"]}</p>' in page


def test_a_claim_without_a_name_has_a_page_too(client: TestClient) -> None:
    found = client.get("/sparql", params={"query": "SELECT ?c { ?c a <https://w3id.org/startwell/ontology#Contract> }"}).json()
    address = found["results"]["bindings"][0]["c"]["value"].partition("/startwell")[2]
    response = client.get(address, headers={"Accept": "text/html"})
    assert response.status_code == 200
    assert "2019-04-01" in response.text


def test_a_graph_is_what_its_passage_says(client: TestClient) -> None:
    passage = client.get("/api/v1/gaps").json()["gaps"][0]["evidence"][0]["passage"]
    response = client.get("/rdf-graph-store", params={"graph": passage}, headers={"Accept": "application/n-triples"})
    assert response.headers["content-type"].startswith("application/n-triples")
    assert "no chair" in response.text
    assert "hasPriority" not in response.text


def test_the_default_graph_holds_what_all_passages_say(client: TestClient) -> None:
    text = client.get("/rdf-graph-store?default", headers={"Accept": "application/n-triples"}).text
    assert "hasPriority" in text
    assert "no chair" in text


def test_a_merged_name_leads_to_the_one_that_stayed(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from api.routes import resources

    monkeypatch.setattr(resources, "redirect", lambda release, iri: f"{release.base}body/b" if iri.endswith("/a") else "")
    response = client.get("/id/body/a", follow_redirects=False)
    assert response.status_code == 308
    assert response.headers["location"] == "/id/body/b"


class Stopped:
    """A runner whose every query reaches its limit."""

    async def run(self, question: Question) -> Answer:
        raise QueryTimeout(f"The query was stopped: {question.format}")

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    def gauges(self) -> dict[str, float]:
        return {}


def test_a_whole_graph_is_read_within_the_limits_of_a_query(store: Store) -> None:
    with TestClient(create_app(store, Settings(), runner=Stopped())) as client:
        response = client.get("/rdf-graph-store?default")
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
