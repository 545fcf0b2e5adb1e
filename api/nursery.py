"""Where query processes come from: one process that has everything loaded and forks another whenever it is asked to.

A process made so is ready in some milliseconds, so that killing one costs next to nothing. `Nursery` is the service's end;
`main` is the other, started by `Nursery` and by nobody else. What a forked process does stands in `api.worker`.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

from api.sandbox import confine, die_with_parent
from api.talk import Process
from api.worker import MEGABYTE, serve
from graph.store import Release, Store, held
from ontology.errors import StoreError

HOUSE: Final = Path(__file__).resolve().parent.parent
KEPT: Final = ("PATH", "LANG", "HOME", "VIRTUAL_ENV", "TMPDIR")


class Nursery:
    """Makes query processes over one store's directory."""

    def __init__(self, directory: Path, memory_mb: int, answer_mb: int, *, hold: bool = False) -> None:
        self._arguments = (str(directory.resolve()), str(memory_mb), str(answer_mb), "hold" if hold else "")
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = asyncio.Lock()
        self.ended = False

    async def process(self) -> Process:
        """A new process, ready for its first query; raises StoreError where none can be made."""
        for _ in range(2):
            if self.ended:
                break
            async with self._one_at_a_time:
                control = self._control or self.start()
                try:
                    made = await asyncio.to_thread(_forked, control)
                except OSError:
                    self.stop()
                    continue
            made.maker = self
            made.socket.setblocking(False)
            await made.read(1)
            return made
        raise StoreError("A process for queries could not be started")

    def start(self) -> socket.socket:
        """Start the nursery; it ends when the thread that called this does."""
        mine, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "api.nursery", *self._arguments],
                stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment(),
                start_new_session=True,
            )  # fmt: skip
        self._control = mine
        return mine

    def end(self) -> None:
        """End the nursery for good; processes that it made end with it."""
        self.ended = True
        self.stop()

    def stop(self) -> None:
        """End the nursery, which starts again when it is asked for a process."""
        if self._process:
            self._process.kill()
            self._process.wait()
        if self._control:
            self._control.close()
        self._control = self._process = None


def _forked(control: socket.socket) -> Process:
    """Ask the nursery for a process; raises OSError where it does not answer."""
    mine, theirs = socket.socketpair()
    try:
        with theirs:
            socket.send_fds(control, [b"n"], [theirs.fileno()])
        said, handles, _, _ = socket.recv_fds(control, 8, 1)
        if not handles:
            raise ConnectionResetError
    except OSError:
        mine.close()
        raise
    return Process(int.from_bytes(said, "big"), handles[0], mine)


def _environment() -> dict[str, str]:
    return {**{name: os.environ[name] for name in KEPT if name in os.environ}, "PYTHONPATH": str(HOUSE)}


def main(arguments: list[str]) -> int:
    """Fork a process for each socket that comes over standard input: `nursery STORE MEMORY_MB ANSWER_MB hold|""`.

    With `hold` the current release is read into memory first, and every process forked has it there at once.
    """
    directory, memory_mb, answer_mb, hold = arguments
    die_with_parent()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    control = socket.socket(fileno=os.dup(0))
    release = held(Store(Path(directory)).current()) if hold else None
    gc.freeze()
    while True:
        said, handles, _, _ = socket.recv_fds(control, 1, 1)
        if not said:
            return 0
        with socket.socket(fileno=handles[0]) as talk:
            pid = os.fork()
            if not pid:
                control.close()
                _work(talk, Path(directory), int(memory_mb) * MEGABYTE, int(answer_mb) * MEGABYTE, release)
        handle = os.pidfd_open(pid)
        socket.send_fds(control, [pid.to_bytes(8, "big")], [handle])
        os.close(handle)


def _work(talk: socket.socket, directory: Path, memory: int, most: int, release: Release | None) -> None:
    """What a forked process does until it ends; it never comes back from here."""
    try:
        os.close(0)
        confine(memory)
        with contextlib.suppress(OSError):
            serve(talk, Store(directory), most, release)
    finally:
        os._exit(0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
