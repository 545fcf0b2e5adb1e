"""What a query process may not do: take more memory than its share, open a socket, or outlive its parent.

Memory is limited by the kernel everywhere; the other two are Linux only and left out elsewhere. The filter on
sockets is a second wall behind `api.scan`: see https://docs.kernel.org/userspace-api/seccomp_filter.html.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import resource
import signal
import struct
import sys
from pathlib import Path
from typing import Final

PR_SET_PDEATHSIG: Final = 1
PR_SET_SECCOMP: Final = 22
PR_SET_NO_NEW_PRIVS: Final = 38
SECCOMP_MODE_FILTER: Final = 2
ALLOW: Final = 0x7FFF0000
REFUSE: Final = 0x00050000 | errno.EACCES
LOAD_WORD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
SOCKET_CALL: Final = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: how the kernel calls it, and the number of the call `socket`."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def confine(memory_bytes: int) -> None:
    """Confine this process for good, to so many bytes beside those it has; raises OSError where the kernel refuses a limit."""
    most = memory_bytes + _data_bytes()
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    die_with_parent()
    if sys.platform == "linux":
        _control(PR_SET_NO_NEW_PRIVS, 1)
        if platform.machine() in SOCKET_CALL:
            _forbid_sockets(*SOCKET_CALL[platform.machine()])


def _data_bytes() -> int:
    """The memory that counts for the limit and is taken already: what was there when the process was forked."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[5])
    except OSError:
        return 0
    return pages * resource.getpagesize()


def die_with_parent() -> None:
    """Let this process be killed when the one that made it ends."""
    if sys.platform == "linux":
        _control(PR_SET_PDEATHSIG, signal.SIGKILL)


def outlive_parent() -> None:
    """Take `die_with_parent` back."""
    if sys.platform == "linux":
        _control(PR_SET_PDEATHSIG, 0)


def _forbid_sockets(machine: int, call: int) -> None:
    """A filter of six steps: another machine's calls and `socket` are refused, all else is allowed."""
    steps = (
        (LOAD_WORD, 0, 0, 4),
        (JUMP_IF_EQUAL, 0, 2, machine),
        (LOAD_WORD, 0, 0, 0),
        (JUMP_IF_EQUAL, 0, 1, call),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
    )
    program = _Program(len(steps), b"".join(struct.pack("HBBI", *step) for step in steps))
    _control(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program))


def _control(option: int, *values: object) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    given = [ctypes.c_ulong(v) if isinstance(v, int) else v for v in values]
    filled = [*given, *(ctypes.c_ulong(0) for _ in range(4 - len(given)))]
    if library.prctl(option, *filled):
        raise OSError(ctypes.get_errno(), f"the kernel refused limit {option} for a query process")
