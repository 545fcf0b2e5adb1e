"""What is wrong with a query that cannot be read: the place, and the word that stands there.

Here live the words for it; the engine, which finds the place, is met in `graph.store` only.
"""

from __future__ import annotations

import re
from typing import Final

from ontology.errors import QueryError

_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_WANTED: Final = re.compile(r"expected (?:one of )?(.*)", re.DOTALL)
_WORD: Final = re.compile(r"[\w:?$@-]+|\S")
_PREFIXED: Final = re.compile(r"(?<![\w<:/#-])([A-Za-z][\w-]*):(?=[A-Za-z_])")
_DECLARED: Final = re.compile(r"PREFIX\s+([^\s:]*):", re.IGNORECASE)
_LITERAL: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|<[^<>\s]*>|#[^\n]*')
UNFINISHED: Final = "the query cannot be read to its end: something before this is missing or out of place"
FEW: Final = 80
"""What the engine wanted is told where it is no longer than this."""


def unreadable(query: str, told: str) -> QueryError:
    """The error for a query, from what the engine tells of it.

    >>> str(unreadable("ASK {", "error at 1:6: expected one of LATERAL, SERVICE, [_]"))
    'Line 1, column 6: the query cannot be read to its end: something before this is missing or out of place'
    >>> str(unreadable("ASK { foo:a ?p ?o }", "error at 1:15: expected OPTIONAL"))
    'Line 1, column 7: the prefix foo: is not declared'
    """
    place = _PLACE.match(told)
    if not place:
        return QueryError(told)
    if unknown := _undeclared(query):
        return unknown
    line, column = int(place[1]), int(place[2])
    rest = "\n".join(query.split("\n")[line - 1 :])[column - 1 :]
    word = _WORD.search(rest)
    if not word:
        return QueryError(UNFINISHED, line, column)
    wanted = _WANTED.match(place[3])
    more = f"; expected {wanted[1]}" if wanted and len(wanted[1]) <= FEW and "[" not in wanted[1] else ""
    return QueryError(f"{word[0][:40]!r} cannot be read here{more}", line, column)


def _undeclared(query: str) -> QueryError | None:
    """The first prefix that is used and not declared, which the engine tells as something else."""
    plain = _LITERAL.sub(lambda found: " " * len(found[0]), query)
    declared = set(_DECLARED.findall(plain))
    for used in _PREFIXED.finditer(plain):
        if used[1] not in declared:
            line, column = plain.count("\n", 0, used.start()) + 1, used.start() - plain.rfind("\n", 0, used.start())
            return QueryError(f"the prefix {used[1]}: is not declared", line, column)
    return None
