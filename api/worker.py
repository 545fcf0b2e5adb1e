"""The process that runs strangers' queries: reads one request a line, answers with a line and the bytes.

It opens the releases of a store read-only, lives under a memory limit, and may be killed at any moment.
It is started by `api.queries` and by nobody else; the two lines of talk are described there.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, Final

from api.sandbox import confine
from graph.store import Release, Store
from ontology.errors import StartwellError

MEGABYTE: Final = 1024 * 1024
READY: Final = b"ready\n"


def main(arguments: list[str]) -> int:
    """Serve requests from standard input until it closes: `worker STORE MEMORY_MB ANSWER_MB`."""
    directory, memory_mb, answer_mb = arguments
    confine(int(memory_mb) * MEGABYTE)
    store = Store(Path(directory))
    with contextlib.suppress(StartwellError):
        store.current()
    sys.stdout.buffer.write(READY)
    sys.stdout.buffer.flush()
    for line in sys.stdin.buffer:
        reply(store.current, line, int(answer_mb) * MEGABYTE, sys.stdout.buffer)
    return 0


def reply(current: Callable[[], Release], line: bytes, most: int, out: BinaryIO) -> None:
    """Answer one request: a line of JSON that says what follows, then as many bytes as it says."""
    body = b""
    try:
        release = current()
        body = run(release, json.loads(line))
        head: dict[str, object] = {"release": release.id, "bytes": len(body)}
        if len(body) > most:
            head, body = {"error": "AnswerTooLarge", "message": f"the answer is larger than {most // MEGABYTE} MB"}, b""
    except StartwellError as error:
        head = {"error": type(error).__name__, "message": getattr(error, "message", str(error))}
        head |= {"line": getattr(error, "line", None), "column": getattr(error, "column", None)}
    out.write(json.dumps(head).encode() + b"\n" + body)
    out.flush()


def run(release: Release, request: Mapping[str, object]) -> bytes:
    """The answer to one request, in the format it names."""
    text, form = str(request["query"]), str(request["format"])
    default, named = request["default"], request["named"]
    assert isinstance(default, list)
    assert isinstance(named, list)
    return release.answer(text, form, default, named)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
