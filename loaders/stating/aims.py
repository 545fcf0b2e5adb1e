"""Aims as worded, and the topics that their words name.

A clause is trimmed to the aim itself; it is linked to a topic only where a label of the topic stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.paper import Mention, Paper
from ontology.naming import slug
from ontology.statement import Statement, Thing
from ontology.topics import Topic, topics_in
from ontology.vocab import SW

_NO_AIM = re.compile(
    r"(?i)^(?:however\b|(?:it|this|that|they|we|there|(?:to )?be confirmed|tbc)$|[\d.,]+ ?%"
    r"|(?:(?:key|main|priority|strategic) )?(?:themes?|areas?|aims?|outcomes?|priorities|objectives|goals|strands"
    r"|pillars|ambitions)$|(?:to )?(?:be|have|reduce|reducing|improve|improving|increase|increasing|raise|support|supporting"
    r"|ensure|ensuring|promote|provide|help|develop|give|make|strengthen|tackle|deliver|build|continue|agree|work(?: with)?)$)"
)
_DEED = re.compile(
    r"(?:to )?(?:raise|educate|improve|reduce|increase|support|ensure|promote|provide|help|develop|give|make|work|train|prevent"
    r"|identify|protect|enable|strengthen|address|tackle|deliver|encourage|share|build|keep|offer|create)\b",
    re.IGNORECASE,
)
"""A clause that opens with a deed may go on with its objects, which are no aims of their own."""
_JOINED = re.compile(
    r",? and to |,? and (?=\w+ing\b)|, (?=\w+ing\b)|,? and (?=(?:fewer|more|better|higher|lower|less|narrow|reduce|improve|close"
    r"|raise|increase|cut|tackle|prevent|promote|make sure|ensure) [a-z])"
)
"""What parts one aim from the next, each with its own verb or measure."""
_PEOPLE = re.compile(
    r"(?i)(?:mums|mothers|dads|fathers|parents|carers|babies|children|families)(?:, [a-z]+)+,? and [a-z]+ [a-z]+ "
)
"""Those for whom an aim is, at its beginning, are no aims of their own."""
_QUOTES = "‘’“”'\"* "


def trimmed(clause: str) -> str:
    """A clause as the bare aim: without quotation marks, a leading `to` or a closing stop.

    >>> trimmed(" to reduce infant mortality. ")
    'reduce infant mortality'
    """
    words = clause.strip().strip(_QUOTES).rstrip(".,;:–- ").strip(_QUOTES)
    return re.sub(r"^(?:(?:This|That|Which) is why )?(?:(?:to|that|of|on) (?=\w))?", "", words)


def parts_of(clause: str) -> list[str]:
    """The aims of a clause that lists several: `raising rates, supporting mothers, and putting off solids`.

    >>> parts_of("infant mortality, healthy weights and avoidable admissions")
    ['infant mortality', 'healthy weights', 'avoidable admissions']
    """
    if "; " in clause:
        return [trimmed(p.removeprefix("and ")) for p in clause.split("; ") if trimmed(p)]
    if _PEOPLE.match(clause):
        return [trimmed(clause)]
    by_verbs = [p for p in _JOINED.split(clause) if p.strip()]
    if len(by_verbs) > 1:
        return [trimmed(p) for p in by_verbs if len(p.split()) > 1]
    by_commas = [p for p in re.split(r", (?:and )?| and ", clause) if p.strip()]
    longest = 4 if _DEED.match(clause) else 6
    short = all(len(p.split()) <= longest for p in by_commas)
    if ", " in clause and short and len(by_commas) > 2:
        return [trimmed(p) for p in by_commas]
    return [trimmed(clause)]


def name_aim(paper: Paper, block: Block, words: str, holder: str, *, held: bool = False) -> Mention | None:
    """Register an aim by its words and holder, and give its mention; None where the words do not stand in the block."""
    if not words or words not in block.words or _NO_AIM.match(words):
        return None
    key = f"aim:{slug(words)}~{holder}"
    paper.add(Thing(key, "aim", words, classes=(SW.Priority,) if held else (SW.Aim,), qualifier=holder))
    at = block.words.index(words)
    return Mention(block.order, at, at + len(words), key, "aim", words)


def name_topic(paper: Paper, block: Block, topic: Topic, words: str) -> Mention:
    """Register a topic that a block names in these words."""
    key = paper.add(Thing(f"topic:{topic.slug}", "topic", topic.label, known_as=topic.slug))
    at = block.words.index(words)
    return Mention(block.order, at, at + len(words), key, "topic", words)


def concerns(paper: Paper, block: Block, aim: Mention) -> Iterator[Statement]:
    """The topics that an aim's words name, as statements of the block."""
    for start, end, topic in topics_in(aim.words):
        named = name_topic(paper, block, topic, aim.words[start:end])
        yield paper.state("aim-topic", aim, SW.concerns, named)
