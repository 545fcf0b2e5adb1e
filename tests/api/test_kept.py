"""Answers that were given are sent again, and never from another release."""

from __future__ import annotations

import asyncio
from pathlib import Path

from starlette.types import Message, Receive, Scope, Send

from api.kept import KeptAnswers
from graph.store import Store


class Counting:
    """An app that counts how often it is asked, and answers from the release it is told."""

    def __init__(self) -> None:
        self.asked = 0
        self.etag = b'"r1"'
        self.status = 200

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        del scope, receive
        self.asked += 1
        await send({"type": "http.response.start", "status": self.status, "headers": [(b"etag", self.etag)]})
        await send({"type": "http.response.body", "body": b"x" * 100})


def ask(kept: KeptAnswers, path: str = "/api/v1/gaps", method: str = "GET", **headers: str) -> list[Message]:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": raw}
    asyncio.run(kept(scope, receive, send))
    return sent


def over(folder: Path, day: list[str]) -> tuple[Counting, KeptAnswers]:
    (folder / "CURRENT").write_text("r1\n\n")
    app = Counting()
    return app, KeptAnswers(app, Store(folder), lambda: day[0], 10_000)


def test_the_same_question_is_answered_once(tmp_path: Path) -> None:
    app, kept = over(tmp_path, ["monday"])
    assert ask(kept) == ask(kept)
    assert app.asked == 1
    ask(kept, accept="text/csv")
    assert app.asked == 2


def test_pages_are_kept_too(tmp_path: Path) -> None:
    app, kept = over(tmp_path, ["monday"])
    assert ask(kept, "/network") == ask(kept, "/network")
    assert app.asked == 1


def test_another_release_or_another_day_begins_anew(tmp_path: Path) -> None:
    day = ["monday"]
    app, kept = over(tmp_path, day)
    ask(kept)
    day[0] = "tuesday"
    ask(kept)
    assert app.asked == 2
    (tmp_path / "CURRENT").write_text("r2\nr1\n")
    ask(kept)
    assert app.asked == 3
    ask(kept)
    assert app.asked == 4, "the app still answers from the release before, which must not be kept for the new one"


def test_only_good_answers_of_plain_reads_are_kept(tmp_path: Path) -> None:
    app, kept = over(tmp_path, ["monday"])
    for _ in range(2):
        ask(kept, if_none_match='"r1"')
        ask(kept, method="HEAD")
        ask(kept, path="/sparql")
    assert app.asked == 6
    app.status = 404
    ask(kept)
    ask(kept)
    assert app.asked == 8


def test_the_room_is_bounded(tmp_path: Path) -> None:
    app, kept = over(tmp_path, ["monday"])
    for number in range(200):
        ask(kept, path=f"/api/v1/entities/{number}")
    ask(kept, path="/api/v1/entities/199")
    assert app.asked == 200
    ask(kept, path="/api/v1/entities/0")
    assert app.asked == 201


def test_what_an_answer_is_kept_under_counts_towards_the_room(tmp_path: Path) -> None:
    app, kept = over(tmp_path, ["monday"])
    for each in range(20):
        ask(kept, accept=f"text/csv;a={each}{'x' * 4000}")
    assert (app.asked, len(kept._kept)) == (20, 1)
