"""The figure that answers a question, and what it counts."""

from decimal import Decimal

import pytest

from loaders.requests.figures import Figure, answering_figure

READ = [
    ("About 12,606 families with babies live here.", "How many babies are there?", "12606", "families"),
    ("Some 36% of the toddlers.", "What proportion of them came?", "36", "%"),
    (
        "Our trust saw 12,762 births between April 2021 and April 2023.",
        "How many babies were born?",
        "12762",
        "births",
    ),
    ("Zero.", "For what percentage of babies is it bought?", "0", "%"),
    ("Nil", "How many health visitors left?", "0", "health visitors"),
    ("£4.2m in 2022/23.", "What is the budget?", "4200000", "GBP"),
    ("The contract of 2014-2015 was worth £300,000", "Give the budget (per year) and users.", "300000", "GBP"),
    (
        "Those families seen from 01/04/2022 to 01/04/2023: 13,870.",
        "What proportion of them came?",
        "13870",
        "families",
    ),
    ("2021/22 – 5", "The total number of family placements made each year", "5", "family placements"),
    ("Seven.", "How many family hubs are open?", "7", "family hubs"),
    ("42.6 WTE health visitors are employed.", "How many health visitors are employed?", "42.6", "WTE health visitors"),
    ("There were 1,204 children referred in 2014/15.", "The number of children referred", "1204", "children"),
]


@pytest.mark.parametrize(("words", "question", "value", "unit"), READ)
def test_the_figure_asked_for_is_read_with_its_unit(words: str, question: str, value: str, unit: str) -> None:
    figure = answering_figure(words, question)
    assert figure is not None
    assert (figure.value, figure.unit) == (Decimal(value), unit)


SILENT = [
    ("The trust employs 12 health visitors.", "Who employs the health visitors?"),
    ("From July 2015 to March 2016", "How many users were there?"),
    ("Children aged 2 years or under", "How many users were there?"),
    ("See Appendix 3 and https://example.org/2023/450", "How many users were there?"),
    ("It reaches more than the 10% expected.", "10% of babies need it. What percentage do you commission it for?"),
    ("About half.", "What percentage came?"),
    ("A service for ages 12 – 15", "How many users were there?"),
    ("0-19 service", "How many users were there?"),
]


@pytest.mark.parametrize(("words", "question"), SILENT)
def test_no_figure_is_read_where_none_answers(words: str, question: str) -> None:
    assert answering_figure(words, question) is None


def test_the_figure_is_kept_as_printed() -> None:
    assert answering_figure("Some £1.5 million", "What was spent?") == Figure(Decimal("1500000.0"), "GBP", "£1.5 million")


def test_a_figure_in_brackets_does_not_go_before_the_one_outside() -> None:
    figure = answering_figure("(5981 aged 0) In all 12,606 families", "How many families?")
    assert figure is not None
    assert figure.verbatim == "12,606"
