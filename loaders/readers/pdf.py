"""The reader for PDF files: bytes in, a paper of blocks out.

Here the file is opened, page after page is read within the limits, and the pieces are joined; how words become lines,
tables and paragraphs stands in the modules named `pdf_…`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # pypdfium2 ships no types

from loaders.document import Document
from loaders.files.limits import Deadline, Limits
from loaders.layout.printed import document_of
from loaders.readers.pdf_bullets import with_bullets
from loaders.readers.pdf_furniture import without_furniture
from loaders.readers.pdf_layout import Page, lines_of
from loaders.readers.pdf_rules import Grid, dots_of, grids_of, is_picture
from loaders.readers.pdf_words import Word, words_of
from ontology.errors import RefusedDocument

NO_TEXT = "no text layer: run OCR first (for example with ocrmypdf)"
_TAIL = 2048
_FEW_WORDS = 40
"""The most words of what is printed over every page, scanned ones too: its number, the meeting, the item."""


def read_pdf(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a PDF: its pages in reading order, running headers and footers left out, each block with its page.

    Raises RefusedDocument for a file that is encrypted, damaged or truncated, over a limit, or without a text layer.
    """
    limits.check_size(data, name)
    if b"%%EOF" not in data[-_TAIL:]:
        raise RefusedDocument(name, "truncated: the end of the file is missing")
    deadline = Deadline(limits, name)
    with _opened(data, name, limits) as pdf:
        read = [_page(pdf, number, name, limits, deadline) for number in range(len(pdf))]
    kept = without_furniture([one.upright for one in read], [one.height for one in read], [one.grids for one in read])
    if not any(words or one.turned for words, one in zip(kept, read, strict=True)):
        raise RefusedDocument(name, NO_TEXT)
    pages = [Page(at + 1, kept[at], one.turned, one.grids) for at, one in enumerate(read)]
    made = document_of(lines_of(pages, deadline), data, name, limits)
    scanned = (at + 1 for at, one in enumerate(read) if one.picture and not (kept[at] or one.turned))
    return replace(made, scanned=tuple(scanned))


@contextmanager
def _opened(data: bytes, name: str, limits: Limits) -> Iterator[Any]:
    """The open file; raises RefusedDocument where pdfium cannot open it or it has too many pages."""
    try:
        pdf: Any = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = "protected by a password" if "password" in str(error).lower() else "damaged: it cannot be opened as a PDF"
        raise RefusedDocument(name, reason) from None
    with closing(pdf):
        if not 0 < len(pdf) <= limits.pages:
            raise RefusedDocument(name, f"more than {limits.pages:,.0f} pages" if len(pdf) else "damaged: it has no pages")
        yield pdf


@dataclass(frozen=True, slots=True)
class _Read:
    """One page: its upright words, its turned words, its grids and height, and whether it is little but a picture."""

    upright: list[Word]
    turned: list[Word]
    grids: list[Grid]
    height: float
    picture: bool


def _page(pdf: Any, at: int, name: str, limits: Limits, deadline: Deadline) -> _Read:
    deadline.check()
    try:
        with closing(pdf[at]) as page, closing(page.get_textpage()) as textpage:
            if textpage.count_chars() > limits.characters:
                raise RefusedDocument(name, f"more than {limits.characters / 1e6:g} million characters")
            upright, turned = words_of(page, textpage, deadline)
            picture = len(upright) + len(turned) <= _FEW_WORDS and is_picture(page)
            upright = with_bullets(upright, dots_of(page))
            return _Read(upright, turned, grids_of(page), float(page.get_height()), picture)
    except pypdfium2.PdfiumError:
        raise RefusedDocument(name, f"damaged: page {at + 1} cannot be read") from None
