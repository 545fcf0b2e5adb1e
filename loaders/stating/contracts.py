"""Terms of a service: who provides it for whom, from when to when and how much longer, as one block says.

A contract is a claim apart from its service, so that successive terms stay two. Dates come from the sentence
that names the provider, else from the sentences of the block that speak of a contract; so do options and breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.paper import Paper
from loaders.stating.moods import mood_of
from loaders.stating.options import options_in, settled, without_options
from loaders.stating.sentences import sentences_of
from ontology.statement import Claim, Day, Evidence, Iri, Key, Mood, Ref, Statement, Stretch, Text, Value
from ontology.values import stretch_in
from ontology.vocab import SW

_TERMS = re.compile(
    r"(?i)\b(?:contracts?|agreement|commenced|expired|ended|began|begins|runs?|running|term|until|extension|awarded)\b"
)

_SERVICES = frozenset({"service", "initiative"})
_GOES_ON = re.compile(r"(?:It|(?:The|This|Its) (?:\w+ )?(?:contract|agreement|term))\b(?! for\b)")
"""How a sentence opens that goes on about the contract of the one before."""


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
        alone = len(services[order]) == 1
        when = _when(paper, order, alone, both)
        options = _options(paper, order, service, alone)
        if when or options:
            first, anchors = both[0].evidence, {a.key: a for one in both for a in one.evidence.anchors}
            evidence = Evidence(first.passage, first.quote, tuple(anchors.values()))
            yield contract_of("contract", service, both, (when, options), evidence)


def as_services(paper: Paper, claims: Iterable[Claim]) -> None:
    """Let a programme that a contract is for be a service too."""
    for claim in claims:
        for iri, value in claim.values if claim.cls == SW.Contract else ():
            if iri == SW.service and isinstance(value, Ref) and SW.Service not in paper.things[value.key].classes:
                paper.add(replace(paper.things[value.key], classes=(SW.Service,)))


def _when(paper: Paper, order: int, alone: bool, said: list[Statement]) -> Stretch:
    """The dates of a term: those read with the statement, else those of the block's sentences about a contract."""
    when = next((one.when for one in said if one.when), Stretch())
    if not alone or (when.start and when.end):
        return when
    for line in sentences_of(paper, paper.document.blocks[order]):
        words = without_options(line.words(0, len(line.text)))
        if _TERMS.search(words) and mood_of(words, 0, len(words)) in {Mood.STATED, Mood.ENDED}:
            when = _filled(when, stretch_in(words), words)
    return when


def _filled(when: Stretch, more: Stretch, words: str) -> Stretch:
    """The dates known so far, with the end that a later sentence on the same contract gives (`It ends in March 2025.`)."""
    if not when:
        return more
    later = not when.end and not more.start and when.start < more.end and _GOES_ON.match(words)
    return replace(when, end=more.end, end_as_printed=more.end_as_printed) if later else when


def _options(paper: Paper, order: int, service: Key, alone: bool) -> set[tuple[Iri, Value]]:
    """What the block says of options and breaks: in its sentences on this service alone, in all where it is the only one."""
    lines = sentences_of(paper, paper.document.blocks[order])
    own = (line for line in lines if alone or {m.key for m in line.mentions if m.kind in _SERVICES} == {service})
    return {value for line in own for value in options_in(line.words(0, len(line.text)))}


def contract_of(
    rule: str, service: Key, said: list[Statement], term: tuple[Stretch, Iterable[tuple[Iri, Value]]], evidence: Evidence
) -> Claim:
    """The claim of a contract: its parties from what was said of who provides and commissions, its dates and its options."""
    when, options = term
    parties = {(SW.provider if one.predicate == SW.providedBy else SW.commissioner, one.object) for one in said}
    values: list[tuple[Iri, Value]] = [(SW.service, Ref(service)), *parties, *settled(options)]
    for iri, iso in ((SW.startDate, when.start), (SW.endDate, when.end)):
        if iso:
            values.append((iri, Day(iso)))
    for iri, printed in ((SW.startAsPrinted, when.start_as_printed), (SW.endAsPrinted, when.end_as_printed)):
        if printed:
            values.append((iri, Text(printed)))
    return Claim(rule, SW.Contract, tuple(sorted(values, key=str)), evidence)
