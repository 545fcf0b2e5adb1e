"""The system calls that a process reading strangers' papers is refused, with their numbers by machine.

A table only; `loaders.sandbox` makes a filter of it. A machine that is not here has no filter.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Machine:
    """A kind of processor: its place in the table, what the kernel calls it, and where its own numbers end."""

    column: int
    kernel_name: int
    numbers_end: int


@dataclass(frozen=True, slots=True)
class Call:
    """A system call: its number on each machine (None where there is no such call).

    One with `flags` is refused only where that argument asks to write. One that `is_new` is refused as unknown, so that the C
    library takes the older one in its place.
    """

    name: str
    x86_64: int | None
    aarch64: int | None
    flags: int | None = None
    is_new: bool = False

    def number(self, machine: Machine) -> int | None:
        return (self.x86_64, self.aarch64)[machine.column]


MACHINES: Final = MappingProxyType({"x86_64": Machine(0, 0xC000003E, 0x40000000), "aarch64": Machine(1, 0xC00000B7, 0x40000000)})
_OPENING: Final = (
    Call("open", 2, None, flags=1),
    Call("openat", 257, 56, flags=2),
    Call("openat2", 437, 437, is_new=True),
    Call("creat", 85, None),
)
_CHANGING: Final = (
    Call("truncate", 76, 45),
    Call("rename", 82, None),
    Call("renameat", 264, 38),
    Call("renameat2", 316, 276),
    Call("mkdir", 83, None),
    Call("mkdirat", 258, 34),
    Call("rmdir", 84, None),
    Call("unlink", 87, None),
    Call("unlinkat", 263, 35),
    Call("link", 86, None),
    Call("linkat", 265, 37),
    Call("symlink", 88, None),
    Call("symlinkat", 266, 36),
    Call("mknod", 133, None),
    Call("mknodat", 259, 33),
    Call("chmod", 90, None),
    Call("fchmod", 91, 52),
    Call("fchmodat", 268, 53),
    Call("fchmodat2", 452, 452),
    Call("chown", 92, None),
    Call("fchown", 93, 55),
    Call("lchown", 94, None),
    Call("fchownat", 260, 54),
    Call("utime", 132, None),
    Call("utimes", 235, None),
    Call("futimesat", 261, None),
    Call("utimensat", 280, 88),
    Call("setxattr", 188, 5),
    Call("lsetxattr", 189, 6),
    Call("fsetxattr", 190, 7),
    Call("removexattr", 197, 14),
    Call("lremovexattr", 198, 15),
    Call("fremovexattr", 199, 16),
    Call("mount", 165, 40),
    Call("umount2", 166, 39),
)
_CONNECTING: Final = (
    Call("socket", 41, 198),
    Call("socketpair", 53, 199),
    Call("connect", 42, 203),
    Call("bind", 49, 200),
    Call("io_uring_setup", 425, 425),
)
_REACHING_OTHERS: Final = (
    Call("execve", 59, 221),
    Call("execveat", 322, 281),
    Call("fork", 57, None),
    Call("vfork", 58, None),
    Call("clone", 56, 220),
    Call("clone3", 435, 435, is_new=True),
    Call("kill", 62, 129),
    Call("tkill", 200, 130),
    Call("pidfd_open", 434, 434),
    Call("pidfd_send_signal", 424, 424),
    Call("ptrace", 101, 117),
    Call("process_vm_readv", 310, 270),
    Call("process_vm_writev", 311, 271),
    Call("unshare", 272, 97),
    Call("setns", 308, 268),
    Call("bpf", 321, 280),
    Call("perf_event_open", 298, 241),
    Call("init_module", 175, 105),
    Call("finit_module", 313, 273),
    Call("keyctl", 250, 219),
)
CALLS: Final = (*_OPENING, *_CHANGING, *_CONNECTING, *_REACHING_OTHERS)
