"""The topic scheme holds together, and its topics are found where a text names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, SKOS, Graph, URIRef

from ontology.errors import NotFound
from ontology.topics import Topic, find_topic, narrower_than, nearest_topics, topic, topics, topics_in
from ontology.vocab import SW, topics_turtle

NEEDED = """
    infant mortality; breastfeeding; infant feeding; smoking in pregnancy; smoke-free homes; early years; best
    start in life; school readiness; family hubs; start for life services; safer sleep; SEND; parent–infant
    relationships; perinatal mental health; child death; stillbirth; preterm birth; low birth weight; tongue tie;
    fetal alcohol spectrum disorder; early help; children in care; care leavers; safeguarding; domestic abuse;
    neglect; healthy weight; oral health; immunisation; speech, language and communication; early brain
    development; home learning environment; childcare; health visiting; school nursing; emotional wellbeing;
    mental health of children; long term conditions; asthma; epilepsy; diabetes; avoidable admissions; complex
    needs; inclusion; educational attainment; youth participation; co-production; parental conflict; crying
    babies; abusive head trauma; maternal weight; access to maternity services; postnatal support; tobacco
    control; e-cigarettes; health inequalities; wider determinants; child poverty; teenage pregnancy; exclusions;
    apprenticeships; EET; GLD; FASD; LBW; PIMH; SATOD; weaning; responsive formula feeding; good start in life;
    better start in life; healthy start in life; best possible start in life
"""

GENERIC = ("education", "support", "access", "data", "health", "children", "families", "services", "community", "workforce")


def found_in(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], found.slug) for start, end, found in topics_in(text)]


@pytest.mark.parametrize("name", [" ".join(name.split()) for name in NEEDED.split(";")])
def test_a_topic_of_the_early_years_is_in_the_scheme(name: str) -> None:
    assert find_topic(name) is not None


def test_the_scheme_has_at_least_150_topics_each_with_other_names() -> None:
    assert len(topics()) >= 150
    assert all(len(found.alt_labels) >= 2 for found in topics())


@pytest.mark.parametrize("found", topics(), ids=lambda found: found.slug)
def test_every_label_of_a_topic_leads_to_it_and_to_no_other(found: Topic) -> None:
    for name in found.labels:
        assert find_topic(name) == found, name
        assert find_topic(name.upper().replace("-", " ")) == found, name
        assert [each for _, _, each in topics_in(name)] == [found], name
    assert find_topic(found.slug) == found


def test_no_label_stands_twice() -> None:
    names = [name.casefold() for found in topics() for name in found.labels]
    doubled = {name for name in names if names.count(name) > 1}
    assert doubled <= {"bsil", "salt"}


@pytest.mark.parametrize("word", GENERIC)
def test_a_generic_word_is_no_topic(word: str) -> None:
    assert find_topic(word) is None


def test_broader_and_narrower_mirror_each_other() -> None:
    up = {(found.slug, above) for found in topics() for above in found.broader}
    down = {(below, found.slug) for found in topics() for below in found.narrower}
    assert up == down
    assert len(up) > 100


def test_no_topic_is_narrower_than_itself() -> None:
    assert all(found.slug not in narrower_than(found.slug) for found in topics())


def test_a_topic_heads_the_scheme_exactly_where_nothing_is_broader() -> None:
    graph = Graph().parse(data=topics_turtle(), format="turtle")
    heads = {str(node).rpartition("/")[2] for node in graph.subjects(SKOS.topConceptOf, URIRef(SW.topics))}
    assert heads == {found.slug for found in topics() if not found.broader}
    assert heads == {str(node).rpartition("/")[2] for node in graph.objects(URIRef(SW.topics), SKOS.hasTopConcept)}


def test_every_topic_is_typed_as_ours_and_as_a_concept() -> None:
    graph = Graph().parse(data=topics_turtle(), format="turtle")
    for found in topics():
        assert set(graph.objects(URIRef(found.iri), RDF.type)) == {URIRef(SW.Topic), SKOS.Concept}


def test_narrower_topics_are_found_to_any_depth() -> None:
    assert {"breastfeeding", "weaning", "responsive-formula-feeding"} <= narrower_than("infant-feeding")
    assert "safer-sleep" in narrower_than("infant-mortality")
    assert narrower_than("tongue-tie") == frozenset()


def test_an_unknown_slug_is_not_found_and_the_nearest_is_named() -> None:
    with pytest.raises(NotFound) as caught:
        topic("infant-mortalty")
    assert caught.value.nearest[0] == "infant mortality"


def test_a_name_without_a_topic_finds_none() -> None:
    assert find_topic("street lighting") is None
    assert find_topic("") is None


def test_a_misspelt_name_finds_the_nearest_labels() -> None:
    assert nearest_topics("brestfeeding")[0] == "breastfeeding"
    assert nearest_topics("perinatel mental helth", 2)[0] == "perinatal mental health"
    assert len(nearest_topics("school", 3)) == 3


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("to reduce smoking in pregnancy and stillbirths", ["smoking-in-pregnancy", "stillbirth"]),
        ("50% fewer still births by 2025", ["stillbirth"]),
        ("SATOD prevalence of 6% or less", ["smoking-in-pregnancy"]),
        ("support for Care Leavers' health", ["care-leavers"]),
        ("parent–infant relationships, parent-infant\nrelationship services", ["parent-infant-relationships"] * 2),
        ("speech language and communication", ["speech-language-and-communication"]),
        ("speech, language & communication", ["speech-language-and-communication"]),
        ("a good start in life", ["best-start-in-life"]),
        ("the first 1,001 critical days", ["first-1001-days"]),
        ("EHCPs and SEN support", ["education-health-and-care-plans", "special-educational-needs-and-disabilities"]),
        ("healthy weight in pregnancy", ["maternal-weight"]),
        ("take up of 2 year old checks", ["developmental-reviews"]),
    ],
)
def test_topics_are_found_as_papers_write_them(text: str, slugs: list[str]) -> None:
    assert [slug for _, slug in found_in(text)] == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("please send it to the ace salt seller", []),
        ("they gave up smoking. In pregnancy classes", ["tobacco-control"]),
        ("smoking (in pregnancy)", ["tobacco-control"]),
        ("the strategy was adopted", []),
        ("early, help came", []),
        ("breastfeedingly neglectful", []),
        ("the attachment, in Word", []),
    ],
)
def test_words_that_only_look_like_a_topic_are_left_alone(text: str, slugs: list[str]) -> None:
    assert [slug for _, slug in found_in(text)] == slugs


def test_the_longest_name_wins_and_names_do_not_overlap() -> None:
    assert found_in("infant feeding strategy; health visiting service") == [
        ("infant feeding", "infant-feeding"),
        ("health visiting service", "health-visiting"),
    ]


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    spans = [(start, end) for start, end, _ in topics_in(text)]
    assert spans == sorted(spans)
    assert all(start < end <= len(text) for start, end in spans)


@given(st.sampled_from(topics()), st.data())
def test_a_label_is_found_between_other_words(found: Topic, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(found.labels))
    text = f"zzz: {name}. Zzz"
    assert [(text[start:end].strip(), each.slug) for start, end, each in topics_in(text)] == [(name, found.slug)]


@pytest.mark.parametrize("found", [each for each in topics() if each.hidden], ids=lambda found: found.slug)
def test_a_hidden_label_finds_its_topic_when_asked_for_and_links_no_text_to_it(found: Topic) -> None:
    for name in found.hidden:
        assert find_topic(name) == found, name
        assert found not in [each for _, _, each in topics_in(name)], name


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Fostering inclusion and partnership", []),
        ("digital inclusion and literacy", ["digital-inclusion"]),
        ("30 hours of training for staff", []),
        ("fewer emergency admissions of older people", []),
        ("recruit more foster carers; fostering households", ["foster-care", "foster-care"]),
        ("emergency admissions of children", ["urgent-care-for-children"]),
        ("perinatal pelvic health and birth trauma", ["perinatal-pelvic-health", "birth-trauma"]),
        ("the cost of living", ["family-income"]),
        ("early development of the strategy", []),
    ],
)
def test_a_word_of_many_senses_links_no_text_and_its_plain_senses_do(text: str, slugs: list[str]) -> None:
    assert [slug for _, slug in found_in(text)] == slugs
