"""Two figures of one place for the two measures before: `nationally the figures were 84.3 and 82.4`, `… respectively`.

Here the wording is found; whose figures they are is decided in `loaders.figures.prose`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.figures.kinds import Sentence
from ontology.values import Quantity

_NUMBER = r"\d+(?:\.\d+)?"
_PAIR = re.compile(
    r"\b(?:figures|rates|averages|equivalents|comparators|percentages|proportions|values|levels)"
    r"\s+(?:were|are|being|of|at|stood at)\s+"
    rf"(?P<one>{_NUMBER})\s?%?,? and (?P<two>{_NUMBER})\s?%?(?!\s*(?:to|per)\b)"
    rf"|(?P<first>{_NUMBER})\s?%?,? and (?P<second>{_NUMBER})\s?%?,? respectively\b"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that answer, in order, to the two before them."""

    one: Quantity
    two: Quantity


def pair_of(sentence: Sentence) -> Pair | None:
    """The two figures of a sentence that answer to the two measures before; None where it has none such."""
    found = _PAIR.search(sentence.words)
    if found is None:
        return None
    starts = [found.start(name) for name in ("one", "two", "first", "second") if found[name]]
    numbers = [quantity for quantity in sentence.quantities if quantity.start in starts]
    if len(numbers) != 2:
        return None
    one, two = numbers
    unit = one.unit or two.unit
    return Pair(replace(one, unit=unit), replace(two, unit=unit))
