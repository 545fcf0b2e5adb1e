"""The same papers give the same graph, byte for byte: in any order, by any number of workers, after any removals."""

from __future__ import annotations

import random
from pathlib import Path

from click.testing import CliRunner, Result

import startwell


def run(*words: str | Path) -> Result:
    result = CliRunner().invoke(startwell.house, [str(word) for word in words])
    assert (result.exit_code, result.stderr) == (0, "")
    return result


def nquads(store: Path) -> list[bytes]:
    """The lines of the export, sorted."""
    return sorted(run("export", "--format", "nquads", "--store", store).stdout_bytes.splitlines())


def shuffled(folder: Path) -> list[Path]:
    """The papers of a folder in an order of no meaning, the same each time."""
    papers = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md"))
    random.Random(len(papers)).shuffle(papers)
    return papers


def rebuilt(papers: list[Path], at_once: int, store: Path) -> list[bytes]:
    """The export after building a few papers at a time, taking the first one out midway and reading it again last."""
    steps = [papers[at : at + at_once] for at in range(0, len(papers), at_once)]
    for number, step in enumerate(steps):
        run("build", *step, "--store", store)
        if number == len(steps) // 2:
            run("remove", papers[0].name, "--store", store)
    run("build", papers[0], "--store", store)
    return nquads(store)


def test_the_examples_give_one_graph_in_any_order(examples: Path, examples_store: Path, tmp_path: Path) -> None:
    run("build", *shuffled(examples), "--workers", "2", "--store", tmp_path)
    assert nquads(tmp_path) == nquads(examples_store)


def test_the_examples_give_one_graph_bit_by_bit_with_a_removal(examples: Path, examples_store: Path, tmp_path: Path) -> None:
    assert rebuilt(shuffled(examples), 8, tmp_path) == nquads(examples_store)


def test_the_seeds_give_one_graph_in_any_order_by_one_worker(seeds: Path, seeds_store: Path, tmp_path: Path) -> None:
    run("build", *shuffled(seeds), "--workers", "1", "--store", tmp_path)
    assert nquads(tmp_path) == nquads(seeds_store)


def test_the_seeds_give_one_graph_one_by_one_with_a_removal(seeds: Path, seeds_store: Path, tmp_path: Path) -> None:
    assert rebuilt(shuffled(seeds), 1, tmp_path) == nquads(seeds_store)


def test_a_second_build_of_the_same_papers_writes_nothing(examples: Path, examples_store: Path) -> None:
    before = sorted(path.name for path in examples_store.rglob("*"))
    assert "0 documents read, 15 unchanged, 0 refused" in run("build", examples, "--store", examples_store).stdout
    assert sorted(path.name for path in examples_store.rglob("*")) == before
