"""Files of corrections are found where the papers are, in the store, and where they are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from loaders.files.cards import is_card
from loaders.files.corrections import find_corrections
from ontology.corrections import Corrections
from ontology.errors import UsageError

NAME = '[[name]]\nname = "{}"\nkind = "initiative"\nauthor = "Clerk"\ndate = 2024-01-31\nreason = "a brand"\n'


def written(path: Path, name: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(NAME.format(name), encoding="utf-8")
    return path


def taught(files: tuple[Corrections, ...]) -> dict[str, list[str]]:
    return {each.file: [name.name for name in each.names] for each in files}


def test_they_are_found_in_folders_in_the_store_and_by_name(tmp_path: Path) -> None:
    for place, name in (("papers", "Sprout"), ("papers/2023", "Seedling"), ("store", "Acorn"), (".hidden", "Twig")):
        written(tmp_path / place / "corrections.toml", name)
    named = written(tmp_path / "ours.toml", "Blossom")
    assert taught(find_corrections([tmp_path / "papers"], [named], tmp_path / "store")) == {
        "ours.toml": ["Blossom"],
        "papers/2023/corrections.toml": ["Seedling"],
        "papers/corrections.toml": ["Sprout"],
        "store/corrections.toml": ["Acorn"],
    }


def test_a_file_that_is_gone_from_a_folder_read_again_has_no_corrections_and_others_stay(tmp_path: Path) -> None:
    written(tmp_path / "papers" / "corrections.toml", "Sprout")
    kept = find_corrections([tmp_path / "papers"], [], tmp_path / "store")
    (tmp_path / "papers" / "corrections.toml").unlink()
    (tmp_path / "others").mkdir()
    assert taught(find_corrections([tmp_path / "papers"], [], tmp_path / "store", kept)) == {"papers/corrections.toml": []}
    assert taught(find_corrections([tmp_path / "others"], [], tmp_path / "store", kept)) == {
        "papers/corrections.toml": ["Sprout"]
    }


def test_a_file_of_corrections_is_no_paper() -> None:
    assert is_card("corrections.toml", ["corrections.toml", "minutes.txt"])


@pytest.mark.parametrize("data", [b"[[name", b"\xff\xfe[", b"name = 1", b"[[nombre]]\n", b"a." * 99_999, b"a = " + b"1" * 9_999])
def test_what_cannot_be_read_is_one_line_that_names_the_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "corrections.toml").write_bytes(data)
    with pytest.raises(UsageError, match=r"^papers/corrections\.toml[:,] [^\n]+$"):
        find_corrections([tmp_path / "papers"], [], tmp_path / "store")


def test_a_named_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^none\.toml: cannot be read"):
        find_corrections([], [tmp_path / "none.toml"], tmp_path)


def test_a_pipe_with_the_name_of_such_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "corrections.toml")
    assert find_corrections([tmp_path], [], tmp_path / "store") == ()
