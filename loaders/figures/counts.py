"""Counted things in prose: births reported, children in care, responses received.

A bare number counts only where the sentence says that so many of something were there, came or were done.
Rates and shares are `loaders.figures.prose`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.document import Block
from loaders.figures.claims import Figure, Named, name_indicator_as
from loaders.figures.kinds import Sentence, sentences_of
from loaders.figures.periods import Period, of_span
from loaders.figures.phrases import ended, trimmed, without_place
from loaders.figures.places import Places
from loaders.figures.times import span_after, span_before
from loaders.figures.words import COUNTED, NOT_PLACES, VERBS, either
from loaders.paper import Paper
from ontology.values import Quantity

_NOT_OF = either(
    "of, in, at, to, for, from, by, the, were, was, years?, months?, days?, weeks?, hours?, more, fewer, or, per",
    "with, on, as, is, are",
    "have, had, key, different, main, other, areas?, priority, further, out, under, over, aged?",
)
_THINGS = re.compile(
    rf"[\s*]*(?P<np>(?:(?!(?:{_NOT_OF})\b)[A-Za-z'’/&-]+\s+){{0,4}}?(?:{COUNTED})\b)(?P<rest>[^.;]*)", re.IGNORECASE
)
_RECEIVED = either(
    "there (?:were|are|was|is|have been|has been|had been)(?: (?:also|currently|now|still))?",
    "a total of, received, recorded, supported",
    "trained, completed",
    "reviewed, delivered, registered, we have, we had, we've had, area has, has",
)
_ABOUT = either("also, only, around, about, approximately, a total of, over, nearly, almost, some, just, an estimated")
_THERE = re.compile(
    rf"\b(?:{_RECEIVED})(?: (?:{_ABOUT}))*"
    r"[\s*]*$",
    re.IGNORECASE,
)
_DONE = either(
    "reported, reviewed, received, recorded, provided, born, registered, referred, living, entered, gained, ceased",
    "left, attended",
    "accessed, completed, became, started, achieved, engaged, identified, signed, trained, submitted, made",
    "delivered, supported, known",
    "offered, given, seen, weighed, screened, helped, visited, reached, invited, issued",
    "looked, open, subject, returned, stillborn, died, set, joined, quit, finished, began, took",
)
_RAN = re.compile(
    rf"\s*(?:\([^)]*\)\s*)?(?:(?:who|that|which)?\s*\b(?:were|was|have been|had been|has been"
    rf"|are)\s+)?(?:{_DONE})\b",
    re.IGNORECASE,
)
_COPULA = re.compile(r"^\s*(?:\([^)]*\)\s*)?(?:were|was|are|is|have been|had been|has been)\s+")
_ACTIVE = re.compile(
    r"\s*(?:entered|gained|ceased|left|attended|accessed|became|started|achieved|died|signed|set|joined|quit|finished"
    r"|began|took"
    r"|completed|made|engaged|registered(?! (?:by|with|at|in)))\b"
)
_ANAPHORA = re.compile(r"\b(?:of|among) (?:these|those|them|which|whom),?\s*$", re.IGNORECASE)
_ALSO = re.compile(r"(?:\b(?:and|but|while)|;)(?: (?:only|just|then|about|around))*\s*$", re.IGNORECASE)
_ALSO_DID = re.compile(
    rf"\s+(?P<of>of (?:them|these|those|whom) )?(?:(?:also|still|later|then) )?(?P<what>(?:{VERBS}|went"
    rf"|successfully)\b[^,.;\d]+)"
)
_SAID_OF = re.compile(r"\s*(?:were|was|are|(?=(?P<had>had|have)\b))\s*(?P<what>[^,.;]+)")
_END = re.compile(
    r"\s*(?:,|;|:|\(|\)|\*\*|\s[–—-]\s|\b(?:up|down) (?:from|on)\b|\bcompared\b|\bwhich\b|\bwhile\b|\bbut\b|\b(?:an?"
    r"|the) (?:[\d.]+%? )?"
    r"(?:increase|decrease|reduction|improvement|rise|fall|drop)\b|\b(?:more|less|fewer) than\b|\bas at\b|\bsince\b"
    r"|\bwith \d|\band \d|\bof (?:these|which|whom)\b|\bto date\b)"
)
_POSTS = frozenset({"wte", "fte"})
_CHANGED_FROM = re.compile(
    r"\b(?:down|up|rise|fall|increase|decrease|reduction|drop) (?:from|on)\s*$|\bcompared (?:with|to)\s*$", re.IGNORECASE
)
_POINTING = re.compile(r"\b(?:one|it|this|these|them|those|so)$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:every|per|each)\s*$", re.IGNORECASE)
_WHERE = re.compile(
    rf"\s+\b(?:in|at|across|within|by|for|from|during|over|throughout)\s+(?:the |our )?(?!(?:{NOT_PLACES})\b)"
    r"(?=[A-Z\d]|(?:county|city|borough|district|area|country)\b)"
)


@dataclass(slots=True)
class Counted:
    """The last count of a block: what `of these` refers to."""

    things: str
    about: Named
    period: Period | None
    value: Quantity


def read_counts(paper: Paper, block: Block) -> Iterator[Figure]:
    """The counted things of a block, in order."""
    places, last = Places(paper, block), None
    said: Figure | None = None
    for sentence in sentences_of(block):
        plain = [q for q in sentence.quantities if _is_count(q)]
        for at, quantity in enumerate(plain):
            before = plain[at - 1].end if at else 0
            after = plain[at + 1].start if at + 1 < len(plain) else len(sentence.words)
            made = _count(paper, places, sentence, quantity, before, after) or _part(paper, places, sentence, quantity, last)
            if made is None and (again := _again(sentence, quantity, before, after, said if at else None)):
                yield again
            said = made
            if made is None:
                continue
            if made.denominator is None:
                last = Counted(_things(sentence, quantity), made.about, made.period, quantity)
            yield made


def _again(sentence: Sentence, quantity: Quantity, before: int, after: int, said: Figure | None) -> Figure | None:
    """The count before at another time: `7,904 live births in 2022, down from 8,391 in 2018`."""
    span = span_after(sentence, quantity.end, after)
    if said is None or span is None or not _CHANGED_FROM.search(sentence.words[before : quantity.start]):
        return None
    return replace(said, verbatim=quantity.verbatim, value=quantity.value, period=of_span(span))


def _is_count(quantity: Quantity) -> bool:
    if quantity.denominator is not None or quantity.value is None:
        return False
    return quantity.unit in _POSTS or (not quantity.unit and quantity.value == int(quantity.value))


def _things(sentence: Sentence, quantity: Quantity) -> str:
    found = _THINGS.match(sentence.words, quantity.end)
    return found["np"] if found else ""


def _count(paper: Paper, places: Places, sentence: Sentence, quantity: Quantity, before: int, after: int) -> Figure | None:
    """A count where the sentence says so many were there, or were done; None elsewhere."""
    found = _THINGS.match(sentence.words, quantity.end)
    if found is None or not _is_said(sentence.words, quantity, found):
        return None
    about = places.beside(sentence.start, sentence.words, quantity.start, quantity.end, before, after)
    if about is None:
        about = places.of_sentence(sentence.start, sentence.words, quantity.end) or places.default()
    if about is None:
        return None
    span = span_after(sentence, quantity.end, after) or span_before(sentence, quantity.start, before)
    name, words = _name(found)
    if _POINTING.search(name):
        return None
    indicator = name_indicator_as(paper, places.block, name, words, sentence.start + found.start("np"))
    figure = Figure(
        "figure-count", places.block, indicator, about, quantity.verbatim, quantity.value, locator=places.block.locator
    )
    unit = quantity.unit or found["np"].split()[-1].lower()
    return replace(figure, unit=unit, period=of_span(span) if span else None)


def _is_said(words: str, quantity: Quantity, found: re.Match[str]) -> bool:
    related = re.match(r"\s*(?:\([^)]*\)\s*)?(?:who|that|which|where)\b", found["rest"])
    if _EACH.search(words[: quantity.start]):
        return False
    the = re.search(
        r"\b(?:the|there (?:are|were)(?: approximately| around"
        r"| about)?)[\s*]*$",
        words[: quantity.start],
        re.IGNORECASE,
    )
    return bool(_THERE.search(words[: quantity.start]) or _RAN.match(without_place(found["rest"])) or (related and the))


def _name(found: re.Match[str]) -> tuple[str, str]:
    """The counted things with what is said of them, and the words they were read from."""
    rest = re.sub(r"^\s*\([^)]*\)", "", found["rest"])
    rest = rest if _RAN.match(rest) or not _RAN.match(without_place(rest)) else without_place(rest)
    kept = rest[: stop.start()] if (stop := _END.search(rest)) else rest
    kept = kept[: where.start()] if (where := _WHERE.search(kept)) else kept
    said = ended(_COPULA.sub(" ", kept))
    link = "who " if _ACTIVE.match(kept) else ""
    name = f"{found['np']} {link}{said}".strip() if said else found["np"]
    return trimmed(name), found["np"]


def _part(paper: Paper, places: Places, sentence: Sentence, quantity: Quantity, last: Counted | None) -> Figure | None:
    """A count out of the one before: `of these 17 were considered …`."""
    if last is None or not last.things:
        return None
    if not _ANAPHORA.search(sentence.words[: quantity.start].rstrip(" *")):
        return _also(paper, places, sentence, quantity, last)
    said = _SAID_OF.match(sentence.words, quantity.end)
    what = trimmed(said["what"]) if said else ""
    if said is None or not what:
        return None
    link = "who " if said["had"] else ""
    indicator = name_indicator_as(
        paper, places.block, f"{last.things} {link}{what}", said["what"].rstrip(), sentence.start + said.start("what")
    )
    figure = Figure(
        "figure-count", places.block, indicator, last.about, quantity.verbatim, quantity.value, locator=places.block.locator
    )
    return replace(figure, unit=last.things.split()[-1].lower(), period=last.period, denominator=last.value.value)


def _also(paper: Paper, places: Places, sentence: Sentence, quantity: Quantity, last: Counted) -> Figure | None:
    """A count of the same people who did something else: `… and 68 had quit at four weeks`."""
    did = _ALSO_DID.match(sentence.words, quantity.end) if _ALSO.search(sentence.words[: quantity.start]) else None
    what = ended(did["what"]) if did else ""
    if did is None or len(what.split()) < 2:
        return None
    at = sentence.start + did.start("what")
    indicator = name_indicator_as(paper, places.block, f"{last.things} who {what}", did["what"].rstrip(), at)
    whole = last.value.value if did["of"] else None
    return Figure(
        "figure-count",
        places.block,
        indicator,
        last.about,
        quantity.verbatim,
        quantity.value,
        last.things.split()[-1].lower(),
        last.period,
        denominator=whole,
        locator=places.block.locator,
    )
