"""Where a figure in prose was measured: the place or the trust beside it, the nation it is compared with.

Here places are found around a figure in one block. Which place a name means is `loaders.figures.claims`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from loaders.document import Block
from loaders.figures.claims import Named, home_area, name_area, name_own_area, named, relative_area
from loaders.figures.shorts import area_shortened
from loaders.figures.words import NOT_PLACES, either
from loaders.paper import Mention, Paper
from ontology.reference import Area, area, areas_in, find_area, wider

Hit: TypeAlias = tuple[int, int, Area]
"""A known area named in a block: from where to where."""

_TURNS = either(
    "compared, compares?, against, above, below, higher, lower, than, while, whereas, but, versus, vs, from, up, down, near"
    ", similar to, close to, in line with, better, worse, the same as, comparable"
)
_CUT = re.compile(
    r"[.;]|,\s|\((?=national|England|regional|compared)"
    rf"|\b(?:{_TURNS})\b"
    r"|\b(?:similar )?to the\b|\band (?:the|is|remains|for|was|were|are|has|had|now|still)\b",
    re.IGNORECASE,
)
_MEASURED = either(
    "averages?, rates?, figures?, levels?, means?, medians?, prevalence, data, comparators?, benchmarks?, percentages?",
    "and, \\(, \\d",
)
_NATION = re.compile(rf"\b(?:[Nn]ationally|[Nn]ational(?= (?:{_MEASURED}))|across the country|in the country)")
_NATION_BEFORE = re.compile(rf"\b(?:nationally|national(?= (?:{_MEASURED})|[ (]*$))\b[^.;\d]{{0,45}}$|\bNationally\b")
_ITS_OWN = re.compile(r"^\s*\(?(?:national|regional|local)ly\b", re.IGNORECASE)
_REGION = re.compile(r"\bregional(?:ly)?\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:above|below|than|outside|excluding|like|unlike|against|similar to)(?: the| an| both)?\s*$")
_OF_FIGURE = re.compile(
    r"[’'s]{0,2}\s*\(?(?:average|rate|figure|mean|value|level|prevalence)?s?,?\s*(?:of|is|was|at|:|which is|\()?[\s*(]*$"
)
_LESSONS = re.compile(
    r"Reading(?:,| and| &) (?:[Ww]rit|[Mm]ath)"
    r"|(?:[A-Z][\w'’-]* ){1,4}(?:Road|Street|Hospitals?|University|College|School|Academy|House|Park|Ward|Infirmary|Football)\b"
)
_UNKNOWN = re.compile(rf"\b(?:for|in|across|at) (?:the )?(?!(?:{NOT_PLACES})\b)(?=[A-Z][a-z])")
_UNLISTED = re.compile(
    rf"\b(?:[Ii]n|for|[Aa]cross) (?:the )?(?!(?:{NOT_PLACES})\b)(?P<place>[A-Z][a-z’'-]+(?: (?:upon |on "
    rf"|of )?[A-Z][a-z’'-]+){{0,2}}),?"
    r"(?: (?:it|as|few|many|only|just|was|were|is|at|stood|the|rate|figure|about|around|low|high|had|with|to|fell|rose"
    r"|reached))*[\s(~:=]*$"
)
_NEXT_UNLISTED = re.compile(
    rf"(?:%\)?|\))\s*(?:,|;)?\s*(?:and|then|followed by)?\s+(?!(?:{NOT_PLACES})\b)(?P<place>[A-Z][a-z’'-]+(?: "
    rf"[A-Z][a-z’'-]+)?)\s*\(\s*"
)
_BEHIND_UNLISTED = re.compile(
    rf"\b(?:in|across) (?!the\b)(?!(?:{NOT_PLACES})\b)(?P<place>[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?)(?=\s*(?:[,.;:)]|$)"
    r"|\s(?:are|were|was|is|had|have|has|smoked|live|lived|received|in|and|compared|against|during|at|to|up to|through)\b|\s\()"
)
_ONLY_COMPARED = re.compile(
    r"\b(?:below|above|than|near|to|with|as)\s+(?:both )?(?:the\s+)?(?:national|England|regional|county|English)"
    r"(?: (?:average|rate|figure|mean|level)s?)?,?\s+(?:at|with|on|of just|standing at)\s*$"
)
_NO_PLACE = re.compile(
    r"\b(?:Programme|Strategy|Plan|Board|Service|Act|Council|Trust|Team|Year|Term|Reception|Report|Group|Partnership|Committee"
    r"|Survey|Census|Framework|Pregnancy|Maternity|Scheme|Project|Hub|School|Hospital)s?\b"
)
_LEADS_ON = re.compile(
    r"(?:[’']s)?\s*(?:(?:average|rate|figure|region)\s*)?"
    r"(?:,?\s*\b(?:at|was|is|were|stood at|stands at|had|on|with)\b)?,?[\s*(~:=]*$"
)
_NUMBER_NEXT = re.compile(r"[^\d.;,]{0,24}?(?=\d)")
_OPENED = re.compile(r"\s*\(\s*(?:(?:in|for|across)\s+)?(?:the\s+)?")
_BEFORE_ENCLOSED = re.compile(r"\(\s*(?:(?:in|for|across)\s+)?(?:the\s+)?$")
_PLACED_BEHIND = re.compile(r"[\s%]*\)\s+(?:in|across|nationally|regionally)\b")
_CLOSED = re.compile(r"(?:\s+(?:average|rate|figure))?,?(?:\s+(?:in\s+)?(?:19|20)\d\d(?:[/-]\d\d)?)?\s*\)")
_WITHIN = re.compile(r"\b(?:in|for|across|within|at)(?: the)?\s*$", re.IGNORECASE)
_OPENS = re.compile(r"\W*(?:(?:in|across|for|within)\s+)?(?:the\s+)?", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:than|compared|above|below|against|versus)\b")
_PEERS = re.compile(
    r"\b(?:(?:statistical|nearest|CIPFA|stat\.?)(?: nearest)? neighbours?|(?:comparator|similar) (?:authorities|areas|councils)"
    r"|(?:comparator|peer) (?:group|average))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(the (?P<what>country|county|borough|city|district))(?: as a whole|[’']s)?(?: average| rate| figure)?[\s,]*"
    r"(?:at |of |was |is )?\(?$"
)
_KINDS = {
    "county": {"county", "unitary"},
    "borough": {"metropolitan", "london-borough", "district", "unitary"},
    "city": {"metropolitan", "unitary", "district"},
    "district": {"district"},
}
_SUBJECT = re.compile(
    r"(?:^|[.;,(]\s*|\bwhile\s+|\bbut\s+|\band\s+)(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
    r"(?:\s+(?=(?:had|has|was|is|stood|stands|at|saw|remained|remains|recorded|reported|achieved|reached)\b)"
    r"|(?=,\s(?:at|with)\s\d))"
)
_LISTED = re.compile(r"[(,;:/]\s*(?:and\s+|the\s+|in\s+|for\s+)*$|\band\s+(?:the\s+)?$")
_JOINED = re.compile(r"(?:\band|,|;|\bwhile)\s*$")
_LABELLED = re.compile(r"[(;,]\s*(?P<label>[A-Z][A-Za-z]*\.?(?:\s[A-Z&][A-Za-z]*)?)\s*[:=]?\s*(?=\d)")
_TRUST = re.compile(r"\b(?:Trust|Hospitals?|UH[A-Z]\w+|NHS|Infirmary|Maternity|ICB|CCG|PCT|Service)\b|^[A-Z]{2,}\w*$")
_AT = re.compile(r"\b(?:at|in|by|for|from|within|across)(?: the| our)?\s*$", re.IGNORECASE)


def between(words: str, before: int, start: int) -> str:
    """The words from one figure to the next, without the `nationally` that belongs to the first."""
    return _ITS_OWN.sub("", words[before:start]) if before else words[before:start]


class Places:
    """The places that a block names, apart from those inside the names of bodies."""

    def __init__(self, paper: Paper, block: Block) -> None:
        self.paper, self.block = paper, block
        self.bodies = [m for m in paper.in_block(block, "body") if m.how != "stand-in"]
        inside = [(m.start, m.end) for m in paper.in_block(block) if m.kind not in {"area", "topic", "indicator"}]
        found = areas_in(block.words)
        free = [hit for hit in found if not any(start <= hit[0] and hit[1] <= end for start, end in inside)]
        self.found: list[Hit] = [hit for hit in free if not _LESSONS.match(block.words, hit[0])]
        self.found = sorted((*self.found, *self._shortened(), *self._subjects()), key=lambda hit: hit[:2])

    def beside(self, base: int, words: str, start: int, end: int, before: int, after: int) -> Named | None:
        """The place that stands with the figure from `start` to `end`, between the figures before and after it."""
        own = self._behind(base + end, base + after)
        if own is not None:
            return own
        cut = _CUT.search(words, end, after)
        stop = cut.start() if cut else after
        stop = end if words[end:].lstrip(" %").startswith(")") and not _PLACED_BEHIND.match(words, end) else stop
        limit = base + after if after < len(words) else None
        following = self._first(base + end, base + stop, limit) or self._peers(base + end, base + stop)
        following = following or self._relative(words, end, stop, after) or self._unlisted_behind(base + end, base + stop)
        if following is not None:
            return following
        leading = between(words, before, start)
        if _ONLY_COMPARED.search(leading):
            return None
        if _NATION_BEFORE.search(leading):
            found = re.search(r"\b[Nn]ational(?:ly)?", leading)
            return relative_area(self.paper, self.block, area("england"), found[0]) if found else None
        whole = self._whole(leading) or self._peers(base + start - len(leading), base + start)
        last = self._last(base + before, base + start, new=not before)
        return whole or self._region(leading) or last or self._unlisted(base + before, base + start)

    def _unlisted(self, start: int, end: int) -> Named | None:
        """A place right before a figure that no table lists: `and in Blyth 14.2%`, `highest in Salisbury (81%)`."""
        found = _UNLISTED.search(self.block.words, start, end) or _NEXT_UNLISTED.fullmatch(self.block.words, start, end)
        if found is None or self.is_named(found.start("place")) or _NO_PLACE.search(found["place"]):
            return None
        return name_own_area(self.paper, self.block, found["place"])

    def _unlisted_behind(self, start: int, end: int) -> Named | None:
        """A place behind a figure that no table lists: `38% of mothers in Chatham`."""
        found = _BEHIND_UNLISTED.search(self.block.words, start, end)
        if found is None or self.is_named(found.start("place")) or _NO_PLACE.search(found["place"]):
            return None
        return None if self._inside_name(found.start("place")) else name_own_area(self.paper, self.block, found["place"])

    def _inside_name(self, start: int) -> bool:
        """Whether a place of the block goes on or begins within another name at this spot."""
        return any(hit[0] <= start < hit[1] for hit in self.found)

    def compares_whole(self, words: str) -> bool:
        """Whether the words before a figure end in `the county`, `the country as a whole`: no place that stands before it."""
        return _WHOLE.search(words) is not None

    def _peers(self, start: int, end: int) -> Named | None:
        """The authorities like the home area that a stretch of the block speaks of, as a place of this paper."""
        found = _PEERS.search(self.block.words, start, end)
        return name_area(self.paper, self.block, found[0]) if found else None

    def _whole(self, leading: str) -> Named | None:
        """The nation for `the country`, the home area for `the county`, if it is one; None where neither is meant."""
        found = _WHOLE.search(leading)
        if found is None or not self.paper.home:
            return None
        if found["what"] == "country":
            return relative_area(self.paper, self.block, area("england"), found[1])
        fits = area(self.paper.home).kind in _KINDS[found["what"]]
        return relative_area(self.paper, self.block, area(self.paper.home), found[1]) if fits else None

    def of_sentence(self, base: int, words: str, end: int) -> Named | None:
        """The one place that a sentence names before it turns to a comparison; None where it names several, or none."""
        cut = _CUT.search(words, end)
        stop = base + (cut.start() if cut else len(words))
        here = [hit for hit in self.found if base <= hit[0] and hit[1] <= stop and not self._is_compared(hit)]
        return self._area(*here[0][:2]) if len({hit[2].slug for hit in here}) == 1 else None

    def _is_compared(self, hit: Hit) -> bool:
        """Whether a place is only compared with, or has a figure of its own right behind it: `(North West 84%)`."""
        words = self.block.words
        number = _NUMBER_NEXT.match(words, hit[1])
        return bool(_OTHERS.search(words[: hit[0]]) or (number and self._is_for(hit[0], hit[1], number.end())))

    def only_one(self, base: int, words: str) -> Named | None:
        """The one place that a whole sentence names; None where it names several, or none.

        A place that does not lie in the home area counts only where it opens the sentence: elsewhere it is what the home
        area is compared with, or where something else happened.
        """
        here = [hit for hit in self.found if base <= hit[0] and hit[1] <= base + len(words)]
        if len({hit[2].slug for hit in here}) != 1:
            return None
        opens = _OPENS.fullmatch(self.block.words[base : here[0][0]])
        return self._area(*here[0][:2]) if opens or self._is_inside(here[0][2]) else None

    def _is_inside(self, found: Area) -> bool:
        """Whether an area is the home area or lies in it; with no home known, whether it is no nation or region."""
        if not self.paper.home:
            return found.kind not in {"region", "country"}
        return self.paper.home in wider(found.slug)

    def names_unknown(self, start: int, end: int) -> bool:
        """Whether a stretch of the block names a place that is neither known nor a body."""
        known = {hit[0] for hit in self.found} | {mention.start for mention in self.paper.in_block(self.block)}
        return any(found.end() not in known for found in _UNKNOWN.finditer(self.block.words, start, end))

    def default(self) -> Named | None:
        """The area of the nearest heading that names one, else the paper's own."""
        return home_area(self.paper, self.block)

    def nation(self, words: str) -> Named:
        """England, by words that mean it without its name."""
        return relative_area(self.paper, self.block, area("england"), words)

    def is_home(self, place: Named) -> bool:
        """Whether a place is the paper's own area."""
        return bool(self.paper.home) and place.key == f"area:{self.paper.home}"

    def is_wide(self, place: Named) -> bool:
        """Whether a place is a region or a nation, with which others are compared."""
        known = self.paper.things[place.key].known_as
        return bool(known) and area(known).kind in {"region", "country"}

    def leads(self, start: int, end: int) -> bool:
        """Whether a place alone leads from the mark before it up to a figure: `(North West 84%`, `, Anytown 61%`."""
        hit = next((hit for hit in reversed(self.found) if start <= hit[0] and hit[1] <= end), None)
        if hit is None or not _LEADS_ON.match(self.block.words[hit[1] : end]):
            return False
        return bool(_LISTED.search(self.block.words[max(0, start - 1) : hit[0]]))

    def own(self, start: int, words: str) -> Named:
        """A place at a spot of the block: the area known by its words, else one of this paper only."""
        return name_area(self.paper, self.block, self.block.words[start : start + len(words)])

    def knows(self, start: int) -> bool:
        """Whether a known area is named at a spot of the block."""
        return any(hit[0] == start for hit in self.found)

    def is_named(self, start: int) -> bool:
        """Whether anything but an area is named at a spot of the block: a body, a person, a service."""
        return any(m.start <= start < m.end for m in self.paper.in_block(self.block) if m.kind not in {"area", "indicator"})

    def _shortened(self) -> Iterator[Hit]:
        """Areas by an abbreviation right before a number in brackets: `(NE 37.1)`."""
        for label in _LABELLED.finditer(self.block.words):
            known = area_shortened(self.paper.home, label["label"])
            if known is not None and not self.knows(label.start("label")):
                yield label.start("label"), label.end("label"), known

    def _subjects(self) -> Iterator[Hit]:
        """Parts of the home area whose names are also ordinary words, where they are what a sentence speaks of: `Swale had`."""
        for found in _SUBJECT.finditer(self.block.words) if self.paper.home else ():
            known = find_area(found["name"], self.paper.home)
            if known is not None and self.paper.home in wider(known.slug) and not self.knows(found.start("name")):
                yield found.start("name"), found.end("name"), known

    def _first(self, start: int, end: int, figure: int | None) -> Named | None:
        """The first place that follows a figure, unless it leads up to the next one, at `figure`."""
        body = next((m for m in self.bodies if start <= m.start < end and self._measured_at(m)), None)
        hits = (hit for hit in self.found if start <= hit[0] < end)
        hit = next((hit for hit in hits if figure is None or not self._is_for(hit[0], hit[1], figure)), None)
        if body is not None and (hit is None or body.start < hit[0]):
            return named(body)
        return self._area(hit[0], hit[1]) if hit else None

    def _behind(self, end: int, after: int) -> Named | None:
        """The place in the bracket right behind a figure, which holds nothing else: `8.8% (England)`."""
        words = self.block.words
        opened = _OPENED.match(words, end, after)
        hit = next((hit for hit in self.found if opened and hit[0] == opened.end()), None)
        return self._area(*hit[:2]) if hit and _CLOSED.match(words, hit[1]) else None

    def _last(self, start: int, end: int, *, new: bool) -> Named | None:
        """The last place that leads up to a figure; one it is only compared with counts where the figure is that place's.

        Behind an earlier figure (not `new`) a place that is followed by a comparison is the earlier figure's.
        """
        hit = next((hit for hit in reversed(self.found) if start <= hit[0] and hit[1] <= end), None)
        if hit is None or (not new and (_COMPARES.search(self.block.words[hit[1] : end]) or self._is_enclosed(hit))):
            return None
        its_own = _OF_FIGURE.match(self.block.words[hit[1] : end])
        return None if _OTHERS.search(self.block.words[: hit[0]]) and not its_own else self._area(hit[0], hit[1])

    def _measured_at(self, body: Mention) -> bool:
        return bool(_TRUST.search(body.words) and _AT.search(self.block.words[: body.start]))

    def _area(self, start: int, end: int) -> Named:
        known = next(hit[2] for hit in self.found if hit[:2] == (start, end))
        return name_area(self.paper, self.block, self.block.words[start:end], known)

    def _is_enclosed(self, hit: Hit) -> bool:
        """Whether a place stands alone in a bracket, and so is of the figure before it."""
        return bool(_BEFORE_ENCLOSED.search(self.block.words[: hit[0]]) and _CLOSED.match(self.block.words, hit[1]))

    def _is_for(self, start: int, end: int, figure: int) -> bool:
        """Whether a place belongs to the figure after it: `and England at 71.8%`."""
        link = _LEADS_ON.match(self.block.words[end:figure])
        return link is not None and bool(link[0].strip(" (") or not _WITHIN.search(self.block.words[:start]))

    def _relative(self, words: str, start: int, end: int, after: int) -> Named | None:
        found = _NATION.search(words, start, min(end, start + 60))
        onward = found and after < len(words) and _JOINED.search(words[: found.start()])
        if found and not (onward and _LEADS_ON.fullmatch(words[found.end() : after])):
            return relative_area(self.paper, self.block, area("england"), found[0])
        return self._region(words[start:end])

    def _region(self, words: str) -> Named | None:
        found = _REGION.search(words)
        if not found or not self.paper.home:
            return None
        region = next((slug for slug in wider(self.paper.home) if area(slug).kind == "region"), None)
        if region is None:
            return name_area(self.paper, self.block, found[0])
        return relative_area(self.paper, self.block, area(region), found[0])
