"""What documents and passages are called."""

from __future__ import annotations

from collections.abc import Callable

from graph.papers import papers
from graph.slugs import BASE, hex_of
from ontology.statement import Reading

Make = Callable[..., Reading]


def test_a_card_id_comes_before_an_address_and_an_address_before_a_file_name(paper: Make) -> None:
    named = [
        paper("One.txt", ["a"], id="h01"),
        paper("Two.txt", ["b"], url="https://example.org/Papers/7"),
        paper("Three Reports.txt", ["c"]),
    ]
    assert [p.slug for p in papers(named, BASE)] == ["example-org-papers-7", "h01", "three-reports"]


def test_one_content_under_two_names_is_one_document_with_two_sources(paper: Make) -> None:
    (one,) = papers([paper("a.txt", ["same"]), paper("b.txt", ["same"])], BASE)
    assert one.sources == ("a.txt", "b.txt")
    assert one.slug == "a"


def test_two_contents_that_claim_one_name_carry_their_hash(paper: Make) -> None:
    slugs = [p.slug for p in papers([paper("a.txt", ["one"]), paper("a.txt", ["two"])], BASE)]
    assert sorted(slug.rpartition("-")[0] for slug in slugs) == ["a", "a"]
    assert len(set(slugs)) == 2


def test_a_passage_is_called_by_its_words_and_a_repeat_by_a_number(paper: Make) -> None:
    (one,) = papers([paper("a.txt", ["Title", "same", "same"])], BASE)
    name = f"{BASE}passage/a-{hex_of('same', 12)}"
    assert (one.passages[1], one.passages[2]) == (name, f"{name}-2")
