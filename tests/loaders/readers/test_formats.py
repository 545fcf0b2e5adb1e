"""Files are read by what they hold: kinds, limits and refusals, whatever the name says."""

from __future__ import annotations

import io
import zipfile

import pytest

from loaders.files.archive import Archive
from loaders.files.limits import Limits, file_settings, limits_from
from loaders.readers.formats import READERS, read_document_bytes
from loaders.readers.markup import parse_markup
from ontology.errors import RefusedDocument, UsageError


def zipped(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def reason(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(RefusedDocument) as caught:
        read_document_bytes(data, "paper.txt", limits or Limits())
    return caught.value.reason


def test_text_is_read_as_text_whatever_its_name() -> None:
    assert read_document_bytes(b"The Board met.", "paper.pdf", Limits()).blocks[0].words == "The Board met."


def test_a_pdf_is_a_pdf_whatever_its_name() -> None:
    assert reason(b"%PDF-1.7 and nothing else") == "truncated: the end of the file is missing"


def test_a_kind_without_a_reader_is_named() -> None:
    assert reason(b"\x89PNG\r\n\x1a\n" + bytes(60)) == "files of this kind are not read: PNG image"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"x" * 257 + b"ustar\x0000" + bytes(300), "tar archive"),
        (b"\x28\xb5\x2f\xfd" + bytes(99), "Zstandard archive"),
        (b"MSCF" + bytes(99), "cabinet archive"),
    ],
)
def test_archives_that_are_not_opened_are_named(data: bytes, kind: str) -> None:
    assert reason(data) == f"files of this kind are not read: {kind}"


def test_an_empty_file_is_refused() -> None:
    assert reason(b"") == "the file is empty"


def test_a_large_file_is_refused_before_it_is_read() -> None:
    assert reason(b"a" * 2_000_000, Limits(file_bytes=1_000_000)) == "larger than 1 MB"


def test_a_long_text_is_refused() -> None:
    assert "million characters" in reason(b"word " * 100, Limits(characters=100))


def test_every_kind_in_the_table_has_a_reader_that_refuses_nonsense() -> None:
    for reader in READERS.values():
        with pytest.raises(RefusedDocument):
            reader(b"\x00" * 40, "paper", Limits())


def test_every_limit_has_a_sentence_of_help() -> None:
    assert [each.name for each in file_settings() if not each.help.endswith(".")] == []


def test_a_limit_is_set_from_the_environment_and_nonsense_is_refused() -> None:
    limits = limits_from({"STARTWELL_MOST_PAGES": "3", "STARTWELL_MOST_LINE": ""})
    assert limits == Limits(pages=3)
    assert limits.changed == (("pages", 3),)
    for nonsense in ("many", "0", "-1", "nan", "inf", "1e300"):
        with pytest.raises(UsageError, match=r"^STARTWELL_MOST_PAGES must be a number above 0 and under"):
            limits_from({"STARTWELL_MOST_PAGES": nonsense})


def test_an_archive_with_too_many_parts_is_refused() -> None:
    with pytest.raises(RefusedDocument, match="more than 2 parts"):
        Archive(zipped(a="1", b="2", c="3"), "a.zip", Limits(parts=2))


def test_all_parts_of_an_archive_count_together() -> None:
    archive = Archive(zipped(a="1" * 600, b="2" * 600), "a.zip", Limits(unpacked_bytes=1000))
    assert archive.read("a") == b"1" * 600
    with pytest.raises(RefusedDocument, match="unpacks to more than"):
        archive.read("b")


def test_a_size_claimed_too_small_does_not_let_more_out() -> None:
    data = zipped(a="1" * 5000)
    forged = data.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    with pytest.raises(RefusedDocument):
        Archive(forged, "a.zip", Limits(unpacked_bytes=1000)).read("a")


def test_a_part_that_is_not_there_is_none() -> None:
    assert Archive(zipped(a="1"), "a.zip", Limits()).read("b") is None


@pytest.mark.parametrize(
    "markup",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        "<a>&undeclared;</a>",
        "<a><b></a>",
        "",
    ],
)
def test_declared_types_entities_and_broken_xml_are_refused(markup: str) -> None:
    with pytest.raises(RefusedDocument):
        parse_markup(markup.encode(), "a.xml", Limits(), {})


def test_the_number_of_elements_is_limited() -> None:
    with pytest.raises(RefusedDocument, match="more than 10 elements"):
        parse_markup(b"<a>" + b"<b/>" * 20 + b"</a>", "a.xml", Limits(elements=10), {})
