"""The SPARQL service description: what the endpoint says of itself in RDF.

Terms: https://www.w3.org/TR/sparql11-service-description/. The graph's own serialisers write it.
"""

from __future__ import annotations

import re
from string import Template
from typing import Final

from graph.store import Release
from ontology.errors import UsageError

ADDRESS: Final = re.compile(r"https?://[A-Za-z0-9.:\[\]_-]{1,255}(/[A-Za-z0-9._~/-]*)?")
QUERY: Final = Template("""
PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
PREFIX formats: <http://www.w3.org/ns/formats/>
CONSTRUCT {
  <$endpoint> a sd:Service ;
    sd:endpoint <$endpoint> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML, formats:SPARQL_Results_CSV,
      formats:SPARQL_Results_TSV, formats:Turtle, formats:N-Triples, formats:JSON-LD, formats:RDF_XML ;
    sd:feature sd:UnionDefaultGraph ;
    sd:defaultDataset <$endpoint#dataset> .
  <$endpoint#dataset> a sd:Dataset ; sd:defaultGraph <$endpoint#default-graph> .
  <$endpoint#default-graph> a sd:Graph .
} WHERE { }""")


def service_description(release: Release, endpoint: str, media: str) -> bytes:
    """The description of the endpoint at an address; raises UsageError for an address no server has."""
    if not ADDRESS.fullmatch(endpoint):
        raise UsageError("The Host header of the request is no address.")
    return release.answer(QUERY.substitute(endpoint=endpoint), media)
