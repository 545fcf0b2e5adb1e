"""How well the papers of the development set are read: the least that every change must keep."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import startwell

LEAST_PRECISION = 0.80
LEAST_RECALL = 0.30
_MEAN = re.compile(r"^MEAN of (\d+) documents: recall ([\d.]+) precision ([\d.]+)", re.MULTILINE)
_RELATION = re.compile(r"^(\w+) +required +(\d+) .* predicted +(\d+)", re.MULTILINE)


@pytest.fixture(scope="module")
def report(papers_store: Path, dev_set: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the set's own score says of the seeds and documents."""
    graph = tmp_path_factory.mktemp("score") / "graph.nq"
    words = ["export", "--format", "nquads", "-o", str(graph), "--store", str(papers_store)]
    assert CliRunner().invoke(startwell.house, words).exit_code == 0
    command = [sys.executable, str(dev_set / "score.py"), str(graph), str(dev_set / "gold")]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_precision_and_recall_are_no_less_than_promised(report: str, dev_set: Path) -> None:
    mean = _MEAN.search(report)
    assert mean
    assert int(mean[1]) == len(list((dev_set / "gold").glob("*.tsv")))
    assert float(mean[3]) >= LEAST_PRECISION
    assert float(mean[2]) >= LEAST_RECALL


def test_every_relation_of_the_gold_is_found_at_least_once(report: str) -> None:
    relations = {
        name: (int(required), int(predicted)) for name, required, predicted in _RELATION.findall(report) if name != "ALL"
    }
    assert len(relations) > 15
    assert [name for name, (required, predicted) in relations.items() if required and not predicted] == []
