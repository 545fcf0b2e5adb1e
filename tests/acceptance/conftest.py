"""The papers of the acceptance tests, and the stores built of them, each built once.

The examples are part of the project. The seeds and the development set lie beside it (`../shared`); what needs them is
skipped, saying so, where they are not there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

import startwell
from graph.store import Release, Store

HOUSE = Path(__file__).resolve().parents[2]
SHARED = HOUSE.parent / "shared"

Build = Callable[..., Path]


def shared(name: str) -> Path:
    """A folder beside the project; the test is skipped where it is not there."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"there is no {name} beside the project, at {folder}")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    return HOUSE / "examples"


@pytest.fixture(scope="session")
def seeds() -> Path:
    return shared("seeds")


@pytest.fixture(scope="session")
def dev_set() -> Path:
    return shared("dev-set")


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds papers into a new store by the command, none refused, and gives the store's folder."""

    def built(*papers: Path) -> Path:
        store = tmp_path_factory.mktemp("store") / "store"
        result = CliRunner().invoke(startwell.house, ["build", *map(str, papers), "--store", str(store)])
        assert (result.exit_code, result.stderr) == (0, "")
        return store

    return built


@pytest.fixture(scope="session")
def examples_store(build: Build, examples: Path) -> Path:
    return build(examples)


@pytest.fixture(scope="session")
def seeds_store(build: Build, seeds: Path) -> Path:
    return build(seeds)


@pytest.fixture(scope="session")
def papers_store(build: Build, seeds: Path, dev_set: Path) -> Path:
    """The seeds and the documents of the development set together."""
    return build(seeds, dev_set / "documents")


@pytest.fixture(scope="session")
def examples_release(examples_store: Path) -> Release:
    return Store(examples_store).current()


@pytest.fixture(scope="session")
def seeds_release(seeds_store: Path) -> Release:
    return Store(seeds_store).current()


@pytest.fixture(scope="session")
def papers_release(papers_store: Path) -> Release:
    return Store(papers_store).current()
