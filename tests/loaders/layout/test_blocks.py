"""Blocks: lists and their stems, headings, tables, the cut at 1,500 characters; no text is lost, no pointer goes forward."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.document import Block, Kind
from loaders.layout.blocks import LONGEST_BLOCK, cut
from loaders.layout.headings import settle_headings
from loaders.layout.pieces import Piece
from loaders.readers.text import read_text
from ontology.errors import RefusedDocument


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(text.encode(), "paper.txt").blocks


def places(text: str) -> list[tuple[str, str]]:
    return [(block.locator, block.words) for block in blocks(text)]


def test_items_of_a_numbered_paragraph_are_found_by_its_number() -> None:
    listed = " - a. Slow response.\n - b. Poor words:\n - i. early.\n - ii. late.\n - c. More.\n"
    text = f"Background\n\n14. There are risks:\n{listed}15. Next.\n"
    assert [block.locator for block in blocks(text)] == [
        'heading "Background"',
        "para 14",
        "para 14.a",
        "para 14.b",
        "para 14.b.i",
        "para 14.b.ii",
        "para 14.c",
        "para 15",
    ]
    stems = [block.stem for block in blocks(text)]
    assert stems == [None, None, 1, 1, 3, 3, 1, None]


def test_the_ninth_letter_of_a_list_is_no_roman_numeral() -> None:
    found = blocks("Title\n\n1. Of these:\n" + "".join(f" {letter}. word\n" for letter in "abcdefghij"))
    assert [block.depth for block in found[2:]] == [1] * 10


def test_recommendations_are_found_by_their_number_or_letter() -> None:
    text = (
        "A report\n\nRecommendations:\n\nThat Cabinet:\n\n1.    Note the guide.\n\n2.    Agree the plan.\n\nMinutes:\n\nIt did."
    )
    found = blocks(text)
    assert [block.locator for block in found][3:5] == ["recommendation 1", "recommendation 2"]
    assert [found[block.stem].words for block in found if block.kind is Kind.ITEM and block.stem is not None] == [
        "That Cabinet:"
    ] * 2


def test_numbered_questions_go_on_after_their_answers() -> None:
    text = "Dear all\n\nYou asked:\n\n1. How many?\n\nTwelve.\n\n2. How often?\n\nDaily.\n"
    found = [block for block in blocks(text) if block.kind is Kind.ITEM]
    assert [(block.number, block.stem) for block in found] == [("1", 1), ("2", 1)]
    assert places(text)[3] == ("para 1 after item 1", "Twelve.")


@pytest.mark.parametrize("bullet", ["-", "•", "·", "*", "▪", "–", "o", "§", "Ø"])
def test_every_bullet_makes_an_item_and_is_left_out_of_the_words(bullet: str) -> None:
    found = blocks(f"We work with:\n\n{bullet}   families;\n{bullet} schools.\n")
    assert [(block.kind, block.words, block.stem) for block in found[1:]] == [
        (Kind.ITEM, "families;", 0),
        (Kind.ITEM, "schools.", 0),
    ]


def test_a_section_of_an_act_and_a_vocative_make_no_item() -> None:
    found = blocks("The duty stands in:\n\n§ 17 of the Act;\n§ 20 of the Act.\n\nPoems were read:\n\nO Captain\n")
    assert not [b for b in found if b.kind is Kind.ITEM]


def test_a_sentence_behind_a_bare_number_and_a_tab_is_a_numbered_paragraph() -> None:
    text = "1\tTo seek approval for what is proposed for the service from September.\n\n2\tCabinet is recommended to:\n"
    assert [(block.kind, block.number) for block in blocks(text)] == [(Kind.PARAGRAPH, "1"), (Kind.PARAGRAPH, "2")]
    assert {block.kind for block in blocks("1\tReferrals\n2\tVisits\n")} == {Kind.ROW}


def test_bracketed_numerals_need_no_space() -> None:
    found = blocks("The panel finds\n(i)cases to refer\n(ii)matters of concern\n")
    assert [(block.number, block.words) for block in found[1:]] == [("i", "cases to refer"), ("ii", "matters of concern")]


def test_a_dash_before_a_short_line_over_text_marks_a_heading() -> None:
    words = "By reviewing each case fully the panel wants to know better how and why it came about."
    text = f"Terms of Reference: the Panel\n- Purpose\n{words}\n"
    assert [block.kind for block in blocks(text)] == [Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH]


def test_numbered_short_lines_over_text_are_headings_and_those_of_a_list_are_not() -> None:
    listed = "The pillars are:\n1. Access\n2. Leadership\n3. Workforce\n"
    text = f"1. Purpose\n\nIt advises.\n\n2. Members\n\n{listed}\n3. Meetings\n\nQuarterly.\n"
    assert [(block.kind.value, block.words) for block in blocks(text) if block.number] == [
        ("heading", "Purpose"),
        ("heading", "Members"),
        ("item", "Access"),
        ("item", "Leadership"),
        ("item", "Workforce"),
        ("heading", "Meetings"),
    ]


def test_headings_in_capitals_stand_over_other_headings() -> None:
    found = blocks("Annual report\n\nOUR AIMS\n\nWe begin.\n\nBest start\n\nWe act early.\n\nOUR PARTNERS\n\nWe thank them.\n")
    text = next(block for block in found if block.words == "We act early.")
    paper = read_text(
        b"Annual report\n\nOUR AIMS\n\nWe begin.\n\nBest start\n\nWe act early.\n\nOUR PARTNERS\n\nWe thank them.\n", "x"
    )
    assert [block.words for block in paper.above(text)] == ["Best start", "OUR AIMS", "Annual report"]


def test_a_signature_is_no_heading() -> None:
    found = blocks(
        "FOREWORD\n\nWe are proud of this.\n\nCouncillor A Person\n\nCabinet Member for Children\n\nOUR VISION\n\nWe care.\n"
    )
    assert [block.kind for block in found][2:4] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_a_table_keeps_its_tabs_and_knows_its_caption_and_header() -> None:
    text = "1. Below is the table:\n\nQuits in 2022/23\t\t\nIndicator\tTarget\tQ1\nQuitters\t>65%\t74.0%\n\t\t34/47\n\n2. Next.\n"
    found = blocks(text)
    assert [(block.locator, block.words) for block in found[1:5]] == [
        ("table 1, caption", "Quits in 2022/23"),
        ("table 1, header", "Indicator\tTarget\tQ1"),
        ("table 1, row 1", "Quitters\t>65%\t74.0%"),
        ("table 1, row 2", "\t\t34/47"),
    ]
    assert [(block.table, block.header, block.caption) for block in found[3:5]] == [(2, 2, 1)] * 2
    assert found[4].cells == ("", "", "34/47")


def test_a_markdown_table_loses_its_rule_and_keeps_its_bars() -> None:
    found = blocks("Table 1: Births\nIndicator | 2021 | 2022 |\n---|---|---|\nBirths | 12 | 13 |\n")
    assert [(block.kind.value, block.words) for block in found] == [
        ("caption", "Table 1: Births"),
        ("header-row", "Indicator | 2021 | 2022 |"),
        ("row", "Births | 12 | 13 |"),
    ]
    assert found[2].cells == ("Births", "12", "13")


def test_two_tables_are_counted_apart() -> None:
    table = "Name\tRole\tBody\nA\tChair\tPanel\nB\tMember\tPanel\n"
    assert [block.locator for block in blocks(f"{table}\nSome words between them.\n\n{table}") if block.kind is Kind.ROW] == [
        "table 1, row 1",
        "table 1, row 2",
        "table 2, row 1",
        "table 2, row 2",
    ]


def test_a_long_paragraph_is_cut_at_sentence_ends() -> None:
    sentence = "The board of the partnership met again in the town hall on that day. "
    found = blocks("1. " + sentence * 60)
    assert [block.continues for block in found] == [None, 0, 0]
    assert all(block.words.endswith("day.") and len(block.words) <= LONGEST_BLOCK for block in found)
    assert [block.locator for block in found] == ["para 1", "para 1 (part 2)", "para 1 (part 3)"]


@given(st.text(st.sampled_from("ab. \t!"), max_size=120), st.integers(5, 40))
def test_a_cut_loses_nothing_and_no_part_is_too_long(words: str, longest: int) -> None:
    parts = list(cut(words, longest))
    assert all(len(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(words.split())


LINE = st.one_of(
    st.sampled_from(
        [
            "Background",
            "OUR VISION",
            "Minutes:",
            "# A heading ##",
            "- Purpose",
            "**Bold line**",
            "**Bold begins",
            "1. The Board agreed:",
            " - a. the plan.",
            "  - i. early",
            "(ii)matters",
            "• a bullet",
            "2.1 The Panel met.",
            "14.",
            "a\tb\t12",
            "\t\t34/47",
            "a | b |",
            "---|---",
            "1",
            "<https://example.org/a>",
            "16.3%",
            "of mothers smoked",
            "There were",
            "Lead member: A Person",
            "Publication date:",
            "Friday 11 October 2019",
            "Dear Sir/Madam",
            "Our Ref: A/1",
            "ST18 0BF",
            "Yours sincerely",
            "“",
            "”",
            '"Thank you" - a family',
            "Page 3 of 9",
            "\f",
            "[1] A note",
            "Table 1: Births",
            "",
            "",
        ]
    ),
    st.text(st.sampled_from("abcDE 1.:;-–•*#|\t(),%£\"'_[]"), max_size=60),
)


def printed(text: str) -> str:
    """The characters that carry print, without those that only mark lists, headings and rules."""
    kept = [line for line in text.replace("\f", "\n").split("\n") if re.search(r"[^\s=_*~|:+.–—#-]", line)]
    return re.sub(r"[^\w£%\"'“”]|_", "", "".join(kept))


@settings(max_examples=300, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=25))
def test_no_text_is_lost_and_every_pointer_goes_back(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        found = blocks(text)
    except RefusedDocument:
        return
    assert [block.order for block in found] == list(range(len(found)))
    for block in found:
        assert 0 < len(block.words) <= LONGEST_BLOCK
        pointers = (block.stem, block.heading, block.caption, block.header, block.continues)
        assert all(at is None or at < block.order for at in pointers)
        assert block.table is None or block.table <= block.order
    assert len({block.locator for block in found}) == len(found)
    assert sorted(printed(text)) == sorted(
        printed("\n".join(f"{block.number} {block.words}".replace("[…]", "") for block in found))
    )


@settings(max_examples=200, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=25))
def test_the_words_of_a_block_stand_in_the_text_as_they_are(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        found = blocks(text)
    except RefusedDocument:
        return
    source = " ".join(text.split())
    for block in found:
        at = 0
        for piece in " ".join(block.words.split()).split(" […] "):
            assert (at := source.find(piece, at)) >= 0


def test_headings_are_settled_in_place_without_touching_words() -> None:
    pieces = [Piece(Kind.PARAGRAPH, ["Background"], 0), Piece(Kind.PARAGRAPH, ["The text of it is here."], 1)]
    settle_headings(pieces)
    assert [(piece.kind, piece.words) for piece in pieces] == [
        (Kind.HEADING, "Background"),
        (Kind.PARAGRAPH, "The text of it is here."),
    ]
