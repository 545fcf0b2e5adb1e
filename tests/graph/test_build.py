"""A store's graph is the one made from scratch, whatever happened to it before."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.build import kept_readings, load, loaded, publish, release_of, remove
from graph.store import Release, Store
from ontology.errors import ForeignRelease, NoRelease, NotFound, StoreBusy, StoreDamaged, UsageError
from ontology.statement import Reading, Ref, Thing
from ontology.vocab import SW

Make = Callable[..., Reading]


def board(place: str, name: str = "Health and Wellbeing Board") -> Thing:
    return Thing("body:b", "body", name, place=place, classes=(SW.Board,))


@pytest.fixture
def four(paper: Make) -> list[Reading]:
    """Papers that share things: two places, two spellings, one file that claims another's name."""
    topic = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")
    said = [(0, "body:b", SW.accountableFor, Ref("topic:t"))]
    words = ["Health and Wellbeing Board, Health & Wellbeing Board: breastfeeding"]
    return [
        paper("a.txt", words, [board("leeds"), topic], said, area="leeds"),
        paper("b.txt", [*words, "b"], [board("leeds", "Health & Wellbeing Board"), topic], said, area="leeds"),
        paper("c.txt", [*words, "c"], [board("staffordshire"), topic], said, area="staffordshire"),
        paper("d.txt", words, [board("leeds"), topic], said, area="leeds"),
    ]


def export(release: Release) -> bytes:
    return release.dump("nquads")


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)), first=st.integers(0, 4), gone=st.integers(0, 3))
def test_any_order_of_builds_and_removals_ends_in_the_same_graph(
    four: list[Reading], tmp_path_factory: pytest.TempPathFactory, order: list[int], first: int, gone: int
) -> None:
    store = Store(tmp_path_factory.mktemp("store"))
    publish(store, [four[at] for at in order[:first]])
    publish(store, [four[at] for at in order[first:]])
    assert export(store.current()) == export(release_of(four))
    remove(store, four[gone].source.name)
    left = [reading for at, reading in enumerate(four) if at != gone]
    assert export(store.current()) == export(release_of(left))
    assert store.current().graph() == release_of(left).graph()


def test_a_second_build_of_the_same_papers_writes_nothing(four: list[Reading], tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert publish(store, four).written
    files = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file() and path.name != "lock"}
    assert not publish(store, reversed(four)).written
    assert files == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file() and path.name != "lock"}


def test_new_content_under_an_old_name_replaces_it(paper: Make, tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, [paper("a.txt", ["earlier wording"]), paper("b.txt", ["other"])])
    report = publish(store, [paper("a.txt", ["new"])])
    assert report.documents == 2
    assert b"earlier wording" not in export(store.current())
    assert {paper.sha256 for paper in store.record().papers} == {reading.source.sha256 for reading in kept_readings(store)}


@pytest.mark.parametrize("what", ["c.txt", "c", "https://w3id.org/startwell/id/document/c"])
def test_a_document_is_removed_by_name_slug_or_iri(four: list[Reading], tmp_path: Path, what: str) -> None:
    store = Store(tmp_path)
    publish(store, four)
    assert remove(store, what).documents == 2
    with pytest.raises(NotFound, match=r"a\.txt"):
        remove(store, what)


def test_an_export_becomes_the_same_release_again_and_takes_no_papers(four: list[Reading], tmp_path: Path) -> None:
    store, other = Store(tmp_path / "one"), Store(tmp_path / "two")
    publish(store, four)
    path = tmp_path / "export.nq"
    path.write_bytes(export(store.current()))
    report = load(other, path)
    assert (report.documents, report.written) == (3, True)
    assert export(other.current()) == export(store.current())
    assert other.current().graph() == store.current().graph()
    assert export(loaded(path)) == path.read_bytes()
    assert not load(other, path).written
    with pytest.raises(ForeignRelease, match="--store"):
        publish(other, four)
    with pytest.raises(ForeignRelease, match="--store"):
        remove(other, "a.txt")


@pytest.mark.parametrize("text", ["no quads", "<a:s> <a:p> _:b <a:g> .\n", "<a:s> <a:p>"])
def test_a_file_that_is_no_export_is_refused_and_leaves_the_store_as_it_was(paper: Make, tmp_path: Path, text: str) -> None:
    store = Store(tmp_path / "store")
    publish(store, [paper("a.txt", ["words"])])
    before = store.current_id()
    (tmp_path / "x.nq").write_text(text)
    with pytest.raises(StoreDamaged):
        load(store, tmp_path / "x.nq")
    assert store.current_id() == before
    assert publish(store, [paper("b.txt", ["more"])]).documents == 2


@pytest.mark.parametrize("damaged", ["data/CURRENT", "index.sqlite"])
def test_a_release_whose_files_were_damaged_is_named_and_written_again(paper: Make, tmp_path: Path, damaged: str) -> None:
    store = Store(tmp_path / "store")
    publish(store, [paper("a.txt", ["words"])])
    folder = store.release_folder(store.current_id())
    before = export_of(store)
    (folder / damaged).write_bytes(b"broken")
    with pytest.raises(StoreDamaged, match="build it again"):
        Store(store.directory).current()
    assert publish(Store(store.directory), [paper("a.txt", ["words"])]).written
    assert export_of(Store(store.directory)) == before


def export_of(store: Store) -> bytes:
    return store.current().dump("nquads")


def test_an_empty_store_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        Store(tmp_path).current()
    with pytest.raises(NoRelease):
        remove(Store(tmp_path), "a.txt")
    with pytest.raises(UsageError):
        Store("https://example.org/store")


def test_a_second_writer_is_told_to_wait(paper: Make, tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, [paper("a.txt", ["words"])])
    with (tmp_path / "lock").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(StoreBusy):
            publish(store, [paper("b.txt", ["words"])])
    assert publish(store, [paper("b.txt", ["more"])]).documents == 2


def test_a_reader_keeps_its_release_and_the_next_question_gets_the_new_one(paper: Make, tmp_path: Path) -> None:
    store, reader = Store(tmp_path), Store(tmp_path)
    publish(store, [paper("a.txt", ["first wording"])])
    old = reader.current()
    for wording in ("third wording", "fourth wording", "second wording"):
        publish(store, [paper("b.txt", [wording])])
    assert not old.directory or not old.directory.exists()
    assert b"second wording" not in export(old)
    assert len(old.rows("documents")) == 1
    assert b"second wording" in export(reader.current())
    assert reader.current() is reader.current()


def test_only_the_last_two_releases_and_their_papers_stay(paper: Make, tmp_path: Path) -> None:
    store = Store(tmp_path)
    for text in ("one", "two", "three", "four"):
        publish(store, [paper("a.txt", [text])])
    assert len(list((tmp_path / "releases").iterdir())) == 2
    assert len(list((tmp_path / "papers").iterdir())) == 2


def test_what_a_killed_writer_left_is_cleared_by_the_next(paper: Make, tmp_path: Path) -> None:
    store = Store(tmp_path)
    publish(store, [paper("a.txt", ["first wording"])])
    before = export(store.current())
    shutil.copytree(store.release_folder(store.current_id()), tmp_path / "releases" / ".new-0123456789abcdef")
    (tmp_path / "releases" / "fedcba9876543210").mkdir()
    (tmp_path / "papers" / "half.json").write_text("{")
    (tmp_path / ".CURRENT.part").write_text("half")
    assert export(Store(tmp_path).current()) == before
    assert publish(Store(tmp_path), [paper("b.txt", ["second wording"])]).documents == 2
    assert len(list((tmp_path / "releases").iterdir())) == 2
    assert not (tmp_path / "papers" / "half.json").exists()


WRITER = """
import sys
from pathlib import Path
from graph.build import publish
from graph.store import Store
from ontology.statement import Passage, Reading, Source
store = Store(sys.argv[1])
print("ready", flush=True)
for n in range(200):
    publish(store, [Reading(Source(f"{n % 7}.txt", f"{n:064d}"), (Passage(0, "p", f"words {n}"),), (), (), ())])
"""


@pytest.mark.parametrize("delay_s", [0.0, 0.05, 0.3])
def test_a_store_whose_writer_was_killed_answers_and_takes_the_next_build(tmp_path: Path, paper: Make, delay_s: float) -> None:
    publish(Store(tmp_path), [paper("a.txt", ["words"])])
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], env=env, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(delay_s)
        writer.send_signal(signal.SIGKILL)
    store = Store(tmp_path)
    survived = export(store.current())
    assert survived == export(release_of(kept_readings(store)))
    publish(store, [paper("z.txt", ["more words"])])
    assert export(store.current()) == export(release_of(kept_readings(store)))


def test_another_base_changes_every_iri_of_ours_and_nothing_else(four: list[Reading], tmp_path: Path) -> None:
    one, other = export(release_of(four)), export(release_of(four, base="https://example.org/g/"))
    assert b"https://w3id.org/startwell/id/" not in other
    (tmp_path / "other.nq").write_bytes(other)
    assert loaded(tmp_path / "other.nq").base == "https://example.org/g/"
    assert len(one.splitlines()) == len(other.splitlines())
