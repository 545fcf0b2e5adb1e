"""What a sentence or a title says of time: since when something holds, until when. Also the door to spans and quantities.

Here lives the reading of cue words around spans of time (`commenced`, `runs out`, `from … to …`). The spans themselves
are found in `ontology.periods`, numbers in `ontology.quantities`; both are handed on from here.
"""

from __future__ import annotations

import re
from functools import cache

from ontology.date_forms import TO, Precision
from ontology.periods import Span, find_spans, period_label
from ontology.quantities import Quantity, find_quantities, quantity_label, read_cell
from ontology.statement import ALWAYS, Stretch

__all__ = [
    "Precision",
    "Quantity",
    "Span",
    "find_quantities",
    "find_spans",
    "period_label",
    "quantity_label",
    "read_cell",
    "stretch_in",
    "title_day",
    "title_period",
]

_START_CUES = (
    r"from|since|effective(?:\s+from)?|effect|commenc\w*|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?(?:\s+date)?|launch(?:ed|es|ing)?"
    r"|created|established|set\s+up|introduced|formed|founded|live|force|in\s+place|inception|dating|dated\s+from"
    r"|came\s+into\s+being|opened|opens|mobilised|as\s+of"
)
_END_CUES = (
    r"until|till|up\s+to|through\s+to|by|expir\w*|end(?:s|ed|ing)?(?:\s+date)?|runs?\s+out|ran\s+out|running\s+out|finish\w*|ceas\w*"
    r"|clos(?:es|ed|ing)|terminat\w*|conclud\w*|lapse[sd]?|lapsing|ext(?:end(?:ed|ing)?|ension)\b[^.;]{0,25}?\bto|\(to"
)
_LINK = r"(?:\s*[:–-]?\s+|\s*:\s*)(?:(?:on|in|at|from|the|as|of|early|mid|late|end|start|beginning|around|about|back)[\s-]+)*"
_RANGE_CUES = r"from|between|running|runs|ran|covering|covers|for(?:\s+the\s+(?:period|years?))?|over|during|period|term|dates?"


def stretch_in(text: str) -> Stretch:
    """When something holds, by the words of one sentence; `ALWAYS` where it does not say.

    Dates count only behind words that open or close a stretch of time, or as a range. The first start and the first end
    count. Where that would end before it starts, only the one named first is sure.

    >>> stretch_in("The contract commenced April 2019 and expired on 31 March 2023.")
    Stretch(start='2019-04-01', end='2023-03-31', start_as_printed='April 2019', end_as_printed='31 March 2023')
    """
    found = ALWAYS
    for span in find_spans(text):
        found = _filled(found, _said(text, span, found))
    return found


def title_period(name: str) -> tuple[str, str]:
    """The first and the last day of the time in a title; an open or unknown side is empty.

    A single year opens a period of unknown length, unless the title looks ahead to it (`Vision 2030`).

    >>> title_period("Joint Health and Wellbeing Strategy 2022-27"), title_period("2018 Infant Feeding Strategy")
    (('2022-01-01', '2027-12-31'), ('2018-01-01', ''))
    """
    spans = find_spans(name)
    if not spans:
        return "", ""
    best = next((span for span in spans if span.precision in ("range", "financial-year", "academic-year")), spans[0])
    if best.precision in ("range", "financial-year", "academic-year"):
        return best.first, best.last
    return ("", best.last) if _looks_ahead().search(name, 0, best.start) else (best.first, "")


def title_day(name: str) -> str:
    """The day that an undated paper counts as, by the time in its title: the last of what it looks back on; empty where none is.

    A strategy or plan looks ahead, and counts from the first day of its period: nobody waits for its end.

    >>> title_day("Start for Life: progress 2020-21"), title_day("Best Start Strategy 2024-2029")
    ('2021-03-31', '2024-01-01')
    """
    start, end = title_period(name)
    return (start if _plans().search(name) else end) or end


@cache
def _plans() -> re.Pattern[str]:
    return re.compile(
        r"^(?!.*\b(?:progress|report|review|update|annual|evaluation|monitoring|performance|minutes|delivered|closing)\b)"
        r".*\b(?:strateg(?:y|ies)|plans?|framework|vision|charter|priorities)\b",
        re.IGNORECASE,
    )


def _said(text: str, span: Span, found: Stretch) -> Stretch:
    """What one span says, by the words before it."""
    near = max(0, span.start - 60)
    if span.precision == "range" and (re.search("[a-z]", span.words) or _cue(_RANGE_CUES).search(text, near, span.start)):
        start, end = _halves(span)
        return Stretch(span.first, span.last, start, end)
    if _cue(_END_CUES).search(text, near, span.start) or (found.start and _cue("to").search(text, near, span.start)):
        return Stretch(end=span.last, end_as_printed=span.words)
    if _cue(_START_CUES).search(text, near, span.start) and not _is_attribute(text, span):
        return Stretch(start=span.first, start_as_printed=span.words)
    return ALWAYS


def _is_attribute(text: str, span: Span) -> bool:
    """Whether a date only says which thing is meant (`from the 2016 campaign`) or what a change is counted from."""
    named = span.precision in ("year", "financial-year") and re.match(r"\s+['‘“\"]?[A-Za-z]", text[span.end : span.end + 4])
    before = text[max(0, span.start - 60) : span.start]
    return bool(named and re.search(r"\bthe\s+$", before)) or _change().search(before) is not None


def _filled(found: Stretch, said: Stretch) -> Stretch:
    """What was found before, its open sides filled where that leaves no end before its start."""
    start, end = found.start or said.start, found.end or said.end
    if start and end and start > end:
        return found
    return Stretch(start, end, found.start_as_printed or said.start_as_printed, found.end_as_printed or said.end_as_printed)


def _halves(span: Span) -> tuple[str, str]:
    """The printed ends of a range; the whole for both where it is printed as one (`2022-27`)."""
    halves = re.split(TO, span.words, maxsplit=1) if re.search("[a-z]|/.*/", span.words) else []
    return (halves[0], halves[1]) if len(halves) == 2 else (span.words, span.words)


@cache
def _cue(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\b|(?=\())(?:{words}){_LINK}$", re.IGNORECASE)


@cache
def _change() -> re.Pattern[str]:
    changes = "increas|decreas|reduc|improve|rise|rose|fall|fell|drop|down|up|change|compar|differ"
    return re.compile(rf"\b(?:{changes})\w*\b(?:[^.;]|\.\d){{0,30}}\bfrom\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _looks_ahead() -> re.Pattern[str]:
    return re.compile(r"\b(?:vision|to|towards|by|until)\s+$", re.IGNORECASE)
