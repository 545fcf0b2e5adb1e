"""The figures of a paper as claims: from its tables and from its running words.

Here the rules are put in order and blocks that hold no statement of the paper's own (questions of a request,
words of a family, headings) are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from loaders.document import Block, Kind
from loaders.figures.actions import read_actions
from loaders.figures.answers import asked_measures, read_answers
from loaders.figures.claims import Figure, claim_of
from loaders.figures.counts import read_counts
from loaders.figures.listed import read_listed
from loaders.figures.lists import is_shared, read_ratings, read_shares
from loaders.figures.periods import Period
from loaders.figures.prose import read_prose
from loaders.figures.slashes import read_slashes
from loaders.figures.tables import read_tables
from loaders.paper import Paper
from loaders.requests.exchange import Layout
from loaders.requests.layout import find_layout
from loaders.stating.privacy import is_family_quote
from ontology.statement import Claim

_COLOUR = re.compile(r"\b(?:red|amber|green)\b", re.IGNORECASE)
_SPOKEN = ('"', "“", "‘")


def read_figures(paper: Paper) -> Iterator[Claim]:
    """The observations of a paper: one claim for each measured value, target or rating, in reading order.

    Indicators and places are registered with the paper as they are met. What is printed but does not add up
    is added to `paper.unresolved`, and never corrected.
    """
    layout = find_layout(paper.document)
    tables = read_tables(paper, asked_measures(paper, layout))
    found = (
        *tables,
        *read_actions(paper),
        *read_slashes(paper),
        *read_listed(paper),
        *read_answers(paper, layout),
        *_prose(paper, layout),
    )
    figures = sorted(found, key=lambda figure: figure.block.order)
    said: dict[tuple[object, ...], dict[Period | None, Figure]] = {}
    for figure in figures:
        said.setdefault(_fact(figure), {}).setdefault(figure.period, figure)
    yield from (claim_of(figure) for figure in figures if not _is_repeated(figure, said[_fact(figure)]))


def _fact(figure: Figure) -> tuple[object, ...]:
    return (
        figure.indicator.key,
        figure.about.key,
        figure.value,
        figure.unit,
        figure.target if figure.value is None else "",
        figure.rating,
    )


def _is_repeated(figure: Figure, first: Mapping[Period | None, Figure]) -> bool:
    """Whether a figure is said again elsewhere in the paper: before, with the same period, or at all, with a more exact one.

    `first` has, for each period, the first figure that says the same.
    """
    if first[figure.period] != figure:
        return True
    return any(other and (figure.period is None or figure.period.holds(other)) for other in first)


def _prose(paper: Paper, layout: Layout) -> Iterator[Figure]:
    asked = _asked(layout)
    for block in paper:
        if _speaks(block) and block.order not in asked:
            yield from _block(paper, block)


def _block(paper: Paper, block: Block) -> Iterator[Figure]:
    if _COLOUR.search(block.words):
        yield from read_ratings(paper, block)
    if not any(map(str.isdigit, block.words)):
        return
    if is_shared(block):
        yield from read_shares(paper, block)
        return
    yield from read_prose(paper, block)
    yield from read_counts(paper, block)


def _speaks(block: Block) -> bool:
    """Whether a block is the paper's own running words."""
    if block.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL} or block.table is not None:
        return False
    return not block.words.startswith(_SPOKEN) and not is_family_quote(block.words)


def _asked(layout: Layout) -> frozenset[int]:
    """The blocks that only ask: the questions of a request for information."""
    exchanges = layout.exchanges
    answered = {part.block for exchange in exchanges for part in exchange.answered}
    return frozenset(part.block for exchange in exchanges for part in exchange.asked if part.block not in answered)
