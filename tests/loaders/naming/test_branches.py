"""Bodies that stand beside others, and those of which every place has one of its own: Healthwatch, Home-Start."""

from __future__ import annotations

import pytest

from loaders.document import Block, Kind
from loaders.naming.candidates import candidates_of


def block(words: str) -> Block:
    return Block(0, Kind.PARAGRAPH, words, "para 1")


def names(words: str) -> list[str]:
    return [c.name for c in candidates_of(block(words)) if c.kind == "org"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Healthwatch Elmfield visited the hub.", "Healthwatch Elmfield"),
        ("A volunteer of Healthwatch Brighton and Hove spoke.", "Healthwatch Brighton and Hove"),
        ("Homestart Oxford runs a group.", "Homestart Oxford"),
        ("Home-Start runs a group.", "Home-Start"),
    ],
)
def test_a_local_branch_is_named_with_its_place(words: str, name: str) -> None:
    assert names(words) == [name]


def test_the_national_body_is_no_branch() -> None:
    assert [c.known for c in candidates_of(block("Home-Start UK and Healthwatch England wrote."))] == [
        "home-start-uk",
        "healthwatch-england",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Given by midwives at University Hospitals Dorset and Dorset County Hospital.",
            ["University Hospitals Dorset", "Dorset County Hospital"],
        ),
        ("Homestart Oxford and Dingley's Promise run it.", ["Homestart Oxford", "Dingley's Promise"]),
        ("It moved to Livewell Southwest's One You service.", ["Livewell Southwest", "One You service"]),
        ("Barking, Havering and Redbridge University Hospitals NHS Trust", None),
    ],
)
def test_two_bodies_and_a_body_and_what_is_its_own_stay_apart(words: str, found: list[str] | None) -> None:
    assert [c.name for c in candidates_of(block(words))] == (found or [words])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Midwives at Dorset County Hospital help.", "Dorset County Hospital"),
        ("The Speech, Language & Communication task group met.", "Speech, Language & Communication task group"),
        ("The Education and Families Scrutiny Commission met.", "Education and Families Scrutiny Commission"),
    ],
)
def test_a_name_is_read_whole_and_no_further(words: str, name: str) -> None:
    assert [c.name for c in candidates_of(block(words))] == [name]


def test_a_commission_without_a_capital_is_the_deed() -> None:
    assert [c.name for c in candidates_of(block("The Families Board commission the work."))] == ["Families Board"]
