"""The nursery itself: a process that forks a query process for whoever of its service asks, and ends when nobody is left.

It is started by `api.nursery` and by nobody else. What a forked process does stands in `api.worker`, what it may not do in
`api.sandbox`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import struct
import sys
import threading
from pathlib import Path
from typing import Final

from api.sandbox import confine, die_with_parent, outlive_parent
from api.worker import MEGABYTE, serve
from graph.store import Release, Store, held

OWNER: Final = struct.Struct("3i")


def main(arguments: list[str]) -> int:
    """Fork for everybody who connects to the socket that is standard input: `forking STORE MEMORY_MB ANSWER_MB RELEASE|""`.

    The release named is read into memory first, if it is the current one, and every process forked has it there at once.
    """
    directory, memory_mb, answer_mb, id = arguments
    die_with_parent()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    store = Store(Path(directory))
    release = held(store.current()) if id and id == store.current_id() else None
    outlive_parent()
    gc.freeze()
    Nursing(store, release, int(memory_mb) * MEGABYTE, int(answer_mb) * MEGABYTE).run(socket.socket(fileno=os.dup(0)))
    return 0


class Nursing:
    """Everybody who is connected, and what their processes are given."""

    def __init__(self, store: Store, release: Release | None, memory: int, most: int) -> None:
        self._store, self._release, self._memory, self._most = store, release, memory, most
        self._asking: dict[int, socket.socket] = {}

    def run(self, listening: socket.socket) -> None:
        """Until the last one has left."""
        waiting, self._listening = select.poll(), listening
        waiting.register(listening, select.POLLIN)
        while True:
            for handle, _ in waiting.poll():
                if handle == listening.fileno():
                    waiting.register(self._met(listening), select.POLLIN)
                elif not self._fork(self._asking[handle]):
                    waiting.unregister(handle)
                    self._asking.pop(handle).close()
            if not self._asking:
                return

    def _met(self, listening: socket.socket) -> socket.socket:
        """Somebody new; whoever is not of this service is heard no further."""
        asking, _ = listening.accept()
        _, user, _ = OWNER.unpack(asking.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, OWNER.size))
        if user != os.getuid():
            asking.shutdown(socket.SHUT_RDWR)
        self._asking[asking.fileno()] = asking
        return asking

    def _fork(self, asking: socket.socket) -> bool:
        """A process for somebody who asks; false where nobody asks any more."""
        try:
            _, handles, _, _ = socket.recv_fds(asking, 1, 2)
        except ConnectionError:
            return False
        if len(handles) != 2:
            return False
        with socket.socket(fileno=handles[0]) as talk, socket.socket(fileno=handles[1]) as files:
            pid = os.fork()
            if not pid:
                self._work(talk, files)
        handle = os.pidfd_open(pid)
        with contextlib.suppress(BrokenPipeError):
            socket.send_fds(asking, [pid.to_bytes(8, "big")], [handle])
        os.close(handle)
        return True

    def _work(self, talk: socket.socket, files: socket.socket) -> None:
        """What a forked process does until it ends; it never comes back from here."""
        try:
            os.close(0)
            for each in (self._listening, *self._asking.values()):
                each.close()
            confine(self._memory)
            working = threading.Thread(target=self._answer, args=(talk, files))
            working.start()
            working.join()
        finally:
            os._exit(0)

    def _answer(self, talk: socket.socket, files: socket.socket) -> None:
        """Answer in a thread: the memory it takes is its own, not gaps left by loading, which are slow to look through."""
        with contextlib.suppress(OSError):
            serve(talk, files, Store(self._store.directory), self._most, self._release)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
