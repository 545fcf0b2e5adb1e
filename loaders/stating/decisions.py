"""What a body was asked to do, and what it did: recommendations and decisions, never mixed.

"The Board is asked to endorse" is a `sw:Recommendation`; only "the Board endorsed" is a `sw:Decision`.
The matter is the strategy, service or programme that the clause turns on, else the clause as worded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.actions import ACTIONS, PAST, VERB, decided, matter_of, recommended, strongest
from loaders.stating.resolutions import is_resolution
from loaders.stating.saying import outer
from loaders.stating.sentences import Sentence, compiled, sentences_of
from ontology.statement import Claim, Ref, Text, Value

_BY_DONE = "|".join(
    re.escape(p)
    for p in sorted(PAST, key=len, reverse=True)
    if p not in {"supported", "monitored", "backed", "reviewed", "discussed", "welcomed"}
)
_DONE = "|".join(sorted((re.escape(p) for p in PAST), key=len, reverse=True))
_ASKED = compiled(
    rf"(?:Members of )?(?:[Tt]he )?{{actors:s}}(?: [Mm]embers)? (?:is|are|was|were|will be) (?:therefore |now |also"
    rf" )?(?:asked|recommended|requested|invited) (?:to|that (?:it|they))[: ]*(?P<verbs>(?:{VERB})(?:,? (?:and |to"
    rf" )*(?:{VERB}))*)\b(?: to)?(?: the)? (?P<matter>[^.;]{{3,260}}?)(?=[.;]|$|,? and (?:to )?(?:{VERB}|to|consider"
    rf"|watch|also)\b)"
)
_ASKED_STEM = compiled(
    r"{actors:s}(?: [Mm]embers)? (?:is|are|was|were) (?:therefore |now )?(?:asked|recommended|requested|invited)(?: to|"
    r" that| to agree)?:?\s*-*$|recommends? (?:that|to) (?:the )?{actors:w}(?: [Mm]embers)?(?: should)?:?\s*$|(?:is"
    r"|are) (?:recommended|proposed|requested) that (?:the )?{actors:v}(?:"
    r" [Mm]embers)?:?\s*$|^That (?:the )?{actors:t}:?$|{actors:u} (?:is|are) (?:asked|recommended|requested"
    r"|invited) to:"
)
_SOUGHT = re.compile(
    r"(?P<verb>Approval|Agreement|Endorsement|Support|Sign-off|Extension) (?:is|was) (?:sought|asked|requested) (?:for"
    r"|to|of) (?:the )?(?P<matter>[^.;]{3,200}?)(?=[.;]|$)"
)
_SOUGHT_ACTION = {
    "Approval": "approved",
    "Agreement": "agreed",
    "Endorsement": "endorsed",
    "Support": "supported",
    "Sign-off": "approved",
    "Extension": "approved",
}
_ITEM = re.compile(
    rf"^(?:To |that )?(?P<verbs>(?:{VERB})(?:,? (?:and |to )*(?:{VERB}))*)s?\b(?: to)?(?: that)?(?: the)? ?(?P<matter>.{{3,}})",
    re.IGNORECASE,
)
_ASKS = compiled(
    rf"(?:asks|asked|invites|invited|recommends? to|requests|requested) (?:the )?{{actors:s}} to"
    rf" (?P<verbs>(?:{VERB})(?:,? (?:and |to )*(?:{VERB}))*)\b"
    r"(?: to)?(?: the)? (?P<matter>[^.;]{3,260}?)(?=[.;]|$)"
)
_THAT_ANY = compiled(
    r"^\W*(?:It is recommended t|T)hat (?:the )?{actor:s},? (?:should )?(?!be\b|is\b|are\b|has\b|have\b|will\b|would\b"
    r"|and\b|or\b)(?P<verb>[a-z]+) "
    r"(?:the |a |an |its |their )*(?P<matter>[^;]{8,240}?)(?=[;.]|$)"
)
_THAT_ACTOR = compiled(
    rf"^\W*(?:It is recommended t|T)hat (?:the )?{{actor:s}},?(?: [^⟦⟧]{{0,60}},)?(?: formally)?"
    rf" (?P<verbs>(?:{VERB})(?:s|es)?(?:,? (?:and |to )*(?:{VERB})s?)*)\b"
    rf"(?: that)?(?: the| a| an)? (?P<matter>[^;]{{4,260}})"
)
_RECOMMENDING = re.compile(
    r"(?i)^(?:\d+\.?\s*)?(?:officer )?recommendations?\b|^decisions? (?:required|recommended)|^the .{3,60} (?:is|are)"
    r" (?:asked|recommended|invited|requested)"
)
_ACTIVE = compiled(
    rf"{{bodies:s}},? (?:has |have |had |then |also |both |unanimously |formally )*(?P<done>(?i:{_DONE}))(?: on (?:the"
    rf" )?(?:\w+ )?\d{{1,2}}(?:st|nd|rd|th)? \w+ \d{{4}})?(?: to)?(?: (?:a|an|the|its|this|his|our|making|make"
    rf"|extending|implementing))*(?: (?:new|draft|joint|updated|refreshed|proposed|final))*"
    rf" (?P<matter>[^.;]{{3,200}}?)(?=[.;–]|$| – )"
)
_PASSIVE = compiled(
    rf"(?P<matter>{{thing:o}}|[Tt]his (?:recommendation|proposal|report|paper|plan|strategy)|[Tt]he (?:recommendation"
    rf"|report|proposal)s?)(?:,? which)? (?:was|were|is|are|has been|have been|had been) (?:also |then |jointly "
    rf"|formally |unanimously |subsequently )*(?P<done>{_BY_DONE}) by (?=(?:both )?(?:the"
    rf" )?⟦)(?P<who>[^.;]{{3,400}}?)(?=[.;]|$)"
)
_BY = compiled(r"{body:s}(?P<rest>[^⟦]*)")


_DEED = re.compile(
    r"^(?:(?:To|to|That|that|it|it should) )*(?!(?:The|A|An|That|This|These|There|No|All|Any|Each|How|What"
    r"|Whether)\b)(?P<verb>[A-Z]?[a-z]+)"
    r" (?:the |a |an |its |their )*(?P<matter>[^;]{8,220}?)(?=[;.]|$)"
)
_OTHERS = compiled(
    r"(?:(?:[Tt]o |that )?(?i:request(?:ed|s)?|ask(?:ed|s)?|invit(?:e|ed|es)|urg(?:e|ed|es)|recommend(?:ed|s)?)(?:"
    r" that)? (?:the )?{body:s}"
    r"(?: (?:to|should|be asked to|is asked to))?|(?:the )?{body:t} (?:be|is|was|were|are) (?:formally )?(?:recommended"
    r"|asked|requested|invited|urged"
    r"|encouraged) (?:to|that it)) (?P<verb>[a-z]+)(?: to)?(?: (?:the|a|an|its|their))*"
    r" (?P<matter>[^.;]{4,220}?)(?=[.;]|$| and (?:to )?(?:be )?"
    r"(?:note|bring|report)\b)"
)
"""What a resolution asks of another body."""


def read_decisions(paper: Paper, block: Block) -> Iterator[Claim]:
    """The recommendations and decisions of a block."""
    for line in sentences_of(paper, block):
        yield from _asked(paper, line)
        yield from _sought(paper, line)
        yield from _active(paper, line)
        yield from _passive(paper, line)
        if is_resolution(paper, block):
            yield from _of_others(paper, line)
    yield from _item(paper, block)
    yield from _other_item(paper, block)


def _asked(paper: Paper, line: Sentence) -> Iterator[Claim]:
    for match in (*_ASKED.finditer(line.text), *_ASKS.finditer(line.text)):
        for actor in line.named(match["s"]):
            yield from recommended(paper, line, actor, strongest(match["verbs"]), match.span("matter"), "asked-sentence")


def _sought(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """`Approval is sought for …`: asked of the paper's own board."""
    for match in _SOUGHT.finditer(line.text):
        actor = paper.own_board()
        if actor is not None:
            yield from recommended(paper, line, actor, _SOUGHT_ACTION[match["verb"]], match.span("matter"), "asked-sought")


def _of_others(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """`That the Cabinet be asked to continue …`: what those who resolve ask of somebody else."""
    for match in _OTHERS.finditer(line.text):
        actor = line.named(match["s"] or match["t"])[0]
        if actor.key != paper.board and match["verb"] not in {"of", "for", "and", "that", "to", "in", "on"}:
            action = ACTIONS.get(match["verb"], "requested")
            yield from recommended(paper, line, actor, action, match.span("matter"), "asked-of-others")


def _item(paper: Paper, block: Block) -> Iterator[Claim]:
    """An item under `The Board is asked to:` or under a heading of recommendations."""
    yield from _that_actor(paper, block)
    found = _ITEM.match(block.words)
    if found is None or is_resolution(paper, block) or block.kind not in {Kind.ITEM, Kind.PARAGRAPH}:
        return
    actor = _stem_actor(paper, block)
    lines = sentences_of(paper, block)
    if actor is None or not lines:
        return
    inner = _ITEM.match(lines[0].text)
    if inner is not None:
        start, end = inner.span("matter")
        yield from recommended(paper, lines[0], actor, strongest(inner["verbs"]), (start, end), "asked-item")


def _other_item(paper: Paper, block: Block) -> Iterator[Claim]:
    """An item that asks for a deed no list of ours holds (`Fund a second year`), under a stem that says who is asked."""
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    lines = sentences_of(paper, block)
    if stem is None or not lines or block.kind is not Kind.ITEM or is_resolution(paper, block):
        return
    stem_asks = any(_ASKED_STEM.search(line.text) for line in sentences_of(paper, stem))
    found = _DEED.match(lines[0].text) if stem_asks and not _ITEM.match(lines[0].text) else None
    actor = _stem_actor(paper, block) if found else None
    if found is not None and actor is not None:
        yield from recommended(paper, lines[0], actor, "requested", found.span("matter"), "asked-other")


def _that_actor(paper: Paper, block: Block) -> Iterator[Claim]:
    """`That Cabinet approves the strategy`, under a heading of recommendations or after `It is recommended`."""
    heads = [paper.document.blocks[o].words for o in (block.heading, block.stem) if o is not None]
    if is_resolution(paper, block) or not (any(_RECOMMENDING.match(w) for w in heads) or "recommended that" in block.words[:90]):
        return
    for line in sentences_of(paper, block)[:2]:
        found = _THAT_ACTOR.match(line.text)
        if found:
            yield from recommended(
                paper, line, line.named(found["s"])[0], strongest(found["verbs"]), found.span("matter"), "asked-that"
            )
        elif other := _THAT_ANY.match(line.text):
            action = ACTIONS.get(other["verb"], "requested")
            yield from recommended(paper, line, line.named(other["s"])[0], action, other.span("matter"), "asked-that")


def _stem_actor(paper: Paper, block: Block) -> Mention | None:
    """Who is asked, by an item's stem; the paper's own board where only the heading says that these are recommendations."""
    if block.stem is not None:
        stem = paper.document.blocks[block.stem]
        for line in sentences_of(paper, stem):
            asked = _ASKED_STEM.search(line.text)
            if asked:
                masked = asked["s"] or asked["t"] or asked["u"] or asked["v"] or asked["w"]
                return line.named(masked)[-1]
        if not _RECOMMENDING.match(stem.words):
            return None
    heading = paper.document.blocks[block.heading] if block.heading is not None else None
    under = (heading is not None and _RECOMMENDING.match(heading.words)) or block.stem is not None
    return paper.own_board() if under else None


def _active(paper: Paper, line: Sentence) -> Iterator[Claim]:
    for match in _ACTIVE.finditer(line.text):
        before = line.text[max(0, match.start() - 30) : match.start()]
        if (
            re.search(r"(?i)\b(?<!advised )(?<!informed )(?:asked|will|would|should|that|if|once|until|to be)\b[^.]*$", before)
            and "That" not in before
        ):
            continue
        if match["done"].lower() == "received" or match["matter"].startswith("that "):
            continue
        about, anchor = matter_of(line, match.span("matter"))
        if about is not None:
            for who in outer(line, match) or line.named(match["s"]):
                yield decided(
                    paper,
                    line,
                    who,
                    PAST[match["done"].lower()],
                    about,
                    anchor,
                    line.words(match.start(), match.end()),
                    "decided-active",
                )


def _passive(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """`was endorsed by A in June, by B in July and by C`: each with its own date."""
    for match in _PASSIVE.finditer(line.text):
        about, anchor = _passive_matter(paper, line, match)
        if about is None:
            continue
        start = match.start("who")
        for each in _BY.finditer(match["who"]):
            for who in line.named(each["s"]):
                said = line.words(start + each.start(), start + each.end())
                yield decided(paper, line, who, PAST[match["done"].lower()], about, anchor, said, "decided-passive")


def _passive_matter(paper: Paper, line: Sentence, match: re.Match[str]) -> tuple[Value | None, list[Mention]]:
    if match["o"]:
        named = line.named(match["o"])[0]
        return Ref(named.key), [named]
    proposed = re.search(r"(?:recommended|proposed)(?: that)? (?:a |an |the )?⟦[BSIV](\d+)⟧", _block_text(paper, line))
    if proposed:
        named = line.mentions[int(proposed[1])]
        return Ref(named.key), [named]
    return Text(line.words(*match.span("matter")), "en"), []


def _block_text(paper: Paper, line: Sentence) -> str:
    return " ".join(other.text for other in sentences_of(paper, line.block))
