"""Whose paper it is, and what it is called, where no card says so."""

import pytest

from loaders.read import read_paper
from ontology.statement import Reading

AGENDA = "Agenda item\n\nFamily Hubs\n\n1. {}\n\n2. The Leeds Early Help Strategy was agreed.\n"


def _read(words: str, name: str = "paper.txt") -> Reading:
    return read_paper(words.encode(), name)


def _published(words: str) -> tuple[str, list[str]]:
    reading = _read(words)
    return reading.source.publisher, [reading.passages[order].words for order in reading.source.publisher_from]


def test_the_authority_that_answers_a_request_published_the_paper() -> None:
    words = "Leeds City Council\n\nFreedom of information response\n\nRequest:\n\n1. How many hubs?\n\nResponse:\n\nFour.\n"
    assert _published(words) == ("Leeds City Council", ["Leeds City Council"])


def test_a_body_that_heads_the_paper_published_it_and_not_the_council_of_its_place() -> None:
    words = "Bradford Teaching Hospitals NHS Foundation Trust\n\nFamily Hubs\n\n1. Bradford Council runs the hubs in Bradford.\n"
    assert _published(words)[0].startswith("Bradford Teaching Hospitals")


def test_a_council_named_in_its_paper_published_it() -> None:
    said = "Leeds City Council runs the hubs of Leeds."
    assert _published(AGENDA.format(said)) == ("Leeds City Council", [said])


def test_a_paper_that_opens_with_another_body_leaves_its_publisher_open() -> None:
    said = "A service opens today at Leeds Teaching Hospitals NHS Trust, in Leeds.\n\nLeeds City Council pays for it in Leeds."
    assert _published(said) == ("", [])


def test_the_places_of_a_table_do_not_tell_who_published_it() -> None:
    assert _published("Indicator\tArea\tValue\nBreastfeeding at 6-8 weeks\tLeeds\t48%\nSmoking rate\tLeeds\t9%\n") == ("", [])


@pytest.mark.parametrize("mark", ["**", "__", "*"])
def test_a_title_has_no_marks_of_emphasis(mark: str) -> None:
    assert _read(f"{mark}Family Hubs{mark}\n\n1. Leeds City Council runs the hubs.\n").source.title == "Family Hubs"


def test_a_title_repeats_no_line_and_takes_in_the_one_that_dates_it() -> None:
    head = "City of\nLeeds\n\nLeeds\n\n'Growing Up'\n\nProgress report 2020-21\n\n"
    words = head + "FOREWORD\n\nIt is a year since we published our plan for children in Leeds, and much has been done.\n"
    assert _read(words).source.title == "City of Leeds: 'Growing Up': Progress report 2020-21"
