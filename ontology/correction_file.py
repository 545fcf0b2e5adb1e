"""The file in which people write corrections: TOML, checked table by table, every fault one line.

Here lives the reading of such a file; what a correction is stands in `ontology.corrections`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Any, Final

from ontology.corrections import FILE, Correction, Corrections, Decision, Missing, Name, Wrong, collected
from ontology.errors import UsageError
from ontology.statement import Iri, Mood
from ontology.vocab import DCTERMS, ORG, SW, known_terms, shortened

LONGEST: Final = 1500
"""Characters a value may have."""

MOST: Final = 10_000
"""Corrections a file may hold."""

_THING = re.compile(r"(?:^|/)([a-z]+/[a-z0-9-]+(?:@[a-z0-9-]+)?)$")


KINDS: Final = ("board", "body", "strategy", "initiative", "service")
"""What a name may be said to name."""

_TABLES: Final[Mapping[str, type[Correction]]] = {
    "same": Decision,
    "different": Decision,
    "wrong": Wrong,
    "missing": Missing,
    "name": Name,
}


def read_corrections(text: str, file: str = FILE) -> Corrections:
    """The corrections of a TOML file: tables `[[same]]`, `[[different]]`, `[[wrong]]`, `[[missing]]` and `[[name]]`.

    Raises UsageError, in one line that names the file, the table and the reason, where something in it is wrong.

    >>> read_corrections('''[[different]]
    ... left = "body/a"
    ... right = "body/b"
    ... author = "Public health team"
    ... date = 2024-01-31
    ... reason = "two boards"
    ... ''').decisions[0].by
    'Public health team, 2024-01-31: two boards'
    """
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a plain ValueError for a number of thousands of digits
        raise UsageError(f"{file}: no valid TOML ({error})") from error
    if unknown := sorted(set(tables) - set(_TABLES)):
        raise UsageError(f"{file}: there is no table {unknown[0]!r}; there are {', '.join(_TABLES)}")
    found = [made for name in _TABLES if name in tables for made in _table(file, name, tables[name])]
    if len(found) > MOST:
        raise UsageError(f"{file}: more than {MOST} corrections")
    return collected(found, file)


def _table(file: str, name: str, rows: object) -> Iterator[Correction]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError(f"{file}: write [[{name}]], in two brackets, over each correction")
    for number, row in enumerate(rows, 1):
        where = f"{file}, [[{name}]] {number}"
        yield _made(where, name, {key: _text(where, key, value) for key, value in row.items()})


def _made(where: str, name: str, row: dict[str, str]) -> Correction:
    cls = _TABLES[name]
    row = {**row, "verdict": name} if cls is Decision else row
    known = [f for f in fields(cls) if cls is not Decision or f.name != "verdict"]
    if unknown := sorted(set(row) - {f.name for f in fields(cls)}):
        raise UsageError(f"{where}: there is no key {unknown[0]!r}; there are {', '.join(f.name for f in known)}")
    if missing := [f.name for f in known if f.default is MISSING and not row.get(f.name)]:
        raise UsageError(f"{where}: it has no {' and no '.join(missing)}")
    return cls(**_checked(where, cls, row))


def _text(where: str, key: str, value: object) -> str:
    """A value as plain text on one line; a day of TOML is text in ISO form."""
    text = value.isoformat()[:10] if isinstance(value, date) else value
    if not isinstance(text, str) or len(text) > LONGEST:
        raise UsageError(f"{where}: {key} must be text of at most {LONGEST} characters")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _checked(where: str, cls: type[Correction], row: dict[str, str]) -> dict[str, Any]:
    try:
        date.fromisoformat(row["date"])
    except ValueError:
        raise UsageError(f"{where}: date must be a day such as 2024-01-31, not {row['date']!r}") from None
    checks = {Decision: _decision, Wrong: _wrong, Missing: _missing, Name: _name}
    return {**row, **checks[cls](where, row)}


def _decision(where: str, row: Mapping[str, str]) -> dict[str, Any]:
    ends = {side: _THING.search(row[side]) for side in ("left", "right")}
    for side, found in ends.items():
        if found is None:
            raise UsageError(f"{where}: {side} must be a thing such as body/leeds-city-council, not {row[side]!r}")
    left, right = (found[1] for found in ends.values() if found)
    if left.partition("/")[0] != right.partition("/")[0]:
        raise UsageError(f"{where}: it names two kinds, {left} and {right}")
    if left == right:
        raise UsageError(f"{where}: left and right are one and the same")
    return {"left": left, "right": right}


def _wrong(where: str, row: Mapping[str, str]) -> dict[str, Any]:
    if not row.get("subject") and not row.get("quote"):
        raise UsageError(f"{where}: say which statement by its subject, or by a quote from its passage")
    return {"predicate": _term(where, row["predicate"])} if row.get("predicate") else {}


def _missing(where: str, row: Mapping[str, str]) -> dict[str, Any]:
    mood = row.get("mood", Mood.STATED.value)
    if mood not in {each.value for each in Mood}:
        raise UsageError(f"{where}: mood must be one of {', '.join(each.value for each in Mood)}, not {mood!r}")
    predicate = _term(where, row["predicate"])
    if predicate not in stateable():
        listed = ", ".join(sorted(shortened(each).partition(":")[2] for each in stateable()))
        raise UsageError(f"{where}: predicate must be one of {listed}, not {row['predicate']!r}")
    return {"predicate": predicate, "mood": Mood(mood)}


def _name(where: str, row: Mapping[str, str]) -> dict[str, Any]:
    if row["kind"] not in KINDS:
        raise UsageError(f"{where}: kind must be one of {', '.join(KINDS)}, not {row['kind']!r}")
    if len(row["name"]) < 3:
        raise UsageError(f"{where}: the name {row['name']!r} is too short to be looked for")
    return {}


@cache
def stateable() -> frozenset[Iri]:
    """The properties between things that a correction may state."""
    ours = (
        "accountableFor proposedAccountableFor leads hasPriority concerns addresses ownedBy delivers accountableTo advises"
        " commissionedBy providedBy buildsOn servesArea excludesArea succeeds"
    )
    return frozenset((*(SW[name] for name in ours.split()), ORG.memberOf, DCTERMS.isPartOf))


def _term(where: str, text: str) -> Iri:
    """The term of the ontology that a name means, with or without its prefix."""
    prefix, _, name = text.rpartition(":")
    for known, namespace in (("sw", SW), ("org", ORG), ("dcterms", DCTERMS)):
        if prefix in ("", known) and f"{namespace}{name}" in known_terms():
            return f"{namespace}{name}"
    raise UsageError(f"{where}: the ontology has no term {text!r}")
