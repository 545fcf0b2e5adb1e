"""Rows of named queries gathered while a release is written, so that the engine need not look for them in all that it holds.

Here lives the asking of one part of a release at a time, and of the few relations that tie papers together: the queries are those
of `graph/queries/`, asked of a small release that holds no more. What the rows are kept for is told in `graph.indexing`.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final

from graph.store import Release, fill
from graph.terms import Quad, iri, lines_of
from ontology.vocab import SW

APART: Final = (
    "alt-labels", "circumstances", "contracts", "document-passages", "documents", "gaps", "leans", "observations", "parties",
    "replies", "things", "topics", "within",
)  # fmt: skip
"""The queries each of whose rows comes from one paper, or from what one graph says of one thing."""

TIED: Final = ("aims", "holders", "serves", "services")
"""Those whose rows join what papers say of each other's things, all by the relations of `TIES`."""

TIES: Final = frozenset(
    iri(relation)
    for relation in (
        SW.accountableFor, SW.proposedAccountableFor, SW.leads, SW.hasPriority, SW.concerns, SW.addresses, SW.servesArea,
        SW.excludesArea,
    )
)  # fmt: skip
AT_ONCE: Final = 20_000
"""How many lines of a part are held in memory; one with more is asked on disk."""


class Gathering:
    """The rows of a release that is being written, put into tables of its index; `folder` is for what takes too much memory."""

    def __init__(self, made: sqlite3.Connection, folder: Path, at_once: int = AT_ONCE) -> None:
        self._made, self._folder, self._at_once = made, folder, at_once
        made.executescript("CREATE TEMP TABLE tie (line); CREATE TEMP TABLE more (line);")

    def along(self, parts: Iterable[Iterable[Quad]]) -> Iterator[str]:
        """The lines of the quads of all parts. Rows that come from one part alone must not need two."""
        for part in parts:
            lines = lines_of(self._noted(part))
            first = list(islice(lines, self._at_once))
            yield from first
            self._made.executemany("INSERT INTO temp.more VALUES (?)", ([line] for line in lines))
            yield from self._lines("more")
            self._ask(APART, chain(first, self._lines("more")), on_disk=len(first) == self._at_once)
            self._made.execute("DELETE FROM temp.more")

    def end(self) -> None:
        """Gather what ties papers together, once all lines were taken."""
        self._ask(TIED, self._lines("tie"), on_disk=True)
        self._made.executescript("DROP TABLE temp.tie; DROP TABLE temp.more;")

    def _noted(self, part: Iterable[Quad]) -> Iterator[Quad]:
        for quad in part:
            if quad.predicate in TIES:
                self._made.executemany("INSERT INTO temp.tie VALUES (?)", ([line] for line in lines_of([quad])))
            yield quad

    def _lines(self, table: str) -> Iterator[str]:
        return (line for (line,) in self._made.execute(f"SELECT line FROM temp.{table} ORDER BY rowid"))

    def _ask(self, names: Iterable[str], lines: Iterable[str], *, on_disk: bool) -> None:
        """Keep the rows of queries over a release of these lines."""
        if on_disk:
            self._folder.mkdir()
        part = Release("", "", fill(self._folder / "data" if on_disk else None, lines))
        for name in names:
            keep(self._made, part, name)
        if on_disk:
            shutil.rmtree(self._folder)


def keep(made: sqlite3.Connection, release: Release, name: str) -> None:
    """Put the rows of a named query into the table of its name, which is made where there is none."""
    columns, rows = release.solutions(name)
    listed = ", ".join(f'"{column}"' for column in columns)
    made.execute(f'CREATE TABLE IF NOT EXISTS "{name}" ({listed})')
    made.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})', rows)
