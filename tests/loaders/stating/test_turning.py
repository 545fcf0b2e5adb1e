"""Sentences are turned round to the plain order, and every name still leads back to its place in the block."""

import pytest

from loaders.document import Block, Kind
from loaders.stating.sentences import Sentence
from loaders.stating.turning import turns_of


def _sentence(text: str) -> Sentence:
    return Sentence(Block(0, Kind.PARAGRAPH, text, "paragraph 1"), text, (), (0,), (0,), 0)


def _turned(text: str) -> list[str]:
    return [one.text for one in turns_of(_sentence(text))]


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("The lead officer for the ⟦S0⟧ is the ⟦O1⟧.", "the ⟦O1⟧ is the lead officer for the ⟦S0⟧."),
        ("Provider of the ⟦V0⟧: ⟦P1⟧", "⟦P1⟧ is the provider of the ⟦V0⟧."),
        ("The ⟦V0⟧ has ⟦P1⟧ as its provider.", "⟦P1⟧ is the provider of the ⟦V0⟧."),
        ("The ⟦B0⟧, a sub-group of the ⟦B1⟧, met.", "the ⟦B0⟧ is the sub-group of the ⟦B1⟧."),
        ("As commissioner of the ⟦V0⟧, ⟦P1⟧ pays for it.", "⟦P1⟧ is the commissioner of the ⟦V0⟧."),
        ("Led by the ⟦O0⟧, the ⟦S1⟧ has three aims.", "the ⟦S1⟧ is led by the ⟦O0⟧."),
        ("Reporting to the ⟦B0⟧, the ⟦B1⟧ meets monthly.", "the ⟦B1⟧ is reporting to the ⟦B0⟧."),
        ("The ⟦B0⟧, to which the ⟦B1⟧ reports, met.", "the ⟦B1⟧ reports to the ⟦B0⟧."),
        ("It is to the ⟦B0⟧ that the ⟦B1⟧ reports.", "the ⟦B1⟧ reports to the ⟦B0⟧."),
        ("Two groups report to the ⟦B0⟧: the ⟦B1⟧ and the ⟦B2⟧.", "the ⟦B1⟧ and the ⟦B2⟧ report to the ⟦B0⟧."),
        ("On behalf of ⟦P0⟧, ⟦P1⟧ runs the ⟦V2⟧.", "⟦P1⟧ runs the ⟦V2⟧."),
    ],
)
def test_a_sentence_is_turned_to_the_plain_order(sentence: str, plain: str) -> None:
    assert plain in _turned(sentence)


@pytest.mark.parametrize("sentence", ["The ⟦B0⟧ reports to the ⟦B1⟧.", "⟦P0⟧ and ⟦P1⟧ run the ⟦V2⟧."])
def test_what_is_plain_already_is_left_alone(sentence: str) -> None:
    assert _turned(sentence) == []


def test_a_proposal_stays_before_what_is_turned() -> None:
    assert _turned("It is proposed that the lead for ⟦S0⟧ is ⟦O1⟧.") == ["It is proposed that ⟦O1⟧ is the lead for ⟦S0⟧."]


def test_every_stretch_of_a_turned_sentence_leads_back_to_its_words() -> None:
    sentence = _sentence("For oral health, the ⟦B0⟧ is accountable.")
    turned = next(turns_of(sentence))
    start = turned.text.index("oral health")
    assert turned.words(start, start + len("oral health")) == "oral health"
