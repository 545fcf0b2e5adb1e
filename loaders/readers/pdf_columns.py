"""Tables without rules: stretches of text that stand in columns, told by the order and the places they are set in.

A writer's program sets a table cell by cell; a stretch that jumps right and up begins a cell, one that jumps left and
down begins a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.readers.pdf_lines import Stretch, is_mark

_TIGHT_LEADING = 1.35
_LONGEST_LEADING = 1.7
_ALIGNED = 4.0
_APART = 5.0
_TALLEST = 8
_MOST_COLUMNS = 60
_MOST_STEPS = 30


@dataclass(slots=True)
class Row:
    """The cells of one row from the left, each the stretches of its lines; `bottom` is the lowest of them."""

    cells: list[list[Stretch]] = field(default_factory=list)
    bottom: float = field(init=False)

    def __post_init__(self) -> None:
        self.bottom = min(one.y for cell in self.cells for one in cell)

    @property
    def top(self) -> float:
        return self.cells[0][0].y

    def add(self, one: Stretch, beside: bool) -> None:
        """Put a stretch into a new cell, or into the last one."""
        if beside:
            self.cells.append([one])
        else:
            self.cells[-1].append(one)
        self.bottom = min(self.bottom, one.y)

    @property
    def size(self) -> float:
        return self.cells[0][0].size


@dataclass(frozen=True, slots=True)
class Found:
    """An aligned table: the stretches from `start` up to `end` make these rows."""

    start: int
    end: int
    rows: tuple[tuple[tuple[Stretch, ...], ...], ...]


def find_tables(stretches: Sequence[Stretch]) -> list[Found]:
    """The aligned tables among a page's stretches: two rows of two cells at least, in columns that agree."""
    found: list[Found] = []
    end = steps = 0
    for at in range(1, len(stretches)):
        if at <= end or not _jumps(stretches[at - 1], stretches[at]):
            continue
        if steps > _MOST_STEPS * len(stretches):
            break
        rows, ends = _rows(stretches, _row_start(stretches, at, end))
        steps += ends[-1] - at
        table = _table_of(stretches, rows, ends, end)
        if table is not None:
            found.append(table)
            end = table.end
    return found


def _jumps(before: Stretch, one: Stretch) -> bool:
    """Whether a stretch stands right of the one before and no lower: it may begin a cell."""
    return one.x0 > before.x1 - 1 and one.y > before.y - 0.6 * one.size


def _row_start(stretches: Sequence[Stretch], at: int, least: int) -> int:
    """Where the cell begins that a cell beginning at a place stands beside: its first line is about as high."""
    start = at - 1
    while start > least and stretches[start].y < stretches[at].y - 0.6 * stretches[at].size:
        if not _continues([stretches[start - 1]], stretches[start]):
            break
        start -= 1
    return start


def _table_of(stretches: Sequence[Stretch], rows: list[Row], ends: list[int], least: int) -> Found | None:
    """The table that rows make, None where they make none."""
    start = ends[0] - sum(len(cell) for cell in rows[0].cells)
    if is_mark(stretches[start].text):
        return None
    start = _raised(rows[0], stretches, start, least)
    while rows and len(rows[-1].cells) < 2:
        rows.pop()
        ends.pop()
    rows = [part for row in rows for part in _parted(row, rows)]
    full = [row for row in rows if len(row.cells) > 1]
    if len(full) < 2:
        return None
    columns = _columns(full)
    if len(columns) == 2 and 2 * len(full) < len(rows):
        return None
    if len(columns) == 2 and any(is_mark(row.cells[0][0].text) for row in rows):
        return None
    if len(columns) < 2 or not _agree(full, columns):
        return None
    above = _rows_above(stretches, start, least, columns)
    first = start - sum(len(row.cells[0]) for row in above)
    return Found(first, ends[-1], tuple(_placed(row, columns) for row in [*above, *rows]))


def _rows_above(stretches: Sequence[Stretch], start: int, least: int, columns: Sequence[tuple[float, float]]) -> list[Row]:
    """The rows with words in the first column only that stand above a table's first full row, where they are wrapped there."""
    rows: list[Row] = []
    for at in range(start - 1, least - 1, -1):
        one, below = stretches[at], stretches[at + 1]
        near = 0.7 * one.size < one.y - below.y < _APART * one.size and one.size == stretches[start].size
        if not near or abs(one.x0 - columns[0][0]) >= _ALIGNED or one.x1 >= columns[1][0]:
            break
        if rows and _continues([one], below) and _is_even(one, rows[0].cells[0]):
            rows[0].cells[0].insert(0, one)
        else:
            rows.insert(0, Row([[one]]))
    while rows and len(rows[0].cells[0]) == 1 and rows[0].cells[0][0] is not stretches[0]:
        rows.pop(0)
    return rows


def _parted(row: Row, rows: Sequence[Row]) -> list[Row]:
    """A row whose first cell begins above the others, as two where the other rows of its table begin on one line."""
    first = row.cells[0]
    tops = [cell[0].y for cell in row.cells[1:]]
    level = [at for at, one in enumerate(first) if at and tops and all(abs(one.y - top) < 0.3 * row.size for top in tops)]
    others = [_begins_level(other) for other in rows if other is not row and _is_uneven(other)]
    if not level or not others or not all(others):
        return [row]
    return [Row([first[: level[0]]]), Row([first[level[0] :], *row.cells[1:]])]


def _is_uneven(row: Row) -> bool:
    return len({len(cell) for cell in row.cells}) > 1


def _begins_level(row: Row) -> bool:
    """Whether the first lines of all cells of a row stand side by side."""
    return all(abs(cell[0].y - row.top) < 0.3 * row.size for cell in row.cells)


def _raised(row: Row, stretches: Sequence[Stretch], start: int, least: int) -> int:
    """Where a row begins whose cells end on one line: its first cell takes the lines above it that are its own, in place."""
    first = row.cells[0]
    if len(row.cells) < 2 or not any(cell[0].y > row.cells[-1][-1].y + 0.6 * row.size for cell in row.cells[1:]):
        return start
    if any(abs(cell[-1].y - first[-1].y) > 0.3 * row.size for cell in row.cells):
        return start
    for at in range(start - 1, least - 1, -1):
        one = stretches[at]
        own = one.x1 < row.cells[1][0].x0 and one.bold == first[0].bold
        if not (own and _continues([one], first[0]) and _is_even(one, first)):
            return at + 1
        first.insert(0, one)
    return least


def _is_even(one: Stretch, cell: Sequence[Stretch]) -> bool:
    """Whether a line stands as far above a cell's lines as they stand apart."""
    return len(cell) < 2 or one.y - cell[0].y < 1.1 * (cell[0].y - cell[1].y)


def _rows(stretches: Sequence[Stretch], start: int) -> tuple[list[Row], list[int]]:
    """The rows read from a place on while what follows can be of the same table, and where each ends."""
    rows, ends = [Row([[stretches[start]]])], [start + 1]
    for at in range(start + 1, len(stretches)):
        row, one = rows[-1], stretches[at]
        ceiling = rows[-2].bottom if len(rows) > 1 else row.top + one.size
        if len(rows) == 1 and ceiling <= one.y < row.top + _TALLEST * one.size and _is_level(row, stretches, at):
            ceiling = one.y + 1
        if len(row.cells) > _MOST_COLUMNS:
            break
        if _is_beside(row, one, ceiling):
            row.add(one, beside=True)
        elif _continues(row.cells[-1], one):
            row.add(one, beside=False)
        elif one.y < row.bottom + 0.2 * one.size and row.bottom - one.y < _APART * one.size and not _ends(rows, one):
            rows.append(Row([[one]]))
            ends.append(at)
        else:
            break
        ends[-1] = at + 1
    return rows, ends


def _is_level(row: Row, stretches: Sequence[Stretch], at: int) -> bool:
    """Whether the cell that begins at a place ends on the last line of a row: its cells stand at the foot of the row."""
    end = at
    while end + 1 < len(stretches) and _continues(stretches[at : end + 1], stretches[end + 1]):
        end += 1
    return abs(stretches[end].y - row.bottom) < 0.3 * row.size


def _is_beside(row: Row, one: Stretch, ceiling: float) -> bool:
    """Whether a stretch begins a cell right of a row's cells: below the row above, and not below the row by a line."""
    right = max(line.x1 for line in row.cells[-1])
    return one.x0 > right - 1 and row.bottom - 0.6 * one.size < one.y < ceiling


def _continues(cell: Sequence[Stretch], one: Stretch) -> bool:
    """Whether a stretch is the next line of a cell: below it, aligned with it, as far down as its lines are apart."""
    first, last = cell[0], cell[-1]
    down = last.y - one.y
    if not 0.7 * last.size < down < _LONGEST_LEADING * last.size or abs(last.size - one.size) > 0.6:
        return False
    if len(cell) > 1 and down > 1.1 * (cell[-2].y - last.y):
        return False
    centre = abs((last.x0 + last.x1) - (one.x0 + one.x1)) / 2
    aligned = abs(first.x0 - one.x0) < _ALIGNED or centre < _ALIGNED
    return aligned and (down < _TIGHT_LEADING * last.size or _is_full(last, one))


def _is_full(last: Stretch, one: Stretch) -> bool:
    """A line above goes on below only if it is not much shorter than what follows allows."""
    return last.x1 - last.x0 > 0.45 * (one.x1 - one.x0)


def _ends(rows: Sequence[Row], one: Stretch) -> bool:
    """Whether a stretch is text below the table: it runs across columns, or is a number that stands under no first cell."""
    if is_mark(one.text) and all(abs(row.cells[0][0].x0 - one.x0) >= _ALIGNED for row in rows):
        return True
    seconds = [row.cells[1][0].x0 for row in rows if len(row.cells) > 1]
    return bool(seconds) and one.x0 < min(seconds) - _ALIGNED and one.x1 > min(seconds) + 2 * one.size


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The spans of the columns: cells that overlap are of one column; a cell over several columns does not join them."""
    spans = sorted((min(s.x0 for s in cell), max(s.x1 for s in cell)) for row in rows for cell in row.cells)
    most = max(len(row.cells) for row in rows)
    widest = [row for row in rows if len(row.cells) == most]
    columns = [[cell[0].x0, max(s.x1 for s in cell)] for cell in widest[0].cells]
    for x0, x1 in spans:
        near = [column for column in columns if x0 < column[1] and x1 > column[0]]
        if len(near) == 1:
            near[0][0], near[0][1] = min(near[0][0], x0), max(near[0][1], x1)
    return [(x0, x1) for x0, x1 in columns]


def _agree(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether the columns stand apart and at least two rows fill two of them."""
    apart = all(left[1] <= right[0] + 1 for left, right in pairwise(columns))
    return apart and sum(1 for row in rows if len({_column(cell, columns) for cell in row.cells}) > 1) >= 2


def _column(cell: Sequence[Stretch], columns: Sequence[tuple[float, float]]) -> int:
    """The column a cell stands in: the one it overlaps most, else the nearest."""
    x0, x1 = min(one.x0 for one in cell), max(one.x1 for one in cell)
    overlap = [min(x1, right) - max(x0, left) for left, right in columns]
    return max(range(len(columns)), key=lambda at: (overlap[at], -at))


def _placed(row: Row, columns: Sequence[tuple[float, float]]) -> tuple[tuple[Stretch, ...], ...]:
    placed: list[list[Stretch]] = [[] for _ in columns]
    for cell in row.cells:
        placed[_column(cell, columns)] += cell
    return tuple(tuple(cell) for cell in placed)
