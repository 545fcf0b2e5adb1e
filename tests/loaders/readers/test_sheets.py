"""Workbooks and separated values become tables: what is displayed, from what is visible, within limits."""

from __future__ import annotations

import io
import zipfile

import pytest

from loaders.document import Block, Document, Kind
from loaders.files.limits import Limits
from loaders.readers.formats import read_document_bytes
from loaders.readers.sheet_formats import GENERAL, displayed
from loaders.readers.sheet_text import is_table_text
from ontology.errors import RefusedDocument

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>'
)


def cell(value: str, style: int = 0) -> str:
    is_number = value.replace(".", "", 1).isdigit()
    return f'<c s="{style}"><v>{value}</v></c>' if is_number else f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def book(*rows: str, state: str = "visible", name: str = "Key indicators", **more: str) -> bytes:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>'
        f'<sheet name="{name}" r:id="r1" state="{state}"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        '<Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
        "xl/styles.xml": STYLES,
        "xl/worksheets/one.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>',
        **{f"xl/{part}.xml": text for part, text in more.items()},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return made.getvalue()


def paper(data: bytes, name: str = "kpi") -> Document:
    return read_document_bytes(data, name, Limits())


def rows(data: bytes, name: str = "kpi") -> list[Block]:
    return [block for block in paper(data, name).blocks if block.kind in (Kind.ROW, Kind.HEADER_ROW)]


def reason(data: bytes) -> str:
    with pytest.raises(RefusedDocument) as caught:
        paper(data)
    return caught.value.reason


TABLE = (
    row(1, cell("Quit dates by quarter")),
    row(3, cell("Indicator"), cell("Target"), cell("2021/22"), cell("Updated")),
    row(4, cell("Four-week quitters"), cell("0.65", 1), cell("0.684", 1), cell("45170", 2)),
)


def test_cells_are_read_as_displayed() -> None:
    assert rows(book(*TABLE))[1].cells == ("Four-week quitters", "65.0%", "68.4%", "01/09/2023")


def test_a_sheet_gives_its_name_its_title_and_its_header() -> None:
    found = paper(book(*TABLE)).blocks
    assert [block.words for block in found[:2]] == ["Key indicators", "Quit dates by quarter"]
    assert found[2].kind is Kind.HEADER_ROW
    assert found[3].header == 2


def test_a_hidden_sheet_is_not_read() -> None:
    assert reason(book(*TABLE, state="hidden")) == "there are no words in it"


def test_strings_kept_apart_are_put_in_their_cells() -> None:
    strings = f'<sst xmlns="{MAIN}"><si><t>The Board</t></si><si><r><t>agr</t></r><r><t>eed</t></r></si></sst>'
    shared = row(1, '<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', '<c t="s"><v>99</v></c>')
    assert rows(book(shared, row(2, cell("x"), cell("y")), sharedStrings=strings))[0].words == "The Board\tagreed"


def test_columns_without_any_cell_are_left_out() -> None:
    far = '<row r="1"><c r="A1" t="str"><v>Area</v></c><c r="XFD1" t="str"><v>Share</v></c></row>'
    assert rows(book(far, row(2, cell("Leeds"))))[0].cells == ("Area", "Share")


def test_a_table_with_too_many_columns_is_refused() -> None:
    assert reason(book(row(1, *[cell("x")] * 500))) == "more than 400 columns in a table"


def test_a_workbook_that_declares_entities_is_refused() -> None:
    assert "document type" in reason(book(*TABLE, sharedStrings='<!DOCTYPE s [<!ENTITY a "b">]><sst/>'))


def test_a_binary_workbook_is_refused_with_what_to_do() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/workbook.bin", "")
    assert reason(made.getvalue()) == "a binary workbook: save it as .xlsx and try again"


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("0.684", "0%", "68%"),
        ("0.005", "0.0%", "0.5%"),
        ("0.125", "0.00%", "12.50%"),
        ("1234.5", "#,##0", "1,235"),
        ("1234567", "#,##0.0", "1,234,567.0"),
        ("1500", '"£"#,##0', "£1,500"),
        ("1500", "[$£-809]#,##0.00", "£1,500.00"),
        ("-12.4", "0.0;(0.0)", "(12.4)"),
        ("0", '0;-0;"-"', "-"),
        ("0.1", GENERAL, "0.1"),
        ("0.30000000000000004", GENERAL, "0.3"),
        ("1E3", GENERAL, "1000"),
        ("45170", "mmm-yy", "Sep-23"),
        ("45170.5", "dd/mm/yyyy hh:mm", "01/09/2023 12:00"),
        ("45170", "dddd d mmmm yyyy", "Friday 1 September 2023"),
        ("0.75", "h:mm AM/PM", "6:00 PM"),
        ("1", "d mmmm yyyy", "1 January 1900"),
        ("3", '"Q"0', "Q3"),
        ("7.50", "0.##", "7.5"),
        ("NaN", "0", "NaN"),
        ("not a number", "0", "not a number"),
        ("1e999", "0", "1e999"),
        ("99999999", "dd/mm/yyyy", "99999999"),
    ],
)
def test_a_number_is_displayed_as_its_format_says(number: str, code: str, shown: str) -> None:
    assert displayed(number, code) == shown


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    assert displayed("0", "d mmmm yyyy", from_1904=True) == "1 January 1904"


CSV = b'Key indicators 2022/23,,,\nIndicator,Target,2021/22,2022/23\n"Quit dates, all",320,72,77\nQuitters,>65%,74.0%,64.4%\n'


def test_separated_values_become_rows_with_a_header() -> None:
    assert [one.cells for one in rows(CSV)][1] == ("Quit dates, all", "320", "72", "77")
    assert rows(CSV)[0].kind is Kind.HEADER_ROW


def test_values_parted_by_semicolons_are_read_too() -> None:
    assert rows(b"Area;Value;Target\nLeeds;1,5;2\nHull;2,5;3\n")[1].cells == ("Leeds", "1,5", "2")


@pytest.mark.parametrize(
    "text",
    [
        "The Board met, agreed, and closed.\nIt will meet in May, June, and July.\n",
        "Present: A Smith, B Jones\nApologies: none\n",
        "One line, only",
        "",
        "Dear Sir,\nThank you,\nYours,\n",
    ],
)
def test_prose_with_commas_is_no_table(text: str) -> None:
    assert not is_table_text(text, "letter.txt")


def test_two_columns_are_a_table_where_the_name_says_so() -> None:
    assert is_table_text("Area,Value\nLeeds,1\n", "a.csv")
    assert not is_table_text("Area,Value\nLeeds,1\n", "a.txt")


def test_one_long_text_shown_in_many_cells_is_refused_before_all_are_made() -> None:
    shared = f'<sst xmlns="{MAIN}"><si><t>{"The Board met. " * 100}</t></si></sst>'
    cells = (row(at, '<c t="s"><v>0</v></c>') for at in range(1, 9))
    with pytest.raises(RefusedDocument, match="million characters"):
        read_document_bytes(book(*cells, sharedStrings=shared), "kpi", Limits(characters=5_000))


def test_one_sheet_listed_many_times_counts_each_time() -> None:
    rows = (row(at, cell("The Board met.")) for at in range(1, 4))
    sheets = '<sheet name="S" r:id="r1"/>' * 4
    listed = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>{sheets}</sheets></workbook>'
    with pytest.raises(RefusedDocument, match="more than 10 passages"):
        read_document_bytes(book(*rows, workbook=listed), "kpi", Limits(passages=10))


@pytest.mark.parametrize("number", ["1E-999999999", "1E+999999999", "1E+29", "-9.9E+30"])
@pytest.mark.parametrize("code", [GENERAL, "0.00", "#,##0", "0%", "0." + "0" * 250, "%" * 200 + "0", "dd/mm/yyyy"])
def test_a_number_beyond_measure_is_shown_in_few_characters(number: str, code: str) -> None:
    assert 0 < len(displayed(number, code)) < 1000
