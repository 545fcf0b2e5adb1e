"""The vocabulary is whole, closed, and aligned as the contract says."""

from __future__ import annotations

import re
from functools import cache

import pytest
from rdflib import RDF as _RDF
from rdflib import RDFS as _RDFS
from rdflib import SKOS as _SKOS
from rdflib import BNode, Graph, URIRef

from ontology import vocab
from ontology.errors import UnknownTerm
from ontology.statement import Mood
from ontology.vocab import (
    DCTERMS,
    ORG,
    PREFIXES,
    PROV,
    SKOS,
    SW,
    concept,
    concept_name,
    concepts,
    known_terms,
    label,
    ontology_turtle,
    shortened,
    supers,
    topics_turtle,
)

LISTS = ("action", "answerStatus", "boardKind", "gapKind", "mood", "rating", "role")

ALIGNED = {
    "org:Organization": {"Body", "Board", "PublicBody", "Provider"},
    "org:OrganizationalCollaboration": {"Board"},
    "cv:PublicOrganisation": {"PublicBody"},
    "org:FormalOrganization": {"Provider"},
    "prov:Plan": {"Strategy"},
    "skos:Concept": {"Topic"},
    "cpsv:PublicService": {"Service"},
    "foaf:Person": {"Person"},
    "foaf:Document": {"Document"},
    "oa:TextQuoteSelector": {"Passage"},
    "qb:Observation": {"Observation"},
    "dcterms:subject": {"concerns", "addresses"},
    "prov:wasAttributedTo": {"ownedBy"},
    "org:reportsTo": {"accountableTo"},
    "cv:hasCompetentAuthority": {"commissionedBy"},
    "schema:provider": {"providedBy"},
    "dcterms:spatial": {"servesArea", "excludesArea"},
    "dcterms:replaces": {"succeeds"},
    "sw:Body": {"Board", "PublicBody", "Provider"},
    "sw:Aim": {"Priority"},
}

CONTRACT = """
    Body Board PublicBody Provider Strategy Initiative Aim Priority Topic Service Person Area Document Passage Contract
    Decision Recommendation Observation InformationRequest Question Answer Gap Statement
    service provider commissioner startDate endDate decidedBy action about madeTo indicator area ofBody ofService period
    periodStart periodEnd value verbatim unit numerator denominator target rating locator authority received responded
    inRequest questionNumber question words answerStatus exemption redirectsTo gapIn gapKind missing feared mood role
    accountableFor proposedAccountableFor leads hasPriority concerns addresses ownedBy delivers accountableTo advises
    commissionedBy providedBy buildsOn servesArea excludesArea succeeds order mentions context sha256 within
    startAsPrinted endAsPrinted entities documents reference ontology topics
""".split()  # noqa: SIM905 — a list of words reads better as words


@cache
def graph() -> Graph:
    return Graph().parse(data=ontology_turtle(), format="turtle")


@pytest.mark.parametrize("name", CONTRACT)
def test_the_ontology_has_every_term_of_the_contract(name: str) -> None:
    assert SW[name] == f"https://w3id.org/startwell/ontology#{name}"


@pytest.mark.parametrize("iri", sorted(known_terms()))
def test_a_term_has_one_english_label_and_one_definition(iri: str) -> None:
    labels = {str(words) for says in (_RDFS.label, _SKOS.prefLabel) for words in graph().objects(URIRef(iri), says)}
    definitions = list(graph().objects(URIRef(iri), _SKOS.definition))
    if iri != "https://w3id.org/startwell/ontology":
        assert len(definitions) == 1
    assert labels == {label(iri)}


def test_every_term_has_an_example() -> None:
    without = known_terms() - {str(term) for term in graph().subjects(_SKOS.example)}
    assert without == {"https://w3id.org/startwell/ontology"}


@pytest.mark.parametrize("standard", ALIGNED)
def test_a_standard_term_stands_beside_exactly_the_terms_aligned_to_it(standard: str) -> None:
    assert {shortened(term) for term in SW if standard in map(shortened, supers(term))} == {f"sw:{n}" for n in ALIGNED[standard]}


def test_nothing_is_aligned_beyond_the_contract() -> None:
    assert {shortened(above) for term in SW for above in supers(term)} == set(ALIGNED)


def test_the_ontology_states_nothing_with_an_aligned_property() -> None:
    aligned = {PREFIXES[name.partition(":")[0]] + name.partition(":")[2] for name in ALIGNED}
    assert aligned.isdisjoint(map(str, graph().predicates()))


def test_the_super_classes_of_a_foreign_class_are_known() -> None:
    assert supers(ORG.FormalOrganization) == (ORG.Organization,)
    assert supers("https://example.org/of-nobody") == ()


def test_an_unknown_term_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(UnknownTerm, match="no term sw:acountableFor; nearest: sw:accountableFor") as caught:
        _ = SW.acountableFor
    assert caught.value.nearest[0] == "sw:accountableFor"
    with pytest.raises(UnknownTerm):
        _ = PROV.wasDerivedFrom
    with pytest.raises(UnknownTerm):
        label("https://w3id.org/startwell/ontology#Made-up")
    with pytest.raises(UnknownTerm):
        supers("https://w3id.org/startwell/ontology#Made-up")


def test_a_namespace_lists_its_own_terms_only() -> None:
    assert SW.Board in SW
    assert ORG.Post not in SW
    assert list(SKOS) == sorted(SKOS)
    assert all(iri.startswith(str(DCTERMS)) for iri in DCTERMS)


@pytest.mark.parametrize("kind", LISTS)
def test_a_member_of_a_closed_list_heads_its_scheme(kind: str) -> None:
    scheme = URIRef(SW[f"{kind}es" if kind.endswith("s") else f"{kind}s"])
    assert {str(member) for member in graph().objects(scheme, _SKOS.hasTopConcept)} == set(concepts(kind))
    for iri in concepts(kind):
        assert (URIRef(iri), _RDF.type, _SKOS.Concept) in graph()
        assert (URIRef(iri), _SKOS.topConceptOf, scheme) in graph()
        assert concept(kind, concept_name(iri)) == iri


def test_there_are_no_other_closed_lists() -> None:
    schemes = {str(scheme) for scheme in graph().subjects(_RDF.type, _SKOS.ConceptScheme)}
    assert len(schemes) == len(LISTS) + 1
    assert SW.topics in schemes


def test_a_concept_outside_the_closed_list_is_an_error() -> None:
    with pytest.raises(UnknownTerm, match="sw:role-emperor"):
        concept("role", "emperor")
    with pytest.raises(UnknownTerm):
        concepts("flavour")
    with pytest.raises(UnknownTerm):
        concept_name(SW.Board)


def test_the_moods_of_python_are_those_of_the_ontology() -> None:
    assert sorted(concept("mood", mood) for mood in Mood) == list(concepts("mood"))


def test_the_prefixes_of_python_are_those_of_the_file() -> None:
    declared = dict(re.findall(r"^@prefix (\w+): <([^>]+)>", ontology_turtle().decode(), re.MULTILINE))
    assert declared == dict(PREFIXES)


def test_every_term_the_file_uses_is_described_in_it() -> None:
    bases = tuple(PREFIXES.values())
    used = {str(term) for triple in graph() for term in triple if isinstance(term, URIRef) and str(term).startswith(bases)}
    assert used <= known_terms()


@pytest.mark.parametrize("turtle", [ontology_turtle, topics_turtle])
def test_what_goes_into_the_store_has_no_blank_nodes(turtle: object) -> None:
    assert callable(turtle)
    stored = Graph().parse(data=turtle(), format="turtle")
    assert not [term for triple in stored for term in triple if isinstance(term, BNode)]


def test_nothing_is_read_before_a_term_is_asked_for() -> None:
    vocab._facts.cache_clear()
    vocab.Namespace("sw")
    assert vocab._facts.cache_info().currsize == 0
