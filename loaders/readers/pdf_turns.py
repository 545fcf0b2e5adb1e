"""Tables that go on over the turn of a page: heads printed again, and rows cut in two.

What a table is on one page stands in `pdf_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Kind
from loaders.layout.lines import Line
from loaders.layout.mending import goes_on
from loaders.layout.pieces import Piece
from loaders.layout.tables import is_figure
from loaders.readers.hyphens import Hyphens
from loaders.readers.pdf_cells import Cell, is_cut_year, over_a_turn
from loaders.readers.pdf_lines import Printed
from loaders.readers.pdf_tables import Table

_CLOSERS = tuple(":;,.)?!%")
_CUT_FIGURE = re.compile(r"\d[\d,]*[/.]\d*\Z")
_END_OF_FIGURE = re.compile(r"\d+%?\Z")
_HEADS = 3


def join_tables(pages: Sequence[Sequence[Printed | Table]], hyphens: Hyphens) -> None:
    """Let tables go on over pages, in place: heads printed again are dropped, and a row cut in two is mended."""
    head: list[list[str]] = []
    above: Table | None = None
    for items in pages:
        first = items[0] if items else None
        if isinstance(first, Table):
            if above is not None and above.columns == first.columns:
                _continue(above, first, head, hyphens)
            else:
                head = _head(first)
        last = items[-1] if items else None
        if isinstance(last, Table) and last is not first:
            head = _head(last)
        above = last if isinstance(last, Table) else None


def _head(table: Table) -> list[list[str]]:
    return [_texts(row) for row in table.rows[:_HEADS]]


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell.text for cell in row]


def _continue(above: Table, table: Table, head: list[list[str]], hyphens: Hyphens) -> None:
    table.goes_on = True
    while head and table.rows and _texts(table.rows[0]) == head[0]:
        table.rows, head = table.rows[1:], head[1:]
    if not above.rows or not table.rows:
        return
    pairs = list(zip(above.rows[-1], table.rows[0], strict=True))
    if _is_cut(pairs) or _is_wrapped(pairs):
        above.rows[-1] = [over_a_turn(over, cell, hyphens) for over, cell in pairs]
        table.rows = table.rows[1:]


def _is_cut(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether a row holds only ends of what its cells above leave open."""
    filled = [(over, cell) for over, cell in pairs if cell.text]
    if any(is_cut_year(over.text, cell.text) for over, cell in filled):
        return True
    if not filled or len(filled) == sum(1 for over, _ in pairs if over.text) == len(pairs):
        return False
    return all(over.text and _is_open(over.text, cell.text) for over, cell in filled)


def _is_wrapped(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether a row that fills some cells only begins each with a word that did not fit into the cell above it."""
    filled = [(over, cell) for over, cell in pairs if cell.text]
    whole = len(filled) == sum(1 for over, _ in pairs if over.text)
    return bool(filled) and not whole and all(_is_too_wide(over, cell) for over, cell in filled)


def _is_too_wide(above: Cell, cell: Cell) -> bool:
    """Whether the first word of a cell did not fit above; a figure is cut after a stroke or point only."""
    if is_figure(above.text) and is_figure(cell.text):
        return bool(_CUT_FIGURE.match(above.text) and _END_OF_FIGURE.match(cell.text)) and cell.lead > above.room
    return bool(above.text) and cell.lead > above.room


def _is_open(above: str, cell: str) -> bool:
    """Whether a cell's words go on in another: a bracket is open, the sentence is, or what goes on begins with its stop."""
    return (
        above.count("(") > above.count(")")
        or cell[:1] in _CLOSERS
        or goes_on(Piece(Kind.PARAGRAPH, [above]), Line(cell, cell), 0)
    )
