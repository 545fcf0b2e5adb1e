"""Services that an answer names where the question asks for one on a subject."""

import pytest

from loaders.document import Block, Document, Kind
from loaders.read import read_document
from ontology.statement import Ref
from ontology.vocab import SW

_HEAD = ("Anyshire County Council", "Freedom of Information Act 2000 - Our ref: FOI-24-1187", "Date received: 3 June 2024")


def _purposes(question: str, answer: str) -> set[tuple[str, str]]:
    """Subject and topic of each purpose that an exchange states."""
    words = [*_HEAD, "Request and response", question, answer]
    blocks = [Block(at, Kind.TITLE if at == 0 else Kind.PARAGRAPH, text, f"para {at}") for at, text in enumerate(words)]
    blocks[4] = Block(4, Kind.ITEM, question, "para 1", "1")
    reading = read_document(Document("paper.txt", "0", tuple(blocks)))
    names = {thing.key: thing.name for thing in reading.things}
    stated = [s for s in reading.statements if s.predicate == SW.addresses and s.rule == "foi-purpose"]
    return {(names[s.subject], names[s.object.key]) for s in stated if isinstance(s.object, Ref)}


@pytest.mark.parametrize(
    ("question", "answer", "purpose"),
    [
        (
            "Does the Council commission an infant feeding or breastfeeding service? If so, who provides it?",
            "Yes. Public Health commissions the Anyshire Breastfeeding Network.",
            ("Anyshire Breastfeeding Network", "breastfeeding"),
        ),
        (
            "Which parent-infant relationship services does the Council pay for?",
            "There is one, the Anyshire Parent Infant Partnership. It is run by a charity.",
            ("Anyshire Parent Infant Partnership", "parent–infant relationships"),
        ),
        (
            "Does the Council fund a stop smoking service for pregnant women?",
            "Yes, in part. The Council funds the Anyshire Stop Smoking Service.",
            ("Anyshire Stop Smoking Service", "smoking in pregnancy"),
        ),
    ],
)
def test_the_service_that_an_answer_names_is_for_what_was_asked(question: str, answer: str, purpose: tuple[str, str]) -> None:
    assert purpose in _purposes(question, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "No. The Council does not commission the Anyshire Breastfeeding Network.",
        "Yes. It is part of the Anyshire Family Service.",
        "Yes. See the Anyshire Breastfeeding Network and the Anyshire Breastfeeding Support Service.",
    ],
)
def test_a_service_that_is_denied_or_general_or_one_of_two_is_not_taken_for_it(answer: str) -> None:
    assert not _purposes("Does the Council commission a breastfeeding service?", answer)
