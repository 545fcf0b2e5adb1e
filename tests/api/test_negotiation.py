"""Which form a client gets."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.errors import NotAcceptable
from api.negotiation import HTML, ROWS, TRIPLES, choose, prefers_html

FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
JSON_TYPE = "application/sparql-results+json"
XML_TYPE = "application/sparql-results+xml"


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("application/json", "json"),
        (XML_TYPE, "xml"),
        ("application/xml", "xml"),
        (f"{JSON_TYPE};q=0.2, {XML_TYPE};q=0.9, text/csv;q=0.1", "xml"),
        (f"{JSON_TYPE};q=0, {XML_TYPE}", "xml"),
        ("text/*", "csv"),
        ("text/*;q=0.5, text/csv;q=0", "tsv"),
        ("application/x-unknown, text/csv;q=0.5", "csv"),
        ("TEXT/CSV", "csv"),
        ("text/csv;charset=utf-8", "csv"),
        ("text/csv;q=nonsense, text/tab-separated-values;q=0.1", "tsv"),
        (f"*/*;q=0.1, {XML_TYPE};q=0.2", "xml"),
        (FIREFOX, "xml"),
    ],
)
def test_rows_come_in_the_form_the_client_likes_best(accept: str | None, name: str) -> None:
    assert choose(accept, ROWS).name == name


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        (None, "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/n-triples", "nt"),
        ("application/rdf+xml;q=0.9, */*;q=0.1", "rdf"),
    ],
)
def test_triples_come_in_the_form_the_client_likes_best(accept: str | None, name: str) -> None:
    assert choose(accept, TRIPLES).name == name


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0", "*/*;q=0", "application/sparql-results+json;q=0"])
def test_what_no_form_fits_is_not_acceptable(accept: str) -> None:
    with pytest.raises(NotAcceptable, match="text/turtle"):
        choose(accept, TRIPLES)


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        (FIREFOX, True),
        ("text/html", True),
        ("*/*", False),
        (None, False),
        ("text/turtle, text/html;q=0.5", False),
        ("text/*", False),
    ],
)
def test_only_who_asks_for_pages_by_name_gets_them(accept: str | None, wanted: bool) -> None:
    assert prefers_html(accept) is wanted


def test_text_says_its_encoding() -> None:
    assert HTML.content_type == "text/html; charset=utf-8"


def test_a_client_that_takes_nothing_we_have_is_told_what_there_is(client: TestClient) -> None:
    response = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "image/png"})
    assert response.status_code == 406
    assert JSON_TYPE in response.json()["offers"]
