"""Which group of things has which slug: of several that claim one the first keeps it, the others get a tail.

Here lives a table of claims on disk, so that all things of all papers may claim without being in memory. It is a file of the
engine of indexes that has no name and goes with the process. What a thing would be called alone is told in `graph.slugs`.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from graph.identity import Group, Member, Things, core_forms
from graph.slugs import hex_of, own_slug, with_tail

_TABLES: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE claim (kind, slug, unknown, placed, identity, document, key);
CREATE TABLE spare (kind, slug, document, key);
CREATE TABLE tailed (document, key, kind, slug, PRIMARY KEY (document, key)) WITHOUT ROWID;"""
_INDEXES: Final = """
CREATE INDEX "claim by slug" ON claim (kind, slug);
CREATE INDEX "claim by member" ON claim (document, key);"""
_CLASHES: Final = """
SELECT kind, slug, identity, document, key FROM claim
WHERE (kind, slug) IN (SELECT kind, slug FROM claim GROUP BY kind, slug HAVING count(*) > 1)
ORDER BY kind, slug, unknown, placed, identity, document, key"""
_REDIRECTS: Final = """
SELECT s.kind, s.slug, coalesce(t.slug, c.slug) FROM spare s
JOIN claim c ON c.document = s.document AND c.key = s.key
LEFT JOIN tailed t ON t.document = s.document AND t.key = s.key
WHERE NOT EXISTS (SELECT 1 FROM claim o WHERE o.kind = s.kind AND o.slug = s.slug)
AND NOT EXISTS (SELECT 1 FROM tailed o WHERE o.kind = s.kind AND o.slug = s.slug)
ORDER BY s.kind, s.slug, s.document, s.key"""
_Claim = tuple[str, str, str, str, str]


class Claims:
    """The slugs that groups claim: first all are added, then it is settled who keeps which."""

    def __init__(self) -> None:
        self._table = sqlite3.connect("")
        self._table.executescript(_TABLES)

    def add(self, groups: Iterable[Group], things: Things) -> None:
        """Take in what groups claim."""
        for group in groups:
            slug, (document, key) = least(group, things), group.members[0]
            row = (group.kind, slug, *_rank(group, things), document, key)
            self._table.execute("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            others = sorted(_candidates(group, things) - {slug})
            self._table.executemany(
                "INSERT INTO spare VALUES (?, ?, ?, ?)", ((group.kind, other, document, key) for other in others)
            )

    def settle(self) -> None:
        """Decide between all that was added: what stands in the tables goes first, then what needs no place."""
        self._table.executescript(_INDEXES)
        found = self._table.execute(_CLASHES)
        for _, clash in groupby(found, key=lambda row: row[:2]):
            self._table.executemany("INSERT INTO tailed VALUES (?, ?, ?, ?)", _tailed(list(clash)[1:]))

    def slug(self, group: Group, things: Things) -> str:
        """The slug that a group has in the end."""
        found = self._table.execute("SELECT slug FROM tailed WHERE document = ? AND key = ?", group.members[0]).fetchone()
        return str(found[0]) if found else least(group, things)

    def redirects(self) -> Mapping[str, str]:
        """Where the slugs that nobody has now lead, as `kind/slug`: to the first group whose members would have had it."""
        found: dict[str, str] = {}
        for kind, slug, now in self._table.execute(_REDIRECTS):
            found.setdefault(f"{kind}/{slug}", f"{kind}/{now}")
        return dict(sorted(found.items()))


def least(group: Group, things: Things) -> str:
    """The slug that a group claims: its row of the tables for an area or a topic, else the least that a member would have."""
    if group.kind in ("area", "topic") and (known := [t.known_as for m in group.members if (t := things[m]).known_as]):
        return min(known)
    return min(_candidates(group, things))


def _candidates(group: Group, things: Things) -> set[str]:
    return {own_slug(things[member], group.qualifier, member.document) for member in group.members}


def _rank(group: Group, things: Things) -> tuple[bool, bool, str]:
    """What goes before what: whether it is in no table, whether it needs a place, and its identity."""
    mine = [things[member] for member in group.members]
    return not any(t.known_as for t in mine), any(t.place for t in mine), _identity(group, things)


def _identity(group: Group, things: Things) -> str:
    mine = [things[member] for member in group.members]
    local = [f"{m.document} {m.key}" for m in group.members if things[m].local][:1]
    form = min(min(core_forms(thing), default="") for thing in mine)
    return " ".join((max(t.place for t in mine), max(t.known_as for t in mine), group.qualifier, form, *local))


def _tailed(rest: Sequence[_Claim]) -> Iterator[tuple[str, str, str, str]]:
    """Eight hex digits behind the slug of each that came too late: of its identity, and of its member where two are equal."""
    met = Counter(identity for _, _, identity, _, _ in rest)
    for kind, slug, identity, document, key in rest:
        of = identity if met[identity] == 1 else f"{identity} {Member(document, key)}"
        yield document, key, kind, with_tail(slug, hex_of(of, 8))
