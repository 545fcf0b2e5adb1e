"""Parameters of a request that are more than words: days, IRIs, kinds of gap.

Each function gives the parameter back as it came or raises BadParameter; what it means is the graph's to say.
"""

from __future__ import annotations

import re
from base64 import b64decode, urlsafe_b64encode
from datetime import date
from functools import cache
from typing import Annotated

from fastapi import Path, Query

from api.errors import BadParameter
from graph.questions import is_cursor
from ontology.vocab import concept_name, concepts

ThingKind = Annotated[str, Path(description="What it is, as its address has it: body, strategy, service, topic …")]
ThingSlug = Annotated[str, Path(description="The last part of its address")]
DocumentSlug = Annotated[str, Path(description="The last part of the document's address")]
RelationName = Annotated[str, Query(max_length=300, description="Only this relation: `predicate` of one, or its local name")]
Area = Annotated[
    str, Query(max_length=300, description="An area: its name, code or IRI", examples=["Staffordshire", "E08000035"])
]
AsOf = Annotated[str, Query(max_length=40, description="A day, as 2023-09-07: what held on it; all that was read without one")]
Today = Annotated[str, Query(alias="as_of", max_length=40, description="A day, as 2023-09-07; today where none is given")]
Limit = Annotated[int, Query(ge=1, description="Rows on a page")]
Cursor = Annotated[str, Query(max_length=1000, description="`next` of the page before")]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|^`\\\x00-\x20]*")


def a_day(name: str, text: str) -> str:
    """A day as it came, empty where none was given; raises BadParameter for anything but a calendar day.

    >>> a_day("as_of", "2023-09-07")
    '2023-09-07'
    """
    if text and not is_day(text):
        raise BadParameter(name, f"must be a day like 2023-09-07, not {text[:40]!r}")
    return text


def is_day(text: str) -> bool:
    """Whether a text is a calendar day.

    >>> is_day("2024-02-29"), is_day("2023-02-29")
    (True, False)
    """
    try:
        date.fromisoformat(text if DAY.fullmatch(text) else "")
    except ValueError:
        return False
    return True


def a_number(name: str, text: str) -> float | None:
    """A number above 0, None where nothing was given; raises BadParameter for anything else.

    >>> a_number("timeout", "1.5")
    1.5
    """
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise BadParameter(name, f"must be a number above 0, not {text[:40]!r}")
    return value


def place_in(cursor: str) -> int:
    """The row a cursor means, the first without one; raises BadParameter for a cursor that is none of ours.

    >>> place_in(cursor_at(200)), place_in("")
    (200, 0)
    """
    try:
        at = int(b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode("ascii") or 0)
    except ValueError:
        at = -1
    if not 0 <= at < 1e9:
        raise BadParameter("cursor", "is none that this service gave")
    return at


def a_cursor(text: str) -> str:
    """The cursor of a list of names as it came; raises BadParameter for one that is none of ours."""
    if not is_cursor(text):
        raise BadParameter("cursor", "is none that this service gave")
    return text


def cursor_at(row: int) -> str:
    """The cursor of the page that begins with a row.

    >>> cursor_at(200)
    'MjAw'
    """
    return urlsafe_b64encode(str(row).encode()).decode().rstrip("=")


def no_more_than(limit: int, most: int, usual: int) -> int:
    """A number of rows as it came, of the usual number as many as may be; raises BadParameter for more than one page may have.

    >>> no_more_than(50, 200, 100), no_more_than(100, 10, 100)
    (50, 10)
    """
    if limit > most and limit != usual:
        raise BadParameter("limit", f"may be at most {most}")
    return min(limit, most)


def a_gap_kind(text: str) -> str:
    """A kind of gap as it came, empty where none was given; raises BadParameter for one that is not in the closed list."""
    if text and text not in gap_kinds():
        raise BadParameter("kind", f"must be one of {', '.join(gap_kinds())}")
    return text


@cache
def gap_kinds() -> tuple[str, ...]:
    """The closed list of kinds of gap, as the ontology has it."""
    return tuple(concept_name(iri) for iri in concepts("gapKind"))


def an_iri(name: str, text: str) -> str:
    """An absolute IRI as it came; raises BadParameter for anything else.

    >>> an_iri("graph", "urn:a")
    'urn:a'
    """
    if not IRI.fullmatch(text):
        raise BadParameter(name, f"must be an IRI, not {text[:80]!r}")
    return text
