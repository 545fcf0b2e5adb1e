"""Who belongs to a body, as terms of reference list it."""

from loaders.read import read_document
from loaders.readers.text import read_text
from ontology.statement import Reading, Ref, Text
from ontology.vocab import ORG, SW

HEAD = "Leeds Best Start Board\n\nTerms of Reference\n\n"


def _read(words: str, head: str = HEAD) -> Reading:
    return read_document(read_text((head + words).encode(), "example.txt"))


def _members(reading: Reading) -> set[tuple[str, str, str]]:
    names = {t.key: t.name for t in reading.things}
    said = [s for s in reading.statements if s.predicate == ORG.memberOf and isinstance(s.object, Ref)]
    return {(names[s.subject], names[s.object.key], s.role) for s in said if isinstance(s.object, Ref)}


def _missing(reading: Reading) -> set[str]:
    found = (dict(c.values).get(SW.missing) for c in reading.claims)
    return {one.words for one in found if isinstance(one, Text)}


def test_posts_and_bodies_under_a_heading_of_members_belong_to_the_board() -> None:
    reading = _read(
        "3. Membership\n\nDirector of Public Health, Elmfield MBC (Chair)\nClinical Lead 0-19, Brookside NHS Trust\n"
        "Elmfield Healthwatch Trust\nPrimary school headteacher (vacant)\n\n4. Quorum\n\nFive members.\n"
    )
    assert _members(reading) == {
        ("Director of Public Health", "Leeds Best Start Board", "chair"),
        ("Clinical Lead 0-19", "Leeds Best Start Board", ""),
        ("Elmfield Healthwatch Trust", "Leeds Best Start Board", ""),
    }
    assert _missing(reading) == {"Primary school headteacher"}


def test_a_charity_in_a_list_of_members_needs_no_head_noun() -> None:
    reading = _read(
        "Membership:\n\n- Brightpath, for parents and carers\n- Head of Midwifery - Brookside NHS Trust (deputy chair)\n"
    )
    assert ("Brightpath", "Leeds Best Start Board", "") in _members(reading)
    assert ("Head of Midwifery", "Leeds Best Start Board", "deputy") in _members(reading)


def test_a_table_of_leads_gives_members_with_their_bodies() -> None:
    reading = _read(
        "Membership\n\nWorkstream\tLead\tOrganisation\nInfant feeding\tJo Sample\tBrookside NHS Trust\n"
        "Parenting\tto be identified\n"
        "Home learning\tAnn Example\tElmfield NHS Trust\n"
    )
    assert {m for m in _members(reading) if m[1] == "Leeds Best Start Board"} == {
        ("Jo Sample", "Leeds Best Start Board", ""),
        ("Ann Example", "Leeds Best Start Board", ""),
    }
    assert ("Jo Sample", "Brookside NHS Trust", "") in _members(reading)


def test_a_boards_name_may_run_over_two_lines_of_the_title() -> None:
    reading = _read(
        "Membership\n\n- Head of Early Help\n", "Leeds Family Hubs and Start for Life\nProgramme Board – Terms of Reference\n\n"
    )
    assert _members(reading) == {("Head of Early Help", "Leeds Family Hubs and Start for Life Programme Board", "")}


def test_what_members_should_do_is_no_member() -> None:
    reading = _read(
        "3. Membership\n\nMembers should attend regularly and nominate a deputy.\n\nMeetings take place every month.\n"
    )
    assert not _members(reading)


def test_a_row_without_a_name_is_a_vacant_seat() -> None:
    reading = _read(
        "Membership\n\nName\tRole\tOrganisation\nSue Example\tHead of Early Help\tElmfield NHS Trust\n"
        "Vacant\tParent representative\tElmfield Parents Forum\n"
    )
    assert {m[0] for m in _members(reading)} == {"Sue Example"}
    assert _missing(reading) == {"Parent representative"}


def test_a_council_with_a_comma_in_its_name_is_one_member() -> None:
    reading = _read("Our statutory partners are:\n\n- Elmford, Oakley and Ashby Council\n- Brookside Police\n")
    assert {m[0] for m in _members(reading)} == {"Elmford, Oakley and Ashby Council", "Brookside Police"}
