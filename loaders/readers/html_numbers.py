"""What a web page prints before the items of a list and at its notes.

Where an item stands among others is decided by the same code that reads plain text.
"""

from __future__ import annotations

import re

from loaders.layout.marks import Mark, Reading, read_mark
from loaders.readers.html_tree import Element, attribute

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_NOTE = re.compile(r"(?:fn|footnote|note|_ftn|endnote)[-_:]?(\d{1,3})\Z")
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LONGEST = 3


class Numbered:
    """The numbers of one ordered list, counted as a browser does."""

    def __init__(self, element: Element) -> None:
        self._style = _style(element)
        self._step = -1 if element.get("reversed") is not None else 1
        items = sum(1 for item in element if item.tag == "li")
        start = _whole(element.get("start"))
        self._next = start if start is not None else (items if self._step < 0 else 1)

    def count(self, item: Element) -> int:
        """The place of an item; the one after it counts on."""
        own = _whole(item.get("value"))
        found = self._next if own is None else own
        self._next = found + self._step
        return found

    def mark(self, item: Element, indent: int) -> Mark:
        """The printed number or letter of an item, as text would give it."""
        found = self.count(item)
        printed = _printed(found, self._style)
        mark, _ = read_mark(f"{printed}. X", indent)
        return mark or Mark(printed, (Reading("1.", found),), indent)


def superscript(words: str) -> str:
    """Raised words as they are printed: numbers of notes as raised digits, the rest unchanged.

    >>> superscript("12"), superscript("[3]"), superscript("th")
    ('¹²', '³', 'th')
    """
    digits = words.strip("[] ")
    return digits.translate(_SUPERSCRIPT) if digits.isascii() and digits.isdigit() and len(digits) < 4 else words


def note_number(item: Element) -> str:
    """The number of a footnote by the name that its references use, empty where an item is none."""
    found = _NOTE.match(attribute(item, "id"))
    return found[1] if found else ""


def _style(element: Element) -> str:
    found = _STYLE.search(attribute(element, "style"))
    named = _STYLES.get(found[1], "") if found else ""
    given = str(element.get("type") or "").strip()
    return named or (given if given in ("a", "A", "i", "I") else "1")


def _printed(value: int, style: str) -> str:
    if style in "aA" and 0 < value <= 26:
        return chr(ord(style) + value - 1)
    if style in "iI" and 0 < value < 90:
        return _roman(value) if style == "i" else _roman(value).upper()
    return str(max(value, 0))


def _roman(value: int) -> str:
    found = ""
    for size, sign in _ROMAN:
        count, value = divmod(value, size)
        found += sign * count
    return found


def _whole(text: str | None) -> int | None:
    bare = (text or "").strip()
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= _LONGEST else None
