"""Source cards: what somebody wrote down about a paper beside it, in TOML.

A card is `minutes.txt.toml`, `minutes.txt.card.toml` or `minutes.toml` beside `minutes.txt`, or the table named
`minutes.txt` in the folder's `sources.toml`; the card beside the paper wins, key by key. What a card leaves out is
looked for in the paper itself, elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from loaders.files.toml import read_toml
from ontology.corrections import FILE as CORRECTIONS
from ontology.errors import RefusedDocument
from ontology.reference import find_area

FOLDER_CARD = "sources.toml"
_LARGEST_CARD = 1_000_000
_LONGEST_VALUE = 1000
_LONGEST_REASON = 150


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a paper beforehand; what is empty is not known. `issued` is an ISO day, `area` a slug."""

    id: str = ""
    title: str = ""
    publisher: str = ""
    area: str = ""
    issued: str = ""
    url: str = ""
    licence: str = ""

    @property
    def digest(self) -> str:
        """A digest of what the card says, by which a changed card is noticed."""
        return sha256(repr(self).encode("utf-8", "surrogatepass")).hexdigest()[:16]


KEYS = tuple(field.name for field in fields(Card))


def card_names(name: str) -> tuple[str, ...]:
    """The names a paper's own card may have, the most particular first.

    >>> card_names("minutes.txt")
    ('minutes.txt.card.toml', 'minutes.txt.toml', 'minutes.toml')
    """
    found = (f"{name}.card.toml", f"{name}.toml", f"{Path(name).stem}.toml")
    return tuple(dict.fromkeys(one for one in found if one not in (FOLDER_CARD, name)))


def is_card(name: str, beside: Collection[str]) -> bool:
    """Whether a file is a card, by its name and those of the files beside it: the folder's, or one of a paper there.

    >>> is_card("minutes.toml", ["minutes.toml", "minutes.txt"]), is_card("settings.toml", ["settings.toml"])
    (True, False)
    """
    if not name.endswith(".toml"):
        return False
    if name in (FOLDER_CARD, CORRECTIONS) or name.endswith(".card.toml") or name.removesuffix(".toml") in beside:
        return True
    start = name.removesuffix("toml")
    return any(other.startswith(start) and other != name and Path(other).stem + "." == start for other in beside)


class FolderCards:
    """The cards of the papers of one folder; its `sources.toml` is read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tables: dict[str, object] | None = None

    def names(self) -> tuple[str, ...]:
        """The papers that `sources.toml` has a table for, sorted. Raises RefusedDocument as `of` does."""
        return tuple(sorted(self._shared()))

    def of(self, name: str) -> Card | None:
        """The card of the paper of this name, None where it has none.

        Raises RefusedDocument, naming the card's file, where a card cannot be read or says what no card can.
        """
        shared = self._table(name)
        for own in card_names(name):
            if self._has(own):
                return merged(shared, _card(_toml(self._bytes(own), own), own))
        return shared

    def _has(self, name: str) -> bool:
        """Whether there is such a file beside the papers; a name too long for one is none, nor is a link out of the folder."""
        path = self.folder / name
        try:
            return path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(self.folder))
        except (OSError, RuntimeError):
            return False

    def _bytes(self, name: str) -> bytes:
        try:
            with (self.folder / name).open("rb") as file:
                return file.read(_LARGEST_CARD + 1)
        except OSError as error:
            raise RefusedDocument(name, f"the card cannot be read ({error.strerror})") from error

    def _table(self, name: str) -> Card | None:
        table = self._shared().get(name)
        if table is None:
            return None
        if not isinstance(table, dict):
            raise RefusedDocument(FOLDER_CARD, f"{_shown(name)} must be a table of keys")
        try:
            return _card(table, FOLDER_CARD)
        except RefusedDocument as error:
            raise RefusedDocument(FOLDER_CARD, f"of {_shown(name)}: {error.reason}") from error

    def _shared(self) -> dict[str, object]:
        if self._tables is None:
            self._tables = {}
            self._tables = _toml(self._bytes(FOLDER_CARD), FOLDER_CARD) if self._has(FOLDER_CARD) else {}
        return self._tables


class ArchiveCards(FolderCards):
    """The cards of the papers of one folder within an archive, whose files are read by their names."""

    def __init__(self, names: Collection[str], read: Callable[[str, float], bytes | None]) -> None:
        super().__init__(Path())
        self._names, self._read = names, read

    def _has(self, name: str) -> bool:
        return name in self._names

    def _bytes(self, name: str) -> bytes:
        return self._read(name, _LARGEST_CARD) or b""


def _toml(data: bytes, name: str) -> dict[str, object]:
    try:
        if len(data) > _LARGEST_CARD:
            raise RefusedDocument(name, f"a card of more than {_LARGEST_CARD:,} bytes")
        return read_toml(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RefusedDocument(name, "the card is no TOML in UTF-8") from error
    except ValueError as error:
        raise RefusedDocument(name, f"the card is no valid TOML ({_in_a_line(str(error))})") from error


def _card(table: Mapping[str, object], source: str) -> Card:
    if unknown := sorted(set(table) - set(KEYS)):
        raise RefusedDocument(source, f"no such key in a card: {_shown(unknown[0])}; there are {', '.join(KEYS)}")
    return Card(**{key: _value(key, value, source) for key, value in table.items()})


def _value(key: str, value: object, source: str) -> str:
    """A value as text, checked: a day is a day, a web address begins with http, and nothing is overlong."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        value = value.isoformat()
    if not isinstance(value, str) or len(value) > _LONGEST_VALUE:
        raise RefusedDocument(source, f"{key} must be text of at most {_LONGEST_VALUE} characters")
    text = " ".join("".join(char if char.isprintable() else " " for char in value).split())
    if key == "issued" and text and not _is_day(text):
        raise RefusedDocument(source, f"issued must be a day such as 2023-09-07, not {_shown(text)}")
    if key == "url" and text and (not text.startswith(("http://", "https://")) or " " in text):
        raise RefusedDocument(source, f"url must begin with http:// or https://, not {_shown(text)}")
    return _area(text, source) if key == "area" and text else text


def _area(text: str, source: str) -> str:
    """The slug of the area that a card names by name, slug or code."""
    found = find_area(text)
    if found is None:
        raise RefusedDocument(source, f"area {_shown(text)} is none that we know; give a name or a GSS code")
    return found.slug


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def merged(shared: Card | None, own: Card | None) -> Card | None:
    """Two cards as one: what the second says goes before what the first says."""
    if shared is None or own is None:
        return own or shared
    return replace(shared, **{key: value for key in KEYS if (value := getattr(own, key))})


def _in_a_line(reason: str) -> str:
    return " ".join(reason.split())[:_LONGEST_REASON]


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:59] + "…")
