"""A measured value and what makes a claim of it: indicator, place, period, target, each tied to the paper's words.

Here live the `Figure` that tables and prose both yield, how indicators and places are registered with the
paper, and how a figure becomes a `sw:Observation`. Finding figures is the business of `loaders.figures.tables` and
`loaders.figures.prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.document import Block, Kind
from loaders.figures.periods import Period
from loaders.paper import Mention, Paper
from ontology.reference import Area, area, areas, find_area, find_town, wider
from ontology.statement import Anchor, Claim, Day, Evidence, Iri, Key, Number, Ref, Term, Text, Thing, Value
from ontology.vocab import QB, SW, concept

_TITLE_KINDS = (Kind.TITLE, Kind.LETTERHEAD, Kind.LABEL, Kind.HEADING)
_TIERS_BELOW = ("district", "unitary", "metropolitan", "london-borough", "county")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as a figure names it; `anchor` is None where only the paper's card says it."""

    key: Key
    anchor: Anchor | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value, or a target or rating without one."""

    rule: str
    block: Block
    indicator: Named
    about: Named
    verbatim: str
    value: Decimal | None = None
    unit: str = ""
    period: Period | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    target: str = ""
    rating: str = ""
    data_set: str = ""
    locator: str = ""


def claim_of(figure: Figure) -> Claim:
    """The figure as a claim, with its words and its anchors as evidence."""
    order = figure.block.order
    anchors = tuple(_leaning(one.anchor, order) for one in (figure.indicator, figure.about) if one.anchor is not None)
    evidence = Evidence(figure.block.order, figure.block.words, anchors)
    return Claim(figure.rule, SW.Observation, tuple(sorted(_values(figure), key=_order)), evidence)


def name_indicator(paper: Paper, block: Block, words: str) -> Named:
    """An indicator by the very words of a block, registered with the paper."""
    key = paper.name_thing("indicator", words)
    return _tied(paper, block, key, words)


def name_indicator_as(paper: Paper, block: Block, name: str, words: str, start: int = 0) -> Named:
    """An indicator whose name is put together from several words of a block; it is anchored in `words`, from `start` on.

    Where marks of emphasis were blanked in `words`, they stand at `start` and the block's own words are taken.
    """
    key = paper.name_thing("indicator", name)
    printed = words if words in block.words[start:] else block.words[start : start + len(words)]
    return named(paper.mention(block.order, key, printed, start))


def name_area(paper: Paper, block: Block, words: str, known: Area | None = None) -> Named:
    """A place by the words of a block: the reference's area where one is meant, else a place of this paper only."""
    known = known or area_meant(paper, words)
    if known is None:
        return name_own_area(paper, block, words)
    key = paper.name_thing("area", known.name, known_as=known.slug)
    if words.casefold() != known.name.casefold():
        paper.add(Thing(key=key, kind="area", name=known.name, shorts=(words,), known_as=known.slug))
    return _tied(paper, block, key, words)


def name_own_area(paper: Paper, block: Block, words: str) -> Named:
    """A place that only this paper knows, by the words of a block."""
    key = paper.name_thing("area", words, place=paper.home)
    return _tied(paper, block, key, words)


def area_meant(paper: Paper, words: str, *, near: bool = False) -> Area | None:
    """The reference's area that words mean in this paper: a place inside the home area before any other; None if unsure.

    A short form (the first word of a district's name) counts where only one place inside the home area could be meant.
    `near` takes no namesake elsewhere: for wards, teams and the like.
    """
    exact = find_area(words)
    if exact is not None and paper.home and exact.slug in wider(paper.home):
        return exact
    inside = _short_for(paper.home, words)
    found = inside or find_area(words) or (None if near else find_town(words, paper.home))
    return found if found is None or inside or not near or _is_near(paper.home, found) else None


def home_area(paper: Paper, block: Block) -> Named | None:
    """The area the paper is about, anchored in its title, letterhead or a heading above; None where unknown."""
    if not paper.home:
        return None
    home = area(paper.home)
    key = paper.name_thing("area", home.name, known_as=home.slug)
    for place in _home_blocks(paper, block):
        for words in (home.name, *home.alt_names):
            if re.search(rf"\b{re.escape(words)}\b", place.words):
                paper.add(
                    Thing(key=key, kind="area", name=home.name, shorts=() if words == home.name else (words,), known_as=home.slug)
                )
                return _tied(paper, place, key, words)
    return Named(key, None)


def relative_area(paper: Paper, block: Block, known: Area, words: str) -> Named:
    """A place that a block means without naming it (`nationally`)."""
    key = paper.name_thing("area", known.name, known_as=known.slug)
    return Named(key, Anchor(key, block.order, words))


def named(mention: Mention) -> Named:
    """A thing that an earlier stage found, as a figure names it."""
    return Named(mention.key, Anchor(mention.key, mention.block, mention.words, mention.how, mention.referent))


def _leaning(anchor: Anchor, order: int) -> Anchor:
    """An anchor in another passage as one that the figure's own passage leans on."""
    return anchor if anchor.passage == order else replace(anchor, referent=anchor.passage)


def _tied(paper: Paper, block: Block, key: Key, words: str) -> Named:
    return named(paper.mention(block.order, key, words))


def _home_blocks(paper: Paper, block: Block) -> Iterator[Block]:
    """Where the home area may be named for this block: its own headings, then the paper's opening."""
    yield from paper.document.above(block)
    for order in paper.source.area_from:
        yield paper.document.blocks[order]
    for other in paper:
        if other.kind in _TITLE_KINDS:
            yield other


def _is_near(home: str, found: Area) -> bool:
    """Whether an area lies in the home area, holds it, or is a region or a nation."""
    return found.kind in {"region", "country"} or found.slug in wider(home) or home in wider(found.slug)


def _short_for(home: str, words: str) -> Area | None:
    """The one area inside the home area whose name the words are, or shorten."""
    asked = _words(words)
    if not home or not asked:
        return None
    inside = [place for place in areas() if home in place.within and place.kind in _TIERS_BELOW]
    same = [place for place in inside if _words(place.name) == asked]
    near = same or [place for place in inside if _shortens(asked, _words(place.name))]
    return near[0] if len(near) == 1 else None


def _shortens(asked: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each word asked for opens another word of the name, a plural mark apart."""
    left = list(full)
    for word in asked:
        opened = next((one for one in left if one == word or (len(word) > 4 and one.startswith(word.removesuffix("s")))), None)
        if opened is None:
            return False
        left.remove(opened)
    return True


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+", name.casefold().replace("'", "").replace("’", "")))


def _values(figure: Figure) -> Iterator[tuple[Iri, Value]]:
    yield SW.indicator, Ref(figure.indicator.key)
    yield SW.ofBody if figure.about.key.startswith("body:") else SW.area, Ref(figure.about.key)
    yield SW.verbatim, Text(figure.verbatim)
    numbers = ((SW.value, figure.value), (SW.numerator, figure.numerator), (SW.denominator, figure.denominator))
    yield from ((iri, Number(value)) for iri, value in numbers if value is not None)
    texts = ((SW.unit, figure.unit), (SW.target, figure.target), (QB.dataSet, figure.data_set), (SW.locator, figure.locator))
    yield from ((iri, Text(words)) for iri, words in texts if words)
    if figure.rating:
        yield SW.rating, Term(concept("rating", figure.rating))
    if figure.period:
        yield from _time(figure.period)


def _time(period: Period) -> Iterator[tuple[Iri, Value]]:
    yield SW.period, Text(period.label)
    days = ((SW.periodStart, period.first), (SW.periodEnd, period.last))
    yield from ((iri, Day(iso)) for iri, iso in days if iso)


def _order(pair: tuple[Iri, Value]) -> tuple[str, str]:
    return pair[0], str(pair[1])
