"""Nobody without an office is taken from a paper: no member of a family, no child, patient, or writer of a letter."""

from __future__ import annotations

import pytest

from loaders.read import read_paper
from loaders.stating.private import is_private
from ontology.statement import Reading


def read(*lines: str) -> Reading:
    text = "\n\n".join(("Elmfield Children's Board", "Minutes of 7 May 2024", *lines))
    return read_paper(text.encode(), "minutes.txt")


def people(reading: Reading) -> set[str]:
    """All that could be a person's name: things, and the keys that statements, claims and passages speak of."""
    keys = {key for passage in reading.passages for key in passage.mentions}
    return {thing.name for thing in reading.things if thing.kind == "person"} | {k for k in keys if k.startswith("person:")}


PRIVATE = [
    ('"The group saved me," said Sarah Jones, mum of two.',),
    ('"They listened to me" - Sarah Jones, parent',),
    ("“They listened to me.”", "Sarah Jones, parent of Amelia"),
    ('> "My health visitor was kind." Sarah Jones, Mum',),
    ("Case study: Amelia", "Amelia Brown is four. Kelly Brown, her mother, was seen by Dr Ann Example."),
    ("Case study", "Kelly Brown, Chair of the parents group, thanked Ann Example, Family Hub Manager."),
    ("Kelly's story", "Kelly Brown, Director of a small business, has two sons. Dr Ann Example saw one of them."),
    ("What families say", "Sarah Jones, Manager", '"The staff were lovely."'),
    ("Letter from a resident", "Dear Councillor", "I write about my son.", "Yours sincerely", "Sarah Jones", "Parent"),
    ("Dear Sir/Madam", "Please tell me about my child.", "Yours faithfully", "Sarah Jones\nResident of Elmfield"),
    ("Public questions", "Question from Mrs Sarah Jones, resident of Elmfield: why was the nursery closed?"),
    ("Mr John Smith presented a petition on behalf of parents.",),
    ("Patient story", "The Board heard from Sarah Jones, whose baby was early, and from Dr Ann Example."),
    ("Miss Sarah Jones, a service user, spoke of the perinatal mental health service.",),
    ("Child A. The mother, Ms Sarah Jones, was known to services.",),
    ("Complaint from Dr Sarah Jones about her daughter's care plan.",),
    ("Feedback from parents:", '- "Great" (Sarah Jones)', '- "Helpful" (Dr Priya Patel)'),
    ("Requester: Sarah Jones", "Request: how many health visitors are there?"),
    ("In memory of Amelia Brown, who died aged 3. Mr and Mrs Brown thanked the ward.",),
]


@pytest.mark.parametrize("lines", PRIVATE, ids=lambda lines: lines[0][:30])
def test_no_private_person_is_taken(lines: tuple[str, ...]) -> None:
    assert people(read(*lines)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Amelia Brown (aged 9)",
        "Amelia Brown, Young Person",
        "Kelly Brown (parent carer)",
        "Tom Brown, patient representative",
        "Amelia Brown, care leaver",
        "Kelly Brown, foster carer",
    ],
)
def test_in_a_list_of_who_was_there_only_office_holders_are_taken(line: str) -> None:
    found = people(read("Present", f"Councillor Ann Example (Chair)\n{line}\nJo Sample, Director of Public Health"))
    assert {name for name in found if ":" not in name} == {"Councillor Ann Example", "Jo Sample"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jo Sample, Head of Early Help at Elmfield Council, presented the report.", "Jo Sample"),
        ("Report author: Jo Sample, Commissioning Officer", "Jo Sample"),
        ("Councillor Ann Example thanked the families.", "Councillor Ann Example"),
        ("Cllr Ann Example introduced Amelia Brown (15), a member of the Youth Council.", "Cllr Ann Example"),
    ],
)
def test_office_holders_stay_with_their_roles(line: str, name: str) -> None:
    assert {found for found in people(read(line)) if ":" not in found} == {name}


@pytest.mark.parametrize(
    "words",
    ["Jo Sample, Parent Carer Forum", "Jo Sample, Child Protection Chair", "Jo Sample – Patient Safety Lead", "Jo Sample led"],
)
def test_an_office_for_families_is_an_office(words: str) -> None:
    assert not is_private(words, 0, 9)
