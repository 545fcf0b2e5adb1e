"""Attendance lists and lists of members: who was there or belongs, in which role, and for whom.

`Present: Councillor A Example (Chair)`, `Apologies were received from …`, `Membership` and the lines under it, in any
layout. A list starts with its label or heading and ends with the first line that is no place in it. How one place is
written is told in `loaders.stating.seats`. Nothing is taken outside these lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.holders import membership, name_person, name_post
from loaders.stating.offices import offices_of
from loaders.stating.seats import Seat, posts_in_front, seats_in
from ontology.statement import Claim, Statement
from ontology.vocab import ORG

_LISTS = (
    ("apologies", r"(?:apolog(?:y|ies)\b[\w ]{0,30}|absent(?: with apologies)?|not present)"),
    (
        "in-attendance",
        r"(?:(?:also |officers? |others? |staff |council officers )?(?:in attendance|attending)(?<!^attending)"
        r"|officers? present"
        r"|also (?:present|attended|attending)|by invitation|invited|guests?|observers?|officers?|advisers?"
        r"|support(?: officers?)?)",
    ),
    ("substitute", r"(?:substitutes?|substitute members?|deputies)(?: present)?"),
    (
        "member",
        r"(?:(?:core |voting |board |committee |co-opted |elected |other |group "
        r"|panel )*members?(?: of the (?:board|committee|panel|group"
        r"|cabinet|partnership))?(?: present| attending| in attendance)?|present|those present|attending|attendees|attendance"
        r"|in the chair|chair(?:man|person)?|vice[- ]chair(?:man|person)?|deputy chair)",
    ),
)
_LABELS = tuple(
    (role, re.compile(rf"(?i)^(?:\d+[.)]?\s+)?{words}\s*(?:[:–—-][:–—-]?\s*|\t+|$|(?=Councillors? |Cllrs? ))"))
    for role, words in _LISTS
)
_SENT = re.compile(
    r"\b[Aa](?i:polog(?:y|ies))\b[^.:;]{0,60}?\b(?:from|by|on behalf of|for|given)\b:?\s+(?=(?:the )?[A-Z])"
    r"|^(?=.{0,80}\b(?:sent|gave|submitted) (?:their |his |her )?apologies)"
)
_MINOR = re.compile(
    r"(?i)^(?:(?:the |voting |elected |co-opted )*(?:councillors|cllrs|members|health|nhs|partners|others?|also"
    r"|voluntary sector):)\s*$"
)
_LONGEST = 1500
_ENDS = re.compile(
    r"(?i)^(?:\d+[.)]?\s+)?(?:agenda|minutes|declarations?|item|resolved|action|welcome|introduction|open forum"
    r"|date|time|venue)\b"
)


@dataclass(slots=True)
class _Open:
    """The list that is open: its role, and whether its last line named councillors by their surnames."""

    role: str
    many: bool = False


def read_attendance(paper: Paper) -> Iterator[Claim | Statement]:
    """The memberships that the attendance lists of a paper record."""
    body = paper.own_board()
    if body is None:
        return
    now: _Open | None = None
    for block in paper:
        now, start = _opened(block, now)
        if now is None:
            yield from _in_a_sentence(paper, block, body)
            continue
        seats = _seats(paper, block, start, now)
        if seats is None:
            now = None
            yield from _in_a_sentence(paper, block, body)
            continue
        for seat in seats:
            yield from _claims(paper, block, seat, body, now.role)


def _opened(block: Block, now: _Open | None) -> tuple[_Open | None, int]:
    """The list that a block opens or goes on with, and where its entries start in the block."""
    if len(block.words) > _LONGEST:
        return None, 0
    words = block.words.lstrip("\t| ")
    lead = len(block.words) - len(words)
    for role, pattern in _LABELS:
        found = pattern.match(words)
        if found and (now is not None or _lists(block, words[found.end() :])):
            return _Open(role), lead if _chairs(found.group()) else lead + found.end()
    if now is not None and ((block.number and block.kind is Kind.HEADING) or _ENDS.match(words)):
        return None, 0
    return now, 0


def _chairs(label: str) -> bool:
    return bool(re.match(r"(?i)(?:in the|vice[- ]|deputy )?\s*chair", label.strip()))


def _lists(block: Block, rest: str) -> bool:
    """Whether a label opens a list: nothing behind it in a line of its own, or a name."""
    if not rest.strip(" :.–-"):
        return block.kind is not Kind.ITEM
    return any(s.person or posts_in_front(s.name) for s in seats_in(rest)[0])


def _seats(paper: Paper, block: Block, start: int, now: _Open) -> list[Seat] | None:
    """The seats of a block of an open list; None where it is no line of one."""
    words = block.words[start:]
    if not words.strip(" :\t.") or _MINOR.match(words):
        now.many = "cllr" in words.lower() or "councillors" in words.lower()
        return []
    if _SENT.search(words):
        return None
    solid = [(m.start - start, m.end - start) for m in paper.in_block(block, "post", "person") if m.start >= start]
    seats, now.many = seats_in(words, solid, many=now.many)
    good = [s for s in seats if s.person or posts_in_front(s.name)]
    if not good or len(good) < 0.6 * len(seats):
        return None
    return [s.moved(start) for s in good]


def _in_a_sentence(paper: Paper, block: Block, body: Mention) -> Iterator[Claim | Statement]:
    """`Apologies were received from Councillor A Example and Dr Sample.`"""
    found = _SENT.search(block.words) if "polog" in block.words and len(block.words) < 400 else None
    if found is None:
        return
    stop = re.search(r"(?<=[a-z)]{3})\.(?: |$)", block.words[found.end() :])
    words = block.words[: found.end() + stop.start() if stop else None]
    solid = [(m.start - found.end(), m.end - found.end()) for m in paper.in_block(block, "post", "person")]
    for seat in seats_in(words[found.end() :], solid)[0]:
        if seat.person:
            yield from _claims(paper, block, seat.moved(found.end()), body, "apologies")


def _claims(paper: Paper, block: Block, seat: Seat, body: Mention, role: str) -> Iterator[Claim | Statement]:
    """The place on the paper's board, and the posts and bodies that the line names."""
    who = (
        name_person(paper, block, seat.name, seat.start, seat.end)
        if seat.person
        else name_post(paper, block, seat.start, seat.end)
    )
    role = _role(seat.role, role)
    if role in {"member", "chair", "deputy", "apologies", "substitute"}:
        yield paper.state("attendance", who, ORG.memberOf, body, block=block.order, role=role)
    if role in {"chair", "deputy"}:
        yield membership(paper, block, who, body, role, seat.printed or role, "attendance")
    offices = [*offices_of(paper, block, seat, who, body)] if seat.person else []
    yield from offices
    if role in {"in-attendance", "observer"} and seat.person and not offices:
        yield membership(paper, block, who, body, role, seat.printed or "in attendance", "attendance")


def _role(said: str, listed: str) -> str:
    """The role of a seat: as it says itself, but none is more than in attendance in a list of those."""
    if listed in {"apologies", "in-attendance"} and said != "observer":
        return listed
    return said if said and said != "vacant" else listed
