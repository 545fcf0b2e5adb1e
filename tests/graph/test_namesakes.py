"""Things that bear one name, and names that are nearly those of things."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import publish
from graph.explain import explain
from graph.names import find_thing_in, find_topic_in
from graph.store import Release, Store
from ontology.errors import NotFound, UsageError
from ontology.statement import Reading, Ref, Thing
from ontology.vocab import SW

Make = Callable[..., Reading]
Build = Callable[..., Release]
TOPIC = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")


def board(key: str, place: str) -> Thing:
    return Thing(f"body:{key}", "body", "Families Board", place=place, classes=(SW.Board,))


def test_of_several_things_of_one_name_the_one_most_was_read_of_is_explained(paper: Make, tmp_path: Path) -> None:
    service = Thing("service:s", "service", "breastfeeding", place="leeds", classes=(SW.Service,))
    said = [(0, "service:s", SW.providedBy, Ref("body:b"))]
    publish(Store(tmp_path), [paper("a.txt", ["Families Board: breastfeeding"], [board("b", "leeds"), service, TOPIC], said)])
    told = explain(Store(tmp_path).current(), "breastfeeding")
    assert "/service/" in told.thing.id
    assert [other.id.rpartition("/id/")[2] for other in told.others] == ["topic/breastfeeding"]


def test_a_name_that_several_things_bear_is_not_guessed_at(paper: Make, release: Build) -> None:
    made = release(paper("a.txt", ["Families Board"], [board("a", "leeds"), board("b", "kent")]))
    with pytest.raises(NotFound) as met:
        find_thing_in(made, "families board")
    assert [iri.rpartition("/")[2] for iri in met.value.nearest] == ["kent-families-board", "leeds-families-board"]


def test_the_name_of_a_topic_means_the_topic_though_other_things_are_called_after_it(paper: Make, release: Build) -> None:
    aim = Thing("aim:a", "aim", "breastfeeding", classes=(SW.Priority,), qualifier="body:a")
    made = release(paper("a.txt", ["Families Board: breastfeeding"], [board("a", "leeds"), aim, TOPIC]))
    assert find_thing_in(made, "Breastfeeding").iri.endswith("/topic/breastfeeding")


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("infant mortalty", "infant mortality"), ("brestfeeding", "breastfeeding"), ("helth visitors", "health visiting")],
)
def test_a_misspelt_topic_is_told_the_nearest_first(paper: Make, release: Build, typed: str, nearest: str) -> None:
    with pytest.raises(NotFound) as met:
        find_topic_in(release(paper("a.txt", ["Families Board"])), typed)
    assert met.value.nearest[0] == nearest


def test_nothing_is_offered_in_place_of_what_is_like_nothing(paper: Make, release: Build) -> None:
    with pytest.raises(NotFound) as met:
        find_topic_in(release(paper("a.txt", ["Families Board"])), "nobody of this name")
    assert met.value.nearest == ()


def test_a_name_of_no_letters_is_wrong_usage(paper: Make, release: Build) -> None:
    with pytest.raises(UsageError, match="topic is empty"):
        find_topic_in(release(paper("a.txt", ["Families Board"])), " ")
