"""What is known beforehand: that the tables are sound, and that names, codes and addresses find the right row or none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import NotFound
from ontology.name_index import NameIndex
from ontology.naming import slug
from ontology.places import UPPER_TIER
from ontology.reference import (
    area,
    area_in_file_name,
    area_of_code,
    area_of_domain,
    areas,
    areas_in,
    bodies,
    bodies_in,
    body,
    council_of,
    find_area,
    icb_of,
    wider,
    within,
    works,
    works_in,
)
from ontology.tables import rows


def slugs(text: str) -> list[str]:
    return [found.slug for _, _, found in areas_in(text)]


# The tables


def test_every_area_lies_within_areas_of_the_table() -> None:
    known_slugs = {each.slug for each in areas()}
    assert len(known_slugs) == len(areas())
    assert {above for each in areas() for above in each.within} <= known_slugs


def test_every_area_but_the_widest_leads_up_to_a_country() -> None:
    assert {wider(each.slug)[-1] for each in areas()} == {"united-kingdom"}


def test_there_are_42_care_boards_in_england() -> None:
    boards = [each for each in bodies() if each.kind == "icb"]
    assert len(boards) == 42
    assert len({area(board.area).ods for board in boards}) == 42


def test_every_english_authority_has_a_care_system() -> None:
    authorities = [each for each in areas() if each.kind in UPPER_TIER and each.gss.startswith("E")]
    assert len(authorities) == 153
    assert [each.slug for each in authorities if not any(area(above).ods for above in within(each.slug))] == []


def test_every_authority_has_a_council_and_a_domain() -> None:
    assert [each.slug for each in areas() if each.kind in UPPER_TIER and not (each.council and each.domains)] == []


@pytest.mark.parametrize("column", ["gss", "ods"])
def test_no_two_areas_share_a_code(column: str) -> None:
    codes = [row[column] for row in rows("areas") if row[column]]
    assert len(codes) == len(set(codes)) > 40


def test_no_two_areas_share_a_domain() -> None:
    domains = [domain for each in areas() for domain in each.domains]
    assert len(domains) == len(set(domains))


def test_no_two_bodies_or_works_share_a_slug() -> None:
    for table in (bodies(), works()):
        assert len({each.slug for each in table}) == len(table)
        assert all(each.slug == slug(each.slug) for each in table)


def test_every_body_serves_a_known_area_or_none() -> None:
    assert all(area(each.area).slug == each.area for each in bodies() if each.area)


@pytest.mark.parametrize("table", ["areas", "bodies", "national"])
def test_every_row_has_a_source_and_a_day(table: str) -> None:
    assert all(row["source"] and date.fromisoformat(row["as_of"]) for row in rows(table))


def test_national_works_never_end_before_they_start() -> None:
    assert all(not each.end or each.start <= each.end for each in works())


def test_there_are_many_trusts() -> None:
    assert sum(each.kind == "nhs-trust" for each in bodies()) >= 150


# Areas


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Staffordshire", "staffordshire"),
        ("Staffordshire (and Stoke-on-Trent)", "staffordshire-and-stoke-on-trent"),
        ("Staffordshire & Stoke on Trent", "staffordshire-and-stoke-on-trent"),
        ("Staffordshire and SOT", "staffordshire-and-stoke-on-trent"),
        ("NHS Staffordshire and Stoke-on-Trent ICB", "staffordshire-and-stoke-on-trent"),
        ("Staffordshire ICB", "staffordshire-and-stoke-on-trent"),
        ("Lincolnshire Integrated Care Board", "lincolnshire"),
        ("Stoke", "stoke-on-trent"),
        ("Stoke City", "stoke-on-trent"),
        ("stafford", "stafford"),
        ("City of York", "york"),
        ("London Borough of Croydon", "croydon"),
        ("the Wirral", "wirral"),
        ("Bedford Borough Council", "bedford"),
        ("hull", "kingston-upon-hull"),
        ("E10000028", "staffordshire"),
        ("QNC", "staffordshire-and-stoke-on-trent"),
        ("west-midlands", "west-midlands"),
        ("England", "england"),
    ],
)
def test_a_name_finds_its_area(name: str, expected: str) -> None:
    found = find_area(name)
    assert found is not None
    assert found.slug == expected


@pytest.mark.parametrize("name", ["Newcastle", "Essex ICB", "Nowhere", "", "TOTAL:", "council"])
def test_a_name_of_several_areas_or_none_finds_none(name: str) -> None:
    assert find_area(name) is None


@pytest.mark.parametrize(
    ("name", "home", "expected"),
    [
        ("Newcastle", "staffordshire", "newcastle-under-lyme"),
        ("Newcastle", "north-tyneside", None),
        ("Newcastle", "tyne-and-wear", "newcastle-upon-tyne"),
        ("Moorlands:", "staffordshire", "staffordshire-moorlands"),
        ("Cannock", "staffordshire", "cannock-chase"),
        ("East Staffs", "staffordshire", "east-staffordshire"),
        ("OOA", "staffordshire", None),
        ("North Staffs", "staffordshire", None),
    ],
)
def test_home_tells_areas_of_one_name_apart(name: str, home: str, expected: str | None) -> None:
    found = find_area(name, home)
    assert (found.slug if found else None) == expected


def test_every_area_but_towns_is_found_by_its_own_name_and_slug() -> None:
    wide = [each for each in areas() if each.kind != "town"]
    assert [each.slug for each in wide if find_area(each.name) != each or find_area(each.slug) != each] == []


def test_an_unknown_area_is_an_error_with_the_nearest_names() -> None:
    with pytest.raises(NotFound, match="Staffordshire"):
        area("staffordshir")


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("stafford", ("stafford", "staffordshire", "staffordshire-and-stoke-on-trent")),
        ("stoke-on-trent", ("stoke-on-trent", "staffordshire-and-stoke-on-trent")),
        ("lincolnshire", ("lincolnshire",)),
        ("england", ("england",)),
        ("west-midlands", ("west-midlands",)),
        ("plymouth", ("plymouth", "devon-ics")),
    ],
)
def test_an_area_lies_within_its_care_system_and_no_further(slug: str, expected: tuple[str, ...]) -> None:
    assert within(slug) == expected


def test_what_is_within_is_part_of_what_is_wider() -> None:
    for each in areas():
        assert set(within(each.slug)) <= set(wider(each.slug))
        assert within(each.slug)[0] == wider(each.slug)[0] == each.slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("across Staffordshire (and Stoke-on-Trent).", ["staffordshire-and-stoke-on-trent"]),
        ("Stafford, Staffordshire's county town", ["stafford", "staffordshire"]),
        ("STAFFORDSHIRE AND STOKE-ON-TRENT", ["staffordshire-and-stoke-on-trent"]),
        ("in North Staffordshire and mid Essex", []),
        ("Staffordshire. Stoke-on-Trent is a city.", ["staffordshire", "stoke-on-trent"]),
        ("Bournemouth, Christchurch and Poole", ["bournemouth-christchurch-and-poole"]),
        ("St. Helens and Kingston upon Hull", ["st-helens", "kingston-upon-hull"]),
        ("King’s Lynn and West Norfolk", ["kings-lynn-and-west-norfolk"]),
        ("South West London is in London; the South West is not", ["south-west-london", "london", "south-west"]),
        ("the South West Yorkshire Partnership", []),
        ("reading in hull with york ham", []),
        ("Newcastle", []),
        ("Yorkshire Newt", []),
    ],
)
def test_areas_are_found_in_text(text: str, expected: list[str]) -> None:
    assert slugs(text) == expected


@pytest.mark.parametrize(
    "text", ["Reading is good.", "the Summer Reading Challenge", "Reading, writing", "in Reading Recovery", "Bury the past"]
)
def test_an_ordinary_word_is_no_place(text: str) -> None:
    assert slugs(text) == []


@pytest.mark.parametrize("text", ["families in Reading.", "Reading Borough Council", "Hull, Reading and York"])
def test_a_cautious_name_is_a_place_where_its_company_says_so(text: str) -> None:
    assert "reading" in slugs(text)


def test_the_place_of_a_name_covers_its_words() -> None:
    text = "for Staffordshire (and Stoke-on-Trent), and"
    ((start, end, _),) = areas_in(text)
    assert text[start:end] == "Staffordshire (and Stoke-on-Trent)"


@given(st.text(alphabet="StokeYrHul -,.()&andon'’"))
def test_areas_found_do_not_overlap(text: str) -> None:
    found = areas_in(text)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("www.staffordshire.gov.uk", "staffordshire"),
        ("infogov@coventry.gov.uk", "coventry"),
        ("https://www.stoke.gov.uk/info/20032/our_data", "stoke-on-trent"),
        ("foi@staffsstoke.icb.nhs.uk", "staffordshire-and-stoke-on-trent"),
        ("democracy.york.gov.uk:443", "york"),
        ("hants.gov.uk", "hampshire"),
        ("lincolnshire.icb.nhs.uk", "lincolnshire"),
        ("www.ico.gov.uk", None),
        ("notstoke.gov.uk", None),
        ("gov.uk", None),
        ("", None),
    ],
)
def test_a_domain_tells_the_area(address: str, expected: str | None) -> None:
    found = area_of_domain(address)
    assert (found.slug if found else None) == expected


def test_a_code_tells_the_area() -> None:
    found = area_of_code("E08000026")
    assert found is not None
    assert found.slug == "coventry"
    assert area_of_code("E99999999") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("h01-herefordshire-hwb-minutes.txt", "herefordshire"),
        ("stoke-progress-2020-21.txt", "stoke-on-trent"),
        ("foi-staffordshire-icb-2024.txt", "staffordshire-and-stoke-on-trent"),
        ("derby-and-derbyshire-plan.pdf", "derby-and-derbyshire"),
        ("NorthYorkshireReport.pdf", "north-yorkshire"),
        ("lancaster_lancashire.txt", "lancashire"),
        ("york-and-leeds.docx", None),
        ("reading-list.txt", None),
        ("stoked.txt", None),
        ("minutes.txt", None),
        ("", None),
    ],
)
def test_a_file_name_tells_the_area(name: str, expected: str | None) -> None:
    found = area_in_file_name(name)
    assert (found.slug if found else None) == expected


# Bodies and national works


@pytest.mark.parametrize(
    ("text", "expected", "how"),
    [
        ("NHS Staffordshire and Stoke-on-Trent ICB", "nhs-staffordshire-and-stoke-on-trent-integrated-care-board", "name"),
        ("Stoke City Council", "stoke-on-trent-city-council", "name"),
        ("LONDON BOROUGH OF CROYDON", "london-borough-of-croydon", "name"),
        ("University Hospital of North Midlands NHS Trust", "university-hospitals-of-north-midlands-nhs-trust", "name"),
        ("NHS Sussex", "nhs-sussex-integrated-care-board", "name"),
        ("SSOT ICB", "nhs-staffordshire-and-stoke-on-trent-integrated-care-board", "name"),
        ("Kirklees Metropolitan Council", "kirklees-council", "name"),
        ("UHNM", "university-hospitals-of-north-midlands-nhs-trust", "acronym"),
        ("Midlands Partnership Foundation Trust", "midlands-partnership-university-nhs-foundation-trust", "name"),
        ("Harrogate and District NHS FT", "harrogate-and-district-nhs-foundation-trust", "name"),
        ("DfE", "department-for-education", "acronym"),
        ("Barnardo’s", "barnardos", "name"),
        ("Durham County Council", "durham-county-council", "name"),
        ("Ofsted", "ofsted", "name"),
    ],
)
def test_bodies_are_found_in_text(text: str, expected: str, how: str) -> None:
    assert [(found.slug, by) for _, _, found, by in bodies_in(f"led by {text}, jointly")] == [(expected, how)]


@pytest.mark.parametrize("text", ["SCC", "Newcastle Council", "NHS Foundation Trust", "dfe", "CPFT", "City Council"])
def test_a_name_of_no_one_body_finds_none(text: str) -> None:
    assert bodies_in(text) == ()


def test_every_body_is_found_by_its_own_name() -> None:
    missed = [each.slug for each in bodies() if [found for _, _, found, _ in bodies_in(each.name)] != [each]]
    assert missed == []


def test_every_national_work_is_found_by_its_own_name() -> None:
    missed = [each.slug for each in works() if [found for _, _, found, _ in works_in(each.name)] != [each]]
    assert missed == []


def test_an_area_knows_its_council() -> None:
    names = {each: found.name for each in ("staffordshire", "york", "croydon", "stafford") if (found := council_of(each))}
    assert names == {
        "staffordshire": "Staffordshire County Council",
        "york": "City of York Council",
        "croydon": "London Borough of Croydon",
        "stafford": "Stafford Borough Council",
    }
    assert council_of("england") is None


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("stafford", "nhs-staffordshire-and-stoke-on-trent-integrated-care-board"),
        ("lincolnshire", "nhs-lincolnshire-integrated-care-board"),
        ("devon", "nhs-devon-integrated-care-board"),
        ("essex", None),
        ("cardiff", None),
    ],
)
def test_an_area_knows_its_care_board_where_it_has_one(slug: str, expected: str | None) -> None:
    found = icb_of(slug)
    assert (found.slug if found else None) == expected


def test_an_unknown_body_is_an_error() -> None:
    with pytest.raises(NotFound):
        body("no-such-body")
    assert body("ofsted").name == "Ofsted"


# The search for names


def test_names_of_equal_rank_that_stand_for_two_things_stand_for_neither() -> None:
    index: NameIndex[int] = NameIndex()
    index.add_all([("Newcastle", 1), ("Newcastle", 2), ("Hull", 3)])
    assert [value for _, _, value in index.find("Newcastle Hull")] == [3]


def test_a_name_of_higher_rank_keeps_its_meaning() -> None:
    index: NameIndex[int] = NameIndex()
    index.add_all([("Stoke", 1)])
    index.add_all([("Stoke", 2)])
    assert [value for _, _, value in index.find("Stoke")] == [1]


def test_the_longest_name_wins_and_a_name_begun_falls_back() -> None:
    index: NameIndex[str] = NameIndex()
    index.add_all([("A Board", "short"), ("A Board of Many Words", "long")])
    assert [value for _, _, value in index.find("A Board of Many Words. A Board of Few")] == ["long", "short"]


def test_a_name_does_not_run_over_a_full_stop() -> None:
    index: NameIndex[int] = NameIndex()
    index.add_all([("North East", 1)])
    assert list(index.find("Go North. East is far")) == []
