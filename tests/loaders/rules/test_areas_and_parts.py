"""Ways of saying which area a thing serves, and what is part of what, as data: fresh wordings and small layouts.

`grounds.tsv` holds relation, subject, object and a short paper that says so, `no_grounds.tsv` a relation and a paper that only
looks as if it did; tab-separated, `\\n` starts a new line. Each stands under the name of a council that is in the table of areas.
"""

import re
from pathlib import Path

import pytest

from loaders.read import read_paper
from ontology.statement import Mood, Reading, Ref

_HERE = Path(__file__).parent
_HEADING = "Medway Council\n\n"


def _lines(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


def _read(words: str) -> Reading:
    return read_paper((_HEADING + words.replace("\\n", "\n") + "\n").encode(), "paper.txt")


def _said(reading: Reading, relation: str) -> list[tuple[set[str], set[str], Mood]]:
    """The names of subject and object, and the mood, of each statement of a relation that is not denied."""
    names = {t.key: {n.casefold() for n in (t.name, *t.forms, *t.acronyms)} for t in reading.things}
    stated = [s for s in reading.statements if re.split("[#/]", s.predicate)[-1] == relation and s.mood is not Mood.DENIED]
    return [(names[s.subject], names[s.object.key], s.mood) for s in stated if isinstance(s.object, Ref)]


@pytest.mark.parametrize("relation", sorted({line[0] for line in _lines("grounds.tsv")}))
def test_every_way_of_saying_it_is_read(relation: str) -> None:
    lines = [line for line in _lines("grounds.tsv") if line[0] == relation]
    unread = [
        words
        for _, subject, thing, words in lines
        if not any(subject.casefold() in s and thing.casefold() in o for s, o, _ in _said(_read(words), relation))
    ]
    assert not unread


@pytest.mark.parametrize("relation", sorted({line[0] for line in _lines("no_grounds.tsv")}))
def test_what_only_looks_like_it_states_none(relation: str) -> None:
    lines = [words for one, words in _lines("no_grounds.tsv") if one == relation]
    assert not [words for words in lines if any(mood is Mood.STATED for _, _, mood in _said(_read(words), relation))]
