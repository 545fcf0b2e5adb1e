"""Decisions made by hand about which things are the same, with author, date and reason.

Here lives the form of a decision and the reading of a TOML file of them; they are applied in `graph.identity`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Literal

from ontology.errors import UsageError


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Two things, each as `kind/slug`, that somebody judged to be the same or different."""

    verdict: Literal["same", "different"]
    left: str
    right: str
    author: str
    date: str
    reason: str


def read_decisions(text: str) -> tuple[Decision, ...]:
    """The decisions of a TOML file, sorted: tables `[[decision]]` with verdict, left, right, author, date and reason.

    Raises UsageError where the file or one of its tables is wrong, or where two kinds are said to be the same.

    >>> read_decisions('''[[decision]]
    ... verdict = "different"
    ... left = "body/a"
    ... right = "body/b"
    ... author = "Public health team"
    ... date = "2024-01-31"
    ... reason = "two boards"
    ... ''')[0].verdict
    'different'
    """
    try:
        tables = tomllib.loads(text).get("decision", [])
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The decisions cannot be read: {error}.") from error
    return tuple(sorted(_decision(number, table) for number, table in enumerate(tables, 1)))


def _decision(number: int, table: dict[str, object]) -> Decision:
    names = ("verdict", "left", "right", "author", "date", "reason")
    missing = [name for name in names if not table.get(name)]
    if missing:
        raise UsageError(f"Decision {number} has no {', '.join(missing)}.")
    values = [str(table[name]) for name in names]
    if values[0] not in ("same", "different"):
        raise UsageError(f"Decision {number}: the verdict is same or different, not {values[0]}.")
    if values[1].partition("/")[0] != values[2].partition("/")[0]:
        raise UsageError(f"Decision {number} names two kinds: {values[1]} and {values[2]}.")
    return Decision(*values)  # type: ignore[arg-type] # the verdict was checked
