"""What one file may take to be read: every limit of the readers in one place, each a setting with a word of help.

How long and how much memory the process around a reader may take stands in `loaders.worker`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from time import monotonic
from typing import Final

from loaders.settings import Setting, from_environment, limit, table
from ontology.errors import ReadingStopped, RefusedDocument

PREFIX: Final = "STARTWELL_MOST_"


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one file; a file that is over one of them is refused, never cut."""

    file_bytes: float = limit(64_000_000, "Largest file, in bytes.")
    unpacked_bytes: float = limit(128_000_000, "Most that the parts of a zipped file may unpack to, in bytes.")
    archive_bytes: float = limit(512_000_000, "Most that the papers in one archive may unpack to, in bytes.")
    parts: float = limit(4_000, "Most parts inside a Word file, workbook or archive.")
    pages: float = limit(2_000, "Most pages of a PDF.")
    characters: float = limit(25_000_000, "Most characters of text in one file.")
    line: float = limit(2_000_000, "Most characters in one line or paragraph.")
    passages: float = limit(100_000, "Most passages in one paper, rows of tables included.")
    elements: float = limit(1_500_000, "Most elements in one XML part.")
    triples: float = limit(200_000, "Most triples in one file of RDF.")
    columns: float = limit(400, "Most columns of a table in a workbook or of separated values.")
    depth: float = limit(100, "Deepest nesting of elements in XML, and of parts in an e-mail.")
    page_depth: float = limit(200, "Deepest nesting of elements in a web page.")
    group_depth: float = limit(2_000, "Deepest nesting of groups in a rich text file.")
    seconds: float = limit(40, "Longest time for making text of one file, in seconds.")

    @property
    def changed(self) -> tuple[tuple[str, float], ...]:
        """The limits that are not as they are by default, by name.

        >>> Limits(pages=9).changed
        (('pages', 9),)
        """
        return tuple((each.name, held) for each in fields(self) if (held := getattr(self, each.name)) != each.default)

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


def file_settings() -> tuple[Setting, ...]:
    """Every limit of one file as a setting.

    >>> file_settings()[0].name
    'STARTWELL_MOST_FILE_BYTES'
    """
    return table(Limits, PREFIX)


def limits_from(environment: Mapping[str, str]) -> Limits:
    """The limits of one file that an environment sets; raises UsageError for one that is no number above 0.

    >>> limits_from({"STARTWELL_MOST_PAGES": "5000"}).pages
    5000.0
    """
    return from_environment(Limits, PREFIX, environment, under=1e12)
