"""A paper as a row of blocks: what every reader returns and every later stage reads.

Here live the types only; `loaders.readers.text` and its siblings make them. No mention of a thing crosses a block.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is in the layout of its paper."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    HEADER_ROW = "header-row"
    CAPTION = "caption"
    LETTERHEAD = "letterhead"
    LABEL = "label"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """One bounded piece of a paper: a passage to be.

    `words` are the paper's own (line wraps and page breaks mended to single spaces, the printed number and
    bullet left out, a table row's tabs or bars kept), telephone numbers and e-mail addresses replaced by
    `[…]`. `number` is the printed number or letter (`14`, `a`, `iv`, `3A`), empty for a bullet. `locator` is
    what a reader would look for. `depth` is a heading's level or a list item's nesting from 1. `stem` is the
    order of the block that introduces the list, `heading` of the nearest heading above, `table` of the first
    row of its table (with `caption` and `header`). A block that continues a sentence cut at 1,500 characters names the
    first piece in `continues`.
    """

    order: int
    kind: Kind
    words: str
    locator: str
    number: str = ""
    depth: int = 0
    stem: int | None = None
    heading: int | None = None
    table: int | None = None
    caption: int | None = None
    header: int | None = None
    cells: tuple[str, ...] = ()
    page: int | None = None
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its blocks in reading order, and the name it was read under (no folders).

    `scanned` are the numbers of pages that are pictures without words, among others that have words.
    """

    name: str
    sha256: str
    blocks: tuple[Block, ...]
    scanned: tuple[int, ...] = ()

    def above(self, block: Block) -> tuple[Block, ...]:
        """The headings over a block, innermost first."""
        found: list[Block] = []
        at = block.heading
        while at is not None:
            found.append(self.blocks[at])
            at = self.blocks[at].heading
        return tuple(found)
