"""Figures from tables: each measured cell with the indicator, place, period and target that its table gives it.

Here rows are walked from top to bottom with what is carried down from earlier ones. The layout is
`loaders.figures.grid`'s, what captions and headers say `loaders.figures.columns`', recomputing `loaders.figures.checks`'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from loaders.document import Block
from loaders.figures.cells import Cell, is_blank, is_measured, read_count, read_fraction, read_measure, read_rating
from loaders.figures.checks import Reckoning, check_fractions, check_to_date, read_total
from loaders.figures.claims import Figure, Named, name_area, name_indicator
from loaders.figures.columns import Sheet
from loaders.figures.grid import Column, Role, cell_at, filled, grids_of, is_total
from loaders.figures.labels import (
    heads_groups,
    heads_small_places,
    indicator_words,
    is_measure_of,
    is_part,
    label_time,
    names_rate,
    numbered_place,
    place_behind,
    place_named,
    stem_of,
    things_counted,
    unit_of,
    untimed,
    whole_time,
)
from loaders.figures.periods import Period, overprinted, period_of
from loaders.figures.phrases import Phrase
from loaders.paper import Paper
from ontology.statement import Unresolved

_INDICATORS = re.compile(r"indicator|measure|kpi|outcome|metric|performance", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:costs?|spend(?:ing)?|budgets?|fund(?:s|ing)?|grants?|expenditure|value|price|investment"
    r"|savings?)\b",
    re.IGNORECASE,
)


def read_tables(paper: Paper, asked: Mapping[int, tuple[Block, Phrase]] | None = None) -> Iterator[Figure]:
    """The figures of all tables of a paper, row by row; what does not add up is added to `paper.unresolved`.

    `asked` is what the question counts that a block answers: a table without a caption measures that.
    """
    for grid in grids_of(paper.document):
        yield from _Walk(paper, Sheet(paper, grid, (asked or {}).get(grid.rows[0].order))).figures()


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row's labels and its columns of target, rating and time give its cells."""

    block: Block
    indicator: Named | None
    about: Named | None
    label: str = ""
    unit: str = ""
    target: str = ""
    rating: str = ""
    period: Period | None = None
    label_period: Period | None = None


@dataclass(slots=True)
class _Walk:
    """One table on the way down: what is carried on from earlier rows, and the sums since the indicator began."""

    paper: Paper
    sheet: Sheet
    indicator: Named | None = None
    label: str = ""
    label_period: Period | None = None
    section: Named | None = None
    group: list[tuple[int, Decimal]] = field(default_factory=list)

    def figures(self) -> Iterator[Figure]:
        """The figures of the table, those of a row completed by its companion row."""
        rows = list(self.sheet.grid.rows)
        for at, block in enumerate(rows):
            if not self._is_companion(block):
                below = rows[at + 1] if at + 1 < len(rows) else None
                yield from self._row(block, below if below is not None and self._is_companion(below) else None)

    def _row(self, block: Block, companion: Block | None) -> Iterator[Figure]:
        if len(filled(block)) == 1 and not any(is_measured(cell) for cell in block.cells):
            self._open_section(block)
        elif is_total(cell_at(block, self.sheet.grid.stub)):
            yield from self._total(block)
        else:
            yield from self._measured(self._labels(block), companion)

    def _measured(self, row: _Row, companion: Block | None) -> Iterator[Figure]:
        made = [figure for column, text in self._cells(row.block) for figure in self._figures(row, column, text, companion)]
        bare = None if made else self._bare(row)
        check_fractions(self.paper, made)
        check_to_date(self.paper, made)
        yield from [bare] if bare else (_with_unit(figure, row) for figure in made)

    def _is_companion(self, block: Block) -> bool:
        """Whether a row holds nothing but the fractions of the row above."""
        words = [cell for cell in block.cells if not is_blank(cell)]
        return bool(words) and not cell_at(block, self.sheet.grid.stub).strip() and all(read_fraction(cell) for cell in words)

    def _open_section(self, block: Block) -> None:
        """A label alone on its row: an indicator, or a place, for the rows below."""
        words = filled(block)[0]
        self.section = place_named(self.paper, block, words)
        if self.section is None:
            self._carry(block, words)

    def _carry(self, block: Block, label: str) -> None:
        words = indicator_words(untimed(indicator_words(label)))
        if words and words in block.words and re.search("[A-Za-z]{2}", words):
            self.indicator, self.label, self.group = name_indicator(self.paper, block, words), label, []
            self.label_period = label_time(label)

    def _labels(self, block: Block) -> _Row:
        """What the labels of a row say, the indicator carried on where they name none."""
        about, naming, part, when = self.section, self.sheet.grid.naming, False, None
        for column in self.sheet.grid.of_role(Role.LABEL):
            label = cell_at(block, column)
            if is_blank(label) or is_measured(label):
                continue
            if naming and heads_groups(column.header):
                part = part or is_part(column.header, label)
                continue
            if (time := whole_time(label)) is not None:
                when = time
                continue
            of_places = column.index in self.sheet.of_places
            place = place_named(self.paper, block, label, loose=of_places, near=heads_small_places(column.header))
            place = place or numbered_place(self.paper, block, label)
            behind = None if place or of_places else place_behind(self.paper, block, label, among=self._is_beside_places(label))
            about = place or (behind[1] if behind else about)
            if place is None and not of_places and (not naming or column.index in naming):
                self._carry(block, behind[0] if behind else label)
        about = self._place_for_target(block) or about
        grouped = part or heads_groups(self.sheet.grid.stub.header)
        indicator = None if grouped else self.indicator or self.sheet.indicator()
        return self._extras(_Row(block, indicator, about, self.label, label_period=when or self.label_period))

    def _is_beside_places(self, label: str) -> bool:
        """Whether another row measures the same, by its label, of a place we know."""
        stem, column = stem_of(label), self.sheet.grid.stub
        others = [(row, cell_at(row, column)) for row in self.sheet.grid.rows] if stem else []
        return any(stem_of(cell) == stem and place_behind(self.paper, row, cell) for row, cell in others if cell != label)

    def _place_for_target(self, block: Block) -> Named | None:
        """The place whose name stands in the target's column, where no target can be meant."""
        for column in self.sheet.grid.of_role(Role.TARGET):
            label = cell_at(block, column).strip(" :")
            if (
                not is_blank(label)
                and re.search("[A-Za-z]{3}", label)
                and not re.search(r"\d|\b(?:no|set|none|baseline)\b", label)
            ):
                return name_area(self.paper, block, label)
        return None

    def _extras(self, row: _Row) -> _Row:
        """The row with its unit, target, rating and period from the columns that hold nothing else."""
        grid, block = self.sheet.grid, row.block
        units = [cell_at(block, column).strip() for column in grid.of_role(Role.UNIT)]
        targets = [cell_at(block, column).strip() for column in grid.of_role(Role.TARGET)]
        ratings = [read_rating(cell_at(block, column)) for column in grid.of_role(Role.RATING)]
        whens = [period_of(cell_at(block, column), self.sheet.year) for column in grid.of_role(Role.WHEN)]
        return replace(
            row,
            unit=next(filter(None, units), "") or unit_of(row.label),
            target=next((words for words in targets if is_measured(words, worded=True)), ""),
            rating=next(filter(None, ratings), ""),
            period=next(filter(None, whens), None),
        )

    def _cells(self, block: Block) -> list[tuple[Column, str]]:
        """The measured cells of a row with their columns; where values stand in the stub, the row begins a column too early."""
        values = self.sheet.values
        if is_measured(cell_at(block, self.sheet.grid.stub)):
            words = [cell for cell in block.cells if is_measured(cell)]
            return list(zip(values, words, strict=False)) if len(words) <= len(values) else []
        return [(column, text) for column in values if is_measured(text := cell_at(block, column))]

    def _figures(self, row: _Row, column: Column, text: str, companion: Block | None = None) -> Iterator[Figure]:
        cell = (read_count(text) if self._counts(row) else None) or read_measure(text)
        made = self._figure(row, column, cell) if cell else None
        if cell is None or made is None:
            return
        if made.value is not None and not made.unit and row.about not in (None, self.sheet.place(row.block)):
            self.group.append((column.index, made.value))
        pair = read_fraction(cell_at(companion, column)) if companion else None
        yield replace(made, numerator=pair[0], denominator=pair[1]) if pair else made
        other = self._comparator(row.block, column, cell)
        if other is not None and cell.comparator is not None:
            yield replace(made, about=other, value=cell.comparator.value, verbatim=cell.comparator_words, target="", rating="")

    def _counts(self, row: _Row) -> bool:
        """Whether a row counts things rather than measuring a rate of them: a share in brackets then only adds to its number."""
        name = self.paper.things[row.indicator.key].name if row.indicator else ""
        return bool(name) and unit_of(row.label) != "%" and not names_rate(name)

    def _figure(self, row: _Row, column: Column, cell: Cell) -> Figure | None:
        counts = is_measure_of(column.header)
        own = self.sheet.column_indicator(column) if self.indicator is None or counts else None
        indicator = None if counts and row.about is None and self.indicator is not None else own or row.indicator
        about = self.sheet.column_place(column) or row.about or self._own_place(row, column, own)
        unit = cell.quantity.unit or row.unit or unit_of(column.header) or (self.sheet.unit() if own is None else "")
        if indicator is None or about is None or (unit == "GBP" and not self._is_plain_money(indicator)):
            return None
        parts = self.sheet.fraction_of(column, row.block)
        return Figure(
            rule="figure-table",
            block=row.block,
            indicator=indicator,
            about=about,
            verbatim=cell.verbatim,
            value=cell.value,
            unit=unit,
            period=self._period(row, column, cell),
            numerator=parts[0] if cell.numerator is None else cell.numerator,
            denominator=parts[1] if cell.denominator is None else cell.denominator,
            target=row.target if self.sheet.bears_target(column, unit) and self.sheet.is_of_home(column) else "",
            rating=row.rating if column == self.sheet.latest() else "",
            data_set=self.sheet.data_set,
            locator=", ".join(filter(None, (row.block.locator, column.header))),
        )

    def _own_place(self, row: _Row, column: Column, own: Named | None) -> Named | None:
        """The table's own place, where a column's header is its indicator, or says only when or how it was counted."""
        return self.sheet.place(row.block) if own is not None or self.sheet.is_own(column) else None

    def _is_plain_money(self, indicator: Named) -> bool:
        """Whether an amount of money says what it is for: `Family hubs budget`, not `Contract value` alone."""
        name = self.paper.things[indicator.key].name
        return bool(_MONEY.search(name)) and len(name.split()) > 2

    def _bare(self, row: _Row) -> Figure | None:
        """A row that gives a target or a rating and measures nothing."""
        about = row.about or self.sheet.place(row.block)
        lists = row.target or _INDICATORS.search(self.sheet.grid.stub.header)
        if row.indicator is None or about is None or not lists or not (row.target or row.rating):
            return None
        return Figure(
            rule="figure-table-target" if row.target else "figure-table-rating",
            block=row.block,
            indicator=row.indicator,
            about=about,
            verbatim=row.target or row.rating,
            unit=row.unit,
            period=row.period or self.sheet.year,
            target=row.target,
            rating=row.rating,
            data_set=self.sheet.data_set,
            locator=row.block.locator,
        )

    def _comparator(self, block: Block, column: Column, cell: Cell) -> Named | None:
        """Whom the value in square brackets is of: named in the cell, else in the header."""
        if cell.comparator is None or cell.comparator.value is None:
            return None
        if cell.comparator_name:
            return place_named(self.paper, block, cell.comparator_name, loose=True)
        return self.sheet.compared_with(column)

    def _period(self, row: _Row, column: Column, cell: Cell) -> Period | None:
        """The period of a cell: its own bracket's, the row's, the column's, or the table's."""
        meant = overprinted(cell.bracket)
        if meant:
            reason = f"the period is printed {cell.bracket}, {meant} is meant"
            self.paper.unresolved.append(Unresolved(row.block.order, cell.bracket, reason))
        own = period_of(meant or cell.bracket) if cell.bracket else None
        return own or row.period or self.sheet.periods[column.index] or row.label_period or self.sheet.period(column)

    def _total(self, block: Block) -> Iterator[Figure]:
        """A row that adds up the rows of the indicator above, in the columns where its values stand or belong."""
        sums = [[value for index, value in self.group if index == column.index] for column in self.sheet.values]
        reckoning = Reckoning(
            self.sheet.values, tuple(sum(each, Decimal(0)) if each else None for each in sums), self.sheet.grid.of_role(Role.NOTE)
        )
        row = _Row(block, self.indicator or self.sheet.indicator(), self.sheet.place(block), self.label, unit_of(self.label))
        for column, text in read_total(self.paper, block, reckoning):
            yield from (_with_unit(figure, row) for figure in self._figures(row, column, text))


def _with_unit(figure: Figure, row: _Row) -> Figure:
    """A count with what its row's label says is counted."""
    return figure if figure.unit else replace(figure, unit=things_counted(row.label))
