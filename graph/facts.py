"""What papers say of one thing, statement by statement, as it looks from that thing.

Here lives the flattening of claims into facts with one other end; how they are listed, dated and paged is told in
`graph.portraits`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.moods import fits
from graph.names import kind_of, label_of
from graph.store import Release, Row
from ontology.errors import UnknownTerm
from ontology.statement import Iri
from ontology.vocab import DCTERMS, ORG, RDF, SW, concept_name, known_terms, label, supers

CLAIM_KINDS = frozenset(
    ("contract", "membership", "decision", "recommendation", "observation", "request", "answer", "gap", "statement")
)
"""The kinds in the IRIs of claims: what one passage says in several values."""

_PARTIES = ("provider", "service", "commissioner", "decidedBy", "madeTo", "about", "indicator", "authority", "question", "gapIn")
_DAYS = ("startDate", "endDate", "periodStart", "periodEnd", "startAsPrinted", "endAsPrinted")


_Value = tuple[Iri, str, bool]
"""A claim's predicate and value, and whether the value is an IRI."""


class Said(NamedTuple):
    """A fact without its evidence, so that several passages' word on it is one fact."""

    predicate: Iri
    says: str
    outgoing: bool
    other: Iri
    value: str
    mood: str = ""
    start: str = ""
    end: str = ""
    role: str = ""


def said_of(release: Release, thing: Iri) -> Mapping[Said, set[Iri]]:
    """Every fact about a thing, each with the passages that say it."""
    found: dict[Said, set[Iri]] = defaultdict(set)
    for said, passage in (*_relations(release, thing), *_claims(release, thing)):
        found[said].add(passage)
    return found


def claim_label(release: Release, claim: Iri) -> str:
    """What a claim is called where it is listed: its class, and the parties it is between."""
    rows = sorted(release.rows("claim", claim=claim), key=lambda row: (row["predicate"], row["value"]))
    values = [(row["predicate"], row["value"], row["iri"] == "true") for row in rows]
    parties = dict.fromkeys(label_of(release, party) for party in _parties(values))
    return f"{_says(_class(values))}: {', '.join(parties)}"


def _relations(release: Release, thing: Iri) -> Iterator[tuple[Said, Iri]]:
    """Plain triples with what their passage adds to them, and what is only hoped, planned or denied."""
    more = release.rows("statements-about", thing=thing)
    told = set()
    for row in more:
        told.add((row["passage"], row["subject"], row["predicate"], row["object"]))
        yield _stated(row, thing), row["passage"]
    for subject, predicate, other, is_iri, passage in _triples(release, thing):
        plain = SW.accountableFor if predicate == SW.proposedAccountableFor else predicate
        if (passage, subject, plain, other) in told:
            continue
        outgoing = subject == thing
        end = (other if is_iri else "") if outgoing else subject
        yield Said(predicate, label(predicate), outgoing, end, "" if is_iri else other), passage


def _stated(row: Row, thing: Iri) -> Said:
    outgoing = row["subject"] == thing
    is_iri = row["iri"] == "true"
    other = (row["object"] if is_iri else "") if outgoing else row["subject"]
    hoped = row["predicate"] == SW.accountableFor and fits(SW.proposedAccountableFor, row["mood"])
    predicate = SW.proposedAccountableFor if hoped else row["predicate"]
    mood, value = concept_name(row["mood"]), "" if is_iri else row["object"]
    return Said(predicate, _says(predicate), outgoing, other, value, mood, row["start"], row["end"], _words(row["role"]))


def _triples(release: Release, thing: Iri) -> Iterator[tuple[Iri, Iri, str, bool, Iri]]:
    for row in release.rows("said-by", thing=thing):
        if _is_relation(row["predicate"]):
            yield thing, row["predicate"], row["other"], row["iri"] == "true", row["passage"]
    for row in release.rows("said-of", thing=thing):
        if _is_relation(row["predicate"]) and kind_of(row["other"]) not in CLAIM_KINDS:
            yield row["other"], row["predicate"], thing, True, row["passage"]


def _is_relation(predicate: Iri) -> bool:
    """Whether a predicate is one of ours, and not the standard one that only follows from it."""
    ours = predicate.startswith(str(SW)) or predicate in (ORG.memberOf, DCTERMS.isPartOf) or predicate.startswith(str(ORG))
    return ours and predicate in known_terms() and predicate not in (ORG.reportsTo, RDF.type)


def _claims(release: Release, thing: Iri) -> Iterator[tuple[Said, Iri]]:
    """Each claim the thing takes part in, as one fact."""
    met = {(row["other"], row["passage"]) for row in release.rows("said-of", thing=thing)}
    for claim, passage in sorted(met):
        if kind_of(claim) in CLAIM_KINDS - {"statement"}:
            rows = sorted(release.rows("claim", claim=claim), key=lambda row: (row["predicate"], row["value"]))
            yield _claim(release, thing, rows), passage


def _claim(release: Release, thing: Iri, rows: Sequence[Row]) -> Said:
    """A claim from one party's side: the other main party, its days and role, and all else in words."""
    values = [(row["predicate"], row["value"], row["iri"] == "true") for row in rows]
    cls, others = _class(values), [party for party in _parties(values) if party != thing]
    first = {p: v for p, v, _ in reversed(values)}
    event = first.get(DCTERMS.date, "")
    return Said(
        predicate=cls,
        says=_says(cls),
        outgoing=False,
        other=others[0] if others else "",
        value=_rest(release, values, {thing, *others[:1]}),
        start=first.get(SW.startDate, "") or first.get(SW.periodStart, "") or event,
        end=first.get(SW.endDate, "") or first.get(SW.periodEnd, ""),
        role=_words(first.get(ORG.role, "")),
    )


def _class(values: Sequence[_Value]) -> Iri:
    """The narrowest class of a claim."""
    classes = [value for predicate, value, _ in values if predicate == RDF.type]
    return next((cls for cls in classes if not any(cls in supers(other) for other in classes)), "")


def _parties(values: Sequence[_Value]) -> list[Iri]:
    """The things a claim is between, the main ones first."""
    order = [*(SW[name] for name in _PARTIES), ORG.organization, ORG.member, RDF.subject, RDF.object]
    return [value for party in order for predicate, value, is_iri in values if predicate == party and is_iri]


def _rest(release: Release, values: Iterable[_Value], told: set[Iri]) -> str:
    skipped = {RDF.type, ORG.role, DCTERMS.date, *(SW[name] for name in _DAYS)}
    above = {up for p, _, _ in values for up in supers(p)}
    said = [
        f"{_says(p)}: {_named_value(release, v, is_iri)}"
        for p, v, is_iri in values
        if p not in skipped and p not in above and v not in told
    ]
    return "; ".join(said)


def _named_value(release: Release, value: str, is_iri: bool) -> str:
    if not is_iri:
        return value
    return _words(value) if value.startswith(str(SW)) else label_of(release, value)


def _words(value: str) -> str:
    """A concept's label, other words as they are."""
    return _says(value) if value.startswith(str(SW)) else value


def _says(term: Iri) -> str:
    try:
        return label(term)
    except UnknownTerm:
        return term.rpartition("#")[2].rpartition("/")[2]
