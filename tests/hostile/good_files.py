"""Odd files that must be read: encodings, names, mark-up, links that must not be followed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

File = tuple[bytes, bytes]
WORDS = (
    "The {0} Partnership Board is accountable for infant mortality in Staffordshire.\n\n"
    "1. The {0} Partnership Board agreed its plan.\n"
)
DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def good_files(address: str) -> Iterator[File]:
    """The names and bytes of every file that must be loaded, each with content of its own."""
    yield from encoded()
    yield from named()
    yield from marked_up(address)
    yield from packed(address)


def words(name: str) -> str:
    return WORDS.format(name)


def encoded() -> Iterator[File]:
    """Text in every encoding it comes in."""
    text = words("Café Encoding")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"):
        yield f"encoding-{encoding}.txt".encode(), f"{encoding} {text}".encode(encoding)
    yield b"encoding-mixed.txt", words("Mixed").encode() + b"caf\xe9 and " + "café".encode()
    yield b"encoding-nul.txt", words("Nul").replace(" is ", " \0is ").encode()
    yield b"encoding-controls.txt", words("Controls").replace(" is ", " \x07\x1b[31mis\x1b[0m ").encode()
    yield b"encoding-bad-bytes.txt", words("Bad bytes").encode() + bytes(range(128, 256))
    yield b"encoding-marks.txt", words("Right to left").replace(" is ", " \u202eis\u202c \u200b").encode()
    yield b"lines-cr.txt", words("Carriage").replace("\n", "\r").encode()
    yield b"lines-crlf.txt", words("Windows").replace("\n", "\r\n").encode()
    yield b"lines-pages.txt", words("Pages").replace("\n\n", "\f").encode()


def named() -> Iterator[File]:
    """Names that are hard to print, to store, or to make an address of."""
    names = (
        "name with spaces.txt",
        'name "with" quotes.txt',
        "name<b>bold<b>.txt",
        "name> <urn:a> <urn:b> <urn:c> .txt",
        "name\nwith\nlines.txt",
        "name\x1b[31mred\x1b[0m.txt",
        "name\u202etxt.fdp",
        "nаme-with-cyrillic.txt",
        "name%00%2e%2e%2f.txt",
        "name\\with\\backslashes.txt",
        "-name-like-an-option.txt",
        "name;rm -rf $HOME`id`.txt",
        "名前.txt",
        "name👶🏽.txt",
        "name-" + "l" * 240 + ".txt",
        "cafe\u0301.txt",
        "café.txt",
        "name-without-end",
        "name?query#part.txt",
        "folder/same.txt",
    )
    for at, name in enumerate(names):
        yield name.encode(), words(f"Named {at}").encode()
    yield b"name-\xff\xfe-of-bytes.txt", words("Bytes").encode()
    yield b"name-text.pdf", words("Not a PDF").encode()
    yield b"name-text.docx", words("Not a Word file").encode()
    yield b"folder.txt/inside.txt", words("Inside a folder").encode()


def marked_up(address: str) -> Iterator[File]:
    """Web pages and tables as text."""
    pages = {
        "plain": "<html><body><main><p>{}</p></main></body></html>",
        "broken": "<html><p><b>{}<table><tr><td>loose<td></p></i></div>",
        "script": f"<html><script>fetch('{address}/a')</script><p onclick=x>{{}}</p></html>",
        "remote": f'<html><base href="{address}/"><link rel=stylesheet href=b.css><img src=c.png><p>{{}}</p></html>',
        "refresh": f'<html><meta http-equiv=refresh content="0;url={address}/d"><iframe src="e"></iframe><p>{{}}</p></html>',
        "deep": "<html><body>" + "<div>" * 120 + "<p>{}</p></html>",
        "entities": "<html><p>&lt;b&gt;&#0;&#xD800;&nosuch;&amp; {}</p></html>",
    }
    for name, page in pages.items():
        yield f"page-{name}.html".encode(), page.format(words("Page " + name)).encode()
    yield (
        b"table.csv",
        b"Indicator,Target,2021/22,2022/23\nQuit dates,320,72,77\n=cmd|' /C calc'!A0,1,2,3\nQuitters,65%,74%,64%\n",
    )


def packed(address: str) -> Iterator[File]:
    """Zipped formats, with links to the outside in them."""
    body = f"<w:p><w:r><w:t>{words('Word file')}</w:t></w:r></w:p>"
    linked = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" TargetMode="External"'
        f' Type="{RELATED}/attachedTemplate" Target="{address}/t.dotm"/></Relationships>'
    )
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": DOCUMENT.format(body), "word/_rels/settings.xml.rels": linked}
    yield b"word-linked.docx", zipped(parts)
    yield b"book.xlsx", workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>The Sheet Board agreed the plan.</t></is></c></row>")
    yield b"papers.zip", zipped({"one.txt": words("First zipped")})


def workbook(rows: str, **more: str) -> bytes:
    parts = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATED}">'
        '<sheets><sheet name="KPI" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        '<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>',
    }
    return zipped({**parts, **{f"xl/{name}.xml": text for name, text in more.items()}})


def zipped(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()
