"""What people are sent: e-mails and what hangs on them, saved pages, archives of every make, papers that are two things at once.

Each comes with its fate: to be read (`good`), refused (`bad`), or either, quickly and in one line (`any`).
"""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage

from tests.hostile.bad_files import locked
from tests.hostile.good_files import words, zipped
from tests.hostile.large_files import Fated, page_of, word

_HEAD = b"From: Team <team@example.org>\nSubject: %s\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n"


def sent_files(address: str) -> Iterator[Fated]:
    """The fate, name and bytes of each."""
    yield from letters()
    yield from attached()
    yield from saved(address)
    yield from archives()
    yield from archives_of_letters()
    yield from other_archives()
    yield from two_at_once()


def letters() -> Iterator[Fated]:
    said = words("Posted").encode()
    plain = b"Content-Type: text/plain; charset=%s\n\n"
    yield "any", b"letter-fields.eml", _HEAD % b"Fields" + b"".join(b"X-%d: y\n" % at for at in range(50_000)) + b"\n" + said
    yield "any", b"letter-folded.eml", _HEAD % (b"Folded" + b"\n  more" * 20_000) + plain % b"utf-8" + said
    yield "any", b"letter-encoded.eml", _HEAD % (b"=?utf-8?q?a?= " * 20_000) + plain % b"utf-8" + said
    yield "good", b"letter-charset.eml", _HEAD % b"Charset" + plain % b"x-no-such" + words("Charset posted").encode()
    open_ended = b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' + plain % b"utf-8"
    yield "good", b"letter-open.eml", _HEAD % b"Open" + open_ended + words("Open posted").encode()
    broken = b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b"!!!!" * 50
    yield "bad", b"letter-base64.eml", _HEAD % b"" + broken
    quoted = words("Quoted posted").encode() + b"".join(b">" * at + b" quoted\n" for at in range(1, 2_000))
    yield "good", b"letter-quoted.eml", _HEAD % b"Quoted" + plain % b"utf-8" + quoted
    signs = b"=" * 50_000 + b"=0" * 20_000
    yield (
        "good",
        b"letter-signs.eml",
        _HEAD % b"Signs" + b"Content-Transfer-Encoding: quoted-printable\n\n" + words("Signed").encode() + signs,
    )
    yield (
        "good",
        b"letters.mbox",
        b"From a@b Mon Jan  1 00:00:00 2024\n" + _HEAD % b"Box" + plain % b"utf-8" + words("Boxed posted").encode(),
    )
    yield "bad", b"letter-empty.eml", _HEAD.replace(b"Team", b"") % b"" + b"\n\n"
    names = b"Content-Type: text/plain; " + b"; ".join(b"a*%d*=x" % at for at in range(20_000)) + b"\n\n"
    yield "any", b"letter-parameters.eml", _HEAD % b"Parameters" + names + words("Parametered").encode()


def letter(name: str, *parts: tuple[str, bytes], kind: str = "octet-stream") -> bytes:
    """An e-mail of a few words with files attached."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "Team <team@example.org>", name, "<2@example.org>"
    mail.set_content(words(name))
    for called, data in parts:
        mail.add_attachment(data, maintype="application", subtype=kind, filename=called)
    return mail.as_bytes()


def attached() -> Iterator[Fated]:
    """E-mails that are good, with one thing attached that is not."""
    paper = word("<w:p><w:r><w:t>The Attached Board agreed the plan.</w:t></w:r></w:p>")
    yield "good", b"attached-papers.eml", letter("With papers", ("a.docx", paper), ("b.pdf", page_of(b"", b"Attached")))
    yield "bad", b"attached-locked.eml", letter("With a lock", ("a.docx", locked(paper)))
    yield "bad", b"attached-climbs.eml", letter("Climbing", ("../../../climbed.txt", words("Up").encode()))
    yield "bad", b"attached-tnef.eml", letter("With winmail", ("winmail.dat", b"\x78\x9f\x3e\x22" + bytes(999)), kind="ms-tnef")
    yield "bad", b"attached-old.eml", letter("With an old file", ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999)))
    yield "bad", b"attached-bomb.eml", letter("With a bomb", ("bomb.docx", word(" " * 150_000_000)))
    deep = letter("Deepest", ("plan.txt", words("Deepest attached").encode()))
    for at in range(3):
        deep = letter(f"Nested {at}", (f"{at}.eml", deep))
    yield "good", b"attached-letters.eml", deep
    yield "good", b"attached-archive.eml", letter("With an archive", ("a.zip", zipped({"one.txt": words("One in a letter")})))
    yield "bad", b"attached-archive-cut.eml", letter("With half an archive", ("a.zip", zipped({"one.txt": words("Half")})[:-30]))
    yield "good", b"attached-many.eml", letter("With many", *((f"{at}.txt", words(f"Part {at}").encode()) for at in range(30)))
    yield (
        "good",
        b"attached-same.eml",
        letter("With twins", ("a.txt", words("Twin").encode()), ("a.txt", words("Other twin").encode())),
    )


def saved(address: str) -> Iterator[Fated]:
    """Web pages as browsers save them in one file."""
    page = f'<html><body><main><img src="{address}/i.png"><p>{words("Saved page")}</p></main></body></html>'
    head = "From: <Saved by a browser>\nSnapshot-Content-Location: https://example.org/\nSubject: Saved\nMIME-Version: 1.0\n"
    parts = f'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n\n{page}\n'
    coded = "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
    image = f"{coded}Content-Location: {address}/i.png\n\niVBORw0KGgo=\n--b--\n"
    yield "good", b"saved.mhtml", (head + parts + image).encode()
    yield "any", b"saved-deep.mht", (head + parts.replace("<main>", "<div>" * 50_000)).encode()


def archives() -> Iterator[Fated]:
    text = words("Zipped once more").encode()
    yield "bad", b"zip-bzip2-bomb.zip", packed(("bomb.txt", bytes(400_000_000)), how=zipfile.ZIP_BZIP2)
    yield "bad", b"zip-lzma-bomb.zip", packed(("bomb.txt", bytes(300_000_000)), how=zipfile.ZIP_LZMA)
    yield "good", b"zip-64.zip", packed(("big.txt", text), sixty_four=True)
    forged = bytearray(packed(("a.txt", text)))
    for sign, place in ((b"PK\x03\x04", 18), (b"PK\x01\x02", 20)):
        at = forged.find(sign) + place
        forged[at : at + 8] = struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF)
    yield "any", b"zip-64-forged.zip", bytes(forged)
    yield "bad", b"zip-names-twice.zip", packed(("a.txt", text), ("b.txt", text)).replace(b"b.txt", b"a.txt")
    yield "good", b"zip-path.zip", packed(("d/" * 20_000 + "a.txt", words("Far down").encode()))
    yield "bad", b"zip-one-locked.zip", locked_second(packed(("a.txt", words("Open one").encode()), ("b.txt", text)))
    yield "good", b"zip-cases.zip", packed(("A.txt", words("Upper").encode()), ("a.txt", words("Lower").encode()))
    yield (
        "good",
        b"zip-reserved.zip",
        packed(("CON", words("Console").encode()), ("nul.txt", words("Nul").encode()), ("a.txt ", text)),
    )
    yield "any", b"zip-comment.zip", packed(("a.txt", words("Commented").encode()), comment=b"PK\x05\x06" + b"x" * 60_000)
    yield "bad", b"zip-card-bomb.zip", packed(("a.txt", words("Carded").encode()), ("a.toml", b'title = "' + b"x" * 140_000_000))
    yield "bad", b"zip-card-dots.zip", packed(("a.txt", words("Dotted").encode()), ("sources.toml", b"a." * 400_000 + b"b = 1"))
    yield "bad", b"zip-card-digits.zip", packed(("a.txt", words("Digits").encode()), ("a.toml", b"title = " + b"1" * 9_000))
    yield (
        "bad",
        b"zip-one-bad.zip",
        packed(("a.txt", words("Before").encode()), ("b.pdf", b"%PDF-1.7\n"), ("c.txt", words("After").encode())),
    )
    yield "bad", b"zip-one-damaged.zip", damaged(packed(("a.txt", words("Whole").encode()), ("b.txt", words("Spoilt").encode())))
    yield "bad", b"zip-of-folders.zip", packed(("a/", b""), ("a/b/", b""))
    yield "any", b"zip-names.zip", packed(*((f"{at}{'n' * 9_000}.txt", b"The Board.") for at in range(200)))
    yield "good", b"zip-escapes.zip", packed(("\x1b[31mred\u202e<b>\"'.txt", words("Escaped").encode()))


def packed(*parts: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED, comment: bytes = b"", sixty_four: bool = False) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        archive.comment = comment
        for name, data in parts:
            with archive.open(name, "w", force_zip64=sixty_four) as part:
                part.write(data)
    return made.getvalue()


def locked_second(data: bytes) -> bytes:
    """An archive whose second part is marked as encrypted."""
    out = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        out[out.find(sign, out.find(sign) + 4) + place] |= 1
    return bytes(out)


def damaged(data: bytes) -> bytes:
    """An archive whose second part has a byte wrong."""
    at = data.find(b"b.txt") + 20
    return data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]


def archives_of_letters() -> Iterator[Fated]:
    inner = zipped({"one.txt": words("Too deep")})
    yield "good", b"zip-letters.zip", packed(("a.eml", letter("In a zip", ("plan.txt", words("In a letter in a zip").encode()))))
    yield "bad", b"zip-letter-zip.zip", packed(("a.eml", letter("With a zip in a zip", ("a.zip", inner))))
    yield "bad", b"zip-letter-bad.zip", packed(("a.eml", letter("With a bad one in a zip", ("a.pdf", b"%PDF-1.7\n"))))
    yield "bad", b"zip-zips.zip", packed(("a.zip", inner))


def other_archives() -> Iterator[Fated]:
    text = words("Packed otherwise").encode()
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        entry = tarfile.TarInfo("../../a.txt")
        entry.size = len(text)
        archive.addfile(entry, io.BytesIO(text))
    yield "bad", b"papers.tar", made.getvalue()
    yield "bad", b"papers.tar.gz", gzip.compress(made.getvalue())
    yield "bad", b"paper.txt.gz", gzip.compress(text)
    yield "bad", b"papers.zst", b"\x28\xb5\x2f\xfd" + bytes(200)
    yield "bad", b"papers.cab", b"MSCF" + bytes(200)
    yield "bad", b"book.epub", zipped({"mimetype": "application/epub+zip", "a.html": "<p>x"})
    yield "bad", b"pack.jar", zipped({"META-INF/MANIFEST.MF": "Manifest-Version: 1.0\n"})[:-9]


def two_at_once() -> Iterator[Fated]:
    """Files that are one thing to one reader and another to the next."""
    archive = zipped({"one.txt": words("Hidden behind")})
    page = b"<!DOCTYPE html><html><body><p>" + words("In front").encode() + b"</p></body></html>"
    yield "any", b"both-page-and-zip.html", page + archive
    yield "any", b"both-pdf-and-zip.pdf", page_of(b"", b"Both") + archive
    yield "any", b"both-page-and-pdf.html", page[:200] + page_of(b"", b"Second")
    yield "bad", b"both-gif-and-page.html", b"GIF89a/*" + page
    yield "bad", b"both-program-and-zip.zip", b"MZ\x90\x00" + bytes(200) + archive
    yield "any", b"both-text-and-zip.txt", words("Text in front").encode() + archive
