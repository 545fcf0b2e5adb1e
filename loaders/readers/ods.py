"""The reader for OpenDocument spreadsheets (.ods): its visible sheets as rows of words as displayed.

What the rows become is decided in `sheets`, as for workbooks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from loaders.document import Document
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.layout.printed import check_characters, check_passages
from loaders.readers.odf_xml import check_columns, opened, times
from loaders.readers.sheet_book import Row, Sheet
from loaders.readers.sheets import document_of_sheets

_GROUPS = ("table:table-header-rows", "table:table-rows", "table:table-row-group")


def read_ods(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in an OpenDocument spreadsheet. Raises RefusedDocument as `read_xlsx` does."""
    limits.check_size(data, name)
    body, styles = opened(data, name, limits)
    reader = _Reader(name, limits)
    tables = (table for table in body.iter("table:table") if table.get("table:style-name") not in styles.hidden)
    sheets = [Sheet(clean(table.get("table:name", "")), tuple(reader.rows(table))) for table in tables]
    return document_of_sheets(sheets, data, name, limits)


class _Reader:
    """The rows of all sheets, counted: one element may say many of them."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name, self.limits, self.deadline = name, limits, Deadline(limits, name)
        self.counted = self.said = 0

    def rows(self, table: Element) -> Iterator[Row]:
        """The visible rows of a sheet that say something, one that is repeated as often as it stands there."""
        number = 0
        for row in _row_elements(table):
            self.deadline.check()
            cells, again = dict(self._cells(row)), times(row, "rows")
            if cells:
                self._count(cells, again)
                yield from (Row(number + at + 1, cells) for at in range(again))
            number += again

    def _count(self, cells: Mapping[int, str], again: int) -> None:
        """Raises RefusedDocument once all sheets together show more than is allowed, before any of it is made."""
        self.counted, self.said = self.counted + again, self.said + again * sum(map(len, cells.values()))
        check_passages(self.counted, self.name, self.limits)
        check_characters(self.said, self.name, self.limits)

    def _cells(self, row: Element) -> Iterator[tuple[int, str]]:
        """The cells of a row that say something, by column; a repeated one stands in each of its columns."""
        column = 0
        for cell in row:
            again = times(cell, "columns")
            words = " ".join(" ".join(clean("".join(one.itertext())) for one in cell.findall("p")).split())
            if words:
                check_columns(again, self.name, self.limits)
                yield from ((column + at, words) for at in range(again))
            column += again


def _row_elements(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "table:table-row" and child.get("table:visibility") is None:
            yield child
        elif child.tag in _GROUPS:
            yield from _row_elements(child)
