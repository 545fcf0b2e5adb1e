"""A step in a process of its own: what it makes, tells and raises arrives here, and it goes when nobody waits for it any more."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from graph.own_process import Tell, in_own_process
from ontology.errors import NotFound, StoreDamaged, StoreError


def doubled(tell: Tell, number: int) -> int:
    tell(f"doubling {number}")
    return 2 * number


def fails(tell: Tell, what: str) -> None:
    del tell
    match what:
        case "damaged":
            raise StoreDamaged("The reading of a.txt is gone.")
        case "missing":
            raise NotFound("document 'a'", ("a.txt",))
        case "full":
            raise OSError(28, "No space left on device", "index.sqlite")
        case "fault":
            raise ZeroDivisionError("by zero")
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crash":
            os._exit(7)


def waits(tell: Tell, file: Path) -> None:
    """Say who waits, for as long as it takes."""
    file.write_text(str(os.getpid()), encoding="ascii")
    tell("waiting")
    time.sleep(600)


def nothing(told: str) -> None:
    del told


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_what_a_step_makes_and_tells_comes_back() -> None:
    told: list[str] = []
    assert in_own_process(told.append, doubled, 21) == 42
    assert told == ["doubling 21"]


@pytest.mark.parametrize(
    ("what", "error", "sentence"),
    [
        ("damaged", StoreDamaged, "The reading of a.txt is gone."),
        ("missing", NotFound, "Not found: document 'a'; nearest: a.txt."),
        ("full", OSError, "[Errno 28] No space left on device: 'index.sqlite'"),
    ],
)
def test_an_error_comes_back_as_it_was_raised(what: str, error: type[Exception], sentence: str) -> None:
    with pytest.raises(error) as caught:
        in_own_process(nothing, fails, what)
    assert type(caught.value) is error
    assert str(caught.value) == sentence


def test_a_fault_of_ours_comes_back_with_where_it_arose(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        in_own_process(nothing, fails, "fault")
    assert "in fails" in "".join(caught.value.__notes__)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("what", "why"), [("killed", "by signal 9"), ("crash", "with status 7")])
def test_a_process_that_ends_before_its_step_is_one_sentence(what: str, why: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(StoreError, match=f"ended {why}: ") as caught:
        in_own_process(nothing, fails, what)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")
def test_whoever_stops_waiting_ends_the_process(tmp_path: Path) -> None:
    def stop(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        in_own_process(stop, waits, tmp_path / "pid")
    assert not is_alive(int((tmp_path / "pid").read_text(encoding="ascii")))


def test_ctrl_c_is_heard_by_whoever_waits_and_not_by_the_process(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def interrupt(_: str) -> None:
        os.kill(int((tmp_path / "pid").read_text(encoding="ascii")), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        in_own_process(interrupt, waits, tmp_path / "pid")
    assert capfd.readouterr() == ("", "")
