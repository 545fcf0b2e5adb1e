"""What is answered straight, past the routes, is what the routes would answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.build import publish
from graph.store import Store
from ontology.statement import Passage, Reading, Source, Thing
from ontology.vocab import SW
from tests.api.conftest import Direct, client_of, reading_of

SEARCHED = "/api/v1/search?q=play+board"
OWNED = "/api/v1/owners?topic=infant+mortality&area=Staffordshire&as_of=2023-10-04"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with more boards of one name than a search shows."""
    made = Store(tmp_path_factory.mktemp("many"))
    boards = tuple(Thing(f"body:{n}", "body", f"Play Board {n}", classes=(SW.Board,)) for n in range(30))
    passages = tuple(Passage(n, f"para {n}", board.name, mentions=(board.key,)) for n, board in enumerate(boards))
    publish(made, [reading_of(), Reading(Source("boards.txt", "cd" * 32, area="staffordshire"), passages, boards, (), ())])
    return made


@pytest.fixture
def usual(many: Store) -> Iterator[TestClient]:
    """A client of which nothing was asked yet, so that everything goes the usual way."""
    many.current().memo.clear()
    with client_of(many) as opened:
        yield opened


@pytest.mark.parametrize("address", [SEARCHED, OWNED])
@pytest.mark.parametrize(
    ("more", "headers", "status"),
    [
        ("", {}, 200),
        ("", {"Accept": "application/json;q=0.9, text/html"}, 200),
        ("", {"Accept": "text/csv"}, 200),
        ("", {"Accept": "image/png"}, 406),
        ("&format=csv", {}, 200),
        ("&limit=5", {}, None),
        ("&limit=9999", {}, 400),
        ("&q=two", {}, 400),
        ("&topic=two", {}, 400),
        ("&x=%22%3E", {}, 400),
    ],
)
def test_an_answer_at_once_is_the_one_that_is_given_the_usual_way(
    usual: TestClient, many: Store, address: str, more: str, headers: dict[str, str], status: int | None
) -> None:
    expected = usual.get(address + more, headers=headers)
    with client_of(many) as client:
        client.get("/api/v1/search?q=anything")
        client.get("/api/v1/owners?topic=breastfeeding")
        found = client.get(address + more, headers=headers)
    assert status in (None, found.status_code)
    assert found.content == expected.content
    assert dict(found.headers) | {"x-request-id": ""} == dict(expected.headers) | {"x-request-id": ""}


@pytest.mark.parametrize("address", ["/api/v1/search?q=", "/api/v1/search", "/api/v1/owners?topic=&area=Leeds", "/api/v1/owners"])
def test_what_lacks_its_words_is_refused_as_ever(usual: TestClient, address: str) -> None:
    assert usual.get(address).status_code == 400


def test_who_has_a_search_already_is_told_so(usual: TestClient) -> None:
    usual.get("/api/v1/search?q=anything")
    tag = usual.get(SEARCHED).headers["etag"]
    found = usual.get(SEARCHED, headers={"If-None-Match": tag})
    assert (found.status_code, found.content) == (304, b"")


def test_names_nobody_knows_are_told_with_the_nearest_as_ever(usual: TestClient) -> None:
    usual.get(OWNED)
    found = usual.get(OWNED.replace("infant+mortality", "infant+mortalty"))
    assert found.json()["nearest"]


def test_a_store_that_is_empty_says_so(tmp_path: Path) -> None:
    with client_of(Store(tmp_path)) as client:
        assert [client.get(address).status_code for address in (SEARCHED, OWNED)] == [503, 503]


def test_who_serves_is_told_once_what_every_answer_needs_was_read(many: Store, tmp_path: Path) -> None:
    for store, times in ((many, 1), (Store(tmp_path), 0)):
        met: list[bool] = []
        with TestClient(create_app(store, Settings(), runner=Direct(store), when_read=partial(met.append, True))):
            pass
        assert len(met) == times
