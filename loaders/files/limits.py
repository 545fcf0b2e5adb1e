"""What one file may take to be read: every limit of the readers in one place, each with a word of help.

How long and how much memory the process around a reader may take stands in `loaders.worker`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from time import monotonic

from ontology.errors import ReadingStopped, RefusedDocument


def _limit(most: float, text: str) -> float:
    made: float = field(default=most, metadata={"help": text})
    return made


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one file; a file that is over one of them is refused, never cut.

    >>> help_of("pages")
    'Most pages of a PDF.'
    """

    file_bytes: float = _limit(64_000_000, "Largest file, in bytes.")
    unpacked_bytes: float = _limit(128_000_000, "Most that the parts of a zipped file may unpack to, in bytes.")
    parts: float = _limit(4_000, "Most parts inside a Word file, workbook or archive.")
    pages: float = _limit(2_000, "Most pages of a PDF.")
    characters: float = _limit(25_000_000, "Most characters of text in one file.")
    line: float = _limit(2_000_000, "Most characters in one line or paragraph.")
    passages: float = _limit(100_000, "Most passages in one paper, rows of tables included.")
    elements: float = _limit(1_500_000, "Most elements in one XML part.")
    triples: float = _limit(200_000, "Most triples in one file of RDF.")
    depth: float = _limit(100, "Deepest nesting of elements, tables and archives.")
    seconds: float = _limit(40, "Longest time for making text of one file, in seconds.")

    def check_size(self, data: bytes, name: str) -> None:
        """Raises RefusedDocument for an empty file and one that is too large."""
        if not data:
            raise RefusedDocument(name, "the file is empty")
        if len(data) > self.file_bytes:
            raise RefusedDocument(name, f"larger than {self.file_bytes / 1e6:g} MB")


class Deadline:
    """The moment by which a file has to be read."""

    def __init__(self, limits: Limits, name: str) -> None:
        self._name, self._seconds = name, limits.seconds
        self._end = monotonic() + limits.seconds

    def check(self) -> None:
        """Raises ReadingStopped once the time is up."""
        if monotonic() > self._end:
            raise ReadingStopped(self._name, f"takes more than {self._seconds:g} seconds to read")


def help_of(name: str) -> str:
    """The sentence of help of a limit; raises KeyError where there is no such limit."""
    return str({one.name: one.metadata["help"] for one in fields(Limits)}[name])
