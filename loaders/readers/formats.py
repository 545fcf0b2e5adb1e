"""Which reader reads a file: a table from what its content is to who makes a paper of it.

Kinds are told by `loaders.files.kinds`, never by a file's name. A new format is a new row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from loaders.document import Document
from loaders.files.cards import Card
from loaders.files.encoding import decode
from loaders.files.kinds import MAIL, OUTLOOK, PAGE, TEXT, ZIP, kind_of
from loaders.files.limits import Limits
from loaders.readers.docx import read_docx
from loaders.readers.html import card_of_html, read_html
from loaders.readers.mail import read_mail
from loaders.readers.ods import read_ods
from loaders.readers.odt import read_odt
from loaders.readers.pdf import read_pdf
from loaders.readers.rtf import read_rtf
from loaders.readers.sheet_text import is_table_text
from loaders.readers.sheets import read_table_text, read_xlsx
from loaders.readers.text import read_text
from ontology.errors import RefusedDocument

FormatReader: TypeAlias = Callable[[bytes, str, Limits], Document]


def read_document_bytes(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a file of any format we read; `name` is its file name without folders.

    Raises RefusedDocument, naming the file and the reason: a kind we do not read, a limit, damage, no words.

    >>> read_document_bytes(b"1. The Board agreed the plan.", "minutes.pdf", Limits()).blocks[0].locator
    'para 1'
    """
    limits.check_size(data, name)
    kind = kind_of(data)
    reader = READERS.get(kind)
    if reader is None:
        raise RefusedDocument(name, _REFUSALS.get(kind, f"files of this kind are not read: {kind}"))
    return reader(data, name, limits)


def card_in(data: bytes, name: str, limits: Limits) -> Card | None:
    """What a file says of itself beside its text, None for kinds that say nothing we trust."""
    return card_of_html(data, name, limits) if kind_of(data) == PAGE else None


def _read_text(data: bytes, name: str, limits: Limits) -> Document:
    if len(data) > 4 * limits.characters:
        raise RefusedDocument(name, f"more than {limits.characters / 1e6:g} million characters")
    text = decode(data, name)
    return read_table_text(text, data, name, limits) if is_table_text(text, name) else read_text(data, name, limits)


READERS: Mapping[str, FormatReader] = MappingProxyType(
    {
        TEXT: _read_text,
        "PDF": read_pdf,
        "Word document": read_docx,
        "Excel workbook": read_xlsx,
        "OpenDocument text": read_odt,
        "OpenDocument spreadsheet": read_ods,
        "RTF document": read_rtf,
        PAGE: read_html,
        MAIL: read_mail,
    }
)
"""Kinds of file and their readers."""

_REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        ZIP: "an archive of files: name it as a file, or unpack it first",
        "old Office file": "an old or password-protected Office file: save it as .docx or .xlsx without a password and try again",
        OUTLOOK: "attachments packed by Outlook (winmail.dat): ask for them as files",
        "PowerPoint file": "a PowerPoint file: save it as PDF and try again",
        "OpenDocument file": "an OpenDocument file that is no text or spreadsheet: save it as PDF and try again",
    }
)
"""What to do with a kind that is not read, where there is something."""
