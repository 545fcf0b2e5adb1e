"""A piece: what will be one block, while its lines are still being put together.

Only the type and what can be asked of a piece by itself live here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.document import Kind
from loaders.layout.marks import Mark

_CLOSERS = "\"'’”)]}*_>»"
_OPENERS = "\"'‘“([{*_<«"
_AS_FOLLOWS = re.compile(r"\b(?:as follows|the following|as below)\.?\Z")
_STOPS = (".", "!", "?", ":", ";", "…")


@dataclass(slots=True)
class Piece:
    """Lines that belong together, before orders and pointers are known.

    `level` is a heading's level where the print itself gives it (0: not yet known); `row_header` says that a rule
    below sets a table row apart as its header; `sealed` that nothing may be joined to the piece any more; `width` is
    that of the last line as printed, mark and all; `printed` is the whole line of a mark whose words are yet to come;
    `plain` says that its format makes it no heading.
    """

    kind: Kind
    lines: list[str]
    gap: int = 0
    page: int | None = None
    mark: Mark | None = None
    level: int = 0
    cells: tuple[str, ...] = ()
    row_header: bool = False
    sealed: bool = False
    width: int = 0
    plain: bool = False
    printed: str = ""

    @property
    def words(self) -> str:
        """The words, lines joined by single spaces."""
        return self.lines[0] if len(self.lines) == 1 else " ".join(self.lines)

    @property
    def last(self) -> str:
        """The last line: how a piece ends is seen there."""
        return self.lines[-1]

    @property
    def short(self) -> str:
        """The words of a piece of one line, empty for a longer one: what can be a heading or a label."""
        return self.lines[0] if len(self.lines) == 1 else ""

    @property
    def number(self) -> str:
        """The printed number or letter, empty where there is none."""
        return self.mark.number if self.mark else ""

    @property
    def is_ended(self) -> bool:
        """Whether a sentence, list introduction or clause ends here."""
        return self.last.rstrip(_CLOSERS + " ").endswith(_STOPS)

    @property
    def introduces(self) -> bool:
        """Whether it ends by announcing what follows."""
        return self.last.rstrip("*_ ").endswith((":", ":-", ":–"))

    def announces(self, words: str) -> bool:
        """Whether it ends by announcing what follows, or breaks off before words that go on in small letters."""
        return self.introduces or bool(_AS_FOLLOWS.search(self.last[-40:])) or (words[:1].islower() and not self.is_ended)

    @property
    def is_prose(self) -> bool:
        """Whether it is running text rather than a short line."""
        return len(self.lines) > 1 or len(self.last) > 90 or self.last.rstrip(_CLOSERS + " ").endswith((".", ";", "!", "?"))


def opening(words: str) -> str:
    """The words without quote marks, brackets and emphasis before them: their first letter or digit leads.

    >>> opening("**752** responses")
    '752** responses'
    """
    return words.lstrip(_OPENERS + " ")
