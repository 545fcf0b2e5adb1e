"""What a list of recommendations says that somebody do: proposed, never stated."""

import pytest

from loaders.read import read_paper
from ontology.statement import Mood
from ontology.vocab import SW


@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("Recommendations", "R1 That the Elmfield Health Board take strategic ownership of infant mortality."),
        ("Recommendations", "R2 names the Elmfield Health Board as the accountable body for infant mortality."),
        (
            "The Group made these recommendations -",
            "That the Elmfield Health Board takes on accountability for infant mortality.",
        ),
        ("It is recommended that:", "1. That the Elmfield Health Board is accountable for infant mortality."),
    ],
)
def test_what_is_recommended_makes_nobody_accountable(head: str, item: str) -> None:
    reading = read_paper(f"Derby City Council\nReview of maternity\n\n{head}\n\n{item}\n".encode(), "derby-review.txt")
    moods = {each.mood for each in reading.statements if each.predicate == SW.accountableFor}
    assert moods <= {Mood.PROPOSED, Mood.PLANNED}


def test_what_is_stated_elsewhere_is_stated() -> None:
    words = (
        "Derby City Council\nReview of maternity\n\nFindings\n\nThe Elmfield Health Board is accountable for infant mortality.\n"
    )
    reading = read_paper(words.encode(), "derby-review.txt")
    assert {each.mood for each in reading.statements if each.predicate == SW.accountableFor} == {Mood.STATED}
