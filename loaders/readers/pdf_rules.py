"""The ruled grids of a PDF page: lines drawn on it, and the cells they enclose; and whether it is all picture.

Only geometry: which words stand in which cell is asked of a grid, what the cells mean elsewhere.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # pypdfium2 ships no types

from loaders.readers.pdf_words import Word

_THIN = 3.0
_NEAR = 3.0
_SHORTEST = 4.0
_MOST_OBJECTS = 20_000
_MOST_RULES = 4_000
_MOST_CELLS = 20_000
_MUCH = 0.4
_SMALLEST_DOT = 1.5
_LARGEST_DOT = 8.0
_MOST_DOTS = 300


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A straight line: `at` is its y (or x, for an upright one), from `start` to `end`."""

    at: float
    start: float
    end: float

    def covers(self, place: float) -> bool:
        return self.start - _NEAR <= place <= self.end + _NEAR


@dataclass(frozen=True, slots=True)
class Dot:
    """A small shape from `x0` to `x1`, its middle at the height `y`."""

    x0: float
    x1: float
    y: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the edges of its columns from the left, of its rows from the top, and the rules between."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    flat: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column of the cell at a place, None outside; of joined cells the first one."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right([-edge for edge in self.ys], -y) - 1
        if not (0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1):
            return None
        return self._first(row, column)

    def _first(self, row: int, column: int) -> tuple[int, int]:
        while column and not _is_drawn(self.upright, self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2):
            column -= 1
        while row and not _is_drawn(self.flat, self.ys[row], (self.xs[column] + self.xs[column + 1]) / 2):
            row -= 1
        return row, column


def dots_of(page: Any) -> list[Dot]:
    """The small shapes of a page that are as wide as high, as browsers draw the bullets of lists."""
    found: list[Dot] = []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for drawn in _paths(page):
        if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            continue
        width, height = right.value - left.value, top.value - bottom.value
        if _SMALLEST_DOT < width < _LARGEST_DOT and abs(width - height) < 0.2 * width:
            found.append(Dot(left.value, right.value, (bottom.value + top.value) / 2))
    return found[:_MOST_DOTS]


def grids_of(page: Any) -> list[Grid]:
    """The grids of a page that have two columns at least, from the top."""
    flat, upright = _rules(page)
    found = (_grid(part_flat, part_upright) for part_flat, part_upright in _connected(_merged(flat), _merged(upright)))
    return sorted((grid for grid in found if grid is not None), key=lambda grid: (-grid.ys[0], grid.xs[0]))


def place_in(word: Word, grids: Sequence[Grid]) -> tuple[int, tuple[int, int]] | None:
    """The grid a word stands in and its cell (row, column), None outside of all."""
    middle = word.y + 0.3 * word.size
    for at, grid in enumerate(grids):
        cell = grid.cell((word.x0 + word.x1) / 2, middle)
        if cell is not None:
            return at, cell
    return None


def is_picture(page: Any) -> bool:
    """Whether a picture covers much of a page, as on one that was scanned."""
    width, height = page.get_size()
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for at in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
            area = (right.value - left.value) * (top.value - bottom.value)
            if area > _MUCH * width * height:
                return True
    return False


def _is_drawn(rules: Iterable[Rule], at: float, place: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.covers(place) for rule in rules)


def _rules(page: Any) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines drawn on a page."""
    flat: list[Rule] = []
    upright: list[Rule] = []
    for drawn in _paths(page):
        for x0, y0, x1, y1 in _strokes(drawn):
            if y1 - y0 <= _THIN and x1 - x0 >= _SHORTEST:
                flat.append(Rule((y0 + y1) / 2, x0, x1))
            elif x1 - x0 <= _THIN and y1 - y0 >= _SHORTEST:
                upright.append(Rule((x0 + x1) / 2, y0, y1))
    return flat[:_MOST_RULES], upright[:_MOST_RULES]


def _paths(page: Any) -> Iterator[Any]:
    for at in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            yield drawn


def _strokes(drawn: Any) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of a path's straight parts: of the whole path where it is thin, else of each of its segments."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
        return
    if right.value - left.value <= _THIN or top.value - bottom.value <= _THIN:
        yield left.value, bottom.value, right.value, top.value
        return
    stroked, filled = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, filled, stroked)
    if stroked.value:
        yield from _segments(drawn)


def _segments(drawn: Any) -> Iterator[tuple[float, float, float, float]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    last = start = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(drawn), _MOST_RULES)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield _box(last, here)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield _box(here, start)
        last = here


def _box(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float, float, float]:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def _merged(rules: list[Rule]) -> list[Rule]:
    """The rules with pieces of one line put together."""
    made: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (round(one.at), one.start, one.end)):
        last = made[-1] if made else None
        if last and abs(last.at - rule.at) <= 1.5 and rule.start <= last.end + _NEAR and rule.end >= last.start - _NEAR:
            made[-1] = Rule(last.at, min(last.start, rule.start), max(last.end, rule.end))
        else:
            made.append(rule)
    return made


def _connected(flat: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Level and upright rules that meet, group by group."""
    left = set(range(len(upright)))
    waiting = set(range(len(flat)))
    while waiting:
        level, up, fresh = set[int](), set[int](), {min(waiting)}
        while fresh:
            level |= fresh
            waiting -= fresh
            met = {at for at in left if any(_meet(flat[one], upright[at]) for one in fresh)}
            left, up = left - met, up | met
            fresh = {at for at in waiting if any(_meet(flat[at], upright[one]) for one in met)}
        yield [flat[at] for at in sorted(level)], [upright[at] for at in sorted(up)]


def _meet(level: Rule, up: Rule) -> bool:
    return level.covers(up.at) and up.covers(level.at)


def _grid(flat: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    if len(flat) < 2 or not upright:
        return None
    xs = _edges([*(rule.at for rule in upright), min(rule.start for rule in flat), max(rule.end for rule in flat)])
    ys = _edges([*(rule.at for rule in flat), min(rule.start for rule in upright), max(rule.end for rule in upright)])
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    outer = (Rule(xs[0], ys[0], ys[-1]), Rule(xs[-1], ys[0], ys[-1]))
    return Grid(xs, ys[::-1], tuple(flat), (*upright, *outer))


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    """Places in order, those nearly the same as one."""
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > _NEAR:
            made.append(place)
    return tuple(made)
