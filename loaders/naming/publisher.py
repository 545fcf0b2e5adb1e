"""Who published a paper, where its own words tell: with the passage that names the body.

Whose area a paper is about is found in `loaders.naming.context`; a card that names the publisher goes before all this.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from loaders.document import Kind
from loaders.paper import Mention, Paper
from ontology.statement import Claim, Key, Ref
from ontology.vocab import SW

Told: TypeAlias = tuple[Key, tuple[int, ...]]
"""A body, and the orders of the passages that say so."""
_HEAD = 8
"""How many blocks at the head of a paper may name who published it."""
_FIRST = 2
"""How many blocks are its first words, whatever they are."""
_HEADS = frozenset({Kind.TITLE, Kind.HEADING, Kind.LETTERHEAD, Kind.LABEL})


def publisher_of(paper: Paper, claims: Iterable[Claim]) -> tuple[str, tuple[int, ...]]:
    """The name of the body that published a paper, and the passages that say so; both empty where no words tell.

    The authority that answers a request; else the body whose name opens a line of the head; else the council or care
    board of the paper's home, by its name or by the passages that tell the home, unless another body is named first;
    else the board that the title block gives as its own.
    """
    key, passages = _answering(paper, claims) or _heading(paper) or _home(paper) or ("", ())
    return (paper.things[key].name, passages) if key in paper.things else ("", ())


def _answering(paper: Paper, claims: Iterable[Claim]) -> Told | None:
    said = [(v.key, c.evidence.passage) for c in claims for p, v in c.values if p == SW.authority and isinstance(v, Ref)]
    if len({key for key, _ in said}) != 1:
        return None
    named = paper.first_named(said[0][0])
    return said[0][0], (named.block if named else said[0][1],)


def _heading(paper: Paper) -> Told | None:
    """The body that stands first in a line of the head; the home's own before others."""
    opening = [m for m in _named_first(paper) if _opens_a_head(paper, m)]
    found = next((m for m in opening if m.key == paper.authority), opening[0] if opening else None)
    return (found.key, (found.block,)) if found else None


def _home(paper: Paper) -> Told | None:
    """The council or care board of the paper's home; where there is none, the board whose paper it is."""
    if any(m.key != paper.authority for m in _named_first(paper)[:1]):
        return None
    board = paper.own_board()
    if paper.authority and (named := paper.first_named(paper.authority)):
        return paper.authority, (named.block,)
    said = sorted({order for order in paper.source.area_from if paper.document.blocks[order].table is None})
    if paper.authority and said:
        return paper.authority, tuple(said)
    return (board.key, (board.block,)) if board else None


def _named_first(paper: Paper) -> list[Mention]:
    """The councils, trusts and other bodies, no boards, that the lines of the head or the first words name."""
    head = [block for block in paper.document.blocks[:_HEAD] if block.kind in _HEADS or block.order < _FIRST]
    named = (m for block in head for m in paper.in_block(block, "body") if m.how == "name")
    return [m for m in named if SW.Board not in paper.things[m.key].classes]


def _opens_a_head(paper: Paper, mention: Mention) -> bool:
    block = paper.document.blocks[mention.block]
    return block.kind in _HEADS and block.words[: mention.start].casefold().strip(" *_#") in {"", "the"}
