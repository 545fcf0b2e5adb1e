"""The quads of a release, worked out from readings: a pure step, the same whatever the order of the papers.

Here lives the putting together; each kind of quad is written in `graph.quads`, `graph.passages` and
`graph.entities`, and the release is stored by `graph.build`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Final

from graph.alone import shared
from graph.corrections import Corrected, corrected
from graph.entities import Marks, alike_quads, area_quads, entity_quads
from graph.identity import Member
from graph.joining import Joined, join
from graph.papers import Title, homes, titles
from graph.passages import paper_quads
from graph.quads import Sayings
from graph.resources import Resolution, Resource, resources
from graph.slugs import BASE
from graph.store import triples_of
from graph.terms import Quad, iri, lines_of
from ontology.corrections import NONE, Corrections, Decision
from ontology.statement import Reading
from ontology.vocab import SW, examples_turtle, ontology_turtle, topics_turtle

THINGS_AT_ONCE: Final = 1_000
"""How many of the things that papers may share are one part of a draft."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A release worked out and not yet written; `corrected` tells what became of corrections made by hand.

    Of the readings one at a time is looked at, so that there may be more of them than memory holds, and what a paper has alone
    is worked out with it.
    """

    titles: tuple[Title, ...]
    readings: Sequence[Reading]
    corrections: Corrections
    joined: Joined
    base: str
    corrected: Corrected

    @property
    def resolution(self) -> Resolution:
        """What the things are that several papers may have."""
        return self.joined.resolution

    @property
    def redirects(self) -> Mapping[str, str]:
        """Where merged slugs now lead."""
        return self.resolution.redirects

    def quads(self) -> Iterator[Quad]:
        """All quads of the named graphs; the same one may come more than once."""
        return chain.from_iterable(self.parts())

    def parts(self) -> Iterator[Iterable[Quad]]:
        """The same in parts, each to be used up before the next: all that one paper says and has alone, all of other things."""
        marks, places = Marks(), {resource.place for resource in self.resolution.resources}
        for title in self.titles:
            yield self._paper(title, marks, places)
        for some in _batches(self.resolution.resources):
            yield entity_quads(replace(self.resolution, resources=some), marks, self.base)
        yield alike_quads(self.resolution)
        yield area_quads(sorted({*homes(self.titles).values(), *places} - {""}), self._known(), self.base)
        yield vocabulary(self.base)

    def lines(self) -> Iterator[str]:
        """The quads as lines of N-Quads, each followed by its triple in the merged default graph."""
        return lines_of(self.quads())

    def _paper(self, title: Title, marks: Marks, places: set[str]) -> Iterator[Quad]:
        """The quads of one paper, which then adds to what is held, provided and met anywhere."""
        paper = title.opened(corrected(self.readings[title.at], self.corrections, self.corrected))
        own = self.joined.within(paper.slug, paper.reading)
        said = Marks()
        for quad in Sayings(paper, own, self.base).quads():
            said.note(quad)
            yield quad
        yield from paper_quads(paper, own, self.base)
        yield from entity_quads(own, said, self.base)
        marks.add(said.without(own))
        places.update(resource.place for resource in own.resources)

    def _known(self) -> list[str]:
        return [resource.iri for resource in self.resolution.resources if resource.kind == "area"]


def _batches(things: Sequence[Resource]) -> Iterator[tuple[Resource, ...]]:
    return (tuple(things[at : at + THINGS_AT_ONCE]) for at in range(0, len(things), THINGS_AT_ONCE))


def drafted(readings: Sequence[Reading], base: str = BASE, corrections: Corrections = NONE) -> Draft:
    """A release worked out from readings, as people corrected them."""
    made = Corrected()
    decided = {end.partition("/")[0] for each in corrections.decisions for end in (each.left, each.right)}
    each = (corrected(reading, corrections, made) for reading in readings)
    every = titles(((reading.source, shared(reading.things, decided)) for reading in each), base)
    again = ((title.slug, corrected(readings[title.at], corrections, made)) for title in every)
    joined = join(every, again, base, corrections.decisions, decided)
    return Draft(tuple(title.bare() for title in every), readings, corrections, joined, base, made)


def resolved(every: Sequence[Title], base: str, decisions: Sequence[Decision] = ()) -> Resolution:
    """What all things of all papers are, all at once and with a reason for each that was joined."""
    things = {Member(title.slug, thing.key): thing for title in every for thing in title.things}
    return resources(things, decisions, base, homes(every))


@cache
def vocabulary(base: str) -> tuple[Quad, ...]:
    """The ontology, with the queries to start from, and the topic scheme as graphs, topics under the base asked for."""
    rebased = topics_turtle().replace(BASE.encode(), base.encode())
    graphs = ((SW.ontology, ontology_turtle()), (SW.ontology, examples_turtle()), (SW.topics, rebased))
    return tuple(Quad(*triple, iri(graph)) for graph, turtle in graphs for triple in triples_of(turtle))
