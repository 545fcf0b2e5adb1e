"""What one cell of a table says: a value, with a comparator, a fraction or a period in brackets beside it.

Here live the forms of a cell. Which indicator, place and period the cell's row and column mean is decided in
`loaders.figures.tables`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from loaders.figures.periods import overprinted
from ontology.values import Quantity, find_spans, read_cell

_SQUARE = re.compile(r"\[([^\]]*)(?:\]|$)")
_ROUND = re.compile(r"\(([^)]*)(?:\)|$)")
_FRACTION = re.compile(r"\s*(\d[\d,]*)\s*(?:/|of|out of)\s*(\d[\d,]*)\s*$")
_COUNT_SHARE = re.compile(r"(\d[\d,]*)\s*\(\s*\d[\d.]*\s?%\s*\)")
_ARROWS = re.compile(r"[←-⇿▲-▿⬀-⬏➔-➾↗↘]+")
_NOTHING = re.compile(
    r"[-–—*.:#\s]*$|n\s*/?\s*[ak]\.?$|not (?:available|applicable|known|held|reported)$|tbc$|none$"
    r"|nil return$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?(?: Q[1-4])?$|Q[1-4] (?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?$")
_COLOURS = re.compile(r"^\W*(red|amber|green|r|a|g)\W*$", re.IGNORECASE)
_RATINGS = {"r": "red", "a": "amber", "g": "green"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A measured value as printed, with what stands in brackets beside it."""

    quantity: Quantity
    verbatim: str
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    comparator: Quantity | None = None
    comparator_name: str = ""
    comparator_words: str = ""
    bracket: str = ""

    @property
    def value(self) -> Decimal | None:
        """The number itself."""
        return self.quantity.value


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, a dash, `n/a`.

    >>> is_blank("n/a"), is_blank("0.0%")
    (True, False)
    """
    return bool(_NOTHING.match(text.strip()))


def is_absent(text: str) -> bool:
    """Whether a cell says in so many words that there is no value (`n/a`), rather than being empty."""
    return is_blank(text) and any(map(str.isalpha, text))


def read_fraction(text: str) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator of a cell that is a fraction only; None where it is not, as with a year (`2020/21`).

    >>> read_fraction("34/47")
    (Decimal('34'), Decimal('47'))
    """
    found = _FRACTION.match(text)
    pair = (_number(found[1]), _number(found[2])) if found else None
    return pair if pair and pair[0] <= pair[1] else None


def read_rating(text: str) -> str:
    """`red`, `amber` or `green` where a cell is that colour or its initial, else empty."""
    found = _COLOURS.match(text)
    return _RATINGS[found[1].lower()[0]] if found else ""


def is_year(text: str) -> bool:
    """Whether a cell is a year, a span of years or a quarter, which no table counts."""
    return bool(_YEAR.match(text.strip()))


def is_measured(text: str, *, worded: bool = False) -> bool:
    """Whether a cell holds a measured value (a fraction counts), or, where `worded`, one with its sign in words.

    >>> is_measured("45% (210/467)"), is_measured("Under 18 rate"), is_measured("at least 95%", worded=True)
    (True, False, True)
    """
    if is_year(text) or (text.strip()[:1].isalpha() and not worded):
        return False
    return read_fraction(text) is not None or read_measure(text) is not None


def read_count(text: str) -> Cell | None:
    """The number of a cell that prints its share in brackets behind it (`17 (41%)`); None for any other cell."""
    found = _COUNT_SHARE.fullmatch(_ARROWS.sub(" ", text).strip())
    quantity = read_cell(found[1]) if found else None
    return Cell(quantity, found[1]) if found and quantity is not None and quantity.value is not None else None


def read_measure(text: str) -> Cell | None:
    """The value of a cell with its comparator, fraction or period in brackets; None where no value is printed.

    >>> cell = read_measure("52.0% [England, 51.0%] (2021/22)")
    >>> cell.verbatim, cell.comparator_name, cell.comparator_words, cell.bracket
    ('52.0%', 'England', '51.0%', '2021/22')
    """
    plain = _ARROWS.sub(" ", text).strip()
    main = _ROUND.sub(" ", _SQUARE.sub(" ", plain)).strip()
    quantity = None if read_fraction(main) else read_cell(main)
    if quantity is None or quantity.value is None:
        return None
    return _with_brackets(quantity, main, plain)


def _with_brackets(quantity: Quantity, main: str, plain: str) -> Cell:
    square, rounds = _SQUARE.search(plain), _ROUND.findall(_SQUARE.sub(" ", plain))
    name, words, comparator = _comparator(square[1]) if square else ("", "", None)
    rounds = [inside for inside in rounds if inside.strip()]
    timed = [inside for inside in rounds if find_spans(inside) or overprinted(inside)]
    fraction = next((found for inside in rounds if inside not in timed and (found := read_fraction(inside))), (None, None))
    share = next((words for words in rounds if words.strip().endswith("%") and not quantity.unit and read_cell(words)), "")
    if share:
        inner = read_cell(share)
        if inner is not None and inner.value is not None:
            return Cell(inner, share.strip(), numerator=quantity.value, comparator=comparator, comparator_name=name)
    bracket = next(iter((*timed, *(inside for inside in rounds if not read_fraction(inside)), "")))
    return Cell(quantity, main, fraction[0], fraction[1], comparator, name, words, bracket)


def _comparator(inside: str) -> tuple[str, str, Quantity | None]:
    """Name (empty where none), print and value of a comparator such as `England, 52.0%`."""
    found = re.match(r"\s*([A-Z][A-Za-z .'’&-]*?[A-Za-z])?[\s,:–-]*([<>~£]?\d.*?)\s*$", inside)
    if not found:
        return "", "", None
    return found[1] or "", found[2], read_cell(found[2])


def _number(words: str) -> Decimal:
    return Decimal(words.replace(",", ""))
