"""Services that every authority has and that papers write without capitals: health visiting, tongue-tie, the 0-19 service.

A table of wordings, and the only place that knows them. A wording names a service only where its block speaks of
providing, paying, running or moving something; elsewhere it is a topic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_AGES = (
    r"(?<![\d/–-])(?:0|5|11)\s?(?:[-–]|to)\s?(?:2|4|5|11|19|24|25)s?(?= (?:\w+ ){0,4}?(?:service|contract|offer|team"
    r"|programme)s?\b)"
)
_KINDS = (
    r"(?:integrated |universal )?health visit(?:ing|ors?)",
    r"school (?:health )?nurs(?:ing|es)",
    r"(?:children['’]s )?public health nursing",
    (
        r"(?:specialist |community |universal )?(?:infant[- ]feeding|breast-?feeding)(?: (?:peer support|support|help"
        r"|specialist|counselling|advice))"
    ),
    r"tongue[- ]tie(?: \(\w+\))?(?: division)?",
    r"(?:specialist )?(?:stop[- ]smoking|smoking cessation|smoke-?free pregnancy|tobacco dependency) (?:support|advice|advisers"
    r"|services?|offer|team)(?: in pregnancy| for pregnant (?:women|smokers))?",
    (
        r"speech,? (?:and )?language(?: and communication)?(?: therapy)?(?= (?:therapy|service|support|team|provision|is"
        r"|are|was|were))"
    ),
    (
        r"(?:specialist |community |specialist community )?perinatal mental health(?= (?:service|team|support|care"
        r"|provision))(?: (?:support|care))?"
    ),
    r"(?:parent[- –]infant|infant)(?: (?:relationship|mental health))+(?= (?:service|team|support|provision))(?: support)?",
    r"(?:targeted |intensive )?(?:family support|parenting support|parenting programmes?)",
    r"(?:(?:sure start )?children['’]s['’]?|children) cent(?:re|er)s?",
    r"(?:child and adolescent mental health|CAMHS)(?= service|\b)",
    r"(?:child(?:ren)?['’]?s? |family |tier 2 )?weight management",
    r"oral health (?:promotion|improvement)|supervised tooth-?brushing",
    r"(?:school[- ]age(?:d)? |childhood )?(?:immunisations?|vaccinations?)(?= (?:service|programme|team|provision))",
    r"newborn (?:hearing |blood spot )?screening",
    r"(?:child )?bereavement (?:support|care|counselling)",
    r"(?:volunteer )?home[- ]visiting(?= (?:service|support|scheme|programme|is|was))",
    r"domestic abuse(?: support)?(?= (?:service|support|provision))",
    r"children['’]s community nursing|community children['’]s nursing|community paediatrics",
    r"maternity care|maternity(?= (?:service|provision))|(?:community )?midwifery",
    r"family hubs?(?! (?:transformation|programme|network|partnership|board|trailblazer|online))",
    r"(?:children['’]s )?(?:speech|occupational) therapy",
    r"school health(?= (?:service|team|is|was|are|and))|(?:maternal smoking|infant feeding)(?= team)",
    r"portage|short breaks|healthy start vitamins",
)
_TAIL = r"(?: (?:services?|provision|offer|clinics?|teams?|pathway|helpline|programmes?|scheme))?"
_SERVICE = re.compile(
    rf"(?<![\w-])(?:{_AGES}(?: (?!contract)[\w’'&,]+){{1,5}}?(?= contract)|{_AGES}|(?:{'|'.join(_KINDS)})){_TAIL}(?![\w-])",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"(?i)\b(?:commission\w*|provid\w+|deliver\w*|contract\w*|runs?|running|fund\w*|tender\w*|procure\w*|award\w*"
    r"|transfer\w*|employ\w*"
    r"|in the hands|pays?|paid|paying|bought|suppl\w+|recommission\w*|in-house|insource\w*|held|host\w*|operat\w+|part"
    r" of|includ\w+"
    r"|compris\w+|led by|leads?|manag\w+|moved|passed|lies|sits?|rests?|responsib\w+|looks? after|belongs?|staffed"
    r"|(?:brings?|bringing|brought|comes?|came|pulls?|joins?) (?:[^.;]{0,80} )?together|takes? in|combin\w+|made up of"
    r"|consists? of|unit(?:es|ing)|merg(?:ed?|es|ing)|joined forces|is meant|integrat(?:es?|ed|ing)|strands?|folded"
    r"|(?:single|joint) (?:team|service)|together|our name for|made of|offers?(?= [^.;]{3,40}(?:,| and) ))\b"
)


def services_in(words: str) -> Iterator[tuple[int, int]]:
    """Where a block names a service of the field without capitals, in order; nowhere in a block that speaks of no provision.

    >>> text = "Health visiting is provided by the trust under the 0-19 contract."
    >>> [text[a:b] for a, b in services_in(text)]
    ['Health visiting', '0-19']
    """
    if _SPOKEN_OF.search(words):
        yield from (found.span() for found in _SERVICE.finditer(words))
