"""E-mails are papers: their fields are labels, what they quote is read once, what is attached is a paper of its own."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO, TextIOWrapper
from pathlib import Path
from zipfile import ZipFile

import pytest

from loaders.document import Document, Kind
from loaders.files.kinds import MAIL, TEXT, kind_of
from loaders.files.limits import Limits
from loaders.files.mail import Mail
from loaders.files.sources import Source, find_sources
from loaders.read import read_paper
from loaders.readers.formats import read_document_bytes
from ontology.errors import RefusedDocument

PASTED = """From: The clerk <clerk@elm.gov.uk>
Sent: 14 March 2024 10:02
To: Members
Subject: Elm Children's Board

The Board agreed the Elm Early Help Strategy at its last meeting.

From: A member
Sent: 1 March 2024 09:00
To: The clerk
Subject: RE: Questions

Who leads the Elm Early Help Strategy in the county?
"""


def sent(body: str = "Leeds City Council leads the Best Start Plan.", subject: str = "Board papers") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "The clerk <clerk@elm.gov.uk>", "members@elm.gov.uk", subject
    mail["Date"], mail["Message-ID"] = "Thu, 14 Mar 2024 10:02:11 +0000", "<1@elm.gov.uk>"
    mail.set_content(body)
    return mail


def read(data: bytes | str) -> Document:
    return read_document_bytes(data.encode() if isinstance(data, str) else data, "mail.eml", Limits())


def words(document: Document, kind: Kind) -> list[str]:
    return [block.words for block in document.blocks if block.kind is kind]


def test_an_e_mail_is_told_by_its_fields() -> None:
    assert kind_of(sent().as_bytes()) == MAIL
    assert kind_of(b"Title: Report\nFrom: The director\nDate: 4 May 2024\n\nWords.") == TEXT


def test_the_subject_is_the_title_and_the_other_fields_are_labels() -> None:
    paper = read(sent().as_bytes())
    assert words(paper, Kind.TITLE) == ["Board papers"]
    assert words(paper, Kind.LABEL) == ["From: The clerk <[…]>", "Date: Thu, 14 Mar 2024 10:02:11 +0000", "To: […]"]


def test_the_day_an_e_mail_was_sent_dates_the_paper_with_evidence() -> None:
    for data in (sent().as_bytes(), PASTED.encode()):
        source = read_paper(data, "mail.eml").source
        assert source.issued == "2024-03-14"
        assert source.issued_from


def test_a_pasted_e_mail_is_read_with_the_message_it_quotes_under_its_own_subject() -> None:
    paper = read(PASTED)
    assert words(paper, Kind.TITLE) == ["Elm Children's Board"]
    assert words(paper, Kind.HEADING) == ["RE: Questions"]
    quoted = next(block for block in paper.blocks if block.words.startswith("Who leads"))
    assert paper.above(quoted)[0].words == "RE: Questions"


def test_what_is_quoted_again_is_read_once() -> None:
    said = "The Elm Early Help Board leads the Elm Early Help Strategy."
    body = f"{said}\n\nThank you.\n\nOn 1 March 2024 the clerk wrote:\n> {said}\n>\n> Please reply by the end of the month.\n"
    held = [block.words for block in read(sent(body).as_bytes()).blocks]
    assert sum(said in one for one in held) == 1
    assert "Please reply by the end of the month." in held
    body = f"{said}\n\nFrom: The clerk\nSent: 1 March 2024 09:00\nSubject: RE: Papers\n\n{said}\n"
    held = [block.words for block in read(sent(body).as_bytes()).blocks]
    assert held.count(said) == 1


def test_a_message_in_html_only_is_read_as_a_page() -> None:
    mail = sent()
    mail.set_content("<p>Leeds City Council <b>leads</b> the Best Start Plan.</p>", subtype="html")
    assert "Leeds City Council leads the Best Start Plan." in words(read(mail.as_bytes()), Kind.PARAGRAPH)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_encoded_words_come_out_right(charset: str) -> None:
    mail = sent(subject="Café for parents")
    mail.set_content("The café opened.", charset=charset)
    paper = read(mail.as_bytes())
    assert words(paper, Kind.TITLE) == ["Café for parents"]
    assert "The café opened." in words(paper, Kind.PARAGRAPH)


def test_what_is_attached_is_a_paper_of_its_own(tmp_path: Path) -> None:
    mail = sent()
    mail.add_attachment(b"1. The Board agreed the plan.", maintype="text", subtype="plain", filename="minutes.txt")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="crest.png")
    (tmp_path / "papers.eml").write_bytes(mail.as_bytes())
    found = list(find_sources([tmp_path]))
    assert [one.name for one in found] == ["papers.eml", "papers.eml!minutes.txt"]
    attached = found[1]
    assert not isinstance(attached, RefusedDocument)
    assert attached.read().strip() == b"1. The Board agreed the plan."


def test_an_e_mail_lists_what_is_attached() -> None:
    mail = sent()
    mail.add_attachment(b"Words.", maintype="text", subtype="plain", filename="minutes.txt")
    assert "Attachments: minutes.txt" in words(read(mail.as_bytes()), Kind.LABEL)


def test_two_attachments_of_one_name_stay_two() -> None:
    mail = sent()
    for text in (b"One.", b"Two."):
        mail.add_attachment(text, maintype="text", subtype="plain", filename="minutes.txt")
    opened = Mail(mail.as_bytes(), "mail.eml", Limits())
    assert opened.names == ("minutes.txt", "2-minutes.txt")
    assert opened.read("absent.txt") is None


def test_an_attachment_that_names_a_folder_outside_is_refused(tmp_path: Path) -> None:
    mail = sent()
    mail.add_attachment(b"Words.", maintype="text", subtype="plain", filename="../../words.txt")
    (tmp_path / "papers.eml").write_bytes(mail.as_bytes())
    refused = [one for one in find_sources([tmp_path]) if isinstance(one, RefusedDocument)]
    assert [one.reason for one in refused] == ["its name leads out of the archive"]


def test_a_message_of_too_many_or_too_deep_parts_is_refused() -> None:
    start = b"From: a\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=b\n\n"
    with pytest.raises(RefusedDocument, match="parts inside"):
        read(start + b"--b\n\nx\n" * 5000)
    with pytest.raises(RefusedDocument, match="nested deeper"):
        read(start + b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(200)))


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes) -> list[Source]:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))
    return list(find_sources([Path("-")]))


def test_an_e_mail_by_standard_input_comes_with_what_is_attached(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = sent()
    mail.add_attachment(b"1. The Board agreed the plan.", maintype="text", subtype="plain", filename="minutes.txt")
    found = piped(monkeypatch, mail.as_bytes())
    assert [one.name for one in found] == ["standard-input", "standard-input!minutes.txt"]


def test_an_archive_by_standard_input_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("folder/minutes.txt", "The Board agreed the plan.")
    (found,) = piped(monkeypatch, held.getvalue())
    assert not isinstance(found, RefusedDocument)
    assert (found.name, found.read()) == ("standard-input!minutes.txt", b"The Board agreed the plan.")


def test_what_outlook_packed_is_named_and_not_left_out(tmp_path: Path) -> None:
    mail = sent()
    mail.add_attachment(b"\x78\x9f\x3e\x22" + bytes(60), maintype="application", subtype="ms-tnef", filename="winmail.dat")
    (tmp_path / "papers.eml").write_bytes(mail.as_bytes())
    attached = list(find_sources([tmp_path]))[-1]
    assert not isinstance(attached, RefusedDocument)
    with pytest.raises(RefusedDocument, match=r"attachments packed by Outlook \(winmail\.dat\): ask for them as files"):
        read_paper(attached.read(), attached.name)


def test_an_e_mail_without_words_subject_and_attachments_is_refused() -> None:
    with pytest.raises(RefusedDocument, match="there are no words in it"):
        read(b"From: a@b\nMessage-ID: <1>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\n \n")
