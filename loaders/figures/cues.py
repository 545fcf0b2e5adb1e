"""What the words around a figure in prose say of it: compared, of a series, of an earlier year, of another group, aimed at.

Here live patterns only; `loaders.figures.prose` decides by them whose and of when a figure is.
"""

from __future__ import annotations

import re

from loaders.figures.words import either

COMPARING = re.compile(
    r"\b(?:compared|compares?|against|above|below|than|versus|vs|national(?:ly)?|regional(?:ly)?|averages?|while|whereas"
    r"|England)\b",
    re.IGNORECASE,
)
SERIES = re.compile(
    r"(?:\b(?:to|from|then|at|and|of|was|is|in \S+)|[(,;/])[\s*]*(?:around |about |nearly |just |and )?(?:Q[1-4]:?)?[\s*]*$",
    re.IGNORECASE,
)
LINKS = either(
    "was, were, is, are, be, been, has, had, have, stood, stands, stand, from, to, at, of, remain(?:s|ed)?, rose",
    "fell, increased",
    "decreased, improved, reached, reaching, dropped, reduced, risen, fallen, lower, average[ds]?, down, up, by",
)
LINKED = re.compile(rf"\b(?:{LINKS})\b|[(:=–]\s*\**$", re.IGNORECASE)
LOCAL = re.compile(
    r"\b(?:our|we|we've|local(?:ly)?|(?:up|down) from|st(?:ands?|ood) at|currently|last year"
    r"|this (?:area|borough|county|city|year|quarter)"
    r"|the (?:city|county|borough|district|area|service|trust|council|partnership|board))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|came|fell|rose|achieved|received|smoked|reached|attended|took|became|dropped|saw|gave|lived|started|met)\b"
)
BESIDE = re.compile(r"\b(?:national|regional|England)\b(?! Statistics)")
NATIONAL_AIM = re.compile(r"\b(?:Government|NHS Long Term Plan|NHS England|Department|Control Plan|WHO|NICE|UNICEF|ministers?)\b")
RESEARCH = re.compile(r"\b(?:research|studies|study|globally|worldwide|evidence (?:shows|suggests|tells))\b", re.IGNORECASE)
CHANGED = re.compile(r"\b(?:from|to)[\s*]*$", re.IGNORECASE)
BARE_RATE = re.compile(r"\b(?:rate|rates|figure|prevalence|percentage|proportion)\b[^.;]{0,50}$")
YEAR_BEFORE = re.compile(
    r"[\s*]*(?:in )?(?:the )?(?:previous|preceding|prior|last) (?:year|quarter|month)|\s*(?:the|a) year (?:before|earlier)"
)
EARLIER_YEAR = re.compile(
    r"\b(?:year before|year earlier|(?:previous|preceding|prior|last) (?:financial )?year)(?:['’]s)?(?: (?:figure|rate|level))?"
    r"(?: (?:of|at|was|when it was))?[\s(*:,]*$"
)
UPLIFT_IN = re.compile(r"[^,.;]{0,45}?\bin (?:the )?([a-z][^,.;:()]{4,80}?)\s*(?=[,.;:()]|$)")
QUARTER_BEFORE = re.compile(r"\b((?:Q|Qtr |Quarter )[1-4])[\s:(–-]*$", re.IGNORECASE)
IN_QUARTER = re.compile(r"\s*(?:in|for|at)\s+\(?((?:Q|Qtr |Quarter )[1-4])\b", re.IGNORECASE)
OTHER_GROUP = re.compile(
    r"[\s*)]*(?:(?:in|for|among|amongst|of)\s+(?:Year \d|Reception|boys|girls|mothers|fathers)"
    r"|at\s+(?:age \d|delivery|booking|birth|discharge|\d|two|five))"
)
GROUP = re.compile(r"\b(?:Reception|Year (?:R|\d))\b")
GROUP_BEFORE = re.compile(rf"\b(?:at|in|for|by)\s+(?P<group>{GROUP.pattern})[^.;\d]{{0,25}}$")
CAPITALS = re.compile(r"\b[A-Z][\w'’-]*")
OBJECT_ONLY = re.compile(r"[\s*)]*((?:an?|their|its|the) [a-z][^,.;:()]{4,70}?)(?=\s*(?:[,.;:(]|$))")
FROM_EARLIER = re.compile(r"\b(?:from|than|up on|down on)\b[\s*]*$", re.IGNORECASE)
