"""Things as the whole graph knows them: one IRI, one preferred label, all other names, types and place.

Here lives how a group of members (`graph.identity`) becomes a resource; who has which slug is settled in `graph.claims`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from graph.claims import Claims
from graph.gazetteer import known_name, other_names
from graph.identity import NOWHERE, First, Group, Homes, Join, Member, Things, resolve
from graph.slugs import BASE
from ontology.corrections import Decision
from ontology.statement import Iri, Key, Thing
from ontology.vocab import ORG, SW, supers

Papers = Mapping[Member, Sequence[str]]
"""The slugs of the papers that a member stands for; its own alone where it is not there."""
NO_OTHERS: Papers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Resource:
    """One thing of the graph; `place` is an area's slug or empty, `known_as` its row in the reference tables or empty.

    `own` are the names by which decisions may call what each paper says of it: `kind/slug`, `kind/slug@document`.
    """

    iri: Iri
    kind: str
    slug: str
    label: str
    alt_labels: tuple[str, ...]
    types: tuple[Iri, ...]
    classifications: tuple[Iri, ...]
    place: str
    known_as: str
    members: tuple[Member, ...]
    joins: tuple[Join, ...]
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What every key of every paper stands for, and where merged slugs now lead (`kind/slug` to `kind/slug`).

    `of` has the resource of each member that stands for others or itself; which one stands for a key tells `first`.
    """

    resources: tuple[Resource, ...]
    of: Mapping[Member, Resource]
    redirects: Mapping[str, str]
    first: First = Member

    def iri(self, document: str, key: Key) -> Iri | None:
        """The IRI of a paper's key, None for a key that names no thing."""
        member = self.first(document, key)
        found = self.of.get(member) if member else None
        return found.iri if found else None


def resources(things: Things, decisions: Sequence[Decision] = (), base: str = BASE, homes: Homes = NOWHERE) -> Resolution:
    """All things of all papers resolved: joined, named, and given IRIs."""
    groups = resolve(things, decisions, homes)
    claims = Claims()
    claims.add(groups, things)
    claims.settle()
    return Resolution(*described(groups, things, base, claims), claims.redirects())


def described(
    groups: Iterable[Group], things: Things, base: str, claims: Claims, papers: Papers = NO_OTHERS
) -> tuple[tuple[Resource, ...], dict[Member, Resource]]:
    """The resource of each group, sorted by IRI, and that of each member, once it is settled who has which slug.

    `papers` has the papers that a member stands for, where things were folded (`graph.folding`).
    """
    made = [_resource(group, claims.slug(group, things), things, base, papers) for group in groups]
    of = {member: resource for resource in made for member in resource.members}
    return tuple(sorted(made, key=lambda resource: resource.iri)), of


def _resource(group: Group, slug: str, things: Things, base: str, papers: Papers) -> Resource:
    mine = [things[member] for member in group.members]
    known = max((t.known_as for t in mine), default="")
    label, others = _names(group, mine, known, papers)
    return Resource(
        iri=f"{base}{group.kind}/{slug}",
        kind=group.kind,
        slug=slug,
        label=label,
        alt_labels=others,
        types=_types(group.kind, mine),
        classifications=tuple(sorted({t.classification for t in mine} - {""})),
        place=known if group.kind == "area" else max((t.place for t in mine), default=""),
        known_as=known,
        members=group.members,
        joins=group.joins,
        own=group.own,
    )


def _names(group: Group, mine: Sequence[Thing], known: str, papers: Papers) -> tuple[str, tuple[str, ...]]:
    """The preferred label and all other names met."""
    having: dict[str, set[str]] = defaultdict(set)
    for member, thing in zip(group.members, mine, strict=True):
        for name in (thing.name, *thing.forms):
            having[" ".join(name.split())].update(papers.get(member, (member.document,)))
    met = Counter({name: len(found) for name, found in having.items() if name})
    fullest = min(met, key=lambda name: (-len(name), name.isupper(), -met[name], name), default=group.members[0].key)
    label = (known and known_name(group.kind, known)) or fullest
    short = {" ".join(name.split()) for thing in mine for name in (*thing.acronyms, *thing.shorts)}
    return label, tuple(sorted((set(met) | short | set(other_names(group.kind, known))) - {label, ""}))


def _types(kind: str, mine: Sequence[Thing]) -> tuple[Iri, ...]:
    said = {cls for thing in mine for cls in thing.classes} | {_class_of(kind)} - {""}
    return tuple(sorted(said | {above for cls in said for above in supers(cls)}))


def _class_of(kind: str) -> Iri:
    """The class of a kind of IRI: `sw:` and the kind with a capital, but for posts."""
    if kind == "post":
        return ORG.Post
    return SW[kind.capitalize()]


def with_type(types: Iterable[Iri], more: Iri) -> tuple[Iri, ...]:
    """Types with one more and all that follow from it."""
    return tuple(sorted({*types, more, *supers(more)}))
