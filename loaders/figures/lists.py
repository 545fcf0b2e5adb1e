"""Figures in lists within a sentence: indicators by rating, and the shares of a grant.

`Rated red: a; b; c.` gives ratings without values; `the grant on a (30%), b (70%)` gives what share goes where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.figures.claims import Figure, name_indicator_as
from loaders.figures.places import Places
from loaders.figures.words import either
from loaders.paper import Paper
from ontology.values import find_quantities

_AFTER_COLOUR = either("rat(?:ed|ings?), indicators?, measures?, areas?, items?, include[sd]?, are, were")
_RATED = re.compile(
    r"(?:\b(?:rag[- ])?rat(?:ed|ing)[: ]+|(?=\b(?:Red|Amber|Green)\b))(?:as )?(red|amber|green)\b"
    rf"(?: (?:{_AFTER_COLOUR}))*\s*[:–—-]\s*",
    re.IGNORECASE,
)
_LIST_END = re.compile(r"\.(?:\s|$)|\brat(?:ed|ing)\b", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:was|were|is|are|had|has|have|been|will|would|should|could|can|launched|remains?)\b", re.IGNORECASE)
_FUND = re.compile(
    r"(?P<fund>(?:[A-Z][\w'’&-]*\s+(?:(?:of|and|for|the|in)\s+)?)*(?:[a-z'’-]+\s+){0,3}(?:[Gg]rant|[Ff]und(?:ing)?|[Bb]udget"
    r"|[Aa]llocation|[Ii]nvestment|[Mm]oney|[Ss]pend))\s+"
    r"(?:is |are |was |were |will be |to be )?(?:spent |split |used |divided |allocated |shared )?(?:on|between"
    r"|as follows|into|across)[:\s]"
)
_ITEM = re.compile(r"(?P<item>[^,;()]*?(?:,\s[^,;()%]*?)*)\s*\((?P<share>\d+(?:\.\d+)?\s?%)\)")
_LEAD = re.compile(r"^(?:and|more|or|the)\s+", re.IGNORECASE)


def read_ratings(paper: Paper, block: Block) -> Iterator[Figure]:
    """The indicators that a block lists under a colour; a part that is a whole clause names none."""
    places = Places(paper, block)
    for opening in _RATED.finditer(block.words):
        end = _LIST_END.search(block.words, opening.end())
        stop = end.start() if end else len(block.words)
        for start, item in _parts(block.words, opening.end(), stop):
            about = places.default()
            if about is None or _FINITE.search(item) or item.startswith("with ") or not re.search(r"[A-Za-z]{3}", item):
                continue
            indicator = name_indicator_as(paper, block, item, item, start)
            yield Figure("figure-rating", block, indicator, about, opening[1], rating=opening[1].lower(), locator=block.locator)


def read_shares(paper: Paper, block: Block) -> Iterator[Figure]:
    """What share of a grant a block says goes to what."""
    fund = _FUND.search(block.words) if block.words.count("%)") > 1 else None
    items = list(_ITEM.finditer(block.words, fund.end())) if fund else []
    about = Places(paper, block).default()
    if fund is None or len(items) < 2 or about is None:
        return
    whole = _fund_name(fund["fund"])
    for found in items:
        item = _bare(found["item"])
        share = find_quantities(found["share"])
        if not item or not share or share[0].value is None:
            continue
        indicator = name_indicator_as(paper, block, f"{whole} spent on {item}", item, found.start())
        yield Figure("figure-share", block, indicator, about, found["share"], share[0].value, "%", locator=block.locator)


def is_shared(block: Block) -> bool:
    """Whether a block's percentages are shares of a grant, which no other rule reads."""
    fund = _FUND.search(block.words) if block.words.count("%)") > 1 else None
    return fund is not None and len(list(_ITEM.finditer(block.words, fund.end()))) > 1


def _fund_name(words: str) -> str:
    """A fund's name without what leads up to it."""
    capital = re.search(r"[A-Z].*$", words)
    name = capital[0] if capital and len(capital[0].split()) > 1 else words
    return re.sub(r"^(?:.*\b(?:the|new|of|spending|Approve|Agree|Note)\s+)+", "", name).strip()


def _bare(words: str) -> str:
    item = words.strip(" ,;:")
    while _LEAD.match(item):
        item = _LEAD.sub("", item)
    return item


def _parts(words: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """The parts of a list with their places: divided by semicolons, or by commas where there are none."""
    mark = ";" if ";" in words[start:stop] else ","
    at = start
    for part in words[start:stop].split(mark):
        item = re.sub(r"^(?:and|or)\s+", "", part.strip(" .;,"))
        if item:
            yield words.index(item, at), item
        at += len(part) + 1
