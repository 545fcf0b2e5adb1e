"""Which year a cell of a table is of, and what its label counts."""

from __future__ import annotations

import pytest

from loaders.figures.reading import read_figures
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Source
from ontology.vocab import concept
from tests.loaders.figures.values import said


def rows(text: str, *names: str) -> list[tuple[str, ...]]:
    document = read_text(text.encode(), "paper.txt")
    paper = Paper(document, Source(document.name, document.sha256), home="medway")
    return [tuple(said(paper, claim, name) for name in names) for claim in read_figures(paper)]


KPIS = "Ref\tIndicator\t2022/23\tQ2\tTarget\tRAG\n1.1\tSmoking at time of delivery\t13.2%\t11.9%\t11.0%\tAmber"


def test_a_quarter_behind_a_whole_year_is_of_the_next_year() -> None:
    assert rows(KPIS, "period", "value") == [("2022/23", "13.2"), ("2023/24 Q2", "11.9")]


def test_a_quarter_before_the_whole_year_is_of_that_year() -> None:
    table = "Indicator\tQ1\tQ2\t2022/23\nSmoking at time of delivery\t13.2%\t11.9%\t12.5%"
    assert [row[0] for row in rows(table, "period")] == ["2022/23 Q1", "2022/23 Q2", "2022/23"]


def test_the_title_of_the_paper_says_the_year_of_its_quarter() -> None:
    found = rows(f"Medway Council\nScorecard - Quarter 2, 2024/25\n\n{KPIS}", "period")
    assert found == [("2022/23",), ("2024/25 Q2",)]


def test_a_rating_is_of_the_latest_column() -> None:
    assert rows(KPIS, "period", "rating") == [("2022/23", ""), ("2023/24 Q2", concept("rating", "amber"))]


@pytest.mark.parametrize("label", ["Low birth weight, 2021 (%)", "Low birth weight (2021)", "Low birth weight in 2021"])
def test_the_year_that_ends_a_label_is_the_time_of_its_row(label: str) -> None:
    found = rows(f"Indicator\tMedway\tEngland\n{label}\t2.7%\t2.8%", "indicator", "area", "period")
    assert found == [("Low birth weight", "Medway", "2021"), ("Low birth weight", "England", "2021")]


def test_a_time_that_belongs_to_a_name_stays_in_it() -> None:
    ((name, period),) = rows("Indicator\tMedway\n2 to 2 year review\t71.3%", "indicator", "period")
    assert (name, period) == ("2 to 2 year review", "")


def test_a_paragraph_that_only_stands_above_a_table_says_no_year_of_it() -> None:
    above = "In 2019/20 the rate of mothers who smoked was worse than elsewhere. It has fallen since."
    assert rows(f"{above}\n\nIndicator\tMedway\nLow birth weight\t2.7%", "period", "value")[-1] == ("", "2.7")


def test_a_number_of_things_keeps_its_share_in_brackets_aside() -> None:
    found = rows("Measure\tNumber\nFactors found\t17 (41%)\nSmoking prevalence\t17 (41%)", "indicator", "value", "unit")
    assert found == [("Factors found", "17", ""), ("Smoking prevalence", "41", "%")]


def test_a_month_with_a_short_year_is_a_time() -> None:
    assert rows("Measure\tJan 24\tFeb 24\n% seen within 18 weeks\t78%\t81%", "period") == [("January 2024",), ("February 2024",)]


def test_the_year_of_a_target_is_not_that_of_the_measurement() -> None:
    table = "KPI\tBaseline\tTarget 2024/25\tLatest\nSmoking at delivery\t9.1%\t6%\t8.8%"
    assert rows(table, "period", "value", "target") == [("", "9.1", "6%"), ("", "8.8", "6%")]


def test_a_column_that_says_which_way_is_good_names_nothing() -> None:
    table = "Indicator\tGood is\tCurrent\nNew birth visits within 14 days\tHigh\t86%\nSmoking at delivery\tLow\t8%"
    assert [row[0] for row in rows(table, "indicator")] == ["New birth visits within 14 days", "Smoking at delivery"]


def test_a_caption_gives_the_unit_of_its_bare_numbers() -> None:
    table = "Table 3: Percentage of mothers breastfeeding at 6-8 weeks, 2022/23\n\nArea\tValue\nMedway\t48.9\nKent\t47.2"
    assert rows(table, "area", "value", "unit", "period") == [
        ("Medway", "48.9", "%", "2022/23"),
        ("Kent", "47.2", "%", "2022/23"),
    ]


def test_label_lines_give_a_value_and_what_it_is_compared_with() -> None:
    lines = "Smoking at time of delivery: 8.1% (England 7.4%)\nInfant mortality rate: 4.2 per 1,000"
    assert rows(f"Medway Council\n\nKey indicators\n\n{lines}", "indicator", "area", "value") == [
        ("Smoking at time of delivery", "Medway", "8.1"),
        ("Smoking at time of delivery", "England", "7.4"),
        ("Infant mortality rate", "Medway", "4.2"),
    ]


def test_lines_divided_by_slashes_may_hold_values() -> None:
    text = "Medway Council\n\nOutcome measure / Apr 2023 / Oct 2023\nSmoking at delivery / 8.1% / 7.9%"
    assert rows(text, "period", "value") == [("April 2023", "8.1"), ("October 2023", "7.9")]
