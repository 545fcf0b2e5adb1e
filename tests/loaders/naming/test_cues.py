"""Names without a head noun, by what their sentence says of them."""

import pytest

from loaders.naming.cues import cues_in
from loaders.naming.names import names_in
from loaders.read import read_paper


def cued(words: str) -> dict[str, str]:
    """The names that a line cues, each with its kind."""
    return {words[cue.start : cue.end]: cue.kind for cue in cues_in(words)}


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Bright Beginnings, commissioned by the council and run by Oakley Trust", "Bright Beginnings", "service"),
        ("First Steps Together - antenatal groups at every hub", "First Steps Together", "service"),
        ("A targeted speech and language offer, Time to Chat", "Time to Chat", "service"),
        ("In these wards, Babies and Us offers parent-infant therapy.", "Babies and Us", "service"),
        ("A representative of the Parent Carer Circle", "Parent Carer Circle", "org"),
        ("The 'quitTogether' programme has begun.", "quitTogether", "initiative"),
    ],
)
def test_a_line_gives_a_name_its_kind(words: str, name: str, kind: str) -> None:
    found = cued(words)
    assert found.get(name) == kind


@pytest.mark.parametrize(
    "words",
    [
        "Head of the service, Jane Atwood",
        "Start Well - giving children the best start in life",
        "Cabinet - responsible for the strategy",
        "The council offers free sessions.",
        "A representative of the district councils",
        "Attendance - weekly figures are shown below",
    ],
)
def test_a_line_that_names_nothing_gives_no_name(words: str) -> None:
    assert cued(words) == {}


def test_every_may_open_a_name() -> None:
    text = "The Every Baby Counts Action Plan was agreed, and every child in Derby has one."
    assert [text[each.start : each.end] for each in names_in(text) if each.kind] == ["Every Baby Counts Action Plan"]


def test_to_fund_is_no_name() -> None:
    assert [each.kind for each in names_in("That Cabinet fund the work for two years.") if each.kind == "initiative"] == []


@pytest.mark.parametrize(
    ("words", "is_the_scheme"),
    [
        ("Healthy Start is a national scheme.", True),
        ("Healthy Start Quit was launched on Friday by Oakley Trust.", False),
    ],
)
def test_a_known_scheme_whose_name_goes_on_is_another(words: str, is_the_scheme: bool) -> None:
    reading = read_paper(f"Derby City Council\n\n{words}\n".encode(), "derby.txt")
    assert ("initiative:healthy-start" in {thing.key for thing in reading.things}) is is_the_scheme
