"""Which lines above a table are its captions."""

from __future__ import annotations

from loaders.document import Kind
from loaders.files.limits import Limits
from loaders.readers.formats import read_document_bytes

TABLE = "Place\tRate\nElm\t12%\nAsh\t14%\n"


def kinds(*above: str) -> list[tuple[Kind, str]]:
    text = "\n\n".join(["The board met in the spring and agreed what follows.", *above, TABLE])
    return [(block.kind, block.words) for block in read_document_bytes(text.encode(), "paper.txt", Limits()).blocks[1:-3]]


def test_two_lines_above_a_table_are_its_captions_where_the_upper_one_has_a_year() -> None:
    found = kinds("Smoking by place 2022/23", "Share of all mothers who smoke")
    assert found == [(Kind.CAPTION, "Smoking by place 2022/23"), (Kind.CAPTION, "Share of all mothers who smoke")]


def test_what_stands_above_a_numbered_caption_is_none() -> None:
    assert kinds("Smoking 2022/23", "Table 1: share of all mothers who smoke")[0][0] is not Kind.CAPTION


def test_a_sentence_above_a_caption_is_none() -> None:
    assert kinds("In 2022/23 fewer mothers smoked.", "Share of all mothers who smoke")[0][0] is Kind.PARAGRAPH
