"""The terms of the graph, read from `startwell.ttl`: closed namespaces, closed lists, labels and alignments.

The file is the truth: a term that is not in it is an error, never a new term. It is parsed once, when the first
term is asked for. Beside it stand the queries to start from (`examples.ttl`). Topics live in `ontology.topics`, names of
places and bodies in `ontology.reference`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from rapidfuzz import process

from ontology.errors import UnknownTerm
from ontology.statement import Iri
from ontology.turtle import Facts, facts

_HERE: Final = Path(__file__).parent

PREFIXES: Final[Mapping[str, Iri]] = MappingProxyType(
    {
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "qb": "http://purl.org/linked-data/cube#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "http://schema.org/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "sw": "https://w3id.org/startwell/ontology#",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)


class Namespace:
    """A closed namespace: its attributes and items are the IRIs of its terms, anything else raises UnknownTerm.

    >>> SW.hasPriority
    'https://w3id.org/startwell/ontology#hasPriority'
    >>> SW["mood-planned"]
    'https://w3id.org/startwell/ontology#mood-planned'
    >>> SW.hasPriorities
    Traceback (most recent call last):
    ontology.errors.UnknownTerm: The ontology has no term sw:hasPriorities; nearest: sw:hasPriority.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def __getitem__(self, name: str) -> Iri:
        iri = PREFIXES[self._prefix] + name
        if iri not in known_terms():
            raise UnknownTerm(f"{self._prefix}:{name}", _nearest(f"{self._prefix}:{name}"))
        return iri

    def __getattr__(self, name: str) -> Iri:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __contains__(self, iri: object) -> bool:
        return iri in known_terms() and str(iri).startswith(PREFIXES[self._prefix])

    def __iter__(self) -> Iterator[Iri]:
        return iter(sorted(iri for iri in known_terms() if iri.startswith(PREFIXES[self._prefix])))

    def __str__(self) -> str:
        return PREFIXES[self._prefix]


DCTERMS: Final = Namespace("dcterms")
OA: Final = Namespace("oa")
ORG: Final = Namespace("org")
OWL: Final = Namespace("owl")
PROV: Final = Namespace("prov")
QB: Final = Namespace("qb")
RDF: Final = Namespace("rdf")
RDFS: Final = Namespace("rdfs")
SCHEMA: Final = Namespace("schema")
SKOS: Final = Namespace("skos")
SW: Final = Namespace("sw")
VOID: Final = Namespace("void")
XSD: Final = Namespace("xsd")


@cache
def known_terms() -> frozenset[Iri]:
    """Every IRI that the ontology describes: our own terms, the closed lists, and the terms of others that we use."""
    return frozenset(_labels())


def concept(kind: str, name: str) -> Iri:
    """The member of a closed list; UnknownTerm where the list has no such member.

    >>> concept("action", "endorsed")
    'https://w3id.org/startwell/ontology#action-endorsed'
    >>> concept("mood", "plannd")
    Traceback (most recent call last):
    ontology.errors.UnknownTerm: The ontology has no term sw:mood-plannd; nearest: sw:mood-planned.
    """
    iri = f"{SW}{kind}-{name}"
    if iri not in concepts(kind):
        raise UnknownTerm(shortened(iri), _nearest(shortened(iri), among=concepts(kind)))
    return iri


@cache
def concepts(kind: str) -> tuple[Iri, ...]:
    """The members of a closed list (`action`, `mood`, `role` …), sorted; UnknownTerm where there is no such list."""
    start = f"{SW}{kind}-"
    found = sorted(term for term, _ in _facts().pairs[_standard("skos", "inScheme")] if term.startswith(start))
    if not found:
        raise UnknownTerm(f"sw:{kind}-…", _nearest(f"sw:{kind}"))
    return tuple(found)


def concept_name(iri: Iri) -> str:
    """The name of a member within its closed list.

    >>> concept_name("https://w3id.org/startwell/ontology#role-in-attendance")
    'in-attendance'
    """
    kind, _, name = iri.removeprefix(str(SW)).partition("-")
    if iri not in concepts(kind):
        raise UnknownTerm(shortened(iri))
    return name


def label(iri: Iri) -> str:
    """The English label of a term; UnknownTerm where the ontology does not describe it.

    >>> label(SW.hasPriority)
    'has priority'
    """
    found = _labels().get(iri)
    if found is None:
        raise UnknownTerm(shortened(iri), _nearest(shortened(iri)))
    return found


@cache
def supers(iri: Iri) -> tuple[Iri, ...]:
    """All super-classes or super-properties of a term, sorted: what is written beside it (contract: alignments).

    A term of another vocabulary that the ontology does not describe has none; an unknown `sw:` term raises UnknownTerm.

    >>> [shortened(above) for above in supers(SW.Board)]
    ['org:Organization', 'org:OrganizationalCollaboration', 'sw:Body']
    """
    if iri.startswith(str(SW)):
        label(iri)
    classes, properties = (_facts().above(iri, _standard("rdfs", says)) for says in ("subClassOf", "subPropertyOf"))
    return tuple(sorted((classes | properties) - {iri}))


def values_of(iri: Iri, says: Iri) -> tuple[str, ...]:
    """What the ontology file says of a term by one property, sorted: IRIs and words.

    >>> values_of(SW.Board, SKOS.example)
    ('Lancashire SEND Partnership Board',)
    """
    return tuple(sorted(_facts().values(iri, says)))


def shortened(iri: Iri) -> str:
    """An IRI with its prefix, as `sw:Board`; one of no known namespace stays as it is."""
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri[len(base) :]}"
    return iri


def ontology_turtle() -> bytes:
    """The vocabulary as Turtle, as the file has it."""
    return (_HERE / "startwell.ttl").read_bytes()


def topics_turtle() -> bytes:
    """The topic scheme as Turtle, as the file has it."""
    return (_HERE / "topics.ttl").read_bytes()


def shapes_turtle(name: Literal["integrity", "governance"]) -> bytes:
    """One of the two files of SHACL shapes as Turtle: faults of ours, or what papers leave open or get wrong."""
    return (_HERE / "shapes" / f"{name}.ttl").read_bytes()


def examples_turtle() -> bytes:
    """The queries to start from as Turtle, as the file has it."""
    return (_HERE / "examples.ttl").read_bytes()


@dataclass(frozen=True, slots=True, order=True)
class ExampleQuery:
    """A query to start from: its IRI, the question in English, the query that asks it."""

    iri: Iri
    question: str
    query: str


@cache
def example_queries() -> tuple[ExampleQuery, ...]:
    """The queries to start from, by their IRIs.

    >>> example_queries()[0].question
    'Who is accountable for what, and which passage says so?'
    """
    said, forms = facts(examples_turtle()), ("select", "ask", "construct", "describe")
    asked = {it: query for form in forms for it, query in said.pairs.get(_standard("sh", form), ())}
    return tuple(sorted(ExampleQuery(it, words, asked[it]) for it, words in said.pairs[_standard("rdfs", "comment")]))


@cache
def _facts() -> Facts:
    return facts(ontology_turtle())


@cache
def _labels() -> dict[Iri, str]:
    names = (_standard("rdfs", "label"), _standard("skos", "prefLabel"))
    return {term: words for says in names for term, words in _facts().pairs[says]}


def _standard(prefix: str, name: str) -> Iri:
    return PREFIXES[prefix] + name


def _nearest(term: str, among: Iterable[Iri] = ()) -> tuple[str, ...]:
    """The two terms spelt most like it, best first, in their short form."""
    known = sorted(shortened(iri) for iri in (among or known_terms()))
    return tuple(match for match, _, _ in process.extract(term, known, limit=2, score_cutoff=75))
