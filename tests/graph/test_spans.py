"""A day that keeps in mind how it compared, and answers that hold for a span of days."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import publish
from graph.names import things, topics
from graph.owners import owners, owners_between
from graph.spans import Span, Watched
from graph.store import Release, Store
from loaders.files.sources import Found, find_sources
from loaders.read import read_paper

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FIRST, LAST = "2010-01-01", "2040-01-01"
COMPARED = (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne)
Comparison: TypeAlias = tuple[Callable[[str, str], bool], str, bool]
days = st.dates(date(2019, 1, 1), date(2019, 1, 9)).map(date.isoformat)
asked = st.lists(st.tuples(st.sampled_from(COMPARED), days, st.booleans()), max_size=4)


def compared(day: str, others: list[Comparison]) -> list[bool]:
    """How a day compares with others, from its side or from theirs."""
    return [compare(day, other) if mine else compare(other, day) for compare, other, mine in others]


@given(days, asked)
def test_a_span_has_the_days_that_compare_alike_and_no_others_about_them(day: str, others: list[Comparison]) -> None:
    watched = Watched(day)
    found = compared(watched, others)
    assert found == compared(day, others)
    alike = {each for each in every_day("2019-01-01", "2019-01-09") if compared(each, others) == found}
    within = {each for each in every_day("2019-01-01", "2019-01-09") if each in watched.span}
    assert day in within
    assert within <= alike


def every_day(first: str, last: str) -> Iterator[str]:
    day = date.fromisoformat(first)
    while day.isoformat() <= last:
        yield day.isoformat()
        day += timedelta(days=1)


def test_a_day_is_in_the_span_of_no_comparison() -> None:
    assert "2019-01-01" in Span()
    assert "2019-01-01" in Watched("2020-01-01").span


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Release:
    store = Store(tmp_path_factory.mktemp("examples"))
    found = [each for each in find_sources([EXAMPLES]) if isinstance(each, Found)]
    publish(store, [read_paper(each.read(), each.name, each.card) for each in found])
    return store.current()


def test_an_ownership_answer_of_the_examples_is_the_same_on_the_first_and_last_day_of_its_span(examples: Release) -> None:
    areas = ["", *(iri for iri, known in things(examples).items() if known.kind == "area")]
    met = 0
    for topic, area in product(topics(examples), areas):
        day = FIRST
        while day < LAST:
            answer, span = owners_between(examples, topic, area, day)
            following = first_after(span)
            for other in (day, day_before(following)):
                assert other in span
                assert owners(examples, topic, area, other) == replace(answer, as_of=other)
            day = following
            met += 1
    assert met > len(topics(examples)) * len(areas)


def first_after(span: Span) -> str:
    """The first day after a span, one after all papers where it never ends."""
    day, after = span.high
    if day > LAST:
        return LAST
    return (date.fromisoformat(day) + timedelta(days=int(after))).isoformat()


def day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
