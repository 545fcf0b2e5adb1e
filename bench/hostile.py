"""Queries that mean harm, each while eight clients ask light questions; and calls to other servers, which must not be made.

    python bench/hostile.py [--kit ../shared/bench] [--authorities 130] [--clients 8] [--workers 2]

Makes the data with the kit's generate.py, loads and serves it. For each hostile query: the status it gets and after how long,
what the light questions met meanwhile, and the memory of the service afterwards. Ends with status 1 where a hostile query got
anything but 4xx or 503 within six seconds, a light question failed or took over 250 ms at the median, a serving process
ended, or somebody called at the socket that listens for it.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

PORT, TRAP = 18411, 18412
MOST_SECONDS, MOST_MS = 6.0, 250.0
ANY = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))
HOSTILE = {
    "nested parentheses": "SELECT * { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
    "nested braces": "SELECT * " + "{" * 20_000 + "}" * 20_000,
    "UNION chain": "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 5_000) + " }",
    "operator chain": "SELECT (" + " + ".join(["1"] * 20_000) + " AS ?n) {}",
    "800-step path": "SELECT * { ?s " + "/".join(["<a:p>"] * 800) + " ?o }",
    "sorted cartesian product": f"SELECT * {{ {ANY} }} ORDER BY ?a ?d ?g ?j",
    "doubled string": f"SELECT (STRLEN(?x40) AS ?n) {{ BIND('xxxxxxxxxxxxxxxx' AS ?x0) {DOUBLED} }}",
    "runaway count": f"SELECT (COUNT(*) AS ?n) {{ {ANY} }}",
}
ELSEWHERE = f"http://127.0.0.1:{TRAP}/"
CALLS = (
    ("SERVICE", "query", f"SELECT * {{ SERVICE <{ELSEWHERE}> {{ ?s ?p ?o }} }}"),
    ("SERVICE SILENT", "query", f"SELECT * {{ SERVICE SILENT <{ELSEWHERE}> {{ ?s ?p ?o }} }}"),
    ("FROM", "query", f"SELECT * FROM <{ELSEWHERE}> {{ ?s ?p ?o }}"),
    ("FROM NAMED", "query", f"SELECT * FROM NAMED <{ELSEWHERE}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"),
    ("FROM <file:>", "query", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"),
    ("LOAD as a query", "query", f"LOAD <{ELSEWHERE}>"),
    ("LOAD as an update", "update", f"LOAD <{ELSEWHERE}>"),
)
LIGHT = (
    "/api/v1/owners?topic=breastfeeding&area=a{area:04d}&as_of=2024-01-{day:02d}",
    "/api/v1/entities?q=board&limit={day}",
    "/sparql?query=" + quote("ASK { ?s a <https://w3id.org/startwell/ontology#Board> } # ") + "{number}",
    "/api/v1/gaps?area=a{area:04d}",
)
"""Light questions; those in SPARQL differ each time, so that none is answered from what was kept."""


@dataclass(slots=True)
class Light:
    """What clients with light questions met."""

    ms: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    stopped: bool = False

    def ask(self, first: int) -> None:
        """Ask one question after the other until stopped."""
        connection, asked = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30), first
        while not self.stopped:
            asked += 1
            begun = time.monotonic()
            try:
                path = LIGHT[asked % len(LIGHT)].format(area=asked % 13, day=asked % 28 + 1, number=f"{first}.{asked}")
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
            except OSError as error:
                self.failed.append(repr(error))
                return
            self.ms.append((time.monotonic() - begun) * 1000)
            if answer.status != 200:
                self.failed.append(f"{answer.status} {path}")
        connection.close()


def main() -> int:
    """Run everything and print the tables."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder, _served(given, Path(folder)) as server:
        _warm()
        before = _processes(server)
        _say(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}, memory of the service {_memory(server):,.0f} MB\n")
        _say(
            "| hostile query | status | seconds | light answers | median ms | slowest ms | failed | memory MB |\n|" + " --- |" * 8
        )
        well = [_attack(name, given.clients, server) for name in ("", *HOSTILE)]
        well.append(_nobody_called())
        well.append(before <= _processes(server))
        _say(
            f"\nload average {os.getloadavg()[0]:.1f} at the end; {'all as it should be' if all(well) else 'NOT as it should be'}"
        )
    return 0 if all(well) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kit = os.environ.get("STARTWELL_BENCH", Path(__file__).resolve().parents[2] / "shared" / "bench")
    parser.add_argument("--kit", type=Path, default=kit, help="the folder with generate.py; also STARTWELL_BENCH")
    parser.add_argument("--authorities", type=int, default=130)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--store", type=Path, help="a store that holds such data already")
    return parser.parse_args()


def _attack(name: str, clients: int, server: int) -> bool:
    """One hostile query among light questions (none: the light ones alone, for five seconds)."""
    light = Light()
    asking = [threading.Thread(target=light.ask, args=(n,)) for n in range(clients)]
    for each in asking:
        each.start()
    time.sleep(0.5)
    begun = time.monotonic()
    status = _status("query", HOSTILE[name]) if name else _nothing()
    took = time.monotonic() - begun
    time.sleep(0.5)
    light.stopped = True
    for each in asking:
        each.join()
    median = statistics.median(light.ms)
    figures = (
        f"{took:.2f} | {len(light.ms):,} | {median:.1f} | {max(light.ms):.0f} | {len(light.failed)} | {_memory(server):,.0f}"
    )
    _say(f"| {name or 'none'} | {status if name else '–'} | {figures} |" + "".join(f"\n{each}" for each in light.failed[:3]))
    return (400 <= status < 500 or status == 503) and took <= MOST_SECONDS and median <= MOST_MS and not light.failed


def _nothing() -> int:
    """Five seconds in which nobody means harm; counts as refused."""
    time.sleep(5)
    return 400


def _nobody_called() -> bool:
    """Ask for calls to a socket of ours; true where none was made."""
    with socket.create_server(("127.0.0.1", TRAP)) as trap:
        said = [f"{what} {_status(kind, text)}" for what, kind, text in CALLS]
        graphs = urlencode({"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": ELSEWHERE, "named-graph-uri": ELSEWHERE})
        said.append(f"graphs beside a query {_get('/sparql?' + graphs)}")
        said.append(f"a graph of the graph store {_get('/rdf-graph-store?graph=' + quote(ELSEWHERE, safe=''))}")
        trap.settimeout(1)
        try:
            trap.accept()
        except TimeoutError:
            _say(f"\nNobody called elsewhere: {'; '.join(said)}.")
            return True
    _say("\nSomebody called elsewhere.")
    return False


def _status(kind: str, text: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    connection.request("POST", "/sparql", text.encode(), {"Content-Type": f"application/sparql-{kind}"})
    return connection.getresponse().status


def _get(path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    connection.request("GET", path)
    return connection.getresponse().status


@contextmanager
def _served(given: argparse.Namespace, work: Path) -> Iterator[int]:
    """The service over the kit's data; its process."""
    store = given.store or work / "store"
    if not given.store:
        sizes = ("--authorities", given.authorities, "--docs-per-authority", 10, "--seed", 1)
        _run(sys.executable, given.kit / "generate.py", *sizes, "--out", work / "export.nq")
        _run(sys.executable, "-m", "startwell", "load", work / "export.nq", "--store", store)
    command = (sys.executable, "-m", "startwell", "serve", "--workers", given.workers, "--port", PORT, "--store", store)
    server = subprocess.Popen([str(part) for part in command], stderr=subprocess.DEVNULL)
    try:
        yield server.pid
    finally:
        server.terminate()
        server.wait()


def _warm() -> None:
    """Until the service has the release in memory."""
    met = 0
    for _ in range(900):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/metrics", timeout=10) as said:
                met = met + 1 if b"startwell_release_in_memory 1" in said.read() else 0
        except OSError:
            met = 0
        if met == 16:
            return
        time.sleep(0.2)
    raise SystemExit("the release is not in memory after three minutes")


def _processes(server: int) -> set[int]:
    """The serving processes; those that run queries come and go."""
    found = {server}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_bytes().rpartition(b")")[2].split()[1])
            command = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == server and b"api.forking" not in command:
            found.add(int(stat.parent.name))
    return found


def _memory(server: int) -> float:
    """Megabytes of the service and all it has started, shared ones counted once."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_bytes().rpartition(b")")[2].split()[1])
        except OSError:
            continue
    ours = {server}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(map(_share, ours)) / 1024


def _share(pid: int) -> int:
    try:
        lines: Sequence[str] = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 — its purpose


if __name__ == "__main__":
    raise SystemExit(main())
