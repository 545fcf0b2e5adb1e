"""Words and links broken at a line's end: whether a hyphen belongs to the word or only to the line.

The paper itself decides: a word it prints whole elsewhere was only broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_SOFT = "\xad"
_BROKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\xad]\Z")
_HYPHENED = re.compile(r"\w[-\xad]\Z")
_JOINT = re.compile(r"\w[–/]\Z")
_JOINING = ("and", "or", "to", "nor")
_START = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LINK = re.compile(r"(?:https?://|www\.)\S*[/\-_=?&#%+.\xad]\Z", re.IGNORECASE)
_SMALL_WORDS = frozenset({"and", "at", "by", "for", "from", "of", "or", "the", "to", "with"})
_LONGEST = 15
_SHORT_END = 3
_WHOLE_WORD = re.compile(r"\w{3}(?:ed|ing|al|[st]ion|ment|ly|ers?|ity|ive|ous|ble|ful|[ae]nce|ness|ies)\Z")
_LONG = 4
_CLOSERS = tuple(":;,.)?!%")
_EDGES = "\"'‘’“”()[]{}.,;:!?*_"


class Hyphens:
    """Joins the lines of one paper."""

    def __init__(self, lines: Iterable[Sequence[str]], marks_wraps: bool = False, space: float = 0.3) -> None:
        """Learns from the lines of a paper, word by word, which words it prints whole, and whether it breaks words at all.

        `marks_wraps` says that its lines end in a space where they are wrapped between words, `space` how wide its spaces
        are beside the size of print.
        """
        self.marks_wraps, self.space = marks_wraps, space
        held = [line for line in lines if line]
        whole = (line if len(line) > _LONG else line[1:] for line in held)
        self._known = {part for line in whole for word in line if not word.endswith(("-", _SOFT)) for part in _parts(word)}
        self._breaks_words = any(self._is_printed_whole(above[-1], below[0]) for above, below in pairwise(held))

    def join(self, lines: Sequence[str], cut: Sequence[bool] = ()) -> str:
        """The lines as one, words broken between them mended; `cut` says which lines are known to end inside a word.

        >>> Hyphens([["the", "development", "plan"]]).join(["the develop-", "ment of Stoke-on-", "Trent"])
        'the development of Stoke-on-Trent'
        """
        made = ""
        for at, line in enumerate(lines):
            known = at > 0 and at <= len(cut) and cut[at - 1]
            made = self._cut(made, line) if known else self._joined(made, line) if made else line
        return made.replace(_SOFT, "-")

    def _cut(self, above: str, line: str) -> str:
        """Two lines of one word: its own hyphen stays, one that only the line's end needed goes."""
        return self._joined(above, line) if _BROKEN.search(above[-60:]) and line[:1].isalpha() else above + line

    def is_broken(self, head: str, tails: Sequence[str], alone: bool = True, room: bool = False) -> bool:
        """Whether the end of a line as wide as its column and the start of the next line are one word or figure.

        A word is broken without a hyphen only where it does not fit a line by itself: `alone` on its line. `room` says
        that a space would have fitted behind the line; `tails` is how the next line starts, alone and with what follows
        where that may be broken too.
        """
        tail = tails[0]
        if tail[:1] in _CLOSERS or head[-1:].isdigit() or head.endswith(("/", ".")):
            return tail[:1] in _CLOSERS or tail[:1].isdigit() or (head[-1:].isdigit() and tail[:1] == "/")
        if not alone or not head[-1:].isalpha() or not tail[:1].isalpha() or (head[-1].islower() and tail[0].isupper()):
            return False
        first, last = head.strip(_EDGES).casefold().rpartition("-")[2], tail.strip(_EDGES).casefold()
        known = [self._is_known(first), self._is_known(last) and (len(last) > 1 or last == "a")]
        if any(self._is_known(first + one.strip(_EDGES).casefold()) for one in tails):
            return not all(known)
        if all(known) or (last in _SMALL_WORDS and not room) or len(first + tails[-1]) > _LONGEST:
            return False
        open_ended = room or not (known[0] or (known[1] and len(last) > _SHORT_END))
        if self.marks_wraps and open_ended and not _WHOLE_WORD.search(first):
            return True
        return not known[1] and len(last) <= _SHORT_END

    def _is_known(self, word: str) -> bool:
        """Whether the paper prints a word whole, in the singular or plural."""
        return word in self._known or word + "s" in self._known

    def _joined(self, above: str, line: str) -> str:
        if _LINK.search(above[-400:]) or _JOINT.search(above[-3:]):
            return above.replace(_SOFT, "-") + line
        if not _HYPHENED.search(above[-3:]) or not line[:1].isalnum() or line.split(" ", 1)[0] in _JOINING:
            return above.replace(_SOFT, "-") + " " + line
        broken, start = _BROKEN.search(above[-60:]), _START.match(line)
        if broken and start and self._is_whole(broken[1], start[0]):
            return above[:-1] + line
        return above[:-1] + "-" + line

    def _is_whole(self, head: str, tail: str) -> bool:
        """Whether two parts are one word without a hyphen."""
        if f"{head}-{tail}".casefold() in self._known or not tail[0].islower():
            return False
        if (head + tail).casefold() in self._known:
            return True
        return self._breaks_words and "-" not in head and len(head) > 2 and head.casefold() not in self._known

    def _is_printed_whole(self, above: str, below: str) -> bool:
        broken, start = _BROKEN.search(above), _START.match(below)
        return broken is not None and start is not None and (broken[1] + start[0]).casefold() in self._known


def _parts(word: str) -> set[str]:
    """A word as printed, and its parts where it has hyphens of its own."""
    bare = word.strip(_EDGES).casefold()
    return {bare, *(part for part in bare.split("-") if len(part) > _SHORT_END)}
