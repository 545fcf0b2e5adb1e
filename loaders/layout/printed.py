"""The last steps that readers of laid-out files share: printed lines in, a paper of blocks out.

How a format's lines are found is the work of its reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from loaders.document import Document
from loaders.files.limits import Limits
from loaders.layout.assembly import assemble
from loaders.layout.blocks import build_blocks
from loaders.layout.lines import Line
from ontology.errors import RefusedDocument


def document_of(lines: Sequence[Line], data: bytes, name: str, limits: Limits) -> Document:
    """The paper that lines of print make, under its file's name and hash.

    Raises RefusedDocument for more text than is allowed, and where there are no words.
    """
    if sum(len(line.raw) for line in lines) > limits.characters:
        raise RefusedDocument(name, f"more than {limits.characters / 1e6:g} million characters")
    if not any(char.isalpha() for line in lines for char in line.words):
        raise RefusedDocument(name, "there are no words in it")
    return Document(name, sha256(data).hexdigest(), build_blocks(assemble(lines)))
