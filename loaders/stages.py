"""What each stage of reading made of a paper, told beside its reading for people who look for a fault.

Here lives the telling only: blocks, sentences, mentions, and what stand-ins were taken to mean. How a trace is written is
`loaders.trace`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.document import Block
from loaders.files.cards import Card
from loaders.files.limits import Limits
from loaders.paper import Paper
from loaders.read import read_whole
from loaders.stating.sentences import sentences_of
from ontology.corrections import Name
from ontology.statement import Claim, Reading, Statement, Step


def read_told(
    data: bytes, name: str, card: Card | None = None, taught: Sequence[Name] = (), limits: Limits | None = None
) -> Reading:
    """A paper's reading with what each stage made of each passage; raises as `loaders.read.read_paper` does."""
    paper, reading = read_whole(data, name, card, taught, limits)
    claimed = _anchored(reading)
    steps = (step for block in paper for step in _steps(paper, block, claimed.get(block.order, frozenset())))
    return replace(reading, steps=tuple(steps))


def _anchored(reading: Reading) -> dict[int, frozenset[str]]:
    """For each passage that says something, the words that anchor what is said."""
    found: dict[int, set[str]] = {}
    every: tuple[Statement | Claim, ...] = (*reading.statements, *reading.claims)
    for said in every:
        words = found.setdefault(said.evidence.passage, set())
        words |= {anchor.words for anchor in said.evidence.anchors if anchor.passage == said.evidence.passage}
    return {order: frozenset(words) for order, words in found.items()}


def _steps(paper: Paper, block: Block, claimed: frozenset[str]) -> Iterator[Step]:
    yield Step("block", block.order, _layout(block))
    for sentence in sentences_of(paper, block):
        words = sentence.words(0, len(sentence.text)).strip()
        yield Step("sentence", block.order, (("words", words),))
        if claimed and not any(anchor in words for anchor in claimed):
            yield Step("unclaimed sentence", block.order, (("words", words),))
    for mention in paper.in_block(block):
        told = (("words", mention.words), ("key", mention.key), ("how", mention.how))
        if mention.how == "stand-in":
            where = "" if mention.referent is None else paper.document.blocks[mention.referent].locator
            yield Step("resolved", block.order, (*told, ("named in", where)))
        else:
            yield Step("mention", block.order, told)


def _layout(block: Block) -> tuple[tuple[str, str], ...]:
    """Kind, number, place and what a block leans on; what is not there is left out."""
    leans = (("stem", block.stem), ("heading", block.heading), ("table", block.table), ("caption", block.caption))
    told = [("kind", block.kind.value), ("locator", block.locator), ("number", block.number), ("words", block.words)]
    return tuple((name, words) for name, words in (*told, *((n, "" if v is None else str(v)) for n, v in leans)) if words)
