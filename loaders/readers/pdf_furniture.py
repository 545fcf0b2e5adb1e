"""Page furniture: running headers, footers and page numbers, dropped before lines are made."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from loaders.readers.pdf_rules import Grid, place_in
from loaders.readers.pdf_words import Word

_EDGE = 0.16
_OUTERMOST = 3
_FURNITURE_GAP = 36.0
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—| ]*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,4})?[-–—| ]*\Z", re.IGNORECASE)


def without_furniture(pages: Sequence[list[Word]], heights: Sequence[float], grids: Sequence[Sequence[Grid]]) -> list[list[Word]]:
    """The words of all pages without running headers, footers and page numbers.

    A line is furniture where it stands at a page's edge and comes back, digits apart, at the same height on at least
    two pages in five (and two at all), or where it is the outermost line, outside of all tables, and a page number.
    """
    edges = [_edge_lines(words, height) for words, height in zip(pages, heights, strict=True)]
    seen = Counter(key for lines in edges for key in {_key(line) for side in lines for line in side})
    least = max(2.0, 0.4 * len(pages))
    running = {key for key, count in seen.items() if count >= least}
    return [_without(words, lines, running, ruled) for words, lines, ruled in zip(pages, edges, grids, strict=True)]


def _edge_lines(words: Sequence[Word], height: float) -> tuple[list[list[Word]], list[list[Word]]]:
    """The lines near the top and near the bottom of a page, the outermost ones wherever they stand, from the edge inwards."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        rows[round(word.y / 3)].append(word)
    ordered = [sorted(rows[y], key=lambda word: word.x0) for y in sorted(rows, reverse=True)]
    top = [
        row for at, row in enumerate(ordered) if row[0].y > height / 2 and (at < _OUTERMOST or row[0].y > (1 - _EDGE) * height)
    ]
    foot = [
        row for at, row in enumerate(ordered[::-1]) if row[0].y <= height / 2 and (at < _OUTERMOST or row[0].y < _EDGE * height)
    ]
    return top, foot


def _key(row: Sequence[Word]) -> tuple[str, int]:
    return _DIGITS.sub("#", "".join(word.text for word in row)).casefold(), round(row[0].y / 6)


def _without(
    words: list[Word], edges: tuple[list[list[Word]], list[list[Word]]], running: set[tuple[str, int]], grids: Sequence[Grid]
) -> list[Word]:
    dropped: set[int] = set()
    for side in edges:
        last = side[0][0].y if side else 0.0
        for at, row in enumerate(side):
            numbers = not at and _is_page_number(row, grids)
            if abs(row[0].y - last) > _FURNITURE_GAP or not (numbers or _key(row) in running):
                break
            last = row[0].y
            dropped |= {id(word) for word in row}
    return [word for word in words if id(word) not in dropped]


def _is_page_number(row: Sequence[Word], grids: Sequence[Grid]) -> bool:
    """Whether a line only numbers the page and stands in no table."""
    return bool(_PAGE_NUMBER.match(" ".join(word.text for word in row))) and not any(place_in(word, grids) for word in row)
