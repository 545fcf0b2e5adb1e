"""What goes over the wire: one model per answer, field for field as the contract says.

Here live the shapes only; `api.shaping` fills them from the answers of the graph.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from graph.answers import Role, Verdict, Why


class Wire(BaseModel):
    """A shape on the wire: no field beyond those named."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Reference(Wire):
    """A thing by its IRI and label."""

    id: str
    label: str


class DocumentReference(Wire):
    """The document a passage stands in; `issued` is a day or null."""

    id: str
    title: str
    publisher: str | None
    issued: str | None
    source: str


class ContextPassage(Wire):
    """A passage the evidence leans on: a heading, a list's stem, a table's header row."""

    passage: str
    locator: str
    quote: str


class Evidence(Wire):
    """Where a paper says it, in its own words."""

    document: DocumentReference
    passage: str
    locator: str
    quote: str
    context: list[ContextPassage]


class Owner(Wire):
    """One body, post or strategy that owns the topic in one role."""

    id: str
    label: str
    type: str
    role: Role
    area: Reference | None
    scope: str
    topic: Reference
    since: str | None
    until: str | None
    stale: bool
    evidence: list[Evidence]


class Service(Wire):
    """One contract of a service, or a service without one."""

    id: str
    label: str
    providers: list[Reference]
    commissioners: list[Reference]
    start: str | None
    end: str | None
    current: bool
    evidence: list[Evidence]


class Gap(Wire):
    """A stated absence: what it is in, its kind and the paper's wording of what is missing."""

    id: str
    label: str
    kind: str
    missing: str
    evidence: list[Evidence]


class Read(Wire):
    """What was read to answer: how many documents of that area, and the day of the newest."""

    documents: int
    newest: str | None


class OwnersAnswer(Wire):
    """Who owns a topic, in an area, on a day."""

    topic: Reference
    area: Reference | None
    as_of: str
    read: Read
    verdict: Verdict
    owners: list[Owner]
    services: list[Service]
    gaps: list[Gap]


class ListedGap(Gap):
    """A gap of the list of gaps; `feared` where the paper only fears it."""

    feared: bool


class Gaps(Wire):
    """Governance gaps that papers up to a day state."""

    as_of: str
    gaps: list[ListedGap]


class EntityLine(Wire):
    """One line of the list of things."""

    id: str
    label: str
    type: str
    area: Reference | None


class Entities(Wire):
    """A page of the list of things; `next` is the cursor of the page after it, or null."""

    entities: list[EntityLine]
    next: str | None


class EntityStatement(Wire):
    """One statement about a thing: `direction` is `out` where the thing is its subject, else `in`.

    `other` is the thing at the other end, or `value` what the statement says in words or figures.
    """

    predicate: str
    says: str
    direction: str
    other: Reference | None
    value: str | None
    mood: str | None
    start: str | None
    end: str | None
    role: str | None
    evidence: list[Evidence]


class EntityRelation(Wire):
    """One relation of a thing: how many statements there are of it, and the cursor of those after the ones shown, or null.

    Asking with `relation`, `direction` and that cursor gives the following ones.
    """

    predicate: str
    says: str
    direction: str
    total: int
    next: str | None


class Entity(Wire):
    """One thing with its names and the statements about it; `as_of` is the day they hold on, null where all are told."""

    id: str
    label: str
    kind: str
    types: list[str]
    alt_labels: list[str]
    area: Reference | None
    as_of: str | None
    relations: list[EntityRelation]
    statements: list[EntityStatement]


class DocumentLine(Wire):
    """One line of the list of documents."""

    id: str
    title: str
    publisher: str | None
    area: Reference | None
    issued: str | None
    source: str
    passages: int


class Documents(Wire):
    """The documents of the release; with a day, those of that day or before."""

    as_of: str | None
    documents: list[DocumentLine]


class Passage(Wire):
    """One passage of a document, with the things named in it."""

    id: str
    order: int
    locator: str
    quote: str
    context: list[str]
    mentions: list[Reference]


class Document(Wire):
    """A document and all its passages in order."""

    id: str
    title: str
    publisher: str | None
    area: Reference | None
    issued: str | None
    source: str
    passages: list[Passage]


class SearchResult(Wire):
    """One thing, document or passage that fits, `within` its area or its document.

    `why` tells what of it fits, `matched` is that name or those words, `marks` where in it: from the first character up to
    the one after the last, counted from 0.
    """

    id: str
    label: str
    kind: str
    within: Reference | None
    why: Why
    matched: str
    marks: list[tuple[int, int]]
    score: float


class Search(Wire):
    """What was asked, and what fits it, best first."""

    q: str
    results: list[SearchResult]


class Node(Wire):
    """A thing in the network with its computed place."""

    id: str
    label: str
    type: str
    x: float
    y: float


class Edge(Wire):
    """One relation between two nodes, with the passages that say it."""

    source: str
    target: str
    predicate: str
    says: str
    evidence: list[Evidence]


class Network(Wire):
    """A neighbourhood; `left_out` counts the things beyond the limit, `as_of` is the day it holds on, null where all is told."""

    as_of: str | None
    nodes: list[Node]
    edges: list[Edge]
    left_out: int


class Observation(Wire):
    """One figure: what it is of, where, when, and as printed (`verbatim`); what the paper does not give is null."""

    indicator: Reference
    about: Reference | None
    area: Reference | None
    period: str | None
    start: str | None
    end: str | None
    value: str | None
    verbatim: str | None
    unit: str | None
    numerator: str | None
    denominator: str | None
    target: str | None
    rating: str | None
    evidence: list[Evidence]


class Observations(Wire):
    """Figures by indicator, period and what they are of; `next` is the cursor of the page after it, or null."""

    as_of: str | None
    total: int
    observations: list[Observation]
    next: str | None


class Reply(Wire):
    """What one authority answered: its status, value or exemption, and where it sends the asker."""

    authority: Reference | None
    request: str | None
    received: str | None
    responded: str | None
    number: str | None
    status: str | None
    value: str | None
    verbatim: str | None
    unit: str | None
    exemption: str | None
    redirects: list[Reference]
    evidence: list[Evidence]


class Answers(Wire):
    """One question, all authorities; `close` are questions of nearly the same words."""

    question: Reference
    as_of: str | None
    close: list[Reference]
    answers: list[Reply]


class Health(Wire):
    """Whether the service runs, which release it answers from (null where there is none), and how old that is."""

    status: str
    release: str | None
    age_seconds: int | None = None


class Problem(BaseModel):
    """What went wrong, in a plain sentence (RFC 9457).

    `parameter` names the one that was wrong, `not_found` and `nearest` what is not there and the names most like it, `line`
    and `column` the place in a query, `offers` the forms an answer can have.
    """

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    parameter: str | None = None
    not_found: str | None = None
    nearest: list[str] | None = None
    line: int | None = None
    column: int | None = None
    offers: list[str] | None = None
