"""Resolutions and decisions by the layout of minutes and notices: who decided what, told by the lines above."""

import pytest

from loaders.read import read_paper
from ontology.statement import Claim, Reading, Ref, Term, Text
from ontology.vocab import SW

_HEAD = "Leeds City Council\n\nLeeds Early Years Board\n\nMeeting of 4 March 2024\n\n"


def _read(words: str) -> Reading:
    return read_paper((_HEAD + words + "\n").encode(), "minutes.txt")


def _decisions(words: str) -> set[tuple[str, str, str]]:
    """Who decided, the deed and the matter, of each decision of a paper."""
    reading = _read(words)
    names = {thing.key: thing.name for thing in reading.things}
    return {_decision(claim, names) for claim in reading.claims if claim.cls == SW.Decision}


def _decision(claim: Claim, names: dict[str, str]) -> tuple[str, str, str]:
    values = dict(claim.values)
    who, deed, about = values[SW.decidedBy], values[SW.action], values[SW.about]
    assert isinstance(who, Ref)
    assert isinstance(deed, Term)
    assert isinstance(about, Text | Ref)
    return names[who.key], deed.iri.rpartition("action-")[2], about.words if isinstance(about, Text) else names[about.key]


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("The Board:\n\n1. noted the report;\n\n2. endorsed the Leeds Start Strategy.\n", ("noted", "report")),
        ("The Board:\n\n1. noted the report;\n\n2. endorsed the Leeds Start Strategy.\n", ("endorsed", "Leeds Start Strategy")),
        (
            "On 16 June 2020 the Board agreed to:\n\n* open three new clinics\n* keep the toy library\n",
            ("agreed", "open three new clinics"),
        ),
        (
            "Resolved:\n\nThat the Board agrees:\n\n1. to the purchase of a van;\n\n2. to nothing else.\n",
            ("agreed", "purchase of a van"),
        ),
        ("RESOLVED\n\n1. That the contract for cots be awarded to the lowest bidder.\n", ("approved", "contract for cots")),
        ("RESOLVED\n\n1. That it be noted that the grant would end in May.\n", ("noted", "grant would end in May")),
    ],
)
def test_a_decision_is_read_from_its_item_and_the_lines_above(words: str, decision: tuple[str, str]) -> None:
    assert ("Leeds Early Years Board", *decision) in _decisions(words)


@pytest.mark.parametrize(
    "words",
    [
        "Recommendations\n\nThe Board is asked:\n\n1. to note the report;\n\n2. to open three new clinics.\n",
        "The Board heard that officers would:\n\n* open three new clinics\n* keep the toy library\n",
        "RESOLVED\n\n1. That the contract for cots was long.\n",
        "The Board agreed to:\n\n* invite the hospital to open a clinic\n",
    ],
)
def test_what_is_only_asked_or_heard_is_no_decision(words: str) -> None:
    assert not _decisions(words)


def test_a_clause_that_goes_on_keeps_what_was_decided_and_by_whom() -> None:
    said = "The Leeds Start Strategy was drawn up by the Leeds Feeding Group and approved by the Leeds Early Years Board in May."
    assert ("Leeds Early Years Board", "approved", "Leeds Start Strategy") in _decisions(said)


def test_a_maker_of_whom_a_label_names_only_a_part_is_not_taken() -> None:
    notice = (
        "Decision maker: Cabinet (Resources) Panel\n\nResolved:\n\n1. That the contract for cots be awarded to the lowest bidder."
    )
    found = read_paper(f"Decision details\n\nCots - Award of Contract\n\n{notice}\n".encode(), "notice.txt")
    assert not [claim for claim in found.claims if claim.cls == SW.Decision]
