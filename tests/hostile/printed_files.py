"""PDFs that go in circles, swell, or would do something: fonts, forms, outlines, object streams.

Each comes with its fate: to be read (`good`), refused (`bad`), or either, quickly and in one line (`any`).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from tests.hostile.bad_files import pdf
from tests.hostile.large_files import Fated, page_of, stream

_BOX = b"0 0 600 800"


def printed_files(address: str) -> Iterator[Fated]:
    """The fate, name and bytes of each."""
    yield from circles()
    yield from swelling()
    yield from odd_text()
    yield from acting(address.encode())


def circles() -> Iterator[Fated]:
    outline = b"<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Parent 6 0 R /Title (x) /Count 99999999 >>"
    yield "good", b"pdf-outline.pdf", catalogued(b"Outlined", b"/Outlines 6 0 R", outline)
    yield "good", b"pdf-names.pdf", catalogued(b"Named", b"/Names << /Dests 6 0 R >>", b"<< /Kids [6 0 R 6 0 R] >>")
    tree = b"<< /Type /StructTreeRoot /K [6 0 R 6 0 R] /ParentTree 6 0 R /Kids [6 0 R] >>"
    yield "good", b"pdf-structure.pdf", catalogued(b"Structured", b"/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>", tree)
    glyph = stream(b"1000 0 d0 BT /F2 9 Tf (a) Tj ET")
    font = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /FirstChar 97"
    font += b" /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /Resources << /Font << /F2 6 0 R >> >> >>"
    looped = page_of(b"BT /F2 9 Tf (aaa) Tj ET", b"Glyphed", b"", _BOX, font, glyph)
    yield "any", b"pdf-glyph-in-itself.pdf", looped.replace(b"/F1 4 0 R", b"/F1 4 0 R /F2 6 0 R")
    yield "any", b"pdf-forms-doubling.pdf", forms(24)
    yield "any", b"pdf-length-of-itself.pdf", page_of(b"", b"Lengthy").replace(b"/Length ", b"/Length 5 0 R %", 1)
    yield "any", b"pdf-stream-of-itself.pdf", extending()
    yield (
        "good",
        b"pdf-pages-of-names.pdf",
        page_of(b"", b"Labelled").replace(b"/Pages 2 0 R", b"/Pages 2 0 R /PageLabels 1 0 R", 1),
    )


def catalogued(name: bytes, entries: bytes, *objects: bytes) -> bytes:
    """A PDF of one page with more in its catalogue."""
    return page_of(b"", name, b"", _BOX, *objects).replace(b"/Pages 2 0 R", b"/Pages 2 0 R " + entries, 1)


def forms(levels: int) -> bytes:
    """A page that draws a form, which draws the next one twice, and so on."""
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    made = [stream(b"/X Do /X Do", kind % (at + 7)) for at in range(levels)]
    last = stream(b"BT /F1 9 Tf (a) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return page_of(b"/X Do", b"Doubled", b"/XObject << /X 6 0 R >>", _BOX, *made, last)


def extending() -> bytes:
    """A PDF whose stream of objects extends itself and holds itself."""
    packed = zlib.compress(b"1 0 2 20 << /Type /Catalog >> << /Type /ObjStm >>")
    body = (
        b"%PDF-1.7\n2 0 obj\n"
        + stream(packed, b"/Type /ObjStm /N 2 /First 8 /Extends 2 0 R /Filter /FlateDecode")
        + b"\nendobj\n"
    )
    rows = b"".join(struct.pack(">BIH", *row) for row in ((0, 0, 65535), (2, 2, 0), (2, 2, 1), (1, len(body), 0)))
    table = b"/Type /XRef /Size 4 /W [1 4 2] /Root 1 0 R /Prev %d" % len(body)
    return body + b"3 0 obj\n" + stream(rows, table) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def swelling() -> Iterator[Fated]:
    yield "any", b"pdf-objects.pdf", page_of(b"", b"Many", b"", _BOX, *[b"null"] * 200_000)
    packed = stream(zlib.compress(bytes(300_000_000), 9), b"/Filter /FlateDecode /Length1 300000000")
    font = b"/FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 6 0 R >> /Subtype /TrueType"
    swelled = page_of(b"", b"Fonted", b"", _BOX, packed).replace(b"/Subtype /Type1", font)
    yield "any", b"pdf-font.pdf", swelled
    codes = stream(zlib.compress(b"1 beginbfrange <00> <FF> <0041> endbfrange " * 1_000_000, 9), b"/Filter /FlateDecode")
    yield (
        "any",
        b"pdf-font-codes.pdf",
        page_of(b"", b"Mapped", b"", _BOX, codes).replace(b"/BaseFont", b"/ToUnicode 6 0 R /BaseFont"),
    )
    yield "any", b"pdf-annotations.pdf", annotated(100_000)
    yield "any", b"pdf-marked.pdf", page_of(b"/P BMC " * 500_000, b"Marked")
    yield "any", b"pdf-clips.pdf", page_of(b"0 0 9 9 re W n " * 100_000, b"Clipped")
    chain = b"/Filter [" + b"/ASCIIHexDecode " * 60 + b"]"
    yield (
        "any",
        b"pdf-filters.pdf",
        page_of(b"", b"Filtered", b"", _BOX, stream(b"41>", chain)).replace(b"5 0 R >>", b"[5 0 R 6 0 R] >>", 1),
    )
    yield "any", b"pdf-string.pdf", page_of(b"BT /F1 1 Tf (" + b"word " * 2_000_000 + b") Tj ET", b"Stringed")
    dictionary = b"<< " * 20_000 + b">> " * 20_000
    yield "any", b"pdf-dictionaries.pdf", catalogued(b"Nested", b"/Extra 6 0 R", dictionary)


def annotated(count: int) -> bytes:
    """A page with so many notes on it, all of them one."""
    note = b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Note) /Popup 6 0 R /Parent 6 0 R >>"
    made = page_of(b"", b"Annotated", b"", _BOX, note)
    return made.replace(b"/Contents 5 0 R", b"/Contents 5 0 R /Annots [" + b"6 0 R " * count + b"]")


def odd_text() -> Iterator[Fated]:
    tiny = b"BT /F1 0.0000001 Tf 1 0 0 1 9 9 Tm (tiny) Tj /F1 1e30 Tf (huge) Tj /F1 -9 Tf (back) Tj 0 0 0 0 9 9 Tm (flat) Tj ET"
    yield "any", b"pdf-sizes.pdf", page_of(tiny, b"Sized")
    far = b"".join(b"BT /F1 9 Tf %d %d Td (far) Tj ET\n" % (sign * 10**at, 10**at) for at in range(3, 39, 5) for sign in (1, -1))
    yield "any", b"pdf-far.pdf", page_of(far, b"Far away")
    turned = b"".join(b"BT /F1 9 Tf 0.7 0.7 -0.7 0.7 %d %d Tm (askew) Tj ET\n" % (at % 600, at % 800) for at in range(5_000))
    yield "any", b"pdf-askew.pdf", page_of(turned, b"Askew")
    rows = b"".join(b"BT /F1 5 Tf %d %d Td (c%d) Tj ET\n" % (at % 60 * 10, 700 - at // 60 * 6, at) for at in range(6_000))
    yield "any", b"pdf-columns.pdf", page_of(rows, b"Columned")
    yield "any", b"pdf-before.pdf", b"x" * 900 + page_of(b"", b"Preceded")
    yield "any", b"pdf-after.pdf", page_of(b"", b"Followed") + bytes(1_500)


def acting(address: bytes) -> Iterator[Fated]:
    script = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('%s/j'\\)) >>" % address
    yield "good", b"pdf-script.pdf", catalogued(b"Scripted", script)
    form = b"/AcroForm << /XFA [(template) 6 0 R] /NeedAppearances true /Fields [] >>"
    xfa = stream(b'<!DOCTYPE x [<!ENTITY e SYSTEM "%s/x">]><xdp>&e;</xdp>' % address)
    yield "good", b"pdf-dynamic-form.pdf", catalogued(b"Formed", form, xfa)
    away = b"<< /Type /XObject /Subtype /Image /F (%s/i.jpg) /Width 9 /Height 9 /Length 0 >>\nstream\n\nendstream" % address
    yield "good", b"pdf-image-away.pdf", page_of(b"/X Do", b"Away", b"/XObject << /X 6 0 R >>", _BOX, away)
    held = b"/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 6 0 R >> >>] >> >>"
    yield "good", b"pdf-embedded.pdf", catalogued(b"Embedding", held, stream(b"MZ" + bytes(99)))
    yield (
        "bad",
        b"pdf-nothing-but-script.pdf",
        pdf(b"<< /Type /Catalog /Pages 2 0 R " + script + b" >>", b"<< /Type /Pages /Kids [] /Count 0 >>"),
    )
