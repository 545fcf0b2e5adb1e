"""A trace tells what each stage made of a paper, for tools and for people."""

from __future__ import annotations

import io
import json

from loaders.outcomes import Read
from loaders.read import read_paper
from loaders.stages import read_told
from loaders.trace import lines, text, traced
from ontology.readings import Input, from_json, to_json
from ontology.statement import Reading

PAPER = b"""Elmfield Children's Board

Minutes of 7 May 2024

1. The Board leads the Elmfield Sleep Campaign. Tea was served.

2. The Elmfield Play Strategy was in print.
"""
TOLD = read_told(PAPER, "a.txt")
LINES = [json.loads(line) for line in lines(TOLD)]


class Open:
    """Everything may be written."""

    def fit_to_keep(self, reading: Reading) -> Reading:
        return reading

    def fit_to_say(self, line: str) -> str:
        return line


def of(stage: str) -> list[dict[str, str]]:
    return [line for line in LINES if line["stage"] == stage]


def test_blocks_sentences_and_mentions_are_told_in_the_papers_words() -> None:
    assert [line["words"] for line in of("block")] == [passage.words for passage in TOLD.passages]
    assert [line["words"] for line in of("sentence") if int(line["passage"]) == 2] == [
        "The Board leads the Elmfield Sleep Campaign.",
        "Tea was served.",
    ]
    assert "Elmfield Sleep Campaign" in [line["words"] for line in of("mention")]


def test_a_stand_in_is_told_with_what_it_means_and_where_that_is_named() -> None:
    (resolved,) = of("resolved")
    assert (resolved["words"], resolved["key"], resolved["named in"]) == ("Board", "body:elmfield-childrens-board", "title")


def test_text_that_no_rule_took_is_told_down_to_the_sentence() -> None:
    assert [line["words"] for line in of("unclaimed sentence")] == ["Tea was served."]
    assert "The Elmfield Play Strategy was in print." in [line["words"] for line in of("unclaimed")]


def test_what_is_only_named_is_told() -> None:
    spoken = {key for line in of("statements") for key in (line["subject"], str(line["object"]))}
    assert of("unspoken")
    assert all(line["key"] not in spoken for line in of("unspoken"))


def test_the_text_has_each_passage_with_what_it_says_and_by_which_rule() -> None:
    told = list(text(TOLD))
    at = told.index("    “The Board leads the Elmfield Sleep Campaign. Tea was served.”")
    assert any("leads initiative:" in line and "(rule " in line for line in told[at : at + 8])
    assert any(line.startswith("    no rule: ") for line in told)


def test_what_is_told_is_no_part_of_what_is_kept() -> None:
    given = Read(Input("a.txt", TOLD.source.sha256), to_json(TOLD))
    (left,) = traced([given], io.BytesIO(), as_text=True, fit=Open())
    assert isinstance(left, Read)
    assert from_json(left.data) == read_paper(PAPER, "a.txt")
