"""Figures side by side: the observations of an indicator over areas and periods.

Here lives their gathering; equal figures of several passages are one row with all the evidence, figures that differ
stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.answers import Named, ObservationRow
from graph.names import Known, find_area_in, kind_of, label_of, memo, named, nearest, things
from graph.places import place_of, taken
from graph.proofs import proofs, said_on
from graph.store import Release
from ontology.errors import NotFound
from ontology.naming import normal_form
from ontology.statement import Iri
from ontology.vocab import concept_name

SAID = ("period", "start", "end", "value", "verbatim", "unit", "numerator", "denominator", "target", "rating")
MOST = 100


class _Figure(NamedTuple):
    """One figure, before its evidence is looked up; `said` is in the order of SAID."""

    indicator: Iri
    about: Iri
    said: tuple[str, ...]
    passages: frozenset[Iri]


def observations(
    release: Release, indicator: str = "", areas: Sequence[str] = (), as_of: str = "", limit: int = MOST, start: int = 0
) -> tuple[tuple[ObservationRow, ...], int]:
    """The figures of an indicator (of all without one), for some areas or all, and how many there are of them.

    By indicator, period and what they are of; `limit` of them from the `start`th on; with a day, those of papers up to
    that day. Raises NotFound, with the nearest names, for an indicator or an area nobody knows.
    """
    places = {place for area in areas for place in taken(release, find_area_in(release, area).id)}
    wanted = _indicators(release, indicator) if indicator else tuple(sorted(_named_indicators(release)))
    found = [figure for iri in wanted for figure in _figures(release, iri, places, as_of)]
    page = sorted(found, key=lambda figure: _order(release, figure))[start : start + limit]
    return tuple(_row(release, figure) for figure in page), len(found)


def _order(release: Release, figure: _Figure) -> tuple[str, ...]:
    period, start, end, value, verbatim, *_, target, _ = figure.said
    about = label_of(release, figure.about) if figure.about else ""
    return label_of(release, figure.indicator), figure.indicator, start, end, period, about, value, verbatim, target, figure.about


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


def _figures(release: Release, indicator: Iri, places: set[Iri], as_of: str) -> Iterator[_Figure]:
    same: dict[tuple[Iri, tuple[str, ...]], set[Iri]] = defaultdict(set)
    for row in release.rows("observations", indicator=indicator):
        if (not places or _is_of(release, row["about"], places)) and (not as_of or said_on(release, row["passage"]) <= as_of):
            same[row["about"], tuple(row[name] for name in SAID)].add(row["passage"])
    return (_Figure(indicator, about, said, frozenset(passages)) for (about, said), passages in same.items())


def _row(release: Release, figure: _Figure) -> ObservationRow:
    of = named(release, figure.about) if figure.about else None
    period, start, end, value, verbatim, unit, numerator, denominator, target, rating = figure.said
    return ObservationRow(
        named(release, figure.indicator), of, _area(release, figure.about), period, start, end, value, verbatim, unit, numerator,
        denominator, target, concept_name(rating) if rating else "", proofs(release, figure.passages),
    )  # fmt: skip


def _area(release: Release, about: Iri) -> Named | None:
    """Where a figure is of: the area itself, or that of the body or service."""
    if kind_of(about) == "area":
        return named(release, about)
    return next((named(release, area) for area in place_of(release, about).serves), None) if about else None


def _is_of(release: Release, about: Iri, places: set[Iri]) -> bool:
    """Whether a figure is of one of the areas, or of what serves one of them."""
    return about in places or bool(places & set(place_of(release, about).serves))
