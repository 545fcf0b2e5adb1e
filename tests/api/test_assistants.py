"""What an assistant gets by the SDK's own client."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from api.assistants import assistant_server
from api.nursery import HOUSE
from api.queries import Answer, Question
from api.service import Service
from api.settings import Settings
from graph.store import Store

TOOLS = {"who_owns", "search", "entity", "evidence", "compare_answers", "sparql"}


class Here:
    """Runs queries in this process."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def run(self, question: Question) -> Answer:
        release = self.store.current()
        return Answer(release.id, release.answer(question.text, question.format))

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    def gauges(self) -> dict[str, float]:
        return {}


def asked(store: Store, job: Callable[[Client], Awaitable[Any]]) -> Any:
    async def run() -> Any:
        async with Client(assistant_server(Service(store, Settings(), Here(store), lambda: date(2023, 9, 7)))) as client:
            return await job(client)

    return asyncio.run(run())


def called(store: Store, tool: str, **given: object) -> Any:
    return asked(store, lambda client: client.call_tool(tool, given))


def test_the_tools_are_listed_and_only_read(store: Store) -> None:
    listed = asked(store, lambda client: client.list_tools()).tools
    assert {tool.name for tool in listed} == TOOLS
    assert all(tool.description and tool.annotations.read_only_hint for tool in listed)


def test_who_owns_gives_the_answer_of_the_rest_surface(store: Store, client: TestClient) -> None:
    found = called(store, "who_owns", topic="infant mortality", area="Staffordshire", as_of="2023-09-07")
    address = "/api/v1/owners?topic=infant+mortality&area=Staffordshire&as_of=2023-09-07"
    assert found.structured_content == client.get(address).json()
    assert found.structured_content["owners"][0]["evidence"][0]["quote"]


def test_passages_that_are_none_are_not_kept(store: Store) -> None:
    called(store, "evidence", passage="urn:none-of-ours")
    assert ("proof", "urn:none-of-ours") not in store.current().memo


def test_evidence_gives_the_words_of_a_passage(store: Store) -> None:
    answer = called(store, "who_owns", topic="infant mortality").structured_content
    evidence = answer["owners"][0]["evidence"][0]
    assert called(store, "evidence", passage=evidence["passage"]).structured_content == evidence


def test_search_and_entity_find_the_same_thing(store: Store) -> None:
    first = called(store, "search", words="familes bord").structured_content["results"][0]
    assert called(store, "entity", name=first["id"]).structured_content["label"] == first["label"] == "Families Board"


def test_sparql_is_answered_and_what_is_no_query_is_told(store: Store) -> None:
    assert '"boolean":true' in called(store, "sparql", query="ASK { ?s ?p ?o }").content[0].text
    wrong = called(store, "sparql", query="INSERT DATA { <a:b> <a:c> 1 }")
    assert wrong.is_error
    assert "no updates" in wrong.content[0].text


@pytest.mark.parametrize(
    ("tool", "given", "says"),
    [
        ("who_owns", {"topic": "infant mortalities of all"}, "infant mortality"),
        ("who_owns", {"topic": "infant mortality", "as_of": "soon"}, "must be a day"),
        ("evidence", {"passage": "urn:none"}, "urn:none"),
        ("compare_answers", {"question": "Families Board"}, "Families Board"),
        ("who_owns", {"topic": "infant mortality" * 20}, "at most 300 characters"),
        ("search", {"words": "board " * 60}, "at most 300 characters"),
        ("entity", {"name": "board " * 60}, "at most 300 characters"),
        ("compare_answers", {"question": "why " * 400}, "at most 1500 characters"),
    ],
)
def test_what_has_no_answer_is_told_in_a_sentence(store: Store, tool: str, given: dict[str, object], says: str) -> None:
    found = called(store, tool, **given)
    assert found.is_error
    assert says in found.content[0].text


def test_the_tools_stand_at_an_address_of_the_service(client: TestClient) -> None:
    headers = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
    begun = client.post("/mcp", json={"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello}, headers=headers)
    assert begun.json()["result"]["serverInfo"]["name"] == "startwell"
    listed = client.post("/mcp", json={"jsonrpc": "2.0", "id": 2, "method": "tools/list"}, headers=headers).json()
    assert {tool["name"] for tool in listed["result"]["tools"]} == TOOLS


def test_an_assistant_asks_over_standard_input_and_output(store: Store) -> None:
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "startwell", "mcp", "--store", str(store.directory)], cwd=HOUSE
    )

    async def run() -> Any:
        async with Client(stdio_client(command)) as client:
            return await client.call_tool("sparql", {"query": "ASK { ?s ?p ?o }"})

    assert '"boolean":true' in asyncio.run(run()).content[0].text
