"""A paper says the same as text and as office programs render it; needs pandoc and LibreOffice, and is skipped without them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loaders.read import read_paper
from tests.loaders.readers.renderings import NEEDED, STYLES, agreements, as_html, office, structured, written

HOUSE = Path(__file__).resolve().parents[3]
SEEDS = HOUSE.parent / "shared" / "seeds"
SAME = 0.97
needs_programs = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason="pandoc and LibreOffice are needed to render papers"
)


@needs_programs
def test_a_rendered_paper_says_what_its_text_says(tmp_path: Path) -> None:
    text = (HOUSE / "examples" / "staffordshire-board-2023.md").read_text(encoding="utf-8").replace("## ", "").replace("# ", "")
    found = agreements(text, tmp_path, STYLES["plain"])
    assert {made: figure for made, figure in found.items() if figure < SAME} == {}


@needs_programs
@pytest.mark.skipif(not SEEDS.is_dir(), reason="needs the seeds in ../shared")
def test_a_rendered_seed_says_what_its_text_says(tmp_path: Path) -> None:
    found = agreements(
        (SEEDS / "staffordshire-hwb-healthy-start-in-life-2023.txt").read_text(encoding="utf-8"), tmp_path, STYLES["plain"]
    )
    assert {made: figure for made, figure in found.items() if figure < SAME} == {}


@needs_programs
def test_every_passage_of_a_rendered_pdf_has_its_page_and_no_running_line_is_one(tmp_path: Path) -> None:
    text = "\n".join(
        f"{n}. The Board agreed plan {n} for the county, its districts and all of its partners." for n in range(1, 60)
    )
    printed = office(written(text, tmp_path, STYLES["narrow"]), "pdf", tmp_path / "printed")
    passages = read_paper(printed.read_bytes(), "paper.pdf").passages
    assert all(passage.page and passage.locator.startswith(f"p. {passage.page}, ") for passage in passages)
    assert max(passage.page or 0 for passage in passages) > 1
    assert not any("7 March 2024" in passage.words or passage.words.startswith("Page ") for passage in passages)


def test_lists_tables_and_headings_of_a_text_become_real_ones() -> None:
    text = "Aims of the board\n\n1. The Board is asked to:\n - a. note it;\n - i. now.\n\nIndicator\t2023\nBirths\t12\n"
    page = as_html(structured(text), "")
    for sign in (
        "<h2>Aims of the board</h2>",
        '<ol type="1" start="1">',
        '<ol type="a" start="1">',
        '<ol type="i"',
        "<td>Births</td>",
    ):
        assert sign in page
