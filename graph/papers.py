"""The papers of a release: each content once, with its slug, all names it was read under, and its passages' IRIs.

Here lives what can be said of papers before anything in them is resolved. RDF is written in `graph.passages`
and `graph.quads`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.slugs import document_slug, hex_of, with_tail
from graph.terms import storable
from ontology.errors import StoreDamaged
from ontology.statement import Iri, Reading


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: `sources` are the addresses or file names it came under, `passages` the IRIs of its passages by order."""

    slug: str
    iri: Iri
    reading: Reading
    sources: tuple[str, ...]
    passages: Mapping[int, Iri]

    def passage(self, order: int) -> Iri:
        """The IRI of a passage; StoreDamaged where the reading speaks of one it does not hold."""
        if order not in self.passages:
            raise self.speaks_of(f"passage {order}")
        return self.passages[order]

    def speaks_of(self, what: str) -> StoreDamaged:
        """The error of a reading that speaks of what it does not hold."""
        return StoreDamaged(f"{self.reading.source.name}: its reading speaks of {what}, which it does not hold.")


def papers(readings: Iterable[Reading], base: str) -> tuple[Paper, ...]:
    """One paper for each content, sorted by slug; the same whatever the order they are given in."""
    by_content: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_content[reading.source.sha256].append(reading)
    same = {sha: sorted(found, key=_rank) for sha, found in by_content.items()}
    claims = Counter(document_slug(found[0].source) for found in same.values())
    made = []
    for sha, found in sorted(same.items()):
        slug = document_slug(found[0].source)
        made.append(_paper(with_tail(slug, sha[:8]) if claims[slug] > 1 else slug, found, base))
    return tuple(sorted(made, key=lambda paper: paper.slug))


def homes(every: Iterable[Paper]) -> Mapping[str, str]:
    """The area each paper comes from, by the paper's slug; empty where it is not known."""
    return {paper.slug: paper.reading.source.area for paper in every}


def _rank(reading: Reading) -> tuple[bool, bool, str, str, str]:
    """Of several names for one content, the one with the fuller card speaks for it."""
    source = reading.source
    return not source.id, not source.url, source.id, source.url, source.name


def _paper(slug: str, found: list[Reading], base: str) -> Paper:
    sources = sorted({reading.source.url or reading.source.name for reading in found})
    return Paper(slug, f"{base}document/{slug}", found[0], tuple(sources), _passages(slug, found[0], base))


def _passages(slug: str, reading: Reading, base: str) -> Mapping[int, Iri]:
    """Each passage's IRI: the paper's slug and 12 hex digits of its words, with a number where the words repeat."""
    met: Counter[str] = Counter()
    made: dict[int, Iri] = {}
    for passage in sorted(reading.passages, key=lambda p: p.order):
        name = f"{base}passage/{slug}-{hex_of(storable(passage.words), 12)}"
        met[name] += 1
        made[passage.order] = name if met[name] == 1 else f"{name}-{met[name]}"
    return made
