"""RDF terms as the N-Triples text they are written in, and the quads made of them.

Here live the few functions that turn plain values into well-formed terms; nothing else writes RDF text.
What is to be said with them is decided in `graph.quads`, and who stores them in `graph.store`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from ontology.statement import Iri
from ontology.vocab import XSD

Word: TypeAlias = str
"""A term in N-Triples form: `<iri>` or `"words"@en`."""

_FORBIDDEN = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]|%(?![0-9A-Fa-f]{2})")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\n\r\t]')
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Quad(NamedTuple):
    """A statement and the graph that holds it, all four in N-Triples form."""

    subject: Word
    predicate: Word
    object: Word
    graph: Word

    @property
    def triple(self) -> tuple[Word, Word, Word]:
        return self[:3]


@lru_cache(maxsize=4096)
def iri(text: Iri) -> Word:
    """An IRI as a term; characters that no IRI may hold are percent-encoded.

    >>> iri("https://example.org/a b")
    '<https://example.org/a%20b>'
    """
    head, hash_sign, fragment = text.partition("#")
    safe = head + hash_sign + fragment.replace("#", "%23")
    return f"<{_FORBIDDEN.sub(lambda c: ''.join(f'%{byte:02X}' for byte in c[0].encode('utf-8', 'replace')), safe)}>"


def literal(words: str, lang: str = "") -> Word:
    """Words as a term, with a language tag where there is one; control characters become spaces.

    >>> literal('the "Board"', "en")
    '"the \\\\"Board\\\\""@en'
    """
    safe = _ESCAPED.sub(lambda c: _ESCAPES[c[0]], storable(words))
    return f'"{safe}"@{lang}' if lang else f'"{safe}"'


def storable(words: str) -> str:
    """Words as a literal can hold them: control characters and halves of characters become spaces."""
    return _NO_TEXT.sub(" ", words)


def typed(text: str, datatype: Iri) -> Word:
    """A typed literal.

    >>> typed("true", "http://www.w3.org/2001/XMLSchema#boolean")
    '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
    """
    return f"{literal(text)}^^{iri(datatype)}"


def day(iso: str) -> Word:
    """An ISO day as an `xsd:date`."""
    return typed(iso, XSD.date)


def integer(number: int) -> Word:
    """A whole number as an `xsd:integer`."""
    return typed(str(number), XSD.integer)


def decimal(number: Decimal) -> Word:
    """A number as an `xsd:decimal` in the form the engine gives it back: no needless zero, no exponent.

    >>> decimal(Decimal("1.50")).split("^")[0], decimal(Decimal("2E+2")).split("^")[0]
    ('"1.5"', '"200"')
    """
    plain = format(number, "f")
    short = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return typed("0" if short in ("", "-0") else short, XSD.decimal)


def flag(value: bool) -> Word:
    """True or false as an `xsd:boolean`."""
    return typed("true" if value else "false", XSD.boolean)


def line(quad: Quad) -> str:
    """A quad as a line of N-Quads.

    >>> line(Quad("<a:s>", "<a:p>", "<a:o>", "<a:g>"))
    '<a:s> <a:p> <a:o> <a:g> .'
    """
    return " ".join((*quad, "."))


def lines_of(quads: Iterable[Quad]) -> Iterator[str]:
    """Quads as lines of N-Quads, each followed by its triple in the merged default graph."""
    for quad in quads:
        yield line(quad)
        yield f"{' '.join(quad.triple)} ."
