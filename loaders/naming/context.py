"""Whose paper is this: the home area, the authority that speaks, the board it is written for, its date.

Found in the title block, letterhead, signature, links and, last, the file's name; each with the passages
that say so. A tie stays open. A card, where there is one, decides.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from loaders.document import Block, Document, Kind
from ontology.periods import Span, find_spans
from ontology.reference import area_in_file_name, area_of_domain, areas_in, within
from ontology.values import title_period

_HOST = re.compile(r"(?:https?://|www\.)([\w.-]+)")
_DATED = re.compile(r"(?i)\b(?:publication date|date of decision|date of meeting|decision date|published|issued|dated?)\b")
_NOT_DATED = re.compile(
    r"(?i)\b(?:received|due|review|opens?|closes?|first published|request|start|starts|finish|end|ends|expires?|until"
    r"|exten(?:d\w*|sions?)|renewals?|break|options?|commence\w*|award)\b"
)
_BODY_NOUN = re.compile(
    r"\b(?:Council|Borough|ICB|Integrated Care Board|Health and Wellbeing Board|Partnership|CCG|Clinical Commissioning"
    r" Group|PCT|[Ss]trategy|[Ff]ramework|Plan)\b"
)
_TRUST = re.compile(r"[\w &'’-]{0,40}\b(?:Trust|Hospitals?|Health Services?|College|University|Infirmary)\b")
"""A place in the name of a trust or hospital says little of whose paper it is."""
_ANSWERS = re.compile(
    r"(?i)\b(?:can (?:provide|confirm)|FOI team|complaints procedure|information governance team|has responded|response from)\b"
)
_BUYER = re.compile(
    r"(?i)(?:buyer|(?:contracting|awarding) authority|published by|publisher|commissioning (?:body|authority))\s*[:|\t]"
)
"""Whose label names the authority of a notice."""
_REGION = re.compile(r"(?i)(?:region|nuts(?: code)?|place of performance)\s*(?:\([^)]*\)\s*)?[:|\t]")
"""A label of notices with a region of statistics, which is nobody's area."""
_ELSEWHERE = re.compile(r"(?i)\b(?:redirect\w*|contact|requested from|refer(?:red)? to|apply to|complain to|write to)\b")
_OPENING = 8
"""How many blocks at the head of a paper count as its title block."""
_TITLE_LINES = 2
_SHORT_LINE = 12
"""The most words of a line that a title takes in for its date alone."""
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|^#+ ")
_LOCAL = frozenset({"county", "unitary", "metropolitan", "london-borough", "ics", "district", "footprint"})


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds every statement of a paper: `home` area slug, `issued` ISO day, and the blocks they come from."""

    home: str
    home_from: tuple[int, ...]
    issued: str
    issued_from: tuple[int, ...]


def context_of(document: Document, *, area: str = "", issued: str = "") -> Context:
    """The context of a paper; `area` and `issued` of a card are taken as they are."""
    home, home_from = (area, ()) if area else _home(document)
    day, day_from = (issued, ()) if issued else _issued(document)
    return Context(home, home_from, day, day_from)


def title_of(document: Document) -> str:
    """The title a paper gives itself: the first two lines of its title block, and a later one that dates it where they do not.

    A line that only repeats part of another is left out, and so are marks of emphasis.
    """
    lines: list[str] = []
    for words in (_EMPHASIS.sub("", b.words).strip() for b in document.blocks if b.kind is Kind.TITLE):
        said = any(words.casefold() in line.casefold() for line in lines)
        if words and not said and (len(lines) < _TITLE_LINES or _newly_dates(lines, words)):
            lines.append(words)
    return ": ".join(lines)


def _newly_dates(lines: list[str], words: str) -> bool:
    return len(words.split()) <= _SHORT_LINE and any(title_period(words)) and not any(any(title_period(line)) for line in lines)


def _home(document: Document) -> tuple[str, tuple[int, ...]]:
    """The area with the most weight of evidence; empty on a tie or where nothing speaks."""
    weights: Counter[str] = Counter()
    said: dict[str, list[int]] = {}
    for block in document.blocks:
        for slug, weight in _votes(block):
            weights[slug] += weight
            said.setdefault(slug, []).append(block.order)
    from_name = area_in_file_name(document.name)
    if from_name is not None:
        weights[from_name.slug] += 2
    ranked = weights.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return "", ()
    slug = ranked[0][0]
    return slug, tuple(said.get(slug, ())[:3])


def _votes(block: Block) -> list[tuple[str, int]]:
    """What a block says of the home area: a name in the title block counts most, one of a body more than a bare place."""
    if _REGION.match(block.words):
        return []
    opening, buys = block.order < _OPENING, _BUYER.match(block.words)
    votes = []
    for start, end, area in areas_in(block.words):
        if area.kind in _LOCAL and not _ELSEWHERE.search(block.words[max(0, start - 60) : start]):
            if _TRUST.match(block.words[end:]):
                votes.append((area.slug, 1))
                continue
            named = bool(
                _BODY_NOUN.match(block.words[end:].lstrip(" ()&").split(",")[0][:60].lstrip())
                or _near_noun(block.words, start, end)
            )
            votes += [(parent, 1) for parent in within(area.slug)[1:2] if area.kind == "district"]
            if _ANSWERS.search(block.words):
                votes.append((area.slug, 4))
            votes.append((area.slug, (5 if named else 3) if opening else (2 if named else 1)))
            votes += [(area.slug, 4)] if buys and named else []
    for host in _HOST.findall(block.words):
        found = area_of_domain(host)
        if found is not None:
            votes.append((found.slug, 4 if block.order < 2 * _OPENING else 1))
    return votes


def _near_noun(words: str, start: int, end: int) -> bool:
    after = words[end : end + 45]
    before = words[max(0, start - 8) : start]
    return bool(_BODY_NOUN.search(after.split(",")[0])) or before.endswith("City of ")


def _issued(document: Document) -> tuple[str, tuple[int, ...]]:
    """The first full day in the title block, or beside words that date the paper; a later labelled one goes before."""
    labelled, opening = None, None
    for block in document.blocks:
        near = block.order < 2 * _OPENING
        days = [s for s in find_spans(block.words) if s.precision == "day"]
        if not days or _NOT_DATED.search(_before(block, days[0])):
            continue
        if _DATED.search(_before(block, days[0])) and (near or block.kind is Kind.LABEL) and labelled is None:
            labelled = (days[0].first, (block.order,))
        elif near and opening is None and _dates_the_paper(block, days[0]):
            opening = (days[0].first, (block.order,))
    return labelled or opening or ("", ())


def _before(block: Block, day: Span) -> str:
    return block.words[max(0, day.start - 60) : day.start]


def _dates_the_paper(block: Block, day: Span) -> bool:
    """A date alone in its line, or in a short line of the head that names a meeting."""
    rest = block.words[: day.start] + block.words[day.end :]
    return len(rest.split()) <= 12 and not rest.rstrip().endswith(".")
