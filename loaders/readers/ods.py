"""The reader for OpenDocument spreadsheets (.ods): its visible sheets as rows of words as displayed.

What the rows become is decided in `sheets`, as for workbooks.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from loaders.document import Document
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.readers.odf_xml import count, opened
from loaders.readers.sheet_book import Row, Sheet
from loaders.readers.sheets import document_of_sheets

_GROUPS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")
_MOST_REPEATS = 1000


def read_ods(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in an OpenDocument spreadsheet. Raises RefusedDocument as `read_xlsx` does."""
    limits.check_size(data, name)
    body, styles = opened(data, name, limits)
    deadline = Deadline(limits, name)
    tables = (table for table in body.iter("table:table") if table.get("table:style-name") not in styles.hidden)
    sheets = [Sheet(clean(table.get("table:name", "")), tuple(_rows(table, deadline))) for table in tables]
    return document_of_sheets(sheets, data, name, limits)


def _rows(table: Element, deadline: Deadline) -> Iterator[Row]:
    number = 0
    for row in _row_elements(table):
        deadline.check()
        cells = dict(_cells(row))
        again = count(row.get("table:number-rows-repeated"), 1)
        for at in range(min(again, _MOST_REPEATS) if cells else 0):
            yield Row(number + at + 1, cells)
        number += again


def _row_elements(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "table:table-row" and child.get("table:visibility") is None:
            yield child
        elif child.tag in _GROUPS:
            yield from _row_elements(child)


def _cells(row: Element) -> Iterator[tuple[int, str]]:
    """The cells of a row that say something, by column; a repeated one stands in each of its columns."""
    column = 0
    for cell in row:
        again = count(cell.get("table:number-columns-repeated"), 1)
        words = " ".join(" ".join(clean("".join(one.itertext())) for one in cell.findall("p")).split())
        for at in range(min(again, _MOST_REPEATS) if words else 0):
            yield column + at, words
        column += again
