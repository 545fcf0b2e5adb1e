"""Sentences as the rules about areas see them: with all their places, and with the paper's own area behind `the borough`.

Other rules see sentences without places (`loaders.stating.pruning`); what may be said of an area stands in
`loaders.rules.areas`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.paper import Mention, Paper
from loaders.stating.clauses import clauses_of
from loaders.stating.pruning import without_insertion
from loaders.stating.sentences import Sentence
from ontology.reference import area, find_area
from ontology.statement import Thing
from ontology.vocab import SW

_OWN_PLACE = re.compile(
    r"(?i)\b(?:in|across|throughout|covers|serves|of|over|for|on)(?: (?:all|the whole|whole|every part|all parts|the length and"
    r" breadth)(?: of)?)? (?:the|our)(?: (?:whole|entire))? (?P<noun>(?P<county>county)|borough|city|district|town|island)"
    r"(?=[.,;:)]|$| (?!council|region|system|hall|cent(?:re|er)|partner|board|plan|strategy|wide|of\b)[a-z])"
)
_PART = re.compile(r"(?P<name>[A-Z].*?)(?:, (?:and )?| and | & |$)(?:the )?")
"""One name of a list of areas."""
_KINDS = ("borough", "city", "county", "district", "town", "sland")
_WORK = re.compile(r"⟦[BSIV]")


def ground_lines(paper: Paper, line: Sentence) -> Iterator[Sentence]:
    """A sentence with the paper's own area masked where only its kind is named, and its further clauses; none without places.

    In a paper of Leeds `The ⟦V0⟧ is free and open to families across the city.` gives `The ⟦V0⟧ is open to families across the
    ⟦A1⟧.` besides the whole.
    """
    if not _WORK.search(line.text):
        return
    whole = _with_own_place(paper, line)
    if "⟦A" not in whole.text:
        return
    yield whole
    forms = [whole, *([closed] if (closed := without_insertion(whole)) else [])]
    yield from (form for form in forms[1:])
    yield from (clause for form in forms for clause in clauses_of(form))


def with_members(paper: Paper, things: list[Mention]) -> Iterator[Mention]:
    """The objects of a match; behind an area of several that its words name one by one, each of these too.

    `covers Devon, Plymouth and Torbay` speaks of the system of that name, and of Devon, of Plymouth and of Torbay.
    """
    for thing in things:
        yield thing
        parts = [*_PART.finditer(thing.words)] if thing.kind == "area" else []
        known = [(part, row) for part in parts if (row := find_area(part["name"]))]
        for part, row in known if len(known) == len(parts) > 1 else ():
            start = thing.start + part.start("name")
            key = paper.add(Thing(f"area:{row.slug}", "area", row.name, known_as=row.slug, classes=(SW.Area,)))
            yield replace(thing, start=start, end=start + len(part["name"]), key=key, words=part["name"])


def _with_own_place(paper: Paper, line: Sentence) -> Sentence:
    """The sentence with a mask for each noun that stands for the paper's own area."""
    if not paper.home or not any(kind in line.text for kind in _KINDS):
        return line
    own = area(paper.home)
    for found in reversed([*_OWN_PLACE.finditer(line.text)]):
        if (own.kind == "county") == bool(found["county"]) and own.kind not in {"ics", "country", "region"}:
            line = _masked(paper, line, found.span("noun"))
    return line


def _masked(paper: Paper, line: Sentence, span: tuple[int, int]) -> Sentence:
    """The sentence with the paper's own area, which a stretch of it stands for, as one more of its mentions."""
    start, end = span
    own = area(paper.home)
    key = paper.add(Thing(f"area:{own.slug}", "area", own.name, known_as=own.slug, classes=(SW.Area,)))
    words = line.words(start, end)
    mention = Mention(line.block.order, line.origin(start), line.origin(end), key, "area", words)
    mask = f"⟦A{len(line.mentions)}⟧"
    grown, first, last = len(mask) - (end - start), start + line.offset, end + line.offset
    pairs = sorted(zip(line.starts, line.origins, strict=True))
    starts = [s for s, _ in pairs if s <= first] + [first, first + len(mask)] + [s + grown for s, _ in pairs if s >= last]
    origins = [o for s, o in pairs if s <= first] + [mention.start, mention.end] + [o for s, o in pairs if s >= last]
    text = line.text[:start] + mask + line.text[end:]
    return Sentence(line.block, text, (*line.mentions, mention), tuple(starts), tuple(origins), line.offset, line.full)
