"""What a connection may send before there is a request, and what is answered where it is none."""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from api import wire
from api.settings import Settings

GET = b"GET / HTTP/1.1\r\nHost: here\r\n"
LAST = b"Connection: close\r\n\r\n"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the path, after the body has come."""
    while scope["type"] == "http" and (await receive()).get("more_body"):
        pass
    if scope["type"] == "http":
        path = scope["path"].encode()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", str(len(path)).encode())]})
        await send({"type": "http.response.body", "body": path})


@contextmanager
def served() -> Iterator[tuple[str, int]]:
    config = uvicorn.Config(app, lifespan="off", http="api.wire:Guarded", ws="none", log_level="critical", server_header=False)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield listening.getsockname()
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def address() -> Iterator[tuple[str, int]]:
    with pytest.MonkeyPatch.context() as patched, served() as found:
        patched.setattr(wire, "_settings", lambda: Settings(head_kb=2, head_seconds=0.5))
        yield found


def said(address: tuple[str, int], *pieces: bytes) -> bytes:
    """All that comes back until the connection is closed."""
    with socket.create_connection(address, timeout=20) as connection:
        for piece in pieces:
            connection.sendall(piece)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def statuses(answer: bytes) -> list[str]:
    return re.findall(r"HTTP/1\.1 (\d{3})", answer.decode("latin-1"))


def test_a_request_is_answered_and_so_are_those_behind_it(address: tuple[str, int]) -> None:
    assert statuses(said(address, (GET + b"\r\n") * 20 + GET + LAST)) == ["200"] * 21


@pytest.mark.parametrize(
    "head",
    [
        GET + b"X: " + b"a" * 3000 + b"\r\n\r\n",
        GET + b"".join(b"X%d: a\r\n" % each for each in range(1000)) + b"\r\n",
        b"GET /" + b"a" * 3000 + b" HTTP/1.1\r\nHost: here\r\n\r\n",
        GET + b"X: " + b"a" * 300_000,
        b"GET /" + b"a" * 300_000,
    ],
)
def test_a_head_that_is_too_large_is_431_even_if_it_never_ends(address: tuple[str, int], head: bytes) -> None:
    answer = said(address, head)
    assert statuses(answer) == ["431"]
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["detail"].endswith("are larger than 2 kB.")


@pytest.mark.parametrize("head", [b"GE", GET, GET + b"X: a", b"\r\n"])
def test_a_head_that_does_not_end_in_time_is_408(address: tuple[str, int], head: bytes) -> None:
    assert statuses(said(address, head)) == ["408"]


def test_a_second_head_that_does_not_end_in_time_is_408_too(address: tuple[str, int]) -> None:
    assert statuses(said(address, GET + b"\r\n" + GET)) == ["200", "408"]


def test_a_connection_that_says_nothing_is_closed(address: tuple[str, int]) -> None:
    assert said(address) == b""


@pytest.mark.parametrize("hosts", [b"", b"Host: a\r\nHost: b\r\n"])
def test_a_request_that_does_not_name_its_host_once_is_400(address: tuple[str, int], hosts: bytes) -> None:
    assert statuses(said(address, b"GET / HTTP/1.1\r\n" + hosts + LAST)) == ["400"]


def test_an_old_request_needs_no_host(address: tuple[str, int]) -> None:
    assert statuses(said(address, b"GET / HTTP/1.0\r\n\r\n")) == ["200"]


@pytest.mark.parametrize(
    "bytes_",
    [
        b"\x16\x03\x01\x00\xa5\x01\x00",
        b"GET / HTTP/1.1\r\nHost : here\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_request_is_400_once_with_the_headers_of_every_answer(address: tuple[str, int], bytes_: bytes) -> None:
    answer = said(address, bytes_)
    assert statuses(answer) == ["400"]
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in head.lower()
    assert b"x-content-type-options: nosniff" in head.lower()
    assert json.loads(body)["detail"] == "This is no HTTP request that can be read."


def test_a_refusal_never_lands_within_or_before_another_answer(address: tuple[str, int]) -> None:
    assert statuses(said(address, (GET + b"\r\n") * 3 + b"\x00\x00\r\n\r\n")) in (["200"] * n for n in range(4))
