"""Lists, portraits, search, gaps and the network over a small graph."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.layout import placed
from graph.questions import (
    areas_list,
    counts,
    document,
    documents,
    entities,
    entity,
    gaps,
    network,
    redirect,
    search,
    topics_list,
)
from graph.store import Release
from ontology.errors import NotFound, UnknownTerm, UsageError
from ontology.statement import Day, Mood, Reading, Ref, Stretch, Term, Text, Thing
from ontology.vocab import DCTERMS, ORG, SW, concept

Make = Callable[..., Reading]
BASE = "https://w3id.org/startwell/id/"

BOARD = Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,), acronyms=("FB",))
COUNCIL = Thing("body:c", "body", "Leeds City Council", place="leeds", classes=(SW.PublicBody,))
STRATEGY = Thing("strategy:s", "strategy", "Best Start Strategy", place="leeds")
PERSON = Thing("person:p", "person", "Chair of Families", place="leeds")
TOPIC = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")
WORDS = ["Families Board of Leeds City Council", "The Families Board leads the Best Start Strategy", "No chair"]


@pytest.fixture
def small(paper: Make, release: Callable[..., Release]) -> Release:
    said = [
        (1, "body:b", SW.leads, Ref("strategy:s")),
        (0, "body:b", SW.accountableTo, Ref("body:c")),
        (1, "strategy:s", SW.addresses, Ref("topic:t")),
    ]
    claims = [
        (2, SW.Gap, [(SW.gapIn, Ref("body:b")), (SW.gapKind, Term(concept("gapKind", "chair"))), (SW.missing, Text("no chair"))]),
        (1, SW.Decision, [(SW.decidedBy, Ref("body:b")), (SW.action, Term(concept("action", "endorsed"))),
                          (SW.about, Ref("strategy:s")), (DCTERMS.date, Day("2023-05-01"))]),
        (0, ORG.Membership, [(ORG.member, Ref("person:p")), (ORG.organization, Ref("body:b")),
                             (ORG.role, Term(concept("role", "chair")))]),
    ]  # fmt: skip
    card = {"area": "leeds", "issued": "2024-01-31", "publisher": "Leeds City Council"}
    things = [BOARD, COUNCIL, STRATEGY, PERSON, TOPIC]
    other = Thing("body:b", "body", "Board of Families", place="leeds")
    return release(
        paper("a.txt", WORDS, things, said, claims, **card),
        paper("b.txt", ["Plans"], [BOARD, TOPIC], [(0, "body:b", SW.accountableFor, Ref("topic:t"))], mood=Mood.PROPOSED),
        paper("c.txt", ["Leads again"], [other, STRATEGY], [(0, "body:b", SW.leads, Ref("strategy:s"))]),
    )


def test_things_are_listed_by_label_in_pages_that_meet(small: Release) -> None:
    every, end = entities(small, limit=10_000)
    assert end == ""
    assert [row.label for row in every] == sorted((row.label for row in every), key=str.casefold)
    first, cursor = entities(small, limit=3)
    second, _ = entities(small, limit=10_000, cursor=cursor)
    assert (*first, *second) == every
    with pytest.raises(UsageError):
        entities(small, cursor="!")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"kind": "Board"}, ["Board of Families"]),
        ({"kind": "body"}, ["Board of Families", "Leeds City Council"]),
        ({"kind": "body", "q": "fb"}, ["Board of Families"]),
        ({"kind": "strategy", "area": "Leeds"}, ["Best Start Strategy"]),
        ({"kind": "strategy", "area": "Staffordshire"}, []),
    ],
)
def test_lists_are_narrowed_by_kind_name_and_area(small: Release, asked: dict[str, str], found: list[str]) -> None:
    assert [row.label for row in entities(small, **asked)[0]] == found  # type: ignore[arg-type] # only words are asked for


def test_a_portrait_has_relations_of_both_sides_moods_and_claims(small: Release) -> None:
    board = entity(small, "Families Board")
    facts = {(fact.says, fact.outgoing, fact.other.label if fact.other else "", fact.mood) for fact in board.facts}
    assert ("leads", True, "Best Start Strategy", "") in facts
    assert ("is proposed as accountable for", True, "breastfeeding", "proposed") in facts
    claims = {fact.predicate: fact for fact in board.facts if not fact.outgoing}
    assert (
        claims[SW.Decision].other == entity(small, "Best Start Strategy").facts[0].other
        or claims[SW.Decision].start == "2023-05-01"
    )
    assert claims[ORG.Membership].role == "chair"
    assert "no chair" in claims[SW.Gap].value
    assert all(fact.evidence for fact in board.facts)
    assert (board.kind, board.area.label if board.area else "", "FB" in board.alt_labels) == ("body", "Leeds", True)


def test_what_two_papers_say_is_one_fact_with_both_proofs(small: Release) -> None:
    (leads,) = [fact for fact in entity(small, "FB").facts if fact.predicate == SW.leads]
    assert {proof.document.source for proof in leads.evidence} == {"a.txt", "c.txt"}


def test_a_dated_statement_is_told_once_with_its_dates(paper: Make, release: Callable[..., Release]) -> None:
    said = [(0, "body:b", SW.leads, Ref("strategy:s"))]
    made = release(paper("a.txt", WORDS, [BOARD, STRATEGY], said, when=Stretch(start="2020-01-01")))
    assert [(fact.says, fact.start, fact.mood) for fact in entity(made, "Families Board").facts] == [
        ("leads", "2020-01-01", "stated")
    ]


def test_a_merged_slug_leads_to_the_one_that_stayed(small: Release) -> None:
    assert redirect(small, f"{BASE}body/leeds-families-board") == f"{BASE}body/leeds-board-of-families"
    assert redirect(small, f"{BASE}body/leeds-board-of-families") == ""
    assert entity(small, f"{BASE}body/leeds-families-board").id == f"{BASE}body/leeds-board-of-families"


def test_documents_come_newest_first_with_their_passages(small: Release) -> None:
    assert [row.source for row in documents(small)] == ["a.txt", "c.txt", "b.txt"]
    page = document(small, "a")
    assert [row.words for row in page.passages] == WORDS
    assert page.document.passages == 3
    assert page.document.publisher == "Leeds City Council"
    assert {named.label for named in page.passages[1].mentions} >= {"Board of Families", "Best Start Strategy"}
    assert page.passages[2].context
    assert document(small, f"{BASE}document/a") == page
    with pytest.raises(NotFound):
        document(small, "zzz")


def test_gaps_are_narrowed_by_area_and_kind(small: Release) -> None:
    assert [gap.missing for gap in gaps(small, "Leeds", "chair")] == ["no chair"]
    assert gaps(small, "Staffordshire") == ()
    assert gaps(small, kind="owner") == ()
    with pytest.raises(UnknownTerm):
        gaps(small, kind="roof")


@pytest.mark.parametrize(
    ("q", "first"), [("families bord", "body"), ("FB", "body"), ("brestfeeding", "topic"), ("no chair", "passage")]
)
def test_search_forgives_typing_mistakes_and_finds_names_acronyms_and_passages(small: Release, q: str, first: str) -> None:
    assert search(small, q)[0].kind == first
    assert search(small, " ") == ()


def test_the_network_has_an_edge_for_each_relation_and_stays_within_its_limit(small: Release) -> None:
    whole = network(small)
    assert {(edge.says, len(edge.evidence)) for edge in whole.edges} >= {("leads", 2), ("addresses", 1)}
    assert {node.id for node in whole.nodes} == {end for edge in whole.edges for end in (edge.source, edge.target)}
    few = network(small, most=2)
    assert (len(few.nodes), few.left_out) == (2, len(whole.nodes) - 2)


def test_a_neighbourhood_holds_what_lies_within_its_steps(small: Release) -> None:
    near = network(small, "Leeds City Council", depth=1)
    assert {node.label for node in near.nodes} == {"Leeds City Council", "Board of Families"}
    assert len(network(small, "Leeds City Council", depth=2).nodes) > 2
    assert [node.label for node in network(small, "infant mortality").nodes] == ["infant mortality"]
    with pytest.raises(NotFound):
        network(small, "no such thing at all")


def test_no_two_nodes_lie_on_top_of_each_other_and_places_do_not_change() -> None:
    nodes = [f"n{at}" for at in range(40)]
    edges = [(nodes[at], nodes[at // 2]) for at in range(1, 40)]
    places = placed(nodes, edges)
    assert len(set(places.values())) == 40
    assert places == placed(nodes, list(reversed(edges)))


def test_topics_areas_and_counts_are_told(small: Release) -> None:
    assert "breastfeeding" in {named.label for named in topics_list(small)}
    assert "Leeds" in {named.label for named in areas_list(small)}
    assert (counts(small)["documents"], counts(small)["passages"], counts(small)["strategy"]) == (3, 5, 1)
