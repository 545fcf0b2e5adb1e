"""Answers to queries given again where the same was asked before, of the same release.

Here lives a small memory in front of the query processes: whole answers that came from the release that is current, up to so
many bytes in all, the longest unused let go first. A query whose answer may differ each time is always run.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping
from typing import Final, TypeAlias

from api.queries import Answer, Question, Runner
from graph.store import Store

LARGEST_SHARE: Final = 20
"""One answer with its query may take this part of the room, no more."""
OF_EACH: Final = 1000
"""Bytes that an answer takes besides its own and those of its question, about."""
CHANGING: Final = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)

_Key: TypeAlias = tuple[str, str, str, tuple[str, ...], tuple[str, ...]]


class Remembering:
    """Runs queries by another runner, but those whose answer is known."""

    def __init__(self, runner: Runner, store: Store, most_bytes: int) -> None:
        self._runner, self._store, self._most_bytes = runner, store, most_bytes
        self._known: OrderedDict[_Key, Answer] = OrderedDict()
        self._size = 0
        self._release = ""

    async def run(self, question: Question) -> Answer:
        """The answer, known or new; raises what the other runner raises."""
        release = self._current()
        key = (release, question.text, question.format, question.default_graphs, question.named_graphs)
        known = self._known.get(key)
        if known:
            self._known.move_to_end(key)
            return known
        answer = await self._runner.run(question)
        if answer.release == release == self._release and answer.file is None and not CHANGING.search(question.text):
            self._remember(key, answer)
        return answer

    async def start(self) -> None:
        """Make ready to run."""
        await self._runner.start()

    async def stop(self) -> None:
        """Let go of everything."""
        self._known.clear()
        await self._runner.stop()

    def gauges(self) -> Mapping[str, float]:
        """Figures of the moment, by name."""
        return {**self._runner.gauges(), "query_answers_kept": len(self._known)}

    def _current(self) -> str:
        """The current release; what was known of another one is forgotten."""
        release = self._store.current_id()
        if release != self._release:
            self._release, self._size = release, 0
            self._known.clear()
        return release

    def _remember(self, key: _Key, answer: Answer) -> None:
        if key in self._known or _size(key, answer) * LARGEST_SHARE > self._most_bytes:
            return
        self._known[key] = answer
        self._size += _size(key, answer)
        while self._size > self._most_bytes:
            self._size -= _size(*self._known.popitem(last=False))


def _size(key: _Key, answer: Answer) -> int:
    graphs = sum(len(graph) for each in key[3:] for graph in each)
    return OF_EACH + len(key[1]) + graphs + len(answer.body)
