"""Rows gathered part by part while a release is written are those that its engine gives when asked for them all."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from graph.drafting import Draft, drafted
from graph.gathering import APART, AT_ONCE, TIED, TIES, Gathering
from graph.index import Index
from graph.indexing import EVERY
from graph.named import named_query
from graph.store import Release, fill
from graph.terms import iri
from loaders.files.sources import Found, find_sources
from loaders.read import read_paper
from ontology.vocab import SKOS, SW

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAPERS = ("coventry-foi-2024.md", "lincolnshire-foi-2024.md", "staffordshire-board-2023.md", "york-officer-report.txt")


@pytest.fixture(scope="module")
def draft() -> Draft:
    """A release of some example papers, worked out and not written."""
    found = [each for each in find_sources([EXAMPLES]) if isinstance(each, Found) and each.name in PAPERS]
    assert len(found) == len(PAPERS)
    return drafted([read_paper(each.read(), each.name, each.card) for each in found])


@pytest.fixture
def in_small_parts(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> Draft:
    """The same, with hardly any two things in one part."""
    monkeypatch.setattr("graph.drafting.THINGS_AT_ONCE", 1)
    return draft


@pytest.mark.parametrize("at_once", [AT_ONCE, 50], ids=["in memory", "on disk"])
def test_what_is_gathered_is_what_the_engine_answers(in_small_parts: Draft, tmp_path: Path, at_once: int) -> None:
    made = sqlite3.connect(":memory:", check_same_thread=False)
    gathering = Gathering(made, tmp_path / "more", at_once)
    release = Release("one", in_small_parts.base, fill(None, gathering.along(in_small_parts.parts())))
    gathering.end()
    index = Index(made)
    assert index.names == {*APART, *TIED}
    for name in (*APART, *TIED):
        assert Counter(map(_row, index.rows(name, {}))) == Counter(map(_row, release.rows(name))), name
    assert list(tmp_path.iterdir()) == []


def test_the_parts_of_a_draft_are_its_quads_and_no_thing_is_in_two(in_small_parts: Draft) -> None:
    parts = [set(part) for part in in_small_parts.parts()]
    assert set.union(*parts) == set(in_small_parts.quads())
    met = Counter(place for part in parts for place in {_place(*quad) for quad in part if quad.predicate != iri(SKOS.closeMatch)})
    assert len(parts) > 2 * len(PAPERS)
    assert [place for place, times in met.items() if times > 1] == []


def test_every_relation_of_a_query_that_ties_papers_together_is_kept_for_it() -> None:
    for name in TIED:
        words = re.sub("(?m)^#.*|^PREFIX.*", "", named_query(name))
        asked = {iri(SW[word]) for word in re.findall(r"sw:(\w+)", words)}
        assert asked
        assert asked <= TIES


def test_every_query_that_is_gathered_is_kept_by_an_index() -> None:
    assert {*APART, *TIED} <= set(EVERY)
    assert not set(APART) & set(TIED)


def _place(subject: str, predicate: str, object: str, graph: str) -> tuple[str, str]:
    """What must not be in two parts: all that a passage says, else all that a graph says of a thing."""
    del predicate, object
    return (graph, "" if "/passage/" in graph else subject)


def _row(row: object) -> tuple[tuple[str, str], ...]:
    assert isinstance(row, dict)
    return tuple(sorted(row.items()))
