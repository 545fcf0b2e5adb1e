"""Names taught by a correction are found wherever a paper writes them, and rules read of them as of any other."""

from __future__ import annotations

from loaders.read import read_paper
from ontology.corrections import Name
from ontology.statement import Reading

TEXT = b"""Elmfield Children's Board

1. The Elmfield Children's Board leads Sprout.
2. Sprouting Board papers and resprouts are other words.
"""
SPROUT = Name(name="Sprout", kind="initiative", author="Clerk", date="2024-01-31", reason="a brand without a noun")


def read(*taught: Name) -> Reading:
    return read_paper(TEXT, "a.txt", taught=taught)


def test_a_brand_without_a_noun_is_no_name_until_it_is_taught() -> None:
    assert all(thing.name != "Sprout" for thing in read().things)
    assert [thing.kind for thing in read(SPROUT).things if thing.name == "Sprout"] == ["initiative"]


def test_a_rule_reads_a_taught_name_and_the_gate_sees_it_in_the_passage() -> None:
    (said,) = read(SPROUT).statements
    assert (said.subject.partition(":")[0], said.predicate.rpartition("#")[2]) == ("body", "leads")
    assert "Sprout" in [anchor.words for anchor in said.evidence.anchors]


def test_a_taught_name_is_not_found_inside_other_words() -> None:
    key = next(thing.key for thing in read(SPROUT).things if thing.name == "Sprout")
    assert [passage.locator for passage in read(SPROUT).passages if key in passage.mentions] == ["para 1"]


def test_a_name_that_no_paper_has_changes_nothing() -> None:
    assert read(Name(name="Seedling", kind="board", author="Clerk", date="2024-01-31", reason="a guess")) == read()
