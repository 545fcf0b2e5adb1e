"""People, posts and the bodies they belong to, as things of a paper, and the claim that somebody holds a role.

Office holders as published, with the role that stands beside the name; nothing else about anybody. Where a paper
names them is told by `loaders.stating.people` and its siblings.
"""

from __future__ import annotations

import re

from loaders.document import Block, Kind
from loaders.naming.people import bare_name
from loaders.paper import Mention, Paper
from loaders.stating.sentences import Sentence, sentences_of
from ontology.reference import area
from ontology.statement import Claim, Iri, Key, Ref, Term, Text, Thing, Value
from ontology.vocab import ORG, SW, concept

_KINDS = (
    ("cabinet-member", r"cabinet member|portfolio holder|executive member|lead member|cabinet portfolio"),
    ("minister", r"\bminister|secretary of state"),
    ("leader", r"leader of|^(?:deputy )?leader\b"),
    ("mayor", r"\bmayor\b"),
    ("chief-executive", r"chief executive|chief officer"),
    ("assistant-director", r"(?:assistant|deputy|associate) director"),
    ("director", r"\bdirector"),
    ("deputy", r"^(?:vice|deputy)[- ]chair"),
    ("chair", r"^(?:independent |co-?)?chair"),
    ("responsible-owner", r"senior responsible|\bsro\b"),
    ("head-of-service", r"^head of|\bhead of service"),
    ("consultant", r"consultant"),
    ("commissioner", r"crime commissioner"),
    ("manager", r"manager"),
    ("clinician", r"nurse|midwi|doctor|\bgp\b|paediatric|clinic|practitioner|psycholog|visitor|medical|obstetric"),
    ("representative", r"representative"),
    ("lead", r"\bleads?\b"),
    ("other", r"scrutineer|champion"),
)
_COUNCIL = re.compile(
    r"(?i)(?:cabinet|portfolio|executive member|lead member|leader\b|deputy leader|(?:\w+ )*director (?:of"
    r"|for) (?:public health|child|"
    r"adult|people|families|education|early|housing|communit|resources|place)|(?:service|corporate|strategic|group|assistant)"
    r" director|executive director (?:of|for) (?:child|people|adult|public health)|(?:\w+ )?head of (?:service"
    r"|early|public health"
    r"|child|families|family|education|commissioning|adult)|(?:\w+ )*public health|consultant in (?:dental )?public health"
    r"|cabinet member)"
)
"""Posts that a council has: where the line names no body, they are the council's whose paper it is."""
_JOINED = re.compile(
    r"(?:,? (?:both )?(?:at|of|for|from|with|in) (?:the )?|, (?:the )?|\s?[-–—] ?(?:the )?| ?\(|\)?,? (?:at"
    r"|of) (?:the )?|\t+| \| )$"
)

_HEAD = 3
"""How many lines at the head of a paper may name whose it is."""


def role_of_post(post: str) -> str:
    """The concept of the list of roles that a post's words come under.

    >>> role_of_post("Assistant Director, Early Help"), role_of_post("Business Support Officer")
    ('assistant-director', 'officer')
    """
    low = post.lower()
    return next((kind for kind, pattern in _KINDS if re.search(pattern, low)), "officer")


def membership(paper: Paper, block: Block, who: Mention, body: Mention, role: str, printed: str, rule: str) -> Claim:
    """The claim that somebody holds a role in a body, beside the concept the role as printed where the block prints it."""
    values: list[tuple[Iri, Value]] = [
        (ORG.member, Ref(who.key)),
        (ORG.organization, Ref(body.key)),
        (ORG.role, Term(concept("role", role))),
        *([(SW.role, Text(printed))] if printed in block.words else []),
    ]
    return Claim(rule, ORG.Membership, tuple(sorted(values, key=str)), paper.evidence(block, who, body))


def in_office(paper: Paper, block: Block, who: Mention, body: Mention, post: str, rule: str) -> Claim:
    """The claim that somebody holds a post of a body."""
    return membership(paper, block, who, body, role_of_post(post), post, rule)


def name_person(paper: Paper, block: Block, name: str, start: int = -1, end: int = -1) -> Mention:
    """Register a person whom a block names, and give the mention; `start` and `end` where the printed words are shorter.

    Raises ValueError where the name does not stand in the block and no place is given.
    """
    at, to = (start, end) if start >= 0 else (block.words.index(name), block.words.index(name) + len(name))
    key = _known(paper, name) or paper.name_thing("person", name, classes=(SW.Person,), place=paper.home, local=not paper.home)
    paper.add(Thing(key, "person", name, classes=(SW.Person,), place=paper.home, local=not paper.home))
    return _written(paper, Mention(block.order, at, to, key, "person", block.words[at:to]))


def name_post(paper: Paper, block: Block, start: int, end: int) -> Mention:
    """Register a post that a block names in these words, and give the mention; a shorter one inside it gives way."""
    words = block.words[start:end]
    key = paper.name_thing("post", words, place=paper.home, local=not paper.home)
    return _written(paper, Mention(block.order, start, end, key, "post", words))


def name_body(paper: Paper, block: Block, start: int, end: int) -> Mention:
    """Register a body that the layout of a list says is one, and give the mention; one named there already stays."""
    held = [m for m in paper.in_block(block, "body") if m.start < end and start < m.end and m.how != "stand-in"]
    if held:
        return held[-1]
    words = block.words[start:end]
    key = paper.name_thing("body", words, classes=(SW.Body,), place=paper.home, local=not paper.home)
    return _written(paper, Mention(block.order, start, end, key, "body", words))


def employer(paper: Paper, block: Block, start: int, end: int) -> Mention | None:
    """The body that a post standing from `start` to `end` belongs to: the one right behind it, else the paper's authority.

    None where the words name no body and the post is not plainly the authority's.
    """
    for body in paper.in_block(block, "body"):
        if body.start >= end and _JOINED.fullmatch(block.words[end : body.start]):
            return body
    return own_body(paper, block, start, end) if _COUNCIL.match(block.words[start:end]) else None


def own_body(paper: Paper, block: Block, start: int, end: int) -> Mention | None:
    """The paper's own authority, with the words of a post of it standing in; None where the paper has none."""
    own = paper.authority or _publisher(paper)
    if own is None or start >= end:
        return None
    named = paper.first_named(own)
    referent = named.block if named else next((o for o in paper.source.area_from if _names_place(paper, o, own)), None)
    if referent is None and paper.source.area_from:
        return None
    return Mention(block.order, start, end, own, "body", block.words[start:end], "stand-in", referent)


def heading_body(paper: Paper) -> Mention | None:
    """The body, no board, whose name opens the head of a paper, where it is another than the authority of its place."""
    for block in paper.document.blocks[:_HEAD]:
        named = [m for m in paper.in_block(block, "body") if m.how == "name" and SW.Board not in paper.things[m.key].classes]
        if named and block.kind in {Kind.TITLE, Kind.HEADING, Kind.LETTERHEAD}:
            return named[0] if named[0].start == 0 and named[0].key != paper.authority else None
    return None


def _publisher(paper: Paper) -> Key | None:
    """The council or care board whose name alone heads a paper, where no place tells whose it is."""
    heads = [b for b in paper.document.blocks[:_HEAD] if b.kind in {Kind.TITLE, Kind.HEADING, Kind.LETTERHEAD}]
    named = (m for b in heads for m in paper.in_block(b, "body") if len(m.words) > 0.8 * len(b.words))
    return next((m.key for m in named if SW.PublicBody in paper.things[m.key].classes), None)


def own_board_as(paper: Paper, block: Block, start: int, end: int) -> Mention | None:
    """The board whose paper it is, with words of a block standing in for it; None where the paper has none."""
    board = paper.own_board()
    if board is None:
        return None
    referent = board.block if board.referent is None else board.referent
    return Mention(block.order, start, end, board.key, board.kind, block.words[start:end], "stand-in", referent)


def board_before(paper: Paper, line: Sentence) -> Mention | None:
    """The board that the sentence before is about: the one it opens with, else the only one it names; None where it is none."""
    lines = [one for one in sentences_of(paper, line.block) if one.offset < line.offset]
    named = lines[-1].of_letters("B") if lines else []
    opens = bool(named) and re.match(r"(?:(?:The|This|Our|An?) )?⟦B", lines[-1].text)
    return named[0] if opens or len({m.key for m in named}) == 1 else None


def _names_place(paper: Paper, order: int, own: Key) -> bool:
    place, words = paper.things[own].place, paper.document.blocks[order].words
    for other in reversed(paper.in_block(order, "body")):
        words = words if other.key == own else words[: other.start] + words[other.end :]
    words = words.casefold()
    return bool(place) and any(n.casefold() in words for n in (area(place).name, *area(place).alt_names))


def _known(paper: Paper, name: str) -> Key | None:
    """The person of the paper whom a name means: of the same name but for titles, or the only one of its surname."""
    bare = bare_name(name).casefold()
    people = {k: t.name for k, t in paper.things.items() if t.kind == "person"}
    if " " not in bare:
        near = [k for k, known in people.items() if known.casefold().split()[-1] == bare]
        return near[0] if len(near) == 1 and (" " in bare_name(people[near[0]]) or people[near[0]] == name) else None
    return next((k for k, known in people.items() if bare_name(known).casefold() == bare), None)


def _written(paper: Paper, made: Mention) -> Mention:
    """A mention written down; mentions that lie wholly inside it give way, one that only overlaps keeps it out of the list."""
    here = paper.mentions.setdefault(made.block, [])
    inside = [m for m in here if made.start <= m.start and m.end <= made.end]
    if all(made.end <= m.start or made.start >= m.end for m in here if m not in inside):
        here[:] = sorted([m for m in here if m not in inside] + [made])
    return made
