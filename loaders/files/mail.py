"""An e-mail as it is sent: its fields, its text, and what is attached to it, all within limits.

Nothing is written and nothing fetched. What the text becomes is the work of `loaders.readers.mail`; the attachments are
papers of their own, as the members of an archive are.
"""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from math import inf

from loaders.files.encoding import clean, decoded
from loaders.files.limits import Limits
from ontology.errors import RefusedDocument

FIELDS = ("From", "Sent", "Date", "To", "Cc", "Subject")
_NO_PAPERS = (
    "image/",
    "audio/",
    "video/",
    "text/calendar",
    "text/vcard",
    "application/pkcs7",
    "application/pgp",
)
_MOST_FIELD = 500
_MOST_ENCODED = 10_000
"""Characters of a field that are decoded: each encoded word takes its decoder longer than the one before."""


class Mail:
    """An e-mail, opened; its attachments are read part by part."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Raises RefusedDocument for a message of too many parts, or with parts too deep within each other."""
        self._name, self._limits = name, limits
        if data.count(b"\n--") > limits.parts:
            raise RefusedDocument(name, f"more than {limits.parts:,.0f} parts inside")
        if data.lower().count(b"boundary") > limits.depth:
            raise RefusedDocument(name, f"nested deeper than {limits.depth:,.0f} levels")
        self._message: Message = message_from_bytes(data.lstrip())
        self._attached = dict(self._named())

    @property
    def fields(self) -> dict[str, str]:
        """The fields that say who wrote what to whom and when, as printed; those that are not there are left out."""
        return {name: value for name in FIELDS if (value := _field(self._message, name))}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the papers attached, in the order of the message."""
        return tuple(self._attached)

    def mode(self, part: str) -> int:
        """Always 0: an attachment is never anything but a file."""
        del part
        return 0

    def head(self, part: str) -> bytes:
        """The bytes of an attachment by which its kind is told, none where there is no such; raises RefusedDocument as `read`."""
        found = self._attached.get(part)
        return self._bytes(found) if found is not None else b""

    def read(self, part: str, most: float = inf) -> bytes | None:
        """The bytes of an attachment, None where there is none of the name; raises RefusedDocument for one too large."""
        found = self._attached.get(part)
        data = self._bytes(found) if found is not None else None
        if data is not None and len(data) > min(most, self._limits.unpacked_bytes):
            raise RefusedDocument(self._name, f"unpacks to more than {min(most, self._limits.unpacked_bytes) / 1e6:g} MB")
        return data

    def texts(self, kind: str) -> list[str]:
        """The texts of the message itself of a kind (`text/plain`, `text/html`), in order."""
        return [self._text(part) for part in self._leaves() if part.get_content_type() == kind and not _is_attached(part)]

    def _leaves(self) -> Iterator[Message]:
        return (part for part in self._message.walk() if not part.is_multipart())

    def _named(self) -> Iterator[tuple[str, Message]]:
        """The attachments that may be papers, under names that differ."""
        seen: dict[str, int] = {}
        for part in self._leaves():
            if _is_attached(part) and not part.get_content_type().startswith(_NO_PAPERS):
                name = " ".join(clean(_plain(part.get_filename() or "attachment")).split())
                seen[name] = seen.get(name, 0) + 1
                yield (f"{seen[name]}-{name}" if seen[name] > 1 else name), part

    def _bytes(self, part: Message) -> bytes:
        try:
            data = part.get_payload(decode=True)
        except (binascii.Error, ValueError, LookupError):
            raise RefusedDocument(self._name, "damaged: an attachment cannot be unpacked") from None
        return data if isinstance(data, bytes) else b""

    def _text(self, part: Message) -> str:
        data = self._bytes(part)
        charset = part.get_content_charset() or ""
        try:
            return data.decode(charset) if charset not in ("", "us-ascii", "utf-8") else decoded(data, self._name) if data else ""
        except (LookupError, UnicodeDecodeError):
            return decoded(data, self._name)


def _is_attached(part: Message) -> bool:
    return part.get_filename() is not None or part.get_content_disposition() == "attachment"


def _field(message: Message, name: str) -> str:
    """A field in one line, its encoded words decoded."""
    return " ".join(clean(_plain(str(message.get(name, ""))[:_MOST_ENCODED])).split())[:_MOST_FIELD]


def _plain(words: object) -> str:
    try:
        return str(make_header(decode_header(str(words))))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return str(words)
