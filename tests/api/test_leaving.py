"""A client that leaves stops its query, and a server that ends stops all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from starlette.requests import Request

from api.queries import Answer, Question
from api.routes import sparql
from api.routes.sparql import _unless_left as unless_left
from ontology.errors import QueryError

ENDLESS = Question("ASK {}", "application/sparql-results+json")


class Slow:
    """Runs a query until it is stopped."""

    stopped = False

    async def run(self, question: Question) -> Answer:
        del question
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            self.stopped = True
            raise
        return Answer("", b"")


def outcome(monkeypatch: pytest.MonkeyPatch, says: str, stop: Callable[[asyncio.Task[Any]], object]) -> tuple[object, bool, int]:
    """What comes of a query whose client says something, whether it was stopped, and how often its task is still to be."""
    slow = Slow()
    monkeypatch.setattr(sparql, "WATCHED_AFTER", 0.01)
    monkeypatch.setattr(sparql, "service", lambda _: type("Here", (), {"runner": slow}))

    async def receive() -> dict[str, str]:
        await asyncio.sleep(0.01)
        return {"type": says}

    async def job() -> tuple[object, bool, int]:
        task: asyncio.Task[Answer] = asyncio.create_task(unless_left(Request({"type": "http"}, receive), ENDLESS))
        await asyncio.sleep(0.1)
        stop(task)
        (found,) = await asyncio.gather(task, return_exceptions=True)
        return found, slow.stopped, task.cancelling()

    return asyncio.run(job())


def test_a_client_that_leaves_stops_its_query(monkeypatch: pytest.MonkeyPatch) -> None:
    found, stopped, cancelling = outcome(monkeypatch, "http.disconnect", lambda _: None)
    assert isinstance(found, QueryError)
    assert (str(found), stopped, cancelling) == ("the client left", True, 0)


def test_a_server_that_ends_is_not_taken_for_a_client_that_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    found, stopped, cancelling = outcome(monkeypatch, "http.request", asyncio.Task.cancel)
    assert isinstance(found, asyncio.CancelledError)
    assert (stopped, cancelling) == (True, 1)
