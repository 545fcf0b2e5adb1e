"""Which rows of a table a sentence can meet, told by the words it holds and the kinds of names, before any pattern is tried.

Nothing is matched here: a rule that is left out could not have matched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from loaders.rules.rule import Rule
from loaders.stating.sentences import Sentence, letters_of

_MASK = re.compile(r"⟦([A-Z])")
_OWN = "<own"
"""What marks a rule that speaks of what is the paper's own, and needs no name."""


class Needing(Protocol):
    """A row that says which words a sentence must hold one of, parted by bars."""

    @property
    def needs(self) -> str: ...


Row = TypeVar("Row", bound=Needing)


class Worded(Generic[Row]):
    """The rows of some tables, in order; `of` gives those one of whose words a text holds."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = tuple((row, frozenset(row.needs.split("|"))) for row in rows)
        self._words = tuple(sorted(frozenset[str]().union(*(needs for _, needs in self._rows))))

    def of(self, text: str) -> list[Row]:
        """The rows whose words a text holds, capitals or not."""
        low = text.lower()
        held = {word for word in self._words if word in low}
        return [row for row, needs in self._rows if not needs.isdisjoint(held)] if held else []


class Fitting:
    """The rules of some tables, in order; `of` gives those that a sentence can meet."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rows = tuple((rule, letters_of(rule.pattern)) for rule in rules)
        self._with = lru_cache(maxsize=256)(self._possible)

    def of(self, sentence: Sentence) -> list[Rule]:
        """The rules whose names a sentence has, and one of whose words."""
        found = _MASK.findall(sentence.text)
        return self._with("".join(sorted(set(found))), len(found) > 1).of(sentence.text)

    def _possible(self, letters: str, several: bool) -> Worded[Rule]:
        """The rules that a sentence with names of these letters can meet."""
        named = (pair for pair in self._rows if letters or _OWN in pair[0].pattern)
        return Worded(
            [rule for rule, slots in named if (several or len(slots) < 2) and all(set(letters) & slot for slot in slots)]
        )
