"""Who sat where, as attendance lists, label lines and sentences print it."""

import pytest

from loaders.files.cards import Card
from loaders.read import read_document
from loaders.readers.text import read_text
from loaders.stating.seats import seats_in
from ontology.statement import Reading, Ref, Statement, Term
from ontology.vocab import ORG, concept_name

HEAD = "Leeds City Council\n\nLeeds Health and Wellbeing Board\n\nMinutes of the meeting of 7 May 2024\n\n"


def _read(words: str) -> Reading:
    return read_document(read_text((HEAD + words).encode(), "example.txt"))


def _name(reading: Reading, key: str) -> str:
    return next(t.name for t in reading.things if t.key == key)


def _members(reading: Reading) -> set[tuple[str, str]]:
    """Members of the board, with the role in which they are."""
    said = [s for s in reading.statements if s.predicate == ORG.memberOf and isinstance(s.object, Ref)]
    return {(_name(reading, s.subject), s.role) for s in said if _body(reading, s).endswith("Wellbeing Board")}


def _body(reading: Reading, said: Statement) -> str:
    return _name(reading, said.object.key) if isinstance(said.object, Ref) else ""


def _posts(reading: Reading) -> set[tuple[str, str, str]]:
    """Holders of roles, with the body and the role."""
    found = set()
    for claim in reading.claims:
        values = dict(claim.values)
        who, body, role = (values.get(p) for p in (ORG.member, ORG.organization, ORG.role))
        if isinstance(who, Ref) and isinstance(body, Ref) and isinstance(role, Term):
            found.add((_name(reading, who.key), _name(reading, body.key), concept_name(role.iri)))
    return found


def test_councillors_named_by_surname_only_are_members() -> None:
    reading = _read("PRESENT:-\n\nCouncillors Example (Chair), Sample and Instance; Director of Public Health\n\n1. Welcome\n")
    assert _members(reading) == {
        ("Councillor Example", "chair"),
        ("Councillor Sample", "member"),
        ("Councillor Instance", "member"),
        ("Director of Public Health", "member"),
    }


def test_columns_parted_by_tabs_carry_their_label_on() -> None:
    reading = _read(
        "Present:-\tCouncillors:\tExample (Chair)\n\t\tSample (Vice-Chair)\n\t\tInstance and Case-Study\n\n1. Welcome\n"
    )
    assert _members(reading) == {
        ("Councillor Example", "chair"),
        ("Councillor Sample", "deputy"),
        ("Councillor Instance", "member"),
        ("Councillor Case-Study", "member"),
    }


def test_apologies_are_members_and_those_in_attendance_are_not() -> None:
    reading = _read(
        "Present: Councillor A Example (Chair)\n\nIn attendance: Jo Sample, Head of Early Help\n\n"
        "Apologies: Dr B Instance\n\n1. Welcome\n"
    )
    assert _members(reading) == {("Councillor A Example", "chair"), ("Dr B Instance", "apologies")}
    assert ("Jo Sample", "Leeds City Council", "head-of-service") in _posts(reading)


def test_apologies_told_in_a_sentence_are_read() -> None:
    reading = _read(
        "1. Apologies were received from Councillor A Example and Dr Sample (NHS England). The Chair opened the meeting.\n"
    )
    assert _members(reading) == {("Councillor A Example", "apologies"), ("Dr Sample", "apologies")}


def test_a_post_beside_a_name_belongs_to_the_body_behind_it_or_to_the_council() -> None:
    reading = _read(
        "Members present:\n\nDr Ann Sample (Vice-Chair) – (Chair, Elmfield Hospital NHS Trust)\n\n"
        "Councillor Jo Example – (Cabinet Member for Education and Children's Services)\n\n1. Welcome\n"
    )
    assert _posts(reading) == {
        ("Dr Ann Sample", "Leeds Health and Wellbeing Board", "deputy"),
        ("Dr Ann Sample", "Elmfield Hospital NHS Trust", "chair"),
        ("Councillor Jo Example", "Leeds City Council", "cabinet-member"),
    }


def test_a_report_author_holds_the_post_beside_the_name() -> None:
    reading = _read("Report author: Jo Sample, Public Health Specialist\n\nThe service goes on as before.\n")
    assert ("Jo Sample", "Leeds City Council", "officer") in _posts(reading)


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        (
            "The Elmfield Feeding Group is chaired by Jo Sample, Named Nurse, and meets monthly.",
            ("Jo Sample", "Elmfield Feeding Group", "chair"),
        ),
        (
            "It was steered by the Elmfield Group, with Jo Sample of Elm Trust in the chair.",
            ("Jo Sample", "Elmfield Group", "chair"),
        ),
        ("Jo Sample, Head of Early Help at Elmfield NHS Trust, spoke.", ("Jo Sample", "Elmfield NHS Trust", "head-of-service")),
        ("Mr Sample, Cabinet Member for Health, opened the item.", ("Mr Sample", "Leeds City Council", "cabinet-member")),
        (
            "Cllr Jo Sample, who has public health in the city's cabinet, spoke.",
            ("Cllr Jo Sample", "Leeds City Council", "cabinet-member"),
        ),
        (
            "Work is watched by the Independent Scrutineer, Jo Sample.",
            ("Jo Sample", "Leeds Health and Wellbeing Board", "other"),
        ),
    ],
)
def test_running_text_gives_a_role_to_whom_it_names_with_one(words: str, claim: tuple[str, str, str]) -> None:
    assert claim in _posts(_read(words + "\n"))


@pytest.mark.parametrize(
    "words",
    [
        "Jo Sample spoke to the report.",
        "Present arrangements end in March. Early Help, Director of nothing in particular.",
        "Apologies for the delay in our reply.",
        "The Elmfield Group was thanked by Jo Sample.",
        "Health Visitors, Head Lice Service and others came.",
    ],
)
def test_a_name_without_a_role_is_not_taken(words: str) -> None:
    reading = _read(words + "\n")
    assert not _posts(reading)
    assert not _members(reading)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Mr A Example (Elm CCG), Ms B Sample and Dr C Instance", ["Mr A Example", "Ms B Sample", "Dr C Instance"]),
        ("Jo Example\tDirector of Public Health\tElm Council", ["Jo Example"]),
        ("Service Director; Head of Adults and Health", ["Service Director", "Head of Adults and Health"]),
    ],
)
def test_a_line_is_parted_where_a_new_name_begins(words: str, names: list[str]) -> None:
    assert [s.name for s in seats_in(words)[0]] == names


def test_a_card_that_gives_the_area_leaves_posts_with_the_council_named_in_the_paper() -> None:
    words = "Report author: Jo Sample, Public Health Specialist\n\nLeeds City Council will go on with the service.\n"
    reading = read_document(read_text(words.encode(), "example.txt"), Card(area="leeds"))
    assert ("Jo Sample", "Leeds City Council", "officer") in _posts(reading)


def test_apologies_told_under_their_own_label_leave_out_the_substitute() -> None:
    reading = _read(
        "Members present: Councillor A Example (Chairman)\n\nApologies: Apologies were received from Councillors B Sample and C"
        " Instance, and from Jo Case (Healthwatch). Councillor D Other substituted for Councillor Sample.\n\n1. Welcome\n"
    )
    assert _members(reading) == {
        ("Councillor A Example", "chair"),
        ("Councillor B Sample", "apologies"),
        ("Councillor C Instance", "apologies"),
        ("Jo Case", "apologies"),
    }


def test_a_council_that_no_table_knows_has_its_posts_where_it_heads_the_paper() -> None:
    words = (
        "ELMSHIRE COUNTY COUNCIL\n\nELMSHIRE HEALTH BOARD\n\nJo Sample, Head of Service for Early Years, spoke to the report.\n"
    )
    reading = read_document(read_text(words.encode(), "example.txt"))
    assert {role for _, _, role in _posts(reading)} == {"head-of-service"}


def test_a_chair_behind_what_the_board_does_is_its_chair() -> None:
    reading = _read("The Elm Group looks after the Elm Feeding Strategy, with the Cabinet Member for Children in the chair.\n")
    assert ("Cabinet Member for Children", "Elm Group", "chair") in _posts(reading)
