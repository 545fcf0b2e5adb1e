"""Notices of awards: the contract that lines of labels print (`Supplier: …`, `Start: …`), lot by lot where there are lots.

The numbered boxes of the standard form (`V.2.3) Name and address of the contractor`) are such labels too.

The service is the lot's, else the one of the paper's title; dates and buyer stand in the same section, else anywhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.options import counted, label_breaks, label_options, options_in, settled, without_options
from ontology.naming import slug
from ontology.periods import find_spans
from ontology.statement import Claim, Day, Iri, Ref, Text, Thing, Value
from ontology.vocab import SW

_NUMBER = r"(?:[IVX]+\.[\d.]*\)\s*)?"
"""The number of a box in the standard form of notices (`V.2.3)`)."""
_SUPPLIER = re.compile(
    rf"(?i)^{_NUMBER}(?:name (?:and address(?:es)? )?of (?:the )?)?(?:(?:awarded|successful|winning|appointed|selected)"
    rf" )?(?:supplier|provider|contractor"
    r"|bidder|awarded to"
    r"|service provider)(?:s|\(s\))?"
    r"(?: (?:name|is|are))?\s*(?:[:\t|]\s*|$)"
)
_START = re.compile(r"(?i)^(?:contract )?(?:start|commencement)(?: date)?\s*[:\t|]\s*")
_END = re.compile(r"(?i)^(?:contract )?(?:end|finish|expiry)(?: date)?\s*[:\t|]\s*")
_TERM = re.compile(rf"(?i)^{_NUMBER}(?:contract )?(?:dates|period|term|duration|length)\s*[:\t|]\s*")
_TITLE = re.compile(rf"(?i)^{_NUMBER}(?:contract )?(?:title|name of (?:the )?contract|contract name)\s*(?:[:\t|]\s*|$)")
_BUYER = re.compile(
    rf"(?i)^{_NUMBER}(?:buyer|published by|contracting authority|commissioner|commissioning (?:body|organisation)|awarding"
    r" (?:body|authority)|name and addresses|(?<=I\.1\) )(?:official )?name)(?: name)?\s*(?:[:\t|]\s*|$)"
)
_OPTIONS = re.compile(
    rf"(?i)^{_NUMBER}(?:(?:possible|optional|available|contract|options?|description|of|for|to) )*(?:extensions?|renewals?|extend"
    r"|options)(?: (?:options?|periods?|possible|available|to|until))*\s*[:\t|]\s*"
)
_BREAK = re.compile(rf"(?i)^{_NUMBER}break (?:clauses?|points?|options?)\s*[:\t|]\s*")
_FOR = re.compile(
    r"(?i)\b(?P<many>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>month|year)s?\b(?=[^.;]{0,12} from\b)"
)
_MONTHS = 12
_LOT = re.compile(r"^Lot \w{1,3}\s*(?:\((?P<inside>[^)]{4,80})\)|[:–-]\s*(?P<after>.{4,80}))$")
_NEAR = 60
"""How many lines away a label of one notice, or its title from the beginning, may stand."""
_NOT_A_NAME = re.compile(r"(?i)^(?:tbc|n/?a|none|not awarded|no award|see |the )")


def read_award(paper: Paper) -> Iterator[Claim]:
    """A contract for each supplier that a notice gives with a start."""
    for block in paper:
        found = _SUPPLIER.match(block.words) if len(block.words) < 160 else None
        line = _named_line(paper, block, block.words[found.end() :]) if found else None
        if line is None:
            continue
        start, service = _label(paper, block, _START) or _label(paper, block, _TERM), service_of_notice(paper, block)
        if start is None or service is None:
            continue
        provider = next((m for m in paper.in_block(line[0], "body")), None) or _as_printed(paper, *line)
        buyer = _label(paper, block, _BUYER)
        commissioner = next(iter(paper.in_block(buyer[0], "body")), None) if buyer else None
        end = _label(paper, block, _END) or _label(paper, block, _TERM)
        yield _award(paper, (service, provider, commissioner), (start, end), line[0], _beyond(paper, block))


def _beyond(paper: Paper, block: Block) -> Iterator[tuple[Iri, Value]]:
    """What the labels of a notice say of options to extend and of breaks, each in its own line or beside the dates."""
    for pattern, read in ((_OPTIONS, label_options), (_BREAK, label_breaks)):
        if (label := _label(paper, block, pattern)) is not None:
            yield from read(label[1], label[0].words)
    for pattern in (_TERM, _END):
        if (label := _label(paper, block, pattern)) is not None:
            yield from options_in(label[1])


def _award(
    paper: Paper,
    parties: tuple[Mention, Mention, Mention | None],
    dates: tuple[tuple[Block, str] | None, ...],
    block: Block,
    beyond: Iterable[tuple[Iri, Value]],
) -> Claim:
    service, provider, commissioner = parties
    values: list[tuple[Iri, Value]] = [(SW.service, Ref(service.key)), (SW.provider, Ref(provider.key)), *settled(beyond)]
    if commissioner is not None:
        values.append((SW.commissioner, Ref(commissioner.key)))
    for label, iri, printed in zip(dates, (SW.startDate, SW.endDate), (SW.startAsPrinted, SW.endAsPrinted), strict=True):
        spans = find_spans(without_options(label[1])) if label else []
        span = (spans[0] if iri == SW.startDate else spans[:2][-1]) if spans else None
        lasting = _FOR.search(label[1]) if label and len(spans) == 1 and iri == SW.endDate else None
        if lasting is not None and span is not None:
            values.append((iri, Day(_after(span.first, lasting))))
        elif span is not None:
            values += [(iri, Day(span.first if iri == SW.startDate else span.last)), (printed, Text(span.words))]
    named = [m for m in parties if m is not None]
    return Claim("contract-labels", SW.Contract, tuple(sorted(values, key=str)), paper.evidence(block, *named))


def _after(first: str, lasting: re.Match[str]) -> str:
    """The last day of so many months or years from a first day (`36 months from 1 July 2022`: 30 June 2025)."""
    many = counted(lasting["many"])
    day = date.fromisoformat(first)
    months = day.month - 1 + many * (_MONTHS if lasting["unit"].lower() == "year" else 1)
    year, month = day.year + months // _MONTHS, months % _MONTHS + 1
    return (date(year, month, min(day.day, monthrange(year, month)[1])) - timedelta(days=1)).isoformat()


def _named_line(paper: Paper, block: Block, said: str) -> tuple[Block, str] | None:
    """The line that names the supplier: the label's own words, or the line below a label that stands alone."""
    if said.strip():
        return (block, said.strip()) if not _NOT_A_NAME.match(said.strip()) else None
    below = paper.document.blocks[block.order + 1] if block.order + 1 < len(paper.document.blocks) else None
    if below is None or len(below.words) > 120 or below.words.endswith(".") or not below.words[:1].isupper():
        return None
    return below, below.words


def _label(paper: Paper, near: Block, pattern: re.Pattern[str]) -> tuple[Block, str] | None:
    """The label line of a kind in the section of a block, else the first around it outside other lots, with what it says."""
    around = paper.document.blocks[max(0, near.order - _NEAR) : near.order + _NEAR]
    others = {b.heading for b in around if b.heading != near.heading and _SUPPLIER.match(b.words) and _is_lot(paper, b.heading)}
    own = (b for b in around if b.heading not in others)
    every = [_told(paper, b, b.words[m.end() :].strip()) for b in own if (m := pattern.match(b.words))]
    return next((pair for pair in every if pair[0].heading == near.heading), every[0] if every else None)


def _is_lot(paper: Paper, heading: int | None) -> bool:
    return heading is not None and _LOT.match(paper.document.blocks[heading].words) is not None


def _told(paper: Paper, block: Block, said: str) -> tuple[Block, str]:
    """What a label says: the rest of its line, else the line below it."""
    alone = not said and block.order + 1 < len(paper.document.blocks)
    below = paper.document.blocks[block.order + 1] if alone else block
    return below, below.words if alone else said


def service_of_notice(paper: Paper, block: Block) -> Mention | None:
    """The service of the lot whose section a block is in, else the one that the paper's title names."""
    heading = paper.document.blocks[block.heading] if block.heading is not None else None
    lot = _LOT.match(heading.words) if heading is not None else None
    if heading is not None and lot is not None:
        name = (lot["inside"] or lot["after"]).strip()
        key = paper.add(
            Thing(
                f"service:{slug(name)}@{paper.home}",
                "service",
                name,
                classes=(SW.Service,),
                place=paper.home,
                local=not paper.home,
            )
        )
        return paper.mention(heading.order, key, name)
    head = paper.document.blocks[:_NEAR]
    labelled = [_told(paper, b, b.words[m.end() :].strip())[0] for b in head if (m := _TITLE.match(b.words))]
    titles = [*(b for b in head if b.kind is Kind.TITLE or b.order < 2), *labelled]
    return next((m for b in titles for m in paper.in_block(b, "service", "initiative")), None)


def _as_printed(paper: Paper, block: Block, said: str) -> Mention:
    """The supplier as the line prints it: the words up to the first comma."""
    name = re.split(r",| \(| - ", said)[0].strip()
    key = paper.add(Thing(f"body:{slug(name)}", "body", name, classes=(SW.Body,)))
    return paper.mention(block.order, key, name)
