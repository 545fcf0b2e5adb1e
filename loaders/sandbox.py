"""What a process that reads strangers' papers may not do: write, connect, start others, take more than its share, or outlive
its parent.

Here live the walls that the system offers. On Linux a seccomp filter (https://docs.kernel.org/userspace-api/seccomp_filter.html,
its list in `loaders.system_calls`) and Landlock (https://docs.kernel.org/userspace-api/landlock.html) stand, which need no rights
and hold for root as well; elsewhere an audit hook, which holds what Python does and not what a library does behind its back.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import signal
import struct
import sys
import time
from collections.abc import Iterator
from multiprocessing import parent_process
from typing import Final

from loaders.system_calls import CALLS, MACHINES, Machine

SET_PDEATHSIG, SET_SECCOMP, SET_NO_NEW_PRIVS = 1, 22, 38
SECCOMP_MODE_FILTER: Final = 2
ALLOW, ERRNO = 0x7FFF0000, 0x00050000
LOAD_WORD, JUMP_IF_EQUAL, JUMP_IF_AT_LEAST, JUMP_IF_ANY, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
TO_WRITE: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
LANDLOCK_CREATE, LANDLOCK_RESTRICT, LANDLOCK_ABI = 444, 446, 1
_WRITES: Final = ((1, 0x1FF2), (2, 0x2000), (3, 0x4000), (5, 0x8000))
"""By Landlock's version: the rights that change files; 0x1FF2 are all of version 1 but to execute, read and list."""
_CHANGES: Final = ("os.", "shutil.", "socket.", "subprocess.", "ctypes.dlopen", "tempfile.")
_HARMLESS: Final = ("os.listdir", "os.scandir", "os.walk", "os.fwalk", "os.getxattr", "os.listxattr", "os.add_dll_directory")
Step = tuple[int, int, int, int]


def confine(memory_bytes: int) -> tuple[str, ...]:
    """Confine this process for good; what comes back names the walls this system does not offer."""
    sys.dont_write_bytecode = True
    missing = [] if _limited(memory_bytes) else ["a limit of memory"]
    if sys.platform == "linux":
        _die_with_parent()
        _control(SET_NO_NEW_PRIVS, 1)
    landlocked = sys.platform == "linux" and _landlock()
    if not (sys.platform == "linux" and _seccomp()):
        sys.addaudithook(_refuse)
        missing += [*([] if landlocked else ["the kernel's bar to writing"]), "the kernel's bar to connecting"]
    return tuple(missing)


def limit_cpu(seconds: float) -> None:
    """Let this process be ended once it has taken so much more of a processor; nothing where the system has no such limit."""
    try:
        import resource
    except ModuleNotFoundError:
        return
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _limited(memory_bytes: int) -> bool:
    """Limit memory, core dumps and the size of files; false where the system has no such limits."""
    try:
        import resource
    except ModuleNotFoundError:
        return False
    for limit, most in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        hard = resource.getrlimit(limit)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(limit, (most, most))
        except ValueError:  # a system that knows the limit and does not keep it
            return False
    return True


def _die_with_parent() -> None:
    """Let this process be killed when the one that made it ends, and end it where that is so already."""
    _control(SET_PDEATHSIG, signal.SIGKILL)
    parent = parent_process()
    if parent is not None and os.getppid() != parent.pid:
        os._exit(0)


def _seccomp() -> bool:
    """Put up the filter of system calls; false on a machine or kernel without it."""
    machine = MACHINES.get(platform.machine())
    if machine is None or sys.maxsize < 2**32:
        return False
    steps = [*_filter(machine)]
    program = _Program(len(steps), b"".join(struct.pack("HBBI", *step) for step in steps))
    return _control(SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program))


def _filter(machine: Machine) -> Iterator[Step]:
    """Refuse another machine's calls and those of the list; everything else is allowed."""
    refuse = (RETURN, 0, 0, ERRNO | errno.EACCES)
    yield from ((LOAD_WORD, 0, 0, 4), (JUMP_IF_EQUAL, 1, 0, machine.kernel_name), refuse)
    yield from ((LOAD_WORD, 0, 0, 0), (JUMP_IF_AT_LEAST, 0, 1, machine.numbers_end), refuse)
    for call in CALLS:
        number = call.number(machine)
        if number is None:
            continue
        if call.flags is None:
            yield from ((JUMP_IF_EQUAL, 0, 1, number), (RETURN, 0, 0, ERRNO | (errno.ENOSYS if call.is_new else errno.EACCES)))
        else:
            flags = (LOAD_WORD, 0, 0, 16 + 8 * call.flags)
            yield from ((JUMP_IF_EQUAL, 0, 4, number), flags, (JUMP_IF_ANY, 0, 1, TO_WRITE), refuse, (RETURN, 0, 0, ALLOW))
    yield RETURN, 0, 0, ALLOW


def _landlock() -> bool:
    """Give up the rights to change files, to use TCP and to signal others, as far as the kernel knows them."""
    version = _call(LANDLOCK_CREATE, None, 0, LANDLOCK_ABI)
    if version < 1:
        return False
    files = sum(rights for since, rights in _WRITES if version >= since)
    rights = struct.pack("QQQ", files, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _call(LANDLOCK_CREATE, ctypes.c_char_p(rights), size, 0)
    if ruleset < 0:
        return False
    held = _call(LANDLOCK_RESTRICT, ruleset, 0) == 0
    os.close(ruleset)
    return held


def _refuse(event: str, given: tuple[object, ...]) -> None:
    """Refuse what changes files or leaves the process: a hook for https://docs.python.org/3/library/audit_events.html."""
    if event == "open":
        mode, flags = given[1], given[2]
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & TO_WRITE):
            raise PermissionError(errno.EACCES, "a paper's reader may not write", str(given[0]))
    elif event.startswith(_CHANGES) and event not in _HARMLESS:
        raise PermissionError(errno.EACCES, f"a paper's reader may not use {event}")


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def _control(option: int, *values: object) -> bool:
    library = ctypes.CDLL(None, use_errno=True)
    given = [ctypes.c_ulong(value) if isinstance(value, int) else value for value in values]
    return bool(library.prctl(option, *given, *(ctypes.c_ulong(0) for _ in range(4 - len(given)))) == 0)


def _call(number: int, *values: object) -> int:
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    given = [ctypes.c_long(value) if isinstance(value, int) else value for value in values]
    return int(library.syscall(ctypes.c_long(number), *given))
