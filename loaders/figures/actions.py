"""Figures from action plans: `Cut smoking at time of delivery to 7%` beside `8.4% in Q3 (baseline 10.1%, 2017/18)`.

Here a column of actions names what is measured and aimed at, and a column of progress begins with the value. Tables of
indicators are `loaders.figures.tables`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.document import Block, Kind
from loaders.figures.claims import Figure, Named, home_area, name_indicator_as
from loaders.figures.labels import names_rate, place_named
from loaders.figures.leaning import is_earlier
from loaders.figures.periods import Period, of_span, period_of, year_before
from loaders.figures.times import reporting_year
from loaders.paper import Paper
from ontology.values import Quantity, find_quantities, find_spans

_ACTION = re.compile(
    r"(?:(?:key |agreed )?actions?|what (?:we will do|will we do|we said)|activit(?:y|ies)|objectives?|milestones?|commitments?"
    r"|deliverables?|outcomes?|aims?|tasks?|we will|priority actions?)\b",
    re.IGNORECASE,
)
_PROGRESS = re.compile(
    r"(?:where (?:we are|are we)(?: now)?|progress|(?:current |latest )?position|(?:latest |progress |quarterly )?updates?"
    r"|latest|current|achieved|how (?:we are|are we) doing|results?|to date|status)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\W*(?:(?:now|currently|at|up to|down to|stands? at|reached|achieved|latest|is|was|about|of)\W+)*", re.IGNORECASE
)
_VERB = re.compile(
    r"^(?:to )?(?:cut|reduc\w+|increas\w+|rais\w+|improv\w+|achiev\w+|maintain\w*|lower\w*|halv\w+|reach\w*|bring\w*"
    r"|keep\w*|get|hold\w*)"
    r"(?: (?:down|up))? (?:the |our )?(?:(?:rates?|proportions?|percentages?|numbers?|levels?|uptake) of )?",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\s*(?::|\s[–-]\s|\s+by\s+"
    r"|,?\s+(?:to|at|of|from|above|below|under|over|towards)\s+(?:at least |around |about )?[<>≤≥]?\s?\d).*$"
)
_THINGS = re.compile(r"\s+(?P<things>[a-z][a-z-]+)")
_QUARTER = re.compile(
    r"\s*(?:in|for|at|by|at the end of|\()\s*(?:the end of )?((?:Q|Qtr |Quarter )[1-4])\b(?!\s*[(]?(?:19"
    r"|20)\d\d)",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\s*(?:in|for|at|during|as at|by|\()\s*$")
_BRACKET = re.compile(r"\(([^()]*)\)")
_PART = re.compile(r"\s*(?P<label>[A-Za-z][\w&. '’-]{0,28}?)\s*[:=]?\s*(?P<value>[<>]?\d[\d.,]*\s?%?)\s*$")
_BASELINE = re.compile(r"(?:baseline|starting point|start)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Aim:
    """What an action measures, by the words of its cell, and the value it aims at."""

    name: str
    words: str
    target: str


def read_actions(paper: Paper) -> Iterator[Figure]:
    """The figures of every action plan of a paper, row by row; a row whose progress opens with no value gives none."""
    for block in paper:
        header = paper.document.blocks[block.header].cells if block.kind is Kind.ROW and block.header is not None else ()
        columns = _columns(header)
        if columns is not None and len(block.cells) > max(columns):
            yield from _row(paper, block, block.cells[columns[0]], block.cells[columns[1]])


def _columns(header: tuple[str, ...]) -> tuple[int, int] | None:
    """Which columns of a table say what is done and how far it is, by their headings."""
    acts = [at for at, cell in enumerate(header) if _ACTION.match(cell.strip())]
    tells = [at for at, cell in enumerate(header) if _PROGRESS.match(cell.strip())]
    return (acts[0], tells[0]) if acts and tells and acts[0] < tells[0] else None


def _row(paper: Paper, block: Block, action: str, progress: str) -> Iterator[Figure]:
    found = next(iter(find_quantities(progress)), None)
    about = home_area(paper, block)
    if found is None or about is None or found.unit == "GBP" or not _LEAD.fullmatch(progress[: found.start]):
        return
    aim = _aim(action)
    counted = found.denominator is not None and found.value is None
    if not counted and (not found.unit or not names_rate(aim.name)):
        return
    named = name_indicator_as(paper, block, aim.name, aim.words)
    made = _measured(paper, block, named, about, progress, found)
    made = replace(made, target=aim.target)
    yield made
    yield from _beside(paper, made, progress[found.end :])


def _aim(action: str) -> _Aim:
    """What an action's words measure, its verb and its aim off."""
    words = _AIM.sub("", action.strip()).strip(" .,;")
    name = _VERB.sub("", words)
    aims = [each for each in find_quantities(action[len(words) :]) if each.unit] if len(words) < len(action.strip()) else []
    return _Aim(name[:1].upper() + name[1:] if name != words else name, words, aims[0].verbatim if aims else "")


def _measured(paper: Paper, block: Block, indicator: Named, about: Named, words: str, found: Quantity) -> Figure:
    figure = Figure("figure-action", block, indicator, about, found.verbatim, found.value, found.unit, locator=block.locator)
    if found.value is None:
        things = _THINGS.match(words, found.end)
        unit = things["things"] if things else ""
        figure = replace(figure, value=found.numerator, unit=unit, denominator=found.denominator)
    return replace(figure, period=_period(paper, block, words, found.end))


def _period(paper: Paper, block: Block, words: str, at: int) -> Period | None:
    """The time right behind a value: a date, or a quarter of the year that the plan reports on."""
    quarter = _QUARTER.match(words, at)
    if quarter is not None:
        year = reporting_year(paper, block, quarter[1]) or _reported(paper)
        return period_of(quarter[1], year) or Period(quarter[1])
    span = next((span for span in find_spans(words) if span.start >= at and _TIMED.fullmatch(words[at : span.start])), None)
    return of_span(span) if span else None


def _reported(paper: Paper) -> Period | None:
    """The year of the quarter that the opening of a paper reports on."""
    years = (reporting_year(paper, paper.document.blocks[0], f"Q{number}") for number in (4, 3, 2, 1))
    return next((year for year in years if year is not None), None)


def _beside(paper: Paper, made: Figure, words: str) -> Iterator[Figure]:
    """The values that a bracket behind a value compares it with: a baseline, an earlier time, other places."""
    bracket = _BRACKET.search(words)
    last: Figure | None = None
    for part in re.split(r"[,;]", bracket[1]) if bracket else ():
        spans = find_spans(part)
        if last is not None and spans and spans[0].words == part.strip():
            last = replace(last, period=of_span(spans[0]))
            continue
        if last is not None:
            yield last
        last = _compared(paper, made, part)
    if last is not None:
        yield last


def _compared(paper: Paper, made: Figure, part: str) -> Figure | None:
    found = _PART.fullmatch(part)
    value = next(iter(find_quantities(found["value"])), None) if found else None
    if found is None or value is None or value.value is None:
        return None
    other = replace(made, verbatim=value.verbatim, value=value.value, unit=value.unit or made.unit, target="", denominator=None)
    if _BASELINE.match(found["label"]):
        return replace(other, period=None)
    if is_earlier(found["label"]):
        return replace(other, period=year_before(made.period) if made.period else None)
    place = place_named(paper, made.block, found["label"].strip())
    return replace(other, about=place) if place is not None else None
