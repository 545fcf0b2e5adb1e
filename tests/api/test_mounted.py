"""What a service imports and makes ready when it starts, and what only when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from fastapi.testclient import TestClient

from api.app import create_app
from api.nursery import HOUSE
from graph.store import Store

LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
ACCEPT = {"Accept": "application/json, text/event-stream"}
HEAVY = {"mcp", "networkx", "pyshacl", "pyvis", "rdflib"}


def test_a_service_starts_without_what_few_of_its_answers_need() -> None:
    code = f"import api.app, sys; print(*sorted({HEAVY} & set(sys.modules)))"
    met = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert met.stdout.split() == []


def test_all_who_come_first_at_once_get_the_tools(store: Store) -> None:
    with TestClient(create_app(store)) as client, ThreadPoolExecutor() as together:
        met = list(together.map(lambda _: client.post("/mcp", json=LIST, headers=ACCEPT), range(4)))
        later = client.post("/mcp", json=LIST, headers=ACCEPT)
    assert {answer.status_code for answer in (*met, later)} == {200}
    assert {len(answer.json()["result"]["tools"]) for answer in (*met, later)} == {6}


def test_a_service_whose_tools_nobody_asked_for_stops(store: Store) -> None:
    with TestClient(create_app(store)) as client:
        assert client.get("/healthz").status_code == 200


def test_nothing_but_a_question_is_taken_there_and_no_connection_is_held_open(store: Store) -> None:
    with TestClient(create_app(store)) as client:
        for method in ("GET", "HEAD", "DELETE", "PUT"):
            answer = client.request(method, "/mcp", headers={"Accept": "text/event-stream"})
            assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
