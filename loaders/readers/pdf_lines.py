"""From words to printed lines: stretches of words without a wide gap, and the lines they make.

Page furniture is dropped here too. Which lines make a paragraph or a row of a table is decided elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from loaders.layout.marks import read_mark
from loaders.readers.pdf_words import Word

_WIDE = 1.0
_WIDEST_SPACE = 2.2
_NO_SPACE = 0.4
_USUAL_GAP = 0.35
_LESS_MARGIN = 0.85
_ENOUGH = 2000
_ALIKE = 0.15
_UNLIKE = 0.4
_NO_GAP = 0.12
_NO_GAP_SIGN = 0.25
_CLOSE_SIGNS = ".,;:)]⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOOSEST = 3.5
_LEADER = re.compile(r"(?:\.\s?){5,}\s*\d{1,4}\Z|…{2,}\s*\d{1,4}\Z")
_PRIVATE = re.compile("[\ue000-\uf8ff]\\Z")


@dataclass(slots=True)
class Stretch:
    """Words of one line without a wide gap between them."""

    words: list[Word]
    text: str = ""
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False

    def __post_init__(self) -> None:
        sizes = Counter[float]()
        for word in self.words:
            sizes[word.size] += len(word.text)
        self.size = min(sizes, key=lambda size: (-sizes[size], size))
        self.x0, self.x1 = min(w.x0 for w in self.words), max(w.x1 for w in self.words)
        self.y = next(word.y for word in self.words if word.size == self.size)
        self.text = text_of(self.words)
        letters = [word for word in self.words if any(char.isalnum() for char in word.text)]
        self.bold = bool(letters) and all(word.style.bold for word in letters)

    @property
    def spaced(self) -> bool:
        """Whether a space was set behind the last word."""
        return self.words[-1].spaced


@dataclass(slots=True)
class Printed:
    """One printed line: its stretches, and the text start of what follows a bullet or number."""

    page: int
    stretches: list[Stretch]
    text_x: float = 0.0
    marked: bool = False
    text: str = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        first = self.stretches[0]
        self.size = max(self.stretches, key=lambda one: len(one.text)).size
        if len(self.stretches) > 1 and is_mark(first.text):
            self.marked, self.text_x = True, self.stretches[1].x0
        else:
            self.marked = read_mark(first.text)[0] is not None
            self.text_x = _after_mark(first) if self.marked else first.x0
        self.text = " ".join(_readable(one.text, at == 0) for at, one in enumerate(self.stretches))

    @property
    def x0(self) -> float:
        return self.stretches[0].x0

    @property
    def x1(self) -> float:
        return self.stretches[-1].x1

    @property
    def y(self) -> float:
        return self.stretches[0].y

    @property
    def bold(self) -> bool:
        """Whether all of a line is bold, its number apart."""
        own = self.stretches[1:] if len(self.stretches) > 1 and self.marked else self.stretches
        return all(one.bold for one in own)

    @property
    def spaced(self) -> bool:
        """Whether a space was set at the line's end."""
        return self.stretches[-1].spaced

    @property
    def first_width(self) -> float:
        """The width of the first word."""
        word = self.stretches[0].words[0]
        return word.x1 - word.x0


def text_of(words: Sequence[Word]) -> str:
    """The words joined as printed."""
    parts: list[str] = []
    for at, word in enumerate(words):
        most = _NO_GAP_SIGN if word.text[0] in _CLOSE_SIGNS else _NO_GAP
        near = at > 0 and -0.5 < (word.x0 - words[at - 1].x1) / max(word.size, words[at - 1].size) < most
        close = at > 0 and (word.glued or (near and not (at == 1 and words[0].spaced)))
        parts.append(word.text if close or not at else " " + word.text)
    return "".join(parts)


def stretches_of(words: Iterable[Word]) -> list[Stretch]:
    """The stretches of a page's words, in the order of its content."""
    made: list[list[Word]] = []
    for word in words:
        if made and _follows(made[-1][-1], word):
            made[-1].append(word)
        else:
            made.append([word])
    return _without_stretching([Stretch(one) for one in made])


def _without_stretching(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The same, a line that is stretched to the full width put together: its gaps are all alike, its words are not."""
    made: list[Stretch] = []
    run: list[Stretch] = []
    for one in stretches:
        if run and not same_line(run[-1], one):
            made += _merged(run)
            run = []
        run.append(one)
    return made + _merged(run)


def _merged(run: list[Stretch]) -> list[Stretch]:
    if run and is_mark(run[0].text):
        return [run[0], *_merged(run[1:])]
    words = [word for one in run for word in one.words]
    gaps = [after.x0 - word.x1 for word, after in pairwise(words) if not after.glued]
    if len(run) < 2 or len(gaps) < 2 or _spread(gaps) > _ALIKE * run[0].size:
        return run
    widths = [word.x1 - word.x0 for word in words]
    return [Stretch(words)] if min(_spread(widths[1:]), _spread(widths[:-1])) > _UNLIKE * run[0].size else run


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values)


def marks_wraps(pages: Iterable[Sequence[Stretch]]) -> bool:
    """Whether the program that made the file sets a space at a line's end where it wraps a text between words."""
    ends = [above.spaced for page in pages for above in _wrapped(page)]
    return len(ends) > 2 and 2 * sum(ends) > len(ends)


def _wrapped(page: Sequence[Stretch]) -> Iterator[Stretch]:
    """The lines of a page that have the next one right below, its first word too wide for the room behind them."""
    edges: dict[int, float] = defaultdict(float)
    for one in page:
        edges[_edge_key(one)] = max(edges[_edge_key(one)], one.x1)
    for above, below in pairwise(page):
        near = abs(above.x0 - below.x0) < 3 and 0.7 < (above.y - below.y) / above.size < _LOOSEST and above.size == below.size
        if near and above.x1 + _NO_GAP_SIGN * above.size + below.words[0].x1 - below.words[0].x0 > edges[_edge_key(above)]:
            yield above


def _edge_key(one: Stretch) -> int:
    return round(one.x0 / 3)


def usual_space(pages: Iterable[Sequence[Stretch]]) -> float:
    """The room that a space takes at a line's end, beside the size of print: most gaps between words, less a letter's margin."""
    pairs = (pair for page in pages for one in page for pair in pairwise(one.words))
    gaps = [(after.x0 - word.x1) / word.size for word, after in islice(pairs, _ENOUGH) if not after.glued]
    widths = Counter(round(gap, 2) for gap in gaps)
    return _LESS_MARGIN * min(widths, key=lambda width: (-widths[width], width), default=_USUAL_GAP)


def _follows(before: Word, word: Word) -> bool:
    size = max(before.size, word.size)
    level = abs(word.y - before.y) < 0.55 * size
    widest = _WIDEST_SPACE if before.spaced else _NO_SPACE if before.ended else _WIDE
    return level and -0.6 * size < word.x0 - before.x1 < widest * size


def same_line(before: Stretch, stretch: Stretch) -> bool:
    """Whether a stretch stands right of another on one line."""
    return abs(before.y - stretch.y) < 0.4 * max(before.size, stretch.size) and stretch.x0 > before.x1 - 1


def is_mark(text: str) -> bool:
    """Whether a stretch is only a number, letter or bullet before an item."""
    if len(text) == 1 and not text.isalnum():
        return text not in ".,;:!?)]”’\"'£"
    mark, rest = read_mark(text + " X")
    return mark is not None and rest == "X"


def is_bullet(text: str) -> bool:
    """Whether a stretch is only a bullet."""
    return len(text) == 1 and is_mark(text)


def is_contents(text: str) -> bool:
    """Whether a line is of a table of contents: dots, then a page."""
    return bool(_LEADER.search(text))


def is_link_cut(line: Printed) -> bool:
    """Whether a line ends inside a web address."""
    last = line.text.rsplit(" ", 1)[-1]
    return not line.stretches[-1].spaced and ("://" in last or last.count("/") > 1 or last.lstrip("(<").startswith("www."))


def _readable(text: str, leads: bool) -> str:
    """Bullets drawn from symbol fonts as a plain bullet."""
    return "•" if leads and (_PRIVATE.match(text) or (is_bullet(text) and text not in "-–—*o")) else text


def _after_mark(stretch: Stretch) -> float:
    """Where the text after a number starts, for one set with no wide gap."""
    return stretch.words[1].x0 if len(stretch.words) > 1 and is_mark(stretch.words[0].text) else stretch.x0
