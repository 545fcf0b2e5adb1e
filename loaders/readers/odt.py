"""The reader for OpenDocument texts (.odt): bytes in, a paper of blocks out.

List numbers are computed from the list styles, tracked changes are accepted, headers and footers left out. Nothing is
fetched; what the lines become is decided by the same code that reads plain text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from loaders.document import Document
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.layout.lines import Line
from loaders.layout.marks import read_mark
from loaders.layout.printed import document_of
from loaders.readers.odf_xml import Level, Styles, check_columns, count, opened, times

_LEFT_OUT = frozenset(
    {
        "tracked-changes",
        "table-of-content",
        "alphabetical-index",
        "illustration-index",
        "table-index",
        "office:annotation",
        "note",
        "sequence-decls",
    }
)
_MOST_SPACES = 100
_LONGEST_BOLD = 120


def read_odt(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in an OpenDocument text, with pages where the program that saved it recorded where they turn.

    Raises RefusedDocument for a file that is damaged, protected, over a limit, or without words.
    """
    limits.check_size(data, name)
    body, styles = opened(data, name, limits)
    reader = _Reader(styles, name, limits, next(body.iter("soft-page-break"), None) is not None)
    reader.read(body)
    return document_of(reader.lines, data, name, limits)


class _Reader:
    """The lines so far, the counts of the lists, and the page."""

    def __init__(self, styles: Styles, name: str, limits: Limits, paged: bool) -> None:
        self.styles, self.name, self.limits, self.paged = styles, name, limits, paged
        self.deadline = Deadline(limits, name)
        self.lines: list[Line] = []
        self.page = 1
        self.counts: dict[str, list[int]] = {}
        self.deepest = 0
        self.notes: list[Element] = []

    def read(self, parent: Element) -> None:
        """Every paragraph, list and table below an element."""
        for child in parent:
            self._read_one(child)

    def _read_one(self, child: Element) -> None:
        self.deadline.check()
        if child.tag in ("p", "h"):
            self._paragraph(child)
        elif child.tag == "list":
            self._list(child, "", 0)
        elif child.tag == "table:table":
            self._table(child)
        elif child.tag == "soft-page-break":
            self.page += 1
        elif child.tag not in _LEFT_OUT:
            self.read(child)

    def _paragraph(self, element: Element, printed: str = "", depth: int = 0) -> bool:
        """Add a paragraph, unless it is empty; whether it was added."""
        words = clean(self._words(element))
        parts = [" ".join(part.split()) for part in words.split("\n") if part.strip()]
        for at, part in enumerate(parts):
            level = self._level(element, part, printed) if len(parts) == 1 else 0
            line = Line(part, part, 0 if at else 1, 2 * depth, self.page if self.paged else None, level=level)
            self.lines.append(_marked(line, printed, depth) if printed and not at else line)
        self._boxes(element)
        self._write_notes()
        return bool(parts)

    def _level(self, element: Element, words: str, printed: str) -> int:
        """The level of a heading, by its kind, by its style, or by bold print of a short paragraph."""
        if element.tag == "h":
            level = count(element.get("outline-level"), 1)
            self.deepest = max(self.deepest, level)
            return level
        if element.get("style-name") in self.styles.titles:
            return 1
        ended = printed or len(words) > _LONGEST_BOLD or words.endswith((".", ";", ","))
        return self.deepest + 1 if not ended and self._is_bold(element) and any(map(str.isalpha, words)) else 0

    def _is_bold(self, element: Element) -> bool:
        """Whether all words of a paragraph are set in bold."""
        if element.get("style-name") in self.styles.bold:
            return True
        if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
            return False
        spans = [child for child in element if "".join(child.itertext()).strip()]
        return bool(spans) and all(child.get("style-name") in self.styles.bold for child in spans)

    def _words(self, element: Element) -> str:
        """The words of a paragraph, line breaks kept; its notes are remembered, boxes within it left for later."""
        words = [element.text or ""]
        for child in element:
            words += [self._inner(child), child.tail or ""]
        return "".join(words)

    def _inner(self, child: Element) -> str:
        if child.tag == "s":
            return " " * min(count(child.get("c"), 1), _MOST_SPACES)
        if child.tag == "tab":
            return " "
        if child.tag == "line-break":
            return "\n"
        if child.tag == "soft-page-break":
            self.page += 1
            return ""
        if child.tag == "note":
            self.notes.append(child)
            return f"[^{child.findtext('note-citation', '*').strip()}]"
        if child.tag in _LEFT_OUT or child.tag.startswith("draw:"):
            return ""
        return self._words(child)

    def _boxes(self, element: Element) -> None:
        for box in element.iter("draw:text-box"):
            self.read(box)

    def _write_notes(self) -> None:
        waiting, self.notes = self.notes, []
        for note in waiting:
            body = note.find("note-body")
            words = " ".join(clean(self._cell(body)).split()) if body is not None else ""
            if words:
                line = f"[^{note.findtext('note-citation', '*').strip()}]: {words}"
                self.lines.append(Line(line, line, 1, page=self.page if self.paged else None))

    def _list(self, element: Element, style: str, depth: int) -> None:
        """The items of a list with what is printed before each; it counts on where it says so."""
        style = element.get("style-name") or style
        counts = self._continued(element, style, depth)
        for item in element:
            if item.tag not in ("list-item", "list-header"):
                continue
            if item.tag == "list-item":
                counts[depth] = count(item.get("start-value"), counts[depth] + 1)
                del counts[depth + 1 :]
            printed = self._printed(style, counts, depth) if item.tag == "list-item" else ""
            for child in item:
                if child.tag in ("p", "h"):
                    printed = "" if self._paragraph(child, printed, depth) else printed
                elif child.tag == "list":
                    self._list(child, style, depth + 1)
                else:
                    self._read_one(child)

    def _continued(self, element: Element, style: str, depth: int) -> list[int]:
        """The counts of a list: those of the list it goes on with, else from its start."""
        goes_on = depth > 0 or element.get("continue-numbering") == "true" or element.get("continue-list") is not None
        if not goes_on:
            self.counts[style] = []
        counts = self.counts.setdefault(style, [])
        for at in range(len(counts), depth + 1):
            counts.append(self._level_of(style, at).start - 1)
        return counts

    def _level_of(self, style: str, depth: int) -> Level:
        levels = self.styles.lists.get(style, ())
        return levels[depth] if depth < len(levels) else Level()

    def _printed(self, style: str, counts: list[int], depth: int) -> str:
        forms = tuple(self._level_of(style, at).form for at in range(depth + 1))
        return self._level_of(style, depth).printed(tuple(counts[: depth + 1]), forms)

    def _table(self, table: Element) -> None:
        """The rows of a table; one of a single column is only a frame around paragraphs."""
        rows = [(row, heads) for row, heads in _rows(table)]
        if all(sum(1 for _ in self._cells(row)) < 2 for row, _ in rows):
            for row, _ in rows:
                for cell in self._cells(row):
                    self.read(cell)
            return
        first = True
        for row, heads in rows:
            self.deadline.check()
            cells = [" ".join(clean(self._cell(cell)).split()) for cell in self._cells(row)]
            if any(cells):
                self._row(cells, first, heads)
                first = False
        self._write_notes()

    def _row(self, cells: list[str], first: bool, heads: bool) -> None:
        raw = "\t".join(cells)
        above = self.lines[-1] if self.lines else None
        gap = 0 if not first else 2 if above is not None and "\t" in above.raw else 1
        self.lines.append(Line(raw, " ".join(raw.split()), gap, page=self.page if self.paged else None, heads=heads and first))

    def _cells(self, row: Element) -> Iterator[Element]:
        """The cells of a row; one that is covered by another is empty, and one that is repeated comes so often."""
        found, most = 0, int(self.limits.columns)
        for cell in row:
            if cell.tag in ("table:table-cell", "table:covered-table-cell"):
                again = times(cell, "columns")
                if "".join(cell.itertext()).strip():
                    check_columns(found + again, self.name, self.limits)
                for _ in range(min(again, most - found)):
                    yield cell
                found = min(found + again, most)

    def _cell(self, cell: Element) -> str:
        """All words of a cell or note in one line."""
        words: list[str] = []
        for child in cell:
            if child.tag in ("p", "h"):
                words.append(self._words(child))
            elif child.tag not in _LEFT_OUT:
                words.append(self._cell(child))
        return " ".join(words)


def _marked(line: Line, printed: str, depth: int) -> Line:
    """A line with the mark that stands before it; a phrase that is no mark goes into its words."""
    for form in (f"{printed} X", f"{printed}. X"):
        mark, rest = read_mark(form, 2 * depth)
        if mark is not None and rest == "X":
            return replace(line, mark=mark)
    return replace(line, raw=f"{printed} {line.raw}", words=f"{printed} {line.words}")


def _rows(table: Element, heads: bool = False) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, those of its head and of its groups too."""
    for child in table:
        if child.tag == "table:table-row":
            yield child, heads
        elif child.tag in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            yield from _rows(child, child.tag == "table:table-header-rows")
