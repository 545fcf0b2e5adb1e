"""Every passage is of bounded length and holds the very words of its paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.questions import document, documents
from graph.store import Release

MOST_CHARACTERS = 1500


def plain(text: str) -> str:
    """Text with its white space normalised."""
    return " ".join(text.split())


def words_of(release: Release) -> dict[str, list[str]]:
    """The words of each paper's passages in order, by its file name."""
    return {row.source: [passage.words for passage in document(release, row.id).passages] for row in documents(release)}


def stands_in(words: str, paper: str) -> bool:
    """Whether the pieces around `[…]` stand in the paper, one after another."""
    at = 0
    for piece in words.split("[…]"):
        at = paper.find(plain(piece), at)
        if at < 0:
            return False
    return True


def strange(release: Release, *folders: Path) -> list[str]:
    """The passages whose words do not stand in their paper."""
    papers = {path.name: plain(path.read_text(encoding="utf-8-sig")) for folder in folders for path in folder.iterdir()}
    return [words for name, passages in words_of(release).items() for words in passages if not stands_in(words, papers[name])]


def test_all_seeds_are_loaded(seeds_release: Release, seeds: Path) -> None:
    assert sorted(row.source for row in documents(seeds_release)) == sorted(path.name for path in seeds.iterdir())


def test_all_examples_are_loaded(examples_release: Release, examples: Path) -> None:
    papers = [path.name for path in examples.iterdir() if path.suffix != ".toml"]
    assert sorted(row.source for row in documents(examples_release)) == sorted(papers)


@pytest.mark.parametrize("fixture", ["examples_release", "papers_release"])
def test_no_passage_is_over_the_limit(fixture: str, request: pytest.FixtureRequest) -> None:
    release: Release = request.getfixturevalue(fixture)
    lengths = [len(words) for passages in words_of(release).values() for words in passages]
    assert 0 < max(lengths) <= MOST_CHARACTERS


def test_every_passage_of_the_examples_stands_in_its_paper(examples_release: Release, examples: Path) -> None:
    assert strange(examples_release, examples) == []


def test_every_passage_of_the_seeds_and_documents_stands_in_its_paper(
    papers_release: Release, seeds: Path, dev_set: Path
) -> None:
    assert strange(papers_release, seeds, dev_set / "documents") == []
