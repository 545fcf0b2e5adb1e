"""Notices of awards: contracts that stand in lines of labels, lot by lot."""

from loaders.read import read_paper
from ontology.statement import Claim, Day, Ref
from ontology.vocab import SW

NOTICE = """Contract award notice

Title: Elmfield Quit Service
Buyer: Leeds City Council

Lot 1 (advice line)
Awarded to: Brookside Care CIC
Contract start date: 1 April 2024
Contract end date: 31 March 2027

Lot 2 (groups)
Awarded to: Hillview NHS Trust
Contract start date: 1 June 2024
Contract end date: 31 March 2027

Lot 3 (evaluation)
Not awarded: no tenders met the score.
"""
WHOLE = """Contract award notice

Title: Elmfield Quit Service
Buyer: Leeds City Council
Contract dates: 1 September 2021 to 31 August 2024

Award information
Name of supplier: Brookside Care CIC
"""


def _awards(words: str) -> list[Claim]:
    return [claim for claim in read_paper(words.encode(), "leeds-notice.txt").claims if claim.rule == "contract-labels"]


def _of(claim: Claim, predicate: str) -> str:
    values = (value for iri, value in claim.values if iri == predicate)
    return next((v.key if isinstance(v, Ref) else v.iso for v in values if isinstance(v, Ref | Day)), "")


def test_each_lot_has_its_own_supplier_service_and_days() -> None:
    found = {(_of(c, SW.service), _of(c, SW.provider), _of(c, SW.startDate)) for c in _awards(NOTICE)}
    assert {(s.partition("@")[0], p, d) for s, p, d in found} == {
        ("service:advice-line", "body:brookside-care-cic", "2024-04-01"),
        ("service:groups", "body:hillview-nhs-trust", "2024-06-01"),
    }


def test_the_buyer_is_the_commissioner() -> None:
    assert {_of(claim, SW.commissioner) for claim in _awards(NOTICE)} == {"body:leeds-city-council"}


def test_one_line_may_give_both_days() -> None:
    (claim,) = _awards(WHOLE)
    assert (_of(claim, SW.startDate), _of(claim, SW.endDate)) == ("2021-09-01", "2024-08-31")


def test_a_notice_without_days_gives_no_contract() -> None:
    assert _awards(WHOLE.replace("Contract dates: 1 September 2021 to 31 August 2024\n", "")) == []
