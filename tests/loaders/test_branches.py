"""Bodies of which every place has one of its own: Healthwatch and the local Home-Start schemes."""

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
