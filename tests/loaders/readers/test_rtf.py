"""Rich text files: words, printed numbers, tables, headings and notes; what is no text is passed over."""

from __future__ import annotations

import pytest

from loaders.document import Block, Kind
from loaders.files.limits import Limits
from loaders.readers.formats import read_document_bytes
from ontology.errors import RefusedDocument


def blocks(body: str) -> tuple[Block, ...]:
    data = rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Times;}}}}{{\info{{\title Secret}}}}{body}}}"
    return read_document_bytes(data.encode("cp1252"), "paper.rtf", Limits()).blocks


def words(body: str) -> list[str]:
    return [block.words for block in blocks(body)]


def test_paragraphs_come_without_fonts_and_properties() -> None:
    assert words(r"\pard The Board\b  agreed\b0  the plan.\par\pard It starts in May.\par") == [
        "The Board agreed the plan.",
        "It starts in May.",
    ]


def test_signs_come_out_as_printed() -> None:
    assert words(r"\pard Caf\'e9 \ldblquote Start\rdblquote  \u8211\'96 \'a3300, \{sic\}.\par") == ["Café “Start” – £300, {sic}."]


def test_printed_numbers_make_numbered_paragraphs() -> None:
    item = r"\pard{\listtext\pard\plain %s\tab}%s\par"
    body = item % ("1.", "The Board is asked to:") + item % ("a.", "note the plan;") + item % ("b.", "agree it.")
    assert [block.locator for block in blocks(body)] == ["para 1", "para 1.a", "para 1.b"]


def test_rows_of_a_table_keep_their_cells() -> None:
    body = r"\trowd\pard\intbl Indicator\cell 2023\cell\row\trowd\pard\intbl Births\cell 212\cell\row\pard After it.\par"
    assert [block.cells for block in blocks(body)] == [("Indicator", "2023"), ("Births", "212"), ()]


def test_outline_levels_make_headings() -> None:
    found = blocks(r"\pard Words first, before any heading.\par\pard\outlinelevel1 Aims\par\pard They are few.\par")
    assert (found[1].kind, found[1].depth) == (Kind.HEADING, 2)


def test_deleted_words_pictures_and_fields_are_left_out_and_notes_kept() -> None:
    field = r"{\field{\*\fldinst HYPERLINK x}{\fldrslt a link}}"
    body = rf"\pard See {field}{{\deleted  gone}}{{\pict 0a0b}}{{\footnote From the census.}} here.\par"
    assert words(body) == ["See a link here.", "From the census."]


def test_binary_data_is_skipped() -> None:
    assert words(r"\pard Words{\*\x\bin3 }}}} go on.\par") == ["Words go on."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"{\\rtf1}", "there are no words in it"), (b"{\\rtf1" + b"{" * 3000 + b"words", "nested deeper than 2,000 levels")],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        read_document_bytes(data, "paper.rtf", Limits())
    assert refused.value.reason == reason
