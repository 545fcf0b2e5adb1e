"""What the papers say is missing: stated and feared gaps, one row for each thing, kind and wording.

Here live the lists of gaps; those that the shapes find are in `graph.check`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from graph.answers import GapRow
from graph.laid import Missing, missing
from graph.names import find_area_in, label_of, memo
from graph.places import accepted, elsewhere, taken
from graph.proofs import Placed, placed, ranked, said_in
from graph.store import Release
from ontology.statement import Iri
from ontology.vocab import concept, concept_name

Gap: TypeAlias = tuple[Iri, Iri, str, bool]
"""The thing it is in, its kind, what is missing, and whether that is only feared."""
Found: TypeAlias = Mapping[Gap, set[Iri]]
"""Gaps with the passages that say so."""


def gaps(release: Release, area: str = "", kind: str = "", as_of: str = "") -> tuple[GapRow, ...]:
    """All gaps of an area (or one it lies in) and of a kind of the closed list, by label, kind and wording.

    With a day, those that papers up to that day state. Raises NotFound for an area nobody knows, UnknownTerm for a kind
    that is not in the list.
    """
    areas = taken(release, find_area_in(release, area).id) if area else ()
    wanted = concept("gapKind", kind) if kind else ""
    rows = (row for row in _all(release) if not wanted or row.kind == wanted)
    found = _found(release, (row for row in rows if not as_of or said_in(release, row.document) <= as_of), areas)
    return shown(release, found, placed(release, {passage for said in found.values() for passage in said}))


def gaps_in(release: Release, listed: Iterable[Iri], topic: Iri, areas: Sequence[Iri], day: str) -> Found:
    """The gaps that papers up to a day state in the things listed, or in an aim that concerns the topic; none only feared."""
    by_thing = memo(release, "gaps by thing", lambda: _by_thing(_all(release)))
    aims = memo(release, ("aims with gaps", topic), lambda: _aims(release, topic) & by_thing.keys())
    stated = (row for thing in {*listed, *aims} for row in by_thing.get(thing, ()) if row.feared != "true")
    return _found(release, (row for row in stated if said_in(release, row.document) <= day), areas)


def shown(release: Release, found: Found, evidence: Mapping[Iri, Placed]) -> tuple[GapRow, ...]:
    """Gaps with the evidence of their passages, by label, kind and wording."""
    made = [
        GapRow(thing, label_of(release, thing), concept_name(kind), missing, feared, ranked(evidence[each] for each in passages))
        for (thing, kind, missing, feared), passages in found.items()
    ]
    return tuple(sorted(made, key=lambda gap: (gap.label, gap.kind, gap.missing, gap.id, gap.feared)))


def _all(release: Release) -> list[Missing]:
    return memo(release, "gaps", lambda: missing(release))


def _by_thing(rows: Iterable[Missing]) -> Mapping[Iri, Sequence[Missing]]:
    found: dict[Iri, list[Missing]] = defaultdict(list)
    for row in rows:
        found[row.thing].append(row)
    return found


def _aims(release: Release, topic: Iri) -> set[Iri]:
    return {row["aim"] for row in release.rows("aims", topic=topic)}


def _found(release: Release, rows: Iterable[Missing], areas: Sequence[Iri]) -> Found:
    found: dict[Gap, set[Iri]] = defaultdict(set)
    for row in rows:
        if not elsewhere(release, row.thing, areas) and accepted(release, row.thing, [row.document], areas) is not None:
            found[row.thing, row.kind, row.missing, row.feared == "true"].add(row.passage)
    return found
