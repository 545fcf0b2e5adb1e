"""When a statement holds (contract: As of).

Here lives the rule: from its stated start, else its event's day, else its paper's day, until its stated end, else
open; what had ended before the paper came, with no start stated, held until then. What is asked with a day is
answered in `graph.owners`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from graph.laid import Acting, Dealing, Owning
from graph.moods import fits
from graph.names import memo
from graph.proofs import said_on
from graph.store import Release
from ontology.errors import UsageError
from ontology.statement import Iri
from ontology.vocab import SW, concept


class Held(NamedTuple):
    """One passage's word on how long something holds: stated days (empty: not stated), its paper's day, and the mood."""

    passage: Iri
    start: str = ""
    end: str = ""
    said: str = ""
    mood: str = ""
    role: str = ""

    def on(self, day: str) -> bool:
        """Whether it holds on a day.

        >>> Held("p", said="2023-09-07").on("2023-09-06"), Held("p", start="2019-04-01", said="2023-09-07").on("2020-01-01")
        (False, True)
        >>> Held("p", end="2022-03-31", said="2023-09-07").on("2022-03-31")
        True
        """
        if not self.end and self.has_ended:
            return bool(self.start) and self.start <= day < self.said
        begun = self.start or (self.said if not self.end or self.said <= self.end else "")
        return begun <= day and (not self.end or day <= self.end)

    @property
    def has_ended(self) -> bool:
        """Whether it is told as something that is over."""
        return self.mood == _ended()

    @property
    def newest(self) -> str:
        """The day it is fresh of: its paper's, else its own start."""
        return self.said or self.start


def held(release: Release, passage: Iri, subject: Iri, predicate: Iri, object: Iri) -> Held:
    """What a passage says of the time of one of its statements.

    A proposal holds from the day of its paper: the days stated with it are those of what is proposed.
    """
    return memo(
        release, ("held", passage, subject, predicate, object), lambda: _held(release, passage, subject, predicate, object)
    )


def word_of(row: Owning | Acting | Dealing, days: Mapping[Iri, str]) -> Held:
    """What a passage says of the time of a statement that was laid down; `days` are those of the documents."""
    return Held(row.passage, row.start, row.end, days.get(row.document, ""), row.mood)


def _held(release: Release, passage: Iri, subject: Iri, predicate: Iri, object: Iri) -> Held:
    said = said_on(release, passage)
    asked = SW.accountableFor if predicate == SW.proposedAccountableFor else predicate
    rows = release.rows("circumstances", passage=passage, subject=subject, object=object)
    mine = [row for row in rows if row["predicate"] == asked and fits(predicate, row["mood"])]
    if not mine:
        return Held(passage, said=said)
    first, last = min(mine, key=lambda row: row["start"]), max(mine, key=lambda row: row["end"])
    return Held(passage, first["start"], last["end"], said, first["mood"], first["role"])


def cut(word: Held, others: list[Held]) -> Held:
    """An open statement with the end that a later paper states of the same thing."""
    if word.end or word.has_ended:
        return word
    ends = [other.end for other in others if other.end and other.said >= word.said and (word.start or word.said) <= other.end]
    return Held(word.passage, word.start, min(ends), word.said, word.mood, word.role) if ends else word


@cache
def _ended() -> Iri:
    return concept("mood", "ended")


def checked(day: str, today: str) -> str:
    """The day asked for, else today; UsageError where it is no day.

    >>> checked("", "2024-02-29")
    '2024-02-29'
    """
    try:
        return date.fromisoformat(day or today or date.today().isoformat()).isoformat()
    except ValueError as error:
        raise UsageError(f"{day or today!r} is no day: write it as 2023-09-07.") from error
