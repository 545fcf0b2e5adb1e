"""From pieces to blocks: order, headings above, list stems, tables, and the cut at 1,500 characters.

Every reader ends here: it hands over its pieces and gets the blocks of the paper back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from loaders.document import Block, Kind
from loaders.layout.headings import settle_headings
from loaders.layout.listing import Lists, Place
from loaders.layout.locators import Locators
from loaders.layout.pieces import Piece
from loaders.layout.tables import settle_tables, split_cells
from loaders.stating.privacy import hide

LONGEST_BLOCK = 1500
_SENTENCE_END = re.compile(r"[.!?][\"'’”)\]]{0,2}\s+(?=[^\sa-z])")
_TEXT = (Kind.PARAGRAPH, Kind.LABEL)
_HEADS = (Kind.HEADING, Kind.TITLE)
_ROWS = (Kind.ROW, Kind.HEADER_ROW)


def build_blocks(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks of a paper from the pieces a reader found: headings, lists and tables settled, personal data hidden.

    No block is over 1,500 characters, orders count from 0, and every pointer goes to an earlier block.
    """
    settle_tables(pieces)
    settle_headings(pieces)
    builder = _Builder()
    for piece, below in zip(pieces, [*pieces[1:], None], strict=True):
        builder.take(piece, below)
    return tuple(builder.blocks)


def cut(words: str, longest: int = LONGEST_BLOCK) -> Iterator[str]:
    """The words in parts of at most `longest` characters, cut at sentence ends where there are any.

    >>> list(cut("One. Two. Three.", 10))
    ['One. Two.', 'Three.']
    """
    start = 0
    while len(words) - start > longest:
        end = _cut_at(words[start : start + longest + 1], longest)
        yield words[start : start + end].rstrip()
        start += end
        while start < len(words) and words[start].isspace():
            start += 1
    if start < len(words) or not start:
        yield words[start:]


def _cut_at(window: str, longest: int) -> int:
    ends = [found.end() for found in _SENTENCE_END.finditer(window) if found.start() < longest]
    if ends and ends[-1] > longest // 5:
        return ends[-1]
    space = max(window.rfind(sign, longest // 2) for sign in " \t")
    return space if space > 0 else longest


@dataclass(slots=True)
class _Above:
    """What stands above the next block: headings by level, the table going on, the last text piece for stems."""

    headings: list[int]
    text: int | None = None
    announced: bool = False
    table: int | None = None
    header: int | None = None
    caption: int | None = None


class _Pointers(NamedTuple):
    """How deep a block stands, and the orders of what introduces, heads and captions it."""

    depth: int = 0
    stem: int | None = None
    table: int | None = None
    caption: int | None = None
    header: int | None = None


class _Builder:
    """The blocks so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.above = _Above([])
        self.lists = Lists()
        self.locators = Locators()
        self.last: Piece | None = None

    def take(self, piece: Piece, below: Piece | None) -> None:
        """Add one piece as a block, or several where it is too long."""
        order = len(self.blocks)
        may_list = piece.kind in (Kind.ITEM, Kind.PARAGRAPH)
        kind = Kind.ITEM if may_list and self.lists.is_item(piece, self.last, below) else piece.kind
        place = self.lists.place(piece, order, self.above.text, self.above.announced) if kind is Kind.ITEM else None
        at = self._pointers(piece, kind, place)
        block = Block(
            order,
            kind,
            hide(piece.words),
            "",
            piece.number,
            at.depth,
            at.stem,
            self._heading(piece, kind),
            at.table,
            at.caption,
            at.header,
            _hidden(piece.cells),
            piece.page,
        )
        self._add(replace(block, locator=self.locators.locate(block, place, self.blocks)))
        self._remember(block, piece)

    def _heading(self, piece: Piece, kind: Kind) -> int | None:
        headings = self.above.headings
        if kind is not Kind.HEADING:
            return headings[-1] if headings else None
        over = [at for at in headings if self.blocks[at].depth < piece.level]
        return over[-1] if over else None

    def _pointers(self, piece: Piece, kind: Kind, place: Place | None) -> _Pointers:
        """What a block of this kind points to, and how deep it stands."""
        if place is not None:
            return _Pointers(depth=place.depth, stem=place.stem)
        if kind in _HEADS:
            return _Pointers(depth=piece.level)
        if kind in _ROWS:
            return self._in_table(piece)
        if kind is Kind.CAPTION:
            return _Pointers(caption=self.above.caption)
        announced = kind is Kind.PARAGRAPH and not piece.number and self._is_announced()
        return _Pointers(stem=self.above.text if announced else None)

    def _is_announced(self) -> bool:
        last = self.last
        return last is not None and last.introduces and last.kind is Kind.PARAGRAPH

    def _in_table(self, piece: Piece) -> _Pointers:
        above, order = self.above, len(self.blocks)
        heads_anew = piece.kind is Kind.HEADER_ROW and self.last is not None and self.last.kind is Kind.ROW
        if above.table is None or heads_anew or piece.gap > 1:
            above.table, above.header = order, None
        made = _Pointers(table=above.table, header=above.header, caption=above.caption)
        if piece.kind is Kind.HEADER_ROW:
            above.header = order
        return made

    def _add(self, block: Block) -> None:
        if len(block.words) <= LONGEST_BLOCK:
            self.blocks.append(block)
            return
        for count, part in enumerate(cut(block.words)):
            self.blocks.append(_part(block, part, count))

    def _remember(self, block: Block, piece: Piece) -> None:
        """What the next block needs to know of this one."""
        above = self.above
        if block.kind not in (*_ROWS, Kind.CAPTION, Kind.FOOTNOTE):
            above.table = above.header = above.caption = None
        if block.kind is Kind.CAPTION:
            above.caption, above.table, above.header = block.order, None, None
        if block.kind in _HEADS:
            self._open_section(block)
        if block.kind in _HEADS or (block.kind is Kind.PARAGRAPH and block.number):
            self.lists.close()
        elif block.kind is not Kind.ITEM and block.kind is not Kind.FOOTNOTE:
            self.lists.interrupt()
        if block.kind in (*_TEXT, *_HEADS, Kind.ITEM):
            above.text, above.announced = block.order, block.kind is Kind.ITEM and piece.introduces
        if block.kind is not Kind.FOOTNOTE:
            self.last = piece
            self.lists.pass_number(piece)

    def _open_section(self, block: Block) -> None:
        headings = self.above.headings
        while headings and block.kind is Kind.HEADING and self.blocks[headings[-1]].depth >= block.depth:
            headings.pop()
        headings.append(block.order)


def _part(block: Block, words: str, count: int) -> Block:
    """One part of a block that is too long; a row's part has the cells that stand in it."""
    cells = split_cells(words) if block.cells else ()
    if not count:
        return replace(block, words=words, cells=cells)
    locator = f"{block.locator} (part {count + 1})"
    return replace(block, order=block.order + count, words=words, cells=cells, locator=locator, continues=block.order)


def _hidden(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(hide(cell) if cell else cell for cell in cells)
