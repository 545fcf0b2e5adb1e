"""The body of a Word file as printed lines: paragraphs with their computed numbers, rows of tables, notes, pages.

What the lines become (headings, items, blocks) is decided by the same code that reads plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from loaders.files.encoding import clean
from loaders.files.limits import Deadline
from loaders.layout.lines import Line
from loaders.layout.marks import Mark, read_mark
from loaders.readers.docx_numbering import Numbering
from loaders.readers.docx_styles import Styles
from loaders.readers.docx_text import Notes, Told, is_deleted, tell
from loaders.readers.docx_xml import number, value

_AROUND = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "mc:AlternateContent", "mc:Choice")
_CONTENTS = ("toc ", "table of figures")
_SPACED = 60
_SHORT = 40
_BOLD_HEADING = 120
_MOST_CELLS = 60


@dataclass(slots=True)
class _State:
    """What the next line needs to know: page, blank paragraphs above, the paragraph above, words of an unfinished one."""

    page: int = 1
    turned: bool = False
    blank: int = 0
    after: int = 0
    style: str | None = None
    short: bool = False
    held: list[str] = field(default_factory=list)
    deepest: int = 0
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Body:
    """What is needed to read a body: its styles, its lists, the notes by kind and id, the file's time."""

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    deadline: Deadline
    paged: bool

    def lines(self, root: Element) -> list[Line]:
        """The printed lines of a body in reading order."""
        state = _State()
        _Reader(self, state, Notes()).read(root)
        if rest := " ".join(clean("".join(state.held)).split()):
            state.lines.append(Line(rest, rest, 1, page=state.page if self.paged else None))
        return state.lines


class _Reader:
    def __init__(self, body: Body, state: _State, notes: Notes) -> None:
        self.body, self.state, self.notes = body, state, notes

    def read(self, parent: Element) -> None:
        """Every paragraph and table below an element."""
        for child in parent:
            if child.tag == "p":
                self.body.deadline.check()
                self._paragraph(child)
            elif child.tag == "tbl":
                self._table(child)
            elif child.tag in _AROUND and not _is_contents(child):
                self.read(child)

    def _paragraph(self, paragraph: Element) -> None:
        properties = paragraph.find("pPr")
        style = value(properties, "pStyle")
        if self.body.styles.name(style).startswith(_CONTENTS):
            return
        told = tell(paragraph, self.notes, self.body.styles.is_bold(style))
        if is_deleted(properties):
            self.state.held.append(told.words)
            return
        told.words, self.state.held = clean("".join((*self.state.held, told.words))), []
        mark = self._mark(properties, style)
        if told.words.strip():
            self._lines(told, mark, properties, style)
        else:
            self._turn(told.page_turns)
            self.state.blank += not told.boxes
        for box in told.boxes:
            self.read(box)
        self._notes(told)

    def _mark(self, properties: Element | None, style: str | None) -> tuple[str, int]:
        """What numbering prints before a paragraph, and its level; lists count on even where the paragraph is empty."""
        listed, at = number(properties, "numPr/numId"), number(properties, "numPr/ilvl")
        by_style, level, giver = self.body.styles.numbering(style)
        if listed is None and by_style is not None:
            listed = by_style
            tied = self.body.numbering.level_of_style(listed, giver)
            at = at if at is not None else level if level is not None else tied
        if not listed:
            return "", 0
        return self.body.numbering.next(listed, at or 0), at or 0

    def _lines(self, told: Told, mark: tuple[str, int], properties: Element | None, style: str | None) -> None:
        parts = told.words.split("\n")
        filled = [part for part in parts if part.strip()]
        level = self._level(told, properties, style, filled)
        self._turn([turn for turn in told.page_turns if not told.words[: turn[0]].strip()])
        gap = self._gap(properties, style, filled[0])
        made = self._marked(Line(filled[0], " ".join(filled[0].split()), gap, page=self._page(), level=level), mark)
        self.state.lines.append(made)
        for part in filled[1:]:
            self.state.lines.append(Line(part, " ".join(part.split()), 0, page=made.page, level=0))
        self.state.turned = False
        self._turn([turn for turn in told.page_turns if told.words[: turn[0]].strip()])

    def _level(self, told: Told, properties: Element | None, style: str | None, parts: list[str]) -> int:
        """The heading level that style or bold print gives; bold headings are one below the deepest styled one."""
        level = self.body.styles.level(style, properties)
        if level:
            self.state.deepest = max(self.state.deepest, level)
            return level
        alone = len(parts) == 1 and len(parts[0]) <= _BOLD_HEADING
        if not told.bold or not alone or number(properties, "numPr/numId") or parts[0].rstrip().endswith((".", ";", ",")):
            return 0
        return self.state.deepest + 1 if any(char.isalpha() for char in parts[0]) else 0

    def _gap(self, properties: Element | None, style: str | None, words: str) -> int:
        """Blank lines before a paragraph: empty paragraphs, or space around it; short lines without either stand close."""
        before, after = self.body.styles.spacing(style, properties)
        close = style == self.state.style and self.body.styles.is_close(style, properties)
        spaced = max(before, self.state.after) >= _SPACED and not close
        apart = self.state.blank + (1 if spaced or not (self.state.short and len(words) < _SHORT) else 0)
        self.state.blank, self.state.after, self.state.style = 0, 0 if close else after, style
        self.state.short = len(words) < _SHORT
        return apart if self.state.lines else 0

    def _marked(self, line: Line, mark: tuple[str, int]) -> Line:
        printed, at = mark
        if not printed:
            return line
        found = _mark_of(printed, at)
        if found is None:
            return replace(line, raw=f"{printed} {line.raw}", words=f"{printed} {line.words}")
        return replace(line, mark=found, indent=found.indent)

    def _notes(self, told: Told) -> None:
        for kind, key in told.notes:
            element = self.body.notes.get((kind, key))
            words = " ".join(self._words_in(element).split()) if element is not None else ""
            if words:
                line = f"[^{self.notes.number(kind, key)}]: {words}"
                self.state.lines.append(Line(line, line, 1, page=self._page()))

    def _table(self, table: Element) -> None:
        """The rows of a table; one of a single column is only a frame around paragraphs."""
        rows = [row for row in _inside(table, "tr") if not is_deleted(row.find("trPr"))]
        if all(len(list(_inside(row, "tc"))) < 2 for row in rows):
            for row in rows:
                for cell in _inside(row, "tc"):
                    self.read(cell)
            return
        first = True
        for row in rows:
            self.body.deadline.check()
            first = not self._row(row, first) and first
        self.state.blank = 1

    def _row(self, row: Element, first: bool) -> bool:
        """Add one row, unless it is empty; whether it was added."""
        properties = row.find("trPr")
        cells = [""] * min(number(properties, "gridBefore") or 0, _MOST_CELLS)
        for cell in _inside(row, "tc"):
            if is_deleted(cell.find("tcPr")):
                continue
            cells.append("" if _goes_on(cell) else " ".join(self._words_in(cell).split()))
            cells += [""] * min(max(0, (number(cell, "tcPr/gridSpan") or 1) - 1), _MOST_CELLS)
        if not any(cells):
            return False
        raw = "\t".join(cells)
        heads = first and properties is not None and properties.find("tblHeader") is not None
        above = self.state.lines[-1] if self.state.lines else None
        gap = 0 if not first else 2 if above is not None and "\t" in above.raw else 1
        self.state.lines.append(Line(raw, " ".join(raw.split()), gap, page=self._page(), heads=heads))
        self.state.blank, self.state.turned = 0, False
        return True

    def _words_in(self, parent: Element) -> str:
        """All words of a cell or note in one line, lists with their numbers, text boxes and inner tables too."""
        words: list[str] = []
        for child in parent:
            if child.tag == "p":
                properties = child.find("pPr")
                told = tell(child, self.notes)
                self._turn(told.page_turns)
                printed, _ = self._mark(properties, value(properties, "pStyle"))
                words.append(f"{printed} {clean(told.words)}" if printed and told.words.strip() else clean(told.words))
                words += [self._words_in(box) for box in told.boxes]
            elif child.tag in ("tbl", "tr", "tc", *_AROUND):
                words.append(self._words_in(child))
        return " ".join(words)

    def _turn(self, turns: Iterable[tuple[int, bool]]) -> None:
        """Turn pages; a break that was set and then laid out is one page."""
        for _, laid_out in turns:
            if not (laid_out and self.state.turned):
                self.state.page += 1
            self.state.turned = not laid_out

    def _page(self) -> int | None:
        return self.state.page if self.body.paged else None


def _mark_of(printed: str, at: int) -> Mark | None:
    """A printed number as a mark, None where it is a phrase (`Article 1`)."""
    for form in (f"{printed} X", f"{printed}. X"):
        mark, words = read_mark(form, 2 * at)
        if mark is not None and words == "X":
            return mark
    return None


def _goes_on(cell: Element) -> bool:
    """Whether a cell is the lower part of one that began in a row above."""
    merged = cell.find("tcPr/vMerge")
    return merged is not None and merged.get("val") != "restart"


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, those in content controls and insertions too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _AROUND:
            yield from _inside(child, tag)


def _is_contents(control: Element) -> bool:
    """Whether a content control holds a generated table of contents."""
    return value(control, "sdtPr/docPartObj/docPartGallery") == "Table of Contents"
