"""The text of a web page as printed lines: headings, paragraphs, list items with their printed numbers, tables, notes.

What the lines become (blocks, stems, locators) is decided by the same code that reads plain text.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.files.encoding import clean
from loaders.files.limits import Deadline
from loaders.layout.lines import Line
from loaders.layout.marks import Mark
from loaders.readers.html_numbers import Numbered, note_number, superscript
from loaders.readers.html_tables import cells_of, is_layout, labelled_pairs
from loaders.readers.html_tree import Element, attribute, tags, words_of

_BLOCKS = tags(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul"
)
_LISTS = ("ul", "ol", "menu", "dir")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BOLD = ("b", "strong")
_LONGEST_BOLD = 120
_BULLET = "•"


@dataclass(slots=True)
class _State:
    """The line being filled and what the next one needs to know."""

    words: list[str] = field(default_factory=list)
    letters: int = 0
    bold_letters: int = 0
    gap: int = 0
    level: int = 0
    deepest: int = 0
    indent: int = 0
    mark: Mark | None = None
    before: str = ""
    kept: bool = False


def page_lines(element: Element, deadline: Deadline) -> list[Line]:
    """The printed lines of an element in reading order; personal data is hidden later, with the blocks.

    Where the page marks its headings as such, no line after the first of them is one that is not marked.
    """
    reader = _Reader(deadline)
    reader.read(element)
    reader.end()
    is_headed = sum(1 for _ in element.iter(*_HEADINGS)) > 1
    return _plain(reader.lines) if is_headed else reader.lines


def _plain(lines: list[Line]) -> list[Line]:
    first = next((at for at, line in enumerate(lines) if line.level), 0)
    return [line if at < first else replace(line, plain=not line.level) for at, line in enumerate(lines)]


class _Reader:
    def __init__(self, deadline: Deadline) -> None:
        self.lines: list[Line] = []
        self.state = _State()
        self.deadline = deadline
        self.depth = 0

    def read(self, parent: Element, bold: bool = False) -> None:
        """The words of an element and of all below it."""
        self.deadline.check()
        self._say(parent.text, bold)
        for child in parent:
            self._child(child, bold)
            self._say(child.tail, bold)

    def end(self, gap: int = 1) -> None:
        """Finish the line; at least `gap` blank lines come before the next."""
        state = self.state
        text = clean("".join(state.words)).strip("\n") if state.kept else clean(" ".join("".join(state.words).split()))
        if any(not char.isspace() for char in text):
            self._add(state.before + text)
            state.before, state.mark, state.gap = "", None, 0
        state.words, state.letters, state.bold_letters = [], 0, 0
        state.gap = max(state.gap, gap) if self.lines else 0

    def _say(self, words: str | None, bold: bool) -> None:
        if words:
            self.state.words.append(words)
            letters = sum(map(str.isalnum, words))
            self.state.letters += letters
            self.state.bold_letters += letters if bold else 0

    def _add(self, text: str) -> None:
        state = self.state
        for at, part in enumerate(filter(str.strip, text.split("\n"))):
            words = " ".join(part.split())
            line = Line(words, words, state.gap if not at else 0, state.indent, level=state.level or self._bold_level(words))
            self.lines.append(replace(line, mark=state.mark) if state.mark and not at else line)

    def _bold_level(self, words: str) -> int:
        """The level of a short line wholly in bold: one below the deepest heading."""
        state = self.state
        whole = 0 < state.letters == state.bold_letters and any(char.isalpha() for char in words)
        if (
            not whole
            or len(words) > _LONGEST_BOLD
            or words.endswith((".", ";", ",", ":"))
            or self.depth
            or state.mark
            or state.before
        ):
            return 0
        return state.deepest + 1

    def _child(self, child: Element, bold: bool) -> None:
        tag = child.tag
        if tag == "br":
            self.end(0)
        elif tag == "sup":
            self._raised(child, bold)
        elif tag in _LISTS:
            self._list(child)
        elif tag == "table":
            self._table(child)
        elif tag == "dl":
            self._definitions(child)
        elif tag in _BLOCKS:
            self._block(child)
        elif attribute(child, "role") != "doc-backlink":
            self.read(child, bold or tag in _BOLD)

    def _block(self, child: Element) -> None:
        self.end()
        level = int(child.tag[1]) if child.tag[0] == "h" and child.tag[1:].isdigit() else 0
        self.state.deepest = max(self.state.deepest, level)
        self.state.level, self.state.kept = level, child.tag == "pre"
        if child.tag == "hr":
            self.state.gap = 2
        self.read(child)
        self.end()
        self.state.level, self.state.kept = 0, False

    def _raised(self, child: Element, bold: bool) -> None:
        self._say(superscript(words_of(child)), bold)

    def _list(self, element: Element) -> None:
        """The items of a list, with the numbers that are printed before them."""
        self.end(0 if self.depth else 1)
        numbered = Numbered(element) if element.tag == "ol" else None
        notes = _holds_notes(element)
        self.depth += 1
        self._say(element.text, False)
        for item in element:
            if item.tag == "li":
                self._item(item, numbered, notes)
            else:
                self._child(item, False)
        self.depth -= 1
        self.end()

    def _item(self, item: Element, numbered: Numbered | None, notes: bool) -> None:
        self.end(0)
        self.state.indent = 2 * self.depth
        if notes or note_number(item):
            self.state.before = f"[^{note_number(item) or (numbered.count(item) if numbered else '*')}]: "
        elif numbered:
            self.state.mark = numbered.mark(item, 2 * self.depth)
        else:
            self.state.before = f"{_BULLET} "
        self.read(item)
        self.end(0)
        self.state.mark, self.state.before, self.state.indent = None, "", 2 * (self.depth - 1)

    def _definitions(self, element: Element) -> None:
        """Terms with what is said of them, as labels."""
        for child in element.iter("dt", "dd"):
            if child.tag == "dt":
                self.end(0)
                self.state.before = words_of(child).rstrip(": ") + ": "
            else:
                self.read(child)
                self.end(0)
        self.end()
        self.state.before = ""

    def _table(self, table: Element) -> None:
        self.end()
        if is_layout(table):
            self.read(table)
            self.end()
            return
        pairs = labelled_pairs(table)
        if pairs:
            self._pairs(pairs)
        else:
            self._rows(table)
        self.state.gap = 1

    def _pairs(self, pairs: list[tuple[str, str]]) -> None:
        for at, (label, value) in enumerate(pairs):
            words = clean(f"{label.rstrip(': ')}: {value}")
            self.lines.append(Line(words, words, self.state.gap if not at else 0))

    def _rows(self, table: Element) -> None:
        caption = table.find("caption")
        if caption is not None and words_of(caption):
            words = clean(words_of(caption))
            self.lines.append(Line(words, words, self.state.gap))
        after_row = bool(self.lines) and "\t" in self.lines[-1].raw
        first = True
        for cells, heads in cells_of(table):
            self.deadline.check()
            raw = "\t".join(" ".join(clean(cell).split()) for cell in cells)
            gap = (2 if after_row else 1) if first else 0
            self.lines.append(Line(raw, " ".join(raw.split()), gap, heads=heads and first))
            first = False


def _holds_notes(element: Element) -> bool:
    """Whether a list is that of the footnotes of a page."""
    parent = element.getparent()
    around = (element, parent) if parent is not None else (element,)
    return any("footnotes" in attribute(one, "class") or attribute(one, "role") == "doc-endnotes" for one in around)
