"""Why the graph says what it says of a thing: which rule read which passage, and why names of several papers are one.

Here lives the way back from a release to the readings it was made of; a release that was loaded from an export has
none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.answers import Named, Proof
from graph.build import made_of
from graph.corrections import Corrected, corrected, is_called
from graph.drafting import resolved
from graph.facts import CLAIM_KINDS, claim_label
from graph.identity import Member
from graph.leftovers import Left, document_of, left_over
from graph.names import Known, kind_of, named, namesakes
from graph.papers import Paper, papers, titles
from graph.proofs import all_papers, proof
from graph.resources import Resolution, Resource
from graph.store import Release
from ontology.corrections import Correction, Corrections, Decision, Name
from ontology.errors import NotFound
from ontology.statement import Claim, Iri, Reading, Ref, Statement, Term, Thing, Value
from ontology.vocab import known_terms, label


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
    """All that rules read of a thing, in a passage or in a document, and how the thing came together.

    `others` are things of the same name, `own` what corrections may call what each paper says of it, `corrections` those that
    were made of it by hand, `left` what reading left over, `card` whose paper it is and where a document says so.
    """

    thing: Named
    names: tuple[str, ...]
    joined: tuple[Joined, ...]
    read: tuple[Read, ...]
    others: tuple[Named, ...] = ()
    own: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    card: tuple[str, ...] = ()


def explain(release: Release, what: str) -> Explanation:
    """The rules and decisions behind a thing (by name or IRI), a claim or a passage (by IRI), a document (slug, IRI, source).

    Of several things of one name the one of which most was read is told. Raises NotFound, with the nearest names, where
    there is nothing of that name; ForeignRelease for a release that was loaded and holds no readings.
    """
    given, corrections = made_of(release)
    readings = tuple(corrected(reading, corrections, Corrected()) for reading in given)
    every = papers(readings, release.base)
    known = titles(((reading.source, reading.things) for reading in readings), release.base)
    resolution = resolved(known, release.base, corrections.decisions)
    if kind_of(what) == "passage":
        return _passage(release, every, resolution, what, proof(release, what).locator)
    if kind_of(what) in CLAIM_KINDS and (rows := release.rows("claim", claim=what)):
        return _passage(release, every, resolution, rows[0]["passage"], claim_label(release, what))
    if paper := _paper(release, every, readings, what):
        return _document(release, paper, resolution)
    found = [_thing(release, every, resolution, known, corrections) for known in namesakes(release, what)]
    first, *others = sorted(found, key=lambda each: -len(each.read))
    return replace(first, others=tuple(each.thing for each in others))


def _thing(
    release: Release, every: Sequence[Paper], resolution: Resolution, known: Known, corrections: Corrections
) -> Explanation:
    resource = next((r for r in resolution.resources if r.iri == known.iri), None)
    found = tuple(read for paper in every for read in _read(release, paper, resolution, {known.iri}))
    joined = _joined(release, resource, every) if resource else ()
    return Explanation(
        known.named,
        (known.label, *known.alt_labels),
        joined,
        found,
        own=tuple(name for name in resource.own if "@" in name) if resource else (),
        corrections=tuple(f"{each.told} – {each.by}" for each in corrections if _is_of(each, known, resource)),
        left=tuple(left for paper in every for left in left_over(release, paper, resolution, about=known.iri)),
    )


def _is_of(correction: Correction, known: Known, resource: Resource | None) -> bool:
    """Whether a correction speaks of a thing."""
    if isinstance(correction, Decision):
        return bool(resource) and bool({correction.left, correction.right} & set(resource.own if resource else ()))
    thing = Thing("", known.kind, known.label, forms=tuple(known.alt_labels), known_as=known.iri.rpartition("/")[2])
    ends = (correction.name,) if isinstance(correction, Name) else (correction.subject, correction.object)
    return any(end and is_called(thing, end) for end in ends)


def _paper(release: Release, every: Sequence[Paper], readings: Sequence[Reading], what: str) -> Paper | None:
    """The document of a slug, an IRI, an address, or the name of a file, which a card's address hides in the graph."""
    iri = document_of(release, what)
    contents = {reading.source.sha256 for reading in readings if reading.source.name == what}
    return next((paper for paper in every if paper.iri == iri or (not iri and paper.reading.source.sha256 in contents)), None)


def _document(release: Release, paper: Paper, resolution: Resolution) -> Explanation:
    """All that rules read in a document, and what they left over."""
    read = tuple(_read(release, paper, resolution, None))
    named = Named(paper.iri, paper.reading.source.title or paper.reading.source.name)
    left = tuple(left_over(release, paper, resolution))
    return Explanation(named, (), (), read, left=left, card=tuple(_card(release, paper.reading)))


def _card(release: Release, reading: Reading) -> Iterator[str]:
    """Publisher, area and day of a paper, each with the places that say so; none for what a card, or the file's name, says."""
    source, places = reading.source, {passage.order: passage.locator for passage in reading.passages}
    area = named(release, f"{release.base}area/{source.area}").label if source.area else ""
    for told, value, said in (
        ("published by", source.publisher, source.publisher_from),
        ("about", area, source.area_from),
        ("dated", source.issued, source.issued_from),
    ):
        if value:
            found = "; ".join(dict.fromkeys(places[order] for order in said if order in places))
            yield f"{told} {value} ({found or 'by its card or its name'})"


def _passage(release: Release, every: Sequence[Paper], resolution: Resolution, iri: Iri, label: str) -> Explanation:
    """All that rules read in one passage."""
    for paper in every:
        if iri in paper.passages.values():
            found = tuple(read for read in _read(release, paper, resolution, None) if read.evidence.passage == iri)
            left = tuple(left_over(release, paper, resolution, passage=iri))
            return Explanation(Named(iri, label), (), (), found, left=left)
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
        if isinstance(value, Term) and value.iri in known_terms():
            return label(value.iri)
        return str(next(iter(getattr(value, name) for name in value.__slots__)))

    if isinstance(said, Statement):
        return f"{told(Ref(said.subject))} {label(said.predicate)} {told(said.object)} ({said.mood.value})"
    return f"{label(said.cls)}: " + "; ".join(f"{label(p)} {told(v)}" for p, v in said.values)
