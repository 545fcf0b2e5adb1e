"""What a name itself says: the place it serves, the topic it is for.

`Medway Infant Feeding Strategy` serves Medway; the Tobacco Control Steering Group addresses tobacco control.
Each is said once, where the name stands in full for the first time.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.aims import name_topic
from loaders.paper import Mention, Paper
from ontology.reference import areas_in
from ontology.statement import Statement, Thing
from ontology.topics import topics_in
from ontology.vocab import SW

_PLACED = frozenset({"strategy", "initiative", "service"})


def read_names(paper: Paper) -> Iterator[Statement]:
    """The places and topics that names say."""
    seen: set[tuple[str, str]] = set()
    for block in paper:
        for mention in paper.in_block(block):
            thing = paper.things[mention.key]
            if mention.how != "name" or not _scoped(thing):
                continue
            for found in (*_places(paper, mention), *_topics(paper, mention, thing)):
                if (found.subject, str(found.object)) not in seen:
                    seen.add((found.subject, str(found.object)))
                    yield found


def _scoped(thing: Thing) -> bool:
    """Boards, strategies, programmes, services and integrated care boards; a council or a trust is a place by its name."""
    return (
        SW.Board in thing.classes or thing.kind in _PLACED or "Integrated Care Board" in thing.name or thing.name.endswith("ICB")
    )


def _places(paper: Paper, mention: Mention) -> Iterator[Statement]:
    found = [(a, b, area) for a, b, area in areas_in(mention.words) if area.kind not in {"country", "region"}]
    if len(found) != 1:
        return
    start, end, area = found[0]
    key = paper.add(Thing(f"area:{area.slug}", "area", area.name, known_as=area.slug, classes=(SW.Area,)))
    at = mention.start
    yield paper.state(
        "name-place", mention, SW.servesArea, Mention(mention.block, at + start, at + end, key, "area", mention.words[start:end])
    )


def _topics(paper: Paper, mention: Mention, thing: Thing) -> Iterator[Statement]:
    if thing.known_as:
        return
    block = paper.document.blocks[mention.block]
    for start, end, topic in topics_in(mention.words):
        yield paper.state("name-topic", mention, SW.addresses, name_topic(paper, block, topic, mention.words[start:end]))
