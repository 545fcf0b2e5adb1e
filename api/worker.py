"""The process that runs strangers' queries: one request at a time over its sockets, answered with a head and the bytes.

It opens the releases of a store read-only, lives under a memory limit, and may be killed at any moment. It is forked by
`api.nursery` and by nobody else; how it is talked to is told in `api.talk`.
"""

from __future__ import annotations

import contextlib
import json
import socket
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Final

from api.errors import AnswerTooLarge
from api.scan import Limits, scan
from api.talk import LENGTH, tell
from graph.store import Release, Store
from ontology.errors import StartwellError

MEGABYTE: Final = 1024 * 1024
PIECE: Final = 32 * 1024
MARKS: Final = {
    "application/sparql-results+json": b"},{",
    "application/sparql-results+xml": b"<result>",
    "text/csv": b"\n",
    "text/tab-separated-values": b"\n",
}
"""What ends a row, or parts it from the next, in each format of tables."""
INLINE: Final = MEGABYTE // 4
"""Answers longer than this go into a file that the service reads from, so that no process holds them whole."""


class Spool:
    """Takes an answer piece by piece: in memory while it is short, else in a file without a name; too long raises."""

    def __init__(self, most: int) -> None:
        self.most, self.size = most, 0
        self._parts: list[bytes] = []
        self.file: IO[bytes] | None = None

    def write(self, data: bytes) -> int:
        """Take a piece; raises AnswerTooLarge where it is one too many."""
        self.size += len(data)
        if self.size > self.most:
            raise AnswerTooLarge(f"the answer is larger than {self.most // MEGABYTE} MB")
        if self.file:
            return self.file.write(data)
        self._parts.append(data)
        if self.size > INLINE:
            self.file = tempfile.TemporaryFile()  # noqa: SIM115 — closed when it was handed on
            self.file.write(b"".join(self._parts))
        return len(data)

    def flush(self) -> None: ...

    def pieces(self) -> Iterator[bytes]:
        """What was taken so far, from its start."""
        if self.file:
            self.file.seek(0)
            yield from iter(lambda: self.file.read(INLINE) if self.file else b"", b"")
        else:
            yield from self._parts

    def body(self) -> list[bytes]:
        """What was taken, piece by piece, where it is short."""
        return [] if self.file else self._parts


class Counted:
    """Counts the rows of a table by the mark that ends each in its format while it is written; too many raise.

    An answer of fewer bytes than rows allowed has none to count. Triples are no rows: their megabytes bound them.
    """

    def __init__(self, out: Spool, format: str, most: int) -> None:
        self._out, self._mark, self._most = out, MARKS.get(format.partition(";")[0], b""), most
        self._rows, self._tail = -1, b""

    def write(self, data: bytes) -> int:
        """Pass a piece on; raises AnswerTooLarge where it holds a row too many."""
        if self._mark and self._out.size + len(data) > self._most:
            for piece in (*(self._out.pieces() if self._rows < 0 else ()), data):
                self._count(piece)
        return self._out.write(data)

    def flush(self) -> None: ...

    def _count(self, piece: bytes) -> None:
        met = self._tail + piece
        self._rows = max(0, self._rows) + met.count(self._mark)
        self._tail = met[len(met) - len(self._mark) + 1 :]
        if self._rows > self._most:
            raise AnswerTooLarge(f"the answer has more than {self._most:,} rows: ask for fewer with LIMIT")


def serve(talk: socket.socket, files: socket.socket, store: Store, most: int, held: Release | None = None) -> None:
    """Answer requests until the other end closes; `most` is how many bytes one answer may have.

    While the release that is `held` in memory is the current one it answers, any other is read from disk.
    """

    def current() -> Release:
        return held if held and held.id == store.current_id() else store.current()

    with contextlib.suppress(StartwellError):
        current()
    tell(talk, {"used": time.process_time()})
    while request := _next(talk):
        head, spool = reply(current, json.loads(request), most)
        if spool.file:
            spool.file.flush()
            socket.send_fds(files, [b"f"], [spool.file.fileno()])
            spool.file.close()
        tell(talk, {**head, "used": time.process_time()}, spool.body())


def _next(talk: socket.socket) -> bytes:
    """The next request; nothing where the other end is closed."""
    met = talk.recv(PIECE)
    while met and (len(met) < LENGTH.size or len(met) < LENGTH.size + LENGTH.unpack_from(met)[0]):
        more = talk.recv(PIECE)
        met = met + more if more else b""
    return met[LENGTH.size :]


def reply(current: Callable[[], Release], request: Mapping[str, object], most: int) -> tuple[dict[str, object], Spool]:
    """What is said of an answer, and the answer; of a failure, its name and words, and nothing."""
    spool = Spool(most)
    try:
        release = current()
        run(release, request, spool)
    except StartwellError as error:
        head: dict[str, object] = {"error": type(error).__name__, "message": getattr(error, "message", str(error))}
        return head | {"line": getattr(error, "line", None), "column": getattr(error, "column", None)}, Spool(0)
    return {"release": release.id, "bytes": spool.size, "spooled": spool.file is not None}, spool


def run(release: Release, request: Mapping[str, object], spool: Spool) -> None:
    """Write the answer to one request, in the format it names."""
    default, named, limits, rows = request["default"], request["named"], request["limits"], request["rows"]
    assert isinstance(default, list)
    assert isinstance(named, list)
    assert isinstance(rows, int)
    if isinstance(limits, list):
        scan(str(request["query"]), Limits(*limits))
    form = str(request["format"])
    release.answer_to(Counted(spool, form, rows), str(request["query"]), form, default, named)
