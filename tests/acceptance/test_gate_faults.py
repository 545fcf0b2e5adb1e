"""The gate refuses every fault planted in what the papers say: in each statement and claim of the seeds and the development set.

The faults: a quote altered; another block cited, with the quote or with that block's own words; a subject or object that is named
nowhere near, with its anchor left out or kept; a stand-in taken to mean another thing, or one named elsewhere. Which other
thing and which other block is drawn by a fixed seed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TypeAlias

import pytest

from loaders.files.sources import find_sources
from loaders.paper import Paper
from loaders.read import gate_of, read_whole
from ontology.errors import RefusedDocument
from ontology.leftovers import keys_of
from ontology.statement import Anchor, Claim, Evidence, Key, Passage, Reading, Ref, Statement, Text, Value

Said: TypeAlias = Statement | Claim
Fault: TypeAlias = tuple[str, Said]
KINDS = ("quote altered", "other block", "other block, its words", "thing absent", "thing absent, its words kept")


@dataclass(frozen=True)
class Case:
    """A paper as it was read, and what draws the faults."""

    paper: Paper
    reading: Reading
    random: Random

    def said(self) -> tuple[Said, ...]:
        """All that was read of the paper."""
        return (*self.reading.statements, *self.reading.claims)

    def near(self, said: Said) -> set[int]:
        """The passage of a statement and those it leans on."""
        return {said.evidence.passage, *self.reading.passages[said.evidence.passage].context}

    def apart(self, said: Said) -> list[Passage]:
        """Passages with other words, that do not lean on this one nor it on them, and that hold no wording of what is said."""
        own, near = self.reading.passages[said.evidence.passage], self.near(said)
        wording = [v.words for _, v in said.values if isinstance(v, Text) and len(v.words) > 8] if isinstance(said, Claim) else []
        others = (p for p in self.reading.passages if p.words != own.words and p.order not in near)
        return [p for p in others if own.order not in p.context and not any(words in p.words for words in wording)]


@pytest.fixture(scope="module")
def cases(seeds: Path, dev_set: Path) -> list[Case]:
    found = [each for each in find_sources([seeds, dev_set / "documents"]) if not isinstance(each, RefusedDocument)]
    return [Case(*read_whole(source.read(), source.name, source.card), Random(source.name)) for source in found]


def test_every_quote_stands_in_the_passage_it_cites(cases: list[Case]) -> None:
    every = [(case, said) for case in cases for said in case.said()]
    assert len(every) > 500
    assert [said for case, said in every if said.evidence.quote not in case.reading.passages[said.evidence.passage].words] == []


def test_what_was_read_passes_and_every_planted_fault_is_refused(cases: list[Case]) -> None:
    planted: Counter[str] = Counter()
    passed: list[Fault] = []
    for case in cases:
        gate = gate_of(case.paper, case.reading.passages, case.reading.claims)
        for said in case.said():
            assert gate.refusal(said) == ""
            for kind, fault in faults(case, said):
                planted[kind] += 1
                passed += [(kind, fault)] if not gate.refusal(fault) else []
    assert passed == []
    assert [kind for kind in KINDS if planted[kind] < 400] == []
    assert planted["stand-in of another"] > 40
    assert planted["named elsewhere"] > 40


def faults(case: Case, said: Said) -> Iterator[Fault]:
    """One fault of each kind that a statement or claim allows."""
    evidence, apart = said.evidence, case.apart(said)
    yield "quote altered", cited(said, replace(evidence, quote=altered(evidence.quote, case.random)))
    if apart:
        other = case.random.choice(apart)
        yield "other block", cited(said, replace(evidence, passage=other.order))
        yield "other block, its words", cited(said, Evidence(other.order, other.words, evidence.anchors))
    for key in keys_of(said):
        if key in case.paper.things:
            yield from about_another(case, said, key)
    for anchor in evidence.anchors:
        if anchor.how == "stand-in" and apart:
            away = replace(anchor, referent=case.random.choice(apart).order)
            yield "named elsewhere", cited(said, with_anchor(evidence, anchor, away))


def about_another(case: Case, said: Said, key: Key) -> Iterator[Fault]:
    """The same said of another thing of the kind that neither the passage nor what it leans on names."""
    named = {key for order in case.near(said) for key in case.reading.passages[order].mentions}
    kind = case.paper.things[key].kind
    home = case.paper.home
    others = [t.key for t in case.paper.things.values() if t.kind == kind and t.key not in named and t.known_as != (home or None)]
    if not others or key not in {anchor.key for anchor in said.evidence.anchors}:
        return
    other = case.random.choice(others)
    fault = swapped(said, key, other)
    yield "thing absent", fault
    for anchor in said.evidence.anchors:
        if anchor.key == key:
            what = "stand-in of another" if anchor.how == "stand-in" else "thing absent, its words kept"
            yield what, cited(fault, with_anchor(said.evidence, anchor, replace(anchor, key=other)))


def cited(said: Said, evidence: Evidence) -> Said:
    return replace(said, evidence=evidence)


def with_anchor(evidence: Evidence, old: Anchor, new: Anchor) -> Evidence:
    return replace(evidence, anchors=tuple(new if anchor == old else anchor for anchor in evidence.anchors))


def altered(quote: str, random: Random) -> str:
    """A quote with one character changed."""
    at = random.randrange(len(quote))
    return f"{quote[:at]}{'x' if quote[at] != 'x' else 'y'}{quote[at + 1 :]}"


def swapped(said: Said, key: Key, other: Key) -> Said:
    """The same said of another thing."""

    def change(value: Value) -> Value:
        return Ref(other) if value == Ref(key) else value

    if isinstance(said, Claim):
        return replace(said, values=tuple((predicate, change(value)) for predicate, value in said.values))
    return replace(said, subject=other if said.subject == key else said.subject, object=change(said.object))
