"""The ownership answer on the wire, field for field as promised."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient

ASKED = {"topic": "infant mortality", "area": "Staffordshire", "as_of": "2023-09-07"}
REFERENCE = {"id", "label"}


def check_evidence(rows: list[dict[str, Any]]) -> None:
    """Every row has evidence of the promised shape."""
    for row in rows:
        assert row["evidence"]
        for proof in row["evidence"]:
            assert proof.keys() == {"document", "passage", "locator", "quote", "context"}
            assert proof["document"].keys() == {"id", "title", "publisher", "issued", "source"}
            assert all(c.keys() == {"passage", "locator", "quote"} for c in proof["context"])


def check_answer(answer: dict[str, Any]) -> None:
    """An ownership answer has the promised shape, nothing more and nothing less."""
    assert list(answer) == ["topic", "area", "as_of", "read", "verdict", "owners", "services", "gaps"]
    assert answer["topic"].keys() == REFERENCE
    assert answer["area"] is None or answer["area"].keys() == REFERENCE
    assert answer["read"].keys() == {"documents", "newest"}
    owner = {"id", "label", "type", "role", "area", "scope", "topic", "since", "until", "stale", "evidence"}
    service = {"id", "label", "providers", "commissioners", "start", "end", "current", "evidence"}
    assert all(row.keys() == owner for row in answer["owners"])
    assert all(row.keys() == service for row in answer["services"])
    assert all(row.keys() == {"id", "label", "kind", "missing", "evidence"} for row in answer["gaps"])
    check_evidence([*answer["owners"], *answer["services"], *answer["gaps"]])


def test_an_answer_has_the_promised_shape(client: TestClient) -> None:
    check_answer(client.get("/api/v1/owners", params=ASKED).json())


def test_an_answer_names_owners_services_and_gaps(client: TestClient) -> None:
    answer = client.get("/api/v1/owners", params=ASKED).json()
    assert answer["verdict"] == "proposed"
    roles = [(row["role"], row["label"]) for row in answer["owners"]]
    assert roles == [("proposed", "Infant Mortality Steering Group"), ("priority-holder", "Families Board")]
    assert [(row["start"], row["end"], row["current"]) for row in answer["services"]] == [("2019-04-01", None, True)]
    assert [(row["kind"], row["missing"]) for row in answer["gaps"]] == [("chair", "no chair")]
    assert answer["read"] == {"documents": 1, "newest": "2023-09-07"}


def test_a_quote_is_the_words_of_its_passage(client: TestClient) -> None:
    answer = client.get("/api/v1/owners", params=ASKED).json()
    proof = answer["owners"][0]["evidence"][0]
    passages = client.get("/api/v1/documents/" + proof["document"]["id"].rpartition("/")[2]).json()["passages"]
    assert proof["quote"] in [p["quote"] for p in passages if p["id"] == proof["passage"]]


def test_an_answer_without_area_says_null(client: TestClient) -> None:
    answer = client.get("/api/v1/owners", params={"topic": "infant mortality"}).json()
    check_answer(answer)
    assert answer["area"] is None


def test_without_a_day_the_answer_is_for_today_and_says_so(client: TestClient) -> None:
    response = client.get("/api/v1/owners", params={"topic": "infant mortality"})
    assert response.json()["as_of"] == "2024-01-15"
    assert "2024-01-15" in response.headers["etag"]


def test_a_topic_nobody_knows_is_404_with_the_nearest_names(client: TestClient) -> None:
    response = client.get("/api/v1/owners", params={"topic": "infant mortalitee of kittens"})
    assert response.status_code == 404
    assert "infant mortality" in response.json()["nearest"]


def test_an_area_nobody_knows_is_404(client: TestClient) -> None:
    response = client.get("/api/v1/owners", params={"topic": "infant mortality", "area": "Ruritania"})
    assert response.status_code == 404
    assert "Ruritania" in response.json()["not_found"]
