"""Who an answer sends its asker to, and whom it only names; and parts of answers that print their own letter."""

import pytest

from loaders.read import read_paper
from ontology.statement import Claim, Ref, Text
from ontology.vocab import SW

HEAD = "Anyshire County Council\n\nFreedom of Information request - FOI/29417\n\nReceived: 14 February 2022\n\n"
TRUST, OTHER = "body:northtown-nhs-trust", "body:eastham-nhs-foundation-trust"


def claims(questions: str) -> list[Claim]:
    """The claims of a reply with these questions and answers."""
    return list(read_paper((HEAD + questions + "\n").encode(), "paper.txt").claims)


def sent_to(answer: str) -> set[str]:
    """The bodies to which one answer sends its asker."""
    words = f"Q1. How many midwives are trained in brief advice?\n\nA1. {answer}\n\nQ2. Do you have a strategy?\n\nA2. Yes.\n"
    return {v.key for claim in claims(words) for p, v in claim.values if p == SW.redirectsTo and isinstance(v, Ref)}


@pytest.mark.parametrize(
    "answer",
    [
        "We do not hold this. You may wish to contact Northtown NHS Trust.",
        "We do not hold this. You may wish to redirect your question to the maternity provider, which is Northtown NHS Trust.",
        "Not held. Please put this question to Northtown NHS Trust.",
        "Not held by the Council. Any question about it should go to Northtown NHS Trust.",
        "Not held. Enquiries of this kind need to go to Northtown NHS Trust.",
        "The Council has no record of this. We suggest that you write to Northtown NHS Trust, which employs them.",
        "Midwives are employed by Northtown NHS Trust, and you may wish to put the question to them.",
        "You may like to contact the employer, Northtown NHS Trust.",
        "Training is a matter for Northtown NHS Trust.",
        "This would need to be requested from Northtown NHS Trust.",
        "This is the responsibility of Northtown NHS Trust and we suggest that you address your request to them.",
        "The Council does not hold this. Northtown NHS Trust may be able to help.",
        "Not held. You would have to ask Northtown NHS Trust.",
        "Northtown NHS Trust would have to be asked.",
        "Not held; please send it to Northtown NHS Trust.",
        "We recommend that you approach Northtown NHS Trust for this.",
        "The Council does not collect this. It can be asked of Northtown NHS Trust.",
        "This information is held by Northtown NHS Trust.",
        "Requests for this should be made to Northtown NHS Trust.",
        "Not held. The body to ask is Northtown NHS Trust.",
        "Only Northtown NHS Trust could tell you.",
    ],
)
def test_an_answer_sends_its_asker_to_a_body(answer: str) -> None:
    assert sent_to(answer) == {TRUST}


def test_both_of_two_providers_are_to_be_asked() -> None:
    answer = (
        "You may wish to redirect your question to the providers, which are Northtown NHS Trust and Eastham NHS Foundation Trust."
    )
    assert sent_to(answer) == {TRUST, OTHER}


@pytest.mark.parametrize(
    "answer",
    [
        "There are 12, trained by Northtown NHS Trust.",
        "12 at Northtown NHS Trust.",
        "We put this to Northtown NHS Trust and were told that there are 12.",
        "12. The question of training was raised with Northtown NHS Trust last year.",
        "The Council does not hold this. It works with Northtown NHS Trust.",
        "We asked Northtown NHS Trust: 12.",
        "None. Northtown NHS Trust ended the course in 2020.",
        "12. The course was put together with Northtown NHS Trust.",
        "All of them, as Northtown NHS Trust confirmed.",
        "12. Requests for training went to Northtown NHS Trust.",
        "Exempt under section 43. Northtown NHS Trust was consulted.",
        "12. Queries from midwives at Northtown NHS Trust were answered.",
        "We do not hold this, nor does Northtown NHS Trust.",
        "12. Please note that Northtown NHS Trust is not included.",
        "Our trainer is paid by Northtown NHS Trust.",
    ],
)
def test_a_body_that_is_only_named_is_not_to_be_asked(answer: str) -> None:
    assert not sent_to(answer)


def test_a_letter_of_an_answer_is_part_of_it_where_no_question_has_that_letter() -> None:
    words = "Q1. How many are (a) paid and (b) unpaid?\n\nA1. (a) 5\n(b) Not held. You may wish to contact Northtown NHS Trust.\n"
    found = [
        dict(claim.values) for claim in claims(f"{words}\nQ2. Do you have a strategy?\n\nA2. Yes.\n") if claim.cls == SW.Answer
    ]
    assert [f[SW.questionNumber] for f in found if SW.redirectsTo in f] == [Text("1")]


def test_a_lettered_question_without_a_name_has_its_answer_too() -> None:
    asked = "Request\n\n1. Who provides stop smoking support?\n\ta) Is it in house?\n\tb) Who pays for it?\n2. Why?\n"
    words = f"{asked}\nResponse\n\n1a. No.\n1b. Northtown NHS Trust.\n2. It helps.\n"
    numbers = {v.words for claim in claims(words) for p, v in claim.values if p == SW.questionNumber and isinstance(v, Text)}
    assert numbers == {"1a", "1b", "2"}


def test_a_day_printed_with_its_ending_dates_a_request() -> None:
    letter = HEAD.replace("Received: 14 February 2022", "Thank you for your request, which reached us on 14th February 2022.")
    found = read_paper(f"{letter}Q1. How many?\n\nA1. 12.\n".encode(), "paper.txt").claims
    assert any(claim.cls == SW.InformationRequest for claim in found)
