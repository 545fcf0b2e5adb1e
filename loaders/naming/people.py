"""How a person's name is written, and where a block says that one is named.

People are found in running text only where a title or a noun for people says that a name is a person's
(`Councillor`, `two midwives, …`), never by capitals alone. Where the layout says it, see `loaders.stating`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.naming.heads import kind_of, word_set
from loaders.naming.posts import posts_in

_OFFICE = r"(?:Cllrs?\.?|(?:County |Town |Parish )?Councillors?|Alderman|Dr\.?|Professor|Prof\.?|Rev\.?|Reverend|Canon"
_RANKS = (
    r"|(?:Chief |Deputy Chief |Assistant Chief )?(?:Superintendent|Inspector|Constable)|Sergeant|Det\.? Insp\.?|DCI|DI|DS|PC)"
)
_CIVIL = r"(?:Mrs?\.?|Ms\.?|Mx\.?|Miss|Sir|Dame|Lord|Lady|Baroness)"
TITLE = rf"(?:{_OFFICE}{_RANKS}|{_CIVIL})"
"""A title before a name: an office, a rank or a civil one."""
INITIALS = r"(?:[A-Z]\.? ?){0,2}[A-Z]\.?"
SURNAME = r"(?:(?:[Dd]e|[Vv]an|[Vv]on|der|den|la|St\.?) )*(?:Mc|Mac|O['’])?[A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+|[A-Z][a-zà-ÿ]+)?"
_FIRST = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?"
FULL = rf"(?:{_FIRST}(?: [A-Z]\.?)?(?: {SURNAME}){{1,2}}|{INITIALS} {SURNAME}(?: {SURNAME})?)"
"""A name of two parts at least, the first of them perhaps initials."""
PERSON = rf"(?:(?:{TITLE} )*{FULL}|(?:{TITLE} )+{SURNAME})"
"""How a person's name is written: titles, first name or initials, surname; with a title the surname alone will do."""

_NO_NAMES = word_set(
    "contact details background documents information governance appendix report agenda minutes summary introduction "
    "recommendations children families health care education services public early years family hub start life next steps best "
    "value equality impact request response decision reference number question answer additional item issue date time venue "
    "apologies terms purpose role local page table figure part section financial legal implications council house freedom act "
    "dear sir madam yours faithfully sincerely adult adults social commissioning strategy performance quality safeguarding "
    "nursing midwifery housing community communities finance resources corporate learning skills inclusion wellbeing "
    "environment place growth help prevention protection intervention transformation integration integrated partnership "
    "partnerships partner partners maternity neonatal infant feeding mental physical sexual oral dental perinatal healthy "
    "young people person parent parents carer carers voluntary sector schools school primary secondary special needs "
    "disability disabilities send medicine medical clinical nurse doctor midwife police crime fire rescue ambulance "
    "culture leisure libraries sport transport planning regeneration economy economic digital policy research insight "
    "intelligence analytics evidence data procurement contracts assets property estates human organisational development "
    "delivery operations operational business support customer democratic electoral monitoring audit risk assurance "
    "improvement standards achievement attainment inspection regulation regulatory trading licensing county city borough "
    "district town north south east west central northern southern eastern western greater upper lower great healthwatch "
    "england wales britain national regional system board panel group committee forum network alliance trust hospital "
    "hospitals university college department directorate team office chair vice deputy member members leader director "
    "officer manager head lead leads chief executive assistant senior principal strategic interim acting independent "
    "scrutineer representative sponsor author present attendance attending observer observers secretary clerk vacant "
    "vacancy confirmed none nil ward wards electoral division open closed status version draft final monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november "
    "december new first second third annual quarterly monthly weekly every being well talking ready action together change "
    "home homes mind minds age citizens advice link links voice voices friends"
)
_TITLED = re.compile(rf"\b(?:{_OFFICE}{_RANKS} )+(?:(?:{_CIVIL} )?{FULL})")
_ROLED = re.compile(
    rf"\b(?:midwives|nurses|officers|managers|members|councillors|leads|chairs|directors|advisers)\b[^.;:]{{0,40}}?, ({FULL})"
    rf"(?:,? and ({FULL}))?(?=[.,;]|$)"
)
_WHOLE = re.compile(PERSON)
_LEADING = re.compile(rf"^(?:{TITLE} )+")
_OFFICES = re.compile(rf"^(?:{_OFFICE}{_RANKS}|{_CIVIL})\b")


def people_in(words: str) -> Iterator[tuple[int, int]]:
    """Where a title, or a noun for people before it, says that a person is named.

    >>> text = "Councillor Ann Example chaired the meeting of the Example Board."
    >>> [text[a:b] for a, b in people_in(text)]
    ['Councillor Ann Example']
    """
    for found in _TITLED.finditer(words):
        if is_person(found.group()):
            yield found.start(), found.end()
    for found in _ROLED.finditer(words):
        yield from (found.span(i) for i in (1, 2) if found[i])


def is_person(words: str) -> bool:
    """Whether words, as a whole, are written like a person's name.

    >>> is_person("Dr B Sample"), is_person("Mrs. Example"), is_person("Early Help"), is_person("Example")
    (True, True, False, False)
    """
    plain = words.strip()
    return (
        bool(_WHOLE.fullmatch(plain))
        and not any(w.lower().strip(".") in _NO_NAMES or kind_of(w) for w in bare_name(plain).split())
        and not list(posts_in(plain))
    )


def bare_name(name: str) -> str:
    """A name without its titles.

    >>> bare_name("Councillor Mrs. J Example")
    'J Example'
    """
    return _LEADING.sub("", name.strip())


def has_title(name: str) -> bool:
    """Whether a name opens with a title.

    >>> has_title("Cllr Example"), has_title("Example")
    (True, False)
    """
    return bool(_OFFICES.match(name.strip()))
