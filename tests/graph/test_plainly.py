"""What is answered from what was laid down is what the named queries give, one after another."""

from __future__ import annotations

from itertools import cycle, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import publish, release_of
from graph.names import things, topics
from graph.owners import owners, owners_at_once, owners_between
from graph.store import Release, Store
from loaders.files.sources import Found, find_sources
from loaders.read import read_paper
from ontology.errors import NotFound
from ontology.statement import Claim, Day, Evidence, Mood, Passage, Reading, Ref, Source, Statement, Stretch, Term, Text, Thing
from ontology.vocab import SW, concept
from tests.graph.plainly import plainly

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAYS = ("2017-03-31", "2019-04-01", "2021-11-15", "2023-09-07", "2024-06-30", "2026-11-22")
AREAS = ("", "leeds", "staffordshire", "stafford", "england")
TOPICS = ("topic:breastfeeding", "topic:infant-feeding")
BODIES = ("body:a", "body:b", "body:c")
SERVICES = ("service:a", "service:b")
PLACES = st.sampled_from(("", "leeds", "staffordshire", "stafford"))
MAYBE_DAY = st.sampled_from(("", *DAYS))
HOLDERS = st.sampled_from((*BODIES, "strategy:a"))
RELATIONS = st.sampled_from((SW.accountableFor, SW.leads, SW.hasPriority, SW.addresses, SW.providedBy, SW.commissionedBy))


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Release:
    store = Store(tmp_path_factory.mktemp("examples"))
    found = [each for each in find_sources([EXAMPLES]) if isinstance(each, Found)]
    publish(store, [read_paper(each.read(), each.name, each.card) for each in found])
    return store.current()


def test_every_topic_and_area_of_the_examples_is_answered_as_the_plain_way_answers(examples: Release) -> None:
    said = {row["topic"] for row in (*examples.rows("holders"), *examples.rows("services"))}
    areas = ["", *(iri for iri, known in things(examples).items() if known.kind == "area")]
    met = 0
    for (topic, area), day in zip(product(sorted(topics(examples)), areas), cycle(DAYS), strict=False):
        for each in DAYS if topic in said else (day,):
            found = owners(examples, topic, area, each)
            assert found == plainly(examples, topic, area, each)
            met += bool(found.owners or found.services)
    assert met > 300


@st.composite
def papers(draw: st.DrawFn, name: str) -> Reading:
    """A paper that says a few things about two topics, one of them the broader."""
    every = [
        *(Thing(key, "topic", key, known_as=key.partition(":")[2]) for key in TOPICS),
        *(Thing(key, "body", f"{key} Board", classes=(SW.Board,), place=draw(PLACES)) for key in BODIES),
        *(Thing(key, "service", f"{key} Service", classes=(SW.Service,), place=draw(PLACES)) for key in SERVICES),
        *(Thing(f"area:{area}", "area", area, known_as=area) for area in AREAS if area),
        Thing("strategy:a", "strategy", "The Plan", classes=(SW.Strategy,), place=draw(PLACES)),
        Thing("aim:a", "aim", "feed well", classes=(SW.Priority,), qualifier="body:a"),
    ]
    said = tuple(draw(statements()) for _ in range(draw(st.integers(4, 14))))
    claims = tuple(draw(claims_of()) for _ in range(draw(st.integers(0, 2))))
    passages = tuple(Passage(n, f"para {n}", f"{name}, {n}", (0,) if n else ()) for n in range(4))
    source = Source(name, name * 8, title=name, area=draw(PLACES), issued=draw(MAYBE_DAY))
    return Reading(source, passages, tuple(every), said, claims)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    relation = draw(RELATIONS)
    subject, other = draw(HOLDERS), draw(st.sampled_from((*TOPICS, "strategy:a")))
    if relation == SW.hasPriority:
        other = "aim:a"
    if relation in (SW.addresses, SW.providedBy, SW.commissionedBy):
        subject = draw(st.sampled_from((*SERVICES, "strategy:a") if relation == SW.addresses else SERVICES))
        other = draw(st.sampled_from((*TOPICS, "aim:a") if relation == SW.addresses else BODIES))
    if draw(st.integers(0, 5)) == 0:
        subject, relation, other = "aim:a", SW.concerns, draw(st.sampled_from(TOPICS))
    if draw(st.integers(0, 5)) == 0:
        subject, relation, other = draw(HOLDERS), draw(st.sampled_from((SW.servesArea, SW.excludesArea))), "area:stafford"
    passage, mood = draw(st.integers(0, 3)), draw(st.sampled_from([*Mood]))
    when = Stretch(draw(MAYBE_DAY), draw(MAYBE_DAY))
    return Statement("r", subject, relation, Ref(other), Evidence(passage, ""), mood, when)


@st.composite
def claims_of(draw: st.DrawFn) -> Claim:
    passage = Evidence(draw(st.integers(0, 3)), "")
    if draw(st.booleans()):
        thing, kind = draw(st.sampled_from((*BODIES, *TOPICS, "aim:a"))), Term(concept("gapKind", "chair"))
        return Claim("r", SW.Gap, ((SW.gapIn, Ref(thing)), (SW.gapKind, kind), (SW.missing, Text("no chair"))), passage)
    parts = [(SW.service, Ref(draw(st.sampled_from(SERVICES))))]
    parts += [(side, Ref(draw(st.sampled_from(BODIES)))) for side in (SW.provider, SW.commissioner) if draw(st.booleans())]
    days = [(end, Day(day)) for end in (SW.startDate, SW.endDate) if (day := draw(MAYBE_DAY))]
    return Claim("r", SW.Contract, tuple(sorted((*parts, *days), key=str)), passage)


@settings(max_examples=30, deadline=None)
@given(st.tuples(papers("aabbccdd"), papers("bbccddee"), papers("ccddeeff")))
def test_whatever_papers_say_is_answered_as_the_plain_way_answers(said: tuple[Reading, ...]) -> None:
    release = release_of(said)
    for topic, area, day in product(TOPICS, AREAS, DAYS[::2]):
        asked = topic.partition(":")[2].replace("-", " ")
        if asked not in {known.label for known in topics(release).values()}:
            continue
        expected = plainly(release, asked, area, day)
        assert owners(release, asked, area, day) == expected
        at_once = owners_at_once(release, asked, area, day)
        assert at_once is None or at_once[0] == expected


def test_an_answer_is_given_at_once_only_for_names_at_hand_of_a_release_that_was_read(examples: Release) -> None:
    topic, area = "infant mortality", "Staffordshire"
    examples.memo.clear()
    assert owners_at_once(examples, topic, area, "2024-06-30") is None
    expected = owners_between(examples, topic, area, "2024-06-30")
    assert owners_at_once(examples, topic, area, "2024-06-30") == expected
    assert owners_at_once(examples, topic, "", "2024-06-30") is None
    assert owners_at_once(examples, "infant mortalty", area, "2024-06-30") is None
    assert owners_at_once(examples, topic, "Staffordshyre", "2024-06-30") is None
    with pytest.raises(NotFound):
        owners_between(examples, "infant mortalitis", area, "2024-06-30")
