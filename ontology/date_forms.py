"""The forms in which papers print days, months, quarters and years: one line each, with what it means.

Here lives the table of forms and nothing that searches a text; `ontology.periods` does.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Literal, TypeAlias

Precision: TypeAlias = Literal["day", "month", "quarter", "season", "year", "financial-year", "academic-year", "range"]
Read: TypeAlias = tuple[date, date, Precision]
_Reader: TypeAlias = Callable[[re.Match[str]], Read]

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
TERMS = {"spring": (1, 3), "summer": (4, 7), "autumn": (9, 12)}
_ORDER = {"1": 1, "2": 2, "3": 3, "4": 4, "one": 1, "two": 2, "thr": 3, "fou": 4, "fir": 1, "sec": 2, "thi": 3}

YEAR = r"(?:19|20)\d\d"
_D = r"(?:0?[1-9]|[12]\d|3\d)(?:st|nd|rd|th)?"
_M = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?,?\s+(?:the\s+)?)?"
_DASH = r"\s?[-–—‑]\s?"
TO = rf"(?:{_DASH}|\s+(?:(?:up\s+)?to|until|till|through)\s+(?:(?:the\s+)?end\s+(?:of\s+)?)?)"
_PAIR = rf"{YEAR}\s?[/–—‑-]\s?(?:{YEAR}|\d\d)"
_Q = r"(?:(?:Q|Qtr\.?\s*|Quarter\s+)(?P<q>[1-4]|one|two|three|four)\b|(?P<nth>first|second|third|fourth)\s+quarter)"
_LIMIT = r"(?![\w%])(?![./,:]\d)"


def read_form(text: str, at: int) -> tuple[re.Match[str], Read | None] | None:
    """The longest form that stands at a place of a text, and what it means; None for its meaning where it is a misprint.

    >>> found, days = read_form("by 31 March 2023", 3)
    >>> found[0], str(days[0])
    ('31 March 2023', '2023-03-31')
    """
    found = [(match, reader) for pattern, reader in _forms(text[at].isdigit()) if (match := pattern.match(text, at))]
    if not found:
        return None
    longest, reader = max(found, key=lambda each: each[0].end())
    try:
        first, last, precision = reader(longest)
    except ValueError:
        return longest, None
    sound = 1900 <= first.year <= last.year < 2100 and first <= last
    return longest, (first, last, precision) if sound else None


def _month_number(name: str) -> int:
    return _NUMBERS[name[:3].lower()]


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _pair(text: str) -> tuple[int, int]:
    """`2022/23`, `2022-2023` or `22/23` as two years; raises ValueError where they do not follow each other."""
    one, other = (int(year) for year in re.findall(r"\d+", text))
    one = one + 2000 if one < 100 else one
    if other < 100:
        other += one - one % 100 + (100 if other < 20 < 80 < one % 100 else 0)
    if other <= one:
        raise ValueError(text)
    return one, other


def _iso(found: re.Match[str]) -> Read:
    day = date.fromisoformat(found["day"])
    return day, day, "day"


def _numeric(found: re.Match[str]) -> Read:
    year = int(found["year"])
    day = date(year + 2000 if year < 100 else year, int(found["month"]), int(found["day"]))
    return day, day, "day"


def _day(found: re.Match[str]) -> Read:
    day = date(int(found["year"]), _month_number(found["month"]), _number(found["day"]))
    return day, day, "day"


def _days(found: re.Match[str]) -> Read:
    last = date(int(found["year"]), _month_number(found["month"]), _number(found["day"]))
    month = _month_number(found["from_month"]) if found["from_month"] else last.month
    return date(last.year - (month > last.month), month, _number(found["from_day"])), last, "range"


def _month(found: re.Match[str]) -> Read:
    year, month = int(found["year"]), found["month"]
    number = int(month) if month.isdigit() else _month_number(month)
    year = year + 2000 if year < 100 else year
    return date(year, number, 1), month_end(year, number), "month"


def _months(found: re.Match[str]) -> Read:
    year, one, other = int(found["year"]), _month_number(found["from_month"]), _month_number(found["month"])
    return date(year - (one > other), one, 1), month_end(year, other), "range"


def _year_ending(found: re.Match[str]) -> Read:
    year, month = int(found["year"]), _month_number(found["month"])
    return date(year if month == 12 else year - 1, month % 12 + 1, 1), month_end(year, month), "range"


def _season(found: re.Match[str]) -> Read:
    name, year = found["season"].lower(), int(found["year"])
    one, other = SEASONS[name]
    if found["next"]:
        year, _ = _pair(f"{year}/{found['next']}") if name == "winter" else (0, 0)
    return date(year, one, 1), month_end(year + (one > other), other), "season"


def _term(found: re.Match[str]) -> Read:
    one, other = TERMS[found["season"].lower()]
    year = int(found["year"])
    return date(year, one, 1), month_end(year, other), "season"


def _quarter(found: re.Match[str]) -> Read:
    number = _ORDER[(found["q"] or found["nth"])[:3].lower()]
    if found["year"].isdigit():
        month, year = 3 * number - 2, int(found["year"])
    else:
        month, year = (3 * number) % 12 + 1, _financial(found["year"]) + (number == 4)
    return date(year, month, 1), month_end(year, month + 2), "quarter"


def _quarters(found: re.Match[str]) -> Read:
    year, one, other = _financial(found["year"]), int(found["one"]), int(found["other"])
    last = 3 * other + 3
    return date(year + (one == 4), (3 * one) % 12 + 1, 1), month_end(year + (last > 12), (last - 1) % 12 + 1), "range"


def _academic(found: re.Match[str]) -> Read:
    year = _financial(found["year"])
    return date(year, 9, 1), date(year + 1, 8, 31), "academic-year"


def _financial(years: str) -> int:
    one, other = _pair(years)
    if other != one + 1:
        raise ValueError(years)
    return one


def _years(found: re.Match[str]) -> Read:
    one, other = _pair(found[0])
    if other == one + 1:
        return date(one, 4, 1), date(other, 3, 31), "financial-year"
    if "/" in found[0]:
        return date(one, 4, 1), date(other, 3, 31), "range"
    return date(one, 1, 1), date(other, 12, 31), "range"


def _year(found: re.Match[str]) -> Read:
    year = int(found[0])
    return date(year, 1, 1), date(year, 12, 31), "year"


_END = rf"(?:(?:the\s+)?end\s+(?:of\s+)?|{_D}\s+)?"
_IN = r"[,\s]*(?:(?:of|in|for)\s+)?(?:the\s+)?(?:FY\s?)?"
_DATE = rf"(?P<day>{_D})\s+(?:of\s+)?(?P<month>{_M}),?\s+(?P<year>{YEAR})"
_AT_DIGIT: tuple[tuple[str, _Reader], ...] = (
    (r"(?P<day>\d{4}-\d\d-\d\d)", _iso),
    (r"(?P<day>\d\d?)(?P<dot>[/.])(?P<month>\d\d?)(?P=dot)(?P<year>\d{4})", _numeric),
    (r"(?P<day>\d\d?)/(?P<month>\d\d?)/(?P<year>\d\d)", _numeric),
    (_DATE, _day),
    (rf"(?P<from_day>{_D})(?:\s+(?:of\s+)?(?P<from_month>{_M}))?{TO}{WEEKDAY}{_DATE}", _days),
    (rf"(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR})", _month),
    (rf"(?P<year>{_PAIR}|{YEAR}),?\s+\(?{_Q}", _quarter),
    (rf"(?P<year>{_PAIR})\s+(?:academic|school)\s+year", _academic),
    (_PAIR, _years),
    (r"(?<=FY)\d\d\s?/\s?\d\d|(?<=\bFY\s)\d\d\s?/\s?\d\d|(?<=\()\d\d/\d\d(?=\))", _years),
    (rf"{YEAR}(?!\s?/\s?\d|-\d)", _year),
)
_AT_LETTER: tuple[tuple[str, _Reader], ...] = (
    (rf"{WEEKDAY}{_DATE}", _day),
    (rf"{WEEKDAY}(?P<from_day>{_D})(?:\s+(?:of\s+)?(?P<from_month>{_M}))?{TO}{WEEKDAY}{_DATE}", _days),
    (rf"(?P<month>{_M})\s+(?P<day>{_D}),?\s+(?P<year>{YEAR})", _day),
    (rf"(?P<month>{_M}),?\s+(?:of\s+)?(?P<year>{YEAR})(?!\s?/\s?\d)", _month),
    (rf"(?P<month>{_M})(?:-|\s?['’])(?P<year>\d\d)", _month),
    (rf"(?P<from_month>{_M}){TO}(?P<month>{_M}),?\s+(?P<year>{YEAR})", _months),
    (rf"years?\s+(?:ending|ended|to)\s+{_END}(?P<month>{_M})\s+(?P<year>{YEAR})", _year_ending),
    (rf"(?P<season>Spring|Summer|Autumn)\s+terms?,?\s+(?:(?:of|in)\s+)?(?P<year>{YEAR})(?![/-])", _term),
    (rf"(?P<season>Spring|Summer|Autumn|Winter),?\s+(?:(?:of|in)\s+)?(?P<year>{YEAR})(?:[/-](?P<next>{YEAR}|\d\d))?", _season),
    (rf"{_Q}{_IN}(?P<year>{_PAIR}|{YEAR}|\d\d/\d\d)", _quarter),
    (rf"{_Q}{_IN}\((?P<year>{_PAIR}|{YEAR}|\d\d/\d\d)\)", _quarter),
    (rf"Q(?P<one>[1-4]){TO}Q(?P<other>[1-4]){_IN}(?P<year>{_PAIR})", _quarters),
    (rf"(?:academic|school)\s+years?\s+(?:of\s+)?(?P<year>{_PAIR})", _academic),
)


@cache
def _forms(digit: bool) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    table = _AT_DIGIT if digit else _AT_LETTER
    return tuple((re.compile(f"(?:{form}){_LIMIT}", re.IGNORECASE), reader) for form, reader in table)
