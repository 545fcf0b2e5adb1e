"""Which list an item belongs to: its depth, what introduces it, and whether a number makes an item or a paragraph.

Lists are followed from piece to piece; a list can go on after paragraphs that stand between its items.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.document import Kind
from loaders.layout.labels import is_section, label_of
from loaders.layout.marks import Mark, Reading
from loaders.layout.pieces import Piece

_DEEPEST = 20
"""So deep may lists be nested; what is nested deeper stands beside the items of the last level."""
_LONGEST_UNDER_LABEL = 90
_SENTENCE_INSIDE = re.compile(r"[.!?] +[A-Z]")


@dataclass(slots=True)
class _Level:
    """One open list: its style and indent, the value of its last item, the piece that introduces it, its last item."""

    style: str
    indent: int
    value: int
    stem: int | None
    last: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: its nesting from 1, what introduces it, the item it is nested in, its count in the list."""

    depth: int
    stem: int | None
    parent: int | None
    count: int


class Lists:
    """The lists open at a point of a paper."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []
        self._broken = False
        self._number = ""

    def close(self) -> None:
        """A heading or a numbered paragraph ends every list."""
        self._levels.clear()

    def interrupt(self) -> None:
        """A paragraph stands between: only numbered items can still go on."""
        self._broken = True

    def pass_number(self, piece: Piece) -> None:
        """Keep the number of a paragraph, item or heading that has just been taken: that of what follows may extend it."""
        if piece.mark is not None and (piece.mark.is_decimal or piece.mark.steps):
            self._number = piece.number

    def is_item(self, piece: Piece, above: Piece | None, below: Piece | None = None) -> bool:
        """Whether a piece is an item of a list; a plain number is one only in a list announced above or already going on.

        `14.1` is an item only where a paragraph numbered 14 announces it: else it is a paragraph of section 14.
        """
        if piece.kind is Kind.ITEM:
            return True
        mark = piece.mark
        if mark is None or piece.kind is not Kind.PARAGRAPH:
            return False
        if self._continued(mark) is not None:
            return True
        if above is None or mark.readings[0].value != 1:
            return False
        if above.kind is Kind.HEADING:
            return mark.is_decimal and _are_short(piece, below)
        if mark.steps and not mark.bullet:
            return mark.over == self._number and self._goes_deeper(piece, above)
        return above.introduces

    def _goes_deeper(self, piece: Piece, above: Piece) -> bool:
        """Whether an item numbered in steps begins a list: below an item of such a list, or where it is announced."""
        if (
            self._levels
            and above.number == self._number
            and above.mark
            and self._levels[-1].style == above.mark.readings[0].style
        ):
            return True
        return above.announces(piece.words) and not _heads(above, piece)

    def place(self, piece: Piece, index: int, stem: int | None, announced: bool) -> Place:
        """The place of an item; `stem` is the piece before the list, `announced` whether the item right above introduces it."""
        mark = piece.mark
        assert mark is not None
        going = self._continued(mark)
        nested = announced and going is not None and going[0] == len(self._levels) - 1 and not mark.number
        if going is not None and not nested:
            return self._go_on(index, *going)
        return self._begin(mark, index, stem, announced)

    def _continued(self, mark: Mark) -> tuple[int, Reading] | None:
        """The innermost open list that the mark goes on with, and how it is read there."""
        for at in range(len(self._levels) - 1, -1, -1):
            for reading in mark.readings:
                if self._fits(self._levels[at], mark, reading):
                    return at, reading
        return None

    def _fits(self, level: _Level, mark: Mark, reading: Reading) -> bool:
        if level.style != reading.style:
            return False
        if reading.value:
            return 0 < reading.value - level.value <= 2
        return not self._broken and abs(level.indent - mark.indent) <= 1

    def _go_on(self, index: int, at: int, reading: Reading) -> Place:
        del self._levels[at + 1 :]
        level = self._levels[at]
        level.value, level.last, level.count = reading.value, index, level.count + 1
        self._broken = False
        return self._place_at(at)

    def _begin(self, mark: Mark, index: int, stem: int | None, announced: bool) -> Place:
        """A new list: inside the item above if it is announced there, indented more or of another style; else beside it."""
        if self._broken:
            self.close()
        while self._levels and not announced and not self._is_inside(self._levels[-1], mark):
            self._levels.pop()
        del self._levels[_DEEPEST - 1 :]
        reading = next((one for one in mark.readings if one.value <= 1), mark.readings[0])
        inside = self._levels[-1].last if self._levels else stem
        self._levels.append(_Level(reading.style, mark.indent, reading.value, inside, index))
        self._broken = False
        return self._place_at(len(self._levels) - 1)

    def _is_inside(self, level: _Level, mark: Mark) -> bool:
        if mark.indent != level.indent:
            return mark.indent > level.indent
        return all(reading.style != level.style for reading in mark.readings)

    def _place_at(self, at: int) -> Place:
        level = self._levels[at]
        return Place(at + 1, level.stem, self._levels[at - 1].last if at else None, level.count)


def _heads(stem: Piece, first: Piece) -> bool:
    """Whether a line with a colon (`2. Background:`) heads the paragraphs of a section rather than a list of short items."""
    if is_section(stem.words):
        return True
    named = label_of(stem.words)
    return named is not None and (len(first.words) > _LONGEST_UNDER_LABEL or bool(_SENTENCE_INSIDE.search(first.words)))


def _are_short(piece: Piece, below: Piece | None) -> bool:
    """Whether a piece and the one below, numbered 1 and 2, are short lines without a stop: a list right under its heading."""
    if below is None or below.kind is not Kind.PARAGRAPH or below.mark is None or below.mark.readings[0].value != 2:
        return False
    return below.mark.is_decimal and not any(one.is_ended or len(one.words) > _LONGEST_UNDER_LABEL for one in (piece, below))
