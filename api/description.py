"""What the endpoint says of itself in RDF: the service, the data it holds, and queries to start from.

Terms: https://www.w3.org/TR/sparql11-service-description/, https://www.w3.org/TR/void/ and, for the queries, SHACL executables as
the graph of the ontology holds them. How many things and triples there are was counted when the release was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final, TypeAlias

from graph.store import Release, triples_as, triples_of
from graph.terms import Word, integer, iri, literal
from ontology.errors import UsageError
from ontology.statement import Iri
from ontology.vocab import PREFIXES, SW, example_queries, examples_turtle, shortened

Triple: TypeAlias = tuple[Word, Word, Word]

ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9.:\[\]_-]{1,255}(/[A-Za-z0-9._~/-]*)?")
SD: Final = "http://www.w3.org/ns/sparql-service-description#"
FORMATS: Final = "http://www.w3.org/ns/formats/"
WRITTEN: Final = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML",
)  # fmt: skip
GRAPHS: Final = (SW.documents, SW.entities, SW.ontology, SW.reference, SW.topics)
"""The graphs that every release has; beside them each passage has one of its own name."""


def service_description(release: Release, endpoint: str, media: str) -> bytes:
    """The description of the endpoint at an address; raises UsageError for an address no server has."""
    if not ADDRESS.fullmatch(endpoint):
        raise UsageError("The Host header of the request is no address.")
    return triples_as((*_service(endpoint), *_dataset(release, endpoint), *_examples(endpoint)), media)


def _service(endpoint: Iri) -> Iterator[Triple]:
    yield from _says(endpoint, "rdf:type", SD + "Service")
    yield from _says(endpoint, SD + "endpoint", endpoint)
    yield from _says(endpoint, SD + "supportedLanguage", SD + "SPARQL11Query")
    yield from _says(endpoint, SD + "resultFormat", *(FORMATS + name for name in WRITTEN))
    yield from _says(endpoint, SD + "feature", SD + "UnionDefaultGraph", SD + "EmptyGraphs")
    yield from _says(endpoint, SD + "defaultDataset", f"{endpoint}#dataset")


def _dataset(release: Release, endpoint: Iri) -> Iterator[Triple]:
    """The data: the merged default graph with its classes and properties, and the graphs that every release has."""
    dataset, merged = f"{endpoint}#dataset", f"{endpoint}#default-graph"
    yield from _says(dataset, "rdf:type", SD + "Dataset", PREFIXES["void"] + "Dataset")
    yield from _says(dataset, "void:sparqlEndpoint", endpoint)
    yield from _says(dataset, "void:vocabulary", *(PREFIXES[each] for each in ("dcterms", "org", "skos", "sw")))
    yield iri(dataset), _term("void:uriSpace"), literal(release.base)
    yield from _says(dataset, SD + "defaultGraph", merged)
    yield from _says(merged, "rdf:type", SD + "Graph", PREFIXES["void"] + "Dataset")
    yield from _partitions(release, merged)
    for graph in GRAPHS:
        named = f"{endpoint}#graph-{graph.rpartition('#')[2]}"
        yield from _says(dataset, SD + "namedGraph", named)
        yield from _says(named, "rdf:type", SD + "NamedGraph")
        yield from _says(named, SD + "name", graph)


def _partitions(release: Release, merged: Iri) -> Iterator[Triple]:
    """How many things each class and triples each property has, and how many there are of each in all."""
    classes = [(row["class"], int(row["things"])) for row in release.rows("class-counts")]
    properties = [(row["property"], int(row["triples"])) for row in release.rows("property-counts")]
    yield _number(merged, "void:triples", sum(triples for _, triples in properties))
    yield _number(merged, "void:classes", len(classes))
    yield _number(merged, "void:properties", len(properties))
    for kind, says, counted in (("class", "void:entities", classes), ("property", "void:triples", properties)):
        for term, number in counted:
            part = f"{merged}-{kind}-{_name(term)}"
            yield from _says(merged, f"void:{kind}Partition", part)
            yield from _says(part, f"void:{kind}", term)
            yield _number(part, says, number)


def _examples(endpoint: Iri) -> Iterator[Triple]:
    """The queries to start from, as the graph of the ontology holds them, and where to ask them."""
    yield from triples_of(examples_turtle())
    for each in example_queries():
        yield from _says(each.iri, "https://schema.org/target", endpoint)


def _name(term: Iri) -> str:
    """A term as part of an address: its short form, or a digest of one that has none."""
    short = shortened(term)
    return (
        short.replace(":", "-") if short != term and re.fullmatch(r"[\w.:-]+", short) else sha256(term.encode()).hexdigest()[:16]
    )


def _says(subject: Iri, predicate: str, *objects: Iri) -> Iterator[Triple]:
    for each in objects:
        yield iri(subject), _term(predicate), iri(each)


def _number(subject: Iri, predicate: str, number: int) -> Triple:
    return iri(subject), _term(predicate), integer(number)


def _term(name: str) -> Word:
    """A term by its short form or its IRI."""
    prefix, _, rest = name.partition(":")
    return iri(PREFIXES[prefix] + rest if prefix in PREFIXES else name)
