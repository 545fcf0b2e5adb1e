"""A connection before there is a request: how large the head of one may be, how long it may take, and what is none at all.

Here lives what the HTTP server leaves open to whoever connects: without it a head without end is kept in memory, and a
connection that never says anything stays. Bodies are limited in `api.guards`, answers by the routes.
"""

from __future__ import annotations

import asyncio
import json
from functools import cache
from http import HTTPStatus
from typing import Any, Final

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from api.guards import SECURITY
from api.negotiation import PROBLEM
from api.settings import Settings, from_environment

LINGER_SECONDS: Final = 1.0


class BadHead(ValueError):  # noqa: N818 — named for what happened, as in ontology.errors
    """Raised where the head of a request is none we answer; the connection is closed."""

    def __init__(self, status: HTTPStatus, detail: str) -> None:
        super().__init__(detail)
        self.status = status


class Guarded(HttpToolsProtocol):
    """uvicorn's protocol, within limits; what cannot be read is answered with a problem like every other failure."""

    def __init__(
        self, config: Config, server_state: ServerState, app_state: dict[str, Any], _loop: asyncio.AbstractEventLoop | None = None
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.limits = _settings()
        self._met = 0
        self._in_head = True
        self._refused = False
        self._why = BadHead(HTTPStatus.BAD_REQUEST, "This is no HTTP request that can be read.")
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as in uvicorn
        """A client came; it has some seconds for the head of its first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Bytes came; they are counted as long as they belong to a head."""
        if self._refused:
            return
        if self._in_head:
            self._met += len(data)
        super().data_received(data)
        if self._in_head and self._met and not self._refused:
            self._wait()
            if self._met > self.limits.head_kb * 1024:
                self._refuse(self._too_large())

    def on_message_begin(self) -> None:
        """A head begins, perhaps behind the end of another request."""
        super().on_message_begin()
        self._met = max(self._met, 1)

    def on_headers_complete(self) -> None:
        """A head is whole; raises BadHead for one that is too large or does not say once which host is meant (RFC 9112 §3.2)."""
        self._stop_waiting()
        self._in_head = False
        hosts = sum(name == b"host" for name, _ in self.headers)
        if hosts > 1 or (not hosts and self.parser.get_http_version() == "1.1"):
            self._raise(BadHead(HTTPStatus.BAD_REQUEST, "The request must name its host once."))
        if len(self.url) + sum(len(name) + len(value) for name, value in self.headers) > self.limits.head_kb * 1024:
            self._raise(self._too_large())
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """A request is whole, and a head may follow."""
        super().on_message_complete()
        self._in_head, self._met = True, 0

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 — uvicorn's own words, which say less
        """Answer what could not be read, unless another answer is under way on the connection."""
        self._refuse(self._why)

    def _raise(self, why: BadHead) -> None:
        self._why = why
        raise why

    def _too_large(self) -> BadHead:
        detail = f"The address and the headers of the request are larger than {self.limits.head_kb} kB."
        return BadHead(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, detail)

    def _wait(self) -> None:
        self._timer = self._timer or self.loop.call_later(self.limits.head_seconds, self._late)

    def _stop_waiting(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _late(self) -> None:
        self._timer = None
        if self.cycle is not None and not self.cycle.response_complete:
            self._wait()
        elif self._met:
            self._refuse(BadHead(HTTPStatus.REQUEST_TIMEOUT, "The head of the request did not arrive in time."))
        else:
            self.transport.close()

    def _refuse(self, why: BadHead) -> None:
        """Answer and close, after a moment in which what still comes is dropped: closed at once, the answer might get lost."""
        self._stop_waiting()
        self._refused = True
        if self._is_answering() or self.transport.is_closing():
            self.transport.close()
            return
        self._leave_cycle()
        self.transport.write(_answer(why.status, str(why)))
        self.transport.write_eof()
        self.loop.call_later(LINGER_SECONDS, self.transport.close)

    def _is_answering(self) -> bool:
        """Whether part of another answer went out already, or has to go out first."""
        return bool(self.pipeline) or (
            self.cycle is not None and self.cycle.response_started and not self.cycle.response_complete
        )

    def _leave_cycle(self) -> None:
        """Let the application know, where it works on the request already, that nobody waits for its answer."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()


def _answer(status: HTTPStatus, detail: str) -> bytes:
    """A whole response, after which the connection is closed."""
    body = json.dumps({"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail}).encode()
    own = {"Content-Type": PROBLEM.media, "Content-Length": str(len(body)), "Cache-Control": "no-store", "Connection": "close"}
    head = "".join(f"{name}: {value}\r\n" for name, value in {**own, **SECURITY}.items())
    return f"HTTP/1.1 {status.value} {status.phrase}\r\n{head}\r\n".encode() + body


@cache
def _settings() -> Settings:
    return from_environment()
