"""The papers inside a ZIP archive or attached to an e-mail: each under a safe name, within limits, nothing written to disk.

What a member holds is the work of the readers; an archive inside an archive is refused.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from loaders.files.archive import Archive
from loaders.files.cards import ArchiveCards, Card, is_card
from loaders.files.kinds import MAIL, ZIP, kind_of
from loaders.files.limits import Limits
from loaders.files.mail import Mail
from ontology.errors import RefusedDocument

_PARTED = "!"
_PASSED_OVER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_ALL_BYTES = 512_000_000
_ZIP_START = (b"PK\x03\x04", b"PK\x05\x06")
_LONGEST_NAME = 200


class Parts(Protocol):
    """What holds papers: an archive, or an e-mail with papers attached."""

    @property
    def names(self) -> tuple[str, ...]: ...

    def mode(self, part: str) -> int: ...

    def read(self, part: str, most: float = ...) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Member:
    """A paper inside an archive: its name (`archive.zip!paper.txt`, safe to print) and how to get its archive."""

    name: str
    part: str
    archive: Callable[[], Parts]
    file_bytes: int
    place: str
    card: Card | None = None

    def read(self) -> bytes:
        """The bytes of the member. Raises RefusedDocument where it is too large, damaged, encrypted, or an archive itself."""
        try:
            data = self.archive().read(self.part, self.file_bytes)
        except RefusedDocument as refusal:
            raise RefusedDocument(self.name, refusal.reason) from None
        if data is None:
            raise RefusedDocument(self.name, "changed while it was read")
        if kind_of(data) == ZIP:
            raise RefusedDocument(self.name, "an archive inside an archive is not opened")
        return data


def is_zip_start(head: bytes) -> bool:
    """Whether a file that begins like this may be an archive (Word files and workbooks begin so too)."""
    return head.startswith(_ZIP_START)


def open_archive(data: bytes, name: str) -> Parts:
    """What these bytes hold: an archive or an e-mail; raises RefusedDocument where it is damaged or has too many members."""
    limits = replace(Limits(), unpacked_bytes=_ALL_BYTES)
    return Mail(data, name, limits) if kind_of(data) == MAIL else Archive(data, name, limits)


def members(
    archive: Parts, name: str, again: Callable[[], Parts], file_bytes: int, place: str
) -> Iterator[Member | RefusedDocument]:
    """The papers of an archive in the order of their names; what may not be read comes as a RefusedDocument.

    `again` opens the archive when a paper is read, `place` is where it lies. Folders count for nothing, hidden files are left
    out.
    """
    found = False
    cards = _Cards(archive)
    for part in sorted(archive.names):
        if part.startswith(_PASSED_OVER) or _shown(part).startswith(".") or cards.is_card(part):
            continue
        found = True
        shown = f"{name}{_PARTED}{_shown(part)}"
        if reason := _fault(archive, part):
            yield RefusedDocument(shown, reason)
            continue
        try:
            card = cards.of(part)
        except RefusedDocument as refusal:
            card = None
            yield RefusedDocument(shown, f"{refusal}; read without this card")
        yield Member(shown, part, again, file_bytes, f"{place}{_PARTED}{part}", card)
    if not found:
        yield RefusedDocument(name, "there are no files in this archive")


class _Cards:
    """The cards within an archive, folder by folder."""

    def __init__(self, archive: Parts) -> None:
        self._archive = archive
        self._beside: dict[str, list[str]] = {}
        for part in archive.names:
            folder, _, bare = part.rpartition("/")
            self._beside.setdefault(folder, []).append(bare)
        self._cards: dict[str, ArchiveCards] = {}

    def is_card(self, part: str) -> bool:
        folder, _, bare = part.rpartition("/")
        return bare.endswith(".toml") and is_card(bare, self._beside[folder])

    def of(self, part: str) -> Card | None:
        """The card of a paper, None where it has none; raises RefusedDocument for one that cannot be read."""
        folder, _, bare = part.rpartition("/")
        if folder not in self._cards:
            inside = f"{folder}/" if folder else ""
            names = frozenset(one for one in self._beside[folder] if one.endswith(".toml"))
            self._cards[folder] = ArchiveCards(names, lambda name, most: self._archive.read(inside + name, most))
        return self._cards[folder].of(bare)


def _shown(part: str) -> str:
    """The name of a member without its folders, safe to print."""
    bare = part.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(char if char.isprintable() else "\ufffd" for char in bare)[:_LONGEST_NAME] or "unnamed"


def _fault(archive: Parts, part: str) -> str:
    """Why a member may not be read, empty where it may."""
    folders = part.replace("\\", "/").split("/")
    if folders[0] == "" or ".." in folders or folders[0].endswith(":"):
        return "its name leads out of the archive"
    mode = archive.mode(part)
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return "a link inside an archive is not followed" if stat.S_ISLNK(mode) else "not a file but something else"
    return ""
