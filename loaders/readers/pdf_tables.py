"""The tables of a PDF page as rows of cells: from the cells of a grid or from aligned columns.

Where grids and columns are stands in `pdf_rules` and `pdf_columns`, how tables go on over pages in `pdf_turns`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.readers.hyphens import Hyphens
from loaders.readers.pdf_cells import Cell, cell_of
from loaders.readers.pdf_columns import Found
from loaders.readers.pdf_lines import stretches_of
from loaders.readers.pdf_rules import Grid
from loaders.readers.pdf_words import Word


@dataclass(slots=True)
class Table:
    """The rows of a table on one page; `bold_head` says that only the first is bold, `goes_on` that it began a page before."""

    page: int
    rows: list[list[Cell]]
    bold_head: bool
    goes_on: bool = False

    @property
    def columns(self) -> int:
        return len(self.rows[0]) if self.rows else 0


def aligned_table(page: int, found: Found, hyphens: Hyphens) -> Table:
    """The table that aligned stretches make."""
    ends = [max((one.x1 for row in found.rows for one in row[at]), default=0.0) for at in range(len(found.rows[0]))]
    rows = [[cell_of(cell, ends[at], hyphens) for at, cell in enumerate(row)] for row in found.rows]
    head = [word for cell in found.rows[0] for one in cell for word in one.words]
    rest = [word for row in found.rows[1:] for cell in row for one in cell for word in one.words]
    return Table(page, rows, _is_bold_head(head, rest))


def ruled_table(page: int, grid: Grid, cells: Mapping[tuple[int, int], list[Word]], hyphens: Hyphens) -> Table:
    """The table that the words in the cells of a grid make; empty rows are left out."""
    rows = [[Cell()] * (len(grid.xs) - 1) for _ in grid.ys[1:]]
    for (row, column), words in cells.items():
        rows[row][column] = _ruled_cell(words, grid.xs[column], grid.xs[column + 1], hyphens)
    head = [word for (row, _), words in cells.items() if row == 0 for word in words]
    rest = [word for (row, _), words in cells.items() if row > 0 for word in words]
    return Table(page, [row for row in rows if any(cell.text for cell in row)], _is_bold_head(head, rest))


def _ruled_cell(words: Sequence[Word], left: float, right: float, hyphens: Hyphens) -> Cell:
    """The cell of words between edges, the space before a line left free behind it too."""
    lines = stretches_of(words)
    return cell_of(lines, right - min(line.x0 for line in lines) + left, hyphens)


def _is_bold_head(head: Sequence[Word], rest: Sequence[Word]) -> bool:
    return bool(head and rest) and all(word.style.bold for word in head) and not all(word.style.bold for word in rest)
