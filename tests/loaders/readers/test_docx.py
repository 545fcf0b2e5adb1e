"""Word files: numbers computed as Word does, accepted text, tables, notes, pages, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from loaders.document import Block, Kind
from loaders.files.limits import Limits
from loaders.readers.docx import read_docx
from ontology.errors import RefusedDocument

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with a body and further parts (`styles`, `numbering`, `footnotes`), in memory."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        for part, content in parts.items():
            archive.writestr(f"word/{part}.xml", f"<w:{part} {SPACE}>{content}</w:{part}>")
    return made.getvalue()


def para(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, number: int = 1, level: int = 0) -> str:
    return para(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def style(key: str, properties: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{key}"/><w:pPr>{properties}</w:pPr></w:style>'


def numbering(*levels: str, numbers: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{numbers}'


def row(*cells: str, header: bool = False) -> str:
    inside = "".join(cell if cell.startswith("<w:tc>") else f"<w:tc>{para(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if header else ''}</w:trPr>{inside}</w:tr>"


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    return read_docx(word_file(body, **parts), "report.docx", Limits()).blocks


def words(body: str, **parts: str) -> list[str]:
    return [block.words for block in blocks(body, **parts)]


CLAUSES = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"), level(2, "lowerRoman", "(%3)"))


def test_clause_numbers_are_computed_and_restart_below_each_clause() -> None:
    body = "".join(
        (
            listed("The strategy has aims:"),
            listed("to listen.", level=1),
            listed("to act.", level=1),
            listed("The plan has stages:"),
            listed("to begin.", level=1),
        )
    )
    assert [block.locator for block in blocks(body, numbering=CLAUSES)] == [
        "para 1",
        "para 1.a",
        "para 1.b",
        "para 2",
        "para 2.a",
    ]


def test_a_clause_number_can_come_from_the_style_alone() -> None:
    styles = (
        style("Clause", NUMBERED)
        + '<w:style w:type="paragraph" w:styleId="Inner"><w:name w:val="Inner"/><w:basedOn w:val="Clause"/></w:style>'
    )
    body = para("First.", '<w:pStyle w:val="Clause"/>') + para("Second.", '<w:pStyle w:val="Inner"/>')
    assert [block.number for block in blocks(body, styles=styles, numbering=CLAUSES)] == ["1", "2"]


def test_a_level_tied_to_a_style_is_found_by_the_style() -> None:
    styles = style("Top", NUMBERED) + style("Sub", NUMBERED)
    tied = numbering(
        level(0, "decimal", "%1", '<w:pStyle w:val="Top"/>'), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Sub"/>')
    )
    body = "".join(
        para(f"Text {at}.", f'<w:pStyle w:val="{key}"/>') for at, key in enumerate(("Top", "Sub", "Sub", "Top", "Sub"))
    )
    assert [block.number for block in blocks(body, styles=styles, numbering=tied)] == ["1", "1.1", "1.2", "2", "2.1"]


def test_numbers_in_steps_stand_before_small_letters_too() -> None:
    steps = numbering(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    found = blocks(listed("Aims are:") + listed("to reduce harm.", level=1), numbering=steps)
    assert [(block.number, block.words) for block in found] == [("1", "Aims are:"), ("1.1", "to reduce harm.")]


def test_a_number_with_a_start_of_its_own_begins_anew() -> None:
    anew = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    anew += '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    found = blocks(
        listed("One.") + listed("Two.") + listed("Five.", 2) + listed("Six.", 2),
        numbering=numbering(level(0, "decimal", "%1."), numbers=anew),
    )
    assert [block.number for block in found] == ["1", "2", "5", "6"]


def test_bullets_are_items_without_a_number() -> None:
    found = blocks(
        para("The Board agreed:") + listed("a plan.") + listed("a date."), numbering=numbering(level(0, "bullet", "\uf0b7"))
    )
    assert [(block.kind, block.number, block.words) for block in found[1:]] == [
        (Kind.ITEM, "", "a plan."),
        (Kind.ITEM, "", "a date."),
    ]


def test_headings_are_told_by_style_outline_level_or_bold_print() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    body = (
        para("The Report", '<w:pStyle w:val="H1"/>')
        + para("Its text is here.")
        + para("Background", '<w:outlineLvl w:val="1"/>')
        + para("More text.")
        + f"<w:p>{run('Next steps', '<w:b/>')}</w:p>"
        + para("Last text.")
    )
    found = blocks(body, styles=styles)
    assert [(block.words, block.depth) for block in found if block.kind is Kind.HEADING] == [("Background", 2), ("Next steps", 3)]
    assert found[0].kind is Kind.TITLE


def test_a_numbered_heading_keeps_its_number() -> None:
    body = para("Aims", '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + para(
        "Text of it."
    )
    first = blocks(body, numbering=CLAUSES)[0]
    assert (first.kind, first.number, first.words) == (Kind.HEADING, "1", "Aims")


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        f"<w:p>{run('The Panel ')}<w:ins>{run('now ')}</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('once ')}</w:moveFrom>{run('meets.')}</w:p>"
    )
    assert words(body) == ["The Panel now meets."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('The Panel ')}</w:p>" + para("meets in May.")
    assert words(body) == ["The Panel meets in May."]


def test_the_last_paragraph_is_read_even_where_its_mark_is_deleted() -> None:
    assert words(para("First.") + f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Last.')}</w:p>") == ["First.", "Last."]


def test_a_level_that_no_list_has_does_not_stop_the_reading() -> None:
    override = '<w:lvlOverride w:ilvl="44"><w:startOverride w:val="5"/></w:lvlOverride>'
    far = f'<w:num w:numId="1"><w:abstractNumId w:val="7"/>{override}</w:num>'
    assert [b.number for b in blocks(listed("One."), numbering=numbering(level(0, "decimal", "%1."), numbers=far))] == ["1"]


def test_a_deleted_row_is_not_read() -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
    assert words(f"<w:tbl>{row('Aim', 'Lead')}{gone}{row('Feeding', 'The Trust')}</w:tbl>") == ["Aim\tLead", "Feeding\tThe Trust"]


def test_hidden_text_is_not_read() -> None:
    assert words(f"<w:p>{run('Seen.')}{run(' Hidden.', '<w:vanish/>')}</w:p>") == ["Seen."]


def test_rows_keep_empty_and_joined_cells_in_place_and_know_their_header() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("Both")}</w:tc>'
    lower = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{para('')}</w:tc>"
    body = f"<w:tbl>{row('Aim', 'Lead', 'Year', header=True)}{row(wide, 'Later')}{row(lower, 'The Trust', 'Soon')}</w:tbl>"
    found = blocks(para("Table 1: who leads what") + body)
    assert [(block.kind, block.words) for block in found] == [
        (Kind.CAPTION, "Table 1: who leads what"),
        (Kind.HEADER_ROW, "Aim\tLead\tYear"),
        (Kind.ROW, "Both\t\tLater"),
        (Kind.ROW, "\tThe Trust\tSoon"),
    ]
    assert found[3].header == 1
    assert found[3].cells == ("", "The Trust", "Soon")


def test_a_table_of_one_column_is_read_as_paragraphs() -> None:
    body = f"<w:tbl><w:tr><w:tc>{para('A framed note.')}{listed('An item of it.')}</w:tc></w:tr></w:tbl>"
    assert [block.number for block in blocks(body, numbering=CLAUSES)] == ["", "1"]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{para('In the box.')}</w:txbxContent>"
    choice = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert words(f"<w:p>{run('Around it.')}<w:r>{choice}</w:r></w:p>") == ["Around it.", "In the box."]


def test_a_footnote_follows_its_paragraph_and_is_marked_in_it() -> None:
    body = f"<w:p>{run('Rates fell')}<w:r><w:footnoteReference w:id='4'/></w:r>{run('.')}</w:p>"
    notes = f'<w:footnote w:id="-1" w:type="separator"/><w:footnote w:id="4">{para("See the annual report.")}</w:footnote>'
    found = blocks(body, footnotes=notes)
    assert [(block.kind, block.number, block.words) for block in found] == [
        (Kind.PARAGRAPH, "", "Rates fell¹."),
        (Kind.FOOTNOTE, "1", "See the annual report."),
    ]


def test_pages_turn_where_the_file_recorded_it() -> None:
    body = para("On the first page.") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
    body += f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{run('On the second page.')}</w:p>"
    body += f"<w:p>{run('Still there, ')}<w:r><w:lastRenderedPageBreak/></w:r>{run('and over.')}</w:p>" + para("On the third.")
    assert [block.page for block in blocks(body)] == [1, 2, 2, 3]


def test_no_page_is_claimed_where_none_is_known() -> None:
    assert [block.page for block in blocks(para("Some text."))] == [None]


def test_a_table_of_contents_is_left_out() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    assert words(para("Aims 3", '<w:pStyle w:val="T"/>') + para("The text."), styles=styles) == ["The text."]


def test_headers_and_footers_are_not_read() -> None:
    assert words(para("The text."), header1=para("Running head")) == ["The text."]


def test_the_strict_edition_of_the_format_is_read_alike() -> None:
    data = word_file(para("The text."))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for part in old.namelist():
            content = old.read(part).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(part, content)
    assert [block.words for block in read_docx(strict.getvalue(), "strict.docx", Limits()).blocks] == ["The text."]


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(RefusedDocument) as caught:
        read_docx(data, "bad.docx", limits or Limits())
    assert caught.value.name == "bad.docx"
    return caught.value.reason


def test_a_truncated_file_is_refused() -> None:
    assert "truncated" in refused(word_file(para("Text."))[:200])


def test_a_document_type_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>')
    assert "document type" in refused(made.getvalue())


def test_a_bomb_is_stopped_by_what_comes_out_of_it() -> None:
    assert "unpacks to more than" in refused(word_file(para("a" * 3_000_000)), Limits(unpacked_bytes=1_000_000))


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 200 + "</w:sdtContent></w:sdt>" * 200
    assert "nested deeper" in refused(word_file(deep))


def test_a_file_without_words_is_refused() -> None:
    assert refused(word_file("<w:p/>")) == "there are no words in it"


def test_a_part_that_is_no_xml_is_refused() -> None:
    assert "not well formed" in refused(word_file(para("Text."), styles="<w:style"))


def test_text_over_the_limit_is_refused() -> None:
    assert "million characters" in refused(word_file(para("Word " * 100)), Limits(characters=100))
