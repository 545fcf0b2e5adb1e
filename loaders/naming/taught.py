"""Names that people taught the reader by a correction: found wherever a paper writes them, before any other name.

Here lives the finding only; what a correction may say stands in `ontology.corrections`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Block
from loaders.naming.candidates import Candidate
from ontology.corrections import Name

_KINDS = {"body": "org"}


def with_taught(found: Sequence[Candidate], block: Block, names: Sequence[Name]) -> list[Candidate]:
    """The candidates of a block, where those of taught names take the place of any they overlap, in order."""
    if not names:
        return list(found)
    taught: list[Candidate] = []
    for name in sorted(names, key=lambda each: (-len(each.name), each.name)):
        taught += [one for one in _places(block, name) if not _overlaps(one, taught)]
    kept = (one for one in found if not _overlaps(one, taught))
    return sorted((*taught, *kept), key=lambda one: one.start)


def _places(block: Block, name: Name) -> Iterator[Candidate]:
    for found in re.finditer(rf"(?<![\w-]){re.escape(name.name)}(?![\w-])", block.words):
        kind = _KINDS.get(name.kind, name.kind)
        yield Candidate(block.order, *found.span(), kind, name.name, noun=name.kind)


def _overlaps(one: Candidate, others: Sequence[Candidate]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
