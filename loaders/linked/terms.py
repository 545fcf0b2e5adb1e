"""Which terms are understood, and as what: kinds of things by their class, statements and claims by their properties.

Standard terms count for ours where they mean one of ours only. What a file says with them is read in `naming` and `stating`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ontology.statement import Iri
from ontology.vocab import PREFIXES, SW

_KINDS = {
    "body": "sw:Body sw:Board sw:PublicBody sw:Provider org:Organization org:FormalOrganization org:OrganizationalCollaboration "
    "org:OrganizationalUnit cv:PublicOrganisation foaf:Organization schema:Organization",
    "person": "sw:Person foaf:Person schema:Person",
    "post": "org:Post",
    "strategy": "sw:Strategy prov:Plan",
    "initiative": "sw:Initiative",
    "aim": "sw:Aim sw:Priority",
    "topic": "sw:Topic skos:Concept",
    "service": "sw:Service cpsv:PublicService",
    "indicator": "sw:Indicator",
    "area": "sw:Area",
    "question": "sw:Question",
}
_CLAIMS = {
    "sw:Contract": "sw:service",
    "org:Membership": "org:member org:organization",
    "sw:Decision": "sw:decidedBy sw:action sw:about",
    "sw:Recommendation": "sw:madeTo sw:action sw:about",
    "sw:Observation": "sw:indicator",
    "sw:InformationRequest": "sw:authority",
    "sw:Answer": "sw:inRequest sw:questionNumber sw:answerStatus",
    "sw:Gap": "sw:gapIn sw:gapKind sw:missing",
}
"""The claims, each with what none may lack."""
_STATED = {
    "sw:accountableFor": "body topic",
    "sw:proposedAccountableFor": "body topic",
    "sw:leads": "body strategy",
    "sw:hasPriority": "body aim",
    "sw:concerns": "aim topic",
    "sw:addresses": "service topic",
    "sw:ownedBy": "strategy body",
    "sw:delivers": "body strategy",
    "sw:accountableTo": "body body",
    "sw:advises": "body body",
    "org:memberOf": "body body",
    "sw:commissionedBy": "service body",
    "sw:providedBy": "service body",
    "dcterms:isPartOf": "strategy strategy",
    "sw:buildsOn": "strategy strategy",
    "sw:servesArea": "body area",
    "sw:excludesArea": "body area",
    "sw:succeeds": "strategy strategy",
    "sw:within": "area area",
}
"""The properties between things, with the kinds their ends have where nothing else tells."""
_ALIGNED = {
    "org:reportsTo": "sw:accountableTo",
    "org:subOrganizationOf": "sw:accountableTo",
    "prov:wasAttributedTo": "sw:ownedBy",
    "schema:provider": "sw:providedBy",
    "cv:hasCompetentAuthority": "sw:commissionedBy",
    "dcterms:replaces": "sw:succeeds",
}
_REFERRING = {
    "sw:service": "service",
    "sw:provider": "body",
    "sw:commissioner": "body",
    "org:member": "person",
    "org:organization": "body",
    "sw:decidedBy": "body",
    "sw:madeTo": "body",
    "sw:about": "strategy",
    "sw:indicator": "indicator",
    "sw:area": "area",
    "sw:ofBody": "body",
    "sw:ofService": "service",
    "sw:authority": "body",
    "sw:redirectsTo": "body",
    "sw:gapIn": "body",
    "sw:question": "question",
}
_LABELS = "skos:prefLabel rdfs:label foaf:name schema:name dcterms:title sw:words"
_OTHERS = "skos:altLabel skos:hiddenLabel org:identifier schema:alternateName"


def full(short: str) -> Iri:
    """An IRI from its short form.

    >>> full("skos:prefLabel")
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """
    prefix, _, name = short.partition(":")
    return PREFIXES[prefix] + name


def _all(words: str) -> tuple[Iri, ...]:
    return tuple(full(word) for word in words.split())


LABELS = _all(_LABELS)
"""What names a thing, the best first."""
OTHER_LABELS = frozenset(_all(_OTHERS))
PERIODS = frozenset(_all("sw:periodStart sw:periodEnd"))
TYPE = full("rdf:type")
SAME = full("owl:sameAs")


@cache
def kinds() -> Mapping[Iri, str]:
    """The kind of thing that each class makes."""
    return MappingProxyType({cls: kind for kind, classes in _KINDS.items() for cls in _all(classes)})


@cache
def claims() -> Mapping[Iri, tuple[Iri, ...]]:
    """The classes of claims, each with the properties that none may lack."""
    return MappingProxyType({full(cls): _all(needed) for cls, needed in _CLAIMS.items()})


@cache
def stated() -> Mapping[Iri, tuple[str, str]]:
    """The properties between things, standard ones too, with the kinds their ends have where nothing else tells."""
    made = {full(name): (ends.split()[0], ends.split()[1]) for name, ends in _STATED.items()}
    return MappingProxyType({**made, **{full(name): made[full(ours)] for name, ours in _ALIGNED.items()}})


def ours(predicate: Iri) -> Iri:
    """Our property for a standard one that means the same, any other as it is."""
    return _aligned().get(predicate, predicate)


@cache
def _aligned() -> Mapping[Iri, Iri]:
    return MappingProxyType({full(name): full(own) for name, own in _ALIGNED.items()})


@cache
def referring() -> Mapping[Iri, str]:
    """The properties of claims that lead to things, with the kind of the thing where nothing else tells."""
    return MappingProxyType({full(name): kind for name, kind in _REFERRING.items()})


def is_concept(iri: Iri) -> bool:
    """Whether an IRI is in our namespace: a member of a closed list rather than a thing."""
    return iri.startswith(str(SW))
