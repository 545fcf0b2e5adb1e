"""XML from strangers as a plain tree: no DOCTYPE, no entities, bounded in depth and number of elements.

Only well-formedness and safety live here; what an element means is the work of its reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from loaders.files.limits import Limits
from ontology.errors import RefusedDocument


def parse_markup(data: bytes, name: str, limits: Limits, prefixes: Mapping[str, str]) -> Element:
    """The root element of an XML part.

    Names come out as prefix and local name, the prefix as `prefixes` gives it for the namespace; names of other
    namespaces keep theirs before a `}`. Raises RefusedDocument for XML that is not well formed, declares a document
    type, or is too deep or too large.

    >>> root = parse_markup(b'<d xmlns="urn:word"><p/></d>', "a.docx", Limits(), {"urn:word": "w:"})
    >>> root.tag, [child.tag for child in root]
    ('w:d', ['w:p'])
    """
    return _Parser(name, limits, prefixes).parse(data)


def check_depth(data: bytes, name: str, limits: Limits) -> None:
    """Raises RefusedDocument for XML that is nested too deeply, as far as it is well formed; no tree is made of it."""
    parser, depth = expat.ParserCreate(), 0

    def start(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.depth:
            raise RefusedDocument(name, f"nested deeper than {limits.depth:,.0f} levels")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    with suppress(expat.ExpatError, ValueError, LookupError):
        parser.Parse(data, True)


class _Parser:
    """One run of expat, building a tree."""

    def __init__(self, name: str, limits: Limits, prefixes: Mapping[str, str]) -> None:
        self._name, self._limits, self._prefixes = name, limits, prefixes
        self._builder = TreeBuilder()
        self._names: dict[str, str] = {}
        self._depth = self._count = 0

    def parse(self, data: bytes) -> Element:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError):
            raise RefusedDocument(self._name, "damaged: its XML is not well formed") from None
        return self._builder.close()

    def _refuse_doctype(self, *_: object) -> None:
        raise RefusedDocument(self._name, "its XML declares a document type, which is not allowed")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth, self._count = self._depth + 1, self._count + 1
        if self._depth > self._limits.depth:
            raise RefusedDocument(self._name, f"nested deeper than {self._limits.depth:,.0f} levels")
        if self._count > self._limits.elements:
            raise RefusedDocument(self._name, f"more than {self._limits.elements:,.0f} elements in its XML")
        self._builder.start(self._short(tag), {self._short(key): value for key, value in attributes.items()})

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(self._short(tag))

    def _short(self, tag: str) -> str:
        if tag not in self._names:
            space, bar, local = tag.rpartition("}")
            prefix = self._prefixes.get(space) if bar else ""
            self._names[tag] = tag if prefix is None else prefix + local
        return self._names[tag]
