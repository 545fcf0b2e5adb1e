"""Where figures are of: columns of tables that stand for areas, and places in running words."""

from __future__ import annotations

import pytest

from loaders.figures.reading import read_figures
from loaders.figures.shorts import area_shortened
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Claim, Number, Ref, Source
from ontology.vocab import SW


def observed(words: str) -> list[tuple[str, str, str]]:
    """Indicator, area and value of each figure of a paper about Medway."""
    paper = Paper(
        read_text(("Medway Health and Wellbeing Board\n\n" + words).encode(), "m.txt"), Source("m.txt", "0"), home="medway"
    )
    return [(_name(paper, c, SW.indicator), _name(paper, c, SW.area), _value(c)) for c in read_figures(paper)]


def _name(paper: Paper, claim: Claim, predicate: str) -> str:
    (key,) = (value.key for iri, value in claim.values if iri == predicate and isinstance(value, Ref))
    return paper.things[key].name


def _value(claim: Claim) -> str:
    return next((str(value.value) for iri, value in claim.values if iri == SW.value and isinstance(value, Number)), "")


def of_row(header: str) -> list[tuple[str, str]]:
    """Area and value of the one row of a table with this header, after `Indicator` and `Period`."""
    cells = "\t".join(f"{at}.5" for at in range(1, header.count("|") + 2))
    table = f"Indicator\tPeriod\t{header.replace('|', chr(9))}\nLow birth weight (%)\t2021\t{cells}\n"
    return [(area, value) for _, area, value in observed(table)]


def test_columns_beside_a_nation_stand_for_areas_by_their_own_words() -> None:
    assert of_row("Medway|Kent|England") == [("Medway", "1.5"), ("Kent", "2.5"), ("England", "3.5")]
    assert of_row("Medway|Nowhere Vale|England") == [("Medway", "1.5"), ("Nowhere Vale", "2.5"), ("England", "3.5")]


def test_abbreviated_regions_are_the_regions() -> None:
    assert of_row("Medway|S East|W Mids|Eng.") == [
        ("Medway", "1.5"),
        ("South East", "2.5"),
        ("West Midlands", "3.5"),
        ("England", "4.5"),
    ]


def test_peers_are_not_the_home_area() -> None:
    assert [area for area, _ in of_row("Medway|CIPFA|Stat neighbours|Similar authorities")] == [
        "Medway",
        "CIPFA",
        "Stat neighbours",
        "Similar authorities",
    ]


def test_a_column_of_plain_values_beside_a_nation_is_the_home_areas() -> None:
    for header in ("Value|England", "Latest|England", "2021/22|England", "Our rate|England", "Local|England"):
        assert of_row(header)[0] == ("Medway", "1.5"), header


def test_a_column_that_may_be_anybodys_is_left_out() -> None:
    assert of_row("Boys|Girls") == []


def test_how_far_off_the_nation_a_value_is_measures_nothing() -> None:
    assert of_row("Medway|Gap to England|England worst") == [("Medway", "1.5")]


def test_groups_of_people_beside_a_nation_are_no_places() -> None:
    assert of_row("Boys|Girls|England") == [("England", "3.5")]


def test_a_target_is_the_papers_own_and_no_other_places() -> None:
    paper = "KPI\tTarget\tActual\tEngland\nNew birth visits\t90%\t88.1%\t82.7%\n"
    words = "Medway Health and Wellbeing Board\n\n" + paper
    found = list(read_figures(Paper(read_text(words.encode(), "m.txt"), Source("m.txt", "0"), home="medway")))
    assert [any(iri == SW.target for iri, _ in claim.values) for claim in found] == [True, False]


def test_a_nations_column_in_a_table_of_places_is_the_nations() -> None:
    table = "Children in care rate per 10,000\n\nArea\t2021\tS East\tEng\nMedway\t48\t52\t70\nKent\t50\t52\t70\n"
    assert {(area, value) for _, area, value in observed(table)} == {
        ("Medway", "48"),
        ("Kent", "50"),
        ("South East", "52"),
        ("England", "70"),
    }


def test_groups_down_the_side_name_no_indicator() -> None:
    assert observed("Table 1: School readiness by ethnicity\n\nEthnic group\t2021/22\nWhite\t66.1%\nAsian\t68.0%\n") == []


PROSE = {
    "peers": ("MMR uptake was 71% in 2022. This compares with 74% for our statistical neighbours.", "statistical neighbours"),
    "the whole": ("Smoking in pregnancy is 12% in Kent, higher than the country as a whole (8.8%).", "England"),
    "of whom nothing is known": ("MMR uptake was 71% in 2022. In Nowhere Vale it was 64.0%.", "Nowhere Vale"),
}


@pytest.mark.parametrize("form", PROSE)
def test_a_comparison_is_not_given_to_the_home_area(form: str) -> None:
    words, place = PROSE[form]
    assert observed(words)[-1][1] == place


def test_a_place_that_ends_a_rows_label_is_the_rows_place() -> None:
    table = "Measure\t2021/22\nObesity at five, Medway\t9.1%\nObesity at five (England)\t8.8%\nChildren in need\t3.1%\n"
    assert observed(table) == [
        ("Obesity at five", "Medway", "9.1"),
        ("Obesity at five", "England", "8.8"),
        ("Children in need", "Medway", "3.1"),
    ]


def test_a_place_in_a_bracket_is_of_the_figure_before_it() -> None:
    found = observed("• Smoking at delivery: 9.4% (Medway), 8.8% (England)")
    assert [(area, value) for _, area, value in found] == [("Medway", "9.4"), ("England", "8.8")]


def test_a_shortened_nation_ends_no_sentence() -> None:
    found = observed("• 67.2% of children were school ready (Eng. 66.2%; SE 69.9%)")
    assert [(area, value) for _, area, value in found] == [("Medway", "67.2"), ("England", "66.2"), ("South East", "69.9")]


def test_a_share_of_another_group_does_not_lean_on_the_one_before() -> None:
    assert len(observed("A quarter (25%) of women smoked at booking and 11% at delivery.")) == 1


def test_the_plan_of_a_table_is_no_measured_value() -> None:
    assert of_row("Plan|Actual") == [("Medway", "2.5")]


SHORTS = [
    ("W Mids", "west-midlands"),
    ("Yorks & Humber", "yorkshire-and-the-humber"),
    ("Eng", "england"),
    ("S West", "south-west"),
]


@pytest.mark.parametrize(("words", "slug"), SHORTS)
def test_regions_and_nations_are_known_by_the_beginnings_of_their_words(words: str, slug: str) -> None:
    found = area_shortened("", words)
    assert found is not None
    assert found.slug == slug


def test_initials_stand_only_for_what_the_home_area_is_or_lies_in() -> None:
    assert area_shortened("", "NE") is None
    found = [area_shortened(home, words) for home, words in (("gateshead", "NE"), ("telford-and-wrekin", "T&W"))]
    assert [each.slug for each in found if each] == ["north-east", "telford-and-wrekin"]
