"""When each figure of prose was measured: by the time beside it, by that of its sentence, or by that of the figure before.

Here the choice is made; which span of a sentence belongs to which figure is told by `loaders.figures.times`.
"""

from __future__ import annotations

from loaders.figures.claims import Named
from loaders.figures.cues import (
    COMPARING,
    EARLIER_YEAR,
    FROM_EARLIER,
    IN_QUARTER,
    QUARTER_BEFORE,
    RANGING,
    SAME_QUARTER,
    SAME_TIME,
    YEAR_BEFORE,
)
from loaders.figures.kinds import Sentence
from loaders.figures.periods import Period, of_span, period_of, year_before
from loaders.figures.places import between
from loaders.figures.respective import periods_of
from loaders.figures.times import closing_period, opening_period, span_after, span_before, year_around
from loaders.figures.told import State
from ontology.values import Quantity


class Timing(State):
    """A block while it is read, with the times of its figures."""

    def _period(self, sentence: Sentence, quantity: Quantity, before: int, after: int, about: Named) -> Period | None:
        told = self.told
        respective = periods_of(sentence).get(quantity.start)
        if respective is not None:
            return of_span(respective)
        quarter = self._quarter(sentence, quantity, before, after)
        if quarter is not None:
            return quarter
        if self._is_of_year_before(sentence, quantity, before):
            return year_before(told.period) if told is not None and told.period else None
        until = told.until if told is not None and told.at >= 0 else 0
        own = span_after(sentence, quantity.end, after) or span_before(sentence, quantity.start, max(before, until))
        if own is not None:
            return of_span(own)
        earlier = FROM_EARLIER.search(sentence.words[before : quantity.start]) and not RANGING.search(
            sentence.words[: before or quantity.start]
        )
        if earlier or (self.back is not None and self.back.aside):
            return None
        if told is not None and self.fresh and SAME_TIME.match(sentence.words):
            return told.period
        elsewhere = self.back is not None and told is not None and (self.back.place or about != told.about)
        if told is not None and (elsewhere or (self.among and (told.at < 0 or told.period))):
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
        again = self.back is not None and SAME_QUARTER.match(sentence.words)
        return bool(leads or again or YEAR_BEFORE.match(sentence.words, quantity.end))

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
