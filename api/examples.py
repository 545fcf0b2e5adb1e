"""Queries to start from, shown on the SPARQL page; each runs on any release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Example:
    """A question in English and the query that asks it."""

    question: str
    query: str


PREFIXES: Final = """\
PREFIX sw: <https://w3id.org/startwell/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""

EXAMPLES: Final = (
    Example(
        "Who is accountable for what, and which passage says so?",
        PREFIXES
        + """\
SELECT ?body ?what ?document ?locator ?words WHERE {
  GRAPH ?passage { ?holder sw:accountableFor ?thing }
  ?holder skos:prefLabel ?body .
  ?thing skos:prefLabel ?what .
  ?passage dcterms:isPartOf/dcterms:title ?document ; sw:locator ?locator ; oa:exact ?words .
}
ORDER BY ?what ?body
LIMIT 100""",
    ),
    Example(
        "Which bodies hold which priorities on which topics?",
        PREFIXES
        + """\
SELECT ?holder ?priority ?topic WHERE {
  ?who sw:hasPriority ?aim ; skos:prefLabel ?holder .
  ?aim skos:prefLabel ?priority .
  OPTIONAL { ?aim sw:concerns/skos:prefLabel ?topic }
}
ORDER BY ?holder ?priority
LIMIT 200""",
    ),
    Example(
        "Which contracts does each service have, with whom and from when to when?",
        PREFIXES
        + """\
SELECT ?service ?provider ?start ?end WHERE {
  ?contract a sw:Contract ; sw:service/skos:prefLabel ?service .
  OPTIONAL { ?contract sw:provider/skos:prefLabel ?provider }
  OPTIONAL { ?contract sw:startDate ?start }
  OPTIONAL { ?contract sw:endDate ?end }
}
ORDER BY ?service ?start
LIMIT 200""",
    ),
    Example(
        "What do papers say is missing?",
        PREFIXES
        + """\
SELECT ?thing ?kind ?missing WHERE {
  ?gap a sw:Gap ; sw:gapIn/skos:prefLabel ?thing ; sw:gapKind/skos:prefLabel ?kind .
  OPTIONAL { ?gap sw:missing ?missing }
}
ORDER BY ?thing
LIMIT 200""",
    ),
)
