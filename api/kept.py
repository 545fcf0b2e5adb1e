"""Answers kept as they went out, so that asking the same again costs next to nothing.

Here lives a small cache in front of the routes: reads of the REST surface and of pages, keyed by release, day, address and
Accept header. A new release or a new day begins anew; only whole, good answers are kept. Plain ASGI, so that a hit never
reaches FastAPI.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.store import Store

KEPT_UNDER: Final = (
    "/api/v1/", "/id/", "/network", "/gaps", "/search", "/figures", "/answers", "/documents", "/entities", "/ontology",
)  # fmt: skip
LARGEST_SHARE: Final = 20
"""One answer may take this part of the room, no more."""
OF_EACH: Final = 3000
"""Bytes that an answer takes besides its own and those of its address, about."""
NEVER: Final = frozenset((b"if-none-match", b"range", b"content-length", b"transfer-encoding"))
_Key: TypeAlias = tuple[str, str, bytes, bytes]
"""Release, path, query and Accept header."""


@dataclass(frozen=True, slots=True)
class _Kept:
    start: Message
    body: bytes


class KeptAnswers:
    """Sends answers that were given before, and keeps new ones, up to so many bytes in all."""

    def __init__(self, app: ASGIApp, store: Store, today: Callable[[], object], most_bytes: int) -> None:
        self.app, self.store, self.today, self.most_bytes = app, store, today, most_bytes
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._size = 0
        self._for: tuple[str, object] = ("", "")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        key = self._key(scope)
        if key is None:
            await self.app(scope, receive, send)
            return
        kept = self._kept.get(key)
        if kept:
            self._kept.move_to_end(key)
            await send(kept.start)
            await send({"type": "http.response.body", "body": kept.body})
            return
        await self._keeping(key, scope, receive, send)

    def _key(self, scope: Scope) -> _Key | None:
        """What an answer is kept under; None for what is never kept."""
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(KEPT_UNDER):
            return None
        accept = b""
        for name, value in scope["headers"]:
            if name == b"accept":
                accept += value
            elif name in NEVER:
                return None
        return self._current(), scope["path"], scope["query_string"], accept

    def _current(self) -> str:
        """The current release; what was kept for another one or another day is let go."""
        now = (self.store.current_id(), self.today())
        if now != self._for:
            self._for, self._size = now, 0
            self._kept.clear()
        return now[0]

    async def _keeping(self, key: _Key, scope: Scope, receive: Receive, send: Send) -> None:
        met: list[Message] = []

        async def sending(message: Message) -> None:
            met.append(message)
            await send(message)

        await self.app(scope, receive, sending)
        if len(met) == 2 and met[0].get("status") == 200 and not met[1].get("more_body") and self._is_of(key[0], met[0]):
            self._keep(key, _Kept(met[0], met[1].get("body", b"")))

    def _is_of(self, release: str, start: Message) -> bool:
        """Whether an answer comes from the release it is kept for: another may have become current meanwhile."""
        etag = next((value for name, value in start["headers"] if name.lower() == b"etag"), b"")
        opening: bytes = f'"{release}'.encode()
        return bool(release) and etag.startswith(opening)

    def _keep(self, key: _Key, kept: _Kept) -> None:
        if key in self._kept or len(kept.body) * LARGEST_SHARE > self.most_bytes:
            return
        self._kept[key] = kept
        self._size += _size(key, kept)
        while self._size > self.most_bytes:
            old, gone = self._kept.popitem(last=False)
            self._size -= _size(old, gone)


def _size(key: _Key, kept: _Kept) -> int:
    """What an answer takes with what it is kept under, which strangers choose: address and Accept header."""
    return OF_EACH + len(kept.body) + sum(map(len, key))
