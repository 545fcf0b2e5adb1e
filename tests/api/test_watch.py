"""Every request has an id, a line of log without what was asked, and is counted."""

from __future__ import annotations

import json
import logging

import pytest
from fastapi.testclient import TestClient

SECRET = "SELECT ?secret { ?secret ?p ?o } LIMIT 1"


def test_an_id_comes_back_as_it_was_given_and_a_strange_one_is_replaced(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-Id": "abc-1"}).headers["x-request-id"] == "abc-1"
    strange = client.get("/healthz", headers={"X-Request-Id": "a b"}).headers["x-request-id"]
    assert len(strange) == 32
    assert client.get("/api/v1/gaps").headers["x-request-id"] != client.get("/api/v1/gaps").headers["x-request-id"]


def test_the_log_has_no_query_and_no_token(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="startwell.requests"):
        client.get("/sparql", params={"query": SECRET, "token": "hush"}, headers={"Authorization": "Bearer hush"})
        client.post("/sparql", content=SECRET, headers={"Content-Type": "application/sparql-query"})
    lines = [json.loads(record.getMessage()) for record in caplog.records if record.name == "startwell.requests"]
    assert [(line["method"], line["path"], line["status"]) for line in lines] == [
        ("GET", "/sparql", 200),
        ("POST", "/sparql", 200),
    ]
    assert "secret" not in caplog.text
    assert "hush" not in caplog.text


def test_requests_are_counted_by_group_and_status(client: TestClient) -> None:
    client.get("/api/v1/gaps")
    client.get("/api/v1/gaps?area=nowhere")
    client.get("/none")
    text = client.get("/metrics").text
    assert 'startwell_requests_total{group="api",status="200"} 1' in text
    assert 'startwell_requests_total{group="api",status="404"} 1' in text
    assert 'startwell_requests_total{group="pages",status="404"} 1' in text
    assert 'startwell_request_seconds_count{group="api"} 2' in text
    assert "startwell_requests_running 1" in text
    assert "startwell_release_age_seconds" in text


def test_readiness_tells_the_release_and_its_age(client: TestClient) -> None:
    ready = client.get("/readyz").json()
    assert ready["release"]
    assert ready["age_seconds"] >= 0


def test_a_failure_is_logged_with_its_request_and_without_what_was_asked(
    client: TestClient, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr("api.routes.gaps.gaps", broken)
    with caplog.at_level(logging.ERROR, logger="startwell.api"):
        response = client.get("/api/v1/gaps?area=hush", headers={"X-Request-Id": "abc-1"})
    assert response.status_code == 500
    (line,) = [json.loads(record.getMessage()) for record in caplog.records if record.name == "startwell.api"]
    assert (line["id"], line["path"], line["error"]) == ("abc-1", "/api/v1/gaps", "ZeroDivisionError")
    assert line["at"][-1].endswith(" broken")
    assert "secret" not in caplog.text
    assert "hush" not in caplog.text
