"""When a figure was measured: the period a table's header, a caption or a cell in brackets names.

Here live the table forms of time (`Qtr 1 (22/23)`, `Q1` under a caption's year, `Year to Date`). The grammar of
dates and years itself is `ontology.values`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ontology.values import Span, find_spans, period_label

_QUARTER = re.compile(r"\b(?:Q|Qtr\.?\s*|Quarter\s*)([1-4])\b", re.IGNORECASE)
_TO_DATE = re.compile(r"\byear[\s-]+to[\s-]+date\b|\bYTD\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)(?![\d/.%]|\s?[/–-]\s?\d)")
_OVERPRINTED = re.compile(r"(?<!\d)(20(\d\d)/(\d\d))\d(?!\d)")
_FULL_YEAR = re.compile(r"\b(?:full|whole|financial)[\s-]+year\b|\bannual\b|\byear[\s-]+(?:end|total)\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_SHORT_MONTH = re.compile(r"(?:end |as at )?([A-Z][a-z]{2,8})[\s'’-]+(\d\d)", re.IGNORECASE)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_LONGEST_YEAR = 366
_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """A period's label (`2022/23 Q1`), first and last day (empty where unknown) and whether a year so far."""

    label: str
    first: str = ""
    last: str = ""
    to_date: bool = False

    @property
    def whole_year(self) -> bool:
        """Whether it covers a year, or a year so far, rather than a part of one."""
        return self.to_date or (self.first[5:], self.last[5:]) in {("04-01", "03-31"), ("01-01", "12-31"), ("09-01", "08-31")}

    def holds(self, other: Period) -> bool:
        """Whether another period ends within this one, and is said more exactly."""
        return (
            self != other
            and bool(self.first and self.last)
            and self.first <= other.last <= self.last
            and other.first >= self.first
        )


def period_of(words: str, year: Period | None = None) -> Period | None:
    """The period that a header cell or a bracket names, a bare quarter or month taken in `year`; None where none is.

    >>> period_of("Qtr 1 (22/23)").label
    '2022/23 Q1'
    >>> period_of("Year to Date (22/23)").label
    '2022/23 YTD'
    >>> period_of("Q3", period_of("2021/22")).first
    '2021-10-01'
    """
    own = _year_in(words) or year
    if _TO_DATE.search(words):
        return _to_date(own)
    quarter = _QUARTER.search(words)
    if quarter and own and _financial(own):
        return _quarter(own, int(quarter[1]))
    if quarter:
        return None
    spans, month = find_spans(words), _MONTH.search(words)
    short = _SHORT_MONTH.fullmatch(words.strip()) if not spans else None
    if short is not None:
        spans = find_spans(f"{short[1]} 20{short[2]}")
    if month and own and _financial(own) and all(span.precision == "financial-year" for span in spans):
        return _month(own, _MONTHS.index(month[1]))
    if spans:
        return of_span(spans[0])
    return own if own and _FULL_YEAR.search(words) else _year_in(words)


def of_span(span: Span) -> Period:
    """The period of a span of time found in running words."""
    return Period(period_label(span), span.first, span.last)


def year_of(words: str) -> Period | None:
    """The one year that a caption or heading names; None where it names none, or several."""
    own = _year_in(words)
    if own:
        return own
    found = {of_span(span) for span in find_spans(words)}
    return found.pop() if len(found) == 1 else None


def quarter_in(words: str) -> str:
    """The number of the one quarter that words name, empty where they name none or several.

    >>> quarter_in("Performance at Quarter 2"), quarter_in("Q1 to Q3")
    ('2', '')
    """
    found = {match[1] for match in _QUARTER.finditer(words)}
    return found.pop() if len(found) == 1 else ""


def next_year(year: Period) -> Period:
    """The financial year after another; any other period as it is."""
    return _financial_year(int(year.first[:4]) + 1) if _financial(year) else year


def year_before(period: Period) -> Period | None:
    """The same time a year earlier; None for one that is no year, quarter or month of one.

    >>> year_before(period_of("2023/24")).label, year_before(period_of("Q3", period_of("2021/22"))).label
    ('2022/23', '2020/21 Q3')
    """
    if not period.first or not period.last or period.to_date:
        return None
    first, last = date.fromisoformat(period.first), date.fromisoformat(period.last)
    if (last - first).days > _LONGEST_YEAR:
        return None
    if _financial(period):
        return _financial_year(first.year - 1)
    quarter = re.fullmatch(r"\d{4}/\d\d Q([1-4])", period.label)
    if quarter:
        return _quarter(_financial_year(first.year - 1 - (quarter[1] == "4")), int(quarter[1]))
    spans = find_spans(re.sub(r"\b(?:19|20)\d\d\b", lambda year: str(int(year[0]) - 1), period.label))
    return of_span(spans[0]) if len(spans) == 1 else None


def overprinted(words: str) -> str:
    """The financial year plainly meant by one printed with a digit too many; empty where there is none.

    >>> overprinted("(2021/222)")
    '2021/22'
    """
    found = _OVERPRINTED.search(words)
    return found[1] if found and int(found[3]) == (int(found[2]) + 1) % 100 else ""


def _year_in(words: str) -> Period | None:
    """The only financial year in the words, however short it is printed."""
    years = {int(m[1]) for m in _SHORT_YEAR.finditer(words) if int(m[2]) == (int(m[1]) + 1) % 100}
    return _financial_year(2000 + years.pop()) if len(years) == 1 else None


def _financial_year(start: int) -> Period:
    return Period(f"{start}/{(start + 1) % 100:02d}", f"{start}-04-01", f"{start + 1}-03-31")


def _financial(period: Period) -> bool:
    return period.first.endswith("-04-01") and period.last == f"{int(period.first[:4]) + 1}-03-31"


def _quarter(year: Period, number: int) -> Period:
    month = (4, 7, 10, 1)[number - 1]
    at = int(year.first[:4]) + (number == 4)
    last = month + 2
    return Period(f"{year.label} Q{number}", f"{at}-{month:02d}-01", f"{at}-{last:02d}-{_LAST_DAYS[last - 1]}")


def _month(year: Period, index: int) -> Period:
    at = int(year.first[:4]) + (index < 3)
    last = 29 if index == 1 and at % 4 == 0 else _LAST_DAYS[index]
    return Period(f"{_NAMES[index]} {at}", f"{at}-{index + 1:02d}-01", f"{at}-{index + 1:02d}-{last}")


def _to_date(year: Period | None) -> Period | None:
    if year is None or not _financial(year):
        return None
    return Period(f"{year.label} YTD", year.first, "", to_date=True)
