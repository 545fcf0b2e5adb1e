"""Figures from tables: layouts of performance reports, dashboards and needs assessments, in miniature."""

from __future__ import annotations

from decimal import Decimal

import pytest

from loaders.figures.reading import read_figures
from loaders.paper import Paper
from loaders.readers.text import read_text
from ontology.statement import Number, Ref, Source, Text
from ontology.vocab import SW, concept
from tests.loaders.figures.values import said


def paper_of(text: str, home: str = "medway") -> Paper:
    document = read_text(text.encode(), "paper.txt")
    return Paper(document, Source(document.name, document.sha256), home=home)


def rows(paper: Paper, *names: str) -> list[tuple[str, ...]]:
    return [tuple(said(paper, claim, name) for name in names) for claim in read_figures(paper)]


QUARTERS = """Service progress – 2022/23 (Year 4)\t\t\t\t\t\t\t
Key Performance Indicators\tKPI Target\tQtr 1 (22/23)\tQtr 2 (22/23)\tQtr 3 (22/23)\tQtr 4 (22/23)\tYear to Date (22/23)\tComments
K1: Set a quit date\t320\t72\t77\t58\t108\t315\tn/a
K2: 4-week quitter\t>65%\t74.0%\t64.4%\t69.2%\t66.1%\t68.9%\tn/a
\t\t37/50\t29/45\t18/26\t41/62\t125/183\t
K3: Number of referrals by district\tGillingham:\t26\t46\t45\t47\t164\t
\tRainham:\t37\t28\t37\t35\t137\t
TOTAL:\t63\t74\t82\t82\t301\t\t
K4: Staff trained\tn/a\t26\t29\t41\t28\t124\tnone
"""


def test_a_row_of_an_indicator_gives_one_figure_for_each_quarter_and_the_year_to_date() -> None:
    paper = paper_of(QUARTERS)
    found = [row for row in rows(paper, "indicator", "area", "period", "value") if row[0].startswith("K1")]
    assert found == [
        ("K1: Set a quit date", "Medway", "2022/23 Q1", "72"),
        ("K1: Set a quit date", "Medway", "2022/23 Q2", "77"),
        ("K1: Set a quit date", "Medway", "2022/23 Q3", "58"),
        ("K1: Set a quit date", "Medway", "2022/23 Q4", "108"),
        ("K1: Set a quit date", "Medway", "2022/23 YTD", "315"),
    ]


def test_the_target_of_a_count_is_for_the_year_and_that_of_a_percentage_for_every_column() -> None:
    paper = paper_of(QUARTERS)
    targets = {row[:2]: row[2] for row in rows(paper, "indicator", "period", "target")}
    assert targets["K1: Set a quit date", "2022/23 YTD"] == "320"
    assert targets["K1: Set a quit date", "2022/23 Q1"] == ""
    assert targets["K2: 4-week quitter", "2022/23 Q1"] == ">65%"


def test_a_row_of_fractions_belongs_to_the_percentages_above_it() -> None:
    paper = paper_of(QUARTERS)
    found = [row for row in rows(paper, "period", "verbatim", "numerator", "denominator") if row[2]]
    assert found[0] == ("2022/23 Q1", "74.0%", "37", "50")
    assert len(found) == 5


def test_districts_in_the_column_of_the_target_are_places_of_the_indicator_above() -> None:
    paper = paper_of(QUARTERS)
    found = [row for row in rows(paper, "indicator", "area", "period", "value", "target") if row[1] in {"Gillingham", "Rainham"}]
    assert len(found) == 10
    assert found[5] == ("K3: Number of referrals by district", "Rainham", "2022/23 Q1", "37", "")


def test_a_total_shifted_by_one_column_is_read_by_the_sums_of_the_columns() -> None:
    paper = paper_of(QUARTERS)
    totals = [
        row for row in rows(paper, "indicator", "area", "period", "value") if row[0].startswith("K3") and row[1] == "Medway"
    ]
    assert [row[2:] for row in totals] == [
        ("2022/23 Q1", "63"),
        ("2022/23 Q2", "74"),
        ("2022/23 Q3", "82"),
        ("2022/23 Q4", "82"),
        ("2022/23 YTD", "301"),
    ]


def test_a_shifted_total_that_is_no_sum_gives_no_figures_and_is_reported() -> None:
    paper = paper_of(QUARTERS.replace("TOTAL:\t63", "TOTAL:\t64"))
    values = [row[1] for row in rows(paper, "indicator", "value") if row[0].startswith("K3")]
    assert "301" not in values
    assert any("totals stand under other columns" in one.reason for one in paper.unresolved)


def test_a_fraction_that_does_not_give_its_percentage_is_reported_and_the_print_is_kept() -> None:
    paper = paper_of(QUARTERS.replace("41/62", "35/54"))
    printed = [row for row in rows(paper, "verbatim", "value", "numerator") if row[2] == "35"]
    assert printed == [("66.1%", "66.1", "35")]
    assert any("35/54 is 64.8%, 66.1% is printed" in one.reason for one in paper.unresolved)


def test_nought_out_of_nought_gives_no_percentage() -> None:
    paper = paper_of("Measure\tQ1 2022/23\tQ2 2022/23\nHomes smokefree\t0.0%\t50.0%\n\t0/0\t1/2\n")
    assert len(rows(paper, "value")) == 2
    assert [one.reason for one in paper.unresolved] == ["0/0 gives no percentage, 0.0% is printed (table 1, row 1, Q1 2022/23)"]


AREAS = """2022/23 Smoking at time of delivery by sub-location\t\t\t\t
Sub-Location\t2022/23 Totals\tQ1 2022/23\tQ2 2022/23\t2022/23 Trend
ICB-01A (Chatham)\t11.3%\t11.5%\t11.0%\t↓
England\t8.8%\t8.9%\t9.1%\t→
"""


def test_rows_of_places_take_their_indicator_from_the_caption() -> None:
    paper = paper_of(AREAS)
    assert rows(paper, "indicator", "area", "period", "value") == [
        ("Smoking at time of delivery", "ICB-01A (Chatham)", "2022/23", "11.3"),
        ("Smoking at time of delivery", "ICB-01A (Chatham)", "2022/23 Q1", "11.5"),
        ("Smoking at time of delivery", "ICB-01A (Chatham)", "2022/23 Q2", "11.0"),
        ("Smoking at time of delivery", "England", "2022/23", "8.8"),
        ("Smoking at time of delivery", "England", "2022/23 Q1", "8.9"),
        ("Smoking at time of delivery", "England", "2022/23 Q2", "9.1"),
    ]


def test_every_thing_of_a_figure_is_anchored_in_words_of_the_paper() -> None:
    paper = paper_of(AREAS)
    for claim in read_figures(paper):
        assert {anchor.key for anchor in claim.evidence.anchors} == {v.key for _, v in claim.values if isinstance(v, Ref)}
        for anchor in claim.evidence.anchors:
            assert anchor.words in paper.document.blocks[anchor.passage].words


BRACKETS = """Table 1: Early years in Medway

Indicator | Previous period [Comparator 2019] (Date) | Most recent period [Comparator 2019 or England] (Date) |
---|---|---|
Breastfeeding at 6-8 weeks (%) | ||
52.0% [England, 51.0%] (2021/22) | 56.0% [England 49.2%] (2022/23) | |
A&E attendances aged 0-4 years (Rate per 1,000) | ||
437.5 [576.4] (2018/19) | 526.5 [NA] (2021/222) | |
"""


def test_a_label_on_a_row_of_its_own_names_the_figures_of_the_next_row() -> None:
    paper = paper_of(BRACKETS)
    assert rows(paper, "indicator", "area", "value", "unit", "period") == [
        ("Breastfeeding at 6-8 weeks", "Medway", "52.0", "%", "2021/22"),
        ("Breastfeeding at 6-8 weeks", "England", "51.0", "%", "2021/22"),
        ("Breastfeeding at 6-8 weeks", "Medway", "56.0", "%", "2022/23"),
        ("Breastfeeding at 6-8 weeks", "England", "49.2", "%", "2022/23"),
        ("A&E attendances aged 0-4 years", "Medway", "437.5", "per 1,000", "2018/19"),
        ("A&E attendances aged 0-4 years", "Comparator 2019", "576.4", "per 1,000", "2018/19"),
        ("A&E attendances aged 0-4 years", "Medway", "526.5", "per 1,000", "2021/22"),
    ]
    assert [one.words for one in paper.unresolved] == ["2021/222"]


def test_columns_of_places_rows_with_a_period_and_a_rating_are_told_apart() -> None:
    paper = paper_of(
        "Indicator\tPeriod\tMedway\tEngland\tRAG\n"
        "Infant mortality rate (per 1,000 live births)\t2019-21\t4.2\t3.9\tAmber\n"
        "Under 18 conception rate per 1,000\t2020\t15.1\tn/a\tG\n"
    )
    assert rows(paper, "indicator", "area", "period", "value", "rating") == [
        ("Infant mortality rate", "Medway", "2019-21", "4.2", concept("rating", "amber")),
        ("Infant mortality rate", "England", "2019-21", "3.9", ""),
        ("Under 18 conception rate per 1,000", "Medway", "2020", "15.1", concept("rating", "green")),
    ]


def test_a_rating_without_a_value_stands_alone() -> None:
    paper = paper_of("Measure\t2022/23\tRAG\nFamilies reached\tn/a\tRed\nVisits done\t45\tGreen\n")
    assert rows(paper, "indicator", "value", "rating") == [
        ("Families reached", "", concept("rating", "red")),
        ("Visits done", "45", concept("rating", "green")),
    ]


def test_rows_of_years_take_their_indicators_from_the_columns() -> None:
    paper = paper_of("Year | Births | Infant deaths\n---|---|---\n2019 | 3,200 | 12\n2020 | 3,100 | 11\n")
    assert rows(paper, "indicator", "period", "value") == [
        ("Births", "2019", "3200"),
        ("Infant deaths", "2019", "12"),
        ("Births", "2020", "3100"),
        ("Infant deaths", "2020", "11"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Risk\tLikelihood\tImpact\tScore\nLoss of staff\t3\t4\t12\n",
        "Item\tTitle\tPage\n1\tApologies\t3\n2\tMinutes of the last meeting\t5\n",
        "Name\tRole\tTelephone\nHead of Service\tLead\tn/a\n",
        "Service\t2022/23\t2023/24\nHealth visiting\t£4,200,000\t£4,300,000\n",
    ],
)
def test_registers_agendas_and_unexplained_money_are_no_figures(table: str) -> None:
    assert rows(paper_of("Report\n\n" + table), "value") == []


def test_a_paper_of_no_known_area_gives_no_figures_where_its_table_names_none() -> None:
    assert rows(paper_of(QUARTERS, home=""), "value") != rows(paper_of(QUARTERS), "value")
    assert all(row[0] for row in rows(paper_of(QUARTERS, home=""), "area"))


def test_a_value_that_is_no_decimal_of_its_own_is_kept_as_printed() -> None:
    paper = paper_of("Measure\tQ1 2022/23\nBabies breastfed\t100.00%\n")
    [claim] = read_figures(paper)
    assert (SW.value, Number(Decimal("100.00"))) in claim.values
    assert (SW.verbatim, Text("100.00%")) in claim.values


def test_two_header_rows_give_a_column_its_place_and_its_year() -> None:
    paper = paper_of(
        "Comparison\n\n\tMedway\t\tEngland\t\nIndicator\t2020/21\t2021/22\t2020/21\t2021/22\n"
        "Low birth weight (%)\t7.1\t7.3\t6.9\t6.8\n"
    )
    assert rows(paper, "area", "period", "value", "unit") == [
        ("Medway", "2020/21", "7.1", "%"),
        ("Medway", "2021/22", "7.3", "%"),
        ("England", "2020/21", "6.9", "%"),
        ("England", "2021/22", "6.8", "%"),
    ]


def test_rows_of_financial_years_under_a_heading_are_of_what_it_names() -> None:
    paper = paper_of("Smoking at time of delivery\n\n| Year | Medway | England |\n|---|---|---|\n| 2019/20 | 13.1% | 10.4% |\n")
    assert rows(paper, "indicator", "area", "period", "value") == [
        ("Smoking at time of delivery", "Medway", "2019/20", "13.1"),
        ("Smoking at time of delivery", "England", "2019/20", "10.4"),
    ]


def test_a_count_has_the_unit_that_its_label_names() -> None:
    paper = paper_of("Measure\t2022/23\nNumber of referrals to early help\t1,330\n")
    assert rows(paper, "value", "unit") == [("1330", "referrals")]


def test_a_year_to_date_that_is_not_the_sum_of_its_months_is_reported() -> None:
    paper = paper_of(
        "Measure\tApr 2023/24\tMay 2023/24\tYTD 2023/24\nNumber of closures\t10\t11\t31\nNumber of openings\t4\t5\t9\n"
    )
    assert len(rows(paper, "value")) == 6
    assert [one.reason for one in paper.unresolved] == ["the parts of the year add up to 21, the year to date is printed 31"]


def test_a_total_that_is_not_the_sum_of_its_column_is_kept_as_printed_and_reported() -> None:
    paper = paper_of("Referrals by area\n\nArea\tNumber of referrals\nChatham\t12\nRainham\t13\nTotal\t26\n")
    assert rows(paper, "area", "value")[-1] == ("Medway", "26")
    assert [one.reason for one in paper.unresolved] == ["the rows of Number of referrals add up to 25, the total is printed 26"]


def test_a_column_that_counts_says_nothing_of_rows_that_are_no_places() -> None:
    assert rows(paper_of("Organisation\tNumber of members\nThe Charity\t5\nThe Trust\t3\n"), "value") == []


def test_an_action_that_is_rated_is_no_indicator() -> None:
    assert rows(paper_of("Action\tBy\tRAG\nPublish the strategy\tMarch 2023\tGreen\n"), "rating") == []


def test_a_table_cut_off_after_a_label_ends_with_the_value_below_it() -> None:
    paper = paper_of(BRACKETS + "Admissions of infants (Rate per 10,000) | ||\n571 [\n")
    assert rows(paper, "indicator", "value", "unit", "period")[-1] == ("Admissions of infants", "571", "per 10,000", "")


def test_a_page_number_below_a_table_is_no_figure() -> None:
    paper = paper_of("Measure\t2022/23\nBabies breastfed\t45%\n\n12\n")
    assert rows(paper, "value") == [("45",)]


def test_a_ward_with_the_name_of_a_district_elsewhere_is_a_place_of_the_paper() -> None:
    paper = paper_of("Breastfeeding by ward 2022/23\n\nWard\tBreastfeeding initiation\nAshford\t60%\nRainham\t75%\n")
    keys = [
        value.key for claim in read_figures(paper) for iri, value in claim.values if iri == SW.area and isinstance(value, Ref)
    ]
    assert [paper.things[key].known_as for key in keys] == ["", ""]


def test_a_district_is_known_by_a_short_form_that_only_one_place_of_the_area_can_have() -> None:
    paper = paper_of(
        "Referrals by district 2022/23\n\nDistrict\tReferrals made\nEast Staffs\t9\nNewcastle\t11\n", home="staffordshire"
    )
    assert [row[0] for row in rows(paper, "area")] == ["East Staffordshire", "Newcastle-under-Lyme"]


def test_columns_of_numerators_and_denominators_are_parts_of_the_percentage_of_their_time_and_no_figures() -> None:
    paper = paper_of(
        "Indicator\tArea\t2021/22 Numerator\t2021/22 Denominator\t2021/22 %\t2022/23 Numerator\t2022/23 Denominator\t2022/23 %\n"
        "Breastfeeding at 6-8 weeks\tLeeds\t480\t1,000\t48.0%\t520\t1,000\t51.0%\n"
    )
    assert rows(paper, "period", "verbatim", "numerator", "denominator") == [
        ("2021/22", "48.0%", "480", "1000"),
        ("2022/23", "51.0%", "520", "1000"),
    ]
    (odd,) = [each.reason for each in paper.unresolved]
    assert odd.startswith("520/1000 is 52.0%, 51.0% is printed")


PROFILES = """ID\tIndicator Name\tArea Code\tArea Name\tSex\tAge\tTime period\tValue\tLower CI\tUpper CI\tCount\tDenominator
17\tBreastfeeding prevalence\tE06000035\tMedway\tPersons\t6-8 weeks\t2021/22\t45.2\t44.1\t46.3\t3,500\t7,743
17\tBreastfeeding prevalence\tE06000035\tMedway\tMale\t6-8 weeks\t2021/22\t44.0\t43.0\t45.0\t1,700\t3,864
17\tBreastfeeding prevalence\tE06000021\tStoke-on-Trent\tPersons\t6-8 weeks\t2021/22\t36.1\t34.5\t37.7\t1,200\t3,324
"""


def test_a_sheet_of_profiles_gives_the_indicator_it_names_with_count_and_denominator_and_no_part_of_the_people() -> None:
    assert rows(paper_of(PROFILES), "indicator", "area", "period", "value", "numerator", "denominator") == [
        ("Breastfeeding prevalence", "Medway", "2021/22", "45.2", "3500", "7743"),
        ("Breastfeeding prevalence", "Stoke-on-Trent", "2021/22", "36.1", "1200", "3324"),
    ]
