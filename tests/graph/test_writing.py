"""A release is the same wherever it is written, and whoever waits for it is told how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import publish, remove
from graph.own_process import in_own_process
from graph.shelf import Record
from graph.store import Store
from graph.writing import Tell, write_papers
from ontology.errors import StoreDamaged
from ontology.statement import Reading


@pytest.fixture
def store(paper: Callable[..., Reading], tmp_path: Path) -> Store:
    made = Store(tmp_path / "store")
    publish(made, [paper("a.txt", ["The Board leads the Plan."]), paper("b.txt", ["The Board meets.", "It noted the Plan."])])
    return made


def written(store: Store, folder: Path, tell: Tell, *, apart: bool) -> tuple[Record, dict[str, bytes]]:
    """The record of the store's papers written anew, and the files beside the engine's."""
    folder.mkdir()
    given = (store.directory, folder, Record("anew", store.record().base, store.record().papers))
    record = in_own_process(tell, write_papers, *given) if apart else write_papers(tell, *given)
    return record, {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_release_is_the_same_to_the_byte_in_a_process_of_its_own(store: Store, tmp_path: Path) -> None:
    told: list[list[str]] = [[], []]
    here = written(store, tmp_path / "here", told[0].append, apart=False)
    there = written(store, tmp_path / "there", told[1].append, apart=True)
    assert here == there
    assert set(here[1]) == {"index.sqlite", "quads.nq.gz"}
    assert told[0] == told[1]


def test_how_far_a_release_is_ends_at_all_of_it(store: Store, tmp_path: Path) -> None:
    told: list[str] = []
    written(store, tmp_path / "anew", told.append, apart=False)
    shares = [int(line.split()[-2]) for line in told]
    assert shares == sorted(shares)
    assert (len(shares), shares[-1]) == (6, 100)


def test_a_reading_that_is_gone_is_told_by_its_paper_from_a_process_of_its_own_too(store: Store) -> None:
    store.paper_file(store.record().papers[0].file).unlink()
    with pytest.raises(StoreDamaged, match=r"^The reading of a\.txt is gone from "):
        remove(store, "b.txt", apart=True)
    assert store.record().papers[1].name == "b.txt"
    assert [path.name for path in (store.directory / "releases").iterdir()] == [store.current_id()]
