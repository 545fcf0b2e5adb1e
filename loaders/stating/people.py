"""People and the roles that a paper prints for them: label lines, signatures, chairs.

Only office holders as published, with the role beside the name. A name without a role is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.naming.people import PERSON, is_person
from loaders.naming.posts import posts_in
from loaders.paper import Mention, Paper
from loaders.stating.sentences import compiled, sentences_of
from ontology.naming import slug
from ontology.statement import Claim, Iri, Ref, Statement, Term, Text, Thing, Value
from ontology.vocab import ORG, SW, concept

_ROLES = (
    ("sponsor", "board sponsor|sponsor|executive sponsor"),
    ("author", "report author|report authors|author|authors|report by"),
    ("presenter", "presented by"),
    ("chair", "chair|chairman"),
    ("deputy", "vice chair|vice-chair|deputy chair"),
    ("lead", "senior responsible officer|lead officer|executive lead|workstream lead|clinical lead|lead"),
    ("contact", "contact officer|contact|contact person"),
    ("apologies", "apologies"),
    ("in-attendance", "in attendance"),
)
_LABELS = {label: role for role, labels in _ROLES for label in labels.split("|")}
_LABEL = re.compile(r"^(?P<label>[A-Z][A-Za-z -]{2,40}?):\s*(?P<who>.+)$")
_OWNER_LABEL = re.compile(r"(?i)^(?:(?:plan|strategy|document) )?owner(?:ed by)?\s*:\s*")
_POST_LABEL = re.compile(r"^(?P<label>(?:Vice[- ]|Deputy )?Chair(?:man|person)?):\s*(?=[A-Z])")
_CHAIRED = compiled(
    r"{board:o},? (?:which |that )?(?:is |was |are )?(?:currently |jointly |independently |co-)*chaired by (?:the )?{parties:s}"
)
_IN_CHAIR = compiled(
    r"{board:o}[^.;]{0,140}?(?:,| \(|with) ?(?:chair(?:ed by)?: |with )?(?:the )?{parties:s}(?: in the chair|\)| \(chair\))"
)
_CHAIR_LINE = re.compile(r"^(?:(?P<deputy>Deputy|Vice)[- ])?(?:Independent |Co-)?Chair(?:man|person)?,? (?:of )?(?:the )?")
_ROLE_LINE = re.compile(r"^(?:[A-Z][\w&’'-]*|of|for|and|the|,|&| )+$")
_BEFORE = re.compile(rf"(?P<name>{PERSON}),? (?:the |our |its )?$")
_COUNCIL_POST = re.compile(
    r"(?:\w+ )*?(?:Cabinet|Portfolio|Director|Head of|Chief Executive|Executive Member|Lead Member|Leader)"
)
"""Posts that belong to the authority whose paper it is, where the line names no body."""
_AND = re.compile(r",? and |, ?|; ?")


def read_people(paper: Paper, block: Block) -> Iterator[Claim]:
    """The memberships that a block prints."""
    yield from _labelled(paper, block)
    yield from _signed(paper, block)
    yield from _apposed(paper, block)
    for line in sentences_of(paper, block):
        for match in (*_CHAIRED.finditer(line.text), *(_IN_CHAIR.finditer(line.text) if "chair" in line.text.lower() else ())):
            chairs = line.named(match["s"])
            for chair in chairs[:1] if chairs[0].kind == "person" else chairs:
                yield membership(paper, block, chair, line.named(match["o"])[0], "chair", "chair", "chaired-by")


def _apposed(paper: Paper, block: Block) -> Iterator[Claim]:
    """`Jo Sample, Head of Early Help at Brookside Trust`: a person, the post, and its body, else the paper's authority."""
    for post in paper.in_block(block, "post"):
        name = _BEFORE.search(block.words[: post.start])
        if name is None or not is_person(name["name"]):
            continue
        near = [m for m in paper.in_block(block, "body") if post.end <= m.start <= post.end + 12]
        own = paper.authority if _COUNCIL_POST.match(post.words) else None
        body = near[0] if near else paper.first_named(own) if own else None
        if body is not None:
            person = name_person(paper, block, name["name"])
            yield membership(paper, block, person, body, _officer(post.words), post.words, "signed-apposed")


def _labelled(paper: Paper, block: Block) -> Iterator[Claim]:
    """`Board Sponsor: N N, Director of …` and its like; several names share the role."""
    found = _LABEL.match(block.words)
    role = _LABELS.get(found["label"].strip().lower()) if found else None
    yield from _post_in_chair(paper, block)
    if found is None or role is None:
        return
    body = paper.own_board() or next(iter(paper.in_block(block, "body")), None)
    if body is None:
        return
    names = [n.strip() for n in _AND.split(_before_post(found["who"])) if is_person(n.strip())]
    for name in names:
        yield membership(paper, block, name_person(paper, block, name), body, role, found["label"].strip(), "label-role")


def read_owner(paper: Paper, block: Block) -> Iterator[Statement]:
    """`Owner: Flying Start Board` at the head of a strategy: the body that owns it."""
    found = _OWNER_LABEL.match(block.words)
    if found is None:
        return
    works = [m for b in paper if b.kind is Kind.TITLE for m in paper.in_block(b, "strategy")]
    bodies = [m for m in paper.in_block(block, "body") if m.start <= found.end() + 5]
    if bodies and len({m.key for m in works}) == 1:
        yield paper.state("label-owner", works[0], SW.ownedBy, bodies[0], block=block.order)


def _post_in_chair(paper: Paper, block: Block) -> Iterator[Claim]:
    """`Chair: Executive Director of Wellbeing`: a post that holds the chair."""
    found, board = _POST_LABEL.match(block.words), paper.own_board()
    posts = [m for m in paper.in_block(block, "post") if found and m.start <= found.end() + 2]
    if found and posts and board is not None:
        role = "chair" if found["label"].startswith("Chair") else "deputy"
        yield membership(paper, block, posts[0], board, role, found["label"], "label-role")


def _before_post(who: str) -> str:
    spans = list(posts_in(who))
    return who[: spans[0][0]].rstrip(" ,") if spans else who


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
            yield membership(paper, below, person, body, _officer(below.words), below.words, "signed-role")


def _officer(words: str) -> str:
    low = words.lower()
    if "director" in low:
        return "director"
    return "cabinet-member" if re.search(r"cabinet member|portfolio|lead member|executive member", low) else "officer"


def membership(paper: Paper, block: Block, who: Mention, body: Mention, role: str, printed: str, rule: str) -> Claim:
    """The claim that somebody holds a role in a body, the printed role beside the concept."""
    values: list[tuple[Iri, Value]] = [
        (ORG.member, Ref(who.key)),
        (ORG.organization, Ref(body.key)),
        (ORG.role, Term(concept("role", role))),
        (SW.role, Text(printed)),
    ]
    return Claim(rule, ORG.Membership, tuple(sorted(values, key=str)), paper.evidence(block, who, body))


def name_person(paper: Paper, block: Block, name: str) -> Mention:
    """Register a person whom a block names, and give the mention."""
    key = paper.add(
        Thing(f"person:{slug(name)}@{paper.home}", "person", name, classes=(SW.Person,), place=paper.home, local=not paper.home)
    )
    at = block.words.index(name)
    made = Mention(block.order, at, at + len(name), key, "person", name)
    here = paper.mentions.setdefault(block.order, [])
    if all(made.end <= m.start or made.start >= m.end for m in here):
        here.append(made)
        here.sort()
    return made
