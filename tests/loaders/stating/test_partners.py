"""Partners that a sentence counts up, whether or not a head noun says that they are bodies."""

import pytest

from loaders.read import read_document
from loaders.readers.text import read_text
from ontology.statement import Ref
from ontology.vocab import ORG

HEAD = "Leeds Early Years Partnership\n\nAnnual report\n\n1. "


def _members(words: str) -> set[tuple[str, str, str]]:
    reading = read_document(read_text((HEAD + words + "\n").encode(), "example.txt"))
    names = {t.key: t.name for t in reading.things}
    said = [s for s in reading.statements if s.predicate == ORG.memberOf]
    return {(names[s.subject], names[s.object.key], s.mood.value) for s in said if isinstance(s.object, Ref)}


@pytest.mark.parametrize(
    ("words", "board", "members"),
    [
        (
            "The Elm Board keeps it moving: that is Elm NHS Trust, Brightpath, Second Steps, and two head teachers.",
            "Elm Board",
            {"Elm NHS Trust", "Brightpath", "Second Steps", "two head teachers"},
        ),
        (
            "The Elm Action Group, on which Parent Voices and the Elm Medical Committee both sat, met twice.",
            "Elm Action Group",
            {"Parent Voices", "Elm Medical Committee"},
        ),
        ("Schools and the voluntary sector are also represented on the Elm Group.", "Elm Group", {"Schools", "voluntary sector"}),
        (
            "Members of the Elm Panel are the Director of Public Health, Elm NHS Trust and Brightpath.",
            "Elm Panel",
            {"Director of Public Health", "Elm NHS Trust", "Brightpath"},
        ),
        (
            "The Elm Panel is made up of the councils of Leeds and Wakefield.",
            "Elm Panel",
            {"Leeds City Council", "Wakefield Council"},
        ),
        (
            "Our statutory partners are Leeds City Council, Elm Police and Brightpath.",
            "Leeds Early Years Partnership",
            {"Leeds City Council", "Elm Police", "Brightpath"},
        ),
    ],
)
def test_each_of_a_list_of_partners_is_a_member(words: str, board: str, members: set[str]) -> None:
    assert _members(words) == {(member, board, "stated") for member in members}


def test_partners_that_would_be_brought_together_are_only_proposed() -> None:
    found = _members("An Elm Board, under the Director of Public Health, would bring together Elm NHS Trust and Brightpath.")
    assert found == {("Elm NHS Trust", "Elm Board", "proposed"), ("Brightpath", "Elm Board", "proposed")}


@pytest.mark.parametrize(
    "words",
    [
        "The Elm Board met representatives of Elm NHS Trust, Brightpath and parents.",
        "The Elm Board, working with Elm NHS Trust and Brightpath, wrote the plan.",
        "The Elm Board brings together data from Elm NHS Trust and Brightpath to plan.",
        "The Elm Network consists of family hubs, health visiting and online help.",
        "The Elm Board was set up by Elm NHS Trust and Leeds City Council.",
    ],
)
def test_those_whom_a_board_meets_or_works_with_are_no_members(words: str) -> None:
    assert not _members(words)
