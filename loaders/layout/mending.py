"""Whether a line goes on with what stands above it: wraps, page breaks inside a sentence, split headings, scattered figures.

Each rule looks at two neighbours only; the words themselves are never changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.document import Kind
from loaders.layout.labels import is_greeting, is_link, is_section, starts_with_link
from loaders.layout.lines import Line
from loaders.layout.pieces import Piece, opening

_OPEN_WORDS = frozenset(
    {
        "&",
        "a",
        "about",
        "across",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "between",
        "but",
        "by",
        "during",
        "for",
        "from",
        "had",
        "has",
        "have",
        "in",
        "including",
        "into",
        "is",
        "its",
        "nor",
        "of",
        "on",
        "onto",
        "or",
        "our",
        "over",
        "per",
        "since",
        "than",
        "that",
        "the",
        "their",
        "through",
        "to",
        "under",
        "via",
        "was",
        "were",
        "which",
        "who",
        "whose",
        "with",
        "within",
        "your",
    }
)
_OPEN_ING = re.compile(r"\b(?:by|of|for|in|to|with|from|and) \w+ing\Z")
_PERIOD_START = re.compile(r"(?:in|since|between|during|by|from|at|as at|until|for)\b[^.,;:]{0,28}\d[^.,;:]{0,6}\Z", re.I)
_FRAGMENT = re.compile(
    r"£?\d[\d,.]*%?\s+(?:in|nationally|locally|regionally|for|across|compared|of|on|to|per|overall)\b[^.;:]{0,40}\Z"
)
_BARE_FIGURE = re.compile(r"[*_]{0,2}£?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|million)?[*_]{0,2}\Z")
_WHOLE_NUMBER = re.compile(r"\d{1,3}\Z")
_ASKED = re.compile(r"(?:Who|What|Where|How|Why|When)\b(?: \S+){1,8}\Z")
"""A heading in the form of a question may end in any word (`Who we are`)."""
_LABELLED = re.compile(r"[A-Z]\w+(?: \w+)?: ")
_ATTRIBUTION = re.compile(r"[-–—]\s?\S")
_SHORT = 80
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 45


def wrap_width(lines: Sequence[Line]) -> int:
    """The width a text was wrapped at by hand or by its maker, 0 where each paragraph is one line.

    It is wrapped if its longer lines are nearly all of one width with text going on right below.
    """
    lengths = sorted(len(line.words) for line in lines if "\t" not in line.raw)
    if not lengths:
        return 0
    widest = lengths[int(0.985 * (len(lengths) - 1))]
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP or lengths[-1] > 2 * _WIDEST_WRAP:
        return 0
    full = sum(1 for above, below in pairwise(lines) if not below.gap and len(above.words) > 0.75 * widest)
    return widest if full >= max(2, len(lines) // 8) else 0


def goes_on(above: Piece, line: Line, width: int) -> bool:
    """Whether an unmarked line continues the piece above it (`width` as found by `wrap_width`)."""
    if line.ruled or above.sealed or above.kind not in (Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL) or is_strong(above.short):
        return False
    if not above.last:
        return True
    if _wrapped(above, line, width) or _closes_quote(above, line):
        return True
    if above.is_ended or is_link(above.last) or is_greeting(above.last) or is_strong(line.words):
        return False
    return _by_its_start(above, line) or _by_the_end_above(above, line)


def is_strong(words: str) -> bool:
    """Whether a short line is a heading by itself: in capitals, wholly in bold, or a word that heads sections everywhere."""
    return 0 < len(words) <= 120 and (is_section(words) or is_capitals(words) or is_bold(words))


def is_capitals(words: str) -> bool:
    """Whether a line is set in capitals: at least four letters, none of them small, and few digits.

    >>> is_capitals("OUR VISION"), is_capitals("FOI-0124-688")
    (True, False)
    """
    if words != words.upper() or words.endswith(".") or ": " in words or len(words) > 120:
        return False
    letters = sum(char.isalpha() for char in words)
    return letters >= 4 and letters > 2 * sum(char.isdigit() for char in words)


def is_bold(words: str) -> bool:
    """Whether a whole line is set in bold by Markdown."""
    return len(words) > 4 and words.startswith(("**", "__")) and words.endswith(words[:2]) and words.count(words[:2]) == 2


def bold_is_open(piece: Piece) -> bool:
    """Whether bold set in the last line has not been closed there."""
    return piece.last.count("**") % 2 == 1


def _wrapped(above: Piece, line: Line, width: int) -> bool:
    """In a wrapped text: the first word of the line would not have fitted above."""
    if not width or line.gap or len(above.last) <= 0.6 * width:
        return False
    first = line.words.split(" ", 1)[0]
    return above.width + 1 + len(first) > width


def _closes_quote(above: Piece, line: Line) -> bool:
    """A line of only marks, or the line that says whose words the quotation above is."""
    if not any(char.isalnum() for char in line.words[:200]):
        return True
    return bool(_ATTRIBUTION.match(line.words)) and above.last.rstrip("*_ ").endswith(('"', "”", "’"))


def _by_its_start(above: Piece, line: Line) -> bool:
    """Lower case, a bracket or a scrap of a figure cannot begin a paragraph."""
    if starts_with_link(line.words):
        return not line.gap and _is_open(above.last)
    if line.words.startswith("("):
        return True
    if _FRAGMENT.match(line.words):
        return any(char.isdigit() for char in above.last)
    start = opening(line.words)[:2]
    return start[:1].islower() and not start[1:].isupper()


def _by_the_end_above(above: Piece, line: Line) -> bool:
    """The line above breaks off: at a function word, a bare figure, a period, or before its figure."""
    last, start = above.last, opening(line.words)[:1]
    if not start.isalnum() and start != "£":
        return False
    if (line.gap and _ASKED.match(last)) or (_LABELLED.match(line.words) and _LABELLED.match(last)):
        return False
    if _is_open(last) or (last.endswith((",", "–", "-")) and not line.gap):
        return True
    if start.isdigit() or start == "£":
        return len(last) < _SHORT and bool(_PERIOD_START.match(last) or last.endswith("ed")) and last[0].isupper()
    return bool(_BARE_FIGURE.match(last)) and (not _WHOLE_NUMBER.match(last) or len(above.lines) > 1)


def _is_open(last: str) -> bool:
    """Whether the last word of a line calls for another."""
    word = last[-60:].rsplit(" ", 1)[-1].strip("*_").lower()
    return word in _OPEN_WORDS or bool(_OPEN_ING.search(last[-60:]))
