"""What a release works out beforehand: the rows of named queries and the words of names and passages, in one SQLite file.

Here lives what the index holds and the writing of it, once for each release and before it becomes the current one.
It is read in `graph.index`; search over it is told in `graph.searching`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from graph.index import FORM, Index
from graph.names import things, topics
from graph.proofs import all_papers
from graph.store import Release

KEYS: Final[dict[str, tuple[str, ...]]] = {
    "aims": ("topic",),
    "alt-labels": (),
    "circumstances": ("passage", "subject", "object"),
    "class-counts": (),
    "close-questions": (),
    "contracts": ("service",),
    "counts": (),
    "document-passages": ("passage",),
    "documents": (),
    "gaps": (),
    "holders": ("topic",),
    "leans": ("passage",),
    "observations": ("indicator",),
    "parties": ("service",),
    "property-counts": (),
    "replies": ("question",),
    "serves": (),
    "services": ("topic",),
    "things": (),
    "topics": (),
    "within": (),
}
"""The named queries whose rows are kept, each with the variables it is asked by."""

PASSAGE: Final = """
CREATE VIEW passage AS
SELECT p.passage, p.document, p."order", p.locator, p.words, coalesce(c.passage, '') AS context,
  coalesce(c."order", '') AS contextOrder, coalesce(c.locator, '') AS contextLocator, coalesce(c.words, '') AS contextWords
FROM "document-passages" p
LEFT JOIN leans l ON l.passage = p.passage
LEFT JOIN "document-passages" c ON c.passage = l.context"""
"""The named query `passage`: each passage with those it leans on."""

SEARCH: Final = """
CREATE TABLE names (name, iri, label, kind, why);
CREATE VIRTUAL TABLE name_words USING fts5(name, content='', tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE VIRTUAL TABLE name_terms USING fts5vocab(name_words, row);
CREATE VIRTUAL TABLE passage_words USING fts5(words, content='', tokenize="unicode61 remove_diacritics 2", detail=column);
CREATE VIRTUAL TABLE passage_terms USING fts5vocab(passage_words, row);"""


def write_index(release: Release, path: Path) -> None:
    """Write the index of a release to a new file."""
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA synchronous = OFF")
        made.execute("PRAGMA journal_mode = OFF")
        for name, key in KEYS.items():
            _keep(made, release, name, key)
        made.execute(PASSAGE)
        _words(made, release)
        made.execute(f"PRAGMA user_version = {FORM}")
        made.commit()


def search_index(release: Release) -> Index:
    """An index in memory that holds words only, for a release that has no file."""
    made = sqlite3.connect(":memory:", check_same_thread=False)
    _keep(made, release, "document-passages", ())
    _words(made, release)
    return Index(made)


def _keep(made: sqlite3.Connection, release: Release, name: str, key: tuple[str, ...]) -> None:
    columns, rows = release.solutions(name)
    listed = ", ".join(f'"{column}"' for column in columns)
    made.execute(f'CREATE TABLE "{name}" ({listed})')
    made.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})', rows)
    if key:
        made.execute(f'CREATE INDEX "by {name}" ON "{name}" ({", ".join(key)})')


def _words(made: sqlite3.Connection, release: Release) -> None:
    made.executescript(SEARCH)
    made.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?)", sorted(_names(release), key=_shortest_first))
    made.execute("INSERT INTO name_words (rowid, name) SELECT rowid, name FROM names")
    made.execute('INSERT INTO passage_words (rowid, words) SELECT rowid, words FROM "document-passages" ORDER BY passage')
    for table in ("name_words", "passage_words"):
        made.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _shortest_first(name: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """The order in which names fit: of those that have the words asked for, a shorter one has less besides."""
    return len(name[0]), name


def _names(release: Release) -> Iterator[tuple[str, str, str, str, str]]:
    """Name, IRI, label, kind, and what the name is to it, of everything that has a name."""
    for known in (*things(release).values(), *topics(release).values()):
        yield known.label, known.iri, known.label, known.kind, "name"
        for name in known.alt_labels:
            yield name, known.iri, known.label, known.kind, "acronym" if name.isupper() else "another name"
    for iri, paper in all_papers(release).items():
        yield paper.ref.title, iri, paper.ref.title, "document", "title"
