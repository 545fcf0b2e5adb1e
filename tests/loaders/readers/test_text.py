"""Plain text into a paper: what is mended, what stays apart, and what a line is by its print."""

from __future__ import annotations

import pytest

from loaders.document import Block, Kind
from loaders.files.limits import Limits
from loaders.readers.text import read_text
from ontology.errors import RefusedDocument


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(text.encode(), "paper.txt").blocks


def words(text: str) -> list[str]:
    return [block.words for block in blocks(text)]


def kinds(text: str) -> list[Kind]:
    return [block.kind for block in blocks(text)]


def test_a_sentence_broken_by_a_page_break_is_one_block() -> None:
    text = "39. The outcomes include a reduction in the number on\n\ngrowth plans required.\n\n40. A podcast has been made."
    assert words(text) == ["The outcomes include a reduction in the number on growth plans required.", "A podcast has been made."]


def test_an_item_broken_inside_is_one_block() -> None:
    text = "The requests were:\n\n- a. staff to offer an 'Intervention'\n\nprovided to women.\n- b. readings.\n"
    assert words(text)[1:] == ["staff to offer an 'Intervention' provided to women.", "readings."]


def test_a_sentence_broken_at_a_function_word_goes_on_with_a_capital() -> None:
    text = "Decision Session – Executive Member for\n\nChildren and Education\n\n1. The report.\n"
    assert words(text)[0] == "Decision Session – Executive Member for Children and Education"


def test_lines_of_a_wrapped_text_are_one_paragraph_and_blank_lines_part_them() -> None:
    wrapped = (
        "The Board received a report on the plan for the coming year. Members\n"
        "noted the progress made. The Board agreed that the plan would be\n"
        "brought back in March with the figures for the whole of the county.\n"
    )
    other = wrapped.replace("The Board received", "The Panel received")
    assert words(wrapped + "\n" + other) == [" ".join(wrapped.split()), " ".join(other.split())]


def test_paragraphs_of_one_line_each_stay_apart_without_blank_lines() -> None:
    text = (
        "Minutes:\nThe first point was made by the chair.\nA second was raised.\nMembers agreed on the plan\nOfficers replied.\n"
    )
    assert words(text)[1:] == [
        "The first point was made by the chair.",
        "A second was raised.",
        "Members agreed on the plan",
        "Officers replied.",
    ]


def test_figures_scattered_over_lines_join_their_words() -> None:
    text = (
        "Healthy\n\n\n16.3%\n\nof mothers smoked in 2019.\n\nThere were\n\n504 children\n\nin the city.\n\n51% were born here\n"
    )
    assert words(text) == [
        "Healthy",
        "16.3% of mothers smoked in 2019.",
        "There were 504 children in the city.",
        "51% were born here",
    ]


def test_two_figures_never_share_a_block_where_each_has_its_sentence() -> None:
    text = "27% of children were under the age of 1\n\n188\n\n children left care in 2020.\n"
    assert words(text) == ["27% of children were under the age of 1", "188 children left care in 2020."]


def test_a_footnote_is_no_part_of_the_sentence_around_it() -> None:
    text = "12. The rate is high¹.\n\n1\n\n<https://example.org/rates>\n\n13. The rate is falling.\n"
    found = blocks(text)
    assert [(block.kind.value, block.number, block.locator) for block in found] == [
        ("paragraph", "12", "para 12"),
        ("footnote", "1", "footnote 1"),
        ("paragraph", "13", "para 13"),
    ]
    assert found[1].words == "<https://example.org/rates>"


def test_a_page_number_inside_a_sentence_is_left_out_and_said_so() -> None:
    found = blocks("1. The Board agreed to fund the\n\n7\n\x0cnew service.\n\n2. Next.\n")
    assert [(block.words, block.locator) for block in found] == [
        ("The Board agreed to fund the […] new service.", "p. 1, para 1"),
        ("7", "p. 1, page number"),
        ("Next.", "p. 2, para 2"),
    ]


def test_numbers_with_a_stop_inside_a_sentence_begin_no_paragraph() -> None:
    assert words("1. One.\n2. The rate fell to\n30.9 in the city.\n") == ["One.", "The rate fell to 30.9 in the city."]


def test_paragraphs_numbered_in_steps_are_known_by_their_number() -> None:
    found = blocks("2. Background\n\n2.1 The Panel met.\n\n2.2 It agreed.\n\n2.2.1 It agreed at once.\n")
    assert [(block.kind.value, block.locator) for block in found] == [
        ("heading", 'heading "2. Background"'),
        ("paragraph", "para 2.1"),
        ("paragraph", "para 2.2"),
        ("paragraph", "para 2.2.1"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lead member: Cabinet Member for Health\n", "Lead member: Cabinet Member for Health"),
        ("Publication date:\nFriday 11 October 2019\n", "Publication date: Friday 11 October 2019"),
        ("Reference number\n9260205\n", "Reference number 9260205"),
        ("Wards affected: (All Wards);\n", "Wards affected: (All Wards);"),
    ],
)
def test_a_label_and_its_value_are_one_block(text: str, said: str) -> None:
    last = blocks(f"A title here\n\nThe text of the page.\n\n{text}")[-1]
    assert (last.kind, last.words) == (Kind.LABEL, said)


def test_speech_is_no_label() -> None:
    assert kinds('A title here\n\nThe text.\n\nThe lead said: "We begin."\n')[-1] is Kind.PARAGRAPH


def test_the_lines_before_dear_are_the_letterhead() -> None:
    head = "Our Ref: A/1\n\nTown Hall\nHigh Street\nAB1 2CD\n\nTelephone: 0300 123 1461\n\n1st February 2024\n\n"
    text = f"{head}Dear all\n\nThank you.\n"
    found = blocks(text)
    assert [block.kind for block in found[:6]] == [Kind.LETTERHEAD] * 6
    assert found[4].words == "Telephone: […]"
    assert found[1].locator == "letterhead, line 2"
    assert [block.kind for block in found[6:]] == [Kind.PARAGRAPH] * 2


def test_a_letter_s_end_holds_no_headings() -> None:
    text = "Dear all\n\nThank you for your request.\n\nYours sincerely\n\nA Person\nDirector of Services"
    assert Kind.HEADING not in kinds(text)


def test_the_name_of_a_link_is_no_heading() -> None:
    text = "Dear all\n\nPlease ask them as below:\n\nA Council\n\nhttps://example.org/a\n\nB Council\n\n<https://example.org/b>\n"
    assert kinds(text) == [Kind.PARAGRAPH] * 6


def test_the_title_is_above_the_first_section_and_below_the_kind_of_page() -> None:
    text = "Agenda item\n\nThe Early Help Strategy\n\nApproval is sought.\n\nMinutes:\n\nIt was agreed.\n"
    assert kinds(text) == [Kind.HEADING, Kind.TITLE, Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH]


def test_a_title_over_two_lines_is_joined() -> None:
    assert words("City of\nAnytown\n\nFOREWORD\n\nWe begin.\n")[0] == "City of Anytown"


def test_the_words_of_a_family_stay_a_paragraph() -> None:
    text = 'OUR VISION\n\nWe care.\n\n**"She helped me and listened"\n- a child in care**\n\nWe go on.\n'
    assert kinds(text)[2] is Kind.PARAGRAPH
    assert words(text)[2] == '**"She helped me and listened" - a child in care**'


def test_emphasis_and_links_stay_as_printed() -> None:
    text = "1. **752** replies came through [the survey](https://example.org).\n"
    assert words(text) == ["**752** replies came through [the survey](https://example.org)."]


def test_markdown_headings_lose_their_hashes_and_keep_their_level() -> None:
    found = blocks("# Plan\n\n## Aims ##\n\nWe act.\n")
    assert [(block.kind.value, block.words) for block in found] == [
        ("title", "Plan"),
        ("heading", "Aims"),
        ("paragraph", "We act."),
    ]
    assert found[1].depth == 2


def test_a_paper_knows_its_name_and_the_hash_of_its_bytes() -> None:
    paper = read_text(b"Minutes", "minutes.txt")
    assert (paper.name, paper.sha256[:8]) == ("minutes.txt", "4f846a84")


def test_a_file_that_is_no_text_is_refused_by_its_name() -> None:
    with pytest.raises(RefusedDocument, match=r"^report\.txt: not text, but of the kind: PDF$"):
        read_text(b"%PDF-1.7", "report.txt")


@pytest.mark.parametrize(
    "text",
    [
        "x " + "a@" * 200_000,
        "**" * 200_000 + "x",
        "# a " + "#" * 200_000,
        "- " * 200_000 + "x",
        "word\n\n" * 20_000,
        "x\u00ad\n" * 50_000,
    ],
    ids=["addresses", "stars", "hashes", "dashes", "small words", "soft hyphens"],
)
def test_texts_made_to_be_slow_are_read_in_blocks_of_the_usual_size(text: str) -> None:
    assert all(len(block.words) <= 1500 for block in blocks(text))


def refusal(data: bytes, limits: Limits) -> str:
    with pytest.raises(RefusedDocument) as caught:
        read_text(data, "minutes.txt", limits)
    return caught.value.reason


def test_a_paper_of_more_passages_than_allowed_is_refused_with_the_limit_named() -> None:
    many = b"\n\n".join(b"Paragraph %d is short." % at for at in range(11))
    assert refusal(many, Limits(passages=10)) == "more than 10 passages: split it and try again"


def test_a_line_longer_than_allowed_is_refused_with_the_limit_named() -> None:
    assert refusal(b"Minutes\n" + b"The Board met. " * 10, Limits(line=100)) == "more than 0.0001 million characters in one line"


def test_lists_within_lists_without_end_take_no_more_than_a_line_each() -> None:
    found = blocks("The Board agreed:\n" + "- part:\n" * 2_000)
    assert max(block.depth for block in found) == 20
    assert max(len(block.locator) for block in found) < 500
