"""Corrections that people make by hand, each with author, day and reason.

Here live the kinds of correction; the file that says them is read in `ontology.correction_file`. Names are taught to the
reader in `loaders.naming.taught`; all others are applied when a release is made (`graph.identity`, `graph.corrections`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from ontology.statement import Iri, Mood
from ontology.vocab import label

FILE: Final = "corrections.toml"
"""The name under which a file of corrections is found in a folder of papers, or in a store."""


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Signed:
    """What every correction carries: who made it, on which day (ISO), and why."""

    author: str
    date: str
    reason: str

    @property
    def by(self) -> str:
        """Author, day and reason in one line."""
        return f"{self.author}, {self.date}: {self.reason}"


@dataclass(frozen=True, slots=True, order=True)
class Decision(Signed):
    """Two things that somebody judged to be the same or different: `kind/slug`, or `kind/slug@document` for one paper's."""

    verdict: Literal["same", "different"]
    left: str
    right: str

    @property
    def told(self) -> str:
        return f"{self.left} and {self.right} are {'one thing' if self.verdict == 'same' else 'different'}"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Wrong(Signed):
    """Statements or claims that somebody found wrong: all that fit what is given here, empty fields fitting anything.

    `predicate` is the IRI of a property, or of a claim's class; `subject` and `object` are names as papers or the graph have
    them; `document` a slug or file name; `quote` words of the passage.
    """

    subject: str = ""
    predicate: Iri = ""
    object: str = ""
    document: str = ""
    quote: str = ""

    @property
    def told(self) -> str:
        said = " ".join(part for part in (self.subject, label(self.predicate) if self.predicate else "", self.object) if part)
        return f"taken out: {said or self.quote}" + (f" ({self.document})" if self.document else "")


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Missing(Signed):
    """A statement that the reader missed: one paper says it in the passage that holds the quote, which names both ends or leans
    on a passage that does.
    """

    subject: str
    predicate: Iri
    object: str
    document: str
    quote: str
    mood: Mood = Mood.STATED

    @property
    def told(self) -> str:
        return f"added: {self.subject} {label(self.predicate)} {self.object} ({self.document})"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Name(Signed):
    """A name that the reader shall know wherever a paper writes it, letter by letter, and what it names."""

    name: str
    kind: str

    @property
    def told(self) -> str:
        return f"{self.name} is the name of {'an' if self.kind == 'initiative' else 'a'} {self.kind}"


Correction: TypeAlias = Decision | Wrong | Missing | Name


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of one file, or of several as one; each kind sorted, none twice. `file` is where they were written."""

    decisions: tuple[Decision, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    missing: tuple[Missing, ...] = ()
    names: tuple[Name, ...] = ()
    file: str = field(default="", compare=False)

    def __iter__(self) -> Iterator[Correction]:
        return iter((*self.decisions, *self.wrong, *self.missing, *self.names))

    def __bool__(self) -> bool:
        return any(True for _ in self)


NONE: Final = Corrections()


def together(files: Iterable[Corrections]) -> Corrections:
    """The corrections of several files as one.

    >>> together([]) == NONE
    True
    """
    every = tuple(files)
    return collected(each for corrections in every for each in corrections)


def collected(every: Iterable[Correction], file: str = "") -> Corrections:
    """Corrections sorted by their kinds."""
    kinds: dict[type, set[Any]] = {Decision: set(), Wrong: set(), Missing: set(), Name: set()}
    for each in every:
        kinds[type(each)].add(each)
    decisions, wrong, missing, names = (tuple(sorted(found)) for found in kinds.values())
    return Corrections(decisions, wrong, missing, names, file)


def of_rows(data: Mapping[str, Any]) -> Corrections:
    """The corrections of a file from plain rows, as `dataclasses.asdict` gives them."""
    missing = tuple(Missing(**{**row, "mood": Mood(row["mood"])}) for row in data["missing"])
    decisions, wrong = tuple(Decision(**row) for row in data["decisions"]), tuple(Wrong(**row) for row in data["wrong"])
    return Corrections(decisions, wrong, missing, tuple(Name(**row) for row in data["names"]), data["file"])
