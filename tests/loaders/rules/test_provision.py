"""Ways of saying who runs, buys and replaces a service, as data: fresh wordings and small layouts.

`provision.tsv` holds relation, subject, object and a short paper that says so, `no_provision.tsv` a relation and a paper that
only looks as if it did; tab-separated, `\\n` starts a new line. Each stands under the name of a council.
"""

import re
from pathlib import Path

import pytest

from loaders.read import read_paper
from ontology.statement import Mood, Reading, Ref
from ontology.vocab import SW

_HERE = Path(__file__).parent
_HEADING = "Elmfield Town Council\n\n"
_PARTIES = {"providedBy": "provider", "commissionedBy": "commissioner"}
"""What a contract calls the object of each relation."""


def _lines(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


def _read(words: str) -> Reading:
    return read_paper((_HEADING + words.replace("\\n", "\n") + "\n").encode(), "paper.txt")


def _local(iri: str) -> str:
    return re.split("[#/]", iri)[-1]


def _said(reading: Reading, relation: str) -> list[tuple[set[str], set[str], Mood]]:
    """The names of subject and object, and the mood, of what is said of a relation and not denied; contracts say it too."""
    names = {t.key: {n.casefold() for n in (t.name, *t.forms, *t.acronyms)} for t in reading.things}
    found = [
        (s.subject, s.object.key, s.mood)
        for s in reading.statements
        if _local(s.predicate) == relation and isinstance(s.object, Ref)
    ]
    for claim in reading.claims:
        ends = {_local(p): v.key for p, v in claim.values if isinstance(v, Ref)}
        if claim.cls == SW.Contract and _PARTIES.get(relation) in ends:
            found.append((ends["service"], ends[_PARTIES[relation]], Mood.STATED))
    return [(names[s], names[o], mood) for s, o, mood in found if mood is not Mood.DENIED]


@pytest.mark.parametrize("relation", sorted({line[0] for line in _lines("provision.tsv")}))
def test_every_way_of_saying_it_is_read(relation: str) -> None:
    lines = [line for line in _lines("provision.tsv") if line[0] == relation]
    unread = [
        words
        for _, subject, thing, words in lines
        if not any(subject.casefold() in s and thing.casefold() in o for s, o, _ in _said(_read(words), relation))
    ]
    assert not unread


@pytest.mark.parametrize("relation", sorted({line[0] for line in _lines("no_provision.tsv")}))
def test_what_only_looks_like_it_states_none(relation: str) -> None:
    lines = [words for one, words in _lines("no_provision.tsv") if one == relation]
    assert not [words for words in lines if any(mood is Mood.STATED for _, _, mood in _said(_read(words), relation))]
