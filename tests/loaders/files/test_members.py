"""An archive is as many papers as it has readable members; no name in it is a path, and nothing is unpacked unbounded."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from loaders.files.archive import Archive
from loaders.files.cards import Card
from loaders.files.kinds import kind_of
from loaders.files.limits import Limits
from loaders.files.sources import find_sources
from ontology.errors import RefusedDocument

DAMAGED = "damaged: one of its parts cannot be unpacked"


def packed(*parts: tuple[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return made.getvalue()


def outcomes(folder: Path, data: bytes, limits: Limits | None = None) -> dict[str, str]:
    """What each source of a folder with one archive says: its words, or why it is refused."""
    (folder / "papers.zip").write_bytes(data)
    found = {}
    for source in find_sources([folder], limits):
        try:
            found[source.name] = source.reason if isinstance(source, RefusedDocument) else source.read().decode()
        except RefusedDocument as refusal:
            found[refusal.name] = refusal.reason
    return found


def test_each_member_is_a_paper_of_its_own_without_folders_in_its_name(tmp_path: Path) -> None:
    found = outcomes(tmp_path, packed(("b/two.txt", b"Two"), ("a/one.txt", b"One"), ("a/", b"")))
    assert found == {"papers.zip!one.txt": "One", "papers.zip!two.txt": "Two"}


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/up.txt", "C:\\up.txt", "..\\up.txt", "//host/up.txt"])
def test_a_name_that_leads_out_is_refused_and_the_others_are_read(tmp_path: Path, name: str) -> None:
    found = outcomes(tmp_path, packed((name, b"Up"), ("one.txt", b"One")))
    assert found == {"papers.zip!up.txt": "its name leads out of the archive", "papers.zip!one.txt": "One"}


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("link.txt")
    entry.external_attr = 0o120777 << 16
    assert outcomes(tmp_path, packed((entry, b"/etc/passwd"))) == {
        "papers.zip!link.txt": "a link inside an archive is not followed"
    }


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    found = outcomes(tmp_path, packed(("in.zip", packed(("one.txt", b"One")))))
    assert found == {"papers.zip!in.zip": "an archive inside an archive is not opened"}


def test_a_member_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    found = outcomes(tmp_path, packed(("big.txt", bytes(200_000)), ("one.txt", b"One")), Limits(file_bytes=100_000))
    assert found == {"papers.zip!big.txt": "unpacks to more than 0.1 MB", "papers.zip!one.txt": "One"}


@pytest.mark.parametrize("asked", [b"\xff\x00\x00\x80\x00", b"\x5d\xff\xff\xff\xff"], ids=["no such setting", "4 GB"])
def test_a_member_packed_in_a_way_that_cannot_be_or_takes_gigabytes_stops_nothing(tmp_path: Path, asked: bytes) -> None:
    data = packed(("one.txt", b"One"), how=zipfile.ZIP_LZMA).replace(b"\x5d\x00\x00\x80\x00", asked)
    assert outcomes(tmp_path, data) in ({"papers.zip!one.txt": "One"}, {"papers.zip!one.txt": DAMAGED})


def test_an_archive_whose_parts_share_their_bytes_is_refused(tmp_path: Path) -> None:
    data = packed(("one.txt", b"One"), ("two.txt", b"Two"))
    place = data.rfind(b"PK\x01\x02") + 42
    assert outcomes(tmp_path, data[:place] + bytes(4) + data[place + 4 :]) == {"papers.zip": "two parts in one place inside"}


def test_hidden_members_are_left_out_and_an_archive_of_nothing_else_is_refused(tmp_path: Path) -> None:
    assert outcomes(tmp_path, packed(("__MACOSX/a", b""), (".hidden", b""))) == {
        "papers.zip": "there are no files in this archive"
    }


def test_a_name_in_an_archive_is_safe_to_print(tmp_path: Path) -> None:
    assert [*outcomes(tmp_path, packed(("a\x1b[31m.txt", b"One")))] == ["papers.zip!a\ufffd[31m.txt"]


def test_two_archives_are_read_whichever_order_they_are_asked_in(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        (tmp_path / name).write_bytes(packed(("one.txt", name.encode()), ("two.txt", b"Two")))
    found = [source for source in find_sources([tmp_path]) if not isinstance(source, RefusedDocument)]
    assert [found[at].read() for at in (2, 0, 3)] == [b"b.zip", b"a.zip", b"Two"]


def test_more_parts_than_allowed_are_refused_before_they_are_listed() -> None:
    with pytest.raises(RefusedDocument, match="more than 3 parts"):
        Archive(packed(*[(f"{at}.txt", b"") for at in range(8)]), "a.zip", Limits(parts=3))


def test_an_archive_of_word_files_is_an_archive_and_no_word_file() -> None:
    word = packed(("[Content_Types].xml", b""), ("word/document.xml", b"<d/>"))
    assert kind_of(word) == "Word document"
    assert kind_of(packed(("report.docx", word), how=zipfile.ZIP_STORED)) == "ZIP archive"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"# a graph\n@prefix a: <urn:a> .", "RDF (Turtle or TriG)"),
        (b"PREFIX : <urn:a>\n:a :b :c .", "RDF (Turtle or TriG)"),
        (b'<urn:a> <urn:b> "c"@en <urn:g> .', "RDF (N-Triples or N-Quads)"),
        (b"_:a <urn:b> <urn:c> .", "RDF (N-Triples or N-Quads)"),
        (b'{"@context": {}, "@id": "urn:a"}', "RDF (JSON-LD)"),
        (b'[{"a": 1}]', "JSON data"),
        (b"[Draft] The Board agreed.", "text"),
        (b"Base rates and prefixes", "text"),
        (b"<https://www.leeds.gov.uk/> is the council's page", "text"),
        (b"<!-- saved -->\n<html>", "web page"),
        (b'<w:document xmlns:w="urn:w"><w:p/>', "XML file"),
        (b'<html xmlns="http://www.w3.org/1999/xhtml">', "web page"),
        ("<html>".encode("utf-16"), "web page"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html><html>", "web page"),
    ],
)
def test_a_kind_is_told_by_how_a_file_begins(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


def test_the_fields_of_an_e_mail_are_told_in_one_pass_however_they_are_folded() -> None:
    """Each folded line could once be taken in two ways, so that forty of them took longer than anybody waits."""
    assert kind_of(b"Subject: Papers" + b"\n  more" * 2_000 + b"\nno field") == "text"
    assert kind_of(b"From: a\nSubject: b\n  c\n\td\nMessage-ID: <1>\n\nWords.") == "e-mail"


def test_cards_within_an_archive_are_those_of_the_papers_beside_them(tmp_path: Path) -> None:
    own, shared = b'title = "Minutes of May"', b'["two.txt"]\narea = "Leeds"'
    data = packed(
        ("a/one.txt", b"One"), ("a/one.toml", own), ("b/two.txt", b"Two"), ("b/sources.toml", shared), ("three.txt", b"3")
    )
    (tmp_path / "papers.zip").write_bytes(data)
    cards = {one.name: one.card for one in find_sources([tmp_path]) if not isinstance(one, RefusedDocument)}
    assert cards == {
        "papers.zip!three.txt": None,
        "papers.zip!one.txt": Card(title="Minutes of May"),
        "papers.zip!two.txt": Card(area="leeds"),
    }


def test_a_broken_card_within_an_archive_is_reported_and_its_paper_read(tmp_path: Path) -> None:
    (tmp_path / "papers.zip").write_bytes(packed(("one.txt", b"One"), ("one.toml", b"title =")))
    refusal, paper = find_sources([tmp_path])
    assert isinstance(refusal, RefusedDocument)
    assert "one.toml: the card is no valid TOML" in str(refusal)
    assert not isinstance(paper, RefusedDocument)
    assert paper.read() == b"One"
