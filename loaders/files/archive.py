"""The parts of a zipped file, unpacked in bounded pieces.

Nothing is written to disk and no name inside the archive is taken for a path; what a part means is not known here.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Sequence
from itertools import pairwise
from lzma import LZMAError
from math import inf
from typing import IO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from loaders.files.limits import Limits
from ontology.errors import RefusedDocument

_PIECE = 65_536
_HEADER = 30
"""The bytes before each part, its name apart."""
_DAMAGED = (
    *(BadZipFile, LargeZipFile, zlib.error, LZMAError, EOFError, OSError, NotImplementedError, RuntimeError, UnicodeError),
    *(ValueError, MemoryError),
)
"""What zipfile raises for a broken, encrypted or oddly packed part, or one that asks for a dictionary of gigabytes."""


class Archive:
    """A zipped file that is read part by part; all parts together may not unpack to more than is allowed."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Raises RefusedDocument for a damaged archive, and for one with too many parts."""
        self._name, self._limits, self._unpacked = name, limits, 0
        if data.count(b"PK\x01\x02") > 2 * limits.parts:
            raise RefusedDocument(name, f"more than {limits.parts:,.0f} parts inside")
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except _DAMAGED:
            raise RefusedDocument(name, "damaged or truncated: it cannot be unpacked") from None
        entries = self._zip.infolist()
        if len(entries) > limits.parts:
            raise RefusedDocument(name, f"more than {limits.parts:,.0f} parts inside")
        if _overlap(entries):
            raise RefusedDocument(name, "two parts in one place inside")
        self._parts: dict[str, ZipInfo] = {}
        for entry in entries:
            if entry.filename in self._parts:
                raise RefusedDocument(name, "two parts of one name inside")
            self._parts[entry.filename] = entry

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts that are no folders, in the order of the archive."""
        return tuple(name for name in self._parts if not name.endswith("/"))

    def mode(self, part: str) -> int:
        """The kind and rights of a part as its maker's system gave them, 0 where it gave none or there is no such part."""
        entry = self._parts.get(part)
        return entry.external_attr >> 16 if entry is not None else 0

    def head(self, part: str, most: int = 16_384) -> bytes:
        """The first bytes of a part, none where there is no such part; raises RefusedDocument as `read` does."""
        entry = self._parts.get(part)
        return self._opened(entry, lambda stream: stream.read(most)) if entry is not None else b""

    def read(self, part: str, most: float = inf) -> bytes | None:
        """The bytes of a part, at most so many, None where there is no such part.

        Raises RefusedDocument for a damaged or encrypted part, and once more comes out than is allowed, whatever
        size the archive claims.
        """
        entry = self._parts.get(part)
        most = min(most, self._limits.unpacked_bytes)
        return self._opened(entry, lambda stream: self._unpacked_from(stream, most)) if entry is not None else None

    def _opened(self, entry: ZipInfo, take: Callable[[IO[bytes]], bytes]) -> bytes:
        """What is taken out of a part."""
        if entry.flag_bits & 1:
            raise RefusedDocument(self._name, "protected by a password")
        try:
            with self._zip.open(entry) as stream:
                return take(stream)
        except MemoryError:
            raise RefusedDocument(self._name, "one of its parts takes more memory to unpack than is allowed") from None
        except _DAMAGED:
            raise RefusedDocument(self._name, "damaged: one of its parts cannot be unpacked") from None

    def _unpacked_from(self, stream: IO[bytes], most: float) -> bytes:
        pieces, size = [], 0
        while piece := stream.read(_PIECE):
            self._unpacked, size = self._unpacked + len(piece), size + len(piece)
            if size > most or self._unpacked > self._limits.unpacked_bytes:
                raise RefusedDocument(self._name, f"unpacks to more than {most / 1e6:g} MB")
            pieces.append(piece)
        return b"".join(pieces)


def _overlap(entries: Sequence[ZipInfo]) -> bool:
    """Whether parts share bytes of the archive: few bytes would then be many parts."""
    placed = sorted((entry.header_offset, entry.header_offset + _HEADER + entry.compress_size) for entry in entries)
    return any(end > start for (_, end), (start, _) in pairwise(placed))
