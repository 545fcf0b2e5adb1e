"""Contracts as papers of each kind give them: parties, dates, options to extend and breaks."""

from loaders.read import read_paper
from ontology.statement import Day, Number, Ref, Text
from ontology.vocab import SW, shortened

REPORT = """Derby City Council
Report to Cabinet, 12 May 2024

1. The Elmfield Nursing Service is provided by Brookside Care CIC under a contract with Derby City Council. The contract
started on 1 April 2021 and ends on 31 March 2025, with an option to extend for two further periods of 12 months. It includes
a break clause on 31 March 2024.

2. The Hillview Quit Service is provided by Oakley Trust. It began on 1 May 2019. The contract ends on 30 April 2024 and both
extensions have been used.

3. Lakeside Trust provides the Riverside Baby Clinic. It is proposed that a new contract is let for five years, with an option
to extend.
"""

REPLY = """Freedom of Information request FOI-22-4417
Date received: 3 May 2022
Date of response: 30 May 2022

Request
1. Who does the council commission to provide the Elmfield Nursing Service?
2. When did that contract begin and when will it end? Please give any extension options.
3. How many families were seen in 2021/22?

Response
Derby City Council can answer as follows.
1. Brookside Care CIC provides it.
2. 1 July 2018 to 30 June 2023. It may be extended for two further periods of 12 months.
3. 214
"""

NOTICE = """Contract award notice

Elmfield Nursing Service

Buyer: Derby City Council

Lot 1 (Elmfield Clinics)
Awarded to: Brookside Care CIC
Contract start date: 1 April 2024
Contract end date: 31 March 2027
Possible extension to: 31 March 2029
Break clause: 31 March 2026

Lot 2 (Elmfield Groups)
Awarded to: Oakley Trust
Contract start date: 1 June 2024
Contract end date: 31 May 2027
"""

TABLE = """Derby City Council
Services for the early years

Service | Provider | Start | End | Extension
Elmfield Quit Service | Brookside Care CIC | 01/10/2020 | 30/09/2023 | None remaining
Home Visiting Service | Oakley Trust | 01/04/2021 | 31/03/2024 | 12 months
"""


def contracts(words: str) -> dict[str, dict[str, set[str]]]:
    """The contracts of a paper by their providers: what each says, the values by their properties."""
    reading = read_paper(words.encode(), "derby-paper.txt")
    names = {thing.key: thing.name for thing in reading.things}
    found: dict[str, dict[str, set[str]]] = {}
    for claim in (each for each in reading.claims if each.cls == SW.Contract):
        said: dict[str, set[str]] = {}
        for iri, value in claim.values:
            match value:
                case Ref(key):
                    printed = names[key]
                case Day(iso):
                    printed = iso
                case Number(number):
                    printed = str(number)
                case Text(printed):
                    pass
            said.setdefault(shortened(iri).partition(":")[2], set()).add(printed)
        (provider,) = said["provider"]
        found[provider] = said
    return found


def test_a_paragraph_gives_term_option_and_break() -> None:
    said = contracts(REPORT)["Brookside Care CIC"]
    assert (said["commissioner"], said["startDate"], said["endDate"]) == ({"Derby City Council"}, {"2021-04-01"}, {"2025-03-31"})
    assert (said["extensionMonths"], said["breakDate"]) == ({"24"}, {"2024-03-31"})
    assert said["extensionOption"] == {"an option to extend for two further periods of 12 months"}


def test_a_term_may_go_on_in_the_next_sentence_and_its_extensions_be_used() -> None:
    said = contracts(REPORT)["Oakley Trust"]
    assert (said["startDate"], said["endDate"]) == ({"2019-05-01"}, {"2024-04-30"})
    assert said["extensionTaken"] == {"both extensions have been used"}
    assert "extensionOption" not in said


def test_what_is_only_proposed_gives_no_contract() -> None:
    assert "Lakeside Trust" not in contracts(REPORT)


def test_an_answer_gives_the_term_of_the_contract_whose_provider_another_names() -> None:
    said = contracts(REPLY)["Brookside Care CIC"]
    assert (said["service"], said["startDate"], said["endDate"]) == ({"Elmfield Nursing Service"}, {"2018-07-01"}, {"2023-06-30"})
    assert said["extensionMonths"] == {"24"}


def test_a_lot_has_the_option_and_the_break_of_its_own_lines() -> None:
    said, other = (contracts(NOTICE)[name] for name in ("Brookside Care CIC", "Oakley Trust"))
    assert (said["extendableUntil"], said["extensionOption"]) == ({"2029-03-31"}, {"Possible extension to: 31 March 2029"})
    assert (said["breakDate"], said["breakClause"]) == ({"2026-03-31"}, {"Break clause: 31 March 2026"})
    assert not other.keys() & {"extendableUntil", "extensionOption", "breakClause"}


def test_a_column_of_extensions_is_read_row_by_row() -> None:
    said = contracts(TABLE)
    assert (said["Brookside Care CIC"]["extensionMonths"], said["Oakley Trust"]["extensionMonths"]) == ({"0"}, {"12"})


def test_the_day_to_which_a_contract_may_run_does_not_date_its_notice() -> None:
    assert read_paper(NOTICE.encode(), "derby-notice.txt").source.issued == ""


def test_a_notice_is_at_home_with_its_buyer_not_in_the_region_it_is_counted_in() -> None:
    words = NOTICE.replace("Buyer: Derby City Council", "Buyer: Rochdale Borough Council\nRegion: UKD3 - Greater Manchester")
    joined = words.replace("Lot 1", "The council bought it with NHS Greater Manchester Integrated Care.\n\nLot 1", 1)
    assert read_paper(joined.encode(), "notice.txt").source.area == "rochdale"


def test_a_programme_that_a_contract_is_for_is_a_service_too() -> None:
    words = "Derby City Council\n\nOakley Trust provides the Family Nurse Partnership from 1 April 2021 to 31 March 2024.\n"
    reading = read_paper(words.encode(), "derby.txt")
    (contract,) = [claim for claim in reading.claims if claim.cls == SW.Contract]
    (service,) = [value.key for iri, value in contract.values if iri == SW.service and isinstance(value, Ref)]
    assert SW.Service in next(thing for thing in reading.things if thing.key == service).classes
