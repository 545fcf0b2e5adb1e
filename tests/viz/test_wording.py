"""Verdicts in plain sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.answers import DocumentRef, Named, OwnersAnswer, Proof, Role, Verdict
from viz.wording import by_role, verdict_sentence, verdict_tag, what_was_read

AnswerMaker = Callable[..., OwnersAnswer]
CASES: list[tuple[Verdict, tuple[tuple[str, Role], ...], str]] = [
    ("owned", (("A Board", "accountable"),), "A Board is accountable for infant mortality in Staffordshire."),
    (
        "contested",
        (("A", "accountable"), ("B", "accountable")),
        "A and B are together accountable for infant mortality in Staffordshire.",
    ),
    (
        "proposed",
        (("A", "proposed"), ("B", "proposed")),
        "Nobody is yet accountable for infant mortality in Staffordshire: A and B are only recommended or planned to be.",
    ),
    (
        "shared",
        (("A", "priority-holder"), ("B", "priority-holder"), ("C", "strategy")),
        "Nobody is accountable for infant mortality in Staffordshire: 2 bodies hold it as a priority.",
    ),
    (
        "held",
        (("A Plan", "strategy"),),
        "Nobody is said to be accountable for infant mortality in Staffordshire: A Plan holds it as a priority.",
    ),
    (
        "unowned",
        (),
        "No paper that was read says who holds infant mortality in Staffordshire.",
    ),
    (
        "unknown",
        (),
        "We cannot tell who owns infant mortality in Staffordshire: no paper of that area from that day or before has been read.",
    ),
]


@pytest.mark.parametrize(("verdict", "owners", "sentence"), CASES)
def test_every_verdict_is_a_sentence(
    answer_of: AnswerMaker, verdict: Verdict, owners: tuple[tuple[str, Role], ...], sentence: str
) -> None:
    assert verdict_sentence(answer_of(verdict, *owners)) == sentence


def test_a_verdict_without_an_area_speaks_of_none(answer_of: AnswerMaker) -> None:
    answer = replace(answer_of("owned", ("A Board", "accountable")), area=None)
    assert verdict_sentence(answer) == "A Board is accountable for infant mortality."


def test_an_owner_of_a_narrower_topic_does_not_stand_in_the_verdict(answer_of: AnswerMaker) -> None:
    answer = answer_of("held", ("A Board", "priority-holder"), ("Other", "priority-holder"))
    rows = (answer.owners[0], replace(answer.owners[1], topic=Named("urn:narrower", "baby loss")))
    assert "Other" not in verdict_sentence(replace(answer, owners=rows))


def test_an_answer_says_its_day_and_what_was_read(answer_of: AnswerMaker) -> None:
    said = "As of 7 September 2023, from 3 documents of that area, the newest of 7 September 2023."
    assert what_was_read(answer_of("unowned")) == said


def _said_by(answer: OwnersAnswer, *passages: str) -> OwnersAnswer:
    """The answer with each owner said by the passage of its place."""
    document = DocumentRef("urn:d", "Report", "", "", "report.txt")
    proofs = [(Proof(document, passage, "para 1", "…", ()),) for passage in passages]
    return replace(answer, owners=tuple(replace(row, evidence=said) for row, said in zip(answer.owners, proofs, strict=True)))


def test_partners_that_one_passage_makes_accountable_are_joint_and_not_contested(answer_of: AnswerMaker) -> None:
    answer = answer_of("contested", ("A", "accountable"), ("B", "accountable"))
    together, apart = _said_by(answer, "urn:p", "urn:p"), _said_by(answer, "urn:p", "urn:q")
    assert (verdict_tag(together), verdict_tag(apart)) == ("joint", "contested")
    assert verdict_sentence(apart) == "A and B are each said to be accountable for infant mortality in Staffordshire."


def test_a_body_of_papers_out_of_date_does_not_stand_in_the_verdict(answer_of: AnswerMaker) -> None:
    answer = answer_of("owned", ("A", "accountable"), ("Old", "accountable"))
    answer = replace(answer, owners=(answer.owners[0], replace(answer.owners[1], stale=True)))
    assert verdict_sentence(answer) == "A is accountable for infant mortality in Staffordshire."


def test_roles_without_owners_are_left_out(answer_of: AnswerMaker) -> None:
    grouped = by_role(answer_of("proposed", ("B", "strategy"), ("A", "proposed")))
    assert [(role, [row.label for row in rows]) for role, rows in grouped] == [("proposed", ["A"]), ("strategy", ["B"])]
