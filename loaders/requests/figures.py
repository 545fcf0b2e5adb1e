"""The figure that answers a question: how many, what share, how much money.

Here lives the choice among the figures of an answer and the naming of what is counted. The grammar of figures
stands in `ontology.quantities`; observations of indicators are read in `loaders.figures.reading`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from loaders.requests.words import any_of, sentences, without_links
from ontology.periods import find_spans


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit (`%`, `GBP`, or what is counted; empty where unsaid) and as printed."""

    value: Decimal
    unit: str
    verbatim: str


_SHARE = any_of(r"\b(?:percentages?|per ?cent|proportions?|what share|rates?)\b", r"%")
_MONEY = any_of(r"\b(?:budgets?|costs?|spen[dt]|spending|funding|funded|value|price|amount|much|fees?)\b", r"£")
_COUNT = any_of(r"\bhow many\b", r"\b(?:number|total|count|numbers|users)\b")
_NUMBER = re.compile(
    r"(?P<pound>£\s?)?(?<![\w.,/])(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d/])"
    r"(?P<scale>\s?(?:m|k|bn|million|thousand|billion)\b)?(?P<share>\s?%|\s?per ?cent\b)?",
    re.IGNORECASE,
)
_SCALES = {"m": 6, "million": 6, "k": 3, "thousand": 3, "bn": 9, "billion": 9}
_NOT_BEFORE = re.compile(
    r"(?:\b(?:aged?|ages|under|sections?|appendix|tables?|questions?|q|phase|years?|parts?|annex|note|page|p|version|act|stage|tier|"
    r"level|band|than|the)\W{0,2}|\d\s?[-–]\s?)$",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"\s?(?:[-–]\s?\d|years?\b|yrs?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|st\b|nd\b|rd\b|th\b|[a-z]\d|\+)",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\W*(zero|nil|none|no(?:ne)? (?:\w+ ){0,3}(?:at all|to date))\W*", re.IGNORECASE)
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_STOP = re.compile(
    r"(?:a|also|and|are|as|at|but|by|did|do|during|for|from|had|has|have|in|is|it|of|on|or|our|per|so|than|that|the|their|there|these|"
    r"this|to|under|was|we|were|when|where|which|who|whose|will|with|within|across|currently|only|overall|living|receiving|"
    r"reported|recorded|registered|received|commissioned|employed|based|aged|after|before|since|left|came|made|given|seen|known|taken|set|quit|still|not|yet|between|among|up|held|spent|each|every|[a-z]+[^e]ed)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:number|total|count) of ((?:[a-z][a-z/-]+ ?){1,4})|^(?:those|these) ((?:[a-z][a-z/-]+ ?){1,3})", re.IGNORECASE
)
_ASKED_FOR = re.compile(r"\b(?:how many|number of|numbers of) ((?:[a-z][a-z/-]+ ?){1,4})", re.IGNORECASE)


def answering_figure(words: str, question: str) -> Figure | None:
    """The figure by which words answer a question that asks for one; None where it asks for none or none is given.

    A figure that the question itself prints is no answer to it.

    >>> answering_figure("About 12,606 families with babies live here.", "How many babies are there?")
    Figure(value=Decimal('12606'), unit='families', verbatim='12,606')
    >>> answering_figure("Zero.", "What percentage of babies is it for?").unit
    '%'
    >>> answering_figure("We met 3 times.", "Who chairs it?")
    """
    asks = [kind for kind, form in (("%", _SHARE), ("GBP", _MONEY), ("", _COUNT)) if form.search(question)]
    if not asks:
        return None
    if found := _NOTHING.fullmatch(next(iter(sentences(words)), "")):
        return Figure(Decimal(0), asks[0] or _counted(question), found[1])
    text = _masked(words)
    figures = [figure for figure in _figures(text, question) if figure.verbatim not in question]
    wanted = [figure for figure in figures if figure.unit in ("%", "GBP") and figure.unit in asks]
    plain = [figure for figure in figures if figure.unit not in ("%", "GBP")]
    counts = plain if "" in asks or "%" in asks else []
    return next(iter([*wanted, *counts, *_in_words(words, question)]), None)


def _masked(words: str) -> str:
    """The words with links, brackets and dates blanked out, so that no figure is read from them."""
    text = re.sub(r"\([^()]*\)", lambda found: " " * len(found[0]), without_links(words))
    for span in find_spans(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _figures(text: str, question: str) -> list[Figure]:
    found = []
    for match in _NUMBER.finditer(text):
        special = match["pound"] or match["share"]
        if special or not (
            _NOT_BEFORE.search(text[max(0, match.start() - 12) : match.start()]) or _NOT_AFTER.match(text, match.end())
        ):
            found.append(_figure(match, text, question))
    return found


def _figure(match: re.Match[str], text: str, question: str) -> Figure:
    scale = _SCALES.get((match["scale"] or "").strip().lower(), 0)
    value = Decimal(match["n"].replace(",", "")) * 10**scale
    unit = "GBP" if match["pound"] else "%" if match["share"] else _unit(text, match, question)
    return Figure(value, unit, match[0].strip())


def _unit(text: str, match: re.Match[str], question: str) -> str:
    """What is counted: the words after the figure, or the subject before it, or what the question asks for."""
    after = _leading(text[match.end() :])
    if after:
        return after
    sentence = re.split(r"(?<=[.;])\s", text[: match.start()])[-1]
    subject = _SUBJECT.search(sentence.strip())
    return _leading(subject[1] or subject[2]) if subject else _counted(question)


def _counted(question: str) -> str:
    found = _ASKED_FOR.search(question)
    return _leading(found[1]) if found else ""


def _leading(words: str) -> str:
    """The first words up to a small word, a participle or a stop: at most four."""
    kept: list[str] = []
    for word in re.match(r"\s*([^.,;:()\n–]*)", words)[1].split()[:4]:  # type: ignore[index] # matches the empty string
        if _STOP.fullmatch(word) or not word[0].isalpha():
            break
        kept.append(word)
    return " ".join(kept)


def _in_words(words: str, question: str) -> list[Figure]:
    """A small number written out as the first word of an answer."""
    first = re.match(r"\W*([A-Za-z]+)\b", words)
    if first is None or first[1].lower() not in _SMALL or not _COUNT.search(question):
        return []
    return [Figure(Decimal(_SMALL.index(first[1].lower())), _leading(words[first.end() :]) or _counted(question), first[1])]
