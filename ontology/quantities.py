"""Numbers as papers print them: value, unit, sign, and the fraction they come from.

Here lives the grammar of quantities in running text and in table cells. Dates are no quantities
(`ontology.periods`); nor are ages, durations, numbered items and telephone numbers. What a figure measures is
decided in `loaders`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ontology.periods import time_words


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number printed from `start` to `end`, `verbatim` its words.

    `unit` is `%`, `percentage points`, `GBP`, `per 1,000`, `per 1,000 live births` … or empty for a bare number; `sign`
    is `<`, `>`, `≤`, `≥`, `~` or empty. A fraction (`34/47`) has no value of its own, only its two numbers.
    """

    start: int
    end: int
    verbatim: str
    value: Decimal | None
    unit: str = ""
    sign: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None


_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SIGNS = {
    "<": r"<|under|fewer\s+than|less\s+than|below|lower\s+than",
    ">": r">|over|more\s+than|above|greater\s+than|higher\s+than|in\s+excess\s+of|exceeding",
    "≤": r"≤|<=|=<|up\s+to|at\s+most|(?:no|not)\s+(?:more|greater|higher)\s+than|(?:a\s+)?maximum\s+of",
    "≥": r"≥|>=|=>|at\s+least|(?:no|not)\s+(?:less|fewer|lower)\s+than|(?:a\s+)?minimum\s+of",
    "~": r"~|around|approximately|approx\.?|about|roughly|circa|c\.|nearly|almost|just\s+(?:over|under)",
}
_TAIL_SIGNS = {"≤": r"or\s+(?:less|fewer|lower|below|under)", "≥": r"or\s+(?:more|greater|higher|above|over)"}
_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_SIGN = "|".join(f"(?:{words})" for _, words in sorted(_SIGNS.items(), key=lambda each: -len(each[1])))
_PER = (
    r"(?:\s+[a-z-]+){0,2}?\s+(?:per|for\s+every|in\s+every|out\s+of\s+every)\s+(?P<base>100,?000|10,?000|1,?000|100)(?![\d,.]*\d)"
    r"(?P<births>\s+(?:live\s+)?births)?"
)
_SIZE = r"(?:(?P<scale>\s?(?:million|billion|thousand|bn|mn)|[mk])\b)?"
_UNIT = rf"(?:(?P<points>\s*(?:percentage\s+points?|pp\b))|(?P<percent>\s?%|\s+per\s?cent\b)|(?P<per>{_PER}))?"
_YEARS = r"(?:19|20)\d\d\s?/\s?(?:(?:19|20)\d\d|\d\d)"
_PRINTED = re.compile(
    rf"(?:(?P<sign>{_SIGN})\s*)?(?P<money>£\s?)?(?P<number>{_NUMBER}){_SIZE}{_UNIT}"
    rf"(?:\s*\((?!{_YEARS}\))(?P<top>\d[\d,]*)\s?(?:/|out\s+of|of)\s?(?P<bottom>\d[\d,]*)\))?"
    rf"(?:\s+(?P<tail>{'|'.join(_TAIL_SIGNS.values())})(?!\w))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"(?P<top>\d{1,3}(?:,\d{3})+|\d+)(?:\s?/\s?|\s+out\s+of\s+)(?P<bottom>\d{1,3}(?:,\d{3})+|\d+)(?![\w%/,.½]*\d|\s?%)"
)
_SLIP = re.compile(r"(?P<whole>\d{1,2})/(?P<part>\d)\s?%(?!\w)")
"""A stroke printed for a decimal point: `51/8%`."""
_START = re.compile(rf"(?<![\w£/.,:½-])(?:(?:{_SIGN})\s*(?=[£\d])|£\s?(?=\d)|(?=\d))", re.IGNORECASE)
_RANGE = re.compile(
    r"\d[\d.,]*\s?(?:%\s?)?[-–—‑]\s?\d[\d.,½]*\s?%?s?|\d+\s+in\s+(?:every\s+)?\d+|24/7"
    r"|\d\d?\s+to\s+\d\d?(?![\d,.%]|\s+per)|\d\d?½"
)
_NUMBERED = re.compile(
    r"(?:\b(?:section|sections|s|para|paragraph|paragraphs|page|pages|p|pp|appendix|annex|item|items|table|figure|stage|stages|(?<!last\s)(?<!previous\s)year|years|step|element"
    r"|level|part|band|no|number|ref|reference|clause|article|schedule|chapter|version|grade|phase|tier|wave|box|room|unit|floor|ward|age|ages"
    r"|aged|age\s+of|ages\s+of|under-?|over-?|quarter|qtr|priority|objective|aim|outcome|recommendation|resolution|minute|covid|regulation|regulations|attainment|per|every)\.?"
    r"\s*(?P<more>\d+\s*(?:and|or|to|&|,)\s*)?"
    r"|\b(?:aged\s+)?under\s+|[#@_=&]|\b[A-Z]{2,}-)$",
    re.IGNORECASE,
)
_COUNTS_TIME = re.compile(
    r"[\s-]*(?:(?:to|or|and)\s+\d+\s+)?(?:plus\s+|\+\s*)?(?:critical\s+|working\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|yrs?|wks?|mths?)\b|-[a-z]",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(r"[\w½¼¾]|[./:,-]\d|\s?(?:am|pm)\b|st\b|nd\b|rd\b|th\b|[.)]?\s*(?:birthday)", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{1,200}")
_TELEPHONE = re.compile(r"(?<!\w)(?:\+44|\(?0\d{2,4}\)?)[\d\s()]{5,20}\d")
_TRENDS = "↑↓→←↗↘▲▼►◄⬆⬇➡* \t\r\n\u00a0"


@lru_cache(maxsize=4096)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a running text, in order: numbers with their sign and unit, and fractions.

    >>> [(found.verbatim, str(found.value), found.unit, found.sign) for found in find_quantities("6% or less of £6.494m")]
    [('6% or less', '6', '%', '≤'), ('£6.494m', '6494000', 'GBP', '')]
    """
    return tuple(_found(text)) if any(map(str.isdigit, text)) else ()


def read_cell(text: str) -> Quantity | None:
    """The quantity a table cell holds and nothing else, trend arrows apart; None for `n/a`, dates, words and misprints.

    >>> str(read_cell("11.3% ↓").value), str(read_cell("8/3%").value), read_cell("<15%").sign
    ('11.3', '8.3', '<')
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip(_TRENDS))
    if (start, end) in time_words(text[:end]):
        return None
    read = _slip(text, start) or _read(_FRACTION, text, start, end) or _read(_PRINTED, text, start, end)
    return read if read and read.end == end else None


def quantity_label(quantity: Quantity) -> str:
    """The one way to write a quantity: `>65%`, `£6,494,000`, `7.5 per 1,000 live births`, `34/47`.

    >>> [quantity_label(found) for found in find_quantities("approximately 10 per cent, 12606 families")]
    ['~10%', '12,606']
    """
    if quantity.value is None:
        return f"{quantity.numerator}/{quantity.denominator}"
    number = f"{quantity.value:,f}"
    if quantity.unit == "GBP":
        return f"{quantity.sign}£{number}"
    return quantity.sign + number + (quantity.unit if quantity.unit in ("", "%") else f" {quantity.unit}")


def _found(text: str) -> Iterator[Quantity]:
    taken = _taken(text)
    starts = [start for start, _ in taken]
    at = len(listed[0]) if (listed := _LIST_NUMBER.match(text)) else 0
    while begun := _START.search(text, at):
        inside = bisect_right(starts, begun.end()) - 1
        if inside >= 0 and begun.end() < taken[inside][1]:
            at = taken[inside][1]
            continue
        read, at = _at(text, begun.start(), begun.end())
        if read:
            yield read


def _taken(text: str) -> list[tuple[int, int]]:
    """Where digits are no quantities: words of time, addresses and telephone numbers."""
    others = ((found.start(), found.end()) for pattern in (_ADDRESS, _TELEPHONE) for found in pattern.finditer(text))
    return sorted((*time_words(text), *others))


def _at(text: str, start: int, digit: int) -> tuple[Quantity | None, int]:
    """The quantity that begins here and where to read on; None for an age, a duration, a range, an item's number."""
    if (slip := _slip(text, start)) is not None:
        return slip, slip.end
    if ranged := _RANGE.match(text, digit):
        return None, ranged.end()
    read = _read(_FRACTION, text, start) or _read(_PRINTED, text, start)
    if read is None:
        return None, digit + 1
    if "/" in text[read.end : read.end + 2]:
        return None, read.end
    bare = not read.unit and read.denominator is None
    if bare and _is_numbered(text, start, read.end):
        return None, read.end
    if not read.unit and (_COUNTS_TIME.match(text, read.end) or _is_reference(text, read)):
        return None, read.end
    return (None, read.end) if _NO_NUMBER.match(text, read.end) else (read, read.end)


def _slip(text: str, start: int) -> Quantity | None:
    """A percentage printed with a stroke for its decimal point, as it is plainly meant; None elsewhere."""
    found = _SLIP.match(text, start)
    return Quantity(start, found.end(), found[0], Decimal(f"{found['whole']}.{found['part']}"), "%") if found else None


def _is_numbered(text: str, start: int, end: int) -> bool:
    """Whether a number counts an item (`Section 21`, `Key Stage 2 and 3`) or a footnote (`poverty[1]`)."""
    footnote = (
        text[start - 1 : start] == "[" and text[end : end + 1] == "]" and text[start - 2 : start - 1].strip() != "" and start > 1
    )
    if footnote or text[max(0, start - 8) : start].rstrip()[-1:].isdigit():
        return footnote
    numbered = _NUMBERED.search(text, max(0, start - 24), start)
    return numbered is not None and (end - start <= 2 or not numbered["more"])


def _is_reference(text: str, read: Quantity) -> bool:
    """Whether a number is a reference with a leading nought, or an age (`under 18`)."""
    printed = text[read.start : read.end]
    return re.match(r"0\d", printed) is not None or re.fullmatch(r"(?:under|over)\s+\d\d?", printed, re.IGNORECASE) is not None


def _read(form: re.Pattern[str], text: str, start: int, end: int | None = None) -> Quantity | None:
    found = form.match(text, start, len(text) if end is None else end)
    if found is None:
        return None
    printed = found.groupdict()
    top, bottom = _decimal(printed["top"]), _decimal(printed["bottom"])
    if top is not None and bottom is not None and top > bottom:
        return None
    value = _value(printed["number"], printed["scale"]) if "number" in printed else None
    unit, sign = (_unit(printed), _sign(printed)) if "number" in printed else ("", "")
    return Quantity(start, found.end(), found[0], value, unit, sign, top, bottom)


def _decimal(printed: str | None) -> Decimal | None:
    return Decimal(printed.replace(",", "")) if printed else None


def _value(number: str, scale: str | None) -> Decimal:
    plain = Decimal(number.replace(",", ""))
    if not scale:
        return plain
    scaled = plain.scaleb(_SCALES[scale.strip().lower()])
    return scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled


def _unit(printed: dict[str, str | None]) -> str:
    if printed["money"]:
        return "GBP"
    if printed["points"]:
        return "percentage points"
    if printed["percent"]:
        return "%"
    if not printed["base"]:
        return ""
    births = " ".join((printed["births"] or "").split()).lower()
    return f"per {int(printed['base'].replace(',', '')):,} {births}".strip()


def _sign(printed: dict[str, str | None]) -> str:
    for words, table in ((printed["tail"], _TAIL_SIGNS), (printed["sign"], _SIGNS)):
        for sign, form in table.items() if words else ():
            if words and re.fullmatch(form, words, re.IGNORECASE):
                return sign
    return ""
