"""RDF that somebody keeps is a paper: its statements are read in our terms, and nothing of it is lost silently."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest

from graph.build import release_of
from loaders.files.kinds import LINKED_JSON, QUADS, RDF_XML, TURTLE, kind_of
from loaders.read import read_paper
from ontology.errors import RefusedDocument
from ontology.statement import Day, Mood, Reading, Ref, Source
from ontology.vocab import DCTERMS, ORG, OWL, SW

PREFIXES = """@prefix sw: <https://w3id.org/startwell/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix topic: <https://w3id.org/startwell/id/topic/> .
@prefix ex: <https://example.org/> .
"""
BOARDS = """
ex:hwb a sw:Board ; skos:prefLabel "Leeds Health and Wellbeing Board"@en ; sw:accountableFor topic:infant-mortality .
ex:plan a sw:Strategy ; skos:prefLabel "Leeds Best Start Plan" ; sw:ownedBy ex:council .
ex:council skos:prefLabel "Leeds City Council" .
"""
FORMATS = {
    ox.RdfFormat.TURTLE: TURTLE,
    ox.RdfFormat.N_TRIPLES: QUADS,
    ox.RdfFormat.RDF_XML: RDF_XML,
    ox.RdfFormat.JSON_LD: LINKED_JSON,
}


def kept(turtle: str, name: str = "kept.ttl") -> Reading:
    return read_paper((PREFIXES + turtle).encode(), name)


def stated(reading: Reading) -> set[tuple[str, str, str]]:
    return {(s.subject, s.predicate, s.object.key) for s in reading.statements if isinstance(s.object, Ref)}


def test_a_statement_in_our_terms_enters_the_graph_with_its_own_words_as_evidence() -> None:
    reading = kept(BOARDS)
    assert ("body:leeds-health-and-wellbeing-board", SW.accountableFor, "topic:infant-mortality") in stated(reading)
    for said in reading.statements:
        assert said.evidence.quote in reading.passages[said.evidence.passage].words
        assert {a.key for a in said.evidence.anchors} >= {said.subject}
    assert reading.passages[0].locator == 'statements about "Leeds Health and Wellbeing Board"'


@pytest.mark.parametrize("form", FORMATS, ids=str)
def test_the_same_statements_are_read_from_every_format(form: ox.RdfFormat) -> None:
    triples = [quad.triple for quad in ox.parse(PREFIXES + BOARDS, format=ox.RdfFormat.TURTLE)]
    data = ox.serialize(triples, format=form)
    assert data is not None
    assert kind_of(data) == FORMATS[form]
    assert stated(read_paper(data, "kept.txt")) == stated(kept(BOARDS))


def test_graphs_of_a_file_are_read_as_one() -> None:
    for line in ("<https://example.org/g> { %s }", "GRAPH <https://example.org/g> { %s }"):
        triple = "<https://example.org/a> <https://w3id.org/startwell/ontology#leads> <https://example.org/b> ."
        reading = read_paper((line % triple).encode(), "kept")
        assert stated(reading) == {("body:a", SW.leads, "strategy:b")}


def test_what_a_label_names_is_what_papers_call_so() -> None:
    things = {thing.key: thing for thing in kept(BOARDS).things}
    assert things["body:leeds-city-council"].known_as == "leeds-city-council"
    board = things["body:leeds-health-and-wellbeing-board"]
    assert (board.place, board.local) == ("leeds", False)


def test_an_address_that_is_not_ours_is_kept_beside_the_name() -> None:
    reading = kept(BOARDS)
    same = [s for s in reading.statements if s.predicate == OWL.sameAs]
    assert {s.subject for s in same} == {
        "body:leeds-health-and-wellbeing-board",
        "strategy:leeds-best-start-plan",
        "body:leeds-city-council",
    }


def test_an_address_that_is_not_ours_stands_among_the_entities_once() -> None:
    quads = release_of([kept(BOARDS), replace(kept(BOARDS), source=Source("b.ttl", "cd" * 32))]).quads()
    same = [quad for quad in quads if quad.predicate == f"<{OWL.sameAs}>" and "/id/" in quad.subject]
    assert len(same) == 3
    assert {quad.graph for quad in same} == {f"<{SW.entities}>"}


def test_an_iri_of_ours_keeps_its_slug() -> None:
    reading = kept(
        "<https://w3id.org/startwell/id/body/elm-forum> sw:leads <https://w3id.org/startwell/id/initiative/elm-start> ."
    )
    quads = {str(quad.subject) for quad in release_of([reading]).quads()}
    assert "<https://w3id.org/startwell/id/body/elm-forum>" in quads


def test_a_standard_property_counts_for_ours() -> None:
    reading = kept('ex:a skos:prefLabel "Elm Panel" ; org:reportsTo ex:b . ex:b skos:prefLabel "Elm Board" .')
    assert SW.accountableTo in {s.predicate for s in reading.statements}


def test_a_statement_put_as_a_node_keeps_mood_and_dates() -> None:
    reading = kept(
        "[] a sw:Statement ; rdf:subject ex:a ; rdf:predicate sw:leads ; rdf:object ex:b ; sw:mood sw:mood-planned ; "
        'sw:startDate "2024-04-01"^^xsd:date .'
    )
    (said,) = reading.statements
    assert (said.mood, said.when.start) == (Mood.PLANNED, "2024-04-01")


def test_proposed_accountability_is_never_stated() -> None:
    reading = kept("ex:a sw:proposedAccountableFor topic:breastfeeding .")
    assert [(s.predicate, s.mood) for s in reading.statements if isinstance(s.object, Ref)] == [
        (SW.accountableFor, Mood.PROPOSED)
    ]


def test_a_claim_comes_with_all_its_values() -> None:
    reading = kept(
        'ex:c a sw:Contract ; sw:service ex:s ; sw:provider ex:p ; sw:endDate "2026-03-31"^^xsd:date . '
        'ex:s skos:prefLabel "Elm Feeding Service" . ex:p skos:prefLabel "Elm Trust" .'
    )
    (claim,) = reading.claims
    assert claim.cls == SW.Contract
    assert {predicate for predicate, _ in claim.values} == {SW.service, SW.provider, SW.endDate}
    assert (SW.endDate, Day("2026-03-31")) in claim.values


def test_a_claim_that_lacks_what_it_needs_is_reported_and_not_read() -> None:
    reading = kept("[] a org:Membership ; org:organization ex:board . ex:c sw:leads ex:d .")
    assert reading.claims == ()
    assert ORG.Membership.rpartition("#")[2] in reading.rejected[0].said


def test_what_is_not_understood_stays_in_the_words_and_is_reported() -> None:
    reading = kept("ex:a ex:likes ex:b ; sw:leads ex:c .")
    assert "<https://example.org/likes>" in reading.passages[0].words
    assert [r.said for r in reading.rejected] == ["<https://example.org/likes>"]
    assert kept("ex:a ex:likes ex:b . ex:c sw:leads ex:d .").unclaimed == (0,)


def test_a_day_that_is_none_is_reported() -> None:
    reading = kept('ex:plan a sw:Strategy ; sw:periodStart "soon" .')
    assert [s for s in reading.statements if s.predicate == SW.periodStart] == []
    assert reading.rejected[0].said == "sw:periodStart"


def test_personal_data_is_hidden() -> None:
    reading = kept('ex:a a sw:Board ; skos:prefLabel "Elm Board" ; ex:call "0113 496 0000" ; ex:write <mailto:elm@example.org> .')
    assert "496" not in reading.passages[0].words
    assert "elm@" not in reading.passages[0].words


def test_a_file_says_of_itself_what_a_card_would() -> None:
    source = kept(
        'ex:a sw:leads ex:b . <> dcterms:title "Our boards" ; dcterms:publisher "Leeds City Council" ;'
        ' dcterms:issued "2024-03-01"^^xsd:date .'
    ).source
    assert (source.title, source.publisher, source.area, source.issued) == (
        "Our boards",
        "Leeds City Council",
        "leeds",
        "2024-03-01",
    )


def test_blank_nodes_are_numbered_as_they_come() -> None:
    turtle = '[] skos:prefLabel "Elm Board" ; sw:leads ex:a . [] skos:prefLabel "Ash Board" ; sw:leads ex:b .'
    assert kept(turtle) == kept(turtle)
    assert kept(turtle).passages[1].words.startswith("_:n2 ")


def test_a_long_description_is_cut_and_every_part_says_what_of() -> None:
    reading = kept("ex:a " + " ; ".join(f"sw:leads ex:initiative-{n}" for n in range(100)) + " .")
    assert all(len(passage.words) <= 1500 and passage.words.startswith("<https://example.org/a>") for passage in reading.passages)
    assert len({s.object for s in reading.statements if isinstance(s.object, Ref)}) == 100


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"@context": "https://example.org/context", "@id": "urn:a"}', "its context would have to be fetched"),
        (b'{"@context": {"@import": "https://example.org/context"}, "@id": "urn:a"}', "its context would have to be fetched"),
        (b'@prefix sw: <urn:sw> .\nsw:a sw:b "never', "damaged: "),
        (b"@prefix sw: <urn:sw> .\n", "there are no statements in it"),
        (b"<urn:a> <urn:b> <urn:c> .", "no statement in it is in terms that are understood"),
        (b'<!DOCTYPE r [<!ENTITY a "a">]><rdf:RDF xmlns:rdf="urn:r"/>', "its XML declares a document type"),
        (b'<rdf:RDF xmlns:rdf="urn:r" xmlns:a="urn:a">' + b"<a:B><a:c>" * 5_000, "nested deeper than 100 levels"),
        (b"<urn:a> <urn:b> <urn:c> <https://w3id.org/startwell/ontology#documents> .", "an export of Startwell"),
        (
            b"<urn:a> <urn:b> <urn:c> .\n" + b"".join(b"<urn:a> <urn:b> <urn:%d> .\n" % n for n in range(200_000)),
            "more than 200,000",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        read_paper(data, "kept.rdf")
    assert refused.value.reason.startswith(reason)
    assert "\n" not in str(refused.value)
    assert len(refused.value.reason) < 200


def test_a_nest_of_brackets_ends_nothing() -> None:
    deep = "ex:a ex:b " + "[ ex:b " * 3000 + "1" + " ]" * 3000 + " ."
    assert len(kept(deep + " ex:c sw:leads ex:d .").passages) == 3002


def test_a_title_of_a_thing_is_no_title_of_the_file() -> None:
    reading = kept('ex:plan a sw:Strategy ; dcterms:title "Elm Plan" .')
    assert reading.source.title == "kept.ttl"
    assert {thing.name for thing in reading.things} == {"Elm Plan"}
    assert DCTERMS.title not in {s.predicate for s in reading.statements}
