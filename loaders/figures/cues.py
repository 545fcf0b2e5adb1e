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
    r"\b(?:was|were|had|came|fell|rose|achieved|received|smoked|reached|attended|took|became|dropped|saw|gave|lived"
    r"|started|met)\b"
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
    r"(?: (?:of|at|was|when it was|it was|it had been|it stood at|the (?:rate|figure) (?:was|had been)))?[\s(*:,]*$"
)
UPLIFT_IN = re.compile(r"[^,.;]{0,45}?\bin (?:the )?([a-z][^,.;:()]{4,80}?)\s*(?=[,.;:()]|$)")
QUARTER_BEFORE = re.compile(r"\b((?:Q|Qtr |Quarter )[1-4])[\s:(–-]*$", re.IGNORECASE)
IN_QUARTER = re.compile(r"\s*(?:in|for|at)\s+\(?((?:Q|Qtr |Quarter )[1-4])\b", re.IGNORECASE)
OF_OTHERS = re.compile(
    r"[\s*)]*(?:of\s+(?!(?:the|all|our|these|those|them|this|that|it)\b)[a-z]|(?:in|for|among|amongst|of)\s+(?:Year \d"
    r"|Reception|boys|girls|mothers|fathers)"
    r"|at\s+(?:age \d|delivery|booking|birth|discharge|\d|two|five))"
)
GROUP = re.compile(r"\b(?:Reception|Year (?:R|\d))\b")
GROUP_BEFORE = re.compile(rf"\b(?:at|in|for|by)\s+(?P<group>{GROUP.pattern})[^.;\d]{{0,25}}$")
CAPITALS = re.compile(r"\b[A-Z][\w'’-]*")
OBJECT_ONLY = re.compile(r"[\s*)]*((?:an?|their|its|the) [a-z][^,.;:()]{4,70}?)(?=\s*(?:[,.;:(]|$))")
FROM_EARLIER = re.compile(r"\b(?:from|than|up on|down on)\b[\s*]*$", re.IGNORECASE)
SAME_TIME = re.compile(
    r"\W*(?:(?:in|for|during|over|at|by)\s)?(?:that|the same) (?:month|year|quarter|period|time)\b(?! (?:of|in) the\b)",
    re.IGNORECASE,
)
SAME_QUARTER = re.compile(
    r"\W*(?:(?:in|for) )?the same (?:quarter|month|period|time)(?: (?:of|in))?(?: the)? (?:previous|last|year before"
    r"|year earlier|a year earlier)",
    re.IGNORECASE,
)
RANGING = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|differ(?:s|ed|ing)?|between)\b", re.IGNORECASE)
SUBGROUP = re.compile(
    r"\b(?P<group>(?:(?:white|black|asian|mixed|disadvantaged|young(?:er)?|older|first-time|single|british|other"
    r"|bangladeshi|pakistani)"
    r" ){0,2}(?:girls|boys|males|females|mothers|fathers|pupils|children|women|teenagers)"
    r"(?: (?:eligible|entitled|on|with|from|living|in care|looked|born|aged|under) [^.;:,\d(]{0,50}?)?)"
    r"(?: (?:did|do|fared|are|were|at|was|with|had|have|is|better|worse|less|well|lower|higher|only|just))*\s*\(?$",
    re.IGNORECASE,
)
SUPPOSED = re.compile(r"\b(?:would|could|might|may)\b")
WHOLE = re.compile(r"\b(?:overall|in all|altogether|in total)$|^(?:all|every) ")
LOCAL_FIGURE = re.compile(
    r"\b(?:local|our(?: own)?|(?:the )?(?:city|county|borough|district|council|authority)(?:['’]s)?(?:-wide)?)"
    r" (?:figure|rate|average|level|proportion|percentage|prevalence|data)\b",
    re.IGNORECASE,
)
NATIONS_AIM = re.compile(r"\bnational (?:target|ambition|goal|aim|standard|threshold)\b", re.IGNORECASE)
