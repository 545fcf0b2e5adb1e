"""How the service talks to a query process: over a pair of sockets, each message with its lengths before it.

A request is JSON (`query`, `format`, `default`, `named`, `limits`) after its length. A reply is two lengths, JSON (`release`,
`bytes` and `spooled`, or `error` and `message`) and the answer. An answer that was spooled to a file comes as a file descriptor
over a second pair, before its reply. What a query process does with a request stands in `api.worker`.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import struct
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

LENGTH: Final = struct.Struct("!I")
LENGTHS: Final = struct.Struct("!II")
TICKS: Final = os.sysconf("SC_CLK_TCK")
ROOM: Final = 64 * 1024
"""Bytes kept ready for the reply of a process; they become twice as many when they are full."""
MOST_PIECES: Final = 64
"""Pieces that are sent as they are; the system takes no more than 1,024 at once."""


def asked(request: object) -> bytes:
    """A request as it is sent.

    >>> asked({})
    b'\\x00\\x00\\x00\\x02{}'
    """
    message = json.dumps(request).encode()
    return LENGTH.pack(len(message)) + message


def tell(talk: socket.socket, head: object, body: Sequence[bytes] = ()) -> None:
    """Send a reply, whose body may come in pieces; raises OSError where nobody hears it."""
    message = json.dumps(head).encode()
    rest = [LENGTHS.pack(len(message), sum(map(len, body))) + message, *body]
    sent = talk.sendmsg(rest[:MOST_PIECES])
    if sent < sum(map(len, rest)):
        talk.sendall(memoryview(b"".join(rest))[sent:])


class Ended(Exception):  # noqa: N818 — named for what happened, as in ontology.errors
    """The process at the other end is gone."""


class Reply(NamedTuple):
    """What a process says of a request, and the answer where it is short."""

    head: dict[str, Any]
    body: bytes


@dataclass(slots=True, eq=False)
class Process(asyncio.BufferedProtocol):
    """A query process: its number, a handle that means it and no other, and the sockets to it.

    One request at a time: the next is sent when the last was answered. `used` is how many seconds of a processor it had
    used by then.
    """

    pid: int
    handle: int
    files: socket.socket
    maker: object = field(default=None, repr=False)
    alive: bool = True
    used: float = 0.0
    _transport: asyncio.Transport | None = field(default=None, repr=False)
    _reply: asyncio.Future[Reply] | None = field(default=None, repr=False)
    _room: bytearray = field(default_factory=lambda: bytearray(ROOM), repr=False)
    _met: int = 0

    async def begin(self, talk: socket.socket) -> None:
        """Take up the talk; returns when the process is ready, raises Ended where it is gone."""
        loop = asyncio.get_running_loop()
        self._reply = loop.create_future()
        try:
            self._transport, _ = await loop.create_connection(lambda: self, sock=talk)
            await self._reply
        except BaseException:
            self.kill()
            raise

    def ask(self, request: bytes) -> asyncio.Future[Reply]:
        """Send a request; what comes back may be cancelled, or given an exception to raise instead of the reply."""
        self._reply = asyncio.get_running_loop().create_future()
        if self._transport is None or not self.alive:
            self._reply.set_exception(Ended())
        else:
            self._transport.write(request)
        return self._reply

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002 — the name asyncio gives it
        """Where the next piece of a reply goes."""
        return memoryview(self._room)[self._met :]

    def buffer_updated(self, nbytes: int) -> None:
        """A piece of a reply came."""
        self._met += nbytes
        if self._met < LENGTHS.size:
            return
        of_head, of_body = LENGTHS.unpack_from(self._room)
        start = LENGTHS.size + of_head
        if self._met < start + of_body:
            self._make_room()
            return
        head: dict[str, Any] = json.loads(self._room[LENGTHS.size : start].decode())
        body = bytes(memoryview(self._room)[start : start + of_body])
        self._met, self.used = 0, head.get("used", self.used)
        if self._reply and not self._reply.done():
            self._reply.set_result(Reply(head, body))

    def _make_room(self) -> None:
        """Twice the room where it is full; never as much as a process claims to need."""
        if self._met == len(self._room):
            self._room = self._room + bytearray(self._met)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 — the name asyncio gives it
        """The process is gone."""
        self.alive = False
        if self._reply and not self._reply.done():
            self._reply.set_exception(Ended())

    def file(self) -> IO[bytes]:
        """The file that a long answer was written to, from its start; raises Ended where none came."""
        try:
            _, handles, _, _ = socket.recv_fds(self.files, 1, 1)
        except OSError as error:
            raise Ended from error
        if not handles:
            raise Ended
        found = os.fdopen(handles[0], "rb")
        found.seek(0)
        return found

    def busy_for(self) -> float:
        """How many seconds of a processor the query that is running has used."""
        try:
            user, system = Path(f"/proc/{self.pid}/stat").read_bytes().rpartition(b")")[2].split()[11:13]
        except FileNotFoundError:
            return 0.0
        return (int(user) + int(system)) / TICKS - self.used

    def yield_to_others(self) -> None:
        """Let the process run only when no other wants to; the kernel ranks each of its threads by itself."""
        with suppress(FileNotFoundError, ProcessLookupError, PermissionError):
            for thread in Path(f"/proc/{self.pid}/task").iterdir():
                os.setpriority(os.PRIO_PROCESS, int(thread.name), 19)

    def kill(self) -> None:
        """End the process; nothing of it stays open here but the handle, until it is `gone`."""
        self.alive = False
        if self.handle >= 0:
            try:
                signal.pidfd_send_signal(self.handle, signal.SIGKILL)
            except ProcessLookupError:
                pass
            finally:
                self.files.close()
                if self._transport:
                    self._transport.abort()

    async def gone(self) -> None:
        """Wait until a killed process has ended."""
        if self.handle < 0:
            return
        handle, self.handle = self.handle, -1
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(handle, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(handle)
            os.close(handle)
