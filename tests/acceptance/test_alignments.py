"""Each standard term returns exactly the union of the terms of ours that are aligned to it, asked as strangers ask.

The alignments are those users rely on, written down here by hand rather than read from the ontology.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.store import Store

PREFIXES = {
    "sw": "https://w3id.org/startwell/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "cv": "http://data.europa.eu/m8g/",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "qb": "http://purl.org/linked-data/cube#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
CLASSES = {
    "org:Organization": ("sw:Body", "sw:Board", "sw:PublicBody", "sw:Provider"),
    "org:OrganizationalCollaboration": ("sw:Board",),
    "cv:PublicOrganisation": ("sw:PublicBody",),
    "org:FormalOrganization": ("sw:Provider",),
    "prov:Plan": ("sw:Strategy",),
    "cpsv:PublicService": ("sw:Service",),
    "foaf:Person": ("sw:Person",),
    "foaf:Document": ("sw:Document",),
    "oa:TextQuoteSelector": ("sw:Passage",),
    "qb:Observation": ("sw:Observation",),
    "sw:Body": ("sw:Body", "sw:Board", "sw:PublicBody", "sw:Provider"),
    "sw:Aim": ("sw:Aim", "sw:Priority"),
}
PROPERTIES = {
    "dcterms:subject": ("sw:concerns", "sw:addresses"),
    "prov:wasAttributedTo": ("sw:ownedBy",),
    "org:reportsTo": ("sw:accountableTo",),
    "cv:hasCompetentAuthority": ("sw:commissionedBy",),
    "schema:provider": ("sw:providedBy",),
    "dcterms:spatial": ("sw:servesArea", "sw:excludesArea"),
    "dcterms:replaces": ("sw:succeeds",),
}
STORES = ["examples_store", "papers_store"]
Rows = set[tuple[str, ...]]


@pytest.fixture(scope="module", params=STORES)
def client(request: pytest.FixtureRequest) -> Iterator[TestClient]:
    folder: Path = request.getfixturevalue(request.param)
    with TestClient(create_app(Store(folder))) as opened:
        yield opened


def ask(client: TestClient, pattern: str) -> Rows:
    """The solutions of a pattern over graph, subject and object, by GRAPH and then in the default graph."""
    prefixes = "".join(f"PREFIX {short}: <{iri}> " for short, iri in PREFIXES.items())
    found: Rows = set()
    for where in (f"GRAPH ?g {{ {pattern} }}", pattern):
        reply = client.post("/sparql", data={"query": f"{prefixes}SELECT DISTINCT ?g ?s ?o {{ {where} }}"})
        assert reply.status_code == 200, reply.text
        rows = reply.json()["results"]["bindings"]
        found |= {tuple(row[name]["value"] if name in row else "" for name in "gso") for row in rows}
    return found


def union(patterns: list[str]) -> str:
    return " UNION ".join(f"{{ {pattern} }}" for pattern in patterns)


@pytest.mark.parametrize("standard", CLASSES)
def test_a_standard_class_returns_what_is_of_our_classes(standard: str, client: TestClient) -> None:
    ours = ask(client, union([f"?s a {term}" for term in CLASSES[standard]]))
    assert ask(client, f"?s a {standard}") == ours


@pytest.mark.parametrize("standard", PROPERTIES)
def test_a_standard_property_returns_what_our_properties_say(standard: str, client: TestClient) -> None:
    ours = ask(client, union([f"?s {term} ?o" for term in PROPERTIES[standard]]))
    assert ask(client, f"?s {standard} ?o") == ours


def test_a_topic_is_a_concept_of_the_scheme(client: TestClient) -> None:
    topics = ask(client, "?s a sw:Topic")
    assert topics
    assert ask(client, "?s a skos:Concept ; skos:inScheme sw:topics") == topics


def test_most_alignments_have_something_to_return(client: TestClient) -> None:
    classes = [standard for standard in CLASSES if ask(client, f"?s a {standard}")]
    properties = [standard for standard in PROPERTIES if ask(client, f"?s {standard} ?o")]
    assert len(classes) >= len(CLASSES) - 1
    assert len(properties) >= len(PROPERTIES) - 1
