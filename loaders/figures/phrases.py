"""The words around a figure in prose that say what it measures: rates, and shares of a population.

Here live patterns over one sentence; which figure of a sentence has which place and period is decided in
`loaders.figures.prose`. A name leaves out the place and the time that stand within it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.figures.words import BREAKS, CHANGES, GENERIC, HEADS, MOVES, NOT_PLACES, PEOPLE, POPULATIONS, TOPICS, VERBS, either
from ontology.reference import areas_in
from ontology.values import Quantity, find_spans

_WORD = r"[\w'’/-]+"
_NO_TAIL = f"{BREAKS}|{MOVES}|{VERBS}|[A-Z]\\w+shire"
_TAIL = r"(?: (?:at|in|of|for|during|among|amongst|by|per|within)(?: the)?"
_TAIL += r"(?: (?:\d+ (?:to|or|-|–) \d+½?|Year (?:R|\d{1,2})(?= )|(?:Healthy|Best|Sure) Start\b"
_TAIL += rf"|(?!(?:{_NO_TAIL})\b){_WORD})){{1,6}})*"
_MEASURE = re.compile(
    rf"(?<![\w'’-])(?P<name>(?:(?!(?:{BREAKS})\b){_WORD} ){{0,5}}(?:{HEADS}|{TOPICS})(?![\w-])(?:\s+\([A-Z][\w&-]+\))?"
    rf"(?:\s+(?:rates?|prevalence|levels?|coverage|uptake|initiation|reviews?|scores?))?{_TAIL})",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(
    r"\b(?P<head>percentage|proportion|share|number|rates?|uptake|prevalence|incidence|coverage|take-up|admissions)"
    rf" of (?P<what>[^.;:()]{{3,140}}?)\s+(?=(?:was|were|is|are|has|have|had|should|must|will|{MOVES}|to\s+\d)\b|to\s*$)",
    re.IGNORECASE,
)
_DOING = either(
    "achieving, receiving, reaching, meeting, attaining, accessing, having, living, being, aged, with, who, attending, born"
)
_SUBJECT = re.compile(
    rf"(?<![\w'’-])(?P<what>(?:(?!(?:{BREAKS})\b){_WORD}\s)?\b(?:{POPULATIONS})\s+(?:{_DOING})\s[^.;:()]{{3,120}}?)"
    rf"\s+(?=(?:was|were|is|are|{MOVES})\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[‘'\"“]([a-z][^‘’'\"“”]{5,90}(?:['’]s [^‘’'\"“”]{3,60})?)[’'\"”](?!\w)", re.IGNORECASE)
_BARE = re.compile(rf"(?:(?:{GENERIC})\s*)+$", re.IGNORECASE)
_NO_MEASURE = re.compile(r"\s+(?:cessation|services?|strateg|teams?|support)", re.IGNORECASE)
_PEOPLE = re.compile(rf"(?:{PEOPLE})\b", re.IGNORECASE)
_ALL = re.compile(r"^(?:(?:the|all|our|local|total)\s+)+", re.IGNORECASE)
_SHARE = re.compile(
    rf"(?:of|in)\s+(?!(?:19|20)\d\d\b)(?P<who>(?:(?:the|all|our|local|total)\s+)*(?:{_WORD}"
    rf"\s+){{0,5}}?(?:[\w-]+-)?(?:{POPULATIONS})\b)(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_PARTS = either("half, thirds?, quarters?, fifths?, sixths?, tenths?, majority, minority, proportion, share, most, many, some")
_WHO = (
    rf"(?:(?:the|all|our|local|[\d,]+)\s+)*(?P<who>(?:[\w'’-]+\s+){{0,5}}?(?:[\w-]+-)?(?:{POPULATIONS})\b[^,.;:()%\d]{{0,80}}?)"
)
_OF_WHOM = re.compile(
    rf"\b(?:[Oo]f|[Aa]mong(?:st)?)\s+{_WHO}(?:,\s*|\s+)(?:(?:about|around|just|over|under|nearly|almost|only)"
    rf"\s+)*(?:[\d,]+\s*\(\s*)?$"
)
_ONE_IN = r"(?:\w+|\d+) in (?:every )?(?:\w+|\d+)"
_PART_OF = re.compile(rf"\b(?:(?:{_PARTS}) of|{_ONE_IN})\s+{_WHO}\s*\(\s*$", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b[Oo]ne (?P<who>(?:[\w'’-]+ ){0,3}[\w'’-]+?) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s*\(\s*$"
)
_AT_A_RATE = re.compile(
    rf"\b(?P<who>(?:{POPULATIONS}))(?: (?:in|across) (?:the )?[A-Z][\w'’ -]{{2,40}}?)?"
    r" (?P<does>died [^.;:()]{3,60}?) at (?:a|the) rate of\s*$"
)
_VERB = re.compile(rf"\b(?:{VERBS})\b")
_PER = re.compile(r"\b(?:per|every)\s+[\d,]*$")
_COUNTS = re.compile(
    r"(?:births|deaths|admissions|attendances|referrals|numbers|conceptions|exclusions|stillbirths)$", re.IGNORECASE
)
_OBJECT = re.compile(r"\b(?:of|for|from|in|to)(?: the| all| these)?\s*$", re.IGNORECASE)
_FOR_PLACE = re.compile(r"\s+(?:for|in) (?:the )?[A-Z].*$")
_LEADING_COUNT = re.compile(r"^[\d,.]+\s+(?!(?:month|week|year|day)s?\b)")
_ACCOUNTS = re.compile(
    r"\b(?:account(?:s|ed|ing)?(?: for)?|ma[dk]e up|represent(?:s|ed|ing)?|compris(?:es|ed|ing)|constitut\w+)[\s\w]{0,20}$"
)
_GERUND = re.compile(r"(?:having|achieving|receiving|reaching)\b")
_WHERE = re.compile(r"^(?:were|was|is|are) (where|when|in which)\b")
_MADE = re.compile(r"(?:made|given|taken|seen|done|held|offered|completed)\b")
_NO_RATE = re.compile(r"(?:interest|exchange|discount|inflation|bank|tax|response|vat)\b", re.IGNORECASE)
_BEING = re.compile(r"^(?:was|were|is|are) ")
_LINKED = re.compile(r"\b(?:who|that|which)\b")
_END = re.compile(
    r"\s*(?:,(?!\d{3})(?!\s[A-Z][a-z]+ (?:or|and) [A-Z])|[;:()]|\.(?=\s|$)|\s[–—-]\s(?!\d)|\b(?:up|down) (?:from|on)\b"
    rf"|\ban? [\d.]*.{{0,12}}(?:{CHANGES})\b"
    r"|\b(?:higher|lower|more|less) than\b|\b(?:above|below) (?:the|both)\b"
    r"|\band (?:remains?|is|this|in|\d(?!\d* (?:days|weeks|months)))"
    r"|\b(?:achieving|exceeding|meeting|missing) (?:our|the|its|a)(?: \w+)? target"
    rf"|\b(?:{either('compared, against, which, while, whilst, but, as at, since, versus, vs')})\b)"
)
_BEFORE_TIME = re.compile(
    r"\s*\(?\b(?:in|during|for|over|by|between|from|at|at the end of|as of|as at|throughout)?(?: the)?"
    r"(?: (?:year|period|financial year|academic year|end of|year to|months? to))?\s*$"
)
_EACH_YEAR = re.compile(
    r"\s*\b(?:this|last|each|every|the same) (?:year|month|quarter)\b|\s+(?:in|for|during|at|by) (?:the end of )?(?:Q"
    r"|Qtr |Quarter )[1-4]\b"
)
_IN_PLACE = re.compile(
    rf"\s*\b(?:in|across|within|at|throughout|from)\s+(?:the |our )?(?!(?:{NOT_PLACES})\b|Reading(?:,| and) )"
    r"(?:[A-Z][\w'’&-]*(?:[ -](?:of|and|upon|under|on|the|[A-Z][\w'’&-]*))*"
    r"|city|county|borough|country|area|district|local area)(?=\s|,|$)"
)
_LEAD = re.compile(r"^\W*(?:(?:the|a|an|our|its|that|and|with|of|also|now)\s+)+", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:\s+(?:and|in|at|of|to|the|for|were|was|is|are|with|who|that|by|from|during))+$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a figure measures: a name, and the words of the sentence it was read from."""

    name: str
    words: str
    start: int


def measure_before(sentence: str, end: int, taken: Sequence[Quantity] = ()) -> Phrase | None:
    """The last rate, share or quoted indicator that a sentence names before a place in it; None where it names none.

    Words that belong to a quantity of `taken` (`per 1,000 live births`) name nothing.

    >>> measure_before("The infant mortality rate in the city was 7.5", 42).name
    'infant mortality rate'
    >>> measure_before("The proportion of babies breastfed in Anytown was 52%", 50).name
    'babies breastfed'
    """
    found = [Phrase(m[1], m[1], m.start(1)) for m in _QUOTED.finditer(sentence, 0, end) if " " in m[1]]
    found += [phrase for m in _MEASURE.finditer(sentence, 0, end) if (phrase := _measure(m)) is not None]
    shares = [phrase for m in _SHARE_OF.finditer(sentence, 0, end) if (phrase := _share_of(m)) is not None]
    shares += [
        Phrase(name, m[0].strip(), m.start())
        for m in _SUBJECT.finditer(sentence, 0, end)
        if (name := trimmed(without_place(m["what"])))
    ]
    whole = [
        phrase
        for phrase in (*shares, *found)
        if not any(_within(phrase, share) for share in shares)
        and not any(_overlaps(phrase, quantity) for quantity in taken if quantity.unit)
    ]
    return max(whole, key=lambda phrase: (phrase.start + len(phrase.words), phrase.start), default=None)


def share_after(sentence: str, start: int) -> Phrase | None:
    """The population that a share is of, with what is said of it, where the sentence goes on so; else None.

    >>> share_after("6.1% of babies born at home had a low birthweight, a rise", 5).name
    'babies born at home who had a low birthweight'
    """
    found = _SHARE.match(sentence, start)
    if found is None or _ACCOUNTS.search(sentence[:start].rstrip(" %.0123456789")):
        return None
    who = _ALL.sub("", found["who"])
    return _who_does(sentence, who, found.end("who") - len(who), until_end(found["rest"]))


def share_around(sentence: str, start: int, end: int) -> Phrase | None:
    """The population that stands before a share, with what is said of it behind: `Of women giving birth, 21% smoked`.

    >>> words = "Over a quarter of under-fives (27.9%) live in families with low income."
    >>> share_around(words, words.index("27"), words.index(")")).name
    'under-fives that live in families with low income'
    """
    rate = _AT_A_RATE.search(sentence[:start])
    if rate is not None:
        return Phrase(f"{rate['who']} who {trimmed(rate['does'])}", rate["does"], rate.start("does"))
    of_whom = _OF_WHOM.search(sentence[:start])
    part_of = None if of_whom else _PART_OF.search(sentence[:start]) or _ONE_OF.search(sentence[:start])
    found = of_whom or (part_of if sentence[end : end + 1] == ")" else None)
    verb = (
        re.compile(rf"\)?\s+(?:(?:first|only|also|still|now|already) )?(?=(?:{VERBS})\b)").match(sentence, end) if found else None
    )
    if found is None or verb is None:
        return None
    words = until_end(sentence[verb.end() :]).strip(" ,;:.*")
    what, who = trimmed(without_place(words)), trimmed(found["who"])
    if found.re is _ONE_OF:
        first = found.start("who")
        return Phrase(f"{who}s {_BEING.sub('', what)}", sentence[first : verb.end() + len(words)], first)
    return Phrase(f"{who} {_link(who)} {what}", words, verb.end()) if " " in what else None


def trimmed(words: str) -> str:
    """Words without the time, the closing marks and the small words at either end."""
    return ended(_LEAD.sub("", without_time(words)))


def ended(words: str) -> str:
    """Words without the time, the closing marks and the small words at their end."""
    return " ".join(_LOOSE_END.sub("", without_time(words).strip(" ,;:.*–—-")).split())


def until_end(words: str) -> str:
    """Words up to where a sentence turns to something else: a comparison, a bracket, a change."""
    stop = _END.search(words)
    return words[: stop.start()] if stop else words


def without_place(words: str) -> str:
    """Words without `in Anytown`, `across the county`, `at the Trust`: the figure's place is kept apart."""
    return _IN_PLACE.sub("", words)


def without_time(words: str) -> str:
    """Words without the times they name and the small words that lead up to them.

    >>> without_time("contacts in 2020-21 that came from schools")
    'contacts that came from schools'
    """
    for span in reversed(find_spans(words) if any(map(str.isdigit, words)) else ()):
        before = words[: span.start]
        opened = _BEFORE_TIME.search(before)
        words = (before[: opened.start()] if opened else before.rstrip()) + words[span.end :].removeprefix(")")
    return _EACH_YEAR.sub("", words)


def _who_does(sentence: str, who: str, first: int, rest: str) -> Phrase | None:
    verb = _VERB.search(rest)
    middle, does = (rest[: verb.start()], rest[verb.start() :]) if verb else (rest, "")
    words = sentence[first : first + len(who) + len(rest)].strip(" ,;:.*–—-")
    group = trimmed(who + without_time(without_place(middle)))
    what = _WHERE.sub(r"\1", trimmed(without_place(does)))
    if not what:
        return Phrase(group, words, first) if len(group.split()) > 1 else None
    linked = (
        _GERUND.match(what)
        or (_MADE.match(what) and not _PEOPLE.search(group))
        or what.startswith(("where", "when", "in which"))
        or _LINKED.search(group)
    )
    return Phrase(" ".join(f"{group} {'' if linked else _link(who)} {what}".split()), words, first)


def _link(who: str) -> str:
    return "who" if _PEOPLE.search(who) else "that"


def _overlaps(phrase: Phrase, quantity: Quantity) -> bool:
    return phrase.start < quantity.end and quantity.start < phrase.start + len(phrase.words)


def _measure(found: re.Match[str]) -> Phrase | None:
    """A rate with what qualifies it; None for a bare `rate`, and for counted things that are an object (`cause of deaths`)."""
    words = _without_opening(trimmed(until_end(found["name"])))
    shorter = trimmed(without_place(words))
    words = shorter if words.startswith(shorter) else words
    if _COUNTS.search(words) and _OBJECT.search(found.string[: found.start("name")]):
        return None
    if _PER.search(found.string[: found.start("name")]):
        return None
    bare = _BARE.match(_FOR_PLACE.sub("", words)) or len(words) < 5 or _NO_RATE.match(words)
    if bare or words not in found["name"] or _NO_MEASURE.match(found.string, found.end()):
        return None
    return Phrase(words, words, found.start("name") + found["name"].index(words))


def _without_opening(words: str) -> str:
    """A name without the place (`Anytown's …`) or the count that opens it."""
    places = areas_in(words)
    if places and places[0][0] == 0:
        words = re.sub(r"^[’']s", "", words[places[0][1] :]).strip()
    return _LEADING_COUNT.sub("", words)


def _share_of(found: re.Match[str]) -> Phrase | None:
    """`the proportion of babies breastfed`: the population's words; `the rate of …` keeps its head."""
    what = trimmed(without_place(until_end(found["what"])))
    if len(what.split()) < 2:
        return None
    name = what if found["head"].lower() in {"percentage", "proportion", "share"} else f"{found['head']} of {what}"
    words = found[0].strip()
    return Phrase(name, words, found.start())


def _within(phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase is part of a longer one."""
    inside = other.start <= phrase.start and phrase.start + len(phrase.words) <= other.start + len(other.words)
    return inside and len(phrase.words) < len(other.words)
