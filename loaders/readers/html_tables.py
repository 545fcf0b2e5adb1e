"""Tables of web pages as rows of cells: spans resolved, header rows told, tables that only lay out a page recognised.

What the cells measure is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.layout.tables import is_figure
from loaders.readers.html_tree import Element, attribute, words_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MOST_CELLS = 60
_MOST_ROWS = 500
_LONG_CELL = 1200
_LONGEST_LABEL = 60


def is_layout(table: Element) -> bool:
    """Whether a table only puts parts of a page beside each other: then it is read as running text."""
    if attribute(table, "role") in ("presentation", "none") or table.find(".//table") is not None:
        return True
    rows = [*table.iter("tr")]
    widest = max((len(_cells(row)) for row in rows), default=0)
    if widest < 2 or next(table.iter(*_HEADINGS), None) is not None:
        return True
    headed = next(table.iter("th"), None) is not None
    return not headed and any(len(words_of(cell)) > _LONG_CELL for row in rows for cell in _cells(row))


def labelled_pairs(table: Element) -> list[tuple[str, str]]:
    """The labels and values of a table whose every row is a heading cell and its words; empty for any other table.

    Where the values are figures, the table is left one.
    """
    pairs = []
    for row in table.iter("tr"):
        cells = _cells(row)
        if len(cells) != 2 or cells[0].tag != "th" or cells[1].tag != "td" or len(words_of(cells[0])) > _LONGEST_LABEL:
            return []
        pairs.append((words_of(cells[0]), words_of(cells[1])))
    return [] if any(is_figure(value) for _, value in pairs) else [pair for pair in pairs if all(pair)]


def cells_of(table: Element) -> Iterator[tuple[list[str], bool]]:
    """The rows of a table that say anything: the words of their cells, and whether the row heads the table.

    A cell over several columns stands in the first of them. One that goes on over rows below stands again in each of
    them where it labels it, that is where the row says more than bare figures; a heading stands once.
    """
    held: dict[int, tuple[str, int]] = {}
    for row in table.iter("tr"):
        heads = _heads(row)
        cells, spanned = _placed(row, held)
        if any(cells):
            if not heads and not all(is_figure(cell) for cell in cells if cell):
                cells = [cell or spanned.get(at, "") for at, cell in enumerate(cells)]
            yield cells, heads


def _placed(row: Element, held: dict[int, tuple[str, int]]) -> tuple[list[str], dict[int, str]]:
    """The cells of a row in their columns, and the words that reach into it from above; `held` is brought up to date."""
    cells: list[str] = []
    spanned: dict[int, str] = {}
    for cell in [*_cells(row), None]:
        while len(cells) in held and len(cells) < _MOST_CELLS:
            spanned[len(cells)] = _take(held, len(cells))
            cells.append("")
        if cell is None or len(cells) >= _MOST_CELLS:
            break
        words, width, height = words_of(cell), _span(cell, "colspan", _MOST_CELLS), _span(cell, "rowspan", _MOST_ROWS)
        for at in range(len(cells), min(len(cells) + width, _MOST_CELLS)):
            if height > 1:
                held[at] = (words if at == len(cells) and not _heads(row) else "", height - 1)
            cells.append(words if at == len(cells) else "")
            words = ""
    return cells, spanned


def _take(held: dict[int, tuple[str, int]], at: int) -> str:
    words, left = held.pop(at)
    if left > 1:
        held[at] = (words, left - 1)
    return words


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _heads(row: Element) -> bool:
    """Whether a row stands in the head of its table, or has heading cells only."""
    cells = _cells(row)
    parent = row.getparent()
    headed = parent is not None and parent.tag == "thead"
    return headed or (len(cells) > 1 and all(cell.tag == "th" for cell in cells))


def _span(cell: Element, name: str, most: int) -> int:
    given = attribute(cell, name)
    return min(int(given), most) if given.isascii() and given.isdigit() and len(given) < 6 and int(given) else 1
