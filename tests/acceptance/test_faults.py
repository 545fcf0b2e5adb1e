"""Faults of ours are found: an export with a fault planted in it is loaded, and `validate` names the fault."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import startwell

SW = "https://w3id.org/startwell/ontology#"
ID = "https://w3id.org/startwell/id/"
PRIORITY = rf"^<{ID}body/staffordshire-families-strategic-partnership> (<{SW}hasPriority> .*)$"
CONTRACT_END = rf'(<{SW}endDate> )"2023-03-31"'


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(startwell.house, [str(word) for word in words])


def changed(pattern: str, by: str) -> Callable[[str], str]:
    """What replaces every match of a pattern, of which there must be some."""

    def change(text: str) -> str:
        made, count = re.subn(pattern, by, text, flags=re.MULTILINE)
        assert count
        return made

    return change


@pytest.fixture(scope="module")
def clean(build: Callable[..., Path], examples: Path) -> str:
    """The export of one example paper and of another, whose bodies the first never names."""
    store = build(examples / "staffordshire-board-2023.md", examples / "york-officer-report.txt")
    return run("export", "--format", "nquads", "--store", store).stdout


def validated(export: str, folder: Path) -> tuple[int, list[dict[str, object]]]:
    """The exit status of `validate` over an export loaded anew, and the faults it tells."""
    (folder / "export.nq").write_text(export, encoding="utf-8")
    assert run("load", folder / "export.nq", "--store", folder / "store").exit_code == 0
    result = run("validate", "--format", "json", "--store", folder / "store")
    return result.exit_code, json.loads(result.stdout)["faults"]


def test_a_clean_export_has_no_faults(clean: str, tmp_path: Path) -> None:
    assert validated(clean, tmp_path) == (0, [])


def test_all_examples_together_have_no_faults(examples_store: Path) -> None:
    result = run("validate", "--store", examples_store)
    assert (result.exit_code, result.stdout.split(",")[0]) == (0, "0 faults of ours")


def test_the_seeds_have_no_faults(seeds_store: Path) -> None:
    result = run("validate", "--store", seeds_store)
    assert (result.exit_code, result.stdout.split(",")[0]) == (0, "0 faults of ours")


@pytest.mark.parametrize(
    ("change", "shape", "thing"),
    [
        (changed("has lacked clear overall ownership", "has kept clear overall ownership"), "PassageHash", "/passage/"),
        (changed(PRIORITY, rf"<{ID}body/york-early-years-partnership-board> \1"), "Anchored", "/york-early-years"),
        (changed(rf"<{SW}accountableTo>", f"<{SW}accountableTowards>"), "KnownTerm", "accountableTowards"),
        (changed(CONTRACT_END, r'\1"2018-03-31"'), "EndAfterStart", "/contract/"),
    ],
    ids=["a quote altered", "a subject named nowhere near", "an unknown term", "an end before its start"],
)
def test_a_planted_fault_is_named(change: Callable[[str], str], shape: str, thing: str, clean: str, tmp_path: Path) -> None:
    status, faults = validated(change(clean), tmp_path)
    assert status == 1
    assert shape in {fault["shape"] for fault in faults}
    assert any(thing in json.dumps(fault) for fault in faults if fault["shape"] == shape)
