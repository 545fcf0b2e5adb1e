"""Where a reader finds a block: `para 14.d`, `recommendation a`, `table 2, row 3`, `heading "Background"`.

A locator is unique in its paper: a second one of the same words is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from loaders.document import Block, Kind
from loaders.layout.labels import label_of
from loaders.layout.listing import Place

_RECOMMENDATIONS = re.compile(r"(?:draft |officer )?recommendations?\b", re.IGNORECASE)
_LONGEST_NAME = 60


class Locators:
    """Gives the blocks of one paper their locators, in order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._tables = 0
        self._rows = 0
        self._letterhead = 0
        self._paragraphs = 0
        self._numbered: str = ""
        self._items: dict[int, str] = {}

    def locate(self, block: Block, place: Place | None, blocks: Sequence[Block]) -> str:
        """The locator of a block, given those before it (and its place in its list, for an item)."""
        found = self._item(block, place, blocks) if place else self._other(block, blocks)
        self._seen[found] += 1
        if self._seen[found] > 1:
            found = f"{found} ({self._seen[found]})"
        self._note(block, found)
        return found if block.page is None else f"p. {block.page}, {found}"

    def _note(self, block: Block, found: str) -> None:
        if block.kind is Kind.ITEM:
            self._items[block.order] = found
        if block.kind is Kind.HEADING or block.kind is Kind.TITLE:
            self._paragraphs, self._numbered = 0, ""
        elif block.number and (block.kind is Kind.PARAGRAPH or (block.kind is Kind.ITEM and block.depth == 1)):
            self._paragraphs, self._numbered = 0, found
            if block.kind is Kind.PARAGRAPH:
                self._items[block.order] = found

    def _other(self, block: Block, blocks: Sequence[Block]) -> str:
        if block.kind is Kind.TITLE:
            return "title"
        if block.kind is Kind.HEADING:
            return f"heading {_quoted((block.number + '. ' if block.number else '') + block.words)}"
        if block.kind is Kind.LETTERHEAD:
            self._letterhead += 1
            return f"letterhead, line {self._letterhead}"
        if block.kind is Kind.FOOTNOTE:
            return f"footnote {block.number}" if block.number else "page number"
        if block.kind in (Kind.CAPTION, Kind.HEADER_ROW, Kind.ROW):
            return self._in_table(block)
        return self._paragraph(block, blocks)

    def _in_table(self, block: Block) -> str:
        begins = block.caption is None if block.kind is Kind.CAPTION else block.table == block.order and block.caption is None
        if begins:
            self._tables, self._rows = self._tables + 1, 0
        if block.kind is Kind.CAPTION:
            return f"table {self._tables}, caption"
        if block.kind is Kind.HEADER_ROW:
            return f"table {self._tables}, header"
        self._rows += 1
        return f"table {self._tables}, row {self._rows}"

    def _paragraph(self, block: Block, blocks: Sequence[Block]) -> str:
        heading = _heading_name(block, blocks)
        if block.number:
            plain = f"para {block.number}"
            return plain if not self._seen[plain] or not heading else f"{plain} under {heading}"
        if label := label_of(block.words):
            return f"label {_quoted(label[0])}"
        self._paragraphs += 1
        if self._numbered:
            return f"para {self._paragraphs} after {self._numbered}"
        return f"para {self._paragraphs} under {heading}" if heading else f"unnumbered para {self._paragraphs}"

    def _item(self, block: Block, place: Place | None, blocks: Sequence[Block]) -> str:
        assert place is not None
        own = block.number or f"bullet {place.count}"
        joint = "." if block.number else ", "
        for over in (place.parent, place.stem):
            if over is not None and over in self._items:
                return f"{self._items[over]}{joint}{own.removeprefix(f'{blocks[over].number}.')}"
        return self._outer_item(block, own, place, blocks)

    def _outer_item(self, block: Block, own: str, place: Place, blocks: Sequence[Block]) -> str:
        heading = _heading_name(block, blocks)
        if block.heading is not None and _RECOMMENDATIONS.match(blocks[block.heading].words):
            return f"recommendation {own}"
        stem = blocks[place.stem] if place.stem is not None else None
        named = f"item {own}" if block.number else own
        if stem is not None and stem.kind in (Kind.PARAGRAPH, Kind.LABEL) and not block.number:
            after = f"{named} of {_quoted(stem.words)}"
            return f"{after} under {heading}" if heading else after
        if block.number and not self._seen[named]:
            return named
        return f"{named} under {heading}" if heading else named


def _heading_name(block: Block, blocks: Sequence[Block]) -> str:
    return _quoted(blocks[block.heading].words) if block.heading is not None else ""


def _quoted(words: str) -> str:
    """Words as a name to look for: without emphasis and final colon, cut at a word."""
    bare = words.strip("*_ ").rstrip(": ")
    if len(bare) > _LONGEST_NAME:
        bare = bare[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
    return f'"{bare}"'
