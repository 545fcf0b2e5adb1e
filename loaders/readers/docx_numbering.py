"""Clause numbers of a Word file, computed as Word does: by list, level, restart and style.

The numbers are not in the paragraphs; they follow from the numbering part (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from loaders.readers.docx_xml import number, switch, value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
_ROMAN_ONES = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 3999
_LONGEST_TEXT = 255


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, format, what is printed (`%1.%2`), after which level it starts anew, its style."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str | None = None
    legal: bool = False


class Numbering:
    """The lists of a file and how far each has got."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[int, dict[int, Level]] = {}
        self._abstract: dict[int, int] = {}
        self._starts: dict[int, dict[int, int]] = {}
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[int] = set()
        if root is not None:
            self._read_lists(root)
            self._read_numbers(root)

    def level_of_style(self, listed: int, style: str | None) -> int:
        """The level of a list that is tied to a style, 0 where none is."""
        levels = self._levels(listed)
        return next((at for at, level in levels.items() if style is not None and level.style == style), 0)

    def next(self, listed: int, at: int) -> str:
        """What is printed before the next paragraph of a list, `•` for a bullet, empty where nothing is."""
        levels = self._levels(listed)
        if at not in levels or not 0 <= at < LEVELS:
            return ""
        counts = self._counted(listed, at, levels)
        if levels[at].form == "bullet":
            return "•"
        return "" if levels[at].form == "none" else self._printed(levels, at, counts)

    def _levels(self, listed: int) -> dict[int, Level]:
        return self._lists.get(listed, {})

    def _counted(self, listed: int, at: int, levels: dict[int, Level]) -> list[int | None]:
        """The counts of all levels after this paragraph; lists that share a definition count on together."""
        counts = self._counts.setdefault(self._abstract[listed], [None] * LEVELS)
        if listed not in self._begun:
            self._begun.add(listed)
            for level in self._starts.get(listed, {}):
                counts[level] = None
        for above in range(at):
            if counts[above] is None:
                counts[above] = levels.get(above, Level()).start
        before = counts[at]
        counts[at] = levels[at].start if before is None else before + 1
        for below in range(at + 1, LEVELS):
            restart = levels.get(below, Level()).restart
            if restart is None or at < restart:
                counts[below] = None
        return counts

    def _printed(self, levels: dict[int, Level], at: int, counts: list[int | None]) -> str:
        def shown(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            form = "decimal" if levels[at].legal else levels.get(place, Level()).form
            return format_number(counts[place] or 0, form)

        return _PLACE.sub(shown, levels[at].text).strip()

    def _read_lists(self, root: Element) -> None:
        self._definitions = {key: one for one in root.findall("abstractNum") if (key := _key(one, "abstractNumId")) is not None}
        self._by_style = {style: key for key, one in self._definitions.items() if (style := value(one, "styleLink")) is not None}

    def _read_numbers(self, root: Element) -> None:
        for one in root.findall("num"):
            listed, abstract = _key(one, "numId"), number(one, "abstractNumId")
            if listed is None or abstract is None:
                continue
            abstract = self._by_style.get(value(self._definitions.get(abstract), "numStyleLink") or "", abstract)
            self._abstract[listed] = abstract
            self._lists[listed] = _levels_of(self._definitions.get(abstract))
            self._override(listed, one)

    def _override(self, listed: int, one: Element) -> None:
        for override in one.findall("lvlOverride"):
            at = _key(override, "ilvl")
            if at is None or at >= LEVELS:
                continue
            if (own := override.find("lvl")) is not None:
                self._lists[listed][at] = _level(own)
            if (start := number(override, "startOverride")) is not None:
                self._lists[listed][at] = replace(self._lists[listed].get(at, Level()), start=start)
                self._starts.setdefault(listed, {})[at] = start


def format_number(count: int, form: str) -> str:
    """A count as Word prints it in a number format of the standard; unknown formats come out as plain numbers.

    >>> [format_number(4, form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero")]
    ['4', 'd', 'IV', '04']
    """
    low = form.lower()
    if low.endswith("letter") and 0 < count <= 26 * 30:
        letters = chr(96 + (count - 1) % 26 + 1) * ((count - 1) // 26 + 1)
        return letters.upper() if form.startswith("upper") else letters
    if low.endswith("roman") and 0 < count <= _MOST:
        numeral = _roman(count)
        return numeral.upper() if form.startswith("upper") else numeral
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    signs = []
    for worth, sign in (*_ROMAN, *_ROMAN_ONES):
        signs.append(sign * (count // worth))
        count %= worth
    return "".join(signs)


def _levels_of(definition: Element | None) -> dict[int, Level]:
    found = definition.findall("lvl") if definition is not None else []
    return {at: _level(one) for one in found if (at := _key(one, "ilvl")) is not None}


def _level(one: Element) -> Level:
    form = value(one, "numFmt") or "decimal"
    start = number(one, "start")
    return Level(
        start=1 if start is None else start,
        form=form,
        text=(value(one, "lvlText") or "")[:_LONGEST_TEXT],
        restart=number(one, "lvlRestart"),
        style=value(one, "pStyle"),
        legal=bool(switch(one, "isLgl")),
    )


def _key(element: Element, attribute: str) -> int | None:
    text = element.get(attribute, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
