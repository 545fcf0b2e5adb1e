"""A board whose name runs over two lines of the title (`Elmfield Family Hubs`, then `Programme Board – Terms of Reference`)."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.document import Block, Kind
from loaders.naming.heads import board_kind
from loaders.paper import Paper
from ontology.naming import slug
from ontology.statement import Key, Thing
from ontology.vocab import SW, concept

_REST = re.compile(
    r"^(?P<rest>(?:Programme |Partnership |Steering |Strategic |Delivery |Project |Executive |Working |Management "
    r"|Leadership |Strategy )?"
    r"(?:Board|Group|Panel|Committee|Forum|Network|Alliance|Taskforce))(?=$| ?[-–—:(,]| (?:Terms of Reference"
    r"|Minutes|Agenda|Meeting)\b)"
)
_FIRST_LINES = 3


def board_over_lines(paper: Paper) -> Key | None:
    """The key of the board that the title names over two lines, None where it names none so."""
    blocks = paper.document.blocks[:_FIRST_LINES]
    for above, below in pairwise(blocks):
        found = _REST.match(below.words)
        if found and _opens_a_name(paper, above):
            name = f"{above.words.strip()} {found['rest']}"
            return _named(paper, below, name, found["rest"])
    return None


def _opens_a_name(paper: Paper, block: Block) -> bool:
    """Whether a title line is the first half of a name: short, in capitals as names are, and no body by itself."""
    words = block.words.split()
    capitals = all(w[0].isupper() or not w[0].isalpha() or len(w) <= 4 for w in words)
    return block.kind in {Kind.TITLE, Kind.HEADING} and 1 < len(words) <= 10 and capitals and not paper.in_block(block, "body")


def _named(paper: Paper, block: Block, name: str, rest: str) -> Key:
    tail = f"@{paper.home}" if paper.home and slug(paper.home) not in slug(name) else ""
    key = paper.add(
        Thing(
            f"body:{slug(name)}{tail}",
            "body",
            name,
            shorts=(rest,),
            classes=(SW.Board,),
            classification=concept("boardKind", board_kind(name)),
            place=paper.home,
            local=not paper.home,
        )
    )
    paper.mention(block.order, key, rest)
    return key
