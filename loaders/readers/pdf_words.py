"""The words of a PDF page with their places, as pdfium gives them: the only module that talks to pdfium's text.

Coordinates are in points from the bottom left of the upright page. Lines, columns and paragraphs are found elsewhere.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # pypdfium2 ships no types

from loaders.files.encoding import clean
from loaders.files.limits import Deadline

_WORD = re.compile(r"\S+")
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_NAME_BYTES = 128
_WORDS_A_CHECK = 4096
_NEARLY_ALL = 0.9
_ENOUGH = 4000
_MARK = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)](?=[^\W_a-z])")
_HYPHENS = re.compile("[\x02\ufffe\xad]")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SOFT_HYPHEN = "\xad"
_Box = tuple[float, float, float, float]
"""Left, right, bottom and top of a character."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the words of one text object are set: size in points, bold, quarter turns, and whether it is page furniture."""

    size: float
    bold: bool
    turn: int
    artifact: bool


@dataclass(slots=True)
class Word:
    """A word or a part of one: `y` is its baseline.

    `glued` says that no space stands before it, `spaced` that one was set behind it, at a line's end too; `ended` that none
    was where the program sets them.
    """

    text: str
    x0: float
    x1: float
    y: float
    style: Style
    glued: bool = False
    spaced: bool = False
    ended: bool = False

    @property
    def size(self) -> float:
        return self.style.size


def words_of(page: Any, textpage: Any, deadline: Deadline) -> tuple[list[Word], list[Word]]:
    """The words of a page in the order of its content: those set the way most are, and those turned another way.

    Raises RefusedDocument once the file's time is up.
    """
    found = [word for word in _Reader(textpage, deadline).words() if not word.style.artifact]
    turns = Counter(word.style.turn for word in found)
    turn = min(turns, key=lambda one: (-turns[one], one), default=0)
    width, height = page.get_size()
    upright = [_upright(word, turn, width, height) for word in found if word.style.turn == turn]
    return _with_superscripts(upright), [word for word in found if word.style.turn != turn]


def mark_ends(words: Sequence[Word]) -> None:
    """Mark the words of a paper that have no space behind them, in place, if its program sets one between nearly all words."""
    followed = [word.spaced for word, after in islice(pairwise(words), _ENOUGH) if _is_followed(word, after)]
    if sum(followed) > _NEARLY_ALL * len(followed):
        for word in words:
            word.ended = not word.spaced


def _is_followed(word: Word, after: Word) -> bool:
    """Whether the next word stands on the same line, as far off as words do."""
    return word.y == after.y and not after.glued and 0 < after.x0 - word.x1 < word.size


class _Reader:
    """Reads one text page; what is asked of a text object is asked once."""

    def __init__(self, textpage: Any, deadline: Deadline) -> None:
        self._page, self._deadline = textpage, deadline
        self._styles: dict[int, Style] = {}

    def words(self) -> Iterator[Word]:
        text = self._text()
        for count, found in enumerate(_WORD.finditer(text)):
            if count % _WORDS_A_CHECK == 0:
                self._deadline.check()
            first = self._after_mark(found)
            if first > found.start() and (mark := self._word(found[0][: first - found.start()], found.start(), first, False)):
                mark.spaced = True
                yield mark
            for start, end in self._lines(text, first, found.end()):
                yield from self._set_alike(text, start, end)

    def _text(self) -> str:
        """The text with exactly one character for each of pdfium's."""
        count = pdfium.FPDFText_CountChars(self._page)
        text = str(self._page.get_text_range()) if count > 0 else ""
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self._page, at) for at in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)

    def _lines(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A word broken at a line's end in the parts that stand on one line: pdfium leaves the line break out."""
        first = start
        for found in _HYPHENS.finditer(text, start, end - 1):
            above, below = self._box(found.start()), self._box(found.end())
            if above and below and self._is_elsewhere(above, below, found.start()):
                yield first, found.end()
                first = found.end()
        yield first, end

    def _is_elsewhere(self, above: _Box, below: _Box, at: int) -> bool:
        """Whether what follows a hyphen stands on a line below, or in the next cell."""
        return below[0] < above[0] or below[3] < above[2] or below[0] - above[1] > self._style(at).size

    def _after_mark(self, found: re.Match[str]) -> int:
        """Where the text begins after a number that a list's level prints right before it, as an object of its own."""
        mark = _MARK.match(found[0])
        if mark is None:
            return found.start()
        start, text = found.start(), found.start() + mark.end()
        figure = found[0][mark.end()].isdigit() and self._style(start) == self._style(text)
        return start if figure or self._object(start) == self._object(text) else text

    def _object(self, at: int) -> int:
        """The address of the text object a character is of."""
        return ctypes.cast(pdfium.FPDFText_GetTextObject(self._page, at), ctypes.c_void_p).value or 0

    def _set_alike(self, text: str, start: int, end: int) -> Iterator[Word]:
        """A word in the parts of it that are set alike."""
        glued = False
        for first, last in self._parts(start, end):
            if (words := _cleaned(text[first:last])) and (word := self._word(words, first, last, glued)):
                word.spaced = text[last : last + 1] == " " and not pdfium.FPDFText_IsGenerated(self._page, last)
                yield word
            glued = True

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of a word that are set alike: a note's number is set smaller than the word it follows."""
        if self._style(start) == self._style(end - 1):
            yield start, end
            return
        first = start
        for at in range(start + 1, end):
            if self._style(at) != self._style(first):
                yield first, at
                first = at
        yield first, end

    def _word(self, text: str, start: int, end: int, glued: bool) -> Word | None:
        first, last = self._box(start), self._box(end - 1)
        x, y = ctypes.c_double(), ctypes.c_double()
        if first is None or last is None or not pdfium.FPDFText_GetCharOrigin(self._page, start, x, y):
            return None
        style = self._style(start)
        if style.turn % 2:
            return Word(text, min(first[2], last[2]), max(first[3], last[3]), x.value, style, glued)
        return Word(text, min(first[0], last[0]), max(first[1], last[1]), y.value, style, glued)

    def _box(self, at: int) -> _Box | None:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        if not pdfium.FPDFText_GetCharBox(self._page, at, left, right, bottom, top):
            return None
        return left.value, right.value, bottom.value, top.value

    def _style(self, at: int) -> Style:
        handle = pdfium.FPDFText_GetTextObject(self._page, at)
        key = self._object(at)
        if key not in self._styles:
            self._styles[key] = self._read_style(at, handle)
        return self._styles[key]

    def _read_style(self, at: int, handle: Any) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, at, matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, at) * ((matrix.c**2 + matrix.d**2) ** 0.5 or 1.0)
        return Style(round(size, 1) or 1.0, self._is_bold(at), _quarter(matrix), bool(handle) and _is_artifact(handle))

    def _is_bold(self, at: int) -> bool:
        name, flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, at, name, _NAME_BYTES, flags)
        return bool(_BOLD_NAME.search(name.value)) or bool(flags.value & _FORCE_BOLD)


def _quarter(matrix: Any) -> int:
    """By how many quarters to the left text is turned."""
    if abs(matrix.a) >= abs(matrix.b):
        return 0 if matrix.a >= 0 else 2
    return 1 if matrix.b > 0 else 3


def _is_artifact(handle: Any) -> bool:
    """Whether a tagged file marks a text object as page furniture (ISO 32000-1, 14.8.2.2)."""
    for at in range(max(0, min(pdfium.FPDFPageObj_CountMarks(handle), 20))):
        name, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
        mark = pdfium.FPDFPageObj_GetMark(handle, at)
        if pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length):
            words = bytes(name)[: max(0, length.value - 2)].decode("utf-16-le", "replace")
            if words == "Artifact":
                return True
    return False


def _cleaned(text: str) -> str:
    """The print of a word: a hyphen that pdfium takes for one at a line's end becomes a soft one there, else a plain one."""
    ends_soft = bool(_HYPHENS.match(text[-1]))
    words = clean(_HYPHENS.sub("-", text[:-1] if ends_soft else text))
    return words + SOFT_HYPHEN if ends_soft else words


def _upright(word: Word, turn: int, width: float, height: float) -> Word:
    """A word in the coordinates of the page turned so that its text runs to the right."""
    if turn == 0:
        return word
    if turn == 1:
        return replace(word, y=width - word.y)
    if turn == 2:
        return replace(word, x0=width - word.x1, x1=width - word.x0, y=height - word.y)
    return replace(word, x0=height - word.x1, x1=height - word.x0)


def _with_superscripts(words: list[Word]) -> list[Word]:
    """The same words, small raised numbers as the signs that are printed for notes."""
    for at, word in enumerate(words):
        if not (word.text.isascii() and word.text.isdigit() and len(word.text) <= 3):
            continue
        beside = (words[other] for other in (at - 1, at + 1) if 0 <= other < len(words))
        if any(_is_raised(word, other) for other in beside):
            word.text = word.text.translate(_SUPERSCRIPT)
    return words


def _is_raised(word: Word, other: Word) -> bool:
    near = min(abs(word.x0 - other.x1), abs(other.x0 - word.x1)) < 0.7 * other.size
    return near and word.size < 0.8 * other.size and 0.15 * other.size < word.y - other.y < 0.8 * other.size
