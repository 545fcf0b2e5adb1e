"""Numbers of a workbook as its reader sees them: percentages, thousands, currencies, dates and times.

Only what a number format prints is worked out here (ECMA-376 part 1, 18.8.30 and 18.8.31); which cell has which
format is found in `sheet_book`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache

GENERAL = "General"
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy hh:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    45: "mm:ss",
    47: "mm:ss",
}
"""Formats that workbooks name by number only; the day comes first, as in the papers we read."""

_PART = re.compile(
    r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|(AM/PM|A/P|y+|m+|d+|h+|s+|General|[#0?,.]+%?|E[+-]|.)', re.I | re.S
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST_CODE = 255
_LARGEST_DAY = 2_958_465
_MOST_DIGITS = 30
_WIDE = Context(prec=2000)


def displayed(number: str, code: str, from_1904: bool = False) -> str:
    """A stored number as its format prints it; a number we cannot make out comes back as it is stored.

    >>> displayed("0.684", "0.0%"), displayed("12345.6", "#,##0"), displayed("45170", "dd mmmm yyyy"), displayed("3.0", GENERAL)
    ('68.4%', '12,346', '01 September 2023', '3')
    """
    try:
        value = Decimal(number)
    except InvalidOperation:
        return number
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return number
    section, value = _section(code, value)
    parts = _parts(section)
    if any(kind == "date" for kind, _ in parts):
        return _date(parts, value, from_1904) or _plain(value)
    return _number(parts, value)


def _section(code: str, value: Decimal) -> tuple[str, Decimal]:
    """The part of a format that is for values like this one, and the value it prints: negative parts bring their own sign."""
    sections = code[:_LONGEST_CODE].split(";")
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if not value and len(sections) > 2:
        return sections[2], value
    return sections[0], value


@lru_cache(maxsize=512)
def _parts(section: str) -> tuple[tuple[str, str], ...]:
    return tuple(_read_parts(section))


def _read_parts(section: str) -> Iterator[tuple[str, str]]:
    """The pieces of a format: `text` to print, `date` and `number` signs."""
    for found in _PART.finditer(section):
        literal = found[1] or found[2] or found[3]
        sign = found[4]
        if literal:
            yield "text", literal
        elif not sign:
            continue
        elif sign[0].lower() in "ymdhs" or sign.upper() in ("AM/PM", "A/P"):
            yield "date", sign.lower()
        elif sign[0] in "#0?,." and any(char in "#0?" for char in sign):
            yield "number", sign
        else:
            yield ("general", sign) if sign.lower() == "general" or sign[:1] in "E/@" else ("text", sign)


def _number(parts: tuple[tuple[str, str], ...], value: Decimal) -> str:
    numbers = [sign for kind, sign in parts if kind == "number"]
    if len(numbers) > 1 or any(kind == "general" for kind, _ in parts):
        return _plain(value)
    percent = sum(sign.count("%") for kind, sign in parts if kind in ("number", "text"))
    return "".join(_rounded(value * 100**percent, sign) if kind == "number" else sign for kind, sign in parts).strip()


def _rounded(value: Decimal, sign: str) -> str:
    """A value with the decimals and the parting of thousands that `0`, `#` and `,` ask for."""
    bare = sign.rstrip("%")
    whole, _, decimals = bare.rstrip(",").partition(".")
    value /= 1000 ** (len(bare) - len(bare.rstrip(",")))
    places = sum(char in "0#?" for char in decimals)
    text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE):{',' if ',' in whole else ''}f}"
    for optional in reversed(decimals):
        if optional not in "#?" or not text.endswith("0"):
            break
        text = text[:-1]
    return text.rstrip(".") + ("%" if sign.endswith("%") else "")


def _plain(value: Decimal) -> str:
    """A number without a format: at most eleven digits, no trailing zeros."""
    rounded = value if value == value.to_integral_value() else Decimal(f"{value:.11g}")
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(parts: tuple[tuple[str, str], ...], value: Decimal, from_1904: bool) -> str:
    """A day number as a date; empty where it is none."""
    if not 0 <= value <= _LARGEST_DAY:
        return ""
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30) if value >= 61 else datetime(1899, 12, 31)
    try:
        moment = first + timedelta(seconds=int((value * 86400).to_integral_value(ROUND_HALF_UP)))
    except OverflowError:
        return ""
    signs = [sign if kind == "date" else "" for kind, sign in parts]
    said = [_told(at, signs, moment) if signs[at] else sign for at, (_, sign) in enumerate(parts)]
    return "".join(said).removesuffix("@").strip()


def _told(at: int, signs: list[str], moment: datetime) -> str:
    sign = signs[at]
    if sign[0] == "m" and len(sign) < 3 and _is_minute(at, signs):
        return f"{moment.minute:0{len(sign)}d}"
    if sign[0] in "hs":
        hour = (moment.hour - 1) % 12 + 1 if any(one in ("am/pm", "a/p") for one in signs) else moment.hour
        return f"{hour if sign[0] == 'h' else moment.second:0{min(len(sign), 2)}d}"
    if sign in ("am/pm", "a/p"):
        return "AM" if moment.hour < 12 else "PM"
    return _of_day(sign, moment.date())


def _is_minute(at: int, signs: list[str]) -> bool:
    """Whether `m` means minutes: it does right after hours or right before seconds."""
    before = next((one for one in reversed(signs[:at]) if one), "")
    after = next((one for one in signs[at + 1 :] if one), "")
    return before[:1] == "h" or after[:1] == "s"


def _of_day(sign: str, day: date) -> str:
    if sign[0] == "y":
        return f"{day.year}" if len(sign) > 2 else f"{day.year % 100:02d}"
    if sign[0] == "m":
        name = _MONTHS[day.month - 1]
        return (f"{day.month}", f"{day.month:02d}", name[:3], name, name[:1])[min(len(sign), 5) - 1]
    name = _DAYS[day.weekday()]
    return (f"{day.day}", f"{day.day:02d}", name[:3], name)[min(len(sign), 4) - 1]
