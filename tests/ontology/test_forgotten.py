"""A forgotten name is hidden however a paper writes it, and no other name is."""

from __future__ import annotations

import pytest

from ontology.errors import UsageError
from ontology.forgotten import Forgotten, name_words

LIST = Forgotten("salt").with_name("Jo Sample").with_name("Anne-Marie O'Field-Young")


def hidden(text: str) -> str:
    return LIST.hider([text])(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jo Sample chaired.", "[…] chaired."),
        ("JO SAMPLE, CHAIR", "[…], CHAIR"),
        ("Councillor Jo Sample (Chair)", "Councillor […] (Chair)"),
        ("Dr J Sample and Mr J. Sample", "Dr […] and Mr […]"),
        ("Jo K. Sample, Jo Kim Sample", "[…], […]"),
        ("Sample, Jo; Sample, J.", "[…]; […]."),
        ("Jo Sample’s paper", "[…]’s paper"),
        ("Jo Sample met Cllr Sample", "[…] met Cllr […]"),
        ("minutes_jo-sample_2023.pdf", "minutes_[…]_2023.pdf"),
        ("https://example.org/people/jo.sample", "https://example.org/people/[…]"),
        ("Anne-Marie O’Field-Young", "[…]"),
        ("Anne Marie O'Field Young and A-M O'Field-Young", "[…] and […]"),
        ("with Anne-Marie O'Field-Young; Mrs O'Field-Young left", "with […]; Mrs […] left"),
        ("Zoë", "Zoë"),
    ],
)
def test_a_forgotten_name_is_hidden(text: str, left: str) -> None:
    assert hidden(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Jo Example and John Sample",
        "a sample of J children",
        "Cllr Sample spoke",
        "Jo took the Sample",
        "Jo. Later, Mr Sample",
        "Annex A: A Young Person's Guide",
        "the Young Foundation",
        "Sampled, Jo",
        "",
    ],
)
def test_what_is_not_the_name_stays(text: str) -> None:
    assert hidden(text) == text


def test_a_surname_behind_a_title_is_hidden_only_in_a_paper_that_has_the_name() -> None:
    paper = ["Present: Jo Sample", "Cllr Sample agreed, and a Sample Plan was noted."]
    assert LIST.hider(paper)(paper[1]) == "Cllr […] agreed, and a Sample Plan was noted."
    assert LIST.hider(paper[1:])(paper[1]) == paper[1]


def test_accents_do_not_count() -> None:
    accented = Forgotten("salt").with_name("Zoe Sample")
    assert accented.hider(["Zoë Sample"])("Zoë Sample") == "[…]"


def test_hiding_twice_changes_nothing() -> None:
    assert hidden(hidden("Dr Jo Sample and Jo Sample")) == "Dr […] and […]"


def test_initials_alone_hide_initials_alone() -> None:
    initials = Forgotten("salt").with_name("J Sample")
    assert initials.hider(["J Sample"])("J. Sample and Jo Sample") == "[…] and Jo Sample"


def test_the_list_holds_no_name_and_two_salts_make_two_lists() -> None:
    other = Forgotten("pepper").with_name("Jo Sample")
    assert "sample" not in repr(other).lower()
    assert other.hashes.isdisjoint(LIST.hashes)
    assert Forgotten().with_name("Jo Sample").salt != Forgotten().with_name("Jo Sample").salt


@pytest.mark.parametrize("name", ["", "Sample", "Cllr Sample", "Dr S. MBE", "Jo S", "42"])
def test_less_than_a_first_name_and_a_surname_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        name_words(name)
