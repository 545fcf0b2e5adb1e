"""What answers say of their questions, in the forms authorities use."""

import pytest

from loaders.requests.answers import judge

STATUSES = [
    ("not-held", "The Council does not hold these figures."),
    ("not-held", "We have no records of it held here. Please redirect your letter to Anyshire County Council."),
    ("not-held", "This is not recorded."),
    ("not-held", "The trust does not routinely collect waiting times and would need to be asked."),
    ("not-held", "We don't record this centrally."),
    ("not-held", "No information is held."),
    ("not-held", "No. This information is not held."),
    ("not-held", "This would have to be requested from the hospital trust."),
    ("exempt", "An exemption applies, Section 21 of the Act. It is published at https://example.org/a"),
    ("exempt", "We are unable to provide names under S40."),
    ("exempt", "To answer would exceed the appropriate limit of 18 hours; Section 12 applies."),
    ("exempt", "We cannot give all of it. Although it is held, an absolute exemption applies."),
    ("exempt", "There is inconsistency in how this is kept. A manual search would exceed the cost limit under section 12(1)."),
    ("published-elsewhere", "The census has it, publicly available under this link:"),
    ("published-elsewhere", "https://example.org/figures"),
    ("published-elsewhere", "The strategy can be found on our website."),
    ("partly-answered", "In the latest release of the statistics office. An exact count is not stored by us."),
    ("partly-answered", "There were 12 in 2023. We do not hold earlier figures."),
    ("partly-answered", "A commissioning officer – please note that we are unable to give names under S40."),
    ("partly-answered", "Eleven officers. Their names are withheld under Section 40."),
    ("exempt", "Numbers below five have been suppressed under section 40(2)."),
    ("exempt", "This is not yet available; it will be published in December (section 22)."),
    ("answered", "Please refer to our response to question 1."),
    ("partly-answered", "We do not record this. However, there were 14 referrals in 2022/23."),
    ("not-held", "We do not record this. However, the 2021 census may help."),
    ("answered", "Zero."),
    ("answered", "N/A"),
    ("answered", "Yes."),
    ("answered", "We have not commissioned such a team yet, though talks go on."),
    ("answered", "There were 12 families. More can be found at https://example.org/b"),
    ("answered", "Support under Section 17 of the Children Act was given to 12 families."),
]


@pytest.mark.parametrize(("status", "words"), STATUSES)
def test_an_answer_has_the_status_a_reader_would_give_it(status: str, words: str) -> None:
    assert judge([words]).status == status


def test_a_section_is_named_in_one_way_however_it_is_printed() -> None:
    for printed in ("Section 40", "section 40(2)", "S40", "s. 40 (2)"):
        assert judge([f"This is exempt under {printed} of the Act."]).exemptions == ("Section 40",)


def test_several_sections_are_all_named() -> None:
    assert judge(["Withheld under Section 43.", "Names are exempt under Section 40."]).exemptions == ("Section 40", "Section 43")


def test_an_exemption_without_a_section_names_none() -> None:
    assert judge(["An absolute exemption applies."]).exemptions == ()


def test_a_section_of_another_act_is_no_exemption() -> None:
    assert judge(["A duty under Section 31 of the Children Act applies to 12 children."]).exemptions == ()


def test_the_part_that_decides_is_the_one_that_says_so() -> None:
    assert judge(["Please note the following.", "We do not hold this."]).decided_by == 1


def test_a_figure_after_a_refusal_makes_the_answer_partial() -> None:
    assert judge(["We do not hold this by ward.", "In all there were 340 births."]).status == "partly-answered"


def test_names_after_a_redirect_answer_nothing() -> None:
    parts = ["We do not hold this. Please contact the councils below:", "Anyshire County Council", "https://example.org/foi2000"]
    assert judge(parts).status == "not-held"
