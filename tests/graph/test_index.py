"""What a release works out beforehand is what the engine would answer, over the example papers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import publish
from graph.index import FILE, index_at
from graph.indexing import KEYS
from graph.names import topics
from graph.questions import areas_list, counts, documents, entities, gaps, owners, search
from graph.store import Release, Store
from loaders.files.sources import Found, find_sources
from loaders.read import read_paper

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The release of the example papers, as it is served."""
    store = Store(tmp_path_factory.mktemp("examples"))
    found = [each for each in find_sources([EXAMPLES]) if isinstance(each, Found)]
    publish(store, [read_paper(each.read(), each.name, each.card) for each in found])
    return store.current()


@pytest.fixture(scope="module")
def bare(indexed: Release) -> Release:
    """The same without what was worked out beforehand: everything is asked of the engine."""
    return replace(indexed, index=None, memo={})


@pytest.mark.parametrize("name", [*sorted(KEYS), "passage"])
def test_the_rows_of_a_query_are_the_same_from_the_index_and_from_the_engine(indexed: Release, bare: Release, name: str) -> None:
    assert indexed.index
    assert name in indexed.index.names
    key = KEYS.get(name, ("passage",))
    every = bare.rows(name)
    assert Counter(map(_row, indexed.rows(name))) == Counter(map(_row, every))
    for given in sorted({tuple(row[variable] for variable in key) for row in every})[:40] if key else []:
        asked = dict(zip(key, given, strict=True))
        assert Counter(map(_row, indexed.rows(name, **asked))) == Counter(map(_row, bare.rows(name, **asked)))


def test_the_ownership_answer_is_the_same_from_the_index_and_from_the_engine(indexed: Release, bare: Release) -> None:
    places = ["", *[area.id for area in areas_list(indexed)][:3]]
    held = sorted({row["topic"] for row in bare.rows("holders")} & set(topics(bare)))
    assert held
    for topic in held:
        for area in places:
            assert owners(indexed, topic, area, "2023-09-07") == owners(bare, topic, area, "2023-09-07")


def test_lists_are_the_same_from_the_index_and_from_the_engine(indexed: Release, bare: Release) -> None:
    assert entities(indexed, limit=1000) == entities(bare, limit=1000)
    assert gaps(indexed) == gaps(bare)
    assert gaps(indexed)
    assert documents(indexed) == documents(bare)
    assert counts(indexed) == counts(bare)
    for q in ("infant mortality", "infnat mortalty", "board", "HWBB"):
        assert search(indexed, q) == search(bare, q)


def test_a_release_written_without_an_index_is_answered_by_the_engine(indexed: Release, tmp_path: Path) -> None:
    assert indexed.directory
    assert index_at(tmp_path) is None
    assert (indexed.directory / FILE).exists()


def _row(row: object) -> tuple[tuple[str, str], ...]:
    assert isinstance(row, dict)
    return tuple(sorted(row.items()))
