"""How a person's name is written, and where a block says that one is named.

People are found in running text only where a title or a noun for people says that a name is a person's
(`Councillor`, `two midwives, …`), never by capitals alone. Where the layout says it, see `loaders.stating`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.naming.heads import kind_of, word_set
from loaders.naming.posts import posts_in
from loaders.naming.roled import given_roles, is_chair, is_joint, roles_before, roles_behind

_OFFICE = r"(?:Cllr\.?|(?:County |Town |Parish )?Councillor|Alderman|Dr\.?|Professor|Prof\.?|Rev\.?|Reverend|Canon"
_RANKS = (
    r"|(?:Chief |Deputy Chief |Assistant Chief )?(?:Superintendent|Inspector|Constable)|Sergeant|Det\.? Insp\.?|DCI|DI|DS|PC)"
)
_CIVIL = r"(?:Mrs?\.?|Ms\.?|Mx\.?|Miss|Sir|Dame|Lord|Lady|Baroness)"
TITLE = rf"(?:{_OFFICE}{_RANKS}|{_CIVIL})"
"""A title before a name: an office, a rank or a civil one."""
INITIALS = r"(?:[A-Z]{1,2}|(?:[A-Z]\.? ){1,2}[A-Z]\.?|(?:[A-Z]\.){1,3})"
SURNAME = (
    r"(?:(?:[Dd]e|[Vv]an|[Vv]on|der|den|la|St\.?) )*(?:Mc|Mac|O['’])?"
    r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+|[A-Z][a-zà-ÿ]+)?"
)
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
    "home homes mind minds age citizens advice link links voice voices friends the this our mayor mayoress clerk as and but "
    "councillors cllrs gp uk eu it hr qe ph nhs icb ccg road street lane avenue square dockside civic building"
    " buildings offices plaza wharf quay "
    "when while after before also then since with from by for to in on at of if yesterday today however meanwhile both thanks"
)
_OPENERS = word_set(
    "as and but when while after before also then since with from by for to in on at of if yesterday today however meanwhile "
    "dear thanks contact report author lead chair presented introduced the our this welcome both"
)
"""Words that may stand, with a capital, right before a name and are no part of it."""
_TITLED = re.compile(rf"\b(?:{_OFFICE}{_RANKS} )+(?:(?:{_CIVIL} )?{FULL})")
_ROLED = re.compile(
    rf"\b(?:midwives|nurses|officers|managers|members|councillors|leads|chairs|directors|advisers)\b[^.;:]{{0,40}}?, ({FULL})"
    rf"(?:,? and ({FULL}))?(?=[.,;]|$)"
)
_WHOLE = re.compile(PERSON)
_BEFORE = re.compile(rf"(?:\b{TITLE} )*\b(?:{FULL})$|(?:\b{TITLE} )+{SURNAME}$")
_HOLDING = re.compile(
    r"(?:,|,? \(| [-–—:]|,? (?:who )?(?:is|was|has been)(?: also| now)?(?: (?:appointed|named|confirmed)(?: as)?)?|,?"
    r" as|, (?:the |our )?new)? ?(?:the |our |its |an? )?$"
)
_CHAIRING = re.compile(
    r"(?:,| \(|,? (?:is|was|as)) ?(?:the |our |its )?(?:(?:[Ii]ndependent|[Ii]nterim|[Aa]cting"
    r"|new) )*(?:(?:[Vv]ice|[Dd]eputy|[Cc]o)[- ])?"
    r"[Cc]hair(?:man|woman|person)?(?=[,.;)]|$| of )|(?: (?:of|from) [^.;,]{3,60})? in the [Cc]hair\b| (?:now "
    r"|also )?(?:co-)?chairs (?:the|our|its)\b"
)
_DONE_BY = re.compile(
    r"(?i:\b(?:chaired|led|headed|introduced|presented|sponsored|written|signed|owned) (?:up )?by|\bforeword (?:by"
    r"|from)|\breport of|\bchair's foreword"
    r" \()(?: the)? $"
)
_AFTER = re.compile(PERSON)
_AND = " and "
_OWN = ("'s", "’s")
_ENDED = re.compile(r"\s*(?:[.,;:)\t]|$)| (?=[a-z(]|(?:OBE|MBE|CBE|DBE|KBE|BEM|QPM|DL|JP|KC|QC)\b)")
_OPEN = re.compile(r", | |: ")
_WINDOW = 60
_LEADING = re.compile(rf"^(?:{TITLE} )+")
_OFFICES = re.compile(rf"^(?:{_OFFICE}{_RANKS}|{_CIVIL})\b")


def people_in(words: str) -> Iterator[tuple[int, int]]:
    """Where a title, a post beside it, or a noun for people before it says that a person is named.

    >>> text = "Councillor Ann Example chaired the meeting; Jo Sample, Head of Early Help, spoke."
    >>> [text[a:b] for a, b in people_in(text)]
    ['Councillor Ann Example', 'Jo Sample']
    """
    yield from _people(words)


@lru_cache(maxsize=256)
def _people(words: str) -> tuple[tuple[int, int], ...]:
    found: dict[int, int] = {}
    for start, end in (*_titled(words), *_beside_posts(words), *_in_chairs(words), *_in_roles(words)):
        found[start] = max(end, found.get(start, 0))
    return tuple(sorted(found.items()))


def _titled(words: str) -> Iterator[tuple[int, int]]:
    for found in _TITLED.finditer(words):
        if is_person(found.group()):
            yield found.start(), found.end()
    for found in _ROLED.finditer(words):
        yield from (found.span(i) for i in (1, 2) if found[i])


def _beside_posts(words: str) -> Iterator[tuple[int, int]]:
    """Names right before a post (`Jo Sample, Head of …`), or right behind one (`the Scrutineer, Jo Sample`)."""
    for start, end in posts_in(words):
        joint = _HOLDING.search(words, max(0, start - 30), start)
        named = _name_before(words, joint.start()) if joint and joint.start() < start else None
        named = named or (_name_behind(words, end) if _OPEN.match(words, end) else None)
        if named:
            yield named


def _in_chairs(words: str) -> Iterator[tuple[int, int]]:
    """Names that a verb or a chair stands beside (`chaired by Jo Sample`, `Jo Sample, Independent Chair`)."""
    if "hair" in words:
        for found in _CHAIRING.finditer(words):
            named = _name_before(words, found.start())
            if named:
                yield named
    for found in re.finditer(r"\b(?:by|from|of|\() ?(?=(?:the )?[A-Z])", words):
        if _DONE_BY.search(words[max(0, found.start() - 25) : found.end()] + ("" if found.group().endswith((" ", "(")) else " ")):
            named = _name_behind(words, found.end())
            if named:
                yield named
                yield from _joined(words, named) if is_joint(words) else ()


def _in_roles(words: str) -> Iterator[tuple[int, int]]:
    """Names that a role stands beside, each with the one it shares the role with."""
    ends = [named for at in roles_behind(words) if (named := _name_before(words, at))]
    starts = [named for at in roles_before(words) if (named := _name_behind(words, at))]
    given = [named for at in given_roles(words) if (named := _name_behind(words, at)) and is_chair(words, named[1])]
    for named in (*ends, *starts, *given):
        yield named
        if is_joint(words):
            yield from _joined(words, named)


def _joined(words: str, named: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The names that `and` joins to a name, before or behind it."""
    start, end = named
    before = _name_before(words, start - len(_AND)) if words[:start].endswith(_AND) else None
    behind = _name_behind(words, end + len(_AND)) if words.startswith(_AND, end) else None
    yield from (one for one in (before, behind) if one)


def _name_before(words: str, end: int) -> tuple[int, int] | None:
    """The name of a person that ends at a place, the longest that is one."""
    window = max(0, end - _WINDOW)
    found = _BEFORE.search(words[window:end])
    while found:
        if is_person(found.group()):
            return window + found.start(), end
        if found.group().split()[0].lower() not in _OPENERS:
            return None
        found = _BEFORE.search(words[window:end], found.start() + 1)
    return None


def _name_behind(words: str, start: int) -> tuple[int, int] | None:
    """The name of a person that starts right behind a place, a comma or dash between."""
    at = start + len(words[start:]) - len(words[start:].lstrip(" ,:–-"))
    found = _AFTER.match(words, at)
    while found:
        if is_person(found.group()) and _ENDED.match(words, found.end()):
            return found.span()
        shorter = found.group().rpartition(" ")[0]
        found = _AFTER.fullmatch(words, at, at + len(shorter)) if " " in shorter else None
    return None


def is_person(words: str) -> bool:
    """Whether words, as a whole, are written like a person's name.

    >>> is_person("Dr B Sample"), is_person("Mrs. Example"), is_person("Early Help"), is_person("Example")
    (True, True, False, False)
    """
    plain = words.strip()
    return (
        bool(_WHOLE.fullmatch(plain))
        and not any(w.lower().strip(".") in _NO_NAMES or kind_of(w) or w.endswith(_OWN) for w in bare_name(plain).split())
        and bare_name(plain).split()[0].lower().partition("-")[0] not in {"home", "sure", "well"}
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
