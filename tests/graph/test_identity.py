"""Which names of several papers are one thing, and which never are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Member, resolve
from graph.resources import resources
from graph.slugs import BASE
from ontology.corrections import Decision
from ontology.statement import Thing


def board(name: str, place: str = "", **more: object) -> Thing:
    return Thing("body:b", "body", name, place=place, **more)  # type: ignore[arg-type] # fields of Thing


def labels(*things: Thing, decisions: tuple[Decision, ...] = ()) -> list[str]:
    """The labels of what the things, each of a paper of its own, come to."""
    given_things = {Member(f"d{at}", thing.key): thing for at, thing in enumerate(things)}
    return sorted(resource.label for resource in resources(given_things, decisions).resources)


def test_boards_of_one_name_in_two_places_stay_two() -> None:
    name = "Health and Wellbeing Board"
    assert len(labels(board(name, "staffordshire"), board(name, "stoke-on-trent"))) == 2


@pytest.mark.parametrize(
    "other",
    ["Staffordshire Health & Wellbeing Board", "Health and Wellbeing Board", "Staffordshire's Health and Well-being Board"],
)
def test_spellings_of_one_board_in_one_place_come_together(other: str) -> None:
    first = board("Staffordshire Health and Wellbeing Board", "staffordshire")
    assert len(labels(first, board(other, "staffordshire"))) == 1


def test_a_further_full_name_joins_but_an_acronym_does_not() -> None:
    one = board("Families Partnership", "leeds", forms=("Families Strategic Partnership",), acronyms=("FSP",))
    same = board("Families Strategic Partnership", "leeds")
    other = board("Fire Safety Panel", "leeds", acronyms=("FSP",))
    assert labels(one, same, other) == ["Families Strategic Partnership", "Fire Safety Panel"]


def test_similar_names_are_not_same() -> None:
    assert len(labels(board("Maternity Board", "leeds"), board("Maternity Programme Board", "leeds"))) == 2


def test_kinds_are_never_joined() -> None:
    strategy = Thing("strategy:b", "strategy", "Room to Grow", place="leeds")
    assert len(labels(Thing("initiative:b", "initiative", "Room to Grow", place="leeds"), strategy)) == 2


def test_a_local_name_never_joins_another_papers() -> None:
    assert len(labels(board("Steering Group", local=True), board("Steering Group", local=True), board("Steering Group"))) == 3


def test_a_name_without_place_joins_the_only_place_that_has_it() -> None:
    plain, placed = board("Thrive at Five"), board("Thrive at Five", "stoke-on-trent")
    assert len(labels(plain, placed)) == 1
    assert len(labels(plain, placed, board("Thrive at Five", "leeds"))) == 3


def test_a_paper_of_another_place_does_not_mean_the_placed_one() -> None:
    things = {Member("a", "body:b"): board("Thrive at Five"), Member("b", "body:b"): board("Thrive at Five", "stoke-on-trent")}
    for home, count in (
        ("stoke-on-trent", 1),
        ("staffordshire-and-stoke-on-trent", 1),
        ("", 1),
        ("leeds", 2),
        ("staffordshire", 2),
    ):
        assert len(resources(things, homes={"a": home}).resources) == count


def test_a_further_form_joins_no_row_of_the_gazetteer_but_the_first_name_does() -> None:
    row = board("Integrated Care Board", "leeds", known_as="row")
    programme = board("Care Programme Board", "leeds", forms=("Integrated Care Board",))
    assert len(labels(row, programme)) == 2
    assert len(labels(row, board("Integrated Care Board", "leeds", forms=("Care Programme Board",)))) == 1


def test_a_row_of_the_gazetteer_joins_whatever_the_words_and_two_rows_never_join() -> None:
    one = board("The Council", "staffordshire", known_as="row-a")
    same = board("County Hall", "staffordshire", known_as="row-a")
    other = board("The Council", "staffordshire", known_as="row-b")
    assert len(labels(one, same)) == 1
    assert len(labels(one, other)) == 2


def service(document: str, commissioner: str, key: str = "service:s") -> dict[Member, Thing]:
    held = {Member(document, "body:c"): Thing("body:c", "body", commissioner, place="leeds")} if commissioner else {}
    qualifier = "body:c" if commissioner else ""
    return {**held, Member(document, key): Thing(key, "service", "Stop Smoking Service", place="leeds", qualifier=qualifier)}


def services(*papers: dict[Member, Thing]) -> int:
    things = {member: thing for paper in papers for member, thing in paper.items()}
    return sum(1 for group in resolve(things) if group.kind == "service")


def test_a_service_is_one_for_a_name_a_place_and_a_commissioner() -> None:
    assert services(service("a", "Leeds City Council"), service("b", "City Council of Leeds")) == 1
    assert services(service("a", "Leeds City Council"), service("b", "West Yorkshire Fund")) == 2


def test_a_service_without_commissioner_is_the_only_one_of_its_name_or_its_own() -> None:
    assert services(service("a", "Leeds City Council"), service("b", "")) == 1
    assert services(service("a", "Leeds City Council"), service("b", ""), service("c", "West Yorkshire Fund")) == 3


def test_one_aim_of_two_holders_is_two_aims() -> None:
    def held(document: str, name: str) -> dict[Member, Thing]:
        holder = Thing("body:h", "body", name, place="leeds")
        return {
            Member(document, "body:h"): holder,
            Member(document, "aim:a"): Thing("aim:a", "aim", "Best start", qualifier="body:h"),
        }

    things = {**held("a", "Families Board"), **held("b", "Health Board")}
    aims = [r.slug for r in resources(things).resources if r.kind == "aim"]
    assert aims == ["leeds-families-board-best-start", "leeds-health-board-best-start"]


def test_one_aim_of_a_body_and_of_a_strategy_of_the_same_name_is_two_aims() -> None:
    def held(document: str, kind: str) -> dict[Member, Thing]:
        holder = Thing("x:h", kind, "Room to Grow", place="leeds")
        return {Member(document, "x:h"): holder, Member(document, "aim:a"): Thing("aim:a", "aim", "Best start", qualifier="x:h")}

    found = resources({**held("a", "strategy"), **held("b", "body")}).resources
    assert len([resource for resource in found if resource.kind == "aim"]) == 2


def test_the_fullest_name_is_the_label_and_the_others_are_kept() -> None:
    short = board(
        "Families Partnership", "leeds", forms=("Leeds Families Partnership",), acronyms=("LFP",), shorts=("the Partnership",)
    )
    (resource,) = resources({Member("d", "body:b"): short}).resources
    assert resource.label == "Leeds Families Partnership"
    assert resource.alt_labels == ("Families Partnership", "LFP", "the Partnership")


def test_a_name_in_capitals_gives_way_to_one_as_long() -> None:
    assert labels(board("FAMILIES PARTNERSHIP", "leeds"), board("Families Partnership", "leeds")) == ["Families Partnership"]


def test_a_merge_keeps_the_smallest_slug_and_the_other_leads_to_it() -> None:
    things = {
        Member("a", "body:b"): board("Wellbeing and Health Board", "leeds"),
        Member("b", "body:b"): board("Health and Wellbeing Board", "leeds"),
    }
    found = resources(things)
    assert [resource.iri for resource in found.resources] == [f"{BASE}body/leeds-health-and-wellbeing-board"]
    assert found.redirects == {"body/leeds-wellbeing-and-health-board": "body/leeds-health-and-wellbeing-board"}


def test_two_things_that_claim_one_slug_get_two_iris() -> None:
    long = "Partnership of " + " ".join(["very"] * 20)
    found = resources({Member("a", "body:b"): board(f"{long} one"), Member("b", "body:b"): board(f"{long} two")})
    first, second = sorted(resource.slug for resource in found.resources)
    assert len(first) <= 80
    assert len(second) <= 80
    assert first != second


def test_a_decision_keeps_two_apart_and_another_brings_two_together() -> None:
    one, two = board("Families Board", "leeds"), board("Board of Families", "leeds")
    slugs = "body/leeds-families-board", "body/leeds-board-of-families"
    apart = Decision("different", *slugs, author="Clerk", date="2024-01-31", reason="two boards of one name")
    assert len(labels(one, two)) == 1
    assert len(labels(one, two, decisions=(apart,))) == 2
    other = board("Children's Trust", "leeds")
    same = Decision("same", slugs[0], "body/leeds-childrens-trust", author="Clerk", date="2024-01-31", reason="renamed in 2020")
    assert len(labels(one, other)) == 2
    assert len(labels(one, other, decisions=(same,))) == 1


names = st.sampled_from(
    ["Health and Wellbeing Board", "Health & Wellbeing Board", "Families Board", "Board for Families", "Trust"]
)
drawn = st.builds(
    Thing,
    st.just("body:b"),
    st.just("body"),
    names,
    st.lists(names, max_size=1).map(tuple),
    place=st.sampled_from(["", "leeds", "staffordshire"]),
    local=st.booleans(),
    known_as=st.sampled_from(["", "", "row"]),
)


@given(
    st.lists(drawn, min_size=1, max_size=7).flatmap(lambda found: st.tuples(st.just(found), st.permutations(range(len(found)))))
)
def test_the_order_in_which_papers_come_never_matters_and_places_never_mix(case: tuple[list[Thing], list[int]]) -> None:
    things = {Member(f"d{at}", thing.key): thing for at, thing in enumerate(case[0])}
    turned = {Member(f"d{at}", "body:b"): case[0][at] for at in case[1]}
    found = resources(things)
    assert found == resources(turned)
    assert len({resource.iri for resource in found.resources}) == len(found.resources)
    for resource in found.resources:
        assert len({things[member].place for member in resource.members} - {""}) <= 1
