"""Things as the whole graph knows them: one IRI, one preferred label, all other names, types and place.

Here lives how a group of members (`graph.identity`) becomes a resource and which slugs now lead elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.gazetteer import known_name, other_names
from graph.identity import NOWHERE, Group, Homes, Join, Member, Things, core_forms, resolve
from graph.slugs import BASE, hex_of, own_slug, with_tail
from ontology.corrections import Decision
from ontology.statement import Iri, Key, Thing
from ontology.vocab import ORG, SW, supers


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
    """What every key of every paper stands for, and where merged slugs now lead (`kind/slug` to `kind/slug`)."""

    resources: tuple[Resource, ...]
    of: Mapping[Member, Resource]
    redirects: Mapping[str, str]

    def iri(self, document: str, key: Key) -> Iri | None:
        """The IRI of a paper's key, None for a key that names no thing."""
        found = self.of.get(Member(document, key))
        return found.iri if found else None


def resources(things: Things, decisions: Sequence[Decision] = (), base: str = BASE, homes: Homes = NOWHERE) -> Resolution:
    """All things of all papers resolved: joined, named, and given IRIs."""
    groups = resolve(things, decisions, homes)
    slugs = _slugs(groups, things)
    made = tuple(_resource(group, slug, things, base) for group, slug in zip(groups, slugs, strict=True))
    of = {member: resource for resource in made for member in resource.members}
    return Resolution(tuple(sorted(made, key=lambda r: r.iri)), of, _redirects(groups, slugs, things))


def _slugs(groups: Sequence[Group], things: Things) -> list[str]:
    """The slug of each group: its members' least; of several groups that claim one, the first keeps it."""
    claims: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        claims[group.kind, _least(group, things)].append(number)
    slugs = [""] * len(groups)
    for (_, slug), numbers in claims.items():
        first, *rest = sorted(numbers, key=lambda n: _claim(groups[n], things))
        slugs[first] = slug
        for number, tail in zip(rest, _tails([groups[n] for n in rest], things), strict=True):
            slugs[number] = with_tail(slug, tail)
    return slugs


def _tails(groups: Sequence[Group], things: Things) -> list[str]:
    """Eight hex digits for each group: of its identity key, or of its members where two keys are equal."""
    keys = [_identity_key(group, things) for group in groups]
    plain = [keys.count(key) == 1 for key in keys]
    return [
        hex_of(key if alone else f"{key} {group.members[0]}", 8) for key, alone, group in zip(keys, plain, groups, strict=True)
    ]


def _claim(group: Group, things: Things) -> tuple[bool, bool, str]:
    """What stands in the tables goes first, then what needs no place."""
    mine = [things[member] for member in group.members]
    return not any(t.known_as for t in mine), any(t.place for t in mine), _identity_key(group, things)


def _identity_key(group: Group, things: Things) -> str:
    mine = [things[member] for member in group.members]
    local = [f"{m.document} {m.key}" for m in group.members if things[m].local][:1]
    form = min(min(core_forms(thing), default="") for thing in mine)
    return " ".join((max(t.place for t in mine), max(t.known_as for t in mine), group.qualifier, form, *local))


def _candidates(group: Group, things: Things) -> set[str]:
    return {own_slug(things[member], group.qualifier, member.document) for member in group.members}


def _least(group: Group, things: Things) -> str:
    if group.kind in ("area", "topic") and (known := [t.known_as for m in group.members if (t := things[m]).known_as]):
        return min(known)
    return min(_candidates(group, things))


def _redirects(groups: Sequence[Group], slugs: Sequence[str], things: Things) -> Mapping[str, str]:
    taken = {f"{group.kind}/{slug}" for group, slug in zip(groups, slugs, strict=True)}
    found: dict[str, str] = {}
    for group, slug in zip(groups, slugs, strict=True):
        for other in sorted(_candidates(group, things)):
            if f"{group.kind}/{other}" not in taken:
                found.setdefault(f"{group.kind}/{other}", f"{group.kind}/{slug}")
    return dict(sorted(found.items()))


def _resource(group: Group, slug: str, things: Things, base: str) -> Resource:
    mine = [things[member] for member in group.members]
    known = max((t.known_as for t in mine), default="")
    label, others = _names(group, mine, known)
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


def _names(group: Group, mine: Sequence[Thing], known: str) -> tuple[str, tuple[str, ...]]:
    """The preferred label and all other names met."""
    papers: dict[str, set[str]] = defaultdict(set)
    for member, thing in zip(group.members, mine, strict=True):
        for name in (thing.name, *thing.forms):
            papers[" ".join(name.split())].add(member.document)
    met = Counter({name: len(found) for name, found in papers.items() if name})
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
