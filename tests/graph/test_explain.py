"""Why the graph says it: rules, passages, identity decisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.build import kept_readings, publish
from graph.explain import explain
from graph.store import Store
from ontology.corrections import Corrections, Decision
from ontology.errors import NotFound
from ontology.statement import Reading, Ref, Term, Text, Thing
from ontology.vocab import SW, concept, label

Make = Callable[..., Reading]
TOPIC = Thing("topic:t", "topic", "breastfeeding", known_as="breastfeeding")


def board(name: str) -> Thing:
    return Thing("body:b", "body", name, place="leeds", classes=(SW.Board,))


@pytest.fixture
def store(paper: Make, tmp_path: Path) -> Store:
    said = [(0, "body:b", SW.accountableFor, Ref("topic:t"))]
    gap = (0, SW.Gap, [(SW.gapIn, Ref("body:b")), (SW.missing, Text("no chair"))])
    one = paper("a.txt", ["Families Board"], [board("Families Board"), TOPIC], said, [gap])
    two = paper("b.txt", ["Board for Families"], [board("Board for Families")])
    publish(Store(tmp_path), [one, two])
    return Store(tmp_path)


def test_a_thing_is_explained_by_its_joins_and_what_rules_read_of_it(store: Store) -> None:
    told = explain(store.current(), "Families Board")
    (join,) = told.joined
    assert (join.rule, join.equal) == ("name and place", "board family")
    assert {join.left, join.right} == {"Families Board (Families Board)", "Board for Families (Board for Families)"}
    assert {(read.rule, read.evidence.document.source) for read in told.read} == {("rule-1", "a.txt"), ("rule-2", "a.txt")}
    assert any("is accountable for breastfeeding (stated)" in read.says for read in told.read)


def test_a_passage_or_a_claim_is_explained_by_the_rules_that_read_it(store: Store) -> None:
    release = store.current()
    passage = next(quad.graph[1:-1] for quad in release.quads() if "/passage/a-" in quad.graph)
    assert len(explain(release, passage).read) == 2
    claim = next(quad.subject[1:-1] for quad in release.quads() if "/gap/" in quad.subject)
    assert explain(release, claim).read == explain(release, passage).read
    with pytest.raises(NotFound):
        explain(release, f"{passage}-7")


@pytest.mark.parametrize("what", ["a.txt", "example-org-a", "https://example.org/a"])
def test_a_document_is_explained_by_its_file_its_slug_and_its_address(paper: Make, tmp_path: Path, what: str) -> None:
    publish(Store(tmp_path), [paper("a.txt", ["Families Board"], [board("Families Board")], url="https://example.org/a")])
    assert explain(Store(tmp_path).current(), what).thing.label == "Families Board"


def test_a_decision_shows_in_the_explanation(store: Store) -> None:
    pair = ("body/leeds-families-board", "body/leeds-childrens-trust")
    same = Decision("same", *pair, author="Clerk", date="2024-01-31", reason="renamed")
    (two,) = [reading for reading in kept_readings(store) if reading.source.name == "b.txt"]
    publish(store, [replace(two, things=(board("Children's Trust"),))], corrections=[Corrections((same,), file="c.toml")])
    (join,) = explain(store.current(), "Children's Trust").joined
    assert (join.rule, join.equal) == ("decided", "Clerk, 2024-01-31: renamed")


def test_a_document_is_told_with_its_publisher_and_where_it_is_named(paper: Make, tmp_path: Path) -> None:
    made = paper("a.txt", ["Leeds City Council"], publisher="Leeds City Council", area="leeds", issued="2024-01-31")
    publish(Store(tmp_path), [replace(made, source=replace(made.source, publisher_from=(0,)))])
    (published, about, dated) = explain(Store(tmp_path).current(), "a.txt").card
    place = made.passages[0].locator
    assert published == f"published by Leeds City Council ({place})"
    assert (about, dated) == ("about Leeds (by its card or its name)", "dated 2024-01-31 (by its card or its name)")


def test_a_value_of_a_closed_list_is_told_by_its_label(paper: Make, tmp_path: Path) -> None:
    kind = (SW.gapKind, Term(concept("gapKind", "chair")))
    gap = (0, SW.Gap, [(SW.gapIn, Ref("body:b")), kind, (SW.missing, Text("no chair"))])
    publish(Store(tmp_path), [paper("a.txt", ["Families Board"], [board("Families Board")], [], [gap])])
    (read,) = explain(Store(tmp_path).current(), "a.txt").read
    assert f"{label(SW.gapKind)} chair;" in read.says
