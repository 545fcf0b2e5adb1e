"""The lines of a freedom-of-information paper, each with what it does: ask, answer, open a part or end the letter.

Here live the printed forms that tell these apart. How lines make questions with their answers stands in
`loaders.requests.layout`; what an answer says in `loaders.requests.answers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from loaders.document import Block, Document, Kind


class Mark(Enum):
    """What a line opens or closes."""

    NONE = auto()
    REQUEST = auto()
    RESPONSE = auto()
    END = auto()
    LABEL = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A block as a line of the exchange: `words` without its number; `number` whole (`3A`, `1b`) or empty.

    `says_answer` where it is marked as one (`A1.`, `Response: …`); `listed` for a bullet without a number.
    """

    block: int
    words: str
    number: str = ""
    mark: Mark = Mark.NONE
    says_answer: bool = False
    listed: bool = False


_WHOSE = (
    r"(?:(?:our|the|your|my|foi|eir|information|original|full|final|freedom of information|council|trust|icb|authority)"
    r"(?:['’]s)?\s+)*"
)
_REQUEST = re.compile(
    _WHOSE + r"(?:requests?|questions?|enquiry|query|information requested|you (?:have )?(?:asked|requested)"
    r"|(?:summary|details|text) of (?:the |your )?request|what (?:was|were|you|we were|has been) (?:asked|requested))"
    r"(?: (?:details|summary|for information|in full|text|received|for|us|about))?\s*[:.–-]?",
    re.IGNORECASE,
)
_REQUEST_SENTENCE = re.compile(
    r"\b(?:you (?:have )?(?:asked|requested)|your (?:request|questions?|enquiry) (?:was|were|is|are|reads)|"
    r"(?:writing|like|wish) to (?:request|ask|know)|request (?:is|for) the following|request the following)\b",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    _WHOSE + r"(?:responses?|answers?|repl(?:y|ies)|decision|outcome|information provided"
    r"|(?:what|how) we (?:have )?(?:said|answered|replied|responded|sent|disclosed|released|provided))"
    r"(?: (?:to (?:your |the )?(?:request|questions?)|provided|details))?\s*[:.–-]?",
    re.IGNORECASE,
)
_RESPONSE_SENTENCE = re.compile(
    r"\b(?:(?:response|answer|reply|repl(?:y|ies)|respond|responses|answers)\b.{0,60}\b(?:as follows|below|set out|as below)\b)",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:yours (?:faithfully|sincerely|truly)|kind regards|regards,?$|to request an internal review|internal review|"
    r"(?:your )?rights? (?:of|to) (?:appeal|complain|review)|"
    r"(?:appeals?|complaints?)(?: procedure| rights?)?[:.]?$|"
    r"copyright|re-?use of|disclaimer|the supply of information|most of the information (?:that )?we provide|"
    r"(?:the )?information commissioner|you can use any information supplied|please (?:remember to )?quote|"
    r"for information, we publish|an anonymised copy|(?:i|we) (?:trust|hope|believe|are confident) (?:this|that|the|you)\b)",
    re.IGNORECASE,
)
_END_IF = re.compile(
    r"(?:(?:if|should) you|you (?:have|are|may|can)|please (?:do )?(?:not hesitate|let (?:me|us) know|contact))\b", re.IGNORECASE
)
_UNHAPPY = re.compile(
    r"\b(?:unhappy|dissatisfied|not (?:satisfied|content|happy)|disagree|complain\w*|internal review|"
    r"(?:any|further) (?:queries|questions)|further information or clarification|"
    r"(?:appeal|review) (?:our|the|this|of)|(?:ask for|seek|request) a review|commissioner|re-?use)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:our |your |foi |request |case )?(?:ref(?:erence)?(?: (?:number|no\.?))?|request id)\b[ :.]|"
    r"(?:our |foi |request |case )?reference(?: number)?[:.]?$|"
    r"(?:date|publication date|response date|category|directorate|department|service area|keywords?|attachments?|documents?)"
    r"(?: (?:of|the|request|response|received|responded|decision|published|issued|closed|completed|sent|answered)){0,3}"
    r"\s*(?::|$|\d)",
    re.IGNORECASE,
)
_PREFIXED = re.compile(
    r"(?P<what>Question|Request|Answer|Ans|Response(?: to (?:[Qq]uestion|Q))?|"
    r"[QAR](?=\.?\s?\d{1,2}[a-z]?(?:[.:)\]]|\s[–-]|$))|[QA](?=\d))"
    r"\s?\.?\s?(?P<n>\d{1,2}\s?(?:[a-zA-Z]\b|\([a-z]\))?)\s?[.:)\]–-]*(?=\s|$)\s*",
)
_LETTERED = re.compile(r"(?P<what>[QA])\s?[.:)]\s+(?P<words>.+)", re.DOTALL)
_NEXT_LETTER = re.compile(r"\s+(?=[QA][.:)]\s+[A-Z£\d])")
_PLAIN_NUMBER = re.compile(r"\(?(?P<n>\d{1,2}\.?[a-zA-Z]?)(?:[.)]+\s+(?=\S)|\s[–-]\s+(?=[A-Z]))")
_BARE_NUMBER = re.compile(r"\(?(?P<n>\d{1,2}[a-zA-Z]?)[.)]{1,2}")
_ANSWER_NUMBER = re.compile(r"[AR]\.?\s?(?P<n>\d{1,2}[a-zA-Z]?)[.:)]?")
_ANSWER_PREFIX = re.compile(_WHOSE + r"(?:response|answer|reply|decision)\s*[:–-]\s*(?=\S)", re.IGNORECASE)
_ASKING = re.compile(
    r"(?:(?:and|also|please|can|could|would|will|you|kindly|i|would like|to know)[, ]+)*"
    r"(?:how|what|which|whether|who|whose|where|when|why|does?|did|is|are|has|have|was|were|please|provide|confirm|state|list|explain|"
    r"(?:the|total|current|average|annual|overall) (?:number|total|percentage|proportion|names?|costs?|amount|budget|spend)|"
    r"supply|number of|an? (?:list|copy|breakdown|description)|details of|cop(?:y|ies) of|any|of (?:these|those|the)|for each|"
    r"if (?:so|not|no|yes|it))\b",
    re.IGNORECASE,
)


def is_asking(words: str) -> bool:
    """Whether words put a question or ask for something.

    >>> is_asking("The number of health visitors in post"), is_asking("There were 12 in post.")
    (True, False)
    """
    return "?" in words or _ASKING.match(words) is not None


def lines(document: Document) -> Iterator[Line]:
    """The blocks of a paper as lines of an exchange, in order; questions and answers marked `Q.` and `A.` are counted."""
    count = 0
    for block in document.blocks:
        words = f"{block.number}. {block.words}" if block.number in ("Q", "A") else block.words.replace("**", "")
        marked = [found for found in map(_LETTERED.match, _NEXT_LETTER.split(words)) if found]
        if not marked or (marked[0]["what"] == "A" and not count):
            yield _line(document, block)
            continue
        for found in marked:
            count += found["what"] == "Q"
            yield Line(block.order, found["words"].strip(), str(count), says_answer=found["what"] == "A")


def _line(document: Document, block: Block) -> Line:
    words = block.words.replace("**", "").strip()
    if found := _ANSWER_NUMBER.fullmatch(block.number):
        return _answered(Line(block.order, words, tidy_number(found["n"]), says_answer=True))
    number = _whole_number(document, block)
    if found := _ANSWER_NUMBER.fullmatch(number):
        return _answered(Line(block.order, words, tidy_number(found["n"]), says_answer=True))
    if number:
        return _answered(Line(block.order, words, number))
    if found := _PREFIXED.match(words):
        says = found["what"][0] in "AR" and found["what"] != "Request"
        return _answered(Line(block.order, words[found.end() :], tidy_number(found["n"]), says_answer=says))
    if found := _BARE_NUMBER.fullmatch(words) or _PLAIN_NUMBER.match(words):
        return _answered(Line(block.order, words[found.end() :], tidy_number(found["n"])))
    mark = _mark(words)
    line = Line(block.order, words, mark=mark, listed=block.kind is Kind.ITEM)
    return _answered(line) if mark is Mark.NONE else line


def _answered(line: Line) -> Line:
    """A line with a printed `Response:` taken off and noted."""
    found = _ANSWER_PREFIX.match(line.words)
    if found is None:
        return line
    return Line(line.block, line.words[found.end() :], line.number, line.mark, True, line.listed)


def _whole_number(document: Document, block: Block) -> str:
    """The printed number with the number of the item it hangs under: `1` and `b` make `1b`."""
    own = tidy_number(block.number)
    if not own or own[0].isdigit() or _ANSWER_NUMBER.fullmatch(own) or block.stem is None:
        return own
    return _whole_number(document, document.blocks[block.stem]) + own


def tidy_number(printed: str) -> str:
    """A printed number without its stops and brackets.

    >>> tidy_number("3 A)."), tidy_number("Q2")
    ('3A', '2')
    """
    return re.sub(r"^Q(?=\d)|[^\w]", "", printed.strip())


def _mark(words: str) -> Mark:
    short = len(words) <= 60
    if short and _REQUEST.fullmatch(words):
        return Mark.REQUEST
    if short and _RESPONSE.fullmatch(words):
        return Mark.RESPONSE
    if _END.match(words) or (_END_IF.match(words) and _UNHAPPY.search(words)):
        return Mark.END
    if len(words) <= 100 and _LABEL.match(words):
        return Mark.LABEL
    if "?" not in words and len(words) <= 400 and _REQUEST_SENTENCE.search(words) and words.endswith((":", "follows", "Act.")):
        return Mark.REQUEST
    if len(words) <= 250 and _RESPONSE_SENTENCE.search(words):
        return Mark.RESPONSE
    return Mark.NONE
