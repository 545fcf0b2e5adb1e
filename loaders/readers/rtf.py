"""The reader for rich text files (.rtf): bytes in, a paper of blocks out.

The words, the numbers that the program printed before items, the cells of tables and the levels of headings are taken; fonts,
pictures, fields and everything else is passed over. Nothing is run or followed. One pass over the file, without recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from loaders.document import Document
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.layout.lines import Line
from loaders.layout.printed import document_of
from ontology.errors import RefusedDocument

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,9})? ?|\\'([0-9A-Fa-f]{2})|\\(\*)|\\([\s\S])|([{}])|([\r\n]+)|([^\\{}\r\n]{1,4096})"
)
_PASSED_OVER = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst "
    b"listtable listoverridetable revtbl themedata datastore latentstyles generator xmlnstbl filetbl bkmkstart bkmkend "
    b"annotation atnid atnauthor tc xe rsidtbl nonshppict shppict".split()
)
_SIGNS = {
    b"tab": " ",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"emspace": " ",
    b"enspace": " ",
}
_ESCAPED = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\xa0", b"_": "-", b"-": ""}
_TOKENS_A_CHECK = 50_000


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds within a group: whether its words are left out, are a note's, are deleted, and how many stand for a sign."""

    out: bool = False
    note: bool = False
    stands_for: int = 1


@dataclass(slots=True)
class _Text:
    """The lines so far, the words of the paragraph, the cells of the row, and the note being read."""

    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    notes: int = 0
    in_table: bool = False
    after_row: bool = False
    level: int = 0

    def end_paragraph(self) -> None:
        """Finish a paragraph, which within a cell is only a space."""
        if self.in_table:
            self.words.append(" ")
            return
        for at, part in enumerate(filter(str.strip, clean("".join(self.words)).split("\n"))):
            words = " ".join(part.split())
            self.lines.append(Line(words, words, 0 if at else 1, level=self.level))
            self.after_row = False
        self.words.clear()
        self._end_note()

    def end_cell(self) -> None:
        self.cells.append(" ".join(clean("".join(self.words)).split()))
        self.words.clear()

    def end_row(self) -> None:
        raw = "\t".join(self.cells)
        if raw.strip():
            self.lines.append(Line(raw, " ".join(raw.split()), 0 if self.after_row else 1))
        self.after_row = True
        self.cells.clear()
        self._end_note()

    def _end_note(self) -> None:
        words = " ".join(clean("".join(self.note)).split())
        self.note.clear()
        if words:
            self.notes += 1
            line = f"[^{self.notes}]: {words}"
            self.lines.append(Line(line, line, 1))


def read_rtf(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a rich text file. Raises RefusedDocument for one that is over a limit, nested too deeply, or without words."""
    limits.check_size(data, name)
    reader = _Reader(data, name, limits)
    reader.read()
    return document_of(reader.text.lines, data, name, limits)


class _Reader:
    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.data, self.name = data, name
        self.deadline = Deadline(limits, name)
        self.deepest = limits.group_depth
        self.text = _Text()
        self.group, self.outer = _Group(), list[_Group]()
        self.encoding = "cp1252"
        self.left_out = 0
        self.at = 0

    def read(self) -> None:
        """Go through the file once, sign by sign."""
        count = 0
        while found := _TOKEN.match(self.data, self.at):
            self.at = found.end()
            count += 1
            if count % _TOKENS_A_CHECK == 0:
                self.deadline.check()
            self._token(found)
        self.text.in_table = False
        self.text.end_paragraph()

    def _token(self, found: re.Match[bytes]) -> None:
        word, number, byte, star, escaped, brace, _, plain = found.groups()
        if word:
            self._word(word, int(number) if number else None)
        elif byte:
            self._say(bytes((int(byte, 16),)).decode(self.encoding, "replace"))
        elif star:
            self.group = replace(self.group, out=True)
        elif escaped:
            self._say(_ESCAPED.get(escaped, ""), sign=True)
        elif brace:
            self._brace(brace)
        elif plain:
            self._say(plain.decode(self.encoding, "replace"))

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            if len(self.outer) >= self.deepest:
                raise RefusedDocument(self.name, f"nested deeper than {self.deepest:,.0f} levels")
            self.outer.append(self.group)
        elif self.outer:
            self.group = self.outer.pop()

    def _say(self, words: str, sign: bool = False) -> None:
        """Words, but for those that only stand for a sign before them in programs that do not know it."""
        left, self.left_out = (self.left_out, 0) if not sign else (0, self.left_out)
        if left:
            words, self.left_out = words[left:], max(0, left - len(words))
        if not self.group.out:
            (self.text.note if self.group.note else self.text.words).append(words)

    def _word(self, word: bytes, number: int | None) -> None:
        if word in _PASSED_OVER:
            self.group = replace(self.group, out=True)
        elif word == b"footnote":
            self.group = replace(self.group, note=True)
        elif word in (b"deleted", b"v"):
            self.group = replace(self.group, out=number != 0)
        elif word == b"bin":
            self.at += max(0, number or 0)
        elif word == b"ansicpg" and number in range(1250, 1259):
            self.encoding = f"cp{number}"
        elif word == b"mac":
            self.encoding = "mac_roman"
        elif word == b"uc":
            self.group = replace(self.group, stands_for=min(max(0, number or 0), 9))
        elif word == b"u" and number is not None:
            self._say(chr(number % 65536), sign=True)
            self.left_out = self.group.stands_for
        elif word in _SIGNS:
            self._say(_SIGNS[word], sign=True)
        elif not self.group.out:
            self._layout(word, number)

    def _layout(self, word: bytes, number: int | None) -> None:
        text = self.text
        if word in (b"par", b"sect", b"page") and not self.group.note:
            text.end_paragraph()
        elif word == b"line":
            text.words.append("\n")
        elif word == b"cell":
            text.end_cell()
        elif word == b"row":
            text.end_row()
        elif word == b"intbl":
            text.in_table = True
        elif word == b"pard":
            text.in_table, text.level = False, 0
        elif word == b"outlinelevel":
            text.level = min(max(0, number or 0), 8) + 1
