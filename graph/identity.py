"""Which things of different papers are the same: a pure step over all papers, repeated for every release.

Here live the joining rules and nothing else. What a joined thing is called, typed and where it lives on the web
is worked out in `graph.resources`; decisions made by hand stand in `ontology.corrections`.

Similar is not same: only equal normal forms, gazetteer rows and recorded decisions join, and never across places,
kinds or gazetteer rows.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple, cast

from graph.gazetteer import near, place_words
from graph.slugs import own_slug
from ontology.corrections import Decision
from ontology.naming import core_tokens, normal_form
from ontology.statement import Key, Thing

FIRST = ("area", "topic", "body", "person", "post", "indicator", "question", "strategy", "initiative")
LATER = ("service", "aim")
"""Kinds whose identity hangs on another thing: a commissioner, a holder."""


class Member(NamedTuple):
    """A thing as one paper knows it: the paper's slug and the key within it."""

    document: str
    key: Key


Things = Mapping[Member, Thing]
First = Callable[[str, Key], Member | None]
"""The member that stands for a paper's key: its own, or the first of those it was folded with (`graph.folding`)."""
Homes = Mapping[str, str]
NOWHERE: Homes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Join:
    """Why two members are one thing: the rule, and what was equal."""

    rule: str
    left: Member
    right: Member
    equal: str


@dataclass(frozen=True, slots=True)
class Group:
    """Members that are one thing, in order, with the joins that made them one; `qualifier` its holder's kind and slug.

    `own` are the members' own names, as `kind/slug` and `kind/slug@document`: what decisions call them.
    """

    kind: str
    members: tuple[Member, ...]
    joins: tuple[Join, ...]
    qualifier: str = ""
    own: tuple[str, ...] = ()


@dataclass(slots=True)
class _Part:
    """A group in the making: what it may not be joined across."""

    members: list[Member]
    places: set[str]
    known: set[str]
    qualifiers: set[str]
    names: set[str]
    joins: list[Join] = field(default_factory=list)


class _Union:
    """Union-find over members that refuses what must stay apart."""

    def __init__(self, apart: Iterable[frozenset[str]], homes: Homes) -> None:
        self.apart, self.homes = tuple(apart), homes
        self.parts: dict[Member, _Part] = {}

    def add(self, member: Member, thing: Thing, qualifier: str, name: str) -> None:
        self.parts[member] = _Part(
            [member], {thing.place} - {""}, {thing.known_as} - {""}, {qualifier} - {""}, {name, f"{name}@{member.document}"}
        )

    def join(self, left: Member, right: Member, rule: str, equal: str) -> None:
        a, b = self.parts[left], self.parts[right]
        if a is b or not self.may_join(a, b):
            return
        a, b = (a, b) if len(a.members) >= len(b.members) else (b, a)
        a.members += b.members
        a.joins += [*b.joins, Join(rule, left, right, equal)]
        for mine, other in ((a.places, b.places), (a.known, b.known), (a.qualifiers, b.qualifiers), (a.names, b.names)):
            mine |= other
        for member in b.members:
            self.parts[member] = a

    def is_near(self, bare: Member, placed: Member) -> bool:
        """Whether the papers of a group without place may all mean a placed one."""
        homes = {self.homes.get(member.document, "") for member in self.parts[bare].members}
        return all(near(place, home) for place in self.parts[placed].places for home in homes)

    def may_join(self, a: _Part, b: _Part) -> bool:
        single = all(len(x | y) <= 1 for x, y in ((a.places, b.places), (a.known, b.known), (a.qualifiers, b.qualifiers)))
        return single and not any(pair <= a.names | b.names and not (pair <= a.names or pair <= b.names) for pair in self.apart)


def resolve(
    things: Things,
    decisions: Sequence[Decision] = (),
    homes: Homes = NOWHERE,
    first: First = Member,
    held: Mapping[Member, str] = MappingProxyType({}),
) -> tuple[Group, ...]:
    """The groups of members that are one thing, sorted; every member is in exactly one.

    `homes` has the area of each paper, `first` tells which member stands for a thing's holder, `held` what holders among other
    things are called (`called`). The answer depends on what is given, never on its order.
    """
    groups: list[Group] = []
    slugs: ChainMap[Member, str] = ChainMap({}, cast(dict[Member, str], held))
    for kind in (*FIRST, *sorted({t.kind for t in things.values()} - {*FIRST, *LATER}), *LATER):
        holders = {member: _holder(member, thing, slugs, first) for member, thing in things.items() if thing.kind == kind}
        found = _of_kind(kind, things, holders, decisions, homes)
        groups += found
        slugs.update(called(found, things))
    return tuple(groups)


def called(groups: Iterable[Group], things: Things) -> dict[Member, str]:
    """What each member is called as the holder of another thing: its kind and the least slug of its group."""
    return {member: f"{group.kind}:{_least_slug(group, things)}" for group in groups for member in group.members}


def _holder(member: Member, thing: Thing, slugs: Mapping[Member, str], first: First) -> str:
    """The kind and slug of what else belongs to a thing's identity, empty where it has none or the paper does not know it."""
    holder = first(member.document, thing.qualifier) if thing.qualifier else None
    return slugs.get(holder, "") if holder else ""


def _least_slug(group: Group, things: Things) -> str:
    return min(own_slug(things[member], group.qualifier, member.document) for member in group.members)


def _of_kind(kind: str, things: Things, held: Mapping[Member, str], decisions: Sequence[Decision], homes: Homes) -> list[Group]:
    mine = {member: things[member] for member in sorted(held)}
    union = _Union((frozenset((d.left, d.right)) for d in decisions if d.verdict == "different"), homes)
    for member, thing in mine.items():
        union.add(member, thing, held[member], f"{kind}/{own_slug(thing, held[member], member.document)}")
    _decided(union, kind, decisions)
    _known(union, mine)
    _same_place(union, mine, held)
    if kind == "service":
        _without_commissioner(union, mine)
    _without_place(union, mine, held)
    parts = {id(part): part for part in union.parts.values()}
    return sorted((_group(kind, part) for part in parts.values()), key=lambda group: group.members)


def _group(kind: str, part: _Part) -> Group:
    joins = sorted(part.joins, key=lambda join: (join.left, join.right, join.rule))
    return Group(kind, tuple(sorted(part.members)), tuple(joins), min(part.qualifiers, default=""), tuple(sorted(part.names)))


def _decided(union: _Union, kind: str, decisions: Sequence[Decision]) -> None:
    """Join what somebody decided is the same."""
    by_name: dict[str, list[Member]] = defaultdict(list)
    for member, part in union.parts.items():
        for name in part.names:
            by_name[name].append(member)
    for decision in decisions:
        if decision.verdict == "same" and decision.left.startswith(f"{kind}/"):
            for right in by_name.get(decision.right, ()):
                for left in by_name.get(decision.left, ())[:1]:
                    union.join(left, right, "decided", decision.by)


def _known(union: _Union, mine: Things) -> None:
    _join_equal(union, mine, "gazetteer", lambda _, thing: [(thing.known_as,)] if thing.known_as else [])


def _same_place(union: _Union, mine: Things, held: Mapping[Member, str]) -> None:
    """Join what has one place (or none), one holder, and one name once the place's words are out."""

    def keys(member: Member, thing: Thing) -> list[tuple[str, ...]]:
        return [] if thing.local else [(thing.place, held[member], *form) for form in _marked(thing, core_forms)]

    _join_equal(union, mine, "name and place", keys)


def _marked(thing: Thing, forms: Callable[[Thing], tuple[str, ...]]) -> list[tuple[str, str]]:
    """A thing's forms, each marked with whom it may join: a row of the tables is joined by a thing's first name alone."""
    if thing.known_as:
        return [("row", form) for form in forms(thing)]
    first = forms(replace(thing, forms=()))
    return [*(("row", form) for form in first), *(("any", form) for form in forms(thing))]


def _join_equal(union: _Union, mine: Things, rule: str, keys: Callable[[Member, Thing], Iterable[tuple[str, ...]]]) -> None:
    first: dict[tuple[str, ...], Member] = {}
    for member, thing in mine.items():
        for key in keys(member, thing):
            union.join(first.setdefault(key, member), member, rule, key[-1])


def _without_commissioner(union: _Union, mine: Things) -> None:
    """A service whose commissioner a paper does not say is the one of its name and place, where there is only one."""

    def bare(member: Member) -> bool:
        return not union.parts[member].qualifiers

    def keys(thing: Thing) -> list[tuple[str, ...]]:
        return [(thing.place, *form) for form in _marked(thing, core_forms)]

    _join_single(union, mine, "only one commissioner", bare, keys)


def _without_place(union: _Union, mine: Things, held: Mapping[Member, str]) -> None:
    """A name that stands for one thing anywhere is the placed one of that name, where there is only one.

    A paper of another place does not mean that one.
    """

    def bare(member: Member) -> bool:
        return not union.parts[member].places

    def keys(thing: Thing) -> list[tuple[str, ...]]:
        return list(_marked(thing, full_forms))

    mine = {member: thing for member, thing in mine.items() if thing.kind == "service" or not held[member]}
    _join_single(union, mine, "only one place", bare, keys)


def _join_single(
    union: _Union, mine: Things, rule: str, bare: Callable[[Member], bool], keys: Callable[[Thing], list[tuple[str, ...]]]
) -> None:
    full: dict[tuple[str, ...], list[Member]] = defaultdict(list)
    for member, thing in mine.items():
        if not bare(member) and not thing.local:
            for key in keys(thing):
                full[key].append(member)
    for member, thing in mine.items():
        if bare(member) and not thing.local:
            _join_only(union, member, rule, [(key, full[key]) for key in keys(thing) if key in full])


def _join_only(union: _Union, member: Member, rule: str, found: list[tuple[tuple[str, ...], list[Member]]]) -> None:
    parts = {id(union.parts[other]) for _, others in found for other in others}
    if len(parts) == 1:
        key, others = found[0]
        if union.parts[member].places or union.is_near(member, others[0]):
            union.join(others[0], member, rule, key[-1])


def full_forms(thing: Thing) -> tuple[str, ...]:
    """The normal forms of a thing's full names, sorted."""
    return tuple(sorted({normal_form(name) for name in (thing.name, *thing.forms) if name.strip()}))


def core_forms(thing: Thing) -> tuple[str, ...]:
    """The same without the words of its place, where anything is left without them.

    >>> core_forms(Thing("body:b", "body", "Leeds Health and Wellbeing Board", place="leeds"))
    ('board health wellbeing',)
    """
    spare = place_words(thing.place)
    names = [core_tokens(name) for name in (thing.name, *thing.forms) if name.strip()]
    return tuple(sorted({" ".join(sorted(words - spare or words)) for words in names}))
