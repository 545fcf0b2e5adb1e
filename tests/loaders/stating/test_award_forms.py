"""Notices of awards in the numbered boxes of the standard form."""

from loaders.read import read_paper
from ontology.statement import Day, Ref
from ontology.vocab import SW

NOTICE = """Contract award notice

Elmfield Nursing Service

I.1) Name and addresses
Derby City Council

II.2.7) Duration: 36 months from 1 July 2022 with an option to extend for a further 24 months

V.2.3) Name and address of the contractor
Brookside Care CIC, Derby
"""


def test_a_standard_form_gives_parties_and_term() -> None:
    reading = read_paper(NOTICE.encode(), "derby-notice.txt")
    names = {thing.key: thing.name for thing in reading.things}
    (contract,) = [claim for claim in reading.claims if claim.cls == SW.Contract]
    said = {iri: names[v.key] if isinstance(v, Ref) else v.iso for iri, v in contract.values if isinstance(v, Ref | Day)}
    assert said == {
        SW.service: "Elmfield Nursing Service",
        SW.provider: "Brookside Care CIC",
        SW.commissioner: "Derby City Council",
        SW.startDate: "2022-07-01",
        SW.endDate: "2025-06-30",
    }


def test_a_notice_without_a_supplier_states_no_contract() -> None:
    reading = read_paper(NOTICE.split("V.2.3")[0].encode(), "derby-notice.txt")
    assert [claim for claim in reading.claims if claim.cls == SW.Contract] == []
