"""The reader for e-mails: sent (.eml) or pasted as text, with the messages quoted in them, each read once.

The subject heads a message, its fields are labels; what was quoted stands under its own subject. Attachments are papers of
their own (`loaders.files.mail`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from loaders.document import Document
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.files.mail import FIELDS, Mail
from loaders.layout.lines import Line, read_lines
from loaders.layout.printed import document_of
from loaders.readers.html_lines import page_lines
from loaders.readers.html_main import main_text
from loaders.readers.html_tree import parse_page
from ontology.errors import RefusedDocument

_QUOTED = re.compile(r"\A[ \t]*(?:>[ \t]?)+")
_FIELD = re.compile(r"[*_]{0,2}(From|Sent|Date|To|Cc|Subject)[*_]{0,2}[ \t]*:[*_]{0,2}[ \t]+(\S.*)", re.IGNORECASE)
_SPACED = re.compile(r"\n[ \t]*\n")
_LEAST_FIELDS = frozenset({"From", "Subject"})
_DATED = frozenset({"Sent", "Date"})
_LEAST_REPEAT = 40


def read_mail(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in an e-mail as it is sent. Raises RefusedDocument for one without words, damaged, or over a limit."""
    limits.check_size(data, name)
    mail = Mail(data, name, limits)
    written, pages = "\n\n".join(mail.texts("text/plain")), mail.texts("text/html")
    if not (written.strip() or pages or mail.names or "Subject" in mail.fields):
        raise RefusedDocument(name, "there are no words in it")
    lines = [*_headed(mail.fields, 1), *_attached(mail.names)]
    if written.strip() or not pages:
        lines += mail_lines(written)
    else:
        for page in pages:
            lines += page_lines(main_text(parse_page(page.encode(), name, limits)), Deadline(limits, name))
    return document_of(lines, data, name, limits)


def is_mail_text(text: str) -> bool:
    """Whether a text begins as an e-mail does when it is pasted: who wrote it, when, and its subject.

    >>> is_mail_text("From: The clerk\\nSent: 14 March 2024 10:02\\nTo: Members\\nSubject: Minutes\\n\\nDear all")
    True
    """
    found, _ = _fields_at(text.lstrip("\ufeff \t\n").split("\n", 12), 0)
    return found.keys() >= _LEAST_FIELDS and bool(found.keys() & _DATED)


def mail_lines(text: str) -> list[Line]:
    """The lines of a message and of those quoted in it: each under its subject, what was read before left out."""
    made: list[Line] = []
    seen: set[str] = set()
    for fields, body in _messages(clean(text).split("\n")):
        made += _headed(fields, 2 if made else 1)
        made += read_lines("\n\n".join(_new(body, seen)))
    return made


def _messages(lines: list[str]) -> Iterator[tuple[dict[str, str], str]]:
    """The messages of a text, newest first as they come, each with its fields."""
    bare = list(_without_quote_marks(lines))
    fields: dict[str, str] = {}
    start = at = 0
    while at < len(bare):
        found, end = _fields_at(bare, at)
        if found.keys() >= _LEAST_FIELDS and found.keys() & _DATED:
            yield fields, "\n".join(bare[start:at])
            fields, start, at = found, end, end
        else:
            at += 1
    yield fields, "\n".join(bare[start:])


def _without_quote_marks(lines: list[str]) -> Iterator[str]:
    """The lines without the marks of a quotation, a blank line where one begins or ends."""
    quoted = False
    for line in lines:
        bare = _QUOTED.sub("", line, count=1)
        if line.strip() and (bare != line) is not quoted:
            quoted = not quoted
            yield ""
        yield bare


def _fields_at(lines: list[str], at: int) -> tuple[dict[str, str], int]:
    """The fields that stand line by line from a place on, and where they end."""
    found: dict[str, str] = {}
    while at < len(lines) and (field := _FIELD.match(lines[at].strip())):
        found.setdefault(field[1].capitalize(), field[2].strip())
        at += 1
    return found, at


def _headed(fields: Mapping[str, str], level: int) -> Iterator[Line]:
    """The subject as a heading, the other fields as labels under it."""
    if subject := fields.get("Subject"):
        yield Line(subject, subject, 1, level=level)
    for name in FIELDS:
        if name in fields and name != "Subject":
            words = f"{name}: {fields[name]}"
            yield Line(words, words, 1, plain=True)


def _attached(names: tuple[str, ...]) -> Iterator[Line]:
    """A label that lists what is attached, as programs show it."""
    if names:
        words = f"Attachments: {', '.join(names)}"
        yield Line(words, words, 1, plain=True)


def _new(body: str, seen: set[str]) -> Iterator[str]:
    """The paragraphs of a message that no message before it has."""
    for paragraph in _SPACED.split(body):
        key = " ".join(paragraph.split()).casefold()
        if key not in seen:
            yield paragraph
        if len(key) >= _LEAST_REPEAT:
            seen.add(key)
