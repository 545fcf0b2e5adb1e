"""What a release has laid down of topics, services and passages, read: a look for each kind of row, whatever is asked about.

Here live the rows and the statements that fetch them; how they are laid down is told in `graph.laying`, what follows from them in
`graph.owners`, `graph.services`, `graph.gaps` and `graph.proofs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from graph.answers import Role
from graph.index import Index
from graph.indexing import laid_index
from graph.names import memo
from graph.store import Release
from ontology.statement import Iri

AT_ONCE: Final = 500
"""Values in one statement."""


class Owning(NamedTuple):
    """One passage's word on who owns a topic; `document` is the paper it stands in, what is not said is empty."""

    topic: Iri
    role: Role
    holder: Iri
    about: Iri
    passage: Iri
    link: Iri
    document: Iri
    start: str
    end: str
    mood: Iri


class Acting(NamedTuple):
    """One passage's word on a service that addresses a topic."""

    topic: Iri
    service: Iri
    about: Iri
    passage: Iri
    document: Iri
    start: str
    end: str
    mood: Iri


class Dealing(NamedTuple):
    """One passage's word on who provides or commissions a service."""

    service: Iri
    relation: Iri
    party: Iri
    passage: Iri
    document: Iri
    start: str
    end: str
    mood: Iri


class Agreed(NamedTuple):
    """A contract of a service as one passage gives it, a row for each party."""

    service: Iri
    contract: Iri
    passage: Iri
    provider: Iri
    commissioner: Iri
    start: str
    end: str
    document: Iri


class Missing(NamedTuple):
    """A gap as one passage states or fears it."""

    thing: Iri
    kind: Iri
    missing: str
    feared: str
    passage: Iri
    document: Iri


class Passage(NamedTuple):
    """A passage with those it leans on, as JSON: IRI, order, locator and words of each; nothing for none."""

    passage: Iri
    document: Iri
    order: str
    locator: str
    words: str
    leant: str | None


_OWNING: Final = """
SELECT topic, role, holder, about, passage, link, document, start, "end", mood FROM owning WHERE role <> '' AND topic IN ({})"""
_ACTING: Final = """
SELECT topic, service, about, passage, document, start, "end", mood FROM acting WHERE topic IN ({})"""
_NEAR: Final = " AND place IN ({})"
_IN_ORDER: Final = " ORDER BY rowid LIMIT %d"
_DEALING: Final = """
SELECT service, relation, party, passage, document, start, "end", mood FROM dealing WHERE service IN ({})"""
_AGREED: Final = """
SELECT c.service, c.contract, c.passage, c.provider, c.commissioner, c.start, c."end", coalesce(p.document, '')
FROM contracts c LEFT JOIN "document-passages" p ON p.passage = c.passage WHERE c.service IN ({}) ORDER BY c.rowid"""
_MISSING: Final = """
SELECT g.thing, g.kind, g.missing, g.feared, g.passage, coalesce(p.document, '')
FROM gaps g LEFT JOIN "document-passages" p ON p.passage = g.passage"""
_SAID: Final = """
SELECT topic, count(*) FROM (SELECT topic FROM owning UNION ALL SELECT topic FROM acting) GROUP BY topic"""
_PASSAGES: Final = """
SELECT p.passage, p.document, p."order", p.locator, p.words, q.leant
FROM "document-passages" p LEFT JOIN quotes q ON q.at = p.rowid WHERE p.passage IN ({})"""


class Near(NamedTuple):
    """What stands near some areas on some topics: who owns them, and which services address them."""

    owning: list[Owning]
    acting: list[Acting]


def near(release: Release, topics: Sequence[Iri], areas: Sequence[Iri], most: int = -1) -> Near | None:
    """What is said of those that serve the areas or no area known (without areas: of all); None for more than `most` rows."""
    owning = [Owning._make(row) for row in _near(release, _OWNING, topics, areas, most)]
    acting = [Acting._make(row) for row in _near(release, _ACTING, topics, areas, most)]
    return None if 0 <= most < max(len(owning), len(acting)) else Near(owning, acting)


def dealing(release: Release, services: Iterable[Iri]) -> Iterator[Dealing]:
    """Who provides and who commissions some services, apart from contracts."""
    return map(Dealing._make, _of(release, _DEALING, services))


def agreed(release: Release, services: Iterable[Iri]) -> Iterator[Agreed]:
    """The contracts of some services."""
    return map(Agreed._make, _of(release, _AGREED, services))


def missing(release: Release) -> list[Missing]:
    """All gaps."""
    return [Missing._make(row) for row in laid(release).tuples(_MISSING)]


def said_of_topics(release: Release) -> Mapping[Iri, int]:
    """How often it is said who owns each topic, or which service acts on it."""
    return {topic: int(number) for topic, number in laid(release).tuples(_SAID)}


def passages(release: Release, iris: Iterable[Iri]) -> Iterator[Passage]:
    """Some passages, of those that are there."""
    return map(Passage._make, _of(release, _PASSAGES, iris))


def laid(release: Release) -> Index:
    """The index of a release; of one that has no file, an index in memory that is made when first asked for."""
    return release.index or memo(release, "laid", lambda: laid_index(release))


def _near(release: Release, statement: str, topics: Sequence[Iri], areas: Sequence[Iri], most: int) -> list[tuple[str, ...]]:
    """The rows of a statement, in the order they were laid down; one more than `most` at the most, any number without one."""
    end = _IN_ORDER % (most + 1 if most >= 0 else -1)
    if areas:
        return laid(release).tuples(statement + _NEAR + end, topics, ("", *areas))
    return laid(release).tuples(statement + end, topics)


def _of(release: Release, statement: str, values: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The rows of a statement for some values, however many."""
    every = list(values)
    for at in range(0, len(every), AT_ONCE):
        yield from laid(release).tuples(statement, every[at : at + AT_ONCE])
