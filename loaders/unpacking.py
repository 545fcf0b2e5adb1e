"""The process in which archives and e-mails are opened: confined as those that read are, and asked for one paper at a time.

Here live both ends of its pipe. What is in an archive is worked out by `loaders.files.packed`; what comes back is bytes that run
nothing. A paper that hangs, crashes or eats memory while it is unpacked costs that paper only.
"""

from __future__ import annotations

import json
import signal
from contextlib import suppress
from dataclasses import astuple
from functools import partial
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeAlias

from loaders.files.limits import Limits
from loaders.files.packed import Entry, Packed, Way
from loaders.parallel import impatient
from loaders.sandbox import confine, limit_cpu
from loaders.worker import READ, ProcessLimits, refusal_in, told
from ontology.errors import ReadingStopped, RefusedDocument

Asked: TypeAlias = tuple[bytes, str, Limits] | tuple[Way, float]
"""What the process is asked: to open an archive of a name, or for so many bytes of one of its parts."""
_CRASHED = "ended the process that unpacks it (a crash, or more memory than is allowed)"


class Unpacker:
    """Opens archives in a process of its own, begun when the first one is met and anew after one that was lost."""

    def __init__(self, limits: ProcessLimits) -> None:
        self._limits = limits
        self._process: _Process | None = None
        self._opened: _Opened | None = None

    def __call__(self, data: bytes, name: str, limits: Limits) -> _Opened:
        """An archive or e-mail, opened; the one before it is open no more. Raises RefusedDocument as `Packed` does."""
        self._forget()
        self._process = self._process or _Process(self._limits)
        listed = self.asked((data, name, limits), name)
        try:
            entries = tuple(Entry(tuple(map(str, way)), str(fault)) for way, fault in json.loads(listed))
        except (ValueError, TypeError, RecursionError):
            raise ReadingStopped(name, "gave no list of what is in it") from None
        self._opened = _Opened(self, name, entries)
        return self._opened

    def asked(self, what: Asked, name: str) -> bytes:
        """What the process answers; raises RefusedDocument where it refuses, ReadingStopped where it gives no answer."""
        said = self._said(what, name)
        if said[:1] != READ:
            raise refusal_in(said, name)
        return said[1:]

    def _said(self, what: Asked, name: str) -> bytes:
        """The answer as it comes; the process is stopped where none comes."""
        try:
            if self._process is not None:
                return self._process.asked(what)
        except TimeoutError:
            self.close()
            raise ReadingStopped(name, f"takes more than {self._limits.seconds:g} seconds to unpack") from None
        except (EOFError, OSError):
            self.close()
        raise ReadingStopped(name, _CRASHED)

    def _forget(self) -> None:
        """Count the archive opened last as open no more."""
        if self._opened is not None:
            self._opened.is_open = False

    def close(self) -> None:
        """Stop the process."""
        self._forget()
        if self._process is not None:
            self._process.stop()
        self._process = None


class _Opened:
    """An archive that is open in the process."""

    def __init__(self, unpacker: Unpacker, name: str, entries: tuple[Entry, ...]) -> None:
        self._unpacker, self._name = unpacker, name
        self.entries, self.is_open = entries, True

    def read(self, way: Way, most: float = inf) -> bytes:
        """The bytes of a part, at most so many. Raises RefusedDocument as `Packed` does, and where there is no such part."""
        return self._unpacker.asked((way, most), self._name)


class _Process:
    """The process and the pipe to it."""

    def __init__(self, limits: ProcessLimits) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=unpack, args=(theirs, limits), daemon=True)
        self._process.start()
        theirs.close()
        impatient(self._pipe.fileno())
        self._limits, self._seconds = limits, limits.seconds_to_start + limits.seconds

    def asked(self, what: Asked) -> bytes:
        """The answer; raises TimeoutError where none comes in time, EOFError or OSError where the process ended."""
        self._pipe.send(what)
        if not self._pipe.poll(self._seconds):
            raise TimeoutError
        self._seconds = self._limits.seconds
        return self._pipe.recv_bytes(int(self._limits.answer_mb * 1024 * 1024))

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def unpack(pipe: Connection, limits: ProcessLimits) -> None:
    """Open archives and hand out their parts until the other end of the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    confine(int(limits.memory_mb * 1024 * 1024))
    bench = _Bench()
    with suppress(EOFError, OSError, MemoryError):
        while True:
            asked = pipe.recv()
            limit_cpu(limits.seconds)
            pipe.send_bytes(told(partial(bench.answer, asked)))


class _Bench:
    """The archive that is open."""

    def __init__(self) -> None:
        self._packed: Packed | None = None

    def answer(self, asked: Asked) -> bytes:
        """The list of what is in an archive, or the bytes of one part; raises RefusedDocument."""
        if len(asked) == 3:
            self._packed = None
            self._packed = Packed(*asked)
            return json.dumps([astuple(entry) for entry in self._packed.entries]).encode()
        way, most = asked
        data = self._packed.read(way, most) if self._packed is not None else None
        if data is None:
            raise RefusedDocument(way[-1], "changed while it was read")
        return data
