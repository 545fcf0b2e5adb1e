"""A release written to the folder of a draft: its quads, and the index beside them.

Here live the steps that take time and memory; `graph.build` decides what is written and makes it the current release, and may let
them run in a process of their own (`graph.own_process`), which is why they are given places and hand back a record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, overload

from graph.corrections import idle
from graph.drafting import drafted
from graph.index import FILE as INDEX
from graph.indexing import write_index, write_indexed
from graph.shelf import Kept, Record, Shelf
from graph.store import Release, base_of, copy_file, fill
from ontology.corrections import together
from ontology.errors import StoreDamaged
from ontology.readings import from_json
from ontology.statement import Reading

Tell = Callable[[str], None]
LOOKS: Final = 3
"""How often a draft looks at each reading until it is written."""


def write_papers(tell: Tell, directory: Path, folder: Path, record: Record) -> Record:
    """Write what the papers of a record say together; the record comes back with what only this shows.

    `directory` is the store, which keeps the readings; raises StoreDamaged where one is gone.
    """
    readings = KeptReadings(Shelf(directory), record.papers, tell)
    draft = drafted(readings, record.base, together(record.corrections))

    def filled(lines: Iterator[str]) -> Release:
        return Release(record.id, record.base, fill(folder / "data", lines), draft.redirects, folder)

    write_indexed(folder / INDEX, draft.parts(), filled)
    unfit = idle(record.corrections, draft.corrected, draft.resolution)
    return replace(record, redirects=dict(draft.redirects), idle=unfit)


def write_export(tell: Tell, path: Path, folder: Path, id: str) -> Record:
    """Write an N-Quads export as a release of that id; raises StoreDamaged where the file is none."""
    tell(f"writing what {path.name} holds")
    engine = copy_file(path, folder / "data")
    made = Release(id, base_of(engine), engine, directory=folder)
    write_index(made, folder / INDEX)
    return Record(id, made.base, foreign=True)


class KeptReadings(Sequence[Reading]):
    """The readings of papers of a store, each read back when it is looked at, and how far a draft has come with that told."""

    def __init__(self, store: Shelf, papers: Sequence[Kept], tell: Tell) -> None:
        self._store, self._papers, self._tell = store, papers, tell
        self._looks = 0

    def __len__(self) -> int:
        return len(self._papers)

    @overload
    def __getitem__(self, at: int) -> Reading: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Reading]: ...

    def __getitem__(self, at: int | slice) -> Reading | Sequence[Reading]:
        if isinstance(at, slice):
            return KeptReadings(self._store, self._papers[at], self._tell)
        found = read_kept(self._store, self._papers[at])
        self._looks += 1
        self._tell(f"writing what {len(self)} documents say together, {100 * self._looks // (LOOKS * len(self))} %")
        return found


def read_kept(store: Shelf, kept: Kept) -> Reading:
    """The reading of a paper that a store keeps; raises StoreDamaged where it is gone."""
    try:
        return from_json(store.paper_file(kept.file).read_bytes())
    except FileNotFoundError as error:
        raise StoreDamaged(f"The reading of {kept.name} is gone from {store.directory}: build it again.") from error
