"""Lists of things, by the class or kind that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import publish
from graph.questions import entities
from graph.store import Store
from ontology.statement import Reading, Thing
from ontology.vocab import SW


@pytest.mark.parametrize("kind", ["Provider", "provider", "PublicBody", "publicbody", "BODY"])
def test_a_body_of_two_classes_is_found_by_either_in_letters_of_any_size(
    paper: Callable[..., Reading], tmp_path: Path, kind: str
) -> None:
    trust = Thing("body:t", "body", "Leeds Community Trust", place="leeds", classes=(SW.Provider, SW.PublicBody))
    publish(Store(tmp_path), [paper("a.txt", ["Leeds Community Trust"], [trust])])
    found, _ = entities(Store(tmp_path).current(), kind)
    assert [row.label for row in found] == ["Leeds Community Trust"]
