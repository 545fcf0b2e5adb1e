"""What the columns of a table of people say: the name, the post, the body, and the piece of work each is for.

Only a table's header and the places of its cells are looked at here; what a row states is decided in
`loaders.stating.rosters` and `loaders.stating.leading`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.document import Block
from loaders.paper import Paper

Span = tuple[int, int]

_KINDS = (
    ("deputy", r"deputy|substitute|alternate|nominated"),
    ("work", r"work ?-?streams?|theme|priorit\w+|strand|project|programme|area of work|topic|outcome|ambition"
     "|pillar|sub-?group|task group"),
    ("post", r"(?:job )?(?:title|post|role|position|designation|job)\b.*"),
    ("body", r"organi[sz]ation|agency|partner(?: agency| organisation)?|body|representing|employer|company|sector"),
    ("lead", r"(?:named |strategic |overall |senior |responsible |executive |officer |board )*(?:leads?|sponsor"
     "|owner|sro|champion)(?: officer"
             r"| director| agency| organisation| person| name|\(s\))?"),
    ("name", r"(?:full )?names?|members?(?: name)?|representatives?|officer|who|nominee|person|councillor"),
)  # fmt: skip
_COLUMNS = tuple((kind, re.compile(rf"(?i)^(?:{words})$")) for kind, words in _KINDS)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column says what, by its place from 0; None where the table has no such column."""

    name: int | None = None
    post: int | None = None
    body: int | None = None
    work: int | None = None
    lead: int | None = None

    @property
    def of_people(self) -> bool:
        """Whether the table lists people, posts or bodies."""
        return self.name is not None or self.lead is not None or (self.post is not None and self.body is not None)


def columns_of(paper: Paper, block: Block) -> Columns:
    """The columns of the table that a row stands in; none where its header does not tell."""
    header = paper.document.blocks[block.header].cells if block.header is not None else ()
    found: dict[str, int] = {}
    for place, cell in enumerate(header):
        words = cell.strip(" *:").lower()
        kind = next((kind for kind, pattern in _COLUMNS if pattern.match(words)), None)
        if kind is not None:
            found.setdefault(kind, place)
    return Columns(*(found.get(kind) for kind in ("name", "post", "body", "work", "lead")))


def cell_at(block: Block, place: int | None) -> Span | None:
    """Where the words of a row's cell stand in the block, None where the row has none there."""
    if place is None or place >= len(block.cells) or not block.cells[place].strip():
        return None
    at = 0
    for number, cell in enumerate(block.cells):
        start = block.words.find(cell.strip(), at) if cell.strip() else at
        if number == place:
            return (start, start + len(cell.strip())) if start >= 0 else None
        at = max(at, start + len(cell.strip()))
    return None
