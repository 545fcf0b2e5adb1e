"""The bodies and national works we know beforehand: councils, care boards, trusts, charities, national strategies.

Here live the tables `reference/bodies.csv` and `reference/national.csv`, the bodies that follow from the table of areas
(a council for each authority, a care board for each care system), and how they are found by name. What a paper calls
them by is tied to them in `loaders`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, TypeVar, cast

from ontology.errors import NotFound
from ontology.name_index import NameIndex
from ontology.naming import initials, is_acronym
from ontology.naming import slug as slug_of
from ontology.places import UPPER_TIER, Area, area, areas, within
from ontology.tables import parts, rows

BodyKind: TypeAlias = Literal[
    "council",
    "icb",
    "nhs-trust",
    "public-body",
    "department",
    "police",
    "fire",
    "charity",
    "company",
    "association",
    "international",
]
WorkKind: TypeAlias = Literal["strategy", "initiative"]
How: TypeAlias = Literal["name", "acronym"]
K = TypeVar("K", "KnownBody", "KnownWork")

_TRUST = re.compile(r"(?P<base>.+?) NHS (?:Foundation )?Trust")
_TRUST_ENDINGS = ("NHS Foundation Trust", "NHS Trust", "Foundation Trust", "NHS FT", "NHSFT", "FT", "Trust")
_OWN_NAME = re.compile(r"\S+ .*\b(?:Hospitals|Health[Cc]are|Community Health)\b.*|(?=\S+ \S+ \S).*\bHospital\b.*")
"""Trusts known without their legal form; `Gateshead Health` may be the first half of a board, `Ipswich Hospital` is a site."""
_COUNCIL = re.compile(r"(?: (?:City|County|Borough|District|Metropolitan Borough))? Council$")
_GOES_ON = re.compile(r" (?:in|to|for) (?:life|learning|school|education)\b", re.IGNORECASE)
"""A longer title than that of the national work it begins with (`Healthy Start in Life`)."""
_COMPASS = frozenset(("NE", "NW", "SE", "SW"))
_COUNCIL_FORMS: dict[str, tuple[str, ...]] = {
    kind: tuple(forms.split("|"))
    for kind, forms in {
        "county": "{} County Council|{} CC",
        "unitary": "{} Borough Council|{} City Council|{} County Council|{} Unitary Authority|City of {} Council"
        "|Borough of {}|{} County Borough Council",
        "metropolitan": "{} Metropolitan Borough Council|{} MBC|{} Metropolitan District Council|{} MDC|{} Borough Council"
        "|{} Metropolitan Council|{} City Council|City of {} Council|Metropolitan Borough of {}",
        "london-borough": "London Borough of {}|LB {}|LB of {}|{} London Borough Council|{} Borough Council|Royal Borough of {}",
        "district": "{} District Council|{} Borough Council|{} City Council|{} DC|{} BC",
    }.items()
}


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the tables; `area` is the slug of what it serves, empty where that is several areas or the country."""

    slug: str
    name: str
    alt_names: tuple[str, ...]
    acronyms: tuple[str, ...]
    kind: BodyKind
    area: str
    domains: tuple[str, ...]
    source: str
    as_of: str


@dataclass(frozen=True, slots=True)
class KnownWork:
    """A national strategy or programme; `start` and `end` are ISO days, empty where open or unknown."""

    slug: str
    name: str
    alt_names: tuple[str, ...]
    acronyms: tuple[str, ...]
    kind: WorkKind
    start: str
    end: str
    source: str
    as_of: str


@cache
def bodies() -> tuple[KnownBody, ...]:
    """All bodies: councils and care boards in the order of the areas, then the table's own."""
    return (*_councils(), *_care_boards(), *(_body(row) for row in rows("bodies")))


def body(slug: str) -> KnownBody:
    """The body of a slug; raises NotFound where there is none.

    >>> body("staffordshire-county-council").area
    'staffordshire'
    """
    try:
        return _bodies_by_slug()[slug]
    except KeyError:
        raise NotFound(f"body '{slug}'", tuple(each.name for each in bodies() if slug and slug in each.slug)[:5]) from None


@cache
def works() -> tuple[KnownWork, ...]:
    """All national strategies and programmes of the table."""
    return tuple(_work(row) for row in rows("national"))


def bodies_in(text: str) -> tuple[tuple[int, int, KnownBody, How], ...]:
    """The known bodies a text names, by full name or by an acronym that only one of them uses; capitals required.

    >>> [(found.slug, how) for _, _, found, how in bodies_in("UHNM and Stoke City Council")]
    [('university-hospitals-of-north-midlands-nhs-trust', 'acronym'), ('stoke-on-trent-city-council', 'name')]
    """
    return tuple((start, end, *found) for start, end, found in _body_index().find(text))


def works_in(text: str) -> tuple[tuple[int, int, KnownWork, How], ...]:
    """The national strategies and programmes a text names, as `bodies_in`.

    >>> [(found.slug, how) for _, _, found, how in works_in("the Saving Babies’ Lives Care Bundle v2 (SBLCB)")]
    [('saving-babies-lives-care-bundle', 'name'), ('saving-babies-lives-care-bundle', 'acronym')]
    """
    found = _work_index().find(text)
    return tuple((start, end, *work) for start, end, work in found if not _GOES_ON.match(text, end))


def council_of(area_slug: str) -> KnownBody | None:
    """The council of an area; None where it has none of its own.

    >>> council_of("stoke-on-trent").name
    'Stoke-on-Trent City Council'
    """
    return _by_area("council").get(area_slug)


def icb_of(area_slug: str) -> KnownBody | None:
    """The integrated care board of an area or of the care system it lies in; None where that is not one.

    >>> icb_of("stafford").name
    'NHS Staffordshire and Stoke-on-Trent Integrated Care Board'
    """
    found = [_by_area("icb")[each] for each in within(area_slug) if each in _by_area("icb")]
    return found[0] if len(found) == 1 else None


def _councils() -> Iterator[KnownBody]:
    for each in areas():
        if each.council:
            others = dict.fromkeys(_council_names(each))
            others.pop(each.council, None)
            yield KnownBody(
                *(slug_of(each.council), each.council, tuple(others), (), "council", each.slug),
                *(each.domains, each.source, each.as_of),
            )


def _council_names(each: Area) -> Iterator[str]:
    kind = each.kind if each.kind in _COUNCIL_FORMS else "county" if each.gss.startswith("E10") else "district"
    yield from (f"{each.name} ({short}) Council" for short in each.alt_names if is_acronym(short))
    for name in (each.name, *each.alt_names):
        if name.endswith((" Borough", " District")) or name.startswith(("City of ", "Royal ", "County of ")):
            yield f"{name} Council"
        else:
            yield from (form.format(name) for form in ("{} Council", *_COUNCIL_FORMS[kind]))


def _care_boards() -> Iterator[KnownBody]:
    for each in areas():
        if each.ods:
            names = (name.removesuffix(" ICS") for name in (each.name, *(each.alt_names if each.kind == "ics" else ())))
            first, *others = (form.format(name) for name in names for form in _care_board_forms())
            yield KnownBody(
                *(slug_of(first), first, tuple(dict.fromkeys(others)), _board_acronyms(each), "icb", each.slug),
                *(each.domains, each.source, each.as_of),
            )


def _board_acronyms(each: Area) -> tuple[str, ...]:
    """How a care board is written short: `BCICB` and `BC ICB` for the Black Country."""
    shorts = dict.fromkeys((*initials(each.name)[:1], *(name for name in each.alt_names if is_acronym(name))))
    return tuple(form for short in shorts if short not in _COMPASS for form in (f"{short}ICB", f"{short} ICB"))


def _care_board_forms() -> tuple[str, ...]:
    return ("NHS {} Integrated Care Board", "{} Integrated Care Board", "NHS {} ICB", "{} ICB", "NHS {}")


def _body(row: dict[str, str]) -> KnownBody:
    names = (row["name"], *parts(row["alt_names"]))
    others = dict.fromkeys((*names[1:], *(form for name in names for form in _trust_names(name))))
    others.pop(row["name"], None)
    return KnownBody(
        *(row["slug"], row["name"], tuple(others), parts(row["acronyms"]), cast(BodyKind, row["kind"]), row["area"]),
        *(parts(row["domain"]), row["source"], row["as_of"]),
    )


def _trust_names(name: str) -> Iterator[str]:
    """The other ways to write a trust's name: its legal form differs between papers, and hospitals go by their own name."""
    if found := _TRUST.fullmatch(name):
        base = found["base"]
        yield from (f"{base} {ending}" for ending in _TRUST_ENDINGS if len(base.split()) > 1 or ending != "Trust")
        if _OWN_NAME.fullmatch(base):
            yield base


def _work(row: dict[str, str]) -> KnownWork:
    return KnownWork(
        *(row["slug"], row["name"], parts(row["alt_names"]), parts(row["acronyms"]), cast(WorkKind, row["kind"])),
        *(row["start"], row["end"], row["source"], row["as_of"]),
    )


@cache
def _bodies_by_slug() -> dict[str, KnownBody]:
    return {each.slug: each for each in bodies()}


@cache
def _by_area(kind: BodyKind) -> dict[str, KnownBody]:
    return {each.area: each for each in reversed(bodies()) if each.kind == kind}


@cache
def _body_index() -> NameIndex[tuple[KnownBody, How]]:
    ordered = sorted(bodies(), key=lambda each: bool(each.area) and _is_lower_tier(each))
    made = _indexed(ordered)
    councils = (each for each in ordered if each.kind == "council")
    made.add_all((_lowered(name), (each, "name")) for each in councils for name in (each.name, *each.alt_names))
    return made


def _lowered(name: str) -> str:
    """A council's name as running text has it: `Plymouth council`, `Plymouth city council`."""
    return _COUNCIL.sub(lambda found: found.group().lower(), name)


@cache
def _work_index() -> NameIndex[tuple[KnownWork, How]]:
    return _indexed(works())


def _is_lower_tier(each: KnownBody) -> bool:
    return each.kind == "council" and area(each.area).kind not in UPPER_TIER


def _indexed(known: Iterable[K]) -> NameIndex[tuple[K, How]]:
    made: NameIndex[tuple[K, How]] = NameIndex()
    all_known = tuple(known)
    made.add_all((each.name, (each, "name")) for each in all_known)
    made.add_all((name, (each, "name")) for each in all_known for name in each.alt_names)
    made.add_all((acronym, (each, "acronym")) for each in all_known for acronym in each.acronyms)
    return made
