"""Figures from running words: each measured value with what it measures, where and when.

Here one block is read sentence by sentence; a comparator, a further value of a series and a target are told
apart from the measurement itself. The wording of indicators is `figure_phrases`', counted things are
`figure_counts`', lists of ratings and of shares `figure_lists`'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import Block
from loaders.figure_claims import Figure, Named, name_indicator_as
from loaders.figure_periods import Period, of_span
from loaders.figure_phrases import Phrase, measure_before, share_after
from loaders.figure_places import Places
from loaders.paper import Paper
from ontology.values import Quantity, Span, find_quantities, find_spans

_SENTENCE = re.compile(r"(?<=[a-z\d)%\]'’\"”*][.!?])[’'\"”*]*\s+(?=[\"“‘'*(]*[A-Z\d])")
_DELTA_AFTER = re.compile(
    r"[\s*]*(?:(?:percentage )?points?\b|(?:year[- ]on[- ]year |relative |further |overall )?(?:increase|decrease"
    r"|reduction|improvement|rise|fall|drop|"
    r"growth|uplift|more|fewer|less\b(?! than)|higher|lower|cut|saving|change|confidence|of the (?:budget"
    r"|time))\b)", re.IGNORECASE)  # fmt: skip
_DELTA_BEFORE = re.compile(
    r"(?:(?:increase|decrease|reduction|improvement|rise|fall|drop|growth|uplift|gap|difference)[ds]? of|(?:\b(?:by"
    r"|up|down|grown|risen|\+|[-−])))"
    r"(?: (?:around|about|nearly|over|almost|approximately|some|at least|a))*[\s*(+]*$", re.IGNORECASE)  # fmt: skip
_IGNORED_AFTER = re.compile(
    r"[\s*-]*(?:(?:calendar |working |school |more |further )*(?:days?|weeks?|months?|years?|hours?|minutes?|yrs?"
    r"|miles?|am|pm|p\.m|a\.m|th|st|nd|rd|"
    r"grams?|kg|cm|ml)\b|\)?\s*(?:of|in) the Act\b)", re.IGNORECASE)  # fmt: skip
_IGNORED_BEFORE = re.compile(
    r"\b(?:para(?:graph)?s?|section|s|page|pp?|appendix|annex|item|recommendation|element|table|figure|regulation"
    r"|stage|year|phase|priority|question|"
    r"aged?|ages|under|over|version|v|no|number|ref|grade|level|tier|band|chapter|article|part|schedule|objective"
    r"|outcome|key stage|attainment|"
    r"covid|covid-|step|theme|pillar|standard|ward|route|type|category|day|week|month)\.?[\s-]*$", re.IGNORECASE)  # fmt: skip
_AIMING = re.compile(
    r"\b(?:targets?|goals?|ambitions?|ambitious|aims?|aiming|aspirations?|aspires?|wants?|drive is|seeks?"
    r"|commit(?:ted|ment)s?|will (?:bring|reduce|increase|"
    r"reach|cut|fall|rise|be)|to (?:reduce|bring|get|cut|increase|raise|reach|achieve|lower|improve|halve)"
    r"|should (?:be|reach|fall)|intends?)\b", re.IGNORECASE)  # fmt: skip
_BY = re.compile(
    r"\s*(?:or (?:less|fewer|lower|more|below|under|above|higher)|or better)?,?\s*by (?:the end of "
    r"|end of |the )?$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:rose|fell|increased|decreased|had|was|were|reached|dropped|grew|stood"
    r"|achieved)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
_A_YEAR = re.compile(
    r"\s*(increase|reduction|uplift|improvement|rise|fall)\s+(?:per|a|each|every) (?:year"
    r"|annum)",
    re.IGNORECASE,
)
_COMPARING = re.compile(r"\b(?:compared|compares?|against|above|below|than|versus|vs|national(?:ly)?|regional(?:ly)?"
    r"|average|while|whereas|"
                        r"(?:for|in|across) England)\b", re.IGNORECASE)  # fmt: skip
_SERIES = re.compile(
    r"(?:\b(?:to|from|then|at|and|of|was|is|in \S+)|[(,;/])[\s*]*(?:around |about |nearly "
    r"|just )?$",
    re.IGNORECASE,
)
_LINKED = re.compile(
    r"\b(?:was|were|is|are|be|been|has|had|have|stood|stands|stand|from|to|at|of|remain(?:s|ed)?|rose|fell|increased"
    r"|decreased|improved|reached|"
    r"reaching|dropped|reduced|risen|fallen|lower|average[ds]?)\b|[(:=–]\s*\**$", re.IGNORECASE)  # fmt: skip
_LOCAL = re.compile(r"\b(?:our|we|we've|local(?:ly)?|this (?:area|borough|county|city|year|quarter)|the (?:city"
    r"|county|borough|district|area|service|trust|"
                    r"council|partnership|board))\b", re.IGNORECASE)  # fmt: skip


@dataclass(slots=True)
class Told:
    """What the last figure of a block was about, for those that lean on it."""

    indicator: Named
    about: Named
    unit: str
    period: Period | None
    at: int
    value: Quantity


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: where it starts, its words, its spans of time, its quantities."""

    start: int
    words: str
    spans: tuple[Span, ...]
    quantities: tuple[Quantity, ...]


def sentences_of(block: Block) -> Iterator[Sentence]:
    """The sentences of a block with the quantities that may measure something; ages, dates and numbers of paragraphs are none."""
    at = 0
    for cut in (*(match.span() for match in _SENTENCE.finditer(block.words)), (len(block.words), len(block.words))):
        words = block.words[at : cut[0]]
        if any(character.isdigit() for character in words):
            spans = find_spans(words)
            found = (q for q in find_quantities(words) if q.value is not None and not _ignored(words, q, spans))
            yield Sentence(at, words, spans, tuple(found))
        at = cut[1]


class ProseReader:
    """Reads the figures of one block; figures lean on earlier ones of the same block."""

    def __init__(self, paper: Paper, block: Block) -> None:
        self.paper, self.block = paper, block
        self.places = Places(paper, block)
        self.told: Told | None = None

    def figures(self) -> Iterator[Figure]:
        """The measured values and targets of the block, in order."""
        for sentence in sentences_of(self.block):
            if self.told:
                self.told.at = -1
            yield from self._sentence(sentence)

    def _sentence(self, sentence: Sentence) -> Iterator[Figure]:
        measures = [q for q in sentence.quantities if q.unit == "%" or q.unit.startswith("per") or self._plain(sentence.words, q)]
        for at, quantity in enumerate(measures):
            before = measures[at - 1].end if at else 0
            after = measures[at + 1].start if at + 1 < len(measures) else len(sentence.words)
            made = self._figure(sentence, quantity, before, after)
            if made is not None:
                yield made

    def _plain(self, words: str, quantity: Quantity) -> bool:
        """Whether a number without unit is a rate or a score: `rate was 30.9`, `the England average (3.9)`."""
        if quantity.unit or quantity.sign not in {"", "~"} or quantity.denominator is not None:
            return False
        before = words[: quantity.start]
        comparing = re.search(r"\b(?:average|rate|figure)\b[^.;\d]{0,25}$", before)
        return bool(comparing) or ("." in quantity.verbatim and _measured_directly(words, quantity))

    def _figure(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Figure | None:
        words = sentence.words
        yearly = _A_YEAR.match(words, quantity.end)
        if yearly and _AIMING.search(words[: quantity.start]):
            return self._target(sentence, quantity, before, after, f"% {yearly[0].strip()}")
        if _is_delta(words, quantity, before):
            return None
        if _is_target(sentence, quantity, before):
            return self._target(sentence, quantity, before, after, quantity.unit)
        return self._value(sentence, quantity, before, after)

    def _value(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Figure | None:
        indicator = self._indicator(sentence, quantity, before)
        about = self._about(sentence, quantity, before, after)
        if indicator is None or about is None:
            return None
        period = self._period(sentence, quantity, before, after)
        unit = quantity.unit or (self.told.unit if self.told else "")
        self.told = Told(indicator, about, unit, period, quantity.end, quantity)
        return Figure(
            "figure-prose",
            self.block,
            indicator,
            about,
            quantity.verbatim,
            quantity.value,
            unit,
            period,
            locator=self.block.locator,
        )

    def _target(self, sentence: Sentence, quantity: Quantity, before: int, after: int, unit: str) -> Figure | None:
        indicator = self._indicator(sentence, quantity, before)
        about = self._about(sentence, quantity, before, after)
        if indicator is None or about is None:
            return None
        span = next((span for span in sentence.spans if span.start >= quantity.end), None)
        printed = f"{quantity.sign if quantity.sign in '<>≤≥' else ''}{quantity.value}{'%' if unit.startswith('%') else ''}"
        return Figure(
            "figure-target", self.block, indicator, about, quantity.verbatim, None, unit, of_span(span) if span else None,
            target=printed, locator=self.block.locator,
        )  # fmt: skip

    def _indicator(self, sentence: Sentence, quantity: Quantity, before: int) -> Named | None:
        """What a quantity measures: the population it is a share of, the rate named before it, else what the last one did."""
        words = sentence.words
        after = re.compile(r"[\s*)]*").match(words, quantity.end)
        share = share_after(words, after.end() if after else quantity.end)
        rate = measure_before(words, quantity.start)
        changed = re.search(r"\b(?:from|to)[\s*]*$", words[: quantity.start])
        told = self.told
        if (
            rate
            and (told is None or rate.start > told.at)
            and (changed or not share)
            and _LINKED.search(words[rate.start + len(rate.words) : quantity.start])
        ):
            return self._named(sentence, rate)
        if share and not changed:
            return self._named(sentence, share)
        between = words[before : quantity.start]
        leans = told is not None and (
            _COMPARING.search(between + words[quantity.end : quantity.end + 25]) or (told.at >= 0 and _SERIES.search(between))
        )
        return told.indicator if told is not None and leans else None

    def _named(self, sentence: Sentence, phrase: Phrase) -> Named:
        return name_indicator_as(self.paper, self.block, phrase.name, phrase.words, sentence.start + phrase.start)

    def _about(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Named | None:
        """The place beside it, else the last one's in a series, else the sentence's, else the paper's own."""
        beside = self.places.beside(sentence.start, sentence.words, quantity.start, quantity.end, before, after)
        if beside is not None:
            return beside
        if before and self.told is not None and self.told.at >= 0:
            return self.told.about
        grounded = sentence.spans or _LOCAL.search(sentence.words)
        return self.places.of_sentence(sentence.start, sentence.words) or (self.places.default() if grounded else None)

    def _period(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Period | None:
        own = span_after(sentence, quantity.end, after) or span_before(sentence, quantity.start, before)
        if own is not None:
            return of_span(own)
        compared = (
            self.told is not None
            and self.told.at >= 0
            and _COMPARING.search(sentence.words[before : min(after, quantity.end + 25)])
        )
        return self.told.period if self.told is not None and compared else None


def span_after(sentence: Sentence, start: int, end: int) -> Span | None:
    """The span of time that follows a figure and belongs to it: not one it is compared with or changed since."""
    for span in sentence.spans:
        if start <= span.start < end:
            between = sentence.words[start : span.start]
            foreign = re.search(
                r"\b(?:from|than|on|since|before|until|previous|compared|by|reduction|increase"
                r"|improvement|remains?)\b",
                between,
            )
            return None if (foreign and not re.search(r"\bin [\s(]*$", between)) or re.search(r"[.;]", between) else span
    return None


def span_before(sentence: Sentence, start: int, before: int) -> Span | None:
    """The span of time that leads up to a figure: the last since the figure before it, or the one that opens the sentence."""
    found = [span for span in sentence.spans if before <= span.start and span.end <= start]
    foreign = re.compile(r"\b(?:from|than|since|before|compared with|compared to|on)\s*$")
    return next((span for span in reversed(found) if not foreign.search(sentence.words[: span.start])), None)


def _measured_directly(words: str, quantity: Quantity) -> bool:
    rate = measure_before(words, quantity.start)
    if rate is None:
        return False
    between = words[rate.start + len(rate.words) : quantity.start]
    return len(between) < 60 and bool(re.search(r"\b(?:was|is|to|at|of|were|from)[\s*]*$", between))


def _is_delta(words: str, quantity: Quantity, before: int) -> bool:
    """Whether a percentage is a change, not a level."""
    return bool(_DELTA_AFTER.match(words, quantity.end) or _DELTA_BEFORE.search(words[before : quantity.start]))


def _is_target(sentence: Sentence, quantity: Quantity, before: int) -> bool:
    """Whether a value is only aimed at: `6% or less by March 2022`, `bring smoking down to 6%`."""
    earlier, later = sentence.words[: quantity.start], sentence.words[quantity.end :]
    span = next((span for span in sentence.spans if span.start >= quantity.end), None)
    due = span is not None and _BY.fullmatch(sentence.words[quantity.end : span.start])
    if _PAST.search(earlier[before:]):
        return False
    aiming = _AIMING.search(earlier)
    from_level = re.search(r"\bfrom[^.;]{0,40}$", earlier) and not due
    return bool(
        due
        or (
            aiming
            and not from_level
            and (quantity.sign in {"≤", "≥"} or re.search(r"\b(?:to|at|of|by|is)[\s*]*$", earlier) or "target" in later[:20])
        )
    )


def _ignored(words: str, quantity: Quantity, spans: tuple[Span, ...]) -> bool:
    """Whether a number is a date, an age, a duration, a paragraph or money."""
    if quantity.unit == "GBP" or any(span.start < quantity.end and quantity.start < span.end for span in spans):
        return True
    if quantity.unit:
        return False
    return bool(_IGNORED_AFTER.match(words, quantity.end) or _IGNORED_BEFORE.search(words[: quantity.start]))
