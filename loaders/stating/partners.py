"""Partners that a sentence counts up: `The Board brings together the Council, Action Elmfield and local NHS partners`.

Such a list tells that capitalised words in it name a body, and plain words a sector; that no head noun says so is no hindrance.
Lists printed line by line are read in `loaders.stating.rosters`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.naming.people import is_person
from loaders.paper import Mention, Paper
from loaders.stating.holders import board_before, name_body, own_board_as
from loaders.stating.moods import mood_of
from loaders.stating.sectors import is_bare_kind, series_in
from loaders.stating.sentences import Sentence, compiled, sentences_of
from ontology.naming import slug
from ontology.reference import area, bodies_in, council_of
from ontology.statement import Statement, Thing
from ontology.vocab import ORG, SW

_TELL = (
    r"(?:(?:which |that |and |it |would |will |is to |to |also |currently |now )*(?:brings?|bringing|brought|bring) together"
    r"|(?:(?:which |that )?(?:is|are|was|will be|being) )?(?:also )?(?:made up|composed|comprised|formed"
    r"|drawn)(?: \w+)? (?:of|from|by)"
    r"|(?:which |that |will |currently )*(?:comprises?|comprising|comprise)|(?:which |that |will )*consist(?:s|ing)? of"
    r"|is (?:a|an|the) (?:[\w-]+ ){0,3}⟦B\d+⟧ (?:between|of|made up of|involving)"
    r"|is (?:a|an|the) (?:\w+[ -]){0,3}(?:partnership|collaboration|alliance|joint venture|group) (?:between|of"
    r"|made up of|involving)"
    r"|(?:a|the) (?:\w+ ){0,2}(?:partnership|collaboration|alliance) (?:between|of)"
    r"|(?:that is|namely|which is)(?: to say)?,?"
    r"|(?:whose |its |the |and |, )*(?:core |statutory |current |full )*(?:membership|members|partners|representatives)"
    r" (?:includes?|including|comprises?|consists? of|is drawn from|are drawn from|are|come from|comes from"
    r"|is made up of|are made up of)"
    r"|(?:with|by|including|includes?|of|has|have) (?:\w+ )?(?:representatives|members|partners|officers|colleagues|leaders"
    r"|membership)"
    r" (?:from|of|drawn from)|(?:set up|established|formed) between|in which)"
)
_LISTED = r"(?:[^.;:()]|\((?:[A-Z][\w&]{1,9}|⟦\w+⟧)\))"
_LIST = rf"(?P<list>{_LISTED}{{3,320}})"
_LAZY = rf"(?P<list>{_LISTED}{{3,200}}?)"
_BOARD = compiled(
    rf"{{board:o}}(?:, (?:under|led by|chaired by"
    rf"|headed by)[^.;]{{3,80}}?,)?[^.;⟦⟧]{{0,60}}?[,:;–-]{{0,2}} ?\(?{_TELL}:? (?=\S){_LIST}"
)
_SET_UP = compiled(
    rf"{{board:o}}[^.;]{{0,60}}? (?:set up|established|formed|created)[^.;]{{0,120}}?,? (?:working|together|along"
    rf"|jointly) with {_LIST}"
)
_MEMBERSHIP = compiled(
    rf"[Mm]ember(?:ship|s) of (?:the )?{{board:o}} (?:includes?|comprises?|consists of|are|is drawn from"
    rf"|are drawn from):? {_LIST}"
)
_HAS_AS = compiled(
    rf"{{board:o}}(?:,? (?:which|that) [^.;]{{3,140}}?,)? (?:also |now )?ha(?:s|ve) as (?:its )?(?:\w+ )?members:? {_LIST}"
)
_SAT_ON = compiled(
    rf"{{board:o}},? (?:on|in) which {_LAZY} (?:both |all |each |also )?(?:sit|sits|sat|are represented"
    rf"|is represented|serve|serves|have seats|has"
    r" a seat|take part|are members)\b"
)
_ARE_ON = compiled(
    rf"^{_LAZY},? (?:are|is|were) (?:also |all |both |equally |each |now "
    r"|currently )*(?:represented (?:on|at|in|through)|"
    r"members of|partners (?:in|of)|on) (?:the )?{board:o}"
)
_OWN = re.compile(
    r"(?P<own>(?:[Tt]he|[Oo]ur) (?:\w+ )?(?:statutory |safeguarding |lead |core |member |founding )+(?:partners"
    r"|members|agencies)) (?:are|is|include|"
    rf"includes|remain):? {_LIST}"
)
_TABLE = re.compile(
    rf"^(?P<own>(?:Also )?[Aa]round (?:the|our) table|[Oo]n it|[Ss]itting on it) (?:are|were|sit|sat|is|was):? {_LIST}"
    rf"|^{_LAZY.replace('list', 'front')} (?:all |both |each |also )*(?:sits? on|sat on|belong to|are on|were on|serve on)"
    r" (?P<it>it|this)(?=[.,;]|$)"
)
"""Who sits on the board that the sentence before is about."""
_SEATED = re.compile(r"\btable\b|\b(?:on|to) (?:it|this)\b|^(?:On|Sitting on) it")
_ALL = re.compile(rf"^{_LAZY} (?:are|is) (?:all |both |each |also )*(?P<own>(?:full |core )?(?:members|partners))(?=[.;]|$)")
"""Who is said to be a member, of the board whose paper it is."""
_NEEDED = (
    "together", "made up", "compos", "compris", "formed", "drawn", "consist", "partner", "collaborat", "alliance", "venture",
    "namely", "that is", "which", "member", "represent", "round the table", "sit on it", "sits on it", "sit on this",
    "sits on this",
)  # fmt: skip
"""Words of which one stands wherever members are counted up."""
_CUT = re.compile(
    r",? (?:which|who|that|whose|where|so that|in order|to (?!(?:the )?⟦)[a-z]+|and (?:would|will|is|are|has|have"
    r"|meets|met|reports?|aims?|works?|was|were|took)"
    r"|meets?|met|are (?:all |both )?equals?|are equal partners"
    r"|at |since|from \d|under|chaired|with (?:the aim"
    r"|a view)|together with its|took|for (?=[a-z]))\b.*$"
)
_SPLIT = re.compile(r",? (?:and|&|as well as|along with|together with|alongside|plus) (?:also |then )?|, |; ")
_LEAD = re.compile(
    r"^(?:(?:both|also|the|all|our|local|its|a|an|some|relevant|key|each of|representatives?|officers?|members"
    r"|colleagues|staff|partners|leads?|(?:(?:two|three|four|five|six|\d+) )?(?:councils|local"
    r" authorities|authorities))"
    r" (?:(?:from|of|at|in|for) )?(?:the )?)*"
)
_BOARDS = re.compile(r"⟦B\d+⟧")
_MASK = re.compile(r"^⟦([A-Z])(\d+)⟧(?: \([^)]*\))?$")
_NAME = re.compile(r"^[A-Z][\w’'&-]*(?: (?:of|for|and|in|the|with|[A-Z][\w’'&-]*)){0,6}$")
_SECTOR = re.compile(
    r"(?i)^(?:(?:two|three|primary|secondary|special|early years|education|health|social|private|independent"
    r"|parent|young|care|childcare|nursery|third|voluntary"
    r"|community|faith|housing|NHS|local|head)[ -]?(?:and )?)*(?:(?:pre-?|parish |town |village )?(?:schools?|councils)"
    r"|(?:acute |hospital |mental health )?trusts|parents?|carers?|GPs|sectors?"
    r"|head ?teachers|providers|organisations|nurseries"
    r"|childminders|people|groups|families|healthcare providers|midwives|colleges|academies|partners|healthcare)$"
)


def read_partners(paper: Paper, block: Block) -> Iterator[Statement]:
    """The members that the sentences of a block count up."""
    low = block.words.lower()
    if not any(word in low for word in _NEEDED):
        return
    for line in sentences_of(paper, block):
        if "⟦B" in line.text:
            for pattern in (_BOARD, _SET_UP, _MEMBERSHIP, _HAS_AS, _SAT_ON, _ARE_ON):
                for match in _each(pattern, line.text):
                    yield from _stated(paper, line, match, line.named(match["o"])[0])
        if _SEATED.search(line.text):
            yield from _seated(paper, line)
        said = any(word in line.text for word in ("members", "partners", "agencies"))
        for match in (*_OWN.finditer(line.text), *_ALL.finditer(line.text)) if said else ():
            board = own_board_as(paper, block, line.origin(match.start("own")), line.origin(match.end("own")))
            yield from _stated(paper, line, match, board) if board else ()


def _seated(paper: Paper, line: Sentence) -> Iterator[Statement]:
    """Who sits on the board of the sentence before, or round the table of the one whose paper it is."""
    match = _TABLE.match(line.text)
    if match is None:
        return
    board = board_before(paper, line)
    if board is None and match["own"]:
        board = own_board_as(paper, line.block, line.origin(match.start("own")), line.origin(match.end("own")))
    yield from _stated(paper, line, match, board, "list" if match["own"] else "front") if board else ()


def _each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern from each board named, so that a board before it hides none; from the start where it says so."""
    starts = [0] if pattern in (_ARE_ON, _MEMBERSHIP) else [found.start() for found in _BOARDS.finditer(text)]
    for start in starts:
        match = pattern.search(text) if pattern is _MEMBERSHIP else pattern.match(text, start)
        if match:
            yield match


def _stated(paper: Paper, line: Sentence, match: re.Match[str], board: Mention, slot: str = "list") -> Iterator[Statement]:
    """Each part of a list as a member, where the list has two parts at least and one of them is a body already."""
    mood = mood_of(line.text, match.start(), match.end())
    listed = _CUT.sub("", match[slot])
    parts = _parts(listed, match.start(slot))
    members = [m for start, text in parts for m in _members(paper, line, start, text)]
    whole = len(members) >= len(parts) and match.re is not _BOARD
    whole = whole or match.re is _TABLE
    if len(members) < (1 if match.re is _TABLE and "⟦" in listed else 2) or not (whole or "⟦" in listed):
        return
    for member in members:
        if member.key != board.key:
            yield paper.state("member-listed", member, ORG.memberOf, board, block=line.block.order, mood=mood)


def _parts(listed: str, at: int) -> list[tuple[int, str]]:
    """The parts of a list with their places, up to the first that is none."""
    found = []
    start = 0
    whole = series_in(listed)
    cuts = [cut for cut in _SPLIT.finditer(listed) if not any(a < cut.start() < b for a, b in whole)]
    for cut in [*cuts, None]:
        text = listed[start : cut.start() if cut else None]
        lead = _LEAD.match(text)
        skipped = lead.end() if lead else 0
        found.append((at + start + skipped, text[skipped:].strip(" ,")))
        start = cut.end() if cut else 0
    return found


def _members(paper: Paper, line: Sentence, start: int, text: str) -> list[Mention]:
    """Whom a part of a list names: what is named there, a council by its place, a body by its capitals, a sector."""
    mask = _MASK.match(text)
    if mask and mask[1] in "BPON":
        return _apart(paper, line, line.named(mask[2])[0])
    if mask and mask[1] == "A":
        return _council(paper, line.named(mask[2])[0], line.text[:start])
    printed = line.words(start, start + len(text))
    if series_in(text) == ((0, len(text)),) and "⟦" not in text:
        return [name_body(paper, line.block, line.origin(start), line.origin(start) + len(printed))]
    if (
        not printed
        or is_bare_kind(printed)
        or re.search(r"⟦[^A]", text)
        or is_person(printed)
        or not (_SECTOR.match(printed) or _NAME.match(printed))
    ):
        return []
    begin = line.origin(start)
    return [name_body(paper, line.block, begin, begin + len(printed))]


def _apart(paper: Paper, line: Sentence, named: Mention) -> list[Mention]:
    """What a part names; the last two of a list where they were taken for one name (`Elmfield's and Leeds City Council`)."""
    first, link, second = named.words.rpartition(" and ")
    known = [row for start, end, row, _ in bodies_in(second) if start == 0 and end == len(second)] if link else []
    if not known or named.how != "name" or not _NAME.match(first):
        return [named]
    row = known[0]
    key = paper.add(Thing(f"body:{row.slug}", "body", row.name, known_as=row.slug, classes=(SW.PublicBody,), place=row.area))
    at = named.start + len(first) + len(link)
    other = Thing(f"body:{slug(first)}@{paper.home}", "body", first, classes=(SW.Body,), place=paper.home, local=not paper.home)
    return [
        Mention(line.block.order, named.start, named.start + len(first), paper.add(other), "body", first),
        Mention(line.block.order, at, named.end, key, "body", second),
    ]


def _council(paper: Paper, place: Mention, before: str) -> list[Mention]:
    """The council of a place named in a list of councils (`the two councils of Leeds and Bradford`)."""
    if not re.search(r"(?i)\b(?:councils|authorities) (?:of|for|in) (?:the )?[^.;:]*$", before):
        return []
    row = council_of(paper.things[place.key].known_as)
    if row is None:
        return []
    key = paper.add(
        Thing(f"body:{row.slug}", "body", row.name, known_as=row.slug, classes=(SW.PublicBody,), place=area(row.area).slug)
    )
    return [Mention(place.block, place.start, place.end, key, "body", place.words)]
