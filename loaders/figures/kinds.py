"""What sort of number a sentence prints: a level, a change, a target, or nothing that was measured.

Here live the sentences of a block with their quantities and times, and the cues that tell a measurement from
what is aimed at and from how much something changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.document import Block
from loaders.figures.words import CHANGES, either
from ontology.values import Quantity, Span, find_quantities, find_spans

_SENTENCE = re.compile(
    r"(?<!\b[Ee]ng\.)(?<!\bavg\.)(?<!\bapprox\.)(?<!\b[Nn]o\.)(?<!\byr\.)(?<=[a-z\d)%\]'’\"”*][.!?])[’'\"”*]*"
    r"\s+(?=[\"“‘'*(]*[A-Z\d])"
)
_CLAUSE = re.compile(
    r"(?:[;:]|,|(?<=[%)\d])(?=\s(?:and|but|while|whereas|where)\b))\s+"
    r"(?=(?:(?:and|but|while|whereas|where|although)\s)?(?:(?:in|for|at|among|amongst|across)\s[^.;:,%()]{3,60}?\s"
    r"|where\s(?=it\b))"
    r"(?:it|this|the (?:rate|figure|average|level|percentage|proportion))\s(?:was|is|stood|stands|had been|has been"
    r"|were|fell|rose)\b)"
)
"""Where a clause leans on the one before as a sentence would: `…; in Anytown it was`."""
_SOURCES = "Office|ONS|PHE|OHID|NICE|DfE|DH|NHS|Source|Public Health|Department|[A-Z][a-z]+ et al"
_MOST = 30
"""More numbers than this in one sentence are a table that lost its layout."""
_NEAR = 80
"""So many characters before a number may say that it counts something."""
_MASKED = re.compile(rf"\*+|\((?:aged?|ages)\s[^)]{{1,15}}\)|\(\d{{1,2}}\s?[-–]\s?\d{{1,2}}\)|\((?:{_SOURCES})\b[^()]*\)")
_DELTA_AFTER = re.compile(
    rf"[\s*]*(?:(?:percentage )?points?\b|(?:(?:year[- ]on[- ]year|relative|further|overall|net)\s+)?(?:{CHANGES})\b"
    r"|(?:more|fewer|higher|lower|less(?! than)|confidence|of the (?:budget|time|total budget))\b)",
    re.IGNORECASE,
)
_DELTA_BEFORE = re.compile(
    rf"(?:\b(?:{CHANGES})[ds]? of|\b(?:by|up|down|grown|risen)|[+−])"
    r"(?: (?:around|about|nearly|over|almost|approximately|some|at least|a|an))*[\s*(+]*$",
    re.IGNORECASE,
)
_UNITS = either("days?, weeks?, months?, years?, hours?, minutes?, yrs?, miles?, am, pm, th, st, nd, rd, grams?, kg, cm, ml")
_IGNORED_AFTER = re.compile(
    r"[\s*-]*(?:(?:calendar |working |school |more |further )*"
    rf"(?:{_UNITS})\b"
    r"|\)?\s*(?:of|in) the Act\b|\s?/\s?\d|\s*\((?:[A-Z]\w*\s)?Act)",
    re.IGNORECASE,
)
_NUMBERED = either(
    "para(?:graph)?s?, section, s, page, pp?, appendix, annex, item, recommendation, element, table, figure",
    "regulation, stage, (?<!last )(?<!previous )year, phase",
    "priority, question, aged?, ages, under, over, version, v, no, ref, grade, level, tier, band, chapter, article",
    "part, schedule",
    "objective, outcome, attainment, covid, step, theme, pillar, standard, ward, route, type, category, day, week",
    "month, room, box, unit",
)
_IGNORED_BEFORE = re.compile(rf"\b(?:{_NUMBERED})\.?[\s-]*$", re.IGNORECASE)
_PER_THOUSAND = re.compile(r"(?:\s+[a-z-]+){0,2}\s+(?:per|in every|for every) thousand( live births)?\b")
_POSTS = re.compile(r"\s?(?:(wte|fte)s?|(whole|full)[- ]time[- ]equivalents?)\b", re.IGNORECASE)
_AIM = either(
    "targets?, goals?, ambitions?, ambitious, aims?, aiming, aspirations?, aspires?, wants?, drive is, seeks?",
    "commit(?:ted|ments?)",
    "will (?:bring|reduce|increase|reach|cut|fall|rise|be)",
    "to (?:reduce|bring|get|cut|increase|raise|reach|achieve|lower|improve|halve)",
    "(?:should|must|shall) (?:be|reach|fall), intends?",
)
_AIMING = re.compile(rf"\b(?:{_AIM})\b", re.IGNORECASE)
_NEARLY_AT = re.compile(r"\b(?:to|at|of|by|is|be|towards)(?: (?:around|about|just|a))?[\s*]*$", re.IGNORECASE)
_WANTED = re.compile(r"\b(?:wants?|aims?|aiming|target(?:s| is| of)?|ambition)\b[^,;]{0,30}$", re.IGNORECASE)
_BY = re.compile(
    r"\s*(?:or (?:less|fewer|lower|more|below|under|above|higher|better))?,?\s*by (?:the end of |end of |the )?$", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:rose|fell|increased|decreased|had|was|were|reached|dropped|grew|stood|achieved|now)\b[^,;]{0,30}$", re.IGNORECASE
)
_TARGET_AFTER = re.compile(
    r"[\s*]*(?:(?:national|local|England|contract|our)\s+)?(?:target|threshold|ambition|standard)\b", re.IGNORECASE
)
_YEARLY = re.compile(
    r"\s*(?:increase|reduction|uplift|improvement|rise|fall)\s+(?:per|a|each|every) (?:year|annum)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: where it starts, its words, its spans of time, its quantities; or a clause that leans as one.

    In `words` marks of emphasis and ages in brackets are blanks, so that places in them are places in the block.
    """

    start: int
    words: str
    spans: tuple[Span, ...]
    quantities: tuple[Quantity, ...]
    is_clause: bool = False


def sentences_of(block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block; ages, dates, money and numbers of paragraphs are no quantities of theirs."""
    return _sentences(block.words)


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(_read_sentences(text))


def _read_sentences(text: str) -> Iterator[Sentence]:
    at = 0
    for start, end in (*_breaks(text), (len(text), 0)):
        words = _MASKED.sub(lambda found: " " * len(found[0]), text[at:start])
        spans = find_spans(words) if any(map(str.isdigit, words)) else ()
        found = tuple(
            _per_thousand(words, q)
            for q in find_quantities(without_spans(words, spans))
            if q.value is not None and not _is_ignored(words, q, spans)
        )
        is_clause = bool(at) and not text[:at].rstrip().endswith((".", "!", "?"))
        yield Sentence(at, words, spans, found if len(found) <= _MOST else (), is_clause)
        at = end


def _breaks(text: str) -> list[tuple[int, int]]:
    """Where a text goes on to another sentence, or to a clause that leans on what was said as one."""
    return sorted(match.span() for form in (_SENTENCE, _CLAUSE) for match in form.finditer(text))


def without_spans(words: str, spans: tuple[Span, ...]) -> str:
    """Words with their times blanked, so that `88.4% (2021/22)` shows no fraction."""
    for span in spans:
        words = words[: span.start] + " " * (span.end - span.start) + words[span.end :]
    return words


def is_delta(words: str, quantity: Quantity, before: int) -> bool:
    """Whether a quantity is a change, not a level: `a 12% increase`, `fell by 3%`."""
    return bool(_DELTA_AFTER.match(words, quantity.end) or _DELTA_BEFORE.search(words[before : quantity.start]))


def yearly_target(words: str, quantity: Quantity) -> str:
    """The words of a change aimed at for each year (`uplift per year`), empty where a sentence aims at none."""
    found = _YEARLY.match(words, quantity.end)
    return found[0].strip() if found and _AIMING.search(words[: quantity.start]) else ""


def is_target(sentence: Sentence, quantity: Quantity, before: int) -> bool:
    """Whether a value is only aimed at: `6% or less by March 2022`, `bring smoking down to 6%`, `the 95% target`."""
    earlier = sentence.words[: quantity.start]
    if _TARGET_AFTER.match(sentence.words, quantity.end) or _WANTED.search(earlier[before:]):
        return True
    if _PAST.search(earlier[before:]):
        return False
    span = due_by(sentence, quantity)
    if span is not None:
        return True
    level = re.search(r"\bfrom[^.;]{0,40}$", earlier)
    return bool(_AIMING.search(earlier[before:]) and not level and (quantity.sign in {"≤", "≥"} or _NEARLY_AT.search(earlier)))


def due_by(sentence: Sentence, quantity: Quantity) -> Span | None:
    """The time by which a value is to be reached, where the words right after it say so."""
    span = next((span for span in sentence.spans if span.start >= quantity.end), None)
    return span if span is not None and _BY.fullmatch(sentence.words[quantity.end : span.start]) else None


def _per_thousand(words: str, quantity: Quantity) -> Quantity:
    """A number with the unit that is printed in words behind it: `per thousand`, `wte`."""
    posts = None if quantity.unit else _POSTS.match(words, quantity.end)
    if posts is not None:
        return replace(quantity, unit=posts[1].lower() if posts[1] else f"{posts[2][0].lower()}te", end=posts.end())
    found = None if quantity.unit else _PER_THOUSAND.match(words, quantity.end)
    return replace(quantity, unit=f"per 1,000{found[1] or ''}") if found else quantity


def _is_ignored(words: str, quantity: Quantity, spans: tuple[Span, ...]) -> bool:
    """Whether a number is a date, an age, a duration, a paragraph's number or money."""
    if quantity.unit in {"GBP", "percentage points"} or any(s.start < quantity.end and quantity.start < s.end for s in spans):
        return True
    if quantity.unit:
        return False
    near = max(0, quantity.start - _NEAR)
    return bool(_IGNORED_AFTER.match(words, quantity.end) or _IGNORED_BEFORE.search(words, near, quantity.start))
