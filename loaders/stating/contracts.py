"""Terms of a service: who provides it for whom, from when to when, as one block says.

A contract is a claim apart from its service, so that successive terms stay two. Dates come from the sentence
that names the provider, else from the sentences of the block that speak of a contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.moods import mood_of
from loaders.stating.sentences import sentences_of
from ontology.naming import slug
from ontology.periods import find_spans
from ontology.statement import Anchor, Claim, Day, Evidence, Iri, Key, Mood, Ref, Statement, Stretch, Text, Thing, Value
from ontology.values import stretch_in
from ontology.vocab import SW

_LABELS = {
    "supplier": re.compile(
        r"(?i)^(?:supplier|provider|contractor|awarded to|successful (?:supplier|bidder)|service provider)(?: name)?\s*[:\t|]\s*"
    ),
    "start": re.compile(r"(?i)^(?:contract )?(?:start|commencement)(?: date)?\s*[:\t|]\s*"),
    "end": re.compile(r"(?i)^(?:contract )?(?:end|finish|expiry)(?: date)?\s*[:\t|]\s*"),
}
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


def read_award(paper: Paper) -> Iterator[Claim]:
    """The contract of a notice that prints it in labels (`Supplier: …`, `Start: …`, `End: …`), for the service of its title."""
    found = {role: _labelled(paper, pattern) for role, pattern in _LABELS.items()}
    supplier, start = found["supplier"], found["start"]
    service = _titled_service(paper)
    if supplier is None or start is None or service is None:
        return
    provider = next((m for m in paper.in_block(supplier[0], "body")), None) or _named_by_label(paper, *supplier)
    values: list[tuple[Iri, Value]] = [(SW.service, Ref(service.key)), (SW.provider, Ref(provider.key))]
    for iri, printed, role in ((SW.startDate, SW.startAsPrinted, "start"), (SW.endDate, SW.endAsPrinted, "end")):
        label = found[role]
        span = next(iter(find_spans(label[1])), None) if label else None
        if span is not None:
            values += [(iri, Day(span.first if role == "start" else span.last)), (printed, Text(span.words))]
    yield Claim("contract-labels", SW.Contract, tuple(sorted(values, key=str)), paper.evidence(supplier[0], service, provider))


def _labelled(paper: Paper, pattern: re.Pattern[str]) -> tuple[Block, str] | None:
    """The first label line of a kind, with what it says."""
    for block in paper:
        match = pattern.match(block.words)
        if match:
            return block, block.words[match.end() :].strip()
    return None


def _titled_service(paper: Paper) -> Mention | None:
    """The service that the paper's title names."""
    titles = [b for b in paper if b.kind is Kind.TITLE or b.order < 2]
    return next((m for b in titles for m in paper.in_block(b, "service", "initiative")), None)


def _named_by_label(paper: Paper, block: Block, said: str) -> Mention:
    """The supplier that a label names: the words up to the first comma."""
    name = re.split(r",| \(| - ", said)[0].strip()
    key = paper.add(Thing(f"body:{slug(name)}", "body", name, classes=(SW.Body,)))
    return paper.mention(block.order, key, name)


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
