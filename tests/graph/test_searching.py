"""What fits some words, in which order, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.answers import Hit
from graph.build import publish
from graph.searching import search, search_at_once
from graph.store import Release, Store
from ontology.statement import Reading, Thing
from ontology.vocab import SW

Make = Callable[..., Reading]
WORDS = [
    "The Families Board of Leeds",
    "Café parents asked that the Families Board be chaired by someone new.",
    "Oral health is a worry; the health of teeth above all.",
]


@pytest.fixture
def small(paper: Make, release: Callable[..., Release]) -> Release:
    board = Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,), acronyms=("FBLX",), forms=("Famboard",))
    return release(paper("a.txt", WORDS, [board], area="leeds", issued="2023-09-07", title="Notes on teeth"))


def first(release: Release, words: str) -> Hit:
    return search(release, words)[0]


@pytest.mark.parametrize(
    ("typed", "kind", "why", "marked"),
    [
        ("families board", "body", "name", ["Families", "Board"]),
        ("families boa", "body", "name", ["Families", "Board"]),
        ("fblx", "body", "acronym", ["FBLX"]),
        ("famboard", "body", "other name", ["Famboard"]),
        ("notes on teeth", "document", "title", ["Notes", "on", "teeth"]),
        ("cafe parents", "passage", "passage words", ["Café", "parents"]),
        ("familes bord", "body", "near spelling", ["Families", "Board"]),
        ("FLBX", "body", "near spelling", ["FBLX"]),
        ("chaired by somone new", "passage", "near spelling", ["chaired", "by", "someone", "new"]),
    ],
)
def test_a_hit_says_why_it_fits_and_which_of_its_words_do(
    small: Release, typed: str, kind: str, why: str, marked: list[str]
) -> None:
    hit = first(small, typed)
    assert (hit.kind, hit.why) == (kind, why)
    assert [hit.matched[start:end] for start, end in hit.marks] == marked


def test_a_thing_is_within_its_area_and_a_passage_within_its_document(small: Release) -> None:
    hits = {hit.kind: hit.within.label for hit in search(small, "families board") if hit.within}
    assert hits == {"body": "Leeds", "passage": "Notes on teeth"}


def test_the_name_itself_comes_before_names_that_hold_it_and_those_before_passages(small: Release) -> None:
    kinds = [hit.kind for hit in search(small, "oral health")]
    assert kinds[0] == "topic"
    assert kinds == sorted(kinds, key=lambda kind: kind == "passage")


def test_what_has_most_of_the_words_is_found_where_nothing_has_all(small: Release) -> None:
    (hit, *_) = search(small, "families board in Wessex")
    assert (hit.kind, hit.label) == ("body", "Families Board")
    assert hit.score < 80


def test_a_short_word_is_taken_as_it_is(small: Release) -> None:
    assert search(small, "ofx") == ()


@pytest.mark.parametrize(
    "typed", ["", "  ", "-- \" ' *", "AND OR NOT", "\x00", "a" * 5000, "NEAR(a b)", "words:teeth", "½ price", "a⑴", "\U0001e900"]
)
def test_no_words_bring_the_search_down(small: Release, typed: str) -> None:
    assert isinstance(search(small, typed), tuple)


def test_a_pattern_that_never_ends_elsewhere_is_answered_here(small: Release) -> None:
    never = f'ASK {{ FILTER(REGEX("{"a" * 5000}!", "^(a+)+$")) }}'
    assert b'"boolean":false' in small.answer(never)


def test_the_name_itself_is_found_among_any_number_of_longer_ones(paper: Make, release: Callable[..., Release]) -> None:
    bodies = [Thing(f"body:{n}", "body", f"Board {chr(97 + n % 26)}{n} of Play", classes=(SW.Board,)) for n in range(150)]
    words = ["Play Board of Leeds", *(body.name for body in bodies)]
    board = Thing("body:own", "body", "Play Board", classes=(SW.Board,))
    hits = search(release(paper("a.txt", words, [board, *bodies], area="leeds")), "play board", 200)
    assert hits[0].label == "Play Board"
    assert sum(hit.kind == "body" for hit in hits) == 100
    assert any(hit.kind == "passage" for hit in hits)


def test_passages_come_where_names_are_too_few(small: Release) -> None:
    assert [hit.kind for hit in search(small, "families board", 1)] == ["body"]
    assert [hit.kind for hit in search(small, "families board", 2)] == ["body", "passage"]


def test_shorter_passages_come_first_of_those_with_the_same_words(paper: Make, release: Callable[..., Release]) -> None:
    words = [
        "Notes",
        "The teeth of children and of those who look after them matter.",
        "Teeth matter.",
        "Children have teeth too.",
    ]
    hits = search(release(paper("a.txt", words)), "teeth")
    assert [hit.matched for hit in hits if hit.kind == "passage"] == [words[2], words[3], words[1]]


def test_words_as_they_were_typed_come_before_the_same_words_apart(paper: Make, release: Callable[..., Release]) -> None:
    words = ["Notes", "The teeth of our children.", "We look after the children of all families here, and after their teeth."]
    hits = search(release(paper("a.txt", words)), "children of all")
    assert [hit.matched for hit in hits if hit.kind == "passage"][:1] == [words[2]]


def test_a_passage_that_lacks_one_of_many_words_is_found(paper: Make, release: Callable[..., Release]) -> None:
    words = ["Notes", "Members welcomed the update on oral health.", "Dentists retire."]
    hits = search(release(paper("a.txt", words)), "members welcomed the dentists update on oral health")
    assert [hit.matched for hit in hits] == [words[1]]


def test_hits_are_given_at_once_only_where_those_with_all_the_words_are_enough_and_the_release_was_read(
    paper: Make, tmp_path: Path
) -> None:
    store = Store(tmp_path)
    bodies = [Thing(f"body:{n}", "body", f"Play Board {n}", classes=(SW.Board,)) for n in range(30)]
    words = [*(body.name for body in bodies), *(f"Children of class {n} play." for n in range(30))]
    publish(store, [paper("a.txt", words, bodies, area="leeds")])
    opened = store.current()
    assert search_at_once(opened, "play board") is None
    search(opened, "class")
    for q in ("play board", "class", "children of cla"):
        assert len(search(opened, q)) == 20
        assert search_at_once(opened, q) == search(opened, q)
    assert [search_at_once(opened, q) for q in ("board 7", "plai bord", "--", "")] == [None] * 4
