"""Two figures of one place for the two measures before: `nationally the figures were 84.3 and 82.4`, `… respectively`.

Here the wording is found; whose figures they are is decided in `loaders.figures.prose`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.figures.kinds import Sentence
from ontology.values import Quantity, Span

_NUMBER = r"\d+(?:\.\d+)?"
_PAIR = re.compile(
    r"\b(?:figures|rates|averages|equivalents|comparators|percentages|proportions|values|levels)"
    r"\s+(?:were|are|being|of|at|stood at)\s+"
    rf"(?P<one>{_NUMBER})\s?%?,? and (?P<two>{_NUMBER})\s?%?(?!\s*(?:to|per)\b)"
    rf"|(?P<first>{_NUMBER})\s?%?,? and (?P<second>{_NUMBER})\s?%?,? respectively\b"
)
_JOINS = re.compile(r"\s*(?:per \d[\d,]*(?: [a-z]+){0,2})?,?\s*and\s+(?:in |then )?")
_RESPECTIVELY = re.compile(r"\brespectively\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that answer, in order, to the two before them."""

    one: Quantity
    two: Quantity


def periods_of(sentence: Sentence) -> dict[int, Span]:
    """Where a sentence opens with two times and gives a figure for each, the time of the figure at each place; else nothing.

    `In 2021/22 and 2022/23 smoking at delivery was 12.4% and 11.1% respectively.`
    """
    if len(sentence.spans) != 2 or len(sentence.quantities) != 2:
        return {}
    (early, late), (one, two) = sentence.spans, sentence.quantities
    joined = _JOINS.fullmatch(sentence.words[early.end : late.start]) and _JOINS.fullmatch(sentence.words[one.end : two.start])
    opens = late.end < one.start or (two.end < early.start and _RESPECTIVELY.search(sentence.words))
    return {one.start: early, two.start: late} if joined and opens else {}


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
