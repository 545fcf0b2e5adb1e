"""What a file is, told by its first bytes and not by its name.

Only the question "which kind of file" is answered here; reading a kind is the work of its reader.
"""

from __future__ import annotations

import re

TEXT = "text"
PAGE = "web page"

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
    (b"application/vnd.oasis.opendocument", "OpenDocument file"),
    (b"application/epub", "EPUB book"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,9}<(?:!doctype\s+html|html|head|body|title|meta|div|table|main|article|h1|p)"
    rb"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<(?:\?xml\b|!DOCTYPE\b)")
_LOOK = 4096


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
    return next((kind for start, kind in _STARTS if head.startswith(start)), _marked_up(head))


def _zipped(data: bytes) -> str:
    return next((kind for part, kind in _ZIPPED if part in data), "ZIP archive")


def _marked_up(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) & ~1].decode("utf-16", "replace").encode()
    if _HTML.match(head):
        return PAGE
    return "XML file" if _XML.match(head) else TEXT
