"""Which things of all papers are one, with as little in memory as there is to know.

Here lives the order of work: what papers may share is folded and worked out together, what a paper has alone is worked out with
the paper, twice: once to claim slugs, once to be written. The rules are `graph.identity`'s.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from graph.alone import alone
from graph.claims import Claims
from graph.folding import folded
from graph.identity import First, Group, Homes, Member, Things, called, resolve
from graph.papers import Title, homes
from graph.resources import Resolution, Resource, described
from ontology.corrections import Decision
from ontology.statement import Key, Reading


@dataclass(frozen=True, slots=True)
class Apart:
    """How the things that one paper has alone are told from those that papers share, and from each other.

    Kinds of `decided` are never alone. `first` leads to what is shared, `called` has what holders among that are called.
    """

    decided: Collection[str]
    homes: Homes
    first: First
    called: Mapping[Member, str]

    def groups(self, document: str, reading: Reading) -> tuple[Things, tuple[Group, ...]]:
        """The things that a paper has alone, and which of them are one."""
        things = {Member(document, key): thing for key, thing in alone(reading.things, self.decided).items()}
        return things, resolve(things, (), self.homes, self.first_of(things), self.called)

    def first_of(self, own: Things) -> First:
        """Which member stands for a key of a paper that has these alone."""

        def first(document: str, key: Key) -> Member | None:
            member = Member(document, key)
            return member if member in own else self.first(document, key)

        return first


@dataclass(frozen=True, slots=True)
class Joined:
    """What the things of all papers are: `resolution` of those that several may have, and the way to those of one paper."""

    resolution: Resolution
    claims: Claims
    apart: Apart
    base: str

    def within(self, document: str, reading: Reading) -> Resolution:
        """What the things are that a paper speaks of; its resources are those that it has alone."""
        things, groups = self.apart.groups(document, reading)
        own, of = described(groups, things, self.base, self.claims)
        both = ChainMap(of, cast(dict[Member, Resource], self.resolution.of))
        return Resolution(own, both, {}, self.apart.first_of(things))


def join(
    every: Sequence[Title],
    readings: Iterable[tuple[str, Reading]],
    base: str,
    decisions: Sequence[Decision] = (),
    decided: Collection[str] = (),
) -> Joined:
    """Work out what the things are that titles have, and let what else is in the readings, given with their slugs, claim slugs.

    Kinds that are `decided` upon are all looked at together.
    """
    where, claims = homes(every), Claims()
    fold = folded(every, where, decided)
    groups = resolve(fold.things, decisions, where, fold.first)
    claims.add(groups, fold.things)
    apart = Apart(decided, where, fold.first, called(groups, fold.things))
    for document, reading in readings:
        own, found = apart.groups(document, reading)
        claims.add(found, own)
    claims.settle()
    resolution = Resolution(*described(groups, fold.things, base, claims, fold.papers), claims.redirects(), fold.first)
    return Joined(resolution, claims, apart, base)
