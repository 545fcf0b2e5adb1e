"""Freedom of information: the request, and per question what was answered, withheld, published or passed on.

Here the parts meet: layout (`loaders.requests.layout`), judgement (`loaders.requests.answers`), figures
(`loaders.requests.figures`), redirects (`loaders.requests.redirects`) and what stands around them
(`loaders.requests.request`) become claims with their evidence. A paper that is no answer to
a request for information yields nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from loaders.document import Document
from loaders.paper import Mention, Paper
from loaders.requests.answers import Judgement, judge
from loaders.requests.arrangements import read_arrangements
from loaders.requests.exchange import Exchange, Layout
from loaders.requests.figures import Figure, answering_figure
from loaders.requests.gaps import missing_service
from loaders.requests.layout import find_layout
from loaders.requests.plans import read_offers, read_plans
from loaders.requests.redirects import providers_named, redirects
from loaders.requests.request import Request, read_request
from loaders.requests.words import plain_question, without_signs
from loaders.stating.gaps import gap_kind
from ontology.naming import slug
from ontology.statement import Claim, Day, Iri, Key, Number, Ref, Statement, Term, Text, Thing, Unresolved, Value
from ontology.vocab import DCTERMS, SW, concept

REQUEST: Key = "request"
"""The key of the request's claim within its paper; answers refer to it."""

Pair = tuple[Iri, Value]


def read_foi(paper: Paper) -> Iterator[Claim]:
    """The request of a paper, its answers and the services it says it does not commission; nothing for other papers.

    Registers each question as a thing of kind `question`, keyed by its words without links, brackets and the
    authority's own kind and name, its printed words as a further form. What cannot be told goes to `paper.unresolved`.
    """
    layout = _assigned(paper, find_layout(paper.document))
    answered = [exchange for exchange in layout.exchanges if exchange.answered]
    if not answered:
        return
    request = read_request(paper, layout)
    yield _request_claim(paper, request)
    providers = providers_named(paper, answered, request.authority.key if request.authority else "")
    for exchange in answered:
        yield from _Answer(paper, request, exchange, providers).claims()


def read_questions(paper: Paper) -> Iterator[Statement]:
    """The words of each question, as printed (`sw:words`), and what the answers say of the services asked about.

    After `read_foi`, which registers the questions.
    """
    layout = _assigned(paper, find_layout(paper.document))
    for exchange in layout.exchanges:
        block = paper.document.blocks[exchange.asked[0].block]
        for mention in paper.in_block(block, "question"):
            if exchange.question in paper.things[mention.key].forms:
                yield Statement(
                    "foi-words", mention.key, SW.words, Text(without_signs(exchange.question)), paper.evidence(block, mention)
                )
    answered = [exchange for exchange in layout.exchanges if exchange.answered]
    if answered:
        yield from read_arrangements(paper, answered, read_request(paper, layout).authority)
        yield from read_plans(paper, answered)
        yield from read_offers(paper, answered)


def asking_blocks(document: Document) -> frozenset[int]:
    """The blocks of a paper in which only the asker speaks: nothing they say is stated by the paper."""
    layout = find_layout(document)
    answering = {part.block for exchange in layout.exchanges for part in exchange.answered}
    asking = [*layout.asides, *(part for exchange in layout.exchanges for part in exchange.asked)]
    return frozenset(part.block for part in asking) - answering


def leans_on(claims: Iterable[Claim]) -> dict[int, tuple[int, ...]]:
    """For each passage that claims of `read_foi` cite, the passages it leans on: the question it answers, the one that
    names the authority, and the one that names what a stand-in means."""
    found: dict[int, set[int]] = {}
    for claim in claims:
        here = found.setdefault(claim.evidence.passage, set())
        for anchor in claim.evidence.anchors:
            here.update(block for block in (anchor.passage, anchor.referent) if block is not None)
    return {passage: tuple(sorted(blocks - {passage})) for passage, blocks in sorted(found.items())}


def _assigned(paper: Paper, layout: Layout) -> Layout:
    """A response to the request as a whole, given to the questions it answers.

    A refusal answers all of them; anything else the one question that does not depend on another (`If not, …`).
    """
    open_ones = [exchange for exchange in layout.exchanges if not exchange.answered]
    if not layout.general or len(open_ones) != len(layout.exchanges):
        return layout
    free = [exchange for exchange in open_ones if not re.match(r"if\b", exchange.question, re.IGNORECASE)]
    refused = judge([part.words for part in layout.general]).status in ("not-held", "exempt")
    takers = open_ones if refused else free if len(free) == 1 else []
    if not takers:
        reason = f"one response to {len(open_ones)} questions: which of them it answers is not said"
        paper.unresolved.append(Unresolved(layout.general[0].block, layout.general[0].words[:80], reason))
    given = (replace(one, answered=layout.general) if one in takers else one for one in layout.exchanges)
    return replace(layout, exchanges=tuple(given))


def _request_claim(paper: Paper, request: Request) -> Claim:
    values: list[Pair] = [(DCTERMS.identifier, Text(found.value)) for found in request.references]
    if request.authority:
        values.append((SW.authority, Ref(request.authority.key)))
    values += [(SW.received, Day(request.received.value))] if request.received else []
    values += [(SW.responded, Day(request.responded.value))] if request.responded else []
    mentions = (request.authority,) if request.authority else ()
    return _claim(paper, "foi-request", SW.InformationRequest, values, request.block, mentions, REQUEST)


@dataclass(slots=True)
class _Answer:
    """One question with its answer, on the way to claims."""

    paper: Paper
    request: Request
    exchange: Exchange
    providers: tuple[Mention, ...]
    figures: dict[int, Figure] = field(default_factory=dict)

    def claims(self) -> Iterator[Claim]:
        """One claim for each passage that gives a figure, decides or sends the asker on; and the gap it states."""
        question = self._question()
        judgement = judge([part.words for part in self.exchange.answered])
        self._find_figures(judgement)
        authority = self.request.authority.key if self.request.authority else ""
        sent_to = redirects(self.paper, self.exchange, self.providers, authority)
        common = self._common(question, judgement)
        decider = self.exchange.answered[judgement.decided_by].block
        for block in sorted({*(self.figures or [decider]), *(m.block for m in sent_to)}):
            here = [m for m in sent_to if m.block == block]
            yield self._claim(block, [*common, *_figure_values(self.figures.get(block))], question, here)
        yield from self._gap(judgement)

    def _find_figures(self, judgement: Judgement) -> None:
        """Figures from the first part on, up to the first part that gives none (a line that only leads in aside)."""
        if judgement.status not in ("answered", "partly-answered"):
            return
        for part in self.exchange.answered:
            figure = answering_figure(part.words, self.exchange.question)
            if figure:
                self.figures.setdefault(part.block, figure)
            elif not part.words.rstrip().endswith(":"):
                break

    def _common(self, question: Mention, judgement: Judgement) -> list[Pair]:
        return [
            (SW.inRequest, Ref(REQUEST)),
            (SW.questionNumber, Text(self.exchange.number)),
            (SW.question, Ref(question.key)),
            (SW.answerStatus, Term(concept("answerStatus", judgement.status))),
            *((SW.exemption, Text(section)) for section in judgement.exemptions),
        ]

    def _claim(self, block: int, values: list[Pair], question: Mention, sent_to: Iterable[Mention]) -> Claim:
        bodies = list(sent_to)
        pairs = [*values, *((SW.redirectsTo, Ref(m.key)) for m in bodies)]
        return _claim(self.paper, "foi-answer", SW.Answer, pairs, block, (question, *bodies))

    def _question(self) -> Mention:
        """The question as a thing of the paper, and where it is asked."""
        paper, part = self.paper, self.exchange.asked[0]
        name = plain_question(self.exchange.question, _names(paper, self.request))
        key = _free_key(paper, name)
        printed = paper.document.blocks[part.block].words
        words = part.words if part.words in printed else printed
        forms = tuple(dict.fromkeys((self.exchange.question, words)))
        paper.add(Thing(key=key, kind="question", name=name, forms=forms, classes=(SW.Question,)))
        return paper.mention(part.block, key, words)

    def _gap(self, judgement: Judgement) -> Iterator[Claim]:
        found = missing_service(self.exchange, judgement)
        holder = self.request.authority
        if found is None or holder is None:
            return
        block, missing = found
        values: list[Pair] = [
            (SW.gapIn, Ref(holder.key)),
            (SW.gapKind, Term(concept("gapKind", gap_kind(missing, "service")))),
            (SW.missing, Text(missing, "en")),
        ]
        named = [m for m in self.paper.in_block(block) if m.key == holder.key]
        yield _claim(self.paper, "foi-gap", SW.Gap, values, block, (named or [holder])[:1])


def _figure_values(figure: Figure | None) -> list[Pair]:
    if figure is None:
        return []
    unit: list[Pair] = [(SW.unit, Text(figure.unit))] if figure.unit else []
    return [(SW.value, Number(figure.value)), (SW.verbatim, Text(figure.verbatim)), *unit]


def _names(paper: Paper, request: Request) -> tuple[str, ...]:
    """Every name of the authority that its paper uses."""
    if request.authority is None:
        return ()
    thing = paper.things[request.authority.key]
    return (thing.name, *thing.forms, *thing.shorts, *thing.acronyms)


def _free_key(paper: Paper, name: str) -> Key:
    """The key of a question; two long questions that begin alike are told apart by their words."""
    key = f"question:{slug(name)}"
    held = paper.things.get(key)
    if held is None or held.name == name:
        return key
    return f"{key}-{sha256(name.encode()).hexdigest()[:8]}"


def _claim(
    paper: Paper, rule: str, cls: Iri, values: Iterable[Pair], block: int, mentions: Iterable[Mention], key: Key = ""
) -> Claim:
    evidence = paper.evidence(paper.document.blocks[block], *mentions)
    return Claim(rule, cls, tuple(sorted(values, key=repr)), evidence, key)
