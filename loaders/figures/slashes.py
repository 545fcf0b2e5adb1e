"""Ratings in lines divided by slashes: `Measure / Jan / Oct`, then `Smoking at delivery / R / A`.

A header line names measures and times; the lines below it give each measure a colour for each time. Lines that ran
together are taken apart by their colours. Tables proper are read in `loaders.figures.tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.figures.cells import read_rating
from loaders.figures.claims import Figure, home_area, name_indicator
from loaders.figures.periods import Period, period_of
from loaders.paper import Paper

_HEAD = re.compile(
    r"\s*(?:measures?|indicators?|kpis?|outcomes?|metrics?)\s+[/|]\s+(?P<times>[^/|]{2,20}(?:\s+[/|]\s+[^/|]{2,20})*)$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|q(?:tr)?\s?[1-4]\b|(?:19|20)\d\d|now\b|(?:this|last|previous) ",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s+[/|]\s+")
_COLOUR = r"(?:red|amber|green|[RAG])"
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
    row = re.compile(rf"\s*(?P<label>[^/|]{{3,80}}?)(?P<cells>(?:\s+[/|]\s+{_COLOUR}(?!\w)){{{len(times)}}})", re.IGNORECASE)
    at = 0
    while (found := row.match(block.words, at)) is not None:
        about = home_area(paper, block)
        for time, cell in zip(times, _BAR.split(found["cells"])[1:], strict=True):
            if about is not None:
                indicator = name_indicator(paper, block, found["label"].strip())
                rating = read_rating(cell)
                yield Figure(
                    "figure-rating", block, indicator, about, cell, period=_period(time), rating=rating, locator=block.locator
                )
        at = found.end()


def _period(time: str) -> Period:
    """The period a header names; as printed where it has no year."""
    return period_of(time) or Period(time.strip())
