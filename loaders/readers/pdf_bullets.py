"""Bullets that are drawn and not written, as browsers print lists: words are set for them."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.readers.pdf_rules import Dot
from loaders.readers.pdf_words import Word

_NEAREST = 0.15
_FURTHEST = 1.6
_LARGEST = 0.6


def with_bullets(words: Sequence[Word], dots: Sequence[Dot]) -> list[Word]:
    """The words of a page with a bullet before each line that has a dot right before it, and nothing else."""
    marked = {id(word): dot for dot in dots if (word := _first_word(words, dot))}
    made: list[Word] = []
    for word in words:
        if dot := marked.get(id(word)):
            made.append(Word("•", dot.x0, dot.x1, word.y, word.style, spaced=True))
        made.append(word)
    return made


def _first_word(words: Sequence[Word], dot: Dot) -> Word | None:
    """The word that a dot stands before, None where it stands before none or has words on its left."""
    level = [word for word in words if 0.1 * word.size < dot.y - word.y < 0.6 * word.size]
    right = min((word for word in level if word.x0 > dot.x1), key=lambda word: word.x0, default=None)
    if right is None or dot.x1 - dot.x0 > _LARGEST * right.size:
        return None
    apart = _NEAREST * right.size < right.x0 - dot.x1 < _FURTHEST * right.size
    beside = any(dot.x0 - _FURTHEST * right.size < word.x1 <= dot.x1 for word in level)
    return right if apart and not beside else None
