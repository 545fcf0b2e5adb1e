"""Figures from running words: each measured value with what it measures, where and when.

Here one block is read sentence by sentence; comparators and further values of a series lean on the figure before
them. The wording of indicators is the business of `loaders.figures.phrases`, what sort of number it is of
`loaders.figures.kinds` and `loaders.figures.levels`, places of `loaders.figures.places`, counted things of
`loaders.figures.counts`, lists of ratings and of shares of `loaders.figures.lists`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Block
from loaders.figures.claims import Figure, Named
from loaders.figures.cues import (
    BESIDE,
    COMPARING,
    FROM_EARLIER,
    IN_QUARTER,
    LOCAL,
    LOCAL_FIGURE,
    NATIONAL_AIM,
    NATIONS_AIM,
    PAST,
    RESEARCH,
    YEAR_BEFORE,
)
from loaders.figures.kinds import Sentence, due_by, is_delta, is_target, sentences_of, yearly_target
from loaders.figures.leaning import bracket_label, is_earlier, leaning
from loaders.figures.levels import levels_of
from loaders.figures.measuring import Measuring
from loaders.figures.periods import of_span
from loaders.figures.places import between
from loaders.figures.respective import Pair, pair_of, periods_of
from loaders.figures.times import span_after
from loaders.figures.timing import Timing
from loaders.figures.told import Told
from loaders.paper import Paper
from ontology.statement import Unresolved
from ontology.values import Quantity


def read_prose(paper: Paper, block: Block) -> Iterator[Figure]:
    """The measured values and the targets that the sentences of a block print, in order.

    A figure whose indicator or place is not clear is left out.
    """
    yield from _Reader(paper, block).figures()


class _Reader(Measuring, Timing):
    """One block while its figures are read."""

    def figures(self) -> Iterator[Figure]:
        for sentence in sentences_of(self.block):
            self.fresh = self.told is not None and (self.told.at >= 0 or self.kept)
            self.kept = False
            if self.told:
                self.told = replace(self.told, at=-1, until=0)
            self.named_until = 0
            measures = levels_of(sentence, self.places, self.told.unit if self.told and self.fresh else "")
            timed = periods_of(sentence)
            measures = [replace(each, unit=each.unit or measures[-1].unit) if timed else each for each in measures]
            pair = None if timed else pair_of(sentence)
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
        leans = (self.fresh and (self.told is None or self.told.at < 0)) or (self.told is None and self.earlier)
        self.among = False
        self.back = leaning(sentence.words, quantity, sentence.spans) if leans else None
        if (
            self.told is None
            and self.back is not None
            and self.back.place
            and not self.places.knows(sentence.start + self.back.start)
        ):
            self.back = None
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
        last = self.told.unit if self.told is not None and self.told.indicator == indicator else ""
        unit = last if last.startswith(quantity.unit) else quantity.unit
        period = self._period(sentence, quantity, before, after, about)
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
            aside = self.back is not None and self.back.aside
            beside = is_earlier(bracket_label(sentence.words, quantity) or "")
            told = replace(told, period=last.period) if earlier or aside or beside else told
        first = last.first if last is not None and (here or sentence.is_clause) else told.first
        until = self._taken(sentence, quantity, after)
        self.told = replace(told, first=first, at=max(quantity.end, self.named_until), until=until)

    def _target(self, sentence: Sentence, quantity: Quantity, indicator: Named, about: Named, yearly: str) -> Figure:
        next_at = min((each.start for each in sentence.quantities if each.start >= quantity.end and each.unit), default=10_000)
        behind = (span for span in sentence.spans if span.start >= quantity.end)
        timed = (span for span in behind if span.start < next_at or sentence.words[: span.start].endswith("by "))
        span = due_by(sentence, quantity) or next(timed, None)
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

    def _spoken_place(self) -> Named | None:
        """The last place that a sentence before named alone."""
        places = (self.places.only_one(sentence.start, sentence.words) for sentence in self.earlier)
        return next((place for place in places if place is not None), None)

    def _about(self, sentence: Sentence, quantity: Quantity, before: int, after: int, aimed: bool) -> Named | None:
        """The place beside it, else the last one's in a series, else the sentence's, else the paper's own."""
        words, here = sentence.words, self.told is not None and self.told.at >= 0
        if self.back is not None and (self.back.group or not self.named_until):
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
        if aimed and own is None and not here and (nation := NATIONS_AIM.search(words)):
            return self.places.nation(nation[0])
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
        if beside is not None:
            return beside
        if self.told is None:
            return self._spoken_place() or self.places.default()
        named_from = self.named_until if self.back is not None and self.back.group else 0
        unknown = self.places.names_unknown(sentence.start + named_from, sentence.start + after)
        if unknown or "compare" in sentence.words[:after]:
            return None
        if LOCAL_FIGURE.search(sentence.words[: quantity.start]):
            return self.places.default()
        return self._of_first(self.told)

    def _of_first(self, told: Told) -> Named | None:
        """The place of the figure before; of several, the home area, where time or people differ and the others compare."""
        if told.about == told.first:
            return told.about
        apart = self.back is not None and (self.back.aside or self.back.group)
        return told.first if apart and self.places.is_home(told.first) and self.places.is_wide(told.about) else None


def _with_target(made: list[Figure], figure: Figure) -> list[Figure]:
    """The figures of a sentence with one more; a target of no other time is the target of the measurement before it."""
    last = made[-1] if made else None
    if last is None or figure.value is not None or figure.period is not None or last.value is None:
        return [*made, figure]
    if (last.indicator.key, last.about.key) != (figure.indicator.key, figure.about.key):
        return [*made, figure]
    return [*made[:-1], replace(last, target=figure.target)]
