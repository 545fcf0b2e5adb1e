"""What an archive or an e-mail holds, with the e-mails and archives packed within it: a list of papers, each to be unpacked.

Nothing is written to disk and no name is taken for a path. Which of the papers are read, and under which names, is decided in
`loaders.files.members`; the process in which this runs is `loaders.unpacking`.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf
from typing import Protocol, TypeAlias

from loaders.files.archive import Archive
from loaders.files.kinds import MAIL, ZIP, is_mail, kind_of
from loaders.files.limits import Limits
from loaders.files.mail import Mail
from ontology.errors import RefusedDocument

Way: TypeAlias = tuple[str, ...]
"""The names that lead to a part, outermost first: that of a part, or of an e-mail and of what is attached to it."""
_DEEPEST = 4
_ZIP_START = (b"PK\x03\x04", b"PK\x05\x06")
_IN_ARCHIVE = "an archive inside an archive is not opened"


@dataclass(frozen=True, slots=True)
class Entry:
    """A part and why it may not be read; `fault` is empty where it may."""

    way: Way
    fault: str = ""


class Parts(Protocol):
    """An opened archive or e-mail. One that is open no more has to be opened anew."""

    @property
    def entries(self) -> tuple[Entry, ...]: ...

    @property
    def is_open(self) -> bool: ...

    def read(self, way: Way, most: float = ...) -> bytes | None: ...


def is_zip_start(head: bytes) -> bool:
    """Whether a file that begins like this may be an archive (Word files and workbooks begin so too)."""
    return head.startswith(_ZIP_START)


class Packed:
    """An archive or e-mail opened here, in this process."""

    is_open = True

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Raises RefusedDocument where it is damaged or has too many parts."""
        self._name, self._limits = name, replace(limits, unpacked_bytes=limits.archive_bytes)
        self.entries: tuple[Entry, ...] = tuple(self._listed(self._opened(data), ()))
        self._outer = self._opened(data)
        self._inner: tuple[Way, Archive | Mail] = ((), self._outer)

    def read(self, way: Way, most: float = inf) -> bytes | None:
        """The bytes of a part, at most so many; None where there is no such part.

        Raises RefusedDocument for a part that is damaged, encrypted or too large, and for an archive inside an archive.
        """
        data = self._bytes(way, most)
        if data is not None and kind_of(data) == ZIP:
            raise RefusedDocument(self._name, _IN_ARCHIVE)
        return data

    def _bytes(self, way: Way, most: float = inf) -> bytes | None:
        holder = self._holder(way[:-1])
        return holder.read(way[-1], most) if holder is not None else None

    def _holder(self, way: Way) -> Archive | Mail | None:
        """What holds the parts that a way leads to; the last one is kept open."""
        if not way:
            return self._outer
        if self._inner[0] != way:
            data = self._bytes(way, self._limits.file_bytes)
            if data is None:
                return None
            self._inner = way, self._opened(data)
        return self._inner[1]

    def _opened(self, data: bytes) -> Archive | Mail:
        return Mail(data, self._name, self._limits) if kind_of(data) == MAIL else Archive(data, self._name, self._limits)

    def _listed(self, holder: Archive | Mail, way: Way, *, zipped: bool = False) -> Iterator[Entry]:
        """The parts of an archive or e-mail, each followed by what is packed within it."""
        zipped = zipped or isinstance(holder, Archive)
        for name in holder.names:
            here = (*way, name)
            if fault := _fault(holder, name):
                yield Entry(here, fault)
            else:
                yield from self._within(holder, here, zipped=zipped)

    def _within(self, holder: Archive | Mail, way: Way, *, zipped: bool) -> Iterator[Entry]:
        """One part; an e-mail with the papers attached to it, an archive as its papers."""
        try:
            head = holder.head(way[-1])
        except RefusedDocument:  # which is said when it is read
            yield Entry(way)
            return
        if is_mail(head):
            yield Entry(way)
            yield from self._attached(holder, way, zipped=zipped)
        elif is_zip_start(head) and not zipped:
            yield from self._unpacked(holder, way)
        else:
            yield Entry(way)

    def _attached(self, holder: Archive | Mail, way: Way, *, zipped: bool) -> Iterator[Entry]:
        """What is attached to an e-mail; nothing where it cannot be read, which is said of the e-mail itself."""
        try:
            mail = Mail(holder.read(way[-1], self._limits.file_bytes) or b"", self._name, self._limits)
        except RefusedDocument:
            return
        if len(way) < _DEEPEST:
            yield from self._listed(mail, way, zipped=zipped)
        else:
            yield from (Entry((*way, name), "attached to an e-mail within too many others") for name in mail.names)

    def _unpacked(self, holder: Archive | Mail, way: Way) -> Iterator[Entry]:
        """The papers of an archive attached to an e-mail; any other zipped file as it is."""
        try:
            data = holder.read(way[-1], self._limits.file_bytes) or b""
            if kind_of(data) != ZIP:
                yield Entry(way)
                return
            inner = tuple(self._listed(self._opened(data), way))
        except RefusedDocument as refusal:
            yield Entry(way, refusal.reason)
            return
        yield from inner or (Entry(way, "there are no files in this archive"),)


def _fault(holder: Archive | Mail, part: str) -> str:
    """Why a part may not be read, empty where it may."""
    folders = part.replace("\\", "/").split("/")
    if folders[0] == "" or ".." in folders or folders[0].endswith(":"):
        return "its name leads out of the archive"
    mode = holder.mode(part)
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return "a link inside an archive is not followed" if stat.S_ISLNK(mode) else "not a file but something else"
    return ""
