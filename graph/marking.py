"""Which words of a name or a passage answer a search: where they stand in it, and the part of a passage around them.

Here lives the marking only; what is found, and how well it fits, is told in `graph.searching`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

WORD: Final = re.compile(r"[^\W_]+")
AROUND: Final = 160
"""Characters of a passage that are shown about the words found in it."""

Fits: TypeAlias = Callable[[str], bool]
"""Whether a plain word of a text is one that was looked for."""

Marks: TypeAlias = tuple[tuple[int, int], ...]
"""Places in a text, in characters: from the first, up to the one after the last."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as the index knows them.

    >>> words_of("Children's Café")
    ('children', 's', 'cafe')
    """
    return tuple(word for found in WORD.findall(text) for word in _parted(plain(found)))


def _parted(word: str) -> list[str]:
    """A plain word where the index parts it: at what a sign was taken apart into, and at letters younger than the index knows."""
    return [word] if word.isascii() and word.isalnum() else "".join(sign if _is_old(sign) else " " for sign in word).split()


def _is_old(sign: str) -> bool:
    return unicodedata.ucd_3_2_0.category(sign)[0] in "LN"


def plain(word: str) -> str:
    """A word in small letters, without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def same_as(words: Sequence[str]) -> Fits:
    """Fits one of the words, or begins with the last of them."""
    known, last = frozenset(words), words[-1]
    return lambda word: word in known or (len(last) > 1 and word.startswith(last))


def like_one_of(meant: Iterable[Sequence[str]]) -> Fits:
    """Fits any word that one of those asked for may have been meant as."""
    known = frozenset(word for words in meant for word in words)
    return known.__contains__


def marks(text: str, fits: Fits) -> Marks:
    """Where the words stand that fit.

    >>> marks("Oral health of children", same_as(("heal",)))
    ((5, 11),)
    """
    if text.isascii():
        return tuple([found.span() for found in WORD.finditer(text.lower()) if fits(found[0])])
    return tuple(found.span() for found in WORD.finditer(text) if fits(plain(found[0])))


def around(text: str, fits: Fits, most: int = AROUND) -> tuple[str, Marks]:
    """The part of a text with the most words that fit, cut between words, and where they stand in it.

    >>> around("one two three four five", same_as(("four",)), 14)
    ('three four', ((6, 10),))
    """
    found = marks(text, fits)
    if len(text) <= most:
        return text, found
    start = _start(text, [place for place, _ in found] or [0], most)
    piece = text[start : start + most]
    piece = piece.rpartition(" ")[0] if start + len(piece) < len(text) and " " in piece else piece
    return piece, tuple((a - start, b - start) for a, b in found if start <= a and b <= start + len(piece))


def _start(text: str, places: Sequence[int], most: int) -> int:
    """Where the part begins: somewhat before the place that has the most others after it, at the beginning of a word."""
    first = max(places, key=lambda at: (sum(at <= other < at + most * 3 // 4 for other in places), -at))
    start = min(max(first - most // 4, 0), len(text) - most)
    return text.rfind(" ", 0, start) + 1 if start else 0
