"""Which names of one paper name one thing.

Spellings are equal by `ontology.naming.normal_form`, places and years aside; a shorter name belongs to the
one longer name of the same head noun that holds all its words. Two longer names that do not hold each
other leave it a name of its own. Similarity never joins, and nothing joins across kinds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from loaders.naming.candidates import Candidate, head_of, without_years, years_of
from loaders.naming.heads import QUALIFIERS, kind_of, word_set
from ontology.naming import core_tokens, normal_form
from ontology.reference import areas_in
from ontology.tables import parts, rows

_GENERIC = word_set("local main new draft national county wide countywide citywide city joint multi existing refreshed partner")
_DROPPED = word_set("system partnership strategic programme joint nhs foundation university hospital children child")
"""Words that a paper leaves off inside a name without meaning another thing."""
_BRACKETS = re.compile(r"\(([^)]*)\)")
_AGES = re.compile(r"(?<!\d)\d{1,2}\s?(?:[-–]|to)\s?\d{1,2}s?(?!\d)")
"""An age range tells a service from another (`0-19 service`), a span of years does not."""
_FAMILY = {"board": "body", "org": "body"}


@dataclass(slots=True)
class Group:
    """The candidates that name one thing: `core` are the words that tell it apart, `years` the edition's."""

    family: str
    head: str
    core: frozenset[str]
    years: frozenset[str]
    place: str
    members: list[Candidate] = field(default_factory=list)

    @property
    def known(self) -> str:
        """The row of the reference tables that a member names, if any."""
        return next((m.known for m in self.members if m.known), "")

    @property
    def kinds(self) -> list[str]:
        """The members' kinds, most frequent first."""
        kinds = [m.kind for m in self.members]
        return sorted(dict.fromkeys(kinds), key=lambda k: (-kinds.count(k), k))


def place_in(name: str) -> str:
    """The slug of the widest area named in a name; empty where none is, or several that are no one area.

    >>> place_in("Staffordshire Health and Wellbeing Board"), place_in("Health and Wellbeing Board")
    ('staffordshire', '')
    """
    found = list(dict.fromkeys(area.slug for _, _, area in areas_in(name)))
    return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def core_of(name: str) -> frozenset[str]:
    """The words of a name that tell it apart: without places, years, head noun and general words.

    >>> sorted(core_of("Medway Maternal Smoking Strategy group")) == sorted(core_of("Maternal Smoking Strategy group"))
    True
    """
    bare = name
    for start, end, _ in reversed(areas_in(name)):
        bare = bare[:start] + " " + bare[end:]
    return core_tokens(without_years(bare)) - core_tokens(head_of(name)) - _GENERIC


def is_bare(name: str) -> bool:
    """Whether a name is only a head noun, with general words at most: a stand-in (`the Board`, `Action Plan`).

    >>> is_bare("Steering Group"), is_bare("Tobacco Control Steering Group"), is_bare("0-19 service")
    (True, False, False)
    """
    if " " not in name.strip() and not kind_of(name) and name.lower() not in QUALIFIERS | _GENERIC:
        return False
    aged = bool(_AGES.search(name))
    return not aged and not {w for w in core_of(name) if w not in QUALIFIERS and not w.isdigit()} and not areas_in(name)


def join(candidates: Iterable[Candidate]) -> list[Group]:
    """The groups of a paper's candidates, in order of first mention. Bare names are no candidates."""
    groups: dict[tuple[str, str, frozenset[str], frozenset[str], str], Group] = {}
    for one in candidates:
        family = _FAMILY.get(one.kind, one.kind)
        group = Group(family, head_of(one.name), core_of(one.name), years_of(one.name), place_in(one.name))
        groups.setdefault((family, group.head, group.core, group.years, group.place), group).members.append(one)
    return _absorbed(list(groups.values()))


def _absorbed(groups: list[Group]) -> list[Group]:
    """Each shorter name's group poured into the one longer name's that holds it."""
    by_head: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        by_head[group.family, group.head].append(group)
    into: dict[int, Group] = {}
    for alike in by_head.values():
        for group in alike:
            longer = _holder(group, alike)
            if longer is not None:
                into[id(group)] = longer
    kept = [g for g in groups if id(g) not in into]
    for group in groups:
        target = into.get(id(group))
        while target is not None and id(target) in into:
            target = into[id(target)]
        if target is not None:
            target.members.extend(group.members)
            target.years |= group.years if not target.years else frozenset()
    return kept


def _holder(group: Group, alike: list[Group]) -> Group | None:
    """The longest group that holds all of a group's words, where those that do form one chain; None otherwise."""
    holders = [g for g in alike if g is not group and _holds(g, group)]
    holders.sort(key=lambda g: (len(g.core), len(g.years), bool(g.place)))
    chained = all(_holds(b, a) or a.core == b.core for a, b in pairwise(holders))
    editions = {g.years for g in holders if g.years}
    places = {g.place for g in holders if g.place}
    return holders[-1] if holders and chained and len(editions) <= 1 and len(places) <= 1 else None


def _shortens(longer: Group, shorter: Group) -> bool:
    """Whether a name is what is left of a longer one when its first words, or general words anywhere, are left off."""
    if longer.core == shorter.core:
        return True
    if any(normal_form(m.name) in _institutions() for m in shorter.members):
        return False
    left_off = longer.core - shorter.core
    if len(left_off) == 1 and left_off <= _DROPPED:
        return True
    return any(shorter.core == tail for m in longer.members for tail in _tails(m.name))


@cache
def _institutions() -> frozenset[str]:
    """Names that mean one institution of every place (Integrated Care Board): never short for a longer name."""
    return frozenset(normal_form(name) for row in rows("abbreviations") for name in parts(row["long"]))


def _tails(name: str) -> list[frozenset[str]]:
    """The core words of a name from each of its words on; what stands in brackets counts as first."""
    bracketed = " ".join(_BRACKETS.findall(name))
    words = f"{bracketed} {_BRACKETS.sub(' ', name)}".split()
    return [core_of(" ".join(words[i:])) for i in range(1, len(words))]


def _holds(longer: Group, shorter: Group) -> bool:
    """Whether one group's words hold another's, and place and years do not contradict."""
    if (shorter.place and shorter.place != longer.place) or (shorter.years and not shorter.years <= longer.years):
        return False
    if not shorter.core or not shorter.core <= longer.core or not _shortens(longer, shorter):
        return False
    if shorter.known and longer.known != shorter.known:
        return False
    more = (longer.core, longer.years, longer.place) != (shorter.core, shorter.years, shorter.place)
    return more and (
        bool(longer.core - shorter.core) or bool(longer.years) > bool(shorter.years) or bool(longer.place) > bool(shorter.place)
    )
