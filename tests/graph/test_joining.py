"""Working out things with little in memory ends as working them out all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.alone import alone, shared
from graph.folding import folded
from graph.identity import Member
from graph.joining import join
from graph.papers import Title, homes, titles
from graph.resources import Resolution, Resource, resources
from graph.slugs import BASE
from ontology.corrections import Decision
from ontology.statement import Reading, Source, Thing

GROUP = Thing("body:group", "body", "Steering Group", local=True)
BOARD = Thing("body:board", "body", "Leeds Families Board", place="leeds")
AIM = Thing("aim:start", "aim", "Best start", qualifier="body:group")
APART = Decision(
    "different",
    "body/leeds-families-board@a",
    "body/leeds-families-board@b",
    author="Clerk",
    date="2024-01-31",
    reason="two boards",
)


def reading(name: str, *things: Thing, area: str = "leeds") -> Reading:
    return Reading(Source(f"{name}.txt", name, area=area), (), things, (), ())


def opened(readings: Sequence[Reading], decided: Sequence[str] = ()) -> tuple[Title, ...]:
    return titles(((each.source, shared(each.things, decided)) for each in readings), BASE)


def at_once(readings: Sequence[Reading], decisions: Sequence[Decision] = ()) -> Resolution:
    """What the things are by the rules alone."""
    every = titles(((each.source, each.things) for each in readings), BASE)
    things = {Member(title.slug, thing.key): thing for title in every for thing in title.things}
    return resources(things, decisions, BASE, homes(every))


def told(found: Resource) -> Resource:
    """What the graph says of a resource: all but which members it was made of."""
    return replace(found, members=(), joins=(), own=())


def assert_same(readings: Sequence[Reading], decisions: Sequence[Decision] = ()) -> None:
    whole = at_once(readings, decisions)
    decided = sorted({end.partition("/")[0] for each in decisions for end in (each.left, each.right)})
    every = opened(readings, decided)
    again = [(title.slug, readings[title.at]) for title in every]
    joined = join(every, again, BASE, decisions, decided)
    own = [(title, joined.within(title.slug, readings[title.at])) for title in every]
    found = [*joined.resolution.resources, *(resource for _, each in own for resource in each.resources)]
    assert sorted(map(told, found), key=lambda each: each.iri) == [told(each) for each in whole.resources]
    assert joined.resolution.redirects == whole.redirects
    for title, each in own:
        for thing in readings[title.at].things:
            assert each.iri(title.slug, thing.key) == whole.iri(title.slug, thing.key)


def test_what_papers_name_alike_is_kept_once_with_all_its_papers() -> None:
    every = opened([reading("a", BOARD), reading("b", BOARD), reading("c", replace(BOARD, forms=("Families Board",)))])
    fold = folded(every, homes(every))
    assert fold.papers == {Member("a", "body:board"): ["a", "b"], Member("c", "body:board"): ["c"]}
    assert fold.first("b", "body:board") == Member("a", "body:board")
    assert fold.first("b", "body:other") is None


def test_papers_of_two_places_are_not_folded() -> None:
    every = opened([reading("a", BOARD), reading("b", BOARD, area="staffordshire")])
    assert len(folded(every, homes(every)).things) == 2


def test_a_local_body_and_its_aims_are_a_papers_own_but_what_others_need_is_not() -> None:
    assert set(alone([GROUP, BOARD, AIM])) == {"body:group", "aim:start"}
    service = Thing("service:s", "service", "Stop Smoking Service", qualifier="body:group")
    assert alone([GROUP, BOARD, AIM, service]) == {}
    assert alone([GROUP, AIM], apart=("body",)) == {}


def test_aims_of_one_wording_by_two_steering_groups_stay_two_with_two_addresses() -> None:
    long = replace(GROUP, name="Steering Group for the Early Years of Every Child in the Town")
    assert_same([reading(name, long, AIM, BOARD) for name in "abc"])


def test_a_decision_about_one_papers_board_holds() -> None:
    assert_same([reading(name, BOARD, GROUP, AIM) for name in "abc"], [APART])


names = st.sampled_from(["Health and Wellbeing Board", "Health & Wellbeing Board", "Families Board", "Board for Families"])
places = st.sampled_from(["", "leeds", "staffordshire"])
bodies = st.builds(
    Thing,
    st.sampled_from(["body:a", "body:b"]),
    st.just("body"),
    names,
    st.lists(names, max_size=1).map(tuple),
    place=places,
    local=st.booleans(),
)
held = st.builds(
    Thing,
    st.sampled_from(["aim:a", "service:a"]),
    st.sampled_from(["aim", "service"]),
    names,
    place=places,
    qualifier=st.sampled_from(["", "body:a", "body:b"]),
    local=st.booleans(),
)
papers = st.lists(
    st.tuples(places, st.lists(bodies | held, max_size=4, unique_by=lambda thing: thing.key)), min_size=1, max_size=5
)


@given(papers)
def test_with_little_in_memory_things_come_out_as_they_do_all_at_once(given_papers: list[tuple[str, list[Thing]]]) -> None:
    assert_same([reading(f"d{at}", *things, area=area) for at, (area, things) in enumerate(given_papers)])


@given(papers)
def test_a_decision_changes_nothing_about_that(given_papers: list[tuple[str, list[Thing]]]) -> None:
    one, two = "body/families-board", "body/leeds-health-and-wellbeing-board"
    same = Decision("same", one, two, author="Clerk", date="2024-01-31", reason="renamed")
    apart = replace(same, verdict="different", left="body/leeds-families-board@d0", right="body/leeds-families-board")
    for decision in (same, apart):
        assert_same([reading(f"d{at}", *things, area=area) for at, (area, things) in enumerate(given_papers)], [decision])
