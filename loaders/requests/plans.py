"""Strategies and services that an answer names for a subject on which a question asks for one: `It is one of the themes of …`.

Here lives only that; that there is no strategy is said in `loaders.requests.gaps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.paper import Mention, Paper
from loaders.requests.exchange import Exchange, Part
from loaders.requests.lines import Line, anchored, lines_of
from loaders.stating.aims import name_topic
from ontology.naming import core_tokens
from ontology.statement import Evidence, Ref, Statement
from ontology.topics import Topic, topics_in
from ontology.vocab import SW

_ASKED = re.compile(
    r"\b(?P<subject>(?:(?!an?\b|the\b|your\b|any\b|or\b)[\w'’/&-]+ ){1,6})(?:strategy|strategies|plan|framework|policy)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:commission|fund|provide|run|offer|have|support|procure|pay for|there|which|what)\b,? (?P<subject>[^?.;:]{4,90}?"
    r"\b(?:services?|support|helpline|clinics?|programme|team|offer)(?: (?:for|in|to) [^?.;:,]{4,40})?)"
    r"(?=[?.;:,]| (?:does|do|is|are|that|which)\b)",
    re.IGNORECASE,
)
"""What help a question asks for (`Does the Council commission a … service?`)."""
_MASK = re.compile(r"⟦(\d+)⟧")
_PROPER = re.compile(r"[A-Z]\S* (?:\S+ )*[A-Z]")
_GROUP = re.compile(r"\b(?:Network|Partnership|Team|Project|Group)$")
_ANY_HELP = core_tokens(
    "health service services support team peer help child children family families young people early years mental"
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


def read_offers(paper: Paper, exchanges: Sequence[Exchange]) -> Iterator[Statement]:
    """The service that an answer names where the question asks for one on a subject, and the name takes the subject up."""
    for exchange in exchanges:
        asked = [(part, found) for part in exchange.asked for found in _OFFER.finditer(part.words)]
        line = next((line for part in exchange.answered for line in lines_of(paper, part) if _MASK.search(line.text)), None)
        if not asked or line is None or line.is_denial:
            continue
        part, found = asked[0]
        named = [line.mentions[int(number)] for number in _MASK.findall(line.text)]
        services = [m for m in named if m.how == "name" and _takes_up(m, found["subject"])]
        subject = _only_topic(paper, part, found, services)
        if subject is not None and len({m.key for m in services}) == 1:
            block = paper.document.blocks[line.block]
            anchors = (anchored(services[0], block.order), anchored(subject, block.order))
            yield Statement(
                "foi-purpose", services[0].key, SW.addresses, Ref(subject.key), Evidence(block.order, block.words, anchors)
            )


def _takes_up(mention: Mention, subject: str) -> bool:
    """Whether the name of a service, or of a group that gives help, has a word of what is asked for."""
    named = mention.kind in {"service", "initiative"} or (mention.kind == "body" and _GROUP.search(mention.words) is not None)
    return (
        named
        and _PROPER.search(mention.words) is not None
        and bool((core_tokens(mention.words) & core_tokens(subject)) - _ANY_HELP)
    )


def _only_topic(paper: Paper, part: Part, found: re.Match[str], services: Sequence[Mention]) -> Mention | None:
    """The topic of what is asked for; of several the one whose words the service's name has."""
    topics = [(found["subject"][start:end], topic) for start, end, topic in topics_in(found["subject"])]
    if len({topic.slug for _, topic in topics}) > 1:
        topics = [(w, t) for w, t in topics if any((core_tokens(w) & core_tokens(m.words)) - _ANY_HELP for m in services)]
    return _topic(paper, part, topics[0][1], topics[0][0]) if len({topic.slug for _, topic in topics}) == 1 else None


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
