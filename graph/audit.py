"""The audit of evidence: that every statement can be followed to words that name what it is about.

Here live the checks that no shape can make, over the quads of a release. What they find is always a fault of ours,
never of a paper.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.answers import Named
from graph.facts import CLAIM_KINDS, claim_label
from graph.findings import Finding
from graph.names import kind_of, label_of, things, topics
from graph.proofs import all_papers, proofs
from graph.slugs import hex_of
from graph.store import Release
from graph.terms import Quad
from ontology.naming import core_tokens
from ontology.statement import Iri
from ontology.vocab import DCTERMS, OA, PREFIXES, RDF, SW, known_terms

STEM = 5
STAND_INS = frozenset(("we", "our", "us", "it", "its", "this", "these", "they", "their", "national", "nationally"))
"""Words that may stand for a thing; which one they mean was decided, and checked, when the paper was read."""

_BEYOND = ("documents", "entities", "reference", "topics", "ontology")
_DAYS = (("startDate", "endDate"), ("periodStart", "periodEnd"))
_WORDS = re.compile(r'^"(.*)"(?:@[\w-]+|\^\^<.*>)?$', re.DOTALL)
_HEX = re.compile(r"-([0-9a-f]{12})(?:-\d+)?$")


@dataclass(slots=True)
class _Passage:
    """What `sw:documents` says of a passage; `home` is the area of its document, empty where it has none."""

    words: str = ""
    home: Iri = ""
    context: set[Iri] = field(default_factory=set)
    mentions: set[Iri] = field(default_factory=set)


def audit(release: Release) -> tuple[Finding, ...]:
    """All faults of evidence: false hashes, undescribed passages, unknown terms, things not named, ends before starts."""
    described = _described(release)
    graphs: dict[Iri, list[Quad]] = defaultdict(list)
    for quad in release.quads():
        graphs[quad.graph[1:-1]].append(quad)
    found = [*_false_hashes(release, described), *_unknown_terms(release, graphs)]
    for graph, quads in graphs.items():
        if graph.removeprefix(str(SW)) in _BEYOND:
            continue
        if graph not in described:
            found.append(_fault(release, "PassageDescribed", graph, graph, "The passage is not described in sw:documents"))
        else:
            found += [*_unnamed(release, graph, quads, described), *_backwards(release, graph, quads)]
    return tuple(dict.fromkeys(found))


def _fault(release: Release, shape: str, thing: Iri, passage: Iri, message: str, part: str = "") -> Finding:
    label = claim_label(release, thing) if kind_of(thing) in CLAIM_KINDS else label_of(release, thing)
    shown = proofs(release, [passage]) if kind_of(passage) == "passage" else ()
    return Finding(
        shape,
        "violation",
        Named(thing, label),
        message,
        part,
        shown,
    )


def _described(release: Release) -> dict[Iri, _Passage]:
    found: dict[Iri, _Passage] = defaultdict(_Passage)
    papers = all_papers(release)
    for quad in release.quads(SW.documents):
        passage = quad.subject[1:-1]
        if kind_of(passage) != "passage":
            continue
        if quad.predicate == f"<{OA.exact}>":
            found[passage].words = _plain(quad.object)
        elif quad.predicate == f"<{SW.context}>":
            found[passage].context.add(quad.object[1:-1])
        elif quad.predicate == f"<{SW.mentions}>":
            found[passage].mentions.add(quad.object[1:-1])
        elif quad.predicate == f"<{DCTERMS.isPartOf}>" and quad.object[1:-1] in papers:
            found[passage].home = papers[quad.object[1:-1]].area
        else:
            found[passage]
    return dict(found)


def _plain(literal: str) -> str:
    """The words of a literal in N-Triples form."""
    found = _WORDS.match(literal)
    inside = found[1] if found else literal
    return re.sub(r"\\(.)", lambda c: {"n": "\n", "r": "\r", "t": "\t"}.get(c[1], c[1]), inside)


def _false_hashes(release: Release, described: Mapping[Iri, _Passage]) -> Iterator[Finding]:
    for iri, passage in described.items():
        digits = _HEX.search(iri)
        if digits is None or digits[1] != hex_of(passage.words, 12):
            yield _fault(release, "PassageHash", iri, iri, "The words of the passage are not those its IRI was made of")


def _unknown_terms(release: Release, graphs: Mapping[Iri, list[Quad]]) -> Iterator[Finding]:
    """Terms of our namespace, used as predicate or type, that the ontology does not have."""
    ours = f"<{PREFIXES['sw']}"
    for graph, quads in graphs.items():
        for quad in quads:
            used = [quad.predicate, *([quad.object] if quad.predicate == f"<{RDF.type}>" else [])]
            for term in used:
                if term.startswith(ours) and term[1:-1] not in known_terms():
                    yield _fault(release, "KnownTerm", quad.subject[1:-1], graph, "The ontology has no such term", term[1:-1])


def _unnamed(release: Release, graph: Iri, quads: list[Quad], described: Mapping[Iri, _Passage]) -> Iterator[Finding]:
    """Things a statement or claim is about that its passage and context do not mention, or do not name in their words.

    The area of the paper itself needs no mention: its card, title or name gives it.
    """
    passage = described[graph]
    near = [passage, *(described[iri] for iri in passage.context if iri in described)]
    mentioned = set().union(*(each.mentions for each in near))
    words = core_tokens(" ".join(each.words for each in near)) if quads else frozenset()
    for thing in sorted(_about(release, quads) - {passage.home}):
        if thing not in mentioned:
            yield _fault(release, "Anchored", thing, graph, "The thing is mentioned neither in the passage nor in its context")
        elif not _is_named(release, thing, words):
            yield _fault(release, "Named", thing, graph, "No name of the thing stands in the passage or its context")


def _about(release: Release, quads: list[Quad]) -> set[Iri]:
    """The things that a passage's statements and claims are about; documents, passages and claims apart."""
    ends = {end[1:-1] for quad in quads for end in (quad.subject, quad.object) if end.startswith("<" + release.base)}
    return {end for end in ends if kind_of(end) not in CLAIM_KINDS | {"document", "passage"}}


def _is_named(release: Release, thing: Iri, words: frozenset[str]) -> bool:
    """Whether the words could name a thing: share a word with one of its names, by its stem, or stand in for it."""
    known = things(release).get(thing) or topics(release).get(thing)
    names = (known.label, *known.alt_labels) if known else ()
    stems = {word[:STEM] for word in words}
    shared = (word for name in names for word in (*core_tokens(name), name.casefold()) if word[:STEM] in stems)
    return bool(words & STAND_INS) or any(shared)


def _backwards(release: Release, graph: Iri, quads: list[Quad]) -> Iterator[Finding]:
    days: dict[tuple[str, str], str] = {(quad.subject, quad.predicate): _plain(quad.object) for quad in quads}
    for subject in sorted({quad.subject for quad in quads}):
        for first, last in _DAYS:
            start, end = days.get((subject, f"<{SW[first]}>"), ""), days.get((subject, f"<{SW[last]}>"), "")
            if start and end and end < start:
                yield _fault(release, "EndAfterStart", subject[1:-1], graph, "It ends before it starts", f"{start} to {end}")
