"""Questions as any authority would be asked them."""

import pytest

from loaders.requests.words import plain_question, sentences, without_links

LONG = (
    "One guide says that 10% of babies need help (see its Annex I). For what share of babies in your Integrated Care System "
    "do you buy it? i.e. a service led by a psychologist"
)


def test_a_question_reads_the_same_with_and_without_its_link() -> None:
    linked = LONG + ", as outlined here: <https://example.org/what-is-a-team/>"
    assert plain_question(linked) == plain_question(LONG + ".")


def test_curly_quotes_and_long_dashes_make_no_other_question() -> None:
    assert plain_question("Is a ‘parent–infant’ team in place?") == plain_question("Is a 'parent-infant' team in place?")


@pytest.mark.parametrize("place", ["local authority area", "Integrated Care System", "council", "area", "ICB's area"])
def test_the_kind_of_the_authority_is_no_part_of_its_question(place: str) -> None:
    assert plain_question(f"How many babies live in your {place} now?") == "How many babies live now?"


def test_the_name_of_the_authority_is_no_part_of_its_question() -> None:
    names = ["Anyshire County Council", "the Council"]
    assert plain_question("Did Anyshire County Council fund it in Anyshire?", names) == "Did you fund it in Anyshire?"
    assert plain_question("What is Anyshire County Council's budget?", names) == "What is your budget?"


def test_another_body_stays_in_the_question() -> None:
    assert plain_question("Does Northtown NHS Trust run it in your area?") == "Does Northtown NHS Trust run it?"


def test_questions_on_different_years_stay_apart() -> None:
    assert plain_question("How many in 2021?") != plain_question("How many in 2022?")


def test_brackets_within_brackets_go() -> None:
    assert plain_question("How many staff (paid (whole time) or not) are there?") == "How many staff are there?"


def test_the_text_of_a_link_stays_when_the_link_goes() -> None:
    assert without_links("See [the census](https://example.org/a) here") == "See the census here"


def test_an_abbreviation_before_a_small_letter_ends_no_sentence() -> None:
    assert sentences("A team (e.g. led by a nurse) is planned. It opens in May.") == [
        "A team (e.g. led by a nurse) is planned.",
        "It opens in May.",
    ]
