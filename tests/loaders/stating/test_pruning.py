"""What a sentence says without its asides, and that what is left still leads back to the paper's words."""

import pytest

from loaders.naming.mentions import name_all
from loaders.naming.standins import resolve_all
from loaders.paper import Paper
from loaders.readers.text import read_text
from loaders.stating.pruning import without_asides, without_insertion
from loaders.stating.sentences import Sentence, sentences_of
from ontology.statement import Source


def _sentence(words: str) -> Sentence:
    document = read_text(words.encode(), "example.txt")
    paper = Paper(document, Source("example.txt", document.sha256))
    name_all(paper)
    resolve_all(paper)
    return next(line for block in paper for line in sentences_of(paper, block))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("The Elmfield Quit Service is now run (since May) by Brookside Trust.", "The ⟦V0⟧ is run by ⟦P1⟧."),
        ("In 2021, the Elmfield Quit Service in Leeds moved to Brookside Trust.", "the ⟦V0⟧ moved to ⟦P2⟧."),
        ("The Elmfield Quit Service is jointly funded by Brookside Trust.", "The ⟦V0⟧ is funded by ⟦P1⟧."),
    ],
)
def test_days_places_and_adverbs_are_left_out(words: str, left: str) -> None:
    assert without_asides(_sentence(words)).text.strip() == left


def test_what_decides_the_mood_is_kept() -> None:
    words = "The Elmfield Quit Service was formerly run until 2019 by Brookside Trust and is no longer open."
    assert "formerly" in without_asides(_sentence(words)).text
    assert "no longer" in without_asides(_sentence(words)).text


def test_every_mask_leads_back_to_its_words() -> None:
    whole = _sentence("The Elmfield Quit Service is now run (since May) by Brookside Trust.")
    pruned = without_asides(whole)
    at = pruned.text.index("⟦P1⟧")
    assert pruned.words(at, at + len("⟦P1⟧")) == "Brookside Trust"
    assert pruned.full == whole.text


def test_a_clause_between_commas_behind_a_name_is_left_out() -> None:
    found = without_insertion(_sentence("The Elmfield Board, set up to help families, reports to Brookside Trust."))
    assert found is not None
    assert found.text.strip() == "The ⟦B0⟧ reports to ⟦P1⟧."


def test_a_list_of_names_is_no_insertion() -> None:
    assert without_insertion(_sentence("The Elmfield Board, Brookside Trust, and Hillview Trust are partners.")) is None
