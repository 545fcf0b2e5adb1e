"""The reader for Word files (.docx): bytes in, a paper of blocks out.

Which parts of the file are read, and that nothing outside it is, stands here; how a body becomes lines stands in
`docx_body`. Headers and footers, comments and whatever a relationship points to are never opened.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from loaders.document import Document
from loaders.files.archive import Archive
from loaders.files.limits import Deadline, Limits
from loaders.layout.printed import document_of
from loaders.readers.docx_body import Body
from loaders.readers.docx_numbering import Numbering
from loaders.readers.docx_styles import Styles
from loaders.readers.docx_xml import Parts
from ontology.errors import RefusedDocument

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read_docx(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a Word file: clause numbers computed, tracked changes accepted, headers and footers left out.

    Blocks carry pages where the program that saved the file recorded where they turn. Raises RefusedDocument for a file
    that is damaged, protected, over a limit, or without words.
    """
    limits.check_size(data, name)
    deadline = Deadline(limits, name)
    parts = Parts(Archive(data, name, limits), name, limits)
    root = parts.read("word/document.xml")
    body = root.find("body") if root is not None else None
    if body is None:
        raise RefusedDocument(name, "damaged: a Word file without a document in it")
    reader = Body(
        Styles(parts.read("word/styles.xml")),
        Numbering(parts.read("word/numbering.xml")),
        _notes(parts),
        deadline,
        _is_paged(body, parts),
    )
    return document_of(reader.lines(body), data, name, limits)


def _notes(parts: Parts) -> dict[tuple[str, str], Element]:
    """The footnotes and endnotes by kind and id."""
    found: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        root = parts.read(f"word/{kind}s.xml")
        for note in root.findall(kind) if root is not None else ():
            if note.get("type") not in _SEPARATORS:
                found[kind, note.get("id", "")] = note
    return found


def _is_paged(body: Element, parts: Parts) -> bool:
    """Whether it is known where pages turn: they were recorded, or there are no more of them than breaks set by hand."""
    if next(body.iter("lastRenderedPageBreak"), None) is not None:
        return True
    properties = parts.read("docProps/app.xml")
    breaks = sum(1 for sign in body.iter("br") if sign.get("type") == "page")
    return properties is not None and _counted(properties, "Pages") == breaks + 1 and _counts_fit(properties, body)


def _counts_fit(properties: Element, body: Element) -> bool:
    """Whether the counts kept with a file are of its text: some programs write the same ones into every file."""
    words = sum(len((text.text or "").split()) for text in body.iter("t"))
    return 0.7 * words <= _counted(properties, "Words") <= 1.4 * words


def _counted(properties: Element, what: str) -> int:
    text = (properties.findtext(f"app:{what}") or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
