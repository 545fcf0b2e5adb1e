"""Names as keys: what must come together, and what must stay apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.naming import core_tokens, expansions, initials, is_acronym, normal_form, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stoke-on-Trent", "stoke-on-trent"),
        ("Children & Young People’s Board", "children-and-young-peoples-board"),
        ("Café Ynys Môn", "cafe-ynys-mon"),
        ("Groß ½", "gross-1-2"),
    ],
)
def test_a_slug_is_plain_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_text_without_latin_letters_has_a_slug_of_its_own() -> None:
    assert re.fullmatch("[0-9a-f]{8}", slug("' -"))
    assert slug("日本") != slug("中国")


def test_a_long_slug_is_cut_between_words() -> None:
    assert slug("integrated care system children and young people", 30) == "integrated-care-system"


def test_a_slug_that_just_fits_is_whole() -> None:
    assert slug("one two three", 13) == "one-two-three"


@given(st.text(), st.integers(min_value=8, max_value=120))
def test_every_text_has_a_slug_within_its_length(text: str, most: int) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug(text, most))
    assert len(slug(text, most)) <= most


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


SAME = [
    (
        "Integrated Care System (ICS) Children & Young People's Programme Board",
        "ICS Children and Young People's Programme Board",
        "Children and Young People Programme Board (ICS)",
        "ICS CYP Programme Board",
    ),
    ("Health and Wellbeing Board", "Health & Well-being Board", "HEALTH AND WELL BEING BOARD", "HWBB", "H&WB", "HWB"),
    ("University Hospitals of North Midlands NHS Trust", "University Hospital of North Midlands NHS Trust (UHNM)"),
    ("Co-Production Promise", "Coproduction Promise", "Co–production Promise"),
    ("Stop Smoking Services", "Stop Smoking Service"),
    ("City of York Council", "York City Council"),
    ("Safeguarding Children Partnership", "SCP", "Children’s Safeguarding Partnership"),
    ("First 1,001 Days Pathway", "First 1001 Days Pathway"),
    ("Midlands Partnership NHS FT", "Midlands Partnership NHS Foundation Trust (MPFT)"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_spellings_of_one_name_come_together(names: tuple[str, ...]) -> None:
    assert {normal_form(name) for name in names} == {normal_form(names[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("THRIVE model", "Thrive at Five"),
        ("Maternity Transformation Programme Board", "Maternity and Neonatal Partnership Board"),
        ("Staffordshire Health and Wellbeing Board", "Stoke-on-Trent Health and Wellbeing Board"),
        ("Staffordshire CC", "Staffordshire County Council"),
        ("Send Committee", "SEND Committee"),
        ("Programme Board (North)", "Programme Board (South)"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@given(st.text())
def test_a_normal_form_is_its_own_normal_form_but_for_plurals(name: str) -> None:
    assert len(normal_form(normal_form(name))) <= len(normal_form(name))


@given(st.lists(st.sampled_from(["Children", "and", "Board", "ICS", "of", "Families", "Partnership"]), min_size=1))
def test_word_order_does_not_matter(words: list[str]) -> None:
    assert core_tokens(" ".join(words)) == core_tokens(" ".join(reversed(words)))


def test_a_name_of_small_words_keeps_them() -> None:
    assert core_tokens("The On") == {"the", "on"}


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("CDOP", "Child Death Overview Panel"),
        ("HWB", "Health and Wellbeing Board"),
        ("HWBB", "Health and Wellbeing Board"),
        ("SCC", "Staffordshire County Council"),
        ("UHNM", "University Hospitals of North Midlands NHS Trust"),
        ("MPFT", "Midlands Partnership NHS Foundation Trust"),
        ("ULHT", "United Lincolnshire Hospitals NHS Trust"),
        ("SBLCB", "Saving Babies' Lives Care Bundle"),
        ("SSIP", "Stop Smoking in Pregnancy Service"),
        ("SATOD", "smoking at time of delivery"),
        ("SSOTICB", "Staffordshire and Stoke-on-Trent Integrated Care Board"),
        ("LMNVP", "Lincolnshire Maternity Neonatal Voice Partnership"),
        ("CYPPB", "Children & Young People's Programme Board (ICS)"),
    ],
)
def test_a_name_knows_its_acronym(acronym: str, name: str) -> None:
    assert acronym in initials(name)


def test_a_name_does_not_claim_a_stranger_acronym() -> None:
    assert "CDOP" not in initials("Children's Data and Outcomes Board")


@given(st.text())
def test_initials_are_few_and_short(name: str) -> None:
    assert all(2 <= len(text) <= 10 and text == text.upper() for text in initials(name))
    assert len(initials(name)) <= 20


@pytest.mark.parametrize("word", ["UHNM", "SSiP", "ICBs", "CYP&F", "NHS"])
def test_words_of_capitals_are_acronyms(word: str) -> None:
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["Board", "McLean", "A", "", "and", "PROGRAMMES", "Co-Op", "3A"])
def test_other_words_are_no_acronyms(word: str) -> None:
    assert not is_acronym(word)


def test_an_abbreviation_with_two_readings_gives_both() -> None:
    assert expansions("CC") == ("county council", "city council")


def test_an_unknown_abbreviation_expands_to_nothing() -> None:
    assert expansions("XQZ") == ()
