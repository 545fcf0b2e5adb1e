"""Requests for information as claims: the request, its answers, redirects and stated gaps."""

import re
from collections.abc import Iterable
from decimal import Decimal

from loaders.document import Block, Document, Kind
from loaders.paper import Paper
from loaders.requests.layout import find_layout
from loaders.requests.reading import REQUEST, asking_blocks, leans_on, read_foi, read_questions
from ontology.naming import slug
from ontology.statement import Claim, Day, Number, Ref, Source, Term, Text, Value
from ontology.vocab import DCTERMS, SW, concept, concept_name

COUNCIL, TRUST, CENSUS = "Anyshire County Council", "Northtown NHS Trust", "Census Office"


def paper(text: str, bodies: Iterable[str] = (COUNCIL, TRUST, CENSUS), authority: str = COUNCIL) -> Paper:
    """A paper with each line of a text as a paragraph, and these bodies named wherever they stand."""
    blocks = []
    for order, words in enumerate(text.strip().split("\n")):
        found = re.match(r"(\d{1,2}[A-Z]?)[.)] ", words)
        kind = Kind.ITEM if found else Kind.PARAGRAPH
        blocks.append(Block(order, kind, words[found.end() :] if found else words, f"para {order}", found[1] if found else ""))
    made = Paper(Document("paper.txt", "0", tuple(blocks)), Source("paper.txt", "0"))
    for body in bodies:
        for block in made:
            for found in re.finditer(body, block.words):
                made.mention(block.order, made.name_thing("body", body), body, found.start())
    made.authority = f"body:{slug(authority)}" if authority else None
    return made


LETTER = (
    "Our Ref: AB/FOI/0124/688\n1st February 2024\nFOI-0124-688\n"
    f"Thank you for your request for information, which the {COUNCIL} received on the 18th January 2024.\n"
)


def claims(text: str, **more: str) -> list[Claim]:
    return list(read_foi(paper(LETTER + text, **more)))


def values(claim: Claim, predicate: str) -> list[Value]:
    return [value for name, value in claim.values if name == predicate]


def statuses(found: list[Claim]) -> list[tuple[str, str]]:
    """Question number and status of each answer."""
    out = []
    for claim in found:
        for number, status in zip(values(claim, SW.questionNumber), values(claim, SW.answerStatus), strict=True):
            assert isinstance(number, Text)
            assert isinstance(status, Term)
            out.append((number.words, concept_name(status.iri)))
    return out


def sent_to(found: list[Claim]) -> list[Value]:
    return [value for claim in found for value in values(claim, SW.redirectsTo)]


def test_a_request_has_its_references_dates_and_authority() -> None:
    request = claims("1. How many?\nSeven.")[0]
    assert request.key == REQUEST
    assert values(request, DCTERMS.identifier) == [Text("AB/FOI/0124/688"), Text("FOI-0124-688")]
    assert values(request, SW.received) == [Day("2024-01-18")]
    assert values(request, SW.responded) == [Day("2024-02-01")]
    assert values(request, SW.authority) == [Ref("body:anyshire-county-council")]


def test_labels_at_the_foot_date_a_request() -> None:
    text = (
        "Data - Find a freedom of information request\nRequest\n1. How many?\nDecision\n1. Seven.\n"
        "Reference number\n9260205\nDate request received\n21 March 2024\nDate of decision\n9 April 2024"
    )
    request = next(read_foi(paper(text)))
    assert values(request, DCTERMS.identifier) == [Text("9260205")]
    assert values(request, SW.received) == [Day("2024-03-21")]
    assert values(request, SW.responded) == [Day("2024-04-09")]


def test_the_reference_of_the_asker_is_not_ours() -> None:
    text = "FOI response\nYour ref: XY/77\nOur ref: ABC-340\nThank you for your request\n1. How many?\nSeven."
    assert values(next(read_foi(paper(text))), DCTERMS.identifier) == [Text("ABC-340")]


def test_the_year_of_the_act_is_no_reference() -> None:
    text = "Your request under the FOIA 2000\nThank you for your request\n1. How many?\nSeven."
    assert values(next(read_foi(paper(text))), DCTERMS.identifier) == []


def test_a_reference_inside_an_answer_is_of_another_request() -> None:
    text = "FOI response\nOur ref: ABC-340\nThank you for your request\n1. How many?\nSee our answer to FOI/22/118."
    assert values(next(read_foi(paper(text))), DCTERMS.identifier) == [Text("ABC-340")]


def test_the_authority_is_who_speaks_in_the_answers_when_no_head_names_it() -> None:
    text = f"FOI response\nRequest:\n1. How many?\nResponse:\n1. {COUNCIL} have seven, says {TRUST}."
    assert values(next(read_foi(paper(text, authority=""))), SW.authority) == [Ref("body:anyshire-county-council")]


def test_the_authority_is_who_was_asked_whoever_else_is_named() -> None:
    text = f"FOI response\nYou asked {TRUST}:\n1. Who pays for it?\nOur response:\n1. {COUNCIL} commissions it."
    assert values(next(read_foi(paper(text, authority=COUNCIL))), SW.authority) == [Ref("body:northtown-nhs-trust")]


def test_the_council_stands_for_an_authority_that_its_paper_never_names() -> None:
    made = paper("FOI response\nThank you for your request\n1. How many?\nThe Council has seven.", bodies=())
    made.authority = made.name_thing("body", COUNCIL)
    request = next(read_foi(made))
    assert values(request, SW.authority) == [Ref("body:anyshire-county-council")]
    assert [(anchor.words, anchor.how) for anchor in request.evidence.anchors] == [("The Council", "stand-in")]


def test_a_body_that_is_only_sent_to_is_not_the_authority() -> None:
    found = claims(f"1. How many?\nPlease contact {TRUST} for this.", authority=TRUST)
    assert values(found[0], SW.authority) == [Ref("body:anyshire-county-council")]
    assert sent_to(found) == [Ref("body:northtown-nhs-trust")]


def test_each_answer_refers_to_the_request_and_to_its_question() -> None:
    answer = claims("1. How many hubs are open in your area?\nSeven.")[1]
    assert values(answer, SW.inRequest) == [Ref(REQUEST)]
    assert values(answer, SW.question) == [Ref("question:how-many-hubs-are-open")]
    assert values(answer, SW.value) == [Number(Decimal(7))]
    assert values(answer, SW.unit) == [Text("hubs")]
    assert values(answer, SW.verbatim) == [Text("Seven")]


def test_two_figures_of_two_passages_are_two_answers() -> None:
    found = claims("1. How many babies were born?\nOne trust saw 12,762 births.\nAnother saw 199 births.")
    assert statuses(found) == [("1", "answered"), ("1", "answered")]
    assert [claim.evidence.quote[:17] for claim in found[1:]] == ["One trust saw 12,", "Another saw 199 b"]


def test_an_exemption_with_a_link_is_exempt_and_names_its_section() -> None:
    found = claims("1. How many?\nThis is exempt under Section 21 of the Act.\n<https://example.org/a>")
    assert statuses(found) == [("1", "exempt")]
    assert values(found[1], SW.exemption) == [Text("Section 21")]


def test_who_should_be_asked_instead_is_a_redirect_of_that_question() -> None:
    found = claims(f"1. How many?\nWe do not hold this; {TRUST} would have to be asked.\n2. Who?\nThe {TRUST}.")
    assert statuses(found) == [("1", "not-held"), ("2", "answered")]
    assert sent_to(found) == [Ref("body:northtown-nhs-trust")]
    assert values(found[1], SW.redirectsTo)


def test_the_names_under_a_redirect_are_redirects_once() -> None:
    found = claims(f"1. How many?\nWe do not hold this. Please write to {TRUST}, as below:\n{TRUST}\nhttps://example.org/x")
    assert sent_to(found) == [Ref("body:northtown-nhs-trust")]


def test_the_provider_stands_for_the_one_named_elsewhere() -> None:
    found = claims(f"1. Who?\nWe commission {TRUST}.\n2. How many?\nThis is not stored; the provider would have to be asked.")
    assert sent_to(found) == [Ref("body:northtown-nhs-trust")]
    (stand_in,) = [anchor for anchor in found[2].evidence.anchors if anchor.how == "stand-in"]
    assert (stand_in.words, stand_in.referent) == ("the provider", 5)


def test_the_provider_stays_open_where_two_could_be_meant() -> None:
    text = f"1. Who?\nWe commission {TRUST}. It is also provided by {CENSUS}.\n2. How many?\nThe provider would have to be asked."
    made = paper(LETTER + text)
    assert sent_to(list(read_foi(made))) == []
    assert [open_one.words for open_one in made.unresolved] == ["The provider"]


def test_the_source_of_published_figures_is_a_redirect_and_a_link_alone_is_none() -> None:
    found = claims(f"1. How many?\nIt stands in the {CENSUS} data, under this link:\n<https://example.org>")
    assert statuses(found) == [("1", "published-elsewhere")]
    assert sent_to(found) == [Ref("body:census-office")]
    assert sent_to(claims("1. How many?\nhttps://www.anyshire.gov.uk/data")) == []


def test_who_does_not_hold_it_is_not_the_one_to_ask() -> None:
    text = f"1. How many?\nThis is not collected by {CENSUS} and would need to be requested from {TRUST}."
    assert sent_to(claims(text)) == [Ref("body:northtown-nhs-trust")]


def test_the_authority_sends_nobody_to_itself() -> None:
    assert sent_to(claims(f"1. How many?\nPlease contact {COUNCIL} for this.")) == []


def test_where_to_complain_is_no_redirect() -> None:
    text = f"1. How many?\nSeven.\nIf you are unhappy with this response, please contact {CENSUS}.\nPlease contact {TRUST}."
    assert sent_to(claims(text)) == []


def test_nothing_commissioned_is_a_gap_in_services_and_nothing_held_is_not() -> None:
    question = "1. For how many babies are you commissioning parent-infant services?\n"
    (gap,) = [claim for claim in claims(question + "Zero.") if claim.cls == SW.Gap]
    assert values(gap, SW.missing) == [Text("parent-infant services", "en")]
    assert values(gap, SW.gapIn) == [Ref("body:anyshire-county-council")]
    assert not [claim for claim in claims(question + "We do not hold this.") if claim.cls == SW.Gap]


def test_no_to_whether_there_is_something_is_a_gap_of_its_kind_and_yes_is_none() -> None:
    question = "1. Does your authority have a parent-infant strategy?\n"
    (gap,) = [claim for claim in claims(question + "No.") if claim.cls == SW.Gap]
    assert values(gap, SW.missing) == [Text("parent-infant strategy", "en")]
    assert values(gap, SW.gapKind) == [Term(concept("gapKind", "strategy"))]
    assert not [claim for claim in claims(question + "Yes, it was agreed in 2022.") if claim.cls == SW.Gap]


def test_a_service_said_not_to_be_commissioned_is_a_gap_in_the_papers_words() -> None:
    answer = f"1. Is there a team?\n{COUNCIL} have not commissioned a nurse-led infant 'team' (as in other places)."
    (gap,) = [claim for claim in claims(answer) if claim.cls == SW.Gap]
    assert values(gap, SW.missing) == [Text("nurse-led infant 'team'", "en")]


def test_a_refusal_of_the_whole_request_answers_every_question() -> None:
    found = claims("Request:\n1. How many?\n2. Who?\nResponse:\nThe Council does not hold this.")
    assert statuses(found) == [("1", "not-held"), ("2", "not-held")]


def test_one_response_answers_the_one_question_that_hangs_on_no_other() -> None:
    text = "Request:\n1. Did you fund a service, at what budget?\n2. If not, who did?\nResponse:\nThe contract was worth £300,000"
    assert statuses(claims(text)) == [("1", "answered")]


def test_one_response_to_several_questions_is_left_open() -> None:
    made = paper(LETTER + "Request:\n1. How many?\n2. Who leads?\nResponse:\nIt is a mixed picture.")
    assert statuses(list(read_foi(made))) == []
    assert len(made.unresolved) == 1


def test_a_question_without_an_answer_has_none() -> None:
    assert statuses(claims("Request:\n1. How many?\n2. Who?\nResponse:\n1. Seven.")) == [("1", "answered")]


def test_the_same_question_of_two_authorities_has_one_key() -> None:
    one = claims("1. How many babies (0-2) live in your local authority area? See: <https://example.org>\nSeven.")
    two = claims("4. How many babies live in your Integrated Care System?\nEight.")
    assert values(one[1], SW.question) == values(two[1], SW.question)


def test_long_questions_that_begin_alike_are_two() -> None:
    start = "How many whole time equivalent clinical staff with caseloads in the health visiting service were there in "
    found = claims(f"1. {start}2021?\nSeven.\n2. {start}2022?\nEight.")
    assert values(found[1], SW.question) != values(found[2], SW.question)


def test_the_words_of_a_question_are_stated_as_printed() -> None:
    made = paper(LETTER + "1. How many babies (0-2) live in your area?\nSeven.")
    list(read_foi(made))
    assert [statement.object for statement in read_questions(made)] == [Text("How many babies (0-2) live in your area?")]


def test_each_question_has_its_own_words() -> None:
    made = paper(LETTER + "1. How many?\nSeven.\n2. Who?\nNobody.")
    list(read_foi(made))
    said = [(statement.subject, statement.object) for statement in read_questions(made)]
    assert said == [("question:how-many", Text("How many?")), ("question:who", Text("Who?"))]


def test_every_anchor_stands_in_the_passage_it_names() -> None:
    made = paper(LETTER + f"1. How many?\nPlease ask {TRUST}.\n2. Q?\nZero.")
    for claim in read_foi(made):
        for anchor in claim.evidence.anchors:
            assert anchor.words in made.document.blocks[anchor.passage].words


def test_only_what_asks_is_an_asking_block() -> None:
    text = "FOI response\nRequest:\nOn health visitors in 2021:\n1. How many?\nPlease reply by post.\nResponse:\n1. Seven."
    assert asking_blocks(paper(text).document) == frozenset({2, 3, 4})


def test_an_answer_leans_on_its_question() -> None:
    made = paper("FOI response\nThank you for your request\n1. How many?\nSeven.")
    assert leans_on(read_foi(made))[3] == (2,)


def test_a_paper_that_answers_no_request_yields_nothing() -> None:
    assert list(read_foi(paper("Minutes of the Board\n1. Why is this late?\nThe chair explained."))) == []


def test_what_sits_in_anothers_system_is_not_held_and_is_asked_of_them() -> None:
    found = claims(
        f"1. How long is the wait?\nWaiting times sit in the system of {TRUST}, not ours. They should be able to help."
    )
    assert statuses(found) == [("1", "not-held")]
    assert sent_to(found) == [Ref("body:northtown-nhs-trust")]


def test_several_bodies_are_asked_where_the_answer_says_them() -> None:
    words = f"No. It lies with the programme for which {TRUST} and {CENSUS} are the commissioners, so please contact them."
    found = sent_to(claims(f"1. Do you commission it?\n{words}"))
    assert {one.key for one in found if isinstance(one, Ref)} == {"body:northtown-nhs-trust", "body:census-office"}


def test_the_office_of_another_body_is_no_office_of_ours() -> None:
    words = "Please contact the {} Information Governance team."
    before = f"1. Who provides the school nursing service?\n{TRUST}.\n2. How long is the wait?\n"
    assert sent_to(claims(before + words.format("Trust's"))) == [Ref("body:northtown-nhs-trust")]
    assert sent_to(claims(before + words.format("Council"))) == []


def test_what_is_given_out_at_clinics_is_not_published_there() -> None:
    asked = "1. Do you supply vitamins?\n"
    assert statuses(claims(asked + "They are available from all health centres.")) == [("1", "answered")]
    assert statuses(claims(asked + "They are available from our website.")) == [("1", "published-elsewhere")]


def test_a_number_on_a_line_of_its_own_opens_the_answer_below() -> None:
    text = "Request:\n1. How many?\n2. How much?\nResponse:\n1)\nTwelve families.\n2)\nAbout three."
    assert [(e.number, e.answered[0].words) for e in find_layout(paper(LETTER + text).document).exchanges] == [
        ("1", "Twelve families."),
        ("2", "About three."),
    ]


def test_a_reference_may_have_blanks_round_its_stroke() -> None:
    made = paper(f"Freedom of Information Request - FOI / 2417\nThank you for your request to {COUNCIL}.\n1. How many?\nTwelve.")
    (request,) = [claim for claim in read_foi(made) if claim.rule == "foi-request"]
    assert values(request, DCTERMS.identifier) == [Text("FOI / 2417")]


def test_the_provider_goes_before_whoever_the_sentence_before_names() -> None:
    words = f"It stands in the {CENSUS} release. They may differ, and the provider would have to be asked."
    found = claims(f"1. Who?\nWe commission {TRUST}.\n2. How many?\n{words}")
    assert Ref("body:northtown-nhs-trust") in sent_to(found)
