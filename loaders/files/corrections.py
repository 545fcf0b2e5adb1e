"""Which files of corrections there are: in the folders read, in the store, and those named.

Here lives the finding; what such a file may say stands in `ontology.correction_file`. A file is known by its folder's name and
its own, so that one that is gone from a folder read again is known to be gone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from loaders.files.toml import check_toml
from ontology.correction_file import read_corrections
from ontology.corrections import FILE, Corrections
from ontology.errors import UsageError

MOST_BYTES = 4 * 1024 * 1024


def find_corrections(
    paths: Sequence[Path], named: Sequence[Path], store: Path, kept: Iterable[Corrections] = ()
) -> tuple[Corrections, ...]:
    """The corrections that hold for a build: of the files found now, and those `kept` from folders that are not read now.

    `corrections.toml` is looked for in every folder under `paths` and in the store; `named` files may have any name. A file that
    is gone comes without corrections. Raises UsageError, in one line, for one that cannot be read.
    """
    folders = {path.resolve().name: path for path in paths if path.is_dir()}
    found = {label: _read(path, label) for name, folder in folders.items() for label, path in _under(name, folder)}
    found |= {f"store/{FILE}": _read(path, f"store/{FILE}") for path in (store / FILE,) if path.is_file()}
    found |= {path.name: _read(path, path.name) for path in named}
    for each in kept:
        gone = each.file.partition("/")[0] in {*folders, "store"} and "/" in each.file
        found.setdefault(each.file, Corrections(file=each.file) if gone else each)
    return tuple(found[label] for label in sorted(found))


def _under(name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of corrections in a folder and those within, as they are called; no link is followed, no pipe waited for."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        if FILE in files and stat.S_ISREG(Path(here, FILE).lstat().st_mode):
            yield "/".join((name, *Path(here).relative_to(folder).parts, FILE)), Path(here, FILE)


def _read(path: Path, label: str) -> Corrections:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{label}: cannot be read ({error.strerror})") from error
    if len(data) > MOST_BYTES:
        raise UsageError(f"{label}: more than {MOST_BYTES:,} bytes")
    try:
        text = data.decode("utf-8-sig")
        check_toml(text)
    except UnicodeDecodeError as error:
        raise UsageError(f"{label}: no text in UTF-8") from error
    except ValueError as error:
        raise UsageError(f"{label}: {error}") from error
    return read_corrections(text, label)
