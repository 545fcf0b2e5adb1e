"""What a body was asked to do, and what it did: recommendations and decisions, never mixed.

"The Board is asked to endorse" is a `sw:Recommendation`; only "the Board endorsed" is a `sw:Decision`. How papers say either
stands in `loaders.rules.asking` and `loaders.rules.deciding`; lists are read here and in `loaders.stating.resolutions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.rules import asking, deciding
from loaders.rules.asking import Doing
from loaders.rules.deeds import VERBS, deed_in, is_deed
from loaders.stating.actions import decided, matter_of, recommended
from loaders.stating.clauses import clauses_of
from loaders.stating.fitting import Worded
from loaders.stating.pruning import without_asides
from loaders.stating.resolutions import is_resolution
from loaders.stating.saying import outer
from loaders.stating.sentences import Sentence, compiled, sentences_of
from ontology.statement import Claim, Ref, Text, Value

_BY_DONE = (
    r"(?:approved|endorsed|agreed|noted|adopted|accepted|signed off|ratified|received|considered|confirmed|authorised|signed"
    r"|acknowledged|deferred|rejected|refused|withdrawn|waived|scrutinised|delegated|postponed)"
)
_ASKED_STEM = compiled(
    r"{actors:s}(?: [Mm]embers)? (?:is|are|was|were) (?:therefore |now )?(?:asked|recommended|requested|invited)(?: to|"
    r" that| to agree)?:?\s*-*$|recommends? (?:that|to) (?:the )?{actors:w}(?: [Mm]embers)?(?: should)?:?\s*$|(?:is"
    r"|are) (?:recommended|proposed|requested) that (?:the )?{actors:v}(?:"
    r" [Mm]embers)?:?\s*$|^That (?:the )?{actors:t}\s*:?\s*[-–]?$|{actors:u} (?:is|are) (?:asked|recommended|requested"
    r"|invited) to:"
)
_REC = r"(?:(?:R|Rec|Recommendation)\.? ?\d+\s?[.:–-]? *)?"
"""The number of a recommendation in front of its words."""
_ITEM = re.compile(rf"^{_REC}(?:To |that )?(?P<verbs>{VERBS})s?\b(?: to)?(?: that)?(?: the)? ?(?P<matter>.{{3,}})", re.IGNORECASE)
_BE_ITEM = re.compile(
    r"^\W*(?:That )?(?:[Tt]he )?(?P<matter>[^.;]{4,200}?),? be (?:formally )?(?P<verbs>approved|endorsed|noted|agreed"
    r"|adopted|accepted"
    r"|signed off|received|supported|deferred|welcomed|authorised)\b"
)
_THAT_ANY = compiled(
    r"^\W*(?:(?:R|Rec|Recommendation)\.? ?\d+[.:]? +)?(?P<that>(?:It is recommended t|[Tt])hat )?(?:[Tt]he"
    r" )?{actor:s},? (?:should |to )?(?!be\b|is\b|are\b|has\b|have\b|will\b|would\b"
    r"|and\b|or\b|\w+ed\b)(?P<verb>[a-z]+)(?: on| up| out)?(?:(?<=write)|(?<=writes)|(?! to\b)) "
    r"(?:the |a |an |its |their )*(?P<matter>[^;]{8,240}?)(?=[;.]|$)"
)
_THAT_ACTOR = compiled(
    rf"^\W*(?:It is recommended t|T)hat (?:the )?{{actor:s}},?(?: [^⟦⟧]{{0,60}},)?(?: formally)? (?P<verbs>{VERBS})(?:s|es)?\b"
    rf"(?: that)?(?: the| a| an)? (?P<matter>[^;]{{4,260}})"
)
_RECOMMENDING = re.compile(
    r"(?i)^(?:\d+\.?\s*)?(?:officer )?recommendations?\b|^decisions? (?:required|recommended)|^the .{3,60} (?:is|are)"
    r" (?:asked|recommended|invited|requested)"
)
_PASSIVE = compiled(
    rf"(?P<matter>{{thing:o}}|[Tt]his (?:recommendation|proposal|report|paper|plan|strategy)|[Tt]he (?:recommendation"
    rf"|report|proposal|award|extension|variation|contract award|terms of reference|minutes)s?)(?:,? which)? (?:was"
    rf"|were|is|are|has been|have been|had been) (?:also |then |jointly "
    rf"|formally |unanimously |subsequently )*(?P<done>{_BY_DONE})(?: under (?:his |her |their )?delegated (?:authority"
    rf"|powers?))? by"
    rf" (?=(?:both )?(?:the )?⟦)(?P<who>[^.;]{{3,400}}?)(?=[.;]|$)"
)
_CONTENTS = compiled(
    rf"(?:[Cc]ontents of|[Aa]wards?|[Pp]ublication of) (?:the )?{{thing:o}} (?:was|were) (?P<done>{_BY_DONE}) by (?=(?:the"
    rf" )?⟦)(?P<who>[^.;]{{3,200}}?)(?=[.;]|$)"
)
_AND_DONE = re.compile(rf" and (?:\w+ly )?{_BY_DONE} by ")
"""A further thing that was done with what the sentence is about."""
_BY = compiled(r"{actor:s}(?P<rest>[^⟦]*)")
_DEED = re.compile(
    rf"^{_REC}(?:(?:To|to|That|that|it|it should) )*(?!(?:The|A|An|That|This|These|There|No|All|Any|Each|How|What"
    r"|Whether)\b|R(?:ec(?:ommendation)?)?\.? ?\d)(?P<verb>[A-Z]?[a-z]+)(?: on| up| out)?(?:(?<=write)|(?<=writes)|(?! to\b))"
    r" (?:the |a |an |its |their )*(?P<matter>[^;]{8,220}?)(?=[;.]|$)"
)
_MADE_RECS = re.compile(r"(?i)\bmade the following recommendations\b")
_NUMBERED_REC = re.compile(r"(?:R|Rec|Recommendation)\.? ?\d")
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
_REPORTED = re.compile(
    r"(?i)\b(?:advised|informed|reported|told|heard|noted|confirmed|explained|recalled|resolved|agreed)(?: \S+)? that\b"
)
_NOT_YET = re.compile(
    r"(?i)\b(?:asked|will|would|should|that|if|once|until|to be|whether|when|unless|may|might|could|yet to|before|subject to"
    r"|recommend\w*|met)\b[^.]*$"
)
_NO_MATTER = re.compile(r"(?:that|in|when|with|by|for|at|from|and|or|as|until|on) |[^⟦]{0,3}[☐☒]")
_GOES_ON = re.compile(r"(?i)\brecommend(?:s|ed)?(?: that)?:?$")
_RESOLVED_THAT = re.compile(r"(?i)\b(?:resolved|agreed|decided)[:–-]? (?:- )?that (?:the )?$")
_NUMBER = re.compile(r"R(?:ec)?\.? ?\d")
"""The number of a recommendation that was taken into the name behind it."""
_ROWS = Worded((*asking.ROWS, *deciding.ROWS))
_OWN = re.compile(
    r"[Mm]embers|[Mm]eeting|[Tt]hose present|[Cc]olleagues|^\W*(?:The|To|Actions?|Decisions?|Purpose|Asks?|This|We|It"
    r"|What)\b|sought"
)
_REACH = 40
_HEAD_BLOCKS = 10
"""How many blocks at the head of a paper may say what it is for."""


def read_decisions(paper: Paper, block: Block) -> Iterator[Claim]:
    """The recommendations and decisions of a block."""
    resolution = is_resolution(paper, block)
    for line in sentences_of(paper, block):
        yield from _sentence(paper, line)
        yield from _passive(paper, line)
        if resolution:
            yield from _of_others(paper, line)
    if not resolution:
        yield from _that_actor(paper, block)
        yield from _item(paper, block)
        yield from _other_item(paper, block)


def _sentence(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """What the rows of asking and deciding find in a sentence, each once."""
    if line.text.rstrip().endswith("?"):
        return
    rows = _fitting(line)
    plain = without_asides(line) if rows else line
    made: dict[tuple[str, Value], Claim] = {}
    for form in (line, plain) if plain.text != line.text else (line,):
        for row in rows:
            for pattern in row.patterns:
                for match in compiled(pattern).finditer(form.text):
                    for who, about, claim in _claims(paper, form, row, match):
                        made.setdefault((who, about), claim)
    yield from made.values()


def _fitting(line: Sentence) -> list[Doing]:
    """The rows whose words a sentence holds; none where it names neither a body nor what stands for the paper's own board."""
    if "⟦" not in line.text and not _OWN.search(line.text):
        return []
    return _ROWS.of(line.text)


def _claims(paper: Paper, form: Sentence, row: Doing, match: re.Match[str]) -> Iterator[tuple[str, Value, Claim]]:
    """The claims of one match, each with who is asked or decides and about what."""
    asked = row.id.startswith("asked")
    if not asked and not _happened(form, match):
        return
    if row.id == "asked-purpose" and form.block.order > _HEAD_BLOCKS:
        return
    if row.id == "decided-own" and _under_recommendations(paper, form.block):
        return
    about, anchor = _matter(form, match)
    groups = match.groupdict()
    if about is None:
        return
    if row.id == "decided-active" and groups.get("deed", "").lower() == "received":
        return
    deed = deed_in(groups["deed"]) if groups.get("deed") else _deed_of(match["verb"])
    for who in _actors(paper, form, match, asked=asked):
        if about == Ref(who.key):
            continue
        if asked:
            yield who.key, about, recommended(paper, form, who, deed, about, anchor, row.id)
        else:
            said = form.block.words[max(form.origin(0), form.origin(match.start()) - _REACH) : form.origin(match.end())]
            yield who.key, about, decided(paper, form, who, deed, about, anchor, said, row.id)


def _deed_of(verb: str) -> str:
    """A verb as a concept of the list of actions; what is none of them is a request."""
    return deed_in(verb) if is_deed(verb) else "requested"


def _actors(paper: Paper, form: Sentence, match: re.Match[str], *, asked: bool) -> list[Mention]:
    """Those who are asked or decide: the bodies or posts of the match, else the paper's own board."""
    resolved = (
        not asked and _RESOLVED_THAT.search(form.text[: match.start("s")].removesuffix("⟦")) if "s" in match.groupdict() else None
    )
    if match.groupdict().get("s") and not resolved:
        return ([] if asked else outer(form, match)) or form.named(match["s"])
    own = paper.own_board()
    return [own] if own is not None else []


def _matter(form: Sentence, match: re.Match[str]) -> tuple[Value | None, list[Mention]]:
    groups = match.groupdict()
    named = groups.get("o") or groups.get("p")
    if named:
        thing = form.named(named)[0]
        return Ref(thing.key), [thing]
    if groups.get("matter"):
        return (None, []) if _NO_MATTER.match(match["matter"]) else matter_of(form, match.span("matter"))
    return Text(form.words(*match.span("own")).partition(" ")[2], "en"), []


def _happened(form: Sentence, match: re.Match[str]) -> bool:
    """Whether what a match records was done, and not only asked, planned or supposed."""
    before = _REPORTED.sub("", form.text[max(0, match.start() - _REACH) : match.start()])
    return not _NOT_YET.search(before) or "That" in before


def _of_others(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """`That the Cabinet be asked to continue …`: what those who resolve ask of somebody else."""
    for match in _OTHERS.finditer(line.text):
        actor = line.named(match["s"] or match["t"])[0]
        if actor.key != paper.board and match["verb"] not in {"of", "for", "and", "that", "to", "in", "on"}:
            yield from _recommended(paper, line, actor, _deed_of(match["verb"]), match.span("matter"), "asked-of-others")


def _recommended(paper: Paper, line: Sentence, actor: Mention, deed: str, span: tuple[int, int], rule: str) -> Iterator[Claim]:
    about, anchor = matter_of(line, span)
    if about is not None and not _NUMBER.match(actor.words):
        yield recommended(paper, line, actor, deed, about, anchor, rule)


def _item(paper: Paper, block: Block) -> Iterator[Claim]:
    """An item under `The Board is asked to:` or under a heading of recommendations."""
    if block.kind not in {Kind.ITEM, Kind.PARAGRAPH} and not _NUMBERED_REC.match(block.words):
        return
    lines = sentences_of(paper, block)
    found = (_ITEM.match(lines[0].text) or _BE_ITEM.match(lines[0].text)) if lines else None
    actor = _stem_actor(paper, block) if found else None
    if found is not None and actor is not None:
        yield from _recommended(paper, lines[0], actor, deed_in(found["verbs"]), found.span("matter"), "asked-item")


def _other_item(paper: Paper, block: Block) -> Iterator[Claim]:
    """An item that asks for a deed no list of ours holds (`Fund a second year`), under a stem that says who is asked."""
    stem = _stem(paper, block)
    lines = sentences_of(paper, block)
    if stem is None or not lines or not (block.kind is Kind.ITEM or _NUMBERED_REC.match(block.words)):
        return
    stem_asks = any(_ASKED_STEM.search(line.text) for line in sentences_of(paper, stem))
    found = _DEED.match(lines[0].text) if stem_asks and not _ITEM.match(lines[0].text) else None
    actor = _stem_actor(paper, block) if found else None
    if found is not None and actor is not None:
        yield from _recommended(paper, lines[0], actor, "requested", found.span("matter"), "asked-other")


def _that_actor(paper: Paper, block: Block) -> Iterator[Claim]:
    """`That Cabinet approves the strategy`, under a heading of recommendations or after `It is recommended`."""
    head = paper.document.blocks[block.heading].words if block.heading is not None else ""
    if not (_under_recommendations(paper, block) or _MADE_RECS.search(head) or "recommended that" in block.words[:90]):
        return
    for line in sentences_of(paper, block)[:2]:
        found = _THAT_ACTOR.match(line.text)
        other = found or _THAT_ANY.match(line.text)
        if other and (found or other["that"] or _recommends(paper, block)):
            deed = deed_in(found["verbs"]) if found else _deed_of(other["verb"])
            yield from _recommended(paper, line, line.named(other["s"])[0], deed, other.span("matter"), "asked-that")


def _recommends(paper: Paper, block: Block) -> bool:
    """Whether a block's stem goes on into it with `that` (`The Committee recommends that:`)."""
    stem = _stem(paper, block)
    return stem is not None and _GOES_ON.search(stem.words) is not None


def _stem(paper: Paper, block: Block) -> Block | None:
    """The line that goes on into a block; for a numbered recommendation the one over the first of its row."""
    blocks, order = paper.document.blocks, block.order
    while blocks[order].stem is None:
        order -= 1
        if order < 0 or blocks[order].heading != block.heading or not _NUMBERED_REC.match(block.words):
            return _asking(paper, blocks[block.heading]) if block.heading is not None else None
        if not _NUMBERED_REC.match(blocks[order].words):
            return _asking(paper, blocks[order])
    stem = blocks[order].stem
    return blocks[stem] if stem is not None else None


def _asking(paper: Paper, block: Block) -> Block | None:
    """A line itself where it says who is asked (`That Cabinet:-`)."""
    return block if any(_ASKED_STEM.search(line.text) for line in sentences_of(paper, block)) else None


def _under_recommendations(paper: Paper, block: Block) -> bool:
    heads = [paper.document.blocks[o].words for o in (block.heading, block.stem) if o is not None]
    return any(_RECOMMENDING.match(words) for words in heads)


def _stem_actor(paper: Paper, block: Block) -> Mention | None:
    """Who is asked, by an item's stem; the paper's own board where only the heading says that these are recommendations."""
    stem = _stem(paper, block)
    if stem is not None:
        for line in sentences_of(paper, stem):
            asked = _ASKED_STEM.search(line.text)
            if asked:
                masked = asked["s"] or asked["t"] or asked["u"] or asked["v"] or asked["w"]
                return line.named(masked)[-1]
        if not _RECOMMENDING.match(stem.words):
            return None
    heading = paper.document.blocks[block.heading] if block.heading is not None else None
    under = (heading is not None and _RECOMMENDING.match(heading.words)) or stem is not None
    return paper.own_board() if under else None


def _passive(paper: Paper, line: Sentence) -> Iterator[Claim]:
    """`was endorsed by A in June, by B in July and by C`: each with its own date."""
    made: dict[tuple[str, Value], Claim] = {}
    for form in (line, *clauses_of(line)) if _AND_DONE.search(line.text) else (line,):
        for match in (*_PASSIVE.finditer(form.text), *_CONTENTS.finditer(form.text)):
            about, anchor = _passive_matter(paper, form, match)
            start = match.start("who")
            for each in _BY.finditer(match["who"]):
                for who in form.named(each["s"]):
                    said = form.words(start + each.start(), start + each.end())
                    claim = decided(paper, form, who, deed_in(match["done"]), about, anchor, said, "decided-passive")
                    made.setdefault((who.key, about), claim)
    yield from made.values()


def _passive_matter(paper: Paper, line: Sentence, match: re.Match[str]) -> tuple[Value, list[Mention]]:
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
