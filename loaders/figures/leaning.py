"""Sentences whose figure is of what the sentence before measured: `That was down from …`, `In Coldhurst it was …`.

Here live the forms of the words between the beginning of a sentence and its figure. What the figure before measured is
kept by `loaders.figures.prose`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.words import either
from ontology.values import Quantity

_BE = either(
    "was, is, were, are, had, has, stood, stands, remained, remains, reached, came, fell, rose, dropped, went, saw, compares"
)
_THE_RATE = r"the (?:rate|figure|level|proportion|percentage|share|average)"
_NAME = r"[A-Z][\w'’-]*(?:\s+(?:(?:and|of|upon|in|on|the|&)\s+)?[A-Z][\w'’-]*)*"
_PRONOUN = re.compile(rf"\W*(?:that|this|it|these|{_THE_RATE})\s+(?:{_BE})\b(?P<tail>[^.;:]{{0,70}})$", re.IGNORECASE)
_PLACED = re.compile(
    r"\W*(?P<within>(?:In|For|Across|At|Within)\s+)?(?:[Tt]he\s+)?"
    r"(?P<place>[A-Z][\w'’-]*(?:\s+(?:(?:and|of|upon|in|on|the|&)\s+)?[A-Z][\w'’-]*)*)\s*,?\s*"
    rf"(?P<it>(?:it|this|{_THE_RATE})\s+)?(?:{_BE})\b(?P<tail>[^.;:]{{0,70}})$"
)
_EXTREME = re.compile(
    rf"(?i:\W*(?:(?:that|this|it|these|they|{_THE_RATE}|rates|figures|uptake|levels?|coverage)\s+(?:{_BE}|are)\s+)?(?:the\s+)?"
    r"(?:highest|lowest|worst|best|poorest|higher|lower)\b(?:\s+(?:rates?|figures?|levels?|was|is|were|are|of|all))*"
    r"\s+(?:in|at|for)\s+(?:the\s+)?)"
    rf"(?P<place>{_NAME})(?P<tail>[^.;:]{{0,30}})$"
)
_APPOSED = re.compile(rf"\W*(?:[Tt]he\s+)?(?P<place>{_NAME})\s*,\s*(?:at|with|on)\b(?P<tail>[^.;:,]{{0,30}})$")
_TAIL = either(
    "up, down, from, to, at, now, only, just, about, around, still, the, a, in, lower, higher, than, by, with, had, been, be",
    "risen, fallen, rise, fall, worst, best, highest, lowest, better, worse, compared, slightly, again, even, also, as, rate",
    "figure, of, all, and, year, last, previous, nearly, almost, over, under, average, but, little, on, before, slight",
    "bit, eased",
    "improved, worsened, dropped, declined, increased, decreased, reduced, grown, since, reaching, well, earlier",
)
_SMALL = re.compile(rf"(?:{_TAIL})$")
_NOT_OF = re.compile(r"[\s*)]*of\s+[a-z]")
_AIMED_AT_IT = re.compile(
    r"\b(?:wants?|like|aims?|aiming|expects?|hopes?|hoping|bring|get|see|reduce|raise|increase|cut|improve)\b[^.;,]{0,30}"
    r"\b(?:that|this|it)\b[^.;,]{0,20}$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]*$")
_LABEL = re.compile(r"[(;,/]\s*(?P<label>[^(;,/]{0,30}?)\s*[:=]?\s*$")
_EARLIER = re.compile(r"(?:Q[1-4] )?(?:last|previous|prior) (?:yr|year|quarter|month)|Q[1-4](?: [\d/-]{2,7})?$")


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a sentence leans on the one before: the words of the place it names, from `start` on, empty for `That was`.

    `sure` where the words can be nothing but a place: `In Coldhurst it was`.
    """

    place: str = ""
    start: int = 0
    sure: bool = False


def leaning(words: str, quantity: Quantity) -> Leaning | None:
    """How a sentence's first figure leans on the figure before; None where it measures something of its own.

    >>> from ontology.values import find_quantities
    >>> said = "In Coldhurst it was 52.6% again."
    >>> leaning(said, find_quantities(said)[0])
    Leaning(place='Coldhurst', start=3, sure=True)
    """
    if _NOT_OF.match(words, quantity.end):
        return None
    earlier = words[: quantity.start]
    extreme = _EXTREME.match(earlier)
    if extreme is not None and only_small(extreme["tail"]):
        return Leaning(extreme["place"], extreme.start("place"), True)
    found = _PRONOUN.match(earlier)
    if found is not None:
        return Leaning() if only_small(found["tail"]) else None
    placed = _PLACED.match(earlier)
    if placed is None or not only_small(placed["tail"]):
        apposed = _APPOSED.match(earlier)
        return Leaning(apposed["place"], apposed.start("place")) if apposed and only_small(apposed["tail"]) else None
    return Leaning(placed["place"], placed.start("place"), bool(placed["within"] and placed["it"]))


def aims_at_it(earlier: str) -> bool:
    """Whether a target is set for what was just measured: `We would like that to be …`."""
    return _AIMED_AT_IT.search(earlier) is not None


def bracket_label(words: str, quantity: Quantity) -> str | None:
    """The label right before a number inside an open bracket: `NE` in `(last year 38.8; NE 37.1)`; None outside of one."""
    opened = _BRACKET.search(words[: quantity.start])
    found = _LABEL.search(opened[0]) if opened else None
    return found["label"] if found else None


def is_earlier(label: str) -> bool:
    """Whether a label says when rather than where: `last year`, `Q3 last yr`."""
    return _EARLIER.match(label) is not None


def only_small(tail: str) -> bool:
    """Whether words only lead on to a figure and name nothing.

    >>> only_small("down from"), only_small("the two year review")
    (True, False)
    """
    return all(_SMALL.match(word) for word in re.findall(r"[^\W\d_]+", tail))
