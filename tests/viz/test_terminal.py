"""The ownership answer on a terminal: readable, aligned, and nothing in it that steers the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.answers import OwnersAnswer
from viz.terminal import owners_text, plain

AnswerMaker = Callable[..., OwnersAnswer]


def test_the_verdict_comes_first_in_one_sentence(answer_of: AnswerMaker) -> None:
    text = owners_text(answer_of("proposed", ("Steering Group", "proposed")), width=200)
    assert text.splitlines()[0] == (
        "PROPOSED: Nobody is yet accountable for infant mortality in Staffordshire: "
        "Steering Group is only recommended or planned to be."
    )


def test_owners_stand_under_their_roles_in_order(answer_of: AnswerMaker) -> None:
    text = owners_text(answer_of("proposed", ("Plan", "strategy"), ("Group", "proposed"), ("Board", "priority-holder")))
    places = [
        text.index(words) for words in ("Proposed to be accountable", "Holding it as a priority", "Strategies that have it")
    ]
    assert places == sorted(places)


def test_every_owner_shows_quote_document_date_and_locator(answer_of: AnswerMaker) -> None:
    text = owners_text(answer_of("held", ("Board", "priority-holder"), quote="The Board holds it."), width=120)
    assert "“The Board holds it.”" in text
    assert "— A report to the board, 7 September 2023, para 17" in text


def test_a_long_quote_is_cut_between_words(answer_of: AnswerMaker) -> None:
    text = owners_text(answer_of("held", ("Board", "priority-holder"), quote="word " * 400))
    assert "word …”" in text
    assert text.count("word") < 60


def test_a_service_says_provider_and_dates(answer_of: AnswerMaker) -> None:
    text = owners_text(answer_of("held", ("Board", "priority-holder")))
    assert "Provided by  Healthy Starts" in text
    assert "Contract     1 April 2019 to 31 March 2023 (not current)"
    assert "Commissioned by" not in text in text


def test_no_line_is_wider_than_the_terminal(answer_of: AnswerMaker) -> None:
    text = owners_text(answer_of("held", ("Board", "priority-holder"), quote="the board holds it " * 20), width=60)
    assert max(map(len, text.splitlines())) <= 60


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\u202eevil", "\r", "\x08" * 9])
def test_escapes_in_names_and_quotes_never_reach_the_terminal(answer_of: AnswerMaker, evil: str) -> None:
    text = owners_text(answer_of("held", (f"Board{evil}", "priority-holder"), quote=f"It{evil} holds."))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_colour_is_only_used_where_wanted(answer_of: AnswerMaker) -> None:
    answer = answer_of("held", ("Board", "priority-holder"))
    assert "\x1b[" not in owners_text(answer, colour=False)
    assert re.sub("\x1b\\[[0-9]*m", "", owners_text(answer, colour=True)) == owners_text(answer, colour=False)


def test_plain_text_keeps_letters_of_any_language() -> None:
    assert plain("Bwrdd Iechyd\tPowys – Łódź") == "Bwrdd Iechyd Powys – Łódź"


def test_a_long_quote_is_cut_about_the_owner_it_names(answer_of: AnswerMaker) -> None:
    quote = "many words of other things " * 20 + "the Families Board leads on it " + "and so on " * 20
    text = " ".join(owners_text(answer_of("held", ("Families Board", "priority-holder"), quote=quote)).split())
    assert "“… " in text
    assert "the Families Board leads on it" in text


def test_a_gap_says_what_is_missing_and_what_is_only_feared(answer_of: AnswerMaker) -> None:
    answer = answer_of("held", ("Board", "priority-holder"))
    feared = replace(answer.gaps[0], missing="funding", feared=True)
    stated = replace(answer.gaps[0], missing="deputy chair")
    text = owners_text(replace(answer, gaps=(answer.gaps[0], feared, stated)))
    assert [line.strip() for line in text.splitlines() if line.startswith("    ") and ("chair" in line or "fund" in line)] == [
        "no chair",
        "Feared: funding",
        "Missing: deputy chair",
    ]
