"""What stands around every response: security headers, caching, CORS, and the limits on bodies."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from api.guards import BodyLimit

TOPIC = "/api/v1/owners?topic=infant+mortality&as_of=2023-09-07"
ADDRESSES = [
    "/", "/?topic=infant+mortality", "/gaps", "/search?q=board", "/documents", "/entities", "/network", "/docs", "/sparql",
    "/sparql?query=ASK%7B%7D", "/sparql/results?query=ASK%7B%7D", "/openapi.json", "/healthz", "/readyz", "/static/site.css",
    "/static/network/network.js", "/rdf-graph-store?default", "/id/document/report", TOPIC, "/api/v1/documents", "/nowhere",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("accept", ["*/*", "text/html"])
def test_every_response_carries_the_security_headers(client: TestClient, address: str, accept: str) -> None:
    headers = client.get(address, headers={"Accept": accept}).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers
    assert headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_is_get_without_its_body(client: TestClient, address: str) -> None:
    got, head = client.get(address), client.head(address)
    assert head.status_code == got.status_code
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.content == b""


@pytest.mark.parametrize("address", [a for a in ADDRESSES if a.startswith(("/api", "/id", "/sparql", "/rdf"))])
def test_an_answer_carries_the_release_as_its_etag_and_is_not_sent_twice(client: TestClient, address: str) -> None:
    release = client.get("/readyz").json()["release"]
    first = client.get(address)
    assert first.headers["etag"].startswith(f'"{release}')
    assert "max-age=60" in first.headers["cache-control"]
    assert first.headers["vary"] == "Accept"
    again = client.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_another_form_of_an_answer_has_another_etag(client: TestClient) -> None:
    turtle = client.get("/id/document/report", headers={"Accept": "text/turtle"})
    page = client.get("/id/document/report", headers={"Accept": "text/html", "If-None-Match": turtle.headers["etag"]})
    assert page.status_code == 200


def test_an_error_is_never_kept(client: TestClient) -> None:
    assert client.get("/api/v1/documents/none").headers["cache-control"] == "no-store"


def test_a_preflight_allows_reading_only(client: TestClient) -> None:
    response = client.options(TOPIC, headers={"Origin": "https://example.org", "Access-Control-Request-Method": "PUT"})
    assert response.headers["access-control-allow-methods"] == "GET, HEAD"


def test_what_is_posted_is_not_open_to_other_origins(client: TestClient) -> None:
    response = client.post("/sparql", content=b"ASK {}", headers={"Content-Type": "application/sparql-query"})
    assert "access-control-allow-origin" not in response.headers


def test_a_body_over_the_limit_is_413(client: TestClient) -> None:
    response = client.post("/sparql", content=b"x" * (16 * 1024 * 1024 + 1), headers={"Content-Type": "application/sparql-query"})
    assert response.status_code == 413
    assert response.json()["detail"] == "The body of the request is larger than 16 MB."


def test_an_endless_body_is_cut_at_the_limit(client: TestClient) -> None:
    sent = 0

    def pieces() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(40):
            sent += 1
            yield b"x" * 1024 * 1024

    assert client.post("/sparql", content=pieces(), headers={"Content-Type": "application/sparql-query"}).status_code == 413


def test_a_length_that_is_claimed_too_large_is_refused_before_reading(client: TestClient) -> None:
    response = client.post("/sparql", content=b"ASK {}", headers={"Content-Length": "107374182400"})
    assert response.status_code == 413


@pytest.mark.parametrize(
    "headers", [{"Content-Length": "-1"}, {"Content-Length": "six"}, {"Content-Length": "6", "Transfer-Encoding": "chunked"}]
)
def test_a_length_that_cannot_be_trusted_is_400_and_the_connection_closes(client: TestClient, headers: dict[str, str]) -> None:
    response = client.post("/sparql", content=b"ASK {}", headers=headers)
    assert response.status_code == 400
    assert response.headers["connection"] == "close"


def test_a_body_that_comes_too_slowly_is_408() -> None:
    async def inner(*_: Scope | Receive | Send) -> None:
        raise AssertionError("the body never came")

    async def receive() -> Message:
        await asyncio.sleep(60)
        return {"type": "http.request"}

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(BodyLimit(inner, 100, 1000, 0.05)(scope_of(6), receive, send))
    assert sent[0]["status"] == 408


def test_large_bodies_leave_no_room_for_more_until_they_are_dealt_with_and_small_ones_always_find_some() -> None:
    async def job() -> list[int]:
        done = asyncio.Event()

        async def inner(_: Scope, receive: Receive, send: Send) -> None:
            body = (await receive())["body"]
            if body.startswith(b"wait"):
                await done.wait()
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b""})

        guard = BodyLimit(inner, 200_000, 150_000, 5)
        first = asyncio.create_task(posted(guard, b"wait" + b"x" * 100_000))
        await asyncio.sleep(0)
        met = [await posted(guard, b"x" * 100_000), await posted(guard, b"x" * 1000)]
        done.set()
        return [*met, await first, await posted(guard, b"x" * 100_000), guard.held]

    assert asyncio.run(job()) == [429, 200, 200, 200, 0]


async def posted(guard: BodyLimit, body: bytes) -> int:
    """The status of the answer to a body that comes in one piece."""
    coming: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]
    statuses: list[int] = []

    async def receive() -> Message:
        return coming.pop() if coming else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        statuses.append(message.get("status", 0))

    await guard(scope_of(len(body)), receive, send)
    return statuses[0]


def scope_of(length: int) -> Scope:
    return {
        "type": "http", "method": "POST", "path": "/sparql", "query_string": b"",
        "headers": [(b"content-length", str(length).encode())],
        "server": ("localhost", 80), "scheme": "http", "root_path": "",
    }  # fmt: skip


def test_styles_are_asked_for_again_with_each_page(client: TestClient) -> None:
    first = client.get("/static/site.css")
    assert first.headers["cache-control"] == "no-cache"
    again = client.get("/static/site.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.headers["cache-control"]) == (304, "no-cache")
