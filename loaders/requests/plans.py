"""Strategies that an answer names for a subject on which a question asks for one: `No. However, it is one of the themes of …`.

Here lives only that; that there is no strategy is said in `loaders.requests.gaps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.paper import Mention, Paper
from loaders.requests.exchange import Exchange, Part
from loaders.requests.lines import Line, anchored, lines_of
from loaders.stating.aims import name_topic
from ontology.statement import Evidence, Ref, Statement
from ontology.topics import Topic, topics_in
from ontology.vocab import SW

_ASKED = re.compile(
    r"\b(?P<subject>(?:(?!an?\b|the\b|your\b|any\b|or\b)[\w'’/&-]+ ){1,6})(?:strategy|strategies|plan|framework|policy)\b",
    re.IGNORECASE,
)
_IT = (
    r"(?:it|this|that|the (?:matter|subject|topic|issue|theme|work|area)|(?:this|the) (?:\w+ ){0,2}(?:work|subject|area)"
    r"|[\w' -]{4,60}?)"
)
_TAKEN_UP = re.compile(
    rf"(?:^|[.;,:] |\b){_IT} (?:is|are|was|has been|have been|forms?|features?|sits?) (?:\w+ )?"
    r"(?:(?:one|part|an? \w+|a \w+ \w+|among) of (?:the |its |our )?(?:\w+ )?(?:themes?|priorities|priority areas"
    r"|strands?|aims|chapters|actions)?(?: of| in| within)?"
    r"|an? (?:key |cross-cutting |core )?(?:theme|priority|strand|chapter|part|element|aim) (?:of|in|within)"
    r"|(?:picked up|covered|included|addressed|dealt with|taken up|contained|reflected|set out|incorporated|considered"
    r"|embedded)"
    r" (?:in|within|by|under|through|as part of|into)|part of|in|within|under)"
    r"(?: (?:the|our|its|both))? ?⟦(?P<plan>\d+)⟧",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"⟦(?P<plan>\d+)⟧,? (?:which )?(?:also |currently )?(?:covers?|includes?|addresses|incorporates?|deals with"
    r"|has a (?:section|chapter|theme) on)"
    r" (?:it|this|the (?:subject|topic|issue|matter))\b",
    re.IGNORECASE,
)


def read_plans(paper: Paper, exchanges: Sequence[Exchange]) -> Iterator[Statement]:
    """What strategy takes up the subject that a question asks for a strategy of, as its answer says."""
    for exchange in exchanges:
        subject = _subject(paper, exchange)
        for line in (line for part in exchange.answered for line in lines_of(paper, part)) if subject else ():
            plan = _plan(line)
            if plan is not None and subject is not None and not line.is_denial:
                block = paper.document.blocks[line.block]
                anchors = (anchored(plan, block.order), anchored(subject, block.order))
                evidence = Evidence(block.order, block.words, anchors)
                yield Statement("foi-theme", plan.key, SW.addresses, Ref(subject.key), evidence)


def _plan(line: Line) -> Mention | None:
    found = _TAKEN_UP.search(line.text) or _COVERS.search(line.text)
    plan = line.mentions[int(found["plan"])] if found else None
    return plan if plan is not None and plan.kind == "strategy" else None


def _subject(paper: Paper, exchange: Exchange) -> Mention | None:
    """The topic on which a question asks for a strategy."""
    for part in exchange.asked:
        for asked in _ASKED.finditer(part.words):
            topics = [*topics_in(asked["subject"])]
            if topics:
                start, end, topic = topics[-1]
                return _topic(paper, part, topic, asked["subject"][start:end])
    return None


def _topic(paper: Paper, part: Part, topic: Topic, words: str) -> Mention | None:
    block = paper.document.blocks[part.block]
    return name_topic(paper, block, topic, words) if words in block.words else None
