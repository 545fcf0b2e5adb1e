"""Files that must be refused in one line each: empty, broken, protected, of no kind we read, or made to do harm."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from tests.hostile.good_files import DOCUMENT, SHEET, TYPES, File, words, workbook, zipped

_XML = "xl/worksheets/sheet1.xml"


def bad_files(address: str) -> Iterator[File]:
    """The names and bytes of every file that must be refused."""
    yield from without_words()
    yield from of_other_kinds(address)
    yield from pages()
    yield from pdfs()
    yield from word_files(address)
    yield from workbooks()
    yield from archives()
    yield b"graph.jsonld", b'{"@context": "%s/context", "name": "The Board"}' % address.encode()


def without_words() -> Iterator[File]:
    yield b"empty.txt", b""
    yield b"blank.txt", b" \n\t\n" * 1000
    yield b"nul.txt", bytes(5000)
    yield b"digits.txt", b"12345 67890\n" * 100
    yield b"mark-only.txt", b"\xef\xbb\xbf"
    yield b"noise.txt", bytes((at * 7919 + at // 251) % 256 for at in range(50_000))


def of_other_kinds(address: str) -> Iterator[File]:
    starts = {
        "image.png": b"\x89PNG\r\n\x1a\n",
        "image.jpg": b"\xff\xd8\xff\xe0",
        "image.gif": b"GIF89a",
        "image.tif": b"II*\x00",
        "packed.gz": b"\x1f\x8b\x08",
        "packed.7z": b"7z\xbc\xaf\x27\x1c",
        "packed.rar": b"Rar!\x1a\x07\x01\x00",
        "packed.bz2": b"BZh91AY&SY",
        "packed.xz": b"\xfd7zXZ\x00",
        "program": b"\x7fELF\x02\x01\x01",
        "data.sqlite": b"SQLite format 3\x00",
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "sound.mp3": b"ID3\x04",
    }
    for name, start in starts.items():
        yield name.encode(), start + bytes(range(256)) * 20
    yield b"slides.pptx", zipped({"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<p/>"})
    yield b"text.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<c/>"})
    yield b"outside.xml", f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{address}/x.dtd"><a>The Board</a>'.encode()
    yield b"entity.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    yield b"data.json", b'{"board": "The Board agreed the plan."}'


def pages() -> Iterator[File]:
    yield b"page-too-deep.html", b"<html>" + b"<div>" * 100_000 + b"The Board"
    yield b"page-tables.html", b"<html>" + b"<table><tr><td>" * 30_000 + b"The Board"
    yield b"page-of-script.html", b"<html><script>var words = 'The Board';</script></html>"
    yield b"page-empty.html", b"<!DOCTYPE html><html><body></body></html>"
    yield b"page-attributes.html", b"<html><p " + b" ".join(b"a%d=1" % at for at in range(200_000)) + b">The Board</p></html>"


def pdf(*objects: bytes, root: bytes = b"1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1."""
    data, places = bytearray(b"%PDF-1.7\n"), []
    for at, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (at, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer << /Size %d /Root %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, len(data))
    return bytes(data) + start + table + end


def pdfs() -> Iterator[File]:
    catalogue, page = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>",
    )
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    bomb = zlib.compress(b"BT (x) Tj ET " * 12_000_000, 9)
    whole = pdf(catalogue, tree, page, b"<< /Length 0 >>\nstream\n\nendstream")
    yield b"pdf-head-only.pdf", b"%PDF-1.7\n"
    yield b"pdf-cut.pdf", whole[: len(whole) // 2]
    yield b"pdf-without-text.pdf", whole
    yield b"pdf-garbage.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 100 + b"\n%%EOF"
    yield b"pdf-loop-of-pages.pdf", pdf(catalogue, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
    yield b"pdf-loop-of-parents.pdf", pdf(catalogue, b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 100000000 >>")
    yield b"pdf-loop-of-roots.pdf", pdf(b"<< /Type /Catalog /Pages 1 0 R >>")
    yield b"pdf-deep.pdf", pdf(b"<< /Type /Catalog /Pages " + b"[" * 100_000 + b"]" * 100_000 + b" >>")
    filled = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(bomb), bomb)
    yield b"pdf-bomb.pdf", pdf(catalogue, tree, page, filled)
    yield (
        b"pdf-encrypted.pdf",
        whole.replace(
            b"/Root 1 0 R",
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a)(b)] /Root 1 0 R" % (b"o" * 32, b"u" * 32),
        ),
    )


def word_files(address: str) -> Iterator[File]:
    made = zipped({"[Content_Types].xml": TYPES, "word/document.xml": DOCUMENT.format("<w:p/>" * 400)})
    entities = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "The Board "}">' for at in range(10))
    bodies = {
        "outside": f'<!DOCTYPE d [<!ENTITY x SYSTEM "{address}/w">]>' + DOCUMENT.format("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"),
        "local": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + DOCUMENT.format("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"),
        "entities": f"<!DOCTYPE d [{entities}]>" + DOCUMENT.format("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>"),
        "deep": DOCUMENT.format("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000),
        "broken": DOCUMENT.format("<w:p><w:r>"),
        "empty": DOCUMENT.format("<w:p/>"),
        "bomb": DOCUMENT.format("<w:p><w:r><w:t>" + "The Board agreed. " * 9_000_000 + "</w:t></w:r></w:p>"),
        "crowd": DOCUMENT.format("<w:p/>" * 2_000_000),
    }
    for name, body in bodies.items():
        yield f"word-{name}.docx".encode(), zipped({"[Content_Types].xml": TYPES, "word/document.xml": body})
    yield b"word-cut.docx", made[: len(made) // 2]
    yield b"word-hollow.docx", zipped({"[Content_Types].xml": TYPES, "word/styles.xml": "<s/>"})
    yield b"word-locked.docx", locked(made)
    yield (
        b"word-forged.docx",
        forged("word/document.xml", DOCUMENT.format("<w:p><w:r><w:t>" + "x" * 150_000_000 + "</w:t></w:r></w:p>")),
    )
    yield b"word-many-parts.docx", zipped({"[Content_Types].xml": TYPES, **{f"word/part{at}.xml": "" for at in range(5000)}})


def workbooks() -> Iterator[File]:
    yield b"book-empty.xlsx", workbook("")
    yield b"book-deep.xlsx", workbook("<row>" * 5000 + "</row>" * 5000)
    yield b"book-wide.xlsx", workbook("<row r='1'>" + "<c t='str'><v>The Board</v></c>" * 5000 + "</row>")
    yield b"book-crowd.xlsx", workbook("<row>" + "<c/>" * 3_000_000 + "</row>")
    yield b"book-entity.xlsx", workbook("", sharedStrings='<!DOCTYPE s [<!ENTITY a "b">]><sst/>')
    yield b"book-cut.xlsx", workbook("")[:-30]
    yield b"book-forged.xlsx", forged(_XML, f'<worksheet xmlns="{SHEET}">' + " " * 150_000_000 + "</worksheet>", workbook(""))
    yield b"book-binary.xlsb", zipped({"[Content_Types].xml": TYPES, "xl/workbook.bin": "x"})


def archives() -> Iterator[File]:
    inner = zipped({"paper.txt": words("Inner")})
    yield b"zip-empty.zip", zipped({})
    yield b"zip-cut.zip", inner[:-40]
    yield b"zip-locked.zip", locked(inner)
    yield b"zip-climbs.zip", zipped({"../../climbed.txt": words("Climbing")})
    yield b"zip-absolute.zip", zipped({"/absolute.txt": words("Absolute")})
    yield b"zip-drive.zip", zipped({"C:\\evil.txt": words("Drive")})
    yield b"zip-link.zip", linked("passwd.txt", "/etc/passwd")
    yield b"zip-bomb.zip", zipped({"bomb.txt": "The Board agreed. " * 9_000_000})
    yield b"zip-many.zip", zipped({f"{at}.txt": "" for at in range(6000)})
    nested = io.BytesIO()
    with zipfile.ZipFile(nested, "w") as archive:
        archive.writestr("inner.zip", inner)
    yield b"zip-nested.zip", nested.getvalue()


def locked(data: bytes) -> bytes:
    """A zipped file whose parts are marked as encrypted."""
    out, at = bytearray(data), 0
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(sign)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(sign, at + 4)
    return bytes(out)


def forged(part: str, text: str, base: bytes = b"") -> bytes:
    """A zipped file that says of a large part that it is small."""
    made = io.BytesIO(base or zipped({"[Content_Types].xml": TYPES}))
    kept = zipfile.ZipFile(made)
    parts = {name: kept.read(name).decode() for name in kept.namelist() if name != part}
    data = bytearray(zipped({**parts, part: text}))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.rfind(sign)
        data[at + place : at + place + 4] = struct.pack("<I", 100)
    return bytes(data)


def linked(name: str, target: str) -> bytes:
    """A zipped file with a symbolic link in it."""
    made = io.BytesIO()
    entry = zipfile.ZipInfo(name)
    entry.external_attr = 0o120777 << 16
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(entry, target)
    return made.getvalue()
