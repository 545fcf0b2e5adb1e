"""What words say of a contract beyond its term: options to extend it, extensions taken, and ways to end it early.

Here lives only that, a sentence or a cell at a time; which contract is meant is decided where contracts are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from ontology.statement import Day, Iri, Number, Stretch, Text, Value
from ontology.values import find_spans, stretch_in
from ontology.vocab import SW

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTS = {word: at for at, word in enumerate(_WORDS, 1)} | {"a": 1, "an": 1, "single": 1, "another": 1, "both": 2}
_COUNT = rf"\b(?:\d{{1,3}}|{'|'.join(_COUNTS)})"
_MORE = r"(?:further|additional|extra|optional|possible|potential|more|separate|successive|consecutive|other|annual)"
_EACH = rf"(?P<each>{_COUNT})[\s-]?(?:{_MORE} )*(?P<unit>month|year)"
_OF = rf"(?: ?(?:x|×) ?|(?: {_MORE})*(?: (?:periods?|extensions?|options?|terms?)(?:,? each)? (?:of|for|by)(?: up to)?)? )"
_LENGTH = re.compile(rf"(?i)(?:(?P<times>{_COUNT}){_OF})?{_EACH}")
_SUMMED = re.compile(r"(?i)\b\d{1,2}(?: ?\+ ?\d{1,2})+(?= ?(?P<unit>months?|years?)?\b)")
_MONTHS = 12

_LONG = rf"(?:{_COUNT} ?(?:x|×)? ?)?(?:(?:{_MORE}|up to|periods? of) )*{_COUNT}[\s-]?(?:{_MORE} )*(?:month|year)s?['’]?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_EXTENSION = r"(?:extensions?|renewals?)\b"
_LOOSE = r"(?:[\w-]+ ){0,5}?"
_BY = rf"(?:by|for|until|to|up to|beyond)(?: up to| a maximum of| the end of)? (?:{_LONG}|\d|{_MONTH}\w* )"
_FARTHER = rf"(?:extended|renewed|prolonged)(?: further| again| once| twice)?(?= {_BY})"
_MAY = r"\b(?:may|can|could|might) (?:\w+ )?"
_CHANCE = r"\b(?:options?|provision|possibility|scope|right|ability|power|facility|opportunity|clause) (?:\w+ ){0,2}?"
_OPEN = re.compile(
    "(?i)"
    + "|".join(
        (
            rf"{_CHANCE}to (?:be )?(?:further )?(?:extend|renew|prolong)(?:ed)?\b",
            rf"{_CHANCE}of (?:extending|renewing|prolonging)\b",
            rf"{_CHANCE}(?:for|of) {_LOOSE}{_EXTENSION}(?! (?:of|to) (?:the|an?|its|our|this) (?!contract|agreement))",
            rf"\boptions? (?:\w+ )?for (?={_LONG})",
            r"\b(?:extension|renewal) (?:options?|periods?|clauses?|provisions?)\b",
            rf"\b(?:optional|possible|potential|available) {_LOOSE}{_EXTENSION}",
            rf"\b(?:allows?|permits?|provides?|allowing|plus|includes?|including) (?:for )?{_LOOSE}{_EXTENSION}",
            rf"\b{_EXTENSION} (?:(?:is|are) )?(?:\w+ )?(?:available|possible|allowed|permitted)\b",
            rf"{_MAY}be (?:further )?{_FARTHER}",
            rf"\b(?:extendable|renewable)\b(?= (?:annually|each year|{_BY}))",
            rf"\b(?:plus|and|with) (?:up to )?(?={_COUNT} (?:further )?(?:optional|possible|potential) )",
        )
    )
)
_BASIS = re.compile(
    r"(?i)\b\d{1,2}(?P<more>(?: ?\+ ?\d{1,2})+) ?(?:years?)?(?=\)|,|[- ](?:basis|contract|term|arrangement|agreement|model))"
)
_NONE = re.compile(
    r"(?i)\b(?:no|not any|without(?: an?| any)?) (?:\w+ ){0,2}?(?:options?|provision|possibility|scope|extensions?)"
    r"(?: (?:periods?|options?))?\b|\b(?:cannot|can ?not|may not|could not) be (?:\w+ )?(?:extended|renewed)\b"
    r"|\bextensions? (?:options? )?(?:are|is) (?:not (?:available|possible)|exhausted)\b"
)
_USED = (
    r"(?:used(?: up)?|taken(?: up)?|exercised|invoked|activated|applied|enacted|exhausted|granted|utilised|triggered|agreed"
    r"|approved|confirmed)"
)
_HAS = (
    r"(?:has|have|had|was|were|is|are)(?: (?:now|already|all|both|been|since|also|then|subsequently|twice|further|previously))*"
)
_TAKEN = re.compile(
    "(?i)"
    + "|".join(
        (
            rf"\b(?:extensions?|options?)(?: (?:options?|periods?|clauses?|to extend|(?:of|for) {_LONG}"
            rf"|(?:to|until) [\d/.]+(?: \w+ \d{{4}})?)){{0,2}} {_HAS} {_USED}\b",
            rf"\b{_HAS} {_FARTHER}",
            rf"\b(?:used|exercised|took up|invoked|activated|applied) (?:its|the|their|all|{_COUNT}) {_LOOSE}"
            rf"(?:options?|{_EXTENSION})",
            rf"\b(?:following|after) (?:{_COUNT}|the) {_LOOSE}{_EXTENSION}",
            rf"\bin (?:its|the) {_LOOSE}extension (?:years?|periods?)\b",
        )
    )
)
_NOTICE = r"(?=(?:early|on|with|by|upon|after|at|from|giving|subject to)\b[^.;]{0,60}\b(?:notice|year|month|point))"
_BREAK = re.compile(
    r"(?i)\b(?<!short )(?:break|(?:early )?termination)[- ](?:clauses?|points?|options?|provisions?|dates?|opportunit(?:y|ies))\b"
    rf"|{_MAY}(?:be )?(?:terminated?|end(?:ed)?)(?: the (?:contract|agreement)| it)?(?: early| by [\w ]{{3,30}}?)? {_NOTICE}"
)
_BEFORE = re.compile(
    rf"(?i)(?<!\w)(?:(?:the|an?|its|their|both) )?(?:(?:{_COUNT}|{_MORE}|built-in|remaining) )*(?:(?:up to )?{_LONG} )?$"
)
_STOP = re.compile(
    "|".join(
        (
            r"[;]|\.(?=\s|$)",
            r",? (?:at an? (?:annual|total|estimated|maximum)|subject to (?:satis|perform|fund|budget|avail))",
            r",? if (?:perf|fund|both)",
            r",? (?:and|with|but)(?: has| contains| includes)? (?:an?|the|\w+) break\b",
            r",? (?:and (?:is|was|will|has|the|a|ends?|expires?)|which|worth|valued|with the)\b",
            r", (?:and|with|but|so|the|of|as|it|ends?|expires?|runs?|will|nothing|taking)\b",
        )
    )
)
_LONGEST = 160
_REACHES = re.compile(r"(?i)(?:^|\b(?:to|until|till)(?: the end of)? )$")
"""What stands before the day to which an option reaches; a label has said it already where nothing does."""
_UNSURE = re.compile(
    r"(?i)\b(?:proposed?|proposals?|proposes|recommend\w*|would|should|if approved|seeks?|sought|asked to|requested to)\b"
)
_DENIED_BREAK = re.compile(r"(?i)\b(?:no|not|without|never)(?: an?| any)?(?: \w+)? ?$")
_NUMBERS = re.compile(r"\d{1,2}")
_INSIDE = re.compile(r"\([^)]*\)")


def options_in(words: str) -> tuple[tuple[Iri, Value], ...]:
    """What a sentence says of options to extend a contract, of extensions taken and of breaks, as a contract's values.

    Lengths are months in all; none where the words leave them open. Empty where it says nothing, or only proposes it.

    >>> [value for _, value in options_in("It runs until 2025, with an option to extend by two further periods of 12 months.")]
    [Number(value=Decimal('24')), Text(words='an option to extend by two further periods of 12 months', lang='')]
    """
    if _UNSURE.search(words):
        return ()
    return tuple(sorted({*_breaks(words), *_taken(words), *_options(_TAKEN.sub(" ", words))}, key=str))


def term_in(words: str) -> Stretch:
    """When something holds by the words of a sentence, whatever it says of options and breaks.

    >>> term_in("It runs from April 2023 to March 2026 with an option to extend until March 2028.").end
    '2026-03-31'
    """
    return stretch_in(without_options(words))


def without_options(words: str) -> str:
    """A sentence without its words on options and breaks."""
    for cue in (_NONE, _OPEN, _BREAK):
        while (found := cue.search(words)) is not None:
            said = _phrase(words, found)
            words = words.replace(said, " ", 1)
    return words


def label_options(words: str, printed: str) -> tuple[tuple[Iri, Value], ...]:
    """What a cell or the rest of a line says whose label says that it is about extensions (`2 x 12 months`, `None`).

    `printed` are the words to show for it: the cell, or the line with its label.

    >>> [value for _, value in label_options("possible to 31 March 2029", "Extension: possible to 31 March 2029")]
    [Day(iso='2029-03-31'), Text(words='Extension: possible to 31 March 2029', lang='')]
    """
    said = words.strip(" .")
    if re.match(r"(?i)(?:no\b|none|nil\b|0\b)", said):
        return _none(printed)
    if not said or re.match(r"(?i)(?:not |n/?a\b|-|–|yes$|tb[ac]\b)", said):
        return ()
    return tuple(sorted({(SW.extensionOption, Text(printed)), *_beyond(said)}, key=str))


def label_breaks(words: str, printed: str) -> tuple[tuple[Iri, Value], ...]:
    """The same for a label of breaks.

    >>> [value for _, value in label_breaks("31 March 2026", "Break clause: 31 March 2026")]
    [Text(words='Break clause: 31 March 2026', lang=''), Day(iso='2026-03-31')]
    """
    if not words.strip() or re.match(r"(?i)\s*(?:no\b|none|nil\b|not |n/?a\b|-|–|tb[ac]\b)", words):
        return ()
    return (SW.breakClause, Text(printed)), *_days(words)


def settled(values: Iterable[tuple[Iri, Value]]) -> set[tuple[Iri, Value]]:
    """The values of one contract from several sentences: months only where all give the same, the last of the last days."""
    found = set(values)
    months = {each for each in found if each[0] == SW.extensionMonths}
    until = sorted((each for each in found if each[0] == SW.extendableUntil), key=str)
    return found - (months if len(months) > 1 else set()) - {*until[:-1]}


def _options(words: str) -> Iterator[tuple[Iri, Value]]:
    """The options that are still open, or that there are none."""
    if none := _NONE.search(words):
        yield from _none(_phrase(words, none))
        return
    if (cue := _OPEN.search(words)) is not None:
        yield from _option(_phrase(words, cue))
    elif (basis := _BASIS.search(words)) is not None:
        yield SW.extensionOption, Text(basis[0])
        yield SW.extensionMonths, Number(Decimal(sum(map(int, _NUMBERS.findall(basis["more"]))) * _MONTHS))


def _none(said: str) -> tuple[tuple[Iri, Value], ...]:
    return (SW.extensionMonths, Number(Decimal(0))), (SW.extensionOption, Text(said))


def _option(said: str) -> Iterator[tuple[Iri, Value]]:
    yield SW.extensionOption, Text(said)
    yield from _beyond(said)


def _beyond(said: str) -> Iterator[tuple[Iri, Value]]:
    """How many months an option gives in all, and the day to which it reaches."""
    months = months_in(said)
    if months:
        yield SW.extensionMonths, Number(Decimal(months))
    days = [span.last for span in find_spans(said) if _REACHES.search(said[: span.start])]
    if days:
        yield SW.extendableUntil, Day(max(days))


def months_in(said: str) -> int:
    """How many months the lengths of a phrase make together; 0 where it gives none, or a choice of several.

    >>> months_in("by up to 24 months (12 + 12)"), months_in("two 12-month periods"), months_in("2 x 1 year")
    (24, 24, 24)
    """
    outside = _INSIDE.sub(" ", said)
    for part in (outside, said):
        if summed := _SUMMED.search(part):
            unit = (summed["unit"] or ("month" if re.search(r"(?i)month", part) else "year")).lower()
            return sum(map(int, _NUMBERS.findall(summed[0]))) * (1 if unit.startswith("month") else _MONTHS)
        lengths = [*_LENGTH.finditer(part)]
        if lengths:
            several = re.search(r"(?i)\b(?:or|either)\b", part[max(0, lengths[0].start() - 8) : lengths[-1].end()])
            return 0 if several else _times(part, lengths[0]) * sum(map(_months, lengths))
    return 0


def _months(length: re.Match[str]) -> int:
    times = counted(length["times"]) if length["times"] else 1
    return times * counted(length["each"]) * (_MONTHS if length["unit"].lower() == "year" else 1)


def _times(said: str, first: re.Match[str]) -> int:
    """How often a length counts that is said to be that of each option (`two options to extend, each of one year`)."""
    if first["times"] or not re.search(r"(?i)\beach\b", said):
        return 1
    many = re.search(rf"(?i)({_COUNT}) (?:{_MORE} )*(?:options?|extensions?|periods?)", said[: first.start()])
    return counted(many[1]) if many else 1


def counted(words: str) -> int:
    """A small number in digits or words.

    >>> counted("12"), counted("Two"), counted("a")
    (12, 2, 1)
    """
    return int(words) if words.isdigit() else _COUNTS[words.lower()]


def _taken(words: str) -> Iterator[tuple[Iri, Value]]:
    """The extensions that a sentence says were taken."""
    yield from ((SW.extensionTaken, Text(_phrase(words, found))) for found in _TAKEN.finditer(words))


def _breaks(words: str) -> Iterator[tuple[Iri, Value]]:
    """The breaks of a contract, with the day of each that is printed to the day."""
    for found in _BREAK.finditer(words):
        if _DENIED_BREAK.search(words[: found.start()]):
            continue
        said = _phrase(words, found)
        yield SW.breakClause, Text(said)
        yield from _days(said)


def _days(said: str) -> Iterator[tuple[Iri, Value]]:
    return ((SW.breakDate, Day(span.first)) for span in find_spans(said) if span.first == span.last)


def _phrase(words: str, cue: re.Match[str]) -> str:
    """The words of an option or break: the cue, the length right before it, and all up to the end of its clause."""
    joined = re.match(r"(?i)(?:plus|and|with)\b", cue[0])
    before = None if joined else _BEFORE.search(words[: cue.start()])
    start = before.start() if before else cue.start()
    stop = _STOP.search(words, cue.end(), cue.end() + _LONGEST)
    end = stop.start() if stop else min(len(words), cue.end() + _LONGEST)
    said = words[start:end].rstrip(" ,:")
    return said[:-1] if said.endswith(")") and "(" not in said else said
