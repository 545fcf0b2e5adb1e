"""Running strangers' queries where they can be stopped: a few processes that are killed when a limit is reached.

Here live the processes and the waiting for them. What a query may look like is judged before, in `api.scan`;
what a process does stands in `api.worker`. A request to it is one line of JSON (`query`, `format`, `default`,
`named`); its reply is one line of JSON (`release` and `bytes`, or `error` and `message`) and that many bytes.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from api.errors import AnswerTooLarge, Crowded, QueryCrashed
from api.scan import Limits, scan
from api.settings import Settings
from ontology.errors import NoRelease, QueryError, QueryRefused, QueryTimeout, StartwellError, StoreError

HOUSE = Path(__file__).resolve().parent.parent
QUERY_ERRORS: dict[str, type[QueryError]] = {
    "QueryError": QueryError,
    "QueryRefused": QueryRefused,
    "QueryTimeout": QueryTimeout,
    "AnswerTooLarge": AnswerTooLarge,
}


@dataclass(frozen=True, slots=True)
class Question:
    """A query as it came: its text, the format wanted, and the graphs named beside it."""

    text: str
    format: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()

    def line(self) -> bytes:
        """The request to a process."""
        return (
            json.dumps(
                {"query": self.text, "format": self.format, "default": self.default_graphs, "named": self.named_graphs}
            ).encode()
            + b"\n"
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer, and the release they come from."""

    release: str
    body: bytes


class Runner(Protocol):
    """Whatever runs queries for the service."""

    async def run(self, question: Question) -> Answer:
        """The answer; raises the errors of `ontology.errors.QueryError`."""

    async def start(self) -> None:
        """Make ready to run."""

    async def stop(self) -> None:
        """Let go of everything."""


def run_limits(settings: Settings) -> Limits:
    """What the settings allow the text of a query."""
    return Limits(settings.query_chars, settings.query_depth, settings.query_chain)


class Workers:
    """Processes over one store's directory; a query that reaches a limit costs its process and nothing else."""

    def __init__(self, directory: Path, settings: Settings) -> None:
        self.directory = directory
        self.settings = settings
        self.idle: list[Process] = []
        self.free = asyncio.Semaphore(settings.query_workers)
        self.waiting = 0
        self.replacing: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start every process now rather than with the first queries."""
        self.idle += [await self._spawn() for _ in range(self.settings.query_workers - len(self.idle))]

    async def stop(self) -> None:
        """Kill every process that waits for work."""
        await asyncio.gather(*self.replacing, return_exceptions=True)
        while self.idle:
            await _kill(self.idle.pop())

    async def run(self, question: Question) -> Answer:
        """The answer of one process within the limits.

        Raises QueryRefused for a text we do not run, Crowded where too many wait, QueryTimeout, QueryCrashed and
        AnswerTooLarge where a limit stops it, QueryError where the engine cannot read it.
        """
        scan(question.text, run_limits(self.settings))
        async with self._place(), self._worker() as worker:
            try:
                return await asyncio.wait_for(_ask(worker, question), self.settings.query_seconds)
            except TimeoutError:
                seconds = self.settings.query_seconds
                raise QueryTimeout(f"The query was stopped after {seconds:g} seconds; ask for less at once") from None

    @contextlib.asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        """One of the places; whoever holds it gives it back, or the replacement of its process does."""
        if self.waiting >= self.settings.query_waiting:
            raise Crowded("Too many queries are waiting; try again in a moment")
        self.waiting += 1
        try:
            await self.free.acquire()
        finally:
            self.waiting -= 1
        yield

    @contextlib.asynccontextmanager
    async def _worker(self) -> AsyncIterator[Process]:
        """A process for one query; only one whose query ended by itself is used again."""
        try:
            worker = await self._taken()
        except BaseException:
            self.free.release()
            raise
        ended = False
        try:
            yield worker
            ended = True
        except StartwellError as error:
            ended = not isinstance(error, QueryTimeout | QueryCrashed)
            raise
        finally:
            if ended:
                self.idle.append(worker)
                self.free.release()
            else:
                self._replace(worker)

    async def _taken(self) -> Process:
        while self.idle:
            worker = self.idle.pop()
            if worker.returncode is None:
                return worker
        return await self._spawn()

    def _replace(self, worker: Process) -> None:
        """Kill a process at once, and give its place back when another is ready."""

        async def replacing() -> None:
            try:
                await _kill(worker)
                self.idle.append(await self._spawn())
            finally:
                self.free.release()

        _signal(worker)
        task = asyncio.get_running_loop().create_task(replacing())
        self.replacing.add(task)
        task.add_done_callback(self.replacing.discard)

    async def _spawn(self) -> Process:
        limits = (str(self.settings.query_memory_mb), str(self.settings.answer_mb))
        worker = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "api.worker", str(self.directory.resolve()), *limits,
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment(), start_new_session=True,
        )  # fmt: skip
        assert worker.stdout is not None
        if not await worker.stdout.readline():
            await _kill(worker)
            raise StoreError("A process for queries could not be started")
        return worker


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "HOME", "VIRTUAL_ENV") if name in os.environ}
    return {**kept, "PYTHONPATH": str(HOUSE)}


async def _ask(worker: Process, question: Question) -> Answer:
    assert worker.stdin is not None
    assert worker.stdout is not None
    try:
        worker.stdin.write(question.line())
        await worker.stdin.drain()
        head = json.loads(await worker.stdout.readuntil(b"\n"))
        if "error" in head:
            raise _error(head)
        return Answer(head["release"], await worker.stdout.readexactly(head["bytes"]))
    except (asyncio.IncompleteReadError, ConnectionError):
        raise QueryCrashed("The query needed more memory than one query may take; ask for less at once") from None


def _error(head: dict[str, object]) -> StartwellError:
    message = str(head["message"])
    if head["error"] == "NoRelease":
        return NoRelease(message)
    kind = QUERY_ERRORS.get(str(head["error"]))
    if kind is None:
        return StoreError(message)
    line, column = head.get("line"), head.get("column")
    return kind(message, line if isinstance(line, int) else None, column if isinstance(column, int) else None)


async def _kill(worker: Process) -> None:
    """Kill a process, and read its pipes to their end so that nothing of it stays open."""
    _signal(worker)
    if worker.stdin:
        worker.stdin.close()
    if worker.stdout:
        await worker.stdout.read()
    await worker.wait()


def _signal(worker: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        worker.kill()
