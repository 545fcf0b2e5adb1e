"""Files of office programs that mean harm or are merely odd: OpenDocument, rich text, Word and Excel.

Each comes with its fate: to be read (`good`), refused (`bad`), or either, quickly and in one line (`any`).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from tests.hostile.good_files import DOCUMENT, PACKAGE, RELATED, SHEET, TYPES, workbook, zipped
from tests.hostile.large_files import Fated, word

_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "draw", "style")
)
_LINK = "http://www.w3.org/1999/xlink"
_CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"


def office_files(address: str) -> Iterator[Fated]:
    """The fate, name and bytes of each."""
    yield from open_texts(address)
    yield from open_sheets()
    yield from rich_texts(address)
    yield from word_files(address)
    yield from word_parts(address)
    yield from workbooks(address)


def open_document(body: str, kind: str = "text", before: str = "") -> bytes:
    """An OpenDocument file with this body; `before` stands before its root."""
    content = f"{before}<office:document-content{_SPACES}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content + "</office:document-content>")
    return made.getvalue()


def said(name: str) -> str:
    """A paragraph of an OpenDocument text."""
    return f"<text:p>The {name} Open Board agreed the plan.</text:p>"


def open_texts(address: str) -> Iterator[Fated]:
    entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "bad", b"open-entity.odt", open_document("<text:p>&x;</text:p>", before=entity)
    yield "bad", b"open-bomb.odt", open_document(f"<text:p>{'The Board agreed. ' * 9_000_000}</text:p>")
    yield "bad", b"open-deep.odt", open_document("<text:section>" * 50_000 + said("Deep") + "</text:section>" * 50_000)
    yield "bad", b"open-paragraphs.odt", open_document("<text:p>Short.</text:p>" * 120_000)
    yield "bad", b"open-broken.odt", open_document("<text:p>")
    yield "bad", b"open-empty.odt", open_document("")
    yield "good", b"open-spaces.odt", open_document(said("Spaced") + '<text:p>a<text:s text:c="2000000000"/>b</text:p>')
    linked = f'<text:section><text:section-source xmlns:xlink="{_LINK}" xlink:href="{address}/s.odt"/></text:section>'
    yield "good", b"open-linked.odt", open_document(linked + said("Linked"))
    lists = "<text:list><text:list-item>" * 400 + said("Listed") + "</text:list-item></text:list>" * 400
    yield "any", b"open-lists.odt", open_document(lists)
    yield "any", b"open-tables.odt", open_document("<table:table><table:table-row><table:table-cell>" * 200 + said("Tabled"))
    locked = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/>'
    made = io.BytesIO(open_document(""))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("META-INF/manifest.xml", locked + "</m:file-entry></m:manifest>")
    yield "bad", b"open-locked.odt", made.getvalue()
    flat = f'<?xml version="1.0"?><office:document{_SPACES}><office:body>{said("Flat")}</office:body></office:document>'
    yield "bad", b"open-flat.fodt", flat.encode()


def open_sheets() -> Iterator[Fated]:
    table = "<table:table>{}</table:table>"
    many = ' table:number-columns-repeated="16384"'
    rows = f'<table:table-row table:number-rows-repeated="1048576">{_CELL.format(many, "7")}</table:table-row>'
    first = f"<table:table-row>{_CELL.format('', 'The Open Sheet Board agreed the plan.')}</table:table-row>"
    yield "any", b"open-repeated.ods", open_document(table.format(first + rows), "spreadsheet")
    empty = f'<table:table-row table:number-rows-repeated="1048576"><table:table-cell{many}/></table:table-row>'
    yield "good", b"open-far.ods", open_document(table.format(first + empty * 50), "spreadsheet")
    yield (
        "bad",
        b"open-crowd.ods",
        open_document(table.format("<table:table-row><table:table-cell/></table:table-row>" * 900_000), "spreadsheet"),
    )
    odd = ' office:value-type="float" office:value="1E999999999"'
    yield (
        "good",
        b"open-numbers.ods",
        open_document(table.format(first + f"<table:table-row>{_CELL.format(odd, '9')}</table:table-row>"), "spreadsheet"),
    )


def rich_texts(address: str) -> Iterator[Fated]:
    start, line = b"{\\rtf1\\ansi ", b"The Rich %s Board agreed the plan.\\par "
    yield "good", b"rich-binary.rtf", start + line % b"Binary" + b"{\\pict\\bin2147483647 " + bytes(300) + b"}}"
    yield "good", b"rich-object.rtf", start + line % b"Object" + b"{\\object\\objdata " + b"d0cf11e0" * 200_000 + b"}}"
    yield "good", b"rich-cut.rtf", start + line % b"Cut" + b"{\\b and"
    yield "any", b"rich-groups.rtf", start + line % b"Grouped" + b"{" * 1_000_000
    yield "any", b"rich-ends.rtf", start + line % b"Ended" + b"}" * 1_000_000 + b"more"
    yield "good", b"rich-word.rtf", start + line % b"Long word" + b"\\" + b"a" * 200_000 + b" }"
    yield "good", b"rich-numbers.rtf", start + line % b"Numbered" + b"\\u99999999999999999? \\u-70000? \\u55357? \\'zz}"
    field = b'{\\field{\\*\\fldinst INCLUDEPICTURE "%s/p.png" }{\\fldrslt x}}}' % address.encode()
    yield "good", b"rich-field.rtf", start + line % b"Field" + field
    yield "any", b"rich-slashes.rtf", start + line % b"Slashed" + b"\\" * 100_000 + b"}"
    yield "any", b"rich-cells.rtf", start + line % b"Celled" + b"\\trowd a\\cell" * 20_000 + b"\\row}"


def relations(*targets: str) -> str:
    """The relationships of a part, each with a target elsewhere."""
    made = "".join(
        f'<Relationship Id="r{at}" TargetMode="External" Type="{RELATED}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(pair.split(" ", 1) for pair in targets)
    )
    return f'<Relationships xmlns="{PACKAGE}">{made}</Relationships>'


def paragraph(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def word_files(address: str) -> Iterator[Fated]:
    line = paragraph("<w:t>The {} Word Board agreed the plan.</w:t>")
    chunk = f'<w:altChunk xmlns:r="{RELATED}" r:id="r0"/>'
    away = relations(f"aFChunk {address}/a.html", f"image {address}/i.png", f"frame {address}/f", f"subDocument {address}/d.docx")
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": DOCUMENT.format(chunk + line.format("Chunked"))}
    yield "good", b"word-chunk.docx", zipped({**parts, "word/_rels/document.xml.rels": away})
    fields = paragraph(f'<w:instrText>INCLUDETEXT "{address}/t.docx"</w:instrText>') + paragraph(
        "<w:instrText>DDEAUTO c cmd</w:instrText>"
    )
    yield "good", b"word-fields.docx", word(fields + line.format("Fielded"))
    yield "good", b"word-macro.docm", zipped({**parts, "word/vbaProject.bin": "x" * 9_000})
    yield "any", b"word-changes.docx", word(line.format("Changed") + "<w:p>" + "<w:ins>" * 3_000 + "</w:ins>" * 3_000 + "</w:p>")
    box = '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent><w:p><w:r>'
    end = "</w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent>"
    yield (
        "any",
        b"word-boxes.docx",
        word(line.format("Boxed") + "<w:p><w:r>" + box * 12 + "<w:t>x</w:t>" + end * 12 + "</w:r></w:p>"),
    )
    yield "good", b"word-notes.docx", word(line.format("Noted") + paragraph('<w:footnoteReference w:id="7"/>') * 2_000)
    yield "good", b"word-utf-16.docx", word_of(DOCUMENT.format(line.format("Wide")).encode("utf-16"))
    yield (
        "bad",
        b"word-utf-7.docx",
        word_of(b'<?xml version="1.0" encoding="utf-7"?>' + DOCUMENT.format(line.format("Seven")).encode()),
    )
    yield "bad", b"word-surrogates.docx", word_of(DOCUMENT.format(paragraph("<w:t>&#xD800;</w:t>")).encode())
    yield "any", b"word-without-types.docx", zipped({"word/document.xml": DOCUMENT.format(line.format("Typeless"))})
    yield "good", b"word-tabs.docx", word(line.format("Tabbed") + paragraph("<w:tab/><w:br/>" * 20_000))
    yield "good", b'word-name"<b>&.docx', word(line.format("Quoted"))


def word_of(document: bytes) -> bytes:
    """A Word file whose main part is these bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", document)
    return made.getvalue()


def word_parts(address: str) -> Iterator[Fated]:
    """Word files whose styles, lists or settings go in circles or out."""
    del address
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    item = '<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>The Circle Board agreed it.</w:t></w:r></w:p>'
    listed = (
        '<w:style w:type="numbering" w:styleId="L"><w:basedOn w:val="M"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    based = '</w:style><w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="L"/></w:style>'
    styles = f"<w:styles {space}>{listed}{based}</w:styles>"
    linked = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/><w:styleLink w:val="L"/></w:abstractNum>'
    number = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbering = f"<w:numbering {space}>{linked}{number}</w:numbering>"
    yield "good", b"word-circle.docx", word(item * 30, styles=styles, numbering=numbering)
    many = (
        f"<w:styles {space}>"
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/></w:style>' for at in range(20_000)
        )
        + "</w:styles>"
    )
    yield "good", b"word-styles.docx", word(item.replace('"L"', '"S0"') + item.replace("Circle", "Styles"), styles=many)
    yield "bad", b"word-styles-entity.docx", word(item, styles=f'<!DOCTYPE s [<!ENTITY a "b">]><w:styles {space}>&a;</w:styles>')
    yield "any", b"word-styles-cut.docx", word(item.replace("Circle", "Cut"), styles=f"<w:styles {space}><w:style")


def workbooks(address: str) -> Iterator[Fated]:
    line = "<row r='1'><c r='A1' t='inlineStr'><is><t>The {} Book Board agreed the plan.</t></is></c></row>"
    names = (
        "<definedNames>"
        + "".join(f"<definedName name='n{at}'>n{at + 1}</definedName>" for at in range(100_000))
        + "</definedNames>"
    )
    yield (
        "good",
        b"book-names.xlsx",
        added(workbook(line.format("Named")), "xl/workbook.xml", "</workbook>", names + "</workbook>"),
    )
    pivot = {"xl/pivotCache/pivotCacheRecords1": "<r>" * 9 + " " * 140_000_000}
    yield (
        "good",
        b"book-pivot.xlsx",
        workbook(line.format("Pivoted"), **{name.removeprefix("xl/"): text for name, text in pivot.items()}),
    )
    away = relations(f"externalLinkPath {address}/b.xlsx")
    yield "good", b"book-away.xlsx", workbook(line.format("Away"), **{"externalLinks/_rels/externalLink1.xml.rels": away})
    yield (
        "good",
        b"book-shared-far.xlsx",
        workbook(line.format("Far shared") + "<row><c t='s'><v>99999999999999999999</v></c><c t='s'><v>-1</v></c></row>"),
    )
    merged = "</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells><sheetData>"
    yield "good", b"book-merged.xlsx", workbook(line.format("Merged") + merged)
    odd = "".join(f"<row><c s='1'><v>{value}</v></c></row>" for value in ("NaN", "INF", "-1E308", "1E-400", "--1", "٣"))
    yield "good", b"book-odd-numbers.xlsx", workbook(line.format("Odd") + odd)
    yield "good", b"book-macro.xlsm", workbook(line.format("Macro"), vbaProject="x")
    yield (
        "bad",
        b"book-climbs.xlsx",
        added(workbook(line.format("Climbing")), "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../etc/passwd"),
    )
    rich = "<si>" + "<r><t>The Rich Shared Board agreed the plan. </t></r>" * 4_000 + "</si>"
    yield (
        "any",
        b"book-rich.xlsx",
        workbook("<row><c t='s'><v>0</v></c></row>", sharedStrings=f'<sst xmlns="{SHEET}">{rich}</sst>'),
    )
    yield (
        "bad",
        b"book-styles-bomb.xlsx",
        workbook(line.format("Styled"), styles=f'<styleSheet xmlns="{SHEET}">{" " * 150_000_000}</styleSheet>'),
    )


def added(data: bytes, part: str, old: str, new: str) -> bytes:
    """A zipped file with some words of one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    return zipped({**parts, part: parts[part].replace(old, new)})
