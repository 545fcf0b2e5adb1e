"""The words around a figure in prose that say what it measures: rates, shares of a population, counted things.

Here live patterns over one sentence; which figure of a sentence has which place and period is decided in
`figure_prose`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MEASURES = (
    r"rates?|prevalence|incidence|proportions?|percentages?|coverage|uptake|take-up|scores?|levels?|numbers?"
    r"|admissions|attendances|"
    r"exclusions|conceptions?|births|stillbirths|still births|deaths|mortality|absences?|initiation|immunisations?"
    r"|vaccinations?|smoking|"
    r"breastfeeding|obesity|low birth ?weight|school readiness|good level of development|development reviews?"
    r"|completion|attainment|referrals|"
    r"caseloads?|waiting times?|vacancies|turnover"
)
_STOP = (
    r"the|a|an|our|its|their|this|that|these|those|in|on|of|for|to|from|with|by|at|and|but|or|as|is|was|were|are|has"
    r"|have|had|be|been|being|"
    r"while|whilst|although|however|than|average|national|nationally|regional|regionally|local|locally|overall"
    r"|present|current|latest|"
    r"average's|shows?|showed|showing|saw|see|seen|which|where|when|who|get|bring|bringing|reduce|reducing|increase"
    r"|increasing|raise|raising|"
    r"cut|cutting|cuts|improve|improving|wants?|recent|recently|reported|recorded|highest|lowest|higher|lower|high"
    r"|low|nearly|about|around|only|"
    r"similarly|also|now|then|still(?! births?\b)|both|total|year|step|keep|reach|achieve|remains?|ambitious|target"
    r"|goal|england|fall|rise|drop|our"
)
_MEASURE = re.compile(
    rf"(?<![\w'’-])(?P<name>(?:(?!(?:{_STOP})\b)[\w'’/-]+ ){{0,5}}(?:{_MEASURES})"
    rf"(?:\s+\([A-Z][\w&-]+\))?"
    rf"(?:\s+(?:rates?|prevalence|levels?|coverage|uptake|initiation|reviews?|scores?|rate))?"
    rf"(?P<more>(?: (?:at|in|of|for|during|among|amongst|by|per)(?: the)?(?: (?!(?:{_STOP}"
    rf"|[A-Z]\w+shire)\b)[\w'’/-]+){{1,6}})*))",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[‘'\"“]([a-z][^‘’'\"“”]{5,90}(?:['’]s [^‘’'\"“”]{3,60})?)[’'\"”](?!\w)", re.IGNORECASE)
_BARE = re.compile(rf"(?:{_MEASURES}|\s|of|and|average)+$", re.IGNORECASE)
_TELLING = frozenset(["smoking", "breastfeeding", "obesity", "mortality"])
_VERBS = (
    r"was|were|is|are|had|have|has|having|achieved|achieving|achieve|attained|received|receiving|receive|reached"
    r"|reaching|smoked?|live|lived|"
    r"reported|said|attended|passed|met|experienced|initiated|breastfed|breastfeed|accessed|came|became|entered|left"
    r"|gained|did|do|saw|got|"
    r"suffer(?:ed)?|start(?:ed)?|stopp?(?:ed)?|quit|drank|drink|use|used|need(?:ed)?|agreed|felt|feel|made|took|take"
    r"|give|gave|claim(?:ed)?|"
    r"remain(?:ed)?|stay(?:ed)?|grow|grew|speak|spoke|begin|began|ceased|ended"
)
_POPULATION = (
    r"babies|children|women|mothers|mums|fathers|dads|parents|people|pupils|students|families|households|infants"
    r"|births|pregnancies|deliveries|"
    r"carers|leavers|staff|schools|settings|referrals|contacts|cases|assessments|plans|reviews|visits|toddlers"
    r"|year[- ]olds|teenagers|girls|boys|"
    r"residents|patients|service users|users|respondents|adults|population|new birth visits|appointments|attendances"
    r"|conceptions|places|"
    r"providers|practitioners|workers|visitors|placements|families'|neonates|maternities|deaths|eligible \w+"
)
_PEOPLE = re.compile(r"(?:babies|children|women|mothers|mums|fathers|dads|parents|people|pupils|students|infants"
    r"|carers|leavers|staff|olds|"
                     r"teenagers|girls|boys|residents|patients|users|respondents|adults|practitioners|workers"
                     r"|visitors|maternities)\b", re.IGNORECASE)  # fmt: skip
_SHARE = re.compile(
    rf"(?:of|in)\s+(?P<who>(?:(?:the|all|our|local"
    rf"|total)\s+)*(?:[\w'’/-]+\s+){{0,5}}?(?:{_POPULATION})\b)(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:,|;|:|\.(?=\s|$)|\(|\)|\*\*|\s[–—-]\s|\b(?:up|down) (?:from|on)\b|\bcompared\b|\bagainst\b|\bwhich\b"
    r"|\bwhile\b|\bwhilst\b|\bbut\b|"
    r"\ban? (?:[\d.]+|\*\*[\d.]+)?.{0,12}(?:increase|decrease|reduction|improvement|rise|fall|drop)\b|\b(?:higher"
    r"|lower|more|less) than\b|"
    r"\b(?:above|below) (?:the|both)\b|\band (?:remains?|is|this|in|\d)|\bas at\b|\bsince\b|\bversus\b|\bvs\b)"
)
_TIME = re.compile(
    r"\s*\b(?:in|during|for|over|by|between|from|at the end of|as of|throughout)(?: the)?(?: (?:year|period"
    r"|financial year|academic year))?\s+"
    r"\(?(?:Q\d |Quarter \d |(?:early|late|mid|summer|autumn|spring|winter|January|February|March|April|May|June|July"
    r"|August|September|October|"
    r"November|December)\s+)?(?:19|20)\d\d\S*(?:\s?[-–/]\s?\d{2,4})?(?:\s+(?:Q\d|to|and)\s+\S+)?|\s*\b(?:this|last"
    r"|each|every|the same) (?:year|month|quarter)\b|"
    r"\s*\bin \d{4}\b"
)
COUNTED = (
    r"babies|births|stillbirths|deaths|child deaths|children|infants|women|mothers|fathers|parents|families"
    r"|households|people|pupils|students|"
    r"young people|referrals|contacts|responses|comments|compliments|complaints|admissions|attendances|conceptions"
    r"|users|staff|practitioners|"
    r"professionals|visits|reviews completed|placements|carers|leavers|households|cases|assessments|applications"
    r"|enquiries|incidents|"
    r"exclusions|boards|authorities|councils|schools|settings|providers|homes|places|participants|volunteers"
    r"|champions|visitors|"
    r"maternities|deliveries|bookings|residents|patients|interventions|vacancies|breaches|posts"
)

_NO_MEASURE = re.compile(r"\s+(?:cessation|services?|strateg|teams?|support)", re.IGNORECASE)
_GERUND = re.compile(r"(?:having|achieving|receiving|reaching)\b")
_LINKED = re.compile(r"\b(?:who|that|which)$")
_IN_PLACE = re.compile(
    r"\s*\b(?:in|across|within|at|throughout|from)\s+(?:the |our )?"
    r"(?:[A-Z][\w'’&-]*(?:[ -](?:of|and|upon|under|on|the|[A-Z][\w'’&-]*))*"
    r"|city|county|borough|country|area|district|local area)(?=\s|,|$)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a figure measures: a name, and the words of the sentence it was read from."""

    name: str
    words: str
    start: int


def measure_before(sentence: str, end: int) -> Phrase | None:
    """The last rate, share or quoted indicator that a sentence names before a place in it; None where it names none.

    >>> measure_before("The infant mortality rate in the city was 7.5", 42).name
    'infant mortality rate'
    """
    found = [Phrase(m[1], m[1], m.start(1)) for m in _QUOTED.finditer(sentence, 0, end) if " " in m[1]]
    found += [phrase for m in _MEASURE.finditer(sentence, 0, end) if (phrase := _measure(m)) is not None]
    return max(found, key=lambda phrase: (phrase.start + len(phrase.words), phrase.start), default=None)


def share_after(sentence: str, start: int) -> Phrase | None:
    """The population that a share is of, with what is said of it, where the sentence goes on so; else None.

    >>> share_after("4.3% of babies born at full-term had a low birthweight, an increase", 4).name
    'babies born at full-term who had a low birthweight'
    """
    found = _SHARE.match(sentence, start)
    if found is None:
        return None
    who = re.sub(r"^(?:(?:the|all|our|local|total)\s+)+", "", found["who"], flags=re.IGNORECASE)
    first = found.end("who") - len(who)
    rest = _until_end(found["rest"])
    return _who_does(sentence, who, first, rest)


def trimmed(words: str) -> str:
    """Words without time, closing marks and connectives at either end."""
    words = _TIME.sub("", words)
    words = re.sub(r"^\W*(?:(?:the|a|an|our|its|that|and|with|of|also|now)\s+)+", "", words, flags=re.IGNORECASE)
    return re.sub(r"(?:\s+(?:and|in|at|of|to|the|for|were|was|with|who|that|by|from))+$", "", words.strip(" ,;:.*–—-"))


def _until_end(rest: str) -> str:
    stop = _END.search(rest)
    return rest[: stop.start()] if stop else rest


def _who_does(sentence: str, who: str, first: int, rest: str) -> Phrase | None:
    verb = re.search(rf"\b(?:{_VERBS})\b", rest)
    middle, does = (rest[: verb.start()], rest[verb.start() :]) if verb else (rest, "")
    words = sentence[first : first + len(who) + len(rest)].strip(" ,;:.*–—-")
    group = trimmed(who + _TIME.sub("", without_place(middle)))
    what = trimmed(without_place(does))
    if not what:
        return Phrase(group, words, first) if len(group.split()) > 1 else None
    linked = _GERUND.match(what) or _LINKED.search(group)
    return Phrase(" ".join(f"{group} {'' if linked else _link(who)} {what}".split()), words, first)


def _link(who: str) -> str:
    return "who" if _PEOPLE.search(who) else "that"


def without_place(words: str) -> str:
    """Words without `in Anytown`, `across the county`, `at the Trust`: the figure's place is kept apart."""
    return _IN_PLACE.sub("", words)


def _measure(found: re.Match[str]) -> Phrase | None:
    """A rate with what qualifies it; None for a bare `rate`, which names nothing."""
    words = trimmed(_until_end(found["name"]))
    shorter = trimmed(without_place(words))
    words = shorter if words.startswith(shorter) else words
    telling = any(word in _TELLING for word in words.lower().split())
    if (
        (_BARE.fullmatch(words) and not telling)
        or len(words) < 5
        or words not in found["name"]
        or _NO_MEASURE.match(found.string, found.end())
    ):
        return None
    return Phrase(words, words, found.start("name") + found["name"].index(words))
