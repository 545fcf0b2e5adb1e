"""The sentences of an answer with what they name masked, for the readers of answers.

Here lives the masking only; what sentences say is read in `loaders.requests.arrangements` and `loaders.requests.plans`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.paper import Mention, Paper
from loaders.requests.exchange import Part
from loaders.requests.words import sentences
from ontology.statement import Anchor

_NO_FIRST = re.compile(r"^\W*no\b\s*[,.;:–-]", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|no longer|never|n['’]t|ceased|neither|no)\b", re.IGNORECASE)
_KINDS = frozenset({"service", "initiative", "strategy", "body"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an answer, its bodies and works masked by their numbers among the block's mentions."""

    block: int
    words: str
    text: str
    mentions: tuple[Mention, ...]

    @property
    def is_denial(self) -> bool:
        """Whether it says that something is not so, a `No,` that opens it apart."""
        return _DENIED.search(_NO_FIRST.sub("", self.words)) is not None

    def bodies(self, masked: str) -> list[Mention]:
        """The bodies behind the masks of a stretch of the text."""
        found = (self.mentions[int(number)] for number in re.findall(r"⟦(\d+)⟧", masked))
        return [mention for mention in found if mention.kind == "body"]


def lines_of(paper: Paper, part: Part) -> Iterator[Line]:
    """The sentences of a part of an answer, with what they name masked."""
    block = paper.document.blocks[part.block]
    mentions = tuple(paper.in_block(block))
    at = max(0, block.words.find(part.words))
    for sentence in sentences(part.words):
        start = block.words.find(sentence, at)
        if start >= 0:
            at = start + len(sentence)
            yield Line(block.order, sentence, _masked(block.words, mentions, start, at), mentions)


def _masked(words: str, mentions: Sequence[Mention], start: int, end: int) -> str:
    out, at = "", start
    for number, one in enumerate(mentions):
        if one.kind in _KINDS and at <= one.start and one.end <= end:
            out += words[at : one.start] + f"⟦{number}⟧"
            at = one.end
    return out + words[at:end]


def anchored(mention: Mention, order: int) -> Anchor:
    """A mention as an anchor of a passage, which leans on the mention's own where that is another."""
    referent = mention.referent if mention.block == order or mention.how == "stand-in" else mention.block
    return Anchor(mention.key, mention.block, mention.words, mention.how, referent)
