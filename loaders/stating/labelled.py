"""Label lines that print a role: `Report author: Jo Sample, Head of Early Help`, `Cabinet Member: Councillor A Example, Health`.

Labels that open a list of people are read in `loaders.stating.attendance`, labels that say who leads a piece of work in
`loaders.stating.leading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.holders import heading_body, membership, name_person, own_body
from loaders.stating.offices import offices_of
from loaders.stating.seats import Seat, seats_in
from ontology.statement import Claim, Iri, Statement
from ontology.vocab import ORG, SW

_ROLES = (
    ("sponsor", "board sponsor|sponsor|executive sponsor|sponsoring director|director sponsor|report sponsor"),
    ("author", "report author|report authors|author|authors|report by|paper author|written by|prepared by|author of report"),
    ("presenter", "presented by|presenter|presenting officer|report presented by"),
    ("responsible-owner", "senior responsible officer|senior responsible owner|sro|responsible officer|accountable officer"),
    ("lead", "lead officer|executive lead|lead director|officer lead|director lead"),
    ("contact", "contact officer|contact|contact person|officer contact|for further information contact|contact for access"),
    (
        "cabinet-member",
        "cabinet member|cabinet members|portfolio holder|lead member|executive member|cabinet portfolio holder"
        "|lead cabinet member",
    ),
)
_LABELS = {label: role for role, labels in _ROLES for label in labels.split("|")}
_LABEL = re.compile(r"^(?P<label>[A-Z][A-Za-z ()-]{2,44}?)\s?(?::|\s[-–—]|\t)\s*(?:\| ?|\t)*(?P<who>\S.+)$")
_MAKER_LABELS = (
    (
        SW.ownedBy,
        re.compile(
            r"(?i)^(?:(?:plan|strategy|document|policy) )?(?:owner|owned by|publisher"
            r"|(?:published|produced|developed|written|issued)(?: by)?)(?:\s*:\s*|(?<=by) )(?:the )?"
        ),
    ),
    (
        SW.delivers,
        re.compile(
            r"(?i)^(?:delivery|implementation) (?:lead|partner|body)s?\s*:\s*|^(?:delivered|implemented) by\s*:?\s+(?:the )?"
        ),
    ),
)
"""Labels under the name of a piece of work that say whose it is, and who carries it out."""
_MOST = 0.8
"""How much of a heading must be a name for a label under it to be about what it names."""
_CHAIR_LABEL = re.compile(r"^(?P<label>(?:(?:Vice|Deputy|Co)[- ])?Chairs?(?:man|person)?):\s*(?=[A-Z])")
_OF_COUNCIL = frozenset({"contact", "cabinet-member"})


def read_labelled(paper: Paper, block: Block) -> Iterator[Claim | Statement]:
    """`Board Sponsor: N N, Director of …` and its like; several names share the role."""
    yield from _in_chair(paper, block)
    found = _LABEL.match(block.words) if len(block.words) < 300 else None
    role = _LABELS.get(found["label"].removesuffix("(s)").strip().lower()) if found else None
    if found is None or role is None:
        return
    label = found["label"].strip()
    for seat in _people(paper, block, found.start("who")):
        yield from _roles(paper, block, seat, role, label)


def _people(paper: Paper, block: Block, start: int) -> list[Seat]:
    solid = [(m.start - start, m.end - start) for m in paper.in_block(block, "post", "person") if m.start >= start]
    return [seat.moved(start) for seat in seats_in(block.words[start:], solid)[0] if seat.person]


def _roles(paper: Paper, block: Block, seat: Seat, role: str, label: str) -> Iterator[Claim | Statement]:
    """The role of the label, on the board whose paper it is or in its council, and the posts beside the name."""
    who = name_person(paper, block, seat.name, seat.start, seat.end)
    offices = [*offices_of(paper, block, seat, who, paper.own_board(), certain=True)]
    yield from offices
    own = own_body(paper, block, 0, len(label)) if role in _OF_COUNCIL else None
    body = own or paper.own_board() or heading_body(paper) or own_body(paper, block, 0, len(label))
    if body is not None and not (role in _OF_COUNCIL and offices):
        yield membership(paper, block, who, body, role, label, "label-role")


def _in_chair(paper: Paper, block: Block) -> Iterator[Claim | Statement]:
    """`Chair: Executive Director of Wellbeing`: a person or post that holds the chair of the board whose paper it is."""
    found, board = _CHAIR_LABEL.match(block.words), paper.own_board()
    if found is None or board is None:
        return
    start = found.end()
    solid = [(m.start - start, m.end - start) for m in paper.in_block(block, "post", "person") if m.start >= start]
    role = "deputy" if found["label"].startswith(("Vice", "Deputy")) else "chair"
    for seat in seats_in(block.words[start:], solid)[0][: 2 if found["label"].startswith("Co") else 1]:
        who = _holder(paper, block, seat.moved(start))
        if who is not None:
            yield membership(paper, block, who, board, role, found["label"], "label-role")
            yield paper.state("label-role", who, ORG.memberOf, board, block=block.order, role=role)


def _holder(paper: Paper, block: Block, seat: Seat) -> Mention | None:
    if seat.person:
        return name_person(paper, block, seat.name, seat.start, seat.end)
    posts = [m for m in paper.in_block(block, "post") if seat.start <= m.start <= seat.start + 4]
    return posts[0] if posts else None


def read_owner(paper: Paper, block: Block) -> Iterator[Statement]:
    """`Owner: Flying Start Board` under the name of a strategy: the body that owns it, or that delivers it."""
    for says, label in _MAKER_LABELS:
        found = label.match(block.words)
        bodies = [m for m in paper.in_block(block, "body") if m.start <= found.end() + 5] if found else []
        works = _works_over(paper, block, says) if bodies else []
        if bodies and len({m.key for m in works}) == 1:
            pair = (works[0], bodies[0]) if says == SW.ownedBy else (bodies[0], works[0])
            yield paper.state("label-owner", pair[0], says, pair[1], block=block.order)


def _works_over(paper: Paper, block: Block, says: Iri) -> list[Mention]:
    """The strategies that the title names, else the strategy that the heading above is; an initiative where it is delivered."""
    kinds = ("strategy", "initiative") if says == SW.delivers else ("strategy",)
    titled = [m for b in paper if b.kind is Kind.TITLE for m in paper.in_block(b, "strategy")]
    over = (b for b in (*paper.document.above(block), *paper.document.blocks[max(0, block.order - 1) : block.order]))
    headings = [b for b in over if b.kind in {Kind.HEADING, Kind.TITLE}]
    named = (m for b in headings for m in paper.in_block(b, *kinds) if len(m.words) >= _MOST * len(b.words))
    return titled or list(named)[:1]
