"""How the service talks to a query process: over a pair of sockets, each message with its length before it.

A request is JSON (`query`, `format`, `default`, `named`). A reply is JSON (`release`, `bytes` and `spooled`, or `error` and
`message`), then that many bytes; where they are spooled, one byte is sent back and a file descriptor comes instead.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from dataclasses import dataclass, field
from typing import IO

PIECE = 256 * 1024


def framed(message: bytes) -> bytes:
    """A message with its length before it.

    >>> framed(b"ab")
    b'\\x00\\x00\\x00\\x02ab'
    """
    return len(message).to_bytes(4, "big") + message


class Ended(Exception):  # noqa: N818 — named for what happened, as in ontology.errors
    """The process at the other end is gone."""


@dataclass(slots=True)
class Process:
    """A query process: its number, a handle that means it and no other, and the socket to it."""

    pid: int
    handle: int
    socket: socket.socket
    maker: object = field(default=None, repr=False)
    rest: bytes = field(default=b"", repr=False)

    async def send(self, message: bytes) -> None:
        """Send bytes; raises Ended where nobody takes them."""
        try:
            await asyncio.get_running_loop().sock_sendall(self.socket, message)
        except OSError as error:
            raise Ended from error

    async def read(self, size: int) -> bytes:
        """Exactly so many bytes; raises Ended where they do not come."""
        loop = asyncio.get_running_loop()
        parts, length = [self.rest], len(self.rest)
        while length < size:
            try:
                piece = await loop.sock_recv(self.socket, PIECE)
            except OSError as error:
                raise Ended from error
            if not piece:
                raise Ended
            parts.append(piece)
            length += len(piece)
        whole = b"".join(parts)
        self.rest = whole[size:]
        return whole[:size]

    async def message(self) -> bytes:
        """One message."""
        return await self.read(int.from_bytes(await self.read(4), "big"))

    async def file(self) -> IO[bytes]:
        """The file that a long answer was written to, from its start."""
        await self.send(b"f")
        while True:
            try:
                _, handles, _, _ = socket.recv_fds(self.socket, 1, 1)
                break
            except BlockingIOError:
                await asyncio.sleep(0.001)
        if not handles:
            raise Ended
        found = os.fdopen(handles[0], "rb")
        found.seek(0)
        return found

    def alive(self) -> bool:
        """Whether the process is there and has nothing to say."""
        try:
            return self.socket.recv(1, socket.MSG_PEEK) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False

    def yield_to_others(self) -> None:
        """Let the process run only when no other wants to."""
        try:
            os.setpriority(os.PRIO_PROCESS, self.pid, 19)
        except (ProcessLookupError, PermissionError):
            return

    def kill(self) -> None:
        """End the process; nothing of it stays open here."""
        if self.handle < 0:
            return
        try:
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)
        except ProcessLookupError:
            pass
        finally:
            self.socket.close()

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
