"""Bullets, letters and numbers at the start of a line: what is printed, and which lists it can belong to.

Whether a marked line is an item, a numbered paragraph or a heading is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(
    r"(?:[-*•·◦▪●■‣⁃∙–—★☆✓✔✦➢➤►▸▶◆◇○□»›→⇒❖Øo]|§(?=[ \t]+[^\W\d])|>(?=[ \t]+[A-Z][^.,:>]{1,45}$))[ \t\xa0]+(?=\S)"
    r"|[•·▪●■](?=\w)"
)
_ORDINAL = re.compile(
    r"""(?:
      \((?P<enclosed>\d{1,2}|[ivxl]{1,5}|[a-z]|[IVXL]{1,5}|[A-Z])\)\s*
    | (?P<steps>[1-9]\d?(?:\.(?:0(?!\.?\d)|[1-9]\d?)){1,3})\.?\s+(?=[^\W\d_a-z]|["'‘“(\[*<])
    | (?P<plain>\d{1,3}[A-Za-z]?|[ivxl]{1,5}|[a-z]|[IVXL]{1,5}|[A-Z])(?P<end>[.)])(?:\s+|\Z)
    | (?P<asked>[QA]\d{1,2}[a-z]?)[.):]\s+
    )""",
    re.VERBOSE,
)
_ROMAN = re.compile(r"(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mark: a style (`1.`, `(a)`, `i.`, `•`, for `14.3` `14.1`) and its place in a list of it (bullets: 0)."""

    style: str
    value: int


@dataclass(frozen=True, slots=True)
class Mark:
    """What is printed before the words: `number` without its stop or brackets, empty for a bullet.

    `readings` has two entries where a letter may be a Roman numeral. `steps` holds the parts of `2.1.3`.
    """

    number: str
    readings: tuple[Reading, ...]
    indent: int = 0
    bullet: str = ""
    steps: tuple[int, ...] = ()

    @property
    def over(self) -> str:
        """The number that it goes deeper than: `14` of `14.1`, empty for a mark of one step."""
        return self.number.rpartition(".")[0] if self.steps else ""

    @property
    def is_decimal(self) -> bool:
        """Whether it is a plain number with a stop or bracket (`14.`, `3A)`): it may number a paragraph."""
        return bool(self.number) and not self.bullet and self.readings[0].style in ("1.", "1)")


def read_mark(line: str, indent: int = 0) -> tuple[Mark | None, str]:
    """The mark at the start of a line (None without one), and the words after it.

    >>> mark, words = read_mark("- a. Note the progress")
    >>> mark.number, words
    ('a', 'Note the progress')
    >>> read_mark("2019 was a good year")
    (None, '2019 was a good year')
    """
    bullet = _BULLET.match(line)
    rest = line[bullet.end() :] if bullet else line
    found = _ORDINAL.match(rest)
    if found:
        return _numbered(found, indent, bullet[0].strip() if bullet else ""), rest[found.end() :]
    if bullet:
        sign = bullet[0].strip()
        return Mark("", (Reading(sign, 0),), indent, sign), rest
    return None, line


def stepped(number: str, indent: int = 0, bullet: str = "") -> Mark:
    """A number in steps as a mark.

    >>> stepped("14.2").over, stepped("14.2").readings[0].value
    ('14', 2)
    """
    parts = tuple(int(part) for part in number.split("."))
    return Mark(number, (Reading(f"{number.rpartition('.')[0]}.1", parts[-1]),), indent, bullet, parts)


def _numbered(found: re.Match[str], indent: int, bullet: str) -> Mark:
    if steps := found["steps"]:
        return stepped(steps, indent, bullet)
    if asked := found["asked"]:
        return Mark(asked, (Reading(asked[0] + "1", int(_NUMBER.findall(asked)[0])),), indent, bullet)
    number = found["enclosed"] or found["plain"]
    frame = "(%s)" if found["enclosed"] else "%s" + found["end"]
    return Mark(number, tuple(Reading(frame % style, value) for style, value in _values(number)), indent, bullet)


def _values(number: str) -> list[tuple[str, int]]:
    """The styles a number or letter can have, with its value in each: `i` is the first Roman numeral or the ninth letter."""
    if number[0].isdigit():
        return [("1", int(_NUMBER.findall(number)[0]))]
    low = number.lower()
    roman, letter = ("i", "a") if number == low else ("I", "A")
    found = [(roman, _roman(low))] if _ROMAN.match(low) else []
    return found + ([(letter, ord(low) - 96)] if len(low) == 1 else []) or [(roman, 0)]


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
