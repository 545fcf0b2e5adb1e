"""Things that several papers name alike in every respect, folded into one before it is worked out which things are the same.

Here lives what keeps the memory of a release small: papers that speak of the same bodies, topics and indicators cost a few bytes
for each, not a record. Equal things come to one resource anyway (`graph.identity`), so that nothing changes by it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from graph.identity import Homes, Member
from graph.papers import Title
from ontology.statement import Key, Thing

_Alike = tuple[Thing, str, Member | None]
"""What members have in common that are folded: the thing, the place of their papers, and the first of the thing's holders."""


class Firsts:
    """For each key of each paper the first of the members it is folded with, in a few bytes a key."""

    def __init__(self) -> None:
        self._keys: dict[str, tuple[Key, ...]] = {}
        self._members: dict[str, tuple[Member, ...]] = {}

    def __call__(self, document: str, key: Key) -> Member | None:
        """The first of the members that are alike to a paper's key, None for a key that names no thing."""
        keys = self._keys.get(document, ())
        at = bisect_left(keys, key)
        return self._members[document][at] if at < len(keys) and keys[at] == key else None

    def add(self, document: str, members: Mapping[Key, Member]) -> None:
        """Take in a paper: what its keys are folded into."""
        self._keys[document] = tuple(sorted(members))
        self._members[document] = tuple(members[key] for key in self._keys[document])


@dataclass(frozen=True, slots=True)
class Folded:
    """The things of all papers: of those that are alike the first, with the slugs of the papers that have it."""

    things: dict[Member, Thing] = field(default_factory=dict)
    papers: dict[Member, list[str]] = field(default_factory=dict)
    first: Firsts = field(default_factory=Firsts)

    def add(self, document: str, members: Mapping[Key, Member], things: Mapping[Key, Thing]) -> None:
        """Take in a paper: its things, and what they are folded into."""
        self.first.add(document, members)
        for key, member in members.items():
            self.things.setdefault(member, things[key])
            papers = self.papers.setdefault(member, [])
            if document not in papers[-1:]:
                papers.append(document)


def folded(every: Iterable[Title], homes: Homes, apart: Collection[str] = ()) -> Folded:
    """The things of papers, which come in the order of their slugs, folded; kinds that are `apart` are left as they are."""
    made = Folded()
    met: dict[_Alike, Member] = {}
    for title in every:
        things = {thing.key: thing for thing in title.things}
        home = homes.get(title.slug, "")
        made.add(title.slug, _members(title.slug, things, home, apart, met), things)
    return made


def _members(
    document: str, things: Mapping[Key, Thing], home: str, apart: Collection[str], met: dict[_Alike, Member]
) -> dict[Key, Member]:
    """Which member each key of a paper is folded into: those without a holder first, since the others need it."""
    found: dict[Key, Member] = {}
    for thing in sorted(things.values(), key=lambda thing: (bool(thing.qualifier), thing.key)):
        own = Member(document, thing.key)
        holder = things.get(thing.qualifier)
        if _stands_alone(thing, holder, apart):
            found[thing.key] = own
        else:
            found[thing.key] = met.setdefault((thing, home, found[holder.key] if holder else None), own)
    return found


def _stands_alone(thing: Thing, holder: Thing | None, apart: Collection[str]) -> bool:
    """Whether a thing may be another than one that looks like it: local, nameless, decided upon, or held by what is held."""
    named = any(name.strip() for name in (thing.name, *thing.forms))
    return thing.local or not named or thing.kind in apart or bool(holder and holder.qualifier)
