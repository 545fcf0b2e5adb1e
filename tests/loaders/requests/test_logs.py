"""Requests printed without a letter: disclosure logs, and answers under `What was asked` and `What we said`."""

from __future__ import annotations

import pytest

from loaders.paper import Paper
from loaders.read import read_document
from loaders.readers.text import read_text
from loaders.requests.answers import judge
from loaders.requests.layout import find_layout
from loaders.requests.reading import read_foi
from ontology.statement import Claim, Day, Number, Text
from ontology.vocab import DCTERMS, SW

LOG = """FOI disclosure log

Reference\t\t23/07/1804
Title\t\tInfant feeding
Authority\t\tMedway Council
Closed\t\t4 September 2023

What was asked

Please tell me for 2021/22 and 2022/23
1. how many pregnant women set a quit date with your stop smoking service
2. how many of these were still quit at 4 weeks
3. what vouchers cost you

What we said

1) 2021/22 - 214
    2022/23 - 187

2) 2021/22 - 96. The later number is to be published by NHS England; s.22 (information intended for future publication).

3) None. There was no such scheme.

You may ask for a review within 40 working days.
"""

LETTER = """Medway Council

Freedom of Information Act 2000 - Our ref: FOI-23-2291

Date received: 3 July 2023
Date sent: 28 July 2023

Q1a. Is there a peer support service?
Yes.

Q1b. What does it cost each year?
It has no budget of its own.

Q2. Breastfeeding at 6-8 weeks, last two years
2021/22 - 31.4%
2022/23 - 33.0%  (provisional)

Q3. Names of the team
Withheld. Section 40(2).
"""


def claims(words: str, rule: str) -> list[Claim]:
    found = read_document(read_text(words.encode(), "medway.txt")).claims
    return [claim for claim in found if claim.rule == rule]


def values(claim: Claim, predicate: str) -> list[str]:
    of = [value for iri, value in claim.values if iri == predicate]
    return [v.words if isinstance(v, Text) else v.iso if isinstance(v, Day) else str(getattr(v, "value", v)) for v in of]


def test_a_log_entry_is_a_request_with_its_reference_and_its_day() -> None:
    (request,) = claims(LOG, "foi-request")
    assert values(request, DCTERMS.identifier) == ["23/07/1804"]
    assert values(request, SW.responded) == ["2023-09-04"]


def test_a_letter_that_only_notes_its_reference_and_dates_is_a_request() -> None:
    (request,) = claims(LETTER, "foi-request")
    assert values(request, DCTERMS.identifier) == ["FOI-23-2291"]
    assert (values(request, SW.received), values(request, SW.responded)) == (["2023-07-03"], ["2023-07-28"])


def test_questions_of_a_log_are_answered_under_their_numbers() -> None:
    layout = find_layout(read_text(LOG.encode(), "log.txt"))
    assert [(e.number, len(e.answered)) for e in layout.exchanges] == [("1", 2), ("2", 1), ("3", 1)]


def test_lettered_questions_without_a_question_mark_are_asked_too() -> None:
    assert [e.number for e in find_layout(read_text(LETTER.encode(), "l.txt")).exchanges] == ["1a", "1b", "2", "3"]


def test_each_year_of_an_answer_is_an_observation_of_what_was_counted() -> None:
    found = [(values(c, SW.value)[0], values(c, SW.period)[0], values(c, SW.unit)[0]) for c in claims(LOG, "figure-answer")]
    assert found == [("214", "2021/22", "women"), ("187", "2022/23", "women"), ("96", "2021/22", "women")]


def test_a_measure_that_is_asked_for_by_name_has_the_values_of_its_years() -> None:
    found = [(values(c, SW.value)[0], values(c, SW.period)[0]) for c in claims(LETTER, "figure-answer")]
    assert found == [("31.4", "2021/22"), ("33.0", "2022/23")]


def test_none_with_a_reason_is_a_nought() -> None:
    (third,) = [claim for claim in claims(LOG, "foi-answer") if values(claim, SW.questionNumber) == ["3"]]
    assert [value for _, value in third.values if isinstance(value, Number)] == [Number(value=0)]  # type: ignore[arg-type] # 0 equals Decimal(0)


def test_who_pays_the_staff_of_the_body_to_ask_is_not_to_be_asked() -> None:
    words = "You'd need to ask Medway NHS Foundation Trust, who are paid by NHS England."
    text = LETTER.replace("It has no budget of its own.", words)
    sent = [value for claim in claims(text, "foi-answer") for iri, value in claim.values if iri == SW.redirectsTo]
    assert len(sent) == 1


FORMS = [
    ("exempt", ["Section 40"], "Withheld. Section 40(2)."),
    ("exempt", ["Section 21"], "This can be found on our website, therefore section 21 applies."),
    ("partly-answered", ["Section 22"], "In all 96. The rest will follow; s.22 (information intended for future publication)."),
    ("not-held", [], "We don't have this. The hospital may be able to help."),
    ("answered", [], "Staff of the hub will be able to help families."),
    ("answered", [], "A section 75 agreement applies."),
]


@pytest.mark.parametrize(("status", "sections", "words"), FORMS)
def test_a_short_answer_says_what_a_reader_takes_from_it(status: str, sections: list[str], words: str) -> None:
    found = judge([words])
    assert (found.status, list(found.exemptions)) == (status, sections)


OTHERS = ["Policy\nOur ref: POL-12\nFreedom of information\n1. What is it?\nA right.", "FOI\n1. Who?\nWe."]


@pytest.mark.parametrize("words", OTHERS)
def test_a_paper_with_one_mark_of_a_request_is_none(words: str) -> None:
    document = read_text(words.encode(), "p.txt")
    assert not list(read_foi(Paper(document, read_document(document).source)))


LETTERED = """NHS Kent and Medway Integrated Care Board
FOI Ref: FOI.24.KAM0123
Date of response: 14/05/2024

Q. Does the board commission a peer support service?
A. Yes.

Q. How many women were seen in 2022/23?
A. 1,312

Q. What is the average wait?
A. Not held.
"""


def test_questions_marked_with_letters_alone_are_counted() -> None:
    exchanges = find_layout(read_text(LETTERED.encode(), "k.txt")).exchanges
    found = [(each.number, each.question, " ".join(part.words for part in each.answered)) for each in exchanges]
    assert found == [
        ("1", "Does the board commission a peer support service?", "Yes."),
        ("2", "How many women were seen in 2022/23?", "1,312"),
        ("3", "What is the average wait?", "Not held."),
    ]


def test_a_reference_with_stops_is_read_whole() -> None:
    (request,) = claims(LETTERED, "foi-request")
    assert values(request, DCTERMS.identifier) == ["FOI.24.KAM0123"]


UNSIGNED = """Disclosure log - request 101003456789

Date received: 01/03/2023
Response sent: 27/03/2023

Request
1. Number of family hubs open in your area
2. Annual spend in 2021-22 and 2022-23

Response
1. We have 12
2. See https://www.medway.gov.uk/familyhubs
"""


def test_a_log_known_by_its_links_only_still_gives_its_answers() -> None:
    (request,) = claims(UNSIGNED, "foi-request")
    assert values(request, DCTERMS.identifier) == ["101003456789"]
    assert values(request, SW.responded) == ["2023-03-27"]
    assert len(claims(UNSIGNED, "foi-answer")) == 2
    asked = find_layout(read_text(UNSIGNED.encode(), "m.txt")).exchanges
    assert asked[1].question == "Annual spend in 2021-22 and 2022-23"


def counted(asked: str, answer: str) -> list[tuple[str, str, str]]:
    """Indicator, value and period of the figures that one question of a letter and its answer give."""
    words = LETTER.replace("Is there a peer support service?\nYes.", f"{asked}\n{answer}")
    found = [
        c
        for rule in ("figure-answer", "figure-table")
        for c in claims(words, rule)
        if values(c, SW.value)[0] not in {"31.4", "33.0"}
    ]
    return [
        (values(c, SW.indicator)[0] if values(c, SW.indicator) else "", values(c, SW.value)[0], values(c, SW.period)[0])
        for c in found
    ]


@pytest.mark.parametrize("answer", ["143", "143.", "143 families"])
def test_a_number_alone_is_of_the_year_that_the_question_names(answer: str) -> None:
    ((_, value, period),) = counted("How many families were referred in 2022/23?", answer)
    assert (value, period) == ("143", "2022/23")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many families were referred in 2021/22 and 2022/23?", "143"),
        ("How many families were referred in 2022/23?", "Fewer than 5"),
        ("How many families were referred in 2022/23 and how many were seen?", "143"),
        ("What was the budget in 2022/23?", "£143"),
        ("Which team saw families in 2022/23?", "143"),
    ],
)
def test_a_number_that_answers_no_one_count_of_one_year_is_no_figure(asked: str, answer: str) -> None:
    assert counted(asked, answer) == []


def test_a_table_below_a_question_measures_what_the_question_counts() -> None:
    table = "Provider\t2021/22\t2022/23\nMedway NHS Foundation Trust\t318\t294\nMaidstone and Tunbridge Wells NHS Trust\t176\t*"
    found = counted("How many procedures were carried out by each provider in 2021/22 and 2022/23?", table)
    assert [(value, period) for _, value, period in found] == [("318", "2021/22"), ("294", "2022/23"), ("176", "2021/22")]
