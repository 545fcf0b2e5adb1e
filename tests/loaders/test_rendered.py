"""A paper says the same as text, as a Word file and as a PDF; needs pandoc and LibreOffice, and is skipped without them."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from loaders.read import read_paper
from ontology.statement import Ref

PAPERS = Path(__file__).resolve().parents[2] / "examples"
NEEDED = ("pandoc", "soffice")

pytestmark = pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason="pandoc and LibreOffice are needed to render papers")


def said(path: Path, name: str) -> Counter[tuple[str, ...]]:
    """What a paper says, place and evidence apart."""
    reading = read_paper(path.read_bytes(), name)
    stated = (
        (one.subject, one.predicate, one.object.key if isinstance(one.object, Ref) else "", one.mood.value, one.when.start)
        for one in reading.statements
    )
    return Counter(stated) + Counter((claim.cls, claim.rule) for claim in reading.claims)


def rendered(source: Path, folder: Path) -> tuple[Path, Path]:
    """The paper as a Word file and as a PDF."""
    word = folder / f"{source.stem}.docx"
    kind = "markdown+hard_line_breaks-smart-yaml_metadata_block"
    subprocess.run(["pandoc", "-f", kind, str(source), "-o", str(word)], check=True, timeout=60)
    office = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
    convert = [*office, "--convert-to", "pdf", "--outdir", str(folder), str(word)]
    subprocess.run(convert, check=True, timeout=120, capture_output=True)
    return word, word.with_suffix(".pdf")


@pytest.mark.parametrize("name", ["staffordshire-board-2023.md", "stoke-room-to-grow-2021.md"])
def test_a_rendered_paper_says_what_its_text_says(name: str, tmp_path: Path) -> None:
    expected = said(PAPERS / name, name)
    for file in rendered(PAPERS / name, tmp_path):
        found = said(file, name)
        assert (expected & found).total() >= 0.97 * max(expected.total(), found.total()), file.suffix
