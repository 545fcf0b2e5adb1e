"""Figures from action plans, whose progress opens with a value."""

from __future__ import annotations

from loaders.figures.reading import read_figures
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Source
from tests.loaders.figures.values import said

HEAD = (
    "Delivery plan, position at end of Q3 2019/20\n\n"
    "Ref | What we will do | Who | By | Where we are\n--- | --- | --- | --- | ---\n"
)


def rows(action: str, progress: str, *names: str) -> list[tuple[str, ...]]:
    text = f"{HEAD}1.1 | {action} | Council | Mar 2020 | {progress}\n1.2 | Appoint a lead | Council | May 2020 | Done\n"
    document = read_text(text.encode(), "paper.txt")
    paper = Paper(document, Source(document.name, document.sha256), home="medway")
    return [tuple(said(paper, claim, name) for name in names) for claim in read_figures(paper)]


def test_an_action_names_what_is_measured_and_its_aim_is_the_target() -> None:
    found = rows(
        "Cut smoking at time of delivery to 7%", "8.4% in Q3 (baseline 10.1%, 2017/18)", "indicator", "value", "period", "target"
    )
    name = "Smoking at time of delivery"
    assert found == [(name, "8.4", "2019/20 Q3", "7%"), (name, "10.1", "2017/18", "")]


def test_a_bracket_compares_with_other_places() -> None:
    found = rows("Good level of development: match neighbours", "66.3% in 2019 (SN 69.0%, Eng 71.8%)", "area", "value", "period")
    assert found == [("Medway", "66.3", "2019"), ("statistical neighbours", "69.0", "2019"), ("England", "71.8", "2019")]


def test_so_many_out_of_so_many_are_counted() -> None:
    found = rows("Train all settings in speech", "61 out of 88 settings", "value", "denominator", "unit")
    assert found == [("61", "88", "settings")]


def test_progress_that_opens_with_no_value_measures_nothing() -> None:
    assert rows("Cut smoking at time of delivery to 7%", "Two clinics opened; 84% of staff trained", "value") == []
    assert rows("Open a hub", "80% complete", "value") == []
    assert rows("Spend the grant", "£40,000 in Q2", "value") == []
