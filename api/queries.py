"""Running strangers' queries where they can be stopped: a few processes that are killed when a limit is reached.

Here live the places and the waiting for them. There are places for light queries; one that has run longer than a light
query may gives its place back and goes on aside, at the lowest priority and among few, so that light queries always find
room. What a query may look like is judged in `api.scan`, where processes come from is told in `api.nursery`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO, Protocol

from api.errors import AnswerTooLarge, Crowded, QueryCrashed
from api.nursery import Nursery
from api.scan import Limits, scan
from api.settings import Settings
from api.talk import Ended, Process, Reply, asked
from graph.store import Store
from ontology.errors import NoRelease, QueryError, QueryRefused, QueryTimeout, StartwellError, StoreError

QUERY_ERRORS: dict[str, type[QueryError]] = {
    "QueryError": QueryError,
    "QueryRefused": QueryRefused,
    "QueryTimeout": QueryTimeout,
    "AnswerTooLarge": AnswerTooLarge,
}
REMEMBERED_CHARS = 20_000
MEGABYTE = 1024 * 1024
PIECE = MEGABYTE // 4
SOON = 0.01
"""Seconds that are too few to look again after."""
SHARE_IN_MEMORY = 2
"""How many times the room of its files a release takes in memory while it is read into it; a quarter less afterwards."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query as it came: its text, the format wanted, the graphs named beside it, and seconds if fewer are wanted."""

    text: str
    format: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    seconds: float | None = None

    def message(self, limits: Limits | None, rows: int) -> bytes:
        """The request to a process for at most so many rows; with `limits` it looks at the text before anything else."""
        asks = {"query": self.text, "format": self.format, "default": self.default_graphs, "named": self.named_graphs}
        return asked(asks | {"rows": rows, "limits": limits and astuple(limits)})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer and the release it comes from: its bytes, or a file that holds them where they are many."""

    release: str
    body: bytes
    file: IO[bytes] | None = None
    size: int = 0

    def pieces(self) -> Iterator[bytes]:
        """The bytes of a file, piece by piece; it is closed after the last, or when its client took too long."""
        assert self.file is not None
        with self.file:
            while not self.file.closed and (piece := self.file.read(PIECE)):
                yield piece


class Runner(Protocol):
    """Whatever runs queries for the service."""

    async def run(self, question: Question) -> Answer:
        """The answer; raises the errors of `ontology.errors.QueryError`."""

    async def start(self) -> None:
        """Make ready to run."""

    async def stop(self) -> None:
        """Let go of everything."""

    def gauges(self) -> Mapping[str, float]:
        """Figures of the moment, by name."""


def run_limits(settings: Settings) -> Limits:
    """What the settings allow the text of a query."""
    return Limits(settings.query_chars, settings.query_depth, settings.query_chain)


def _still_to_hold(text: str, limits: Limits) -> Limits | None:
    """Look at a text; at a long one the query process looks, which may take a second: for it these limits are given back."""
    if REMEMBERED_CHARS < len(text) <= limits.chars:
        return limits
    _passed(text, limits)
    return None


@lru_cache(maxsize=512)
def _passed(text: str, limits: Limits) -> None:
    scan(text, limits)


@dataclass(slots=True)
class _Run:
    """One query on its way: whether it still holds a place for light ones, and whether its process has answered."""

    process: Process
    seconds: float
    begun: float
    reply: asyncio.Future[Reply]
    light: bool = True
    ended: bool = False
    timer: asyncio.TimerHandle = field(init=False)

    def look_after(self, seconds: float, look: Callable[[_Run], None]) -> None:
        """Have a look at it after some seconds."""
        self.timer = asyncio.get_running_loop().call_later(seconds, look, self)

    def stop(self, error: QueryError) -> None:
        """End the waiting for its reply by an error."""
        if not self.reply.done():
            self.reply.set_exception(error)


@dataclass(slots=True)
class Workers:
    """Processes over one store's directory; a query that reaches a limit costs its process and nothing else."""

    directory: Path
    settings: Settings
    idle: list[Process] = field(default_factory=list)
    waiting: int = 0
    aside: int = 0
    free: asyncio.Semaphore = field(init=False)
    nursery: Nursery = field(init=False)
    nurseries: list[Nursery] = field(init=False)
    held: str = ""
    stopped: bool = False
    sent: dict[IO[bytes], int] = field(default_factory=dict)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.free = asyncio.Semaphore(self.settings.query_workers)
        self.nursery = self._nursery()
        self.nurseries = [self.nursery]

    def _nursery(self, held: str = "") -> Nursery:
        return Nursery(self.directory, self.settings.query_memory_mb, self.settings.answer_mb, held)

    async def start(self) -> None:
        """Start every process now rather than with the first queries."""
        self.idle += [await self.nursery.process() for _ in range(self.settings.query_workers - len(self.idle))]
        self._hold()

    def _hold(self) -> None:
        """Begin to read the current release into memory, unless that was tried; queries go on meanwhile."""
        id = Store(self.directory).current_id()
        if id and id != self.held:
            self.held = id
            if Store(self.directory).size(id) * SHARE_IN_MEMORY <= self.settings.held_mb * MEGABYTE:
                self._keep(self._holding())

    async def _holding(self) -> None:
        """Take processes from another nursery as soon as that has the release in memory; the first lives while its queries do."""
        if self.stopped:
            return
        after = self._nursery(self.held)
        self.nurseries = [*(each for each in self.nurseries if not each.ended), after]
        try:
            ready = await after.process()
        except (StoreError, Ended):
            return
        before, self.nursery = self.nursery, after
        self.idle.append(ready)
        asyncio.get_running_loop().call_later(self.settings.query_seconds + 1, before.end)

    async def stop(self) -> None:
        """Kill every process."""
        self.stopped = True
        for nursery in self.nurseries:
            nursery.end()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        while self.idle:
            self._discard(self.idle.pop())
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def gauges(self) -> Mapping[str, float]:
        """How many queries wait and run aside, how many processes are idle, and whether these have the release in memory."""
        ready = {"query_processes_idle": len(self.idle), "release_in_memory": float(bool(self.nursery.held))}
        return {"queries_waiting": self.waiting, "queries_aside": self.aside, **ready}

    async def run(self, question: Question) -> Answer:
        """The answer of one process within the limits.

        Raises QueryRefused for a text we do not run, Crowded where too many wait or run long, QueryTimeout, QueryCrashed and
        AnswerTooLarge where a limit stops it, QueryError where the engine cannot read it.
        """
        limits = _still_to_hold(question.text, run_limits(self.settings))
        await self._place()
        try:
            process = self._idle() or await self.nursery.process()
        except BaseException:
            self.free.release()
            raise
        seconds = min(question.seconds or self.settings.query_seconds, self.settings.query_seconds)
        run = _Run(
            process, seconds, asyncio.get_running_loop().time(), process.ask(question.message(limits, self.settings.query_rows))
        )
        try:
            answer = await self._answered(run)
        finally:
            self._leave(run)
        if answer.release != self.held:
            self._hold()
        return answer

    async def _answered(self, run: _Run) -> Answer:
        run.look_after(min(run.seconds, self.settings.query_light_seconds), self._look)
        try:
            head, body = await run.reply
            run.ended = True
            if "error" in head:
                raise _error(head)
            file = self._sending(run.process.file(), head["bytes"]) if head["spooled"] else None
        except Ended:
            run.ended = False
            raise QueryCrashed("The query needed more memory than one query may take; ask for less at once") from None
        finally:
            run.timer.cancel()
        return Answer(head["release"], body, file, head["bytes"])

    def _sending(self, file: IO[bytes], size: int) -> IO[bytes]:
        """The file of a long answer, for as long as its client may take; raises Crowded where many are on their way already."""
        self.sent = {each: of for each, of in self.sent.items() if not each.closed}
        if self.sent and sum(self.sent.values()) + size > self.settings.sending_mb * MEGABYTE:
            file.close()
            raise Crowded("Too many long answers are on their way; ask for less at once, or try again in a moment")
        self.sent[file] = size
        asyncio.get_running_loop().call_later(self.settings.sending_seconds, file.close)
        return file

    async def _place(self) -> None:
        """One of the places for light queries; raises Crowded where too many wait for one already."""
        if self.waiting >= self.settings.query_waiting:
            raise Crowded("Too many queries are waiting; try again in a moment")
        self.waiting += 1
        try:
            await self.free.acquire()
        finally:
            self.waiting -= 1

    def _idle(self) -> Process | None:
        """A process that is ready and of the current nursery; None where there is none."""
        while self.idle:
            process = self.idle.pop()
            if process.maker is self.nursery and process.alive:
                return process
            self._discard(process)
        return None

    def _look(self, run: _Run) -> None:
        """Look at a query that still runs: stop it where its time is up, set it aside where it is no light one.

        Where others keep the processors busy, a light query has twice its time by the clock.
        """
        met = asyncio.get_running_loop().time() - run.begun
        rest, most = run.seconds - met, self.settings.query_light_seconds
        light = min(most - run.process.busy_for(), 2 * most - met) if run.light else rest
        if run.reply.done():
            return
        if rest <= SOON:
            run.stop(QueryTimeout(f"The query was stopped after {run.seconds:g} seconds; ask for less at once"))
        elif light > SOON:
            run.look_after(min(rest, light), self._look)
        elif self.aside >= self.settings.query_long:
            run.stop(Crowded("Too many long queries are running; ask for less at once, or try again in a moment"))
        else:
            self._set_aside(run)
            run.look_after(rest, self._look)

    def _set_aside(self, run: _Run) -> None:
        """Take a long query out of the light ones' way."""
        run.light = False
        self._make_yield(run)
        self.aside += 1
        self._replace()

    def _make_yield(self, run: _Run) -> None:
        """Let a query run at the lowest priority once it has had a light one's processor time: it would hardly get that there."""
        if run.reply.done():
            return
        if run.process.busy_for() > self.settings.query_light_seconds - SOON:
            run.process.yield_to_others()
        else:
            asyncio.get_running_loop().call_later(SOON, self._make_yield, run)

    def _leave(self, run: _Run) -> None:
        """Give the place back; only the process of a light query that ended by itself is used again."""
        if not run.light:
            self.aside -= 1
            self._discard(run.process)
        elif run.ended and run.process.maker is self.nursery:
            self.idle.append(run.process)
            self.free.release()
        else:
            self._discard(run.process)
            self._replace()

    def _replace(self) -> None:
        """Give a place back when another process is ready for it."""

        async def replacing() -> None:
            try:
                self.idle.append(await self.nursery.process())
            finally:
                self.free.release()

        self._keep(replacing())

    def _discard(self, process: Process) -> None:
        process.kill()
        self._keep(process.gone())

    def _keep(self, job: object) -> None:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(job)  # type: ignore[arg-type] # a coroutine without result
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)


def _error(head: dict[str, object]) -> StartwellError:
    message = str(head["message"])
    if head["error"] == "NoRelease":
        return NoRelease(message)
    kind = QUERY_ERRORS.get(str(head["error"]))
    if kind is None:
        return StoreError(message)
    line, column = head.get("line"), head.get("column")
    return kind(message, line if isinstance(line, int) else None, column if isinstance(column, int) else None)
