"""What statements and claims become: plain triples only for what is so, everything in the graph of its passage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from graph.store import Release
from graph.terms import Quad, iri
from ontology.errors import StoreDamaged
from ontology.statement import Day, Mood, Number, Reading, Ref, Stretch, Term, Text, Thing
from ontology.vocab import DCTERMS, ORG, PROV, QB, RDF, SCHEMA, SKOS, SW, concept

Make = Callable[..., Reading]
Build = Callable[..., Release]

BOARD = Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,))
TOPIC = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")
WORDS = ["Title", "The Families Board and breastfeeding"]
IS_ACCOUNTABLE = (1, "body:b", SW.accountableFor, Ref("topic:t"))


def said(release: Release) -> list[Quad]:
    """The quads of the passages' graphs."""
    return [quad for quad in release.quads() if "/passage/" in quad.graph]


def predicates(release: Release) -> set[str]:
    return {quad.predicate[1:-1] for quad in said(release)}


@pytest.mark.parametrize("mood", [Mood.STATED, Mood.ENDED])
def test_what_is_or_was_so_is_a_plain_triple_in_the_graph_of_its_passage(paper: Make, release: Build, mood: Mood) -> None:
    made = release(paper("a.txt", WORDS, [BOARD, TOPIC], [IS_ACCOUNTABLE], mood=mood))
    (plain,) = [quad for quad in said(made) if quad.predicate == iri(SW.accountableFor)]
    assert plain.subject == "<https://w3id.org/startwell/id/body/leeds-families-board>"
    assert plain.graph.startswith("<https://w3id.org/startwell/id/passage/a-")


@pytest.mark.parametrize("mood", [Mood.PLANNED, Mood.PROPOSED, Mood.DENIED])
def test_what_is_hoped_or_denied_is_no_plain_triple(paper: Make, release: Build, mood: Mood) -> None:
    made = release(paper("a.txt", WORDS, [BOARD, TOPIC], [(1, "body:b", SW.leads, Ref("topic:t"))], mood=mood))
    assert SW.leads not in predicates(made)
    assert {SW.mood, RDF.subject, RDF.predicate, RDF.object} <= predicates(made)
    assert iri(concept("mood", mood.value)) in {quad.object for quad in said(made)}


@pytest.mark.parametrize(("mood", "short"), [(Mood.PROPOSED, True), (Mood.PLANNED, True), (Mood.DENIED, False)])
def test_only_proposed_accountability_has_a_short_form(paper: Make, release: Build, mood: Mood, short: bool) -> None:
    made = release(paper("a.txt", WORDS, [BOARD, TOPIC], [IS_ACCOUNTABLE], mood=mood))
    assert SW.accountableFor not in predicates(made)
    assert (SW.proposedAccountableFor in predicates(made)) is short


def test_what_is_stated_with_dates_or_a_role_is_both(paper: Make, release: Build) -> None:
    dated = Stretch("2019-04-01", "2023-03-31", "April 2019", "March 2023")
    made = release(paper("a.txt", WORDS, [BOARD, TOPIC], [IS_ACCOUNTABLE], when=dated, role="chair"))
    assert {SW.accountableFor, SW.mood, SW.startDate, SW.endDate, SW.startAsPrinted, SW.endAsPrinted, SW.role} <= predicates(made)
    assert iri(concept("role", "chair")) in {quad.object for quad in said(made)}


def test_an_undated_statement_is_no_claim(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [BOARD, TOPIC], [IS_ACCOUNTABLE]))
    assert predicates(made) == {SW.accountableFor}


def test_a_claim_has_its_type_in_its_passage_and_an_iri_of_its_values(paper: Make, release: Build) -> None:
    value = [(SW.indicator, Ref("body:b")), (SW.value, Number(Decimal("9.10"))), (SW.period, Text("2022/23"))]
    made = release(paper("a.txt", WORDS, [BOARD], claims=[(1, SW.Observation, value), (0, SW.Observation, value)]))
    types = [quad for quad in said(made) if quad.predicate == iri(RDF.type)]
    assert {quad.object for quad in types} == {iri(SW.Observation), iri(QB.Observation)}
    assert len({quad.subject for quad in types}) == 2, "the same values in another passage are another claim"
    assert all(quad.subject.startswith("<https://w3id.org/startwell/id/observation/") for quad in types)


def test_a_claim_may_name_another_claim_of_its_paper(paper: Make, release: Build) -> None:
    asked = (0, SW.InformationRequest, [(SW.received, Day("2024-01-18"))])
    answer = (1, SW.Answer, [(SW.inRequest, Ref("request")), (SW.questionNumber, Text("3A"))])
    reading = paper("a.txt", WORDS, claims=[asked, answer])
    keyed = replace(reading, claims=(replace(reading.claims[0], key="request"), reading.claims[1]))
    (link,) = [quad for quad in said(release(keyed)) if quad.predicate == iri(SW.inRequest)]
    assert link.object.startswith("<https://w3id.org/startwell/id/request/")


def test_a_reading_that_speaks_of_what_it_does_not_hold_is_refused_by_name(paper: Make, release: Build) -> None:
    with pytest.raises(StoreDamaged, match=r"a\.txt.*topic:t"):
        release(paper("a.txt", WORDS, [BOARD], [IS_ACCOUNTABLE]))


def test_every_standard_term_returns_exactly_the_union_of_ours(paper: Make, release: Build) -> None:
    things = [
        BOARD,
        TOPIC,
        Thing("body:c", "body", "Leeds Council", place="leeds", classes=(SW.PublicBody,)),
        Thing("aim:a", "aim", "Feed well", qualifier="body:b"),
        Thing("strategy:s", "strategy", "Feeding Strategy 2022-27", place="leeds"),
        Thing("service:v", "service", "Feeding Service", place="leeds", qualifier="body:c"),
    ]
    relations = [
        (1, "body:b", SW.hasPriority, Ref("aim:a")),
        (1, "aim:a", SW.concerns, Ref("topic:t")),
        (1, "service:v", SW.addresses, Ref("topic:t")),
        (1, "service:v", SW.providedBy, Ref("body:c")),
        (1, "service:v", SW.commissionedBy, Ref("body:c")),
        (1, "strategy:s", SW.ownedBy, Ref("body:b")),
        (1, "body:b", SW.accountableTo, Ref("body:c")),
    ]
    made = release(paper("a.txt", WORDS, things, relations))
    pairs = {quad.predicate: {(q.subject, q.object) for q in said(made) if q.predicate == quad.predicate} for quad in said(made)}
    assert pairs[iri(DCTERMS.subject)] == pairs[iri(SW.concerns)] | pairs[iri(SW.addresses)]
    assert pairs[iri(SCHEMA.provider)] == pairs[iri(SW.providedBy)]
    assert pairs[iri(PROV.wasAttributedTo)] == pairs[iri(SW.ownedBy)]
    assert pairs[iri(ORG.reportsTo)] == pairs[iri(SW.accountableTo)]
    kinds = [(quad.subject, quad.object) for quad in made.quads(SW.entities) if quad.predicate == iri(RDF.type)]
    of = {cls: {subject for subject, kind in kinds if kind == cls} for _, cls in kinds}
    assert of[iri(ORG.Organization)] == of[iri(SW.Body)]
    assert of[iri(ORG.FormalOrganization)] == of[iri(SW.Provider)] == {iri("https://w3id.org/startwell/id/body/leeds-council")}
    assert of[iri(PROV.Plan)] == of[iri(SW.Strategy)]
    assert of[iri(SW.Priority)] <= of[iri(SW.Aim)]


def test_labels_stand_once_in_english_and_documents_speak_of_their_passages(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [BOARD], area="leeds"), paper("b.txt", ["Families Board"], [BOARD], area="leeds"))
    labels = [quad for quad in made.quads() if quad.predicate == iri(SKOS.prefLabel) and "/body/" in quad.subject]
    assert [(quad.object, quad.graph) for quad in labels] == [('"Families Board"@en', iri(SW.entities))]
    first = [quad for quad in made.quads(SW.documents) if "/passage/a-" in quad.subject]
    assert {'"2"', '"1"'} == {quad.object.partition("^")[0] for quad in first if quad.predicate == iri(SW.order)}
    assert [quad.object for quad in first if quad.predicate == iri(SW.mentions)] == [labels[0].subject]
    assert len([quad for quad in first if quad.predicate == iri(SW.context)]) == 1


def test_a_strategy_has_the_period_of_its_name(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [Thing("strategy:s", "strategy", "Feeding Strategy 2022-27", place="leeds")]))
    days = {quad.predicate: quad.object.partition("^")[0] for quad in made.quads(SW.entities) if "/strategy/" in quad.subject}
    assert (days[iri(SW.periodStart)], days[iri(SW.periodEnd)]) == ('"2022-01-01"', '"2027-12-31"')


def test_an_area_comes_with_all_it_lies_in_and_the_source_of_that(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, area="staffordshire"))
    own = iri("https://w3id.org/startwell/id/area/staffordshire")
    wider = {q.object for q in made.quads(SW.reference) if q.predicate == iri(SW.within) and q.subject == own}
    assert iri("https://w3id.org/startwell/id/area/staffordshire-and-stoke-on-trent") in wider
    sourced = {q.subject for q in made.quads(SW.reference) if q.predicate == iri(DCTERMS.source)}
    assert {q.subject for q in made.quads(SW.reference)} == sourced


def test_nothing_in_a_release_is_a_blank_node(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", WORDS, [BOARD, TOPIC], [IS_ACCOUNTABLE], mood=Mood.PROPOSED))
    assert not [quad for quad in made.quads() if any(part.startswith("_:") for part in quad)]


def test_a_term_value_is_its_iri(paper: Make, release: Build) -> None:
    gap = [(SW.gapIn, Ref("body:b")), (SW.gapKind, Term(concept("gapKind", "chair"))), (SW.missing, Text("no chair"))]
    made = release(paper("a.txt", WORDS, [BOARD], claims=[(1, SW.Gap, gap)]))
    assert iri(concept("gapKind", "chair")) in {quad.object for quad in said(made)}


def test_questions_of_nearly_the_same_words_are_close_and_others_are_not(paper: Make, release: Build) -> None:
    asked = ["How many babies were born here in 2022?", "How many babies were born in 2022?", "Who chairs the partnership?"]
    things = [Thing(f"question:{at}", "question", words, classes=(SW.Question,)) for at, words in enumerate(asked)]
    made = release(paper("a.txt", WORDS, things))
    close = {(quad.subject, quad.object) for quad in made.quads(SW.entities) if quad.predicate == iri(SKOS.closeMatch)}
    assert len(close) == 2
    assert not [pair for pair in close if "chairs" in "".join(pair)]
