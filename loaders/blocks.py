"""From pieces to blocks: order, headings above, list stems, tables, and the cut at 1,500 characters.

Every reader ends here: it hands over its pieces and gets the blocks of the paper back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.document import Block, Kind
from loaders.headings import settle_headings
from loaders.listing import Lists, Place
from loaders.locators import Locators
from loaders.pieces import Piece
from loaders.privacy import hide
from loaders.tables import settle_tables, split_cells

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
    for piece in pieces:
        builder.take(piece)
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


class _Builder:
    """The blocks so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.above = _Above([])
        self.lists = Lists()
        self.locators = Locators()
        self.last: Piece | None = None

    def take(self, piece: Piece) -> None:
        """Add one piece as a block, or several where it is too long."""
        words = hide(piece.words)
        kind = Kind.ITEM if self.lists.is_item(piece, self.last) and piece.kind in (Kind.ITEM, Kind.PARAGRAPH) else piece.kind
        base = Block(len(self.blocks), kind, words, "", piece.number, page=piece.page, heading=self._heading(piece, kind))
        block, place = self._placed(base, piece)
        self._add(block, place)
        self._remember(block, piece)

    def _heading(self, piece: Piece, kind: Kind) -> int | None:
        headings = self.above.headings
        if kind is not Kind.HEADING:
            return headings[-1] if headings else None
        over = [at for at in headings if self.blocks[at].depth < piece.level]
        return over[-1] if over else None

    def _placed(self, block: Block, piece: Piece) -> tuple[Block, Place | None]:
        """The block with the pointers of its kind."""
        if block.kind is Kind.ITEM:
            place = self.lists.place(piece, block.order, self.above.text, self.above.announced)
            return replace(block, depth=place.depth, stem=place.stem), place
        if block.kind in _HEADS:
            return replace(block, depth=piece.level), None
        if block.kind in _ROWS:
            return self._in_table(block, piece), None
        if block.kind is Kind.CAPTION:
            return replace(block, caption=self.above.caption), None
        if block.kind is Kind.PARAGRAPH and not block.number and self._is_announced():
            return replace(block, stem=self.above.text), None
        return block, None

    def _is_announced(self) -> bool:
        last = self.last
        return last is not None and last.introduces and last.kind is Kind.PARAGRAPH

    def _in_table(self, block: Block, piece: Piece) -> Block:
        heads_anew = piece.kind is Kind.HEADER_ROW and self.last is not None and self.last.kind is Kind.ROW
        if self.above.table is None or heads_anew or piece.gap > 1:
            self.above.table, self.above.header = block.order, None
        made = replace(block, table=self.above.table, header=self.above.header, caption=self.above.caption, cells=piece.cells)
        if piece.kind is Kind.HEADER_ROW:
            self.above.header = block.order
        return made

    def _add(self, block: Block, place: Place | None) -> None:
        parts = list(cut(block.words))
        located = replace(block, words=parts[0], locator=self.locators.locate(block, place, self.blocks))
        if len(parts) == 1:
            self.blocks.append(replace(located, cells=_hidden(located.cells)))
            return
        for count, part in enumerate(parts):
            self.blocks.append(
                replace(
                    located,
                    order=block.order + count,
                    words=part,
                    cells=_hidden(split_cells(part)) if block.cells else (),
                    locator=located.locator if not count else f"{located.locator} (part {count + 1})",
                    continues=block.order if count else None,
                )
            )

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

    def _open_section(self, block: Block) -> None:
        headings = self.above.headings
        while headings and block.kind is Kind.HEADING and self.blocks[headings[-1]].depth >= block.depth:
            headings.pop()
        headings.append(block.order)


def _hidden(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(hide(cell) if cell else cell for cell in cells)
