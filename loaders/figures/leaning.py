"""Sentences whose figure is of what the sentence before measured: `That was down from …`, `In Coldhurst it was …`.

Here live the forms of the words between the beginning of a sentence and its figure. What the figure before measured is
kept by `loaders.figures.prose`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.figures.words import POPULATIONS, either
from ontology.values import Quantity, Span

_BE = either(
    "was, is, were, are, had, has, stood, stands, remained, remains, reached, came, fell, rose, dropped, went, saw, compares"
)
_ADJECTIVES = either(
    "same, equivalent, comparable, corresponding, latest, previous, earlier, current, own, local, provisional, national",
    "regional, city, county, borough, district, town, most recent",
)
_RATES = "(?:rate|figure|level|proportion|percentage|share|average|equivalent)s?"
_THE_RATE = (
    rf"(?:(?:the|our|its) (?:(?:{_ADJECTIVES}) )*{_RATES}|(?:(?:local|provisional|national|regional) )+(?:{_RATES}|data))"
    r"(?: (?:locally|nationally|here|there))?"
)
_NAME = r"[A-Z][\w'’-]*(?:\s+(?:(?:and|of|upon|in|on|the|&)\s+)?[A-Z][\w'’-]*)*"
_TIME = "\x1f"
"""What stands for each letter of a time, so that forms need not know its words."""
_SPAN = rf"{_TIME}+(?!{_TIME})"
_WHEN = (
    rf"(?:(?:(?:in|for|at|by|during|over|as at|at the end of|back in)\s+(?:the\s+)?)?{_SPAN}"
    r"|(?:\w+\s)?(?:years?|months?|quarters?|decades?)\s(?:earlier|before|previously|ago|later|on)"
    r"|(?:the|in the|for the)\s(?:same\s)?(?:year|quarter|month)\s(?:before|earlier|(?:of )?(?:the )?(?:previous|last"
    r"|following) year)"
    r"|(?:in )?the (?:previous|preceding|following|next|same) (?:year|quarter|month|period)|(?:last|that|this) (?:year"
    r"|month|quarter)"
    r"|(?:previously|locally|nationally|now|before that|since then|by contrast|by comparison|in comparison|however"
    r"|even so|again"
    r"|here|there|in (?:the|our) (?:city|county|borough|district|area)))"
)
_FIRST = rf"\W*(?:(?:and|but|while|whereas|where|although|though)\s+)?(?:{_WHEN}(?!\w),?\s*)*"
_PRONOUN = re.compile(
    rf"(?i:{_FIRST}(?:that|this|it|these|they|{_THE_RATE}|(?:data|figures) for (?:the )?{_SPAN})"
    rf"(?:\s(?:(?:for|in)\s)?{_SPAN})?,?\s+(?:{_BE})\b)(?P<tail>[^.;:]{{0,70}})$"
)
_SAME_TIME = re.compile(
    rf"(?i:\W*the same (?:quarter|month|period|time)\b[^.;:{_TIME}]{{0,30}}?\b(?:was|showed|saw|had"
    rf"|brought))(?P<tail>[^.;:]{{0,20}})$"
)
_OF_GROUP = re.compile(
    rf"\W*(?:(?:and|but|while|whereas|although)\s+)?(?:[Aa]mong(?:st)?|[Ff]or|[Ii]n|[Oo]f)\s+(?:the"
    rf"\s+)?(?P<group>(?:[\w’'-]+\s+){{0,5}}?"
    rf"(?:{POPULATIONS})\b[^.;:,\d{_TIME}]{{0,60}}?(?:(?:under|over|aged?) \d\d)?),?\s+(?i:that|this|it|{_THE_RATE})"
    rf"\s+(?:{_BE})\b(?P<tail>[^.;:]{{0,40}})$"
)
_PLACED = re.compile(
    rf"(?i:{_FIRST})(?P<within>(?:[Ii]n|[Ff]or|[Aa]cross|[Aa]t|[Ww]ithin)\s+)?(?:[Tt]he\s+)?"
    rf"(?P<place>{_NAME})(?:\s+as a whole|\s+overall)?\s*,?\s*"
    rf"(?P<it>(?:it|this|(?i:{_THE_RATE}))\s+)?(?:{_BE})\b(?P<tail>[^.;:]{{0,70}})$"
)
_RATE_OF = re.compile(
    rf"(?i:{_FIRST}{_THE_RATE})\s+(?:for|in|across|at|among(?:st)?|of)\s+(?:the\s+)?(?:(?P<place>{_NAME})"
    rf"|(?P<group>(?:[\w’'-]+\s+){{0,5}}?(?:{POPULATIONS})\b[^.;:,\d{_TIME}]{{0,60}}?)),?"
    rf"\s+(?:{_BE})\b(?P<tail>[^.;:]{{0,40}})$"
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
    "bit, eased, of, put, estimated, recorded, reported, at, around, over, even, locally, here, there, for, during, then",
    "improved, worsened, dropped, declined, increased, decreased, reduced, grown, since, reaching, well, earlier",
)
_SMALL = re.compile(rf"(?:{_TAIL})$")
_NOT_OF = re.compile(r"[\s*)]*of\s+[a-z]")
_ASIDE = re.compile(
    r"(?i)\b(?:earlier|before|previously|ago|(?:previous|preceding|last) (?:year|quarter|month)|had been|back in)\b"
)
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

    `sure` where the words can be nothing but a place: `In Coldhurst it was`. `group` is whom it is a share of instead:
    `Among boys it was`. `aside` where it tells of an earlier time, and what follows does not: `Ten years before it was`.
    """

    place: str = ""
    start: int = 0
    sure: bool = False
    group: str = ""
    aside: bool = False


def leaning(words: str, quantity: Quantity, spans: Sequence[Span] = ()) -> Leaning | None:
    """How a sentence's first figure leans on the figure before; None where it measures something of its own.

    >>> from ontology.values import find_quantities
    >>> said = "In Coldhurst it was 52.6% again."
    >>> leaning(said, find_quantities(said)[0])
    Leaning(place='Coldhurst', start=3, sure=True, group='', aside=False)
    """
    if _NOT_OF.match(words, quantity.end):
        return None
    earlier = _masked(words, spans)[: quantity.start]
    found = _extreme(earlier) or _of_group(earlier) or _pronoun(earlier) or _placed(earlier)
    return replace(found, aside=_ASIDE.search(earlier) is not None) if found else None


def _masked(words: str, spans: Sequence[Span]) -> str:
    for span in spans:
        words = words[: span.start] + _TIME * (span.end - span.start) + words[span.end :]
    return words


def _extreme(earlier: str) -> Leaning | None:
    found = _EXTREME.match(earlier)
    return Leaning(found["place"], found.start("place"), True) if found and only_small(found["tail"]) else None


def _of_group(earlier: str) -> Leaning | None:
    found = _OF_GROUP.match(earlier) or _RATE_OF.match(earlier)
    if found is None or not only_small(found["tail"]):
        return None
    if found["group"]:
        return Leaning(start=found.start("group"), group=found["group"])
    return Leaning(found["place"], found.start("place"), True)


def _pronoun(earlier: str) -> Leaning | None:
    found = _PRONOUN.match(earlier) or _SAME_TIME.match(earlier)
    return Leaning() if found and only_small(found["tail"]) else None


def _placed(earlier: str) -> Leaning | None:
    found = _PLACED.match(earlier)
    if found and only_small(found["tail"]):
        return Leaning(found["place"], found.start("place"), bool(found["within"] and found["it"]))
    found = _APPOSED.match(earlier)
    return Leaning(found["place"], found.start("place")) if found and only_small(found["tail"]) else None


def same_unit(unit: str, last: str) -> bool:
    """Whether a figure may be in the unit of the figure before: it has none, the same, or the beginning of it.

    >>> same_unit("per 1,000", "per 1,000 live births"), same_unit("%", "per 1,000")
    (True, False)
    """
    return not unit or (last.startswith(unit) and (unit == last or unit.startswith("per ")))


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
