"""The ownership answers that the product was made for, with every quote traced to its file.

Infant mortality is asked over the seeds and over the examples, which are their counterparts; the other authorities over
the documents of the development set.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

import startwell
from graph.answers import GapRow, Owner, OwnersAnswer, Proof, Role, ServiceRow
from graph.questions import document, entity, owners
from graph.store import Release

DAY = "2023-09-07"
BOTH = pytest.mark.parametrize("papers", ["examples_release", "seeds_release"])
STEERING = "Infant Mortality Steering Group"
SPELLINGS = {
    "Integrated Care System (ICS) Children & Young People's Programme Board",
    "ICS Children and Young People's Programme Board",
    "ICS CYP Programme Board",
    "CYP Programme Board",
}
QUESTIONS = [
    ("infant mortality", "Staffordshire", DAY),
    ("infant mortality", "Stoke-on-Trent", DAY),
    ("smoking in pregnancy", "Staffordshire", DAY),
    ("breastfeeding", "Staffordshire", DAY),
    ("early years", "York", "2024-06-30"),
    ("special educational needs and disabilities", "Lancashire", "2024-12-31"),
    ("smoking at time of delivery", "Medway", "2021-12-31"),
    ("best start in life", "Herefordshire", "2025-06-30"),
    ("smoking in pregnancy", "Sussex", "2024-06-30"),
    ("breastfeeding", "Stoke-on-Trent", DAY),
]


@pytest.fixture
def release(papers: str, request: pytest.FixtureRequest) -> Release:
    made: Release = request.getfixturevalue(papers)
    return made


def in_role(answer: OwnersAnswer, role: Role) -> list[Owner]:
    """The rows of one role on the topic itself."""
    return [row for row in answer.owners if row.role == role and row.topic == answer.topic]


def labels(rows: Iterable[Owner | GapRow]) -> set[str]:
    return {row.label for row in rows}


def names(release: Release, row: Owner) -> set[str]:
    """All names of a row's thing."""
    thing = entity(release, row.id)
    return {thing.label, *thing.alt_labels}


@BOTH
def test_infant_mortality_in_staffordshire_is_proposed_to_the_steering_group(release: Release) -> None:
    answer = owners(release, "infant mortality", "Staffordshire", DAY)
    (proposed,) = in_role(answer, "proposed")
    assert answer.verdict == "proposed"
    assert in_role(answer, "accountable") == []
    assert any(name.endswith(STEERING) for name in names(release, proposed))


def test_the_proposal_is_the_recommendation_of_paragraph_17(seeds_release: Release) -> None:
    (proposed,) = in_role(owners(seeds_release, "infant mortality", "Staffordshire", DAY), "proposed")
    assert [proof.locator for proof in proposed.evidence] == ["para 17"]


@BOTH
def test_four_bodies_and_the_strategy_hold_infant_mortality_in_staffordshire(release: Release) -> None:
    answer = owners(release, "infant mortality", "Staffordshire", DAY)
    holders = in_role(answer, "priority-holder")
    own = [row for row in holders if any(proof.document.source.startswith("staffordshire") for proof in row.evidence)]
    assert len(own) == 4
    assert {row.scope for row in holders if row not in own} <= {"wider"}
    assert labels(own) >= {
        "Families Strategic Partnership", "Maternity Transformation Programme Board", "Staffordshire Health and Wellbeing Board",
    }  # fmt: skip
    assert labels(in_role(answer, "strategy")) == {"Staffordshire Joint Health and Wellbeing Strategy 2022-27"}


@BOTH
def test_the_programme_board_is_one_resource_with_its_four_spellings(release: Release) -> None:
    holders = in_role(owners(release, "infant mortality", "Staffordshire", DAY), "priority-holder")
    (board,) = [row for row in holders if "CYP Programme Board" in names(release, row)]
    assert names(release, board) >= SPELLINGS


@BOTH
def test_infant_mortality_lacks_an_owner_and_its_steering_group_a_chair(release: Release) -> None:
    gaps = owners(release, "infant mortality", "Staffordshire", DAY).gaps
    assert "clear overall ownership" in {gap.missing for gap in gaps if gap.kind == "owner" and not gap.feared}
    assert any(gap.kind == "chair" and gap.label.endswith(STEERING) and not gap.feared for gap in gaps)


@BOTH
def test_stoke_takes_the_shared_footprint_and_never_the_other_boards(release: Release) -> None:
    answer = owners(release, "infant mortality", "Stoke-on-Trent", DAY)
    wider = {row.label: row for row in answer.owners if row.scope == "wider"}
    assert "Integrated Care System (ICS) Children & Young People's Programme Board" in wider
    assert any(label.endswith(STEERING) for label in wider)
    assert labels(answer.owners).isdisjoint({"Staffordshire Health and Wellbeing Board", "Families Strategic Partnership"})
    assert "Staffordshire Joint Health and Wellbeing Strategy 2022-27" not in labels(answer.owners)


def test_stoke_has_its_own_board_and_strategy(seeds_release: Release) -> None:
    stoke, other = (owners(seeds_release, "infant mortality", area, DAY) for area in ("Stoke-on-Trent", "Staffordshire"))
    (board,) = [row for row in in_role(stoke, "priority-holder") if row.scope == "own"]
    assert "Health and Wellbeing Board" in names(seeds_release, board)
    assert board.id not in {row.id for row in other.owners}
    assert "Stoke-on-Trent Joint Health and Wellbeing Strategy 2021-2025" in labels(in_role(stoke, "strategy"))


@BOTH
def test_stoke_takes_the_bodies_of_the_shared_footprint_from_its_own_paper_too(release: Release) -> None:
    answer = owners(release, "infant mortality", "Stoke-on-Trent", DAY)
    holders = [row for row in answer.owners if row.role == "priority-holder" and row.scope == "wider"]
    assert any("stoke" in proof.document.source for row in holders for proof in row.evidence)


@BOTH
def test_the_stop_smoking_service_has_two_contracts_with_one_provider(release: Release) -> None:
    services = owners(release, "smoking in pregnancy", "Staffordshire", DAY).services
    (one,) = {row.id for row in services}
    assert one.startswith("https://w3id.org/startwell/id/service/")
    assert [(row.start, row.end, row.current) for row in services] == [
        ("2019-04-01", "2023-03-31", False),
        ("2023-04-01", "", True),
    ]
    assert {provider.label for row in services for provider in row.providers} == {"Everyone Health"}
    assert {body.label for row in services for body in row.commissioners} == {"Staffordshire County Council"}


@pytest.mark.parametrize(
    ("topic", "area", "day", "verdict", "role", "holder"),
    [
        ("early years", "York", "2024-06-30", "owned", "accountable", "Early Years Partnership Board"),
        ("SEND", "Lancashire", "2024-12-31", "owned", "accountable", "Lancashire SEND Partnership Board"),
        ("smoking at time of delivery", "Medway", "2021-12-31", "held", "priority-holder",
         "Medway Maternal Smoking Strategy group"),
        ("best start in life", "Herefordshire", "2025-06-30", "held", "priority-holder", "Health and Wellbeing Board"),
    ],
)  # fmt: skip
def test_another_authority_is_answered(
    topic: str, area: str, day: str, verdict: str, role: Role, holder: str, papers_release: Release
) -> None:
    answer = owners(papers_release, topic, area, day)
    assert answer.verdict == verdict
    assert holder in {name for row in in_role(answer, role) for name in names(papers_release, row)}


def test_a_place_no_paper_is_about_is_unknown(papers_release: Release) -> None:
    answer = owners(papers_release, "infant mortality", "Leeds", DAY)
    assert (answer.verdict, answer.owners, answer.services, answer.gaps) == ("unknown", (), (), ())


@pytest.mark.parametrize("question", QUESTIONS, ids=" / ".join)
def test_every_quote_stands_in_the_cited_passage_of_its_file(
    question: tuple[str, str, str], papers_release: Release, seeds: Path, dev_set: Path
) -> None:
    evidence = list(proofs(owners(papers_release, *question)))
    every = [*seeds.iterdir(), *(dev_set / "documents").iterdir()]
    files = {path.name: plain(path.read_text(encoding="utf-8-sig")) for path in every}
    assert evidence
    for proof in evidence:
        quotes = [(proof.passage, proof.quote), *((leant.passage, leant.quote) for leant in proof.context)]
        passages = {passage.id: passage.words for passage in document(papers_release, proof.document.id).passages}
        assert [quote for passage, quote in quotes if quote != passages[passage]] == []
        assert [quote for _, quote in quotes if not stands_in(quote, files[proof.document.source])] == []


def test_the_command_quotes_as_the_question_does(examples_store: Path, examples_release: Release) -> None:
    words = ["owners", "infant mortality", "--area", "Staffordshire", "--as-of", DAY, "--format", "json"]
    printed = CliRunner().invoke(startwell.house, [*words, "--store", str(examples_store)])
    told = json.loads(printed.stdout)
    quotes = [proof["quote"] for row in (*told["owners"], *told["gaps"]) for proof in row["evidence"]]
    assert quotes == [proof.quote for proof in proofs(owners(examples_release, "infant mortality", "Staffordshire", DAY))]


def proofs(answer: OwnersAnswer) -> Iterable[Proof]:
    """All evidence of an answer."""
    rows: tuple[Owner | ServiceRow | GapRow, ...] = (*answer.owners, *answer.services, *answer.gaps)
    return (proof for row in rows for proof in row.evidence)


def plain(text: str) -> str:
    """Text with its white space normalised."""
    return " ".join(text.split())


def stands_in(quote: str, paper: str) -> bool:
    """Whether the pieces around `[…]` stand in the paper, one after another."""
    at = 0
    for piece in quote.split("[…]"):
        at = paper.find(plain(piece), at)
        if at < 0:
            return False
    return True
