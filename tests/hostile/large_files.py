"""Files that are large, deep or say that they are: more than a limit allows, or much work for few bytes.

Each comes with its fate: to be read (`good`), refused (`bad`), or either, quickly and in one line (`any`).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator

from tests.hostile.bad_files import pdf
from tests.hostile.good_files import DOCUMENT, SHEET, TYPES, words, workbook, zipped

Fated = tuple[str, bytes, bytes]
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_SAID = b"BT /F1 11 Tf 70 700 Td (%s Partnership Board is accountable for infant mortality in Staffordshire.) Tj ET\n"
_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def large_files(address: str) -> Iterator[Fated]:
    """The fate, name and bytes of each."""
    yield from pdfs(address)
    yield from word_files()
    yield from workbooks(address)
    yield from pages()
    yield from texts()
    yield from archives()


def page_of(content: bytes, name: bytes, more: bytes = b"", box: bytes = b"0 0 600 800", *objects: bytes) -> bytes:
    """A PDF of one page that says a sentence and draws `content`; further objects are numbered from 6."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Resources << /Font << /F1 4 0 R >> %s >> /Contents 5 0 R >>"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf(_CATALOGUE, tree, page % (box, more), _FONT, stream(_SAID % name + content), *objects)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def pages_of(count: int, said: bytes) -> bytes:
    """A PDF of so many pages, all with one content."""
    kids = b" ".join(b"%d 0 R" % (at + 5) for at in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"
    return pdf(_CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), _FONT, stream(said), *[page] * count)


def pdfs(address: str) -> Iterator[Fated]:
    """Pages without number or bound, streams that swell, drawings that draw themselves, actions that would go out."""
    yield "bad", b"pdf-ten-thousand-pages.pdf", pages_of(10_000, _SAID % b"Long")
    yield "any", b"pdf-thousand-pages.pdf", pages_of(1_000, _SAID % b"Thousand")
    yield "any", b"pdf-giant-page.pdf", page_of(b"", b"Giant", box=b"0 0 1000000000 1000000000")
    yield "any", b"pdf-upside-down.pdf", page_of(b"", b"Turned", box=b"600 800 0 0")
    yield "any", b"pdf-box-of-words.pdf", page_of(b"", b"Boxed", box=b"a b c d")
    pieces = b"".join(b"BT /F1 4 Tf %d %d Td (a) Tj ET\n" % (at % 600, at % 797) for at in range(20_000))
    yield "any", b"pdf-scattered.pdf", page_of(pieces, b"Scattered")
    yield "any", b"pdf-on-one-spot.pdf", page_of(b"BT /F1 9 Tf 9 9 Td (word) Tj ET\n" * 60_000, b"Stacked")
    rules = b"".join(b"%d %d m %d %d l S\n" % (at % 590, at % 790, 600 - at % 590, 790 - at % 787) for at in range(100_000))
    yield "any", b"pdf-rules.pdf", page_of(rules, b"Ruled")
    grid = b"".join(b"0 %d m 600 %d l S %d 0 m %d 800 l S\n" % (at, at, at, at) for at in range(1, 600, 2))
    yield "any", b"pdf-grid.pdf", page_of(grid, b"Gridded")
    yield "any", b"pdf-states.pdf", page_of(b"q " * 200_000, b"Stated")
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")
    yield "any", b"pdf-form-in-itself.pdf", page_of(b"/X Do", b"Looped", b"/XObject << /X 6 0 R >>", b"0 0 600 800", form)
    image = stream(
        b"\x00", b"/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /ColorSpace /DeviceRGB /BitsPerComponent 8"
    )
    yield "good", b"pdf-huge-image.pdf", page_of(b"/X Do", b"Pictured", b"/XObject << /X 6 0 R >>", b"0 0 600 800", image)
    for kind in (b"JBIG2Decode", b"JPXDecode", b"CCITTFaxDecode", b"DCTDecode"):
        scan = image.replace(b"/BitsPerComponent 8", b"/BitsPerComponent 8 /Filter /" + kind)
        made = page_of(b"/X Do", b"Scanned", b"/XObject << /X 6 0 R >>", b"0 0 600 800", scan)
        yield "bad", b"pdf-scan-%s.pdf" % kind.lower(), made.replace(b"Tj", b"  ")
    twice = zlib.compress(zlib.compress(b" " * 200_000_000, 9), 9)
    yield (
        "any",
        b"pdf-packed-twice.pdf",
        page_of(b"", b"Twice").replace(
            b"endobj\nxref", b"endobj\n6 0 obj\n%s\nendobj\nxref" % stream(twice, b"/Filter [/FlateDecode /FlateDecode]")
        ),
    )
    yield "bad", b"pdf-content-packed-twice.pdf", _packed_page(twice, b"/Filter [/FlateDecode /FlateDecode]")
    yield (
        "bad",
        b"pdf-predictor.pdf",
        _packed_page(zlib.compress(b"x"), b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 >>"),
    )
    yield "bad", b"pdf-pages-of-pages.pdf", _doubling(30)
    yield "bad", b"pdf-object-stream.pdf", _object_stream()
    yield "any", b"pdf-forged-length.pdf", page_of(b"", b"Forged").replace(b"/Length ", b"/Length 99999999")
    yield "any", b"pdf-table-in-itself.pdf", page_of(b"", b"Circular").replace(b"/Size 6", b"/Size 6 /Prev 9")
    act = b"/OpenAction << /S /Launch /F (/bin/true) /Next << /S /URI /URI (%s/pdf) >> >> /Pages" % address.encode()
    yield "good", b"pdf-action.pdf", page_of(b"", b"Acting").replace(b"/Pages", act, 1)
    codes = b"begincodespacerange <0000> <FFFF> endcodespacerange " + b"beginbfrange <0000> <FFFF> <0041> endbfrange " * 20_000
    yield (
        "any",
        b"pdf-codes.pdf",
        page_of(b"", b"Coded", b"", b"0 0 600 800", stream(codes)).replace(b"/BaseFont", b"/ToUnicode 6 0 R /BaseFont"),
    )


def _packed_page(content: bytes, entries: bytes) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>"
    return pdf(_CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, stream(content, entries))


def _doubling(levels: int) -> bytes:
    """A tree of pages in which each level holds the next one twice."""
    tree = [b"<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count %d >>" % (at + 3, at + 3, 2 ** (levels - at)) for at in range(levels)]
    return pdf(_CATALOGUE, *tree, b"<< /Type /Page /MediaBox [0 0 300 300] >>")


def _object_stream() -> bytes:
    """A PDF whose catalogue stands in a packed stream of objects that swells to 200 MB."""
    packed = zlib.compress(b"1 0 " + b" " * 200_000_000 + b"<< /Type /Catalog >>", 9)
    body = b"%PDF-1.7\n2 0 obj\n" + stream(packed, b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode") + b"\nendobj\n"
    rows = b"".join(struct.pack(">BIH", *row) for row in ((0, 0, 65535), (2, 2, 0), (1, 9, 0), (1, len(body), 0)))
    table = b"/Type /XRef /Size 4 /W [1 4 2] /Root 1 0 R"
    return body + b"3 0 obj\n" + stream(rows, table) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def word(body: str, **more: str) -> bytes:
    """A Word file with this body; further parts by their names without `word/` and `.xml`."""
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": DOCUMENT.format(body)}
    return zipped({**parts, **{f"word/{name}.xml": text for name, text in more.items()}})


def word_files() -> Iterator[Fated]:
    said = "".join(_PARAGRAPH.format(line) for line in words("Large Word").split("\n\n"))
    yield "bad", b"word-paragraphs.docx", word("".join(_PARAGRAPH.format(f"Paragraph {at} is short.") for at in range(120_000)))
    yield "any", b"word-tables.docx", word(said + "<w:tbl><w:tr><w:tc>" * 25 + said + "</w:tc></w:tr></w:tbl>" * 25)
    yield "bad", b"word-tables-deep.docx", word(said + "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000)
    yield "good", b"word-wide-row.docx", word(said + "<w:tbl><w:tr>" + f"<w:tc>{said}</w:tc>" * 500 + "</w:tr></w:tbl>")
    span = '<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>' + said + "</w:tc>"
    yield "good", b"word-spans.docx", word(said + f"<w:tbl><w:tr>{span * 50}</w:tr></w:tbl>")
    yield "any", b"word-one-paragraph.docx", word(said + _PARAGRAPH.format("The Board met and spoke. " * 10_000))
    yield "any", b"word-runs.docx", word("<w:p>" + "<w:r><w:t>The Board </w:t></w:r>" * 20_000 + "</w:p>")
    yield "any", b"word-attributes.docx", word("<w:p " + " ".join(f'a{at}="1"' for at in range(50_000)) + "/>" + said)
    yield (
        "bad",
        b"word-side-part.docx",
        word(said + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', footnotes=" " * 150_000_000),
    )
    style = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    styled = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>The Styled Board agreed the plan.</w:t></w:r></w:p>'
    yield "good", b"word-style-of-itself.docx", word(styled + said, styles=_root("styles", style))
    yield "any", b"word-numbers.docx", _numbered(said)
    yield "bad", b"word-twice.docx", _doubled_part()


def _root(name: str, inside: str) -> str:
    return f'<w:{name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{inside}</w:{name}>'


def _numbered(said: str) -> bytes:
    """Lists that start at two thousand million, print every level many times over, and stand for themselves."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="2147483600"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="{}"/></w:lvl>'
    lists = '<w:abstractNum w:abstractNumId="0">' + level.format("%1" * 5000) + '<w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = _root("numbering", lists + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Agree it.</w:t></w:r></w:p>'
    return word(said + item * 300, numbering=numbering)


def _doubled_part() -> bytes:
    first, second = "word/document.xml", "word/documenu.xml"
    made = zipped({"[Content_Types].xml": TYPES, first: DOCUMENT.format(_PARAGRAPH.format("The Board")), second: "<x/>"})
    return made.replace(second.encode(), first.encode())


def workbooks(address: str) -> Iterator[Fated]:
    said = "<row r='1'><c r='A1' t='inlineStr'><is><t>The {} Sheet Board agreed the plan.</t></is></c></row>"
    yield (
        "bad",
        b"book-million-cells.xlsx",
        workbook("".join(f"<row r='{at}'><c r='A{at}'/></row>" for at in range(1, 1_000_000))),
    )
    yield (
        "good",
        b"book-far.xlsx",
        workbook(said.format("Far") + "<row r='1048576'><c r='XFD1048576' t='str'><v>Far</v></c></row>"),
    )
    yield (
        "good",
        b"book-beyond.xlsx",
        workbook(said.format("Beyond") + "<row r='9999999'><c r='ZZZ9999999' t='str'><v>Far</v></c></row>"),
    )
    formulas = "".join(
        f"<row r='{at}'><c r='A{at}'><f>WEBSERVICE(\"{address}/f\")</f><v>{at}</v></c></row>" for at in range(2, 99)
    )
    yield "good", b"book-formulas.xlsx", workbook(said.format("Formula") + formulas)
    strings = f'<sst xmlns="{SHEET}"><si><t>{"The Shared Board met. " * 45_000}</t></si></sst>'
    shared = "".join(f"<row r='{at}'><c r='A{at}' t='s'><v>0</v></c></row>" for at in range(1, 20_000))
    yield "bad", b"book-shared.xlsx", workbook(shared, sharedStrings=strings)
    sheets = "".join(f'<sheet name="S{at}" r:id="r1"/>' for at in range(3_000))
    many = workbook(said.format("Many") + "<row><c t='str'><v>7</v></c></row>" * 500)
    yield "any", b"book-sheets.xlsx", _with(many, "xl/workbook.xml", '<sheet name="KPI" r:id="r1"/>', sheets)
    numbers = "".join(f"<row r='{at}'><c r='A{at}' s='1'><v>1E+{'9' * at}</v></c></row>" for at in range(2, 40))
    codes = f'<styleSheet xmlns="{SHEET}"><numFmts><numFmt numFmtId="200" formatCode="{"0." + "0" * 30_000}"/></numFmts>'
    formats = codes + '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>'
    yield "good", b"book-numbers.xlsx", workbook(said.format("Number") + numbers, styles=formats)
    days = "".join(f"<row r='{at}'><c r='A{at}' s='1'><v>{'9' * at}.9</v></c></row>" for at in range(2, 40))
    yield "good", b"book-days.xlsx", workbook(said.format("Day") + days, styles=formats.replace("200", "14"))


def _with(data: bytes, part: str, old: str, new: str) -> bytes:
    """A zipped file with some words of one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    return zipped({**parts, part: parts[part].replace(old, new)})


def pages() -> Iterator[Fated]:
    said = f"<html><body><main><p>{words('Large page')}</p>"
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "ha"}">' for at in range(10))
    yield "good", b"page-attribute.html", f"{said}<p title='{'x' * 1_000_000}'>One.</p>".encode()
    yield "good", b"page-flat.html", (said + "<div>" + "</div><div>" * 100_000).encode()
    yield "any", b"page-laughs.html", f"<!DOCTYPE html [{laughs}]>{said}<p>&a9;</p>".encode()
    yield "bad", b"picture.svg", f'<?xml version="1.0"?><!DOCTYPE svg [{laughs}]><svg><text>&a9;</text></svg>'.encode()
    yield (
        "good",
        b"page-spans.html",
        f"{said}<table>{'<tr><td colspan=99999 rowspan=99999>The Board<td>7' * 200}</table>".encode(),
    )
    yield (
        "good",
        b"page-starts.html",
        f"{said}<ol type=i start={'9' * 5000}><li value={'8' * 5000}>Agree it.<li>Note it.</ol>".encode(),
    )
    yield "good", b"page-tags.html", (said + "<" * 300_000 + "<a " * 100_000).encode()
    yield "any", b"page-comment.html", (said + "<!--" + "-" * 3_000_000).encode()
    yield "any", b"page-bold.html", (said + "<b>x<p>" * 5_000).encode()
    yield "any", b"page-lists.html", (said + "<ul><li>a " * 3_000).encode()
    yield "any", b"page-rows.html", (said + "<table>" + "<tr><td>The Board<td>1<td>2" * 2_000).encode()
    yield "any", b"page-references.html", (said + "&#x1F600;&amp;&lt;" * 20_000).encode()
    yield "good", b"page-charset.html", b"<meta charset=utf-7><p>" + words("Charset").encode() + b"+ADw-script+AD4-</p>"
    yield "any", b"page-nul.html", said.encode() + bytes(100_000) + b"</html>"


def texts() -> Iterator[Fated]:
    said = words("Large text")
    yield "bad", b"text-paragraphs.txt", "\n\n".join(f"Paragraph {at} is short." for at in range(200_000)).encode()
    yield "bad", b"text-too-long.txt", b"The Board met. " * 3_000_000
    yield "any", b"table-long-line.csv", b"Indicator,Value\n" + b"Quit dates," * 900_000 + b"\n"
    yield "any", b"table-open-quote.csv", b'Indicator,Q1,Q2\nQuit dates,1,2\nQuitters,"' + b"never closed, " * 200_000
    yield "any", b"table-wide.csv", b"Indicator" + b",Quarter" * 50_000 + (b"\nQuit dates" + b",7" * 50_000) * 3
    yield (
        "bad",
        b"table-long.csv",
        b"Indicator,2021/22,2022/23\n" + b"".join(b"Rate %d,%d,%d\n" % (at, at, at) for at in range(120_000)),
    )
    yield "good", b"marks-quotes.md", f"{said}\n{'>' * 10_000} The Quoted Board agreed the plan.\n".encode()
    yield "good", b"marks-stairs.md", (said + "\n" + "".join(f"{' ' * at}- step {at}:\n" for at in range(700))).encode()
    yield "any", b"marks-announced.md", (said + "\n" + "- part:\n" * 5_000).encode()
    yield (
        "any",
        b"marks-headings.md",
        (said + "\n" + "".join(f"\n{'#' * (at % 6 + 1)} Part {at}\n" for at in range(4_000))).encode(),
    )
    yield "any", b"marks-captions.txt", (said + "\n" + "| a |\n" * 2_000 + "|---|---|\n" + "| b | 1 | 2 |\n" * 1_000).encode()
    yield "any", b"graph.ttl", b"@prefix a: <urn:a:> .\na:Board a:agrees " + b"(" * 20_000 + b")" * 20_000 + b" .\n"
    yield "any", b"graph.nq", b"<urn:a> <urn:b> <urn:c> <urn:g> .\n" * 50_000
    yield "any", b"rich.rtf", b"{\\rtf1\\ansi " + b"{\\b " * 20_000 + b"The Board agreed." + b"}" * 20_001
    yield "any", b"letter-attachments.eml", _letters(1_000)


def _letters(depth: int) -> bytes:
    """A letter in a letter in a letter."""
    head = "From: Team <team@example.org>\nSubject: Letter {0}\nMIME-Version: 1.0\nContent-Type: {1}\n\n"
    parts = [
        head.format(at, f'multipart/mixed; boundary="b{at}"') + f"--b{at}\nContent-Type: message/rfc822\n\n"
        for at in range(depth)
    ]
    return ("".join(parts) + head.format(depth, "text/plain") + words("Letter")).encode()


def archives() -> Iterator[Fated]:
    yield "bad", b"zip-hundred-thousand.zip", zipped({f"{at}.txt": "" for at in range(100_000)})
    yield "any", b"zip-dictionary.zip", _packed_with(zipfile.ZIP_LZMA, _greedy)
    yield (
        "bad",
        b"zip-lzma-broken.zip",
        _packed_with(zipfile.ZIP_LZMA, lambda data: data.replace(b"\x05\x00\x5d", b"\x05\x00\xff")),
    )
    yield "bad", b"zip-bzip2-broken.zip", _packed_with(zipfile.ZIP_BZIP2, lambda data: data.replace(b"BZh9", b"BZh0"))
    yield "bad", b"zip-method.zip", zipped({"a.txt": words("Method")}).replace(b"\x08\x00", b"\x63\x00")
    yield "good", b"zip-lzma.zip", _packed_with(zipfile.ZIP_LZMA, bytes)
    yield "good", b"zip-before.zip", b"#!/bin/sh\n" * 0 + zipped({"n" * 5000 + ".txt": words("Long zipped name")})
    yield "bad", b"zip-one-part-thrice.zip", _overlapping(2_000, "The Board agreed the plan. " * 40_000)
    yield "bad", b"zip-places.zip", _packed_with(zipfile.ZIP_DEFLATED, lambda data: data[:-6] + b"\xff\xff\xff\x7f" + data[-2:])


def _packed_with(method: int, spoilt: Callable[[bytes], bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr("paper.txt", words(f"Packed by {method}"))
    return spoilt(made.getvalue())


def _greedy(data: bytes) -> bytes:
    """The same with a dictionary of 4 GB asked for."""
    at = data.find(b"\x05\x00\x5d") + 3
    return data[:at] + b"\xff\xff\xff\xff" + data[at + 4 :]


def _overlapping(count: int, text: str) -> bytes:
    """An archive in which so many names share one packed part."""
    whole = zipped({"00000.txt": text})
    start = whole.find(b"PK\x01\x02")
    entry = whole[start : whole.find(b"PK\x05\x06")]
    names: Iterable[bytes] = (b"%05d.txt" % at for at in range(count))
    directory = b"".join(entry.replace(b"00000.txt", name) for name in names)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(directory), start, 0)
    return whole[:start] + directory + end
