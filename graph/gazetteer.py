"""What the reference tables know of a place or a body, as identity and labels need it.

Here live small look-ups over `ontology.reference` that say nothing where a slug is not in the tables; the tables
themselves live there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ontology.errors import NotFound
from ontology.naming import core_tokens
from ontology.reference import Area, area, body, wider, works


@lru_cache(maxsize=4096)
def place_words(slug: str) -> frozenset[str]:
    """The core words of a place's names; those of its slug where the tables do not have it."""
    if not slug:
        return frozenset()
    known = known_area(slug)
    names = (known.name, *known.alt_names) if known else (slug.replace("-", " "),)
    return frozenset().union(*(core_tokens(name) for name in names))


def known_area(slug: str) -> Area | None:
    """The row of an area, None where the tables have none."""
    try:
        return area(slug)
    except NotFound:
        return None


def near(place: str, home: str) -> bool:
    """Whether a paper of one place may speak of another without naming it: they are one, or one lies in the other.

    A paper of no known place may speak of any.

    >>> near("staffordshire-and-stoke-on-trent", "staffordshire"), near("leeds", "staffordshire")
    (True, False)
    """
    if not home or place == home:
        return True
    return (known_area(home) is not None and place in wider(home)) or (known_area(place) is not None and home in wider(place))


def known_name(kind: str, slug: str) -> str:
    """The name the tables give a thing, empty where they do not have it."""
    try:
        if kind == "area":
            return area(slug).name
        if kind == "body":
            return body(slug).name
    except NotFound:
        return ""
    return next((work.name for work in works() if work.slug == slug and work.kind == kind), "")


def other_names(kind: str, slug: str) -> tuple[str, ...]:
    """The further names the tables give a body (`Example Council` for a borough council); none where they do not have it."""
    try:
        return body(slug).alt_names if kind == "body" and slug else ()
    except NotFound:
        return ()


def with_ancestors(slugs: Iterable[str]) -> tuple[Area, ...]:
    """The rows of these areas and of all they lie in, sorted by slug; what the tables do not have is left out."""
    found = {slug for start in slugs if known_area(start) for slug in (start, *wider(start))}
    return tuple(row for slug in sorted(found) if (row := known_area(slug)))
