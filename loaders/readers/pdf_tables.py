"""The tables of a PDF as rows of words: from the cells of a grid or from aligned columns, and over the turn of a page.

Where grids and columns are stands in `pdf_rules` and `pdf_columns`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.document import Kind
from loaders.layout.lines import Line
from loaders.layout.mending import goes_on
from loaders.layout.pieces import Piece
from loaders.readers.hyphens import Hyphens
from loaders.readers.pdf_columns import Found
from loaders.readers.pdf_lines import Printed, Stretch, stretches_of
from loaders.readers.pdf_rules import Grid
from loaders.readers.pdf_words import Word

_SPACE = 0.3
_CLOSERS = tuple(":;,.)?!%")
_CUT_YEAR = re.compile(r"\b(?:19|20)\d\d/\d\Z")


@dataclass(slots=True)
class Table:
    """The rows of a table on one page, each the words of its cells.

    `bold_head` says that only the first row is bold, `goes_on` that the table began on the page before; `room` is what each
    cell of the last row leaves free behind its last line, `leads` how wide the first word of each cell of the first row is.
    """

    page: int
    rows: list[list[str]]
    bold_head: bool
    room: list[float] = field(default_factory=list)
    leads: list[float] = field(default_factory=list)
    goes_on: bool = False

    @property
    def columns(self) -> int:
        return len(self.rows[0]) if self.rows else 0


def aligned_table(page: int, found: Found, hyphens: Hyphens) -> Table:
    """The table that aligned stretches make."""
    ends = [max((one.x1 for row in found.rows for one in row[at]), default=0.0) for at in range(len(found.rows[0]))]
    rows = [[_joined(cell, ends[at], hyphens) for at, cell in enumerate(row)] for row in found.rows]
    head = [word for cell in found.rows[0] for one in cell for word in one.words]
    rest = [word for row in found.rows[1:] for cell in row for one in cell for word in one.words]
    return Table(page, rows, _is_bold_head(head, rest))


def ruled_table(page: int, grid: Grid, cells: Mapping[tuple[int, int], list[Word]], hyphens: Hyphens) -> Table:
    """The table that the words in the cells of a grid make; empty rows are left out."""
    rows = [[""] * (len(grid.xs) - 1) for _ in grid.ys[1:]]
    for (row, column), words in cells.items():
        rows[row][column] = _cell(words, grid.xs[column], grid.xs[column + 1], hyphens)
    head = [word for (row, _), words in cells.items() if row == 0 for word in words]
    rest = [word for (row, _), words in cells.items() if row > 0 for word in words]
    filled = [at for at, row in enumerate(rows) if any(row)]
    table = Table(page, [rows[at] for at in filled], _is_bold_head(head, rest))
    if filled:
        table.room = [_room(cells.get((filled[-1], at), ()), grid, at) for at in range(table.columns)]
        table.leads = [_lead(cells.get((filled[0], at), ()), grid.xs[at + 1]) for at in range(table.columns)]
    return table


def _room(words: Sequence[Word], grid: Grid, column: int) -> float:
    """The space left free behind the last line of a cell, margins apart."""
    if not words:
        return 0.0
    lines = stretches_of(words)
    margin = min(line.x0 for line in lines) - grid.xs[column]
    return grid.xs[column + 1] - margin - lines[-1].x1


def _lead(words: Sequence[Word], right: float) -> float:
    """The width of the first word of a cell, with the space before it; 0 for a cell that runs over its column's edge."""
    if not words or max(word.x1 for word in words) > right:
        return 0.0
    return words[0].x1 - words[0].x0 + _SPACE * words[0].size


def _cell(words: Sequence[Word], left: float, right: float, hyphens: Hyphens) -> str:
    """The words of a cell between its edges, the space before a line left free behind it too."""
    lines = stretches_of(words)
    return _joined(lines, right - min(line.x0 for line in lines) + left, hyphens)


def _joined(lines: Sequence[Stretch], end: float, hyphens: Hyphens) -> str:
    """The lines of a cell as one text; a word too wide for its column is broken without a hyphen."""
    cut: list[bool] = []
    head = ""
    for above, below in pairwise(lines):
        head += above.text.rsplit(" ", 1)[-1]
        tail, room = below.text.split(" ", 1)[0], end - above.x1 > _SPACE * above.size
        full = _is_full(above, below, end) or (tail.startswith(_CLOSERS) and not above.spaced)
        cut.append(full and hyphens.is_broken(head, tail, len(above.words) == 1, room))
        head = head if cut[-1] and len(below.words) == 1 else ""
    return hyphens.join([line.text for line in lines], cut)


def _is_full(above: Stretch, below: Stretch, end: float) -> bool:
    """Whether a line reaches to the end of its column with no space set behind it."""
    widest = 1.0 if below.text[0] in "mwMW" else 0.75
    return not above.spaced and end - above.x1 < widest * above.size and below.y < above.y


def _is_bold_head(head: Sequence[Word], rest: Sequence[Word]) -> bool:
    return bool(head and rest) and all(word.style.bold for word in head) and not all(word.style.bold for word in rest)


def place_in(word: Word, grids: Sequence[Grid]) -> tuple[int, tuple[int, int]] | None:
    """The grid a word stands in and its cell (row, column), None outside of all."""
    middle = word.y + 0.3 * word.size
    for at, grid in enumerate(grids):
        cell = grid.cell((word.x0 + word.x1) / 2, middle)
        if cell is not None:
            return at, cell
    return None


def join_tables(pages: Sequence[Sequence[Printed | Table]]) -> None:
    """Let tables go on over pages, in place: heads printed again are dropped, and a row cut in two is mended."""
    head: list[list[str]] = []
    above: Table | None = None
    for items in pages:
        first = items[0] if items else None
        if isinstance(first, Table):
            if above is not None and above.columns == first.columns:
                _continue(above, first, head)
            else:
                head = first.rows[:2]
        last = items[-1] if items else None
        if isinstance(last, Table) and last is not first:
            head = last.rows[:2]
        above = last if isinstance(last, Table) else None


def _continue(above: Table, table: Table, head: list[list[str]]) -> None:
    table.goes_on = True
    while head and table.rows and table.rows[0] == head[0]:
        table.rows, head = table.rows[1:], head[1:]
    if above.rows and table.rows and (_is_cut(above.rows[-1], table.rows[0]) or _is_wrapped(above, table)):
        above.rows[-1] = [_mended(over, cell) for over, cell in zip(above.rows[-1], table.rows[0], strict=True)]
        table.rows = table.rows[1:]


def _is_cut(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row holds only ends of what its cells above leave open."""
    pairs = [(over, cell) for over, cell in zip(above, row, strict=True) if cell]
    if any(_is_cut_year(over, cell) for over, cell in pairs):
        return True
    if not pairs or len(pairs) == sum(1 for cell in above if cell) == len(above):
        return False
    return all(over and _is_open(over, cell) for over, cell in pairs)


def _is_cut_year(above: str, cell: str) -> bool:
    """Whether a financial year is cut between its digits."""
    return bool(_CUT_YEAR.search(above) and cell[:1].isdigit() and not cell[1:2].isdigit())


def _mended(above: str, cell: str) -> str:
    """The words of a cell that was cut in two."""
    return above + cell if _is_cut_year(above, cell) or cell[:1] in _CLOSERS else " ".join(filter(None, (above, cell)))


def _is_wrapped(above: Table, table: Table) -> bool:
    """Whether a row that fills some cells only begins each with a word that did not fit into the cell above it."""
    pairs = list(zip(above.rows[-1], table.rows[0], above.room, table.leads, strict=False))
    filled = [(over, room, lead) for over, cell, room, lead in pairs if cell]
    whole = len(filled) == sum(1 for over in above.rows[-1] if over)
    return bool(filled) and not whole and all(over and lead > room for over, room, lead in filled)


def _is_open(above: str, cell: str) -> bool:
    """Whether a cell's words go on in another: a bracket is open, the sentence is, or what goes on begins with its stop."""
    return (
        above.count("(") > above.count(")")
        or cell[:1] in _CLOSERS
        or goes_on(Piece(Kind.PARAGRAPH, [above]), Line(cell, cell), 0)
    )
