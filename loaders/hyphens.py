"""Words broken at a line's end: whether the hyphen belongs to the word or only to the line.

The paper itself decides: a word it prints whole elsewhere was only broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SOFT = "\xad"
_BROKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\xad]\Z")
_START = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EDGES = "\"'‘’“”()[]{}.,;:!?*_"


class Hyphens:
    """Joins the lines of one paper."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known = {word.strip(_EDGES).casefold() for word in words if not word.endswith(("-", _SOFT))}

    def join(self, lines: Sequence[str]) -> str:
        """The lines as one, words broken between them mended.

        >>> Hyphens(["development"]).join(["the develop-", "ment of Stoke-on-", "Trent"])
        'the development of Stoke-on-Trent'
        """
        made = ""
        for line in lines:
            made = self._joined(made, line) if made else line
        return made.replace(_SOFT, "")

    def _joined(self, above: str, line: str) -> str:
        broken, start = _BROKEN.search(above[-60:]), _START.match(line)
        if broken is None or start is None:
            return f"{above} {line}"
        if self._is_whole(broken[1], start[0]):
            return above[:-1] + line
        return above[:-1] + "-" + line

    def _is_whole(self, head: str, tail: str) -> bool:
        """Whether two parts are one word without a hyphen."""
        if f"{head}-{tail}".casefold() in self._known or not tail[0].islower():
            return False
        if (head + tail).casefold() in self._known:
            return True
        return "-" not in head and len(head) > 2 and head.casefold() not in self._known
