"""Tables of services: who provides and commissions each, from when to when."""

from loaders.read import read_paper
from ontology.statement import Day, Reading, Ref
from ontology.vocab import SW

TABLE = """Leeds City Council
Services for the early years

Service | Provider | Commissioner | Start | End
Elmfield Quit Service | Brookside Care CIC | Leeds City Council | 01/10/2020 | 30/09/2023
Home Visiting | tbc | Leeds City Council | 01/04/2021 | 31/03/2024
Baby Weighing | In-house | | |
"""


def _read(words: str) -> Reading:
    return read_paper(words.encode(), "leeds-services.txt")


def _said(reading: Reading, predicate: str) -> set[tuple[str, str]]:
    names = {thing.key: thing.name for thing in reading.things}
    pairs = ((s.subject, s.object) for s in reading.statements if s.predicate == predicate and s.rule == "register")
    return {(names[subject], names[thing.key]) for subject, thing in pairs if isinstance(thing, Ref)}


def test_a_row_says_who_provides_and_who_commissions_its_service() -> None:
    reading = _read(TABLE)
    assert ("Elmfield Quit Service", "Brookside Care CIC") in _said(reading, SW.providedBy)
    assert ("Elmfield Quit Service", "Leeds City Council") in _said(reading, SW.commissionedBy)


def test_a_cell_that_names_nobody_says_nothing() -> None:
    assert "Home Visiting" not in {service for service, _ in _said(_read(TABLE), SW.providedBy)}


def test_in_house_is_the_authority_of_the_paper() -> None:
    assert ("Baby Weighing", "Leeds City Council") in _said(_read(TABLE), SW.providedBy)


def test_a_term_has_the_days_of_its_row() -> None:
    terms = [claim for claim in _read(TABLE).claims if claim.rule == "register-term"]
    days = {(value.iso) for claim in terms for _, value in claim.values if isinstance(value, Day)}
    assert {"2020-10-01", "2023-09-30"} <= days


def test_a_table_of_other_things_is_no_register() -> None:
    assert not _said(_read("Leeds City Council\n\nRoom | Colour\nHall | Blue\nLoft | Red\n"), SW.providedBy)
