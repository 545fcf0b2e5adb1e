"""The terms of the ontology as people read them: classes, properties and closed lists, each with what it means.

Here lives what the page of the ontology shows; the terms themselves are read in `ontology.vocab`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ontology.statement import Iri
from ontology.vocab import OWL, RDF, SCHEMA, SKOS, SW, label, shortened, supers, values_of


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its address, the name of its place in the page, its label and meaning, and what it stands beside."""

    iri: Iri
    anchor: str
    label: str
    means: str
    example: str
    alignments: tuple[str, ...]
    subjects: tuple[str, ...]
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Terms of one kind under their heading."""

    title: str
    terms: tuple[Term, ...]


@cache
def glossary() -> tuple[Section, ...]:
    """Our terms by kind: classes, relations between things, values, and the closed lists."""
    kinds = (("Classes", OWL.Class), ("Relations", OWL.ObjectProperty), ("Values", OWL.DatatypeProperty))
    made = [Section(title, tuple(_terms(RDF.type, kind))) for title, kind in kinds]
    lists = [scheme for scheme in SW if SKOS.ConceptScheme in values_of(scheme, RDF.type)]
    found = (Section(label(scheme).capitalize(), tuple(_terms(SKOS.inScheme, scheme))) for scheme in lists)
    return (*made, *(section for section in found if section.terms))


def _terms(says: Iri, value: Iri) -> Iterator[Term]:
    for iri in SW:
        if value in values_of(iri, says):
            yield _term(iri)


def _term(iri: Iri) -> Term:
    def words(says: Iri) -> str:
        return next(iter(values_of(iri, says)), "")

    def short(says: Iri) -> tuple[str, ...]:
        return tuple(shortened(each) for each in values_of(iri, says))

    above = tuple(shortened(each) for each in supers(iri))
    subjects, objects = short(SCHEMA.domainIncludes), short(SCHEMA.rangeIncludes)
    return Term(iri, iri.rpartition("#")[2], label(iri), words(SKOS.definition), words(SKOS.example), above, subjects, objects)
