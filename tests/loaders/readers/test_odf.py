"""OpenDocument texts and sheets become the same papers as Word files and workbooks do."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from loaders.document import Block, Kind
from loaders.files.kinds import kind_of
from loaders.files.limits import Limits
from loaders.readers.formats import read_document_bytes
from ontology.errors import RefusedDocument

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
LISTS = """<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."
/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix="."/></text:list-style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Title"/>"""

START = ' text:start-value="7"'


def packed(body: str, kind: str = "text", styles: str = LISTS, manifest: str = "") -> bytes:
    content = f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}"
    held = BytesIO()
    with ZipFile(held, "w") as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        file.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        file.writestr("content.xml", content + "</office:body></office:document-content>")
    return held.getvalue()


def text(body: str) -> tuple[Block, ...]:
    return read_document_bytes(packed(f"<office:text>{body}</office:text>"), "paper.odt", Limits()).blocks


def item(words: str, inner: str = "", more: str = "") -> str:
    return f"<text:list-item{more}><text:p>{words}</text:p>{inner}</text:list-item>"


def row(*cells: str, more: str = "") -> str:
    made = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
    return f"<table:table-row{more}>{made}</table:table-row>"


def test_numbers_are_computed_from_the_list_style() -> None:
    inner = f"<text:list>{item('Note the plan.')}{item('Agree it.')}</text:list>"
    listed = f'<text:list text:style-name="L1">{item("Words here.")}{item("The Board is asked to:", inner)}</text:list>'
    assert [block.locator for block in text(listed)] == ["para 1", "para 2", "para 2.a", "para 2.b"]


def test_a_list_goes_on_where_it_says_so() -> None:
    first = f'<text:list text:style-name="L1">{item("One is here.")}</text:list><text:p>Between the two there are words.</text:p>'
    on = f'<text:list text:style-name="L1" text:continue-numbering="true">{item("Two is here.")}</text:list>'
    given = f'<text:list text:style-name="L1">{item("Seven is here.", more=START)}</text:list>'
    assert [block.number for block in text(first + on + given)] == ["1", "", "2", "7"]


def test_headings_have_their_level_and_the_title_its_style() -> None:
    body = (
        '<text:p text:style-name="P9">Elm report</text:p><text:p>It is for the board.</text:p>'
        '<text:h text:outline-level="1">Aims</text:h><text:p>We aim to help.</text:p>'
        '<text:h text:outline-level="2">First aim</text:h><text:p>It is the first.</text:p>'
        '<text:p><text:span text:style-name="B">Bold words</text:span></text:p><text:p>They head this text.</text:p>'
    )
    assert [(block.kind, block.depth) for block in text(body) if block.kind is not Kind.PARAGRAPH] == [
        (Kind.TITLE, 0),
        (Kind.HEADING, 1),
        (Kind.HEADING, 2),
        (Kind.HEADING, 3),
    ]


def test_tables_keep_their_cells_and_heads() -> None:
    head = f"<table:table-header-rows>{row('Indicator', '2023')}</table:table-header-rows>"
    found = text(f"<table:table>{head}{row('Referrals', '212')}</table:table>")
    assert [(block.kind, block.cells) for block in found] == [
        (Kind.HEADER_ROW, ("Indicator", "2023")),
        (Kind.ROW, ("Referrals", "212")),
    ]


def test_deleted_words_comments_and_contents_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>1 Aims</text:p></text:table-of-content>"
        "<text:p>Kept<office:annotation><text:p>A remark.</text:p></office:annotation>"
        "<text:s text:c='2'/>words<text:line-break/>go on.</text:p>"
    )
    assert [block.words for block in text(body)] == ["Kept words go on."]


def test_notes_stand_after_their_paragraph() -> None:
    body = "<text:note-body><text:p>From the census.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    found = text(f"<text:p>There are 212 births{note} a year.</text:p>")
    assert [(block.kind, block.words) for block in found] == [
        (Kind.PARAGRAPH, "There are 212 births[^1] a year."),
        (Kind.FOOTNOTE, "From the census."),
    ]


def test_pages_turn_where_they_were_recorded() -> None:
    found = text("<text:p>The first page is here.</text:p><text:soft-page-break/><text:p>The second page is here.</text:p>")
    assert [block.page for block in found] == [1, 2]


def test_a_sheet_is_read_with_its_name_and_without_hidden_rows() -> None:
    rows = row("Indicator", "Value") + row("Births", "12%")
    hidden = row("Secret", "1", more=' table:visibility="collapse"')
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/>'
    empty += "</table:table-row>"
    body = f'<office:spreadsheet><table:table table:name="Births">{rows}{hidden}{empty}</table:table></office:spreadsheet>'
    found = read_document_bytes(packed(body, "spreadsheet"), "sheet.ods", Limits()).blocks
    assert [block.words for block in found] == ["Births", "Indicator\tValue", "Births\t12%"]


def _repeated(rows: int, columns: int) -> bytes:
    cell = f'<table:table-cell table:number-columns-repeated="{columns}"><text:p>12%</text:p></table:table-cell>'
    more = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    return packed(f"<office:spreadsheet><table:table>{row('Births')}{more}</table:table></office:spreadsheet>", "spreadsheet")


_WIDE = packed(f"<office:text><table:table>{row('a', 'b', 'c')}</table:table></office:text>")


def test_a_row_that_is_repeated_is_read_as_often_as_it_stands_there() -> None:
    assert len(read_document_bytes(_repeated(1500, 2), "sheet.ods", Limits()).blocks) == 1501


@pytest.mark.parametrize(
    ("data", "limits", "reason"),
    [
        (_repeated(1048575, 1), Limits(), "more than 100,000 passages: split it and try again"),
        (_repeated(10**12, 1), Limits(), "more than 100,000 passages: split it and try again"),
        (_repeated(1, 16000), Limits(), "more than 400 columns in a table"),
        (_repeated(90_000, 300), Limits(), "more than 25 million characters"),
        (_WIDE, Limits(columns=2), "more than 2 columns in a table"),
    ],
)
def test_what_is_repeated_beyond_a_limit_is_refused_and_never_cut(data: bytes, limits: Limits, reason: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        read_document_bytes(data, "paper", limits)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed("<office:text/>"), "there are no words in it"),
        (packed("<office:text><text:p>Words</text:p></office:text>", manifest="<encryption-data/>"), "protected by a password"),
        (
            packed("<office:drawing/>", "graphics"),
            "an OpenDocument file that is no text or spreadsheet: save it as PDF and try again",
        ),
        (packed("<office:text><text:p>Never closed"), "damaged: its XML is not well formed"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        read_document_bytes(data, "paper.odt", Limits())
    assert refused.value.reason == reason


def test_the_kind_is_told_by_content() -> None:
    assert kind_of(packed("<office:text/>")) == "OpenDocument text"
    assert kind_of(packed("<office:spreadsheet/>", "spreadsheet")) == "OpenDocument spreadsheet"
