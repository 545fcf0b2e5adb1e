"""Ways of saying that something is missing, asked, decided or held by somebody, as data: short papers and their claims.

`claimed.tsv` holds a kind of claim, its subject, its object and a short paper that makes it; `unclaimed.tsv` a kind and a paper
that only looks as if it did. Tab-separated and sorted by kind; `\\n` starts a new line. An object is a concept of the claim's
closed list, a colon, and words that the claim's wording or thing holds. A gap that a paper only fears is a kind of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.read import read_paper
from loaders.rules import asking, deciding, lacking, unowned
from loaders.rules.absence import Lack
from loaders.rules.asking import Doing
from ontology.statement import Claim, Flag, Reading, Ref, Term, Text, Value
from ontology.vocab import ORG, SW

_HERE = Path(__file__).parent
_HEAD = "Leeds City Council\n\nLeeds Early Years Board\n\nMeeting of 4 March 2024\n\n"
_KINDS = {
    SW.Gap: ("Gap", SW.gapIn, SW.gapKind, SW.missing),
    SW.Recommendation: ("Recommendation", SW.madeTo, SW.action, SW.about),
    SW.Decision: ("Decision", SW.decidedBy, SW.action, SW.about),
    ORG.Membership: ("holdsRole", ORG.member, ORG.role, ORG.organization),
}
"""For each class of claims the kind of its lines, and the properties that hold subject, concept and object."""


def _lines(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


_CLAIMED, _UNCLAIMED = _lines("claimed.tsv"), _lines("unclaimed.tsv")


def _read(words: str) -> Reading:
    return read_paper((_HEAD + words.replace("\\n", "\n") + "\n").encode(), "paper.txt")


def _names(reading: Reading, value: Value) -> set[str]:
    if isinstance(value, Text):
        return {value.words.casefold()}
    thing = next((t for t in reading.things if isinstance(value, Ref) and t.key == value.key), None)
    return {name.casefold() for name in (thing.name, *thing.forms)} if thing else set()


def _concept(claim: Claim, prop: str) -> str:
    terms = [value for p, value in claim.values if p == prop and isinstance(value, Term)]
    return terms[0].iri.rpartition("#")[2].partition("-")[2] if terms else ""


def _claims(reading: Reading) -> Iterator[tuple[str, set[str], str, set[str]]]:
    """Kind, names of the subject, concept, and names or wording of the object, of each claim."""
    for claim in reading.claims:
        values = dict(claim.values)
        kind, subject, listed, thing = _KINDS.get(claim.cls, ("", "", "", ""))
        if subject in values and thing in values:
            feared = "feared " if values.get(SW.feared) == Flag(True) else ""
            yield feared + kind, _names(reading, values[subject]), _concept(claim, listed), _names(reading, values[thing])


def _is_claimed(kind: str, subject: str, thing: str, words: str) -> bool:
    listed, _, named = thing.casefold().partition(":")
    return any(
        (kind, listed) == (said, term) and subject.casefold() in subjects and any(named in name for name in names)
        for said, subjects, term, names in _claims(_read(words))
    )


@pytest.mark.parametrize("kind", sorted({line[0] for line in _CLAIMED}))
def test_every_way_of_saying_a_claim_is_read(kind: str) -> None:
    assert not [line[3] for line in _CLAIMED if line[0] == kind and not _is_claimed(*line)]


@pytest.mark.parametrize("kind", sorted({line[0] for line in _UNCLAIMED}))
def test_what_only_looks_like_a_claim_makes_none(kind: str) -> None:
    papers = [words for one, words in _UNCLAIMED if one == kind]
    assert not [words for words in papers if any(claim[0] == kind for claim in _claims(_read(words)))]


def test_the_lines_are_sorted_by_kind() -> None:
    assert [line[0] for line in _CLAIMED] == sorted(line[0] for line in _CLAIMED)
    assert [line[0] for line in _UNCLAIMED] == sorted(line[0] for line in _UNCLAIMED)


@pytest.mark.parametrize("row", [*lacking.ROWS, *unowned.ROWS], ids=lambda row: row.id)
def test_a_row_of_what_is_missing_finds_its_example_and_not_its_counter(row: Lack) -> None:
    made = _read(row.example)
    found = [(c.rule, _names(made, dict(c.values)[SW.gapIn]), dict(c.values)[SW.missing]) for c in made.claims if c.cls == SW.Gap]
    assert any(rule == row.id and row.of.casefold() in of and missing == Text(row.missing, "en") for rule, of, missing in found)
    assert not [claim for claim in _read(row.counter).claims if claim.cls == SW.Gap]


@pytest.mark.parametrize("row", [*asking.ROWS, *deciding.ROWS], ids=lambda row: row.id)
def test_a_row_of_what_bodies_do_finds_its_example_and_not_its_counter(row: Doing) -> None:
    kind = "Recommendation" if row.id.startswith("asked") else "Decision"
    body, about = row.yields
    deed, _, matter = about.casefold().partition(": ")
    found = [one for one in _claims(_read(row.example)) if one[0] == kind]
    assert any(body.casefold() in names and term == deed and matter in things for _, names, term, things in found)
    assert not [claim for claim in _claims(_read(row.counter)) if claim[0] == kind]
