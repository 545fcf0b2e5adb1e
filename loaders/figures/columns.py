"""What a table as a whole, and each of its columns, says of its cells: indicator, place, period, year.

Here captions and headers are read, once for each table. Rows are `loaders.figures.tables`' business.
"""

from __future__ import annotations

from decimal import Decimal

from loaders.document import Block
from loaders.figures.cells import is_blank, is_measured, read_measure
from loaders.figures.claims import Named, home_area, name_indicator, name_indicator_as
from loaders.figures.grid import Column, Grid, Role, cell_at, is_total
from loaders.figures.labels import (
    caption_indicator,
    caption_unit,
    heads_places,
    indicator_words,
    is_generic,
    is_place,
    names_measure,
    only_place,
    place_headed,
    place_named,
    place_within,
    plain_header,
    says_value,
    untimed,
)
from loaders.figures.periods import Period, next_year, period_of, quarter_in, year_of
from loaders.figures.phrases import Phrase
from loaders.figures.times import reporting_year
from loaders.paper import Paper


class Sheet:
    """A table with what its captions, its headers and the sentence that leads up to it say."""

    def __init__(self, paper: Paper, grid: Grid, asked: tuple[Block, Phrase] | None = None) -> None:
        self.paper, self.grid, self.asked = paper, grid, asked
        self.values = grid.of_role(Role.VALUE)
        self.around = (*grid.captions, *((grid.intro,) if grid.intro else ()))
        self.year = next((year for block in self.around if (year := year_of(block.words))), None) or self._headed_year()
        quartered = (period_of(block.words) for block in grid.captions if quarter_in(block.words))
        self.quarter = next((period for period in quartered if period is not None), None)
        self.periods = {column.index: period_of(plain_header(column.header), self._year_of(column)) for column in self.values}
        self.whole_years = [column for column in self.values if (p := self.periods[column.index]) is not None and p.whole_year]
        self.placed = self._placed()
        self.of_places = {column.index for column in grid.of_role(Role.LABEL) if self._holds_places(column)}
        self.data_set = self._data_set()

    def indicator(self) -> Named | None:
        """The indicator that the captions name, in its shortest form; without captions, the heading, if it names a measure."""
        found = [(len(words), block.order, words) for block in self.grid.captions if (words := caption_indicator(block.words))]
        if not self.grid.captions:
            above = self.paper.document.above(self.grid.rows[0])[:1]
            found = [(0, block.order, words) for block in above if names_measure(words := caption_indicator(block.words))]
        if not found:
            return self._asked_indicator()
        _, order, words = min(found)
        return name_indicator(self.paper, self.paper.document.blocks[order], words)

    def unit(self) -> str:
        """The unit that the captions give, for a column whose header gives none."""
        return next((unit for block in self.grid.captions if (unit := caption_unit(block.words))), "")

    def _asked_indicator(self) -> Named | None:
        """What the question counts that the table answers."""
        if self.asked is None:
            return None
        block, phrase = self.asked
        return name_indicator_as(self.paper, block, phrase.name, phrase.words, block.words.index(phrase.words))

    def place(self, row: Block) -> Named | None:
        """The one place of a caption, else of the sentence that leads up to the table, else the paper's own."""
        places = (only_place(self.paper, block) for block in self.around)
        return next((place for place in places if place is not None), None) or home_area(self.paper, row)

    def column_indicator(self, column: Column) -> Named | None:
        """The indicator that a column's header names; None for `Number`, a period or a place."""
        words = indicator_words(untimed(indicator_words(plain_header(column.header))))
        if " " not in words and not names_measure(words):
            return None
        if (
            column.block is None
            or words not in column.block.words
            or is_generic(words)
            or is_place(self.paper, column.block, words)
        ):
            return None
        return name_indicator(self.paper, column.block, words)

    def column_place(self, column: Column) -> Named | None:
        """The place that a column stands for: named by its header, or by its words among columns of other places."""
        return self.placed.get(column.index)

    def is_own(self, column: Column) -> bool:
        """Whether a column that names no place gives values of the paper's own area: it says when, or no more than `Actual`.

        One that says anything else (`Boys`, a name nobody knows) may be of any part of it, or of another place.
        """
        header = plain_header(column.header)
        return len(self.values) == 1 or self.periods[column.index] is not None or is_generic(header) or says_value(header)

    def compared_with(self, column: Column) -> Named | None:
        """Whom the values in square brackets are of, by the square brackets of the header."""
        inside = column.header.partition("[")[2].partition("]")[0].split(" or ")[0].strip()
        return place_named(self.paper, column.block, inside, loose=True) if inside and column.block else None

    def period(self, column: Column) -> Period | None:
        """The period of a column, else the table's year; none where the header's words of time are not understood."""
        vague = any(word in column.header.lower() for word in ("period", "previous", "baseline", "(date)"))
        return self.periods[column.index] or (None if vague else self.quarter or self.year)

    def bears_target(self, column: Column, unit: str) -> bool:
        """Whether a row's target is for this column: a count is set for the year, not for each quarter of it."""
        period = self.periods[column.index]
        return bool(unit) or not self.whole_years or period is None or period.whole_year

    def latest(self) -> Column | None:
        """The column that a row's rating is about: the paper's own, a year's unless part of a later one stands, else the last."""
        own = [column for column in self.values if self.is_of_home(column)] or list(self.values)
        ends = [period.last for column in own if (period := self.periods[column.index]) is not None]
        years = [column for column in own if column in self.whole_years and not self._ends_before(column, ends)]
        return (years or own)[-1] if own else None

    def _ends_before(self, column: Column, ends: list[str]) -> bool:
        """Whether a column's year is over before the last of these days."""
        period = self.periods[column.index]
        return period is not None and bool(period.last) and any(end > period.last for end in ends)

    def fraction_of(self, column: Column, row: Block) -> tuple[Decimal | None, Decimal | None]:
        """The numerator and the denominator of a cell, where columns of their own give them."""
        return self._part_of(column, row, Role.NUMERATOR), self._part_of(column, row, Role.DENOMINATOR)

    def _part_of(self, column: Column, row: Block, role: Role) -> Decimal | None:
        """What a column of numerators or denominators gives a cell: one of its time, to which no other column is nearer."""
        for part in self.grid.of_role(role):
            rivals = [other for other in self.values if self._is_timed_as(other, part) and self.is_of_home(other)]
            if rivals and min(rivals, key=lambda other: abs(other.index - part.index)) == column:
                cell = read_measure(cell_at(row, part))
                return cell.value if cell else None
        return None

    def _is_timed_as(self, column: Column, part: Column) -> bool:
        return self.periods[column.index] == period_of(plain_header(part.header), self._year_of(part))

    def _year_of(self, column: Column) -> Period | None:
        """The year that a column's bare quarter or month lies in, by the captions, the paper's title, or the years beside it.

        Quarters that follow a column of a whole year lie in the next one.
        """
        stated = next((year for block in self.around if (year := year_of(block.words))), None)
        stated = stated or reporting_year(self.paper, self.grid.rows[0], plain_header(column.header))
        if stated is not None:
            return stated
        before = (other for other in reversed(self.grid.columns[: column.index]) if other.role is Role.VALUE)
        years = (period_of(plain_header(other.header)) for other in before)
        last = next((year for year in years if year is not None and year.whole_year and not year.to_date), None)
        return next_year(last) if last is not None else self.year

    def _placed(self) -> dict[int, Named]:
        """The place of each column that stands for one; a name of no known place counts where another column has a place."""
        named = {column.index: place for column in self.values if (place := self._named_place(column)) is not None}
        for column in self.values if named else ():
            if column.index not in named and self.periods[column.index] is None:
                headed = (place_headed(self.paper, block, plain_header(column.header)) for block in column.blocks)
                if place := next((place for place in headed if place is not None), None):
                    named[column.index] = place
        return named

    def _named_place(self, column: Column) -> Named | None:
        header = plain_header(column.header)
        places = (place_within(self.paper, block, header) for block in column.blocks)
        return next((place for place in places if place is not None), None)

    def is_of_home(self, column: Column) -> bool:
        """Whether a column names no other place than the paper's own."""
        place = self.column_place(column)
        return place is None or place.key == f"area:{self.paper.home}"

    def _holds_places(self, column: Column) -> bool:
        """Whether a column of labels holds places: its header says so, or most of its labels are places we know."""
        if heads_places(column.header):
            return True
        labels = [(row, cell_at(row, column)) for row in self.grid.rows]
        worded = [(row, label) for row, label in labels if not is_blank(label) and not is_measured(label) and not is_total(label)]
        return len(worded) > 1 and sum(is_place(self.paper, row, label) for row, label in worded) * 2 > len(worded)

    def _headed_year(self) -> Period | None:
        """The one year that the headers name."""
        found = {
            year
            for column in self.grid.columns
            if column.role is not Role.TARGET and (year := period_of(plain_header(column.header))) is not None and year.whole_year
        }
        return found.pop() if len(found) == 1 else None

    def _data_set(self) -> str:
        above = self.grid.captions or self.paper.document.above(self.grid.rows[0])
        return above[0].words.strip() if above else ""
