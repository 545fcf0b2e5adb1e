"""Towns: known only in papers of an area that holds them, since most have namesakes elsewhere."""

from __future__ import annotations

import pytest

from ontology.reference import areas, areas_in, find_area, find_town, towns_in


@pytest.mark.parametrize(
    ("text", "home", "slugs"),
    [
        ("clinics in Crewe and Macclesfield", "cheshire-east", ["crewe", "macclesfield"]),
        ("clinics in Crewe", "cheshire-and-merseyside", ["crewe"]),
        ("clinics in Crewe", "kent", []),
        ("clinics in Crewe", "", []),
        ("clinics in Crewe", "england", []),
        ("clinics in Gillingham", "dorset", ["gillingham-dorset"]),
        ("Banbury Road", "oxfordshire", []),
        ("Beverley Hart thanked the team", "east-riding-of-yorkshire", []),
        ("a hub in Beverley", "east-riding-of-yorkshire", ["beverley"]),
    ],
)
def test_a_town_counts_only_in_papers_of_its_own_area(text: str, home: str, slugs: list[str]) -> None:
    assert [found.slug for _, _, found in towns_in(text, home)] == slugs


def test_no_town_is_found_where_no_home_is_given() -> None:
    towns = [each for each in areas() if each.kind == "town"]
    assert len(towns) > 700
    assert [each.slug for each in towns if any(found == each for _, _, found in areas_in(f"in {each.name}"))] == []
    assert [each.slug for each in towns if find_area(each.name) == each] == []


def test_every_town_is_found_in_its_own_area_by_name() -> None:
    assert [each.slug for each in areas() if each.kind == "town" and find_town(each.name, each.within[0]) != each] == []
