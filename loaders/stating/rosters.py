"""Who belongs to a body, as its terms of reference list them: posts, bodies, sectors and people.

`Membership` and the lines, items or rows under it, `Our statutory partners are:`. A seat that is vacant is a gap. Lists of who
attended a meeting are read in `loaders.stating.attendance`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.document import Block, Kind
from loaders.naming.people import is_person
from loaders.naming.posts import is_body_like
from loaders.paper import Mention, Paper
from loaders.stating.columns import Columns, cell_at, columns_of
from loaders.stating.holders import in_office, membership, name_body, name_person, name_post
from loaders.stating.lists import roster_subject
from loaders.stating.offices import offices_of
from loaders.stating.seats import Seat, posts_in_front, role_of, seats_in
from loaders.stating.sectors import is_bare_kind, series_in
from ontology.naming import slug
from ontology.statement import Claim, Iri, Ref, Statement, Term, Text, Thing, Value
from ontology.vocab import ORG, SW, concept

_OPENS = re.compile(
    r"(?i)^(?!.*\b(?:said|stated|asked|heard|told|informed|noted|reported|explained|advised|repl(?:y|ies|ied)|response"
    r"|responded|queried|thanked|welcomed|rais\w+|comment\w*|discuss\w+|concern\w*|questions?|answer\w*|present"
    r"|apolog\w+)\b)(?:.*\b(?:members(?:hip)?|representatives|representation|partners|organisations|agencies)\b[^.]*:$"
    r"|(?:\d[\d.]* )?(?:core |full |voting |elected |board |group |current |panel |partnership |committee |our |the "
    r"|statutory )*(?:membership|members"
    r"|composition|representation|partners|(?:the following|these)(?: \w+)? (?:belong to|sit on|make up)"
    r"|who (?:comes|attends|is (?:on it|involved)|sits on (?:it|the \w+)|is on the \w+))\b[^.:]{0,30}:?$)"
)
_STOPS = re.compile(
    r"(?i)^(?:\d[\d.]* )?(?:quorum|quoracy|meetings?\b|frequency|purpose|secretariat|accountab|review|reporting"
    r"|attendance|terms?\b|decision"
    r"|objectives|roles?\b|responsib|governance|chairing|administration|conflicts?|confidential|substitutes|other"
    r"|others|members (?:are|will"
    r"|should|unable)|each|all )"
)
_POST_NOUN = re.compile(
    r"(?i)\b(?:lead|manager|commissioner|officer|director|head|nurse|midwife|head ?teacher|co-?ordinator"
    r"|consultant|doctor|gp|practitioner"
    r"|visitor|advis[eo]r|registrar|principal|chief executive|councillor|governor|leader|cabinet member"
    r"|portfolio holder|clinician)s?\b"
)
_SECTOR = re.compile(
    r"(?i)^(?:(?:two|three|four|local|primary|secondary|special|early years|private|independent|parent|young"
    r"|maternity) )*(?:schools?|parents?"
    r"|carers?|GPs|(?:third|voluntary|community|private|independent|education|health)\b.*sectors?|head ?teachers"
    r"|providers|voluntary (?:and"
    r" community )?organisations|nurseries|childminders|young people|service users|families"
    r"|parent (?:carer )?representatives?)\b"
)
_PLAIN = re.compile(r"^(?:[A-Z][\w’'&-]*|of|for|and|the|in|&)(?: (?:[A-Z0-9][\w’'&-]*|of|for|and|the|in|&)){0,7}$")
_TELLS = re.compile(
    r"^(?!.*?\b(?:who|which|that|when|where|if|as|whose)\b.*?\b(?:is|are|was|were|has|have|will|can|may|had)\b)"
    r"[^(]*?\b(?:is|are|was|were|had|has|have|will|would|shall|can|could|may|should|must|said|asked|undertook|agreed|noted"
    r"|felt|meets?|takes?)\b"
)
"""A line that tells something and is no place in a list."""
_SPEAKS_FOR = re.compile(
    r"(?i)^(?:(?:an?|one|two|three|four|\d|up to \w+) )?(?:(?:senior|named|elected|nominated|strategic|lead) )*"
    r"(?:representatives?|representation"
    r"|reps?|nominees?|delegates?|officers?|members?) (?:from|of|for|nominated by) (?:each of )?(?:the |our )?(?=\w)"
)
_UNNAMED = re.compile(
    r"(?i)\b(?:of|on) (?:the|this|our) (?P<name>(?:(?:task|task (?:and|&) finish|working|review|project|scrutiny"
    r"|spotlight)[ -]?)+(?:group|panel|party))\b"
)
_HEADS = re.compile(
    r"(?i)^(?:(?:organi[sz]ations?|agency|agencies|names?|roles?|titles?|posts?|representatives?|representing|job|members?"
    r"|partners?|position|sector|and|or|/|&)\W*){1,5}$"
)
"""What heads the columns of a list, whatever its lines were taken for."""
_FIRST = re.compile(r"^(?:[A-Z][\w’'-]+, )+$")
_LONGEST = 300
"""How long a paragraph may be, in characters, that a list of members follows."""
_SHORT = 110
"""How long a line is at most that is a heading of members without a colon."""
_MOST = 40
"""How many lines in a row a list of members may have."""


def read_rosters(paper: Paper, block: Block) -> Iterator[Claim | Statement]:
    """What the list of members that a block opens states."""
    last = block.words.split(". ")[-1] if len(block.words) <= _LONGEST else ""
    if not (last.endswith(":") or len(last) < _SHORT) or not _OPENS.match(last):
        return
    items = paper.introduced_by(block) or _run_below(paper, block)
    board = (_group_of(paper, block) or roster_subject(paper, block)) if items else None
    if board is None:
        return
    for item in items:
        table = columns_of(paper, item) if item.kind is Kind.ROW else Columns()
        if table.of_people:
            yield from _row(paper, item, table, board)
        elif item.kind is not Kind.HEADER_ROW and not _TELLS.match(item.words) and not _HEADS.match(item.words):
            yield from _line(paper, item, board)


def _group_of(paper: Paper, block: Block) -> Mention | None:
    """A group that a heading calls by its kind only (`Membership of the task group`): a body of this paper alone."""
    found = _UNNAMED.search(block.words)
    if found is None or paper.in_block(block, "body"):
        return None
    board = paper.own_board()
    if board is not None and found["name"].casefold() in paper.things[board.key].name.casefold():
        return None
    name = found["name"]
    thing = Thing(f"body:{slug(name)}@{paper.home}", "body", name, classes=(SW.Board,), place=paper.home, local=True)
    return Mention(block.order, *found.span("name"), paper.add(thing), "body", name)


def _run_below(paper: Paper, block: Block) -> list[Block]:
    """The short lines right below a heading of members, whatever they were taken for."""
    if block.kind not in {Kind.HEADING, Kind.TITLE, Kind.CAPTION, Kind.LABEL} and not block.words.endswith(":"):
        return []
    found: list[Block] = []
    for below in paper.document.blocks[block.order + 1 : block.order + 1 + _MOST]:
        ended = below.kind is Kind.HEADING and bool(below.number)
        if ended or len(below.words) > 160 or _STOPS.match(below.words) or _said(below):
            break
        found.append(below)
    return found


def _said(block: Block) -> bool:
    """Whether a line is a sentence and no place in a list."""
    return block.words.endswith((".", ":")) and bool(
        re.search(r"\b(?:is|are|will|shall|may|should|has|have|can|was|were|takes?|meets?)\b", block.words)
    )


def _over_a_comma(paper: Paper, block: Block) -> Mention | None:
    """A line that is one name with a comma in it, of which only the end was taken for a name (`Elm, Oak and Ash Council`)."""
    named = [m for m in paper.in_block(block, "body") if " and " in m.words and m.end >= len(block.words.rstrip(" .;"))]
    if not named or not _FIRST.match(block.words[: named[0].start]):
        return None
    words = block.words[: named[0].end]
    key = paper.name_thing("body", words, classes=(SW.PublicBody,), place=paper.home, local=not paper.home)
    return Mention(block.order, 0, len(words), key, "body", words)


def _line(paper: Paper, block: Block, board: Mention) -> Iterator[Claim | Statement]:
    whole = _over_a_comma(paper, block)
    if whole is not None:
        yield paper.state("list-member", whole, ORG.memberOf, board, block=block.order)
        return
    solid = [(m.start, m.end) for m in paper.in_block(block, "body", "post", "person", "service")]
    solid += series_in(block.words)
    for seat in seats_in(block.words, solid)[0]:
        if seat.role == "vacant":
            yield _vacant(paper, block, seat, board)
        elif seat.role not in {"in-attendance", "observer"}:
            who = _who(paper, block, seat)
            yield from _placed(paper, block, seat, who, board) if who else ()


def _placed(paper: Paper, block: Block, seat: Seat, who: Mention, board: Mention) -> Iterator[Claim | Statement]:
    if who.key == board.key:
        return
    role = seat.role if seat.role in {"chair", "deputy"} else ""
    yield paper.state("list-member", who, ORG.memberOf, board, block=block.order, role=role)
    if role:
        yield membership(paper, block, who, board, role, seat.printed or role, "list-chair")
    if seat.person:
        yield from offices_of(paper, block, seat, who, board)


def _who(paper: Paper, block: Block, seat: Seat) -> Mention | None:
    """The person, post, body or sector that a line of a list of members opens with."""
    if seat.person:
        return name_person(paper, block, seat.name, seat.start, seat.end)
    named = [
        m
        for m in paper.in_block(block)
        if seat.start <= m.start < seat.end and m.kind in {"post", "body"} and m.how != "stand-in"
    ]
    bodies = [m for m in named if m.kind == "body"]
    behind = [m for m in named if m.kind == "post" and any(b.end + 1 == m.start for b in bodies[:1])]
    if behind and bodies[0].start == seat.start:
        return behind[0]
    if posts_in_front(seat.name):
        return next((m for m in named if m.kind == "post" and m.start == seat.start), None) or name_post(
            paper, block, seat.start, seat.end
        )
    if bodies and (bodies[0].start - seat.start < 25):
        return bodies[0]
    return _unnamed(paper, block, seat)


def _unnamed(paper: Paper, block: Block, seat: Seat) -> Mention | None:
    """A place whose words are no name yet: a post or sector in plain words, a body by its capitals."""
    spoken = _SPEAKS_FOR.match(seat.name)
    if spoken:
        seat = replace(seat, start=seat.start + spoken.end(), name=seat.name[spoken.end() :])
    words = seat.name
    if len(words.split()) > 9 or role_of(words):
        return None
    if is_bare_kind(words):
        return None
    if _SECTOR.match(words) or series_in(words) or is_body_like(words):
        return name_body(paper, block, seat.start, seat.end)
    if _POST_NOUN.search(words):
        return name_post(paper, block, seat.start, seat.end)
    capitals = _PLAIN.match(words) and not is_person(words) and not words.isupper()
    return name_body(paper, block, seat.start, seat.end) if capitals and not _STOPS.match(words) else None


def _row(paper: Paper, block: Block, table: Columns, board: Mention) -> Iterator[Claim | Statement]:
    """A row of a table of members: the name where it gives one, else the post, else the body; a seat without a name is a gap."""
    spans = [span for place in (table.name, table.lead, table.post, table.body) if (span := cell_at(block, place))]
    seats = [seat for span in spans if (seat := _seat(block, span)) is not None]
    if any(role_of(block.words[start:end]) == "vacant" for start, end in spans):
        yield from (_vacant(paper, block, seat, board) for seat in seats[:1] if table.work is None)
        return
    for seat in seats:
        who = _who(paper, block, seat)
        if who is not None:
            yield from _placed(paper, block, seat, who, board)
            yield from _employed(paper, block, table, who) if seat.person else ()
            return


def _seat(block: Block, span: tuple[int, int]) -> Seat | None:
    seats = seats_in(block.words[span[0] : span[1]])[0]
    return seats[0].moved(span[0]) if seats else None


def _employed(paper: Paper, block: Block, table: Columns, who: Mention) -> Iterator[Claim | Statement]:
    """The post and body of a person, from the other cells of the row."""
    post, held = cell_at(block, table.post), cell_at(block, table.body)
    body = name_body(paper, block, *held) if held else None
    if body is not None and post is not None:
        yield in_office(paper, block, who, body, block.words[post[0] : post[1]], "signed-office")
    elif body is not None:
        yield paper.state("attendance-body", who, ORG.memberOf, body, block=block.order)


def _vacant(paper: Paper, block: Block, seat: Seat, board: Mention) -> Claim:
    """A seat that nobody holds, as a gap of the body."""
    kind = "chair" if re.match(r"(?i)chair", seat.name) else "other"
    values: list[tuple[Iri, Value]] = [
        (SW.gapIn, Ref(board.key)),
        (SW.gapKind, Term(concept("gapKind", kind))),
        (SW.missing, Text(seat.name, "en")),
    ]
    return Claim("list-vacant", SW.Gap, tuple(sorted(values, key=str)), paper.evidence(block, board))
