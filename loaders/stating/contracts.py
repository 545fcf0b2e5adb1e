"""Terms of a service: who provides it for whom, from when to when, as one block says.

A contract is a claim apart from its service, so that successive terms stay two. Dates come from the sentence
that names the provider, else from the sentences of the block that speak of a contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.paper import Paper
from loaders.stating.moods import mood_of
from loaders.stating.sentences import sentences_of
from ontology.statement import Anchor, Claim, Day, Evidence, Iri, Key, Mood, Ref, Statement, Stretch, Text, Value
from ontology.values import stretch_in
from ontology.vocab import SW

_TERMS = re.compile(
    r"(?i)\b(?:contracts?|agreement|commenced|expired|ended|began|begins|runs?|running|term|until|extension|awarded)\b"
)


def read_contracts(paper: Paper, statements: Iterable[Statement]) -> Iterator[Claim]:
    """The contracts of a paper, from its statements of who provides and commissions."""
    terms: dict[tuple[int, Key], list[Statement]] = {}
    for said in statements:
        if said.predicate in {SW.providedBy, SW.commissionedBy} and said.mood in {Mood.STATED, Mood.ENDED}:
            terms.setdefault((said.evidence.passage, said.subject), []).append(said)
    services: dict[int, set[Key]] = {}
    for order, service in terms:
        services.setdefault(order, set()).add(service)
    for (order, service), both in terms.items():
        when = _when(paper, order, len(services[order]) == 1, both)
        if when:
            yield _contract(service, both, when)


def _when(paper: Paper, order: int, alone: bool, said: list[Statement]) -> Stretch:
    """The dates of a term: those read with the statement, else those of the block's sentences about a contract."""
    for one in said:
        if one.when:
            return one.when
    if not alone:
        return Stretch()
    for line in sentences_of(paper, paper.document.blocks[order]):
        words = line.words(0, len(line.text))
        if _TERMS.search(words) and mood_of(words, 0, len(words)) in {Mood.STATED, Mood.ENDED}:
            found = stretch_in(words)
            if found:
                return found
    return Stretch()


def _contract(service: Key, said: list[Statement], when: Stretch) -> Claim:
    parties: set[tuple[Iri, Value]] = set()
    anchors: dict[Key, Anchor] = {}
    for one in said:
        role = SW.provider if one.predicate == SW.providedBy else SW.commissioner
        parties.add((role, one.object))
        anchors.update({a.key: a for a in one.evidence.anchors})
    values: list[tuple[Iri, Value]] = [(SW.service, Ref(service)), *parties]
    for iri, iso in ((SW.startDate, when.start), (SW.endDate, when.end)):
        if iso:
            values.append((iri, Day(iso)))
    for iri, printed in ((SW.startAsPrinted, when.start_as_printed), (SW.endAsPrinted, when.end_as_printed)):
        if printed:
            values.append((iri, Text(printed)))
    first = said[0].evidence
    return Claim(
        "contract", SW.Contract, tuple(sorted(values, key=str)), Evidence(first.passage, first.quote, tuple(anchors.values()))
    )
