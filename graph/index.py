"""What a release has worked out beforehand, read: the rows of named queries, and full-text search over names and passages.

Here lives the reading of the SQLite file beside a release, and nothing of what it holds: that is decided in
`graph.indexing`, which writes it. A question that the index can answer never reaches the engine.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from ontology.errors import StoreDamaged

FILE: Final = "index.sqlite"
"""The name of the file in a release's folder."""

FORM: Final = 5
"""Goes up when a file is no longer read as before; a release with another form is answered by the engine."""

MAPPED: Final = 1024 * 1024 * 1024
"""Bytes of the file that are read where the system has them in memory, once for all processes, and not copied."""

Row: TypeAlias = Mapping[str, str]
"""A solution by variable: IRIs and the words of literals; empty where unbound."""


class Index:
    """One release's index, read-only; every thread has a connection of its own to a file, and one is shared in memory.

    >>> made = sqlite3.connect(":memory:", check_same_thread=False)
    >>> _ = made.execute("CREATE TABLE within (area, wider)")
    >>> _ = made.execute("INSERT INTO within VALUES ('a', 'b')")
    >>> Index(made).rows("within", {"area": "a"})
    [{'area': 'a', 'wider': 'b'}]
    """

    def __init__(self, at: Path | sqlite3.Connection) -> None:
        self._at = at
        self._mine = threading.local()
        self._lock = threading.Lock()
        found = self.select("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        self.names = frozenset(row["name"] for row in found)

    def rows(self, name: str, given: Mapping[str, str]) -> list[Row]:
        """The solutions of a named query that the index holds, with some of its variables given."""
        where = " AND ".join(f'"{variable}" = ?' for variable in given)
        return self.select(f'SELECT * FROM "{name}"' + (f" WHERE {where}" if where else ""), *given.values())

    def select(self, statement: str, *values: str | int) -> list[Row]:
        """The rows of a statement of ours, whose values are bound."""
        names, found = self._found(statement, values)
        return [dict(zip(names, row, strict=True)) for row in found]

    def tuples(self, statement: str, *lists: Sequence[str]) -> list[tuple[str, ...]]:
        """The rows of a statement of ours in which `{}` stands for each list of values; all of them are bound."""
        whole = statement.format(*(", ".join("?" * len(values)) for values in lists))
        return self._found(whole, [value for values in lists for value in values])[1]

    def _found(self, statement: str, values: Sequence[str | int]) -> tuple[list[str], list[tuple[str, ...]]]:
        if isinstance(self._at, sqlite3.Connection):
            with self._lock:
                return _read(self._at, statement, values)
        return _read(self._connection(self._at), statement, values)

    def _connection(self, path: Path) -> sqlite3.Connection:
        if not hasattr(self._mine, "connection"):
            self._mine.connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
            self._mine.connection.execute(f"PRAGMA mmap_size = {MAPPED}")
        connection: sqlite3.Connection = self._mine.connection
        return connection


def index_at(folder: Path) -> Index | None:
    """The index in a release's folder; None where there is none, or one of another form.

    Raises StoreDamaged for a file that is no index.
    """
    path = folder / FILE
    if not path.exists():
        return None
    try:
        found = Index(path)
        form = str(found.select("PRAGMA user_version")[0]["user_version"])
    except sqlite3.DatabaseError as error:
        raise StoreDamaged(f"The index of the release {folder.name} cannot be read ({error}): build it again.") from error
    return found if form == str(FORM) else None


def _read(connection: sqlite3.Connection, statement: str, values: Sequence[str | int]) -> tuple[list[str], list[tuple[str, ...]]]:
    """The names of the columns, and the rows."""
    found = connection.execute(statement, values)
    return [column[0] for column in found.description], found.fetchall()
