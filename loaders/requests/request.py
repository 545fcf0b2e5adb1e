"""The request itself: its reference, when it came in and when it was answered, and who answers.

Here lives what stands around the questions: letterhead, subject line, labels. The questions and answers are found
in `loaders.requests.layout`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.requests.exchange import Layout
from loaders.requests.words import any_of
from ontology.periods import find_spans
from ontology.statement import Key


@dataclass(frozen=True, slots=True)
class Found:
    """A value read from a block: a reference, or an ISO day."""

    value: str
    block: int


@dataclass(frozen=True, slots=True)
class Request:
    """What a paper says of the request it answers; `block` is the one that says most of it."""

    references: tuple[Found, ...]
    received: Found | None
    responded: Found | None
    authority: Mention | None
    block: int


_REF = r"(?:ref(?:erence)?(?:\s(?:number|no\.?))?|(?:request|case)\s(?:id|number|no\.?))"
_LABELLED = re.compile(
    rf"(?<!your )(?<!Your )\b{_REF}\s*[:.]?\s*"
    r"(?P<ref>(?=[\w/.–-]*\d)[A-Z0-9][\w/.–-]{2,40})",
    re.IGNORECASE,
)
_STANDING = re.compile(r"\b(?P<ref>(?:FOIA?|EIR|IGR|SAR)(?:(?:[-/_ ]|\s[-–/]\s)?(?=\w*\d)\w+)(?:[-/_]\w+)*)\b")
_NUMBERED = re.compile(
    r"\b(?:FOIA?|EIR|(?:freedom of )?information|disclosure log\s*[-–:])(?: act)?(?: \d{4})? request"
    r"(?: (?:no\.?|number|id))?[:\s–-]+(?P<ref>(?:(?-i:[A-Z]{2,6})[-/]?)?\d{3,}[\w/-]*)",
    re.IGNORECASE,
)
_NO_REFERENCE = re.compile(r"(?:19|20)\d\d|FOIA?[ -]?2000|EIR[ -]?2004", re.IGNORECASE)
_LABEL_ONLY = re.compile(r"(?:our |foi |request |case )?ref(?:erence)?(?: (?:number|no\.?))?\s*[:.]?", re.IGNORECASE)
_RECEIVED = any_of(r"\b(?:received|reached us|came (?:in|to us))\b[^.]{0,60}$", r"\bdate of receipt\b[^.]{0,20}$")
_RESPONDED = any_of(
    r"\bdate of (?:decision|response|reply|issue)\b[^.]{0,20}$",
    r"\b(?:decision|response|reply|publication|published|completed|closed|issue) date\b[^.]{0,20}$",
    r"\b(?:response|reply|answer) (?:sent|issued|provided)(?: on)?\b[^.]{0,20}$",
    r"\bdate (?:responded|answered|completed|closed|published|issued|sent)\b[^.]{0,20}$",
    r"\b(?:published|responded|replied)(?: on)?\b[^.]{0,20}$",
    r"^\W*(?:closed|answered|completed|sent|issued|released)(?: on)?\W*$",
)
_DATE_LABEL = re.compile(r"date\s*[:.]?\s*$", re.IGNORECASE)
_SPEAKS = re.compile(
    r"\s+(?:has|have|does|do|did|is|are|can|cannot|will|would|know|knows|hold|holds|commissions?|confirms?|considers?"
    r"|estimates?)\b"
)
_HOLDS = re.compile(r"\s+(?:(?:does|do|did) not (?:hold|record|collect|keep)|holds|has no record)\b")
"""What only the body that answers says of itself, wherever in a sentence."""
_ASKED_OF = re.compile(r"(?i)\b(?:you asked|(?:your |the )?request (?:was |made |sent |addressed )*to)\s+(?:the\s+)?$")
"""What stands before whoever a request went to."""
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_BARE = re.compile(r"(?=\S*\d)[\w/-]{3,40}")
_MOST_REFERENCES = 20
_THE_BODY = re.compile(r"\b(?:[Tt]he|[Yy]our|[Tt]his) (?:[Cc]ouncil|[Aa]uthority|[Tt]rust|ICB|[Bb]orough)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")


def read_request(paper: Paper, layout: Layout) -> Request:
    """What a paper says of its request around the questions and answers; the authority may be named in an answer only."""
    parts = [*layout.general, *(part for one in layout.exchanges for part in (*one.asked, *one.answered))]
    first = min((part.block for part in parts), default=0)
    inside = {part.block for part in parts}
    around = [block for block in paper if block.order not in inside]
    references = _references(around)
    received = _day(around, _RECEIVED)
    responded = _day(around, _RESPONDED) or _letter_date(paper, first)
    says = [found.block for found in (received, *references[:1], responded) if found]
    return Request(references, received, responded, _authority(paper, first), says[0] if says else 0)


def _references(around: Sequence[Block]) -> tuple[Found, ...]:
    """The request's references, each as printed where it is first met; one that is a part of another left out."""
    kept: list[Found] = []
    for found in sorted(islice(_printed_references(around), _MOST_REFERENCES), key=lambda one: (-len(one.value), one.block)):
        if all(found.value.lower() not in other.value.lower() for other in kept):
            kept.append(found)
    return tuple(sorted(kept, key=lambda one: (one.block, one.value)))


def _printed_references(around: Sequence[Block]) -> Iterator[Found]:
    label = False
    for block in around:
        words = block.words.replace("**", "")
        for form in (_LABELLED, _STANDING, _NUMBERED):
            for found in form.finditer(words):
                if not _NO_REFERENCE.fullmatch(found["ref"]):
                    yield Found(found["ref"].rstrip("-/–."), block.order)
        if label and _BARE.fullmatch(words):
            yield Found(words, block.order)
        label = _LABEL_ONLY.fullmatch(words) is not None


def _day(around: Sequence[Block], before: re.Pattern[str]) -> Found | None:
    """The first full day that stands behind such words, in the same block or alone in the next one."""
    earlier = ""
    for block in around:
        for day in (span for span in find_spans(block.words) if span.precision == "day"):
            if before.search(block.words[: day.start]) or (not block.words[: day.start].strip() and before.search(earlier)):
                return Found(day.first, block.order)
        earlier = block.words if len(block.words) <= 40 else ""
    return None


def _letter_date(paper: Paper, first_question: int) -> Found | None:
    """A day that stands alone in a line of the head, or behind `Date:`."""
    for block in paper.document.blocks[:first_question]:
        for day in find_spans(block.words):
            rest = block.words[: day.start] + block.words[day.end :]
            if day.precision == "day" and (not rest.strip(" ,.*") or _DATE_LABEL.search(block.words[: day.start])):
                return Found(day.first, block.order)
    return None


def _authority(paper: Paper, first_question: int) -> Mention | None:
    """Where the paper names the body that answers: in its head, or as the subject of what the answers say.

    The one that a line before the questions says was asked goes first, then the one the paper is known to be of, wherever
    it is named if no other speaks.
    """
    everywhere = [m for block in paper for m in paper.in_block(block, "body") if "\t" not in m.words]
    head = [m for m in everywhere if m.block < first_question and _is_head(paper, m)]
    spoken = [m for m in everywhere if m.block >= first_question and _speaks(paper, m)]
    own = [m for m in [*head, *spoken] if m.key == paper.authority]
    named = [m for m in everywhere if m.key == paper.authority]
    acting = [m for m in named if _HOLDS.match(paper.document.blocks[m.block].words, m.end)]
    addressed = [m for m in everywhere if m.block <= first_question and _is_asked(paper, m)]
    found = _best(addressed) or _best(own) or _best(head) or _best(acting) or _best(_most_named(spoken)) or _best(named)
    return found or _printed(paper, first_question) or _stood_in(paper)


def _printed(paper: Paper, first_question: int) -> Mention | None:
    """Where the head prints the name of the body the paper is known to be of, as in a table of labels."""
    thing = paper.things.get(paper.authority or "")
    if thing is None:
        return None
    for block in paper.document.blocks[:first_question]:
        for name in (thing.name, *thing.forms):
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", block.words):
                return paper.mention(block.order, thing.key, name)
    return None


def _stood_in(paper: Paper) -> Mention | None:
    """`The Council` or `we`, where the paper is known to be of a body that its words never name."""
    if paper.authority is None or paper.authority not in paper.things:
        return None
    kind = paper.things[paper.authority].kind
    known_by = next(iter(paper.source.area_from), None)
    for form in (_THE_BODY, _WE):
        for block in paper:
            if found := form.search(block.words):
                return Mention(block.order, found.start(), found.end(), paper.authority, kind, found[0], "stand-in", known_by)
    return None


def _best(mentions: list[Mention]) -> Mention | None:
    """The first mention by name, else the first of all."""
    return next((m for m in mentions if m.how == "name"), mentions[0] if mentions else None)


def _is_head(paper: Paper, mention: Mention) -> bool:
    block = paper.document.blocks[mention.block]
    if block.kind in (Kind.LETTERHEAD, Kind.TITLE) or block.words.strip() == mention.words:
        return True
    return "request" in block.words.lower() or _POSTCODE.search(block.words) is not None


def _is_asked(paper: Paper, mention: Mention) -> bool:
    return _ASKED_OF.search(paper.document.blocks[mention.block].words[: mention.start]) is not None


def _speaks(paper: Paper, mention: Mention) -> bool:
    """Whether a body is the subject of what answers say: it stands at the head of a sentence, before its verb."""
    words = paper.document.blocks[mention.block].words
    starts = mention.start == 0 or re.search(r"[.!?:]\s+(?:the )?$", words[: mention.start], re.IGNORECASE) is not None
    return starts and _SPEAKS.match(words, mention.end) is not None


def _most_named(mentions: list[Mention]) -> list[Mention]:
    counts: dict[Key, int] = {}
    for mention in mentions:
        counts[mention.key] = counts.get(mention.key, 0) + 1
    top = max(counts.values(), default=0)
    leaders = [key for key, count in counts.items() if count == top]
    return [m for m in mentions if m.key == leaders[0]] if len(leaders) == 1 else []
