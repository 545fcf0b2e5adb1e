"""Posts and people's names, as papers print them."""

import pytest

from loaders.naming.people import bare_name, has_title, is_person, people_in
from loaders.naming.posts import posts_in


@pytest.mark.parametrize(
    ("words", "posts"),
    [
        ("Named Nurse, Brookside Healthcare NHS Trust", ["Named Nurse"]),
        ("Service Director, Early Help, Elmfield Council", ["Service Director, Early Help"]),
        ("led by a Consultant in Dental Public Health.", ["Consultant in Dental Public Health"]),
        ("Executive Director Wellbeing (Children & Learning)", ["Executive Director Wellbeing (Children & Learning)"]),
        ("Director of Public Health, Elmfield MBC (Chair)", ["Director of Public Health"]),
        ("Head of Early Years, SEND and Inclusion, Elmfield City Council", ["Head of Early Years, SEND and Inclusion"]),
        ("the Specialist Perinatal Practitioner", ["Specialist Perinatal Practitioner"]),
        ("Consultant Midwife, Brookside NHS Trust", ["Consultant Midwife"]),
        ("Cabinet Member with Responsibility for Health", ["Cabinet Member with Responsibility for Health"]),
        ("Cabinet Portfolio Holder for Housing", ["Cabinet Portfolio Holder for Housing"]),
        ("Service Director - Public Health and others", ["Service Director - Public Health"]),
        ("Leader of the Council, Cllr Ann Example", ["Leader of the Council"]),
        ("a family nurse and the Family Nurse Partnership", []),
        ("He is a Consultant and a Director.", []),
    ],
)
def test_a_post_ends_where_its_field_ends(words: str, posts: list[str]) -> None:
    assert [words[a:b] for a, b in posts_in(words)] == posts


@pytest.mark.parametrize(
    "name",
    [
        "Councillor Mrs. Example",
        "Dr. P. Sample",
        "T. Sample",
        "J.P. Example",
        "Ann Van der Sample",
        "Chief Superintendent A. Example",
        "Anne-Marie O'Sample",
        "Mr Example",
        "Graham Sample-Example",
    ],
)
def test_names_of_people_are_known_in_all_their_forms(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "words",
    ["Early Help", "Adult Social Care", "Healthwatch Elmfield", "Director Example", "Example", "Family Services", "Start Well"],
)
def test_fields_of_work_and_bodies_are_no_names_of_people(words: str) -> None:
    assert not is_person(words)


def test_a_title_says_that_a_name_is_a_persons() -> None:
    words = "Dr Ann Example of NHS Elmfield met Joan Sample."
    assert [words[a:b] for a, b in people_in(words)] == ["Dr Ann Example"]


def test_a_bare_name_is_without_its_titles() -> None:
    assert bare_name("Councillor Mrs. J Example") == "J Example"
    assert [has_title("Ms Example"), has_title("Example")] == [True, False]
