"""What a file is, told by its first bytes and not by its name.

Only the question "which kind of file" is answered here; reading a kind is the work of its reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TEXT = "text"
PAGE = "web page"
ZIP = "ZIP archive"
TURTLE = "RDF (Turtle or TriG)"
QUADS = "RDF (N-Triples or N-Quads)"
LINKED_JSON = "RDF (JSON-LD)"
RDF_XML = "RDF (RDF/XML)"
MAIL = "e-mail"
OUTLOOK = "attachments packed by Outlook"
RDF_KINDS = frozenset({TURTLE, QUADS, LINKED_JSON, RDF_XML})
"""The kinds of file that hold statements and no words of a paper."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file"),
    (b"{\\rtf", "RTF document"),
    (b"\x1f\x8b", "gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ\x00", "xz archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (b"MSCF", "cabinet archive"),
    (b"\x78\x9f\x3e\x22", OUTLOOK),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"PAR1", "Parquet table"),
    (b"ID3", "sound file"),
    (b"OggS", "sound file"),
)
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"word/", "Word document"),
    (b"xl/", "Excel workbook"),
    (b"ppt/", "PowerPoint file"),
)
_MAIL = re.compile(
    rb"(?:From [^\r\n]{1,200}\r?\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,4000}\n(?:[ \t][^\n]{0,4000}\n){0,200}+){3,}+"
)
_MAIL_FIELDS = re.compile(
    rb"^(from|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to):", re.IGNORECASE | re.MULTILINE
)
_DECLARED: tuple[tuple[bytes, str], ...] = (
    (b"application/epub", "EPUB book"),
    (b"opendocument.text", "OpenDocument text"),
    (b"opendocument.spreadsheet", "OpenDocument spreadsheet"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,9}<(?:!doctype\s+html|html|head|body|title|meta|div|table|main|article|h1|p)"
    rb"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE | re.DOTALL,
)
_TURTLE = re.compile(rb"(?:\s*#[^\n]{0,500}\n)*\s*(?:@(?:prefix|base)\s|(?:PREFIX\s+[\w.-]*:|BASE)\s*<)", re.IGNORECASE)
_BARE_TURTLE = re.compile(
    rb"(?:\s*#[^\n]{0,500}\n)*\s*(?:GRAPH\s+)?(?:<\w+:[^<>\s]*>|_:\w+|\[\s*\])\s*(?:\{|(?:a|<\w+:[^<>\s]+>)\s+(?:<|_:|\"|\[|\())",
    re.IGNORECASE,
)
_QUADS = re.compile(rb"(?:\s*#[^\n]{0,500}\n)*\s*(?:<[^<>\s]*>|_:\S+)[ \t]+<[^<>\s]+>[ \t]+(?:<[^<>\s]*>|_:|\")")
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_LINKED = (b'"@context"', b'"@id"', b'"@graph"')
_RDF_XML = re.compile(rb"\s*<(?:\?xml\b|!DOCTYPE\b|rdf:RDF\b)")
_XML = re.compile(rb"\s*<(?:\?xml\b|!DOCTYPE\b)")
_NAMED_SPACE = re.compile(rb"\s*<[A-Za-z][\w.:-]{0,60}\s[^<>]{0,2000}\bxmlns")
_LOOK = 4096
_MOST_PARTS = 4000


def kind_of(data: bytes) -> str:
    """The kind of a file by its content: `text`, or the name of what it is (`PDF`, `ZIP archive`, `web page` …).

    >>> kind_of(b"%PDF-1.7 ...")
    'PDF'
    >>> kind_of(b"Minutes of the meeting")
    'text'
    """
    head = data[:_LOOK].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1024]:
        return "PDF"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "WebP image" if head[8:12] == b"WEBP" else "sound or film"
    if head[4:8] == b"ftyp":
        return "sound or film"
    if head[257:262] == b"ustar":
        return "tar archive"
    if is_mail(data[: 4 * _LOOK]):
        return MAIL
    return next((kind for start, kind in _STARTS if head.startswith(start)), _marked_up(head))


def is_mail(head: bytes) -> bool:
    """Whether a file begins with the fields of an e-mail as it is sent: who wrote it, and one that only programs write."""
    fields = _MAIL.match(head.lstrip()[: 4 * _LOOK])
    if fields is None:
        return False
    found = {name.lower() for name in _MAIL_FIELDS.findall(fields[0])}
    return b"from" in found and len(found - {b"from", b"subject", b"date"}) > 0


def _zipped(data: bytes) -> str:
    """What a zipped file is, by the names of its parts; those of files zipped within it do not count."""
    names = [*_part_names(data)]
    if names[:1] == [b"mimetype"]:
        return next((kind for sign, kind in _DECLARED if sign in data[:200]), "OpenDocument file")
    return next((kind for part, kind in _ZIPPED if _begins(part, names)), ZIP)


def _begins(folder: bytes, names: list[bytes]) -> bool:
    return b"[Content_Types].xml" in names and any(name.startswith(folder) for name in names)


def _part_names(data: bytes) -> Iterator[bytes]:
    """The names in the directory of a zipped file, as many as can be found."""
    at, count = data.find(b"PK\x01\x02", _directory(data)), 0
    while at >= 0 and data[at : at + 4] == b"PK\x01\x02" and count < _MOST_PARTS and at + 46 <= len(data):
        name, extra, comment = (int.from_bytes(data[at + n : at + n + 2], "little") for n in (28, 30, 32))
        yield data[at + 46 : at + 46 + name]
        at, count = at + 46 + name + extra + comment, count + 1


def _directory(data: bytes) -> int:
    """Where the directory of a zipped file says that it begins; 0 for one without an end."""
    end = data.rfind(b"PK\x05\x06")
    start = int.from_bytes(data[end + 16 : end + 20], "little") if end >= 0 else 0
    return start if start < len(data) else 0


def _marked_up(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) & ~1].decode("utf-16", "replace").encode()
    if _HTML.match(head):
        return PAGE
    if _RDF_XML.match(head) and b"<rdf:RDF" in head:
        return RDF_XML
    if _XML.match(head) or _NAMED_SPACE.match(head):
        return "XML file"
    if _TURTLE.match(head):
        return TURTLE
    if _QUADS.match(head):
        return QUADS
    if _BARE_TURTLE.match(head):
        return TURTLE
    if _JSON.match(head):
        return LINKED_JSON if any(sign in head for sign in _LINKED) else "JSON data"
    return TEXT
