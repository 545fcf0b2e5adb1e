"""Faults planted at the evidence gate: each is refused, and what is sound passes."""

from dataclasses import replace

import pytest

from loaders.stating.gate import Gate
from ontology.statement import Anchor, Evidence, Passage, Ref, Statement, Stretch, Thing
from ontology.vocab import SW

HEAD, BODY, OTHER = 0, 1, 2
PASSAGES = (
    Passage(HEAD, "title", "Elmfield Children's Board – 7 May 2024"),
    Passage(BODY, "para 1", "The Board leads the Elmfield Sleep Campaign.", context=(HEAD,)),
    Passage(OTHER, "para 9", "The Brookside Panel met with the Elmfield Children's Board."),
)
THINGS = {
    "body:board": Thing("body:board", "body", "Elmfield Children's Board"),
    "body:panel": Thing("body:panel", "body", "Brookside Panel"),
    "initiative:sleep": Thing("initiative:sleep", "initiative", "Elmfield Sleep Campaign"),
}
STAND_IN = Anchor("body:board", BODY, "The Board", "stand-in", HEAD)
NAMED = Anchor("initiative:sleep", BODY, "Elmfield Sleep Campaign")
SOUND = Statement(
    "leads", "body:board", SW.leads, Ref("initiative:sleep"), Evidence(BODY, PASSAGES[BODY].words, (STAND_IN, NAMED))
)


def _refusal(said: Statement) -> str:
    return Gate(PASSAGES, THINGS).refusal(said)


def _with(*anchors: Anchor, passage: int = BODY, quote: str = SOUND.evidence.quote) -> Statement:
    return replace(SOUND, evidence=Evidence(passage, quote, anchors or SOUND.evidence.anchors))


def test_a_sound_statement_passes() -> None:
    assert not _refusal(SOUND)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (_with(quote="The Board leads the Elmfield Sleep Programme."), "quote"),
        (_with(passage=OTHER), "quote"),
        (_with(passage=7), "does not have"),
        (_with(NAMED), "not anchored"),
        (_with(STAND_IN), "not anchored"),
        (_with(replace(STAND_IN, referent=OTHER), NAMED), "outside the context"),
        (_with(replace(STAND_IN, referent=None), NAMED), "stands for"),
        (_with(replace(STAND_IN, key="body:panel"), NAMED), "not anchored"),
        (_with(STAND_IN, replace(NAMED, words="Elmfield Sleep Pathway")), "do not stand"),
        (_with(STAND_IN, replace(NAMED, passage=OTHER)), "outside the passage"),
        (_with(STAND_IN, replace(NAMED, words="leads")), "not a name"),
        (replace(SOUND, when=Stretch("2024-05-01", "2023-05-01")), "ends before"),
        (replace(SOUND, subject="body:unknown"), "no thing"),
    ],
)
def test_a_fault_is_refused_with_its_reason(fault: Statement, reason: str) -> None:
    assert reason in _refusal(fault)


def test_a_stand_in_whose_referent_was_swapped_is_refused() -> None:
    swapped = replace(
        SOUND, subject="body:panel", evidence=replace(SOUND.evidence, anchors=(replace(STAND_IN, key="body:panel"), NAMED))
    )
    assert "does not name Brookside Panel" in _refusal(swapped)
