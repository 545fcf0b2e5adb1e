"""The papers of a release: each content once, with its slug, all names it was read under, and its passages' IRIs.

Here lives what can be said of papers before anything in them is resolved. RDF is written in `graph.passages`
and `graph.quads`. A `Title` is what all papers are known by at once; a `Paper` is one of them opened, with all its words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.slugs import document_slug, hex_of, with_tail
from graph.terms import storable
from ontology.errors import StoreDamaged
from ontology.statement import Iri, Reading, Source, Thing


@dataclass(frozen=True, slots=True)
class Title:
    """A paper without its words: `at` is where its reading stands among those given."""

    slug: str
    iri: Iri
    source: Source
    things: tuple[Thing, ...]
    sources: tuple[str, ...]
    at: int

    def opened(self, reading: Reading) -> Paper:
        """The paper with its words."""
        return Paper(self.slug, self.iri, reading, self.sources, _passages(self, reading))

    def bare(self) -> Title:
        """The title without the things it names, once it is known what they are."""
        return replace(self, things=())


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


def papers(readings: Sequence[Reading], base: str) -> tuple[Paper, ...]:
    """One paper for each content, sorted by slug; the same whatever the order they are given in."""
    return tuple(title.opened(readings[title.at]) for title in titles(((r.source, r.things) for r in readings), base))


def titles(names: Iterable[tuple[Source, tuple[Thing, ...]]], base: str) -> tuple[Title, ...]:
    """The same papers unopened, of the sources of all readings and the things they name."""
    by_content: dict[str, list[tuple[Source, int, tuple[Thing, ...]]]] = defaultdict(list)
    one_of_each: dict[Thing, Thing] = {}  # papers that name the same thing alike share it in memory
    for at, (source, things) in enumerate(names):
        by_content[source.sha256].append((source, at, tuple(one_of_each.setdefault(thing, thing) for thing in things)))
    same = {sha: sorted(found, key=lambda one: _rank(one[0])) for sha, found in by_content.items()}
    claims = Counter(document_slug(found[0][0]) for found in same.values())
    made = []
    for sha, found in sorted(same.items()):
        source, at, things = found[0]
        slug = document_slug(source)
        slug = with_tail(slug, sha[:8]) if claims[slug] > 1 else slug
        names_met = tuple(sorted({one.url or one.name for one, _, _ in found}))
        made.append(Title(slug, f"{base}document/{slug}", source, things, names_met, at))
    return tuple(sorted(made, key=lambda title: title.slug))


def homes(every: Iterable[Title]) -> Mapping[str, str]:
    """The area each paper comes from, by the paper's slug; empty where it is not known."""
    return {title.slug: title.source.area for title in every}


def _rank(source: Source) -> tuple[bool, bool, str, str, str]:
    """Of several names for one content, the one with the fuller card speaks for it."""
    return not source.id, not source.url, source.id, source.url, source.name


def _passages(title: Title, reading: Reading) -> Mapping[int, Iri]:
    """Each passage's IRI: the paper's slug and 12 hex digits of its words, with a number where the words repeat."""
    base = title.iri.removesuffix(f"document/{title.slug}")
    met: Counter[str] = Counter()
    made: dict[int, Iri] = {}
    for passage in sorted(reading.passages, key=lambda p: p.order):
        name = f"{base}passage/{title.slug}-{hex_of(storable(passage.words), 12)}"
        met[name] += 1
        made[passage.order] = name if met[name] == 1 else f"{name}-{met[name]}"
    return made
