"""Words, figures and links broken at a line's end."""

from __future__ import annotations

import pytest

from loaders.readers.hyphens import Hyphens

PAPER = Hyphens([["the", "performance", "of", "households", "and", "Stoke-on-Trent", "in", "development", "plans"]])


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["child develop-", "ment"], "child development"),
        (["Stoke-on-", "Trent"], "Stoke-on-Trent"),
        (["a self-", "reported figure"], "a self-reported figure"),
        (["pre-", "and post-natal care"], "pre- and post-natal care"),
        (["a 4-", "week quitter"], "a 4-week quitter"),
        (["since 2019 –", "and on"], "since 2019 – and on"),
        (["see https://example.org/our-", "work/teams/ for more"], "see https://example.org/our-work/teams/ for more"),
        (["the parent–", "infant team"], "the parent–infant team"),
        (["and/", "or"], "and/or"),
        (["plain", "lines"], "plain lines"),
        (["soft develop\xad", "ment"], "soft development"),
    ],
)
def test_lines_are_joined_as_the_paper_prints_their_words(lines: list[str], joined: str) -> None:
    assert PAPER.join(lines) == joined


@pytest.mark.parametrize(
    ("head", "tail", "broken"),
    [
        ("Performan", "ce", True),
        ("household", "s", True),
        ("115/", "168", True),
        ("Newcastle", ":", True),
        ("Smoking", "in", False),
        ("Performance", "Indicators", False),
        ("the", "households", False),
    ],
)
def test_a_word_too_wide_for_its_column_is_told_from_two_words(head: str, tail: str, broken: bool) -> None:
    assert PAPER.is_broken(head, [tail]) is broken


def test_only_a_word_alone_on_its_line_is_broken_without_a_hyphen() -> None:
    assert not PAPER.is_broken("Performan", ["ce"], alone=False)


def test_a_paper_that_breaks_words_is_mended_where_the_word_is_not_printed_elsewhere() -> None:
    breaking = Hyphens([["is", "develop-"], ["ment", "of", "development", "x"]])
    assert breaking.join(["provi-", "sion"]) == "provision"


@pytest.mark.parametrize(
    ("head", "tail", "room", "broken"),
    [
        ("quitt", "ers", False, True),
        ("reported", "successf", False, False),
        ("New", "castle:", True, True),
        ("plan", "quitt", False, False),
        ("serv", "households", False, False),
        ("2022", "/23", False, True),
    ],
)
def test_a_paper_that_marks_wraps_tells_words_broken_without_a_hyphen(head: str, tail: str, room: bool, broken: bool) -> None:
    marked = Hyphens([["the", "performance", "of", "households", "development", "plans"]], marks_wraps=True)
    assert marked.is_broken(head, [tail], True, room) is broken


def test_a_word_in_three_parts_is_told_by_all_of_them() -> None:
    assert Hyphens([["in", "Newcastle", "and", "a", "new", "plan"]]).is_broken("New", ["castl", "castle:"])


def test_two_words_that_would_make_too_long_a_one_stay_two() -> None:
    marked = Hyphens([["the", "plan", "of", "households"]], marks_wraps=True)
    assert not marked.is_broken("district", ["break", "breakdown"])
    assert not marked.is_broken("Elmford", ["and"])
