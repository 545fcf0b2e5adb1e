"""Memory that is no longer needed, given back to the system or shared.

Here lives what differs between systems; when it is done is told where much is freed (`graph.store`, `graph.own_process`).
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Final

ARENA_MAX: Final = -8
"""The option of the C library for how many pools of memory the threads of a process have."""


def share() -> None:
    """Let all threads that are yet to be take memory from one pool: with one for each, each keeps what another could use."""
    if ask := _asked("mallopt"):
        ask(ARENA_MAX, 1)


def give_back() -> None:
    """Give the system back what was freed.

    The C library of most Linux systems keeps freed memory for later, above all what threads that have ended took.
    """
    if ask := _asked("malloc_trim"):
        ask(0)


def _asked(what: str) -> Callable[..., int] | None:
    """A function of the C library, None where it keeps no such memory or cannot be asked."""
    return getattr(ctypes.CDLL(None), what, None) if sys.platform == "linux" else None
