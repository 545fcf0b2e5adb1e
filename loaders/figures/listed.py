"""Values listed under or behind what they measure, one for each time or place.

`Uptake of the review:` and below it `Q1 2023/24 71%`, or `Anytown General – 91%`; and in one line `Uptake: Anytown 78%, Otherton
69%`. Here lines without columns are read; tables are the business of `loaders.figures.tables`, and the lines that answer a
question of `loaders.figures.answers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block, Kind
from loaders.figures.claims import Figure, Named, home_area, name_area, name_indicator_as, name_own_area, named
from loaders.figures.kinds import sentences_of
from loaders.figures.labels import only_place
from loaders.figures.periods import Period, of_span
from loaders.figures.phrases import Phrase, ended, measure_before, trimmed, without_place
from loaders.figures.words import VERBS
from loaders.paper import Paper
from ontology.reference import find_area
from ontology.values import Quantity, find_quantities, find_spans

_VALUE = r"(?P<value>\d[\d,.]*\s?%)"
_LINE = re.compile(
    rf"\W*(?P<label>[^:%]{{2,80}}?)\s*(?:[:=–—-]\s*|\s"
    rf"|\()\s*{_VALUE}\)?(?:\s*\((?P<note>[^()]{{0,30}})\))?\s*[.;,]?(?:\s*and)?\s*"
)
_ITEM = re.compile(
    rf"(?:^|[,;]|\band\b)\s*(?P<label>[A-Z][\w'’&-]*(?: (?:and |of |upon |& )?[A-Z][\w'’&-]*){{0,4}})\s*[:=]?\s*\(?{_VALUE}\)?"
)
_HEADED = re.compile(r"\W*(?P<name>[A-Z][^:.;]{3,80}):\s+(?P<items>[A-Z][^:]*%.*)$")
_STEM = re.compile(r":\s*\**$")
_FINITE = re.compile(rf"\b(?:{VERBS})\b")
_LAST = re.compile(
    r"\b(?:compliance|compliant|uptake|progress|performance|implementation|completion|coverage|participation"
    r"|take-up)\b.*$",
    re.IGNORECASE,
)
_OPENS_TOTAL = re.compile(r"(?i)\b(?:total|target|aim|ambition|budget|weighting|cost|price|quality|of which|other)\b")


def read_listed(paper: Paper) -> Iterator[Figure]:
    """The values of lines below a line that says what they measure, and of lists behind a label, in order."""
    for block in paper:
        if block.table is not None or block.kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.LABEL} or "%" not in block.words:
            continue
        line = _LINE.fullmatch(block.words)
        stem = _stem(paper, block) if line else None
        if line is not None and stem is not None:
            yield from _line(paper, block, stem, line)
        else:
            yield from _list(paper, block)


def _stem(paper: Paper, block: Block) -> Block | None:
    """The line that leads up to a list of values: the block's stem, or the one above it and other lines like it."""
    above = block.order - 1
    while block.stem is None and above > 0 and _LINE.fullmatch(paper.document.blocks[above].words):
        above -= 1
    found = paper.document.blocks[block.stem if block.stem is not None else max(above, 0)]
    return found if _STEM.search(found.words) and len(found.words) < 200 else None


def _line(paper: Paper, block: Block, stem: Block, line: re.Match[str]) -> Iterator[Figure]:
    phrase = _measured(stem)
    quantity = next(iter(find_quantities(line["value"])), None)
    if phrase is None or quantity is None or quantity.value is None:
        return
    period = _time(line["label"]) or _time(line["note"] or "")
    timed = _time(line["label"]) is not None
    about = (
        (only_place(paper, stem) or home_area(paper, block))
        if timed
        else _place(paper, block, line["label"].strip(), block.words)
    )
    if about is not None:
        indicator = name_indicator_as(paper, stem, phrase.name, phrase.words, phrase.start)
        yield _figure(block, indicator, about, quantity, period or _time_in(stem))


def _list(paper: Paper, block: Block) -> Iterator[Figure]:
    """The values of a list behind a label, each with its place; at least two, and no other words that are names."""
    first = sentences_of(block)[0]
    headed = _HEADED.match(first.words)
    items = list(_ITEM.finditer(headed["items"])) if headed else []
    if headed is None or len(items) < 2 or items[0].start() or _OPENS_TOTAL.search(headed["items"]):
        return
    places = [_place(paper, block, item["label"], headed["items"]) for item in items]
    if not all(places) or not any(_is_known(paper, block, item["label"]) for item in items):
        return
    indicator = name_indicator_as(paper, block, headed["name"], headed["name"], headed.start("name"))
    for item, place in zip(items, places, strict=True):
        quantity = next(iter(find_quantities(item["value"])), None)
        if place is not None and quantity is not None and quantity.value is not None:
            yield _figure(block, indicator, place, quantity, of_span(first.spans[0]) if len(first.spans) == 1 else None)


def _figure(block: Block, indicator: Named, about: Named, quantity: Quantity, period: Period | None) -> Figure:
    return Figure(
        "figure-listed",
        block,
        indicator,
        about,
        quantity.verbatim,
        quantity.value,
        quantity.unit,
        period,
        locator=block.locator,
    )


def _measured(stem: Block) -> Phrase | None:
    """What the line above a list measures: a rate that it names, else its words from `compliance` and the like on."""
    words = stem.words.rstrip(" :*")
    plain = trimmed(without_place(words.split(",")[0].split(" (")[0]))
    if not _FINITE.search(words) and " " in plain and plain in words:
        return Phrase(plain, plain, words.index(plain))
    found = measure_before(words, len(words))
    if found is not None:
        return found
    last = _LAST.search(words)
    name = trimmed(without_place(last[0])) if last else ""
    return Phrase(name, name, last.start() + last[0].index(name)) if last and " " in name and name in last[0] else None


def _time(label: str) -> Period | None:
    """The time that is all a label says."""
    spans = find_spans(label)
    return of_span(spans[0]) if len(spans) == 1 and not ended(label.replace(spans[0].words, "")).strip("() ") else None


def _time_in(block: Block) -> Period | None:
    spans = {of_span(span) for sentence in sentences_of(block) for span in sentence.spans}
    return spans.pop() if len(spans) == 1 else None


def _is_known(paper: Paper, block: Block, label: str) -> bool:
    return find_area(label) is not None or any(m.words.startswith(label) for m in paper.in_block(block, "body"))


def _place(paper: Paper, block: Block, label: str, words: str) -> Named | None:
    """The body or the area that a label names; in a list of others one of this paper only."""
    body = next((m for m in paper.in_block(block, "body") if m.words == label), None)
    if body is not None:
        return named(body)
    known = find_area(label)
    if known is not None:
        return name_area(paper, block, label, known)
    return name_own_area(paper, block, label) if words != block.words else None
