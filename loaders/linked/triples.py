"""RDF files as triples, in the order of the file: Turtle, TriG, N-Triples, N-Quads, RDF/XML and JSON-LD.

The one door of this room to the parsers, bounded in size; nothing is fetched, and blank nodes are numbered as they come.
What the triples say is the work of the modules beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

import pyoxigraph as ox

from loaders.files.encoding import decoded
from loaders.files.kinds import LINKED_JSON, QUADS, RDF_XML, TURTLE
from loaders.files.limits import Deadline, Limits
from loaders.readers.markup import check_depth
from ontology.errors import RefusedDocument
from ontology.statement import Iri
from ontology.vocab import SW

Node: TypeAlias = str
"""An IRI, or a blank node as `_:n1`."""

_FORMATS = {
    TURTLE: (ox.RdfFormat.TRIG,),
    QUADS: (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG),
    RDF_XML: (ox.RdfFormat.RDF_XML,),
    LINKED_JSON: (ox.RdfFormat.JSON_LD,),
}
_DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_REMOTE = "LoadDocumentCallback"
_TRIPLES_A_CHECK = 4096
_LONGEST_REASON = 120


@dataclass(frozen=True, slots=True)
class Literal:
    """Words, their language and the IRI of their datatype, each empty where there is none."""

    words: str
    lang: str = ""
    datatype: Iri = ""


@dataclass(frozen=True, slots=True)
class Triple:
    """A statement of a file, in whatever graph it stands there."""

    subject: Node
    predicate: Iri
    object: Node | Literal


def base_of(name: str) -> Iri:
    """The IRI that relative ones of a file are read against: that of the file itself.

    >>> base_of("boards 2024.ttl")
    'file:///boards%202024.ttl'
    """
    return f"file:///{quote(name, safe='')}"


def triples_of(data: bytes, name: str, kind: str, limits: Limits) -> list[Triple]:
    """The triples of a file of RDF, each once, in the order of the file.

    Raises RefusedDocument for a file that is damaged, over a limit, leans on a context elsewhere, or is an export of a release.
    """
    text = decoded(data, name)
    if kind == RDF_XML and _DECLARED.search(text):
        raise RefusedDocument(name, "its XML declares a document type, which is not allowed")
    if kind == RDF_XML:
        check_depth(data, name, limits)
    first, *others = _FORMATS[kind]
    try:
        return _parsed(text, name, first, limits)
    except SyntaxError as error:
        for other in others:
            return _again(text, name, other, limits)
        raise _refused(name, error) from None


def _again(text: str, name: str, form: ox.RdfFormat, limits: Limits) -> list[Triple]:
    try:
        return _parsed(text, name, form, limits)
    except SyntaxError as error:
        raise _refused(name, error) from None


def _parsed(text: str, name: str, form: ox.RdfFormat, limits: Limits) -> list[Triple]:
    found: dict[Triple, None] = {}
    deadline, blanks = Deadline(limits, name), _Blanks()
    for count, quad in enumerate(_quads(text, name, form)):
        if count % _TRIPLES_A_CHECK == 0:
            deadline.check()
        if count >= limits.triples:
            raise RefusedDocument(name, f"more than {limits.triples:,.0f} triples")
        if str(quad.graph_name).strip("<>") == SW.documents:
            raise RefusedDocument(name, "an export of Startwell: bring it in with `startwell load`")
        triple = Triple(blanks.node(quad.subject), quad.predicate.value, blanks.term(quad.object))
        found.setdefault(triple)
    return list(found)


def _quads(text: str, name: str, form: ox.RdfFormat) -> Iterator[ox.Quad]:
    try:
        yield from ox.parse(text, format=form, base_iri=base_of(name))
    except ValueError as error:
        raise _refused(name, error) from None


def _refused(name: str, error: Exception) -> RefusedDocument:
    """The refusal that a parser's complaint comes to."""
    words = " ".join(str(error).split())
    if _REMOTE in words:
        return RefusedDocument(name, "its context would have to be fetched from elsewhere: put the context into the file")
    shown = "".join(char if char.isprintable() else "\ufffd" for char in words)[:_LONGEST_REASON]
    return RefusedDocument(name, f"damaged: {shown}")


class _Blanks:
    """Numbers the blank nodes of a file as they come."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def node(self, term: object) -> Node:
        if isinstance(term, ox.BlankNode):
            return f"_:n{self._numbers.setdefault(term.value, len(self._numbers) + 1)}"
        return term.value if isinstance(term, ox.NamedNode) else " ".join(str(term).split())

    def term(self, term: object) -> Node | Literal:
        if not isinstance(term, ox.Literal):
            return self.node(term)
        lang = term.language or ""
        return Literal(term.value, lang, "" if lang else term.datatype.value)
