"""Answers about a day, kept for all days on which they are the same, so that a day never asked for is answered at once.

Here lives a small memory for the routes: bodies by question and span of days (`graph.spans`), of one release, up to so many
bytes in all; the question longest not asked is let go first. Answers kept as they went out are in `api.kept`.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections import OrderedDict
from typing import Final, NamedTuple, TypeAlias

from graph.spans import ON, Cut, Span

MEGABYTE: Final = 1024 * 1024
LARGEST_SHARE: Final = 20
"""One answer may take this part of the room, no more."""
OF_EACH: Final = 1000
"""Bytes that an answer takes besides its own and those of its question, about."""
ASKED: Final = b'"as_of":"'
"""What stands before the day in an answer; a quotation mark within words has a backslash before it."""

Question: TypeAlias = tuple[str, ...]


class _Kept(NamedTuple):
    span: Span
    before: bytes
    after: bytes


class Lasting:
    """Answers of one release at a time, by question and span.

    >>> lasting = Lasting(MEGABYTE)
    >>> year = Span(("2020-01-01", 0), ("2021-01-01", 0))
    >>> lasting.keep("r1", ("breastfeeding", "leeds"), "2020-05-05", year, b'{"as_of":"2020-05-05"}')
    >>> lasting.find("r1", ("breastfeeding", "leeds"), "2020-12-31")
    b'{"as_of":"2020-12-31"}'
    >>> lasting.find("r1", ("breastfeeding", "leeds"), "2021-01-01")
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes, self._size, self._release = most_bytes, 0, ""
        self._kept: OrderedDict[Question, list[_Kept]] = OrderedDict()

    def find(self, release: str, question: Question, day: str) -> bytes | None:
        """The answer to a question about a day, None where none is known."""
        spans = self._kept.get(question) if release == self._release else None
        if not spans:
            return None
        self._kept.move_to_end(question)
        found = spans[bisect(spans, (day, ON), key=_low) - 1]
        return b"".join((found.before, day.encode(), found.after)) if day in found.span else None

    def keep(self, release: str, question: Question, day: str, span: Span, body: bytes) -> None:
        """Keep an answer about a day with the days it holds on; one of another release lets all others go."""
        if release != self._release:
            self._release, self._size = release, 0
            self._kept.clear()
        if len(body) * LARGEST_SHARE > self._most_bytes or self.find(release, question, day):
            return
        before, _, rest = body.partition(ASKED)
        made = _Kept(span, before + ASKED, rest[rest.index(b'"') :])
        insort(self._kept.setdefault(question, []), made, key=_low)
        self._size += _size(question, made)
        while self._size > self._most_bytes:
            old, gone = self._kept.popitem(last=False)
            self._size -= sum(_size(old, each) for each in gone)


def _low(kept: _Kept) -> Cut:
    return kept.span.low


def _size(question: Question, kept: _Kept) -> int:
    """What an answer takes with its question, whose words strangers choose."""
    return OF_EACH + sum(map(len, question)) + len(kept.before) + len(kept.after)
