"""JSON-LD by our own context, the ontology at its address, and what a thing's address links to."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from rdflib import Graph
from rdflib.compare import isomorphic

from ontology.vocab import SW, ontology_turtle

BOARD = "/id/body/staffordshire-families-board"
FORMS = {"text/turtle": "turtle", "application/n-triples": "nt", "application/ld+json": "json-ld", "application/rdf+xml": "xml"}


def graph_of(client: TestClient, address: str, media: str) -> Graph:
    response = client.get(address, headers={"Accept": media})
    assert response.headers["content-type"].partition(";")[0] == media
    return Graph(bind_namespaces="none").parse(data=response.text, format=FORMS[media])


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("address", [BOARD, "/ontology", "/rdf-graph-store?default"])
def test_every_form_says_the_same_triples(client: TestClient, address: str) -> None:
    first, *others = (graph_of(client, address, media) for media in FORMS)
    assert len(first) > 3
    assert all(isomorphic(first, other) for other in others)


def test_json_ld_is_shortened_by_the_context_we_serve(client: TestClient) -> None:
    made = client.get(BOARD, headers={"Accept": "application/ld+json"}).json()
    served = client.get("/context.jsonld")
    assert served.headers["content-type"] == "application/ld+json"
    assert served.json()["@context"] == made["@context"]
    (board,) = [node for node in made["@graph"] if "skos:prefLabel" in node]
    assert "sw:Board" in board["@type"]


def test_the_ontology_is_a_page_with_a_place_for_every_term(client: TestClient) -> None:
    page = client.get("/ontology", headers={"Accept": "text/html"}).text
    assert all(f'id="{iri.rpartition("#")[2]}"' in page for iri in (SW.Board, SW.accountableFor, SW["mood-planned"], SW.value))
    told, file = graph_of(client, "/ontology", "text/turtle"), Graph().parse(data=ontology_turtle(), format="turtle")
    assert set(file) <= set(told)


def test_a_term_in_a_result_leads_to_its_place_on_that_page(client: TestClient) -> None:
    query = f"SELECT * {{ GRAPH ?g {{ ?s <{SW.gapKind}> ?kind }} }}"
    page = client.get("/sparql/results", params={"query": query}, headers={"Accept": "text/html"}).text
    assert 'href="/ontology#gapKind-chair"' in page


def test_a_thing_links_to_its_other_forms(client: TestClient) -> None:
    for media in ("text/turtle", "text/html"):
        links = client.get(BOARD, headers={"Accept": media}).headers["link"]
        assert f'<{BOARD}>; rel="alternate"; type="application/ld+json"' in links
        assert '</ontology>; rel="describedby"' in links


def test_a_page_shows_one_relation_where_it_is_asked_for_it(client: TestClient) -> None:
    page = client.get(f"{BOARD}?relation=hasPriority&direction=out", headers={"Accept": "text/html"}).text
    assert "has priority" in page
    assert client.get(f"{BOARD}?as_of=never", headers={"Accept": "text/html"}).status_code == 400
