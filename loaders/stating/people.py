"""People and the roles that a paper prints for them in running text: appositions, signatures, chairs.

Only office holders as published, with the role beside the name. A name without a role is not taken. Label lines are read
in `loaders.stating.labelled`, lists of people in `loaders.stating.attendance`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.naming.people import is_person
from loaders.naming.posts import posts_in
from loaders.paper import Mention, Paper
from loaders.stating.chairs import read_chairs
from loaders.stating.holders import employer, in_office, membership, name_person, own_body, role_of_post
from loaders.stating.labelled import read_labelled
from loaders.stating.leading import read_leading
from loaders.stating.partners import read_partners
from loaders.stating.rosters import read_rosters
from loaders.stating.sentences import sentences_of
from ontology.statement import Claim, Statement

_CHAIR_LINE = re.compile(r"^(?:(?P<deputy>Deputy|Vice)[- ])?(?:Independent |Co-)?Chair(?:man|person)?,? (?:of )?(?:the )?")
_ROLE_LINE = re.compile(r"^(?:[A-Z][\w&’'-]*|of|for|and|the|,|&| )+$")
_OWN_CHAIR = re.compile(
    r"^,? (?:the |our )?(?P<role>(?:(?:Independent|Interim|Acting) )?(?:(?:Vice|Deputy|Co)[- ])?Chair(?:man|woman"
    r"|person)?)(?=[.,;)]|$)"
)
_PRESENT_CHAIR = re.compile(
    r"^,? (?:[^.;:]{3,80}?, )?(?:who )?(?:is|was|remains) (?:the|our) (?:(?:present|current|new|independent|interim|acting) )*"
    r"(?P<role>(?:(?:[Vv]ice|[Dd]eputy|[Cc]o)[- ])?[Cc]hair(?:man|woman|person)?)(?=[.,;)]|$)"
)
_HOLDS = re.compile(
    r"^,? (?:the |our |its |an? |and |\(|who is (?:the |our )?|as (?:the |our )?|is (?:the |our |its |also )*"
    r"|was (?:the |our )*|(?:was |has been |is |be )(?:appointed |named |confirmed )(?:as )?|[-–—] ?)*$"
)
_NAME_BEHIND = re.compile(r"^(?:,? ?[-–—:]? ?| (?:is|was) )$")
_JOINED_AS = re.compile(r"^ (?:has |had )?(?:joined|joins) (?:the )?(?P<body>[^.;:,]{3,80}?) as (?:its |the |our )?$")
_OF = re.compile(r" (?:of|at|for) (?:the )?")
_WHOSE = re.compile(r"['’]s? (?:new |interim |current )?")
_OF_BOARD = re.compile(r"(?i)independent (?:scrutineer|chair|person|adviser)")
_BOTH = re.compile(r",? (?:both|all) (?:of|from|at) (?:the )?$")
_IN_CABINET = re.compile(
    r"^,? (?:who|which) (?:has|holds|leads on|is responsible for|looks after|speaks for"
    r"|covers) (?P<field>[^.;⟦⟧,]{3,60}?) (?:in|on|at|for)"
    r" (?:the )?(?:\w+['’]s |council['’]s )?(?P<cabinet>[Cc]abinet|[Ee]xecutive)\b"
)


def read_people(paper: Paper, block: Block) -> Iterator[Claim | Statement]:
    """The memberships that a block prints."""
    yield from read_labelled(paper, block)
    yield from read_rosters(paper, block)
    yield from read_partners(paper, block)
    yield from read_leading(paper, block)
    yield from _signed(paper, block)
    yield from _apposed(paper, block)
    yield from _own_chairs(paper, block)
    for line in sentences_of(paper, block):
        yield from read_chairs(paper, line)


def _apposed(paper: Paper, block: Block) -> Iterator[Claim]:
    """`Jo Sample, Head of Early Help at Brookside Trust`, `the Scrutineer, Jo Sample`: a person, the post, and its body."""
    people = paper.in_block(block, "person")
    for post in paper.in_block(block, "post") if people else ():
        who = next((p for p in people if p.end <= post.start and _HOLDS.match(block.words[p.end : post.start])), None)
        who = who or next(
            (p for p in people if post.end <= p.start and _NAME_BEHIND.match(block.words[_whole(paper, block, post) : p.start])),
            None,
        )
        body = _body_of(paper, block, post, who) if who else None
        if who is None and (joined := next((p for p in people if _JOINED_AS.match(block.words[p.end : post.start])), None)):
            who, body = joined, next((m for m in paper.in_block(block, "body") if joined.end < m.start < post.start), None)
        if who is not None and body is not None:
            yield in_office(paper, block, who, body, post.words, "signed-apposed")
    for who in people:
        found = _IN_CABINET.match(block.words[who.end :])
        body = _cabinet(paper, block, who.end + found.start("cabinet"), who.end + found.end("cabinet")) if found else None
        if found and body is not None:
            yield membership(paper, block, who, body, "cabinet-member", found["field"], "signed-cabinet")


def _whole(paper: Paper, block: Block, post: Mention) -> int:
    """Where the words of a post end, the body it is of among them."""
    ends = (
        m.end for m in paper.in_block(block, "body") if m.start >= post.end and _OF.fullmatch(block.words[post.end : m.start])
    )
    return next(ends, post.end)


def _cabinet(paper: Paper, block: Block, start: int, end: int) -> Mention | None:
    """The cabinet that words mean, else the authority whose it is."""
    meant = [m for m in paper.in_block(block, "body") if m.start == start]
    return meant[0] if meant else own_body(paper, block, start, end)


def _body_of(paper: Paper, block: Block, post: Mention, who: Mention) -> Mention | None:
    """The body that a post in running text belongs to."""
    if _OF_BOARD.match(post.words):
        near = employer(paper, block, post.start, post.end)
        return near or paper.own_board()
    owner = [m for m in paper.in_block(block, "body") if _WHOSE.fullmatch(block.words[m.end : post.start])]
    if owner:
        return owner[-1]
    end = max(post.end, who.end)
    behind = [m for m in paper.in_block(block, "body") if _BOTH.search(block.words[end : m.start])]
    return employer(paper, block, post.start, post.end) or (behind[0] if behind else None)


def _own_chairs(paper: Paper, block: Block) -> Iterator[Claim]:
    """`Jo Sample, Independent Chair`: of the board whose paper it is."""
    board = paper.own_board()
    if board is None or "hair" not in block.words:
        return
    for who in paper.in_block(block, "person"):
        rest = block.words[who.end :]
        found = _OWN_CHAIR.match(rest) or _PRESENT_CHAIR.match(rest)
        if found:
            role = "deputy" if re.search("(?i)vice|deputy", found["role"]) else "chair"
            yield membership(paper, block, who, board, role, found["role"], "signed-own-chair")


def _signed(paper: Paper, block: Block) -> Iterator[Claim]:
    """A name on a line of its own, and the role it is signed with on the next lines."""
    if not is_person(block.words):
        return
    for order in range(block.order + 1, min(block.order + 4, len(paper.document.blocks))):
        below = paper.document.blocks[order]
        if is_person(below.words) or len(below.words) > 120 or not (_ROLE_LINE.match(below.words) or list(posts_in(below.words))):
            return
        person = name_person(paper, block, block.words)
        chair = _CHAIR_LINE.match(below.words)
        board = next(iter(paper.in_block(below, "body")), None)
        if chair and board is not None:
            yield membership(
                paper, below, person, board, "deputy" if chair["deputy"] else "chair", chair.group().strip(" ,"), "signed-chair"
            )
        elif (
            list(posts_in(below.words))
            and (body := (paper.first_named(paper.authority) if paper.authority else None)) is not None
        ):
            yield membership(paper, below, person, body, role_of_post(below.words), below.words, "signed-role")
