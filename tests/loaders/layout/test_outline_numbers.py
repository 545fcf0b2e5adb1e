"""Numbers in steps (`14.1`): items where the paragraph numbered 14 announces them, paragraphs of a section elsewhere."""

from __future__ import annotations

import pytest

from loaders.document import Block, Kind
from loaders.layout.assembly import assemble
from loaders.layout.lines import Line
from loaders.layout.marks import stepped
from loaders.read import read_paper
from loaders.readers.text import read_text

_WHOLE = "The service was reviewed in May and will be again. It reports to the Board in the autumn of each year."


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(f"A report\n\n{text}".encode(), "paper.txt").blocks[1:]


def items(text: str) -> list[tuple[str, str, int]]:
    """The items of a paper: locator, words, nesting."""
    return [(block.locator, block.words, block.depth) for block in blocks(text) if block.kind is Kind.ITEM]


def paragraphs(text: str) -> list[str]:
    return [block.number for block in blocks(text) if block.kind is Kind.PARAGRAPH]


@pytest.mark.parametrize("indent", ["", "   "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("stop", ["", "."])
def test_numbers_in_steps_are_items_of_the_paragraph_they_extend(stop: str, gap: str, indent: str) -> None:
    lines = ("14. There are risks:", f"{indent}14.1{stop} Slow response.", f"{indent}14.2{stop} Poor words.", "15. Next.")
    found = blocks(gap.join(lines) + "\n")
    assert [(block.kind, block.locator, block.stem) for block in found] == [
        (Kind.PARAGRAPH, "para 14", None),
        (Kind.ITEM, "para 14.1", 1),
        (Kind.ITEM, "para 14.2", 1),
        (Kind.PARAGRAPH, "para 15", None),
    ]


def test_lists_numbered_in_steps_nest_and_go_on() -> None:
    listed = "14.1 Access:\n14.1.1 Roads.\n14.1.2 Buses.\n14.2 Leadership\n14.3 Words of\nmore than one line.\n"
    assert items(f"14. There are risks:\n{listed}15. Next.\n") == [
        ("para 14.1", "Access:", 1),
        ("para 14.1.1", "Roads.", 2),
        ("para 14.1.2", "Buses.", 2),
        ("para 14.2", "Leadership", 1),
        ("para 14.3", "Words of more than one line.", 1),
    ]


def test_an_item_needs_no_colon_for_items_of_its_own() -> None:
    text = "14. There are risks:\n14.1 Duplication\n14.1.1 of effort\n14.1.2 of money\n14.2 Delay\n"
    assert [(locator, depth) for locator, _, depth in items(text)] == [
        ("para 14.1", 1),
        ("para 14.1.1", 2),
        ("para 14.1.2", 2),
        ("para 14.2", 1),
    ]


def test_items_in_small_letters_are_told_by_the_number_of_their_paragraph() -> None:
    text = "2. The outcomes are:\n2.1 to reduce harm\n2.2 to increase feeding\n3. The group should\n3.1 meet;\n3.2 report.\n"
    assert [(locator, words) for locator, words, _ in items(text)] == [
        ("para 2.1", "to reduce harm"),
        ("para 2.2", "to increase feeding"),
        ("para 3.1", "meet;"),
        ("para 3.2", "report."),
    ]


def test_minutes_are_numbered_beyond_a_hundred() -> None:
    assert [locator for locator, _, _ in items("185. The aims are:\n185.1 Good health.\n185.2 Safety.\n")] == [
        "para 185.1",
        "para 185.2",
    ]
    assert not [
        block for block in blocks("185. The rate fell to\n112.1 England and Wales together.\n") if block.number == "112.1"
    ]


def test_a_paragraph_without_a_number_may_announce_the_items_of_the_number_above() -> None:
    found = blocks("14. Boards meet.\n\nThe risks are:\n\n14.1 Delay.\n\n14.2 Waste.\n")
    assert [(block.locator, block.stem) for block in found if block.kind is Kind.ITEM] == [("item 14.1", 2), ("item 14.2", 2)]


@pytest.mark.parametrize("ending", ["as follows.", "the following."])
def test_a_list_may_be_announced_without_a_colon(ending: str) -> None:
    assert len(items(f"4. The plan asks for {ending}\n4.1 Fewer deaths.\n4.2 More feeding.\n")) == 2


def test_bullets_stand_within_items_numbered_in_steps() -> None:
    text = "2. We work with:\n2.1 Schools:\n - primary\n - secondary\n2.2 Nurseries.\n"
    assert [locator for locator, _, _ in items(text)] == ["para 2.1", "para 2.1, bullet 1", "para 2.1, bullet 2", "para 2.2"]


def test_lists_numbered_in_steps_start_anew_under_each_heading() -> None:
    part = "1. The aims are:\n1.1 Best start.\n1.2 Good health.\n"
    found = blocks(f"OUR PLACE\n\n{part}\nTHEIR PLACE\n\n{part}")
    assert [block.stem for block in found if block.kind is Kind.ITEM] == [2, 2, 6, 6]


@pytest.mark.parametrize("head", ["2. Background", "2. Background:", "2. Local services:", "2. Boards meet often."])
def test_whole_paragraphs_of_a_section_are_no_items(head: str) -> None:
    text = f"{head}\n\n2.1 {_WHOLE}\n\n2.2 {_WHOLE}\n"
    assert not items(text)
    assert paragraphs(text)[-2:] == ["2.1", "2.2"]


def test_numbers_in_steps_that_extend_no_number_above_are_no_items() -> None:
    assert not items("3. The risks are:\n\n4.1 Slow response.\n\n4.2 Poor words.\n")
    assert not items("3. The risks are:\n\n3.2 Slow response.\n\n3.3 Poor words.\n")


def test_figures_at_the_start_of_a_line_are_no_numbers_of_items() -> None:
    found = blocks("2. The rates were:\n2.1 per cent in May\n3. The group, which saw\n3.1 million of them, met.\n")
    assert not [block for block in found if block.number in ("2.1", "3.1")]


def test_aims_are_read_alike_from_letters_and_from_numbers_in_steps() -> None:
    stem = "2. The priorities of the Westshire Health and Wellbeing Board are:\n"
    marked = (("a.", "b."), ("2.1", "2.2"))
    papers = [
        f"Westshire report\n\n{stem}{one} Reducing infant mortality.\n{two} Increasing breastfeeding.\n" for one, two in marked
    ]
    lettered, stepped = (read_paper(paper.encode(), "paper.txt") for paper in papers)
    assert lettered.statements
    assert [(s.subject, s.predicate, s.object) for s in stepped.statements] == [
        (s.subject, s.predicate, s.object) for s in lettered.statements
    ]


def test_short_numbered_lines_right_under_a_heading_are_its_list() -> None:
    top = "We met the families of the place in May.\n\nOUR PRIORITIES\n\n"
    found = blocks(f"{top}1. Neglect\n2. Safety of babies\n3. Good health\n\nWe report each year to the Board.\n")
    assert [(block.number, block.kind) for block in found if block.number] == [(str(count), Kind.ITEM) for count in (1, 2, 3)]
    whole = blocks(f"{top}1. {_WHOLE}\n2. {_WHOLE}\n")
    assert {block.kind for block in whole if block.number} == {Kind.PARAGRAPH}


def test_bold_words_before_a_dash_begin_an_item_and_head_nothing() -> None:
    bold = Line("Training –", "Training –", level=3, mark=stepped("4.2"))
    after = Line("for all staff.", "for all staff.")
    listed = [Line(words, words) for words in ("4. It offers:", "4.1 Advice.")]
    assert [piece.words for piece in assemble([*listed, bold, after])][-1] == "Training – for all staff."
    assert assemble([bold, after])[0].kind is Kind.HEADING


def test_a_number_that_is_printed_close_to_its_item_is_no_word_of_it() -> None:
    assert [words for _, words, _ in items("2. The aims are:\n2.1to reduce harm.\n2.2Best start.\n")] == [
        "to reduce harm.",
        "Best start.",
    ]
    assert not items("2. The costs were:\n2.1m in May.\n2.2bn in June.\n")
