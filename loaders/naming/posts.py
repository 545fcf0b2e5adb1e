"""Posts and the people who hold them: `Cabinet Member for Children`, `Director of Public Health`.

Posts are found anywhere by their opening or closing noun. People are found only where the layout or a
title says that a name is a person's (a label line, a signature, `Councillor`), never by capitals alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.naming.heads import kind_of, word_set

_RANK = (
    r"(?:(?:Strategic|Corporate|Assistant|Deputy|Associate|Executive|Interim|Joint|Managing|Service|Programme|Clinical"
    r"|Medical|Acting"
    r"|Chief) )*"
)
_FRONT = (
    r"(?:Director|Head|Cabinet Member|Executive Member|Executive member|Lead Member|Portfolio Holder|Minister|Secretary of State|"
    r"Chief Executive(?: Officer)?|Consultant|(?:Clinical|Programme|Strategic|Service|Early Years|Public Health) Lead"
    r"|Named Nurse|Designated Nurse|Designated Doctor|Chief Nurse|Chief Officer"
    r"|Leader of the Council|Leader)"
)
_WORD = r"(?:[A-Z][\w’'-]*|\d+-\d+)"
_FIELD = rf"(?:,? (?:of|for) (?:the )?|, ){_WORD}(?:(?:,? and |, | & | for | of | in )?(?: ?(?<= ){_WORD}))*"
_TAIL = (
    rf"(?:{_WORD} (?:(?:and|of|&) )?){{1,5}}(?:Principal|Consultant|Manager|Officer|Coordinator|Registrar|Midwife"
    rf"|Practitioner|Lead|Scrutineer|Commissioner)\b"
)
_LOW = r"(?:cabinet|lead|executive) member(?: for)? [a-z]+ and [a-z]+|assistant director(?: of| for)? [a-z]+ and [a-z]+"
_POST = re.compile(
    rf"\b{_RANK}{_FRONT}\b(?:{_FIELD}|(?<=Director)(?: {_WORD})+)?(?: \((?:Section 151|s151|Statutory)\))?"
    rf"|\b(?!The ){_TAIL}|\b(?:{_LOW})"
)
_PLAIN = re.compile(r"^(?:Director|Head|Minister|Leader|Head of|Strategic Leader)$")
_SERIAL_LEFT = re.compile(r", [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?$")

_NO_NAMES = word_set(
    "contact details background documents information governance appendix report agenda minutes summary introduction "
    "recommendations children families health care education services public early years family hub start life next steps best "
    "value equality impact request response decision reference number question answer additional item issue date time venue "
    "apologies terms purpose role local page table figure part section financial legal implications council house freedom act "
    "dear sir madam yours faithfully sincerely"
)
_SURNAME = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)?"
PERSON = (
    r"(?:(?:Cllr\.?|Councillor|Dr\.?|Professor|Prof\.?|Mrs?\.?|Ms\.?|Miss|Sir|Dame|Rev\.?) )?"
    rf"{_SURNAME}(?: [A-Z]\.?)?(?: (?:de |van |Mc|O['’])?{_SURNAME}){{1,2}}"
)
"""How a person's name is written: an optional title, a first name, one or two further names."""

_TITLED = re.compile(rf"\b(?:Cllr\.?|Councillor|Dr\.?|Professor|Prof\.?) ({PERSON})")
_ROLED = re.compile(
    rf"\b(?:midwives|nurses|officers|managers|members|councillors|leads|chairs|directors|advisers)\b[^.;:]{{0,40}}?, ({PERSON})"
    rf"(?:,? and ({PERSON}))?(?=[.,;]|$)"
)
_WHOLE = re.compile(PERSON)


def posts_in(words: str) -> Iterator[tuple[int, int]]:
    """Where posts are named in a block, in order.

    >>> text = "approved by the Corporate Director of Resources and the Cabinet Member for Children, Young People and Education"
    >>> [text[a:b] for a, b in posts_in(text)]
    ['Corporate Director of Resources', 'Cabinet Member for Children, Young People and Education']
    """
    for found in _POST.finditer(words):
        if not _PLAIN.match(found.group()):
            yield found.start(), found.start() + len(_without_name(found.group()))


def _without_name(post: str) -> str:
    """A post without the person's name that a comma ties to it (`Minister for Children, Ann Example`)."""
    cut = _SERIAL_LEFT.search(post)
    return post[: cut.start()] if cut and " and " not in post and (" for " in post or " of " in post) else post


def people_in(words: str) -> Iterator[tuple[int, int]]:
    """Where a title, or a noun for people before it, says that a person is named.

    >>> text = "Councillor Ann Example chaired the meeting of the Example Board."
    >>> [text[a:b] for a, b in people_in(text)]
    ['Councillor Ann Example']
    """
    for found in _TITLED.finditer(words):
        yield found.start(), found.end()
    for found in _ROLED.finditer(words):
        yield from (found.span(i) for i in (1, 2) if found[i])


def is_person(words: str) -> bool:
    """Whether words, as a whole, are written like a person's name."""
    plain = words.strip()
    return (
        bool(_WHOLE.fullmatch(plain))
        and not list(posts_in(plain))
        and not any(w.lower() in _NO_NAMES or kind_of(w) for w in plain.split())
    )
