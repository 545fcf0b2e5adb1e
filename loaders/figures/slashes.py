"""Ratings and values in lines divided by slashes: `Measure / Jan / Oct`, then `Smoking at delivery / R / A`.

A header line names measures and times; the lines below it give each measure a colour or a value for each time. Lines that ran
together are taken apart by their cells. Tables proper are read in `loaders.figures.tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Block
from loaders.figures.cells import is_blank, read_measure, read_rating
from loaders.figures.claims import Figure, home_area, name_indicator
from loaders.figures.periods import Period, period_of
from loaders.paper import Paper

_HEAD = re.compile(
    r"\s*(?:(?:outcome|performance|key|quality|headline) )?(?:measures?|indicators?|kpis?|outcomes?|metrics?)\s+[/"
    r"|]\s+(?P<times>[^/|]{2,20}(?:\s+[/|]\s+[^/|]{2,20})*)$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|q(?:tr)?\s?[1-4]\b|(?:19|20)\d\d|now\b|(?:this|last"
    r"|previous) ",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s+[/|]\s+")
_CELL = r"(?:red|amber|green|[RAG]|\d[\d,.]*\s?%?|n/a|[-–])"
_MOST_TIMES = 12


def read_slashes(paper: Paper) -> Iterator[Figure]:
    """The ratings of every list of measures divided by slashes, line by line."""
    times: list[str] = []
    for block in paper:
        head = _HEAD.match(block.words) if block.table is None else None
        if head is not None:
            times = _times(head["times"])
        elif times:
            found = list(_rated(paper, block, times))
            yield from found
            times = times if found else []


def _times(words: str) -> list[str]:
    """The times that a header line names; none where one of its words is no time."""
    named = _BAR.split(words)[:_MOST_TIMES]
    return named if all(_TIME.match(each) for each in named) else []


def _rated(paper: Paper, block: Block, times: list[str]) -> Iterator[Figure]:
    """The ratings of one block: a line, or several that ran together."""
    row = re.compile(rf"\s*(?P<label>[^/|]{{3,80}}?)(?P<cells>(?:\s+[/|]\s+{_CELL}(?!\w)){{{len(times)}}})", re.IGNORECASE)
    at = 0
    while (found := row.match(block.words, at)) is not None:
        about = home_area(paper, block)
        for time, cell in zip(times, _BAR.split(found["cells"])[1:], strict=True):
            if about is not None and not is_blank(cell):
                indicator = name_indicator(paper, block, found["label"].strip())
                yield _figure(Figure("figure-rating", block, indicator, about, cell, period=_period(time), locator=block.locator))
        at = found.end()


def _figure(bare: Figure) -> Figure:
    """A figure with the rating that its words are, else with their value."""
    cell = read_measure(bare.verbatim)
    if cell is None:
        return replace(bare, rating=read_rating(bare.verbatim))
    return replace(bare, rule="figure-table", value=cell.value, unit=cell.quantity.unit)


def _period(time: str) -> Period:
    """The period a header names; as printed where it has no year."""
    return period_of(time) or Period(time.strip())
