"""Attendance lists: who was there, in which role, and for whom.

`Councillor A Example (Chair)`, `Jo Sample, Director of Public Health, Brookside Trust`, `Present:` and
`Apologies:`; a name alone under such a heading is a member. Nothing is taken outside these lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.naming.people import is_person
from loaders.naming.posts import posts_in
from loaders.paper import Mention, Paper
from loaders.stating.people import membership, name_person
from ontology.statement import Claim, Statement
from ontology.vocab import ORG

_LISTS = (
    ("apologies", re.compile(r"(?i)^apolog(?:y|ies)\b")),
    ("in-attendance", re.compile(r"(?i)^(?:officers? |also )?(?:in attendance|officers present|also present)\b")),
    (
        "member",
        re.compile(
            r"(?i)^(?:members? )?(?:present|attending|attendees|attendance|members? present|board members|membership|members)\b"
        ),
    ),
)
_TITLE = (
    r"(?:Cllrs?\.?|Councillors?|Dr\.?|Professor|Prof\.?|Mrs?\.?|Ms\.?|Miss|Sir|Dame|Rev\.?|DI|DCI|Chief Superintendent"
    r"|Superintendent)"
)
_NAME = re.compile(
    rf"(?P<name>(?:{_TITLE} )?(?:[A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)?|[A-Z]\.?)(?: [A-Z]\.?)*(?:"
    rf" [A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)?){{1,2}})(?: \([A-Z]{{2,4}}\))?(?P<rest>\s*[,(–-][^;]*)?$"
)
_CHAIR = re.compile(r"(?i)\b(?P<deputy>deputy|vice)?[- ]?chair(?:man|person|ing)?\b|independent (?:chair|scrutineer), chairing")
_PARTS = re.compile(r"; |(?<=\)),? (?:and )?| and (?=[A-Z])|, (?=(?:Cllr|Councillor|Dr|Mrs?|Ms|Prof)\b|[A-Z] [A-Z][a-z])|\n")
_LONGEST = 40
"""How many names in a row an attendance list may have."""
_OBSERVER = re.compile(r"(?i)\bobserv(?:er|ing)\b|\bin attendance\b")
_INITIALED = re.compile(rf"^{_TITLE} [A-Z]")


def read_attendance(paper: Paper, block: Block) -> Iterator[Claim | Statement]:
    """The memberships that a block of an attendance list records."""
    role = _role(paper, block)
    body = paper.own_board()
    if role is None or body is None:
        return
    words = re.sub(r"^[A-Za-z ]{4,30}:[–-]?\s*|^Councillors |\.$", "", block.words)
    for part in _PARTS.split(words):
        found = _NAME.match(part.strip())
        if found and _is_name(found["name"]):
            person = name_person(paper, block, found["name"])
            rest = (found["rest"] or "").strip(" ,–-")
            rest = rest.strip("()") if rest.startswith("(") and rest.endswith(")") else rest
            yield from _claims(paper, block, person, body, "in-attendance" if _OBSERVER.search(rest) else role, rest)


def _role(paper: Paper, block: Block) -> str | None:
    """The role that the list's heading or label gives; None outside such a list."""
    if len(block.words) > 500:
        return None
    label = block.words.split(":")[0] if ":" in block.words[:40] else ""
    over = [paper.document.blocks[o].words for o in (block.stem, block.heading) if o is not None]
    return next((role for words in (label, *over, _above(paper, block)) if (role := _role_of(words)) is not None), None)


def _role_of(words: str) -> str | None:
    short = words.strip()
    return next((role for role, pattern in _LISTS if short and len(short) < 60 and pattern.match(short)), None)


def _above(paper: Paper, block: Block) -> str:
    """The line above an unbroken run of names that a block belongs to: the heading of the list, whatever its layout."""
    at = block.order - 1
    while at >= 0 and block.order - at < _LONGEST and _NAME.match(paper.document.blocks[at].words):
        at -= 1
    return paper.document.blocks[at].words if at >= 0 and _NAME.match(block.words) else ""


def _is_name(name: str) -> bool:
    return is_person(name) or bool(_INITIALED.match(name))


def _claims(paper: Paper, block: Block, person: Mention, body: Mention, role: str, rest: str) -> Iterator[Claim | Statement]:
    """The person's place on the paper's board, and the post with the body that the line names."""
    chair = _CHAIR.search(rest)
    if chair:
        role = "deputy" if chair["deputy"] else "chair"
    if role in {"member", "chair", "deputy"}:
        yield paper.state("attendance", person, ORG.memberOf, body, block=block.order, role=role)
    if chair or role == "in-attendance" or (list(posts_in(rest)) and "deputising" not in rest):
        yield membership(paper, block, person, body, role, rest or role, "attendance")
    named = [m for m in paper.in_block(block, "body") if m.words in rest and m.key != body.key]
    if named and rest and not chair:
        yield membership(
            paper,
            block,
            person,
            named[-1],
            "officer",
            rest.replace(named[-1].words, "").strip(" ,()") or "officer",
            "attendance-post",
        )
