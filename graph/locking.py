"""One writer at a time: a file that a process holds until it is done, or until it dies.

Here lives what differs between systems; who needs the lock is `graph.shelf`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontology.errors import StoreBusy


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a file that is made where there is none; raises StoreBusy where another process, or another part of this one, does."""
    with path.open("a") as file:
        try:
            _lock(file.fileno())
        except (BlockingIOError, PermissionError) as error:
            raise StoreBusy(f"Somebody else is writing to {path.parent}: try again when they are done.") from error
        yield


def _lock(file: int) -> None:
    """Take the lock, which goes with the open file."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
