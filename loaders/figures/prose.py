"""Figures from running words: each measured value with what it measures, where and when.

Here one block is read sentence by sentence; comparators and further values of a series lean on the figure before
them. The wording of indicators is the business of `loaders.figures.phrases`, what sort of number it is of
`loaders.figures.kinds` and `loaders.figures.levels`, places of `loaders.figures.places`, counted things of
`loaders.figures.counts`, lists of ratings and of shares of `loaders.figures.lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.document import Block
from loaders.figures.claims import Figure, Named, name_indicator_as
from loaders.figures.cues import (
    BARE_RATE,
    BESIDE,
    CAPITALS,
    CHANGED,
    COMPARING,
    EARLIER_YEAR,
    FROM_EARLIER,
    GROUP,
    GROUP_BEFORE,
    IN_QUARTER,
    LINKED,
    LOCAL,
    NATIONAL_AIM,
    OBJECT_ONLY,
    OTHER_GROUP,
    PAST,
    QUARTER_BEFORE,
    RESEARCH,
    SERIES,
    UPLIFT_IN,
    YEAR_BEFORE,
)
from loaders.figures.kinds import Sentence, due_by, is_delta, is_target, sentences_of, yearly_target
from loaders.figures.leaning import Leaning, aims_at_it, bracket_label, is_earlier, leaning, only_small
from loaders.figures.levels import levels_of
from loaders.figures.periods import Period, of_span, period_of, year_before
from loaders.figures.phrases import Phrase, measure_before, share_after, share_around
from loaders.figures.places import Places, between
from loaders.figures.respective import Pair, pair_of
from loaders.figures.times import closing_period, opening_period, span_after, span_before, year_around
from loaders.paper import Paper
from ontology.statement import Unresolved
from ontology.values import Quantity


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


def read_prose(paper: Paper, block: Block) -> Iterator[Figure]:
    """The measured values and the targets that the sentences of a block print, in order.

    A figure whose indicator or place is not clear is left out.
    """
    yield from _Reader(paper, block).figures()


class _Reader:
    """One block while it is read."""

    def __init__(self, paper: Paper, block: Block) -> None:
        self.paper, self.block = paper, block
        self.places = Places(paper, block)
        self.told: Told | None = None
        self.named_until = 0
        self.fresh = False
        self.kept = False
        self.back: Leaning | None = None
        self.earlier: list[Sentence] = []

    def figures(self) -> Iterator[Figure]:
        for sentence in sentences_of(self.block):
            self.fresh = self.told is not None and (self.told.at >= 0 or self.kept)
            self.kept = False
            if self.told:
                self.told = replace(self.told, at=-1, until=0)
            self.named_until = 0
            measures = levels_of(sentence, self.places, self.told.unit if self.told and self.fresh else "")
            pair = pair_of(sentence)
            measures = [each for each in measures if pair is None or each.end <= pair.one.start]
            made: list[Figure] = []
            for at, quantity in enumerate(measures):
                before = measures[at - 1].end if at else 0
                after = measures[at + 1].start if at + 1 < len(measures) else len(sentence.words)
                figure = self._figure(sentence, quantity, before, after)
                if figure is not None:
                    made = _with_target(made, figure)
            yield from (*made, *(self._paired(sentence, pair, made) if pair else ()))
            self.earlier.insert(0, sentence)

    def _paired(self, sentence: Sentence, pair: Pair, made: list[Figure]) -> Iterator[Figure]:
        """The figures of another place for the last two measures of a sentence, in their order."""
        base = [figure for figure in made if figure.value is not None][-2:]
        measured = {figure.indicator.key for figure in base}
        before = max((each.end for each in sentence.quantities if each.end <= pair.one.start), default=0)
        about = self.places.beside(sentence.start, sentence.words, pair.one.start, pair.one.end, before, pair.two.start)
        if len(measured) != 2 or about is None or about.key in {figure.about.key for figure in base}:
            return
        for figure, quantity in zip(base, (pair.one, pair.two), strict=True):
            unit = quantity.unit or figure.unit
            yield replace(figure, about=about, value=quantity.value, verbatim=quantity.verbatim, unit=unit, target="")

    def _figure(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Figure | None:
        self.back = leaning(sentence.words, quantity) if self.fresh and (self.told is None or self.told.at < 0) else None
        yearly = yearly_target(sentence.words, quantity)
        if not yearly and is_delta(sentence.words, quantity, before):
            return None
        aimed = bool(yearly) or is_target(sentence, quantity, before)
        indicator = self._uplifted(sentence, quantity) if yearly else self._indicator(sentence, quantity, before, aimed)
        about = self._about(sentence, quantity, before, after, aimed) if indicator else None
        if indicator is None or about is None:
            if quantity.unit:
                self._leave_out(quantity, indicator)
            return None
        if aimed:
            return self._target(sentence, quantity, indicator, about, yearly)
        unit = quantity.unit or (self.told.unit if self.told is not None and self.told.indicator == indicator else "")
        period = self._period(sentence, quantity, before, after)
        self._tell(sentence, quantity, before, after, Told(indicator, about, about, unit, period, 0))
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

    def _tell(self, sentence: Sentence, quantity: Quantity, before: int, after: int, told: Told) -> None:
        """Keep what a figure was about; one of an earlier time leaves the time that later comparisons are of as it was."""
        last = self.told
        here = last is not None and last.at >= 0
        if last is not None and last.indicator == told.indicator and last.period is not None:
            leads = FROM_EARLIER.search(sentence.words[before : quantity.start])
            earlier = (leads or self._is_of_year_before(sentence, quantity, before)) and (here or self.back is not None)
            told = replace(told, period=last.period) if earlier else told
        first = last.first if last is not None and here else told.first
        until = self._taken(sentence, quantity, after)
        self.told = replace(told, first=first, at=max(quantity.end, self.named_until), until=until)

    def _target(self, sentence: Sentence, quantity: Quantity, indicator: Named, about: Named, yearly: str) -> Figure:
        span = due_by(sentence, quantity) or next((span for span in sentence.spans if span.start >= quantity.end), None)
        sign = quantity.sign if quantity.sign in {"<", ">", "≤", "≥"} else ""
        printed = f"{sign}{quantity.value}{quantity.unit if quantity.unit == '%' else ''}"
        return Figure(
            rule="figure-target",
            block=self.block,
            indicator=indicator,
            about=about,
            verbatim=quantity.verbatim,
            unit=f"{quantity.unit} {yearly}".strip(),
            period=of_span(span) if span else None,
            target=printed,
            locator=self.block.locator,
        )

    def _leave_out(self, quantity: Quantity, indicator: Named | None) -> None:
        missing = "place" if indicator else "indicator"
        reason = f"no {missing} is named clearly enough for the figure"
        self.paper.unresolved.append(Unresolved(self.block.order, quantity.verbatim, reason))

    def _indicator(self, sentence: Sentence, quantity: Quantity, before: int, aimed: bool) -> Named | None:
        """What a quantity measures: the population it is a share of, the rate named before it, else what the last one did."""
        words, told = sentence.words, self.told
        share = share_after(words, _after_marks(words, quantity.end)) or share_around(words, quantity.start, quantity.end)
        share = share or self._elided(words, quantity)
        rate = measure_before(words, quantity.start, sentence.quantities)
        changed = CHANGED.search(words[: quantity.start])
        newer = rate is not None and (told is None or rate.start > told.at) and (changed or not share)
        if rate and newer and (_is_linked(words, rate, quantity) or self._is_headed(sentence, rate, quantity)):
            return self._named(sentence, rate)
        if share and not changed:
            return self._named(sentence, share)
        self.kept = aimed and self.fresh
        aims = aimed and told is not None and (told.at >= 0 or (self.fresh and aims_at_it(words[: quantity.start])))
        if told is not None and not aims and (group := GROUP_BEFORE.search(words[before : quantity.start])):
            return self._of_group(sentence, quantity, group["group"])
        if told is not None and (aims or self._leans(sentence, quantity, before)):
            return told.indicator
        bare = BARE_RATE.search(words[: quantity.start])
        return self._spoken_measure() if bare else None

    def _elided(self, words: str, quantity: Quantity) -> Phrase | None:
        """What a share is of where only its object is said again: `84% of infants had a …, and 76% a review by 15 months`."""
        told = self.told
        found = OBJECT_ONLY.match(words, quantity.end) if told is not None and told.at >= 0 and quantity.unit else None
        name = self.paper.things[told.indicator.key].name if told is not None and found else ""
        head, link, _ = name.rpartition(" who had ")
        if found is None or not link:
            return None
        return Phrase(f"{head}{link}{found[1]}", found[1], found.start(1))

    def _of_group(self, sentence: Sentence, quantity: Quantity, group: str) -> Named | None:
        """The last measure for another age: `Obesity at Reception …, and at Year 6 22.4%`; None where it was for none."""
        told = self.told
        name = self.paper.things[told.indicator.key].name if told is not None and told.at >= 0 else ""
        other = GROUP.sub(group, name)
        if told is None or other == name:
            self.told = None
            return None
        start = sentence.words.rindex(group, 0, quantity.start)
        return self._named(sentence, Phrase(other, group, start))

    def _is_headed(self, sentence: Sentence, rate: Phrase, quantity: Quantity) -> bool:
        """Whether a rate heads a list of places, of which the first leads up to a figure: `Obesity: Anytown 21%, …`."""
        end = rate.start + len(rate.words)
        opened = sentence.words[end : quantity.start].lstrip().startswith((":", "–", "-"))
        return opened and self.places.leads(sentence.start + end, sentence.start + quantity.start)

    def _spoken_measure(self) -> Named | None:
        """The last rate that the sentences before named."""
        for sentence in self.earlier:
            measure = measure_before(sentence.words, len(sentence.words), sentence.quantities)
            if measure is not None:
                named = self._named(sentence, measure)
                self.named_until = 0
                return named
        return None

    def _spoken_place(self) -> Named | None:
        """The last place that a sentence before named alone."""
        places = (self.places.only_one(sentence.start, sentence.words) for sentence in self.earlier)
        return next((place for place in places if place is not None), None)

    def _uplifted(self, sentence: Sentence, quantity: Quantity) -> Named | None:
        """What a yearly change is aimed at in: `a 1% uplift per year in …`."""
        found = UPLIFT_IN.match(sentence.words, quantity.end)
        return self._named(sentence, Phrase(" ".join(found[1].split()), found[1], found.start(1))) if found else None

    def _leans(self, sentence: Sentence, quantity: Quantity, before: int) -> bool:
        """Whether a figure is of the indicator of the one before: a comparator, the next of a series, `That was …`."""
        words = sentence.words
        leading = between(words, before, quantity.start)
        compared = COMPARING.search(leading) or COMPARING.search(words[quantity.end : quantity.end + 25])
        here = self.told is not None and self.told.at >= 0
        if self.told is None or quantity.unit not in {"", self.told.unit} or OTHER_GROUP.match(words, quantity.end):
            return False
        label = bracket_label(words, quantity) or ""
        placed = here and (self.places.leads(sentence.start + before, sentence.start + quantity.start) or is_earlier(label))
        clause = leading.rpartition(";")[2] if ";" in leading else ""
        series = here and SERIES.search(leading) and only_small(CAPITALS.sub("", clause))
        return bool(compared or placed or series or self._leans_back(sentence, quantity))

    def _leans_back(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether a sentence goes on with the figure of the one before, in the same unit, for a place we can tell."""
        if self.back is None or self.told is None or quantity.unit not in {"", self.told.unit}:
            return False
        start = sentence.start + self.back.start
        return not self.back.place or (not self.places.is_named(start) and (self.back.sure or self.places.knows(start)))

    def _named(self, sentence: Sentence, phrase: Phrase) -> Named:
        start = sentence.start + phrase.start
        self.named_until = phrase.start + len(phrase.words)
        return name_indicator_as(self.paper, self.block, phrase.name, self.block.words[start : start + len(phrase.words)], start)

    def _about(self, sentence: Sentence, quantity: Quantity, before: int, after: int, aimed: bool) -> Named | None:
        """The place beside it, else the last one's in a series, else the sentence's, else the paper's own."""
        words, here = sentence.words, self.told is not None and self.told.at >= 0
        if self.back is not None and not self.named_until:
            return self._of_before(sentence, quantity, before, after)
        beside = self.places.beside(sentence.start, words, quantity.start, quantity.end, before, after)
        if beside is not None:
            return beside
        if here and self.told is not None:
            if aimed or self.named_until > before:
                return self.told.first
            compared = COMPARING.search(between(words, before, quantity.start))
            if self.places.compares_whole(sentence.words[before : quantity.start]):
                return None
            own_time = (
                span_after(sentence, quantity.end, after)
                or IN_QUARTER.match(words, quantity.end)
                or YEAR_BEFORE.match(words, quantity.end)
            )
            return None if compared and not own_time else self.told.about
        if self.named_until and self.places.names_unknown(sentence.start + self.named_until, sentence.start + quantity.start):
            return None
        grounded = "." in quantity.verbatim or any(
            (sentence.spans, LOCAL.search(words), PAST.search(words), BESIDE.search(words))
        )
        own = self.places.of_sentence(sentence.start, words, quantity.end)
        foreign = RESEARCH.search(words) or (aimed and NATIONAL_AIM.search(words))
        if own is not None or foreign or not (grounded or aimed):
            return own
        spoken = None if LOCAL.search(words) else self._spoken_place()
        return spoken or self.places.default()

    def _of_before(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Named | None:
        """The place of a sentence that leans on the one before: the one it names, else the one before's, if that had only one."""
        if self.back is not None and self.back.place:
            return self.places.own(sentence.start + self.back.start, self.back.place)
        beside = self.places.beside(sentence.start, sentence.words, quantity.start, quantity.end, before, after)
        if beside is not None or self.told is None:
            return beside
        unknown = self.places.names_unknown(sentence.start, sentence.start + after) or "compare" in sentence.words[:after]
        return None if unknown or self.told.about != self.told.first else self.told.about

    def _period(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Period | None:
        told = self.told
        quarter = self._quarter(sentence, quantity, before, after)
        if quarter is not None:
            return quarter
        if told is not None and told.period and self._is_of_year_before(sentence, quantity, before):
            return year_before(told.period)
        until = told.until if told is not None and told.at >= 0 else 0
        own = span_after(sentence, quantity.end, after) or span_before(sentence, quantity.start, max(before, until))
        if own is not None:
            return of_span(own)
        if FROM_EARLIER.search(sentence.words[before : quantity.start]):
            return None
        if self.back is not None and self.back.place and told is not None:
            return closing_period(sentence) or told.period
        if told is not None and told.at >= 0:
            compared = COMPARING.search(between(sentence.words, before, min(after, quantity.end + 25)))
            placed = self.places.leads(sentence.start + before, sentence.start + quantity.start)
            if YEAR_BEFORE.match(sentence.words, quantity.end):
                return None
            return told.period if compared or (told.period and placed) else closing_period(sentence) or opening_period(sentence)
        return closing_period(sentence) or opening_period(sentence)

    def _is_of_year_before(self, sentence: Sentence, quantity: Quantity, before: int) -> bool:
        """Whether a figure is the one before's of a year earlier: `up on the year before (46.5%)`, `46.5% the year before`."""
        leads = EARLIER_YEAR.search(sentence.words[before : quantity.start])
        return bool(leads or YEAR_BEFORE.match(sentence.words, quantity.end))

    def _quarter(self, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Period | None:
        """The quarter printed beside a figure without a year, in the year of the figure before or of the sentence."""
        if span_after(sentence, quantity.end, after) is not None:
            return None
        beside = QUARTER_BEFORE.search(sentence.words[before : quantity.start]) or IN_QUARTER.match(sentence.words, quantity.end)
        span = span_before(sentence, quantity.start, 0)
        span = span or (sentence.spans[0] if len(sentence.spans) == 1 else None)
        around = self.told.period if self.told is not None and self.told.period else of_span(span) if span else None
        return period_of(beside[1], year_around(around)) if beside and around else None

    def _taken(self, sentence: Sentence, quantity: Quantity, after: int) -> int:
        """Up to where the times of a sentence belong to this figure."""
        own = span_after(sentence, quantity.end, after)
        return own.end if own is not None else quantity.end


def _with_target(made: list[Figure], figure: Figure) -> list[Figure]:
    """The figures of a sentence with one more; a target of no other time is the target of the measurement before it."""
    last = made[-1] if made else None
    if last is None or figure.value is not None or figure.period is not None or last.value is None:
        return [*made, figure]
    if (last.indicator.key, last.about.key) != (figure.indicator.key, figure.about.key):
        return [*made, figure]
    return [*made[:-1], replace(last, target=figure.target)]


def _after_marks(words: str, at: int) -> int:
    found = re.compile(r"[\s*)]*").match(words, at)
    return found.end() if found else at


def _is_linked(words: str, rate: Phrase, quantity: Quantity) -> bool:
    link = words[rate.start + len(rate.words) : quantity.start]
    return bool(LINKED.search(link)) or link.strip(" *") == ","
