"""Where a store keeps its releases, and how one becomes the current one.

    CURRENT                the id of the current release, and of the one before it
    lock                   held by the one writer
    read.jsonl             what came of each input met (`graph.ledger`)
    papers/<digest>.json   what each paper says, unresolved, named by its content
    releases/<id>/         data/ (the engine's files), release.json (the record, written last)

Here live the files and their order of writing: killed anywhere, a store still has its last release whole. What a
release holds is decided in `graph.build`; the engine that reads and writes `data/` is met in `graph.store` only.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from graph import ledger
from graph.locking import locked
from ontology.corrections import Corrections, of_rows
from ontology.errors import ForeignRelease, NoRelease, StoreDamaged, StoreError, UsageError

FORMAT = 1
"""Goes up when an older release can no longer be read, or the same papers make another graph."""

ANEW = "Build again into another store (--store), or take this folder away first."


@dataclass(frozen=True, slots=True, order=True)
class Kept:
    """A paper of a release: the name it was read under, its content, and where its reading is kept."""

    name: str
    sha256: str
    file: str


@dataclass(frozen=True, slots=True)
class Record:
    """What a release is made of; `foreign` tells that it came from an export and has no readings.

    `corrections` are those of each file of them, `idle` a line for each that does not apply.
    """

    id: str
    base: str
    papers: tuple[Kept, ...] = ()
    corrections: tuple[Corrections, ...] = ()
    redirects: dict[str, str] = field(default_factory=dict)
    foreign: bool = False
    format: int = FORMAT
    idle: tuple[str, ...] = ()


class Shelf:
    """The files of a store."""

    def __init__(self, directory: Path | str) -> None:
        if "://" in str(directory):
            raise UsageError(f"A store is a folder for now, not an address: {directory}")
        self.directory = Path(directory)
        self._is_writing = False

    def current_id(self) -> str:
        """The id of the current release, empty where there is none."""
        return self._ids()[0]

    def record(self, id: str = "") -> Record:
        """The record of a release, of the current one without an id.

        Raises NoRelease where there is none, StoreDamaged where it cannot be read, ForeignRelease for another format.
        """
        if not (id := id or self.current_id()):
            raise NoRelease(f"There is nothing in {self.directory} yet: build or load something first.")
        try:
            data = json.loads((self.release_folder(id) / "release.json").read_bytes())
            return _record(data)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreDamaged(f"The record of release {id} in {self.directory} cannot be read ({error}). {ANEW}") from error

    def size(self, id: str) -> int:
        """The bytes of a release's files for the engine."""
        return sum(path.stat().st_size for path in (self.release_folder(id) / "data").glob("*"))

    def release_folder(self, id: str) -> Path:
        return self.directory / "releases" / id

    def paper_file(self, digest: str) -> Path:
        return self.directory / "papers" / f"{digest}.json"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock, with the leavings of killed and failed writers cleared away; StoreBusy for a second one.

        Who holds it already may ask again.
        """
        if self._is_writing:
            yield
            return
        self.directory.mkdir(parents=True, exist_ok=True)
        with locked(self.directory / "lock"):
            self._is_writing = True
            self._clear()
            try:
                yield
            finally:
                self._is_writing = False
                self._clear()

    def remember(self, lines: Iterable[ledger.Line]) -> None:
        """Make these the ledger's lines; nothing is written where they are so already."""
        path, data = self.directory / ledger.FILE, ledger.written(lines)
        if not path.exists() or path.read_bytes() != data:
            write_whole(path, data)

    def keep_paper(self, digest: str, data: bytes) -> None:
        """Keep a reading under its digest; one that is there already stays."""
        path = self.paper_file(digest)
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            write_whole(path, data)

    def draft(self, id: str) -> Path:
        """An empty folder for the engine to write a release to."""
        folder = self.directory / "releases" / f".new-{id}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    def publish(self, record: Record) -> None:
        """Make a written draft the current release: all its files reach the disk first, then one rename."""
        draft, folder = self.directory / "releases" / f".new-{record.id}", self.release_folder(record.id)
        write_whole(draft / "release.json", json.dumps(asdict(record), ensure_ascii=False, sort_keys=True, indent=1).encode())
        for path in draft.rglob("*"):
            _sync(path)
        _sync(draft)
        shutil.rmtree(folder, ignore_errors=True)  # one that was damaged lies there still
        draft.rename(folder)
        _sync(folder.parent)
        self.switch(record.id)

    def switch(self, id: str) -> None:
        """Make a complete release the current one; of the older ones only the last stays."""
        before, older = self._ids()
        write_whole(self.directory / "CURRENT", f"{id}\n{before if before != id else older}\n".encode())
        self._clear()

    def keep_current_only(self) -> None:
        """Take away every release but the current one, and all papers that it does not need."""
        write_whole(self.directory / "CURRENT", f"{self.current_id()}\n".encode())
        self._clear()

    def is_complete(self, id: str) -> bool:
        """Whether a release of that id lies there whole."""
        return (self.release_folder(id) / "release.json").exists()

    def _ids(self) -> tuple[str, str]:
        try:
            lines = (self.directory / "CURRENT").read_text().split("\n")
        except FileNotFoundError:
            return "", ""
        return lines[0].strip(), lines[1].strip() if len(lines) > 1 else ""

    def _clear(self) -> None:
        """Take away what neither the last two releases nor the ledger need; nothing where one of them cannot be read."""
        try:
            records = [self.record(id) for id in self._ids() if id and self.is_complete(id)]
        except StoreError:
            return
        for folder in (self.directory / "releases").glob("*"):
            if folder.name not in {record.id for record in records}:
                shutil.rmtree(folder, ignore_errors=True)
        needed = {f"{kept.file}.json" for record in records for kept in record.papers}
        needed |= {f"{line.file}.json" for line in ledger.read(self.directory).values()}
        for path in (self.directory / "papers").glob("*"):
            if path.name not in needed:
                path.unlink(missing_ok=True)


def _record(data: dict[str, Any]) -> Record:
    if data["format"] != FORMAT:
        raise ForeignRelease(f"The release has form {data['format']} and this version reads form {FORMAT}. {ANEW}")
    papers = tuple(Kept(**row) for row in data["papers"])
    corrections = tuple(of_rows(file) for file in data.get("corrections", ()))
    idle = tuple(data.get("idle", ()))
    return Record(data["id"], data["base"], papers, corrections, data["redirects"], data["foreign"], data["format"], idle)


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file so that it is there whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    """Let a file or folder reach the disk; a system whose folders cannot be opened keeps them safe itself."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
