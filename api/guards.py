"""What stands around every request and response: security headers, CORS for reads, and the limit on bodies.

Plain ASGI, so that it costs next to nothing and never buffers an answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import BodyTooLarge, Crowded
from api.problems import fault, problem, status_of

SECURITY: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
CORS: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Retry-After"}
PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
SMALL_BYTES: Final = 65536
"""A body up to this size always finds room."""
LINGER_SECONDS: Final = 2.0
LENGTHS: Final = (b"content-length", b"transfer-encoding")
"""The two ways in which a request says how long its body is."""
READS: Final = ("GET", "HEAD", "OPTIONS")
ASKED_BY_POST: Final = {"/sparql": ("POST",), "/mcp": ("POST",)}
"""Addresses where a question may come as the body of a request."""


def _raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]


FOR_ALL: Final = _raw(SECURITY)
FOR_READS: Final = _raw({**SECURITY, **CORS})


class SafeHeaders:
    """Adds the security headers to every response, CORS to reads, and answers preflights."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        added = FOR_READS if scope["method"] in READS else FOR_ALL

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message["headers"]}
                message = {**message, "headers": [*message["headers"], *(each for each in added if each[0] not in there)]}
            await send(message)

        if scope["method"] == "OPTIONS":
            await _preflight(sending, scope["path"])
        else:
            await self.app(scope, receive, sending)


async def _preflight(send: Send, path: str) -> None:
    headers = {**PREFLIGHT, "Allow": ", ".join(READS + ASKED_BY_POST.get(path, ())), "Content-Length": "0"}
    await send({"type": "http.response.start", "status": 204, "headers": _raw(headers)})
    await send({"type": "http.response.body", "body": b""})


class HeadAsGet:
    """Answers HEAD with the head of what GET would answer (RFC 9110 §9.3.2)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        await self.app({**scope, "method": "GET"}, receive, sending)


class LastDoor:
    """Turns whatever escapes the routes into a plain 500, unless an answer has begun already."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception as error:
            if begun:
                raise
            await fault(Request(scope), error)(scope, receive, send)


class BodyLimit:
    """Reads a body up to the limit before anything else sees it; larger, slower or ambiguous ones are refused.

    So is one that would be too much besides all others under way; those are at most `most_in_all` bytes and what is small.
    """

    def __init__(self, app: ASGIApp, most_bytes: int, most_in_all: int, seconds: float) -> None:
        self.app = app
        self.most_bytes = most_bytes
        self.most_in_all = most_in_all
        self.seconds = seconds
        self.held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        said = {name: value for name, value in scope.get("headers", ()) if name in LENGTHS}
        if scope["type"] != "http" or not said:
            await self.app(scope, receive, send)
            return
        try:
            refusal = self._refusal(said)
            async with asyncio.timeout(self.seconds):
                body = b"" if refusal else await self._body(receive)
        except (BodyTooLarge, Crowded) as error:
            refusal = status_of(error).value, str(error)
        except TimeoutError:
            refusal = 408, "The body of the request did not arrive in time."
        if refusal:
            status, detail = refusal
            await _refuse(problem(Request(scope), status, detail, {"Connection": "close"}), scope, receive, send)
            return
        try:
            await self.app(scope, _again(body, receive), send)
        finally:
            self.held -= len(body)

    def _refusal(self, said: Mapping[bytes, bytes]) -> tuple[int, str] | None:
        if len(said) > 1:
            return 400, "The request says its length in two ways."
        length = said.get(b"content-length", b"0")
        if not length.isdigit():
            return 400, "The length of the body is not a number."
        if int(length) > self.most_bytes:
            raise self._too_large()
        return None

    async def _body(self, receive: Receive) -> bytes:
        """The whole body, which counts as held from here on."""
        pieces: list[bytes] = []
        size, more = 0, True
        try:
            while more:
                message = await receive()
                pieces.append(message.get("body", b""))
                size += len(pieces[-1])
                self.held += len(pieces[-1])
                self._check(size)
                more = message.get("more_body", False)
        except BaseException:
            self.held -= size
            raise
        return b"".join(pieces)

    def _check(self, size: int) -> None:
        if size > self.most_bytes:
            raise self._too_large()
        if size > SMALL_BYTES and self.held > self.most_in_all:
            raise Crowded("Too many large bodies are on their way; send it again in a moment.")

    def _too_large(self) -> BodyTooLarge:
        return BodyTooLarge(f"The body of the request is larger than {self.most_bytes // 1024 // 1024} MB.")


async def _refuse(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Send a refusal, and drop for a moment what still comes: closed at once, the answer might get lost."""

    async def sending(message: Message) -> None:
        await send({**message, "more_body": True} if message["type"] == "http.response.body" else message)

    await response(scope, receive, sending)
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGER_SECONDS):
            while (await receive()).get("more_body"):
                pass
    await send({"type": "http.response.body", "body": b""})


def _again(body: bytes, receive: Receive) -> Receive:
    """A receive that gives the body that was read, then whatever comes after it."""
    first: Iterable[Message] = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receiving() -> Message:
        return next(iter(first), None) or await receive()

    return receiving
