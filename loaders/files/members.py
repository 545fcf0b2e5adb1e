"""The papers inside a ZIP archive or attached to an e-mail: which there are, each under a safe name and with its card.

Unpacking them is the work of `loaders.files.packed`, in a process of its own; what a paper holds, that of the readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loaders.files.cards import ArchiveCards, Card, is_card
from loaders.files.packed import Parts, Way
from ontology.errors import RefusedDocument

_PARTED = "!"
_PASSED_OVER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Member:
    """A paper inside an archive: its name (`archive.zip!paper.txt`, safe to print) and how to get its archive."""

    name: str
    way: Way
    archive: Callable[[], Parts]
    file_bytes: float
    place: str
    card: Card | None = None

    def read(self) -> bytes:
        """The bytes of the member. Raises RefusedDocument where it is too large, damaged, encrypted, or an archive itself."""
        try:
            data = self.archive().read(self.way, self.file_bytes)
        except RefusedDocument as refusal:
            raise type(refusal)(self.name, refusal.reason) from None
        if data is None:
            raise RefusedDocument(self.name, "changed while it was read")
        return data


def members(
    archive: Parts, name: str, again: Callable[[], Parts], file_bytes: float, place: str
) -> Iterator[Member | RefusedDocument]:
    """The papers of an archive in the order of their names; what may not be read comes as a RefusedDocument.

    `again` opens the archive when a paper is read, `place` is where it lies. Folders count for nothing, hidden files are left
    out.
    """
    found = False
    cards = _Cards(archive)
    for entry in sorted(archive.entries, key=lambda entry: entry.way):
        if _is_passed_over(entry.way[-1]) or cards.is_card(entry.way):
            continue
        found = True
        shown = _PARTED.join((name, *map(_shown, entry.way)))
        if entry.fault:
            yield RefusedDocument(shown, entry.fault)
            continue
        try:
            card = cards.of(entry.way)
        except RefusedDocument as refusal:
            card = None
            yield RefusedDocument(shown, f"{refusal}; read without this card")
        yield Member(shown, entry.way, again, file_bytes, _PARTED.join((place, *entry.way)), card)
    if not found:
        yield RefusedDocument(name, "there are no files in this archive")


class _Cards:
    """The cards within an archive, folder by folder."""

    def __init__(self, archive: Parts) -> None:
        self._archive = archive
        self._beside: dict[Way, list[str]] = {}
        for entry in archive.entries:
            self._beside.setdefault(_folder(entry.way), []).append(_bare(entry.way))
        self._cards: dict[Way, ArchiveCards] = {}

    def is_card(self, way: Way) -> bool:
        return way[-1].endswith(".toml") and is_card(_bare(way), self._beside[_folder(way)])

    def of(self, way: Way) -> Card | None:
        """The card of a paper, None where it has none; raises RefusedDocument for one that cannot be read."""
        folder = _folder(way)
        if folder not in self._cards:
            names = frozenset(one for one in self._beside[folder] if one.endswith(".toml"))
            inside = (*folder[:-1], f"{folder[-1]}/" if folder[-1] else "")
            self._cards[folder] = ArchiveCards(
                names, lambda name, most: self._archive.read((*inside[:-1], inside[-1] + name), most)
            )
        return self._cards[folder].of(_bare(way))


def _folder(way: Way) -> Way:
    """The folder that a part lies in, empty in its last name where it lies in none."""
    return (*way[:-1], way[-1].rpartition("/")[0])


def _bare(way: Way) -> str:
    """The name of a part without its folders."""
    return way[-1].rpartition("/")[2]


def _is_passed_over(part: str) -> bool:
    return part.startswith(_PASSED_OVER) or _shown(part).startswith(".")


def _shown(part: str) -> str:
    """The name of a member without its folders, safe to print."""
    bare = part.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(char if char.isprintable() else "\ufffd" for char in bare)[:_LONGEST_NAME] or "unnamed"
