"""Figures of sentences, line by line: `read.tsv` has what each gives, `unread.txt` has numbers that measure nothing here."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.read import read_paper
from ontology.statement import Claim, Number, Reading, Ref, Text
from ontology.vocab import SW

HERE = Path(__file__).parent
READ = [line.split("\t") for line in (HERE / "read.tsv").read_text(encoding="utf-8").splitlines()]
UNREAD = (HERE / "unread.txt").read_text(encoding="utf-8").splitlines()


def test_no_line_is_lost() -> None:
    assert len(READ) >= 60
    assert len(UNREAD) >= 25


@pytest.mark.parametrize(("words", "figures"), [(line[0], line[1:]) for line in READ], ids=[line[0] for line in READ])
def test_a_sentence_gives_its_figures(words: str, figures: list[str]) -> None:
    assert sorted(_observed(words)) == sorted(figures)


@pytest.mark.parametrize("words", UNREAD)
def test_a_number_that_measures_nothing_gives_no_figure(words: str) -> None:
    assert _observed(words) == []


def _observed(words: str) -> list[str]:
    """Indicator, place, value and period of each figure of a paper of Derby; `\\n` stands for a new line, `\\t` for a tab."""
    reading = read_paper(
        ("Derby City Council\n\n" + words.replace("\\n", "\n").replace("\\t", "\t") + "\n").encode(), "paper.txt"
    )
    return ["; ".join(_parts(reading, claim)) for claim in reading.claims if claim.cls == SW.Observation]


def _parts(reading: Reading, claim: Claim) -> tuple[str, str, str, str]:
    names = {thing.key: thing.name for thing in reading.things}
    said = {
        iri: names[value.key] if isinstance(value, Ref) else str(value.value) if isinstance(value, Number) else value.words
        for iri, value in claim.values
        if isinstance(value, Ref | Number | Text)
    }
    value = said.get(SW.value) or f"target {said.get(SW.target, '')}"
    return said[SW.indicator], said.get(SW.area) or said[SW.ofBody], value, said.get(SW.period, "-")
