"""Recomputing: fractions against percentages, totals against sums.

What is printed is never corrected: a disagreement becomes a sentence in the paper's list of unresolved things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from loaders.document import Block
from loaders.figures.cells import is_measured, read_measure
from loaders.figures.claims import Figure
from loaders.figures.grid import Column, cell_at
from loaders.paper import Paper
from ontology.statement import Unresolved


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The value columns of a table with the sum of each (None where it cannot be summed), and the columns of remarks."""

    columns: tuple[Column, ...]
    sums: tuple[Decimal | None, ...]
    asides: tuple[Column, ...] = ()


def check_fractions(paper: Paper, figures: Sequence[Figure]) -> None:
    """Report each percentage that its own fraction does not give."""
    for figure in figures:
        if figure.unit == "%" and figure.value is not None and figure.numerator is not None and figure.denominator is not None:
            _check_fraction(paper, figure, figure.value, figure.numerator, figure.denominator)


def check_to_date(paper: Paper, figures: Sequence[Figure]) -> None:
    """Report a year to date whose count is not the sum of the quarters or months beside it."""
    years = [figure for figure in figures if figure.period and figure.period.to_date]
    parts = [figure for figure in figures if figure.period and not figure.period.whole_year]
    if len(years) != 1 or not _follow_on(parts, years[0]):
        return
    year = years[0]
    if not year.unit:
        _check_sum(paper, year.block, year.value, [f.value for f in parts])
    _check_sum(paper, year.block, year.numerator, [f.numerator for f in parts])
    _check_sum(paper, year.block, year.denominator, [f.denominator for f in parts])


def _follow_on(parts: Sequence[Figure], year: Figure) -> bool:
    """Whether periods follow one upon the other from the first day of the year, and are more than one."""
    periods = [part.period for part in parts if part.period is not None]
    if len(periods) < 2 or year.period is None or periods[0].first != year.period.first:
        return False
    days = [(date.fromisoformat(period.first), date.fromisoformat(period.last)) for period in periods if period.last]
    return len(days) == len(periods) and all((b[0] - a[1]).days == 1 for a, b in pairwise(days))


def read_total(paper: Paper, block: Block, reckoning: Reckoning) -> list[tuple[Column, str]]:
    """The cells of a total's row with the columns they belong to.

    A row that stands one column off is read by the sums of the columns where all of them agree; otherwise nothing
    is taken from it, and that is reported.
    """
    printed = [(column, text) for column in reckoning.columns if is_measured(text := cell_at(block, column))]
    others = {column.index for column in reckoning.asides}
    words = [cell for index, cell in enumerate(block.cells) if index not in others and is_measured(cell)]
    if len(words) == len(printed):
        _check_totals(paper, block, printed, reckoning)
        return printed
    if len(words) == len(reckoning.columns) and [_value(text) for text in words] == list(reckoning.sums):
        return list(zip(reckoning.columns, words, strict=True))
    _report(paper, block, block.words.strip(), "the totals stand under other columns and are not the columns' sums")
    return []


def _check_totals(paper: Paper, block: Block, printed: list[tuple[Column, str]], reckoning: Reckoning) -> None:
    sums = {column.index: total for column, total in zip(reckoning.columns, reckoning.sums, strict=True)}
    for column, text in printed:
        total = sums[column.index]
        if total is not None and total != _value(text):
            _report(paper, block, text, f"the rows of {column.header} add up to {total}, the total is printed {text}")


def _check_sum(paper: Paper, block: Block, printed: Decimal | None, parts: list[Decimal | None]) -> None:
    total = _sum(parts)
    if printed is not None and total is not None and total != printed:
        _report(paper, block, str(printed), f"the parts of the year add up to {total}, the year to date is printed {printed}")


def _check_fraction(paper: Paper, figure: Figure, value: Decimal, numerator: Decimal, denominator: Decimal) -> None:
    words = f"{numerator}/{denominator}"
    if not denominator:
        _report(
            paper, figure.block, figure.verbatim, f"{words} gives no percentage, {figure.verbatim} is printed ({figure.locator})"
        )
        return
    places = max(0, -int(value.as_tuple().exponent))
    given = numerator * 100 / denominator
    if abs(given - value) > Decimal(6) / 10 ** (places + 1):
        reason = f"{words} is {given:.{max(places, 1)}f}%, {figure.verbatim} is printed ({figure.locator})"
        _report(paper, figure.block, figure.verbatim, reason)


def _report(paper: Paper, block: Block, words: str, reason: str) -> None:
    paper.unresolved.append(Unresolved(block.order, words, reason))


def _sum(parts: list[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None


def _value(text: str) -> Decimal | None:
    cell = read_measure(text)
    return cell.value if cell else None
