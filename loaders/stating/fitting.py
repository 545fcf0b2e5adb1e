"""Which rules a sentence can meet, told by the kinds of names and by the words it holds, before any pattern is tried.

Nothing is matched here: a rule that is left out could not have matched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.rules.rule import Rule
from loaders.stating.sentences import Sentence, letters_of

_MASK = re.compile(r"⟦([A-Z])")
_OWN = "<own"
"""What marks a rule that speaks of what is the paper's own, and needs no name."""


class Fitting:
    """The rules of some tables, in order; `of` gives those that a sentence can meet."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rows = tuple((rule, frozenset(rule.needs.split("|")), letters_of(rule.pattern)) for rule in rules)
        self._with = lru_cache(maxsize=256)(self._possible)

    def of(self, sentence: Sentence) -> list[Rule]:
        """The rules whose names a sentence has, and one of whose words."""
        found = _MASK.findall(sentence.text)
        rows, words = self._with("".join(sorted(set(found))), len(found) > 1)
        low = sentence.text.lower()
        held = {word for word in words if word in low}
        return [rule for rule, needs in rows if not needs.isdisjoint(held)]

    def _possible(self, letters: str, several: bool) -> tuple[tuple[tuple[Rule, frozenset[str]], ...], tuple[str, ...]]:
        """The rules that a sentence with names of these letters can meet, and all their words."""
        rows = tuple(
            (rule, needs)
            for rule, needs, slots in self._rows
            if (letters or _OWN in rule.pattern) and (several or len(slots) < 2) and all(set(letters) & slot for slot in slots)
        )
        return rows, tuple(sorted(frozenset[str]().union(*(needs for _, needs in rows))))
