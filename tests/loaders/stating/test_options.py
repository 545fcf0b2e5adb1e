"""What sentences and cells say of a contract's options to extend, extensions taken and breaks."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from loaders.stating.options import label_breaks, label_options, months_in, options_in, term_in
from ontology.statement import Day, Number, Text, Value
from ontology.vocab import SW

LINES = [line for line in (Path(__file__).parent / "options.tsv").read_text().splitlines() if not line.startswith("#")]
ROWS = [*csv.reader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE)]


def printed(value: Value) -> str:
    match value:
        case Number(number):
            return str(number)
        case Day(iso):
            return iso
        case Text(words):
            return words
    raise AssertionError(value)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row[-1]))
def test_a_sentence_gives_its_options_and_breaks(row: list[str]) -> None:
    months, until, day, words, sentence = row
    found: dict[str, set[str]] = {}
    for iri, value in options_in(sentence):
        found.setdefault(iri, set()).add(printed(value))
    said = {SW.extensionOption, SW.extensionTaken, SW.breakClause}
    assert {each for iri, values in found.items() if iri in said for each in values} == {
        each for each in words.split("|") if each
    }
    for iri, expected in ((SW.extensionMonths, months), (SW.extendableUntil, until), (SW.breakDate, day)):
        assert found.get(iri, set()) == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("2 x 12 months", 24),
        ("1+1 years", 24),
        ("12 months", 12),
        ("two one-year extensions", 24),
        ("two options of one year each", 24),
    ],
)
def test_lengths_make_months(words: str, months: int) -> None:
    assert months_in(words) == months


def test_a_cell_may_say_that_there_is_no_option() -> None:
    assert label_options("None remaining", "None remaining") == (
        (SW.extensionMonths, Number(Decimal(0))),
        (SW.extensionOption, Text("None remaining")),
    )


@pytest.mark.parametrize("words", ["", "Yes", "tbc", "n/a", "-"])
def test_a_cell_that_says_nothing_gives_nothing(words: str) -> None:
    assert label_options(words, words) == ()
    assert label_breaks(words, words) == () or words == "Yes"


def test_the_day_to_which_an_option_reaches_is_no_end_of_the_term() -> None:
    assert term_in("It runs from 1 April 2023 with an option to extend until 31 March 2028.").end == ""
