"""Corrections made by hand, from the file beside the papers to the graph and its explanations."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import startwell
from graph.build import publish
from graph.store import Store
from loaders.read import read_paper
from ontology.correction_file import read_corrections
from ontology.corrections import Corrections
from ontology.statement import Reading

PAPER = """Leeds Children's Board

Minutes of 7 May 2024

1. The Leeds Children's Board leads the Leeds Sleep Campaign.

2. Sprout is seen through by the Leeds Children's Board.
"""
OTHER = """Leeds Children's Trust

1. The Leeds Children's Trust leads the Leeds Play Campaign.
"""
SIGNED = 'author = "Clerk"\ndate = 2024-06-30\nreason = "seen in the minutes"\n'
ID = "https://w3id.org/startwell/id/"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "minutes.txt").write_text(PAPER, encoding="utf-8")
    (folder / "trust.txt").write_text(OTHER, encoding="utf-8")
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(startwell.house, [str(word) for word in words])


def built(papers: Path, *tables: str) -> str:
    """What a build of the papers with these corrections says on standard error."""
    text = "".join(f"{table}{SIGNED}" for table in tables)
    (papers / "corrections.toml").write_text(text, encoding="utf-8")
    result = run("build", papers, "--workers", "1", "--store", papers.parent / "store")
    assert result.exit_code == 0, result.stderr
    return result.stderr


def export(papers: Path) -> str:
    return run("export", "--format", "nquads", "--store", papers.parent / "store").stdout


def explained(papers: Path, thing: str) -> str:
    return run("explain", thing, "--store", papers.parent / "store").stdout


NAME = '[[name]]\nname = "Sprout"\nkind = "initiative"\n'
MISSING = """[[missing]]
subject = "Leeds Children's Board"
predicate = "delivers"
object = "{}"
document = "minutes.txt"
quote = "{}"
"""
WRONG = '[[wrong]]\nsubject = "Leeds Sleep Campaign"\nobject = "Leeds"\ndocument = "minutes"\n'
SAME = '[[same]]\nleft = "body/leeds-childrens-board"\nright = "body/leeds-childrens-trust"\n'
DELIVERS = f"<{ID}body/leeds-childrens-board> <https://w3id.org/startwell/ontology#delivers> <{ID}initiative/leeds-sprout>"


def test_what_is_missing_is_added_in_the_graph_of_its_passage(papers: Path) -> None:
    assert built(papers, NAME, MISSING.format("Sprout", "is seen through by the")) == ""
    (line,) = [line for line in export(papers).splitlines() if line.startswith(DELIVERS)]
    assert f"<{ID}passage/minutes-" in line
    assert run("validate", "--store", papers.parent / "store").exit_code == 0
    assert "by rule by hand (Clerk, 2024-06-30: seen in the minutes)" in explained(papers, "Sprout")


@pytest.mark.parametrize(
    ("tables", "reason"),
    [
        ((NAME, MISSING.format("Sprout", "is funded by the")), "the quote does not stand in it"),
        ((MISSING.format("Sprout", "is seen through by the"),), "the reader knows no 'Sprout' in it"),
        ((MISSING.format("Leeds Sleep Campaign", "is seen through by the"),), "names 'Leeds Sleep Campaign'"),
        ((MISSING.format("breastfeeding", "is seen through by the"),), "names 'breastfeeding'"),
        ((WRONG.replace("Leeds Sleep", "Leeds Walking"),), "no paper says so any more"),
        ((SAME.replace("trust", "council"),), "there is no body/leeds-childrens-council"),
        ((NAME.replace("Sprout", "Seedling"),), "no paper has this name"),
    ],
)
def test_a_correction_that_does_not_apply_changes_nothing_and_the_reason_is_told(
    tables: tuple[str, ...], reason: str, tmp_path: Path
) -> None:
    one, all_ = (read_corrections("".join(f"{table}{SIGNED}" for table in some)) for some in (tables[:-1], tables))
    report = publish(Store(tmp_path / "one"), read(all_), corrections=[all_])
    (line,) = report.idle
    assert line.startswith("corrections.toml: no longer applies: ")
    assert reason in line
    publish(Store(tmp_path / "two"), read(one), corrections=[one])
    assert Store(tmp_path / "one").current().dump("nquads") == Store(tmp_path / "two").current().dump("nquads")


def read(corrections: Corrections) -> list[Reading]:
    """The papers, read with the names that the corrections teach."""
    given = (("minutes.txt", PAPER), ("trust.txt", OTHER))
    return [read_paper(words.encode(), name, taught=corrections.names) for name, words in given]


def test_a_build_tells_at_each_run_what_does_not_apply(papers: Path) -> None:
    lines = built(papers, WRONG.replace("Leeds Sleep", "Leeds Walking"))
    assert lines.startswith(
        "papers/corrections.toml: no longer applies: taken out: Leeds Walking Campaign Leeds (minutes) (Clerk, "
    )
    assert lines.count("\n") == 1
    assert built(papers, WRONG.replace("Leeds Sleep", "Leeds Walking")) == lines


def test_what_is_wrong_is_taken_out_and_the_explanation_says_who_did(papers: Path) -> None:
    built(papers)
    assert "servesArea" in export(papers)
    assert built(papers, WRONG) == ""
    assert f"<{ID}initiative/leeds-sleep-campaign> <https://w3id.org/startwell/ontology#servesArea>" not in export(papers)
    told = explained(papers, "Leeds Sleep Campaign")
    assert "taken out: Leeds Sleep Campaign Leeds (minutes) – Clerk, 2024-06-30: seen in the minutes" in told
    assert "found wrong by Clerk" in told


def test_same_and_different_join_and_part(papers: Path) -> None:
    assert built(papers, SAME) == ""
    assert f"<{ID}body/leeds-childrens-trust>" not in export(papers)
    assert "are one thing – Clerk" in explained(papers, "Leeds Children's Trust")
    built(papers)
    assert f"<{ID}body/leeds-childrens-trust>" in export(papers)


def test_one_name_in_two_papers_can_be_two_things(papers: Path) -> None:
    (papers / "trust.txt").write_text(OTHER.replace("Trust", "Board"), encoding="utf-8")
    built(papers)
    assert "for corrections: body/leeds-childrens-board@minutes; body/leeds-childrens-board@trust" in explained(
        papers, "Leeds Children's Board"
    )
    parted = (
        SAME.replace("same", "different").replace("board", "board@minutes").replace("childrens-trust", "childrens-board@trust")
    )
    assert built(papers, parted) == ""
    assert export(papers).count("org#Organization> <https://w3id.org/startwell/ontology#entities>") >= 2
    assert len({line.split()[0] for line in export(papers).splitlines() if f"<{ID}body/leeds-childrens-board" in line[:80]}) == 2


def test_a_file_that_is_gone_leaves_no_trace(papers: Path) -> None:
    built(papers)
    before = export(papers)
    built(papers, NAME, WRONG, SAME)
    assert export(papers) != before
    (papers / "corrections.toml").unlink()
    assert run("build", papers, "--workers", "1", "--store", papers.parent / "store").exit_code == 0
    assert export(papers) == before


def test_a_faulty_file_stops_the_build_in_one_line_and_the_last_release_stays(papers: Path) -> None:
    built(papers)
    before = export(papers)
    (papers / "corrections.toml").write_text('[[wrong]]\nsubject = "A"\n', encoding="utf-8")
    result = run("build", papers, "--store", papers.parent / "store")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("papers/corrections.toml, [[wrong]] 1: it has no author")
    assert export(papers) == before


def test_corrections_are_taken_by_option_too(papers: Path, tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(NAME + SIGNED, encoding="utf-8")
    store = tmp_path / "store"
    assert run("build", papers, "--corrections", tmp_path / "ours.toml", "--workers", "1", "--store", store).exit_code == 0
    assert "Sprout" in run("explain", "Sprout", "--store", store).stdout


def test_a_document_is_explained_with_what_was_left_over(papers: Path) -> None:
    built(papers)
    told = explained(papers, "minutes.txt")
    assert "Text that no rule took" in told
    assert "“Sprout is seen through by the Leeds Children's Board.”" in told
