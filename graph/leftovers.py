"""What reading left over, as people are shown it: open names, what was refused, text that no rule took, things only named.

Here lives the finding of it for a document, a passage or a thing; what a reading leaves over is said in `ontology.leftovers`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from graph.answers import Proof
from graph.names import named
from graph.papers import Paper
from graph.proofs import all_papers, proof
from graph.resources import Resolution
from graph.store import Release
from ontology.leftovers import unspoken
from ontology.statement import Iri, Key, Rejected

Kind: TypeAlias = Literal["open", "refused", "no rule", "only named"]


@dataclass(frozen=True, slots=True)
class Left:
    """One thing left over: its kind, what it is and why, and where."""

    kind: Kind
    says: str
    evidence: Proof


def left_over(release: Release, paper: Paper, resolution: Resolution, about: Iri = "", passage: Iri = "") -> Iterator[Left]:
    """What a paper left over, in all or only of a thing (`about`: what was refused) or in a passage; in reading order by kind."""
    found = _about(release, paper, resolution, about) if about else _every(release, paper, resolution)
    yield from (left for left in found if passage in ("", left.evidence.passage))


def document_of(release: Release, what: str) -> Iri:
    """The document that an IRI, a slug or a source's name means, empty where none does."""
    for iri, paper in all_papers(release).items():
        if what in (iri, iri.rpartition("/")[2], paper.ref.source):
            return iri
    return ""


def _about(release: Release, paper: Paper, resolution: Resolution, about: Iri) -> Iterator[Left]:
    for refused in paper.reading.rejected:
        if about in {resolution.iri(paper.slug, key) for key in refused.said.split(", ")}:
            yield _refused(release, paper, resolution, refused)


def _every(release: Release, paper: Paper, resolution: Resolution) -> Iterator[Left]:
    for unresolved in paper.reading.unresolved:
        yield Left("open", f"{unresolved.words}: {unresolved.reason}", proof(release, paper.passage(unresolved.passage)))
    for refused in paper.reading.rejected:
        yield _refused(release, paper, resolution, refused)
    for order in paper.reading.unclaimed:
        yield Left("no rule", "", proof(release, paper.passage(order)))
    for order, key in unspoken(paper.reading):
        yield Left("only named", _name(release, paper, resolution, key), proof(release, paper.passage(order)))


def _refused(release: Release, paper: Paper, resolution: Resolution, refused: Rejected) -> Left:
    said = ", ".join(_name(release, paper, resolution, key) for key in refused.said.split(", "))
    return Left("refused", f"{said}: {refused.reason} (rule {refused.rule})", proof(release, paper.passage(refused.passage)))


def _name(release: Release, paper: Paper, resolution: Resolution, key: Key) -> str:
    found = resolution.iri(paper.slug, key)
    return named(release, found).label if found else key
