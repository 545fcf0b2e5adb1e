"""What a name itself says: the place it serves, the topic it is for.

`Medway Infant Feeding Strategy` serves Medway; the Tobacco Control Steering Group addresses tobacco control.
Each is said once, where the name stands in full for the first time. A service named for itself (health visiting)
says no topic, nor does a name of which the topic is only a part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from loaders.document import Kind
from loaders.naming.candidates import head_of
from loaders.naming.heads import QUALIFIERS, word_set
from loaders.naming.joining import core_of
from loaders.paper import Mention, Paper
from loaders.stating.aims import name_topic
from ontology.naming import core_tokens
from ontology.reference import areas_in
from ontology.statement import Key, Statement, Thing
from ontology.topics import topics_in
from ontology.vocab import SW, concept_name

_SYSTEM_BOARD = re.compile(r"Integrated Care Board|\bICB\b")
_FOR_ONE_TOPIC = frozenset({"steering-group", "working-group", "taskforce", "panel", "network"})
"""Kinds of boards that are set up for the topic of their name; a standing board is for more."""
_PROPER = re.compile(r"[A-Z]\S* (?:\S+ )*[A-Z]")
_AGES = re.compile(r"(?i)\bearly years\b|\d ?(?:-|–|to) ?\d|children['’]s health|public health nursing")
"""Whom a thing is for is not what it is for."""
STAGE = re.compile(
    r"(?i)\b(?:best|fair|great|healthy|good) start\b|\bhealthy pregnancy\b|\bstart(?:ing)? (?:for life|well)\b|\bfirst"
    r" \S+ (?:critical )?days\b"
    r"|\b(?:early|family) help\b|\bearly (?:childhood|intervention)\b"
)
"""A time of life, or help in general, is what a strategy may be for; of other things it says only where they belong."""
_OF_HELP = word_set(
    "peer support supporting welcome friendly network team specialist integrated community universal targeted free home"
)
"""Words of a service's name beside its topic that say how it helps."""
_OFTEN, _TWICE = 3, 2
"""How often a body that no heading names must come up before the place, and the topic, of its name counts as said."""
_PLACED = frozenset({"strategy", "initiative", "service"})


def read_names(paper: Paper, spoken: Collection[Key]) -> Iterator[Statement]:
    """The places and topics that names say, of things that stand in a heading or that the paper says more of (`spoken`)."""
    headed = {m.key for b in paper for m in paper.in_block(b) if b.kind in {Kind.TITLE, Kind.HEADING}}
    times = Counter(m.key for b in paper for m in paper.in_block(b))
    seen: set[tuple[str, str]] = set()
    for block in paper:
        for mention in paper.in_block(block):
            thing = paper.things[mention.key]
            if mention.how != "name" or not _scoped(thing, paper.authority) or mention.key not in headed | set(spoken):
                continue
            often = _OFTEN if thing.kind != "body" or mention.key in headed else times[mention.key]
            places = _places(paper, mention) if often >= _OFTEN else ()
            staged = thing.kind == "strategy" and (block.kind is Kind.TITLE or times[mention.key] >= _TWICE)
            topics = _topics(paper, mention, thing, staged) if often >= _TWICE else ()
            for found in (*places, *topics):
                if (found.subject, str(found.object)) not in seen:
                    seen.add((found.subject, str(found.object)))
                    yield found


def _scoped(thing: Thing, authority: Key | None) -> bool:
    """Boards, strategies, programmes, services, and the care board whose paper it is; other bodies are places by name."""
    if SW.Board in thing.classes or thing.kind in _PLACED:
        return True
    return thing.key == authority and bool(_SYSTEM_BOARD.search(thing.name))


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


def _topics(paper: Paper, mention: Mention, thing: Thing, staged: bool) -> Iterator[Statement]:
    """The topics of a name; a stage of life only where `staged`."""
    block = paper.document.blocks[mention.block]
    titled = block.kind is Kind.TITLE and thing.name.endswith("Board")
    if (
        thing.known_as
        or (thing.kind == "service" and not _PROPER.search(thing.name))
        or (SW.Board in thing.classes and not titled and concept_name(thing.classification) not in _FOR_ONE_TOPIC)
    ):
        return
    for start, end, topic in topics_in(mention.words):
        said = core_tokens(mention.words[start:end])
        more = QUALIFIERS if thing.kind == "strategy" else QUALIFIERS | _OF_HELP
        if _AGES.search(mention.words[start:end]) or head_of(thing.name) in said or not core_of(thing.name) - said <= more:
            continue
        if STAGE.search(mention.words[start:end]) and not staged:
            continue
        yield paper.state("name-topic", mention, SW.addresses, name_topic(paper, block, topic, mention.words[start:end]))
