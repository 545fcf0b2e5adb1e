"""A folder of hostile and broken files goes through the front door: good ones are read, the rest refused in a line each.

The files are made anew for each run by `make_inputs`.
"""

from __future__ import annotations

import json
import resource
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
MOST_SECONDS = 300
MOST_KILOBYTES = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """What became of one build of the folder."""

    fates: dict[str, str]
    status: int
    said: str
    report: str
    seconds: float
    visitors: int
    strays: set[Path]


def build(folder: Path, store: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "startwell", "build", str(folder), "--store", str(store)]
    return subprocess.run(command, capture_output=True, cwd=HOUSE, timeout=2 * MOST_SECONDS, check=False)


def made(folder: Path, address: str) -> dict[str, str]:
    """Make the inputs; what is to become of each, by its name as it may be printed."""
    command = [sys.executable, "-m", "tests.hostile.make_inputs", str(folder), address]
    told = subprocess.run(command, capture_output=True, cwd=HOUSE, check=True).stdout.decode()
    pairs = (line.split(" ", 1) for line in told.splitlines())
    return {printable(json.loads(name)): fate for fate, name in pairs}


def printable(name: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    top = tmp_path_factory.mktemp("hostile")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        fates = made(top / "inputs", f"http://127.0.0.1:{listening.getsockname()[1]}")
        before = {*top.iterdir(), *(top / "inputs").iterdir(), top / "store"}
        begun = time.monotonic()
        done = build(top / "inputs", top / "store")
        seconds = time.monotonic() - begun
        strays = {*top.iterdir(), *(top / "inputs").iterdir()} - before
        visitors = count_visitors(listening)
    said = done.stderr.decode()
    return Run(fates, done.returncode, said, done.stdout.decode(), seconds, visitors, strays)


def count_visitors(listening: socket.socket) -> int:
    try:
        listening.accept()
    except BlockingIOError:
        return 0
    return 1


def refusals(run: Run) -> list[str]:
    return [line for line in run.said.splitlines() if line.startswith("refused: ")]


def names(run: Run, fate: str) -> list[str]:
    return [name for name, fated in run.fates.items() if fated == fate]


def test_there_are_at_least_sixty_good_files_and_as_many_bad_ones(run: Run) -> None:
    assert len(names(run, "good")) >= 60
    assert len(names(run, "bad")) >= 64


def test_every_bad_file_is_refused_in_one_line_that_names_it(run: Run) -> None:
    lines = refusals(run)
    counts = {
        name: sum(f"/{name}: " in line or f" {name}: " in line or f" {name}!" in line for line in lines)
        for name in names(run, "bad")
    }
    assert {name: count for name, count in counts.items() if count != 1} == {}


def test_no_good_file_is_refused(run: Run) -> None:
    assert [line for name in names(run, "good") for line in refusals(run) if name in line] == []


def test_every_good_file_is_loaded(run: Run) -> None:
    assert f"{len(names(run, 'good'))} documents read" in run.report


def test_nothing_is_said_but_refusals_each_short_and_without_a_traceback(run: Run) -> None:
    assert [line for line in run.said.splitlines() if not line.startswith("refused: ") or len(line) > 400] == []
    assert "fault of ours" not in run.said


def test_no_name_steers_the_terminal(run: Run) -> None:
    assert [char for char in run.said if not char.isprintable() and char != "\n"] == []


def test_the_exit_status_tells_of_refusals(run: Run) -> None:
    assert run.status == 1


def test_nothing_is_written_but_the_store(run: Run) -> None:
    assert run.strays == set()
    assert not Path("/absolute.txt").exists()


def test_nothing_is_fetched(run: Run) -> None:
    assert run.visitors == 0


@pytest.mark.usefixtures("run")
def test_no_process_takes_more_than_a_gigabyte() -> None:
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MOST_KILOBYTES


def test_the_folder_is_done_in_five_minutes(run: Run) -> None:
    assert run.seconds < MOST_SECONDS
