"""The process in which strangers' papers are read: one after another, confined, and heard as bytes that run nothing.

Here lives what happens inside, and the form in which it answers; who starts, times and stops it is `loaders.parallel`, what it
may not do stands in `loaders.sandbox`. The process that opens archives (`loaders.unpacking`) answers in the same form.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final, TypeAlias

from loaders.files.cards import Card
from loaders.outcomes import Job, Read, Refused
from loaders.sandbox import confine, limit_cpu
from loaders.settings import Setting, from_environment, limit, table
from ontology.errors import ReadingStopped, RefusedDocument, StoreDamaged
from ontology.readings import from_json, to_json
from ontology.statement import Reading

Reader: TypeAlias = Callable[[bytes, str, Card | None], Reading]
PREFIX: Final = "STARTWELL_READ_"
READ, REFUSED, STOPPED = b"+", b"-", b"!"
"""How an answer begins."""
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What reading one paper may take in a worker process, once that has started."""

    seconds: float = limit(50.0, "Seconds one paper may take to be read, and of processor time.")
    seconds_a_mb: float = limit(10.0, "Seconds for each megabyte of a paper, where that comes to more.")
    memory_mb: float = limit(1000, "Megabytes of memory a process that reads may take.")
    answer_mb: float = limit(128, "Megabytes that may come out of one paper.")
    seconds_to_start: float = limit(60.0, "Seconds a process that reads may take to start.")

    def seconds_for(self, data: bytes) -> float:
        """How long a paper of these bytes may take.

        >>> ProcessLimits().seconds_for(b"short"), ProcessLimits().seconds_for(bytes(20_000_000))
        (50.0, 200.0)
        """
        return max(self.seconds, self.seconds_a_mb * len(data) / 1e6)


def process_settings() -> tuple[Setting, ...]:
    """Every limit of a process that reads as a setting.

    >>> process_settings()[0].name
    'STARTWELL_READ_SECONDS'
    """
    return table(ProcessLimits, PREFIX)


def limits_from(environment: Mapping[str, str]) -> ProcessLimits:
    """The limits that an environment sets; raises UsageError for one that is no number above 0.

    >>> limits_from({"STARTWELL_READ_SECONDS": "20"}).seconds
    20.0
    """
    return from_environment(ProcessLimits, PREFIX, environment, under=1e6)


def work(pipe: Connection, reader: Reader | None, limits: ProcessLimits) -> None:
    """Read one paper after another until the other end of the pipe is closed; the first word told is which walls are missing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reader = reader or default_reader()
    missing = confine(int(limits.memory_mb * 1024 * 1024))
    pipe.send_bytes("; ".join(missing).encode())
    while True:
        try:
            job = pipe.recv()
            limit_cpu(limits.seconds_for(job.data))
            pipe.send_bytes(answer(reader, job))
        except (EOFError, OSError, MemoryError):
            return


def default_reader() -> Reader:
    """The reader of papers; only a process that reads needs to have it loaded."""
    from loaders.read import read_paper

    return read_paper


def answer(reader: Reader, job: Job) -> bytes:
    """A paper's reading or refusal."""
    return told(lambda: to_json(reader(job.data, job.input.name, job.card)))


def told(make: Callable[[], bytes]) -> bytes:
    """What is made of a paper, or why nothing is: the door of one paper, beyond which no error goes."""
    try:
        return READ + make()
    except ReadingStopped as refusal:
        return STOPPED + _words(refusal.reason)
    except RefusedDocument as refusal:
        return REFUSED + _words(refusal.reason)
    except MemoryError:
        return STOPPED + b"takes more memory to read than is allowed"
    except RecursionError:
        return REFUSED + b"is nested too deeply to be read"
    except Exception as fault:
        return REFUSED + _words(f"could not be read, by a fault of ours ({_place(fault)})")


def heard(job: Job, said: bytes) -> Read | Refused:
    """What an answer says; anything that is no answer of ours is a refusal."""
    reading = _reading_of(job, said[1:]) if said[:1] == READ else None
    if reading is None:
        return Refused(refusal_in(said, job.input.name), job.input)
    return Read(job.input, said[1:], tuple(sorted(_scanned(reading))))


def refusal_in(said: bytes, name: str) -> RefusedDocument:
    """The refusal that an answer is; what is none, and has no reason, is one as well."""
    kind, rest = said[:1], b"" if said[:1] == READ else said[1:]
    reason = rest[: 4 * _LONGEST_REASON].decode("utf-8", "replace")[:_LONGEST_REASON]
    cls = RefusedDocument if kind == REFUSED else ReadingStopped
    return cls(name, reason or "gave no reading that can be kept")


def _reading_of(job: Job, data: bytes) -> Reading | None:
    """The reading of this paper that bytes are, None where they are none: what reads it is not trusted to say so."""
    try:
        reading = from_json(data)
    except StoreDamaged:
        return None
    is_its_own = (reading.source.name, reading.source.sha256) == (job.input.name, job.input.sha256)
    return reading if is_its_own else None


def _scanned(reading: Reading) -> set[int]:
    """The pages that were not read, as they are pictures."""
    places = {each.said.removeprefix("p. ") for each in reading.rejected if each.rule == "scanned-page"}
    return {int(place) for place in places if place.isdecimal()}


def _words(reason: str) -> bytes:
    return reason[:_LONGEST_REASON].encode("utf-8", "replace")


def _place(fault: Exception) -> str:
    """Where a fault of ours arose, short enough for one line."""
    at = fault.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f"{at.tb_frame.f_globals.get('__name__')}, line {at.tb_lineno}" if at else "unknown place"
    return f"{type(fault).__name__} in {where}"
