"""The service beside Oxigraph's server and rdflib-endpoint over the same data, in one run, as lines of Markdown tables.

    python bench/service.py [--kit FOLDER] [--oxigraph PROGRAM] [--rdflib PROGRAM] [--authorities 130] [--fewer 13] [--seconds 3]

Makes the data with the kit's generate.py (130 authorities are a million quads), brings it in by `startwell load`, starts
`startwell serve` and `oxigraph serve` (both in memory) and asks the kit's queries about 64 authorities in turn. Medians of
three; one client for how long an answer takes, eight for how many come in a second. Needs `wrk`; `pip install oxigraph
rdflib-endpoint` into an environment of their own gives the two peers.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, urlencode

OURS, ANEW, PEER, THIRD = 18311, 18312, 18313, 18314
"""Ours, ours without answers to queries kept, and the peers."""
DOCUMENTS, VARIED, TIMES = 10, 64, 3
FEW, MANY, DAYS = 7_500, 40_000, 240_000
"""How many questions never asked before one client is given, about topics of areas and about days, and how many there are."""
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
TOPICS = "https://w3id.org/startwell/ontology#topics"
OWNS = ("11", "01")
"""The queries that ask who owns a topic, well put and as a person writes it."""
_servers: dict[int, int] = {}
"""The number of the process that serves at a port."""
SCRIPT = """
local lines, at = {}, 0
for line in io.lines("@FILE") do lines[#lines + 1] = line end
wrk.headers["Accept"] = "application/sparql-results+json, application/json;q=0.9"
if lines[1]:sub(1, 1) ~= "/" then
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end
request = function()
  at = at % #lines + 1
  if wrk.method == "POST" then return wrk.format(nil, nil, nil, lines[at]) end
  return wrk.format(nil, lines[at])
end
done = function(summary, latency)
  print("FIGURES", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, summary.errors.status,
    summary.requests)
end"""


@dataclass(frozen=True, slots=True)
class Took:
    """Requests a second, milliseconds by the clock (the median), and milliseconds of a processor the server took for each."""

    rate: float
    ms: float
    busy_ms: float


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked of whom: a server's port, its requests in turn, each a path or the body of a form, and where forms go."""

    port: int
    requests: Sequence[str]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a run is given."""

    kit: Path
    work: Path
    oxigraph: str
    rdflib: str
    authorities: int
    seconds: int

    def median(self, load: Load, clients: int) -> Took:
        """What a load takes, the median of each figure."""
        return _median([self._once(load, clients) for _ in range(TIMES)])

    def first_time(self, requests: Sequence[str], clients: int) -> Took:
        """The same of ours for questions never asked before: every run is given others."""
        return _median([self._once(Load(OURS, requests[run::TIMES]), clients) for run in range(TIMES)])

    def areas(self) -> list[str]:
        """The authorities asked about, the same in every run."""
        drawn = random.Random(7)
        return [f"a{drawn.randrange(self.authorities):04d}" for _ in range(VARIED)]

    def query(self, name: str) -> list[str]:
        """A query of the kit about these authorities, as bodies of forms."""
        text = next((self.kit / "queries").glob(f"{name}-*.rq")).read_text()
        return [urlencode({"query": text.replace("a0001", area)}) for area in self.areas()]

    def _once(self, load: Load, clients: int) -> Took:
        requests, script = self.work / "requests.txt", self.work / "load.lua"
        requests.write_text("".join(line + "\n" for line in load.requests))
        script.write_text(SCRIPT.replace("@FILE", str(requests)))
        address = f"http://127.0.0.1:{load.port}{load.path}"
        command = ("wrk", "-t1", f"-c{clients}", f"-d{self.seconds}", "--timeout", "60", "-s", str(script), address)
        before = _processor_seconds(_servers[load.port])
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        busy = _processor_seconds(_servers[load.port]) - before
        found = re.search(r"FIGURES\s+([\d.]+)\s+([\d.]+)\s+(\d+)\s+(\d+)", said)
        if not found or int(found[3]):
            raise SystemExit(f"{address} does not answer as it should:\n{said}")
        return Took(float(found[1]), float(found[2]), busy * 1000 / max(int(found[4]), 1))


def _median(found: Sequence[Took]) -> Took:
    return Took(*(statistics.median(getattr(each, name) for each in found) for name in ("rate", "ms", "busy_ms")))


def _processor_seconds(pid: int) -> float:
    """What a process has used with all that it started and that still runs."""
    parents, used = {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            parents[int(path.parent.name)] = int(fields[1])
            used[int(path.parent.name)] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    family = {pid}
    for _ in range(8):
        family |= {child for child, parent in parents.items() if parent in family}
    return sum(used.get(each, 0.0) for each in family)


def main() -> int:
    """Run everything and print the tables."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(given.kit, Path(folder), given.oxigraph, given.rdflib, given.authorities, given.seconds)
        _say(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}\n")
        _beside_oxigraph(bench, given.workers, given.store)
        if given.rdflib:
            _beside_rdflib(replace(bench, authorities=given.fewer), given.workers)
        _say(f"\nload average {os.getloadavg()[0]:.1f} at the end")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kit = os.environ.get("STARTWELL_BENCH", Path(__file__).resolve().parents[2] / "shared" / "bench")
    parser.add_argument("--kit", type=Path, default=kit, help="the folder with generate.py and queries; also STARTWELL_BENCH")
    parser.add_argument("--oxigraph", default=shutil.which("oxigraph") or "oxigraph")
    parser.add_argument("--rdflib", default=shutil.which("rdflib-endpoint") or "", help="rdflib-endpoint; none leaves it out")
    parser.add_argument("--authorities", type=int, default=130)
    parser.add_argument("--store", type=Path, help="a store that holds such data already")
    parser.add_argument("--fewer", type=int, default=13, help="authorities beside rdflib-endpoint")
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2, help="serving processes of ours")
    return parser.parse_args()


def _beside_oxigraph(bench: Bench, workers: int, given: Path | None) -> None:
    export, whole = _data(bench, bench.authorities)
    store = given or bench.work / "store"
    if not given:
        _say(f"loaded in {_timed(lambda: _run(_startwell('load', export, '--store', store))):.1f} s")
    starts = sorted(_first_answer(store, workers) for _ in range(TIMES))
    _say(f"first answer {starts[1]:.1f} s after the start\n")
    with ExitStack() as running:
        for ours in (OURS, ANEW):
            running.enter_context(_serving(_ours(store, workers, ours), ours))
            _wait_for_memory(ours)
        running.enter_context(_serving((bench.oxigraph, "serve", "--bind", f"127.0.0.1:{PEER}"), PEER))
        _put(whole)
        for line in _answers(bench):
            _say(line)
        for line in _queries(bench):
            _say(line)


def _answers(bench: Bench) -> Iterator[str]:
    """The questions that REST answers, beside the queries that ask the same: such as nobody asked before, and known ones."""
    pairs, days, words, others = _pairs(bench), _days(bench), _searches(), _other_searches()
    known, brief = Load(OURS, days[:VARIED]), replace(bench, seconds=1)
    yield "| one client | ours, ms | Oxigraph, ms | times as fast | processor ms | Oxigraph's | times |\n|" + " --- |" * 7
    peers = {name: bench.median(_peer(bench, name), 1) for name in ("11", "01", "08")}
    for what, ours, names in (
        ("who owns a topic, never asked about that area", brief.first_time(pairs[:FEW], 1), OWNS),
        ("who owns a topic, never asked about that day", bench.first_time(days[:MANY], 1), OWNS),
        ("who owns a topic, asked before", bench.median(known, 1), OWNS),
        ("search of labels, never asked before", bench.first_time(words, 1), ("08",)),
        ("search of other words, never asked before", brief.first_time(others, 1), ("08",)),
        ("search of labels, asked before", bench.median(replace(known, requests=words[:VARIED]), 1), ("08",)),
    ):
        for name in names:
            yield _line(f"{what}; peer: {name}", ours, peers[name])
    yield "\n| eight clients | requests/s | processor ms |\n| --- | ---: | ---: |"
    for what, ours in (
        ("never asked about that area", brief.first_time(pairs[FEW:], 8)),
        ("never asked about that day", bench.first_time(days[MANY:], 8)),
        ("asked before", bench.median(known, 8)),
    ):
        yield f"| who owns a topic, {what} | {ours.rate:,.0f} | {ours.busy_ms:.2f} |"


def _line(what: str, ours: Took, peer: Took) -> str:
    clock = f"{ours.ms:.2f} | {peer.ms:.2f} | {peer.ms / ours.ms:.1f}"
    return f"| {what} | {clock} | {ours.busy_ms:.2f} | {peer.busy_ms:.2f} | {peer.busy_ms / max(ours.busy_ms, 0.01):.1f} |"


def _queries(bench: Bench) -> Iterator[str]:
    columns = ("every query run", "answers kept", "Oxigraph", "ratio", "ratio, kept", "processor ms", "kept", "Oxigraph's")
    yield f"\n| eight clients, requests/s | {' | '.join(columns)} |\n|" + " --- |" * 9
    for name in ("10", "11", "03"):
        anew, kept = (bench.median(Load(port, bench.query(name), "/sparql"), 8) for port in (ANEW, OURS))
        peer = bench.median(_peer(bench, name), 8)
        rates = (
            f"{anew.rate:,.0f} | {kept.rate:,.0f} | {peer.rate:,.0f} | {anew.rate / peer.rate:.2f} | {kept.rate / peer.rate:.2f}"
        )
        yield f"| query {name} | {rates} | {anew.busy_ms:.2f} | {kept.busy_ms:.2f} | {peer.busy_ms:.2f} |"


def _beside_rdflib(bench: Bench, workers: int) -> None:
    """Query 03 over fewer authorities."""
    export, whole = _data(bench, bench.authorities)
    store = bench.work / "small"
    _run(_startwell("load", export, "--store", store))
    third = (bench.rdflib, "serve", "--host", "127.0.0.1", "--port", THIRD, whole)
    with _serving(third, THIRD), _serving(_ours(store, workers, OURS), OURS), _serving(_ours(store, workers, ANEW), ANEW):
        for port in (OURS, ANEW):
            _wait_for_memory(port)
        asked = bench.query("03")
        loads = (Load(ANEW, asked, "/sparql"), Load(OURS, asked, "/sparql"), Load(THIRD, asked, "/"))
        anew, kept, peer = (bench.median(load, 8).rate for load in loads)
    columns = (f"eight clients, {bench.authorities} authorities", "every query run", "answers kept", "rdflib-endpoint", "ratio")
    _say(f"\n| {' | '.join((*columns, 'ratio, kept'))} |")
    _say("|" + " --- |" * 6)
    _say(f"| query 03 | {anew:,.0f} | {kept:,.0f} | {peer:,.1f} | {anew / peer:,.0f} | {kept / peer:,.0f} |")


def _data(bench: Bench, authorities: int) -> tuple[Path, Path]:
    """An export, and the same with its merged default graph."""
    made = []
    for name, more in (("export", ()), ("whole", ("--with-default",))):
        made.append(bench.work / f"{name}-{authorities}.nq")
        sizes = ("--authorities", authorities, "--docs-per-authority", DOCUMENTS, "--seed", 1)
        _run((sys.executable, bench.kit / "generate.py", *sizes, *more, "--out", made[-1]))
    return made[0], made[1]


def _pairs(bench: Bench) -> list[str]:
    """Ownership questions, each on another topic of an authority or a part of one; each topic was asked about elsewhere."""
    scheme = f"SELECT ?topic {{ ?topic <http://www.w3.org/2004/02/skos/core#inScheme> <{TOPICS}> }}"
    topics = sorted(line.decode().strip() for line in _got(f"/sparql?{urlencode({'query': scheme})}", "text/csv")[1:])
    asked = [f"/api/v1/owners?topic={quote(topic, safe='')}&area=" for topic in topics]
    for each in asked * 4:
        _got(f"{each}england", "application/json")
    every = [f"{each}a{area:04d}{part}" for each in asked for area in range(bench.authorities) for part in ("", "-east", "-west")]
    return random.Random(7).sample(every, len(every))


def _got(path: str, accept: str) -> list[bytes]:
    """The lines of an answer of ours."""
    asked = urllib.request.Request(f"http://127.0.0.1:{OURS}{path}", headers={"Accept": accept})
    with urllib.request.urlopen(asked, timeout=60) as said:
        return list(said)


def _days(bench: Bench) -> list[str]:
    """Ownership questions about one topic of the authorities of the queries, day by day backwards from 2026."""
    asked = f"/api/v1/owners?topic={quote('baby feeding')}&area="
    areas, last = list(dict.fromkeys(bench.areas())), date(2026, 12, 31)
    days = [(last - timedelta(days=n)).isoformat() for n in range(DAYS // len(areas))]
    return [f"{asked}{area}&as_of={day}" for day in days for area in areas]


def _searches() -> list[str]:
    """The words of query 08, in every mixture of capitals: the same work, never the same address."""
    words = "health visiting"
    at = [n for n, sign in enumerate(words) if sign.isalpha()]
    mixed = ({n for place, n in enumerate(at) if mixture >> place & 1} for mixture in range(1 << len(at)))
    every = ["".join(c.upper() if n in large else c for n, c in enumerate(words)) for large in mixed]
    return [f"/api/v1/search?q={quote(each)}" for each in random.Random(7).sample(every, len(every))]


def _other_searches() -> list[str]:
    """The words of all labels, the beginnings of each, and each with the one after it; common and rare, each once."""
    labels = _got(f"/sparql?{urlencode({'query': f'SELECT DISTINCT ?label {{ ?thing <{LABEL}> ?label }}'})}", "text/csv")[1:]
    every = sorted({line.decode().strip().strip('"').lower() for line in labels})
    words = [label.split() for label in every]
    found = {word[:size] for label in words for word in label for size in (1, 2, 4, 40)}
    found |= {f"{one} {other}" for label in words for one, other in pairwise(label)}
    return [f"/api/v1/search?q={quote(each)}" for each in random.Random(7).sample(sorted(found), len(found))]


def _peer(bench: Bench, name: str) -> Load:
    return Load(PEER, bench.query(name), "/query")


def _ours(store: Path, workers: int, port: int) -> Sequence[object]:
    kept = ("env", "STARTWELL_KEPT_QUERIES_MB=0") if port == ANEW else ()
    return *kept, *_startwell("serve", "--workers", workers, "--port", port, "--store", store)


def _startwell(*arguments: object) -> Sequence[object]:
    return sys.executable, "-m", "startwell", *arguments


def _first_answer(store: Path, workers: int) -> float:
    """Seconds from the start of the service to its first answer about who owns a topic."""
    begun = time.monotonic()
    with _serving(_ours(store, workers, OURS), OURS):
        urllib.request.urlopen(f"http://127.0.0.1:{OURS}/api/v1/owners?topic=breastfeeding", timeout=60).close()
        return time.monotonic() - begun


def _wait_for_memory(port: int) -> None:
    """Until every serving process says that its query processes have the release in memory."""
    met = 0
    for _ in range(3000):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as said:
            met = met + 1 if b"startwell_release_in_memory 1" in said.read() else 0
        if met == 16:
            return
        time.sleep(0.2)
    raise SystemExit("the release is not in memory after ten minutes: see STARTWELL_HELD_MB")


def _put(whole: Path) -> None:
    with whole.open("rb") as quads:
        headers = {"Content-Type": "application/n-quads", "Content-Length": str(whole.stat().st_size)}
        put = urllib.request.Request(f"http://127.0.0.1:{PEER}/store?no_transaction", quads, headers, method="POST")
        urllib.request.urlopen(put, timeout=600).close()


@contextmanager
def _serving(command: Sequence[object], port: int) -> Iterator[None]:
    """A server while it is needed."""
    server = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _servers[port] = server.pid
    try:
        for _ in range(6000):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.wait()


def _timed(job: Callable[[], None]) -> float:
    begun = time.monotonic()
    job()
    return time.monotonic() - begun


def _run(command: Sequence[object]) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 — its purpose


if __name__ == "__main__":
    raise SystemExit(main())
