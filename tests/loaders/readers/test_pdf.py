"""PDF files: lines made whole, page furniture dropped, tables by rules and columns, notes, and what is refused."""

from __future__ import annotations

import pytest

from loaders.document import Block, Kind
from loaders.files.limits import Limits
from loaders.read import read_paper
from loaders.readers.pdf import NO_TEXT, read_pdf
from ontology.errors import RefusedDocument

HEIGHT = 800
LEFT = 70


def pdf_file(*pages: str, trailer: str = "") -> bytes:
    """A PDF of pages given by their content streams, with a plain (F1) and a bold (F2) font, in memory."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for at, content in enumerate(pages):
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {HEIGHT}] {fonts} /Contents {6 + 2 * at} 0 R >>")
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    made, places = b"%PDF-1.7\n", []
    for at, body in enumerate(objects):
        places.append(len(made))
        made += f"{at + 1} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\n"
    return made + f"{end}startxref\n{len(made)}\n%%EOF\n".encode()


def at(x: float, y: float, text: str, size: float = 11, font: str = "F1") -> str:
    """A piece of text set at a place; `y` counts down from the top."""
    safe = text.replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {HEIGHT - y} Td ({safe}) Tj ET\n"


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def lines(y: float, *texts: str, x: float = LEFT) -> str:
    """Lines of one paragraph, one under the other."""
    return "".join(at(x, y + 13 * place, text) for place, text in enumerate(texts))


WRAPPED = (
    "The Partnership brings together the council, the trust and the schools of the county",
    "and reports to the Health and Wellbeing Board each spring. It has met four times in the",
    "year, and its chair writes the annual report.",
)
MORE = lines(400, *WRAPPED) + lines(500, *WRAPPED)


def blocks(*pages: str) -> tuple[Block, ...]:
    return read_pdf(pdf_file(*pages), "report.pdf", Limits()).blocks


def words(*pages: str) -> list[str]:
    return [block.words for block in blocks(*pages)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert words(lines(100, *WRAPPED) + lines(160, *WRAPPED)) == [" ".join(WRAPPED)] * 2


def test_a_line_that_could_have_held_the_next_word_ends_its_paragraph() -> None:
    found = words(lines(100, "The aims of the plan are four", "Each has its own lead officer in the council") + MORE)
    assert found[:2] == ["The aims of the plan are four", "Each has its own lead officer in the council"]


def test_numbers_and_letters_make_items_with_their_wrapped_text() -> None:
    page = (
        lines(100, "1.")
        + lines(100, *WRAPPED[:2], x=92)
        + lines(150, "2.")
        + lines(150, "The Board is asked to:", x=92)
        + lines(170, "a)", x=92)
        + lines(170, "note the report; and", x=110)
        + lines(190, "b)", x=92)
        + lines(190, "agree the plan.", x=110)
    )
    assert [(block.locator, block.words) for block in blocks(page + MORE)[:4]] == [
        ("p. 1, para 1", " ".join(WRAPPED[:2])),
        ("p. 1, para 2", "The Board is asked to:"),
        ("p. 1, para 2.a", "note the report; and"),
        ("p. 1, para 2.b", "agree the plan."),
    ]


def test_running_headers_footers_and_page_numbers_are_dropped() -> None:
    pages = [
        at(LEFT, 40, "Cabinet papers") + lines(100, f"Text of page {n}.") + at(300, 770, f"Page {n} of 3") for n in (1, 2, 3)
    ]
    assert words(*pages) == ["Text of page 1.", "Text of page 2.", "Text of page 3."]


def test_running_lines_are_dropped_wherever_a_wide_margin_puts_them() -> None:
    pages = [
        at(LEFT, 210, "Cabinet papers") + lines(260, f"Text of page {n}.") + at(300, 560, f"Page {n} of 3") for n in (1, 2, 3)
    ]
    assert words(*pages) == ["Text of page 1.", "Text of page 2.", "Text of page 3."]


def test_a_number_set_right_before_its_text_is_a_number() -> None:
    block = blocks(MORE + at(LEFT, 600, "10.") + at(LEFT + 15.4, 600, "The Board agreed the plan for the county."))[-1]
    assert (block.number, block.words) == ("10", "The Board agreed the plan for the county.")


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    column = (
        "The Partnership brings together the",
        "council, the trust and the schools of",
        "the county and reports to the Health",
    )
    other = ("and Wellbeing Board each spring. It", "has met four times.")
    page = lines(300, *column, x=60) + lines(600, *column, x=60) + lines(100, *other, x=320)
    assert words(page)[-1].endswith("reports to the Health and Wellbeing Board each spring. It has met four times.")


def test_a_value_at_the_top_of_a_page_belongs_to_the_label_before_it() -> None:
    first = MORE + at(LEFT, 700, "Reference number")
    assert "Reference number 9260205" in words(first, at(LEFT, 100, "9260205") + lines(300, *WRAPPED))


def test_a_year_cut_by_the_turn_of_a_page_is_mended() -> None:
    first = MORE + grid(700, 1) + cells(714, "Area", "2022/2", "Trend")
    second = grid(100, 2) + cells(114, "name", "3 Total", "up") + cells(134, "Elm", "40%", "38%")
    assert "Area name\t2022/23 Total\tTrend up" in words(first, second)


def test_a_row_cut_by_the_turn_of_a_page_is_mended() -> None:
    first = MORE + grid(700, 1) + cells(714, "SS12: the first number", "65%", "74%")
    second = grid(100, 2) + cells(114, "of smokers", "", "") + cells(134, "Elm", "40%", "38%")
    assert "SS12: the first number of smokers\t65%\t74%" in words(first, second)


def test_what_stands_at_the_top_of_one_page_only_is_kept() -> None:
    assert words(at(LEFT, 40, "An Infancy Plan for All."), lines(100, "Text."))[0] == "An Infancy Plan for All."


def test_a_paragraph_goes_on_over_the_turn_of_a_page() -> None:
    first = MORE + lines(700, *WRAPPED[:1])
    found = blocks(first, lines(70, *WRAPPED[1:]) + lines(140, *WRAPPED))
    assert [(block.page, block.words) for block in found[2:]] == [(1, " ".join(WRAPPED)), (2, " ".join(WRAPPED))]


def test_a_hyphen_at_a_line_end_stays_where_the_paper_prints_it_elsewhere() -> None:
    first = "It was written with the parents of the children who live and learn in Stoke-on-"
    page = lines(100, first, "Trent and it covers all of Stoke-on-Trent at last, from Tunstall to Longton and Meir.")
    assert "learn in Stoke-on-Trent and it covers" in words(page + MORE)[0]


def test_a_word_broken_at_a_line_end_is_mended_where_the_paper_prints_it_whole() -> None:
    first = "It was written together with the parents and it looks at child health and develop-"
    page = lines(100, first, "ment in their first years. The plan puts development first, and so does its budget line.")
    assert "child health and development in their" in words(page + MORE)[0]


def test_larger_print_and_bold_print_make_headings() -> None:
    page = (
        at(LEFT, 60, "Annual Report", 18) + lines(100, *WRAPPED) + at(LEFT, 170, "Background", font="F2") + lines(190, *WRAPPED)
    )
    found = blocks(page)
    assert [(block.kind, block.words) for block in found if block.kind is not Kind.PARAGRAPH] == [
        (Kind.TITLE, "Annual Report"),
        (Kind.HEADING, "Background"),
    ]
    assert found[3].heading == 2


def grid(top: float, rows: int) -> str:
    level = "".join(rule(LEFT, top + 20 * n, LEFT + 300, top + 20 * n) for n in range(rows + 1))
    return level + "".join(rule(LEFT + x, top, LEFT + x, top + 20 * rows) for x in (0, 100, 200, 300))


def cells(y: float, *texts: str) -> str:
    return "".join(at(LEFT + 5 + 100 * place, y, text) for place, text in enumerate(texts) if text)


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    page = (
        grid(100, 3) + cells(114, "Measure", "Target", "2023") + cells(134, "Quit", "", "74%") + cells(154, "Fed", "40%", "38%")
    )
    assert [(block.kind, block.cells) for block in blocks(MORE + page)[2:]] == [
        (Kind.HEADER_ROW, ("Measure", "Target", "2023")),
        (Kind.ROW, ("Quit", "", "74%")),
        (Kind.ROW, ("Fed", "40%", "38%")),
    ]


def test_lines_in_a_ruled_cell_are_one_text() -> None:
    page = grid(100, 1) + at(75, 109, "Women who", 8) + at(75, 118, "smoke", 8) + cells(114, "", "12%", "11%")
    assert blocks(MORE + page)[2].cells == ("Women who smoke", "12%", "11%")


def test_a_table_without_rules_is_told_by_its_columns() -> None:
    page = cells(100, "Measure", "Target", "2023") + cells(118, "Quit rate", "65%", "74%") + cells(136, "Breastfed", "40%", "38%")
    assert [block.cells for block in blocks(page + MORE)[:3]] == [
        ("Measure", "Target", "2023"),
        ("Quit rate", "65%", "74%"),
        ("Breastfed", "40%", "38%"),
    ]


def test_a_table_over_two_pages_drops_the_head_printed_again() -> None:
    first = MORE + grid(600, 2) + cells(614, "Measure", "Target", "2023") + cells(634, "Quit", "65%", "74%")
    second = grid(100, 2) + cells(114, "Measure", "Target", "2023") + cells(134, "Fed", "40%", "38%")
    rows = [block for block in blocks(first, second) if block.table is not None]
    assert [(block.page, block.cells[0], block.header) for block in rows] == [
        (1, "Measure", None),
        (1, "Quit", rows[0].order),
        (2, "Fed", rows[0].order),
    ]


def test_small_print_at_the_foot_is_a_note_and_parts_no_paragraph() -> None:
    note = at(LEFT, 740, "1", 6) + at(LEFT + 6, 744, "See the annual report of the trust.", 8)
    found = blocks(MORE + lines(700, *WRAPPED[:1]) + note, lines(70, *WRAPPED[1:]))
    assert [(block.kind, block.number) for block in found[2:]] == [(Kind.PARAGRAPH, ""), (Kind.FOOTNOTE, "1")]
    assert found[2].words == " ".join(WRAPPED)


def test_a_raised_number_is_printed_as_one() -> None:
    page = at(LEFT, 100, "Rates fell") + at(LEFT + 46, 96, "1", 6) + lines(120, *WRAPPED)
    assert words(page)[0] == "Rates fell¹"


def test_lines_of_a_table_of_contents_are_left_out() -> None:
    assert words(at(LEFT, 100, "Background .................... 4") + MORE) == [" ".join(WRAPPED)] * 2


def test_a_turned_page_is_read_upright() -> None:
    turned = "".join(f"BT /F1 11 Tf 0 1 -1 0 {100 + 13 * n} 60 Tm ({text}) Tj ET\n" for n, text in enumerate(WRAPPED))
    again = "".join(f"BT /F1 11 Tf 0 1 -1 0 {200 + 13 * n} 60 Tm ({text}) Tj ET\n" for n, text in enumerate(WRAPPED))
    assert words(turned + again) == [" ".join(WRAPPED)] * 2


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(RefusedDocument) as caught:
        read_pdf(data, "bad.pdf", limits or Limits())
    assert caught.value.name == "bad.pdf"
    return caught.value.reason


def test_a_scan_is_refused_with_what_to_do() -> None:
    assert refused(pdf_file("0 0 100 100 re f")) == NO_TEXT


def test_a_scanned_page_among_others_is_reported_and_the_others_read() -> None:
    picture = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    reading = read_paper(pdf_file(MORE, picture, "", MORE), "report.pdf")
    left = [(one.rule, one.said, one.reason) for one in reading.rejected]
    assert left == [("scanned-page", "p. 2", "no text layer on this page: run OCR first")]


def test_a_scanned_page_with_nothing_but_a_page_number_over_it_is_reported() -> None:
    picture = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q "
    pages = [f"{MORE} BT /F1 9 Tf 290 20 Td (Page {number}) Tj ET" for number in range(1, 5)]
    pages[2] = picture + "BT /F1 9 Tf 290 20 Td (Page 3) Tj ET"
    reading = read_paper(pdf_file(*pages), "report.pdf")
    assert [one.said for one in reading.rejected if one.rule == "scanned-page"] == ["p. 3"]


def test_a_truncated_file_is_refused() -> None:
    assert refused(pdf_file(MORE)[:-100]) == "truncated: the end of the file is missing"


def test_a_file_that_is_no_pdf_inside_is_refused() -> None:
    assert refused(b"%PDF-1.7\nnothing here\n%%EOF\n") == "damaged: it cannot be opened as a PDF"


def test_a_protected_file_is_refused() -> None:
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'00' * 32}> >> /ID [<00> <00>] "
    assert refused(pdf_file(MORE, trailer=lock)) == "protected by a password"


def test_too_many_pages_are_refused() -> None:
    assert refused(pdf_file(MORE, MORE, MORE), Limits(pages=2)) == "more than 2 pages"


def test_a_tree_of_pages_that_loops_is_refused() -> None:
    looping = pdf_file(MORE).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")
    assert refused(looping).startswith(("damaged", "no text layer"))


def test_the_time_of_a_file_is_limited() -> None:
    assert refused(pdf_file(MORE), Limits(seconds=0)) == "takes more than 0 seconds to read"
