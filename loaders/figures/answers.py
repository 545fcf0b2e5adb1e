"""Figures from answers to a request for information: a value for each year or each body that a question asks about.

The question names what is counted, the answer prints `2022/23 - 214`, `31.4% in 2021/22`, or no more than `214` where the
question names the year. Which words ask and which answer is found in `loaders.requests.layout`; other figures of an
answer are read as running words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.figures.claims import Figure, Named, home_area, name_indicator_as, named
from loaders.figures.periods import Period, of_span
from loaders.figures.phrases import Phrase, trimmed, without_place
from loaders.figures.words import PEOPLE, POPULATIONS, TOPICS
from loaders.paper import Paper
from loaders.requests.exchange import Exchange, Layout, Part
from ontology.values import Quantity, find_quantities, find_spans

_BETWEEN = re.compile(r"\s*[:–—=-]\s*|\s*,?\s+(?:was|were|is|had)?\s*")
_ENDED = re.compile(r"\s*(?:[(,;.]|$)")
_COUNTED = re.compile(
    rf"\b(?:how many|(?:the )?(?:total )?numbers? of)\s+(?P<who>(?:[\w'’/-]+\s+){{0,4}}?(?:{POPULATIONS}))\b(?!['’])"
    r"(?P<what>[^?.;:(]*)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:how many|(?:the )?(?:total )?numbers? of)\s+(?P<who>(?:[\w'’/-]+\s+){0,5}?[\w'’/-]*s)\s+"
    r"(?P<what>(?:were|was|are|have been|has been|had been|did you)\s+[^?.;:(]+)",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\b(?:how many|(?:the )?(?:total )?numbers? of)\s+(?P<who>(?:[\w'’/-]+"
    r"\s+){0,4}?[\w'’/-]*[^s\W]s)\b(?P<what>[^?.;:(,]*)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"^(?:were|was|are|is|have been|has been|had been)\s+(?=\w+(?:ed|en|un|ut|ne|de|pt|ld|nt)\b)", re.IGNORECASE
)
_OF_THESE = re.compile(
    r"\b(?:how many|what number|what percentage|what proportion) of (?:these|those|them)\s+(?P<what>[^?.;:(]+)", re.IGNORECASE
)
_HOW_MANY = re.compile(r"\b(?:how many|numbers? of|percentages?|proportions?|rates?)\b", re.IGNORECASE)
_THINGS_ONLY = re.compile(r"(?:\s+[a-z][a-z'’-]*){0,3}[\s.]*")
_WITH = re.compile(
    r"\s+(?:with|by|in|from|through|via|at|across|during|for|over) (?:your|the|this|each|our|any)\b.*$", re.IGNORECASE
)
_MEASURE = re.compile(rf"^(?P<name>[^,?:;(]*\b(?:{TOPICS})\b[^,?:;(]*)", re.IGNORECASE)
_PEOPLE = re.compile(rf"\b(?:{PEOPLE})$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:please|what (?:is|was|were|are)|provide|confirm|state|your|the|a|an|rates? for|figures? for)\s+)+", re.IGNORECASE
)
_POPULATION = re.compile(rf"\b(?:{POPULATIONS})\b", re.IGNORECASE)
_NO_FIGURE = re.compile(r"\b(?:target|budget|cost|spend|value|contract|plan)\b", re.IGNORECASE)


def read_answers(paper: Paper, layout: Layout) -> Iterator[Figure]:
    """The values that the answers of a paper give for years, each under what its question counts.

    A question that names nothing that can be counted gives none; nor does an answer of money.
    """
    last: Phrase | None = None
    for exchange in layout.exchanges:
        phrase = _phrase(exchange, last)
        last = phrase if phrase and not _OF_THESE.search(exchange.question) else last
        if phrase is None or _NO_FIGURE.search(exchange.asked[-1].words):
            continue
        for part in exchange.answered:
            yield from _values(paper, exchange, part, phrase)


def asked_measures(paper: Paper, layout: Layout) -> dict[int, tuple[Block, Phrase]]:
    """For each block that answers a question for a number or a share: what the question counts, and where it asks."""
    found: dict[int, tuple[Block, Phrase]] = {}
    last: Phrase | None = None
    for exchange in layout.exchanges:
        phrase = _phrase(exchange, last)
        last = phrase if phrase and not _OF_THESE.search(exchange.question) else last
        if phrase is not None and not _NO_FIGURE.search(exchange.asked[-1].words):
            asking = paper.document.blocks[exchange.asked[-1].block]
            found.update({part.block: (asking, phrase) for part in exchange.answered if part.block != asking.order})
    return found


def _values(paper: Paper, exchange: Exchange, part: Part, phrase: Phrase) -> Iterator[Figure]:
    block = paper.document.blocks[part.block]
    body = next((m for m in paper.in_block(block, "body") if m.start == 0 and m.how != "stand-in"), None)
    found = _value_of(part.words) or _bare_value(part.words[body.end if body else 0 :], exchange.question)
    about = (named(body) if body else home_area(paper, block)) if found else None
    if found is None or about is None:
        return
    period, quantity = found
    yield Figure(
        "figure-answer",
        block,
        _indicator(paper, exchange, phrase),
        about,
        quantity.verbatim,
        quantity.value,
        quantity.unit or _things(exchange, phrase),
        period,
        locator=block.locator,
    )


def _indicator(paper: Paper, exchange: Exchange, phrase: Phrase) -> Named:
    block: Block = paper.document.blocks[exchange.asked[-1].block]
    return name_indicator_as(paper, block, phrase.name, phrase.words, block.words.index(phrase.words))


def _things(exchange: Exchange, phrase: Phrase) -> str:
    """What a question for a number counts: the unit of a bare one."""
    words = exchange.asked[-1].words
    counted = _counted(words)
    if counted is not None:
        return counted["who"].split()[-1].lower()
    these = _OF_THESE.search(words) and _POPULATION.search(phrase.name)
    return these[0].lower() if these else ""


def _counted(words: str) -> re.Match[str] | None:
    """Whom or what a question asks the number of."""
    return _COUNTED.search(words) or _DONE.search(words) or _THINGS.search(words)


def _value_of(words: str) -> tuple[Period, Quantity] | None:
    """The year that opens a line and the value it gives for it; None where more is said of either."""
    spans = find_spans(words)
    if not spans or words[: spans[0].start].strip(" (In"):
        return None
    link = _BETWEEN.match(words, spans[0].end)
    found = next((q for q in find_quantities(words) if link and q.start == link.end() and q.value is not None), None)
    if found is None or found.unit == "GBP" or found.sign or not _ENDED.match(words, found.end):
        return None
    return of_span(spans[0]), found


def _bare_value(words: str, question: str) -> tuple[Period, Quantity] | None:
    """The year that a question asks about, and the number that is all the answer to it; None where either is not the only one."""
    spans, quantities = find_spans(question), find_quantities(words)
    if len(spans) != 1 or len(quantities) != 1 or len(_HOW_MANY.findall(question)) != 1:
        return None
    (found,) = quantities
    rest = words[: found.start].strip(" :–—-") + words[found.end :]
    bare = found.value is not None and not found.sign and found.unit != "GBP" and _THINGS_ONLY.fullmatch(rest)
    return (of_span(spans[0]), found) if bare else None


def _phrase(exchange: Exchange, last: Phrase | None) -> Phrase | None:
    """What a question asks the number or the share of, and the words it stands in."""
    words = exchange.asked[-1].words
    if (these := _OF_THESE.search(words)) is not None:
        what = these["what"].strip()
        who = last.name.split(" who ")[0] if last else ""
        return Phrase(f"{who} who {trimmed(what)}", what, these.start("what")) if who else None
    if (counted := _counted(words)) is not None:
        what = trimmed(without_place(_WITH.sub("", counted["what"])))
        done = _PASSIVE.sub("", what)
        link = " who " if done == what and what and _PEOPLE.search(counted["who"]) else " "
        name = f"{counted['who']}{link}{done}".strip()
        return Phrase(name, counted["who"], counted.start("who"))
    lead = _LEAD.match(words)
    at = lead.end() if lead else 0
    measure = _MEASURE.match(words[at:])
    name = trimmed(without_place(measure["name"])) if measure else ""
    return Phrase(name, name, at) if " " in name and name in words else None
