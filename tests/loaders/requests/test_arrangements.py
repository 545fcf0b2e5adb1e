"""Who provides and commissions what a question asks about, by answers that give a name or no more than `Yes`."""

import pytest

from loaders.document import Block, Document, Kind
from loaders.read import read_document
from ontology.statement import Mood, Ref, Statement

HEAD = ("Anyshire County Council", "Freedom of Information Act 2000 - Our ref: FOI-24-1187", "Date received: 3 June 2024")
PEER = "Does the Council commission a breastfeeding peer support service?"
WHO = "Which charity runs the home visiting scheme?"
COUNCIL, TRUST = "body:anyshire-county-council", "body:northtown-community-health-nhs-trust"


def said(question: str, answer: str) -> list[Statement]:
    """What a paper with one question and its answer says by the rules of this part."""
    words = [*HEAD, "Request and response", question, answer]
    blocks = [Block(at, Kind.TITLE if at == 0 else Kind.PARAGRAPH, text, f"para {at}") for at, text in enumerate(words)]
    blocks[4] = Block(4, Kind.ITEM, question, "para 1", "1")
    reading = read_document(Document("paper.txt", "0", tuple(blocks)))
    return [one for one in reading.statements if one.rule.startswith("foi-") and one.rule != "foi-words"]


def facts(question: str, answer: str) -> set[tuple[str, str, str]]:
    """The statements as rule, and the last parts of their keys."""
    return {
        (one.rule, one.subject.partition(":")[2], one.object.key.partition(":")[2])
        for one in said(question, answer)
        if isinstance(one.object, Ref)
    }


def test_a_yes_makes_the_authority_the_commissioner() -> None:
    assert facts(PEER, "Yes.") == {("foi-commissioner", "breastfeeding-peer-support-service", "anyshire-county-council")}


def test_a_no_makes_nobody_the_commissioner() -> None:
    assert not said(PEER, "No.")
    assert not said(PEER, "The Council does not commission this service.")


def test_who_shares_the_commissioning_is_a_commissioner_too() -> None:
    found = facts(PEER, "Yes, jointly with NHS Northtown Integrated Care Board.")
    assert {thing for _, _, thing in found} == {"anyshire-county-council", "nhs-northtown-integrated-care-board"}


def test_a_name_alone_answers_who_provides() -> None:
    assert facts(WHO, "Home-Start Northtown.") == {("foi-provider", "home-visiting-scheme", "home-start-northtown")}


def test_each_of_several_names_is_a_provider() -> None:
    found = facts("Who provides the school nursing service?", "Northtown NHS Trust and the Eastham NHS Foundation Trust.")
    assert {thing for _, _, thing in found} == {"northtown-nhs-trust", "eastham-nhs-foundation-trust"}


@pytest.mark.parametrize(
    "answer",
    [
        "Please see our website.",
        "Not applicable",
        "Health Visitors",
        "Northtown NHS Trust would need to be asked.",
        "Northtown NHS Trust does not provide it.",
        "This information is held by NHS England.",
    ],
)
def test_an_answer_that_names_no_provider_gives_none(answer: str) -> None:
    assert not said(WHO, answer)


def test_a_team_of_the_authority_provides_in_house() -> None:
    assert facts("Who delivers your family support service?", "It is delivered in-house.") == {
        ("foi-provider", "family-support-service", "anyshire-county-council")
    }


def test_dates_of_the_contract_stand_with_its_provider() -> None:
    answer = (
        "Northtown NHS Trust. The contract commenced on 1 October 2022 and ends on 30 September 2025, with an option to extend."
    )
    (found,) = said("Who provides the school nursing service and when does the contract end?", answer)
    assert (found.when.start, found.when.end) == ("2022-10-01", "2025-09-30")


def test_a_provider_to_come_is_planned() -> None:
    (found,) = said("Who provides the oral health service?", "It will be provided by Northtown NHS Trust from April 2025.")
    assert found.mood is Mood.PLANNED


def test_what_is_part_of_another_service_is_said_so() -> None:
    found = facts(PEER, "Yes. It forms part of the Anyshire Healthy Families Programme.")
    assert ("foi-part-of", "breastfeeding-peer-support-service", "anyshire-healthy-families-programme") in found


def test_a_strategy_takes_up_the_subject_of_one_that_is_not() -> None:
    found = facts(
        "Do you have a breastfeeding strategy?", "No. However, it is one of the themes of the Anyshire Best Start Plan."
    )
    assert found == {("foi-theme", "anyshire-best-start-plan", "breastfeeding")}
    assert not said("Please send your breastfeeding strategy.", "The Anyshire Infant Feeding Strategy is on our website.")


def test_a_question_that_takes_the_authority_for_the_commissioner_is_taken_at_its_word() -> None:
    found = facts("Which providers does the Council commission to carry out tongue-tie division?", "Northtown NHS Trust.")
    assert ("foi-commissioner", "tongue-tie-division", "anyshire-county-council") in found


PROGRAMMES = "Which parenting programmes were commissioned in 2020/21, and from whom?"


@pytest.mark.parametrize(
    "answer",
    [
        "Little Acorns - Northtown Community Health NHS Trust",
        "Little Acorns (Northtown Community Health NHS Trust)",
        "Little Acorns, run by Northtown Community Health NHS Trust.",
    ],
)
def test_a_programme_stands_beside_its_provider(answer: str) -> None:
    assert ("foi-provider", "little-acorns", "northtown-community-health-nhs-trust") in facts(PROGRAMMES, answer)


def test_the_name_before_the_provider_is_the_service_that_was_asked_about() -> None:
    asked = "Does the Council commission a breastfeeding peer support service, and who is the current provider?"
    found = facts(asked, "Yes. Northtown Milk Friends, Northtown Community Health NHS Trust.")
    assert ("foi-provider", "breastfeeding-peer-support-service", "northtown-community-health-nhs-trust") in found


@pytest.mark.parametrize(
    "answer",
    [
        "See the report of March 2021 to Northtown Community Health NHS Trust.",
        "Little Acorns was praised by Northtown Community Health NHS Trust.",
        "Staff, Northtown Community Health NHS Trust",
        "Little Acorns, not Northtown Community Health NHS Trust",
    ],
)
def test_a_name_beside_a_body_that_is_not_said_to_provide_it_gives_no_provider(answer: str) -> None:
    assert not [one for one in facts(PROGRAMMES, answer) if one[0] == "foi-provider"]
