"""Builds the folder of hostile files and watches: `python -m tests.hostile.running` prints what became of each, as a table.

What each process has in memory is asked of the system twenty times a second. Every Python process tells when it opens a
connection, or a file to write outside the store; a socket listens at the address that the files name.
"""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.make_inputs import CHANGING

HOUSE = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 1800
PATIENT = {"STARTWELL_READ_SECONDS": "200", "STARTWELL_READ_SECONDS_TO_START": "300"}
"""So that a busy machine refuses no good file: what is measured is processor time."""
WATCH = """
import os, sys
def told(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        os.write(2, f"connects: {given[1:]}\\n".encode())
    elif event == "open" and isinstance(given[0], str) and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        if not os.path.abspath(given[0]).startswith((os.environ["STORE"], "/dev/null", "/dev/shm/")):
            os.write(2, f"writes: {given[0]!r}\\n".encode())
sys.addaudithook(told)
"""


@dataclass(frozen=True)
class Run:
    """What became of one build of the folder: fates by printable name, what was said, and what it took."""

    fates: dict[str, str]
    status: int
    said: str
    report: str
    seconds: float
    processor_seconds: float
    peak_mb: float
    visitors: int
    strays: set[Path]

    def refusals(self) -> list[str]:
        return [line for line in self.said.splitlines() if line.startswith("refused: ")]

    def of(self, name: str) -> list[str]:
        """The refusals that name a file."""
        return [line for line in self.refusals() if f"/{name}: " in line or f" {name}: " in line or f" {name}!" in line]

    def names(self, fate: str) -> list[str]:
        return [name for name, fated in self.fates.items() if fated == fate]


def run(top: Path) -> Run:
    """Make the folder below `top`, and build it."""
    watch, folder, store = top / "watch", top / "inputs", top / "store"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(WATCH)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        fates = made(folder, f"http://127.0.0.1:{listening.getsockname()[1]}")
        before = {*top.iterdir(), *folder.iterdir(), store}
        environment = {
            **os.environ,
            **PATIENT,
            "PYTHONPATH": os.pathsep.join((str(watch), str(HOUSE))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "STORE": str(store),
        }
        command = [sys.executable, "-m", "startwell", "build", str(folder), "--store", str(store)]
        begun, worked = time.monotonic(), processor_seconds()
        with kept_changing(folder / CHANGING):
            status, report, said, peak = watched(command, environment)
        took = time.monotonic() - begun, processor_seconds() - worked
        return Run(fates, status, said, report, *took, peak, visitors(listening), {*top.iterdir(), *folder.iterdir()} - before)


def processor_seconds() -> float:
    """What the processes started here and ended since have taken of a processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def made(folder: Path, address: str) -> dict[str, str]:
    """Make the inputs; what is to become of each, by its name as it may be printed."""
    command = [sys.executable, "-m", "tests.hostile.make_inputs", str(folder), address]
    told = subprocess.run(command, capture_output=True, cwd=HOUSE, check=True).stdout.decode()
    pairs = (line.split(" ", 1) for line in told.splitlines())
    return {printable(json.loads(name)): fate for fate, name in pairs}


def printable(name: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def watched(command: list[str], environment: dict[str, str]) -> tuple[int, str, str, float]:
    """The status of a command, its output, its talk, and the most memory in megabytes that one of its processes took."""
    kept: list[bytes] = []
    with subprocess.Popen(command, cwd=HOUSE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        listener = threading.Thread(target=lambda: kept.extend(process.communicate(timeout=LONGEST_SECONDS)))
        listener.start()
        peak = 0.0
        while listener.is_alive():
            peak = max(peak, *(peak_of(one) for one in family(process.pid)))
            listener.join(0.05)
    return process.returncode, kept[0].decode(), kept[1].decode(), peak


def family(process: int) -> Iterator[int]:
    """A process and all below it."""
    yield process
    try:
        children = [path.read_text() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:
        return
    for one in " ".join(children).split():
        yield from family(int(one))


def peak_of(process: int) -> float:
    """The most memory a process has had, in megabytes; 0 for one that has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return max((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), default=0.0)


@contextmanager
def kept_changing(path: Path) -> Iterator[None]:
    """While this lasts, the file is written to again and again."""
    ended = threading.Event()

    def change() -> None:
        while not ended.wait(0.001):
            with path.open("r+b") as file:
                file.write(b"The")

    writer = threading.Thread(target=change)
    writer.start()
    try:
        yield
    finally:
        ended.set()
        writer.join()


def visitors(listening: socket.socket) -> int:
    """Whether anybody came: 1 or 0."""
    try:
        listening.accept()
    except BlockingIOError:
        return 0
    return 1


def table(done: Run) -> Iterator[str]:
    """A line for each file: what was to become of it, its name, and what was said of it."""
    for name, fate in done.fates.items():
        said = done.of(name)
        wrong = fate != "any" and bool(said) != (fate == "bad")
        yield f"{'!' if wrong else ' '} {fate:4} {name[:60]:60} {said[0].rpartition(': ')[2] if said else 'read'}"
    took = f"{done.seconds:.0f} s, {done.processor_seconds:.0f} s of a processor"
    yield f"{len(done.fates)} files, {len(done.refusals())} refusals, status {done.status}, {took}"
    yield f"largest process {done.peak_mb:.0f} MB, visitors {done.visitors}, strays {len(done.strays)}"
    yield done.report.strip()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for line in table(run(Path(folder))):
            sys.stdout.write(line + "\n")
