"""What a release works out beforehand: the rows of named queries and the words of names and passages, in one SQLite file.

Here lives what the index holds and the writing of it, once for each release and before it becomes the current one.
It is read in `graph.index`; search over it is told in `graph.searching`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from graph.gathering import APART, TIED, Gathering, keep
from graph.index import FORM, Index
from graph.laying import NEEDED, lay
from graph.names import kind_of
from graph.store import Release, reopened
from graph.terms import Quad

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

PASSING: Final[dict[str, tuple[str, ...]]] = {"leans": ()}
"""Those whose rows are kept until something else is made of them (`graph.laying`)."""

EVERY: Final = KEYS | PASSING

SEARCH: Final = """
CREATE TABLE names (name, iri, label, kind, why);
CREATE VIRTUAL TABLE name_words USING fts5(name, content='', tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE VIRTUAL TABLE name_terms USING fts5vocab(name_words, row);
CREATE TABLE shortest (at INTEGER PRIMARY KEY, passage);
CREATE VIRTUAL TABLE passage_words
  USING fts5(words, content='', tokenize="unicode61 remove_diacritics 2", detail=column, prefix='2 3');
CREATE VIRTUAL TABLE passage_terms USING fts5vocab(passage_words, row);"""

PASSAGES: Final = """
INSERT INTO shortest (passage) SELECT rowid FROM "document-passages" ORDER BY length(words), passage;
INSERT INTO passage_words (rowid, words)
SELECT s.at, p.words FROM shortest s JOIN "document-passages" p ON p.rowid = s.passage ORDER BY s.at;"""
"""The passages in the order of their length, as names are: a search takes the first that fit and need not weigh the others."""

NAMES: Final = """
INSERT INTO names
WITH labels AS (
  SELECT thing, min(label) AS label FROM things GROUP BY thing
), topic_labels AS (
  SELECT topic AS thing, coalesce(min(CASE preferred WHEN 'true' THEN label END), min(label)) AS label FROM topics GROUP BY topic
), titles AS (
  SELECT document, title, row_number() OVER (PARTITION BY document ORDER BY source, publisher, area) AS place FROM documents
), named (name, iri, label, kind, why) AS (
SELECT label, thing, label, kind_of(thing), 'name' FROM labels
UNION ALL SELECT a.label, a.thing, l.label, kind_of(a.thing), iif(is_upper(a.label), 'acronym', 'another name')
  FROM "alt-labels" a JOIN labels l ON l.thing = a.thing
UNION ALL SELECT label, thing, label, kind_of(thing), 'name' FROM topic_labels
UNION ALL SELECT DISTINCT t.label, t.topic, l.label, kind_of(t.topic), iif(is_upper(t.label), 'acronym', 'another name')
  FROM topics t JOIN topic_labels l ON l.thing = t.topic AND l.label <> t.label
UNION ALL SELECT title, document, title, 'document', 'title' FROM titles WHERE place = 1
)
SELECT * FROM named ORDER BY length(name), name, iri, label, kind, why"""
"""Name, IRI, label, kind, and what the name is to it, of everything that has a name, the shortest first: of names that have the
words asked for, the shorter have less besides."""


def write_index(release: Release, path: Path) -> None:
    """Write the index of a release to a new file."""
    with _file(path) as made:
        _complete(made, release, EVERY)


def write_indexed(path: Path, parts: Iterable[Iterable[Quad]], fill: Callable[[Iterator[str]], Release]) -> Release:
    """Write the index of a release to a new file while the release is made of its lines, and hand it back.

    What its rows are of which kind, and what the parts must be, is told in `graph.gathering`.
    """
    with _file(path) as made:
        gathering = Gathering(made, path.with_name("gathering"))
        release = fill(gathering.along(parts))
        gathering.end()
        _complete(made, release, [name for name in EVERY if name not in (*APART, *TIED)])
    return release


@contextmanager
def _file(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA synchronous = OFF")
        made.execute("PRAGMA journal_mode = OFF")
        yield made
        made.commit()


def _complete(made: sqlite3.Connection, release: Release, names: Iterable[str]) -> None:
    """Ask the release for these queries, and make of all rows what else the index holds."""
    for name in names:
        keep(made, reopened(release), name)
    _find_by(made, EVERY)
    lay(made)
    _words(made)
    made.execute(f"PRAGMA user_version = {FORM}")


def _find_by(made: sqlite3.Connection, names: Iterable[str]) -> None:
    for name in names:
        if key := EVERY[name]:
            made.execute(f'CREATE INDEX "by {name}" ON "{name}" ({", ".join(key)})')


def search_index(release: Release) -> Index:
    """An index in memory that holds what words are found by, for a release that has no file."""
    made = sqlite3.connect(":memory:", check_same_thread=False)
    for name in ("things", "alt-labels", "topics", "documents", "document-passages"):
        keep(made, release, name)
    _words(made)
    return Index(made)


def laid_index(release: Release) -> Index:
    """An index in memory that holds what ownership answers are made of, for a release that has no file."""
    made = sqlite3.connect(":memory:", check_same_thread=False)
    for name in NEEDED:
        keep(made, release, name)
    _find_by(made, NEEDED)
    lay(made)
    return Index(made)


def _words(made: sqlite3.Connection) -> None:
    """Index the words of names and passages, from the rows that are kept already: never in memory all at once."""
    made.create_function("kind_of", 1, kind_of, deterministic=True)
    made.create_function("is_upper", 1, str.isupper, deterministic=True)
    made.executescript(SEARCH)
    made.execute(NAMES)
    made.execute("INSERT INTO name_words (rowid, name) SELECT rowid, name FROM names")
    made.executescript(PASSAGES)
    for table in ("name_words", "passage_words"):
        made.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
