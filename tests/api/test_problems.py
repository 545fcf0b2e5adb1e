"""Every way to fail has one shape, and says plainly what was wrong."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.problems import STATUS, status_of
from api.queries import Answer, Question
from api.settings import Settings
from graph.store import Store
from ontology import errors

FAILURES = [
    ("/api/v1/owners", 400, "The parameter topic is missing."),
    ("/api/v1/owners?topic=", 400, "The parameter topic cannot be read"),
    ("/api/v1/owners?topic=x&theme=y", 400, "The parameter theme is not known here"),
    ("/api/v1/owners?topic=x&topik=y", 400, "the nearest is topic"),
    ("/api/v1/owners?topic=x&topic=y", 400, "The parameter topic is given twice."),
    ("/api/v1/owners?topic=infant+mortality&as_of=yesterday", 400, "The parameter as_of must be a day like 2023-09-07"),
    ("/api/v1/owners?topic=infant+mortality&as_of=2023-02-30", 400, "The parameter as_of must be a day like 2023-09-07"),
    ("/api/v1/owners?topic=infant+mortality&as_of=20230907", 400, "The parameter as_of must be a day like 2023-09-07"),
    ("/api/v1/owners?topic=zzzz", 404, "Not found: topic 'zzzz'"),
    ("/api/v1/entities?limit=0", 400, "The parameter limit cannot be read"),
    ("/api/v1/entities?limit=many", 400, "The parameter limit cannot be read"),
    ("/api/v1/entities?limit=100000", 400, "The parameter limit may be at most 200."),
    ("/api/v1/entities?cursor=abc", 400, "The parameter cursor is none that this service gave."),
    ("/api/v1/entities?type=Bord", 404, "Not found: type 'Bord'; nearest: Board"),
    ("/api/v1/entities?area=Ruritania", 404, "Ruritania"),
    ("/api/v1/entities/body/nobody", 404, "nobody"),
    ("/api/v1/entities/body/..%2f..%2fetc", 404, "There is nothing at"),
    ("/api/v1/documents/none", 404, "none"),
    ("/api/v1/documents/a%00b", 404, "document"),
    ("/api/v1/gaps?kind=leaky", 400, "The parameter kind must be one of chair"),
    ("/api/v1/gaps?area=Ruritania", 404, "Ruritania"),
    ("/api/v1/search", 400, "The parameter q is missing."),
    ("/api/v1/search?q=x&limit=0", 400, "The parameter limit cannot be read"),
    ("/api/v1/network?depth=99", 400, "The parameter depth cannot be read"),
    ("/api/v1/network?about=nobody+of+this+name", 404, "nobody of this name"),
    ("/sparql?query=", 400, "A query opens with"),
    ("/sparql?query=SELECT+*+WHERE+%7B", 400, "Line 1"),
    ("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", 400, "The parameter query is given more than once."),
    ("/sparql?query=ASK%7B%7D&default-graph-uri=no+iri", 400, "The parameter default-graph-uri must be an IRI"),
    ("/sparql?query=%FF", 400, "percent-encoded"),
    ("/sparql?query=INSERT+DATA+%7B%7D", 400, "update"),
    ("/sparql?update=CLEAR+ALL", 403, "only reads"),
    ("/rdf-graph-store", 400, "default"),
    ("/rdf-graph-store?graph=urn:a&default", 400, "one of the two"),
    ("/rdf-graph-store?graph=no+iri", 400, "must be an IRI"),
    ("/rdf-graph-store?graph=urn:nowhere", 404, "urn:nowhere"),
    ("/rdf-graph-store?graph=file:///etc/passwd", 404, "file:///etc/passwd"),
    ("/id/body/nobody", 404, "nobody"),
    ("/id/passage/report-000000000000", 404, "report-000000000000"),
    ("/nowhere", 404, "There is nothing at /nowhere."),
    ("/static/nothing.css", 404, "There is nothing at"),
    ("/static/..%2f..%2fsettings.py", 404, "There is nothing at"),
]


def check_problem(response: httpx2.Response, status: int) -> dict[str, Any]:
    """A response is a problem of a status; its members come back."""
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["x-content-type-options"] == "nosniff"
    body: dict[str, Any] = response.json()
    assert body["type"] == "about:blank"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"].endswith(".")
    assert "Traceback" not in response.text
    return body


@pytest.mark.parametrize(("address", "status", "says"), FAILURES)
def test_every_failure_is_a_problem_with_a_plain_sentence(client: TestClient, address: str, status: int, says: str) -> None:
    assert says in check_problem(client.get(address), status)["detail"]


@pytest.mark.parametrize(
    "address", ["/api/v1/owners?topic=x", "/api/v1/documents", "/sparql?query=ASK%7B%7D", "/id/body/a", "/readyz"]
)
def test_an_empty_store_is_503_and_says_what_to_do(empty: TestClient, address: str) -> None:
    response = empty.get(address)
    assert "build or load something first" in check_problem(response, 503)["detail"]
    assert response.headers["retry-after"]


def test_an_empty_store_is_still_healthy(empty: TestClient) -> None:
    assert empty.get("/healthz").json()["status"] == "ok"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("address", ["/api/v1/owners", "/id/body/a", "/", "/healthz"])
def test_what_would_write_is_405_and_says_what_is_allowed(client: TestClient, method: str, address: str) -> None:
    response = client.request(method, address, content=b"<urn:a> <urn:b> <urn:c> .")
    check_problem(response, 405)
    assert "GET" in response.headers["allow"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_graph_cannot_be_changed(client: TestClient, method: str) -> None:
    response = client.request(method, "/rdf-graph-store?graph=urn:a", content=b"<urn:a> <urn:b> <urn:c> .")
    assert "only reads" in check_problem(response, 403)["detail"]
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"


def test_a_browser_gets_the_same_sentence_as_a_page(client: TestClient) -> None:
    response = client.get("/id/body/nobody", headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/html")
    assert "nobody" in response.text


def test_a_browser_gets_problems_from_the_rest_surface(client: TestClient) -> None:
    check_problem(client.get("/api/v1/owners", headers={"Accept": "text/html"}), 400)


def test_what_is_echoed_is_never_markup(client: TestClient) -> None:
    attack = "<script>alert(1)</script>"
    for address in ("/", "/search", "/network", "/gaps", "/entities", "/sparql/results"):
        name = {"/": "topic", "/network": "about", "/gaps": "area", "/sparql/results": "query"}.get(address, "q")
        page = client.get(address, params={name: attack}, headers={"Accept": "text/html"})
        assert attack not in page.text, address


class Broken:
    """A runner with a fault of ours in it."""

    async def run(self, question: Question) -> Answer:
        raise ZeroDivisionError(question.text)

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    def gauges(self) -> dict[str, float]:
        return {}


def test_a_fault_of_ours_is_500_and_tells_nothing_of_the_inside(store: Store) -> None:
    with TestClient(create_app(store, Settings(), runner=Broken()), raise_server_exceptions=False) as client:
        body = check_problem(client.get("/sparql", params={"query": "ASK { <urn:secret> ?p ?o }"}), 500)
    assert "secret" not in str(body)
    assert "ZeroDivision" not in str(body)


def test_every_error_we_name_has_a_status() -> None:
    ours = [cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, errors.StartwellError)]
    assert [cls.__name__ for cls in ours if not any(up in STATUS for up in cls.__mro__)] == []
    assert status_of(errors.QueryTimeout("too long")) == 503


def test_a_type_that_is_none_is_told_with_the_nearest_and_one_that_nothing_is_of_gives_an_empty_list(client: TestClient) -> None:
    assert "Board" in check_problem(client.get("/api/v1/entities?type=bord"), 404)["nearest"]
    assert client.get("/api/v1/entities?type=Question").json()["entities"] == []


def test_every_parameter_of_the_openapi_document_is_described(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    asked = [each for path in paths.values() for way in path.values() for each in way.get("parameters", [])]
    assert len(asked) > 30
    assert [each["name"] for each in asked if not each.get("description")] == []
