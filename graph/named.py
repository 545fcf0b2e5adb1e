"""The named queries of `graph/queries/`, by the name of their file, and what kind of query a text is.

Here lives finding and reading query texts; they are run in `graph.store`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from ontology.errors import QueryError, QueryRefused

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
FOLDER = Path(__file__).with_name("queries")

_PROLOGUE = re.compile(r"(?:\s+|#[^\n\r]*|PREFIX\s+[^\s:<]*:\s*<[^<>\s]*>|BASE\s*<[^<>\s]*>)*", re.IGNORECASE)
_WORD = re.compile("[A-Za-z]+")
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"))
_FORMS: dict[str, Form] = {"SELECT": "SELECT", "ASK": "ASK", "CONSTRUCT": "CONSTRUCT", "DESCRIBE": "DESCRIBE"}


@cache
def named_query(name: str) -> str:
    """The text of a named query; FileNotFoundError where there is none of that name."""
    return (FOLDER / f"{name}.rq").read_text(encoding="utf-8")


def form_of(query: str) -> Form:
    """What a query asks for.

    Raises QueryRefused for an update, QueryError for a text that is no query.

    >>> form_of("PREFIX a: <https://example.org/#ASK> # ask\\nselect * { }")
    'SELECT'
    """
    opening = _PROLOGUE.match(query)
    at = opening.end() if opening else 0
    word = _WORD.match(query, at)
    first = word[0].upper() if word else ""
    if first in _FORMS:
        return _FORMS[first]
    line, column = query.count("\n", 0, at) + 1, at - query.rfind("\n", 0, at)
    if first in _UPDATES:
        raise QueryRefused("This service answers questions; it takes no updates.", line, column)
    raise QueryError("A query opens with SELECT, ASK, CONSTRUCT or DESCRIBE.", line, column)
