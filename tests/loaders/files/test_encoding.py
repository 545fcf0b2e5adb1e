"""Bytes to text: every common encoding comes out right, nothing that is no text gets in."""

from __future__ import annotations

import codecs
import io
import zipfile
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.files.encoding import decode
from loaders.files.kinds import kind_of
from ontology.errors import RefusedDocument

WORDS = "Café – the council’s £5m plan"


def zipped(*names: str) -> bytes:
    """A zipped file with empty parts of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode("utf-8"),
        codecs.BOM_UTF8 + WORDS.encode("utf-8"),
        WORDS.encode("cp1252"),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 marked", "windows-1252", "utf-16", "utf-16-be marked", "utf-16-le bare", "utf-16-be bare", "utf-32"],
)
def test_every_common_encoding_is_read_right(data: bytes) -> None:
    assert decode(data, "plan.txt") == WORDS


def test_two_encodings_in_one_file_are_both_read_right() -> None:
    assert decode("Café".encode() + b" " + "Café’s".encode("cp1252"), "x") == "Café Café’s"


def test_nul_and_control_characters_go_and_the_words_stay() -> None:
    assert decode(b"The \x00Board\x07 met\x1b[31m.\x7f", "x") == "The Board met[31m."


def test_soft_hyphens_and_marks_of_direction_go() -> None:
    assert decode("gov\u00ad\nern\u00adance \u202eboard\ufeff".encode(), "x") == "governance board"


def test_all_line_ends_become_one_and_form_feeds_stay() -> None:
    assert decode(b"a\r\nb\rc\x0bd\x0ce", "x") == "a\nb\nc\nd\x0ce"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"12 34\n---\n", b"\xef\xbb\xbf  \n"])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedDocument, match=r"^x\.txt: (the file is empty|there are no words in it)$"):
        decode(data, "x.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\n\n%PDF-1.4", "PDF"),
        (zipped("[Content_Types].xml", "word/document.xml"), "Word document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel workbook"),
        (zipped("minutes.txt"), "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"\xff\xd8\xff\xe0", "JPEG image"),
        (b"{\\rtf1 words}", "RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file"),
        (b"<!DOCTYPE html><title>Minutes</title>", "web page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><a/>', "XML file"),
        (b"RIFF0000WEBPVP8 ", "WebP image"),
    ],
)
def test_other_kinds_are_told_by_their_content_and_refused_by_name(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
    with pytest.raises(RefusedDocument, match=kind):
        decode(data, "minutes.txt")


def test_binary_data_is_refused() -> None:
    with pytest.raises(RefusedDocument, match="binary data"):
        decode(bytes(range(32)) * 20 + b"words", "x")


@given(st.binary(max_size=400))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except RefusedDocument:
        return
    assert "\x00" not in text
    assert "\ufeff" not in text
    text.encode("utf-8")


@given(
    st.text(
        st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"]), min_size=1
    )
)
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    data = f"a {text}".encode()
    if kind_of(data) == "text":
        assert decode(data, "x") == f"a {text}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
def test_the_same_words_come_out_of_every_common_encoding(encoding: str) -> None:
    words = "The Board agreed the café’s “Start for Life” plan – £300 a year."
    assert decode(words.encode(encoding), "paper.txt") == words


def test_capitals_with_accents_of_windows_stay_capitals() -> None:
    words = "CAFÉ ÓBIDOS, ÒLIBA and Ñandú: £300 for Õ."
    assert decode(words.encode("cp1252"), "paper.txt") == words


@pytest.mark.parametrize(("words", "encoding"), [("The Board agreed the plan.\n", "cp500"), ("Совет одобрил план.\n", "koi8-r")])
def test_an_alphabet_that_is_not_known_is_refused_and_not_misread(words: str, encoding: str) -> None:
    with pytest.raises(RefusedDocument, match="in an encoding that is not known: save it as UTF-8"):
        decode((words * 20).encode(encoding), "paper.txt")


@pytest.mark.parametrize("seed", range(20))
def test_bytes_without_any_order_are_binary_data_and_no_text(seed: int) -> None:
    with pytest.raises(RefusedDocument, match="binary data"):
        decode(Random(seed).randbytes(3000), "noise.txt")
