"""Questions with what answers them, and the two layouts that need no numbers: a table, and question marks.

Here live the types that the stages of freedom-of-information papers hand on. Numbered layouts are read in
`loaders.requests.layout`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.document import Document, Kind
from loaders.requests.marks import Line, Mark


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one block: the whole of it, or what is left without its number, label or repeated question."""

    block: int
    words: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question by its number, the words that ask it, and the words that answer it.

    `stem` are the words a lettered part hangs under: those of `3` for `3a`.
    """

    number: str
    asked: tuple[Part, ...]
    answered: tuple[Part, ...]
    stem: tuple[Part, ...] = ()

    @property
    def question(self) -> str:
        """The words of the question, with those it hangs under."""
        return " ".join(part.words for part in (*self.stem, *self.asked))


@dataclass(frozen=True, slots=True)
class Layout:
    """The questions of a paper in order, and what answers the request as a whole rather than one question.

    `asides` are other words of the asker: what a request says before, between and after its questions.
    """

    exchanges: tuple[Exchange, ...] = ()
    general: tuple[Part, ...] = ()
    asides: tuple[Part, ...] = ()


def by_table(document: Document) -> Layout:
    """A table with a column that asks and one that answers: a question to the row."""
    found = []
    for block in document.blocks:
        columns = _columns(document.blocks[block.header].cells) if block.header is not None and block.kind is Kind.ROW else None
        if columns and len(block.cells) > max(columns) and block.cells[columns[0]] and block.cells[columns[1]]:
            asked, answered = (Part(block.order, block.cells[column]) for column in columns)
            found.append((block.cells[0], asked, answered))
    return Layout(tuple(Exchange(_row_number(first, n), (ask,), (answer,)) for n, (first, ask, answer) in enumerate(found, 1)))


def _columns(header: tuple[str, ...]) -> tuple[int, int] | None:
    """Which columns of a table ask and answer, by their headings."""
    asks = [n for n, cell in enumerate(header) if re.match(r"(?:your )?(?:question|request|query)", cell, re.IGNORECASE)]
    answers = [n for n, cell in enumerate(header) if re.match(r"(?:our |\w+ )?(?:response|answer|reply)", cell, re.IGNORECASE)]
    return (asks[-1], answers[0]) if asks and answers else None


def _row_number(first: str, count: int) -> str:
    number = re.match(r"\W*Q?(\d{1,2}[a-zA-Z]?)\b", first)
    return number[1] if number else str(count)


def by_question_marks(found: Sequence[Line]) -> Layout:
    """Questions without numbers: each line that ends in a question mark, answered by the lines up to the next."""
    pairs: list[tuple[Part, list[Part]]] = []
    for line in found:
        if pairs and line.mark in (Mark.END, Mark.LABEL):
            break
        if line.words.endswith("?"):
            pairs.append((Part(line.block, line.words), []))
        elif pairs and line.mark is Mark.NONE:
            pairs[-1][1].append(Part(line.block, line.words))
    return Layout(tuple(Exchange(str(n), (asked,), tuple(answers)) for n, (asked, answers) in enumerate(pairs, 1)))
