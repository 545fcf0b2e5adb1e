"""Where query processes come from: one process that has everything loaded and forks another whenever it is asked to.

A process made so is ready in some milliseconds, so that killing one costs next to nothing, and shares the memory of what was
loaded. `Nursery` is the service's end. The processes of one service share nurseries: whoever needs one first starts it, and it
ends when nobody is connected any more. The other end stands in `api.forking`.
"""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import socket
import sys
from pathlib import Path
from typing import Final

from api.talk import Ended, Process
from ontology.errors import StoreError

HOUSE: Final = Path(__file__).resolve().parent.parent
KEPT: Final = ("PATH", "LANG", "HOME", "VIRTUAL_ENV", "TMPDIR")
TOGETHER: Final = "STARTWELL_TOGETHER"
"""The variable by which processes of one service know that they belong together."""

AT_ONCE: Final = 1024 * 1024
"""Bytes that a process may send before anybody has taken them: more than the longest reply has."""

_started: set[int] = set()


class Nursery:
    """Makes query processes over one store's directory; one that holds a release in memory is named by its id."""

    def __init__(self, directory: Path, memory_mb: int, answer_mb: int, held: str = "") -> None:
        self.held = held
        self._arguments = (str(directory.resolve()), str(memory_mb), str(answer_mb), held)
        self._name = "\0startwell-" + "-".join((os.environ.get(TOGETHER) or secrets.token_hex(16), held or "disk"))
        self._control: socket.socket | None = None
        self._one_at_a_time = asyncio.Lock()
        self.ended = False

    async def process(self) -> Process:
        """A new process, ready for its first query; raises StoreError where none can be made."""
        for _ in range(2):
            if self.ended:
                break
            async with self._one_at_a_time:
                try:
                    made, talk = await asyncio.to_thread(_forked, self._control or self.start())
                except OSError:
                    self.stop()
                    continue
            made.maker = self
            try:
                await made.begin(talk)
            except Ended:
                continue
            return made
        raise StoreError("A process for queries could not be started")

    def start(self) -> socket.socket:
        """Connect to the nursery, which is started where there is none yet; raises OSError where that cannot be done."""
        _reap()
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
            try:
                listening.bind(self._name)
                listening.listen()
                _started.add(_spawned(listening.fileno(), self._arguments))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
        control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            control.connect(self._name)
        except OSError:
            control.close()
            raise
        self._control = control
        return control

    def end(self) -> None:
        """Leave the nursery for good; it ends, and processes that it made with it, when every other has left it too."""
        self.ended = True
        self.stop()

    def stop(self) -> None:
        """Leave the nursery, which is connected to again when it is asked for a process."""
        if self._control:
            self._control.shutdown(socket.SHUT_RDWR)
            self._control.close()
        self._control = None
        _reap()


def _forked(control: socket.socket) -> tuple[Process, socket.socket]:
    """Ask the nursery for a process, and the socket to talk to it; raises OSError where it does not answer."""
    talk, theirs = socket.socketpair()
    theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, AT_ONCE)
    files, their_files = socket.socketpair()
    try:
        with theirs, their_files:
            socket.send_fds(control, [b"n"], [theirs.fileno(), their_files.fileno()])
        said, handles, _, _ = socket.recv_fds(control, 8, 1)
        if not handles:
            raise ConnectionResetError
    except OSError:
        talk.close()
        files.close()
        raise
    for each in (talk, files):
        each.setblocking(False)
    return Process(int.from_bytes(said, "big"), handles[0], files), talk


def _spawned(listening: int, arguments: tuple[str, ...]) -> int:
    """The number of a nursery that was started; it hears what it is asked over its standard input."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    try:
        return os.posix_spawn(
            sys.executable,
            [sys.executable, "-P", "-m", "api.forking", *arguments],
            _environment(),
            file_actions=[(os.POSIX_SPAWN_DUP2, listening, 0), (os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)],
            setsid=True,
        )
    finally:
        os.close(quiet)


def _reap() -> None:
    """Let go of nurseries that have ended."""
    for pid in tuple(_started):
        if os.waitpid(pid, os.WNOHANG)[0]:
            _started.discard(pid)


def _environment() -> dict[str, str]:
    return {**{name: os.environ[name] for name in KEPT if name in os.environ}, "PYTHONPATH": str(HOUSE)}
