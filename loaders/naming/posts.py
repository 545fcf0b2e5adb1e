"""Posts: `Cabinet Member for Children`, `Director of Public Health`, found anywhere by their opening or closing noun.

Who holds them is read in `loaders.stating`; how people's names are written stands in `loaders.naming.people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.naming.heads import kind_of, word_set

_RANK = (
    r"(?:(?:Strategic|Corporate|Assistant|Deputy|Associate|Executive|Interim|Joint|Managing|Service|Programme|Clinical"
    r"|Medical|Acting|Senior|Principal|Group|Lead|Cabinet|Independent"
    r"|Chief) )*"
)
_FRONT = (
    r"(?:Director|Head|Cabinet Member|Executive Member|Executive member|Lead Member|Portfolio Holder|Minister"
    r"|Secretary of State|"
    r"Chief Executive(?: Officer)?|Consultant(?! [A-Z])|(?:Clinical|Programme|Strategic|Service|Early Years"
    r"|Public Health) Lead"
    r"|(?:Named|Designated) (?:Nurse|Doctor|Midwife|Professional|GP)|Chief Nurse|Chief Officer|Specialist(?= in )"
    r"|Leader of the Council|Leader)"
)
_WORD = r"(?:[A-Z][\w’'-]*|\d+-\d+)"
_MORE = rf"(?:(?: and |, | & | for | of | in )?(?: ?(?<= ){_WORD}))*"
_FIELD = (
    rf"(?:,? (?:of|for|with [Rr]esponsibility for) (?:the )?|, |(?<=Consultant) in |(?<=Specialist) in |(?<=Lead) in"
    rf" |(?<=Director) [-–] ){_WORD}{_MORE}"
)
_BARE_FIELD = rf"(?<=Director) {_WORD}(?:(?: and | & | ){_WORD})*|(?<=Lead) \d+-\d+"
_IN_BRACKETS = r" \((?:Section 151|s151|Statutory|[A-Z][\w’']+(?: [A-Z][\w’']+)*(?: and |, | & )[A-Z][\w’' ,&]+)\)"
_TAIL = (
    rf"(?:{_WORD} (?:(?:and|of|&) )?){{1,5}}(?:Principal|Consultant|Manager|Officer|Co-?ordinator|Registrar|Midwife"
    rf"|Practitioner|Lead|Scrutineer|Commissioner|Specialist|Advis[eo]r|Analyst|Solicitor|Accountant|Secretary"
    rf"|Director|Nurse(?! [A-Z])|Paediatrician|Obstetrician|Psychologist|Headteacher|Head Teacher)\b"
)
_LOW = (
    r"(?:[Cc]abinet|[Ll]ead|[Ee]xecutive) member for [a-z]+(?:['’]s)?(?: (?:and )?[a-z]+){0,3}(?=[,.;:)]|$| (?:said|is"
    r"|was|added)\b)"
    r"|[Pp]ortfolio holder for [a-z]+(?:['’]s)?(?: (?:and )?[a-z]+){0,3}?(?=[,.;:)]|$| (?:said|is|was|added)\b)|"
    r"(?:cabinet|lead|executive) member(?: for)? [a-z]+ and [a-z]+|assistant director(?: of| for)? [a-z]+ and [a-z]+"
)
_POST = re.compile(
    rf"\b{_RANK}{_FRONT}\b(?:{_FIELD}|{_BARE_FIELD})?(?:{_IN_BRACKETS})?"
    rf"|\b(?!The |(?:[A-Z][\w-]* ){{0,4}}(?:Council|Trust|ICB|Board|Authority|Partnership|NHS)['’]s ){_TAIL}|\b(?:{_LOW})"
)
_PLAIN = re.compile(
    r"^(?:Director|Head|Minister|Leader|Head of|Strategic Leader|Consultant|Specialist|(?:Senior|Lead|Principal|Group) \w+)$"
)
_SERIAL_LEFT = re.compile(r", [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?$")
_NAMED = re.compile(r", (?:Cllr|Councillor|Dr|Mrs?|Ms|Miss|Professor|Prof)\b.*$")
_FIELD_SHORTS = word_set("SEND SEN CAMHS HR IT ICT CYP LMNS FNP PSHE EYFS GP GPs")
_BODIES = word_set("NHS Healthwatch MBC")
_ACRONYM = re.compile(r"[A-Z][A-Z&]+[A-Za-z]*$")
_CHIEF = re.compile(
    r"(?P<post>.*?\b(?:Chief (?:Executive(?: Officer)?|Nurse|Officer)|Medical Director|Managing Director)) (?:of|at"
    r"|for) (?:the )?"
)
_NEXT = re.compile(r", ")
_BODY_FIRST = re.compile(
    r"^(?:(?:[A-Z][\w’'-]*|of|and|&) ){1,8}?(?:Council|Trust|ICB|CCG|PCT) (?=(?!Tax\b|House\b|Plan\b)[A-Z][\w’'-]* \w)"
)
"""A body's name right before a post, as cells of a table leave it (`Elmfield Town Council Family Hubs Manager`)."""


def posts_in(words: str) -> Iterator[tuple[int, int]]:
    """Where posts are named in a block, in order; a body behind a comma is no part of its post.

    >>> text = "approved by the Corporate Director of Resources and the Cabinet Member for Children, Young People and Education"
    >>> [text[a:b] for a, b in posts_in(text)]
    ['Corporate Director of Resources', 'Cabinet Member for Children, Young People and Education']
    >>> text = "Service Director, Early Help, Elmfield Council"
    >>> [text[a:b] for a, b in posts_in(text)]
    ['Service Director, Early Help']
    """
    yield from _posts(words)


@lru_cache(maxsize=256)
def _posts(words: str) -> tuple[tuple[int, int], ...]:
    found = (
        (m.start() + lead, _without_name(_without_body(m.group()[lead:]))) for m in _POST.finditer(words) for lead in [_lead(m)]
    )
    return tuple((at, at + len(post)) for at, post in found if not _PLAIN.match(post))


def _lead(found: re.Match[str]) -> int:
    """How much of a match is the name of the body that the post is of."""
    body = _BODY_FIRST.match(found.group())
    return body.end() if body else 0


def _without_body(post: str) -> str:
    """A post without the body that a comma ties to it (`Named Nurse, Brookside Trust`)."""
    chief = _CHIEF.match(post)
    if chief and is_body_like(post[chief.end() :]):
        return chief["post"]
    for comma in _NEXT.finditer(post):
        behind = post[comma.end() :].split(", ")[0].split(" and ")[0]
        if is_body_like(behind):
            return post[: comma.start()]
    return post


def is_body_like(words: str) -> bool:
    """Whether a few words read as a body's name or acronym rather than a field of work.

    >>> is_body_like("Brookside NHS Trust"), is_body_like("BCICB"), is_body_like("Early Help"), is_body_like("SEND")
    (True, True, False, False)
    """
    parts = words.replace("(", " ").replace(")", " ").split()
    if any(kind_of(w) == "org" or w in _BODIES for w in parts):
        return True
    return bool(parts) and len(parts) <= 3 and bool(_ACRONYM.match(parts[-1])) and parts[-1] not in _FIELD_SHORTS


def _without_name(post: str) -> str:
    """A post without the person's name that a comma ties to it (`Minister for Children, Ann Example`)."""
    post = _NAMED.sub("", post)
    cut = _SERIAL_LEFT.search(post)
    return post[: cut.start()] if cut and " and " not in post and (" for " in post or " of " in post) else post
