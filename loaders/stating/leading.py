"""Who leads a piece of work, where the layout says so: tables with a lead column, `Lead: …` under a heading, lists of leads.

What sentences say of leading stands in the tables of `loaders.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.aims import name_topic
from loaders.stating.columns import cell_at, columns_of
from loaders.stating.holders import name_person, name_post
from loaders.stating.lists import numbered_aim
from loaders.stating.offices import offices_of
from loaders.stating.saying import whole_topic
from loaders.stating.seats import Seat, posts_in_front, seats_in
from ontology.statement import Claim, Statement
from ontology.vocab import SW

_ROLE = (
    r"(?:(?:work ?stream|priority|theme|outcome|strategic|executive|senior|clinical|operational|overall|joint|project|programme"
    r"|action|named) )*"
)
_LABEL = re.compile(
    rf"(?i)^{_ROLE}(?:co-)?(?:leads?|sponsors?|champions?|sro|senior responsible (?:owner|officer))(?: officers?"
    rf"| directors?)?\s*(?::|[-–—] )\s*(?=\S)"
)
_WORKSTREAM = re.compile(r"\b(?P<name>[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|for|and|in|the|to|&)){0,8} [Ww]ork ?[Ss]tream)\b")
_NUMBER = re.compile(
    r"^(?P<number>(?:Priority|Ambition|Aim|Theme|Objective|Outcome|Pillar|Goal|Workstream) (?:\d{1,2}|[A-Z]|One"
    r"|Two|Three|Four|Five|Six))\b\s*[-–—:]\s*"
)
_LEADS = re.compile(r"(?i)\b(?:leads?|sponsors?|champions?|owners?)\b[^.]{0,30}:$")
_SPONSORED = re.compile(
    r"\b(?:sponsors?|champions?|leads?) (?:of|for|on) (?:the|this|that|each) (?P<what>Outcome|outcome|Priority"
    r"|priority|Theme|theme|Ambition|ambition|Workstream"
    r"|workstream)\b[^.;]{0,40}?[,:] "
)
_MOST_ABOVE = 4
_MOST = 0.8
"""How much of a heading must be a name for what stands under it to be about what it names."""


def read_leading(paper: Paper, block: Block) -> Iterator[Claim | Statement]:
    """The leads that a block's layout states."""
    if block.kind is Kind.ROW:
        yield from _row(paper, block)
    label = _LABEL.match(block.words) if len(block.words) < 300 else None
    if label:
        yield from _labelled(paper, block, label.end(), _work_above(paper, block))
    elif (
        (number := _NUMBER.match(block.words))
        and block.stem is not None
        and _LEADS.search(paper.document.blocks[block.stem].words)
    ):
        yield from _labelled(paper, block, number.end(), _numbered(paper, number["number"]))
    elif sponsored := _SPONSORED.search(block.words):
        yield from _sponsors(paper, block, sponsored)


def _sponsors(paper: Paper, block: Block, sponsored: re.Match[str]) -> Iterator[Statement]:
    """`the two sponsors of the Outcome, Jo Sample, Head of Early Help, and Dr Example`: each leads what the heading numbers."""
    work = _work_above(paper, block)
    if work is not None:
        paper.mention(work.block, work.key, work.words)
        said = Mention(block.order, *sponsored.span("what"), work.key, work.kind, sponsored["what"], "stand-in", work.block)
        for who in paper.in_block(block, "person"):
            if who.start >= sponsored.end() - 1:
                yield paper.state("leads-sponsor", who, SW.leads, said, block=block.order)


def _row(paper: Paper, block: Block) -> Iterator[Statement]:
    """A row of a table that has a column of work and one of its leads."""
    table = columns_of(paper, block)
    work = cell_at(block, table.work)
    held = cell_at(block, table.lead if table.lead is not None else None)
    if work is None or held is None:
        return
    thing = _work(paper, block, *work)
    for seat in _holders(paper, block, held[0], held[1]):
        yield paper.state("leads-row", seat, SW.leads, thing, block=block.order)


def _labelled(paper: Paper, block: Block, start: int, work: Mention | None) -> Iterator[Claim | Statement]:
    """`Lead: Jo Sample (Head of Early Help, Elmfield Council)`, with the post and body beside the name."""
    if work is None:
        return
    for seat in _seats(paper, block, start, len(block.words)):
        who = _holder(paper, block, seat)
        if who is not None:
            yield paper.state("leads-label", who, SW.leads, _here(paper, block, start, work), block=block.order)
            yield from offices_of(paper, block, seat, who, None) if seat.person else ()


def _here(paper: Paper, block: Block, end: int, work: Mention) -> Mention:
    """A piece of work that another line names, with the label of this one standing in for it."""
    paper.mention(work.block, work.key, work.words)
    label = block.words[:end].rstrip(" :–—-")
    return Mention(block.order, 0, len(label), work.key, work.kind, label, "stand-in", work.block)


def _seats(paper: Paper, block: Block, start: int, end: int) -> list[Seat]:
    solid = [(m.start - start, m.end - start) for m in paper.in_block(block, "post", "person") if m.start >= start]
    return [seat.moved(start) for seat in seats_in(block.words[start:end], solid)[0]]


def _holders(paper: Paper, block: Block, start: int, end: int) -> list[Mention]:
    found = [_holder(paper, block, seat) for seat in _seats(paper, block, start, end)]
    return [who for who in found if who is not None]


def _holder(paper: Paper, block: Block, seat: Seat) -> Mention | None:
    """The person, post or body that leads; None where the line says that it is still open."""
    if seat.role == "vacant":
        return None
    if seat.person:
        return name_person(paper, block, seat.name, seat.start, seat.end)
    if posts_in_front(seat.name):
        known = [m for m in paper.in_block(block, "post") if m.start == seat.start]
        return known[0] if known else name_post(paper, block, seat.start, seat.end)
    bodies = [m for m in paper.in_block(block, "body") if m.start == seat.start and m.how != "stand-in"]
    return bodies[0] if bodies else None


def _work(paper: Paper, block: Block, start: int, end: int) -> Mention:
    """What a cell of a column of work names: a thing named there already, a topic, or an initiative of the paper."""
    words = block.words[start:end]
    named = [m for m in paper.in_block(block, "strategy", "initiative", "service") if m.start == start and m.end == end]
    topic = whole_topic(words)
    if named:
        return named[0]
    if topic is not None:
        return name_topic(paper, block, topic[0], topic[1])
    key = paper.name_thing("initiative", words, classes=(SW.Initiative,), place=paper.home, local=True)
    return Mention(block.order, start, end, key, "initiative", words)


def _work_above(paper: Paper, block: Block) -> Mention | None:
    """The priority or workstream that the lines above name: the heading, or one of the few lines right above it."""
    near = range(block.order - 1, max(-1, block.order - 1 - _MOST_ABOVE), -1)
    above = [b.order for b in paper.document.above(block)]
    for order in dict.fromkeys((*near, *above)):
        other = paper.document.blocks[order]
        if (found := _work_of(paper, other)) is not None:
            return found
        if other.kind is Kind.HEADING and order in near and other.order in above:
            return None
    return None


def _work_of(paper: Paper, block: Block) -> Mention | None:
    """The priority, workstream or piece of work that a heading or title names."""
    aim = numbered_aim(paper, block)
    if aim is not None:
        return aim
    if block.kind not in {Kind.HEADING, Kind.TITLE}:
        return None
    named = [m for m in paper.in_block(block, "strategy", "initiative") if len(m.words) >= _MOST * len(block.words)]
    if named:
        return named[0]
    found = _WORKSTREAM.search(block.words)
    if found is None:
        return None
    key = paper.name_thing("initiative", found["name"], classes=(SW.Initiative,), place=paper.home, local=not paper.home)
    return Mention(block.order, *found.span("name"), key, "initiative", found["name"])


def _numbered(paper: Paper, number: str) -> Mention | None:
    """The aim of a priority that a list of leads calls by its number only."""
    named = (b for b in paper if b.words.lower().startswith(number.lower()) and b.stem is None)
    return next((aim for b in named if (aim := numbered_aim(paper, b)) is not None), None)
