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
    r"^(?:(?:At|On|In) [^.;:⟦⟧]{3,50} |That )?(?:[Tt]he )?{body:s}(?: (?:RESOLVED|RESOLVES|resolved|resolves|agreed|agrees"
    r"|decided|decides"
    r"|determined|AGREED|AGREES|approved|approves)(?: unanimously)?(?: to| that)?)?\s*[:–-]?\s*$"
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
_IT_BE = re.compile(
    rf"^{_OPEN}it (?:be|is|was|has been)(?: formally| further| also)? (?P<done>{DONE})\b(?: that)?(?: the| a| an)?"
    rf" (?P<matter>[^;]{{4,240}})"
)
"""`That it be noted that the contract would end`."""
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
_WHOLE = re.compile(r"\s*(?:$|[,;.:|–-]| and )")
"""What may stand behind the name of who decides: never more of the name."""
_TO_DO = re.compile(r"(?<!\brecommendation) to (?!the\b|an?\b|⟦|its\b|consult\b)(?=[a-z]+ )")
_BARE = re.compile(r"(?i)(?:delegated )?(?:authority|powers?|approval)\b")
_AND_BE = re.compile(r",? and (?:that )?(?=[^.;]{4,160}? (?:be|is|are|was|were) )")
_REACH = 3
_TO_DO_ALL = re.compile(r"(?i)\b(?:resolved|agreed|decided|agrees|resolves)(?: unanimously)?(?: to)?:?$")
_WHAT = re.compile(
    r"^(?:(?:to|that) )?(?:the )?(?P<matter>(?!(?:be|to|that|not|invite|ask|request|urge|write)\b)[a-z][^;]{8,240})"
)
"""What is agreed, where the line above the item says no more than that it is (`The Cabinet agreed to:`)."""
_AWARDED = re.compile(
    rf"^{_OPEN}(?:[Tt]he )?(?P<matter>[^.;]{{4,160}}?),? be (?P<done>awarded|appointed|established|extended|set up|let|procured"
    r"|commissioned|continued|published|made|renewed)\b"
)
"""A deed that is done by being resolved (`That the contract be awarded to …`)."""


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
        found = [*_read(paper, lines[0], 0, actor)]
        yield from found or _agreed(paper, block, lines[0], actor)
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
    heading = paper.document.blocks[block.heading] if block.heading is not None else None
    if heading is not None and block.stem is None and heading.words.startswith("That "):
        first = heading
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
    maker = _decision_maker(paper) if any(re.match(r"(?i)\W*(?:decision|resol|as )", words) for words in over) else None
    return maker or paper.own_board()


def _decision_maker(paper: Paper) -> Mention | None:
    """Whom a record of decisions names as its maker (`Decision maker: Cabinet Member for …`)."""
    for block in paper.document.blocks[:_HEAD_BLOCKS]:
        if _MAKER.match(block.words):
            return next((m for m in paper.in_block(block, "post", "body") if _WHOLE.match(block.words, m.end)), None)
    return None


def _read(paper: Paper, line: Sentence, start: int, actor: Mention) -> Iterator[Claim]:
    """The decision that a sentence records from a place on; none where no verb of our list is there."""
    text = line.text[start:]
    for pattern in (_GAVE, _DONE, _DO, _IT_BE, _BE):
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


def _agreed(paper: Paper, block: Block, line: Sentence, actor: Mention) -> Iterator[Claim]:
    """What an item says is agreed where its own verb is none of our list: by its stem (`agreed to:`), or by `be awarded`."""
    awarded = _AWARDED.match(line.text)
    stem = paper.document.blocks[block.stem].words if block.stem is not None else ""
    found = awarded or (_WHAT.match(line.text) if block.kind is Kind.ITEM and _TO_DO_ALL.search(stem) else None)
    about, anchor = matter_of(line, found.span("matter")) if found else (None, [])
    if about is not None:
        yield decided(paper, line, actor, "approved" if awarded else "agreed", about, anchor, _said(paper, stem), "resolved")


def _said(paper: Paper, stem: str) -> str:
    """Where the day of a resolution is looked for: the stem that dates it, else the paper's own day."""
    return stem if re.search(r"\b(?:19|20)\d\d\b", stem) else paper.source.issued


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
