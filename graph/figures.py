"""Figures side by side: the observations of an indicator over areas and periods.

Here lives their gathering; equal figures of several passages are one row with all the evidence, figures that differ
stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.answers import Named, ObservationRow
from graph.names import Known, find_area_in, label_of, memo, named, nearest, things
from graph.places import place_of, taken
from graph.proofs import proofs
from graph.store import Release
from ontology.errors import NotFound
from ontology.naming import normal_form
from ontology.statement import Iri
from ontology.vocab import concept_name

SAID = ("period", "start", "end", "value", "verbatim", "unit", "numerator", "denominator", "target", "rating")


def observations(release: Release, indicator: str = "", area: str = "") -> tuple[ObservationRow, ...]:
    """The figures of an indicator (of all without one), for an area or all, by indicator, period and what they are of.

    Raises NotFound, with the nearest names, for an indicator or an area nobody knows.
    """
    areas = taken(release, find_area_in(release, area).id) if area else ()
    wanted = _indicators(release, indicator) if indicator else tuple(sorted(_named_indicators(release)))
    found = [row for iri in wanted for row in _rows(release, iri, areas)]
    return tuple(sorted(found, key=_order))


def _order(row: ObservationRow) -> tuple[str, ...]:
    about = row.about.label if row.about else ""
    return row.indicator.label, row.indicator.id, row.start, row.end, row.period, about, row.value, row.verbatim, row.target


def _named_indicators(release: Release) -> dict[Iri, Known]:
    return memo(
        release, "indicators", lambda: {iri: known for iri, known in things(release).items() if known.kind == "indicator"}
    )


def _indicators(release: Release, text: str) -> tuple[Iri, ...]:
    """Every indicator that a name or an IRI means."""
    every = _named_indicators(release)
    if text in every:
        return (text,)
    form = normal_form(text)
    found = [iri for iri, known in every.items() if form in map(normal_form, (known.label, *known.alt_labels))]
    if not found:
        raise NotFound(f"indicator {text!r}", nearest(text, every.values()))
    return tuple(sorted(found))


def _rows(release: Release, indicator: Iri, areas: Sequence[Iri]) -> Iterator[ObservationRow]:
    same: dict[tuple[str, ...], set[Iri]] = defaultdict(set)
    for row in release.rows("observations", indicator=indicator):
        if not areas or _is_of(release, row["about"], areas):
            same[row["about"], *(row[name] for name in SAID)].add(row["passage"])
    for (about, *said), passages in same.items():
        yield _row(release, indicator, about, said, passages)


def _row(release: Release, indicator: Iri, about: Iri, said: Sequence[str], passages: set[Iri]) -> ObservationRow:
    of = Named(about, label_of(release, about)) if about else None
    period, start, end, value, verbatim, unit, numerator, denominator, target, rating = said
    return ObservationRow(
        named(release, indicator), of, period, start, end, value, verbatim, unit, numerator, denominator, target,
        concept_name(rating) if rating else "", proofs(release, passages),
    )  # fmt: skip


def _is_of(release: Release, about: Iri, areas: Sequence[Iri]) -> bool:
    """Whether a figure is of one of the areas, or of what serves one of them."""
    return about in areas or bool(set(areas) & set(place_of(release, about).serves))
