"""Papers read side by side: every source has its outcome, in order, whatever becomes of the process that reads it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from types import SimpleNamespace

import pytest

from loaders.files.cards import Card
from loaders.outcomes import Outcome, Read, Refused, Unchanged
from loaders.parallel import read_all, read_on
from loaders.worker import ProcessLimits
from ontology.errors import RefusedDocument, UsageError
from ontology.readings import Input
from ontology.statement import Passage, Reading, Source

QUICK = ProcessLimits(seconds=2.0, memory_mb=512, answer_mb=1)


@dataclass(frozen=True, slots=True)
class Paper:
    """A source held in memory."""

    name: str
    data: bytes = b"words"
    card: Card | None = None
    place: str = ""

    def read(self) -> bytes:
        if self.data == b"gone":
            raise FileNotFoundError(2, "No such file or directory")
        return self.data


def reader(data: bytes, name: str, card: Card | None) -> Reading:
    """Reads what a test wants to happen from the paper's words."""
    del card
    match data:
        case b"refuse":
            raise RefusedDocument(name, "no words in it")
        case b"fault":
            raise ZeroDivisionError("by zero")
        case b"crash":
            os._exit(139)
        case b"hang":
            time.sleep(60)
        case b"eat":
            bytearray(4 << 30)
        case b"nest":
            raise RecursionError
        case b"slow":
            time.sleep(0.3)
        case b"much":
            return Reading(Source(name, ""), (Passage(0, "p", "x" * 3_000_000),), (), (), ())
    return Reading(Source(name, sha256(data).hexdigest()), (), (), (), ())


def never(found: Input) -> None:
    del found


def told(outcomes: Iterator[Outcome]) -> list[str]:
    """Each outcome in a few words."""
    return [str(one.refusal) if isinstance(one, Refused) else one.input.name for one in outcomes]


@pytest.mark.parametrize("workers", [1, 3])
def test_outcomes_come_in_the_order_of_the_sources(workers: int) -> None:
    sources: list[Paper | RefusedDocument] = [Paper("a", b"slow"), RefusedDocument("b", "is a pipe"), Paper("c")]
    sources += [Paper("d", b"refuse"), *map(Paper, "efghij")]
    found = told(read_all(sources, workers, never, QUICK, reader))
    assert found == ["a", "b: is a pipe", "c", "d: no words in it", *"efghij"]


def test_a_window_of_papers_is_read_ahead_and_no_more() -> None:
    taken = []

    def sources() -> Iterator[Paper]:
        for n in range(100):
            taken.append(n)
            yield Paper(str(n))

    outcomes = read_all(sources(), 2, never, QUICK, reader)
    next(outcomes)
    assert len(taken) <= 20
    assert len(list(outcomes)) == 99


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (b"crash", "ended the process that read it"),
        (b"hang", "takes more than 2 seconds to read"),
        (b"eat", "takes more memory to read than is allowed"),
        (b"nest", "is nested too deeply to be read"),
        (b"fault", "could not be read, by a fault of ours (ZeroDivisionError in"),
        (b"much", "gives more than 1 MB"),
        (b"gone", "cannot be read (No such file or directory)"),
    ],
)
def test_a_bad_paper_is_refused_by_name_and_the_others_are_read(words: bytes, reason: str) -> None:
    sources = [Paper("first"), Paper("bad", words), *(Paper(f"good {n}") for n in range(5))]
    found = told(read_all(sources, 2, never, QUICK, reader))
    assert found[1].startswith(f"bad: {reason}")
    assert "\n" not in found[1]
    assert found[:1] + found[2:] == ["first", *(f"good {n}" for n in range(5))]


def test_what_is_in_the_store_already_is_not_read() -> None:
    crash = Input("a", sha256(b"crash").hexdigest(), Card(id="h1").digest, "/papers/a")
    (found,) = read_all([Paper("a", b"crash", Card(id="h1"), "/papers/a")], 1, {crash: ""}.get, QUICK, reader)
    assert found == Unchanged(crash)


def test_what_was_refused_before_is_refused_again_without_being_read() -> None:
    known = {Input("a", sha256(b"crash").hexdigest()): "no words in it"}
    assert told(read_all([Paper("a", b"crash")], 1, known.get, QUICK, reader)) == ["a: no words in it"]


@pytest.mark.parametrize(
    ("words", "lasts"), [(b"refuse", True), (b"fault", True), (b"hang", False), (b"eat", False), (b"gone", False)]
)
def test_a_refusal_lasts_unless_time_or_memory_ran_out_or_nothing_was_had(words: bytes, lasts: bool) -> None:
    (found,) = read_all([Paper("a", words)], 1, never, QUICK, reader)
    assert isinstance(found, Refused)
    assert found.is_lasting is lasts


def test_no_source_gives_no_outcome() -> None:
    assert list(read_all([], 2, never, QUICK, reader)) == []


def test_a_scheduler_that_does_not_answer_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    def client(address: str) -> None:
        raise OSError(f"nobody at {address}")

    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(Client=client))
    with pytest.raises(UsageError, match="nobody at"):
        list(read_on("tcp://127.0.0.1:1", [], never))


def test_a_scheduler_reads_what_is_not_known_or_refused_already(monkeypatch: pytest.MonkeyPatch) -> None:
    class Client:
        """A scheduler of one: it runs what it is given when the result is asked for."""

        def __init__(self, address: str) -> None:
            assert address == "tcp://127.0.0.1:1"

        def __enter__(self) -> Client:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def submit(self, read: Callable[..., bytes], with_reader: object, job: object, *, pure: bool) -> SimpleNamespace:
            assert not pure
            return SimpleNamespace(result=lambda: read(with_reader, job))

    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(Client=Client))
    sources: list[Paper | RefusedDocument] = [Paper("a.txt"), RefusedDocument("b", "is a pipe"), Paper("c", b"c")]
    known = {Input("c", sha256(b"c").hexdigest()): ""}
    found = list(read_on("tcp://127.0.0.1:1", sources, known.get, reader))
    assert [type(outcome) for outcome in found] == [Read, Refused, Unchanged]


def test_processes_end_when_nobody_wants_the_outcomes_any_more() -> None:
    from multiprocessing import active_children

    outcomes = read_all(map(Paper, "abcdefgh"), 2, never, QUICK, reader)
    next(outcomes)
    assert active_children()
    del outcomes
    assert active_children() == []


def test_a_scheduler_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="distributed"):
        list(read_on("tcp://127.0.0.1:8786", [], never))
