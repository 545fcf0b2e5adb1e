"""Lines of N-Quads on their way to the engine: doubled for the merged default graph, and kept compressed beside it.

Here lives text alone; the engine that reads it is met in `graph.store`. The compressed copy is what a release is read
into memory from, several times as fast as from the engine's own files.
"""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Generator, Iterable, Iterator
from io import BufferedReader
from itertools import chain, islice
from pathlib import Path
from queue import Queue
from typing import IO, Final

from ontology.errors import StoreDamaged

FILE: Final = "quads.nq.gz"
"""The name of the compressed copy in a release's folder."""

PIECE: Final = 1024 * 1024
LINES_AT_ONCE: Final = 500
BATCH: Final = 4 * 1024 * 1024
"""How many bytes the engine is given to load at once; it takes several times as much memory."""
QUICKEST: Final = 1
_IRI: Final = rb"<[^<>\n]*>"
_STATEMENT: Final = re.compile(
    rb"^([ \t]*%(iri)b[ \t]*%(iri)b[ \t]*(?:%(iri)b|\"[^\"\\\n]*(?:\\.[^\"\\\n]*)*\"(?:@[\w-]+|\^\^%(iri)b)?)[ \t]*)"
    rb"%(iri)b[ \t]*\.[ \t]*(?:#.*)?\r?$" % {b"iri": _IRI},
    re.MULTILINE,
)
_QUOTED: Final = re.compile(rb'<[^<>]*>|"[^"\\]*(?:\\.[^"\\]*)*"|#.*')


def encoded(lines: Iterable[str]) -> Iterator[bytes]:
    """Lines as pieces of some hundred lines each.

    >>> list(encoded(["a", "b"]))
    [b'a\\nb\\n']
    """
    rest = iter(lines)
    while piece := "\n".join(islice(rest, LINES_AT_ONCE)):
        yield piece.encode() + b"\n"


def doubled(path: Path) -> Iterator[bytes]:
    """The pieces of an N-Quads file, each followed by its statements without their graphs.

    Raises StoreDamaged for blank nodes and for statements about statements, which no export of ours has.
    """
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            piece += file.readline()
            bare = _STATEMENT.findall(piece)
            if len(bare) != piece.count(b"\n"):
                _look_at_others(piece)
            yield piece if piece.endswith(b"\n") else piece + b"\n"
            yield b"".join(each + b".\n" for each in bare)


def _look_at_others(piece: bytes) -> None:
    """Let pass what is no statement in a graph: comments, empty lines, statements of the default graph."""
    for line in piece.splitlines():
        if not _STATEMENT.match(line):
            bare = _QUOTED.sub(b"", line)
            if b"_:" in bare:
                raise StoreDamaged("The file holds blank nodes, which no export of ours does.")
            if b"<<" in bare:
                raise StoreDamaged("The file holds statements about statements, which no export of ours does.")


def packed(pieces: Iterable[bytes], path: Path) -> Generator[bytes]:
    """The same pieces, while a thread writes them to a compressed file; the file is whole after the last.

    Raises OSError where it cannot be written.
    """
    waiting: Queue[bytes] = Queue(maxsize=16)
    faults: list[OSError] = []
    writing = threading.Thread(target=_write, args=(waiting, path, faults))
    writing.start()
    try:
        for piece in pieces:
            if piece and not faults:
                waiting.put(piece)
                yield piece
    finally:
        waiting.put(b"")
        writing.join()
    if faults:
        raise faults[0]


def _write(waiting: Queue[bytes], path: Path, faults: list[OSError]) -> None:
    """Write what waits, and go on taking it where nothing more can be written."""
    try:
        with path.open("wb") as file, gzip.GzipFile("", "wb", QUICKEST, file, mtime=0) as out:
            while piece := waiting.get():
                out.write(piece)
    except OSError as error:
        faults.append(error)
        while waiting.get():
            pass


def batches(pieces: Iterable[bytes], most: int = BATCH) -> Iterator[Iterator[bytes]]:
    """Pieces in batches of about so many bytes, each to be used up before the next.

    >>> [b"".join(batch) for batch in batches([b"a", b"b", b"c"], 2)]
    [b'ab', b'c']
    """
    rest = iter(pieces)
    for first in rest:
        yield chain([first], _up_to(most - len(first), rest))


def _up_to(most: int, pieces: Iterator[bytes]) -> Iterator[bytes]:
    while most > 0 and (piece := next(pieces, None)) is not None:
        most -= len(piece)
        yield piece


def unpacked(path: Path) -> IO[bytes]:
    """A compressed file to read from."""
    return BufferedReader(gzip.open(path), PIECE)


class Pieces:
    """Pieces as a file that the engine reads from, so that a release is never in memory whole."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces, self._rest = iter(pieces), memoryview(b"")

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end."""
        if not self._rest:
            self._rest = memoryview(next(self._pieces, b""))
        part, self._rest = self._rest[:size], self._rest[size:]
        return bytes(part)
