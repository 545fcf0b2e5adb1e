"""One paper from bytes to statements: the stages in order, and the only way in.

Nothing of another paper is known here, and nothing is resolved to an IRI.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from loaders.document import Block, Document, Kind
from loaders.figures.reading import read_figures
from loaders.files.cards import Card, merged
from loaders.files.kinds import RDF_KINDS, kind_of
from loaders.files.limits import Limits
from loaders.linked.reading import read_linked
from loaders.naming.context import context_of, title_of
from loaders.naming.mentions import authority_of, board_of, name_all
from loaders.naming.publisher import publisher_of
from loaders.naming.standins import resolve_all
from loaders.paper import Paper
from loaders.readers.formats import card_in, read_document_bytes
from loaders.requests.reading import asking_blocks, leans_on, read_foi, read_questions
from loaders.requests.terms import read_terms
from loaders.stating.attendance import read_attendance
from loaders.stating.awards import read_award
from loaders.stating.contracts import as_services, read_contracts
from loaders.stating.decisions import read_decisions
from loaders.stating.gaps import read_gaps
from loaders.stating.gate import Gate
from loaders.stating.intents import read_intents
from loaders.stating.labelled import read_owner
from loaders.stating.lists import read_lists, read_numbered
from loaders.stating.people import read_people
from loaders.stating.privacy import is_family_quote
from loaders.stating.private import without_private
from loaders.stating.regions import read_regions
from loaders.stating.registers import read_register
from loaders.stating.resolutions import read_resolutions
from loaders.stating.saying import say
from loaders.stating.scope import read_names
from loaders.stating.sentences import taken_in
from ontology.corrections import Name
from ontology.statement import Claim, Key, Passage, Reading, Ref, Rejected, Source, Statement, Thing

_BOX = re.compile(r"[IVX]{1,4}\.[\d.]+\)")
"""How the numbered boxes of a standard form open (`II.2.7) Duration: …`)."""
_LABELS_NEAR = 60
"""How many lines away the labels of one notice may stand."""
_FROM_AFAR = ("signed", "contract-labels", "resolved", "label-area")
"""How the rules are called whose things may be named far above, and lean on the blocks that name them."""
_ROWS_ABOVE = 3
"""How many rows of its table a row leans on besides the header: an indicator stands on a row of its own above its figures."""
Said = TypeVar("Said", Statement, Claim)


def read_paper(
    data: bytes, name: str, card: Card | None = None, taught: Sequence[Name] = (), limits: Limits | None = None
) -> Reading:
    """Everything one paper says, each statement with its passage.

    `name` is the file's name without folders; what the file says of itself fills the card up. Raises RefusedDocument,
    naming the file and the reason, for a kind we do not read, for damage, and for bytes that hold no readable words.
    `taught` are names that people made known by a correction.
    """
    if (kind := kind_of(data)) in RDF_KINDS:
        return read_linked(data, name, kind, limits or Limits(), card)
    return read_whole(data, name, card, taught, limits)[1]


def read_whole(
    data: bytes, name: str, card: Card | None = None, taught: Sequence[Name] = (), limits: Limits | None = None
) -> tuple[Paper, Reading]:
    """The same, with the paper that the stages worked on, for those who look for a fault."""
    limits = limits or Limits()
    document = read_document_bytes(data, name, limits)
    paper = _paper(document, merged(card_in(data, name, limits), card))
    return paper, _read(paper, taught)


def read_document(document: Document, card: Card | None = None) -> Reading:
    """The reading of a document whose blocks are known."""
    return _read(_paper(document, card))


def _read(paper: Paper, taught: Sequence[Name] = ()) -> Reading:
    """All stages after the blocks, in order."""
    name_all(paper, taught)
    paper.board = board_of(paper)
    paper.authority = authority_of(paper)
    resolve_all(paper)
    said: list[Statement] = []
    claims: list[Claim] = [*read_foi(paper)]
    if not paper.source.publisher:
        published, named = publisher_of(paper, claims)
        paper.source = replace(paper.source, publisher=published, publisher_from=named)
    leaning = leans_on(claims)
    said += read_questions(paper)
    claims += read_figures(paper)
    asked = asking_blocks(paper.document)
    people = [*read_attendance(paper)]
    listed: list[Statement | Claim] = []
    for block in paper:
        if block.order in asked or is_family_quote(block.words):
            continue
        said += [*say(paper, block), *read_lists(paper, block), *read_numbered(paper, block), *read_owner(paper, block)]
        said += read_intents(paper, block)
        claims += [*read_decisions(paper, block), *read_resolutions(paper, block), *read_gaps(paper, block)]
        people += read_people(paper, block)
        listed += read_register(paper, block)
    claims += [*read_contracts(paper, said), *read_terms(paper, said), *read_award(paper)]
    said += [one for one in (*people, *listed) if isinstance(one, Statement)]
    claims += [one for one in (*people, *listed) if isinstance(one, Claim)]
    said += read_regions(paper)
    said += read_names(paper, _used(said, claims))
    as_services(paper, claims)
    said, claims = without_private(paper, said, claims)
    return _reading(paper, said, claims, leaning)


def _paper(document: Document, card: Card | None) -> Paper:
    context = context_of(document, area=card.area if card else "", issued=card.issued if card else "")
    source = Source(
        name=document.name,
        sha256=document.sha256,
        id=card.id if card else "",
        title=(card.title if card else "") or title_of(document),
        publisher=card.publisher if card else "",
        area=context.home,
        issued=context.issued,
        url=card.url if card else "",
        licence=card.licence if card else "",
        area_from=context.home_from,
        issued_from=context.issued_from,
    )
    return Paper(document, source, home=context.home)


def _reading(paper: Paper, said: list[Statement], claims: list[Claim], exchanges: Mapping[int, Iterable[int]]) -> Reading:
    """What passes the gate, with the things it speaks of and the passages it stands in."""
    leaning = _referents(paper, (*said, *claims))
    passages = tuple(_passage(paper, b, (*leaning.get(b.order, ()), *exchanges.get(b.order, ()))) for b in paper)
    gate = gate_of(paper, passages, claims)
    statements, refused = _gated(gate, _once(said))
    stated, refused_claims = _gated(gate, dict.fromkeys(claims))
    stated = _answered(stated)
    used = _used(statements, stated) | {k for p in passages for k in p.mentions}
    spoken = {s.evidence.passage for s in statements} | {c.evidence.passage for c in stated}
    return Reading(
        source=replace(paper.source),
        passages=_mentioning(passages, [*statements], [*stated]),
        things=tuple(paper.things[k] for k in sorted(_with_qualifiers(used, paper))),
        statements=tuple(statements),
        claims=tuple(stated),
        rejected=(*refused, *refused_claims, *_unread(paper.document)),
        unresolved=tuple(paper.unresolved),
        unclaimed=tuple(b.order for b in paper if b.order not in spoken and b.kind not in {Kind.HEADING, Kind.TITLE}),
    )


def gate_of(paper: Paper, passages: Sequence[Passage], claims: Iterable[Claim]) -> Gate:
    """The gate that the statements and claims of a paper have to pass."""
    named = {c.key: Thing(c.key, "question", c.key) for c in claims if c.key}
    own = frozenset({paper.authority} if paper.authority and not paper.source.area_from else ())
    return Gate(passages, {**paper.things, **named}, paper.home, own, partial(taken_in, paper))


def _unread(document: Document) -> Iterator[Rejected]:
    """A line for each page that holds a picture and no words: what it says was not read."""
    for page in document.scanned:
        before = [block.order for block in document.blocks if (block.page or 0) < page]
        yield Rejected("scanned-page", max(before, default=0), f"p. {page}", "no text layer on this page: run OCR first")


def _answered(claims: list[Claim]) -> list[Claim]:
    """The claims without those that refer to a claim which was refused."""
    kept = {c.key for c in claims if c.key}
    asked = {v.key for c in claims for _, v in c.values if isinstance(v, Ref) and ":" not in v.key}
    lost = asked - kept
    return [c for c in claims if not any(isinstance(v, Ref) and v.key in lost for _, v in c.values)]


def _once(said: Iterable[Statement]) -> Iterable[Statement]:
    """Each statement once for its passage, however often its words say it."""
    found: dict[tuple[object, ...], Statement] = {}
    for one in said:
        found.setdefault((one.subject, one.predicate, one.object, one.evidence.passage, one.mood), one)
    return found.values()


def _gated(gate: Gate, said: Iterable[Said]) -> tuple[list[Said], list[Rejected]]:
    kept: list[Said] = []
    refused = []
    for one in said:
        reason = gate.refusal(one)
        if reason:
            refused.append(gate.rejected(one, reason))
        else:
            kept.append(one)
    return kept, refused


def _referents(paper: Paper, everything: Iterable[Statement | Claim]) -> dict[int, list[int]]:
    """For each passage, those that its stand-ins mean things of, and the lines of labels that one claim is made of."""
    found: dict[int, list[int]] = {}
    for said in everything:
        leant = (a.referent for a in said.evidence.anchors if a.referent is not None)
        signed = (a.passage for a in said.evidence.anchors if said.rule.startswith(_FROM_AFAR))
        labels = _labels_with(paper, said.evidence.passage) if said.rule == "contract-labels" else ()
        found.setdefault(said.evidence.passage, []).extend((*leant, *signed, *labels))
    return found


def _labels_with(paper: Paper, order: int) -> Iterator[int]:
    """The label lines and rows near one of them."""
    near = paper.document.blocks[max(0, order - _LABELS_NEAR) : order + _LABELS_NEAR]
    yield from (b.order for b in near if b.kind in {Kind.LABEL, Kind.ROW} or _BOX.match(b.words))


def _passage(paper: Paper, block: Block, referents: Iterable[int]) -> Passage:
    keys = tuple(dict.fromkeys(m.key for m in paper.in_block(block)))
    return Passage(
        block.order,
        block.locator,
        block.words,
        tuple(sorted({*_context(paper, block), *referents} - {block.order})),
        keys,
        block.page,
    )


def _context(paper: Paper, block: Block) -> Iterator[int]:
    """What a block leans on: stem, headings, caption, header, rows above, title block, and its stand-ins' referents."""
    at = block.stem
    while at is not None:
        yield at
        yield from (m.referent for m in paper.in_block(at) if m.referent is not None)
        at = paper.document.blocks[at].stem
    yield from (b.order for b in paper.document.above(block))
    yield from (o for o in (block.caption, block.header, block.table, block.continues) if o is not None)
    if block.table is not None:
        yield from _captions(paper, block.table)
    if block.kind is Kind.ROW:
        above = paper.document.blocks[max(0, block.order - _ROWS_ABOVE) : block.order]
        yield from (b.order for b in above if b.table == block.table and b.kind is not Kind.CAPTION)
    yield from paper.source.area_from[:1]
    if paper.board is not None and (named := paper.first_named(paper.board)) is not None:
        yield named.block
    yield from (m.referent for m in paper.in_block(block) if m.referent is not None)


def _captions(paper: Paper, first: int) -> Iterator[int]:
    """The captions right above a table's first row."""
    for order in range(first - 1, -1, -1):
        if paper.document.blocks[order].kind is not Kind.CAPTION:
            return
        yield order


def _used(statements: Iterable[Statement], claims: Iterable[Claim]) -> set[Key]:
    keys: set[Key] = {k for s in statements for k in (s.subject, s.object.key if isinstance(s.object, Ref) else s.subject)}
    named = {c.key for c in claims}
    return keys | {v.key for c in claims for _, v in c.values if isinstance(v, Ref) and v.key not in named}


def _with_qualifiers(keys: Iterable[Key], paper: Paper) -> set[Key]:
    """The keys and those that their identity leans on (an aim's holder, a service's commissioner)."""
    found = set(keys)
    return found | {paper.things[k].qualifier for k in found if paper.things[k].qualifier}


def _mentioning(passages: tuple[Passage, ...], statements: list[Statement], claims: list[Claim]) -> tuple[Passage, ...]:
    """The passages with what their statements anchor in them among their mentions."""
    more: dict[int, list[Key]] = {}
    for evidence in (*(s.evidence for s in statements), *(c.evidence for c in claims)):
        for anchor in evidence.anchors:
            more.setdefault(anchor.passage, []).append(anchor.key)
    return tuple(replace(p, mentions=tuple(dict.fromkeys((*p.mentions, *more.get(p.order, ()))))) for p in passages)
