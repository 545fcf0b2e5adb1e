"""The visible sheets of a workbook (.xlsx) as rows of displayed words.

Read from its parts by the same bounded means as Word files; formulas are not computed (the values saved with them are
taken), links and macros are not opened. What the rows become is decided in `sheets`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from loaders.files.archive import Archive
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.layout.printed import check_characters, check_passages
from loaders.readers.markup import parse_markup
from loaders.readers.sheet_formats import BUILT_IN, GENERAL, displayed
from ontology.errors import RefusedDocument

_PREFIXES = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_ELEMENTS = 600_000
_ON = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that says something: its number as printed beside the sheet, its cells by column from 0."""

    number: int
    cells: dict[int, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A visible sheet, its rows in order."""

    name: str
    rows: tuple[Row, ...]


class Book:
    """An opened workbook."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Raises RefusedDocument for a file that is damaged, protected, or not in the XML form."""
        self._archive = Archive(data, name, limits)
        self._name, self._limits = name, replace(limits, elements=min(limits.elements, _ELEMENTS))
        self._deadline = Deadline(limits, name)
        self._said = self._counted = 0
        if "xl/workbook.bin" in self._archive.names:
            raise RefusedDocument(name, "a binary workbook: save it as .xlsx and try again")
        book = self._part("xl/workbook.xml")
        if book is None:
            raise RefusedDocument(name, "damaged: a workbook without sheets")
        properties = book.find("workbookPr")
        self._from_1904 = properties is not None and properties.get("date1904", "") in _ON
        self._listed = [*book.iterfind("sheets/sheet")]
        self._strings = self._shared()
        self._formats = self._cell_formats()

    def sheets(self) -> Iterator[Sheet]:
        """The visible sheets in order."""
        targets = self._targets()
        for one in self._listed:
            root = self._part(targets.get(one.get("r:id", ""), ""))
            if one.get("state", "visible") == "visible" and root is not None:
                yield Sheet(" ".join(clean(one.get("name", "")).split()), tuple(self._rows(root)))

    def _part(self, path: str) -> Element | None:
        data = self._archive.read(path) if path else None
        return None if data is None else parse_markup(data, self._name, self._limits, _PREFIXES)

    def _targets(self) -> dict[str, str]:
        """The parts of the sheets by the id the workbook uses; nothing outside the file counts."""
        root = self._part("xl/_rels/workbook.xml.rels")
        found = {}
        for one in root if root is not None else ():
            if one.get("TargetMode") != "External":
                found[one.get("Id", "")] = posixpath.normpath(posixpath.join("/xl", one.get("Target", ""))).lstrip("/")
        return found

    def _shared(self) -> list[str]:
        root = self._part("xl/sharedStrings.xml")
        return [_text(item) for item in root.iterfind("si")] if root is not None else []

    def _cell_formats(self) -> list[str]:
        root = self._part("xl/styles.xml")
        if root is None:
            return []
        own = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iterfind("numFmts/numFmt")}
        return [_code(one.get("numFmtId", "0"), own) for one in root.iterfind("cellXfs/xf")]

    def _rows(self, root: Element) -> Iterator[Row]:
        hidden = _hidden_columns(root)
        last = 0
        for row in root.iterfind("sheetData/row"):
            self._deadline.check()
            number = row.get("r", "")
            last = int(number) if number.isascii() and number.isdigit() and len(number) < 8 else last + 1
            if row.get("hidden", "") not in _ON and (cells := dict(self._cells(row, hidden))):
                self._count(cells)
                yield Row(last, cells)

    def _count(self, cells: Mapping[int, str]) -> None:
        """Raises RefusedDocument once all sheets together show more than is allowed: few bytes may show much, many times."""
        self._counted, self._said = self._counted + 1, self._said + sum(map(len, cells.values()))
        check_passages(self._counted, self._name, self._limits)
        check_characters(self._said, self._name, self._limits)

    def _cells(self, row: Element, hidden: frozenset[int]) -> Iterator[tuple[int, str]]:
        at = -1
        for cell in row.iterfind("c"):
            place = _PLACE.match(cell.get("r", ""))
            at = _column(place[1]) if place else at + 1
            words = " ".join(clean(self._words(cell)).split())
            if words and at not in hidden:
                yield at, words

    def _words(self, cell: Element) -> str:
        """What a cell shows."""
        kind, stored = cell.get("t", "n"), (cell.findtext("v") or "").strip()
        if kind == "inlineStr":
            inline = cell.find("is")
            return _text(inline) if inline is not None else ""
        if kind == "s":
            return (
                self._strings[int(stored)] if stored.isascii() and stored.isdigit() and int(stored) < len(self._strings) else ""
            )
        if kind == "b":
            return "TRUE" if stored == "1" else "FALSE"
        if kind in ("str", "d"):
            return cell.findtext("v") or ""
        return "" if kind == "e" or not stored else displayed(stored, self._format(cell.get("s", "")), self._from_1904)

    def _format(self, style: str) -> str:
        at = int(style) if style.isascii() and style.isdigit() and len(style) < 6 else 0
        return self._formats[at] if at < len(self._formats) else GENERAL


def _text(element: Element) -> str:
    """The words of a string, runs joined; readings for East Asian words are left out."""
    return "".join([element.findtext("t") or "", *(run.findtext("t") or "" for run in element.iterfind("r"))])


def _code(number: str, own: dict[str | None, str]) -> str:
    if number in own:
        return own[number]
    return BUILT_IN.get(int(number), GENERAL) if number.isascii() and number.isdigit() and len(number) < 6 else GENERAL


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - 64
    return at - 1


def _hidden_columns(root: Element) -> frozenset[int]:
    found: set[int] = set()
    for one in root.iterfind("cols/col"):
        first, last = one.get("min", ""), one.get("max", "")
        if one.get("hidden", "") in _ON and first.isdigit() and last.isdigit() and len(last) < 6:
            found.update(range(int(first) - 1, min(int(last), 16_384)))
    return frozenset(found)
