"""What an assistant gets over the two ways there are: a process of its own, and the address of a running service."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

import pytest
import uvicorn
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from api.app import create_app
from api.nursery import HOUSE
from api.settings import Settings
from graph.store import Store

Way: TypeAlias = Callable[[], Client]
ASKED = {"topic": "infant mortality", "area": "Staffordshire", "as_of": "2023-09-07"}


@pytest.fixture(scope="module")
def served(store: Store) -> Iterator[str]:
    """The address of the tools of a running service."""
    app = create_app(store, Settings(), today=lambda: date(2023, 9, 7))
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    running.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/mcp"
    server.should_exit = True
    running.join()


@pytest.fixture(params=["standard input", "HTTP"])
def way(request: pytest.FixtureRequest, store: Store, served: str) -> Way:
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "startwell", "mcp", "--store", str(store.directory)], cwd=HOUSE
    )
    return (lambda: Client(served)) if request.param == "HTTP" else (lambda: Client(stdio_client(command)))


async def _conversation(way: Way) -> dict[str, Any]:
    """An assistant that asks who owns it, and follows what it is told."""
    async with way() as client:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        owners = (await client.call_tool("who_owns", ASKED)).structured_content
        assert owners
        proof = owners["owners"][0]["evidence"][0]
        said = await client.call_tool("evidence", {"passage": proof["passage"]})
        found = await client.call_tool("search", {"words": owners["owners"][0]["label"]})
        thing = await client.call_tool("entity", {"name": owners["owners"][0]["id"], "as_of": "2023-09-07"})
        nobody = await client.call_tool("compare_answers", {"question": "How many?"})
        rows = await client.call_tool("sparql", {"query": f"SELECT ?p {{ GRAPH <{proof['passage']}> {{ ?s ?p ?o }} }}"})
    return {
        "tools": tools, "owners": owners, "proof": proof, "said": said.structured_content, "found": found.structured_content,
        "thing": thing.structured_content, "nobody": nobody, "rows": rows,
    }  # fmt: skip


def test_an_assistant_asks_with_every_tool_and_gets_quotes(way: Way) -> None:
    told = asyncio.run(_conversation(way))
    assert told["tools"] == {"who_owns", "search", "entity", "evidence", "compare_answers", "sparql"}
    assert (told["owners"]["verdict"], told["owners"]["as_of"]) == ("proposed", "2023-09-07")
    assert told["proof"]["quote"] == "It is recommended that the Steering Group takes accountability for infant mortality."
    assert told["said"] == told["proof"]
    assert told["found"]["results"][0]["why"] == "name"
    assert told["proof"]["passage"] in [each["passage"] for row in told["thing"]["statements"] for each in row["evidence"]]
    assert told["nobody"].is_error
    assert "proposedAccountableFor" in told["rows"].content[0].text
