"""The stretches of time that a text names, and the one way we write each.

Here lives the search through a text; the printed forms and their meaning stand in `ontology.date_forms`, what a
sentence says of when something holds is read in `ontology.values`, numbers that are no dates in `ontology.quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ontology.date_forms import MONTHS, SEASONS, TERMS, TO, WEEKDAY, YEAR, Precision, Read, month_end, read_form

_CANDIDATE = re.compile(
    r"(?<![\w£$€#/])(?<!\w\.)(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer"
    r"|autumn|winter|q[1-4t]|quarter|first|second|third|fourth|academic|school|year))",
    re.IGNORECASE,
)
_JOIN = re.compile(rf"{TO}(?:{WEEKDAY})?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"between\s+(?:the\s+)?$", re.IGNORECASE)
_LAW = re.compile(r"\b(?:Acts?|Regulations?|Orders?|Rules)\s+(?:of\s+)?$")
_TIED = re.compile(r"(?:(?<!mid)(?<!pre)(?<!post)(?<!early)(?<!late)[-–_.,:&?=]|\b0\d{2,4}(?:\s\d{3,4})?\s)$", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?:babies|births|children|families|homes|households|mothers|parents|people|places|pupils|women)\b")
_TWO_YEARS = re.compile(r"\d\d\s?[/–—‑-]\s?\d\d")
_PREPOSITION = re.compile(r"\b(?:in|during|since|by|from|until|of|for|to)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time named in a text: the words from `start` to `end`, its first and last day as ISO dates."""

    start: int
    end: int
    words: str
    first: str
    last: str
    precision: Precision


@lru_cache(maxsize=4096)
def find_spans(text: str) -> tuple[Span, ...]:
    """Every stretch of time a text names, longest reading first, in order and without overlap.

    `2022/23` and two years running (`2022-23`) are financial years from April to March; other ranges of years run
    from January to December. A misprint (`2021/222`, `31 June 2023`) gives nothing, and no part of it is read; nor
    is the year of an Act.

    >>> [(span.words, span.first, span.last) for span in find_spans("from 1 April 2023; 2019-21 data; 9.2.3023")]
    [('1 April 2023', '2023-04-01', '2023-04-01'), ('2019-21', '2019-01-01', '2021-12-31')]
    """
    return tuple(_joined(text, _points(text))) if any(map(str.isdigit, text)) else ()


def period_label(span: Span) -> str:
    """The one way to write a span's time, whatever was printed: `31 March 2023`, `2022/23 Q1`, `2022/23`, `2019-21`, `2020`.

    >>> [period_label(span) for span in find_spans("Qtr 1 (22/23), 07/09/2023 and April 2021 to March 2024")]
    ['2022/23 Q1', '7 September 2023', '2021/22 to 2023/24']
    """
    first, last = date.fromisoformat(span.first), date.fromisoformat(span.last)
    if span.precision == "season":
        return _season_label(first, last)
    if span.precision == "academic-year":
        return f"{_two_years(first.year)} academic year"
    if span.precision == "quarter":
        return _quarter_label(first, calendar=_TWO_YEARS.search(span.words) is None)
    return _range_label(first, last)


@lru_cache(maxsize=4096)
def time_words(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text has words of time, misprints and the years of Acts included: what no reader of numbers should take.

    >>> time_words("31 June 2023")
    ((0, 12),)
    """
    return tuple((found.start(), found.end()) for found, _ in _forms(text)) if any(map(str.isdigit, text)) else ()


def _forms(text: str) -> Iterator[tuple[re.Match[str], Read | None]]:
    at = 0
    while found := _CANDIDATE.search(text, at):
        form = read_form(text, found.start())
        at = form[0].end() if form else found.start() + 1
        if form:
            yield form


def _points(text: str) -> Iterator[Span]:
    for found, read in _forms(text):
        if read and _is_time(text, found):
            first, last, precision = read
            yield Span(found.start(), found.end(), found[0], first.isoformat(), last.isoformat(), precision)


def _is_time(text: str, found: re.Match[str]) -> bool:
    """A bare year is none where it is an Act's, part of a reference, or a number of people."""
    if not re.fullmatch(YEAR, found[0]):
        return True
    before = text[max(0, found.start() - 24) : found.start()]
    if _LAW.search(before) or _TIED.search(before):
        return False
    return not _COUNTED.match(text, found.end()) or _PREPOSITION.search(before) is not None


def _joined(text: str, points: Iterable[Span]) -> Iterator[Span]:
    """The points in order, two that name the ends of one range (`X to Y`, `between X and Y`) as one."""
    held: Span | None = None
    for point in points:
        if held and _is_range(text, held, point):
            yield Span(held.start, point.end, text[held.start : point.end], held.first, point.last, "range")
            held = None
        else:
            yield from (held,) if held else ()
            held = point
    if held:
        yield held


def _is_range(text: str, one: Span, other: Span) -> bool:
    between = text[one.end : other.start]
    joined = _JOIN.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(text, max(0, one.start - 16), one.start))
    return bool(joined) and one.first < other.first and one.last < other.last and "range" not in (one.precision, other.precision)


def _two_years(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _long_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _season_label(first: date, last: date) -> str:
    months = (first.month, last.month)
    if months == SEASONS["winter"]:
        return f"Winter {_two_years(first.year)}"
    term = next((name for name, ends in TERMS.items() if ends == months), "")
    season = next((name for name, ends in SEASONS.items() if ends == months), "")
    return f"{(term or season).capitalize()}{' term' if term else ''} {first.year}"


def _quarter_label(first: date, calendar: bool) -> str:
    number = (first.month + 2) // 3
    if calendar:
        return f"{first.year} Q{number}"
    return f"{_two_years(first.year - (number == 1))} Q{(number + 2) % 4 + 1}"


def _range_label(first: date, last: date) -> str:
    """A day, month, year or financial year by its own name, whole years by their numbers, the rest by months or days."""
    if first == last:
        return _long_day(first)
    if (first.day, last) != (1, month_end(last.year, last.month)):
        return f"{_long_day(first)} to {_long_day(last)}"
    if (first.month, last.month) == (1, 12) and last.year != first.year + 1:
        return _years_label(first.year, last.year)
    if (first.month, last.month) == (4, 3):
        one, other = _two_years(first.year), _two_years(last.year - 1)
        return one if one == other else f"{one} to {other}"
    one, other = (f"{MONTHS[day.month - 1]} {day.year}" for day in (first, last))
    return one if one == other else f"{one} to {other}"


def _years_label(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}-{last % 100:02}" if first // 100 == last // 100 else f"{first}-{last}"
