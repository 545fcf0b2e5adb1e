"""What a paper says is missing: no chair, no clear owner, no service, no data; and what it only fears.

The missing part is kept in the paper's wording; the thing it is missing in is the board, strategy, service
or programme that the sentence is about, else the topic of its heading. How papers say it stands in
`loaders.rules.lacking` and `loaders.rules.unowned`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.rules import lacking, unowned
from loaders.rules.absence import HINTS, Lack
from loaders.stating.aims import name_topic
from loaders.stating.fitting import Worded
from loaders.stating.holders import own_board_as
from loaders.stating.pruning import without_asides
from loaders.stating.sentences import Sentence, compiled, sentences_of
from ontology.naming import slug
from ontology.reference import area
from ontology.statement import Claim, Flag, Iri, Ref, Term, Text, Thing, Value
from ontology.topics import topics_in
from ontology.vocab import SW, concept

_SOUGHT = re.compile(
    (
        r"^(?:Seeking to (?:identify|appoint|recruit)|Looking for|Recruiting|Appointing|Agreeing|Finalising|Drafting"
        r"|Developing|Establishing|Identifying|Confirming) (?:the |an? )?(?P<missing>(?:appropriate |suitable |independent"
        r" )?(?:chair|deputy chair|vice[- ]chair|terms of reference|key membership|membership|structure|reporting"
        r"|governance|lead)[^.;]{0,80}?)(?= to | from | across | for |[.;]|$)"
    ),
    re.I,
)
_FORMING = re.compile(r"(?i)\b(?:group|board|panel|committee|partnership|taskforce)\b[^.]*\b(?:is|are)(?: currently| now)?:$")
_REPRESENTED = compiled(
    r"(?:thought|felt|suggested|asked|noted|recommended|said) (?:that )?(?P<missing>[^.;⟦⟧]{3,120}?) (?:should|ought to"
    r"|needed to|must) be (?:represented|included) (?:on|in) (?:the )?{board:s}"
)
_AT_TABLE = re.compile(
    r"\b(?:wondered (?:if|whether)|thought|felt|suggested|asked (?:if|whether)|said)(?: that)?"
    r" (?P<missing>[^.;,⟦⟧]{3,60}?) (?:should|ought to|might)"
    r" be (?P<table>(?:round|around|at) the table)"
)
_TBC = re.compile(
    r"(?i)^(?:tbc|tba|to be (?:identified|confirmed|appointed|agreed|recruited)|vacant|vacancy|none yet|not yet (?:found"
    r"|known))\b"
)
_LEAD_COLUMN = re.compile(r"lead|owner|who|responsib|officer|chair")
_RISKS = re.compile(r"(?i)\brisks?\b[^.]*:$")
_SECTOR = re.compile(r"(?i)^In (?:the )?(?P<who>(?:third|voluntary|private|independent|statutory)(?: and \w+)? sector)\b")
_LACKING = ("body", "service", "strategy", "initiative")
_OWNING = re.compile(
    r"(?i)owner|lead|accountab|governance|responsib|direction|oversight|commission|agreement about|clarity about"
)
"""What a topic as such can be said to lack; data, funds or plans are lacking in something named."""
_KINDS = (
    ("deputy", r"deputy|vice.chair"), ("chair", r"\bchair"),
    ("owner", r"owner|bring(?:s|ing)? together|brought together|join(?:s|ed)? up|(?:pull|draw)s? together|overs(?:ees?|aw)"
        r"|looks across"
        r"|\bown(?:s|ed)?\b|accountab|leadership|\bleads?\b|\bleading\b|\bled\b|responsib|governance|direction"
        r"|oversight"
     r"|in charge|held the pen|\btask\b|pick(?:ed|s|ing) up|tak(?:en|ing) on|took on|job of"),
    ("commissioner", r"commissioner|commissions\b"), ("provider", r"provider|\bbids?\b|\btender|contract"),
    ("service", r"service|commission|provision|pathway|clinic"
        r"|(?<!admin )(?<!admin\. )(?<!administrative )support|\boffer\b|drop.?in|\bteam\b(?! leader)"),
    ("data", r"\bdata|information|figures?\b|\bvalues?\b|verification|numbers|baseline|evidence base|know(?:n|s)?\b"
        r"|little (?:about|on)"),
    ("funding", r"fund|budget|resourc|capacity|money|financ"),
    ("strategy", r"strateg|\bplan\b|plans\b|framework"),
)  # fmt: skip
_KIND = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS))
_MASK = re.compile(r"⟦([A-Z])(\d+)⟧")
_CLAUSE = re.compile(r"[.;:,–]|\b(?:that|but|while|although|because|since|heard|said|told)\b")
_UNREAL = re.compile(
    r"(?i)\b(?:would|should|if|whether|used to|until|in case|avoid\w*|prevent\w*|ensur\w+|make sure|so that|once|asked|unlike"
    r"|in the past|without|not that)\b[^.;,]*$"
)
_OF_PEOPLE = re.compile(
    r"(?i)\b(?:famil(?:y|ies)|mothers?|fathers?|women|parents?|people|child(?:ren)?|bab(?:y|ies)|those|anyone|households?)"
    r"(?: (?:who|that|is|are|was|were|may|might|still))* ?$"
)
"""What stands before what people, and not services or bodies, are without."""
_FEARED = re.compile(r"(?i)\b(?:risk(?:s|ed)?|danger|fear(?:s|ed)?|threat\w*|worr(?:y|ied)|unless|might|could|may)\b")
_A_RISK = re.compile(r",? (?:is|was|are|were|remains?)(?: now| also)? (?:an? |the )?(?:\w+ )?(?:risks?|danger|threat)\b.*$")
_RESOLVED = re.compile(r"^[^.;]{0,40}\b(?:now has|has now|now have|have now|has since|have since|was since|is now)\b")
_POINTS = re.compile(
    r"(?i)^(?:this|that|these|those|it|them|such|although|any of|the (?:information|data))\b|\b(?:for|of|on|to|in)"
    r" (?:this|that|these|those|it|them)$"
    r"|\bin (?:three|four|five|ten)\b|\bfor (?:this|that|these|those) (?:lot|item|question|period|year|indicator|measure)\b"
)
"""Wording that only points to what is missing, or counts it."""
_OF_IT = re.compile(r"(?i)\W*(?:it|this|they|these) (?:is|was|are|were|meets?|met|reports?|has|have) [^.;]*\b(?:and|but|so) $")
"""A sentence about something named before it, whose names are not what lacks."""
_VACANT = re.compile(
    r"(?i)\W*(?:an?\s+)?(?P<role>[A-Za-z][\w'’/&. -]{3,60}?(?:\s*[:–—(-]|(?<=representative)|(?<=member)|(?<=chair)|(?<=lead)"
    r"|(?<=teacher)|(?<=secretary)|(?<=officer)|(?<=manager)))\s*(?:currently |post |seat )?(?:vacant|vacancy)\)?\.?\s*"
)
_OF_BOARD = re.compile(r"(?i)^(?:chair|deputy)$")
_PRONOUN = re.compile(r"(?i)\b(?:it|its|them|their|this|these|whose)\b")
_SERVED = re.compile(r"(?i)\b(?:admin\w*\.?(?: support)?|secretar\w+|minute.taker|clerk|membership|terms of reference)\b")
_WHERE_ELSE = re.compile(r"\b(?:in|for|across|at) (?:the |our )?(?P<place>[^.;:,⟦⟧]{3,40}), where $")
_LABELLED = re.compile(r"^[^.;,]{3,60}?(?=:| [–-] )")
"""What an item is about, where it says so before a colon or dash."""
_REACH = 60
_OF_PLACES = frozenset({"service", "strategy", "provider"})
"""What a place as such can be without."""
_ROWS = Worded((*lacking.ROWS, *unowned.ROWS))


def read_gaps(paper: Paper, block: Block) -> Iterator[Claim]:
    """The gaps that a block states or fears."""
    if block.kind in {Kind.HEADING, Kind.TITLE, Kind.HEADER_ROW}:
        return
    feared = _feared(paper, block)
    if feared is not None:
        yield from _gap(paper, block, feared, block.words.rstrip(". "), "gap-feared", feared=True)
        return
    sought = _sought(paper, block)
    if sought:
        yield from sought
        return
    yield from _open_lead(paper, block)
    lines = sentences_of(paper, block)
    stated = [claim for line in lines if _hinted(line.text.lower()) for claim in _stated(paper, line)]
    yield from stated or _empty_seat(paper, block)
    for line in lines:
        yield from _represented(paper, line)


def _hinted(low: str) -> bool:
    return any(word in low for word in HINTS)


def _open_lead(paper: Paper, block: Block) -> Iterator[Claim]:
    """A row of a plan whose lead is `tbc` or `to be identified`: no owner for the action that the row names."""
    if block.kind is not Kind.ROW or len(block.cells) < 2:
        return
    empty = next((i for i, cell in enumerate(block.cells) if _TBC.match(cell.strip())), None)
    action = (
        next((c.strip() for c in block.cells[:empty] if len(c.strip()) > 5 and not c.strip()[0].isdigit()), "") if empty else ""
    )
    if empty is None or not action:
        return
    key = paper.add(Thing(f"aim:{slug(action)}~{block.order}", "aim", action, classes=(SW.Aim,), place=paper.home))
    about = Mention(block.order, block.words.index(action), block.words.index(action) + len(action), key, "aim", action)
    header = paper.document.blocks[block.header].cells if block.header is not None else ()
    column = header[empty].strip().lower() if empty < len(header) else ""
    if _LEAD_COLUMN.search(column):
        yield from _gap(paper, block, about, column, "gap-row")


def _empty_seat(paper: Paper, block: Block) -> Iterator[Claim]:
    """A line of a board's members whose seat nobody holds: `Vice Chair: vacant`."""
    found = _VACANT.fullmatch(block.words)
    board = own_board_as(paper, block, *found.span("role")) if found else None
    if found is not None and board is not None and not paper.in_block(block, "body"):
        yield from _gap(paper, block, board, found["role"].strip(" :–—(-"), "gap-vacant-seat")


def _feared(paper: Paper, block: Block) -> Mention | None:
    """What the risks listed under a stem are risks to; None for a block that is no such item."""
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    if stem is None or not _RISKS.search(stem.words):
        return None
    named = paper.in_block(stem, *_LACKING)
    return _over(paper, stem, "") or (named[-1] if named else None)


def _sought(paper: Paper, block: Block) -> list[Claim]:
    """What a body that is still forming looks for (`This group is:` `Seeking to identify a chair`)."""
    found = _SOUGHT.match(block.words)
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    if not found or stem is None or not _FORMING.search(stem.words):
        return []
    named = paper.in_block(stem, "body")
    return [g for part in _parts(found["missing"]) for m in named[:1] for g in _gap(paper, block, m, part, "gap-sought")]


def _parts(missing: str) -> list[str]:
    """`chair and deputy chair` are two."""
    parts = missing.split(" and ")
    return parts if len(parts) == 2 and all(1 <= len(p.split()) <= 4 for p in parts) else [missing]


def _stated(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """The gaps that the rows of `loaders.rules.lacking` find in a sentence, none of them twice."""
    if line.text.rstrip().endswith("?"):
        return
    taken: list[tuple[int, int]] = []
    plain = without_asides(line)
    for form in (line, plain) if plain.text != line.text else (line,):
        for row, found in _lacks(form):
            start, end = form.origin(found.start()), form.origin(found.end())
            if any(a < end and start < b for a, b in taken):
                continue
            claims = [*_lack(paper, form, row, found)]
            taken += [(start, end)] if claims else []
            yield from claims


def _lacks(form: Sentence) -> Iterator[tuple[Lack, re.Match[str]]]:
    for row in _ROWS.of(form.text):
        for pattern in row.patterns:
            yield from ((row, found) for found in compiled(pattern).finditer(form.text))


def _lack(paper: Paper, form: Sentence, row: Lack, found: re.Match[str]) -> Iterator[Claim]:
    """The gap of one match; none where it is only supposed, or nothing is named that could lack anything."""
    before = form.text[max(0, found.start() - _REACH) : found.start()]
    feared = bool(_FEARED.search(before) or _A_RISK.search(form.text, found.start("missing")))
    if (_UNREAL.search(before) and not feared) or _OF_PEOPLE.search(before) or _RESOLVED.match(form.text[found.end() :]):
        return
    masked = _A_RISK.sub("", found["missing"])
    start = found.start("missing")
    missing = form.words(start, start + len(masked)).strip(" ,-–")
    pointing = _POINTS.search(missing) or (row.before and _OF_IT.match(form.text[: found.start()]))
    about = None if pointing else _about(paper, form, row, found)
    if about is not None:
        yield from _gap(paper, form.block, about, missing, row.id, feared=feared, kind=gap_kind(masked))


def gap_kind(masked: str, other: str = "other") -> str:
    """The concept of the list of gaps that the wording comes under: by its first telling word, names aside.

    >>> gap_kind("infant feeding strategy"), gap_kind("deputy chair"), gap_kind("terms of reference")
    ('strategy', 'deputy', 'other')
    """
    found = _KIND.search(_MASK.sub("", masked).lower())
    if found:
        return found.lastgroup or other
    named = _MASK.fullmatch(masked.strip())
    return {"V": "service", "S": "strategy"}.get(named[1], other) if named else other


def _represented(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """Who is said to belong on a board, and so is not on it."""
    for match in _REPRESENTED.finditer(line.text):
        missing = line.words(*match.span("missing"))
        yield from _gap(paper, line.block, line.named(match["s"])[0], missing, "gap-represented")
    for match in _AT_TABLE.finditer(line.text):
        board = own_board_as(paper, line.block, line.origin(match.start("table")), line.origin(match.end("table")))
        if board is not None:
            yield from _gap(paper, line.block, board, line.words(*match.span("missing")), "gap-represented")


def _about(paper: Paper, form: Sentence, row: Lack, found: re.Match[str]) -> Mention | None:
    """What lacks something: a sector, what the row says, the thing before, what the missing part is of, else the topic."""
    sector = _SECTOR.match(form.block.words)
    if sector:
        return _sector(paper, form.block, sector)
    if "where" in found.groupdict() and found["where"]:
        return _held(paper, form, found.span("where"))
    span = (found.start("missing"), found.end())
    where = _WHERE_ELSE.search(form.text[: found.start()].removesuffix("there is ").removesuffix("there was "))
    if where is not None:
        return _elsewhere(paper, form, where.span("place"))
    return (
        (_before(paper, form, row, found.start()) or _opening(form, found.start()) if row.before else None)
        or _held(paper, form, span)
        or (None if row.id == "gap-who" else _before(paper, form, row, found.start()))
        or _first_topic(paper, form, span)
        or _board(paper, form, span)
        or _over(paper, form.block, form.words(*found.span("missing")))
        or _place(paper, form, span)
        or (_home(paper, form.block) if _is_of_place(found["missing"]) else None)
    )


def _is_of_place(missing: str) -> bool:
    """Whether a place as such can be said to lack something: a service, not bids for it."""
    return " " in missing and gap_kind(missing) in _OF_PLACES and not re.search(r"\b(?:bids?|tenders?)\b", missing)


def _sector(paper: Paper, block: Block, found: re.Match[str]) -> Mention:
    who = found["who"]
    key = paper.add(Thing(f"body:{slug(who)}@{paper.home}", "body", who, classes=(SW.Body,), place=paper.home, local=True))
    return Mention(block.order, *found.span("who"), key, "body", who)


def _before(paper: Paper, form: Sentence, row: Lack, end: int) -> Mention | None:
    """The last thing or topic named in the clause before a place."""
    clause = [m.end() for m in _CLAUSE.finditer(form.text, 0, end)]
    start = clause[-1] if clause else 0
    start = start if row.before else max(start, form.text.rfind(",", 0, end) + 1)
    named = [m for m in form.named(form.text[start:end]) if m.kind in _LACKING]
    return named[-1] if named else _topic(paper, form, (start, end), last=True)


def _opening(form: Sentence, end: int) -> Mention | None:
    """The last thing named in the sentence before a place."""
    named = [m for m in form.named(form.text[:end]) if m.kind in _LACKING]
    return named[-1] if named else None


def _held(paper: Paper, form: Sentence, span: tuple[int, int]) -> Mention | None:
    """The one service, programme, body or topic that a stretch of a sentence names."""
    named = [m for m in form.named(form.text[span[0] : span[1]]) if m.kind in _LACKING and m.key != paper.authority]
    if len({m.key for m in named}) == 1:
        return named[0]
    return _topic(paper, form, span)


def _topic(paper: Paper, form: Sentence, span: tuple[int, int], *, last: bool = False) -> Mention | None:
    """The one topic of a stretch of a sentence, or its last one."""
    topics = {t.slug: (a, b, t) for a, b, t in topics_in(form.text[span[0] : span[1]])}
    if not topics or (len(topics) > 1 and not last):
        return None
    a, b, topic = [*topics.values()][-1]
    return name_topic(paper, form.block, topic, form.words(span[0] + a, span[0] + b))


def _first_topic(paper: Paper, form: Sentence, span: tuple[int, int]) -> Mention | None:
    """The topic that the others of a stretch only narrow: `data on perinatal mental health in fathers`."""
    topics = sorted(topics_in(form.text[span[0] : span[1]]), key=lambda each: each[0])
    if len(topics) < 2 or not re.fullmatch(
        r" (?:in|for|among(?:st)?|of|by) (?:\w+ )?", form.text[span[0] + topics[0][1] : span[0] + topics[1][0]]
    ):
        return None
    a, b, topic = topics[0]
    return name_topic(paper, form.block, topic, form.words(span[0] + a, span[0] + b))


def _board(paper: Paper, form: Sentence, span: tuple[int, int]) -> Mention | None:
    """The board whose paper it is, for what boards lack: a chair, support, members."""
    missing = form.text[span[0] : span[1]]
    if _PRONOUN.search(missing) or not (_OF_BOARD.match(gap_kind(missing)) or _SERVED.search(missing)):
        return None
    return own_board_as(paper, form.block, form.origin(span[0]), form.origin(span[1]))


def _elsewhere(paper: Paper, form: Sentence, span: tuple[int, int]) -> Mention | None:
    """A part of the home area, before `, where there is no …`."""
    named = [m for m in form.named(form.text[span[0] : span[1]]) if m.kind in (*_LACKING, "area")]
    if named:
        return named[-1]
    words = form.words(*span)
    return paper.mention(form.block.order, paper.name_thing("area", words, place=paper.home), words)


def _place(paper: Paper, form: Sentence, span: tuple[int, int]) -> Mention | None:
    """The one place that the missing part is missing in (`no team for North Elmfield`)."""
    named = [m for m in form.named(form.text[span[0] : span[1]]) if m.kind == "area"]
    return named[0] if len(named) == 1 and paper.things[named[0].key].known_as != paper.home else None


def _home(paper: Paper, block: Block) -> Mention | None:
    """The place that the paper is about, which needs no words of its own; None where the paper has none."""
    if not paper.home:
        return None
    place = area(paper.home)
    key = paper.add(Thing(f"area:{place.slug}", "area", place.name, known_as=place.slug, classes=(SW.Area,)))
    return Mention(block.order, 0, 0, key, "area", "")


def _over(paper: Paper, block: Block, missing: str) -> Mention | None:
    """The one topic of the block; else what its headings name, for what a topic as such can lack."""
    above = paper.document.above(block) if not missing or _OWNING.search(missing) else []
    labelled = _LABELLED.match(block.words)
    for where, words in ((block, labelled[0] if labelled else ""), *((b, b.words) for b in (block, *above))):
        topics = {t.slug: (a, b, t) for a, b, t in topics_in(words)}
        if len(topics) == 1:
            a, b, topic = next(iter(topics.values()))
            return name_topic(paper, where, topic, words[a:b])
        named = [m for m in paper.in_block(where, *_LACKING) if where is not block and m.key != paper.authority]
        if named:
            return named[0] if missing else None
    return None


def _gap(
    paper: Paper, block: Block, about: Mention, missing: str, rule: str, *, feared: bool = False, kind: str = ""
) -> Iterator[Claim]:
    if not missing or len(missing) > 200:
        return
    values: list[tuple[Iri, Value]] = [
        (SW.gapIn, Ref(about.key)),
        (SW.gapKind, Term(concept("gapKind", kind or gap_kind(missing)))),
        (SW.missing, Text(missing, "en")),
    ]
    if feared:
        values.append((SW.feared, Flag(True)))
    yield Claim(rule, SW.Gap, tuple(sorted(values, key=str)), paper.evidence(block, *([about] if about.words else [])))
