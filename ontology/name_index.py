"""Known names found in running text, all of them in one pass.

Here lives the search only. Which names there are, and when a name found is none, is said in `ontology.places`
and `ontology.known`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ontology.naming import SMALL_WORDS

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+|&")
_FIRST = re.compile(r"(?<![^\W_])[A-Z][^\W_]*")
_NEXT = re.compile(r"(?P<gap>(?:\)(?=\s))?[\s(]{0,2}[-–‑,/'’(:]?\s{0,2}|\.\s?)(?P<token>[^\W_]+|&)")
_AFTER_A_STOP = frozenset(("St", "Co"))


@dataclass(slots=True)
class _Node(Generic[T]):
    below: dict[str, _Node[T]] = field(default_factory=dict)
    value: T | None = None


class NameIndex(Generic[T]):
    """Names and what they stand for. Capitals count (a line set in capitals matches too), `&` is `and`, a hyphen a space.

    A name given as standing for two things stands for neither, unless it was given to one of them first by `add_all`.

    >>> index = NameIndex()
    >>> index.add_all([("Stoke-on-Trent", 1), ("Telford and Wrekin", 2)])
    >>> list(index.find("in STOKE-ON-TRENT, Telford & Wrekin and stoke"))
    [(3, 17, 1), (19, 35, 2)]
    """

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add_all(self, names: Iterable[tuple[str, T]]) -> None:
        """Add names of one rank: against names added before they do not count, among each other the ambiguous drop out."""
        found: dict[tuple[str, ...], T | None] = {}
        for name, value in names:
            key = name_key(name)
            found[key] = value if found.get(key, value) == value else None
        for key, only in found.items():
            node = self._node(key)
            if node.value is None:
                node.value = only

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """The longest names in a text, in order and without overlap: start, end, and what the name stands for."""
        at = 0
        root = self._root.below
        while first := _FIRST.search(text, at):
            at = first.end()
            node = _step(root, first[0])
            if node is None:
                continue
            longest = _longest(text, first, node)
            if longest is not None:
                at = longest[0]
                yield first.start(), *longest

    def _node(self, key: tuple[str, ...]) -> _Node[T]:
        node = self._root
        for token in key:
            node = node.below.setdefault(token, _Node())
        return node


def name_key(name: str) -> tuple[str, ...]:
    """A name as its words, the small ones in lower case.

    >>> name_key("Staffordshire (and Stoke-On-Trent)")
    ('Staffordshire', 'and', 'Stoke', 'on', 'Trent')
    """
    return tuple(_word(token) for token in _TOKEN.findall(name))


def _word(token: str) -> str:
    lower = token.lower()
    return "and" if token == "&" else lower if lower in SMALL_WORDS else token


def _step(below: dict[str, _Node[T]], token: str) -> _Node[T] | None:
    found = below.get(_word(token))
    return below.get(token.capitalize()) if found is None and len(token) > 1 and token.isupper() else found


def _longest(text: str, first: re.Match[str], node: _Node[T]) -> tuple[int, T] | None:
    best = None if node.value is None else (first.end(), node.value)
    at, last = first.end(), first[0]
    while node.below and (following := _NEXT.match(text, at)):
        below = None if "." in following["gap"] and last not in _AFTER_A_STOP else _step(node.below, following["token"])
        if below is None:
            break
        node, at, last = below, following.end(), following["token"]
        best = best if node.value is None else (at, node.value)
    return None if best is None else (_closed(text, first.start(), best[0]), best[1])


def _closed(text: str, start: int, end: int) -> int:
    """The end of a name, past the bracket that closes one opened within it."""
    return end + ("(" in text[start:end] and text[end : end + 1] == ")")
