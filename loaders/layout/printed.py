"""The last steps that readers of laid-out files share: printed lines in, a paper of blocks out.

How a format's lines are found is the work of its reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from loaders.document import Document
from loaders.files.limits import Limits
from loaders.layout.assembly import assemble
from loaders.layout.blocks import build_blocks
from loaders.layout.lines import Line
from ontology.errors import RefusedDocument


def document_of(lines: Iterable[Line], data: bytes, name: str, limits: Limits) -> Document:
    """The paper that lines of print make, under its file's name and hash.

    Raises RefusedDocument for more text or passages than are allowed, and where there are no words.
    """
    printed = list(_bounded(lines, name, limits))
    if not any(char.isalpha() for line in printed for char in line.words):
        raise RefusedDocument(name, "there are no words in it")
    pieces = assemble(printed)
    check_passages(len(pieces), name, limits)
    return Document(name, sha256(data).hexdigest(), build_blocks(pieces))


def check_passages(count: int, name: str, limits: Limits) -> None:
    """Raises RefusedDocument for a paper of more passages than are allowed."""
    if count > limits.passages:
        raise RefusedDocument(name, f"more than {limits.passages:,.0f} passages: split it and try again")


def check_characters(count: int, name: str, limits: Limits) -> None:
    """Raises RefusedDocument for a paper of more characters than are allowed."""
    if count > limits.characters:
        raise RefusedDocument(name, f"more than {limits.characters / 1e6:g} million characters")


def check_text(text: str, name: str, limits: Limits) -> None:
    """Raises RefusedDocument for a text that is too long, or has too long a line in it, before more is made of it."""
    _check_length(len(text), max(map(len, text.split("\n"))), name, limits)


def _bounded(lines: Iterable[Line], name: str, limits: Limits) -> Iterator[Line]:
    """The lines, as long as they are no more text than is allowed."""
    total = 0
    for line in lines:
        total += len(line.raw)
        _check_length(total, len(line.raw), name, limits)
        yield line


def _check_length(total: int, longest: int, name: str, limits: Limits) -> None:
    if longest > limits.line:
        raise RefusedDocument(name, f"more than {limits.line / 1e6:g} million characters in one line")
    check_characters(total, name, limits)
