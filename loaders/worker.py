"""The process in which strangers' papers are read: one after another, confined, and heard as bytes that run nothing.

Here lives what happens inside, and the form in which it answers; who starts, times and stops it is `loaders.parallel`, what it
may not do stands in `loaders.sandbox`.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from multiprocessing.connection import Connection
from typing import Final, TypeAlias

from loaders.files.cards import Card
from loaders.outcomes import Job, Read, Refused
from loaders.sandbox import confine, limit_cpu
from ontology.errors import ReadingStopped, RefusedDocument, StoreDamaged, UsageError
from ontology.readings import from_json, to_json
from ontology.statement import Reading

Reader: TypeAlias = Callable[[bytes, str, Card | None], Reading]
READ, REFUSED, STOPPED = b"+", b"-", b"!"
"""How an answer begins."""
_LONGEST_REASON = 300


def _limit(most: float, text: str) -> float:
    made: float = field(default=most, metadata={"help": text})
    return made


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What reading one paper may take in a worker process, once that has started."""

    seconds: float = _limit(50.0, "Seconds one paper may take to be read, and of processor time.")
    seconds_a_mb: float = _limit(10.0, "Seconds for each megabyte of a paper, where that comes to more.")
    memory_mb: float = _limit(1000, "Megabytes of memory a process that reads may take.")
    answer_mb: float = _limit(128, "Megabytes that may come out of one paper.")
    seconds_to_start: float = _limit(60.0, "Seconds a process that reads may take to start.")

    def seconds_for(self, data: bytes) -> float:
        """How long a paper of these bytes may take.

        >>> ProcessLimits().seconds_for(b"short"), ProcessLimits().seconds_for(bytes(20_000_000))
        (50.0, 200.0)
        """
        return max(self.seconds, self.seconds_a_mb * len(data) / 1e6)


PREFIX: Final = "STARTWELL_READ_"


def settings() -> tuple[tuple[str, str, str], ...]:
    """Every limit as a setting: its environment variable, its default and its help.

    >>> settings()[0][:2]
    ('STARTWELL_READ_SECONDS', '50.0')
    """
    return tuple((PREFIX + each.name.upper(), str(each.default), each.metadata["help"]) for each in fields(ProcessLimits))


def limits_from(environment: Mapping[str, str]) -> ProcessLimits:
    """The limits that an environment sets; raises UsageError for one that is no number above 0.

    >>> limits_from({"STARTWELL_READ_SECONDS": "20"}).seconds
    20.0
    """
    given = {each.name: environment.get(PREFIX + each.name.upper(), "") for each in fields(ProcessLimits)}
    return replace(ProcessLimits(), **{name: _number(name, text) for name, text in given.items() if text})


def _number(name: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise UsageError(f"{PREFIX}{name.upper()} must be a number above 0 and under a million, not {text!r}")
    return value


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
    """A paper's reading or refusal: the door of one paper, beyond which no error of its reader goes."""
    name = job.input.name
    try:
        return READ + to_json(reader(job.data, name, job.card))
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
    kind, rest = said[:1], said[1:]
    if kind == READ and _is_of(job, rest):
        return Read(job.input, rest)
    rest = b"" if kind == READ else rest
    reason = rest[: 4 * _LONGEST_REASON].decode("utf-8", "replace")[:_LONGEST_REASON]
    cls = RefusedDocument if kind == REFUSED else ReadingStopped
    return Refused(cls(job.input.name, reason or "gave no reading that can be kept"), job.input)


def _is_of(job: Job, data: bytes) -> bool:
    """Whether bytes are a reading of this paper: what reads it is not trusted to say so."""
    try:
        source = from_json(data).source
    except StoreDamaged:
        return False
    return (source.name, source.sha256) == (job.input.name, job.input.sha256)


def _words(reason: str) -> bytes:
    return reason[:_LONGEST_REASON].encode("utf-8", "replace")


def _place(fault: Exception) -> str:
    """Where a fault of ours arose, short enough for one line."""
    at = fault.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f"{at.tb_frame.f_globals.get('__name__')}, line {at.tb_lineno}" if at else "unknown place"
    return f"{type(fault).__name__} in {where}"
