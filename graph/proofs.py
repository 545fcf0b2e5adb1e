"""Evidence as people are shown it: a passage with its document, its place in it, its words, and what it leans on.

Here lives the way from a passage's IRI to a proof; which passages prove what is found where it is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.answers import ContextQuote, DocumentRef, DocumentRow, Named, Proof
from graph.names import memo, named, things
from graph.store import Release, Row
from ontology.statement import Iri
from ontology.values import title_period

UNKNOWN = DocumentRef("", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as lists and proofs need it.

    `dated` is its day, else the end of the period in its title or the name of its file, else empty.
    """

    row: DocumentRow
    ref: DocumentRef
    area: Iri
    dated: str


def all_papers(release: Release) -> Mapping[Iri, Paper]:
    """Every document of a release by IRI, in order."""
    return memo(release, "papers", lambda: _all_papers(release))


def papers_of(release: Release, area: Iri) -> Sequence[Paper]:
    """The documents of an area, in order."""
    return memo(release, "papers by area", lambda: _by_area(all_papers(release).values())).get(area, ())


def proof(release: Release, passage: Iri) -> Proof:
    """The evidence a passage gives; a passage that `sw:documents` does not describe gives empty words."""
    return _placed(release, passage)[1]


def paper_of(release: Release, passage: Iri) -> Paper | None:
    """The document a passage stands in, None where `sw:documents` does not say."""
    return all_papers(release).get(proof(release, passage).document.id)


def said_on(release: Release, passage: Iri) -> str:
    """The day a passage speaks from: its paper's. A paper without any day is as old as the oldest that has one."""
    paper = paper_of(release, passage)
    return day_of(release, paper) if paper else ""


def day_of(release: Release, paper: Paper) -> str:
    """The day of a paper; of one without any, the day of the oldest that has one, empty where none has."""
    dated = (each.dated for each in all_papers(release).values() if each.dated)
    return paper.dated or memo(release, "oldest", lambda: min(dated, default=""))


def proofs(release: Release, passages: Iterable[Iri]) -> tuple[Proof, ...]:
    """The evidence of several passages, each once: newest document first, then in reading order."""
    found = [_placed(release, passage) for passage in set(passages)]
    ranked = sorted(
        found, key=lambda each: (_newest_first(each[1].document.issued), each[1].document.id, each[0], each[1].passage)
    )
    return tuple(each for _, each in ranked)


def _placed(release: Release, passage: Iri) -> tuple[int, Proof]:
    """A proof with its place in reading order; one that is none is not kept, because anybody may ask for any."""
    key = ("proof", passage)
    found: tuple[int, Proof] = release.memo.get(key) or _proof(release, passage)
    if found[1].quote:
        release.memo[key] = found
    return found


def _newest_first(issued: str) -> tuple[int, ...]:
    return tuple(-ord(sign) for sign in issued) or (0,)


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
    dated = row["issued"] or title_period(row["title"])[1] or title_period(row["source"])[1]
    return Paper(listed, ref, row["area"], dated)


def _proof(release: Release, passage: Iri) -> tuple[int, Proof]:
    rows = release.rows("passage", passage=passage)
    if not rows:
        return 0, Proof(UNKNOWN, passage, "", "")
    first = rows[0]
    known = all_papers(release).get(first["document"])
    made = Proof(known.ref if known else UNKNOWN, passage, first["locator"], first["words"], _context(rows))
    return int(first["order"] or 0), made


def _context(rows: Iterable[Row]) -> tuple[ContextQuote, ...]:
    leant = sorted({(int(r["contextOrder"]), r["context"], r["contextLocator"], r["contextWords"]) for r in rows if r["context"]})
    return tuple(ContextQuote(*quote) for _, *quote in leant)
