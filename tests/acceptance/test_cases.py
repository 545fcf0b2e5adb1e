"""A case is a folder: a paper, its card, and what a careful reader is sure to find in it.

That all expected lines are read is asserted, not that nothing else is. A line of `expected.tsv` names subject, predicate,
object, mood and locator; a decision or recommendation has its body as subject, its class as predicate, and its action
in place of the mood.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from loaders.files.cards import FolderCards
from loaders.read import read_paper
from ontology.statement import Claim, Key, Reading, Ref, Term, Value
from ontology.vocab import SW, concept_name, shortened

CASES = sorted(path for path in (Path(__file__).parents[1] / "cases").iterdir() if path.is_dir())
DOERS = {SW.Decision: SW.decidedBy, SW.Recommendation: SW.madeTo}


class Line(NamedTuple):
    """One fact as it is expected, and as it is read: names without regard to capitals."""

    subject: str
    predicate: str
    object: str
    mood: str
    locator: str


def expected(case: Path) -> set[Line]:
    lines = (case / "expected.tsv").read_text(encoding="utf-8").splitlines()
    return {folded(Line(*line.split("\t"))) for line in lines if not line.startswith("#")}


def folded(line: Line) -> Line:
    return line._replace(subject=line.subject.casefold(), object=line.object.casefold())


def read(case: Path) -> Reading:
    card = FolderCards(case).of("paper.txt")
    assert card is not None
    return read_paper((case / "paper.txt").read_bytes(), "paper.txt", card)


def lines(reading: Reading) -> Iterator[Line]:
    """Every fact of a reading under every name of its subject and object."""
    for said in reading.statements:
        if isinstance(said.object, Ref):
            place = reading.passages[said.evidence.passage].locator
            for subject in names(reading, said.subject):
                for thing in names(reading, said.object.key):
                    yield folded(Line(subject, shortened(said.predicate), thing, said.mood, place))
    for claim in reading.claims:
        if claim.cls in DOERS:
            yield from _done(reading, claim)


def _done(reading: Reading, claim: Claim) -> Iterator[Line]:
    values: dict[str, Value] = dict(claim.values)
    doer, about, action = values.get(DOERS[claim.cls]), values.get(SW.about), values.get(SW.action)
    if isinstance(doer, Ref) and isinstance(about, Ref) and isinstance(action, Term):
        place = reading.passages[claim.evidence.passage].locator
        for subject in names(reading, doer.key):
            for thing in names(reading, about.key):
                yield folded(Line(subject, shortened(claim.cls), thing, concept_name(action.iri), place))


def names(reading: Reading, key: Key) -> set[str]:
    """All names of a thing."""
    thing = next(each for each in reading.things if each.key == key)
    return {thing.name, *thing.forms, *thing.acronyms, *thing.shorts, thing.known_as.replace("-", " ")} - {""}


def test_all_case_folders_are_here() -> None:
    assert len(CASES) == 8
    needed = {"paper.txt", "paper.toml", "expected.tsv"}
    assert [case.name for case in CASES if not needed <= {path.name for path in case.iterdir()}] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_careful_reader_finds_is_read(case: Path) -> None:
    assert expected(case)
    assert sorted(expected(case) - set(lines(read(case)))) == []
