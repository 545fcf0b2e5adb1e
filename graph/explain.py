"""Why the graph says what it says of a thing: which rule read which passage, and why names of several papers are one.

Here lives the way back from a release to the readings it was made of; a release that was loaded from an export has
none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.answers import Named, Proof
from graph.build import readings_of
from graph.drafting import resolved
from graph.facts import CLAIM_KINDS, claim_label
from graph.identity import Member
from graph.names import Known, kind_of, named, namesakes
from graph.papers import Paper, papers, titles
from graph.proofs import all_papers, proof
from graph.resources import Resolution, Resource
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
    """All that rules read of a thing or in a passage, and how the thing came together; `others` are things of the same name."""

    thing: Named
    names: tuple[str, ...]
    joined: tuple[Joined, ...]
    read: tuple[Read, ...]
    others: tuple[Named, ...] = ()


def explain(release: Release, what: str) -> Explanation:
    """The rules and identity decisions behind a thing (by name or IRI), a claim or a passage (by IRI).

    Of several things of one name the one of which most was read is told. Raises NotFound, with the nearest names, where
    there is nothing of that name; ForeignRelease for a release that was loaded and holds no readings.
    """
    readings, decisions = readings_of(release)
    every = papers(readings, release.base)
    known = titles(((reading.source, reading.things) for reading in readings), release.base)
    resolution = resolved(known, release.base, decisions)
    if kind_of(what) == "passage":
        return _passage(release, every, resolution, what, proof(release, what).locator)
    if kind_of(what) in CLAIM_KINDS and (rows := release.rows("claim", claim=what)):
        return _passage(release, every, resolution, rows[0]["passage"], claim_label(release, what))
    found = [_thing(release, every, resolution, known) for known in namesakes(release, what)]
    first, *others = sorted(found, key=lambda each: -len(each.read))
    return replace(first, others=tuple(each.thing for each in others))


def _thing(release: Release, every: Sequence[Paper], resolution: Resolution, known: Known) -> Explanation:
    resource = next((r for r in resolution.resources if r.iri == known.iri), None)
    found = tuple(read for paper in every for read in _read(release, paper, resolution, {known.iri}))
    joined = _joined(release, resource, every) if resource else ()
    return Explanation(known.named, (known.label, *known.alt_labels), joined, found)


def _passage(release: Release, every: Sequence[Paper], resolution: Resolution, iri: Iri, label: str) -> Explanation:
    """All that rules read in one passage."""
    for paper in every:
        if iri in paper.passages.values():
            found = tuple(read for read in _read(release, paper, resolution, None) if read.evidence.passage == iri)
            return Explanation(Named(iri, label), (), (), found)
    raise NotFound(f"passage {iri}")


def _joined(release: Release, resource: Resource, every: Sequence[Paper]) -> tuple[Joined, ...]:
    """The joins of a thing, each side by what its paper calls it."""
    names = {Member(paper.slug, thing.key): thing.name for paper in every for thing in paper.reading.things}

    def told(member: Member) -> str:
        paper = all_papers(release).get(f"{release.base}document/{member.document}")
        return f"{names[member]} ({paper.ref.title if paper else member.document})"

    return tuple(Joined(join.rule, join.equal, told(join.left), told(join.right)) for join in resource.joins)


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
