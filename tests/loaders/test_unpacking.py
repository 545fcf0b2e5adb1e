"""Archives are opened in a process of their own: what one paper does to it costs that paper only."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pytest

from loaders.files.limits import Limits
from loaders.files.packed import Entry
from loaders.files.sources import find_sources
from loaders.unpacking import Unpacker
from loaders.worker import ProcessLimits
from ontology.errors import ReadingStopped, RefusedDocument

QUICK = ProcessLimits(seconds=20, memory_mb=300, answer_mb=4)


@pytest.fixture
def unpacker() -> Iterator[Unpacker]:
    with closing(Unpacker(QUICK)) as made:
        yield made


def packed(*parts: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return made.getvalue()


def letter(*attached: tuple[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "Team <team@example.org>", "Papers", "<1@example.org>"
    mail.set_content("The Board agreed the plan.")
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def outcomes(folder: Path, opener: Unpacker, **files: bytes) -> dict[str, str]:
    """What each source of a folder says: its first words, or why it is refused."""
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    found = {}
    for source in list(find_sources([folder], Limits(), opener)):
        try:
            found[source.name] = source.reason if isinstance(source, RefusedDocument) else source.read()[:20].decode()
        except RefusedDocument as refusal:
            found[refusal.name] = refusal.reason
    return found


def test_papers_of_an_archive_come_out_of_the_process_as_they_are(tmp_path: Path, unpacker: Unpacker) -> None:
    found = outcomes(tmp_path, unpacker, papers_zip=packed(("a/one.txt", b"One"), ("two.txt", b"Two")), plain_txt=b"Plain")
    assert found == {"papers.zip!one.txt": "One", "papers.zip!two.txt": "Two", "plain.txt": "Plain"}


def test_a_paper_that_takes_too_much_memory_to_unpack_leaves_the_others(tmp_path: Path, unpacker: Unpacker) -> None:
    data = packed(("a.txt", b"A"), ("bomb.txt", bytes(400_000_000)), ("z.txt", b"Z"), how=zipfile.ZIP_BZIP2)
    found = outcomes(tmp_path, unpacker, papers_zip=data)
    assert found == {
        "papers.zip!a.txt": "A",
        "papers.zip!bomb.txt": "one of its parts takes more memory to unpack than is allowed",
        "papers.zip!z.txt": "Z",
    }


def test_a_paper_that_is_more_than_may_come_out_leaves_the_others(tmp_path: Path, unpacker: Unpacker) -> None:
    data = packed(("a.txt", b"A"), ("large.txt", bytes(6_000_000)), ("z.txt", b"Z"))
    found = outcomes(tmp_path, unpacker, papers_zip=data)
    assert found.pop("papers.zip!large.txt").startswith("ended the process that unpacks it")
    assert found == {"papers.zip!a.txt": "A", "papers.zip!z.txt": "Z"}


def test_an_archive_that_stops_the_process_again_and_again_is_given_up(tmp_path: Path, unpacker: Unpacker) -> None:
    data = packed(*((f"{at}.txt", bytes(6_000_000)) for at in range(9)))
    found = outcomes(tmp_path, unpacker, papers_zip=data)
    assert len(found) == 9
    assert found["papers.zip!8.txt"] == "too much of its archive took too long, or too much memory, to unpack"


def test_a_process_that_does_not_answer_in_time_is_stopped() -> None:
    hasty = Unpacker(ProcessLimits(seconds=0.001, seconds_to_start=0.001))
    with closing(hasty), pytest.raises(ReadingStopped, match=r"takes more than 0\.001 seconds to unpack"):
        hasty(packed(("one.txt", b"One")), "papers.zip", Limits())


def test_a_process_that_ends_is_begun_anew(unpacker: Unpacker) -> None:
    unpacker(packed(("one.txt", b"One")), "papers.zip", Limits())
    from multiprocessing import active_children

    (child,) = active_children()
    assert child.pid is not None
    os.kill(child.pid, 9)
    with pytest.raises(ReadingStopped, match="ended the process"):
        unpacker(packed(("one.txt", b"One")), "papers.zip", Limits())
    again = unpacker(packed(("one.txt", b"One")), "papers.zip", Limits())
    assert again.read(("one.txt",)) == b"One"


def test_an_archive_is_open_until_another_one_is(unpacker: Unpacker) -> None:
    first = unpacker(packed(("one.txt", b"One")), "a.zip", Limits())
    second = unpacker(packed(("two.txt", b"Two")), "b.zip", Limits())
    assert (first.is_open, second.is_open) == (False, True)


def test_damage_is_told_by_the_process_as_it_is_told_here(unpacker: Unpacker) -> None:
    with pytest.raises(RefusedDocument, match=r"a\.zip: damaged or truncated"):
        unpacker(packed(("one.txt", b"One"))[:-30], "a.zip", Limits())


def test_what_is_attached_to_e_mails_in_an_archive_is_read(tmp_path: Path, unpacker: Unpacker) -> None:
    inner = letter(("minutes.txt", b"Minutes"), ("note.eml", letter(("plan.txt", b"Plan"))))
    found = outcomes(tmp_path, unpacker, papers_zip=packed(("post/first.eml", inner)))
    assert [*found] == [
        "papers.zip!first.eml",
        "papers.zip!first.eml!minutes.txt",
        "papers.zip!first.eml!note.eml",
        "papers.zip!first.eml!note.eml!plan.txt",
    ]
    assert found["papers.zip!first.eml!note.eml!plan.txt"] == "Plan"


def test_an_archive_attached_to_an_e_mail_is_opened_and_one_within_an_archive_is_not(tmp_path: Path, unpacker: Unpacker) -> None:
    papers = packed(("one.txt", b"One"), ("two.txt", b"Two"))
    found = outcomes(
        tmp_path,
        unpacker,
        a_eml=letter(("papers.zip", papers), ("cut.zip", papers[:-30])),
        b_zip=packed(("in.zip", papers), ("b.eml", letter(("in.zip", papers)))),
    )
    assert {name: said for name, said in found.items() if not name.endswith(".eml")} == {
        "a.eml!cut.zip": "damaged or truncated: it cannot be unpacked",
        "a.eml!papers.zip!one.txt": "One",
        "a.eml!papers.zip!two.txt": "Two",
        "b.zip!b.eml!in.zip": "an archive inside an archive is not opened",
        "b.zip!in.zip": "an archive inside an archive is not opened",
    }


def test_e_mails_within_e_mails_end_somewhere(unpacker: Unpacker) -> None:
    post = letter(("plan.txt", b"Plan"))
    for _ in range(6):
        post = letter(("next.eml", post))
    entries = unpacker(post, "a.eml", Limits()).entries
    assert entries[-1] == Entry(("next.eml",) * 5, "attached to an e-mail within too many others")


def test_cards_within_an_archive_are_read_in_the_process(tmp_path: Path, unpacker: Unpacker) -> None:
    (tmp_path / "papers.zip").write_bytes(packed(("a/one.txt", b"One"), ("a/one.toml", b'title = "Minutes"')))
    (paper,) = find_sources([tmp_path], Limits(), unpacker)
    assert not isinstance(paper, RefusedDocument)
    assert paper.card is not None
    assert paper.card.title == "Minutes"
