"""How tables of PDF pages are read: words broken in cells, rows cut by a page, and cells that stand at the foot of their row."""

from __future__ import annotations

from loaders.document import Kind
from loaders.readers.pdf_lines import Stretch, marks_wraps, usual_space
from loaders.readers.pdf_words import Style, Word, mark_ends
from tests.loaders.readers.test_pdf import LEFT, MORE, at, blocks, cells, grid, lines, rule

PLAIN = Style(11, False, 0, False)


def rows(*pages: str) -> list[tuple[str, ...]]:
    return [block.cells for block in blocks(*pages) if block.table is not None and block.kind is not Kind.CAPTION]


def word(text: str, x0: float, x1: float, y: float, spaced: bool = False) -> Word:
    return Word(text, x0, x1, y, PLAIN, spaced=spaced)


def wrapped(leading: float, spaced: bool) -> list[Stretch]:
    """Five full lines of one text, each a word long, and the short one that ends it."""
    full = [Stretch([word("partnership", 60, 500, 700 - leading * n, spaced)]) for n in range(5)]
    return [*full, Stretch([word("plan.", 60, 90, 700 - leading * 5)])]


def test_a_program_marks_its_wraps_however_far_apart_lines_stand() -> None:
    for leading in (13, 20, 33):
        assert marks_wraps([wrapped(leading, True)])
        assert not marks_wraps([wrapped(leading, False)])


def test_the_room_a_space_takes_is_that_of_most_spaces() -> None:
    print_of = [Stretch([word("a", 0, 6, 0), word("b", 10, 16, 0), word("c", 20, 26, 0), word("d", 35, 41, 0)])]
    assert 0.25 < usual_space([print_of]) < 4 / 11


def test_words_end_only_where_the_program_sets_nearly_all_spaces() -> None:
    spaced = [word("word", 20.0 * n, 20.0 * n + 16, 700, n % 20 > 0) for n in range(40)]
    half = [word("word", 20.0 * n, 20.0 * n + 16, 700, n % 2 > 0) for n in range(40)]
    mark_ends(spaced)
    mark_ends(half)
    assert [one.ended for one in spaced] == [not one.spaced for one in spaced]
    assert not any(one.ended for one in half)


def test_a_number_alone_at_the_foot_of_a_table_is_no_page_number() -> None:
    page = (
        MORE + grid(720, 3) + cells(734, "Measure", "Target", "2023") + cells(754, "Births", "20", "19") + cells(774, "", "", "7")
    )
    assert rows(page)[-1] == ("", "", "7")


def ruled(top: float, widths: tuple[float, ...], *texts: tuple[str, ...]) -> str:
    """Rows of a ruled table with columns of these widths."""
    edges = [LEFT + sum(widths[:n]) for n in range(len(widths) + 1)]
    drawn = [rule(edges[0], top + 20 * n, edges[-1], top + 20 * n) for n in range(len(texts) + 1)]
    drawn += [rule(edge, top, edge, top + 20 * len(texts)) for edge in edges]
    return "".join(
        [
            *drawn,
            *(at(edges[n] + 3, top + 14 + 20 * row, text) for row, cells in enumerate(texts) for n, text in enumerate(cells)),
        ]
    )


def test_a_word_cut_by_the_turn_of_a_page_is_mended() -> None:
    first = MORE + ruled(700, (60, 60), ("Administrat", "65%"))
    assert rows(first, ruled(100, (60, 60), ("ion", ""), ("Elm", "40%")))[0] == ("Administration", "65%")
    wide = MORE + ruled(700, (100, 60), ("Administrat", "65%"))
    assert rows(wide, ruled(100, (100, 60), ("ion", ""), ("Elm", "40%")))[0] == ("Administrat ion", "65%")


def test_figures_of_two_rows_are_not_made_one_at_the_turn_of_a_page() -> None:
    first = MORE + ruled(700, (60, 25, 25), ("Births", "128", "256"))
    found = rows(first, ruled(100, (60, 25, 25), ("", "512", ""), ("Elm", "40", "38")))
    assert found[:2] == [("Births", "128", "256"), ("", "512", "")]


def test_a_ratio_cut_by_the_turn_of_a_page_is_mended() -> None:
    first = MORE + grid(700, 1) + cells(714, "Quit rate", "65%") + at(LEFT + 205, 714, "129/12", 29)
    second = grid(100, 2) + at(LEFT + 205, 114, "9", 29) + cells(134, "Elm", "40%", "38%")
    assert rows(first, second)[0] == ("Quit rate", "65%", "129/129")


def foot(y: float, *texts: tuple[str, ...]) -> str:
    """Cells without rules whose last lines stand on one line."""
    return "".join(lines(y - 13 * (len(cell) - 1), *cell, x=LEFT + 110 * n) for n, cell in enumerate(texts))


def test_the_head_of_a_table_without_rules_may_stand_at_the_foot_of_its_row() -> None:
    head = foot(139, ("Key", "indicator"), ("Target",), ("Year", "to date", "(2023)"))
    page = head + foot(160, ("Quit rate",), ("65%",), ("74%",)) + foot(180, ("Breastfed",), ("40%",), ("38%",))
    assert rows(page + MORE)[:2] == [("Key indicator", "Target", "Year to date (2023)"), ("Quit rate", "65%", "74%")]


def test_a_row_without_rules_goes_on_at_the_top_of_the_next_page() -> None:
    first = MORE + foot(700, ("Measure",), ("Target",), ("2023",)) + foot(720, ("Quit rate (all",), ("65%",), ("74%",))
    second = foot(70, ("users)",)) + foot(90, ("Breastfed",), ("40%",), ("38%",)) + foot(110, ("Births",), ("20",), ("19",))
    assert rows(first, second) == [
        ("Measure", "Target", "2023"),
        ("Quit rate (all users)", "65%", "74%"),
        ("Breastfed", "40%", "38%"),
        ("Births", "20", "19"),
    ]


def test_bold_capitals_head_what_bold_print_heads() -> None:
    page = at(LEFT, 60, "Annual Report", 18) + at(LEFT, 90, "OUR AIMS", font="F2") + at(LEFT, 120, "Best start", font="F2")
    found = {block.words: block for block in blocks(page + MORE)}
    assert found["Best start"].heading == found["OUR AIMS"].order


def test_two_words_set_wide_apart_among_lines_make_no_table() -> None:
    wide = [lines(y, "Elm", x=LEFT) + lines(y, "Lane", x=LEFT + 400) for y in (100, 200)]
    between = [lines(y, text) for y, text in ((125, "Market town"), (150, "Post code"), (175, "Yours sincerely"))]
    assert not rows("".join([wide[0], *between, wide[1], MORE]))


def test_tables_whose_columns_nearly_agree_keep_their_own_rules() -> None:
    first = ruled(200, (100, 60), ("Measure", "2023"), ("Births", "20"))
    second = ruled(300, (101, 60), ("Place", "2022"), ("Elm", "40"))
    assert rows(first + second + MORE) == [("Measure", "2023"), ("Births", "20"), ("Place", "2022"), ("Elm", "40")]
