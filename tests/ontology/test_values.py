"""Dates, periods and quantities: what papers print, read and written back."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.date_forms import MONTHS
from ontology.periods import time_words
from ontology.statement import ALWAYS, Stretch
from ontology.values import (
    Quantity,
    Span,
    find_quantities,
    find_spans,
    period_label,
    quantity_label,
    read_cell,
    stretch_in,
    title_period,
)

YEARS = st.integers(1990, 2060)
DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))


def only(text: str) -> Span:
    (span,) = find_spans(text)
    return span


PRINTED = [
    ("31 March 2023", "2023-03-31", "2023-03-31", "day"),
    ("31st March 2023", "2023-03-31", "2023-03-31", "day"),
    ("Monday 17 March 2025", "2025-03-17", "2025-03-17", "day"),
    ("07 September 2023", "2023-09-07", "2023-09-07", "day"),
    ("14 September, 2010", "2010-09-14", "2010-09-14", "day"),
    ("September 14th, 2010", "2010-09-14", "2010-09-14", "day"),
    ("Thursday, 18th January, 2024", "2024-01-18", "2024-01-18", "day"),
    ("18/07/2024", "2024-07-18", "2024-07-18", "day"),
    ("02/04/2024", "2024-04-02", "2024-04-02", "day"),
    ("20.11.2018", "2018-11-20", "2018-11-20", "day"),
    ("2024-01-18", "2024-01-18", "2024-01-18", "day"),
    ("July 2022", "2022-07-01", "2022-07-31", "month"),
    ("February of 2016", "2016-02-01", "2016-02-29", "month"),
    ("Sept 2023", "2023-09-01", "2023-09-30", "month"),
    ("Mar-22", "2022-03-01", "2022-03-31", "month"),
    ("Summer 2022", "2022-06-01", "2022-08-31", "season"),
    ("Winter 2022/23", "2022-12-01", "2023-02-28", "season"),
    ("Autumn term of 2021", "2021-09-01", "2021-12-31", "season"),
    ("2019", "2019-01-01", "2019-12-31", "year"),
    ("2022/23", "2022-04-01", "2023-03-31", "financial-year"),
    ("2022-23", "2022-04-01", "2023-03-31", "financial-year"),
    ("2018 – 19", "2018-04-01", "2019-03-31", "financial-year"),
    ("1999/00", "1999-04-01", "2000-03-31", "financial-year"),
    ("academic year 2022/23", "2022-09-01", "2023-08-31", "academic-year"),
    ("2022-27", "2022-01-01", "2027-12-31", "range"),
    ("2022-2027", "2022-01-01", "2027-12-31", "range"),
    ("2019-21", "2019-01-01", "2021-12-31", "range"),
    ("2010/11 to 2016/17", "2010-04-01", "2017-03-31", "range"),
    ("Q1 2022/23", "2022-04-01", "2022-06-30", "quarter"),
    ("2022/23 Q4", "2023-01-01", "2023-03-31", "quarter"),
    ("Qtr 1 (22/23)", "2022-04-01", "2022-06-30", "quarter"),
    ("Quarter 4 of 2016/17", "2017-01-01", "2017-03-31", "quarter"),
    ("third quarter of 2021/22", "2021-10-01", "2021-12-31", "quarter"),
    ("Q1 to Q3 2022/23", "2022-04-01", "2022-12-31", "range"),
    ("1 April 2015-30 June 2015", "2015-04-01", "2015-06-30", "range"),
    ("1 April 2016- 31 August 2016", "2016-04-01", "2016-08-31", "range"),
    ("1 April to 30 June 2015", "2015-04-01", "2015-06-30", "range"),
    ("July 2015-March 2016", "2015-07-01", "2016-03-31", "range"),
    ("November to January 2023", "2022-11-01", "2023-01-31", "range"),
    ("year ending March 2023", "2022-04-01", "2023-03-31", "range"),
]


@pytest.mark.parametrize(("printed", "first", "last", "precision"), PRINTED, ids=[row[0] for row in PRINTED])
def test_a_printed_time_has_a_first_and_a_last_day(printed: str, first: str, last: str, precision: str) -> None:
    span = only(f"In words ({printed}), and so on.")
    assert (span.words.rstrip(")"), span.first, span.last, span.precision) == (printed.rstrip(")"), first, last, precision)


@pytest.mark.parametrize(("printed", "first", "last"), [row[:3] for row in PRINTED], ids=[row[0] for row in PRINTED])
def test_a_label_reads_as_the_time_it_labels(printed: str, first: str, last: str) -> None:
    again = only(period_label(only(printed)))
    assert (again.first, again.last) == (first, last)


NO_DATES = [
    "2021/222",
    "9.2.3023",
    "31 June 2023",
    "30/02/2023",
    "2023-13-01",
    "2019/18",
    "ages 0-19 and 16-25s",
    "section 2.1 of paragraph 14.3",
    "£2019 and £2,022",
    "12,606",
    "call 0300 2019 123",
    "18/19",
    "the NHS Act 2006",
    "the Arrangements Regulations 2000",
    "FOI-2024-0123",
    "report_2023.pdf",
    "https://council.example/2024/04/02/report-2023.pdf",
    "2019 families",
    "24/7",
    "9260205",
    "1.2019",
]


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_gives_none(words: str) -> None:
    assert find_spans(words) == ()


def test_a_year_before_people_is_a_year_behind_a_preposition() -> None:
    assert only("In 2019 children did well").words == "2019"


def test_between_joins_what_and_alone_does_not() -> None:
    assert only("between 1 April 2021 and 1 April 2023").last == "2023-04-01"
    assert len(find_spans("on 1 April 2021 and 1 April 2023")) == 2


def test_a_range_that_runs_backwards_is_two_times() -> None:
    assert [span.words for span in find_spans("May 2023 to April 2022")] == ["May 2023", "April 2022"]


def test_spans_come_in_order_with_their_places() -> None:
    text = "Q1 2022/23, then 2020; since 1 May 2021."
    spans = find_spans(text)
    assert (
        [text[span.start : span.end] for span in spans] == [span.words for span in spans] == ["Q1 2022/23", "2020", "1 May 2021"]
    )


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("Qtr 1 (22/23)", "2022/23 Q1"),
        ("Q4 2021/22", "2021/22 Q4"),
        ("2022-23", "2022/23"),
        ("2019-2021", "2019-21"),
        ("2020", "2020"),
        ("March 2022", "March 2022"),
        ("07/09/2023", "7 September 2023"),
        ("Q3 2022", "2022 Q3"),
        ("1999-2001", "1999-2001"),
    ],
)
def test_a_period_has_one_label(printed: str, label: str) -> None:
    assert period_label(only(printed)) == label


@given(
    DAYS,
    st.sampled_from(
        ["{0.day} {1} {0.year}", "{0.day:02}/{0.month:02}/{0.year}", "{0.year}-{0.month:02}-{0.day:02}", "{1} {0.day}, {0.year}"]
    ),
)
def test_every_day_reads_as_itself(day: date, form: str) -> None:
    span = only(form.format(day, MONTHS[day.month - 1]))
    assert span.first == span.last == day.isoformat()


@given(YEARS, st.integers(1, 12))
def test_every_month_is_whole(year: int, month: int) -> None:
    span = only(f"{MONTHS[month - 1]} {year}")
    assert span.first == f"{year}-{month:02}-01"
    assert (date.fromisoformat(span.last) + timedelta(1)).day == 1


@given(YEARS, st.integers(1, 4))
def test_the_quarters_of_a_financial_year_fill_it(year: int, number: int) -> None:
    years = f"{year}/{(year + 1) % 100:02}"
    span, whole = only(f"Q{number} {years}"), only(years)
    assert whole.first <= span.first < span.last <= whole.last
    assert period_label(span) == f"{years} Q{number}"


@given(DAYS, DAYS)
def test_every_range_of_days_prints_and_parses(one: date, other: date) -> None:
    first, last = sorted((one, other))
    label = period_label(Span(0, 0, "", first.isoformat(), last.isoformat(), "range"))
    again = only(label)
    assert (again.first, again.last) == (first.isoformat(), last.isoformat())


@given(st.text(alphabet="0123456789/-. AprilJune2023Q(),to£%"))
def test_no_text_breaks_the_reading_of_time(text: str) -> None:
    spans = find_spans(text)
    assert all(span.first <= span.last and text[span.start : span.end] == span.words for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


STRETCHES = [
    ("The contract commenced April 2019 and expired on 31 March 2023.", "2019-04-01", "2023-03-31"),
    ("from 1 April 2021 to 1 April 2023", "2021-04-01", "2023-04-01"),
    ("in place since 2019", "2019-01-01", ""),
    ("until 31 March 2028", "", "2028-03-31"),
    ("6% or less by March 2022", "", "2022-03-31"),
    ("from April 2023", "2023-04-01", ""),
    ("which commenced 1 April 2023 and is provided by them", "2023-04-01", ""),
    ("a contract which began 01 April 2018 and runs out 31 March 2024", "2018-04-01", "2024-03-31"),
    ("launched in September 2020", "2020-09-01", ""),
    ("running 01 July 2021 to 31 March 2028", "2021-07-01", "2028-03-31"),
    ("created in 2021", "2021-01-01", ""),
    ("the service, which ended 31 March 2023, is found below", "", "2023-03-31"),
    ("from April 2019, to the end of March 2028", "2019-04-01", "2028-03-31"),
    ("Start date: 01/04/2021 End date: 31/03/2024", "2021-04-01", "2024-03-31"),
    ("with effect from 1st April 2023", "2023-04-01", ""),
    ("a framework for 2023-2028", "2023-01-01", "2028-12-31"),
    ("Service July 2015-March 2016: a summary", "2015-07-01", "2016-03-31"),
    ("As of April 2023, it is run by them", "2023-04-01", ""),
    ("its first term is two years (to 31 July 2023)", "", "2023-07-31"),
    ("an extension is asked for to March 2025", "", "2025-03-31"),
]


@pytest.mark.parametrize(("text", "start", "end"), STRETCHES, ids=[row[0] for row in STRETCHES])
def test_a_sentence_says_since_when_and_until_when(text: str, start: str, end: str) -> None:
    stretch = stretch_in(text)
    assert (stretch.start, stretch.end) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "a film from the 2016 'Together' campaign",
        "a reduction of 1.5% from 2018-19",
        "The Joint Strategy 2022-27 has a priority.",
        "endorsed by the Board in June 2022",
        "the 2016 campaign",
        "as at 31 March 2021",
        "",
    ],
)
def test_a_date_alone_says_nothing_of_since_or_until(text: str) -> None:
    assert stretch_in(text) == ALWAYS


def test_a_stretch_keeps_the_printed_words() -> None:
    assert stretch_in("from 1 April 2015-30 June 2015") == Stretch("2015-04-01", "2015-06-30", "1 April 2015", "30 June 2015")


def test_an_end_before_the_start_is_left_out() -> None:
    stretch = stretch_in("The old one ended 31 March 2023 and a new one commenced 1 April 2023")
    assert (stretch.start, stretch.end) == ("", "2023-03-31")


@given(
    st.lists(
        st.sampled_from(["from", "to", "until", "ended", "commenced", "2022-27", "1 May 2023", "2021", "April 2020", "by", ","]),
        max_size=12,
    )
)
def test_a_stretch_never_ends_before_it_starts(words: list[str]) -> None:
    stretch = stretch_in(" ".join(words))
    assert not (stretch.start and stretch.end) or stretch.start <= stretch.end


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("Joint Health and Wellbeing Strategy 2022-27", ("2022-01-01", "2027-12-31")),
        ("Delivery Plan 2022/23", ("2022-04-01", "2023-03-31")),
        ("2018 Infant Feeding Strategy", ("2018-01-01", "")),
        ("Vision 2030", ("", "2030-12-31")),
        ("Strategy to 2025", ("", "2025-12-31")),
        ("Tobacco Control Plan", ("", "")),
        ("Children Act 2004", ("", "")),
    ],
)
def test_a_title_says_its_period(name: str, period: tuple[str, str]) -> None:
    assert title_period(name) == period


QUANTITIES = [
    ("74.0%", "74.0", "%", ""),
    (">65%", "65", "%", ">"),
    ("£6.494m", "6494000", "GBP", ""),
    ("£1.2 million", "1200000", "GBP", ""),
    ("12,606", "12606", "", ""),
    ("7.5 deaths for every 1,000 live births", "7.5", "per 1,000 live births", ""),
    ("30.9 per 10,000", "30.9", "per 10,000", ""),
    ("6% or less", "6", "%", "≤"),
    ("at least 95 per cent", "95", "%", "≥"),
    ("around 10%", "10", "%", "~"),
    ("no more than 5%", "5", "%", "≤"),
    ("1.5 percentage points", "1.5", "percentage points", ""),
    ("46.3", "46.3", "", ""),
    ("3 or more", "3", "", "≥"),
]


@pytest.mark.parametrize(("printed", "value", "unit", "sign"), QUANTITIES, ids=[row[0] for row in QUANTITIES])
def test_a_printed_quantity_has_value_unit_and_sign(printed: str, value: str, unit: str, sign: str) -> None:
    (found,) = find_quantities(f"It was {printed}, as we said in 2022/23.")
    assert (found.verbatim, found.value, found.unit, found.sign) == (printed, Decimal(value), unit, sign)


NO_QUANTITIES = [
    "aged 0-19 and 16-25s",
    "at 2-2½ years",
    "1. The Board",
    "Section 21, paragraph 14, Appendix 1 and Year 4",
    "the 25th highest",
    "on 31 March 2023, in 2021/222 and 31 June 2023",
    "Telephone: 0300 123 1461 or 07809363530",
    "a 4-week course of 12 weeks",
    "2.00 pm",
    "CV1 5RR",
    "FOI598335296",
    "under 18",
    "the 0 to 19 service",
    "between 10 and 14 days of birth",
    "at 4 or 12 weeks",
    "Key Stage 2 and 3",
    "a rate per 1,000",
    "the 1,001 critical days",
    "poverty[1]",
    "open 24/7",
    "1 in 4",
    "https://council.example/info/20032/our_data/153/",
    "8/35%",
]


@pytest.mark.parametrize("words", NO_QUANTITIES)
def test_what_is_no_quantity_gives_none(words: str) -> None:
    assert find_quantities(words) == ()


def test_a_stroke_for_a_decimal_point_is_read_as_it_is_meant() -> None:
    (found,) = find_quantities("take-up was 51/8% in Q2")
    assert (found.verbatim, found.value, found.unit) == ("51/8%", Decimal("51.8"), "%")


@pytest.mark.parametrize("printed", ["34/47", "115 out of 168", "0/0"])
def test_a_fraction_has_two_numbers_and_no_value(printed: str) -> None:
    (found,) = find_quantities(printed)
    assert found.value is None
    assert (found.numerator, found.denominator) == tuple(Decimal(part) for part in printed.replace(" out of ", "/").split("/"))


def test_a_percentage_takes_the_fraction_in_its_brackets() -> None:
    (found,) = find_quantities("a rate of 74.0% (34/47) was seen")
    assert (found.value, found.numerator, found.denominator) == (Decimal("74.0"), Decimal(34), Decimal(47))


def test_a_number_behind_last_year_is_a_quantity_and_one_behind_year_is_not() -> None:
    assert [found.verbatim for found in find_quantities("(last year 38.8; Year 6)")] == ["38.8"]


def test_years_in_brackets_behind_a_value_are_no_fraction() -> None:
    found = find_quantities("uptake was 88.4% (2021/22), 3% (2019/2020) and 45% (2010/4467)")
    assert [(each.verbatim, each.denominator) for each in found] == [
        ("88.4%", None),
        ("3%", None),
        ("45% (2010/4467)", Decimal(4467)),
    ]


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        ("100.00%", "100.00%"),
        ("72", "72"),
        ("<15%", "<15%"),
        (" £300,000 ", "£300,000"),
        ("11.3% ↓", "11.3%"),
        ("0/3", "0/3"),
        ("↑ 4", None),
    ],
)
def test_a_cell_is_read_whole(cell: str, label: str | None) -> None:
    found = read_cell(cell)
    assert (quantity_label(found) if found else None) == label


@pytest.mark.parametrize(
    "cell", ["n/a", "", "-", "*", "8/35%", "2022/23", "2021", "Q1 2022/23", "526.5 [665.8] (2021/222)", "47/34", "1,5", "red"]
)
def test_a_cell_without_one_quantity_gives_none(cell: str) -> None:
    assert read_cell(cell) is None


def test_a_cell_keeps_the_place_of_its_quantity() -> None:
    found = read_cell("  9.1% →")
    assert found == Quantity(2, 6, "9.1%", Decimal("9.1"), "%")


@given(
    st.decimals(0, 10**7, places=2),
    st.sampled_from(["", "%", "GBP", "per 1,000", "per 1,000 live births", "percentage points"]),
    st.sampled_from(["", "<", ">", "≤", "≥", "~"]),
)
def test_every_quantity_prints_and_parses(value: Decimal, unit: str, sign: str) -> None:
    again = read_cell(quantity_label(Quantity(0, 0, "", value, unit, sign)))
    assert again is not None
    assert (again.value, again.unit, again.sign) == (value, unit, sign)


@given(st.text(alphabet="0123456789/-. %£<>(),kmn½to2023April"))
def test_no_text_breaks_the_reading_of_quantities(text: str) -> None:
    dated = time_words(text)
    for found in find_quantities(text):
        assert text[found.start : found.end] == found.verbatim
        assert not any(start < found.end and found.start < end for start, end in dated)
