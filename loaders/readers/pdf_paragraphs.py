"""From printed lines to whole paragraphs: which lines a writer's program wrapped, told by where they end and begin.

A line goes on where the first word of the next one would not have fitted behind it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.layout.labels import is_label
from loaders.readers.pdf_lines import Printed, is_link_cut

_SAME_PLACE = 4.0
_INDENT = 60.0
_NEIGHBOURS = 90.0
_SUPPORT = 30.0
_AT_EDGE = 0.3
_NEAR_EDGE = 6.0
_SLACK = 0.05
_FEW = 10
_JOINTS = ("-", "–", "/")
_ENDS = (".", "!", "?", ":", ";")


@dataclass(slots=True)
class Paragraph:
    """Lines that are one paragraph, with the distance of its first line from the one above in lines (0: unknown)."""

    lines: list[Printed]
    apart: float = 0.0

    @property
    def first(self) -> Printed:
        return self.lines[0]

    @property
    def size(self) -> float:
        return self.first.size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


@dataclass(slots=True)
class Measures:
    """What holds through a paper: size of the body text, usual distance of lines by size, right edges by place.

    `marks_wraps` says that wrapped lines end in a space, `justified` that they all end at the right edge.
    """

    body: float = 10.0
    marks_wraps: bool = False
    space: float = 0.3
    justified: bool = False
    leading: dict[float, float] = field(default_factory=dict)
    ends: list[tuple[float, float]] = field(default_factory=list)

    def distance(self, size: float) -> float:
        """The usual distance from line to line of text of a size."""
        return self.leading.get(size, 1.2 * size)

    def edge(self, line: Printed) -> float:
        """The right edge of text beginning where a line does: the furthest end that at least two lines come near to."""
        low = bisect_right(self.ends, (line.x0 - _NEIGHBOURS, 0.0))
        high = bisect_right(self.ends, (line.x0 + _NEIGHBOURS, 0.0))
        key = (low, high)
        if key not in self._edges:
            self._edges[key] = _supported(sorted((end for _, end in self.ends[low:high]), reverse=True))
        return self._edges[key]

    def is_common(self, line: Printed) -> bool:
        """Whether enough lines begin where a line does to tell where text set so ends."""
        return (
            bisect_right(self.ends, (line.x0 + _NEIGHBOURS, 0.0)) - bisect_right(self.ends, (line.x0 - _NEIGHBOURS, 0.0)) > _FEW
        )

    _edges: dict[tuple[int, int], float] = field(default_factory=dict)


def measure(pages: Iterable[Sequence[Printed]], marks_wraps: bool, space: float) -> Measures:
    """The measures of a paper's text lines; `space` is how wide its spaces are beside the size of print."""
    pages = list(pages)
    lengths: Counter[float] = Counter()
    gaps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    ends: list[tuple[float, float]] = []
    for lines in pages:
        for at, line in enumerate(lines):
            lengths[line.size] += len(line.text)
            ends.append((line.x0, line.x1))
            above = lines[at - 1] if at else None
            if above and above.size == line.size and 0.8 * line.size < above.y - line.y < 2.6 * line.size:
                gaps[line.size][round(2 * (above.y - line.y)) / 2] += 1
    leading = {size: _usual(counted, size) for size, counted in gaps.items()}
    body = min(lengths, key=lambda size: (-lengths[size], size), default=10.0)
    made = Measures(body, marks_wraps, space, False, leading, sorted(ends))
    made.justified = _is_justified([line for lines in pages for line in lines], made)
    return made


def _is_justified(lines: Iterable[Printed], measures: Measures) -> bool:
    """Whether most lines that end near the right edge end right at it."""
    room = [(measures.edge(line) - line.x1) / line.size for line in lines if measures.is_common(line)]
    near = [one for one in room if -_AT_EDGE < one < _NEAR_EDGE]
    return len(near) > _FEW and sum(one < _AT_EDGE for one in near) > 0.8 * len(near)


def _usual(counted: Counter[float], size: float) -> float:
    """The smallest distance that is common: paragraphs may stand further apart than lines, never closer."""
    most = max(counted.values())
    return min(gap for gap, count in counted.items() if count >= max(2, 0.2 * most) or count == most) or 1.2 * size


def _supported(ends: Sequence[float]) -> float:
    """The furthest end with two more near it, else the furthest."""
    for at in range(len(ends) - 2):
        if ends[at] - ends[at + 2] < _SUPPORT:
            return ends[at]
    return ends[0] if ends else 0.0


def paragraphs_of(lines: Sequence[Printed], measures: Measures) -> list[Paragraph]:
    """The paragraphs that text lines in reading order make; a paragraph may go on over a page."""
    made: list[Paragraph] = []
    for line in lines:
        if made and _goes_on(made[-1], line, measures):
            made[-1].lines.append(line)
            continue
        made.append(Paragraph([line], _apart(made[-1].lines[-1], line, measures) if made else 0.0))
    return made


def _goes_on(paragraph: Paragraph, line: Printed, measures: Measures) -> bool:
    last = paragraph.lines[-1]
    if line.marked and not _is_hanging(paragraph, line):
        return False
    if abs(last.size - line.size) > 0.06 * last.size + 0.1 or (paragraph.bold != line.bold and _changes(paragraph, line)):
        return False
    if is_label(line.text) and is_label(paragraph.first.text):
        return False
    if _is_next_column(last, line):
        return _is_open(last, line) and _is_full(last, line, measures)
    return _is_below(last, line, measures) and _is_in_place(paragraph, line) and _is_full(last, line, measures)


def _changes(paragraph: Paragraph, line: Printed) -> bool:
    """Whether weight changes between a short line and text: a heading ends there."""
    return len(paragraph.lines) < 3 and line.text[:1].isupper()


def _is_hanging(paragraph: Paragraph, line: Printed) -> bool:
    """Whether what looks like a number is only the wrapped text of an item: it begins where the item's text does."""
    return paragraph.first.marked and abs(line.x0 - paragraph.first.text_x) < 2 and line.x0 - paragraph.first.x0 > 6


def _is_next_column(last: Printed, line: Printed) -> bool:
    """Whether a line begins the next column of a page."""
    return line.page == last.page and line.y > last.y + 2 * last.size and line.x0 > last.x1


def _is_open(last: Printed, line: Printed) -> bool:
    """Whether a sentence may go on from the last line of a page or column."""
    return not last.text.endswith(_ENDS) or line.text[:1].islower()


def _is_below(last: Printed, line: Printed, measures: Measures) -> bool:
    if line.page != last.page:
        return line.page == last.page + 1 and _is_open(last, line)
    usual = measures.distance(last.size)
    return 0.5 * usual < last.y - line.y < 1.2 * usual


def _is_in_place(paragraph: Paragraph, line: Printed) -> bool:
    """Whether a line begins where the paragraph's lines do: its text's edge, or anywhere for a first line's indent."""
    first, last = paragraph.first, paragraph.lines[-1]
    if len(paragraph.lines) > 1:
        return abs(line.x0 - last.x0) < _SAME_PLACE or _is_centred(last, line)
    if first.marked:
        return first.x0 - _INDENT < line.x0 < first.text_x + _SAME_PLACE
    return -_INDENT < line.x0 - first.x0 < _SAME_PLACE or _is_centred(last, line)


def _is_centred(last: Printed, line: Printed) -> bool:
    return abs((last.x0 + last.x1) - (line.x0 + line.x1)) < _SAME_PLACE


def _is_full(last: Printed, line: Printed, measures: Measures) -> bool:
    """Whether the first word of a line would not have fitted behind the last one."""
    if last.text.endswith("\xad"):
        return True
    edge = measures.edge(last)
    if len(last.text) < 16:
        return False
    room = (edge - last.x1) / last.size
    apart = measures.marks_wraps and room > measures.space + _SLACK and not last.spaced
    short = measures.justified and room > _AT_EDGE and not measures.marks_wraps
    if (apart or short) and not last.text.endswith(_JOINTS) and not is_link_cut(last):
        return False
    slack = last.size if measures.marks_wraps and last.spaced else 0.5
    return last.x1 + 0.25 * last.size + line.first_width > edge - slack


def _apart(last: Printed, line: Printed, measures: Measures) -> float:
    """How far below the last line one stands, in usual lines; 2 over a page or column."""
    down = last.y - line.y
    return 2.0 if line.page != last.page or down <= 0 else down / measures.distance(min(last.size, line.size))
