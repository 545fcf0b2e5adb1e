"""The ownership answer: every verdict, dates, places, order, evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.gaps import gaps
from graph.owners import owners
from graph.store import Release
from ontology.errors import NotFound, UsageError
from ontology.statement import Flag, Mood, Reading, Ref, Statement, Stretch, Term, Text, Thing
from ontology.vocab import SW, concept

Make = Callable[..., Reading]
Build = Callable[..., Release]

TOPIC = Thing("topic:t", "topic", "infant mortality", known_as="infant-mortality")
NARROWER = Thing("topic:n", "topic", "neonatal death", known_as="neonatal-death")


def body(key: str, name: str, place: str = "staffordshire", **more: object) -> Thing:
    return Thing(f"body:{key}", "body", name, place=place, classes=(SW.Board,), **more)  # type: ignore[arg-type] # fields of Thing


A, B = body("a", "Families Board"), body("b", "Health Board")
AIM_A = Thing("aim:a", "aim", "Fewer deaths", qualifier="body:a")
AIM_B = Thing("aim:b", "aim", "Fewer deaths", qualifier="body:b")
STRATEGY = Thing("strategy:s", "strategy", "Joint Strategy 2022-27", place="staffordshire")
AIM_S = Thing("aim:s", "aim", "Fewer deaths", qualifier="strategy:s")
WORDS = ["Families Board and Health Board: infant mortality", "Joint Strategy 2022-27"]
CARD = {"area": "staffordshire", "issued": "2023-09-07"}


def accountable(key: str) -> tuple[int, str, str, Ref]:
    return 0, f"body:{key}", SW.accountableFor, Ref("topic:t")


def priority(holder: str, aim: str) -> list[tuple[int, str, str, Ref]]:
    return [(0, holder, SW.hasPriority, Ref(aim)), (0, aim, SW.concerns, Ref("topic:t"))]


@pytest.mark.parametrize(
    ("things", "said", "verdict"),
    [
        ([A], [accountable("a")], "owned"),
        ([A, B], [accountable("a"), accountable("b")], "contested"),
        ([A, B, AIM_B], [accountable("a"), *priority("body:b", "aim:b")], "owned"),
        ([A, B, AIM_A, AIM_B], [*priority("body:a", "aim:a"), *priority("body:b", "aim:b")], "shared"),
        ([A, AIM_A], priority("body:a", "aim:a"), "held"),
        ([STRATEGY, AIM_S], priority("strategy:s", "aim:s"), "held"),
        ([A], [(0, "body:a", SW.leads, Ref("topic:t"))], "unowned"),
        ([A], [], "unowned"),
    ],
)
def test_the_verdict_follows_from_who_says_what(
    paper: Make, release: Build, things: list[Thing], said: list[tuple[int, str, str, Ref]], verdict: str
) -> None:
    made = release(paper("a.txt", WORDS, [*things, TOPIC], said, **CARD))
    assert owners(made, "infant mortality", "Staffordshire", "2023-09-07").verdict == verdict


@pytest.mark.parametrize("mood", [Mood.PROPOSED, Mood.PLANNED])
def test_a_recommended_or_planned_owner_makes_the_verdict_proposed(paper: Make, release: Build, mood: Mood) -> None:
    priorities = paper("b.txt", [*WORDS, "b"], [B, AIM_B, A, AIM_A, TOPIC], [*priority("body:b", "aim:b")], **CARD)
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], mood=mood, **CARD), priorities)
    answer = owners(made, "infant mortality", "staffordshire", "2023-09-07")
    assert answer.verdict == "proposed"
    assert [(row.role, row.label) for row in answer.owners] == [
        ("proposed", "Families Board"),
        ("priority-holder", "Health Board"),
    ]
    assert answer.documents_read == 2


def test_a_denied_owner_is_none(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], mood=Mood.DENIED, **CARD))
    answer = owners(made, "infant mortality", "staffordshire", "2023-09-07")
    assert (answer.verdict, answer.owners) == ("unowned", ())


def test_an_area_nobody_wrote_about_is_unknown(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], **CARD))
    answer = owners(made, "infant mortality", "Leeds", "2023-09-07")
    assert (answer.verdict, answer.documents_read, answer.newest) == ("unknown", 0, "")
    assert answer.owners == ()


def test_a_neighbours_board_is_never_in_the_answer_and_a_shared_one_is_wider(paper: Make, release: Build) -> None:
    shared = body("c", "Footprint Board", "staffordshire-and-stoke-on-trent")
    county = paper("a.txt", WORDS, [A, shared, TOPIC], [accountable("a"), accountable("c")], **CARD)
    city = paper("b.txt", [*WORDS, "b"], area="stoke-on-trent", issued="2022-01-31")
    made = release(county, city)
    rows = owners(made, "infant mortality", "Stoke-on-Trent", "2024-01-31").owners
    assert [(row.label, row.scope, row.area.label if row.area else "") for row in rows] == [
        ("Footprint Board", "wider", "Staffordshire and Stoke-on-Trent")
    ]
    assert [row.scope for row in owners(made, "infant mortality", "Staffordshire", "2024-01-31").owners] == ["own", "wider"]


def test_what_a_body_is_said_to_serve_counts_before_where_its_paper_comes_from(paper: Make, release: Build) -> None:
    elsewhere = Thing("area:x", "area", "Leeds", known_as="leeds")
    national = body("d", "Delivery Board", "")
    serves = (0, "body:d", SW.servesArea, Ref("area:x"))
    made = release(paper("a.txt", WORDS, [national, elsewhere, TOPIC], [accountable("d"), serves], **CARD))
    assert owners(made, "infant mortality", "staffordshire", "2024-01-31").owners == ()
    assert len(owners(made, "infant mortality", "", "2024-01-31").owners) == 1


def test_a_body_of_no_known_place_belongs_where_its_paper_comes_from(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [body("d", "Delivery Board", ""), TOPIC], [accountable("d")], **CARD))
    (row,) = owners(made, "infant mortality", "staffordshire", "2024-01-31").owners
    assert (row.scope, row.area.label if row.area else "") == ("own", "Staffordshire")


def test_an_area_that_is_left_out_does_not_count(paper: Make, release: Build) -> None:
    shared = body("c", "Footprint Board", "staffordshire-and-stoke-on-trent")
    city = Thing("area:x", "area", "Stoke-on-Trent", known_as="stoke-on-trent")
    without = (0, "body:c", SW.excludesArea, Ref("area:x"))
    made = release(paper("a.txt", WORDS, [shared, city, TOPIC], [accountable("c"), without], **CARD))
    assert owners(made, "infant mortality", "stoke-on-trent", "2024-01-31").owners == ()
    assert len(owners(made, "infant mortality", "staffordshire", "2024-01-31").owners) == 1


@pytest.mark.parametrize(
    ("when", "day", "holds"),
    [
        (Stretch(), "2023-09-06", False),
        (Stretch(), "2023-09-07", True),
        (Stretch(start="2019-04-01"), "2019-03-31", False),
        (Stretch(start="2019-04-01"), "2019-04-01", True),
        (Stretch(start="2019-04-01", end="2021-03-31"), "2021-03-31", True),
        (Stretch(start="2019-04-01", end="2021-03-31"), "2021-04-01", False),
    ],
)
def test_a_statement_holds_from_its_start_or_its_papers_day_until_its_end(
    paper: Make, release: Build, when: Stretch, day: str, holds: bool
) -> None:
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], when=when, **CARD))
    answer = owners(made, "infant mortality", "staffordshire", day)
    assert [(row.since, row.until) for row in answer.owners] == ([(when.start, when.end)] if holds else [])


def test_what_had_ended_before_its_paper_came_held_until_then(paper: Make, release: Build) -> None:
    when = Stretch(end="2022-03-31")
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], mood=Mood.ENDED, when=when, **CARD))
    days = ("2021-06-30", "2022-03-31", "2022-04-01", "2023-09-07")
    assert [len(owners(made, "infant mortality", "staffordshire", day).owners) for day in days] == [1, 1, 0, 0]


def test_papers_later_than_the_day_count_as_read_only_for_what_they_say_of_it(paper: Make, release: Build) -> None:
    old = paper("b.txt", [*WORDS, "b"], area="staffordshire", issued="2020-01-31")
    made = release(old, paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], when=Stretch(start="2019-04-01"), **CARD))
    read = []
    for day in ("2018-12-31", "2019-04-01", "2020-01-31", "2023-09-07"):
        answer = owners(made, "infant mortality", "staffordshire", day)
        read.append((answer.verdict, answer.documents_read, answer.newest))
    assert read[0] == ("unknown", 0, "")
    assert read[1:] == [("owned", 1, "2023-09-07"), ("owned", 2, "2023-09-07"), ("owned", 2, "2023-09-07")]


def test_a_paper_without_any_day_is_as_old_as_the_oldest_that_has_one(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], area="staffordshire"), paper("b.txt", ["b"], **CARD))
    assert owners(made, "infant mortality", "staffordshire", "2023-09-06").verdict == "unknown"
    assert owners(made, "infant mortality", "staffordshire", "2023-09-07").verdict == "owned"


def test_the_period_in_a_files_name_dates_it_where_nothing_else_does(paper: Make, release: Build) -> None:
    made = release(paper("progress-2020-21.txt", WORDS, [A, TOPIC], [accountable("a")], area="staffordshire"))
    assert owners(made, "infant mortality", "staffordshire", "2021-03-30").owners == ()
    assert len(owners(made, "infant mortality", "staffordshire", "2021-03-31").owners) == 1


def test_what_has_ended_is_not_the_answer_of_today(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], mood=Mood.ENDED, **CARD))
    assert owners(made, "infant mortality", "staffordshire", "2024-01-31").verdict == "unowned"


def test_a_later_paper_that_ends_it_ends_it(paper: Make, release: Build) -> None:
    first = paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], area="staffordshire", issued="2020-01-31")
    last = paper("b.txt", [*WORDS, "b"], [A, TOPIC], [accountable("a")], mood=Mood.ENDED, when=Stretch(end="2022-03-31"), **CARD)
    made = release(first, last)
    assert owners(made, "infant mortality", "staffordshire", "2022-03-31").verdict == "owned"
    assert owners(made, "infant mortality", "staffordshire", "2022-04-01").verdict == "unowned"


def test_a_paper_without_a_day_counts_from_the_end_of_the_period_in_its_title(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], area="staffordshire", title="Annual report 2020/21"))
    assert owners(made, "infant mortality", "staffordshire", "2021-03-30").owners == ()
    assert len(owners(made, "infant mortality", "staffordshire", "2021-03-31").owners) == 1


def test_a_row_over_three_years_older_than_the_newest_is_stale_and_contests_nothing(paper: Make, release: Build) -> None:
    old = paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], area="staffordshire", issued="2020-09-06")
    new = paper("b.txt", [*WORDS, "b"], [B, TOPIC], [accountable("b")], **CARD)
    answer = owners(release(old, new), "infant mortality", "staffordshire", "2024-01-31")
    assert {row.label: row.stale for row in answer.owners} == {"Families Board": True, "Health Board": False}
    assert answer.verdict == "owned"
    young = replace(old, source=replace(old.source, issued="2020-09-07"))
    assert owners(release(young, new), "infant mortality", "staffordshire", "2024-01-31").verdict == "contested"


def test_a_narrower_topics_row_is_listed_with_its_topic_and_makes_no_verdict(paper: Make, release: Build) -> None:
    said = [(0, "body:a", SW.accountableFor, Ref("topic:n"))]
    made = release(paper("a.txt", WORDS, [A, NARROWER, TOPIC], said, **CARD))
    answer = owners(made, "infant mortality", "staffordshire", "2024-01-31")
    assert answer.verdict == "unowned"
    assert [row.topic.id.rpartition("/")[2] for row in answer.owners] == ["neonatal-death"]


def test_who_leads_what_addresses_the_topic_leads_on_it(paper: Make, release: Build) -> None:
    said = [(1, "strategy:s", SW.addresses, Ref("topic:t")), (0, "body:a", SW.leads, Ref("strategy:s"))]
    made = release(paper("a.txt", WORDS, [A, STRATEGY, TOPIC], said, **CARD))
    (row,) = owners(made, "infant mortality", "staffordshire", "2024-01-31").owners
    assert (row.role, row.label, len(row.evidence)) == ("lead", "Families Board", 2)


def test_rows_come_by_role_then_by_documents_then_by_label(paper: Make, release: Build) -> None:
    c, aim_c = body("c", "Area Board"), Thing("aim:c", "aim", "Fewer deaths", qualifier="body:c")
    things = [A, B, c, AIM_A, AIM_B, aim_c, STRATEGY, AIM_S, TOPIC]
    every = [
        *priority("strategy:s", "aim:s"),
        *priority("body:a", "aim:a"),
        *priority("body:b", "aim:b"),
        *priority("body:c", "aim:c"),
    ]
    one = paper("a.txt", WORDS, things, [*every, (0, "body:a", SW.leads, Ref("topic:t"))], **CARD)
    two = paper("b.txt", [*WORDS, "b"], things, priority("body:b", "aim:b"), **CARD)
    rows = owners(release(one, two), "infant mortality", "staffordshire", "2024-01-31").owners
    assert [(row.role, row.label) for row in rows] == [
        ("lead", "Families Board"),
        ("priority-holder", "Health Board"),
        ("priority-holder", "Area Board"),
        ("priority-holder", "Families Board"),
        ("strategy", "Joint Strategy 2022-27"),
    ]


def test_a_row_shows_the_words_that_say_it_and_what_they_lean_on(paper: Make, release: Build) -> None:
    said = [(1, "body:a", SW.accountableFor, Ref("topic:t"))]
    words = ["Report to the Families Board", "It is accountable for infant mortality"]
    made = release(paper("a.txt", words, [A, TOPIC], said, publisher="Staffordshire County Council", **CARD))
    (proof,) = owners(made, "infant mortality", "staffordshire", "2024-01-31").owners[0].evidence
    assert (proof.quote, proof.locator) == (words[1], "para 1")
    assert (proof.document.issued, proof.document.publisher, proof.document.source) == (
        "2023-09-07",
        "Staffordshire County Council",
        "a.txt",
    )
    assert [quote.quote for quote in proof.context] == [words[0]]


def contract(service: str, provider: str, *days: tuple[str, str]) -> tuple[int, str, list[tuple[str, object]]]:
    return 0, SW.Contract, [(SW.service, Ref(service)), (SW.provider, Ref(provider)), *((p, Text(d)) for p, d in days)]


SERVICE = Thing("service:v", "service", "Stop Smoking Service", place="staffordshire")
ADDRESSES = (0, "service:v", SW.addresses, Ref("topic:t"))


def test_successive_contracts_stay_two_and_agreeing_claims_are_one(paper: Make, release: Build) -> None:
    first = contract("service:v", "body:a", (SW.startDate, "2019-04-01"), (SW.endDate, "2023-03-31"))
    again = contract("service:v", "body:a", (SW.endDate, "2023-03-31"))
    second = contract("service:v", "body:a", (SW.startDate, "2023-04-01"))
    made = release(paper("a.txt", WORDS, [A, SERVICE, TOPIC], [ADDRESSES], [first, again, second], **CARD))
    rows = owners(made, "infant mortality", "staffordshire", "2023-09-07").services
    assert [(row.start, row.end, row.current) for row in rows] == [("2019-04-01", "2023-03-31", False), ("2023-04-01", "", True)]
    assert {provider.label for row in rows for provider in row.providers} == {"Families Board"}


def test_a_service_without_contract_is_listed_with_its_parties(paper: Make, release: Build) -> None:
    said = [ADDRESSES, (0, "service:v", SW.providedBy, Ref("body:a")), (0, "service:v", SW.commissionedBy, Ref("body:b"))]
    made = release(paper("a.txt", WORDS, [A, B, SERVICE, TOPIC], said, **CARD))
    (row,) = owners(made, "infant mortality", "staffordshire", "2023-09-07").services
    assert [p.label for p in (*row.providers, *row.commissioners)] == ["Families Board", "Health Board"]
    assert row.current
    assert owners(made, "infant mortality", "staffordshire", "2023-09-06").services == ()


def gap(thing: str, kind: str, missing: str) -> tuple[int, str, list[tuple[str, object]]]:
    return 0, SW.Gap, [(SW.gapIn, Ref(thing)), (SW.gapKind, Term(concept("gapKind", kind))), (SW.missing, Text(missing))]


def test_gaps_of_the_topic_and_of_what_is_listed_are_told_and_others_not(paper: Make, release: Build) -> None:
    said = [gap("topic:t", "owner", "no clear owner"), gap("body:a", "chair", "no chair"), gap("body:b", "chair", "no chair")]
    made = release(paper("a.txt", WORDS, [A, B, TOPIC], [accountable("a")], said, mood=Mood.PROPOSED, **CARD))
    answer = owners(made, "infant mortality", "staffordshire", "2023-09-07")
    assert [(row.label, row.kind, row.missing) for row in answer.gaps] == [
        ("Families Board", "chair", "no chair"),
        ("infant mortality", "owner", "no clear owner"),
    ]
    assert owners(made, "infant mortality", "staffordshire", "2023-09-06").gaps == ()


@pytest.mark.parametrize(
    "name", ["infant mortality", "Infant Mortality", "infant-mortality", "https://w3id.org/startwell/id/topic/infant-mortality"]
)
def test_a_topic_is_found_by_label_slug_or_iri(paper: Make, release: Build, name: str) -> None:
    assert owners(release(paper("a.txt", WORDS)), name, today="2024-01-31").topic.label == "infant mortality"


def test_the_day_taken_is_told_and_no_day_is_an_error(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS))
    assert owners(made, "infant mortality", today="2024-01-31").as_of == "2024-01-31"
    with pytest.raises(UsageError, match="2023-09-07"):
        owners(made, "infant mortality", as_of="7 September")


def test_what_nobody_knows_is_not_found_and_the_nearest_names_are_told(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, area="staffordshire"))
    with pytest.raises(NotFound) as topic:
        owners(made, "infant mortalty rates")
    assert "infant mortality" in topic.value.nearest
    with pytest.raises(NotFound) as area:
        owners(made, "infant mortality", "Stafordshire")
    assert "Staffordshire" in area.value.nearest


def test_two_statements_of_one_passage_are_one_proof(paper: Make, release: Build) -> None:
    reading = paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], **CARD)
    again: Statement = replace(reading.statements[0], role="chair")
    made = release(replace(reading, statements=(*reading.statements, again)))
    (row,) = owners(made, "infant mortality", "staffordshire", "2024-01-31").owners
    assert len(row.evidence) == 1


def test_proofs_come_newest_document_first_and_in_reading_order(paper: Make, release: Build) -> None:
    words = ["Families Board", *(f"{text} infant mortality" for text in ("One", "Two", "Three", "Four"))]
    said = [(order, "body:a", SW.accountableFor, Ref("topic:t")) for order in (4, 1, 3, 2)]
    old = paper(
        "a.txt", ["Families Board on infant mortality"], [A, TOPIC], [accountable("a")], area="staffordshire", issued="2022-01-31"
    )
    (row,) = owners(release(old, paper("b.txt", words, [A, TOPIC], said, **CARD)), "infant mortality", as_of="2024-01-31").owners
    assert [proof.locator for proof in row.evidence] == ["para 1", "para 2", "para 3", "para 4", "title"]


def test_a_gap_that_is_only_feared_is_listed_among_gaps_but_not_in_the_answer(paper: Make, release: Build) -> None:
    at, cls, values = gap("topic:t", "owner", "may be left without an owner")
    feared = [(at, cls, [*values, (SW.feared, Flag(True))])]
    made = release(paper("a.txt", WORDS, [A, TOPIC], [accountable("a")], feared, **CARD))
    assert owners(made, "infant mortality", "staffordshire", "2023-09-07").gaps == ()
    assert [row.feared for row in gaps(made)] == [True]
