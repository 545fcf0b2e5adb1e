"""How far a build has come: what became of each paper, and a line on the terminal that says so.

Here live the counts and the line; refusals and warnings are handed on to whoever talks to the user.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeAlias

from loaders.outcomes import Outcome, Read, Refused

Tell: TypeAlias = Callable[[str], None]
CLEAR_LINE = "\r\x1b[K"


class Tally:
    """What became of the papers so far: how many were read, were unchanged, and were refused.

    `shown` is the terminal that sees it, None where there is none.
    """

    def __init__(self, total: int, shown: TextIO | None, clock: Callable[[], float] = time.monotonic) -> None:
        self.total, self.shown, self.clock = total, shown, clock
        self.begun = clock()
        self.read = self.unchanged = self.refused = 0

    def counted(self, outcomes: Iterable[Outcome], tell: Tell) -> Iterator[Outcome]:
        """The outcomes as they come, once counted and shown; `tell` is told a line for each refusal and warning."""
        for outcome in outcomes:
            self.count(outcome, tell)
            yield outcome
        self.say(f"working out what {self.read + self.unchanged} documents say together")

    def count(self, outcome: Outcome, tell: Tell) -> None:
        """Take one more paper into the counts and show how far things are."""
        if isinstance(outcome, Refused):
            self.refused += 1
        elif isinstance(outcome, Read):
            self.read += 1
        else:
            self.unchanged += 1
        if outcome.said:
            self.write(CLEAR_LINE)
            tell(outcome.said)
        self.say(self.line())

    def line(self) -> str:
        """Papers done, how fast, and how long the rest will take at that rate."""
        done = self.read + self.unchanged + self.refused
        rate = done / max(self.clock() - self.begun, 0.001)
        return f"{done} of {self.total} documents, {rate:.1f} a second, {(self.total - done) / max(rate, 0.001):.0f} seconds left"

    def ended(self) -> str:
        """What became of all papers, once nothing more is to be shown."""
        self.write(CLEAR_LINE)
        return f"{self.read} documents read, {self.unchanged} unchanged, {self.refused} refused"

    def say(self, text: str) -> None:
        """Show a text in place of what is shown."""
        self.write(CLEAR_LINE + text)

    def write(self, text: str) -> None:
        if self.shown is not None:
            self.shown.write(text)
            self.shown.flush()
