"""The passages of a file of RDF: what it says of one node in a row, in a plain form of Turtle.

The form does not depend on how the file is written. What the passages say is read in `stating`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.files.encoding import clean
from loaders.layout.blocks import LONGEST_BLOCK, cut
from loaders.linked import terms
from loaders.linked.triples import Literal, Node, Triple
from loaders.stating.privacy import hide
from ontology.statement import Iri
from ontology.vocab import PREFIXES, shortened

_STRING = PREFIXES["xsd"] + "string"
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Said:
    """A passage to be: its words, where it stands, and the triples it gives, all of one node."""

    order: int
    words: str
    locator: str
    triples: tuple[Triple, ...]


def passages_of(triples: Sequence[Triple], names: Mapping[Node, str]) -> tuple[Said, ...]:
    """The passages of a file, node by node as they come; none is over 1,500 characters.

    `names` are what the nodes are called, for the places where a reader would look.
    """
    by_node: dict[Node, list[Triple]] = {}
    for triple in triples:
        by_node.setdefault(triple.subject, []).append(triple)
    made: list[Said] = []
    places: dict[str, int] = {}
    for node, found in by_node.items():
        called = names.get(node, "")
        place = f'statements about "{_short(called)}"' if called else f"statement {len(made) + 1}"
        for part in _parts(node, found):
            for words in cut(_words(node, part)):
                places[place] = places.get(place, 0) + 1
                numbered = f"{place} ({places[place]})" if places[place] > 1 else place
                made.append(Said(len(made), words, numbered, part))
                part = ()
    return tuple(made)


def shown(term: Node | Literal) -> str:
    """A term as its passage has it, without personal data.

    >>> shown("https://w3id.org/startwell/ontology#Board"), shown(Literal("Elm Board", "en"))
    ('sw:Board', '"Elm Board"@en')
    """
    if isinstance(term, Literal):
        tail = f"@{term.lang}" if term.lang else "" if term.datatype in ("", _STRING) else f"^^{_iri(term.datatype)}"
        return hide(f'"{" ".join(clean(term.words).split())}"{tail}')
    return term if term.startswith("_:") else hide(_iri(term))


def _iri(iri: Iri) -> str:
    short = shortened(iri)
    return short if short != iri and "/" not in short else f"<{iri}>"


def _parts(node: Node, triples: Sequence[Triple]) -> Iterator[tuple[Triple, ...]]:
    """The triples of a node in runs whose words are not too long; one that is too long by itself comes alone."""
    run: list[Triple] = []
    size = len(shown(node))
    for triple in triples:
        more = len(_pair(triple)) + 3
        if run and size + more > LONGEST_BLOCK:
            yield tuple(run)
            run, size = [], len(shown(node))
        run.append(triple)
        size += more
    if run:
        yield tuple(run)


def _words(node: Node, triples: Sequence[Triple]) -> str:
    return f"{shown(node)} {' ; '.join(map(_pair, triples))} ."


def _pair(triple: Triple) -> str:
    predicate = "a" if triple.predicate == terms.TYPE else shown(triple.predicate)
    return f"{predicate} {shown(triple.object)}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
