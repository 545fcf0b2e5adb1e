"""Data, pages and plain text that somebody keeps: RDF, JSON, tables, encodings, names, and cards beside papers.

Each comes with its fate: to be read (`good`), refused (`bad`), or either, quickly and in one line (`any`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.good_files import words
from tests.hostile.large_files import Fated

_PREFIX = b"@prefix sw: <https://w3id.org/startwell/ontology#> .\n@prefix a: <urn:a:> .\n"


def kept_files(address: str) -> Iterator[Fated]:
    """The fate, name and bytes of each."""
    yield from graphs(address.encode())
    yield from tables()
    yield from texts()
    yield from pages(address)
    yield from names()
    yield from cards()


def graphs(address: bytes) -> Iterator[Fated]:
    yield (
        "any",
        b"graph-prefixes.ttl",
        b"".join(b"@prefix p%d: <urn:%d:> .\n" % (at, at) for at in range(200_000)) + b"p1:a a p2:B .\n",
    )
    yield "any", b"graph-long.ttl", _PREFIX + b'a:b a:says """' + b"The Board agreed. " * 100_000 + b'""" .\n'
    yield "any", b"graph-brackets.ttl", _PREFIX + b"a:b a:c " + b"[ a:c " * 50_000
    yield "any", b"graph-import.ttl", _PREFIX + b"<%s/o> <http://www.w3.org/2002/07/owl#imports> <%s/i> .\n" % (address, address)
    yield "any", b"graph-escapes.nt", b"<urn:a> <urn:b> <urn:c\\u003E\\u0020\\u003Curn:d> .\n"
    yield "any", b"graph-bad-line.nt", b"<urn:a> <urn:b> <urn:c> .\nthis is no triple\n"
    entity = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "%s/e">]>' % address
    spaces = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="urn:a:">'
    yield "bad", b"graph-entity.rdf", entity + spaces + b'<a:B rdf:about="urn:b"><a:says>&x;</a:says></a:B></rdf:RDF>'
    yield "any", b"graph-deep.rdf", spaces + b"<a:B><a:c>" * 20_000
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (at, b"&a%d;" % (at - 1) * 10 if at else b"ha") for at in range(10))
    yield (
        "bad",
        b"graph-laughs.rdf",
        b"<!DOCTYPE r [" + laughs + b"]>" + spaces + b'<a:B rdf:about="urn:b"><a:says>&a9;</a:says></a:B></rdf:RDF>',
    )
    yield "bad", b"linked-import.jsonld", b'{"@context": {"@version": 1.1, "@import": "%s/c"}, "@id": "urn:a"}' % address
    yield "bad", b"linked-list.jsonld", b'{"@context": [{"a": "urn:a:"}, "%s/c"], "@id": "urn:a", "a:b": 1}' % address
    yield (
        "bad",
        b"linked-scoped.jsonld",
        b'{"@context": {"b": {"@id": "urn:b", "@context": "%s/c"}}, "@id": "urn:a", "b": {"@id": "urn:c", "x": 1}}' % address,
    )
    yield "bad", b"linked-deep.jsonld", b'{"@context": {}, "@id": "urn:a", "urn:b": ' + b'{"urn:b": ' * 100_000
    yield (
        "any",
        b"linked-wide.jsonld",
        b'{"@context": {' + b", ".join(b'"t%d": "urn:t%d"' % (at, at) for at in range(100_000)) + b'}, "@id": "urn:a"}',
    )
    yield "bad", b"data-deep.json", b"[" * 200_000
    yield "bad", b"data.xml", b'<?xml version="1.0"?><board>The Board</board>'


def tables() -> Iterator[Fated]:
    yield "any", b"table-million-columns.csv", b"Indicator" + b",Quarter" * 240_000 + b"\nQuit dates" + b",7" * 240_000 + b"\n"
    yield "any", b"table-commas.csv", b"," * 500_000
    yield "any", b"table-quotes.csv", b'"' * 300_000
    yield "good", b"table-tabs.tsv", b'Indicator\t2021/22\t2022/23\nQuit dates\t320\t=HYPERLINK("x")\n' + b"\t" * 200_000
    yield "good", b"table-semicolons.csv", "Indicator;2021/22;2022/23\nQuit dates set;1.234,5;7\nQuitters;8;9\n".encode("utf-16")
    yield "any", b"table-nul.csv", b"Indicator,2021/22\nQuit\0 dates,\0" * 4_000


def texts() -> Iterator[Fated]:
    arabic = "مجلس الصحة يجتمع كل شهر.\n" * 20
    yield "good", b"text-utf-16-bare.txt", words("Wide bare").encode("utf-16-le")
    yield "any", b"text-arabic-bare.txt", (arabic + words("Arabic")).encode("utf-16-be")
    yield "good", b"text-arabic.txt", (words("Both ways") + arabic).encode()
    yield "any", b"text-utf-32-bare.txt", words("Four bytes").encode("utf-32-le")
    yield "good", b"text-surrogates.txt", words("Surrogate").encode() + b"\xed\xa0\xbd\xed\xb8\x80 \xed\xa0\x80"
    yield "any", b"text-surrogates-wide.txt", b"\xff\xfe" + words("Lone").encode("utf-16-le") + b"\x00\xd8\x00\xd8"
    yield "good", b"text-odd-length.txt", b"\xff\xfe" + words("Odd length").encode("utf-16-le") + b"\x41"
    yield "any", b"text-ebcdic.txt", words("Mainframe").encode("cp500")
    yield "good", b"text-half-binary.txt", words("Half").encode() * 40 + bytes(range(256)) * 4
    yield "good", b"text-marks-within.txt", words("Marked").encode() + b"\xef\xbb\xbf" + words("Marked within").encode()
    yield "good", b"text-overlong.txt", words("Overlong").encode() + b"\xc0\xaf\xe0\x80\xaf\xf4\x90\x80\x80"
    yield "good", b"text-look-alike.txt", words("Health").replace("Board", "Bоаrd").encode() + words("Look-alike").encode()
    yield "good", b"text-isolates.txt", (words("Isolated") + "\u2066" * 50_000 + "\u202e" * 50_000).encode()
    yield "good", b"text-tags.txt", (words("Tagged") + "\U000e0041" * 50_000 + "\ufe0f" * 50_000).encode()
    yield "good", b"text-feeds.txt", words("Fed").encode() + b"\f" * 200_000
    yield "good", b"text-lines.txt", words("Blank lines").encode() + b"\n" * 2_000_000
    yield "bad", b"text-one-line.txt", b"The Board " * 250_000
    yield "any", b"text-of-pdf.txt", b"A file that begins with %PDF-1.7 is a PDF.\n" + words("Named so").encode()


def start(of: str) -> str:
    return f"<!DOCTYPE html><html><body><main><p>{words(f'Kept page {of}')}</p>"


def pages(address: str) -> Iterator[Fated]:
    yield "good", b"page-wide-bare.html", (start("wide") + "</main>").encode("utf-16-le")
    yield "any", b"page-forms.html", (start("of forms") + "<form><select><option>" * 20_000).encode()
    yield "any", b"page-markers.html", (start("of signs") + "<![CDATA[" * 100_000 + "<?php" * 100_000).encode()
    yield "any", b"page-frames.html", (start("of frames") + f'<iframe srcdoc="<p>x" src="{address}/f">' * 5_000).encode()
    yield (
        "good",
        b"page-data.html",
        (start("of data") + f'<a href="data:text/html;base64,{"QUFB" * 300_000}">x</a>').encode(),
    )
    yield (
        "good",
        b"page-svg.html",
        (start("of pictures") + f'<svg><image href="{address}/s"/><foreignObject>{"<g>" * 60}').encode(),
    )
    yield (
        "good",
        b"page-card.html",
        (
            f'<meta property="og:title" content="{"T" * 100_000}"><meta name=date content="2024-99-99">' + start("with a card")
        ).encode(),
    )
    yield "any", b"page-cells.html", (start("of cells") + "<table><tr>" + "<td>7" * 40_000).encode()
    yield "any", b"page-names.html", (start("of names") + "".join(f"<x{at}>" for at in range(100_000))).encode()
    yield (
        "good",
        b"page-json.html",
        (start("of JSON") + '<script type="application/ld+json">' + "[" * 100_000 + "</script>").encode(),
    )


def names() -> Iterator[Fated]:
    """Names that look like others, or like places in an archive."""
    for at, name in enumerate(
        (
            "papers.zip!one.txt",
            "...txt",
            "CON.txt",
            "a.txt\u200b",
            "a" * 120 + "\u0301" * 40 + ".txt",
            "tail .txt ",
            "#.txt",
            "%s%n{0}.txt",
            "~.txt",
        )
    ):
        yield "any" if name.startswith(".") else "good", name.encode(), words(f"Called {at}").encode()
    yield "good", b"twin-one.txt", words("Twin file").encode()
    yield "good", b"twin-two.txt", words("Twin file").encode()


def cards() -> Iterator[Fated]:
    """Papers whose card is broken: the paper is read, and one line tells of the card."""
    for name, card in {
        "dots": b"a." * 400_000 + b"b = 1",
        "digits": b"title = " + b"9" * 10_000,
        "deep": b"title = " + b"[" * 200_000,
        "bytes": bytes(range(128, 256)),
        "large": b"# x\n" * 300_000,
        "keys": b"[" + b"x" * 100_000 + b"]",
    }.items():
        yield "good", f"carded-{name}.txt".encode(), words(f"Carded {name}").encode()
        yield "bad", f"carded-{name}.toml".encode(), card
