"""Short lines with a job of their own: labels with their values, letterheads, salutations, links, section words.

The words listed here are those that papers of this kind use everywhere, whoever publishes them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.layout.lines import Line
from loaders.layout.pieces import Piece

_LABEL = re.compile(r"[*_]{0,3}([A-Z(][^:|\t?!]{0,60}?)\s?:(?!//)[*_]{0,3}(?:\s+(\S.*))?\Z", re.DOTALL)
_SAYING = re.compile(
    r"\b(?:said|says|asked|added|is|are|was|were|be|been|has|have|had|will|would|should|may|can|could|do|does|did|told|noted|went|"
    r"heard|shows?|found|includes?|including|following|follows|below|we|they|it|this|these|that|which|who)\b",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:[A-Z][a-z]{2,5}sday,?\s+|(?:Mon|Fri|Satur|Sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8},?\s+(?:19|20)\d\d\Z"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\Z|(?:[A-Z]{1,6}[-/ ]?){0,4}\d[\w/-]{2,24}\Z"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\Z")
_LABEL_WORDS = re.compile(
    r"\b(?:reference|ref|number|date|published|updated|status|id|received|responded|issued|due|closes|opens|version)\b", re.I
)
_LINK = re.compile(r"<?(?:https?://|www\.)\S+>?[.,;]?\Z|\[[^\]]{0,200}\]\(\S+\)\Z", re.IGNORECASE)
_LINK_START = re.compile(r"<?(?:https?://|www\.)|[\w.+-]{1,64}@", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:dear\b.{0,60}|yours (?:sincerely|faithfully|truly)|(?:kind|best) regards|sincerely|sent by e-?mail)[,.]?\Z", re.I
)
_DEAR = re.compile(r"dear\b.{0,60}\Z", re.IGNORECASE)
_LETTER_SIGN = re.compile(r"(?:our|your) ref\b|(?:tele)?phone\b|tel\b|fax\b|e-?mail\b|postal address|po box\b|www\.", re.I)
SECTIONS = frozenset(
    {
        "actions",
        "additional documents",
        "answers",
        "apologies",
        "appendices",
        "attachments",
        "attendance",
        "background",
        "background documents",
        "background papers",
        "conclusion",
        "conclusions",
        "contact details",
        "contents",
        "context",
        "decision",
        "decisions",
        "details",
        "discussion",
        "documents",
        "executive summary",
        "foreword",
        "in attendance",
        "introduction",
        "membership",
        "minutes",
        "next steps",
        "our response",
        "present",
        "purpose",
        "questions",
        "reason for decision",
        "reasons for decision",
        "recommendation",
        "recommendations",
        "request",
        "resolution",
        "resolved",
        "response",
        "summary",
        "your request",
    }
)
PAGE_KINDS = frozenset(
    {
        "agenda item",
        "decision details",
        "decisions",
        "disclosure log",
        "freedom of information",
        "freedom of information request",
        "freedom of information response",
        "issue - decisions",
        "issue - meetings",
        "issue details",
        "issue history",
        "meeting details",
        "news",
        "press release",
    }
)
_LETTER_LINES = 40
_LONGEST_LETTER_LINE = 110
_LONGEST_VALUE = 200


def label_of(words: str) -> tuple[str, str] | None:
    """The name and the value of a label line, None for anything else; the value may stand on the next line.

    >>> label_of("Lead member: Cabinet Member for Health")
    ('Lead member', 'Cabinet Member for Health')
    >>> label_of("Members were told: wait") is None
    True
    """
    if ":" not in words[:70]:
        return None
    found = _LABEL.match(words)
    if not found or len(found[1].split()) > 7 or _SAYING.search(found[1]):
        return None
    name, value = found[1].strip("*_ "), (found[2] or "").strip()
    return (name, value) if _fits(name, value) else None


def _fits(name: str, value: str) -> bool:
    """Whether a value looks like one: it starts as names and figures do, or both sides are short."""
    if not value:
        return True
    if value[0] in "\"“‘'":
        return False
    return not value[0].islower() or (len(name.split()) <= 3 and len(value) <= 60)


def is_label(words: str) -> bool:
    """Whether a line is a label with a short value; a sentence or more after the colon makes it a paragraph."""
    found = label_of(words)
    if not found or not found[1]:
        return False
    value = found[1]
    return len(value) <= _LONGEST_VALUE and ". " not in value and not (value.endswith(".") and len(value.split()) >= 8)


def is_value(words: str) -> bool:
    """Whether a line is nothing but a date, number or reference: the second half of a label over two lines."""
    return len(words) <= 40 and bool(_VALUE.match(words)) and not _POSTCODE.search(words)


def names_value(words: str) -> bool:
    """Whether a line without a colon names the reference or date on the next one."""
    return len(words.split()) <= 5 and bool(_LABEL_WORDS.search(words)) and not any(char.isdigit() for char in words)


def is_link(words: str) -> bool:
    """Whether a line is nothing but a link."""
    return bool(_LINK.match(words))


def starts_with_link(words: str) -> bool:
    """Whether a line begins with a web or e-mail address."""
    return bool(_LINK_START.match(words))


def is_greeting(words: str) -> bool:
    """Whether a line opens or closes a letter."""
    return len(words) <= 70 and bool(_GREETING.match(words))


def plain(words: str) -> str:
    """A short line for looking up: lower case, without emphasis, colon and stop."""
    return words.strip("*_ ").rstrip(":.*_ ").lower() if len(words) <= 60 else ""


def is_section(words: str) -> bool:
    """Whether a line is one of the section words that all such papers use."""
    return plain(words) in SECTIONS


def letterhead_end(lines: Sequence[Line]) -> int:
    """How many lines at the top are a letterhead: all short ones before `Dear …`, if any of them says it is a letter."""
    for at, line in enumerate(lines[:_LETTER_LINES]):
        if len(line.words) > _LONGEST_LETTER_LINE:
            return 0
        if _DEAR.match(line.words):
            return at if any(_LETTER_SIGN.match(above.words) or _POSTCODE.search(above.words) for above in lines[:at]) else 0
    return 0


def takes_value(piece: Piece, line: Line) -> bool:
    """Whether the line right below a piece, or first on the page after it, is the value of the label that the piece is."""
    turned = line.page != piece.page
    if line.gap > turned or len(piece.lines) > 1 or len(line.words) > 60:
        return False
    if turned:
        return is_value(line.words) and names_value(piece.words)
    found = label_of(piece.words)
    if found and not found[1] and not is_section(piece.words):
        return is_value(line.words) or (not line.words.endswith(".") and len(piece.words.split()) <= 4)
    return is_value(line.words) and names_value(piece.words)
