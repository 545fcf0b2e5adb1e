"""Tables of services: a row each, with who provides it, who commissions it, from when to when
and how much longer.

The header says what each column is. A provider or service that the names of the paper do not hold is taken from its
cell as printed; a cell that says nobody (`tbc`, `vacant`, `n/a`) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.document import Block, Kind
from loaders.paper import Mention, Paper
from loaders.stating.options import label_breaks, label_options
from ontology.naming import slug
from ontology.periods import find_spans
from ontology.statement import Claim, Day, Iri, Ref, Statement, Text, Thing, Value
from ontology.vocab import SW

_COLUMNS = {
    "service": re.compile(
        r"(?i)^(?:name of (?:the )?)?(?:commissioned )?(?:services?|contracts?|programmes?|schemes?|offers?|lots?|projects?)"
        r"(?: (?:name|title|description|commissioned|provided))?$"
    ),
    "provider": re.compile(
        r"(?i)^(?:(?:current|lead|main|service|contracted) )?(?:providers?|suppliers?|contractors?)(?: (?:name|organisation))?$"
        r"|^(?:provided|delivered|run|awarded) (?:by|to)$|^delivery (?:body|organisation|partner)$|^who (?:provides"
        r"|runs|delivers) it\??$"
    ),
    "commissioner": re.compile(
        r"(?i)^(?:(?:lead|responsible) )?(?:commissioners?|funders?)$|^(?:commissioned|funded|paid for) by$"
        r"|^commissioning (?:body|organisation)$"
    ),
    "start": re.compile(r"(?i)^(?:contract )?(?:start(?:s|ed)?|commence(?:s|d|ment)?|from|began)(?: date)?$"),
    "end": re.compile(r"(?i)^(?:contract )?(?:end(?:s|ed)?|finish(?:es)?|expir(?:y|es)|until|to)(?: date)?$"),
    "extension": re.compile(
        r"(?i)^(?:(?:possible|optional|available|contract) )?(?:extensions?|renewals?)"
        r"(?: (?:options?|periods?|available|possible|to|until))*$|^options?(?: to extend| for extension)?$"
    ),
    "break": re.compile(r"(?i)^break (?:clauses?|points?|dates?|options?)$"),
}
_NOBODY = re.compile(r"(?i)^(?:|-+|–|tbc.*|tba|n/?a|none.*|vacant|various|not applicable|to be .*|out to tender.*|unknown)$")
_OWN = re.compile(r"(?i)^(?:in[- ]house|(?:the )?(?:city |county |borough |district )?council|internal|local authority)\b")
_LONGEST = 12
"""How many words a cell may have to be a name."""


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str
    start: int


def read_register(paper: Paper, block: Block) -> Iterator[Statement | Claim]:
    """What a row of a table of services says: its provider and commissioner, and their contract where it has dates."""
    row = _row(paper, block)
    service = _service(paper, block, row.get("service"))
    if service is None or not row.keys() & {"provider", "commissioner"}:
        return
    parties = [(role, one) for role in ("provider", "commissioner") for one in _bodies(paper, block, row.get(role))]
    for role, one in parties:
        predicate = SW.providedBy if role == "provider" else SW.commissionedBy
        yield paper.state("register", service, predicate, one, block=block.order)
    if parties and (dates := [*_dates(row), *_beyond(row)]):
        roles: list[tuple[Iri, Value]] = [(SW.provider if r == "provider" else SW.commissioner, Ref(m.key)) for r, m in parties]
        values: list[tuple[Iri, Value]] = [(SW.service, Ref(service.key)), *roles, *dates]
        evidence = paper.evidence(block, service, *(one for _, one in parties))
        yield Claim("register-term", SW.Contract, tuple(sorted(values, key=str)), evidence)


def _row(paper: Paper, block: Block) -> dict[str, _Cell]:
    """The cells of a row by what the header says they are; empty outside a table with a header."""
    if block.kind is not Kind.ROW or block.header is None:
        return {}
    header = paper.document.blocks[block.header].cells
    found, at = {}, 0
    for title, cell in zip(header, block.cells, strict=False):
        words = cell.strip()
        start = block.words.find(words, at) if words else -1
        at = start + len(words) if start >= 0 else at
        role = next((r for r, pattern in _COLUMNS.items() if pattern.match(title.strip(" *:"))), None)
        if role and start >= 0 and role not in found:
            found[role] = _Cell(words, start)
    return found


def _service(paper: Paper, block: Block, cell: _Cell | None) -> Mention | None:
    """The service that a cell names, by the names of the paper or as printed."""
    if cell is None or _NOBODY.match(cell.words):
        return None
    named = [m for m in paper.in_block(block, "service", "initiative") if cell.start <= m.start < cell.start + len(cell.words)]
    if named or len(cell.words.split()) > _LONGEST or not cell.words[:1].isalnum():
        return named[0] if named else None
    key = f"service:{slug(cell.words)}@{paper.home}"
    return _mention(
        paper, block, cell, Thing(key, "service", cell.words, classes=(SW.Service,), place=paper.home, local=not paper.home)
    )


def _bodies(paper: Paper, block: Block, cell: _Cell | None) -> list[Mention]:
    """The bodies that a cell names; the paper's authority where it says that the work is done in-house."""
    if cell is None or _NOBODY.match(cell.words):
        return []
    named = [m for m in paper.in_block(block, "body") if cell.start <= m.start < cell.start + len(cell.words)]
    if named:
        return named
    if _OWN.match(cell.words):
        own = paper.first_named(paper.authority) if paper.authority else None
        span = (cell.start, cell.start + len(cell.words))
        return [Mention(block.order, *span, own.key, own.kind, cell.words, "stand-in", own.block)] if own else []
    if not cell.words[0].isupper() or len(cell.words.split()) > _LONGEST:
        return []
    return [_mention(paper, block, cell, Thing(f"body:{slug(cell.words)}", "body", cell.words, classes=(SW.Body,)))]


def _mention(paper: Paper, block: Block, cell: _Cell, thing: Thing) -> Mention:
    key = paper.add(thing)
    return Mention(block.order, cell.start, cell.start + len(cell.words), key, thing.kind, cell.words)


def _beyond(row: dict[str, _Cell]) -> Iterator[tuple[Iri, Value]]:
    """What the cells on extensions and breaks say."""
    for role, read in (("extension", label_options), ("break", label_breaks)):
        yield from read(row[role].words, row[role].words) if role in row else ()


def _dates(row: dict[str, _Cell]) -> Iterator[tuple[Iri, Value]]:
    for role, iri, printed in (("start", SW.startDate, SW.startAsPrinted), ("end", SW.endDate, SW.endAsPrinted)):
        cell = row.get(role)
        span = next(iter(find_spans(cell.words)), None) if cell else None
        if span is not None:
            yield iri, Day(span.first if role == "start" else span.last)
            yield printed, Text(span.words)
