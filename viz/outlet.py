"""Where what is drawn or exported goes: a file that is there only when it is whole, or standard output.

Here lives the way out only; what goes out is made elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ontology.errors import UsageError


@contextmanager
def output(file: str) -> Iterator[BinaryIO]:
    """Somewhere to write bytes: the file of that name, or standard output for `-`.

    A file appears, or is replaced, when all was written; where something fails the old one stays as it was. A
    device or a pipe is written to as it is. Raises UsageError where its folder is not there, OSError where it cannot be
    written.
    """
    if file == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    place = Path(file)
    if place.exists() and not place.is_file():
        with place.open("wb") as out:
            yield out
        return
    if not place.parent.is_dir():
        raise UsageError(f"{file}: there is no folder {place.parent}")
    part = place.with_name(place.name + ".part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def off_terminal(file: str, name: str) -> str:
    """The file of that name where a page would otherwise go to a terminal, on which nobody can read it."""
    return name if file == "-" and sys.stdout.isatty() else file
