"""The areas we know beforehand: countries, regions, integrated care systems, authorities, districts.

Here lives the table `reference/areas.csv` with what lies within what, and how a place is known by a name, a code, a
domain or the name of a file. Bodies are in `ontology.known`; which place a paper is about is decided in `loaders`.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeAlias, TypeVar, cast

from ontology.errors import NotFound
from ontology.name_index import NameIndex, name_key
from ontology.naming import slug as slug_of
from ontology.tables import parts, rows

K = TypeVar("K", bound=Hashable)
AreaKind: TypeAlias = Literal[
    "country", "region", "ics", "county", "unitary", "metropolitan", "london-borough", "district", "footprint", "town"
]
WIDER_KINDS = frozenset(("country", "region"))
UPPER_TIER = frozenset(("county", "unitary", "metropolitan", "london-borough"))

_COMPASS = re.compile(r"\b(?:North|South|East|West|Mid|Central|Northern|Southern|Eastern|Western|Greater)[\s-]$", re.IGNORECASE)
_CAPITAL_NEXT = re.compile(r"\s+(?:and\s+)?(?P<word>[A-Z][\w’']*)")
_PLACE_BEFORE = re.compile(r"\b(?:in|across|within|of|near|for|from|around|outside|throughout|serving)\s+$|[,;(]\s?$")
_COUNCIL_NOUN = re.compile(
    "Area|Board|Borough|CCG|Cabinet|Children|City|Clinical|Community|Council|County|District|Early|Family|Families|Health|ICB|ICS"
    "|Integrated|Joint|Local|Maternity|NHS|Partnership|Place|Public|Region|Safeguarding|SEND|Strategic|Town|Trust|UA"
)
_EXTRA_WORDS = re.compile(
    r"^(?:the\s+)?(?:(?:city|county|district|borough|royal borough|london borough|lb|nhs)\s+(?:of\s+)?)?(?P<name>.+?)"
    r"(?:\s+(?:region|area|la|ua|local authority|unitary authority|ics|icb|integrated care (?:system|board)|ccg"
    r"|(?:city|county|district|borough|metropolitan borough)(?: council)?|council))?$",
    re.IGNORECASE,
)
_CARE_SYSTEM = re.compile(r"\b(?:ics|icb|integrated[\s-]care[\s-](?:system|board))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Area:
    """A row of the table of areas.

    `gss` and `ods` are codes of the Office for National Statistics and of the NHS, empty where we are not sure;
    `within` holds the slugs of what it lies in, nearest first. `council` is its council's usual name. A `cautious` name
    is also an ordinary word (Reading) and is taken for the place only where the words around it say so.
    """

    slug: str
    name: str
    alt_names: tuple[str, ...]
    kind: AreaKind
    gss: str
    ods: str
    within: tuple[str, ...]
    council: str
    domains: tuple[str, ...]
    cautious: bool
    source: str
    as_of: str


@cache
def areas() -> tuple[Area, ...]:
    """All areas, in the order of the table: the widest first."""
    return tuple(_area(row) for row in rows("areas"))


def area(slug: str) -> Area:
    """The area of a slug; raises NotFound where there is none.

    >>> area("staffordshire").name
    'Staffordshire'
    """
    try:
        return _by_slug()[slug]
    except KeyError:
        near = tuple(each.name for each in areas() if slug and (slug in each.slug or each.slug in slug))[:5]
        raise NotFound(f"area '{slug}'", near) from None


def within(slug: str) -> tuple[str, ...]:
    """An area and all it lies within, up to its integrated care system's footprint; itself first.

    >>> within("stafford")
    ('stafford', 'staffordshire', 'staffordshire-and-stoke-on-trent')
    """
    return tuple(each for each in wider(slug) if each == slug or area(each).kind not in WIDER_KINDS)


def wider(slug: str) -> tuple[str, ...]:
    """An area and all it lies within, region and country too; itself first. Raises NotFound.

    >>> wider("lincolnshire")
    ('lincolnshire', 'east-midlands', 'england', 'united-kingdom')
    """
    found = [slug]
    for each in found:
        found += [above for above in area(each).within if above not in found]
    return tuple(found)


def find_area(name: str, home: str = "") -> Area | None:
    """The one area a name, slug or code stands for; None where there is none or several.

    Of several, or of the parts of a name, the one that lies in `home` (or in which it lies) is taken.

    >>> find_area("Staffordshire (and Stoke-on-Trent)").kind, find_area("Moorlands", home="staffordshire").name
    ('ics', 'Staffordshire Moorlands')
    """
    care_system = _CARE_SYSTEM.search(name) is not None
    found = _named().get(_folded(name)) or _coded().get(name.strip()) or ()
    if not found and (bare := _EXTRA_WORDS.match(name.strip())):
        found = _named().get(_folded(bare["name"])) or ()
    if care_system and len(found) == 1 and found[0].kind != "ics" and not found[0].ods:
        found = tuple(area(each) for each in found[0].within if area(each).kind == "ics")
    if len(found) != 1 and home:
        found = _near(found or _parts_of(home, name), home)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4096)
def areas_in(text: str) -> tuple[tuple[int, int, Area], ...]:
    """The areas a text names: start, end and area, the longest name at each place, capitals required.

    A part of a known area that we do not know (`North Staffordshire`) is not taken for the whole.

    >>> [(found.slug) for _, _, found in areas_in("Reading is fun in Reading, Hull and Staffordshire & SoT")]
    ['reading', 'kingston-upon-hull', 'staffordshire-and-stoke-on-trent']
    """
    return tuple(found for found in _index().find(text) if _is_place(text, *found))


@lru_cache(maxsize=4096)
def towns_in(text: str, home: str) -> tuple[tuple[int, int, Area], ...]:
    """The towns of an area that a text names, as `areas_in`; a town elsewhere has namesakes and is none.

    >>> [found.within for _, _, found in towns_in("clinics in Gillingham and Crewe", "medway")]
    [('medway',)]
    """
    return tuple(found for found in _town_index(home).find(text) if _is_town(text, *found))


def find_town(name: str, home: str) -> Area | None:
    """The one town of an area that has this name; None where there is none.

    >>> find_town("Crewe", "cheshire-east").slug, find_town("Crewe", "kent")
    ('crewe', None)
    """
    found = [each for each in _towns(home) if _folded(each.name) == _folded(name)]
    return found[0] if len(found) == 1 else None


def area_of_domain(address: str) -> Area | None:
    """The area whose council or care board has this domain (of a host, URL or e-mail address).

    >>> area_of_domain("https://democracy.york.gov.uk/ieList.aspx").slug
    'york'
    """
    host = re.sub(r"^(?:\w+://)?(?:[^/@]*@)?", "", address.strip().lower())
    labels = re.split(r"[/:?#\s]", host)[0].rstrip(".").split(".")
    found = (_domains().get(".".join(labels[at:])) for at in range(len(labels)))
    return next((each for each in found if each), None)


def area_of_code(code: str) -> Area | None:
    """The area of a GSS or ODS code (`E10000028`, `QNC`)."""
    found = _coded().get(code.strip(), ())
    return found[0] if len(found) == 1 else None


def area_in_file_name(name: str) -> Area | None:
    """The area whose name stands in the name of a file; the longest wins, a district loses; None on a tie.

    Beside `icb` or `ics` an authority's name means its care system.

    >>> area_in_file_name("h01-herefordshire-hwb-minutes.txt").slug
    'herefordshire'
    """
    words = slug_of(re.sub(r"(?<=[a-z])(?=[A-Z])|[_%.]", " ", name), 400).split("-")
    found = list(_in_words(words))
    best = [each for length, each in found if length == max(found, key=lambda one: one[0])[0]]
    for chosen in ([each for each in best if each.kind != "district"], best):
        if len({each.slug for each in chosen}) == 1:
            return _care_system(chosen[0]) if {"icb", "ics"} & set(words) else chosen[0]
    return None


def _in_words(words: list[str]) -> Iterator[tuple[int, Area]]:
    joined = "-" + "-".join(words) + "-"
    named: dict[str, tuple[Area, ...]] = _slugs()
    for key, found in named.items():
        if f"-{key}-" in joined and len(found) == 1 and found[0].kind not in WIDER_KINDS and not found[0].cautious:
            yield key.count("-") + 1, found[0]


def _care_system(one: Area) -> Area:
    systems = [each for each in within(one.slug) if area(each).kind == "ics"]
    return area(systems[0]) if len(systems) == 1 else one


def _is_place(text: str, start: int, end: int, found: Area) -> bool:
    if start and _COMPASS.search(text, max(0, start - 10), start):
        return False
    following = _CAPITAL_NEXT.match(text, end)
    council_next = following is not None and _COUNCIL_NOUN.fullmatch(following["word"]) is not None
    if found.kind == "region" and following and not council_next and " and " not in following[0]:
        return found.slug == "london"
    if not found.cautious or council_next or end - start != len(found.name):
        return True
    alone = following is None or (following["word"].lower(),) in _named()
    return alone and _PLACE_BEFORE.search(text, max(0, start - 14), start) is not None


def _is_town(text: str, start: int, end: int, found: Area) -> bool:
    """Whether a town's name stands for the town: not where it opens another name (`Banbury Road`)."""
    following = _CAPITAL_NEXT.match(text, end)
    whole = following is None or "and" in following[0].split() or _COUNCIL_NOUN.fullmatch(following["word"]) is not None
    return whole and _is_place(text, start, end, found)


def _near(found: Iterable[Area], home: str) -> tuple[Area, ...]:
    around = wider(home)
    return tuple(each for each in found if each.slug in around or home in wider(each.slug))


def _parts_of(home: str, name: str) -> tuple[Area, ...]:
    """The districts of an area whose names hold these words, plural or shortened forms not among them."""
    sought = set(_folded(name))
    return tuple(each for each in _wide_areas() if home in each.within and sought and sought <= set(_folded(each.name)))


def _folded(name: str) -> tuple[str, ...]:
    words = tuple(word.lower() for word in name_key(name))
    return words[1:] if words[:1] == ("the",) else words


def _area(row: dict[str, str]) -> Area:
    domains = parts(row["domain"])
    joined = row["slug"].replace("-", "")
    if row["council"] and not any(domain.endswith(".gov.uk") for domain in domains):
        domains += (f"{joined}.gov.uk",)
    if row["kind"] == "ics":
        domains += (f"{joined}.icb.nhs.uk",)
    return Area(
        slug=row["slug"],
        name=row["name"],
        alt_names=parts(row["alt_names"]),
        kind=cast(AreaKind, row["kind"]),
        gss=row["gss"],
        ods=row["ods"],
        within=parts(row["within"]),
        council=row["council"],
        domains=tuple(dict.fromkeys(domains)),
        cautious=row["cautious"] == "yes",
        source=row["source"],
        as_of=row["as_of"],
    )


@cache
def _wide_areas() -> tuple[Area, ...]:
    """All areas but the towns."""
    return tuple(each for each in areas() if each.kind != "town")


@cache
def _towns(home: str) -> tuple[Area, ...]:
    """The towns that lie in an area of one council or care system."""
    if not home or area(home).kind in WIDER_KINDS:
        return ()
    return tuple(each for each in areas() if each.kind == "town" and home in wider(each.slug))


@cache
def _by_slug() -> dict[str, Area]:
    return {each.slug: each for each in areas()}


@cache
def _index() -> NameIndex[Area]:
    made: NameIndex[Area] = NameIndex()
    made.add_all((each.name, each) for each in _wide_areas())
    made.add_all((name, each) for each in _wide_areas() for name in each.alt_names)
    return made


@cache
def _town_index(home: str) -> NameIndex[Area]:
    made: NameIndex[Area] = NameIndex()
    made.add_all((each.name, each) for each in _towns(home))
    return made


def _grouped(pairs: Iterable[tuple[K, Area]]) -> dict[K, tuple[Area, ...]]:
    found: dict[K, tuple[Area, ...]] = {}
    for key, each in pairs:
        if key and each not in found.get(key, ()):
            found[key] = (*found.get(key, ()), each)
    return found


@cache
def _named() -> dict[tuple[str, ...], tuple[Area, ...]]:
    """Areas by name in lower case; where a name is one area's own and another's by-name, the own name counts."""
    found = _grouped((_folded(name), each) for each in _wide_areas() for name in each.alt_names)
    own = {_folded(name): (each,) for each in _wide_areas() for name in (each.slug, each.name)}
    return found | own


@cache
def _slugs() -> dict[str, tuple[Area, ...]]:
    own = _grouped((slug_of(each.name), each) for each in _wide_areas())
    return _grouped((slug_of(name), each) for each in _wide_areas() for name in each.alt_names if len(name) > 3) | own


@cache
def _coded() -> dict[str, tuple[Area, ...]]:
    return _grouped((code, each) for each in _wide_areas() for code in (each.gss, each.ods))


@cache
def _domains() -> dict[str, Area]:
    return {domain: each for each in reversed(areas()) for domain in each.domains}
