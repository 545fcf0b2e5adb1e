"""JSON-LD in short: the engine's own, with our prefixes in place of long addresses, and the context that says what they mean.

Here live the context, served at `/context.jsonld`, and the shortening by it (https://www.w3.org/TR/json-ld11/#compact-iris);
what the triples are is the graph's to say. The context also stands in each answer, so that nobody has to fetch it.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final

from ontology.vocab import PREFIXES, RDF, shortened

CONTEXT_PATH: Final = "/context.jsonld"


@cache
def context() -> dict[str, str]:
    """What each prefix stands for."""
    return dict(sorted(PREFIXES.items()))


def context_document() -> bytes:
    """The context as a document of its own."""
    return json.dumps({"@context": context()}, indent=2).encode()


def in_short(expanded: bytes) -> bytes:
    """JSON-LD as the engine writes it, shortened by our context; it says the same triples.

    >>> in_short(b'[{"@id": "urn:a", "http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "A"}]}]').decode()[-66:]
    '"@graph": [{"@id": "urn:a", "skos:prefLabel": [{"@value": "A"}]}]}'
    """
    nodes = [{_key(key): _value(key, value) for key, value in node.items()} for node in json.loads(expanded)]
    return json.dumps({"@context": context(), "@graph": nodes}, ensure_ascii=False).encode()


def _key(key: str) -> str:
    return "@type" if key == RDF.type else key if key.startswith("@") else shortened(key)


def _value(key: str, value: Any) -> Any:
    """The classes of a thing by their short names; every other value as it is."""
    if key in (RDF.type, "@type"):
        return [shortened(each["@id"] if isinstance(each, dict) else each) for each in value]
    return value
