"""What the service, programme or strategy that a paper is about is for, where a sentence does not name it: `The aim is to …`.

Which one that is, the title says, or the label of a notice that prints one; a title may say what it is for as well. Sentences
that name what they speak of are for `loaders.rules.purposes`, lists of aims for `loaders.stating.lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.aims import concerns, name_aim, name_topic, parts_of
from loaders.stating.moods import mood_of
from loaders.stating.saying import whole_topic
from loaders.stating.scope import STAGE
from loaders.stating.sentences import Sentence, compiled, sentences_of
from ontology.statement import Mood, Statement
from ontology.vocab import SW

_TITLE = re.compile(r"(?i)^(?:[IVX]+\.[\d.]*\)\s*)?(?:contract )?(?:title|name of (?:the )?contract|contract name)\s*[:\t|]")
"""The label of a notice that prints what it is about, with the number of its box."""
_THE_SERVICE = r"(?:the (?:new |whole |joint )?(?:service|contract|programme|project|⟦[VI]\d+⟧))"
_AIM = re.compile(
    rf"^(?:\S+ )?(?P<own>(?:The|Our|Its) (?:main |overall |key |wider )?(?:aim|purpose|objective|intention|goal)s?(?:"
    rf" of {_THE_SERVICE}"
    rf"|, .{{3,40}},)?|[Ww]hat (?:it|we|they|the [Cc]ouncil|(?:the )?⟦P\d+⟧) (?:wants?|seeks?|expects?|asks?|hopes? for"
    rf"|looks? for)"
    rf" (?:from|of) {_THE_SERVICE}|[Ww]hat (?:is|was) (?:wanted|sought|hoped for|looked for)(?: above all| most)?"
    rf"|[Ww]hat {_THE_SERVICE} is for)(?: (?:is|are|was|were|will be)|:) (?:to |that |for )?(?P<aim>(?:[^.;⟦⟧]"
    rf"|⟦A\d+⟧){{8,240}}?)(?=[.;]|$)"
)
_VISION = re.compile(
    r"^(?P<own>Our (?:shared |overall )?(?:vision|ambition|aim) (?:is|was)(?: that)?|We want) "
    r"(?P<aim>(?:for )?(?:every|all|each|no|more|fewer)\b(?:[^.;⟦⟧]|⟦A\d+⟧){8,200}?)(?=[.;]|$)"
)
"""What those who publish a strategy want, in a paper that is about it."""
_NEEDS = re.compile(r"aim|purpose|objective|intention|goal|vision|ambition|[Ww]hat |We want|elivery|mplementation|practice")
"""A word that each of these forms has."""
_DELIVERY = compiled(
    r"^(?P<own>(?:[Ll]ocal )?(?:Delivery|Implementation|Putting (?:it|this) into practice)) (?:is|lies|sits|rests"
    r"|falls) (?:with|to|by"
    r"|through|the (?:job|task) of) (?:the )?{bodies:s}"
)
"""Who carries out the strategy that a paper is about."""
_KINDS = ("service", "initiative")
_TITLED = ("body", "strategy", "initiative", "service")
_FIRST, _NEAR = 3, 20
"""How many blocks at the head of a paper may be its title, and how many may name what it is about."""
_PART = re.compile(r"\s*(?:: | [-–—] | \(|\)$)\s*")
_WHERE = re.compile(r"(?i)\s+(?:in|across|for) (?:the )?[A-Z][\w’' ]*$")
_MOST, _LEAST = 0.6, 2
"""How much of a part of a title must be a name; how many parts it has, and words that open a longer name, at the least."""


def read_intents(paper: Paper, block: Block) -> Iterator[Statement]:
    """What a block says its paper's own service or strategy is for."""
    if block.kind is Kind.TITLE or block.order < _FIRST:
        yield from _titled(paper, block)
    if block.kind in {Kind.TITLE, Kind.HEADING} or not _NEEDS.search(block.words):
        return
    for line in sentences_of(paper, block):
        for pattern, kinds in ((_AIM, _KINDS), (_VISION, ("strategy",))):
            found = pattern.match(line.text)
            work = _work_of(paper, kinds) if found else None
            if found is not None and work is not None:
                yield from _stated(paper, line, found, work)
        delivery = _DELIVERY.match(line.text)
        strategy = _work_of(paper, ("strategy",)) if delivery else None
        if delivery is not None and strategy is not None:
            own = _standing_in(line, delivery.span("own"), strategy)
            yield from (paper.state("own-delivery", body, SW.delivers, own) for body in line.named(delivery["s"]))


def _titled(paper: Paper, block: Block) -> Iterator[Statement]:
    """`Every Child Safe: road safety`: of the parts of a title one is a name, and another a topic."""
    parts = [part for part in _PART.split(block.words) if part.strip()]
    named = [m for part in parts for m in _named(paper, block, part)]
    if len(parts) < _LEAST or len({m.key for m in named}) != 1:
        return
    for part in parts:
        topic = whole_topic(_WHERE.sub("", part))
        if topic is not None and not STAGE.search(part) and topic[1].lower() not in paper.things[named[0].key].name.lower():
            yield paper.state("title-topic", named[0], SW.addresses, name_topic(paper, block, *topic))


def _named(paper: Paper, block: Block, part: str) -> list[Mention]:
    """The work or board whose name a part of a title is, or opens (`Every Child Safe` of the Every Child Safe Plan)."""
    whole = [m for m in paper.in_block(block, *_TITLED) if m.words in part and len(m.words) >= _MOST * len(part)]
    opened = [
        Mention(
            block.order, block.words.index(part), block.words.index(part) + len(part), t.key, t.kind, part, "short", first.block
        )
        for t in paper.things.values()
        if t.kind in _TITLED[1:]
        and t.name.lower().startswith(f"{part.lower()} ")
        and len(part.split()) > _LEAST
        and (first := paper.first_named(t.key)) is not None
    ]
    return whole or opened


def _work_of(paper: Paper, kinds: tuple[str, ...]) -> Mention | None:
    """The one work of these kinds that the title or a notice's label names; None where there are several."""
    heads = [b for b in paper.document.blocks[:_NEAR] if b.kind is Kind.TITLE or b.order == 0 or _TITLE.match(b.words)]
    found = [m for b in heads for m in paper.in_block(b, *kinds)]
    return found[0] if len({m.key for m in found}) == 1 else None


def _stated(paper: Paper, line: Sentence, found: re.Match[str], work: Mention) -> Iterator[Statement]:
    """One statement for each aim of a sentence, the words that open it standing in for the work."""
    mood = mood_of(line.text, *found.span())
    if mood not in {Mood.STATED, Mood.PLANNED}:
        return
    own = _standing_in(line, found.span("own"), work)
    for part in parts_of(line.words(*found.span("aim"))):
        topic = whole_topic(part)
        if topic is not None:
            yield paper.state("own-intent", own, SW.addresses, name_topic(paper, line.block, *topic))
        elif (aim := name_aim(paper, line.block, part, work.key)) is not None:
            yield paper.state("own-intent", own, SW.addresses, aim)
            yield from concerns(paper, line.block, aim)


def _standing_in(line: Sentence, span: tuple[int, int], work: Mention) -> Mention:
    """The words that speak of the paper's own work, as a stand-in for it."""
    start, end = line.origin(span[0]), line.origin(span[1])
    return Mention(line.block.order, start, end, work.key, work.kind, line.block.words[start:end], "stand-in", work.block)
