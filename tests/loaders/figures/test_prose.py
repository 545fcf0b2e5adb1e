"""Figures from running words: measurements, comparators, series, targets, counts, ratings and shares."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.figures.reading import read_figures
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Ref, Source, Term, Text
from ontology.vocab import SW, concept

OPENING = "Medway Health and Wellbeing Board\n\n"


def paper_of(words: str, home: str = "medway") -> Paper:
    document = read_text((OPENING + words + "\n").encode(), "paper.txt")
    return Paper(document, Source(document.name, document.sha256), home=home)


def seen(paper: Paper) -> list[str]:
    """Each figure as `indicator | place | value or target or rating | period`."""
    found = []
    for claim in read_figures(paper):
        values = dict(claim.values)
        things = [paper.things[v.key].name for v in (values[SW.indicator], values[SW.area]) if isinstance(v, Ref)]
        target, rating, period = values.get(SW.target), values.get(SW.rating), values.get(SW.period)
        printed = getattr(values.get(SW.value), "value", "")
        goal = f"→{target.words}" if isinstance(target, Text) else rating.iri if isinstance(rating, Term) else ""
        found.append(" | ".join((*things, str(printed or goal), period.words if isinstance(period, Text) else "")))
    return found


def figures(words: str) -> list[str]:
    return seen(paper_of(words))


def test_a_comparator_is_a_figure_of_its_own() -> None:
    assert figures("In 2021/22, 68.5% of babies in Medway were breastfed at 6-8 weeks, compared with 49.2% nationally.") == [
        "babies who were breastfed at 6-8 weeks | Medway | 68.5 | 2021/22",
        "babies who were breastfed at 6-8 weeks | England | 49.2 | 2021/22",
    ]


def test_a_comparator_named_before_its_value_keeps_the_place_of_the_measurement() -> None:
    assert figures(
        "During 2022-23, 9.1% of women in Medway were smokers at time of delivery, above the national rate of 8.8%."
    ) == [
        "women who were smokers at time of delivery | Medway | 9.1 | 2022/23",
        "women who were smokers at time of delivery | England | 8.8 | 2022/23",
    ]


def test_a_series_gives_a_figure_for_each_year() -> None:
    assert figures("Breastfeeding rates in Medway had gone up, from 67.9% in 2010/11 to 70.7% in 2016/17.") == [
        "Breastfeeding rates | Medway | 67.9 | 2010/11",
        "Breastfeeding rates | Medway | 70.7 | 2016/17",
    ]


def test_an_indicator_in_quotation_marks_is_taken_as_it_stands() -> None:
    assert figures("Local figures pointed to a fall in 'smoking status at time of delivery' from 8.3% down to 6.7%.") == [
        "smoking status at time of delivery | Medway | 8.3 | ",
        "smoking status at time of delivery | Medway | 6.7 | ",
    ]


def test_a_rate_per_thousand_is_compared_with_a_bare_number_in_brackets() -> None:
    words = (
        "In 2017-19 the infant mortality rate was 7.5 deaths for every 1,000 live births, above the average for England (3.9)."
    )
    assert figures(words) == [
        "infant mortality rate | Medway | 7.5 | 2017-19",
        "infant mortality rate | England | 3.9 | 2017-19",
    ]


def test_the_proportion_of_a_population_is_named_by_the_population() -> None:
    words = "The proportion of babies born with a low birth weight was 6.9% in 2021 and the England average was 6.8%."
    assert figures(words)[0] == "babies born with a low birth weight | Medway | 6.9 | 2021"


def test_a_time_in_brackets_at_the_end_is_for_every_figure_of_the_sentence() -> None:
    assert figures("The infant mortality rate is 5.3 per 1,000 compared with 3.9 per 1,000 for England (2019-21).") == [
        "infant mortality rate | Medway | 5.3 | 2019-21",
        "infant mortality rate | England | 3.9 | 2019-21",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The goal is smoking at time of delivery in Medway of 6% or less by March 2022.",
            "smoking at time of delivery | Medway | →≤6% | March 2022",
        ),
        ("We aim to reduce smoking in pregnancy to 6% by 2025.", "smoking in pregnancy | Medway | →6% | 2025"),
        (
            "Only change would reach the target of a 1% uplift per year in breastfeeding rates.",
            "breastfeeding rates | Medway | →1% | ",
        ),
    ],
)
def test_what_is_aimed_at_is_a_target_without_a_value(words: str, expected: str) -> None:
    assert figures(words) == [expected]


def test_a_measured_value_and_the_target_it_is_below_are_told_apart() -> None:
    [claim] = read_figures(paper_of("MMR coverage at two years old was 86.6% in 2022/23, below the 95% target."))
    assert (SW.verbatim, Text("86.6%")) in claim.values
    assert (SW.target, Text("95%")) in claim.values


def test_a_target_is_not_that_of_the_nation_it_is_compared_with() -> None:
    words = "In 2018, 76% of children achieved a good level of development, above the target of 73% and the national rate of 71%."
    assert figures(words) == [
        "children who achieved a good level of development | Medway | 76 | 2018",
        "children who achieved a good level of development | England | 71 | 2018",
    ]


def test_a_bare_rate_is_the_one_that_the_passage_spoke_of() -> None:
    words = (
        "Medway’s infant mortality rate had been higher than the South East rate. "
        "Medway’s most recent rate for 2018 - 2020 was 6.2 per 1,000, above the national figure of 3.9 per 1,000."
    )
    assert figures(words) == [
        "infant mortality rate | Medway | 6.2 | 2018-20",
        "infant mortality rate | England | 3.9 | 2018-20",
    ]


def test_a_passage_about_the_nation_is_not_about_the_papers_own_area() -> None:
    words = "In England, rates have been falling over recent years. The infant mortality rate decreased in 2014 to 3.9 per 1,000."
    assert figures(words) == ["infant mortality rate | England | 3.9 | 2014"]


@pytest.mark.parametrize(
    "words",
    [
        "Infant mortality rates rose by 12% between 2015 and 2019.",
        "This is a reduction of 1.5% from 2018-19 in our area.",
        "We received £1.2m for family hubs in 2022/23.",
        "Half of our staff work with children aged 0-19, and 25 weeks of leave were taken in 2021.",
        "50% of problems are established by age 14.",
        "The Government has the ambition to reduce smoking to 5% by 2030.",
        "Research showed that 50% of children were helped in 2019.",
        "Ten areas, of 10 to be monitored, are in the plan of our partnership.",
        "See paragraph 14 and page 3 of our report of 2021.",
    ],
)
def test_changes_money_ages_durations_and_general_truths_are_no_figures(words: str) -> None:
    assert figures(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("There were 34 infant deaths in Medway between 2018 and 2020.", "infant deaths | Medway | 34 | 2018-20"),
        (
            "A total of 12,762 births reported for April 2021 to April 2023.",
            "births reported | Medway | 12762 | April 2021 to April 2023",
        ),
        (
            "287 children entered care in 2020-21, a 12% increase on 2019-20.",
            "children who entered care | Medway | 287 | 2020/21",
        ),
        ("There were 1,004 Children in Care as at 31 March 2021.", "Children in Care | Medway | 1004 | 31 March 2021"),
    ],
)
def test_counted_things_are_figures_where_they_are_said_to_be_there_or_done(words: str, expected: str) -> None:
    assert figures(words) == [expected]


def test_a_part_of_a_count_keeps_the_whole_as_its_denominator() -> None:
    paper = paper_of(
        "In 2021/22 there were 67 child deaths reviewed in Medway, of these 17 were considered to have modifiable factors."
    )
    whole, part = read_figures(paper)
    assert ("denominator", "67") in {(iri.split("#")[1], str(getattr(v, "value", ""))) for iri, v in part.values}
    assert whole.evidence.passage == part.evidence.passage


def test_a_list_of_ratings_gives_each_indicator_its_colour() -> None:
    words = "Rated red: dental decay in 5-year-olds; premature births (less than 37 weeks). Members heard more.\n\n"
    red = concept("rating", "red")
    assert figures(words) == [
        f"dental decay in 5-year-olds | Medway | {red} | ",
        f"premature births (less than 37 weeks) | Medway | {red} | ",
    ]


def test_a_clause_in_a_list_of_ratings_names_no_indicator() -> None:
    assert figures("Rated green: the Healthy Tots programme was coming along.") == []


def test_the_shares_of_a_grant_name_what_it_is_spent_on() -> None:
    words = (
        "Approve spending the new Prevention Grant on transformation activity (30%), more direct delivery of family help (70%)."
    )
    assert figures(words) == [
        "Prevention Grant spent on transformation activity | Medway | 30 | ",
        "Prevention Grant spent on direct delivery of family help | Medway | 70 | ",
    ]


def test_figures_scattered_over_lines_are_read_together() -> None:
    assert figures("In 2019\n\n6.1%\n\nof babies born at home had a low birthweight, a rise from **5.9%** in 2018") == [
        "babies born at home who had a low birthweight | Medway | 6.1 | 2019",
        "babies born at home who had a low birthweight | Medway | 5.9 | 2018",
    ]


def test_what_a_family_says_is_no_figure_of_the_paper() -> None:
    assert figures('"Smoking rates were 50% in 2019 in our street" – a Medway parent') == []


def test_a_question_of_a_request_is_no_figure_and_its_answer_is() -> None:
    words = (
        "Freedom of Information Act 2000\n\nThank you for your request for information.\n\n"
        "1. The guide of 2021 states that 10% of babies were affected. How many babies were born in our area?\n\n"
        "A total of 199 births reported for April 2023.\n"
    )
    assert figures(words) == ["births reported | Medway | 199 | April 2023"]


def test_the_same_paper_gives_the_same_figures_twice() -> None:
    words = "School readiness has improved from 65.2% in 2021/22 to 67.4% in 2022/23."
    assert list(read_figures(paper_of(words))) == list(read_figures(paper_of(words)))


def test_marks_of_emphasis_within_a_figure_do_not_matter() -> None:
    assert figures("There were **412** children in a **nurture group as at 31 March 2021**.") == [
        "children in a nurture group | Medway | 412 | 31 March 2021"
    ]


PIECES = (
    "In 2021/22, ", "68.5%", " of babies ", "in Medway ", "were **breastfed**", ", compared with ", "49.2% nationally",
    " (2019-21)", "7.5 per 1,000 ", "There were ", "504 ", "children *in* care", "of these 17 were seen",
    "the infant mortality rate ", "fell from ", "8% to ", "Rated red: ", "a; b. ", "the Grant on x (30%), ", "y (70%)",
    "England (3.9)", "\t", "**", "target of 95% by 2025. ",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_every_anchor_of_any_figure_stands_in_its_block(pieces: list[str]) -> None:
    paper = paper_of("".join(pieces))
    for claim in read_figures(paper):
        for anchor in claim.evidence.anchors:
            assert anchor.words in paper.document.blocks[anchor.passage].words


def test_quarters_printed_before_their_values_lie_in_the_year_of_the_sentence() -> None:
    assert figures("During 2022/23 the percentage of mothers smoking at delivery in Medway was: Q1 12.4%, Q2 11.9%.") == [
        "mothers smoking at delivery | Medway | 12.4 | 2022/23 Q1",
        "mothers smoking at delivery | Medway | 11.9 | 2022/23 Q2",
    ]
