"""Papers read side by side: each in a process that may be stopped, its outcome handed on in the order of the sources.

Here live the workers and their limits of time and memory; what is read from a paper is decided in `loaders.read`, which
files there are in `loaders.files.sources`. One paper that hangs, crashes or eats memory costs that paper only.
"""

from __future__ import annotations

import resource
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeAlias

from loaders.files.cards import Card
from loaders.read import read_paper
from ontology.errors import RefusedDocument, UsageError
from ontology.statement import Reading

Reader: TypeAlias = Callable[[bytes, str, Card | None], Reading]


class Readable(Protocol):
    """A source that can be read: `loaders.files.sources.Found` is one."""

    @property
    def name(self) -> str: ...

    @property
    def card(self) -> Card | None: ...

    def read(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A paper that need not be read again."""

    name: str
    sha256: str


CRASHED = "ended the process that read it (a crash, or more memory than is allowed)"

Outcome: TypeAlias = Reading | RefusedDocument | Unchanged


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What reading one paper may take in a worker process, once that has started."""

    seconds: float = 50.0
    memory_mb: int = 1024
    seconds_to_start: float = 60.0


@dataclass(frozen=True, slots=True)
class Job:
    """One paper on its way to a worker."""

    data: bytes
    name: str
    card: Card | None


Skip: TypeAlias = Callable[[str, str], bool]
"""Whether a paper of this name and SHA-256 is in the store already."""


def read_all(
    sources: Iterable[Readable | RefusedDocument],
    workers: int,
    skip: Skip,
    limits: ProcessLimits | None = None,
    reader: Reader = read_paper,
) -> Iterator[Outcome]:
    """One outcome for each source, in their order: what was read, that it is unchanged, or why it was refused."""
    jobs = (_job(source, skip) for source in sources)
    return _side_by_side(jobs, _Pool(workers, reader, limits or ProcessLimits()))


def read_on(scheduler: str, sources: Iterable[Readable | RefusedDocument], skip: Skip) -> Iterator[Outcome]:
    """The same, read by the workers of a dask scheduler.

    Raises UsageError where the optional package `distributed` is not installed, or the scheduler does not answer.
    """
    try:
        distributed: Any = import_module("distributed")
    except ModuleNotFoundError:
        raise UsageError("--scheduler needs the optional package `distributed`, which is not installed here") from None
    try:
        client = distributed.Client(scheduler)
    except (OSError, ValueError) as error:
        raise UsageError(f"the scheduler at {scheduler} does not answer ({error})") from error
    with client:
        sent = [_sent(client, _job(source, skip)) for source in sources]
        yield from (one.result() if hasattr(one, "result") else one for one in sent)


def _sent(client: Any, job: Job | Outcome) -> Any:
    return client.submit(_read_one, read_paper, job, pure=False) if isinstance(job, Job) else job


def _job(source: Readable | RefusedDocument, skip: Skip) -> Job | Outcome:
    """What is to be read of a source, or its outcome where that is known without reading."""
    if isinstance(source, RefusedDocument):
        return source
    try:
        data = source.read()
    except RefusedDocument as refusal:
        return refusal
    except OSError as error:
        return RefusedDocument(source.name, f"cannot be read ({error.strerror or error})")
    content = sha256(data).hexdigest()
    if skip(source.name, content):
        return Unchanged(source.name, content)
    return Job(data, source.name, source.card)


def _read_one(reader: Reader, job: Job) -> Reading | RefusedDocument:
    """A paper's reading or refusal: the door of one paper, beyond which no error of its reader goes."""
    try:
        return reader(job.data, job.name, job.card)
    except RefusedDocument as refusal:
        return refusal
    except MemoryError:
        return RefusedDocument(job.name, "takes more memory to read than is allowed")
    except RecursionError:
        return RefusedDocument(job.name, "is nested too deeply to be read")
    except Exception as fault:
        return RefusedDocument(job.name, f"could not be read, by a fault of ours ({_place(fault)})")


def _place(fault: Exception) -> str:
    """Where a fault of ours arose, short enough for one line."""
    at = fault.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f"{at.tb_frame.f_globals.get('__name__')}, line {at.tb_lineno}" if at else "unknown place"
    return f"{type(fault).__name__} in {where}"


def _side_by_side(jobs: Iterable[Job | Outcome], pool: _Pool) -> Iterator[Outcome]:
    """The outcomes of jobs in order, while the pool works ahead by a bounded number of papers."""
    due = 0
    with closing(pool):
        for position, job in enumerate(jobs):
            pool.take(position, job)
            while due in pool.done or position - due >= pool.ahead:
                yield pool.outcome(due)
                due += 1
        while pool.busy or pool.done:
            yield pool.outcome(due)
            due += 1


class _Worker:
    """One process and the paper it is at work on."""

    def __init__(self, reader: Reader, limits: ProcessLimits) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_work, args=(theirs, reader, limits.memory_mb), daemon=True)
        self.process.start()
        theirs.close()
        self.position = -1
        self.name = ""
        self.seconds = limits.seconds
        self.deadline = time.monotonic() + limits.seconds_to_start
        self.started = False

    def give(self, position: int, job: Job) -> None:
        """Hand over a paper; its time runs from now, or from when the process says that it has started."""
        self.position, self.name = position, job.name
        if self.started:
            self.deadline = time.monotonic() + self.seconds
        self.pipe.send(job)

    def hear(self) -> Reading | RefusedDocument | None:
        """What the process says: an outcome, or nothing but that it has started."""
        heard: Reading | RefusedDocument | None = self.pipe.recv()
        if heard is None:
            self.started, self.deadline = True, time.monotonic() + self.seconds
        return heard

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Pool:
    """At most `workers` processes, begun when there is work for them and replaced when they die or hang."""

    def __init__(self, workers: int, reader: Reader, limits: ProcessLimits) -> None:
        self.workers, self.reader, self.limits = workers, reader, limits
        self.ahead = 8 * workers
        self.done: dict[int, Outcome] = {}
        self.idle: list[_Worker] = []
        self.busy: list[_Worker] = []

    def take(self, position: int, job: Job | Outcome) -> None:
        """Give a job to an idle worker, waiting for one where all are busy; keep an outcome that is known already."""
        if not isinstance(job, Job):
            self.done[position] = job
            return
        while len(self.busy) >= self.workers:
            self._collect()
        worker = self._worker()
        self.busy.append(worker)
        try:
            worker.give(position, job)
        except OSError:
            self._lose(worker, CRASHED)

    def _worker(self) -> _Worker:
        """An idle worker that is alive, or a new one."""
        while self.idle:
            worker = self.idle.pop()
            if worker.process.is_alive():
                return worker
            worker.stop()
        return _Worker(self.reader, self.limits)

    def outcome(self, position: int) -> Outcome:
        """The outcome of one job, waited for."""
        while position not in self.done:
            self._collect()
        return self.done.pop(position)

    def _collect(self) -> None:
        """Wait until a worker has something to say, or is past its time."""
        first = min(worker.deadline for worker in self.busy)
        heard = wait([worker.pipe for worker in self.busy], max(0.0, first - time.monotonic()))
        now = time.monotonic()
        for worker in tuple(self.busy):
            if worker.pipe in heard:
                self._hear(worker)
            elif worker.deadline <= now:
                self._lose(worker, f"takes more than {self.limits.seconds:g} seconds to read")

    def _hear(self, worker: _Worker) -> None:
        try:
            outcome = worker.hear()
        except (EOFError, OSError):
            self._lose(worker, CRASHED)
            return
        if outcome is not None:
            self.done[worker.position] = outcome
            self.busy.remove(worker)
            self.idle.append(worker)

    def _lose(self, worker: _Worker, reason: str) -> None:
        self.done[worker.position] = RefusedDocument(worker.name, reason)
        self.busy.remove(worker)
        worker.stop()

    def close(self) -> None:
        """Stop every process."""
        for worker in (*self.busy, *self.idle):
            worker.stop()


def _work(pipe: Connection, reader: Reader, memory_mb: int) -> None:
    """What a worker process does: read one paper after another, writing no file, until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    most = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    pipe.send(None)
    while True:
        try:
            job = pipe.recv()
            pipe.send(_read_one(reader, job))
        except (EOFError, OSError, MemoryError):
            return
