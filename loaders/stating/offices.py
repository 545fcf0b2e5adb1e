"""The posts and bodies that stand beside a name in a list or a label line.

`Jo Sample – Named Nurse, Brookside Trust`: the post, and the body it is a post of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Block
from loaders.naming.posts import is_body_like, posts_in
from loaders.paper import Mention, Paper
from loaders.stating.holders import employer, heading_body, in_office, name_body, own_body
from loaders.stating.seats import Seat, posts_in_front
from ontology.statement import Claim, Statement
from ontology.vocab import ORG

_CHAIR = re.compile(r"(?i)(?:vice[- ]|deputy |independent )?chair")


def offices_of(
    paper: Paper, block: Block, seat: Seat, who: Mention, board: Mention | None, *, certain: bool = False
) -> Iterator[Claim | Statement]:
    """The posts that stand beside a name, each with its body, and bodies named without a post.

    `certain` says that a post without a body is the authority's whose paper it is, whatever post it is.
    """
    post: tuple[int, int] | None = None
    for start, end in seat.beside:
        words = block.words[start:end]
        if posts_in_front(words) or (post is None and _CHAIR.match(words)):
            if post is not None:
                yield from _own(paper, block, who, post, certain)
            post = (start, end)
            continue
        named = _body(paper, block, start, end)
        if named is None or (board is not None and named.key == board.key):
            continue
        if post is not None:
            yield in_office(paper, block, who, named, block.words[post[0] : post[1]], "signed-office")
            post = None
        else:
            yield paper.state("attendance-body", who, ORG.memberOf, named, block=block.order)
    if post is not None:
        yield from _own(paper, block, who, post, certain)


def _own(paper: Paper, block: Block, who: Mention, post: tuple[int, int], certain: bool) -> Iterator[Claim]:
    """A post that the line names no body for: its own words' body, else the authority's where it is one of a council's."""
    start, end = post
    inside = [m for m in paper.in_block(block, "body") if start <= m.start and m.end <= end and m.how != "stand-in"]
    found = (
        inside[-1] if inside else employer(paper, block, start, end) or (_of_head(paper, block, start, end) if certain else None)
    )
    if found is not None:
        yield in_office(paper, block, who, found, block.words[start:end], "signed-office")


def _of_head(paper: Paper, block: Block, start: int, end: int) -> Mention | None:
    """The body whose paper it is by its head, else the authority of its place, with the words of a post standing in."""
    head = heading_body(paper)
    if head is None:
        return own_body(paper, block, start, end)
    return replace(
        head, block=block.order, start=start, end=end, words=block.words[start:end], how="stand-in", referent=head.block
    )


def _body(paper: Paper, block: Block, start: int, end: int) -> Mention | None:
    """The body that words beside a name are, or hold."""
    held = [m for m in paper.in_block(block, "body") if start <= m.start < end and m.how != "stand-in"]
    if held:
        return held[-1]
    return (
        name_body(paper, block, start, end)
        if is_body_like(block.words[start:end]) and not [*posts_in(block.words[start:end])]
        else None
    )
