"""Terms of a contract that one answer gives and its parties another: `2. 1 July 2018 to 30 June 2023, extendable by a year.`

Here lives only that; who provides and commissions, and terms beside their parties, are read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.paper import Paper
from loaders.requests.exchange import Exchange
from loaders.requests.layout import find_layout
from loaders.requests.lines import Line, lines_of
from loaders.stating.contracts import contract_of
from loaders.stating.options import label_options, options_in, without_options
from ontology.statement import Anchor, Claim, Evidence, Iri, Key, Mood, Statement, Stretch, Value
from ontology.values import Span, find_spans, stretch_in
from ontology.vocab import SW

_DEAL = r"(?:contracts?|agreements?|arrangements?)"
_START = re.compile(r"(?i)\b(?:start\w*|beg[aiu]n\w*|commence\w*|from (?:when|what date))\b")
_END = re.compile(r"(?i)\b(?:end(?:s|ed|ing)?|expir\w*|finish\w*|runs? (?:out|until|to)|until when|conclude\w*|renewal date)\b")
_TERM = re.compile(r"(?i)\b(?:dates|length|duration|term|period|how long)\b")
_BEYOND = re.compile(r"(?i)\b(?:extensions?|extend(?:ed)?|break (?:clauses?|points?))\b")
_DEALT = re.compile(rf"(?i)\b{_DEAL}\b")
_OF_IT = re.compile(r"(?i)^(?:when|until when|how long) (?:does|did|will|is|has|was) (?:it|this|that)\b")
_YES = re.compile(r"(?i)\W*yes\b[\s,.;:–-]*")
_NEAR = 4
"""How many questions back the one may be whose answer names the parties."""


def read_terms(paper: Paper, statements: Iterable[Statement]) -> Iterator[Claim]:
    """The contracts that answers give the dates or options of, their parties being those of the nearest answer that has any."""
    exchanges = find_layout(paper.document).exchanges
    parties = _parties(exchanges, statements)
    for at, exchange in enumerate(exchanges):
        if not (exchange.answered and _asks(exchange, exchanges[max(0, at - 1) : at])):
            continue
        told = next((said for said in reversed(parties[max(0, at - _NEAR) : at]) if said), [])
        services = {said.subject for said in told}
        if len(services) == 1 and any(said.predicate == SW.providedBy for said in told):
            yield from _terms(paper, exchange, services.pop(), told)


def _asks(exchange: Exchange, before: Sequence[Exchange]) -> bool:
    """Whether a question asks from when to when or how much longer a contract runs, itself or by `it`, of the one before."""
    asked = exchange.question
    about = _DEALT.search(asked) or (_OF_IT.match(asked) and any(_DEALT.search(each.question) for each in before))
    return bool(about) and any(cue.search(asked) for cue in (_START, _END, _TERM, _BEYOND))


def _parties(exchanges: Sequence[Exchange], statements: Iterable[Statement]) -> list[list[Statement]]:
    """For each exchange, what its answer states of who provides and who commissions."""
    where = {part.block: at for at, exchange in enumerate(exchanges) for part in exchange.answered}
    found: list[list[Statement]] = [[] for _ in exchanges]
    for said in statements:
        held = said.predicate in {SW.providedBy, SW.commissionedBy} and said.mood is Mood.STATED
        if held and said.evidence.passage in where:
            found[where[said.evidence.passage]].append(said)
    return found


def _terms(paper: Paper, exchange: Exchange, service: Key, told: list[Statement]) -> Iterator[Claim]:
    """One contract from the first line of an answer that gives a date or an option, with the options of all its lines."""
    lines = [line for part in exchange.answered for line in lines_of(paper, part)]
    dated = [(line, when) for line in lines if (when := _when(exchange.question, line))]
    options = {line: values for line in lines if (values := _options(exchange.question, line))}
    cited = dated[0][0] if dated else next(iter(options), None)
    if cited is not None:
        block = paper.document.blocks[cited.block]
        anchors = tuple(_moved(anchor) for said in told for anchor in said.evidence.anchors)
        evidence = Evidence(block.order, block.words, tuple({anchor.key: anchor for anchor in anchors}.values()))
        when = dated[0][1] if dated else Stretch()
        here = {value for line, values in options.items() if line.block == cited.block for value in values}
        yield contract_of("foi-term", service, told, (when, here), evidence)


def _moved(anchor: Anchor) -> Anchor:
    """An anchor of one answer for another, which then leans on the passage of the first."""
    return Anchor(
        anchor.key, anchor.passage, anchor.words, anchor.how, anchor.passage if anchor.referent is None else anchor.referent
    )


def _when(question: str, line: Line) -> Stretch:
    """The dates of a line; a bare one is what the question asks for."""
    words = without_options(line.words)
    spans = find_spans(words)
    said = stretch_in(words)
    if said or not spans or line.is_denial:
        return said if not line.is_denial else Stretch()
    return _bare(question, spans[0]) if not re.search(r"[a-z]{3}", words[: spans[0].start]) else Stretch()


def _bare(question: str, span: Span) -> Stretch:
    if span.precision == "range":
        return Stretch(span.first, span.last, span.words, span.words)
    if _END.search(question) and not _START.search(question):
        return Stretch(end=span.last, end_as_printed=span.words)
    return Stretch(start=span.first, start_as_printed=span.words) if _START.search(question) else Stretch()


def _options(question: str, line: Line) -> tuple[tuple[Iri, Value], ...]:
    """What a line says of options; `Yes, two years` where the question asks for nothing else."""
    said = options_in(line.words)
    if said or not _BEYOND.search(question) or any(cue.search(question) for cue in (_START, _END, _TERM)):
        return said
    return label_options(_YES.sub("", line.words), line.words) if re.search(r"(?i)\b(?:year|month)s?\b", line.words) else ()
