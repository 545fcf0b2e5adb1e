"""For which other days an answer is the same: a day that keeps in mind how it compared with others.

A question asks of its day only whether it comes before or after other days. What was worked out with a `Watched` day holds,
but for the day itself, on every day that would have compared alike: those are its span.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

Cut: TypeAlias = tuple[str, float]
"""A place between days: just before a day (0) or just after it (1)."""
ON: Final = 0.5
FIRST: Final[Cut] = ("", -1.0)
LAST: Final[Cut] = ("\U0010ffff", 0.0)


@dataclass(frozen=True, slots=True)
class Span:
    """All days between two cuts."""

    low: Cut = FIRST
    high: Cut = LAST

    def __contains__(self, day: str) -> bool:
        """Whether a day, as ISO, is one of them."""
        return self.low < (day, ON) < self.high


class Watched(str):
    """A day, as ISO, whose `span` shrinks with each other day it is compared with.

    >>> day = Watched("2023-09-07")
    >>> "2022-04-01" <= day, day > "2023-12-31"
    (True, False)
    >>> "2023-12-31" in day.span, "2022-03-31" in day.span, "2024-01-01" in day.span
    (True, False, False)
    """

    def __new__(cls, day: str) -> Watched:
        made = super().__new__(cls, day)
        made._low, made._high = FIRST, LAST
        return made

    _low: Cut
    _high: Cut

    @property
    def span(self) -> Span:
        """The days that would have compared alike up to now."""
        return Span(self._low, self._high)

    def __lt__(self, other: str) -> bool:
        return not self._after((other, 0))

    def __le__(self, other: str) -> bool:
        return not self._after((other, 1))

    def __gt__(self, other: str) -> bool:
        return self._after((other, 1))

    def __ge__(self, other: str) -> bool:
        return self._after((other, 0))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and self._after((other, 0)) and not self._after((other, 1))

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def _after(self, cut: Cut) -> bool:
        """Whether the day comes after a cut; from now on the span ends there on one side."""
        if cut <= self._low:
            return True
        if cut >= self._high:
            return False
        after = cut < (str(self), ON)
        if after:
            self._low = cut
        else:
            self._high = cut
        return after
