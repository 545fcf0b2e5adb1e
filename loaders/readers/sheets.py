"""The readers for tables kept as files: workbooks (.xlsx) and text with separated values, each row a block.

Cells are found in `sheet_book` and `sheet_text`; here they become captions, header rows and rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Document
from loaders.files.limits import Limits
from loaders.layout.lines import Line
from loaders.layout.printed import document_of
from loaders.readers.sheet_book import Book, Row, Sheet
from loaders.readers.sheet_text import table_rows
from ontology.errors import RefusedDocument

_UNNAMED = re.compile(r"(?:sheet|table|tabelle|worksheet|data)\s?\d*\Z", re.IGNORECASE)
_LONG_TITLE = 200


def read_xlsx(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a workbook: its visible sheets, each under its name, with the values as displayed.

    Raises RefusedDocument for a file that is damaged, protected, over a limit, or without words.
    """
    limits.check_size(data, name)
    return document_of_sheets([*Book(data, name, limits).sheets()], data, name, limits)


def document_of_sheets(sheets: Sequence[Sheet], data: bytes, name: str, limits: Limits) -> Document:
    """The paper that sheets make, each under its name."""
    lines = [line for sheet in sheets for line in _sheet_lines(sheet, name, limits)]
    return document_of(lines, data, name, limits)


def read_table_text(text: str, data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a text of separated values (`table_rows` tells whether it is one)."""
    found = (_row(at, cells) for at, cells in enumerate(table_rows(text, name), 1))
    return document_of([*_region_lines([row for row in found if row.cells], name, limits)], data, name, limits)


def _row(number: int, cells: Sequence[str]) -> Row:
    return Row(number, {at: cell for at, cell in enumerate(cells) if cell})


def _sheet_lines(sheet: Sheet, name: str, limits: Limits) -> Iterator[Line]:
    if sheet.rows and sheet.name and not _UNNAMED.match(sheet.name):
        yield Line(sheet.name, sheet.name, 2, level=1)
    yield from _region_lines(sheet.rows, name, limits)


def _region_lines(rows: Sequence[Row], name: str, limits: Limits) -> Iterator[Line]:
    for region in _regions(rows):
        yield from _lines(region, name, limits)


def _regions(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in runs without an empty row between."""
    run: list[Row] = []
    for row in rows:
        if run and row.number > run[-1].number + 1:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _lines(region: list[Row], name: str, limits: Limits) -> Iterator[Line]:
    """A run of rows: titles and remarks as text, the rest as rows of a table without its empty columns."""
    columns = sorted({column for row in region for column in row.cells})
    if len(columns) > limits.columns:
        raise RefusedDocument(name, f"more than {limits.columns:,.0f} columns in a table")
    in_table = False
    for at, row in enumerate(region):
        words = [*row.cells.values()]
        is_text = len(words) == 1 and (len(columns) == 1 or len(words[0]) > _LONG_TITLE)
        if is_text:
            yield Line(words[0], words[0], 1)
        else:
            raw = "\t".join(row.cells.get(column, "") for column in columns)
            yield Line(raw, " ".join(raw.split()), 0 if in_table else 2, heads=_heads(region, at))
        in_table = not is_text


def _heads(region: list[Row], at: int) -> bool:
    """Whether a row heads its table: the first with more than one cell, and none of them only digits."""
    first = next((n for n, row in enumerate(region) if len(row.cells) > 1), -1)
    return at == first and at + 1 < len(region) and not any(_is_number(cell) for cell in region[at].cells.values())


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"[-+£$€]?\d[\d,]*(?:\.\d+)?%?", cell)) and not re.fullmatch(r"(?:19|20)\d\d", cell)
