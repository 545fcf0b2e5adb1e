"""The clauses of a sentence are said again, each beside its own subject."""

import pytest

from loaders.document import Block, Kind
from loaders.stating.clauses import clauses_of
from loaders.stating.sentences import Sentence


def _clauses(text: str) -> list[str]:
    block = Block(0, Kind.PARAGRAPH, text, "paragraph 1")
    return [one.text for one in clauses_of(Sentence(block, text, (), (0,), (0,), 0))]


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("The ⟦V0⟧ is funded by ⟦P1⟧ and run by ⟦P2⟧.", "The ⟦V0⟧ is run by ⟦P2⟧."),
        ("The ⟦B0⟧ owns the plan and comes under the ⟦B1⟧.", "The ⟦B0⟧ comes under the ⟦B1⟧."),
        ("The ⟦B0⟧ would be led by ⟦O1⟧ and report to ⟦B2⟧.", "The ⟦B0⟧ would report to ⟦B2⟧."),
        ("It is for the ⟦B0⟧, which feeds into the ⟦B1⟧.", "It is for the ⟦B0⟧ feeds into the ⟦B1⟧."),
        ("The ⟦B0⟧ is new, and it reports to ⟦B1⟧.", "The ⟦B0⟧ reports to ⟦B1⟧."),
    ],
)
def test_a_clause_stands_beside_its_subject(sentence: str, clause: str) -> None:
    assert clause in _clauses(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ⟦V0⟧ of ⟦P1⟧ grew.",
        "The work of the ⟦B0⟧ is known and reports to ⟦B1⟧ are short.",
        "The ⟦B0⟧ heard that ⟦P1⟧ asked for staff and leads the ⟦V2⟧.",
    ],
)
def test_a_verb_of_another_subject_is_left_alone(sentence: str) -> None:
    assert _clauses(sentence) == []
