"""Files are followed from build to build: unchanged, changed, moved, gone; the papers of a release follow them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from graph import ledger
from graph.build import forget, remove, renew
from graph.intake import Intake, Taken
from graph.store import Store
from ontology.readings import Input, to_json
from ontology.statement import Passage, Reading, Source


@dataclass
class Desk:
    """A folder, its store, and builds of it; `read` and `refused` are what the last build had to look at."""

    folder: Path
    store: Store
    rules: str = "rules-1"
    read: list[str] = field(default_factory=list)
    cards: tuple[tuple[str, str], ...] = ()

    def write(self, name: str, words: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")

    def inputs(self, under: str = "") -> Iterator[tuple[Input, str]]:
        for path in sorted(each for each in (self.folder / under).rglob("*") if each.is_file()):
            words = path.read_text(encoding="utf-8")
            card = dict(self.cards).get(path.name, "")
            yield Input(path.name, sha256(words.encode()).hexdigest(), card, str(path)), words

    @contextmanager
    def intake(self, under: str = "") -> Iterator[Intake]:
        """A build up to its end: what is not known is read, and refused where its words are `bad` or `late`."""
        looked = []
        with self.store.writing():
            intake = Intake(self.store, self.rules)
            for given, words in self.inputs(under):
                if (reason := intake.known(given)) is None:
                    looked.append(given.name)
                    take(intake, given, words)
                elif reason:
                    intake.refused(given, reason, lasting=True)
                else:
                    intake.unchanged(given)
            yield intake
        self.read = looked

    def build(self, under: str = "", *, prune: bool = False) -> Taken:
        with self.intake(under) as intake:
            taken = intake.end([self.folder / under], prune=prune)
            renew(self.store, taken.papers, intake.lines())
        return taken

    def names(self) -> list[str]:
        return [kept.name for kept in self.store.record().papers]


def take(intake: Intake, given: Input, words: str) -> None:
    if words in ("bad", "late"):
        intake.refused(given, f"it is {words}", lasting=words == "bad")
    else:
        reading = Reading(Source(given.name, given.sha256, id=given.card), (Passage(0, "title", words),), (), (), ())
        intake.read(given, to_json(reading))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "papers", Store(tmp_path / "store"))
    made.folder.mkdir()
    made.write("a.txt", "one")
    made.write("b.txt", "two")
    made.build()
    return made


def test_what_is_unchanged_is_not_read_again(desk: Desk) -> None:
    assert desk.read == ["a.txt", "b.txt"]
    desk.build()
    assert desk.read == []
    assert desk.names() == ["a.txt", "b.txt"]


def test_a_changed_card_beside_an_unchanged_paper_is_noticed(desk: Desk) -> None:
    desk.cards = (("a.txt", "card-1"),)
    desk.build()
    assert desk.read == ["a.txt"]
    assert [row["document"].rpartition("/")[2] for row in desk.store.current().rows("documents")] == ["b", "card-1"]
    desk.cards = ()
    desk.build()
    assert desk.read == ["a.txt"]
    assert desk.names() == ["a.txt", "b.txt"]


def test_new_rules_read_everything_again(desk: Desk) -> None:
    desk.rules = "rules-2"
    desk.build()
    assert desk.read == ["a.txt", "b.txt"]
    assert desk.names() == ["a.txt", "b.txt"]


def test_new_rules_keep_what_is_in_another_folder(desk: Desk) -> None:
    desk.rules = "rules-2"
    desk.write("more/c.txt", "three")
    desk.build("more")
    assert desk.names() == ["a.txt", "b.txt", "c.txt"]


def test_a_changed_file_replaces_what_it_said(desk: Desk) -> None:
    desk.write("a.txt", "another")
    assert desk.build().vanished == ()
    assert desk.read == ["a.txt"]
    assert {row["words"] for row in desk.store.current().rows("document-passages")} == {"another", "two"}


def test_a_changed_file_that_is_refused_says_nothing_any_more(desk: Desk) -> None:
    desk.write("a.txt", "bad")
    desk.build()
    assert desk.names() == ["b.txt"]


@pytest.mark.parametrize(("words", "again"), [("bad", []), ("late", ["c.txt"])])
def test_a_refusal_is_remembered_unless_another_try_may_end_better(desk: Desk, words: str, again: list[str]) -> None:
    desk.write("c.txt", words)
    desk.build()
    assert desk.read == ["c.txt"]
    desk.build()
    assert desk.read == again


def test_a_vanished_file_is_reported_at_each_build_and_pruned_when_asked(desk: Desk) -> None:
    (desk.folder / "a.txt").unlink()
    for _ in range(2):
        assert desk.build().vanished == ("a.txt",)
        assert desk.names() == ["a.txt", "b.txt"]
    assert desk.build(prune=True).vanished == ("a.txt",)
    assert desk.names() == ["b.txt"]
    assert desk.build().vanished == ()


def test_files_of_other_folders_do_not_count_as_vanished(desk: Desk) -> None:
    desk.write("more/c.txt", "three")
    desk.build()
    (desk.folder / "a.txt").unlink()
    assert desk.build("more", prune=True).vanished == ()
    assert desk.names() == ["a.txt", "b.txt", "c.txt"]


def test_a_file_that_is_there_and_was_not_met_has_not_vanished(desk: Desk) -> None:
    with desk.store.writing():
        intake = Intake(desk.store, desk.rules)
        assert intake.end([desk.folder]).vanished == ()


def test_one_content_under_two_names_is_one_document_with_two_sources_until_one_vanishes(desk: Desk) -> None:
    desk.write("c.txt", "one")
    desk.build()
    (row, _) = sorted((row for row in desk.store.current().rows("documents") if row["title"] != "b.txt"), key=str)
    assert {row["source"] for row in desk.store.current().rows("documents") if row["document"].endswith("/a")} == {
        "a.txt",
        "c.txt",
    }
    assert row["document"].endswith("/a")
    (desk.folder / "c.txt").unlink()
    assert desk.build(prune=True).vanished == ("c.txt",)
    assert desk.names() == ["a.txt", "b.txt"]


def test_two_contents_of_one_name_in_two_folders_both_stay_whatever_is_built(desk: Desk) -> None:
    desk.write("more/a.txt", "other words")
    desk.build("more")
    assert desk.names() == ["a.txt", "a.txt", "b.txt"]
    desk.write("more/a.txt", "again other words")
    desk.build("more")
    assert {row["words"] for row in desk.store.current().rows("document-passages")} == {"one", "two", "again other words"}


def test_one_content_of_one_name_in_two_folders_stays_until_both_are_gone(desk: Desk) -> None:
    desk.write("more/a.txt", "one")
    desk.build()
    (desk.folder / "a.txt").unlink()
    assert desk.build().vanished == ()
    (desk.folder / "more/a.txt").unlink()
    assert desk.build().vanished == ("a.txt",)


def test_a_folder_that_moved_is_followed(desk: Desk, tmp_path: Path) -> None:
    desk.folder = desk.folder.rename(tmp_path / "archive")
    desk.write("b.txt", "changed on the way")
    assert desk.build().vanished == ()
    assert desk.read == ["b.txt"]
    assert desk.names() == ["a.txt", "b.txt"]
    (desk.folder / "a.txt").unlink()
    assert desk.build().vanished == ("a.txt",)


def test_a_removed_document_is_read_again_when_its_file_is_built_again(desk: Desk) -> None:
    remove(desk.store, "a.txt")
    assert desk.names() == ["b.txt"]
    desk.build()
    assert desk.read == ["a.txt"]
    assert desk.names() == ["a.txt", "b.txt"]


def test_a_build_that_stopped_midway_is_gone_on_with(desk: Desk) -> None:
    desk.write("c.txt", "three")
    with pytest.raises(KeyboardInterrupt), desk.intake():
        raise KeyboardInterrupt
    with (desk.store.directory / ledger.FILE).open("ab") as torn:
        torn.write(b'["d.txt", "tor')
    assert desk.names() == ["a.txt", "b.txt"]
    desk.write("e.txt", "five")
    desk.build()
    assert desk.read == ["e.txt"]
    assert desk.names() == ["a.txt", "b.txt", "c.txt", "e.txt"]


def test_what_a_stopped_build_read_elsewhere_is_not_brought_in(desk: Desk) -> None:
    desk.write("more/c.txt", "three")
    with pytest.raises(KeyboardInterrupt), desk.intake("more"):
        raise KeyboardInterrupt
    desk.write("less/d.txt", "four")
    desk.build("less")
    assert desk.names() == ["a.txt", "b.txt", "d.txt"]


def test_a_lost_ledger_costs_reading_again_and_nothing_else(desk: Desk) -> None:
    before = desk.store.current_id()
    (desk.store.directory / ledger.FILE).unlink()
    desk.build()
    assert desk.read == ["a.txt", "b.txt"]
    assert desk.store.current_id() == before


def test_the_ledger_names_nobody_who_was_forgotten(desk: Desk) -> None:
    desk.write("jo-sample.txt", "Jo Sample spoke.")
    desk.build()
    forget(desk.store, "Jo Sample")
    desk.build()
    desk.build()
    assert desk.read == ["jo-sample.txt"]
    assert "sample" not in (desk.store.directory / ledger.FILE).read_text(encoding="utf-8").lower()
    assert len(desk.names()) == 3


def test_members_of_an_archive_vanish_with_it_or_from_it(desk: Desk) -> None:
    archive = desk.folder / "all.zip"
    archive.write_text("bad", encoding="utf-8")

    def build(*parts: str) -> Taken:
        with desk.store.writing():
            intake = Intake(desk.store, desk.rules)
            for part in parts:
                given = Input(f"all.zip!{part}", sha256(part.encode()).hexdigest(), "", f"{archive}!folder/{part}")
                take(intake, given, part)
            taken = intake.end([archive])
            renew(desk.store, taken.papers, intake.lines())
        return taken

    build("x.txt", "y.txt")
    assert build("y.txt").vanished == ("all.zip!x.txt",)
    assert build().vanished == ()
    archive.unlink()
    assert build().vanished == ("all.zip!x.txt", "all.zip!y.txt")


Step = Callable[[Desk], object]
STEPS: tuple[Step, ...] = (
    lambda desk: desk.write("a.txt", "new words"),
    lambda desk: desk.write("more/a.txt", "words elsewhere"),
    lambda desk: desk.write("b.txt", "bad"),
    lambda desk: (desk.folder / "a.txt").unlink(missing_ok=True),
    lambda desk: desk.write("c.txt", "two"),
    lambda desk: desk.build(prune=True),
)


@pytest.mark.parametrize("order", [(0, 5, 1, 2, 5, 3), (3, 4, 5, 0, 1, 5, 2), (1, 5, 0, 3, 5, 4, 2), (4, 5, 2, 5, 3, 0, 5, 1)])
def test_after_any_changes_the_graph_is_the_one_built_from_scratch(desk: Desk, tmp_path: Path, order: tuple[int, ...]) -> None:
    for at in order:
        STEPS[at](desk)
    desk.build(prune=True)
    fresh = Desk(desk.folder, Store(tmp_path / "fresh"))
    fresh.build()
    assert desk.store.current().dump("nquads") == fresh.store.current().dump("nquads")
    assert desk.store.current_id() == fresh.store.current_id()
