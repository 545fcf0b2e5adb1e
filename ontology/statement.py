"""The currency between rooms: what reading one paper yields, before anything is known of other papers.

Here live the plain values that `loaders` hand on and `graph` takes in. They name things by keys that
hold within one paper; which things of different papers are the same, and their IRIs, is decided later
(`graph.identity`). No parsing, no RDF and no file access live here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

Iri: TypeAlias = str
Key: TypeAlias = str
"""A thing of one paper: its kind, a colon and a name unique within the paper (`body:the-panel`)."""


class Mood(StrEnum):
    """How a paper says something: the closed list `sw:mood-…` of the ontology."""

    STATED = "stated"
    ENDED = "ended"
    PLANNED = "planned"
    PROPOSED = "proposed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing of the same paper."""

    key: Key


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the ontology: a concept of a closed list, or a predicate."""

    iri: Iri


@dataclass(frozen=True, slots=True)
class Text:
    """Words; `lang` is empty for what is quoted as printed."""

    words: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, ISO 8601 (`2023-03-31`)."""

    iso: str


@dataclass(frozen=True, slots=True)
class Number:
    """A decimal as computed; what was printed stands beside it as `sw:verbatim`."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    value: bool


Value: TypeAlias = Ref | Term | Text | Day | Number | Flag


@dataclass(frozen=True, slots=True)
class Stretch:
    """When something holds: first and last day as ISO dates, and the words each was read from.

    An open side is empty. `April 2019` starts on 2019-04-01 and would end on 2019-04-30.
    """

    start: str = ""
    end: str = ""
    start_as_printed: str = ""
    end_as_printed: str = ""

    def __bool__(self) -> bool:
        return bool(self.start or self.end)


ALWAYS = Stretch()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a paper came from: its card, filled up with what was found in the paper.

    `name` is a file name without folders; `area` is the slug of the home area in the reference table,
    empty where unknown; `issued` is an ISO day, empty where unknown; `area_from`, `issued_from` and `publisher_from`
    are the orders of the passages that say so (none: the card, or the file's name).
    """

    name: str
    sha256: str
    id: str = ""
    title: str = ""
    publisher: str = ""
    area: str = ""
    issued: str = ""
    url: str = ""
    licence: str = ""
    area_from: tuple[int, ...] = ()
    issued_from: tuple[int, ...] = ()
    publisher_from: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a paper: a paragraph, item, row, heading or letterhead line, of at most 1,500 characters.

    `order` counts from 0 through the paper; `context` holds the orders of the passages it leans on
    (list stem, heading, caption, header row, companion row, title block, letterhead); `mentions` the keys
    of the things named in it.
    """

    order: int
    locator: str
    words: str
    context: tuple[int, ...] = ()
    mentions: tuple[Key, ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """A named thing, as one paper names it.

    `kind` is a kind of the contract's IRIs (body, person, post, strategy, initiative, aim, topic, service,
    indicator, area, question). `name` is the fullest form met; `forms` other full forms; `acronyms` and
    `shorts` what only this paper ties to it. `classes` are IRIs (sw:Board …), `classification` an IRI of the
    closed list of board kinds or empty. `place` is the slug of the area that tells it from namesakes, empty
    for a name that stands for one thing anywhere. `local` things have a name too common to be joined with
    other papers' while their place is unknown. `qualifier` is what else belongs to the identity: the key of
    a service's commissioner or of an aim's holder. `known_as` is the slug of a row of the reference tables
    or of a topic, where the thing is one.
    """

    key: Key
    kind: str
    name: str
    forms: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    shorts: tuple[str, ...] = ()
    classes: tuple[Iri, ...] = ()
    classification: Iri = ""
    place: str = ""
    local: bool = False
    qualifier: Key = ""
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a subject or object is tied to the paper: the words that name it and the passage they stand in.

    `how` is `name`, `acronym` or `stand-in`; for a stand-in ("the Board", "we") `referent` is the passage
    that names what it stands for.
    """

    key: Key
    passage: int
    words: str
    how: str = "name"
    referent: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a paper says it: the passage, the words of it, and how each thing is anchored."""

    passage: int
    quote: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact of a property of the contract, as one passage says it.

    What is `planned`, `proposed` or `denied` becomes no plain triple; what carries dates or a role
    becomes a `sw:Statement` as well (contract §2).
    """

    rule: str
    subject: Key
    predicate: Iri
    object: Value
    evidence: Evidence
    mood: Mood = Mood.STATED
    when: Stretch = ALWAYS
    role: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A thing that one passage says in several values: a contract, decision, observation, gap …

    `cls` is the IRI of its class; `values` are pairs of predicate IRI and value, sorted, repeats allowed.
    `key` names the claim within its paper where another claim refers to it (an answer to its request).
    """

    rule: str
    cls: Iri
    values: tuple[tuple[Iri, Value], ...]
    evidence: Evidence
    key: Key = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A statement or claim that the evidence gate refused, and why."""

    rule: str
    passage: int
    said: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A stand-in, acronym or name that could not be tied to one thing, and between what it wavered."""

    passage: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """What one stage of reading made of a passage, for people who look for a fault: pairs of what and its words."""

    stage: str
    passage: int
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one paper says, and what was left over. Nothing here depends on any other paper."""

    source: Source
    passages: tuple[Passage, ...]
    things: tuple[Thing, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    unclaimed: tuple[int, ...] = field(default=())
    """Orders of the passages that no rule took anything from."""
    steps: tuple[Step, ...] = field(default=())
    """What each stage made, only where a trace was asked for; never kept."""
