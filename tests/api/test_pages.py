"""The pages people read: the answer in a sentence, every row with its words, and nothing that is not text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.pages import linker
from graph.build import publish
from graph.store import Store
from ontology.statement import Claim, Number, Ref, Term, Text, Thing
from ontology.vocab import ORG, SW, concept
from tests.api.conftest import client_of, evidence, reading_of

SELECT = "/sparql/results?query=SELECT+*+%7B%3Fs+%3Fp+%3Fo%7D"
CONSTRUCT = "/sparql/results?query=CONSTRUCT+WHERE+%7B%3Fs+%3Fp+%3Fo%7D+LIMIT+3"
PAGES = [
    "/", "/?topic=infant+mortality&area=Staffordshire", "/?topic=infnt", "/?topic=infant+mortality&as_of=never", "/gaps",
    "/gaps?area=Nowhere", "/search", "/search?q=board", "/documents", "/entities", "/entities?type=body", "/network",
    "/network?about=Families+Board", "/network?about=zz", "/sparql", "/ontology", SELECT, CONSTRUCT, "/docs",
    "/figures", "/figures?indicator=x", "/answers", "/answers?question=x", "/id/document/report",
    "/id/body/staffordshire-families-board", "/id/body/none",
]  # fmt: skip
HTML = {"Accept": "text/html"}


class Page(HTMLParser):
    """The elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.elements if tag in tags]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_loads_nothing_from_elsewhere_and_runs_nothing_inline(client: TestClient, address: str) -> None:
    page = Page(client.get(address, headers=HTML).text)
    assert all(attrs.get("src", attrs.get("href", "/"))[0] == "/" for attrs in page.all("script", "link", "img", "iframe"))
    assert all("src" in attrs or attrs.get("type") == "application/json" for attrs in page.all("script"))
    assert not page.all("style")
    assert not [attrs for _, attrs in page.elements if "style" in attrs or any(name.startswith("on") for name in attrs)]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_can_be_read_without_seeing_it(client: TestClient, address: str) -> None:
    page = Page(client.get(address, headers=HTML).text)
    assert page.all("html")[0]["lang"] == "en-GB"
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("title")) == 1
    labelled = {attrs["for"] for attrs in page.all("label")}
    fields = [attrs for attrs in page.all("input", "select", "textarea") if attrs.get("type") != "hidden"]
    assert all(attrs["id"] in labelled for attrs in fields)
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert all(attrs["aria-labelledby"] in ids for _, attrs in page.elements if "aria-labelledby" in attrs)
    assert all(attrs["aria-describedby"] in ids for _, attrs in page.elements if "aria-describedby" in attrs)


@pytest.mark.parametrize("address", PAGES)
def test_every_link_within_the_site_leads_somewhere(client: TestClient, address: str) -> None:
    page = Page(client.get(address, headers=HTML).text)
    for target in sorted({attrs["href"].partition("#")[0] for attrs in page.all("a")} - {""})[:40]:
        if target.startswith("/"):
            assert client.get(target, headers=HTML).status_code == 200, target


def test_the_answer_opens_with_its_verdict_in_a_sentence(client: TestClient) -> None:
    page = client.get("/", params={"topic": "infant mortality", "area": "Staffordshire"}, headers=HTML).text
    assert "Nobody is yet accountable for infant mortality in Staffordshire: Infant Mortality Steering Group is only" in page
    assert "As of 15 January 2024, from 1 document" in page


def test_every_row_of_the_answer_links_to_its_passage(client: TestClient) -> None:
    page = client.get("/", params={"topic": "infant mortality"}, headers=HTML).text
    quotes = ("takes accountability for infant mortality", "one of its priorities", "provided by a charity", "has no chair")
    assert all(quote in page for quote in quotes)
    assert page.count('<a href="/id/document/report#report-') >= len(quotes)


def test_an_unknown_topic_offers_the_nearest_ones_for_the_same_area(client: TestClient) -> None:
    page = client.get("/", params={"topic": "infnt mort", "area": "Staffordshire"}, headers=HTML).text
    assert 'href="/?area=Staffordshire&amp;topic=infant%20mortality"' in page


def test_names_and_titles_of_papers_are_text_on_every_page(hostile: TestClient) -> None:
    board = hostile.get("/api/v1/entities", params={"type": "body", "q": "onerror"}).json()["entities"][0]["id"]
    addresses = [
        "/?topic=infant+mortality", "/documents", "/entities?type=body", "/network", "/search?q=onerror", SELECT,
        "/id/document/report", "/id/body/" + board.rpartition("/")[2],
    ]  # fmt: skip
    for address in addresses:
        page = Page(hostile.get(address, headers=HTML).text)
        assert not page.all("img"), address
        assert all("src" in attrs or attrs.get("type") == "application/json" for attrs in page.all("script")), address


def test_json_answers_hold_names_as_they_are(hostile: TestClient) -> None:
    response = hostile.get("/api/v1/owners", params={"topic": "infant mortality"})
    assert response.headers["content-type"] == "application/json"
    assert "</script><img src=x onerror=alert(1)> Board" in [row["label"] for row in response.json()["owners"]]


def test_a_search_marks_the_words_it_found_and_says_why(client: TestClient, hostile: TestClient) -> None:
    page = client.get("/search?q=familes+bord", headers=HTML).text
    assert "<mark>Families</mark> <mark>Board</mark>" in page
    assert "found by near spelling" in page
    assert "&lt;img <mark>src</mark>" in hostile.get("/search?q=img+src", headers=HTML).text.replace("<mark>img</mark>", "img")


def test_an_iri_that_is_no_web_address_is_never_a_link() -> None:
    link = linker("https://example.org/id/")
    assert [link(iri) for iri in ("javascript:alert(1)", "data:text/html,x", "//evil.example", "")] == ["", "", "", ""]


def test_a_table_of_a_query_shows_short_names_and_links_whole_ones(client: TestClient) -> None:
    asked = {"query": "SELECT ?b ?p { ?b ?p ?x FILTER(CONTAINS(STR(?b), '/body/')) } LIMIT 50"}
    page = client.get("/sparql/results", params=asked).text
    assert ">body/" in page
    assert 'title="http://www.w3.org/2004/02/skos/core#prefLabel">skos:prefLabel</a>' in page


def test_where_nothing_is_missing_or_counted_the_page_says_so_in_words(client: TestClient) -> None:
    assert "No paper read here states a gap that fits." in client.get("/gaps?kind=funding").text
    assert "No paper read here gives a figure." in client.get("/figures").text


def test_an_aim_is_shown_with_whose_it_is(client: TestClient) -> None:
    assert "(of Families Board)</span>" in client.get("/id/topic/infant-mortality", headers={"Accept": "text/html"}).text
    assert "priority, of Families Board</span>" in client.get("/entities?type=aim").text


def test_a_query_from_a_graph_that_no_release_has_is_told_so(client: TestClient) -> None:
    told = "This release has no graph <code>"
    assert f"{told}urn:nowhere</code>." in client.get("/sparql/results?query=SELECT+*+FROM+<urn:nowhere>+{?s+?p+?o}").text
    assert told not in client.get("/sparql/results", params={"query": f"SELECT * FROM <{SW.topics}> {{?s ?p ?o}} LIMIT 1"}).text
    assert client.get("/sparql/results?query=SELECT+*+FROM+<no+iri>+{?s+?p+?o}").status_code == 200


@pytest.fixture
def rated(tmp_path: Path) -> Iterator[TestClient]:
    """A paper with a figure, a rating without one, and a member in a role."""
    made = reading_of()
    figure = ((SW.area, Ref("area:staffordshire")), (SW.indicator, Ref("indicator:i")))
    role = (
        (ORG.member, Ref("body:charity")),
        (ORG.organization, Ref("body:board")),
        (ORG.role, Term(concept("role", "sponsor"))),
    )
    unmeasured = (*figure, (SW.rating, Term(concept("rating", "red"))), (SW.verbatim, Text("red")))
    claims = (
        Claim("c3", SW.Observation, (*figure, (SW.value, Number(Decimal("40"))), (SW.verbatim, Text("40%"))), evidence(1)),
        Claim("c4", SW.Observation, unmeasured, evidence(2)),
        Claim("c5", ORG.Membership, (*role, (SW.role, Text("Sponsor of it"))), evidence(3)),
    )
    things = (*made.things, Thing("indicator:i", "indicator", "babies born too soon"))
    publish(Store(tmp_path), [replace(made, claims=(*made.claims, *claims), things=things)])
    with client_of(Store(tmp_path)) as opened:
        yield opened


def test_a_rating_without_a_measured_value_shows_no_value(rated: TestClient) -> None:
    page = rated.get("/figures").text
    assert '<td data-of="Value">40%</td>' in page
    assert '<td data-of="Value"></td>' in page
    assert '<td data-of="Value">red' not in page


def test_a_role_is_told_once_in_the_words_of_the_paper(rated: TestClient) -> None:
    page = rated.get("/id/body/staffordshire-families-board", headers=HTML).text
    assert "<p>role: Sponsor of it</p>" in page
    assert "<li>sponsor</li>" not in page


def test_the_first_page_lists_the_topics_that_papers_speak_of_and_folds_all_others(client: TestClient) -> None:
    page = client.get("/", headers=HTML).text
    shown, folded = page.split("<details>")
    assert "?topic=infant%20mortality" in shown
    assert "?topic=road%20safety" not in shown
    assert all(f'"/?topic={topic}"' in folded for topic in ("infant%20mortality", "road%20safety"))
