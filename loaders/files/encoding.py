"""From bytes to clean text: which encoding it is, and which characters have no business in a paper.

Nothing here knows about lines, blocks or layout.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from loaders.files.kinds import TEXT, kind_of
from ontology.errors import RefusedDocument

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEWLINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_SOFT_HYPHEN = re.compile("\u00ad(?:[ \t]*\n[ \t]*)?")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_SURROGATE = re.compile("[\udc80-\udcff]")
_MAC_SIGN = re.compile(
    rb"[a-z]\xd5[a-z]|\s\xd2[A-Za-z][^\xd2\xd3\n]{0,300}[A-Za-z.,]\xd3[\s.,]|\s\xd0\s|[a-z]{2}\x8e(?![a-z]{0,3}\x92)"
)
"""An apostrophe within a word, double quotation marks around one, a dash between two, an e with an accent: in Mac Roman."""
_WINDOWS_SIGN = re.compile(rb"[a-z]\x92[a-z]|\s\x93[A-Za-z]|\s\x96\s")
_WORD = re.compile(r"[^\W\d_]")
_SAMPLE = 65_536
_BINARY_SHARE = 0.1
_NOISE = (0.04, 0.2)
"""The shares of control characters and of bytes above ASCII that are no UTF-8 which together mark binary data."""
_FOREIGN_SHARE = 0.6


def decode(data: bytes, name: str) -> str:
    """The text of a file: line ends as `\\n`, form feeds kept, no byte order mark, control character or soft hyphen.

    UTF-8, UTF-16 and UTF-32 are told by their mark or their shape; single bytes that are no UTF-8 are read as
    Windows-1252 (Mac Roman where its quotation marks tell), so that a file of mixed encodings comes out right. Raises
    RefusedDocument for an empty file, for one without any word, and for one that is not text, named by its kind.

    >>> decode("Caf\\u00e9".encode("cp1252"), "menu.txt")
    'Café'
    """
    if not data.strip():
        raise RefusedDocument(name, "the file is empty")
    if (kind := kind_of(data)) != TEXT:
        raise RefusedDocument(name, f"not text, but of the kind: {kind}")
    text = clean(decoded(data, name))
    if not _WORD.search(text):
        raise RefusedDocument(name, "there are no words in it")
    return text


def clean(text: str) -> str:
    """The text with one kind of line end and without characters that are not print: controls, marks, soft hyphens."""
    text = _SOFT_HYPHEN.sub("", _NEWLINES.sub("\n", text))
    return _UNWANTED.sub("", text)


def decoded(data: bytes, name: str) -> str:
    """The characters of a file as they are, by its mark, its shape, or byte by byte. Raises RefusedDocument for binary data."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace") if encoding != "utf-8" else _eight_bit(data[len(mark) :])
    if wide := _unmarked_utf16(data):
        return data.decode(wide, "replace")
    if _is_binary(data[:_SAMPLE]):
        raise RefusedDocument(name, "this is binary data, not text")
    if _is_foreign(data):
        raise RefusedDocument(name, "in an encoding that is not known: save it as UTF-8 and try again")
    return _eight_bit(data)


def _is_binary(sample: bytes) -> bool:
    controls = _controls(sample)
    return controls > _BINARY_SHARE or (controls > _NOISE[0] and _foreign(sample) > _NOISE[1])


def _is_foreign(data: bytes) -> bool:
    """Whether most characters are bytes above ASCII and no UTF-8: single bytes of another alphabet, or of a mainframe."""
    return _foreign(data[:_SAMPLE]) > _FOREIGN_SHARE


def _foreign(sample: bytes) -> float:
    """The share of characters that are bytes above ASCII and no UTF-8."""
    text = sample.decode("utf-8", "surrogateescape")
    return len(_SURROGATE.findall(text)) / max(len("".join(text.split())), 1)


def _unmarked_utf16(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: every second byte of Western text is then zero."""
    sample = data[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 > 10 * odd else ""


def _controls(sample: bytes) -> float:
    """The share of control characters; stray zeros count for little, as some programs pad text with them."""
    bad = sum(sample.count(code) for code in range(1, 32) if code not in (9, 10, 12, 13))
    return (bad + sample.count(0) / 5) / len(sample)


def _eight_bit(data: bytes) -> str:
    text = data.decode("utf-8", "surrogateescape")
    return text if text.isascii() else text.translate(_single_bytes("mac_roman" if _is_mac(data, text) else "cp1252"))


def _is_mac(data: bytes, text: str) -> bool:
    """Whether bytes that are no UTF-8 are Mac Roman: its quotation marks stand where Windows has capitals within words."""
    return _SURROGATE.search(text) is not None and not _WINDOWS_SIGN.search(data) and len(_MAC_SIGN.findall(data)) > 0


@cache
def _single_bytes(encoding: str) -> dict[int, str]:
    """Bytes that were no UTF-8, as an encoding of single bytes has them; what it leaves open is replaced."""
    return {0xDC00 + byte: bytes((byte,)).decode(encoding, "replace") for byte in range(0x80, 0x100)}
