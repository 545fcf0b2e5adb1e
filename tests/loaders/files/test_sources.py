"""Which files are read: order, cards, links, pipes, limits, and that nothing outside is touched or waited for."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from loaders.files.limits import Limits
from loaders.files.members import Member
from loaders.files.sources import Found, find_sources
from ontology.errors import RefusedDocument


def names(found: list[Found | Member | RefusedDocument]) -> list[str]:
    return [one.name for one in found if isinstance(one, Found)]


def refusals(found: list[Found | Member | RefusedDocument], root: Path) -> list[str]:
    return [str(one).replace(f"{root}/", "") for one in found if isinstance(one, RefusedDocument)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    (made / "2023").mkdir(parents=True)
    (made / "b.txt").write_text("B")
    (made / "a.md").write_text("A")
    (made / "2023" / "c.txt").write_text("C")
    return made


def test_a_folder_is_read_by_name_and_its_folders_after_its_files(folder: Path) -> None:
    found = list(find_sources([folder]))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    assert [one.read() for one in found if isinstance(one, Found)] == [b"A", b"B", b"C"]


def test_cards_and_hidden_files_are_no_papers(folder: Path) -> None:
    (folder / ".hidden.txt").write_text("x")
    (folder / "a.toml").write_text('title = "A paper"')
    (folder / "sources.toml").write_text('["b.txt"]\ntitle = "Another"')
    found = list(find_sources([folder]))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    assert [one.card.title for one in found if isinstance(one, Found) and one.card] == ["A paper", "Another"]


def test_a_broken_card_is_reported_once_and_its_papers_are_still_read(folder: Path) -> None:
    (folder / "sources.toml").write_text("this is no toml")
    found = list(find_sources([folder]))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    assert len(refusals(found, folder)) == 1
    assert refusals(found, folder)[0].startswith("sources.toml: the card is no valid TOML")


def test_a_card_for_a_paper_that_is_gone_is_reported(folder: Path) -> None:
    (folder / "sources.toml").write_text('["gone.txt"]\ntitle = "Gone"')
    assert refusals(list(find_sources([folder])), folder) == ["sources.toml: describes gone.txt, which is not in the folder"]


def test_a_wrong_table_of_a_folders_card_is_told_with_its_paper_and_the_others_hold(folder: Path) -> None:
    (folder / "sources.toml").write_text('["a.md"]\narea = "Atlantis"\n["b.txt"]\ntitle = "Another"')
    found = list(find_sources([folder]))
    assert [one.card.title for one in found if isinstance(one, Found) and one.card] == ["Another"]
    assert [line.partition(";")[0] for line in refusals(found, folder)] == [
        "sources.toml: of 'a.md': area 'Atlantis' is none that we know"
    ]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert names(list(find_sources([folder / "a.md", folder, folder / "2023"]))) == ["a.md", "b.txt", "c.txt"]


def test_what_is_not_there_is_said(folder: Path) -> None:
    assert refusals(list(find_sources([folder / "none.txt"])), folder) == ["none.txt: there is no such file or folder"]


def test_a_folder_without_files_is_said(tmp_path: Path) -> None:
    assert refusals(list(find_sources([tmp_path])), tmp_path.parent) == [f"{tmp_path.name}: there are no files in this folder"]


def test_links_out_of_the_folder_and_to_folders_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "twin.txt").symlink_to(folder / "b.txt")
    found = list(find_sources([folder]))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    said = refusals(found, folder)
    assert [line.partition(":")[0] for line in said] == ["again", "loop", "out.txt"]
    assert "out of the folder" in said[2]


def test_a_link_named_by_the_user_is_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(folder / "a.md")
    found = list(find_sources([tmp_path / "link.txt"]))
    assert [(one.name, one.read()) for one in found if isinstance(one, Found)] == [("link.txt", b"A")]


def test_a_pipe_is_said_and_never_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert refusals(list(find_sources([folder, Path("/dev/zero")])), folder) == [
        "pipe.txt: not a file but a pipe",
        "/dev/zero: not a file but a device",
    ]


def test_a_file_that_becomes_a_pipe_after_it_was_found_is_not_waited_for(folder: Path) -> None:
    found = next(one for one in find_sources([folder / "a.md"]) if isinstance(one, Found))
    (folder / "a.md").unlink()
    os.mkfifo(folder / "a.md")
    with pytest.raises(RefusedDocument, match="not a file but a pipe"):
        found.read()


def test_a_file_that_vanishes_after_it_was_found_is_refused(folder: Path) -> None:
    found = next(one for one in find_sources([folder / "a.md"]) if isinstance(one, Found))
    (folder / "a.md").unlink()
    with pytest.raises(RefusedDocument, match=r"a\.md: cannot be read \(No such file"):
        found.read()


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read(folder: Path) -> None:
    limits = Limits(file_bytes=3)
    (folder / "a.md").write_text("123")
    (folder / "b.txt").write_text("1234")
    small, large = [one for one in find_sources([folder / "a.md", folder / "b.txt"], limits) if isinstance(one, Found)]
    assert small.read() == b"123"
    with pytest.raises(RefusedDocument, match=r"b\.txt: larger than the limit"):
        large.read()


def test_names_are_safe_to_print(tmp_path: Path) -> None:
    (tmp_path / "red\x1b[31m\u202eexe.txt").write_text("x")
    assert names(list(find_sources([tmp_path]))) == ["red\ufffd[31m\ufffdexe.txt"]


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Minutes")))
    (found,) = find_sources([Path("-")])
    assert isinstance(found, Found)
    assert found.read() == b"Minutes"


def test_a_card_named_as_a_paper_is_refused(folder: Path) -> None:
    (folder / "a.toml").write_text('title = "A paper"')
    assert refusals(list(find_sources([folder / "a.toml"])), folder) == [
        "a.toml: a source card, not a paper: name the paper beside it"
    ]


def test_a_path_that_fills_a_page_is_shown_by_its_end(tmp_path: Path) -> None:
    (refused,) = find_sources([tmp_path.joinpath("d" * 200, "e" * 200, "paper.txt")])
    assert isinstance(refused, RefusedDocument)
    assert refused.name.startswith("…")
    assert refused.name.endswith("e/paper.txt")
    assert len(refused.name) < 310


def test_what_has_the_name_of_a_card_and_is_none_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text('title = "Secret"')
    (folder / "a.toml").symlink_to(tmp_path / "secret.toml")
    os.mkfifo(folder / "corrections.toml")
    (folder / "sources.toml").symlink_to(folder / "sources.toml")
    found = list(find_sources([folder]))
    assert names(found) == ["a.md", "b.txt", "c.txt"]
    assert refusals(found, folder) == [
        "a.toml: a card that is a link out of its folder is not followed",
        "corrections.toml: not a file but a pipe",
        "sources.toml: cannot be read (Too many levels of symbolic links)",
    ]
