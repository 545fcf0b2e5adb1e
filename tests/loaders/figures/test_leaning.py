"""Figures that lean on the one before, stand behind what they are a share of, or are listed between slashes."""

from __future__ import annotations

import pytest

from loaders.figures.leaning import leaning
from loaders.figures.reading import read_figures
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Claim, Number, Ref, Source, Term, Text
from ontology.values import find_quantities
from ontology.vocab import SW

DECAY = "Dental decay at five was 19.7% in 2021/22."


def observed(words: str) -> list[tuple[str, str, str]]:
    """Area, value and period of each figure of a paper about Kent."""
    return [(area, value, period) for _, area, value, period in read(words)]


def read(words: str) -> list[tuple[str, str, str, str]]:
    paper = Paper(read_text(("Kent Health and Wellbeing Board\n\n" + words).encode(), "k.txt"), Source("k.txt", "0"), home="kent")
    return [
        (_name(paper, c, SW.indicator), _name(paper, c, SW.area), _number(c), _text(c, SW.period)) for c in read_figures(paper)
    ]


def _name(paper: Paper, claim: Claim, predicate: str) -> str:
    (key,) = (value.key for iri, value in claim.values if iri == predicate and isinstance(value, Ref))
    return paper.things[key].name


def _number(claim: Claim) -> str:
    found = (value for iri, value in claim.values if iri in (SW.value, SW.target, SW.rating))
    each = next(found)
    return str(each.value) if isinstance(each, Number) else each.words if isinstance(each, Text) else _rating(each)


def _rating(value: object) -> str:
    return value.iri.rpartition("-")[2] if isinstance(value, Term) else ""


def _text(claim: Claim, predicate: str) -> str:
    return next((value.words for iri, value in claim.values if iri == predicate and isinstance(value, Text)), "")


PLACES = {
    "two places joined": (
        "In 2019, 66.9% of children here were school ready. Greater Manchester stood at 68.2% and England at 71.8%.",
        [("Kent", "66.9"), ("Greater Manchester", "68.2"), ("England", "71.8")],
    ),
    "a place in a bracket": (
        "New birth visits within 14 days reached 91% of babies in 2022/23 (South East 84%); the 2½ year review, 76%.",
        [("Kent", "91"), ("South East", "84"), ("Kent", "76")],
    ),
    "a comparator of the sentence before": (
        "Of women giving birth, 21.1% had been smoking at delivery, twice as high as in England, at 10.7%. "
        "A third (33.2%) of babies were breastfed at 6 - 8 weeks.",
        [("Kent", "21.1"), ("England", "10.7"), ("Kent", "33.2")],
    ),
    "nationally before its figure": (
        "The infant mortality rate was 3.9 per 1,000 locally, and nationally 4.1 per 1,000.",
        [("Kent", "3.9"), ("England", "4.1")],
    ),
    "a bracket of labels": (
        "Breastfeeding at 6-8 weeks was 41.3%, our best yet (last year 38.8; SE 37.1).",
        [("Kent", "41.3"), ("Kent", "38.8"), ("South East", "37.1")],
    ),
    "a district after the whole": (DECAY + " Thanet remained worst, with 27.1%.", [("Kent", "19.7"), ("Thanet", "27.1")]),
    "a ward": (DECAY + " In Coldhurst it was 52.6.", [("Kent", "19.7"), ("Coldhurst", "52.6")]),
    "a thing that is no place": (DECAY + " Varnishing was 52.6%.", [("Kent", "19.7")]),
    "another place's meeting": ("Networks meet in Newport. Dental decay at five was 19.7% in 2021.", [("Kent", "19.7")]),
}


@pytest.mark.parametrize("form", PLACES)
def test_each_figure_has_its_own_place(form: str) -> None:
    words, expected = PLACES[form]
    assert [(area, value) for area, value, _ in observed(words)] == expected


def test_an_earlier_figure_leaves_later_comparisons_their_time() -> None:
    words = (
        "Of women giving birth, 21.1% had been smoking at delivery in 2016/17. "
        "That was down from 24.6% in 2013/14 but twice as high as in England, at 10.7%."
    )
    assert observed(words) == [("Kent", "21.1", "2016/17"), ("Kent", "24.6", "2013/14"), ("England", "10.7", "2016/17")]


def test_a_place_named_after_a_figure_and_its_past_has_the_figures_time() -> None:
    words = "Dental decay at five had come down to 19.7% (2021/22) from 22.9% (2018/19). Thanet remained worst, with 27.1%."
    assert [period for _, _, period in observed(words)] == ["2021/22", "2018/19", "2021/22"]


def test_a_target_for_what_was_just_measured_is_a_target_of_it() -> None:
    words = (
        "In 2022 61.0 per cent of five-year-olds in Kent had reached a good level of development. "
        "We would like that to be 68 per cent by 2027."
    )
    (indicator, *_), (aimed, *rest) = read(words)
    assert (aimed, rest) == (indicator, ["Kent", "68%", "2027"])


SHARES = [
    (
        "Over a quarter of under-fives (27.9%) live in families with low income.",
        "under-fives that live in families with low income",
    ),
    ("Of women giving birth, 21% had been smoking at delivery.", "women giving birth who had been smoking at delivery"),
    ("In 2022, 61.0% of five-year-olds had reached a good level of development.", "reached a good level of development"),
]


@pytest.mark.parametrize(("words", "name"), SHARES)
def test_a_share_is_named_by_its_population_and_what_is_said_of_it(words: str, name: str) -> None:
    ((indicator, *_),) = read(words)
    assert name in indicator


def test_posts_are_counted_in_whole_time_equivalents() -> None:
    assert [value for _, value, _ in observed("Staffing:\n\n- Health visitor vacancies: 6.2 wte out of 31.")] == ["6.2"]


def test_a_sentence_that_names_something_else_does_not_lean() -> None:
    for words in ("It is 45% of the budget.", "The team was praised by 45%.", "This was agreed at a meeting with 45%."):
        assert leaning(words, find_quantities(words)[0]) is None


RATED = "RAG by measure\n\nMeasure / Jan / Oct\nSmoking at delivery / R / A\nReview at two / G / G\n"


def test_measures_between_slashes_have_a_rating_for_each_time() -> None:
    found = [(indicator, rating, time) for indicator, _, rating, time in read(RATED)]
    assert found == [
        ("Smoking at delivery", "red", "Jan"),
        ("Smoking at delivery", "amber", "Oct"),
        ("Review at two", "green", "Jan"),
        ("Review at two", "green", "Oct"),
    ]


def test_columns_that_are_no_times_rate_nothing() -> None:
    assert read(RATED.replace("Jan / Oct", "Boys / Girls")) == []
