"""Why the graph says what it says of a thing: which rule read which passage, and why names of several papers are one.

Here lives the way back from a release to the readings it was made of; a release that was loaded from an export has
none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.answers import Named, Proof
from graph.build import readings_of
from graph.identity import Member, Things
from graph.names import find_thing_in, named
from graph.papers import Paper, homes, papers
from graph.proofs import all_papers, proof
from graph.resources import Resolution, Resource, resources
from graph.store import Release
from ontology.errors import NotFound
from ontology.statement import Claim, Iri, Ref, Statement, Value
from ontology.vocab import label


@dataclass(frozen=True, slots=True)
class Read:
    """One thing a rule read: the rule's id, what it took to be said, and the passage."""

    rule: str
    says: str
    evidence: Proof


@dataclass(frozen=True, slots=True)
class Joined:
    """Two papers' names that are one thing: the rule of identity (or `decided`), and what was equal."""

    rule: str
    equal: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that rules read of a thing or in a passage, and how the thing came together."""

    thing: Named
    names: tuple[str, ...]
    joined: tuple[Joined, ...]
    read: tuple[Read, ...]


def explain(release: Release, what: str) -> Explanation:
    """The rules and identity decisions behind a thing (by name or IRI), a claim or a passage (by IRI).

    Raises NotFound, with the nearest names, where there is nothing of that name; ForeignRelease for a release that
    was loaded and holds no readings.
    """
    readings, decisions = readings_of(release)
    every = papers(readings, release.base)
    things = {Member(p.slug, t.key): t for p in every for t in p.reading.things}
    resolution = resources(things, decisions, release.base, homes(every))
    if "/passage/" in what:
        return _passage(release, every, resolution, what)
    known = find_thing_in(release, what)
    resource = next((r for r in resolution.resources if r.iri == known.iri), None)
    found = tuple(r for p in every for r in _read(release, p, resolution, {known.iri}))
    names = (known.label, *known.alt_labels)
    return Explanation(known.named, names, _joined(release, resource, things) if resource else (), found)


def _passage(release: Release, every: Sequence[Paper], resolution: Resolution, iri: Iri) -> Explanation:
    for paper in every:
        if iri in paper.passages.values():
            found = tuple(r for r in _read(release, paper, resolution, None) if r.evidence.passage == iri)
            return Explanation(Named(iri, proof(release, iri).locator), (), (), found)
    raise NotFound(f"passage {iri}")


def _joined(release: Release, resource: Resource, things: Things) -> tuple[Joined, ...]:
    def told(member: Member) -> str:
        paper = all_papers(release).get(f"{release.base}document/{member.document}")
        return f"{things[member].name} ({paper.ref.title if paper else member.document})"

    return tuple(Joined(j.rule, j.equal, told(j.left), told(j.right)) for j in resource.joins)


def _read(release: Release, paper: Paper, resolution: Resolution, about: set[Iri] | None) -> Iterator[Read]:
    """What rules read in a paper, of these things (of all without)."""
    every: tuple[Statement | Claim, ...] = (*paper.reading.statements, *paper.reading.claims)
    for said in every:
        ends = [value for value in _values(said) if isinstance(value, Ref)]
        iris = {resolution.iri(paper.slug, end.key) for end in ends}
        if about is None or about & iris:
            text = _says(release, paper, resolution, said)
            yield Read(said.rule, text, proof(release, paper.passages[said.evidence.passage]))


def _values(said: Statement | Claim) -> list[Value]:
    if isinstance(said, Statement):
        return [Ref(said.subject), said.object]
    return [value for _, value in said.values]


def _says(release: Release, paper: Paper, resolution: Resolution, said: Statement | Claim) -> str:
    def told(value: Value) -> str:
        if isinstance(value, Ref):
            found = resolution.iri(paper.slug, value.key)
            return named(release, found).label if found else value.key
        return str(next(iter(getattr(value, name) for name in value.__slots__)))

    if isinstance(said, Statement):
        return f"{told(Ref(said.subject))} {label(said.predicate)} {told(said.object)} ({said.mood.value})"
    return f"{label(said.cls)}: " + "; ".join(f"{label(p)} {told(v)}" for p, v in said.values)
