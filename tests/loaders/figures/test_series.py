"""Figures that lean on one another: years before, extremes by place, elided words, and pairs that answer in order."""

from __future__ import annotations

import pytest

from loaders.figures.reading import read_figures
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Source
from tests.loaders.figures.values import said


def rows(text: str, *names: str, home: str = "kent") -> list[tuple[str, ...]]:
    document = read_text(f"Kent County Council\n\n{text}".encode(), "paper.txt")
    paper = Paper(document, Source(document.name, document.sha256), home=home)
    return [tuple(said(paper, claim, name) for name in names) for claim in read_figures(paper)]


def test_the_year_before_is_a_year_earlier_and_comparisons_go_on_with_the_first() -> None:
    text = (
        "Breastfeeding at 6 to 8 weeks stood at 47.2% in 2023/24. That was a little up on the year before (46.5%), "
        "though short of the England figure of 52.7%."
    )
    assert rows(text, "area", "value", "period") == [
        ("Kent", "47.2", "2023/24"),
        ("Kent", "46.5", "2022/23"),
        ("England", "52.7", "2023/24"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Swale, at 36.9%, came lowest of the twelve districts.",
        "It was lowest in Swale (36.9%).",
        "Rates were highest in Swale at 36.9%.",
    ],
)
def test_a_part_of_the_area_leans_on_the_figure_before(text: str) -> None:
    found = rows(f"Breastfeeding at 6 to 8 weeks stood at 47.2% in 2023/24. {text}", "indicator", "area", "value")
    assert found[1:] == [("Breastfeeding at 6 to 8 weeks", "Swale", "36.9")]


def test_towns_that_no_table_lists_have_figures_of_their_own() -> None:
    text = "Breastfeeding initiation is highest in Elmfield (81%) and lowest in Oakham (64%) and Netherby (63.5%)."
    assert rows(text, "area", "value") == [("Elmfield", "81"), ("Oakham", "64"), ("Netherby", "63.5")]
    text = "In Reception 10.4% of children were obese, and in Elmfield 14.2%."
    assert rows(text, "area", "value") == [("Kent", "10.4"), ("Elmfield", "14.2")]


def test_what_a_figure_is_only_near_is_not_its_place() -> None:
    text = "Infant mortality had come down to 4.3 per 1,000 live births in 2013-15 and was now near the national average."
    assert rows(text, "area", "value", "period") == [("Kent", "4.3", "2013-15")]


def test_a_share_whose_verb_is_left_out_measures_what_it_says() -> None:
    text = (
        "In Quarter 4 2017/18, 84% of infants had a 6-8 week review, and 76% a review by the age of 15 months; "
        "nationally the figures were 84.3 and 82.4."
    )
    first, second = "infants who had a 6-8 week review", "infants who had a review by the age of 15 months"
    assert rows(text, "indicator", "area", "value", "period") == [
        (first, "Kent", "84", "2017/18 Q4"),
        (second, "Kent", "76", "2017/18 Q4"),
        (first, "England", "84.3", "2017/18 Q4"),
        (second, "England", "82.4", "2017/18 Q4"),
    ]


def test_two_figures_that_answer_to_no_two_measures_are_left_out() -> None:
    text = "MMR uptake at 24 months was 91%; nationally the figures were 89 and 84."
    assert [row for row in rows(text, "area", "value") if row[0] == "England"] == []


def test_deaths_at_a_rate_are_measured_by_who_died() -> None:
    text = "In 2009-11 babies died before a first birthday at a rate of 5.6 in every 1,000 live births; England's rate was 4.4."
    name = "babies who died before a first birthday"
    assert rows(text, "indicator", "area", "value", "period") == [
        (name, "Kent", "5.6", "2009-11"),
        (name, "England", "4.4", "2009-11"),
    ]


def test_a_target_after_a_second_measure_is_that_measures() -> None:
    text = (
        "New birth visits within 14 days were at 91.2% for 2021/22, whereas reviews at 2 to 2½ years reached 58.4% "
        "against a contract target of 75%."
    )
    assert rows(text, "indicator", "value", "target") == [
        ("New birth visits within 14 days", "91.2", ""),
        ("reviews at 2 to 2½ years", "58.4", "75%"),
    ]


def test_a_place_behind_a_figure_has_it_though_no_table_lists_it() -> None:
    text = "Only 38% of mothers were breastfeeding at 6-8 weeks in Elmfield, compared to 61% in Oakham."
    assert rows(text, "area", "value") == [("Elmfield", "38"), ("Oakham", "61")]


@pytest.mark.parametrize("where", ["in Reception", "in Key Stage 2", "in the Maternity Survey"])
def test_what_is_no_place_has_no_figure(where: str) -> None:
    assert {row[0] for row in rows(f"In 2023, 38% of children were obese {where}.", "area")} <= {"Kent"}


def test_the_same_measure_of_another_age_is_another_measure() -> None:
    text = "Obesity at Reception stands at 9.9% (England 9.2%), and at Year 6 at 22.4% (England 22.7%)."
    assert rows(text, "indicator", "area", "value") == [
        ("Obesity at Reception", "Kent", "9.9"),
        ("Obesity at Reception", "England", "9.2"),
        ("Obesity at Year 6", "Kent", "22.4"),
        ("Obesity at Year 6", "England", "22.7"),
    ]


def test_each_quarter_has_its_own_figure_though_the_year_closes_the_sentence() -> None:
    text = "Smoking at delivery was 11.2% in Q1, 10.8% in Q2 and 10.1% in Q3 2023/24."
    assert [row[0] for row in rows(text, "period")] == ["2023/24 Q1", "2023/24 Q2", "2023/24 Q3"]


def test_an_average_that_is_only_compared_with_has_no_figure_of_the_area() -> None:
    text = "Breastfeeding rates are below the national average at 43.1% (England 49.2%)."
    assert rows(text, "area", "value") == [("Kent", "43.1"), ("England", "49.2")]


def test_a_bare_rate_of_the_nation_has_the_unit_it_is_compared_in() -> None:
    text = "The infant mortality rate was 5.6 per 1,000 live births (2021-23) compared with 4.1 nationally."
    unit = "per 1,000 live births"
    assert rows(text, "area", "value", "unit") == [("Kent", "5.6", unit), ("England", "4.1", unit)]


def test_a_count_of_an_earlier_time_is_of_the_same_things() -> None:
    text = "There were 7,904 live births in the county in 2022, down from 8,391 in 2018."
    assert rows(text, "indicator", "value", "period") == [("live births", "7904", "2022"), ("live births", "8391", "2018")]


def test_posts_in_whole_time_equivalents_are_counted() -> None:
    text = "At the end of August there were 61.4 whole time equivalent health visitors in post."
    assert rows(text, "indicator", "value", "unit") == [("health visitors in post", "61.4", "wte")]


def test_one_post_in_four_is_a_share_of_the_posts() -> None:
    text = "At September 2022 one health visitor post in four (27%) was unfilled."
    assert rows(text, "indicator", "value", "period") == [("health visitor posts unfilled", "27", "September 2022")]
