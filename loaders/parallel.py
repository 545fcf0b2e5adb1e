"""Papers read side by side: each in a process that may be stopped, its outcome handed on in the order of the sources.

Here live the processes and the watch over their time; what happens inside one is `loaders.worker`, which files there are
`loaders.files.sources`. One paper that hangs, crashes or eats memory costs that paper only.
"""

from __future__ import annotations

import os
import signal
import socket
import struct
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Any

from loaders.outcomes import Job, Known, Outcome, Readable, Refused, Unchanged, job_of
from loaders.worker import ProcessLimits, Reader, answer, default_reader, heard, work
from ontology.errors import ReadingStopped, RefusedDocument, UsageError

CRASHED = "ended the process that read it (a crash, or more memory than is allowed)"
_STALLED_SECONDS = 10
"""How long a process may leave a message half sent or half taken."""


def read_all(
    sources: Iterable[Readable | RefusedDocument],
    workers: int,
    known: Known,
    limits: ProcessLimits | None = None,
    reader: Reader | None = None,
    tell: Callable[[str], None] | None = None,
) -> Iterator[Outcome]:
    """One outcome for each source, in their order: what was read, that it is unchanged, or why it was refused.

    `tell` is told once where this system cannot keep a reader from everything it should be kept from.
    """
    jobs = (job_of(source, known) for source in sources)
    return _side_by_side(jobs, _Pool(workers, reader, limits or ProcessLimits(), tell))


def read_on(
    scheduler: str, sources: Iterable[Readable | RefusedDocument], known: Known, reader: Reader | None = None
) -> Iterator[Outcome]:
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
    reader = reader or default_reader()
    with client:
        sent = [_sent(client, reader, job_of(source, known)) for source in sources]
        yield from (one if future is None else heard(one, future.result()) for one, future in sent)


def _sent(client: Any, reader: Reader, job: Job | Unchanged | Refused) -> tuple[Any, Any]:
    return job, client.submit(answer, reader, job, pure=False) if isinstance(job, Job) else None


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

    def __init__(self, reader: Reader | None, limits: ProcessLimits) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=work, args=(theirs, reader, limits), daemon=True)
        self.process.start()
        theirs.close()
        impatient(self.pipe.fileno())
        self.limits, self.seconds = limits, limits.seconds
        self.position = -1
        self.job: Job | None = None
        self.deadline = time.monotonic() + limits.seconds_to_start
        self.started = False

    def give(self, position: int, job: Job) -> None:
        """Hand over a paper; its time runs from now, or from when the process says that it has started."""
        self.position, self.job, self.seconds = position, job, self.limits.seconds_for(job.data)
        if self.started:
            self.deadline = time.monotonic() + self.seconds
        self.pipe.send(job)

    def hear(self) -> bytes:
        """What the process says next; raises OSError where that is more than it may be."""
        return self.pipe.recv_bytes(int(self.limits.answer_mb * 1024 * 1024))

    def lost(self) -> str:
        """Stop the process; why it ended where it did so by itself."""
        self.process.join(0.2)
        ended = self.process.exitcode
        self.stop()
        over = ended is not None and ended == -getattr(signal, "SIGXCPU", 0)
        return f"takes more than {self.seconds:g} seconds of processor time to read" if over else CRASHED

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def impatient(pipe: int) -> None:
    """Let reads and writes of a pipe fail where the other end stalls midway; nothing where a pipe is no socket."""
    with suppress(OSError, ValueError), socket.socket(fileno=os.dup(pipe)) as end:
        stalled = struct.pack("ll", _STALLED_SECONDS, 0)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, stalled)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, stalled)


class _Pool:
    """At most `workers` processes, begun when there is work for them and replaced when they die or hang."""

    def __init__(self, workers: int, reader: Reader | None, limits: ProcessLimits, tell: Callable[[str], None] | None) -> None:
        self.workers, self.reader, self.limits, self.tell = workers, reader, limits, tell
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
            self._lose(worker, worker.lost())

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
        speaking = wait([worker.pipe for worker in self.busy], max(0.0, first - time.monotonic()))
        now = time.monotonic()
        for worker in tuple(self.busy):
            if worker.pipe in speaking:
                self._hear(worker)
            elif worker.deadline <= now:
                worker.stop()
                self._lose(worker, f"takes more than {worker.seconds:g} seconds to read")

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.hear()
        except EOFError:
            self._lose(worker, worker.lost())
        except OSError:
            worker.stop()
            self._lose(worker, f"gives more than {self.limits.answer_mb:g} MB, or stalls while it does")
        else:
            self._take(worker, said)

    def _take(self, worker: _Worker, said: bytes) -> None:
        if not worker.started:
            worker.started, worker.deadline = True, time.monotonic() + worker.seconds
            if said and self.tell:
                self.tell(f"This system does not offer all that keeps a paper from harming it; missing: {said.decode()}")
                self.tell = None
        elif worker.job is not None:
            self.done[worker.position] = heard(worker.job, said)
            worker.job = None
            self.busy.remove(worker)
            self.idle.append(worker)

    def _lose(self, worker: _Worker, reason: str) -> None:
        if worker.job is not None:
            self.done[worker.position] = Refused(ReadingStopped(worker.job.input.name, reason), worker.job.input)
        self.busy.remove(worker)

    def close(self) -> None:
        """Stop every process."""
        for worker in (*self.busy, *self.idle):
            worker.stop()
