"""Evidence as people are shown it: a passage with its document, its place in it, its words, and what it leans on.

Here lives the way from a passage's IRI to a proof; which passages prove what is found where it is asked.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, NamedTuple

from graph import laid
from graph.answers import ContextQuote, DocumentRef, DocumentRow, Named, Proof
from graph.names import memo, named, things
from graph.recent import Recent
from graph.store import Release, Row
from ontology.statement import Iri
from ontology.values import title_day

UNKNOWN: Final = DocumentRef("", "", "", "", "")
MOST_KEPT: Final = 10_000
"""Passages whose evidence is kept at hand, of some two kilobytes each."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as lists and proofs need it.

    `dated` is its day, else the day its title or the name of its file makes it count as, else empty; `place` is smaller the newer
    it is.
    """

    row: DocumentRow
    ref: DocumentRef
    area: Iri
    dated: str
    place: tuple[int, ...]


class Placed(NamedTuple):
    """A proof with its place among others: newest document first, then in reading order."""

    place: tuple[tuple[int, ...], Iri, int, Iri]
    proof: Proof


_PLACE: Final = attrgetter("place")


def all_papers(release: Release) -> Mapping[Iri, Paper]:
    """Every document of a release by IRI, in order."""
    return memo(release, "papers", lambda: _all_papers(release))


def papers_of(release: Release, area: Iri) -> Sequence[Paper]:
    """The documents of an area, in order."""
    return memo(release, "papers by area", lambda: _by_area(all_papers(release).values())).get(area, ())


def proof(release: Release, passage: Iri) -> Proof:
    """The evidence a passage gives; a passage that `sw:documents` does not describe gives empty words."""
    return placed(release, (passage,))[passage].proof


def paper_of(release: Release, passage: Iri) -> Paper | None:
    """The document a passage stands in, None where `sw:documents` does not say."""
    return all_papers(release).get(proof(release, passage).document.id)


def said_on(release: Release, passage: Iri) -> str:
    """The day a passage speaks from: its paper's. A paper without any day is as old as the oldest that has one."""
    return said_in(release, proof(release, passage).document.id)


def said_in(release: Release, document: Iri) -> str:
    """The day a document speaks from, empty for one that is not known."""
    return days(release).get(document, "")


def day_of(release: Release, paper: Paper) -> str:
    """The day of a paper; of one without any, the day of the oldest that has one, empty where none has."""
    return days(release)[paper.ref.id]


def days(release: Release) -> Mapping[Iri, str]:
    """The day of every document (see `day_of`)."""
    return memo(release, "days", lambda: _days(all_papers(release)))


def proofs(release: Release, passages: Iterable[Iri]) -> tuple[Proof, ...]:
    """The evidence of several passages, each once: newest document first, then in reading order."""
    return ranked(placed(release, set(passages)).values())


def ranked(found: Iterable[Placed]) -> tuple[Proof, ...]:
    """Proofs in the order they are shown."""
    return tuple(each.proof for each in sorted(found, key=_PLACE))


def placed(release: Release, passages: Collection[Iri]) -> Mapping[Iri, Placed]:
    """The evidence of each of some passages, fetched at once; empty words for one that `sw:documents` does not describe."""
    recent: Recent[Iri, Placed] = memo(release, "proofs", lambda: Recent(MOST_KEPT))
    found = recent.all_of(passages, lambda missing: _placed(release, missing))
    if len(found) == len(passages):
        return found
    return {
        passage: found.get(passage) or Placed(((0,), "", 0, passage), Proof(UNKNOWN, passage, "", "")) for passage in passages
    }


def _placed(release: Release, passages: Iterable[Iri]) -> Mapping[Iri, Placed]:
    papers = all_papers(release)
    made: dict[Iri, Placed] = {}
    for row in laid.passages(release, passages):
        made.setdefault(row.passage, _proof(row, papers.get(row.document)))
    return made


def _days(papers: Mapping[Iri, Paper]) -> Mapping[Iri, str]:
    oldest = min((paper.dated for paper in papers.values() if paper.dated), default="")
    return {document: paper.dated or oldest for document, paper in papers.items()}


def _all_papers(release: Release) -> dict[Iri, Paper]:
    made: dict[Iri, Paper] = {}
    for row in sorted(release.rows("documents"), key=lambda row: (row["document"], row["source"], row["publisher"], row["area"])):
        made.setdefault(row["document"], _paper(release, row))
    return made


def _by_area(papers: Iterable[Paper]) -> Mapping[Iri, Sequence[Paper]]:
    found: dict[Iri, list[Paper]] = defaultdict(list)
    for paper in papers:
        found[paper.area].append(paper)
    return found


def _paper(release: Release, row: Row) -> Paper:
    publisher = named(release, row["publisher"]).label if row["publisher"] in things(release) else row["publisher"]
    area = Named(row["area"], named(release, row["area"]).label) if row["area"] else None
    ref = DocumentRef(row["document"], row["title"], publisher, row["issued"], row["source"])
    listed = DocumentRow(ref.id, ref.title, publisher, area, ref.issued, ref.source, int(row["passages"] or 0))
    dated = row["issued"] or title_day(row["title"]) or title_day(row["source"])
    return Paper(listed, ref, row["area"], dated, _newest_first(row["issued"]))


def _newest_first(issued: str) -> tuple[int, ...]:
    return tuple(-ord(sign) for sign in issued) or (0,)


def _proof(row: laid.Passage, paper: Paper | None) -> Placed:
    ref, place = (paper.ref, paper.place) if paper else (UNKNOWN, (0,))
    made = Proof(ref, row.passage, row.locator, row.words, _context(row.leant) if row.leant else ())
    return Placed((place, ref.id, int(row.order or 0), row.passage), made)


def _context(leant: str) -> tuple[ContextQuote, ...]:
    every = json.loads(leant)
    if len(every) > 1:
        every = sorted({(int(order), passage, locator, words) for passage, order, locator, words in every})
        return tuple(ContextQuote(*quote) for _, *quote in every)
    return tuple(ContextQuote(passage, locator, words) for passage, _, locator, words in every)
