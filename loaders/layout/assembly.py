"""From lines to pieces: each line begins a piece or goes on with the one above.

Which pieces are headings and how they hang together is settled afterwards, when all of them are known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.document import Kind
from loaders.layout.labels import is_label, is_link, letterhead_end, takes_value
from loaders.layout.lines import Line
from loaders.layout.marks import Mark, read_mark, stepped
from loaders.layout.mending import bold_is_open, goes_on, is_strong, wrap_width
from loaders.layout.pieces import Piece
from loaders.layout.tables import is_row, row
from loaders.stating.privacy import HIDDEN

_HASHES = re.compile(r"(#{1,6})\s+(?=[^\s#])")
_NOTE_NUMBER = re.compile(r"\[?\^?(\d{1,3})\]?[.:]?\Z")
_NOTE = re.compile(r"(?:([¹²³⁴-⁹⁰]{1,3})\s?|\[\^?(\d{1,3})\]:?\s+)(?=\S)")
_TABBED = re.compile(r"\s*(\d{1,3})\t+ *([A-Z(\"‘'“][^\t]{40,}|[A-Z][^\t]{8,}:)\s*\Z")
"""A bare number, a tab and a sentence: a numbered paragraph rather than a row of two cells."""
_OF_FIGURES = (
    r"(?:per|percent|percentage|million|billion|bn|m|k|times|points?|years?|months?|weeks?|days?|hours?|(?:to|and|or) [\d£])\b"
)
_CLAUSE = re.compile(rf"([1-9]\d{{0,2}}(?:\.[1-9]\d?){{1,3}})\.?(?:\s+|(?=[A-Za-z]{{2}}))(?=[a-zA-Z\"'‘“*])(?!{_OF_FIGURES})")
_UPPER = ("A.", "A)", "I.", "I)")


def assemble(lines: Sequence[Line]) -> list[Piece]:
    """The pieces of a text in reading order, each line in exactly one of them."""
    maker = _Assembly(wrap_width(lines))
    top = letterhead_end(lines)
    for line in lines[:top]:
        maker.pieces.append(Piece(Kind.LETTERHEAD, [line.words], line.gap, line.page, sealed=True))
    for at in range(top, len(lines)):
        maker.take(lines[at], lines[at + 1] if at + 1 < len(lines) else None)
    for piece in maker.pieces:
        _settle_bare_mark(piece)
    return maker.pieces


def _settle_bare_mark(piece: Piece) -> None:
    """A number or letter that no words followed is itself what is printed."""
    if piece.lines == [""]:
        piece.lines, piece.mark, piece.kind = [piece.printed], None, Kind.PARAGRAPH


class _Assembly:
    """The pieces so far, and what the next line needs to know of them."""

    def __init__(self, width: int) -> None:
        self.pieces: list[Piece] = []
        self.width = width
        self.steps: tuple[int, ...] = ()
        self.numbers: dict[str, int] = {}
        self.number = ""
        self.announced: set[str] = set()

    def take(self, line: Line, after: Line | None) -> None:
        """Put one line where it belongs."""
        line = self._numbered_by_tab(line)
        above = self._open_piece()
        if above and bold_is_open(above) and "**" in line.words and not (line.gap or line.ruled or above.sealed):
            return self._join(above, line)
        if made := self._of_fixed_shape(line, after):
            self.pieces.append(made)
            return None
        mark, words = self._mark(line)
        if mark:
            kind = Kind.PARAGRAPH if mark.is_decimal or mark.steps else Kind.ITEM
            printed = "" if words else line.words
            self.pieces.append(Piece(kind, [words], line.gap, line.page, mark, width=len(line.words), printed=printed))
            return None
        if above and takes_value(above, line):
            above.kind, above.sealed = Kind.LABEL, True
            return self._join(above, line)
        if above and not is_label(line.words) and goes_on(above, line, self.width):
            return self._join(above, line)
        kind = Kind.LABEL if is_label(line.words) and not is_strong(line.words) else Kind.PARAGRAPH
        self.pieces.append(Piece(kind, [line.words], line.gap, line.page, width=len(line.words), plain=line.plain))
        return None

    def _open_piece(self) -> Piece | None:
        """The last piece a line can go on with: notes and page numbers between do not count."""
        for piece in reversed(self.pieces[-4:]):
            if piece.kind is not Kind.FOOTNOTE:
                return piece
        return None

    def _join(self, above: Piece, line: Line) -> None:
        """Go on with a piece; where a note or page number stands between, its place is marked as left out."""
        if above.lines == [""]:
            above.lines.clear()
        elif self.pieces[-1] is not above:
            above.lines.append(HIDDEN)
        above.lines.append(line.words)
        above.width = len(line.words)

    def _of_fixed_shape(self, line: Line, after: Line | None) -> Piece | None:
        """A piece for a line that its own form settles: page number, heading, table row, note."""
        if line.folio:
            return Piece(Kind.FOOTNOTE, [line.words], line.gap, line.page, sealed=True)
        if line.level and not self._leads_item(line):
            return Piece(Kind.HEADING, [line.words], line.gap, line.page, line.mark, level=line.level, sealed=True)
        if line.words[0] == "#" and (found := _HASHES.match(line.words)):
            words = _without_hashes(line.words[found.end() :])
            return Piece(Kind.HEADING, [words], line.gap, line.page, level=len(found[1]), sealed=True)
        if is_row(line, self._in_table(line)) and not self._is_numbered_with_tab(line):
            return self._row(line)
        return self._note(line, after)

    def _leads_item(self, line: Line) -> bool:
        """Whether a line in bold is the first words of an item of a list going on: it breaks off at a dash."""
        return line.mark is not None and line.mark.over in self.announced and line.words.endswith(("–", "—", "-"))

    def _row(self, line: Line) -> Piece:
        if line.ruled and self.pieces and self.pieces[-1].kind is Kind.ROW and "|" in line.raw:
            first = self.pieces[-2:-1]
            self.pieces[-1].row_header = not first or first[0].kind is not Kind.ROW
        made = row(line)
        made.gap = 0 if line.ruled else made.gap
        return made

    def _in_table(self, line: Line) -> bool:
        return bool(self.pieces) and self.pieces[-1].kind is Kind.ROW and (not line.gap or line.ruled)

    def _is_numbered_with_tab(self, line: Line) -> bool:
        mark, rest = read_mark(line.raw.strip()) if "\t" in line.raw else (None, "")
        return mark is not None and "\t" not in rest

    def _numbered_by_tab(self, line: Line) -> Line:
        """A paragraph whose bare number is parted from it by a tab, as a line with that mark."""
        found = None if line.mark or line.level or self._in_table(line) else _TABBED.match(line.raw)
        if found is None or int(found[1]) not in (1, self.numbers.get("1.", 0) + 1):
            return line
        mark, _ = read_mark(f"{found[1]}. {found[2]}", line.indent)
        return replace(line, raw=found[2], words=" ".join(found[2].split()), mark=mark)

    def _note(self, line: Line, after: Line | None) -> Piece | None:
        if found := _NOTE.match(line.words):
            mark = Mark(found[1] or found[2], ())
            return Piece(Kind.FOOTNOTE, [line.words[found.end() :]], line.gap, line.page, mark, sealed=True)
        if self.pieces and (last := self.pieces[-1]).kind is Kind.FOOTNOTE and last.lines == [""]:
            last.lines = [line.words]
            return self.pieces.pop()
        if after is not None and is_link(after.words) and after.gap <= 1 and (number := _NOTE_NUMBER.match(line.words)):
            return Piece(Kind.FOOTNOTE, [""], line.gap, line.page, Mark(number[1], ()), sealed=True, printed=line.words)
        return None

    def _mark(self, line: Line) -> tuple[Mark | None, str]:
        """The mark of a line, unless it is an initial, a figure or a number out of its row."""
        mark, words = (line.mark, line.words) if line.mark else read_mark(line.words, line.indent)
        if mark is None and line.words[0].isdigit():
            mark, words = self._clause_mark(line)
        if mark is None or not (line.mark or self._is_credible(mark, line)):
            return None, line.words
        if mark.steps:
            self.steps = mark.steps
        if mark.is_decimal or mark.steps:
            self._note_list(mark, words)
        for reading in mark.readings:
            self.numbers[reading.style] = reading.value
        return mark, words

    def _note_list(self, mark: Mark, words: str) -> None:
        """Keep the number, and whether it begins a list that the paragraph numbered above announces."""
        if mark.over and self._is_announced(mark, words):
            self.announced.add(mark.over)
        elif not mark.steps:
            self.announced.clear()
        self.number = mark.number

    def _is_announced(self, mark: Mark, words: str) -> bool:
        """Whether a number in steps begins a list: it extends the last number, in such a list or announced right above."""
        above = self._open_piece()
        if above is None or mark.steps[-1] != 1 or mark.over != self.number:
            return False
        return above.announces(words) or self.number.rpartition(".")[0] in self.announced

    def _clause_mark(self, line: Line) -> tuple[Mark | None, str]:
        """A number in steps over 99, before a small letter or without a space: credible only in a list that was announced."""
        found = _CLAUSE.match(line.words)
        if found is None:
            return None, line.words
        mark, words = stepped(found[1], line.indent), line.words[found.end() :]
        if self._is_announced(mark, words) or mark.over in self.announced:
            return mark, words
        return None, line.words

    def _is_credible(self, mark: Mark, line: Line) -> bool:
        if mark.steps and not mark.bullet:
            return _follows(self.steps, mark.steps) or (not self.steps and len(line.words) > 60)
        if mark.bullet or not mark.readings:
            return True
        style, value = mark.readings[-1].style, mark.readings[-1].value
        if style in _UPPER:
            return any(reading.value in (1, self.numbers.get(reading.style, 0) + 1) for reading in mark.readings)
        if mark.is_decimal and self.pieces and not line.gap and not self.pieces[-1].is_ended:
            return value == 1 or 0 < value - self.numbers.get(style, value - 1) <= 3
        return True


def _without_hashes(words: str) -> str:
    """A heading without the row of hashes that may close it."""
    bare = words.rstrip("#")
    return bare.rstrip() if bare.endswith(" ") else words


def _follows(last: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """Whether a number in steps can come after the last one: `2.1` after anything, `2.4` after `2.3`, `3.1.2` after `3.1.1`."""
    if new[-1] in (0, 1):
        return True
    shared = last[: len(new)]
    return len(shared) == len(new) and shared[:-1] == new[:-1] and 0 < new[-1] - shared[-1] <= 3
