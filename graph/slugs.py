"""The last part of an IRI: what a document or a thing is called on the web.

Here live pure functions over one document or thing. Which of several slugs a joined thing keeps, and what happens
when two claim one, is decided in `graph.resources`.
"""

from __future__ import annotations

import re
from hashlib import sha256

from ontology.naming import slug
from ontology.statement import Source, Thing

BASE = "https://w3id.org/startwell/id/"
MOST = 80
HOLDER_MOST = 36


def hex_of(text: str, digits: int) -> str:
    """The first hex digits of a text's SHA-256."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def with_tail(base: str, tail: str) -> str:
    """A slug with something after it, the whole at most 80 characters.

    >>> len(with_tail("a" * 80, "0123abcd"))
    80
    """
    return f"{base[: MOST - 1 - len(tail)].rstrip('-')}-{tail}"


def document_slug(source: Source) -> str:
    """A document's slug: its card's id, else its URL, else its file name.

    >>> document_slug(Source("Board Report 7.txt", "00"))
    'board-report-7'
    """
    return slug(source.id or re.sub(r"^[a-z]+://", "", source.url) or re.sub(r"\.[A-Za-z0-9]{1,5}$", "", source.name))


def own_slug(thing: Thing, qualifier: str, document: str) -> str:
    """The slug a thing would have alone: place and name, or the gazetteer's; an aim's opens with its holder's.

    A name too common to be joined carries 8 hex digits of the paper it stands in.

    >>> own_slug(Thing("body:b", "body", "Health & Wellbeing Board", place="leeds"), "", "d")
    'leeds-health-and-wellbeing-board'
    """
    if thing.known_as:
        return slug(thing.known_as)
    name = slug(thing.name)
    if thing.kind == "aim" and qualifier:
        name = slug(f"{slug(qualifier.partition(':')[2], HOLDER_MOST)} {name}")
    elif thing.place and f"-{thing.place}-" not in f"-{name}-":
        name = slug(f"{thing.place} {name}")
    return with_tail(name, hex_of(f"{document} {thing.key}", 8)) if thing.local else name
