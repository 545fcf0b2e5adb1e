"""A build may end at any moment: the last release stays whole and answers, and the next build ends as one that nobody disturbed.

The moments are random with a fixed seed: a few in each run of the suite, as many as STARTWELL_TEST_KILLS says where it is set.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

import startwell

HOUSE = Path(__file__).resolve().parent.parent
KILLS = int(os.environ.get("STARTWELL_TEST_KILLS", "3"))
EARLIER = ("york-officer-report.txt", "essex-terms-of-reference.txt")
LATER = (*EARLIER, "coventry-foi-2024.md", "lincolnshire-foi-2024.md", "wirral-hwb-minutes.txt")


@dataclass(frozen=True)
class Undisturbed:
    """What a build of the later papers, and a new card of an earlier one, ends with, and how long it takes."""

    papers: Path
    before: Path
    after: Path
    seconds: float

    def copy(self, place: Path) -> Path:
        return shutil.copytree(self.before, place)


def build(papers: Path, store: Path, before_it_runs: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "startwell", "build", str(papers), "--workers", "2", "--store", str(store)]
    return subprocess.Popen(  # the limits of a full disk are set in the child
        command, cwd=HOUSE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, preexec_fn=before_it_runs
    )


def finished(papers: Path, store: Path) -> None:
    running = build(papers, store)
    said = running.communicate()[1]
    assert (running.returncode, said) == (0, "")


def writer_of(running: subprocess.Popen[str]) -> int:
    """The process that writes the release of a build, once there is one: the only one it starts while a draft lies there."""
    while running.poll() is None:
        for process in Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="ascii").split():
            if b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes():
                return int(process)
        time.sleep(0.01)
    pytest.fail("the build ended without a process that writes")


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def drafting(papers: Path, store: Path, before_it_runs: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """A build that has begun to write its release."""
    running = build(papers, store, before_it_runs)
    while running.poll() is None and not list((store / "releases").glob(".new-*")):
        time.sleep(0.01)
    return running


def export(store: Path) -> bytes:
    result = CliRunner().invoke(startwell.house, ["export", "--format", "nquads", "--store", str(store)])
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes


def made_of(store: Path) -> dict[str, bytes]:
    """All that a store holds but the engine's own files, of its current release."""
    current = (store / "CURRENT").read_text(encoding="utf-8").split()[0]
    kept = [store / "read.jsonl", store / "releases" / current / "release.json", *(store / "papers").iterdir()]
    return {path.relative_to(store).as_posix(): path.read_bytes() for path in kept}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    top = tmp_path_factory.mktemp("durable")
    papers = top / "papers"
    papers.mkdir()
    for name in EARLIER:
        shutil.copy(HOUSE / "examples" / name, papers)
    finished(papers, top / "before")
    for name in LATER:
        shutil.copy(HOUSE / "examples" / name, papers)
    (papers / "sources.toml").write_text(f'["{EARLIER[0]}"]\nid = "report-7"\n', encoding="utf-8")
    shutil.copytree(top / "before", top / "after")
    begun = time.monotonic()
    finished(papers, top / "after")
    return Undisturbed(papers, top / "before", top / "after", time.monotonic() - begun)


@pytest.mark.parametrize("number", range(KILLS))
def test_a_build_that_is_killed_leaves_the_last_release_and_is_finished_by_the_next(
    number: int, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    store = undisturbed.copy(tmp_path / "store")
    with build(undisturbed.papers, store) as running:
        time.sleep(random.Random(number).uniform(0.1, 1.0) * undisturbed.seconds)
        running.kill()
    assert export(store) in (export(undisturbed.before), export(undisturbed.after))
    finished(undisturbed.papers, store)
    assert export(store) == export(undisturbed.after)
    assert made_of(store) == made_of(undisturbed.after)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")
@pytest.mark.parametrize("number", range(KILLS))
def test_a_build_whose_writing_process_is_killed_says_so_in_one_line(
    number: int, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    store = undisturbed.copy(tmp_path / "store")
    with drafting(undisturbed.papers, store) as running:
        writer = writer_of(running)
        time.sleep(random.Random(number).uniform(0.0, 0.1) * undisturbed.seconds if number else 0.0)
        with suppress(ProcessLookupError):
            os.kill(writer, signal.SIGKILL)
        said = running.communicate()[1]
    if number and running.returncode == 0:
        assert said == ""  # it was done before the signal came
    else:
        assert (running.returncode, said.count("\n")) == (3, 1)
        assert said.startswith("The process that writes the release ended by signal 9")
        assert export(store) == export(undisturbed.before)
    finished(undisturbed.papers, store)
    assert export(store) == export(undisturbed.after)
    assert made_of(store) == made_of(undisturbed.after)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with the one that started it")
def test_the_process_that_writes_ends_with_the_build(undisturbed: Undisturbed, tmp_path: Path) -> None:
    with drafting(undisturbed.papers, undisturbed.copy(tmp_path / "store")) as running:
        writer = writer_of(running)
        running.kill()
    while is_alive(writer):
        time.sleep(0.01)
    assert export(tmp_path / "store") == export(undisturbed.before)


def test_a_build_that_is_interrupted_says_so_in_one_line(undisturbed: Undisturbed, tmp_path: Path) -> None:
    tries = (interrupted(undisturbed, tmp_path / f"store{number}") for number in range(10))
    store, status, said = next(each for each in tries if each[1] != 0)
    assert (status, said) == (3, "Stopped. The last release is as it was.\n")
    assert export(store) == export(undisturbed.before)


def interrupted(undisturbed: Undisturbed, into: Path) -> tuple[Path, int, str]:
    """A store whose build was interrupted once it had read something, its status (0 where it was done before) and its words."""
    store = undisturbed.copy(into)
    with build(undisturbed.papers, store) as running:
        while not (store / "read.jsonl").stat().st_size > (undisturbed.before / "read.jsonl").stat().st_size:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        said = running.communicate()[1]
    return store, running.returncode, said


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")
def test_a_build_that_is_interrupted_with_all_its_processes_while_it_writes_says_so_in_one_line(
    undisturbed: Undisturbed, tmp_path: Path
) -> None:
    """As a terminal does it."""
    with drafting(undisturbed.papers, undisturbed.copy(tmp_path / "store"), os.setsid) as running:
        writer = writer_of(running)
        os.killpg(running.pid, signal.SIGINT)
        said = running.communicate()[1]
    assert (running.returncode, said) == (3, "Stopped. The last release is as it was.\n")
    assert not is_alive(writer)
    assert export(tmp_path / "store") == export(undisturbed.before)


@pytest.mark.parametrize("most", [2_000, 60_000, 200_000])
def test_a_disk_that_is_full_is_one_line_and_leaves_the_last_release(most: int, undisturbed: Undisturbed, tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk: small enough for no paper, for no index, for no file of the engine."""
    store = undisturbed.copy(tmp_path / "store")
    with build(undisturbed.papers, store, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))) as running:
        said = running.communicate()[1]
    assert running.returncode == 3
    assert said.count("\n") == 1
    assert "should not have" not in said
    assert export(store) == export(undisturbed.before)
    assert [path.name for path in (store / "releases").iterdir() if path.name.startswith(".new")] == []
    finished(undisturbed.papers, store)
    assert made_of(store) == made_of(undisturbed.after)


def test_a_second_writer_of_any_kind_is_refused_in_a_sentence(undisturbed: Undisturbed, tmp_path: Path) -> None:
    store = undisturbed.copy(tmp_path / "store")
    (tmp_path / "export.nq").write_bytes(export(store))
    with build(undisturbed.papers, store) as running:
        while (store / "read.jsonl").read_bytes() == (undisturbed.before / "read.jsonl").read_bytes():
            time.sleep(0.05)
        for words in (["build", EARLIER[0]], ["load", str(tmp_path / "export.nq")], ["remove", EARLIER[0]]):
            words[1] = str(undisturbed.papers / words[1]) if words[0] == "build" else words[1]
            refused = CliRunner().invoke(startwell.house, [*words, "--store", str(store)])
            assert (refused.exit_code, refused.stderr.count("\n")) == (3, 1)
            assert refused.stderr.startswith("Somebody else is writing to ")
        assert running.wait() == 0
    assert made_of(store) == made_of(undisturbed.after)


def test_a_second_build_writes_nothing(undisturbed: Undisturbed) -> None:
    def state() -> set[tuple[str, int, int]]:
        return {(str(path), path.stat().st_mtime_ns, path.stat().st_ino) for path in undisturbed.after.rglob("*")}

    before = state()
    finished(undisturbed.papers, undisturbed.after)
    assert state() == before
