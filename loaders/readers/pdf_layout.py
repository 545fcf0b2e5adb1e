"""The pages of a PDF as printed lines in reading order: text as whole paragraphs, rows of tables, notes.

Its lines are those that every reader hands on (`loaders.layout.lines.Line`); geometry ends here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.files.limits import Deadline
from loaders.layout.labels import is_label
from loaders.layout.lines import Line
from loaders.layout.marks import read_mark
from loaders.layout.mending import is_capitals
from loaders.readers.hyphens import Hyphens
from loaders.readers.pdf_columns import find_tables
from loaders.readers.pdf_lines import (
    Printed,
    Stretch,
    is_bullet,
    is_contents,
    is_link_cut,
    marks_wraps,
    same_line,
    stretches_of,
    usual_space,
)
from loaders.readers.pdf_paragraphs import Measures, Paragraph, measure, paragraphs_of
from loaders.readers.pdf_rules import Grid, place_in
from loaders.readers.pdf_tables import Table, aligned_table, ruled_table
from loaders.readers.pdf_turns import join_tables
from loaders.readers.pdf_words import Word, mark_ends

_NOTE = re.compile(r"(?:([⁰¹²³⁴-⁹]{1,3})|(\d{1,3}))(?=\s|\Z|[^\W\d])")
_RAISED = re.compile("[⁰¹²³⁴-⁹]{1,3}")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGER = 1.12
_SMALLER = 0.93
_LONGEST_HEADING = 160


@dataclass(frozen=True, slots=True)
class Page:
    """A page's words (upright, and turned another way) and its ruled grids."""

    number: int
    words: list[Word]
    turned: list[Word]
    grids: list[Grid]


@dataclass(slots=True)
class _Laid:
    """A page's text lines and tables in reading order, and its notes."""

    items: list[Printed | Table] = field(default_factory=list)
    notes: list[Printed] = field(default_factory=list)

    @property
    def text(self) -> list[Printed]:
        return [item for item in self.items if isinstance(item, Printed)]


def lines_of(pages: Sequence[Page], deadline: Deadline) -> list[Line]:
    """The printed lines of a paper in reading order."""
    mark_ends([word for page in pages for word in page.words])
    stretches = [stretches_of(page.words) for page in pages]
    words = ([word.text for word in one.words] for page in stretches for one in page)
    hyphens = Hyphens(words, marks_wraps(stretches), usual_space(stretches))
    laid = []
    for page in pages:
        deadline.check()
        laid.append(_laid(page, hyphens))
    measures = measure((one.text for one in laid), hyphens.marks_wraps, hyphens.space)
    for one in laid:
        _part_notes(one, measures)
    join_tables([one.items for one in laid], hyphens)
    return list(_Writer(measures, hyphens).write(laid))


def _laid(page: Page, hyphens: Hyphens) -> _Laid:
    """The lines and tables of one page."""
    laid = _Laid()
    for part in _parts(page, hyphens):
        if isinstance(part, Table):
            laid.items.append(part)
        else:
            laid.items += _text_and_columns(page.number, part, hyphens)
    laid.items += [Printed(page.number, [one]) for one in stretches_of(page.turned)]
    return laid


def _parts(page: Page, hyphens: Hyphens) -> Iterator[Table | list[Word]]:
    """Runs of words outside ruled tables, and the tables where their first word stands."""
    inside: dict[int, dict[tuple[int, int], list[Word]]] = defaultdict(lambda: defaultdict(list))
    order: list[int | list[Word]] = []
    for word in page.words:
        place = place_in(word, page.grids)
        if place is None:
            if not order or isinstance(order[-1], int):
                order.append([])
            run = order[-1]
            assert isinstance(run, list)
            run.append(word)
            continue
        at, cell = place
        if at not in inside:
            order.append(at)
        inside[at][cell].append(word)
    for part in order:
        yield part if isinstance(part, list) else ruled_table(page.number, page.grids[part], inside[part], hyphens)


def _text_and_columns(page: int, words: Sequence[Word], hyphens: Hyphens) -> list[Printed | Table]:
    """The text lines of a run of words, and the tables aligned without rules."""
    stretches = stretches_of(words)
    made: list[Printed | Table] = []
    at = 0
    for found in find_tables(stretches):
        made += [*_printed(page, stretches[at : found.start]), aligned_table(page, found, hyphens)]
        at = found.end
    return [*made, *_printed(page, stretches[at:])]


def _printed(page: int, stretches: Sequence[Stretch]) -> list[Printed]:
    """The lines that stretches make; a bullet with nothing behind it is none."""
    lines: list[list[Stretch]] = []
    for one in stretches:
        if lines and same_line(lines[-1][-1], one):
            lines[-1].append(one)
        else:
            lines.append([one])
    return [Printed(page, line) for line in lines if len(line) > 1 or not is_bullet(line[0].text)]


def _part_notes(laid: _Laid, measures: Measures) -> None:
    """Move the notes of a page from its text: small numbered print at its foot, or what begins with a raised number."""
    text = laid.text
    start = len(text)
    while start and text[start - 1].size < _SMALLER * measures.body:
        start -= 1
    numbered = (at for at, line in enumerate(text) if _RAISED.match(line.text) or (at >= start and _NOTE.match(line.text)))
    first = next(numbered, len(text))
    moved = {id(line) for line in text[first:]}
    laid.notes = text[first:]
    laid.items = [item for item in laid.items if id(item) not in moved]


class _Writer:
    """Writes the lines of a paper: text between tables, notes after the paragraph in which their page ends."""

    def __init__(self, measures: Measures, hyphens: Hyphens) -> None:
        self.measures, self.hyphens = measures, hyphens
        self.sizes: list[float] = []
        self.after_table = False

    def write(self, pages: Sequence[_Laid]) -> Iterator[Line]:
        text = [line for page in pages for line in page.text]
        self.sizes = sorted({line.size for line in text if line.size > _LARGER * self.measures.body}, reverse=True)
        run: list[Printed] = []
        notes: list[Printed] = []
        for page in pages:
            for item in page.items:
                if isinstance(item, Printed):
                    run.append(item)
                    continue
                yield from self._text(run, notes)
                yield from self._table(item)
                run, notes = [], []
            notes = [*notes, *page.notes]
        yield from self._text(run, notes)

    def _text(self, run: Sequence[Printed], notes: list[Printed]) -> Iterator[Line]:
        """The paragraphs of a run; a page's notes come once a paragraph ends on a later page."""
        waiting = _noted(notes)
        if run:
            self.after_table = False
        for paragraph in paragraphs_of([line for line in run if not is_contents(line.text)], self.measures):
            while waiting and waiting[0].first.page < paragraph.first.page:
                yield self._note(waiting.pop(0))
            yield self._line(paragraph)
        for note in waiting:
            yield self._note(note)

    def _line(self, paragraph: Paragraph) -> Line:
        raw = self._words(paragraph)
        gap = 0 if 0 < paragraph.apart < 1.25 else max(1, round(paragraph.apart) - 1)
        level = self._level(paragraph, raw)
        mark, words = read_mark(raw) if level else (None, raw)
        if mark is not None and (mark.is_decimal or mark.steps):
            return Line(words, words, gap, page=paragraph.first.page, level=level, mark=mark)
        return Line(raw, raw, gap, round(paragraph.first.x0 / 6), paragraph.first.page, level=level)

    def _words(self, paragraph: Paragraph) -> str:
        """The words of a paragraph; a link longer than a line is cut where no space is set."""
        cut = [self.hyphens.marks_wraps and is_link_cut(line) for line in paragraph.lines]
        return self.hyphens.join([line.text for line in paragraph.lines], cut)

    def _level(self, paragraph: Paragraph, words: str) -> int:
        """The heading level by the size of print, or by bold print of a short paragraph; 0 for text."""
        if len(words) > _LONGEST_HEADING or not any(char.isalpha() for char in words):
            return 0
        if paragraph.size in self.sizes:
            return self.sizes.index(paragraph.size) + 1 if not words.endswith((".", ";", ",")) else 0
        if not paragraph.bold or words.endswith((".", ";", ",")) or is_label(words) or len(paragraph.lines) > 2:
            return 0
        mark = read_mark(words)[0]
        if mark is not None and not (mark.is_decimal or mark.steps):
            return 0
        return len(self.sizes) + (1 if is_capitals(words) else 2)

    def _note(self, note: Paragraph) -> Line:
        words = self._words(note)
        found = _NOTE.match(words)
        if found is None:
            return Line(words, words, 1, page=note.first.page)
        number = (found[1] or found[2]).translate(_PLAIN_DIGITS)
        raw = f"[^{number}]: {words[found.end() :].strip()}"
        return Line(raw, raw, 1, page=note.first.page)

    def _table(self, table: Table) -> Iterator[Line]:
        for at, row in enumerate(table.rows):
            raw = "\t".join(cell.text for cell in row)
            gap = 0 if at or table.goes_on else 2 if self.after_table else 1
            yield Line(raw, " ".join(raw.split()), gap, page=table.page, heads=table.bold_head and not (at or table.goes_on))
        self.after_table = True


def _noted(lines: Sequence[Printed]) -> list[Paragraph]:
    """The notes that small print makes: each begins with a number."""
    made: list[Paragraph] = []
    for line in lines:
        if not made or _NOTE.match(line.text):
            made.append(Paragraph([line]))
        else:
            made[-1].lines.append(line)
    return made
