"""What a store knows of the inputs it has met: a line for each, with the reading it gave or the reason it was refused.

Here lives the file `read.jsonl` of a store. It grows line by line while papers are read, so that a build that was killed goes on
where it stopped, and is written anew, sorted, when a build ends. Losing it costs reading again, and nothing else: what a release
is made of stands in its record. What follows from the lines is decided in `graph.intake`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

from ontology.readings import Input

FILE: Final = "read.jsonl"


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """What came of one input: `file` is where its reading is kept, or `reason` says why it was refused.

    `rules` is a digest of what read it, `places` are where the content was found, sorted.
    """

    name: str
    sha256: str
    card: str
    rules: str
    file: str = ""
    reason: str = ""
    places: tuple[str, ...] = ()

    @property
    def input(self) -> Input:
        return Input(self.name, self.sha256, self.card)


def read(directory: Path) -> dict[Input, Line]:
    """The lines of a store's ledger, the last for each input; one that was torn in the writing is left out."""
    try:
        text = (directory / FILE).read_bytes()
    except FileNotFoundError:
        return {}
    return {line.input: line for line in _lines(text)}


def written(lines: Iterable[Line]) -> bytes:
    """A ledger's bytes: its lines sorted, so that the same lines are the same bytes."""
    return b"".join(map(_bytes, sorted(lines)))


def append(directory: Path, line: Line) -> None:
    """Put a line at the end; it need not reach the disk before a crash of the machine."""
    with (directory / FILE).open("ab") as out:
        if out.tell() and not _ends_well(directory):
            out.write(b"\n")
        out.write(_bytes(line))


def _ends_well(directory: Path) -> bool:
    with (directory / FILE).open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) == b"\n"


def _bytes(line: Line) -> bytes:
    return json.dumps(astuple(line), separators=(",", ":")).encode() + b"\n"


def _lines(text: bytes) -> Iterator[Line]:
    for row in text.splitlines():
        try:
            name, sha256, card, rules, file, reason, places = json.loads(row)
            line = Line(name, sha256, card, rules, file, reason, tuple(places))
        except (ValueError, TypeError):
            continue
        if all(isinstance(word, str) for word in (*astuple(line)[:-1], *line.places)):
            yield line
