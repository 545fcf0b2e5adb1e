"""Sentences with their names masked, so that a rule can be written as a plain pattern over kinds of things.

`The Infant Feeding Board reports to the Example Council.` becomes `The ⟦B0⟧ reports to the ⟦P1⟧.`: a letter
for the kind, a number for the mention. A pattern's slots are `{body:s}`, `{bodies:o}`, `{strategy:s}` …;
what stood behind the mask comes back by position, word for word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from ontology.vocab import SW

_SLOTS = {
    "body": "BP", "board": "B", "org": "P", "strategy": "S", "initiative": "I", "service": "V", "post": "O", "person": "N",
    "area": "A", "actor": "BPO", "act": "IV", "thing": "SIV", "any": "BPSIVON", "holder": "BPSI", "purposeful": "BSIV",
}  # fmt: skip
_MANY = {
    "bodies": "BP",
    "boards": "B",
    "services": "IV",
    "things": "SIV",
    "strategies": "S",
    "works": "SI",
    "areas": "A",
    "actors": "BPO",
    "parties": "BPON",
    "holders": "BPSI",
    "several": "BPSIV",
}
_LINK = (
    r"(?:,? and |,? & |, |; |,? as well as |,? along with |/)(?:(?:by|to|with|from|for|in|both|of|on|the|our|its|a|an|then"
    r"|local|also) )*"
)
_OTHERS = r"(?:, [a-z]+(?: [a-z]+){1,2}(?=,))*"
"""Members of a list that name no thing (`, education providers,`)."""
_LONGEST = 40
"""How many names a list may join to its first."""
_WORKS = frozenset({"strategy", "initiative", "service", "act", "thing", "any", "holder", "purposeful"})
_TAIL = r"(?:[’'\"”](?!s\b))?(?: (?:campaign|programme|initiative|project|model|agenda|offer|scheme))?"
"""What may follow a work's name and still belongs to it: a closing quotation mark, and the noun that says what it is."""
_OF_PLACE = r"(?:⟦[AP]\d+⟧(?:[’']s?)? (?=⟦))?"
"""Whose or which place's a thing is, right before its name (`the Trust's Quality Board`)."""
_RUN_KINDS = ("service", "initiative")
_TITLED = ("body", "strategy", "initiative", "service")
_HEAD_BLOCKS = 20
"""How many blocks at the head of a paper hold its title."""
_MOST = 0.6
"""How much of a title must be a name for the paper to be about what it names."""
_SPLIT = re.compile(r"(?<=[.!?])[’'”\"]?\s+(?=[A-Z⟦‘'“\"(])(?!(?:Chief among|They are:|These are:|Among them))")
_MASK = re.compile(r"⟦([A-Z])(\d+)⟧")
_OPENING = re.compile(
    r"(?:(?:In|At|Since|From|On|By|During|Within|Under|Through|As|For|Also|However|Currently|Locally)\b[^,⟦]{0,60},? )?"
    r"(?:(?:[Tt]he|[Tt]his|[Oo]ur|[Aa]|[Aa]n|[Ii]ts|[Tt]heir|[Bb]oth|[Tt]hese|new|joint|local|draft|multi-agency) )*"
    r"(?:⟦A\d+⟧(?:[’']s?)? (?:\(⟦A\d+⟧\) )?|⟦[BPSIV]\d+⟧[’']s? )?⟦[BPSIV](?P<index>\d+)⟧(?![’']s?\b)"
)
_ALONE = re.compile(rf"(?:[QA]\d{{1,2}}[a-z]?[.:)]?\s+)?{_OPENING.pattern}(?!(?: \([^()]*\))?(?:, (?!which|who)| and| &))")
"""The one thing that a sentence opens with, and not the first of several."""
_FRONT = (
    r"(?:(?:In|Since|From|On|Until|By|As of|With effect from|At|Before|After|During|For|Today|Now|Currently|Previously|Locally)"
    r"(?: [^,;.:⟦⟧]{2,30}?)?,? |[QA]\d{1,2}[a-z]?[.:)]?\s+)"
)
"""What may stand before the pronoun that a sentence opens with: a time, or the number of an answer."""
_PRONOUN = re.compile(
    r"^(?!It (?:is|was) (?:(?:the|our) )?⟦)"
    rf"(?:{_FRONT}(?P<low>it|they)|(?:[QA]\d{{1,2}}[a-z]?[.:)]?\s+)?(?P<it>It|They|Each|This|These))"
    r"(?= (?:is|are|was|were|has|have|had|will|would|also|now|took|led|directly|[a-z]+s|replaced"
    r"|superseded|grew|began|came|ran|met|set|sits|brought|reported|report|bring|aim|provide|offer|oversee|lead|cover"
    r"|work|meet)\b)"
    r"(?! (?:is|was|will be|has been) (?:not )?(?:propos|agre|recommend"
    r"|not(?! (?:commissioned|bought|provided|funded|run|delivered|contracted|outsourced)\b)|report"
    r"|import|clear|hop|resol|expect|intend"
    r"|anticip|estim|likely|possible|suggest|said|felt|confirm|explain|consider|acknowledg|vital|essential|also|therefore"
    r"|understood|highlight|envisag|necessary|difficult|hard|worth|time)\w* (?:that|to|how|whether|by|\w+ that)?)"
)

_IS_RUN = re.compile(
    rf"{_FRONT}?(?:[Ii]t|[Tt]hey|This|These)(?: will| now| also)* (?:(?:is|are|was|were|has been|have been|be)"
    r"(?: \w+ly| now| also| jointly)* (?:funded|commissioned|provided|delivered|run|staffed|operated|offered|hosted|free"
    r"|available|open)\b|(?:is|are|forms?|was|were|be)(?: an?| one)?(?: \w+)? (?:part|strand|element|component) of (?:[a-z]+ )*"
    r"(?:⟦P\d+⟧['’]s )?⟦[SIV]"
    r"|(?:takes? in|(?:is|are) made up of|consists? of|comprises?|incorporates?|brings?(?: together)?) (?:the |both )*⟦[IV])"
)
"""What is said of a service, and of no board or strategy."""

_OBJECT = re.compile(
    r"⟦[BP]\d+⟧[^.;:⟦⟧]{0,40}? (?:commission(?:s|ed)?|fund(?:s|ed)?|provid(?:es?|ed)|runs?|ran|deliver(?:s|ed)?|pa(?:ys?|id) for"
    r"|operate[sd]?|host(?:s|ed)?|manage[sd]?|t(?:akes?|ook|aken) over) (?P<it>it|them)(?=[ ,.;)]|$)(?! to\b)"
)
"""Who runs or buys a service that the sentence before has named (`The trust has run it since 2017.`)."""

_WHERE = re.compile(
    r"\b(?:in|at|of|(?<!pays )(?<!paid )(?<!contract )for|from|with|to|through|within|by|on|and|&)"
    r" (?:the |its |our |local |\w+['’]s )*$"
)
"""What stands before a service that its sentence is not about."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block with its names masked; `starts` and `origins` lead back to the block's words."""

    block: Block
    text: str
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    offset: int
    full: str = ""
    """The masked text before anything was left out of it; empty where nothing was."""

    def origin(self, at: int) -> int:
        """The place in the block's words of a place in the masked text."""
        i = bisect_right(self.starts, at + self.offset) - 1
        step = at + self.offset - self.starts[i]
        room = self.origins[i + 1] - self.origins[i] if i + 1 < len(self.origins) else step
        return self.origins[i] + min(step, max(0, room))

    def words(self, start: int, end: int) -> str:
        """The block's own words behind a stretch of the masked text."""
        return self.block.words[self.origin(start) : self.origin(end)]

    def named(self, masked: str) -> list[Mention]:
        """The mentions behind the masks of a stretch of masked text, or behind a bare number."""
        if masked.isdigit():
            return [self.mentions[int(masked)]]
        return [self.mentions[int(i)] for _, i in _MASK.findall(masked)]

    def with_before(self, letters: str) -> list[tuple[Mention, str]]:
        """The mentions whose masks have one of these letters, each with the text before it."""
        found = [m for m in _MASK.finditer(self.text) if m[1] in letters]
        return [(self.mentions[int(m[2])], self.text[: m.start()]) for m in found]

    def of_letters(self, letters: str) -> list[Mention]:
        """The mentions of the sentence whose masks have one of these letters, in order."""
        return [self.mentions[int(i)] for letter, i in _MASK.findall(self.text) if letter in letters]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern with its slots as groups.

    >>> bool(compiled("{body:s} reports to (?:the )?{body:o}").search("The ⟦B0⟧ reports to the ⟦P1⟧."))
    True
    """

    def slot(found: re.Match[str]) -> str:
        kind, name = found[1], found[2]
        if kind in _MANY:
            one = rf"⟦[{_MANY[kind]}]\d+⟧"
            return rf"{'' if kind == 'areas' else _OF_PLACE}(?P<{name}>{one}(?:{_OTHERS}{_LINK}{one}){{0,{_LONGEST}}})"
        tail = _TAIL if kind in _WORKS else ""
        return rf"{'' if kind == 'area' else _OF_PLACE}⟦[{_SLOTS[kind]}](?P<{name}>\d+)⟧{tail}"

    return re.compile(re.sub(r"\{(\w+):(\w+)\}", slot, pattern))


def letters_of(pattern: str) -> tuple[frozenset[str], ...]:
    """For the slots of a pattern's subject and object, the letters of the names that may stand there.

    >>> [sorted(letters) for letters in letters_of("{board:s} met {post:o}")]
    [['B'], ['O']]
    """
    slots = re.findall(r"\{(\w+):([so])\}", pattern)
    return tuple(frozenset(_MANY.get(kind) or _SLOTS[kind]) for kind, _ in slots)


def sentences_of(paper: Paper, block: Block) -> list[Sentence]:
    """The sentences of a block, masked; a sentence that opens with a pronoun has its referent's mask there."""
    mentions = paper.in_block(block)
    seen = (mentions, len(paper.mentions.get(block.order - 1, ())))
    held = paper.sentences.get(block.order)
    if held is None or held[0] != seen:
        held = paper.sentences[block.order] = (seen, _sentences(paper, block, mentions))
    return list(held[1])


def _sentences(paper: Paper, block: Block, mentions: list[Mention]) -> list[Sentence]:
    found = _cut(paper, block, mentions)
    opening = _before(paper, block) if found and _PRONOUN.match(found[0].text) else []
    pronouns = _pronouns([*opening, *found])
    return _cut(paper, block, sorted([*mentions, *pronouns])) if pronouns else found


def _pronouns(found: list[Sentence]) -> list[Mention]:
    """The pronouns of sentences in a row; one behind a sentence that opens with another means the same."""
    pronouns: list[Mention] = []
    held: Mention | None = None
    for before, one in pairwise(found):
        held, run = _pronoun(before, one, held), _object(before, one, held)
        pronouns += [p for p in (held, run) if p is not None]
    return pronouns


def taken_in(paper: Paper, order: int) -> tuple[Mention, ...]:
    """The names and stand-ins of a block as they were taken, the pronouns of its sentences among them."""
    sentences = sentences_of(paper, paper.document.blocks[order])
    return (*paper.in_block(order), *(mention for sentence in sentences for mention in sentence.mentions))


def _before(paper: Paper, block: Block) -> list[Sentence]:
    """What a paragraph's opening pronoun may mean: what the paragraph before begins with, else what the title names."""
    above = paper.document.blocks[block.order - 1] if block.order else None
    if above is not None and above.kind is Kind.HEADING and block.kind is Kind.PARAGRAPH:
        titled = [
            (b, ms) for b in paper.document.blocks[:_HEAD_BLOCKS] if b.kind is Kind.TITLE and (ms := paper.in_block(b, *_TITLED))
        ]
        alone = len(titled) == 1 and len(titled[0][1][0].words) >= _MOST * len(titled[0][0].words)
        return _cut(paper, titled[0][0], paper.in_block(titled[0][0]))[:1] if alone else []
    alike = above is not None and above.kind is block.kind is Kind.PARAGRAPH and above.heading == block.heading
    lines = _cut(paper, above, paper.in_block(above)) if above is not None and alike else []
    return [line for line in lines if _topic_of(line, run=False) is not None][:1]


def whole(paper: Paper, block: Block) -> Sentence:
    """A block as one masked sentence, for what is said across several."""
    mentions = paper.in_block(block)
    text, starts, origins = _masked(block, mentions, [_letter(paper, m) for m in mentions])
    return Sentence(block, text, tuple(mentions), starts, origins, 0)


def _cut(paper: Paper, block: Block, mentions: list[Mention]) -> list[Sentence]:
    return list(_cut_once(block, tuple(mentions), tuple(_letter(paper, m) for m in mentions)))


@lru_cache(maxsize=256)
def _cut_once(block: Block, mentions: tuple[Mention, ...], letters: tuple[str, ...]) -> tuple[Sentence, ...]:
    """The sentences of a block; every stage asks for them, and between two stages they are seldom other ones."""
    text, starts, origins = _masked(block, mentions, letters)
    found, at = [], 0
    for cut in [*(m.end() for m in _SPLIT.finditer(text)), len(text)]:
        if text[at:cut].strip():
            found.append(Sentence(block, text[at:cut], mentions, starts, origins, at))
        at = cut
    return tuple(found)


def _masked(block: Block, mentions: Sequence[Mention], letters: Sequence[str]) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """The block's text with masks, and the pairs of places that lead back; indicators and topics stay words."""
    out, starts, origins = "", [0], [0]
    at = 0
    for index in _shown(mentions, letters):
        mention = mentions[index]
        out += block.words[at : mention.start]
        starts.append(len(out))
        origins.append(mention.start)
        out += f"⟦{letters[index]}{index}⟧"
        at = mention.end
        starts.append(len(out))
        origins.append(at)
    return out + block.words[at:], tuple(starts), tuple(origins)


def _shown(mentions: Sequence[Mention], letters: Sequence[str]) -> list[int]:
    """Which mentions are masked, in order: of two that overlap the longer one; indicators, topics and questions never."""
    kept: list[int] = []
    for index in sorted(range(len(mentions)), key=lambda i: (mentions[i].start - mentions[i].end, i)):
        one = mentions[index]
        apart = all(one.end <= mentions[i].start or one.start >= mentions[i].end for i in kept)
        if apart and letters[index] != "X":
            kept.append(index)
    return sorted(kept, key=lambda i: mentions[i].start)


def _letter(paper: Paper, mention: Mention) -> str:
    if mention.kind == "body":
        return "B" if SW.Board in paper.things[mention.key].classes else "P"
    return {"strategy": "S", "initiative": "I", "service": "V", "post": "O", "person": "N", "area": "A"}.get(mention.kind, "X")


def _pronoun(before: Sentence, one: Sentence, held: Mention | None) -> Mention | None:
    """The pronoun that opens a sentence, as a stand-in for what the sentence before it is about, or `held` means there."""
    found = _PRONOUN.match(one.text)
    if found is None:
        return None
    run = bool(_IS_RUN.match(one.text))
    goes_on = held is not None and not (run and held.kind not in _RUN_KINDS)
    referent = held if goes_on else _topic_of(before, run=run)
    return _stand_in(one, found.span("low" if found["low"] else "it"), referent) if referent is not None else None


def _object(before: Sentence, one: Sentence, held: Mention | None) -> Mention | None:
    """`It` behind a body that runs or buys it: the service that the sentence before is about, where its own names none first."""
    found = _OBJECT.search(one.text) if " it" in one.text or " them" in one.text else None
    if found is None or any(found.start("it") > at for at in (m.start() for m in re.finditer("⟦[IVS]", one.text))):
        return None
    opens = _ALONE.match(before.text)
    referent = held or (before.mentions[int(opens["index"])] if opens else None)
    return _stand_in(one, found.span("it"), referent) if referent is not None and referent.kind in _RUN_KINDS else None


def _stand_in(one: Sentence, span: tuple[int, int], referent: Mention) -> Mention:
    """The words of a stretch of a sentence as a stand-in."""
    start, end = one.origin(span[0]), one.origin(span[0]) + span[1] - span[0]
    named_in = referent.block if referent.referent is None else referent.referent
    return Mention(one.block.order, start, end, referent.key, referent.kind, one.block.words[start:end], "stand-in", named_in)


def _topic_of(sentence: Sentence, *, run: bool) -> Mention | None:
    """What a sentence is about: what it opens with, else the one service where the next says who runs it, else the only board."""
    found = _OPENING.match(sentence.text)
    opens = sentence.mentions[int(found["index"])] if found else None
    if opens is not None and not (run and opens.kind == "body"):
        return opens
    every = sentence.of_letters("BPSIV")
    works = [m for m, before in sentence.with_before("IV") if not _WHERE.search(before)]
    if run and len({m.key for m in works}) == 1:
        return works[0]
    if opens is not None:
        return opens
    return every[0] if len({m.key for m in every}) == 1 and _MASK.findall(sentence.text)[0][0] == "B" else None
