"""Questions and answers found in the layouts that authorities print."""

import re

import pytest

from loaders.document import Block, Document, Kind
from loaders.requests.exchange import Layout
from loaders.requests.layout import find_layout

HEAD = "Freedom of information response\n"


def paper(text: str) -> Document:
    """A document with each line of a text as a paragraph; a number at the head of one is its printed number."""
    blocks = []
    for order, words in enumerate(text.strip().split("\n")):
        found = re.match(r"(\d{1,2}[A-Z]?)[.)] ", words)
        number = found[1] if found else ""
        kind = Kind.ITEM if found or words.startswith("• ") else Kind.PARAGRAPH
        rest = words[found.end() :] if found else words.removeprefix("• ")
        blocks.append(Block(order, kind, rest, f"para {order}", number))
    return Document("paper.txt", "0", tuple(blocks))


def read(text: str) -> list[tuple[str, str, str]]:
    """Each question as number, words, and the words that answer it."""
    exchanges = find_layout(paper(HEAD + text)).exchanges
    return [(e.number, e.question, " / ".join(part.words for part in e.answered)) for e in exchanges]


TWO = [("1", "How many hubs are open?", "Seven."), ("2", "Who leads them?", "The trust.")]

LAYOUTS = {
    "interleaved": "You asked:\n1. How many hubs are open?\nSeven.\n2. Who leads them?\nThe trust.\nYours faithfully\nA clerk",
    "two lists": "Request:\n1. How many hubs are open?\n2. Who leads them?\nThank you\nResponse:\n1. Seven.\n2. The trust.",
    "decision": "Request\n1. How many hubs are open?\n2. Who leads them?\nDecision\n1. Seven.\n2. The trust.\n"
    "Reference number\n9260205",
    "response prefix": "1. How many hubs are open?\nResponse: Seven.\n2. Who leads them?\nOur response: The trust.",
    "Q and A": "Q1. How many hubs are open?\nA1. Seven.\nQ2. Who leads them?\nA2. The trust.",
    "question headings": "Question 1\nHow many hubs are open?\nAnswer\nSeven.\nQuestion 2\nWho leads them?\nAnswer\nThe trust.",
    "brackets": "1) How many hubs are open?\nSeven.\n2) Who leads them?\nThe trust.\n"
    "If you are unhappy with our response you may ask for a review.",
    "bold": "**1. How many hubs are open?**\nSeven.\n**2. Who leads them?**\nThe trust.",
    "repeated": "Request:\n1. How many hubs are open?\n2. Who leads them?\nResponse:\n1. How many hubs are open?\nSeven.\n"
    "2. Who leads them?\nThe trust.",
    "one line": "1. How many hubs are open? Seven.\n2. Who leads them? The trust.",
    "no numbers": "You asked us:\nHow many hubs are open?\nSeven.\nWho leads them?\nThe trust.",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_two_questions_are_found_with_their_answers(layout: str) -> None:
    assert read(LAYOUTS[layout]) == TWO


def test_a_table_of_questions_and_answers_is_read_row_by_row() -> None:
    header = Block(1, Kind.HEADER_ROW, "No | Question | Response", "table 1", cells=("No", "Question", "Response"), table=1)
    row = Block(2, Kind.ROW, "3A | How many? | Seven.", "row 1", cells=("3A", "How many?", "Seven."), table=1, header=1)
    document = Document("t.txt", "0", (Block(0, Kind.TITLE, "FOI request 12345", "title"), header, row))
    (exchange,) = find_layout(document).exchanges
    assert (exchange.number, exchange.question, exchange.answered[0].words) == ("3A", "How many?", "Seven.")


def test_lettered_parts_are_questions_of_their_own_under_their_stem() -> None:
    stem = Block(1, Kind.ITEM, "On health visitors:", "1", "1")
    first = Block(2, Kind.ITEM, "How many are there?", "1.a", "a", stem=1)
    answer = Block(3, Kind.PARAGRAPH, "Twelve.", "p 3")
    document = Document("t.txt", "0", (Block(0, Kind.TITLE, "FOI response", "title"), stem, first, answer))
    found = [e for e in find_layout(document).exchanges if e.answered]
    assert [(e.number, e.question) for e in found] == [("1a", "On health visitors: How many are there?")]


def test_a_letter_of_the_response_is_the_part_asked_under_that_number() -> None:
    blocks = [
        Block(0, Kind.TITLE, "FOI response", "title"),
        Block(1, Kind.HEADING, "Request:", "1"),
        Block(2, Kind.ITEM, "Who leads it? Please give their:", "2", "1"),
        Block(3, Kind.ITEM, "Post", "3", "a", stem=2),
        Block(4, Kind.ITEM, "Team", "4", "b", stem=2),
        Block(5, Kind.HEADING, "Response:", "5"),
        Block(6, Kind.ITEM, "Post", "6", "a", stem=2),
        Block(7, Kind.PARAGRAPH, "Head of service", "7"),
        Block(8, Kind.ITEM, "Team", "8", "b", stem=7),
        Block(9, Kind.PARAGRAPH, "Early help", "9"),
    ]
    found = [e for e in find_layout(Document("t.txt", "0", tuple(blocks))).exchanges if e.answered]
    assert [(e.number, e.answered[0].words) for e in found] == [("1a", "Head of service"), ("1b", "Early help")]


def test_answers_numbered_with_a_letter_answer_the_question_of_that_number() -> None:
    asked = Block(1, Kind.ITEM, "How many hubs are open?", "1", "Q1")
    answer = Block(2, Kind.ITEM, "Seven.", "2", "A1", stem=1)
    (exchange,) = find_layout(Document("t.txt", "0", (Block(0, Kind.TITLE, "FOI response", "title"), asked, answer))).exchanges
    assert (exchange.number, exchange.answered[0].words) == ("1", "Seven.")


def test_letters_behind_numbers_keep_their_order() -> None:
    asked = read("Request:\n3A. Who leads it?\n3B. If nobody, why?\nResponse:\n3A. N/A\n3B. It is planned.")
    assert [(number, answer) for number, _, answer in asked] == [("3A", "N/A"), ("3B", "It is planned.")]


def test_a_numbered_list_inside_an_answer_asks_nothing() -> None:
    asked = read("Request:\n1. What is offered?\nResponse:\n1. Three things:\n2. Groups.\n3. Visits.")
    assert asked == [("1", "What is offered?", "Three things: / Groups. / Visits.")]


def test_where_to_complain_is_no_part_of_the_last_answer() -> None:
    text = "1. How many?\nSeven.\nShould you be dissatisfied, ask for an internal review.\nWrite to the Commissioner."
    assert read(text) == [("1", "How many?", "Seven.")]


def test_a_request_without_numbers_has_one_question() -> None:
    assert read("Request\nPlease send the uptake by ward.\nResponse\nIt is attached.") == [
        ("1", "Please send the uptake by ward.", "It is attached.")
    ]


def test_a_response_to_all_questions_together_is_kept_apart() -> None:
    layout = find_layout(paper(HEAD + "Request:\n1. How many?\n2. Who?\nResponse:\nWe do not hold this."))
    assert [part.words for part in layout.general] == ["We do not hold this."]
    assert not any(exchange.answered for exchange in layout.exchanges)


OTHERS = {
    "minutes": "Minutes of the Board\n1. Apologies\nNone were received.\n2. Why are we here?\nThe chair explained.",
    "policy": "Freedom of Information Policy\n1. Introduction\nAnyone may ask.\n2. Requests\nRequests are made in writing.",
    "guidance": "How to make a freedom of information request\nHow do I ask?\nWrite to us.\nHow long does it take?\nTwenty days.",
    "report": "Report to Cabinet\n1. What is proposed?\nA new hub.\nThe appendix is exempt from publication.",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_another_paper_has_no_questions(kind: str) -> None:
    assert find_layout(paper(OTHERS[kind])) == Layout()
