"""Results of SPARQL where the engine's own serialisers give what readers may refuse.

Two forms: CSV, where an IRI with a comma needs quotes (https://www.w3.org/TR/sparql11-results-csv-tsv/#csv-terms), and XML,
which cannot hold control characters and reads a bare carriage return as a line feed
(https://www.w3.org/TR/xml/#charsets, https://www.w3.org/TR/xml/#sec-line-ends). All else is the engine's, in `graph.store`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol


class Out(Protocol):
    """Whatever an answer is written to."""

    def write(self, data: bytes, /) -> object: ...

    def flush(self) -> object: ...


_NEEDS_QUOTES: Final = re.compile('[",\r\n]')
_NOT_XML: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REPLACEMENT: Final = "\ufffd".encode()
_ROWS_AT_ONCE: Final = 1000


def csv_lines(names: Sequence[str], rows: Iterable[Iterable[str]]) -> Iterator[bytes]:
    """A table as CSV, some rows at a time.

    >>> b"".join(csv_lines(["a", "b"], [["http://example.org/x,y", ""]]))
    b'a,b\\r\\n"http://example.org/x,y",\\r\\n'
    """
    lines = [_line(names)]
    for row in rows:
        lines.append(_line(row))
        if len(lines) == _ROWS_AT_ONCE:
            yield "".join(lines).encode()
            lines = []
    yield "".join(lines).encode()


class WellFormed:
    """What the engine writes as XML goes through here: what XML cannot hold becomes U+FFFD, carriage returns are kept.

    >>> from io import BytesIO
    >>> out = BytesIO()
    >>> mended = WellFormed(out)
    >>> _, _ = mended.write(b"a\\x01\\r\\xef\\xbf"), mended.write(b"\\xbe.")
    >>> mended.close()
    >>> out.getvalue().decode()
    'a�&#xD;�.'
    """

    def __init__(self, out: Out) -> None:
        self._out, self._rest = out, b""

    def write(self, data: bytes) -> int:
        """Pass on all but the last two bytes, in which a character may have begun."""
        whole = self._rest + data
        at = max(whole.rfind(b"\xef", -2), 0) if b"\xef" in whole[-2:] else len(whole)
        self._rest = whole[at:]
        self._out.write(_well_formed(whole[:at]))
        return len(data)

    def flush(self) -> None: ...

    def close(self) -> None:
        """Pass on what is left."""
        self._out.write(_well_formed(self._rest))


def _well_formed(xml: bytes) -> bytes:
    return _NOT_XML.sub(_REPLACEMENT, xml).replace(b"\r", b"&#xD;")


def _line(cells: Iterable[str]) -> str:
    return ",".join(map(_cell, cells)) + "\r\n"


def _cell(text: str) -> str:
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text
