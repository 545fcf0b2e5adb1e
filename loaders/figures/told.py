"""What is kept of a block of prose while its figures are read: the figure before, the sentences before, how this one leans.

Here live values only. `loaders.figures.prose` fills them, `loaders.figures.measuring` and `timing` read them.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.document import Block
from loaders.figures.claims import Named
from loaders.figures.kinds import Sentence
from loaders.figures.leaning import Leaning
from loaders.figures.periods import Period
from loaders.figures.places import Places
from loaders.paper import Paper


@dataclass(slots=True)
class Told:
    """What the last figure of a block was about, for those that lean on it; `at` and `until` are its place in its sentence."""

    indicator: Named
    about: Named
    first: Named
    unit: str
    period: Period | None
    at: int
    until: int = 0


class State:
    """One block while it is read.

    `fresh` where the sentence before ended in a figure to lean on, `back` how this figure does, `among` where it is of
    part of the people of that figure.
    """

    def __init__(self, paper: Paper, block: Block) -> None:
        self.paper, self.block = paper, block
        self.places = Places(paper, block)
        self.told: Told | None = None
        self.named_until = 0
        self.fresh = False
        self.kept = False
        self.among = False
        self.back: Leaning | None = None
        self.earlier: list[Sentence] = []
