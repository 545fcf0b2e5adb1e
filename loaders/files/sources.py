"""Which files there are to read: those named and those in folders, each with its card; nothing outside is ever touched.

Reading what is in a file is not done here, only getting its bytes, within a limit and without waiting.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from loaders.files.cards import FOLDER_CARD, Card, FolderCards, is_card
from loaders.files.kinds import ZIP, is_mail, kind_of
from loaders.files.limits import Limits
from loaders.files.members import Member, members
from loaders.files.packed import Packed, Parts, is_zip_start
from ontology.errors import ReadingStopped, RefusedDocument, UsageError

_HEAD = 16_384
STANDARD_INPUT = Path("-")
_LONGEST_NAME = 300
_MOST_LOSSES = 3
"""How often an archive is opened again after one of its papers stopped what unpacks it."""
_READING = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
"""How a file is opened: no link is followed and nothing waited for, where the system can do so."""
_SPECIAL = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: its place, its name without folders (safe to print), its card, and how much may be read."""

    path: Path
    name: str
    card: Card | None = None
    file_bytes: int = int(Limits().file_bytes)
    held: bytes | None = None
    """The bytes of standard input, which can be read once only."""

    @property
    def place(self) -> str:
        """Where the file lies; `-` for standard input."""
        return str(self.path)

    def head(self) -> bytes:
        """The first bytes of the file; none where it cannot be read."""
        if self.held is not None:
            return self.held[:_HEAD]
        try:
            opened = os.open(self.path, _READING)
            with os.fdopen(opened, "rb") as file:
                return file.read(_HEAD) or b""
        except OSError:
            return b""

    def read(self) -> bytes:
        """The bytes of the file. Raises RefusedDocument where it is no plain file, too large, unreadable or changing."""
        if self.held is not None:
            return self.held
        if self.path == STANDARD_INPUT:
            return self._within(sys.stdin.buffer.read(self.file_bytes + 1))
        try:
            return self._read_file()
        except OSError as error:
            raise RefusedDocument(self.name, f"cannot be read ({error.strerror})") from error

    def _read_file(self) -> bytes:
        opened = os.open(self.path, _READING)
        with os.fdopen(opened, "rb") as file:
            before = os.fstat(opened)
            if not stat.S_ISREG(before.st_mode):
                raise RefusedDocument(self.name, f"not a file but {_kind(before.st_mode)}")
            data = self._within(file.read(self.file_bytes + 1))
            after = os.fstat(opened)
        if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size) or len(data) != after.st_size:
            raise RefusedDocument(self.name, "changed while it was read")
        return data

    def _within(self, data: bytes) -> bytes:
        if len(data) > self.file_bytes:
            raise RefusedDocument(self.name, f"larger than the limit of {self.file_bytes / 1e6:g} MB for one file")
        return data


Source: TypeAlias = Found | Member | RefusedDocument
Opener: TypeAlias = Callable[[bytes, str, Limits], Parts]
"""What opens the bytes of an archive or e-mail of a name."""


def find_sources(paths: Sequence[Path], limits: Limits | None = None, opener: Opener = Packed) -> Iterator[Source]:
    """The files to read, in order: as named, folders walked by name, archives member by member.

    What cannot be read comes as a RefusedDocument. `opener` opens archives: `Packed` in this process, an
    `loaders.unpacking.Unpacker` in one that is confined.

    `-` is standard input. Hidden files and cards are left out. Within a folder no link is followed that leads out of it or
    to another folder. A file met twice comes once; a broken card is reported, and its paper comes without it.
    """
    walk = _Walk(limits or Limits(), opener)
    for path in paths:
        yield from walk.named(path)


def check_named(paths: Sequence[Path]) -> None:
    """Raises UsageError where a path given by the user names nothing at all; a link that leads nowhere is something."""
    for path in paths:
        try:
            if path != STANDARD_INPUT:
                path.lstat()
        except (FileNotFoundError, NotADirectoryError, ValueError):
            raise UsageError(f"{_printable(str(path))}: there is no such file or folder") from None
        except OSError:
            continue


class _Walk:
    """One run over the paths: what was met already, and the limits."""

    def __init__(self, limits: Limits, opener: Opener) -> None:
        self.file_bytes = int(limits.file_bytes)
        self.met: set[Path] = set()
        self.reported: set[str] = set()
        self.cards: FolderCards | None = None
        self.shelf = _Shelf(limits, opener)

    def named(self, path: Path) -> Iterator[Source]:
        """What one path given by the user leads to; a link named by the user is followed."""
        if path == STANDARD_INPUT:
            yield from self._piped(Found(STANDARD_INPUT, "standard-input", None, self.file_bytes))
            return
        try:
            real = path.resolve(strict=True)
            mode = real.stat().st_mode
        except (OSError, RuntimeError, ValueError) as error:
            yield RefusedDocument(_printable(str(path)), _reason(error))
            return
        if stat.S_ISDIR(mode):
            yield from self._folder(path, real)
        elif real.suffix == ".toml" and is_card(real.name, _names_in(real.parent)):
            yield RefusedDocument(_printable(str(path)), "a source card, not a paper: name the paper beside it")
        else:
            yield from self._file(real, path.name, str(path), mode)

    def _folder(self, shown: Path, root: Path) -> Iterator[Source]:
        """Everything under a folder, depth first, by name."""
        waiting = [(shown, root)]
        empty = True
        while waiting:
            here, real = waiting.pop()
            try:
                names = sorted(entry.name for entry in real.iterdir() if not entry.name.startswith("."))
            except OSError as error:
                yield RefusedDocument(_printable(str(here)), _reason(error))
                continue
            empty = empty and not names
            folders = [name for name in names if _is_folder(real / name)]
            waiting += [(here / name, real / name) for name in reversed(folders)]
            for name in sorted(set(names).difference(folders)):
                if not is_card(name, names):
                    yield from self._entry(here / name, real / name, root)
                elif reason := _no_card(real / name):
                    yield RefusedDocument(_printable(str(here / name)), reason)
            yield from self._lost_cards(real, names)
        if empty:
            yield RefusedDocument(_printable(str(shown)), "there are no files in this folder")

    def _entry(self, shown: Path, path: Path, root: Path) -> Iterator[Source]:
        """One entry of a folder that is not itself a folder."""
        try:
            real = path.resolve(strict=True)
            mode = real.stat().st_mode
        except (OSError, RuntimeError, ValueError) as error:
            yield RefusedDocument(_printable(str(shown)), _reason(error))
            return
        if path.is_symlink() and (stat.S_ISDIR(mode) or not real.is_relative_to(root)):
            where = "to another folder" if stat.S_ISDIR(mode) else "out of the folder"
            yield RefusedDocument(_printable(str(shown)), f"a link {where} is not followed")
            return
        yield from self._file(real, path.name, str(shown), mode)

    def _file(self, real: Path, name: str, shown: str, mode: int) -> Iterator[Source]:
        if real in self.met:
            return
        self.met.add(real)
        if not stat.S_ISREG(mode):
            yield RefusedDocument(_printable(shown), f"not a file but {_kind(mode)}")
            return
        try:
            card = self._cards(real.parent).of(real.name)
        except RefusedDocument as refusal:
            card = None
            yield from self._once(refusal)
        yield from self._opened(Found(real, _printable(name), card, self.file_bytes))

    def _piped(self, found: Found) -> Iterator[Source]:
        """What comes by standard input: a paper, or an archive of them."""
        try:
            yield from self._opened(replace(found, held=found.read()))
        except RefusedDocument as refusal:
            yield refusal

    def _opened(self, found: Found) -> Iterator[Source]:
        """The papers in an archive; an e-mail and the papers attached to it; any other file as it is."""
        head = found.head()
        if is_mail(head):
            yield found
            yield from self._attached(found)
        elif is_zip_start(head):
            yield from self._unpacked(found)
        else:
            yield found

    def _attached(self, found: Found) -> Iterator[Source]:
        """The papers attached to an e-mail; none where it cannot be read, which is said of the e-mail itself."""
        try:
            mail = self.shelf.put(found, found.read())
        except RefusedDocument:
            return
        if mail.entries:
            yield from members(mail, found.name, partial(self.shelf.get, found), found.file_bytes, found.place)

    def _unpacked(self, found: Found) -> Iterator[Source]:
        try:
            data = found.read()
            if kind_of(data) == ZIP:
                archive = self.shelf.put(found, data)
                yield from members(archive, found.name, partial(self.shelf.get, found), found.file_bytes, found.place)
            else:
                yield found
        except RefusedDocument as refusal:
            yield refusal

    def _cards(self, folder: Path) -> FolderCards:
        if self.cards is None or self.cards.folder != folder:
            self.cards = FolderCards(folder)
        return self.cards

    def _once(self, refusal: RefusedDocument) -> Iterator[RefusedDocument]:
        """A fault of a card, reported for the first paper it touches."""
        if str(refusal) not in self.reported:
            self.reported.add(str(refusal))
            yield RefusedDocument(_printable(refusal.name), f"{refusal.reason}; read without this card")

    def _lost_cards(self, folder: Path, names: Sequence[str]) -> Iterator[RefusedDocument]:
        """Papers that the folder's card describes and that are not there."""
        if FOLDER_CARD not in names:
            return
        try:
            described = self._cards(folder).names()
        except RefusedDocument as refusal:
            yield from self._once(refusal)
            return
        for name in described:
            if name not in names:
                yield RefusedDocument(FOLDER_CARD, f"describes {_printable(name)}, which is not in the folder")


class _Shelf:
    """The archive opened last: its papers are read one after another, so that one at a time is enough."""

    def __init__(self, limits: Limits, opener: Opener) -> None:
        self._limits, self._opener = limits, opener
        self._found: Found | None = None
        self._archive: Parts | None = None
        self._losses = 0

    def put(self, found: Found, data: bytes) -> Parts:
        if self._found != found:
            self._losses = 0
        self._found, self._archive = found, None
        self._archive = self._opener(data, found.name, self._limits)
        return self._archive

    def get(self, found: Found) -> Parts:
        """The archive of a file, opened anew where another one was opened since, or one of its papers stopped the opener."""
        if self._found == found:
            if self._archive is not None and self._archive.is_open:
                return self._archive
            self._losses += 1
        if self._losses > _MOST_LOSSES:
            raise ReadingStopped(found.name, "too much of its archive took too long, or too much memory, to unpack")
        return self.put(found, found.read())


def _names_in(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir()]
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def _no_card(path: Path) -> str:
    """Why what has the name of a card is none, empty where it may be one: a pipe, or a link out of its folder."""
    try:
        mode, real = path.stat().st_mode, path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        return _reason(error)
    if not stat.S_ISREG(mode):
        return f"not a file but {_kind(mode)}"
    is_out = path.is_symlink() and not real.is_relative_to(path.parent.resolve())
    return "a card that is a link out of its folder is not followed" if is_out else ""


def _kind(mode: int) -> str:
    return next((kind for test, kind in _SPECIAL if test(mode)), "something else")


def _reason(error: OSError | RuntimeError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror})"
    return "cannot be read (a link that leads to itself)" if isinstance(error, RuntimeError) else "cannot be read (no valid name)"


def _printable(name: str) -> str:
    """A name that is safe to print and store: control characters, direction marks and undecodable bytes replaced.

    Of a path that fills a page only the end is shown.
    """
    shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return shown if len(shown) <= _LONGEST_NAME else f"…{shown[-_LONGEST_NAME:]}"
