"""Working out what is asked most leaves no memory of one question to the next, and says the same."""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import publish
from graph.indexing import KEYS
from graph.memory import give_back, share
from graph.store import Release, Store, reopened
from ontology.statement import Reading


def test_a_release_on_disk_opened_anew_says_the_same(paper: Callable[..., Reading], tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    publish(store, [paper("a.txt", ["The Board leads the Plan."]), paper("b.txt", ["The Board meets.", "It noted the Plan."])])
    release = store.current()
    anew = reopened(release)
    assert anew.engine is not release.engine
    assert len(anew.rows("document-passages")) == 3
    for name in sorted(KEYS):
        assert [*anew.solutions(name)[1]] == [*release.solutions(name)[1]]


def test_a_release_in_memory_stays_as_it_is(paper: Callable[..., Reading], release: Callable[..., Release]) -> None:
    one = release(paper("a.txt", ["The Board leads the Plan."]))
    assert reopened(one) is one


@pytest.mark.skipif(sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="the C library keeps none")
def test_what_was_freed_is_given_back_to_the_system() -> None:
    held = [bytes(2 * mmap.PAGESIZE) for _ in range(5_000)]
    del held[:-1]
    before = _resident()
    give_back()
    assert _resident() < before - 20_000_000


def test_a_c_library_that_cannot_be_asked_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    give_back()
    share()


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE
