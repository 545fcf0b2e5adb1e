"""Requests a second of the service beside `oxigraph serve-read-only`, in one run, as lines of a Markdown table.

    python bench/service.py EXPORT.nq WITH_DEFAULT.nq QUERIES [--oxigraph PROGRAM] [--seconds 3]

EXPORT.nq is loaded by `startwell load`; WITH_DEFAULT.nq is the same data with its merged default graph, for the peer; QUERIES
is a folder with `03-chain.rq`, `10-document-dump.rq` and `11-who-owns-filter.rq`. Needs `wrk`. Medians of three, eight clients.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUERIES = ("03-chain", "10-document-dump", "11-who-owns-filter")
OURS, PEER = 18211, 18212
OWNERS = """
local i = 0
request = function()
  i = i + 1
  return wrk.format("GET", string.format("/api/v1/owners?topic=breastfeeding&area=a%04d&as_of=2024-01-01", i % 129 + 1))
end"""
SEARCH = """
local i, words = 0, {"breastfeeding", "brestfeeding", "family%20hubs", "board", "stan"}
request = function() i = i + 1; return wrk.format("GET", "/api/v1/search?q=" .. words[i % #words + 1]) end"""
SPARQL = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/sparql-query"
wrk.headers["Accept"] = "application/sparql-results+json"
wrk.body = io.open("{query}"):read("*a")"""


def main() -> int:
    """Run everything and print the table."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _run(sys.executable, "-m", "startwell", "load", given.export, "--store", work / "store")
        _run(given.oxigraph, "load", "-l", work / "peer", "-f", given.with_default)
        ours = (sys.executable, "-m", "startwell", "serve", "--workers", "2", "--port", OURS, "--store", work / "store")
        peer = (given.oxigraph, "serve-read-only", "-l", work / "peer", "--bind", f"127.0.0.1:{PEER}")
        with _serving(ours, f"http://127.0.0.1:{OURS}/readyz") as took, _serving(peer, f"http://127.0.0.1:{PEER}/"):
            print(f"ready after {took:.1f} s; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")  # noqa: T201 — its purpose
            time.sleep(given.warm)
            print("| work | ours, requests/s | Oxigraph on disk | ratio |\n| --- | ---: | ---: | ---: |")  # noqa: T201 — its purpose
            for line in _lines(given.queries, given.seconds, work):
                print(line, flush=True)  # noqa: T201 — its purpose
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("export", "with_default", "queries"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--oxigraph", default=shutil.which("oxigraph") or "oxigraph")
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--warm", type=int, default=60, help="seconds to wait until the release is held in memory")
    return parser.parse_args()


def _lines(queries: Path, seconds: int, work: Path) -> Iterator[str]:
    for name in QUERIES:
        script = _script(work, SPARQL.replace("{query}", str((queries / f"{name}.rq").resolve())))
        pairs = [(_rate(OURS, "/sparql", script, seconds), _rate(PEER, "/query", script, seconds)) for _ in range(3)]
        ours, peer = (statistics.median(side) for side in zip(*pairs, strict=True))
        yield f"| SPARQL {name} | {ours:,.0f} | {peer:,.0f} | {ours / peer:.2f} |"
        if name == "11-who-owns-filter":
            yield from _rest(seconds, work, peer)


def _rest(seconds: int, work: Path, peer: float) -> Iterator[str]:
    for what, text in (("the ownership answer over REST (peer: SPARQL 11)", OWNERS), ("search (no peer)", SEARCH)):
        script = _script(work, text)
        ours = statistics.median(_rate(OURS, "/", script, seconds) for _ in range(3))
        beside = f"{peer:,.0f} | {ours / peer:.1f}" if text == OWNERS else "–  | – "
        yield f"| {what} | {ours:,.0f} | {beside} |"


def _script(work: Path, text: str) -> Path:
    path = work / "load.lua"
    path.write_text(text)
    return path


def _rate(port: int, path: str, script: Path, seconds: int) -> float:
    command = ("wrk", "-t1", "-c8", f"-d{seconds}", "-s", script, f"http://127.0.0.1:{port}{path}")
    said = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    if not found or "Non-2xx" in said:
        raise SystemExit(f"{path} at {port} does not answer as it should:\n{said}")
    return float(found[1])


@contextmanager
def _serving(command: tuple[object, ...], address: str) -> Iterator[float]:
    """A server while it is needed; how many seconds it took to answer."""
    begun = time.monotonic()
    server = subprocess.Popen([str(part) for part in command], stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - begun < 60:
            try:
                urllib.request.urlopen(address, timeout=5).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        yield time.monotonic() - begun
    finally:
        server.terminate()
        server.wait()


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    raise SystemExit(main())
