"""What a paper says is missing: no chair, no clear owner, no service, no data; and what it only fears.

The missing part is kept in the paper's wording; the thing it is missing in is the board, strategy, service
or programme that the sentence is about, else the topic of its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.aims import name_topic
from loaders.stating.sentences import Sentence, compiled, sentences_of, whole
from ontology.naming import slug
from ontology.statement import Claim, Flag, Iri, Ref, Term, Text, Thing, Value
from ontology.topics import topics_in
from ontology.vocab import SW, concept

_NOUNS = (
    r"(?:ownership|owner|lead(?:ership)?|accountab\w+|chair|governance|agreement|clarity|direction|co-?ordination|provider"
    r"|commission\w*|service|services|data|information|funding|resources?|budget|strategy|plan|framework|pathway|capacity"
    r"|representation|provision|membership|responsib\w+|oversight|coverage|training|confidence)"
)
_NO_GAP = (
    r"(?:doubts?|need|evidence|difference|change|reason|requirement|significant|costs?\b|charge|further|other|question"
    r"|comments?|apologies"
    r"|declarations?|longer|later|more\b|fewer|less\b|interests?|matters?|objection|implications?|legal|financial"
    r"|public|urgent|exempt|right"
    r"|intention|impact|concerns?|issues?|increase|decrease|reduction|deaths?|cases?|conflict|additional|direct|known"
    r"|obligation|statistic\w+"
    r"|plans? to|provision to|options? to|decision|progress|members?|votes?|one\b|such|better|way\b|point|use\b|limit"
    r"|maximum|minimum|wonder"
    r"|surprise|harm|risks?\b|time\b"
    r"|babies|births|children|women|patients|deterioration|improvement|complaints?|appeals?|suggestion|proposals?)"
)
"""What may be said to be absent without anything being missing."""
_HINT = re.compile(
    r"(?i)\b(?:no|not|nobody|no-one|without|lack\w*|absence|vacant|unfilled|yet to|still to|need\w*|unclear|unknown"
    r"|uncertain)\b|n['’]t\b"
)
"""A word that every statement of a gap holds."""
_STATED = (
    re.compile(
        (
            rf"\b(?:has|have|had|is|are|was|were|still|also)? ?\b(?:lack(?:s|ed|ing)?|lack of|a lack of) (?:of )?(?:a |an "
            rf"|any )?(?P<missing>[^.;,]{{0,60}}?\b{_NOUNS}\b[^.;,]{{0,100}}?)(?=[.;,]|$| and is| which|, )"
        ),
        re.I,
    ),
    re.compile(
        (
            rf"\b(?:without|there (?:is|was|are|were) (?:currently |still |also )?(?:no|not enough|insufficient|little|not"
            rf" (?:yet )?a)|(?:has|have|had|with) (?:had )?no|absence of) (?:a |an |any"
            rf" )?(?P<missing>[^.;,]{{0,40}}?\b{_NOUNS}\b[^.;,]{{0,140}}?)(?=[.;,]|$| which)"
        ),
        re.I,
    ),
    re.compile(
        (
            r"\b(?:not|yet to|not yet) (?:been )?(?:appointed|identified|agreed|recruited) (?:a |an |to"
            r" )?(?P<missing>[^.;,]{3,80}?)(?=[.;,]|$)"
        ),
        re.I,
    ),
    re.compile(r"\bneeds? to (?:identify|appoint|recruit|find|secure) (?:a |an )?(?P<missing>[^.;,]{3,80}?)(?=[.;,]|$)", re.I),
    re.compile(
        (
            r"\b(?P<missing>[^.;,]{3,60}?) (?:has|have|had) (?:yet|still) to be (?:identified|appointed|found|agreed"
            r"|recruited|commissioned|confirmed)"
        ),
        re.I,
    ),
    re.compile(
        (
            r"\b(?:it has not been|it was not|not been) possible to (?:appoint|recruit|find|fill) (?:a |an |to"
            r" )?(?P<missing>[^.;,]{3,60}?)(?=[.;,]|$)"
        ),
        re.I,
    ),
    re.compile(
        (
            rf"\bthere(?:['’]s| is| was| are| were) (?:still |as yet |currently )*no"
            rf" (?P<missing>[^.;,]{{0,40}}?\b{_NOUNS}\b[^.;,]{{0,100}}?)(?=[.;,]|$)"
        ),
        re.I,
    ),
    re.compile(
        (
            r"\b(?:nobody|no one|no-one|no (?:single |one )?(?:body|board|organisation|agency|partner)) (?:currently )?"
            r"(?:has|had|was|is|holds) (?P<missing>(?:(?:overall|clear|sole) (?:responsib|accountab|owner|oversight)\w*"
            r"|leading|chairing|lead|oversight|responsible"
            r"|accountable)[^.;,]{0,80}?)(?=[.;,]|$)"
        ),
        re.I,
    ),
    re.compile(
        r"\bwithout (?:a|an) (?P<missing>(?:permanent |substantive |dedicated |named |clear |single |formal )*"
        r"(?:chair|lead|co-?ordinator|manager|provider|strategy|plan|owner|commissioner|contract)\b[^.;,]{0,40}?)(?=[.;,]|$)",
        re.I,
    ),
    re.compile(
        r"\b(?P<missing>(?:the )?(?:(?:post|role|position) of [^.;,]{3,60}?|[^.;,]{3,60}? (?:post|role|position|seat)s?))"
        r" (?:is|are|remains?|was|were|has been|had been) (?:currently |still |now |presently )?(?:vacant|unfilled)",
        re.I,
    ),
    re.compile(
        rf"\bthere(?:['’]s| is| was| are| were) (?:at present |at the moment |still |as yet |currently |presently "
        rf"|today )*no (?!{_NO_GAP})"
        r"(?P<missing>[a-z][^.;,]{4,110}?)(?=[.;,]|$| which| and | but )",
        re.I,
    ),
    re.compile(
        rf"\bno (?!{_NO_GAP})(?P<missing>[a-z][^.;,]{{3,70}}?) (?:is|was|are|were|has been|had been|have been)"
        rf" (?:currently |yet |at present |now )*"
        r"(?:in place|available|offered|provided|commissioned|meeting|running|identified|appointed|funded|found"
        r"|published|collected"
        r"|recorded|bought in)\b",
        re.I,
    ),
    re.compile(
        r"(?:^|\bthat |\bbut |\balthough |\bwhile |[,:] (?:and )?)(?:the |any )?(?P<missing>(?!it\b|and\b|but\b|this\b|that\b"
        r"|they\b|these\b|which\b|figures?\b)[A-Za-z][^.;,:]{4,80}?)"
        r" (?:(?:is|are|was|were)(?: not|n['’]t)|(?:has|have|had)(?: not|n['’]t)(?: yet| currently| so far)* been)(?:"
        r" yet| currently| routinely| been| being| at present|"
        r" locally| consistently)*"
        r" (?:commissioned|collected|recorded|available|provided|in place|reached|re-?provided|funded)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:it (?:is|was) )?(?:still )?(?:unclear|not clear|unknown|uncertain|could not (?:tell|say)|no clarity"
        r" (?:on|about|over)) (?P<missing>who"
        r" (?:is|was|has|had|holds?|held|leads?|led|owns?|owned|would)[^.;,]{0,60}?)(?= now that|[.;,]|$)",
        re.I,
    ),
    re.compile(
        r"\b(?:nobody|no one|no-one) (?:has|had|is|was)(?: yet| since| now)? (?P<missing>(?:chair|lead|pick|tak"
        r"|co-?ordinat|own|champion)\w* ?[^.;,]{0,60}?)"
        r"(?=[.;,]|$| since)",
        re.I,
    ),
    re.compile(
        (
            r"\b(?:there (?:is|was) )?not (?:a|one) (?P<missing>(?:single |named )+(?:named )?(?:officer|person|lead|body"
            r"|board|owner)[^.;,]{0,60}?)(?=[.;,]|$)"
        ),
        re.I,
    ),
    re.compile(
        r"\b(?:have|has|had)(?: not|n['’]t) (?:yet )?(?:found|secured|identified|received|got) (?:the |any |a |an"
        r" )?(?P<missing>(?:money|funding|funds?"
        r"|budget|resources?|provider|lead|chair|premises|agreement)[^.;,]{0,80}?)(?=[.;,]|$)",
        re.I,
    ),
)
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
_TBC = re.compile(
    r"(?i)^(?:tbc|tba|to be (?:identified|confirmed|appointed|agreed|recruited)|vacant|vacancy|none yet|not yet (?:found"
    r"|known))\b"
)
_SENTENCE_END = re.compile(r"[.?!] (?=[A-Z])")
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
    ("owner", r"owner|accountab|leader|\blead\b|responsib|governance|direction"),
    ("commissioner", r"commissioner"), ("provider", r"provider"), ("service", r"service|commission|provision|pathway"),
    ("data", r"data|information|figures|verification|numbers"), ("funding", r"fund|budget|resource|capacity"),
    ("strategy", r"strateg|plan|framework"),
)  # fmt: skip


def read_gaps(paper: Paper, block: Block) -> Iterator[Claim]:
    """The gaps that a block states or fears."""
    if block.kind in {Kind.HEADING, Kind.TITLE, Kind.HEADER_ROW}:
        return
    feared = _feared(paper, block)
    if feared is not None:
        yield from _gap(paper, block, feared, block.words.rstrip(". "), True, "gap-feared")
        return
    sought = _sought(paper, block)
    if sought:
        yield from sought
        return
    yield from _open_lead(paper, block)
    for line in sentences_of(paper, block):
        yield from _stated(paper, line)
        yield from _represented(paper, line)


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
        yield from _gap(paper, block, about, column, False, "gap-row")


def _feared(paper: Paper, block: Block) -> Mention | None:
    """What the risks listed under a stem are risks to; None for a block that is no such item."""
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    return _about(paper, whole(paper, stem), 0, 0) if stem is not None and _RISKS.search(stem.words) else None


def _sought(paper: Paper, block: Block) -> list[Claim]:
    """What a body that is still forming looks for (`This group is:` `Seeking to identify a chair`)."""
    found = _SOUGHT.match(block.words)
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    if not found or stem is None or not _FORMING.search(stem.words):
        return []
    named = paper.in_block(stem, "body")
    return [g for part in _parts(found["missing"]) for m in named[:1] for g in _gap(paper, block, m, part, False, "gap-sought")]


def _parts(missing: str) -> list[str]:
    """`chair and deputy chair` are two."""
    parts = missing.split(" and ")
    return parts if len(parts) == 2 and all(1 <= len(p.split()) <= 4 for p in parts) else [missing]


def _stated(paper: Paper, line: Sentence) -> Iterator[Claim]:
    if not _HINT.search(line.text):
        return
    text = line.block.words[line.origin(0) : line.origin(len(line.text))]
    offset = line.origin(0)
    for pattern in _STATED:
        for found in pattern.finditer(text):
            about = _about(paper, line, offset + found.start(), offset + found.end())
            if (
                about is not None
                and about.kind == "topic"
                and about.words not in found["missing"]
                and not _OWNING.search(found["missing"])
            ):
                return
            if found["missing"].rstrip().endswith((" and", " but")):
                continue
            if about is not None and not re.search(
                r"(?i)\b(?:would|could|might|risk of|if there)\b", text[max(0, found.start() - 30) : found.start()]
            ):
                yield from _gap(paper, line.block, about, found["missing"].strip(), False, "gap-stated")
                return


def _represented(paper: Paper, line: Sentence) -> Iterator[Claim]:
    for match in _REPRESENTED.finditer(line.text):
        yield from _gap(
            paper, line.block, line.named(match["s"])[0], line.words(*match.span("missing")), False, "gap-represented"
        )


def _about(paper: Paper, line: Sentence, before: int, end: int) -> Mention | None:
    """What is lacking something: a thing named before it, a sector, what the missing part is of, else what the block is about."""
    block = line.block
    sector = _SECTOR.match(block.words)
    if sector:
        key = paper.add(
            Thing(
                f"body:{slug(sector['who'])}@{paper.home}",
                "body",
                sector["who"],
                classes=(SW.Body,),
                place=paper.home,
                local=True,
            )
        )
        return Mention(block.order, *sector.span("who"), key, "body", sector["who"])
    named = [m for m in line.mentions if m.kind in _LACKING and m.end <= before]
    if named and _close(block.words[named[-1].end : before]):
        return named[-1]
    return (
        _inside(paper, block, (before, end))
        or _over(paper, block, block.words[before:end])
        or _place(paper, block, (before, end))
    )


def _place(paper: Paper, block: Block, span: tuple[int, int]) -> Mention | None:
    """The one place that the missing part is missing in (`no team for North Elmfield`)."""
    named = [m for m in paper.in_block(block, "area") if span[0] <= m.start and m.end <= span[1]]
    return named[0] if len(named) == 1 and paper.things[named[0].key].known_as != paper.home else None


def _inside(paper: Paper, block: Block, span: tuple[int, int]) -> Mention | None:
    """What the missing part itself is of: the one service, programme or topic that its words name."""
    start, end = span
    named = [m for m in paper.in_block(block, *_LACKING) if start <= m.start and m.end <= end and m.key != paper.authority]
    if len({m.key for m in named}) == 1:
        return named[0]
    topics = {t.slug: (a, b, t) for a, b, t in topics_in(block.words[start:end])}
    if len(topics) == 1:
        a, b, topic = next(iter(topics.values()))
        return name_topic(paper, block, topic, block.words[start + a : start + b])
    return None


def _over(paper: Paper, block: Block, said: str) -> Mention | None:
    """The one topic of the block; else the topic of the heading over it, or the thing there that may lack an owner."""
    for words, where in ((block.words, block), *((h.words, h) for h in paper.document.above(block))):
        topics = {t.slug: (a, b, t) for a, b, t in topics_in(words)}
        if len(topics) == 1:
            a, b, topic = next(iter(topics.values()))
            return name_topic(paper, where, topic, words[a:b])
        named = [m for m in paper.in_block(where, *_LACKING) if where is not block and m.key != paper.authority]
        if named:
            return named[0] if _OWNING.search(said) else None
    return None


def _close(between: str) -> bool:
    """Whether a gap belongs to the thing named before it: near, and in the same clause."""
    return len(between) <= 80 and "," not in between and not _SENTENCE_END.search(between)


def _gap(paper: Paper, block: Block, about: Mention, missing: str, feared: bool, rule: str) -> Iterator[Claim]:
    if not missing or len(missing) > 200:
        return
    low = missing.lower()
    kind = next((k for k, pattern in _KINDS if re.search(pattern, low)), "other")
    values: list[tuple[Iri, Value]] = [
        (SW.gapIn, Ref(about.key)),
        (SW.gapKind, Term(concept("gapKind", kind))),
        (SW.missing, Text(missing, "en")),
    ]
    if feared:
        values.append((SW.feared, Flag(True)))
    yield Claim(rule, SW.Gap, tuple(sorted(values, key=str)), paper.evidence(block, about))
