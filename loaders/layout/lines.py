"""The printed lines of a text, with what is around them: blank lines, pages, indent.

What a line is (heading, item, row) is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.layout.marks import Mark

_RULE_STROKES = "=_*~|–—-"
_RULE_SIGNS = _RULE_STROKES + ":+. \t\xa0"
_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?\Z", re.IGNORECASE)
_NAMED_PAGE = re.compile(r"page\s+\d{1,4}(?:\s+of\s+\d{1,4})?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank.

    `raw` keeps leading tabs and spaces; `words` has its white space made single. `gap` counts the blank lines before it,
    `indent` its leading columns; `page` is None where the text has no form feeds. `ruled` is true where a rule of
    dashes or bars stands between it and the line before; `folio` where it only gives the page number.

    A reader whose format says more than print sets `level` for a heading, `mark` for a computed number or bullet (`words`
    are then without it), `heads` for the row that heads its table, and `plain` for a line that is no heading.
    """

    raw: str
    words: str
    gap: int = 0
    indent: int = 0
    page: int | None = None
    ruled: bool = False
    folio: bool = False
    level: int = 0
    mark: Mark | None = None
    heads: bool = False
    plain: bool = False


def read_lines(text: str) -> list[Line]:
    """The lines of a clean text that carry print, in order; a form feed begins a page.

    >>> [(line.words, line.gap) for line in read_lines("Minutes\\n\\n  The  report\\n")]
    [('Minutes', 0), ('The report', 1)]
    """
    return list(_with_page_numbers(_printed(text)))


def is_rule(line: str) -> bool:
    """Whether a line is only a rule: dashes, bars, stars or underscores."""
    return not line.strip(_RULE_SIGNS) and sum(line.count(stroke) for stroke in _RULE_STROKES) > 2


def _printed(text: str) -> Iterator[tuple[Line, bool]]:
    """Each printed line, and whether a page ends right before it."""
    gap, ruled, turned = 0, False, False
    page = 1 if "\f" in text else None
    for part in text.split("\n"):
        if page is not None and "\f" in part:
            page, turned = page + part.count("\f"), True
            part = part.replace("\f", " ")
        words = " ".join(part.split())
        if not words or (words[0] in _RULE_SIGNS and is_rule(words)):
            gap, ruled = gap + 1, ruled or bool(words)
            continue
        yield Line(part.rstrip("\r"), words, gap, _indent(part), page, ruled), turned
        gap, ruled, turned = 0, False, False


def _with_page_numbers(lines: Iterator[tuple[Line, bool]]) -> Iterator[Line]:
    """The same lines, those that only number a page marked: next to a page's end, or saying so."""
    held: tuple[Line, bool] | None = None
    for line, turned in lines:
        if held is not None:
            yield _folio(*held, turned)
        held = line, turned
    if held is not None:
        yield _folio(*held, held[0].page is not None)


def _folio(line: Line, turned_before: bool, turned_after: bool) -> Line:
    pattern = _PAGE_NUMBER if turned_before or turned_after else _NAMED_PAGE
    if len(line.words) > 20 or not pattern.match(line.words):
        return line
    return Line(line.raw, line.words, line.gap, line.indent, line.page, line.ruled, folio=True)


def _indent(part: str) -> int:
    return len(part) - len(part.lstrip())
