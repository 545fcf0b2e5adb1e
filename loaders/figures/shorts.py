"""Areas by the abbreviations that headers and brackets print: `W Mids`, `Yorks & Humber`, `NE`, initials of the home area.

Here lives the matching of shortened words with the names of the home area, of what it lies in, and of regions and
countries. Full names are found by `ontology.reference`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from ontology.reference import Area, area, areas, wider

_SMALL = frozenset({"and", "of", "the", "upon", "on"})
_TAIL = re.compile(
    r"\s+(?:average|avg|mean|value|rate|figure|region|total|LA|council|%|\(%\)|(?:19|20)\d\d(?:[/-]\d\d)?)\.?$", re.IGNORECASE
)
_COMPASS = frozenset({"north", "south", "east", "west"})


@lru_cache(maxsize=4096)
def area_shortened(home: str, words: str) -> Area | None:
    """The one area that shortened words stand for in a paper of this home area; None where none or several could be meant.

    >>> area_shortened("", "W Mids").slug, area_shortened("telford-and-wrekin", "T&W").slug
    ('west-midlands', 'telford-and-wrekin')
    >>> area_shortened("", "NEET")
    """
    asked = tuple(re.findall(r"[A-Za-z]+|&", _TAIL.sub("", words.strip(" .:*"))))
    own = [area(slug) for slug in wider(home)] if home else []
    initials = _one(each for each in own if _initials(asked) == _first_letters(each.name))
    begun = (_one(each for each in group if any(_shortens(asked, name) for name in _names(each))) for group in (own, _widest()))
    return initials or next((found for found in begun if found), None)


def _one(found: Iterable[Area]) -> Area | None:
    each = list(found)
    return each[0] if len(each) == 1 else None


def _names(one: Area) -> tuple[str, ...]:
    return (one.name, *one.alt_names)


@cache
def _widest() -> tuple[Area, ...]:
    return tuple(each for each in areas() if each.kind in {"region", "country"} and each.slug != "united-kingdom")


def _shortens(asked: tuple[str, ...], name: str) -> bool:
    """Whether words are the beginnings of the words of a name, small words apart."""
    full = _large(re.findall(r"[A-Za-z]+", name))
    words = _large(asked)
    begun = len(words) == len(full) and all(_opens(word, of) for word, of in zip(words, full, strict=True))
    return begun and any(len(word) > 2 for word in words)


def _large(words: Iterable[str]) -> list[str]:
    return [word for word in words if word.lower() not in _SMALL and word != "&"]


def _first_letters(name: str) -> list[str]:
    full = _large(re.findall(r"[A-Za-z]+", name))
    return [word[0].upper() for word in full] if len(full) > 1 else ["-"]


def _initials(asked: tuple[str, ...]) -> list[str]:
    """The letters of `NE`, `EoE` or `T&W`; none for words that are no initials."""
    letters = [re.sub(r"(?<=[A-Z])o(?=[A-Z])", "", word) for word in asked if word != "&"]
    if len(letters) == 1 and letters[0].isupper() and len(letters[0]) < 5:
        return list(letters[0])
    return letters if len(letters) > 1 and all(len(word) == 1 and word.isupper() for word in letters) else []


def _opens(word: str, full: str) -> bool:
    """Whether a word is the beginning of another, or its contraction with a plural mark (`Mids`, `Yorks`)."""
    short, whole = word.lower(), full.lower()
    if short == whole or (whole in _COMPASS and short == whole[0]):
        return True
    return len(short) > 2 and word[0].isupper() and (whole.startswith(short) or whole.startswith(short.removesuffix("s")))
