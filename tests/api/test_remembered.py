"""Answers to queries are given again only where they must be the same."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from api.queries import Answer, Question
from api.remembered import Remembering
from api.settings import SettingError, Settings, from_environment
from graph.build import publish
from graph.store import Store
from ontology.errors import QueryError
from ontology.statement import Passage, Reading, Source
from tests.api.conftest import Direct

ASKED = Question("SELECT * { ?s ?p ?o } LIMIT 1", "text/csv")


class Counting(Direct):
    """Counts what reaches it."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.asked: list[Question] = []

    async def run(self, question: Question) -> Answer:
        self.asked.append(question)
        return await super().run(question)


def run_all(store: Store, questions: Sequence[Question], most_bytes: int = 100_000) -> tuple[list[Answer], int]:
    """The answers to some questions one after the other, and how many of them had to be run."""
    runner = Counting(store)
    remembering = Remembering(runner, store, most_bytes)

    async def job() -> list[Answer]:
        return [await remembering.run(each) for each in questions]

    return asyncio.run(job()), len(runner.asked)


def test_the_same_question_is_run_once(store: Store) -> None:
    (first, second), ran = run_all(store, [ASKED, replace(ASKED, seconds=1.0)])
    assert (first, ran) == (second, 1)


@pytest.mark.parametrize(
    "other",
    [
        replace(ASKED, text=ASKED.text + " "),
        replace(ASKED, format="application/sparql-results+json"),
        replace(ASKED, default_graphs=("urn:g",)),
        replace(ASKED, named_graphs=("urn:g",)),
    ],
)
def test_another_question_is_run_for_itself(store: Store, other: Question) -> None:
    assert run_all(store, [ASKED, other])[1] == 2


@pytest.mark.parametrize("call", ["NOW()", "rand()", "UUID()", "STRUUID()", "BNODE()"])
def test_a_query_whose_answer_changes_is_always_run(store: Store, call: str) -> None:
    assert run_all(store, [Question(f"SELECT ({call} AS ?x) {{}}", "text/csv")] * 2)[1] == 2


def test_an_answer_that_takes_too_much_room_is_not_kept(store: Store) -> None:
    assert run_all(store, [ASKED] * 2, most_bytes=500)[1] == 2


def test_the_longest_unused_answers_are_let_go_first(store: Store) -> None:
    many = [replace(ASKED, text=f"ASK {{}} # {'x' * 100}{n}", format="text/csv") for n in range(30)]
    room = 30_000
    assert run_all(store, [*many, many[-1], many[0]], room)[1] == 31


def test_a_new_release_is_asked_anew(tmp_path: Path) -> None:
    made = Store(tmp_path / "store")
    publish(made, [])
    remembering = Remembering(runner := Counting(made), made, 100_000)

    async def job() -> list[str]:
        before = await remembering.run(ASKED)
        publish(made, [Reading(Source("a.txt", "ab" * 32, title="A"), (Passage(0, "title", "A"),), (), (), ())])
        after = await remembering.run(ASKED)
        return [before.release, after.release, made.current_id()]

    before, after, now = asyncio.run(job())
    assert before != after == now
    assert len(runner.asked) == 2


def test_a_failure_is_not_kept(store: Store) -> None:
    remembering = Remembering(runner := Counting(store), store, 100_000)
    wrong = Question("SELECT * { ?s ?p }", "text/csv")
    for _ in range(2):
        with pytest.raises(QueryError):
            asyncio.run(remembering.run(wrong))
    assert len(runner.asked) == 2


def test_keeping_answers_can_be_turned_off() -> None:
    assert from_environment({"STARTWELL_KEPT_QUERIES_MB": "0"}).kept_queries_mb == 0
    assert Settings().kept_queries_mb > 0
    with pytest.raises(SettingError, match="STARTWELL_KEPT_QUERIES_MB must be a whole number, 0 or more"):
        from_environment({"STARTWELL_KEPT_QUERIES_MB": "-1"})


def test_the_graphs_named_beside_a_question_count_towards_the_room(store: Store) -> None:
    graphs = [replace(ASKED, default_graphs=(f"urn:{each}:{'x' * 4000}",)) for each in range(40)]
    _, ran = run_all(store, [*graphs, *graphs])
    assert ran == 80
