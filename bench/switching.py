"""Mixed questions of many clients while releases are switched underneath; counts failures and answers of two releases at once.

    python bench/switching.py [--clients 64] [--seconds 60] [--workers 1]

Three editions of one paper are made into exports; a server answers from a store into which `startwell load` brings one after
the other, again and again. Every passage names its edition, so an answer whose words come from two editions, or from another
edition than its ETag says, is seen. Ends with status 1 where there was one, or any answer other than 200.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

EDITIONS = ("spring", "summer", "autumn")
WORDS = re.compile("|".join(EDITIONS))
BOARDS = ("Families", "Health", "Learning", "Play", "Reading", "Schools", "Sports", "Youth")
QUERY = "SELECT ?words { GRAPH ?g { ?holder <https://w3id.org/startwell/ontology#hasPriority> ?aim } "
QUERY += "GRAPH <https://w3id.org/startwell/ontology#documents> { ?g <http://www.w3.org/ns/oa#exact> ?words } }"
JSON, CSV, TURTLE, PAGE = "application/json", "text/csv", "text/turtle", "text/html"


@dataclass(frozen=True, slots=True)
class Question:
    """One request as bytes, and what kind of question it is."""

    kind: str
    message: bytes


@dataclass(slots=True)
class Tally:
    """What all clients met."""

    answers: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    mixed: list[str] = field(default_factory=list)
    releases: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0


def main() -> int:
    """Run everything and say what was met."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        ids = {_release(work, edition): edition for edition in EDITIONS}
        _load(work, EDITIONS[0])
        with _serving(work / "store", given.workers) as port:
            tally, switches = asyncio.run(_run(work, ids, port, given.clients, given.seconds))
    told = {
        "clients": given.clients, "seconds": given.seconds, "switches": switches, "answers": sum(tally.answers.values()),
        "of each kind": dict(sorted(tally.answers.items())), "of each edition": dict(sorted(tally.releases.items())),
        "failures": dict(tally.failures), "mixed": len(tally.mixed), "slowest answer, s": round(tally.slowest, 2),
    }  # fmt: skip
    print(json.dumps(told, indent=2))  # noqa: T201 — its purpose
    for line in tally.mixed[:5]:
        print(line)  # noqa: T201 — its purpose
    return 1 if tally.failures or tally.mixed or set(tally.releases) != set(EDITIONS) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=1)
    return parser.parse_args()


def _release(work: Path, edition: str) -> str:
    """The export of one edition; gives back the id its release has."""
    papers = work / edition
    papers.mkdir()
    lines = [f"Families in {edition}"]
    for board in BOARDS:
        lines.append(f"In {edition} the Leeds {board} Board is accountable for breastfeeding.")
        lines.append(f"The Leeds {board} Board has infant mortality as a priority in {edition}.")
        lines.append(f"The Leeds {board} Board has no chair in {edition}.")
    text = "\n\n".join([lines[0], *(f"{number}. {line}" for number, line in enumerate(lines[1:], 1))])
    (papers / "leeds.txt").write_text(text)
    (papers / "leeds.toml").write_text(f'title = "Families in {edition}"\narea = "leeds"\nissued = "2023-09-07"\n')
    store = work / f"store-{edition}"
    _startwell("build", papers, "--store", store)
    _startwell("export", "--format", "nquads", "-o", work / f"{edition}.nq", "--store", store)
    _load(work, edition)
    return (work / "store" / "CURRENT").read_text().split()[0]


def _load(work: Path, edition: str) -> None:
    _startwell("load", work / f"{edition}.nq", "--store", work / "store")


def _startwell(*words: object) -> None:
    subprocess.run([sys.executable, "-m", "startwell", *map(str, words)], check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _serving(store: Path, workers: int) -> Iterator[int]:
    """A server while it is needed; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", "startwell", "serve", "--store", str(store), "--port", str(port), "--workers", str(workers)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _wait(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/owners?topic=breastfeeding", timeout=30).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


async def _run(work: Path, ids: dict[str, str], port: int, clients: int, seconds: float) -> tuple[Tally, int]:
    """All clients at once, and the switching beside them."""
    tally, end = Tally(), time.monotonic() + seconds
    switching = asyncio.create_task(_switch(work, end))
    await asyncio.gather(*(_client(port, number, end, ids, tally) for number in range(clients)))
    return tally, await switching


async def _switch(work: Path, end: float) -> int:
    """Bring in one edition after the other; gives how often."""
    done = 0
    while time.monotonic() < end - 1:
        await asyncio.sleep(1)
        await asyncio.to_thread(_load, work, EDITIONS[(done + 1) % len(EDITIONS)])
        done += 1
    return done


async def _client(port: int, number: int, end: float, ids: dict[str, str], tally: Tally) -> None:
    """One client with one connection, asking one question after the other."""
    questions = _questions(port)
    at = number
    while time.monotonic() < end:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            while time.monotonic() < end:
                at += 1
                await _ask(reader, writer, questions[at % len(questions)], ids, tally)
            writer.close()
        except (OSError, asyncio.IncompleteReadError) as error:
            tally.failures[type(error).__name__] += 1


async def _ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, question: Question, ids: dict[str, str], tally: Tally
) -> None:
    begun = time.monotonic()
    writer.write(question.message)
    await writer.drain()
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
    body = (await reader.readexactly(int(length[1]))).decode() if length else ""
    tally.slowest = max(tally.slowest, time.monotonic() - begun)
    status = head.split(" ", 2)[1]
    if status != "200":
        tally.failures[f"{question.kind}: {status}"] += 1
        return
    tally.answers[question.kind] += 1
    _judge(question, head, body, ids, tally)


def _judge(question: Question, head: str, body: str, ids: dict[str, str], tally: Tally) -> None:
    """Whether an answer is of one edition, and of the one that its ETag names."""
    met = set(WORDS.findall(body))
    tag = re.search(r'etag: "([0-9a-f]+)', head, re.IGNORECASE)
    named = {ids.get(tag[1], "another")} if tag else met
    if len(met) != 1 or met != named:
        tally.mixed.append(f"{question.kind}: words of {sorted(met)}, ETag of {sorted(named)}")
    tally.releases.update(met)


def _questions(port: int) -> Sequence[Question]:
    """One of each kind."""
    tool = {"name": "who_owns", "arguments": {"topic": "breastfeeding"}}
    call = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": tool})
    return [
        _get(port, "owners", "/api/v1/owners?topic=breastfeeding&area=Leeds", JSON),
        _get(port, "owners as a table", "/api/v1/owners?topic=infant+mortality", CSV),
        _get(port, "search", "/api/v1/search?q=board", JSON),
        _get(port, "gaps", "/api/v1/gaps?area=Leeds", JSON),
        _get(port, "documents", "/api/v1/documents", JSON),
        _get(port, "document", "/api/v1/documents/leeds", JSON),
        _get(port, "entity", "/api/v1/entities/body/leeds-families-board", JSON),
        _get(port, "network", "/api/v1/network?about=breastfeeding", JSON),
        _get(port, "thing", "/id/document/leeds", TURTLE),
        _get(port, "page", "/?topic=breastfeeding", PAGE),
        _get(port, "search page", "/search?q=bord", PAGE),
        _post(port, "sparql", "/sparql", "application/sparql-query", QUERY),
        _post(port, "assistant", "/mcp", JSON, call),
    ]


def _get(port: int, kind: str, address: str, accept: str) -> Question:
    return Question(kind, f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: {accept}\r\n\r\n".encode())


def _post(port: int, kind: str, address: str, media: str, body: str) -> Question:
    head = f"POST {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json, text/event-stream\r\n"
    return Question(kind, f"{head}Content-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())


if __name__ == "__main__":
    os.chdir(Path(__file__).parent.parent)
    raise SystemExit(main())
