"""Answers about a day serve for all days on which they are the same, and for no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.lasting import Lasting
from graph.build import publish
from graph.spans import Span
from graph.store import Store
from tests.api.conftest import client_of, reading_of

SPRING, SUMMER = Span(("2020-03-01", 0), ("2020-05-31", 1)), Span(("2020-05-31", 1), ("2020-09-01", 0))
ASKED = "/api/v1/owners?topic=infant+mortality&area=Staffordshire"


def body(day: str, words: str = "") -> bytes:
    return f'{{"topic":"\\"as_of\\":\\"{words}","as_of":"{day}","read":1}}'.encode()


def test_an_answer_serves_for_every_day_of_its_span_and_for_no_other() -> None:
    lasting = Lasting(10_000)
    lasting.keep("r", ("a",), "2020-07-01", SUMMER, body("2020-07-01", "summer"))
    lasting.keep("r", ("a",), "2020-04-01", SPRING, body("2020-04-01", "spring"))
    assert lasting.find("r", ("a",), "2020-05-31") == body("2020-05-31", "spring")
    assert lasting.find("r", ("a",), "2020-06-01") == body("2020-06-01", "summer")
    assert [lasting.find("r", ("a",), day) for day in ("2020-02-29", "2020-09-01")] == [None, None]
    assert lasting.find("r", ("b",), "2020-06-01") is None


def test_another_release_knows_nothing_of_the_one_before() -> None:
    lasting = Lasting(10_000)
    lasting.keep("r", ("a",), "2020-04-01", SPRING, body("2020-04-01"))
    assert lasting.find("s", ("a",), "2020-04-01") is None
    lasting.keep("s", ("b",), "2020-04-01", SPRING, body("2020-04-01"))
    assert lasting.find("r", ("a",), "2020-04-01") is None


def test_the_question_longest_not_asked_is_let_go_first_and_what_is_too_large_is_never_kept() -> None:
    lasting = Lasting(5 * 1200)
    for name in ("a", "b", "c", "d", "e"):
        lasting.keep("r", (name,), "2020-04-01", SPRING, body("2020-04-01"))
        assert lasting.find("r", ("a",), "2020-04-01")
    lasting.keep("r", ("too large",), "2020-04-01", SPRING, body("2020-04-01", "and so on " * 100))
    lasting.keep("r", ("f",), "2020-04-01", SPRING, body("2020-04-01"))
    known = [name for name in ("a", "b", "c", "d", "e", "f", "too large") if lasting.find("r", (name,), "2020-04-01")]
    assert known == ["a", "c", "d", "e", "f"]


def test_the_words_of_a_question_count_as_well() -> None:
    lasting = Lasting(5 * 1200)
    for name in ("a", "b"):
        lasting.keep("r", (name * 3000,), "2020-04-01", SPRING, body("2020-04-01"))
    assert [bool(lasting.find("r", (name * 3000,), "2020-04-01")) for name in ("a", "b")] == [False, True]


@pytest.mark.parametrize("day", ["2023-09-07", "2023-12-31", "2031-01-01", "2023-09-06", "1999-12-31"])
def test_an_answer_that_was_kept_is_the_one_that_would_be_worked_out(client: TestClient, store: Store, day: str) -> None:
    for other in ("2023-09-08", "1990-01-01", "2024-06-30"):
        client.get(f"{ASKED}&as_of={other}")
    with client_of(store) as fresh:
        expected = fresh.get(f"{ASKED}&as_of={day}")
    found = client.get(f"{ASKED}&as_of={day}")
    assert found.json()["as_of"] == day
    assert found.content == expected.content
    assert dict(found.headers) | {"x-request-id": ""} == dict(expected.headers) | {"x-request-id": ""}


def test_a_release_that_says_otherwise_is_heard_at_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, [reading_of()])
    with client_of(store) as client:
        before = client.get(f"{ASKED}&as_of=2023-10-01").json()["owners"]
        publish(store, [reading_of("Another Board")])
        after = client.get(f"{ASKED}&as_of=2023-10-02").json()["owners"]
    assert "Families Board" in {row["label"] for row in before}
    assert "Another Board" in {row["label"] for row in after}


@pytest.mark.parametrize(
    ("more", "headers", "status"),
    [
        ("&as_of=2023-10-05", {}, 200),
        ("&as_of=2023-10-05", {"Accept": "text/csv"}, 200),
        ("&as_of=2023-10-05", {"Accept": "image/png"}, 406),
        ("&as_of=2023-10-05&format=csv", {}, 200),
        ("&as_of=2023-10-05&as_of=2023-10-06", {}, 400),
        ("&as_of=2023-10-05&aera=Leeds", {}, 400),
        ("&as_of=2023-13-05", {}, 400),
        ("&as_of=", {}, 200),
        ("&as_of=2023-10-05&x=%22%3E", {}, 400),
    ],
)
def test_what_is_asked_in_another_form_is_answered_as_ever_though_the_answer_is_known(
    client: TestClient, store: Store, more: str, headers: dict[str, str], status: int
) -> None:
    assert client.get(f"{ASKED}&as_of=2023-10-04").status_code == 200
    found = client.get(ASKED + more, headers=headers)
    with client_of(store) as fresh:
        expected = fresh.get(ASKED + more, headers=headers)
    assert found.status_code == status
    assert found.content == expected.content
    assert dict(found.headers) | {"x-request-id": ""} == dict(expected.headers) | {"x-request-id": ""}


def test_who_has_a_known_answer_already_is_told_so(client: TestClient) -> None:
    tag = client.get(f"{ASKED}&as_of=2023-10-04").headers["etag"]
    found = client.get(f"{ASKED}&as_of=2023-10-06", headers={"If-None-Match": tag})
    assert (found.status_code, found.content) == (304, b"")
