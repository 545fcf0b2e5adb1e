"""Papers rendered as office programs would: real lists, tables and headings, a header and a footer on every page.

    python tests/loaders/readers/renderings.py FOLDER [STYLE …]

writes, for each text in FOLDER, how much of what it says its renderings say too. Needs pandoc and soffice; holds no tests.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.build import release_of
from loaders.read import read_paper
from ontology.statement import Reading

NEEDED = ("pandoc", "soffice")
_MARK = re.compile(
    r"(?P<indent>\s*)(?:(?P<plain>\d{1,3})\. |(?:- )?(?P<roman>i|ii|iii|iv|v|vi)\. |"
    r"(?:- )?(?P<letter>[a-z])\. |(?P<bullet>[-•] ))(?P<words>\S.*)"
)
_LINK = re.compile(r"&lt;(https?://.+?)&gt;")
_NAMED_LINK = re.compile(r"\[([^\]]+)\]\((\S*?)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_OWN = re.compile(r"https://w3id\.org/startwell/id/\w+/[0-9a-f]{16}\Z")
_TITLE = "Report to the Board"
_PLACES = ("#locator", "#dataSet", "/cube#dataSet")


@dataclass
class Part:
    """A heading, paragraph, item or row; of an item, how it is numbered, from what, and how deep it stands."""

    kind: str
    words: str = ""
    depth: int = 0
    style: str = ""
    start: int = 1
    cells: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Style:
    """How a paper is set: `paper` is its width and height in cm, `heads` makes each table's first full row its head."""

    columns: int = 1
    paper: tuple[float, float] = (21, 29.7)
    leading: str = "100%"
    close: bool = False
    heads: bool = False
    margin: str = "2cm"
    font: str = "Liberation Sans"
    size: str = "11pt"
    hyphenated: bool = False
    justified: bool = False
    ruled: bool = True


STYLES = {
    "plain": Style(),
    "two-columns": Style(columns=2, size="10pt"),
    "narrow": Style(margin="5cm", font="DejaVu Serif"),
    "hyphenated": Style(hyphenated=True, justified=True, font="Liberation Serif", size="12pt"),
    "unruled": Style(ruled=False, font="DejaVu Sans", size="9pt"),
    "small": Style(font="Liberation Sans Narrow", size="8pt", margin="1.2cm"),
    "letter": Style(paper=(21.59, 27.94), margin="2.54cm", font="Liberation Serif", size="12pt", ruled=False, heads=True),
    "landscape": Style(paper=(29.7, 21), size="10pt", heads=True),
    "loose": Style(leading="150%", size="12pt"),
    "justified": Style(justified=True, leading="115%", font="Liberation Serif", size="12pt"),
    "close": Style(close=True),
    "headed": Style(ruled=False, heads=True),
}


def structured(text: str) -> list[Part]:
    """The parts of a text, told by its lines alone."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", text)]
    blocks = [block for block in blocks if block.strip()]
    parts: list[Part] = []
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else ""
        parts += _parts(block.split("\n"), after)
    return parts


def _parts(lines: Sequence[str], after: str) -> Iterator[Part]:
    held: list[str] = []
    for at, line in enumerate(lines):
        found = _MARK.match(line)
        in_table = "\t" in line.strip(" ")
        if (found or in_table) and held:
            yield Part("para", "\n".join(held))
            held = []
        if in_table:
            yield Part("row", cells=line.split("\t"))
        elif found:
            yield _item(found)
        else:
            held.append(line.strip())
        if at + 1 == len(lines) and held:
            yield Part("heading" if len(lines) == 1 and _is_heading(line.strip(), after) else "para", "\n".join(held))


def _item(found: re.Match[str]) -> Part:
    depth = len(found["indent"])
    if found["plain"]:
        return Part("item", found["words"], 0, "1", int(found["plain"]))
    if found["roman"]:
        return Part("item", found["words"], 2, "i", ("i", "ii", "iii", "iv", "v", "vi").index(found["roman"]) + 1)
    if found["letter"]:
        return Part("item", found["words"], 1, "a", ord(found["letter"]) - 96)
    return Part("item", found["words"], 1 if depth else 0, "")


def _is_heading(line: str, after: str) -> bool:
    if line.isupper() and len(line) > 5 and not any(sign.isdigit() for sign in line):
        return True
    if not line[:1].isupper() or line[-1] in ".:,;?!" or re.search(r"://|@|\*\*", line) or re.match(r"Dear|Yours", line):
        return False
    below = after.lstrip()
    if any(sign.isdigit() for sign in line):
        return below.startswith("What we")
    return len(below) > 100 or bool(_MARK.match(after)) or "\t" in below or below.startswith("What we")


def as_html(parts: Sequence[Part], title: str, style: Style | None = None) -> str:
    """The paper as a web page without styles of its own."""
    return _page(title, "\n".join(_Writer(style or Style()).write(parts)))


def _page(title: str, body: str) -> str:
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en">{head}<body>\n{body}\n</body></html>\n'


class _Writer:
    """Writes parts as HTML, lists within lists."""

    def __init__(self, style: Style) -> None:
        self.open: list[str] = []
        self.depths: list[int] = []
        self.in_table = False
        self.style = style
        self.columns = 0
        self.waits_for_head = False

    def write(self, parts: Sequence[Part]) -> Iterator[str]:
        for at, part in enumerate(parts):
            if part.kind != "row" and self.in_table:
                self.in_table = False
                yield "</table>"
            if part.kind != "item":
                yield from self._close(-1)
            if part.kind == "heading":
                level = 1 if part.words.isupper() else 2
                yield f"<h{level}>{_inline(part.words)}</h{level}>"
            elif part.kind == "para":
                yield f"<p>{_inline(part.words)}</p>"
            elif part.kind == "row":
                yield from self._row(part, parts[at:])
            else:
                yield from self._item(part)
        if self.in_table:
            yield "</table>"
        yield from self._close(-1)

    def _close(self, depth: int) -> Iterator[str]:
        """End the lists deeper than one."""
        while self.depths and self.depths[-1] > depth:
            self.depths.pop()
            yield f"</li></{self.open.pop()}>"

    def _item(self, part: Part) -> Iterator[str]:
        yield from self._close(part.depth)
        if self.depths and self.depths[-1] == part.depth:
            yield "</li>"
        else:
            tag = "ol" if part.style else "ul"
            shape = f' type="{part.style}" start="{part.start}"' if part.style else ""
            yield f"<{tag}{shape}>"
            self.open.append(tag)
            self.depths.append(part.depth)
        yield f"<li><p>{_inline(part.words)}</p>"

    def _row(self, part: Part, rest: Sequence[Part]) -> Iterator[str]:
        if not self.in_table:
            self.in_table = True
            self.columns = max(len(one.cells) for one in _leading_rows(rest))
            self.waits_for_head = self.style.heads
            if not self.style.heads:
                yield self._table()
        cells = [*part.cells, *[""] * (self.columns - len(part.cells))]
        if not self.waits_for_head:
            yield "<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in cells) + "</tr>"
        elif sum(map(bool, cells)) == 1:
            yield f"<p>{_inline(''.join(cells))}</p>"
        else:
            self.waits_for_head = False
            head = "".join(f"<th>{_inline(cell)}</th>" for cell in cells)
            yield f"{self._table()}<thead><tr>{head}</tr></thead>"

    def _table(self) -> str:
        return f"<table{' border=1' if self.style.ruled else ''}>"


def _leading_rows(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        if part.kind != "row":
            return
        yield part


def _inline(words: str) -> str:
    made = html.escape(words.strip(), quote=False)
    made = _NAMED_LINK.sub(r'<a href="\2">\1</a>', made.replace("\\(", "(").replace("\\)", ")"))
    made = _LINK.sub(r'<a href="\1">\1</a>', made)
    return _BOLD.sub(r"<strong>\1</strong>", made).replace("\n", "<br>\n")


def committee_page(body: str, title: str) -> str:
    """The paper's body inside a page as committee systems make them."""
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("Home", "Councillors", "Meetings", "Bins", "Contact"))
    parts = (
        '<a class="skip-link" href="#content">Skip to content</a>',
        '<div id="cookie-banner">We use cookies. <button>Accept</button></div>',
        f'<header><div class="logo">Your council</div><nav><ul>{menu}</ul></nav></header>',
        '<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/m">Meetings</a></div>',
        f'<div id="modgov"><div class="mgContent">{body}</div></div>',
        f'<div class="mgFooter footer"><ul>{menu}</ul><p>© Your council. Powered by a committee system.</p></div>',
    )
    return _page(title, "".join(parts))


def office(file: Path, kind: str, folder: Path) -> Path:
    """A file as LibreOffice converts it."""
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation={(file.parent / 'office-profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, timeout=180, capture_output=True)
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


def pandoc(file: Path, made: Path, *more: str) -> Path:
    """A web page as pandoc converts it."""
    subprocess.run(["pandoc", "-f", "html", str(file), "-o", str(made), *more], check=True, timeout=60)
    return made


def browser(file: Path, made: Path) -> Path:
    """A web page as a browser prints it."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={made}", file.as_uri()]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    return made


def dressed(odt: Path, style: Style, title: str) -> None:
    """Give an OpenDocument text its margins, columns, font, header and footer, in place."""
    with zipfile.ZipFile(odt) as file:
        held = {name: file.read(name) for name in file.namelist()}
    held["styles.xml"] = _set(held["styles.xml"].decode(), style, title).encode()
    border = "0.5pt solid #000000" if style.ruled else "none"
    cells = re.compile(r'style:family="table-cell">\s*<style:table-cell-properties[^>]*>')
    bordered = f'style:family="table-cell"><style:table-cell-properties fo:border="{border}" />'
    held["content.xml"] = cells.sub(bordered, held["content.xml"].decode()).encode()
    with zipfile.ZipFile(odt, "w") as file:
        for name, data in held.items():
            file.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def _set(styles: str, style: Style, title: str) -> str:
    """The styles of a text with those asked for in place of its own."""
    bare = re.sub(r"<style:page-layout\b.*?</style:page-layout>", "", styles, flags=re.DOTALL)
    bare = re.sub(r"<office:master-styles>.*?</office:master-styles>", _master(title), bare, flags=re.DOTALL)
    bare = bare.replace("</office:automatic-styles>", _layout(style) + "</office:automatic-styles>", 1)
    bare = re.sub(r'(style:font-name|style:font-name-asian|fo:font-size)="[^"]*"', "", bare)
    if style.close:
        bare = re.sub(r'fo:margin-(top|bottom)="[^"]*"', r'fo:margin-\1="0cm"', bare)
    default = re.compile(r'<style:default-style style:family="paragraph".*?</style:default-style>', re.DOTALL)
    return default.sub(_default(style), bare, count=1)


def _layout(style: Style) -> str:
    columns = f'<style:columns fo:column-count="{style.columns}" fo:column-gap="0.6cm"/>' if style.columns > 1 else ""
    edge = '<style:{0}-style><style:header-footer-properties fo:min-height="1cm" fo:margin-{1}="0.5cm"/></style:{0}-style>'
    return (
        '<style:page-layout style:name="Mpm1"><style:page-layout-properties '
        f'fo:page-width="{style.paper[0]}cm" '
        f'fo:page-height="{style.paper[1]}cm" fo:margin="{style.margin}">{columns}</style:page-layout-properties>'
        f"{edge.format('header', 'bottom')}{edge.format('footer', 'top')}</style:page-layout>"
    )


def _master(title: str) -> str:
    return (
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Mpm1">'
        f'<style:header><text:p text:style-name="Header">{title} – 7 March 2024</text:p></style:header>'
        '<style:footer><text:p text:style-name="Footer">Page <text:page-number/> of <text:page-count/></text:p></style:footer>'
        "</style:master-page></office:master-styles>"
    )


def _default(style: Style) -> str:
    align = "justify" if style.justified else "start"
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit" '
        f'fo:text-align="{align}" fo:line-height="{style.leading}"/>'
        f'<style:text-properties fo:font-family="{style.font}" fo:font-size="{style.size}" '
        f'fo:language="en" fo:country="GB" fo:hyphenate="{str(style.hyphenated).lower()}" '
        'fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>'
    )


def written(text: str, folder: Path, style: Style) -> Path:
    """A text as an OpenDocument file set in a style, beside the web page it was made from."""
    page = folder / "paper.html"
    page.write_text(as_html(structured(text), "", style), encoding="utf-8")
    odt = pandoc(page, folder / "paper.odt")
    dressed(odt, style, _TITLE)
    return odt


def rendered(text: str, folder: Path, style: Style | None = None) -> dict[str, Path]:
    """The renderings of a text by name; all of them lie in the folder."""
    style, parts = style or Style(), structured(text)
    odt = written(text, folder, style)
    page = folder / "paper.html"
    word = pandoc(page, folder / "pandoc.docx")
    made = {
        "LO docx": office(odt, "docx", folder / "lo"),
        "LO pdf": office(odt, "pdf", folder / "lo"),
        "pandoc docx": word,
        "pandoc docx pdf": office(word, "pdf", folder / "pandoc"),
        "pandoc html": pandoc(page, folder / "pandoc.html", "-s", "-t", "html", "--metadata", "pagetitle=Report"),
        "LO html": office(odt, "html:HTML (StarWriter)", folder / "lo"),
        "LO odt": odt,
        "LO docx pdf": office(folder / "lo" / "paper.docx", "pdf", folder / "docx"),
    }
    committee = folder / "committee.html"
    committee.write_text(committee_page("\n".join(_Writer(Style()).write(parts)), _TITLE), encoding="utf-8")
    if shutil.which("chromium"):
        made["browser pdf"] = browser(page, folder / "browser.pdf")
    return {**made, "committee page": committee}


def said(reading: Reading) -> Counter[tuple[str, ...]]:
    """What the release of one reading says, in the graphs of its passages; places and evidence left out."""
    base = "https://w3id.org/startwell/id/passage/"
    quads = [quad for quad in release_of([reading]).quads() if quad.graph.strip("<>").startswith(base)]
    own: dict[str, list[tuple[str, str]]] = {}
    for quad in quads:
        if _OWN.match(quad.subject.strip("<>")) and not quad.predicate.strip("<>").endswith(_PLACES):
            own.setdefault(quad.subject, []).append((quad.predicate, quad.object))
    bare = {node: " ".join(f"{p} {'' if o in own else o}" for p, o in sorted(set(pairs))) for node, pairs in own.items()}
    plain = {(q.graph, q.subject, q.predicate, q.object) for q in quads if not _OWN.match(q.subject.strip("<>"))}
    return Counter(key[1:] for key in plain) + Counter((what,) for what in bare.values())


def agreement(expected: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> float:
    """How much of what either says both say."""
    return (expected & found).total() / max(expected.total(), found.total(), 1)


def agreements(text: str, folder: Path, style: Style) -> dict[str, float]:
    """For each rendering of a text, how much of what text and rendering say both say."""
    expected = said(read_paper(text.encode(), "paper.txt"))
    files = rendered(text, folder, style)
    return {made: agreement(expected, said(read_paper(file.read_bytes(), "paper.txt"))) for made, file in files.items()}


def main(folder: str, *styles: str) -> None:
    """Write the table, a line for each paper and style."""
    if missing := [one for one in NEEDED if not shutil.which(one)]:
        sys.exit(f"{' and '.join(missing)} are needed to render papers")
    for name in styles or ("plain",):
        for paper in sorted(Path(folder).glob("*.txt")):
            with tempfile.TemporaryDirectory() as scratch:
                found = agreements(paper.read_text(encoding="utf-8"), Path(scratch), STYLES[name])
            figures = " | ".join(f"{made} {figure:.3f}" for made, figure in found.items())
            sys.stdout.write(f"{paper.stem} | {name} | {figures}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
