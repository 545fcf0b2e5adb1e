"""Which time of a sentence belongs to which of its figures.

Here lives the choice among the spans of a sentence only; spans themselves are found by `ontology.values`.
"""

from __future__ import annotations

import re

from loaders.document import Block
from loaders.figures.kinds import Sentence
from loaders.figures.periods import Period, of_span, period_of, quarter_in, year_of
from loaders.paper import Paper
from ontology.values import Span

_OPENING = 8
"""How many blocks at the head of a paper may say what time it reports on."""
_OPENS = re.compile(
    r"\W*(?:\([a-z\d]+\)\s*)?(?:in|during|for|at|at the end of|by the end of|as at|over|throughout)?(?: the)?\s*", re.IGNORECASE
)
_FOREIGN = re.compile(r"\b(?:from|than|on|since|before|until|previous|compared|by|reduction|increase|improvement|remains?)\b")
_FOREIGN_BEFORE = re.compile(r"\b(?:from|than|since|before|compared with|compared to|on)\s*$", re.IGNORECASE)


def span_after(sentence: Sentence, start: int, end: int) -> Span | None:
    """The span of time that follows a figure and belongs to it: not one it is compared with or changed since."""
    for span in sentence.spans:
        if start <= span.start < end:
            link = sentence.words[start : span.start]
            foreign = _FOREIGN.search(link) and not re.search(r"\bin [\s(]*$", link)
            return None if foreign or re.search(r"[.;]", link) else span
    return None


def span_before(sentence: Sentence, start: int, before: int) -> Span | None:
    """The span of time that leads up to a figure: the last since `before`."""
    found = [span for span in sentence.spans if before <= span.start and span.end <= start]
    return next((span for span in reversed(found) if not _FOREIGN_BEFORE.search(sentence.words[: span.start])), None)


def year_around(period: Period) -> Period | None:
    """The financial year that a quarter lies in."""
    return period_of(period.label.split(" ")[0])


def closing_period(sentence: Sentence) -> Period | None:
    """The one time of a sentence, behind its last figure, which is for all of them."""
    if len(sentence.spans) != 1 or not sentence.quantities or sentence.spans[0].start < sentence.quantities[-1].end:
        return None
    link = sentence.words[sentence.quantities[-1].end : sentence.spans[0].start]
    return None if _FOREIGN.search(link) else of_span(sentence.spans[0])


def opening_period(sentence: Sentence) -> Period | None:
    """The one time of a sentence, where it opens it and so is for all its figures: `In Quarter 4 2017/18, 84% of …`."""
    if len(sentence.spans) != 1 or not sentence.quantities or sentence.spans[0].end > sentence.quantities[0].start:
        return None
    return of_span(sentence.spans[0]) if _OPENS.fullmatch(sentence.words[: sentence.spans[0].start]) else None


def reporting_year(paper: Paper, block: Block, words: str) -> Period | None:
    """The year of a bare quarter, where a heading above or the paper's opening names that quarter with its year."""
    quarter = quarter_in(words)
    if not quarter:
        return None
    opening = (other for other in paper.document.blocks[:_OPENING] if other.table is None)
    for other in (*paper.document.above(block), *opening):
        if quarter_in(other.words) == quarter and (year := year_of(other.words)) is not None:
            return year_around(year) or year
    return None
