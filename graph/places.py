"""Which areas a release knows, what they lie in, and which of them a question for an area takes.

Here live the steps outward from an area to its ICS footprint, and which area a thing counts for; names of areas are
found in `graph.names`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.gazetteer import known_area
from graph.names import memo, things
from graph.proofs import all_papers
from graph.store import Release
from ontology.reference import within
from ontology.statement import Iri
from ontology.vocab import SW

BEYOND = frozenset(("region", "country"))


@dataclass(frozen=True, slots=True)
class Place:
    """The areas a thing belongs to and those it leaves out."""

    serves: tuple[Iri, ...]
    leaves_out: frozenset[Iri]


def taken(release: Release, area: Iri) -> tuple[Iri, ...]:
    """The area and all it lies in up to the ICS footprint, the area first.

    What the reference tables know is taken from them; any other area from the release's own `sw:within`.
    """
    return memo(release, ("taken", area), lambda: _taken(release, area))


def _taken(release: Release, area: Iri) -> tuple[Iri, ...]:
    slug = area.removeprefix(f"{release.base}area/")
    if known_area(slug):
        return tuple(f"{release.base}area/{each}" for each in within(slug))
    return _climbed(area, memo(release, "within", lambda: _within(release)))


def place_of(release: Release, thing: Iri) -> Place:
    """What a thing serves, else where its name belongs; and what it leaves out."""
    known: dict[Iri, Place] = memo(release, "places", dict)
    if thing not in known:
        known[thing] = _place(release, thing)
    return known[thing]


def accepted(release: Release, thing: Iri, documents: Iterable[Iri], areas: Sequence[Iri]) -> Iri | None:
    """The area by which a thing counts: what it serves, else where its documents come from; None where that is elsewhere.

    Without areas to choose from the first of its own is given (empty where none is known).
    """
    place = place_of(release, thing)
    mine = place.serves or _homes(release, documents)
    if not areas:
        return min(mine, default="")
    if place.leaves_out and areas[0] in place.leaves_out:
        return None
    return next((area for area in areas if area in mine), None)


def _homes(release: Release, documents: Iterable[Iri]) -> Collection[Iri]:
    """The areas of some documents."""
    papers = all_papers(release)
    return {papers[document].area for document in documents if document in papers} - {""}


def elsewhere(release: Release, thing: Iri, areas: Sequence[Iri]) -> bool:
    """Whether a thing is known to serve none of the areas, whatever its papers: cheap to ask before anything else."""
    serves = place_of(release, thing).serves
    return bool(areas and serves and not set(areas) & set(serves))


def _place(release: Release, thing: Iri) -> Place:
    said = memo(release, "serves", lambda: _serves(release)).get(thing, ())
    serves = {area for relation, area in said if relation == SW.servesArea}
    own = things(release).get(thing)
    bound = {own.area} if own and own.area else set()
    return Place(tuple(sorted(serves or bound)), frozenset(area for relation, area in said if relation == SW.excludesArea))


def _serves(release: Release) -> Mapping[Iri, tuple[tuple[Iri, Iri], ...]]:
    found: dict[Iri, list[tuple[Iri, Iri]]] = defaultdict(list)
    for row in release.rows("serves"):
        found[row["thing"]].append((row["relation"], row["area"]))
    return {thing: tuple(sorted(said)) for thing, said in found.items()}


def _within(release: Release) -> Mapping[Iri, tuple[Iri, ...]]:
    found: dict[Iri, list[Iri]] = defaultdict(list)
    for row in sorted(release.rows("within"), key=lambda row: (row["area"], row["wider"])):
        found[row["area"]].append(row["wider"])
    return {area: tuple(wider) for area, wider in found.items()}


def _climbed(area: Iri, wider: Mapping[Iri, tuple[Iri, ...]]) -> tuple[Iri, ...]:
    """The whole way up, without the regions and countries of the reference tables."""
    found = [area]
    for each in found:
        found += [up for up in wider.get(each, ()) if up not in found]
    return tuple(each for each in found if each == area or not _is_beyond(each))


def _is_beyond(area: Iri) -> bool:
    known = known_area(area.rpartition("/")[2])
    return known is not None and known.kind in BEYOND
