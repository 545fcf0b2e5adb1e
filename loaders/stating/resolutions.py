"""Resolutions in minutes: `RESOLVED – That the report be noted`, `Cabinet: (a) noted …, (b) approved …`, `Agreed: 1. To back …`.

The actor is the body the stem names, else the paper's own board. What stands under a recommendation is no
resolution, whatever its verbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.rules.deeds import DONE, VERBS, deed_in
from loaders.stating.actions import decided, matter_of
from loaders.stating.sentences import Sentence, compiled, sentences_of
from ontology.statement import Claim

_WORD = (
    r"(?:RESOLVED|Resolved|AGREED|Agreed|DECIDED|Decided|DECISIONS?|Decisions?|RESOLUTIONS?|Resolutions?|IT WAS (?:RESOLVED"
    r"|AGREED)|It was (?:resolved|agreed))"
)
_HEAD = re.compile(
    rf"^(?:\W*)(?:{_WORD})\b(?: (?:unanimously|by (?:a )?majority|that))?[^.;]{{0,30}}$"
    r"|^.{0,160}\b(?:RESOLVED|AGREED|DECIDED|resolved|agreed|decided)(?: (?:unanimously|that|to|by (?:a )?majority))*:$"
)
_INLINE = re.compile(
    rf"(?:^|[.;] )\W*{_WORD}(?: \([^)]*\)| unanimously| by majority)?\s*[:–—-]*\s*(?=[Tt]hat|[Tt]o |\(?[1a]\)|\(i\))"
    rf"|^(?:{_WORD}|Outcome|OUTCOME|Result)\s*[:–—-]+\s*(?=\S)"
)
_ACTOR = compiled(
    r"^(?:That )?(?:the )?{body:s}(?: (?:RESOLVED|resolved|agreed|decided|determined|AGREED)(?: to| that)?)?\s*[:–-]?\s*$"
)
_RESOLVED = compiled(
    r"^(?:[^.;:⟦⟧]{0,60}, )?(?:the )?(?:[Tt]he )?{body:s}(?: then| therefore| unanimously)? (?:RESOLVED|resolved|agreed"
    r"|decided|determined|AGREED)"
    r"(?: unanimously)?(?: to| that)?\s*[:–-]+\s*$"
)
_OPEN = r"(?:(?:That|that|To|to|\(?[a-z\d]{1,3}\)|[ivx]+\.|\d{1,2}\.?) )*"
_BE = re.compile(
    rf"^{_OPEN}(?:[Tt]he )?(?P<matter>[^.;]{{4,220}}?),? (?:(?:be|is|are|was|were|has been|have been)(?: formally|"
    rf" also)?|(?=(?:approved|noted|agreed|endorsed|adopted)\W*$))"
    rf" (?P<done>{DONE})\b(?!(?<=ended) to\b)"
)
_DONE = re.compile(
    rf"^{_OPEN}(?P<done>(?i:{DONE}))\b(?:, [^,;]{{3,40}},)?(?: until [A-Z]\w+ \d{{4}})?(?: (?:the|a|an|that|to|any"
    rf"|decision on|how|use of|its|of))* (?P<matter>[^;]{{4,240}})"
)
_DO = re.compile(
    (
        rf"^{_OPEN}(?P<verbs>{VERBS})\b(?: until [A-Z]\w+ \d{{4}})?(?: to)?(?: that)?(?: any decision on)?(?: the| a| an)?"
        rf" (?P<matter>[^;]{{4,240}})"
    ),
    re.IGNORECASE,
)
_GAVE = re.compile(
    rf"^{_OPEN}(?P<done>(?i:gave|give|granted|grant|delegated|delegate)) (?P<matter>(?:delegated )?(?:authority|powers?"
    rf"|approval)[^;]{{4,240}})"
)
_HEAD_BLOCKS = 40
"""How many blocks at the head of a record may say who decides."""
_MAKER = re.compile(r"(?i)^decision[- ](?:maker|taker)(?:s|\(s\))?\s*[:\t|]|^decision (?:made|taken) by\b")
_TO_DO = re.compile(r"(?<!\brecommendation) to (?!the\b|an?\b|⟦|its\b|consult\b)(?=[a-z]+ )")
_BARE = re.compile(r"(?i)(?:delegated )?(?:authority|powers?|approval)\b")
_AND_BE = re.compile(r",? and (?:that )?(?=[^.;]{4,160}? (?:be|is|are|was|were) )")
_REACH = 3


def is_resolution(paper: Paper, block: Block) -> bool:
    """Whether a block stands under a stem or heading that records what was resolved."""
    return any(_HEAD.match(b.words) for b in _over(paper, block)) or _resolves(paper, block)


def _resolves(paper: Paper, block: Block) -> bool:
    """Whether the stem says that a body resolved what follows (`The Board resolved:`)."""
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    return stem is not None and any(_RESOLVED.match(s.text) for s in sentences_of(paper, stem))


def read_resolutions(paper: Paper, block: Block) -> Iterator[Claim]:
    """The decisions that a block records as an item of a resolution, or as one inline."""
    lines = sentences_of(paper, block)
    if not lines or block.kind in {Kind.HEADING, Kind.TITLE}:
        return
    actor = _actor(paper, block)
    if actor is not None and (is_resolution(paper, block) or _by_name(paper, block)):
        yield from _read(paper, lines[0], 0, actor)
        return
    for line in lines:
        inline = _INLINE.search(line.text)
        own = paper.own_board()
        if inline and own is not None:
            yield from _read(paper, line, inline.end(), own)


def _over(paper: Paper, block: Block) -> list[Block]:
    """What a block may stand under: its stem, the stem's stem, its heading, and the lines right above the stem."""
    over = [paper.document.blocks[o] for o in (block.stem, block.heading) if o is not None]
    first = paper.document.blocks[block.stem] if block.stem is not None else block
    near = paper.document.blocks[max(0, first.order - _REACH) : first.order]
    short = [b for b in near if len(b.words) < 60 and b.kind is not Kind.ITEM]
    return [*over, *short]


def _by_name(paper: Paper, block: Block) -> bool:
    """Whether the stem is a body's name alone (`Cabinet:`) and the item says in the past what it did."""
    stem = paper.document.blocks[block.stem] if block.stem is not None else None
    return (
        stem is not None
        and any(_ACTOR.match(s.text) for s in sentences_of(paper, stem))
        and bool(_DONE.match(block.words) or _GAVE.match(block.words))
    )


def _actor(paper: Paper, block: Block) -> Mention | None:
    """Who resolved: the body that the stem names, else who decides by the paper's label, else the paper's own board."""
    for order in (block.stem, block.heading):
        for line in sentences_of(paper, paper.document.blocks[order]) if order is not None else ():
            found = _ACTOR.match(line.text)
            if found:
                return line.named(found["s"])[0]
    over = [paper.document.blocks[o].words for o in (block.stem, block.heading) if o is not None]
    maker = _decision_maker(paper) if any(re.match(r"(?i)\W*(?:decision|as )", words) for words in over) else None
    return maker or paper.own_board()


def _decision_maker(paper: Paper) -> Mention | None:
    """Whom a record of decisions names as its maker (`Decision maker: Cabinet Member for …`)."""
    for block in paper.document.blocks[:_HEAD_BLOCKS]:
        if _MAKER.match(block.words):
            return next(iter(paper.in_block(block, "post", "body")), None)
    return None


def _read(paper: Paper, line: Sentence, start: int, actor: Mention) -> Iterator[Claim]:
    """The decision that a sentence records from a place on; none where no verb of our list is there."""
    text = line.text[start:]
    for pattern in (_GAVE, _DONE, _DO, _BE):
        found = pattern.match(text)
        if found is None:
            continue
        action = _action(found)
        at = _deed(found) if action == "delegated" else found.start("matter")
        if at == found.start("matter") and _BARE.match(found["matter"]):
            return
        about, anchor = matter_of(line, (start + at, start + found.end("matter")))
        if about is not None:
            yield decided(paper, line, actor, action, about, anchor, paper.source.issued, "resolved")
        on = _AND_BE.match(text, found.end()) if pattern is _BE else None
        if on:
            yield from _read(paper, line, start + on.end(), actor)
        return


def _deed(found: re.Match[str]) -> int:
    """Where the wording of what is delegated begins: the deed itself, if it is said (`authority to the Director to sign`)."""
    deed = _TO_DO.search(found["matter"])
    return found.start("matter") + (deed.end() if deed else 0)


def _action(found: re.Match[str]) -> str:
    said = found.groupdict().get("verbs") or found["done"]
    return (
        "delegated"
        if re.match(r"(?i)(?:gave|give|granted?) (?:delegated )?(?:authority|powers?)", found[0].lstrip())
        else deed_in(said)
    )
