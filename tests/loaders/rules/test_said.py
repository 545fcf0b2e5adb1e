"""Ways of saying a thing, as data: each line of `said.tsv` is read, and no line of `unsaid.tsv` says its relation.

`said.tsv` holds relation, subject, object and sentence, `unsaid.tsv` relation and sentence, tab-separated and sorted by
relation; `\\n` in a sentence starts a new line. Each sentence stands alone under the name of a council. A relation is the
last part of its property's IRI; an aim counts by its words, or by the topic that they name.
"""

import re
from pathlib import Path

import pytest

from loaders.read import read_paper
from ontology.statement import Mood, Reading, Ref, Thing
from ontology.vocab import ORG, SW

_HERE = Path(__file__).parent
_HEADING = "Elmfield Town Council\n\n"
_CLAIMED = {
    SW.Contract: (("service", "providedBy", "provider"), ("service", "commissionedBy", "commissioner")),
    ORG.Membership: (("member", "memberOf", "organization"),),
}
"""The relations that claims say besides their own, between which of their values."""


def _lines(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


_SAID, _UNSAID = _lines("said.tsv"), _lines("unsaid.tsv")


def _local(iri: str) -> str:
    return re.split("[#/]", iri)[-1]


def _names(thing: Thing | None) -> set[str]:
    return {n.casefold() for n in (thing.name, *thing.forms, *thing.acronyms)} if thing else set()


def _triples(reading: Reading) -> list[tuple[str, str, str, Mood]]:
    """Relation, keys of subject and object, and mood, of the reading's statements and claims."""
    found = [(_local(s.predicate), s.subject, s.object.key, s.mood) for s in reading.statements if isinstance(s.object, Ref)]
    for claim in reading.claims:
        values = {_local(p): v.key for p, v in claim.values if isinstance(v, Ref)}
        for first, relation, second in _CLAIMED.get(claim.cls, ()):
            if first in values and second in values:
                found.append((relation, values[first], values[second], Mood.STATED))
    return found


def _is_said(relation: str, subject: str, thing: str, sentence: str) -> bool:
    reading = _read(sentence)
    named = {t.key: _names(t) for t in reading.things}
    triples = [t for t in _triples(reading) if t[3] is not Mood.DENIED]
    about = {(s, o) for r, s, o, _ in triples if r == "concerns"}
    for said, s, o, _ in triples:
        objects = named.get(o, set()).union(*(named.get(topic, set()) for aim, topic in about if aim == o))
        if said == relation and subject.casefold() in named.get(s, ()) and thing.casefold() in objects:
            return True
    return False


def _read(sentence: str) -> Reading:
    return read_paper((_HEADING + sentence.replace("\\n", "\n") + "\n").encode(), "sentence.txt")


@pytest.mark.parametrize("relation", sorted({line[0] for line in _SAID}))
def test_every_way_of_saying_a_relation_is_read(relation: str) -> None:
    lines = [line for line in _SAID if line[0] == relation]
    assert not [line[3] for line in lines if not _is_said(*line)]


def _is_of_another(relation: str, sentence: str) -> bool:
    """Whether a sentence gives a relation to things that none of its lines name."""
    pairs = {(s.casefold(), o.casefold()) for said, s, o, words in _SAID if said == relation and words == sentence}
    reading = _read(sentence)
    named = {t.key: _names(t) for t in reading.things}
    stated = [(s, o) for said, s, o, mood in _triples(reading) if said == relation and mood is Mood.STATED]
    return any(not any(a in named[s] and b in named.get(o, ()) for a, b in pairs) for s, o in stated)


@pytest.mark.parametrize("relation", ["accountableFor", "accountableTo", "delivers", "leads", "ownedBy"])
def test_no_line_gives_its_relation_to_another(relation: str) -> None:
    sentences = sorted({line[3] for line in _SAID if line[0] == relation})
    assert sentences
    assert not [words for words in sentences if _is_of_another(relation, words)]


@pytest.mark.parametrize("relation", sorted({line[0] for line in _UNSAID}))
def test_what_only_looks_like_a_relation_states_none(relation: str) -> None:
    lines = [words for one, words in _UNSAID if one == relation]
    stated = [words for words in lines if any(t[0] == relation and t[3] is Mood.STATED for t in _triples(_read(words)))]
    assert not stated


def test_the_lines_are_sorted_by_relation() -> None:
    assert [line[0] for line in _SAID] == sorted(line[0] for line in _SAID)
    assert [line[0] for line in _UNSAID] == sorted(line[0] for line in _UNSAID)
