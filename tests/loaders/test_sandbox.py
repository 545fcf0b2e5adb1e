"""A process that reads a paper neither writes nor connects, nor reaches other processes, whatever its reader tries."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from loaders.files.cards import Card
from loaders.outcomes import Outcome, Read, Refused
from loaders.parallel import read_all
from loaders.system_calls import CALLS, MACHINES
from loaders.worker import ProcessLimits
from ontology.readings import from_json
from ontology.statement import Passage, Reading, Source

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's walls are Linux's")


@dataclass(frozen=True, slots=True)
class Paper:
    """A source whose words say what its reader is to try."""

    data: bytes
    name: str = "hostile"
    card: Card | None = None
    place: str = ""

    def read(self) -> bytes:
        return self.data


def connect(address: str) -> None:
    host, _, port = address.rpartition(":")
    socket.create_connection((host, int(port)), timeout=2).close()


def send(address: str) -> None:
    host, _, port = address.rpartition(":")
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"found you", (host, int(port)))


def write_by_c(path: str) -> None:
    """What a library may do without Python hearing of it."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.open(path.encode(), os.O_WRONLY | os.O_CREAT, 0o600) < 0:
        raise OSError(ctypes.get_errno(), "refused")


TRICKS: dict[str, Callable[[str], object]] = {
    "connect": connect,
    "send": send,
    "write": lambda path: Path(path).write_text("x", encoding="utf-8"),
    "write by C": write_by_c,
    "touch": lambda path: Path(path).touch(),
    "empty": lambda path: os.truncate(path, 0),
    "delete": os.unlink,
    "rename": lambda path: Path(path).rename(f"{path}.old"),
    "folder": lambda path: Path(f"{path}.folder").mkdir(),
    "link": lambda path: Path(f"{path}.link").symlink_to(path),
    "rights": lambda path: Path(path).chmod(0o777),
    "run": lambda path: subprocess.run(["touch", path], check=True),
    "fork": lambda _: os.fork() or os._exit(0),
    "kill": lambda _: os.kill(os.getppid(), 0),
}


def reader(data: bytes, name: str, card: Card | None) -> Reading:
    """Tries the trick that the paper names and tells how it went."""
    del card
    trick, _, target = data.decode().partition(" at ")
    try:
        TRICKS[trick](target)
    except OSError as error:
        went = f"refused: {error.strerror}"
    else:
        went = "done"
    return Reading(Source(name, sha256(data).hexdigest()), (Passage(0, "p", went),), (), (), ())


def tried(*words: str) -> Iterator[Outcome]:
    papers = [Paper(each.encode()) for each in words]
    return read_all(papers, 1, lambda _: None, ProcessLimits(), reader)


def went(outcome: Outcome) -> str:
    return from_json(outcome.data).passages[0].words if isinstance(outcome, Read) else str(outcome)


@linux_only
def test_a_reader_cannot_connect_or_send() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as post:
        post.bind(("127.0.0.1", 0))
        post.setblocking(False)
        listening.setblocking(False)
        tcp, udp = (f"127.0.0.1:{each.getsockname()[1]}" for each in (listening, post))
        assert [went(each) for each in tried(f"connect at {tcp}", f"send at {udp}")] == ["refused: Permission denied"] * 2
        with pytest.raises(BlockingIOError):
            listening.accept()
        with pytest.raises(BlockingIOError):
            post.recv(16)


@linux_only
def test_a_reader_changes_no_file_and_reaches_no_process(tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text("as it was", encoding="utf-8")
    rights = there.stat().st_mode
    tricks = [trick for trick in TRICKS if trick not in ("connect", "send")]
    found = dict(zip(tricks, map(went, tried(*(f"{trick} at {there}" for trick in tricks))), strict=True))
    assert {trick: said for trick, said in found.items() if not said.startswith("refused: ")} == {}
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("there.txt", "as it was")]
    assert there.stat().st_mode == rights


@linux_only
def test_nothing_is_said_of_missing_walls_where_they_stand() -> None:
    said: list[str] = []
    list(read_all([Paper(b"kill at ")], 1, lambda _: None, ProcessLimits(), reader, said.append))
    assert said == []


HOOKED = """
import sys
from loaders import sandbox
sys.platform = "elsewhere"
print(sandbox.confine(1 << 30))
for trick in ("open({!r}, 'w')", "__import__('os').unlink({!r})", "__import__('socket').create_connection(('127.0.0.1', 9))"):
    try:
        eval(trick.format(sys.argv[1]))
    except PermissionError as error:
        print("refused")
print(len(open(sys.argv[1]).read()))
"""


def test_without_the_kernels_walls_python_refuses_and_it_is_said(tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text("as it was", encoding="utf-8")
    house = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", HOOKED, there], cwd=house, capture_output=True, text=True, check=True)
    missing, *rest = done.stdout.splitlines()
    assert "bar to connecting" in missing
    assert rest == ["refused", "refused", "refused", "9"]


def test_every_refused_call_has_one_number_on_each_machine() -> None:
    for machine in MACHINES.values():
        numbers = [number for call in CALLS if (number := call.number(machine)) is not None]
        assert len(numbers) == len(set(numbers))


def test_a_paper_over_its_processor_time_is_refused() -> None:
    (found,) = read_all([Paper(b"spin")], 1, lambda _: None, ProcessLimits(seconds=1), spinning)
    assert isinstance(found, Refused)
    assert "1 seconds" in found.refusal.reason


def spinning(data: bytes, name: str, card: Card | None) -> Reading:
    del data, name, card
    while True:
        pass
