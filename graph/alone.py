"""Things that no other paper can have: what is local to a paper, and the aims of such a body.

Here lives the parting of a paper's things into these and those that may be shared. What a paper has alone is worked out with the
paper, when it is written, and never together with other papers': there may be any number of papers that have a steering group.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ontology.statement import Key, Thing

_MET_BY_ALL = ("area", "topic", "question")
"""Kinds that are looked at all together, whatever papers they come from."""


def alone(things: Iterable[Thing], apart: Collection[str] = ()) -> dict[Key, Thing]:
    """Those of a paper's things that no other paper can have, sorted by key; never of a kind that was decided upon (`apart`)."""
    every = {thing.key: thing for thing in things}
    free = {key: t for key, t in every.items() if not t.known_as and t.kind not in _MET_BY_ALL and t.kind not in apart}
    local = {key for key, thing in free.items() if thing.local}
    aims = {key for key, thing in free.items() if thing.kind == "aim" and thing.qualifier in local}
    needed = {thing.qualifier for key, thing in every.items() if key not in local | aims}
    local -= needed
    aims = {key for key in aims - needed if every[key].qualifier in local}
    return {key: every[key] for key in sorted(local | aims)}


def shared(things: Iterable[Thing], apart: Collection[str] = ()) -> tuple[Thing, ...]:
    """The other things of a paper, in their order."""
    given = tuple(things)
    mine = alone(given, apart)
    return tuple(thing for thing in given if thing.key not in mine)
