"""One cell of a table: its lines as one text, words that were broken in a narrow column mended.

Which lines are of a cell, and which cells make a row, is told by `pdf_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.readers.hyphens import Hyphens
from loaders.readers.pdf_lines import Stretch

_CUT_YEAR = re.compile(r"\b(?:19|20)\d\d/\d\Z")
_SPACE = 0.3
_MOST_PARTS = 4
_CLOSERS = tuple(":;,.)?!%")


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell with its first and last line; `end` is where text in its column ends."""

    text: str = ""
    first: Stretch | None = None
    last: Stretch | None = None
    end: float = 0.0

    @property
    def room(self) -> float:
        """What the last line leaves free behind it."""
        return self.end - self.last.x1 if self.last else 0.0

    @property
    def lead(self) -> float:
        """The width of the first word with the space before it; 0 where the line runs over the column's edge."""
        if self.first is None or self.first.x1 > self.end:
            return 0.0
        word = self.first.words[0]
        return word.x1 - word.x0 + _SPACE * word.size


def cell_of(lines: Sequence[Stretch], end: float, hyphens: Hyphens) -> Cell:
    """The cell that lines make in a column where text ends at a place."""
    return Cell(_joined(lines, end, hyphens), lines[0], lines[-1], end) if lines else Cell()


def over_a_turn(above: Cell, below: Cell, hyphens: Hyphens) -> Cell:
    """A cell that is cut by the turn of a page, put together."""
    if above.last is None or below.first is None:
        return above if above.text else below
    cut = _is_one_word(above.last, [below.first], above.text.rsplit(" ", 1)[-1], above.end, hyphens)
    closes = below.text.startswith(_CLOSERS) or is_cut_year(above.text, below.text)
    text = above.text + below.text if closes else hyphens.join([above.text, below.text], [cut])
    return Cell(text, above.first, below.last, below.end)


def is_cut_year(above: str, cell: str) -> bool:
    """Whether a financial year is cut between its digits."""
    return bool(_CUT_YEAR.search(above) and cell[:1].isdigit() and not cell[1:2].isdigit())


def _joined(lines: Sequence[Stretch], end: float, hyphens: Hyphens) -> str:
    """The lines of a cell as one text; a word too wide for its column is broken without a hyphen."""
    cut: list[bool] = []
    head = ""
    for at, (above, below) in enumerate(pairwise(lines)):
        head += above.text.rsplit(" ", 1)[-1]
        cut.append(below.y < above.y and _is_one_word(above, lines[at + 1 :], head, end, hyphens))
        head = head if cut[-1] and len(below.words) == 1 else ""
    return hyphens.join([line.text for line in lines], cut)


def _is_one_word(above: Stretch, below: Sequence[Stretch], head: str, end: float, hyphens: Hyphens) -> bool:
    """Whether a word (`head`, as far as it is known) is broken between a line and those below it."""
    tails = _starts(below)
    room = end - above.x1
    widest = 1.0 if tails[0][0] in "mwMW" else 0.75
    if above.spaced or not (tails[0].startswith(_CLOSERS) or room < widest * above.size):
        return False
    return hyphens.is_broken(head, tails, len(above.words) == 1, room > hyphens.space * above.size)


def _starts(lines: Sequence[Stretch]) -> list[str]:
    """The first word of lines, and with it the words of the lines below as long as each stands alone on its line."""
    made = [lines[0].text.split(" ", 1)[0]]
    for above, below in pairwise(lines[:_MOST_PARTS]):
        if len(above.words) > 1 or above.spaced:
            break
        made.append(made[-1] + below.text.split(" ", 1)[0])
    return made
