"""The query side of the SPARQL 1.1 Protocol."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from rdflib import RDF, SH, BNode, Graph, Namespace, URIRef

from ontology.vocab import SW, example_queries

ROWS = 'SELECT ?x ?y { VALUES (?x ?y) { (1 "a") (<urn:z> UNDEF) } }'
TRIPLE = "CONSTRUCT { <urn:s> <urn:p> 'café' } {}"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}
JSON = "application/sparql-results+json"
PRIORITY = "<https://w3id.org/startwell/ontology#hasPriority>"


@pytest.mark.parametrize("media", [JSON, "application/sparql-results+xml", "text/csv", "text/tab-separated-values"])
def test_rows_come_in_every_form_of_results(client: TestClient, media: str) -> None:
    response = client.get("/sparql", params={"query": ROWS}, headers={"Accept": media})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(media)
    assert "urn:z" in response.text


@pytest.mark.parametrize("media", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"])
def test_triples_come_in_every_form_of_rdf(client: TestClient, media: str) -> None:
    response = client.get("/sparql", params={"query": TRIPLE}, headers={"Accept": media})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith(media)
    assert "urn:s" in response.text


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"query=ASK%20%7B%7D", FORM),
        (b"query=ASK+%7B%7D", {"Content-Type": "Application/X-WWW-Form-URLEncoded; charset=UTF-8"}),
        (b"ASK {}", DIRECT),
        ("ASK { FILTER(STRLEN('é😀') = 2) }".encode(), {"Content-Type": "application/sparql-query; charset=utf-8"}),
        (b"query=" + quote('ASK { FILTER(STRLEN("a%20b") = 5) }').encode(), FORM),
    ],
)
def test_a_query_is_taken_in_either_form_of_post(client: TestClient, body: bytes, headers: dict[str, str]) -> None:
    response = client.post("/sparql", content=body, headers=headers)
    assert response.json()["boolean"] is True


def test_the_graphs_of_the_dataset_can_be_named_beside_the_query(client: TestClient) -> None:
    ask = f"ASK {{ ?holder {PRIORITY} ?aim }}"
    found = client.get("/sparql", params={"query": f"SELECT ?g {{ GRAPH ?g {{ ?holder {PRIORITY} ?aim }} }}"}).json()
    graph = found["results"]["bindings"][0]["g"]["value"]
    assert client.get("/sparql", params={"query": ask}).json()["boolean"] is True
    assert client.get("/sparql", params={"query": ask, "default-graph-uri": graph}).json()["boolean"] is True
    assert client.get("/sparql", params={"query": ask, "default-graph-uri": "urn:none"}).json()["boolean"] is False
    assert client.post(f"/sparql?default-graph-uri={quote(graph)}", content=ask, headers=DIRECT).json()["boolean"] is True


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"INSERT DATA { <urn:a> <urn:b> <urn:c> }", {"Content-Type": "application/sparql-update"}, 403),
        (b"update=CLEAR+ALL", FORM, 403),
        (b"query=ASK%7B%7D&update=CLEAR+ALL", FORM, 403),
        (b"INSERT DATA { <urn:a> <urn:b> <urn:c> }", DIRECT, 400),
        (b"query=ASK%7B%7D&query=ASK%7B%7D", FORM, 400),
        (b"", FORM, 400),
        (b"\xff\xfe", DIRECT, 400),
        (b"query=%FF", FORM, 400),
        (b"x", {"Content-Type": "multipart/form-data; boundary=b"}, 415),
        (b"ASK {}", {"Content-Type": "text/plain"}, 415),
        (b"ASK {}", {}, 415),
    ],
)
def test_what_is_no_query_is_refused(client: TestClient, body: bytes, headers: dict[str, str], status: int) -> None:
    response = client.post("/sparql", content=body, headers=headers)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


def test_nothing_can_be_written(client: TestClient) -> None:
    client.post(
        "/sparql", content=b"INSERT DATA { <urn:new> <urn:b> <urn:c> }", headers={"Content-Type": "application/sparql-update"}
    )
    client.post("/sparql", content=b"update=INSERT+DATA+%7B%3Curn:new%3E+%3Curn:b%3E+1%7D", headers=FORM)
    client.put("/rdf-graph-store?graph=urn:g", content=b"<urn:new> <urn:b> <urn:c> .", headers={"Content-Type": "text/turtle"})
    asked = "ASK { { <urn:new> ?p ?o } UNION { GRAPH ?g { <urn:new> ?p ?o } } }"
    assert client.get("/sparql", params={"query": asked}).json()["boolean"] is False


def test_without_a_query_a_program_gets_the_service_description(client: TestClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert response.headers["content-type"].startswith("text/turtle")
    assert "sparql-service-description#" in response.text
    assert "http://testserver/sparql" in response.text


SD, VOID = Namespace("http://www.w3.org/ns/sparql-service-description#"), Namespace("http://rdfs.org/ns/void#")


def described(client: TestClient) -> Graph:
    return Graph().parse(data=client.get("/sparql", headers={"Accept": "application/n-triples"}).text, format="nt")


def test_the_description_counts_the_things_of_each_class_and_the_triples_of_each_property(client: TestClient) -> None:
    said = described(client)
    held = ((SW.Board, "class", "entities", f"?s a <{SW.Board}>"), (SW.hasPriority, "property", "triples", f"?s {PRIORITY} ?o"))
    for term, kind, number, pattern in held:
        part = said.value(predicate=VOID[kind], object=URIRef(term))
        counted = f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"
        rows = client.get("/sparql", params={"query": counted}).json()["results"]["bindings"]
        assert [row["n"]["value"] for row in rows] == [str(said.value(part, VOID[number]))] != ["0"]
        assert (None, VOID[f"{kind}Partition"], part) in said


def test_the_description_names_the_graphs_that_every_release_has(client: TestClient) -> None:
    named = {str(name) for name in described(client).objects(None, SD.name)}
    assert named == {SW.documents, SW.entities, SW.ontology, SW.reference, SW.topics}


def test_the_description_has_no_blank_node(client: TestClient) -> None:
    assert not [node for node in described(client).all_nodes() if isinstance(node, BNode)]


def test_every_example_is_described_and_in_the_graph_as_an_executable(client: TestClient) -> None:
    ask = f"SELECT ?it {{ GRAPH <{SW.ontology}> {{ ?it a <{SH.SPARQLExecutable}> }} }} ORDER BY ?it"
    rows = client.get("/sparql", params={"query": ask}).json()["results"]["bindings"]
    iris = [each.iri for each in example_queries()]
    assert [row["it"]["value"] for row in rows] == iris
    assert sorted(map(str, described(client).subjects(RDF.type, SH.SPARQLExecutable))) == iris


def test_the_data_set_is_found_where_hosts_keep_such_descriptions(client: TestClient) -> None:
    response = client.get("/.well-known/void", headers={"Accept": "text/turtle"})
    assert [each.status_code for each in response.history] == [303]
    assert "void#Dataset" in response.text or "void:Dataset" in response.text


def test_without_a_query_a_browser_gets_the_page(client: TestClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert response.headers["content-type"].startswith("text/html")
    assert "Queries to start from" in response.text


def test_every_query_of_the_page_runs(client: TestClient) -> None:
    for example in example_queries():
        assert client.get("/sparql", params={"query": example.query}).status_code == 200, example.question


def test_a_host_that_is_no_address_never_reaches_the_description(client: TestClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/turtle", "Host": "a> <urn:evil"})
    assert "urn:evil" not in response.text


def test_the_page_shows_results_as_a_table(client: TestClient) -> None:
    page = client.get("/sparql/results", params={"query": ROWS}).text
    assert '<th scope="col">x</th>' in page
    assert "urn:z" in page


def test_the_page_says_what_is_wrong_with_a_query(client: TestClient) -> None:
    assert "A query opens with" in client.get("/sparql/results", params={"query": "FIND all"}).text


def test_an_iri_with_a_comma_is_one_cell_of_csv(client: TestClient) -> None:
    asked = "SELECT ?x ?y { VALUES (?x ?y) { (<http://example.org/a,b> 'say \"hi\"') } }"
    body = client.get("/sparql", params={"query": asked}, headers={"Accept": "text/csv"}).text
    assert body == 'x,y\r\n"http://example.org/a,b","say ""hi"""\r\n'


def test_what_xml_cannot_hold_is_replaced_and_carriage_returns_stay(client: TestClient) -> None:
    from xml.etree import ElementTree

    asked = 'SELECT ?x { VALUES ?x { "a\\u0001b\\uFFFEc\\rd" } }'
    body = client.get("/sparql", params={"query": asked}, headers={"Accept": "application/sparql-results+xml"}).content
    literal = ElementTree.fromstring(body).find(".//{*}literal")
    assert literal is not None
    assert literal.text == "a\ufffdb\ufffdc\rd"


def test_a_relative_iri_opens_with_the_base_of_the_release(client: TestClient) -> None:
    found = client.get("/sparql", params={"query": "SELECT ?x { BIND(<topic/x> AS ?x) }"}).json()
    assert found["results"]["bindings"][0]["x"]["value"] == "https://w3id.org/startwell/id/topic/x"


def test_a_request_of_too_many_parameters_is_told_so(client: TestClient) -> None:
    response = client.get("/sparql?query=ASK%7B%7D" + "&x=1" * 1000)
    assert (response.status_code, response.json()["detail"]) == (400, "The request has more than 1,000 parameters.")
