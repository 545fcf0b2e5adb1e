"""Stand-ins: `the Board`, `this group`, `the strategy`, `the Council`, each bound to the one thing it means.

A stand-in means the nearest thing of its head noun named before it in the block, else the one its heading
names, else the nearest in the blocks above under the same heading, else the paper's own board or authority,
else the only one of the paper. Where two are as near, it stays open and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from loaders.document import Block, Kind
from loaders.naming.candidates import head_of, years_of
from loaders.naming.heads import kind_of
from loaders.paper import Mention, Paper
from ontology.naming import core_tokens, slug
from ontology.reference import areas_in, body
from ontology.statement import Key, Thing, Unresolved
from ontology.vocab import SW, concept

_QUALIFIER = (
    r"(?:steering|working|leadership|strategy|programme|partnership|action|delivery|strategic|improvement"
    r"|implementation|Steering|Working|Leadership|"
    r"Strategy|Programme|Partnership|Action|Delivery|Strategic|Improvement|Implementation|Transformation)"
)
_ADJECTIVE = (
    r"(?:new|draft|final|revised|updated|agreed|published|overall|emerging|latest|finished|refreshed|joint"
    r"|multi-partner|existing|first|current|previous|co-production|proposed|local|whole|main)"
)
_HEAD = (
    r"(?:boards?|panels?|partnership|committee|(?:sub[- ]?)?groups?|taskforce|forum|network|alliance|cabinet|council|trust"
    r"|ICB|CCG|PCT|strategy|strategies|plan|"
    r"framework|charter|promise|programme|campaign|pathway|service|hubs?|initiative|scheme|contract|Boards?|Panels?"
    r"|Partnership|(?:Sub-)?Committee|(?:Sub-)?Groups?|Taskforce|Forum|Network|Alliance|"
    r"Council|Trust|Strategy|Plan|Framework|Charter|Promise|Programme|Campaign|Pathway|Service|Initiative|Scheme)"
)
_DEFINITE = re.compile(
    rf"\b(?P<det>[Tt]he|[Tt]his|[Oo]ur|[Tt]hat|[Ii]ts|[Tt]hese"
    rf"|[Bb]oth)\s+(?:{_ADJECTIVE}\s+)*(?P<name>(?:\d{{4}}\s+)?(?:[a-z-]{{4,}}\s+)?(?:{_QUALIFIER}\s+){{0,2}}{_HEAD}"
    rf"|(?:[Cc]ity|[Cc]ounty|[Bb]orough|[Dd]istrict|[Tt]own|[Mm]etropolitan|[Uu]nitary) [Cc]ouncil)\b(?!\s+[A-Z]\w+\s+{_HEAD}\b)"
)
_CAPITAL = re.compile(
    r"(?<![\w-])(?P<det>)(?P<name>(?:\d{4}\s+)?(?:(?:Action|Delivery|Implementation|Improvement)\s+)?(?:Cabinet|Council"
    r"|(?:Partnership |Programme |Steering )?(?:[Bb]oard|Group)|Board|Panel|Strategy|Plan|Partnership"
    r"|Committee(?= (?:[Mm]embers|is|are|was|agreed|noted|resolved|asked|considered|recommends)\b)))\b(?![\w-])"
)
_LOW_CABINET = re.compile(
    r"(?<=[ (])(?<![’']s )(?P<det>)(?P<name>cabinet)(?=[ :,.;]|$)(?! (?:members?|office|committees?|papers?|reports?|minister))"
)
_CALLED = re.compile(r"\((?:hereafter |here |known as |referred to as )?[“\"‘']?[Tt]he (?P<name>[A-Z]\w+)[”\"’']?\)")
"""Where a paper says by which noun it calls a body (`("the Board")`)."""
_THIS = re.compile(r"\b[Tt]his $")
_BOARD_HEADS = frozenset({"board", "panel", "committee", "partnership", "forum", "group"})
_HEAD_BLOCKS = 20
"""How many blocks at the head of a paper hold its title."""
_REACH = 12
"""How many blocks back under the same heading a stand-in may reach."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a stand-in means, and the block that names it."""

    key: Key
    referent: int


def resolve_all(paper: Paper) -> None:
    """Add a mention for every stand-in of the paper that has one referent; the others go to `paper.unresolved`."""
    for block in paper:
        for pattern in (_DEFINITE, _CAPITAL, _LOW_CABINET):
            for found in pattern.finditer(block.words):
                start, end = found.span("name")
                if _free(paper, block, start, end):
                    _resolve(paper, block, start, end, found["name"], bool(found["det"]))


def _free(paper: Paper, block: Block, start: int, end: int) -> bool:
    return all(end <= m.start or start >= m.end for m in paper.in_block(block))


def _resolve(paper: Paper, block: Block, start: int, end: int, name: str, definite: bool) -> None:
    target = _cabinet(paper, block) if name.lower() == "cabinet" else _target(paper, block, start, name)
    if target is None and (years_of(name) or (not definite and " " in name) or (name == "Board" and _unnamed(paper, "board"))):
        target = _own(paper, block, name)
    if target is not None:
        here = paper.mentions.setdefault(block.order, [])
        here.append(
            Mention(
                block.order,
                start,
                end,
                target.key,
                paper.things[target.key].kind,
                block.words[start:end],
                "stand-in",
                target.referent,
            )
        )
        here.sort()
    elif definite and name[0].isupper():
        paper.unresolved.append(Unresolved(block.order, name, "no single thing of that kind is named near it"))


def _unnamed(paper: Paper, head: str) -> bool:
    """Whether a paper speaks of `the Board` and names none at all: then it has one of its own without a name."""
    return not any(head_of(n) == head for t in paper.things.values() for n in (t.name, *t.forms) if t.name.lower() != head)


def _cabinet(paper: Paper, block: Block) -> Found:
    """A cabinet is its council's: one in each place."""
    place = paper.home
    key = f"body:cabinet{'@' + place if place else ''}"
    thing = Thing(
        key, "body", "Cabinet", classes=(SW.Board,), classification=concept("boardKind", "cabinet"), place=place, local=not place
    )
    return Found(paper.add(thing), block.order)


def _own(paper: Paper, block: Block, name: str) -> Found:
    """A bare capitalised name without a referent is a thing of this paper alone (`Action Plan`, `2011 Strategy`)."""
    kind = {"board": "body", "org": "body"}.get(kind_of(name.split()[-1]), kind_of(name.split()[-1]))
    cls = {"strategy": SW.Strategy, "initiative": SW.Initiative, "service": SW.Service}.get(kind, SW.Board)
    thing = Thing(f"{kind}:{slug(name)}@{paper.home}", kind, name, classes=(cls,), place=paper.home, local=True)
    return Found(paper.add(thing), block.order)


def _target(paper: Paper, block: Block, start: int, name: str) -> Found | None:
    head, wanted = head_of(name), core_tokens(name)
    years = years_of(name)
    said = _called(paper, name) if paper.board is not None and len(wanted) == 1 else None
    if said is not None and said.referent <= block.order:
        return said
    this = _THIS.search(block.words[max(0, start - 5) : start]) is not None
    if this and paper.board is not None and head in _BOARD_HEADS:
        own = paper.things[paper.board]
        if _fits(own, paper.nouns.get(paper.board, ()), head, wanted, years) and not _before(paper, block, start, head):
            return _whole_paper(paper, paper.board)
    if head == "board" and _asks(paper, block) and paper.board is not None and len(wanted) == 1:
        return _whole_paper(paper, paper.board)
    if head in {"contract", "agreement"}:
        return _near(paper, block, start, {k for k, t in paper.things.items() if t.kind in {"service", "initiative"}})
    fits = [k for k, t in paper.things.items() if _fits(t, paper.nouns.get(k, ()), head, wanted, years)]
    if this and head == "board":
        fits = [k for k in fits if SW.Board in paper.things[k].classes]
    near = _near(paper, block, start, set(fits))
    if near is not None:
        return near
    earlier = fits if len(fits) == 1 else [k for k in fits if _named_before(paper, block, k, start)]
    if len(earlier) == 1 and (paper.things[earlier[0]].kind == "body" or _named_before(paper, block, earlier[0], start)):
        return _whole_paper(paper, earlier[0])
    return None if _torn(paper, block, set(fits)) else _of_paper(paper, head, fits)


def _called(paper: Paper, name: str) -> Found | None:
    """What a paper calls by a bare noun from here on (`the Elmfield Children's Board ("the Board")`), in its first lines."""
    for block in paper.document.blocks[:_HEAD_BLOCKS]:
        for found in _CALLED.finditer(block.words):
            named = [m for m in paper.in_block(block, "body") if m.how == "name" and found.start() - 12 <= m.end <= found.start()]
            if named and found["name"] == name:
                return Found(named[-1].key, block.order)
    return None


def _before(paper: Paper, block: Block, start: int, head: str) -> bool:
    """Whether a block before a place, or a heading over it, speaks of another board of the same kind, which `this` may mean."""
    named = [m for m in paper.in_block(block, "body") if m.end <= start]
    named += [m for above in paper.document.above(block) for m in paper.in_block(above, "body")]
    others = [(m.words, paper.things[m.key]) for m in named if m.key != paper.board]
    return any(SW.Board in thing.classes and head in {head_of(words), head_of(thing.name)} for words, thing in others)


def _asks(paper: Paper, block: Block) -> bool:
    """Whether a block belongs to a paper's recommendations, where the board is the one the paper is written for."""
    heads = " ".join(b.words for b in paper.document.above(block)[:1])
    return bool(re.search(r"(?i)recommend|decision|purpose of (?:the )?report", heads)) or bool(
        re.match(r"(?i)the board is (?:asked|recommended|invited)", block.words)
    )


def _fits(thing: Thing, nouns: Collection[str], head: str, wanted: frozenset[str], years: frozenset[str]) -> bool:
    if thing.kind not in {"body", "strategy", "initiative", "service"}:
        return False
    names = (thing.name, *thing.forms, *nouns)
    if head == "council" and _is_council(thing):
        return not years
    if not any(head_of(n) == head or (head in {"icb", "ccg", "pct"} and head.upper() in n) for n in names):
        return False
    if years and not any(years & years_of(n) for n in names):
        return False
    if head == "group" and any(n.endswith("Commissioning Group") for n in names):
        return False
    if head in {"icb", "ccg", "pct"}:
        return True
    return any(wanted - {w for y in years for w in core_tokens(y)} <= core_tokens(n) for n in names)


def _is_council(thing: Thing) -> bool:
    return bool(thing.known_as) and thing.kind == "body" and body(thing.known_as).kind == "council"


def _near(paper: Paper, block: Block, start: int, fits: set[Key]) -> Found | None:
    """The nearest thing that fits: before it in the block, in its heading, in the blocks above."""
    before = [m for m in paper.in_block(block) if m.key in fits and m.end <= start]
    if before:
        return Found(before[-1].key, before[-1].referent if before[-1].referent is not None else block.order)
    inside = _inside(paper, block, start, fits)
    if inside is not None:
        return inside
    for above in paper.document.above(block):
        named = {m.key for m in paper.in_block(above) if m.key in fits}
        if len(named) == 1:
            return Found(named.pop(), above.order)
    boards = len(fits) > 1 and all(SW.Board in paper.things[key].classes for key in fits)
    for order in range(block.order - 1, max(-1, block.order - _REACH), -1):
        other = paper.document.blocks[order]
        if other.kind in {Kind.HEADING, Kind.TITLE} and other.depth and block.heading != other.order:
            break
        if boards and other.kind is Kind.ROW and other.table != block.table:
            continue  # a row names one of many boards, and nobody speaks on of it below the table
        named_here = [m for m in paper.in_block(other) if m.key in fits]
        if len({m.key for m in named_here}) == 1:
            return Found(named_here[0].key, named_here[0].referent if named_here[0].referent is not None else order)
        if named_here:
            return _titled(paper, {m.key for m in named_here})
    return None


def _named_before(paper: Paper, block: Block, key: Key, start: int) -> bool:
    """Whether a paper has named a thing by the time it comes to a place: `the plan` is none that comes later."""
    first = paper.first_named(key)
    return first is not None and (first.block, first.start) < (block.order, start)


def _titled(paper: Paper, fits: set[Key]) -> Found | None:
    """The one of several things that the paper's title names."""
    found = {
        m.key: m.block
        for b in paper.document.blocks[:_HEAD_BLOCKS]
        if b.kind is Kind.TITLE
        for m in paper.in_block(b)
        if m.key in fits
    }
    return Found(*next(iter(found.items()))) if len(found) == 1 else None


def _inside(paper: Paper, block: Block, start: int, fits: set[Key]) -> Found | None:
    """A thing whose name stands inside another name before it (`the Health and Wellbeing Board Strategy`)."""
    before = [m.words for m in paper.in_block(block) if m.end <= start]
    found = {k for k in fits for w in before if paper.things[k].name.casefold() in w.casefold()}
    return Found(found.pop(), block.order) if len(found) == 1 else None


def _of_paper(paper: Paper, head: str, fits: list[Key]) -> Found | None:
    """The paper's own board, the authority behind `the Council` and `the ICB`, or what the title calls by another noun."""
    if paper.board in fits and paper.board is not None:
        return _whole_paper(paper, paper.board)
    spoken = paper.authority
    if spoken is not None and head in {"council", "icb", "authority"} and (_is_council(paper.things[spoken]) == (head != "icb")):
        return _whole_paper(paper, spoken)
    if head in {"service", "programme"} and not fits:
        return _titled(paper, {k for k, t in paper.things.items() if t.kind in {"service", "initiative"}})
    return None


def _torn(paper: Paper, block: Block, fits: set[Key]) -> bool:
    """Whether the block just above names several that fit."""
    return block.order > 0 and len({m.key for m in paper.in_block(block.order - 1) if m.key in fits}) > 1


def _whole_paper(paper: Paper, key: Key) -> Found | None:
    """A thing of the whole paper, with the first block that names it, or that names its place."""
    for block in paper:
        if any(m.key == key and m.how != "stand-in" for m in paper.in_block(block)):
            return Found(key, block.order)
    place = paper.things[key].place
    for block in paper:
        if place and any(found.slug == place for _, _, found in areas_in(block.words)):
            return Found(key, block.order)
    return None


def section_subject(paper: Paper, block: Block) -> Found | None:
    """The thing that the heading over a block is about: the one whose name is the heading, else the title's one strategy."""
    for above in paper.document.above(block):
        for m in paper.in_block(above, "body", "strategy", "initiative", "service"):
            if len(m.words) >= 0.6 * len(above.words):
                return Found(m.key, above.order)
    titles = [m for b in paper if b.kind is Kind.TITLE for m in paper.in_block(b, "strategy")]
    return Found(titles[0].key, titles[0].block) if len({m.key for m in titles}) == 1 else None
