"""Which numbers of a sentence measure a level: those with a unit, rates and scores, and bare ones that have another's unit.

Here lives that choice only. What a level is a level of is decided in `loaders.figures.prose`.
"""

from __future__ import annotations

import re

from loaders.figures.kinds import Sentence
from loaders.figures.leaning import bracket_label, is_earlier, leaning
from loaders.figures.phrases import measure_before
from loaders.figures.places import Places
from ontology.values import Quantity

_PLACED = re.compile(r"\s*(?:nationally|regionally|locally|(?:in|for|across) (?:the )?[A-Z])")
_PLAIN_BEFORE = re.compile(r"\b(?:averages?|rate|figure|England|national)\b[^.;,\d]{0,25}$", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|against|versus|than)(?: (?:a|the))?(?: (?:rate|figure|average) of)?\s*$")
_DIRECT = re.compile(r"\b(?:was|is|to|at|of|were|from|stood at|stands at)[\s*]*$")


def levels_of(sentence: Sentence, places: Places, unit_before: str) -> list[Quantity]:
    """The quantities of a sentence that measure a level, in order.

    `unit_before` is the unit of the figure that the sentence before ended with, empty where it had none.
    """
    found: list[Quantity] = []
    for quantity in sentence.quantities:
        placed = bool(found) and not found[-1].unit and _PLACED.match(sentence.words, quantity.end)
        follows = placed or (bool(found) and _is_compared(sentence, quantity, found[-1]))
        if (
            quantity.unit
            or follows
            or _is_plain(sentence, quantity)
            or _continues(sentence, quantity, found, places, unit_before)
        ):
            found.append(quantity)
    return found


def _is_compared(sentence: Sentence, quantity: Quantity, last: Quantity) -> bool:
    """Whether a bare number is another place's rate beside the last one: `compared with 4.1 nationally`."""
    if "." not in quantity.verbatim or not last.unit or quantity.sign not in {"", "~"}:
        return False
    compared = _COMPARED.search(sentence.words[last.end : quantity.start])
    return bool(compared and _PLACED.match(sentence.words, quantity.end))


def _is_bare(quantity: Quantity) -> bool:
    return quantity.sign in {"", "~"} and quantity.denominator is None


def _is_plain(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number without unit is a rate, a score or a number of: `rate was 30.9`, `the England average (3.9)`."""
    if not _is_bare(quantity):
        return False
    return bool(_PLAIN_BEFORE.search(sentence.words[: quantity.start])) or _follows_rate(sentence, quantity)


def _follows_rate(sentence: Sentence, quantity: Quantity) -> bool:
    rate = measure_before(sentence.words, quantity.start, sentence.quantities)
    if rate is None or not (rate.name.lower().startswith("number") or "." in quantity.verbatim):
        return False
    link = sentence.words[rate.start + len(rate.words) : quantity.start]
    return len(link) < 90 and bool(_DIRECT.search(link))


def _continues(sentence: Sentence, quantity: Quantity, found: list[Quantity], places: Places, unit_before: str) -> bool:
    """Whether a bare number has the unit of the figure before: in a bracket behind it, or in a sentence leaning on it."""
    if "." not in quantity.verbatim or not _is_bare(quantity):
        return False
    label = bracket_label(sentence.words, quantity) if found and found[0].unit else None
    if label is not None:
        return is_earlier(label) or places.leads(sentence.start + found[-1].end, sentence.start + quantity.start)
    back = leaning(sentence.words, quantity, sentence.spans) if unit_before and not found else None
    return back is not None and bool(back.sure or not back.place)
