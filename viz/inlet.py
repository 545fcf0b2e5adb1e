"""Where what is asked or loaded comes from: a file, standard input, or the words themselves.

Here lives the way in only; the way out is `viz.outlet`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ontology.errors import UsageError


def query_text(given: str) -> str:
    """The query itself, read from standard input (`-`) or a file where the argument names one.

    Raises UsageError where what is named as a file is none, or no text in UTF-8.

    >>> query_text("ASK {}")
    'ASK {}'
    """
    if given == "-":
        return sys.stdin.read()
    if given.endswith((".rq", ".sparql")) or (len(given) < 256 and "\n" not in given and Path(given).is_file()):
        try:
            return _file(given).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise UsageError(f"{given}: not a text in UTF-8") from None
    return given


@contextmanager
def input_file(given: str) -> Iterator[Path]:
    """The file named, or what comes on standard input (`-`) as a file; raises UsageError where there is no such file."""
    if given != "-":
        yield _file(given)
        return
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "standard-input"
        with kept.open("wb") as out:
            shutil.copyfileobj(sys.stdin.buffer, out)
        yield kept


def folder_named(given: str) -> Path:
    """The folder of a store by its path or its `file:` URL; it need not be there yet.

    Raises UsageError for a file, and for an address on another machine.

    >>> str(folder_named("file:///srv/my%20store")), str(folder_named("store"))
    ('/srv/my store', 'store')
    """
    url = urlsplit(given)
    if "://" in given and (url.scheme != "file" or url.netloc not in ("", "localhost")):
        raise UsageError(f"{given}: a store is a folder on this machine, not an address elsewhere")
    folder = Path(unquote(url.path) if "://" in given else given)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{given} is a file: a store is a folder")
    return folder


def _file(given: str) -> Path:
    path = Path(given)
    if path.is_dir():
        raise UsageError(f"{given}: a folder, not a file")
    if not path.exists():
        raise UsageError(f"{given}: there is no such file")
    return path
