"""A table as a grid: its captions, its columns with what each is for, and its rows of cells.

Here the layout is recognised: header rows, columns of targets, ratings and remarks. What the cells say is read
in `loaders.figures.cells`, what they measure in `loaders.figures.tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from loaders.document import Block, Document, Kind
from loaders.figures.cells import is_absent, is_blank, is_measured, is_year, read_rating


class Role(StrEnum):
    """What a column is for."""

    LABEL = "label"
    WHEN = "when"
    UNIT = "unit"
    TARGET = "target"
    RATING = "rating"
    NOTE = "note"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    VALUE = "value"


_ROLES = (
    (Role.NUMERATOR, r"\bnumerators?\b"),
    (Role.DENOMINATOR, r"\bdenominators?\b"),
    (Role.NOTE, r"comment|narrative|trend|direction|travel|\bnotes?\b|commentary|\baction|\blead\b|owner|source"
        r"|frequency|polarity|\bgood\b|^desired|"
     r"variance|\bchange\b|difference|\bupdate|\brank|\bref\b|\bno\.?$|\bpages?\b|definition|description|mitigation|\bid\b|"
     r"significance|confidence|\bCI\b|progress|reporting|\bcontact|\bforum\b|\bwhen\b|deadline|^due\b|\bgap\b|"
     r"compar(?:ed|ison)|\bvs\b|\bversus\b|percentile|quartile|quintile|decile|\brange\b|\b[lu]ci\b|(?:worst|best"
     r"|lowest|highest)$"),
    (Role.RATING, r"\brag\b|rating|\bstatus\b"),
    (Role.TARGET, r"target|\bgoal\b|threshold|ambition|trajectory|\bstandard\b|^(?:annual |local |our |agreed )?plan(?:ned)?$"),
    (Role.UNIT, r"^units?\b|^measure type"),
    (Role.WHEN, r"^(?:time |reporting |latest |data )*(?:period|date|year|quarter|month|time)s?(?: \(.*\))?$|^as at$"),
)  # fmt: skip
_NOT_FIGURES = re.compile(
    r"likelihood|risk (?:score|rating|owner)|mitigat|\bimpact score|apologies|agenda item"
    r"|due date|\bactions?\b.*\b(?:lead|owner|deadline|by when|responsib)",
    re.IGNORECASE,
)
_LEADS_UP = re.compile(r":\s*\**$|^[^.]{3,120}$|\b(?:tables?|below|following|overleaf|chart|set out)\b", re.IGNORECASE)
"""What marks a sentence above a table as leading up to it: it ends in a colon, is a mere line, or speaks of the table."""
_NAMES_INDICATOR = re.compile(r"(?:key )?(?:performance )?(?:indicator|measure|metric|kpi)s?(?: (?:name|title))?", re.IGNORECASE)
_COUNT = re.compile(r"(?:counts?|number|numbers|no\.?|n)", re.IGNORECASE)
_TOTAL = re.compile(r"(?:grand |overall |sub-?)?totals?\b[\s:]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place, its role, its header's words and the header rows that have them."""

    index: int
    role: Role
    header: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def block(self) -> Block | None:
        """The header row nearest to the figures."""
        return self.blocks[-1] if self.blocks else None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in the order a reader sees it; `intro` is the block that leads up to it."""

    captions: tuple[Block, ...]
    intro: Block | None
    columns: tuple[Column, ...]
    rows: tuple[Block, ...]

    def of_role(self, role: Role) -> tuple[Column, ...]:
        """The columns of a role, from left to right."""
        return tuple(column for column in self.columns if column.role is role)

    @property
    def naming(self) -> frozenset[int]:
        """Which columns their headers give for the names of indicators, where others hold labels too (`Indicator Name`)."""
        labels = self.of_role(Role.LABEL)
        found = frozenset(column.index for column in labels if _NAMES_INDICATOR.fullmatch(column.header.strip(" :*")))
        return found if len(labels) > 1 else frozenset()

    @property
    def stub(self) -> Column:
        """The column that names what each row is about."""
        return self.of_role(Role.LABEL)[0] if self.of_role(Role.LABEL) else self.columns[0]


def grids_of(document: Document) -> Iterator[Grid]:
    """The tables of a paper that may hold figures, in order.

    Registers of risks and the like are left out: their numbers measure nothing.
    """
    inside = (block for block in document.blocks if block.table is not None and block.cells)
    for _, blocks in groupby(inside, key=lambda block: block.table):
        rows = list(blocks)
        grid = _grid(document, [*rows, *_cut_off(document, rows[-1])])
        if grid is not None:
            yield grid


def _cut_off(document: Document, last: Block) -> Iterator[Block]:
    """The value right below a table that stops after a label on a row of its own."""
    if len(filled(last)) != 1 or is_measured(filled(last)[0]):
        return
    for below in document.blocks[last.order + 1 : last.order + 2]:
        if below.kind is Kind.PARAGRAPH and below.table is None and is_measured(below.words):
            yield replace(below, cells=(below.words,))


def cell_at(row: Block, column: Column) -> str:
    """The words of a row in a column, empty where the row is too short."""
    return row.cells[column.index] if column.index < len(row.cells) else ""


def is_total(words: str) -> bool:
    """Whether a row's label says that it adds the others up."""
    return bool(_TOTAL.match(words.strip()))


def filled(row: Block) -> list[str]:
    """The cells of a row that say something."""
    return [cell for cell in row.cells if cell.strip()]


def _grid(document: Document, blocks: list[Block]) -> Grid | None:
    opening = _opening(blocks)
    titles = [block for block in opening if len(filled(block)) == 1]
    header = [block for block in opening if len(filled(block)) > 1]
    rows = blocks[len(opening) :]
    if not rows or any(_NOT_FIGURES.search(block.words) for block in header):
        return None
    captions = (*_captions_above(document, blocks[0]), *titles)
    intro = _intro(document, captions[0] if captions else blocks[0])
    return Grid(captions, intro, _columns(header, rows), tuple(rows))


def _opening(blocks: list[Block]) -> list[Block]:
    """The rows before the first that measures anything: titles, then header rows.

    A section label directly above the first measured row belongs to the rows.
    """
    first = next((at for at, block in enumerate(blocks) if _measures(block)), len(blocks))
    opening = blocks[:first]
    while opening and any(len(filled(block)) > 1 for block in opening) and len(filled(opening[-1])) == 1:
        opening.pop()
    return opening


def _measures(block: Block) -> bool:
    """Whether a row holds data: a value, a rating, or `n/a` where one would stand."""
    cells = block.cells[1:]
    said = any(is_measured(cell) for cell in block.cells) or any(read_rating(cell) or is_absent(cell) for cell in cells)
    return said and block.kind is not Kind.HEADER_ROW


def _captions_above(document: Document, first: Block) -> tuple[Block, ...]:
    found: list[Block] = []
    at = first.order - 1
    while at >= 0 and document.blocks[at].kind is Kind.CAPTION:
        found.insert(0, document.blocks[at])
        at -= 1
    if not found and first.caption is not None:
        found.append(document.blocks[first.caption])
    return tuple(found)


def _intro(document: Document, first: Block) -> Block | None:
    if first.order == 0:
        return None
    above = document.blocks[first.order - 1]
    leads = above.kind in {Kind.PARAGRAPH, Kind.ITEM} and above.table is None and _LEADS_UP.search(above.words)
    return above if leads else None


def _columns(header: list[Block], rows: list[Block]) -> tuple[Column, ...]:
    width = max(len(block.cells) for block in (*header, *rows))
    columns = [_column(index, header, rows) for index in range(width)]
    if columns[0].role is not Role.WHEN and not any(column.role is Role.LABEL for column in columns):
        columns[0] = Column(0, Role.LABEL, columns[0].header, columns[0].blocks)
    return tuple(_counted(columns))


def _counted(columns: list[Column]) -> Iterator[Column]:
    """The columns, a count among them as the numerator where a denominator and one other value stand beside it."""
    roles = [column.role for column in columns]
    parted = Role.DENOMINATOR in roles and Role.NUMERATOR not in roles and roles.count(Role.VALUE) == 2
    for column in columns:
        counts = parted and column.role is Role.VALUE and _COUNT.fullmatch(column.header.strip(" :"))
        yield replace(column, role=Role.NUMERATOR) if counts else column


def _column(index: int, header: list[Block], rows: list[Block]) -> Column:
    words = _header(index, header)
    cells = [row.cells[index] for row in rows if index < len(row.cells) and not is_blank(row.cells[index])]
    return Column(index, _role(words, cells, index), words, tuple(header))


def _header(index: int, header: list[Block]) -> str:
    """A column's header over all header rows; in the upper ones a blank stands under the cell to its left."""
    parts: list[str] = []
    for block in header:
        at = min(index, len(block.cells) - 1)
        while block is not header[-1] and at > 1 and not block.cells[at].strip():
            at -= 1
        part = block.cells[at].strip() if (at <= index and index < len(block.cells)) or at > 0 else ""
        if part and part not in parts:
            parts.append(part)
    return " ".join(parts)


def _role(header: str, cells: list[str], index: int) -> Role:
    for role, pattern in _ROLES:
        if (index or role is Role.WHEN) and re.search(pattern, header, re.IGNORECASE):
            return role
    measured = sum(is_measured(cell) for cell in cells)
    if index == 0:
        return Role.NOTE if cells and measured == len(cells) else Role.WHEN if cells and all(map(is_year, cells)) else Role.LABEL
    return Role.LABEL if cells and measured * 2 < len(cells) else Role.VALUE
