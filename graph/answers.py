"""What the named questions answer: one plain type per answer, no RDF and no wire format.

`graph.questions` fills them, `viz` draws them and `api` puts them on the wire (contract §4).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["owned", "contested", "proposed", "shared", "held", "unowned", "unknown"]
Role = Literal["accountable", "proposed", "lead", "priority-holder", "strategy"]
Why = Literal["name", "acronym", "other name", "title", "passage words", "near spelling"]
ROLES: tuple[Role, ...] = ("accountable", "proposed", "lead", "priority-holder", "strategy")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its IRI and its preferred label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """The document a passage stands in; `issued` is an ISO day, empty where unknown."""

    id: str
    title: str
    publisher: str
    issued: str
    source: str


@dataclass(frozen=True, slots=True)
class ContextQuote:
    """A passage that the evidence leans on: its IRI, locator and words."""

    passage: str
    locator: str
    quote: str


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a paper says it: document, passage IRI, locator, the passage's words, and its context."""

    document: DocumentRef
    passage: str
    locator: str
    quote: str
    context: tuple[ContextQuote, ...] = ()


@dataclass(frozen=True, slots=True)
class Owner:
    """One body, post or strategy that owns a topic in one role.

    `type` is a local name of the contract's classes (Board, PublicBody, Body, Post, Strategy …); `area` is
    what it serves; `scope` is `own` where that is the area asked for, `wider` where it is one that area
    lies within; `topic` is the topic of the row (a narrower one where it differs); dates are ISO or empty.
    """

    id: str
    label: str
    type: str
    role: Role
    area: Named | None
    scope: Literal["own", "wider"]
    topic: Named
    since: str
    until: str
    stale: bool
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One contract of a service, or a service without one."""

    id: str
    label: str
    providers: tuple[Named, ...]
    commissioners: tuple[Named, ...]
    start: str
    end: str
    current: bool
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """A stated absence: the thing it is in (`id`, `label`), its kind, and the paper's wording of what is missing."""

    id: str
    label: str
    kind: str
    missing: str
    feared: bool
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class OwnersAnswer:
    """Who owns a topic, in an area, on a day (contract §4: the ownership answer)."""

    topic: Named
    area: Named | None
    as_of: str
    documents_read: int
    newest: str
    verdict: Verdict
    owners: tuple[Owner, ...]
    services: tuple[ServiceRow, ...]
    gaps: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One line of a list of things."""

    id: str
    label: str
    type: str
    area: Named | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a thing, read from its side.

    `predicate` is an IRI and `says` its label; `other` is the thing at the other end, or `value` the literal;
    `outgoing` tells whether the thing asked for is the subject. `mood` is empty for a plain triple.
    """

    predicate: str
    says: str
    outgoing: bool
    other: Named | None
    value: str
    mood: str
    start: str
    end: str
    role: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a thing in one direction, and how many statements there are of it."""

    predicate: str
    says: str
    outgoing: bool
    total: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing with its names, types, and statements about it with their evidence.

    `relations` counts all statements of each relation asked for, `facts` has those of the page; `as_of` is the day they
    hold on, empty where all are told.
    """

    id: str
    label: str
    kind: str
    types: tuple[str, ...]
    alt_labels: tuple[str, ...]
    area: Named | None
    as_of: str
    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the list of documents."""

    id: str
    title: str
    publisher: str
    area: Named | None
    issued: str
    source: str
    passages: int


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One passage of a document, with the things named in it."""

    id: str
    order: int
    locator: str
    words: str
    context: tuple[str, ...]
    mentions: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document and all its passages in order."""

    document: DocumentRow
    passages: tuple[PassageRow, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result: `kind` is an entity's kind, `document` or `passage`; `matched` the name or words that matched.

    `why` tells what of it matched, `marks` where in `matched` (from, to); a passage is `within` its document.
    """

    id: str
    label: str
    kind: str
    matched: str
    score: float
    why: Why
    marks: tuple[tuple[int, int], ...]
    within: Named | None = None


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A thing in the picture, with its computed place (x, y)."""

    id: str
    label: str
    type: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """One relation between two nodes, with the passages that say it."""

    source: str
    target: str
    predicate: str
    says: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A neighbourhood or the whole graph; `left_out` counts nodes beyond the limit."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """One figure: what it is of (`about`: an area, body or service; `area`: where that is), when, and as printed (`verbatim`).

    What a paper does not give is empty; a target or a rating may stand without a value.
    """

    indicator: Named
    about: Named | None
    area: Named | None
    period: str
    start: str
    end: str
    value: str
    verbatim: str
    unit: str
    numerator: str
    denominator: str
    target: str
    rating: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """What one authority answered to a question: `status` of the closed list, and where it sends the asker."""

    authority: Named | None
    request: str
    received: str
    responded: str
    number: str
    status: str
    value: str
    verbatim: str
    unit: str
    exemption: str
    redirects: tuple[Named, ...]
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question, those of nearly the same words, and what every authority answered."""

    question: Named
    close: tuple[Named, ...]
    replies: tuple[ReplyRow, ...]
