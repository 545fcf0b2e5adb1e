"""What is hidden from everything stored, and what must stay because it only looks like it."""

from __future__ import annotations

import pytest

from loaders.stating.privacy import hide, is_family_quote


@pytest.mark.parametrize(
    "number",
    [
        "024 7697 5408",
        "07809363530",
        "0300 123 1461",
        "01782 234567",
        "(01782) 234567",
        "+44 20 7946 0958",
        "+44 (0)1782 234567",
        "0044 1782 234567",
        "0800 1111",
        "07809-363-530",
    ],
)
def test_a_telephone_number_is_hidden(number: str) -> None:
    assert hide(f"Telephone: {number}.") == "Telephone: […]."


@pytest.mark.parametrize(
    "words",
    [
        "FOI598335296",
        "Our Ref: PW/AKB/FOI/0124/688",
        "Reference number 9260205",
        "E08000026",
        "a budget of £0300 123 1461",
        "from 01/04/2022 to 01/04/2023",
        "0 72 77 58 108 315",
        "0.13% in 2018-19, 0.08% in 2019-20",
        "the 0-19 service 2023-2028",
        "(+85 from previous year - 919 children in 2020)",
        "ages 0 to 19 2021 2022",
        "https://example.org/0300123146/a",
        "@council and a@b",
    ],
)
def test_references_figures_and_handles_stay(words: str) -> None:
    assert hide(words) == words


def test_what_follows_a_number_stays() -> None:
    assert hide("Call 0300 123 1461 2 February, or 07809 363530/07809 363531") == "Call […] 2 February, or […]/[…]"


def test_addresses_are_hidden_and_the_words_around_them_stay() -> None:
    assert hide("Write to foi.team@example.gov.uk, or (info@example.org).") == "Write to […], or ([…])."
    assert hide("[Write](mailto:foi@example.gov.uk)") == "[Write](mailto:[…])"


def test_hiding_twice_changes_nothing() -> None:
    once = hide("0300 123 1461 a@example.org 024 7697 5408")
    assert hide(once) == once == "[…] […] […]"


@pytest.mark.parametrize(
    "words",
    [
        '"Your kind words mean so much" - a grateful family',
        '**"She listened to me" - a child in our city**',
        "“We will go on” – adoptive parents ”",
        '"Thank you" – a care leaver, talking about the support they received',
    ],
)
def test_the_words_of_a_family_are_known_as_such(words: str) -> None:
    assert is_family_quote(words)


@pytest.mark.parametrize(
    "words",
    ['"We are proud of this" – the Director of Children and Families', "The Board heard from a family – twice", '"Room to Move"'],
)
def test_the_words_of_an_office_holder_are_no_family_s(words: str) -> None:
    assert not is_family_quote(words)
