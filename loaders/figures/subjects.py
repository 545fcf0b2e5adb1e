"""What a figure in prose measures where no known measure is named: what its sentence is about, by grammar alone.

Here live the subject of `… was 7.4%`, what somebody `put … at 7.4%`, what `was found in 35% of reviews`, and the people
of `…, of whom 23% were` and `one in nine (11%) women`. Measures known by their words, and shares that say all
themselves, are the business of `loaders.figures.phrases`.
"""

from __future__ import annotations

import re

from loaders.figures.kinds import Sentence, without_spans
from loaders.figures.phrases import Phrase, trimmed, until_end, without_place, without_time
from loaders.figures.words import CHANGES, POPULATIONS, VERBS, either
from ontology.reference import areas_in
from ontology.values import Quantity

_WORD = r"[\w'’/-]+"
_NO_WORD = either(
    VERBS.replace("|", ",").replace("use,", ""),
    "that, who, which, it, this, these, those, there, he, she, they, we, you, what, one, some, most, another, but, than, not",
    "should, would, could, will, may, might, must, can, if, when, where, because, while, whereas, although",
    "our, said, told, noted",
)
_NO_HEAD = re.compile(
    rf"\b(?:{CHANGES}|rest|remainder|target|goal|ambition|aim|threshold|trajectory|inflation|interest|discount|VAT|tax|turnout"
    r"|award|weighting|margin|majority|minority|balance|other half|total|response|rates?|figures?|average|levels?"
    r"|contribution|uplift"
    r"|percentage|proportion|share|budget|savings?|spend(?:ing)?|cost|funding|price|pay|underspend|overspend|likelihood|score"
    r"|half|tranche|instalment|weight(?! among)|discount)s?$",
    re.IGNORECASE,
)
_NOT_MEASURED = re.compile(
    r"(?i)\b(?:turnout|consultation|inflation|interest|survey respon\w+|contract|budget|award|weighting|tender)\b"
)
_SMALL = either(
    "about, around, just, only, over, under, nearly, almost, approximately, now, still, also, already, at, to, up to, down to, a"
)
_LINK = (
    r"(?:(?:was|were|is|are|stood|stands|reached|averaged|came|fell|rose|dropped|climbed|remained|remains|ran|runs|sat|sits"
    r"|(?:has|had|have) (?:been|risen|fallen|reached|come|gone|dropped|grown|remained|stayed))"
    r"(?: (?:put|estimated|recorded|measured|reported|given|found|running|standing))?(?: (?:as|to be|up|down))?)"
)
_RANGES = r"(?:differs|differed|varies|varied|vary|ranges?|ranged)\b[^.;:%\d]{0,40}?\b(?:from|between)"
_NP = rf"(?P<name>(?:(?!(?:{_NO_WORD})(?![\w-])){_WORD}\s+){{1,9}}?(?!(?:{_NO_WORD})(?![\w-])){_WORD})(?:\s*\([^()]{{1,40}}\))?"
_IS = re.compile(
    rf"^\W*(?:(?:In|At|During|For|By|Over)(?: the)?\s{{3,}},?\s*|\w+[^,;:]{{0,40}}, )?(?:(?:the|a|an|both|overall)"
    rf"\s+)*{_NP}\s+(?:{_LINK}|{_RANGES})(?:\s+(?:{_SMALL}))*\s*$",
    re.IGNORECASE,
)
_PUT = re.compile(
    rf"\b(?:puts?|putting|placed|estimated|estimates|recorded|measured)\s+(?:(?:the|our)\s+)?{_NP}\s+(?:at|to be)(?:"
    rf"\s+(?:{_SMALL}))*\s*$",
    re.IGNORECASE,
)
_PUT_HINT = re.compile(r"\b(?:puts?|putting|placed|estimate[ds]|recorded|measured)\b", re.IGNORECASE)
_LABEL = re.compile(rf"^\W*(?P<name>(?:{_WORD}\s+){{1,9}}{_WORD})(?:\s*\([^()]{{1,40}}\))?\s*:\s*(?:(?:{_SMALL}|was|is)\s+)*$")
_AT = re.compile(rf"(?:^|[.;] )\W*(?:At|at|With|with)(?:\s+(?:{_SMALL}))*\s*$")
_BEHIND = re.compile(rf"\s*,\s+(?:the\s+|our\s+)?(?P<name>(?:(?!(?:{_NO_WORD})(?![\w-])){_WORD}\s+){{1,9}}?)(?:{_LINK})\b")
_ENDS = re.compile(
    r"[\s*]*(?:$|[.,;:()]|(?:in|at|by|for|during|against|compared|below|above|across|up|down|and|but|while|which|lower"
    r"|higher|better"
    r"|worse|than|when|on|last|this|among|at|as|or|with|within|where|versus|rather|nationally|locally|from|to)\b)"
)
_FOUND = re.compile(
    rf"(?:^|[,;:] |\b(?:that|and|but) )(?:the\s+)?(?P<name>(?:(?!(?:{_NO_WORD})(?![\w-])){_WORD}"
    rf"\s+){{0,6}}?(?!(?:{_NO_WORD})(?![\w-])){_WORD})\s+"
    r"(?:was|were|is|are|has been|have been|had been)\s+(?P<done>(?:\w+ly )?\w+(?:ed|en|und|ade|own|ne)(?: (?:within|by"
    r"|at|before) [^.;:,]{2,30}?)?)\s+(?P<link>in|by|for|to|at)"
    rf"(?:\s+(?:{_SMALL}))*\s*$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"(?P<who>(?:[\w'’-]+\s+){{0,3}}(?:{POPULATIONS})\b[^.;:()]{{0,60}}?),\s+(?:of|and of) (?:whom|which|these|those|them)"
    rf"(?:\s+(?:{_SMALL}))*\s*$",
    re.IGNORECASE,
)
_ENDS_OF_THEM = re.compile(rf"\bof (?:whom|which|these|those|them)(?:\s+(?:{_SMALL}))*\s*$", re.IGNORECASE)
_DOING = re.compile(rf"\s+(?=(?:{VERBS})\b)")
_OF_WHOM = re.compile(rf"[\s)]*of\s+(?:(?:the|all|our)\s+)*(?P<who>(?:{POPULATIONS}))\b")
_ONE_IN = re.compile(r"\b(?:\w+|\d+) in (?:every )?(?:\w+|\d+)\s*\(\s*$", re.IGNORECASE)
_THEY = re.compile(rf"\)\s+(?P<who>(?:[\w'’-]+\s+){{0,4}}?(?:{POPULATIONS})\b)(?P<rest>[^.;]*)", re.IGNORECASE)
_VERB = re.compile(rf"\b(?:{VERBS})\b")
_BEING = re.compile(r"\b(?:was|were|is|are|has been|have been|had been)\s+")
_ONE_IS = re.compile(r"^(?:was|is)\b")
_NUMBER = re.compile(r"^(?:[\d,.]+|all|the)\s+", re.IGNORECASE)


def subject_before(sentence: Sentence, quantity: Quantity) -> Phrase | None:
    """What a sentence says a share or a rate of something is: `Preterm birth was 7.4%`; None where its subject names none.

    >>> from ontology.values import find_quantities
    >>> said = "Early booking (before ten weeks) reached 61% in March."
    >>> subject_before(Sentence(0, said, (), ()), find_quantities(said)[-1]).name
    'Early booking'
    """
    if not quantity.unit or quantity.unit == "GBP" or not _ENDS.match(sentence.words, quantity.end):
        return None
    earlier = without_spans(sentence.words, sentence.spans)[: quantity.start]
    found = (_PUT.search(earlier) if _PUT_HINT.search(earlier) else None) or _IS.match(earlier) or _LABEL.match(earlier)
    name = _plain(found["name"]) if found else ""
    if found is None or " " not in name or _NO_HEAD.search(name) or _NOT_MEASURED.search(name) or name not in found["name"]:
        return None
    return Phrase(name, name, found.start("name") + found["name"].index(name))


def subject_behind(words: str, quantity: Quantity) -> Phrase | None:
    """What a share is of that stands before its measure: `At 84.3%, uptake of the review was higher`; None for any other."""
    found = _BEHIND.match(words, quantity.end) if _AT.search(words[: quantity.start]) else None
    name = _plain(found["name"]) if found else ""
    if found is None or not name or name not in found["name"]:
        return None
    return Phrase(name, name, found.start("name") + found["name"].index(name))


def found_in(words: str, quantity: Quantity, share: Phrase | None) -> Phrase | None:
    """What was found in a share of cases: `Modifiable factors were found in 35% of the reviews`; None where nothing was."""
    found = _FOUND.search(words[: quantity.start])
    who = _OF_WHOM.match(words, quantity.end) if found and share is None else None
    share = Phrase(who["who"], who["who"], who.start("who")) if who else share
    if found is None or share is None:
        return None
    return Phrase(f"{trimmed(found['name'])} {found['done']} {found['link']} {share.name}", share.words, share.start)


def label_before(words: str, quantity: Quantity) -> Phrase | None:
    """The label that a figure stands behind: `Continuity of carer: 21%`; None where it stands behind none."""
    found = _LABEL.match(words[: quantity.start])
    name = _plain(found["name"]) if found else ""
    return (
        Phrase(name, name, found.start("name") + found["name"].index(name)) if found and name and name in found["name"] else None
    )


def share_of_them(words: str, quantity: Quantity) -> Phrase | None:
    """Whom a share is of where they stand before it, or behind its bracket: `1,946 children were screened, of whom 23% …`."""
    earlier = words[: quantity.start]
    found = _OF_THEM.search(earlier) if _ENDS_OF_THEM.search(earlier) else None
    if found is not None:
        verb = _DOING.match(words, quantity.end)
        does = re.split(r"[.;,(]", words[verb.end() :], maxsplit=1)[0].strip(" *") if verb else ""
        who = _NUMBER.sub("", _BEING.sub("", trimmed(without_place(found["who"]))))
        return Phrase(f"{who} who {trimmed(without_place(does))}", does, verb.end()) if verb and " " in does else None
    part = _THEY.match(words, quantity.end) if _ONE_IN.search(earlier) else None
    verb = _VERB.search(part["rest"]) if part else None
    if part is None or verb is None:
        return None
    does = until_end(part["rest"][verb.start() :]).strip(" ,;:.*")
    name = f"{part['who']} who {_ONE_IS.sub('were', trimmed(without_place(without_time(does))))}"
    return Phrase(name, does, part.start("rest") + verb.start()) if " " in does else None


def _plain(words: str) -> str:
    """A subject without the place that opens it or stands in it, its time and its article."""
    places = areas_in(words)
    if places and places[0][0] == 0:
        words = re.sub(r"^[’']s?\s", "", words[places[0][1] :])
    name = trimmed(until_end(words))
    shorter = trimmed(without_place(name))
    return shorter if name.startswith(shorter) else name
