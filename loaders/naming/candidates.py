"""Every place of a block where something is named, by grammar, cue and reference table.

The spans of one block never overlap: the longest wins, and of equals a name with a head noun goes before a
post, a post before what the reference tables know, that before a cued name. Which spans name one thing is
decided in `loaders.naming.joining`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.document import Block, Kind
from loaders.naming.cues import cues_in
from loaders.naming.heads import kind_of, kind_of_name
from loaders.naming.names import names_in
from loaders.naming.people import people_in
from loaders.naming.posts import posts_in
from loaders.naming.services import services_in
from loaders.stating.privacy import is_family_quote
from ontology.reference import areas_in, bodies_in, works_in

_BRACKET = re.compile(r"\s*\(([A-Z][\w&]*)\)$")
_YEARS = re.compile(r"\(?\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?\)?")
_NUMBERED = re.compile(r"(?i)\b(?:0|5)\s?(?:[-–]|to)\s?(?:5|19|25)(?: [\w’'&]+){1,8}? (?:service|programme)\b")
_SYSTEM = re.compile(r"\bIntegrated Care (?:System|Partnership)\b(?! (?:Board|\())")
_APPROACH = re.compile(
    r"\b[Ww]hole[- ]systems? approach to (?:\w+ing )?[a-z][a-z -]{3,40}?(?= (?:will|is|has|with|that|which|across|in)\b|[,.;:]|$)"
)
_TITLED = re.compile(
    r"[A-Z][^.;!?:]{3,50}: [^.;!?:]{0,60}\b(?:[Ss]trategy|[Pp]lan|[Ff]ramework)\b(?: for [A-Z][\w’' -]{2,40}?)?(?:"
    r" \d{4}(?: ?(?:-|–|to) ?\d{2,4})?)?$"
)
_BRANCH = re.compile(r"\b(?:Healthwatch|Home-?[Ss]tart)(?! UK)\b(?![-–])")
_BRANCH_PLACE = re.compile(
    r" (?!(?:Service|Manager|Volunteer|Co-?ordinator|Chief|Chair|Officer|Director|Lead|Board|Report|Rep)\w*)[A-Z][\w’'-]+"
)
"""Bodies of which each place has one of its own, and the place behind the name."""
_GOES_ON = re.compile(
    r" (?!(?:Vouchers?|Vitamins?|Cards?|Stage|Level|Gold|Award|Accreditation|Standards?|Week|Day|Team|Lead|Manager|Nurse)\b)"
    r"[A-Z][a-z]+(?= (?:is|was|has|will|offers?|started|launched|opened|helps?|supports?|runs?|replaces?|replaced)\b)"
)
"""A capital behind the name of a work that makes it another's (`Healthy Start Quit was launched`)."""
_LINK = re.compile(r"(?:(?P<own>[’'](?:s\b)?)| and| &) (?=[A-Z])")
_BEFORE = re.compile(r" (?:and|&|at) $")
_CLOSING = ".,;:'’‘\"” "

_GERUND = re.compile(
    r"^(?:\d[\d.]*\s+)?(?P<name>(?:Reducing|Improving|Tackling|Supporting|Preventing|Increasing|Giving|Building|Closing"
    r"|Raising) )"
)
"""How the name of a strategy may begin in a heading (`Reducing Infant Mortality Strategy`)."""
_MADE_BY = re.compile(r"\b(?:provided|delivered|run|operated|managed|hosted|employed) (?:jointly )?by (?:the )?$")
"""What stands before whoever does something, though it be called a service."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of a block that names something.

    `kind` is board, org, strategy, initiative, service, post or person; `name` the words without a closing
    acronym, which is `acronym`; `known` the slug of a row of the reference tables; `definite` whether an
    article or possessive stands before it; `noun` what its sentence calls it.
    """

    block: int
    start: int
    end: int
    kind: str
    name: str
    acronym: str = ""
    known: str = ""
    definite: bool = False
    noun: str = ""


def candidates_of(block: Block) -> list[Candidate]:
    """The candidates of a block, in order, none overlapping another; none in a family's own words."""
    words = block.words
    if is_family_quote(words):
        return []
    taken: list[tuple[int, int]] = []
    found: list[Candidate] = []
    known = [*_known(block, words), *_branches(block, words)]
    every = [
        *_titled(block, words),
        *_plain(block, words),
        *(_apart(one, known, words) for one in _grammar(block, words)),
        *_posts(block, words),
        *known,
        *_cued(block, words),
    ]
    for candidate in sorted(every, key=lambda c: c.start - c.end):
        if all(candidate.end <= a or candidate.start >= b for a, b in taken):
            taken.append((candidate.start, candidate.end))
            found.append(candidate)
    return sorted(found, key=lambda c: c.start)


def _titled(block: Block, words: str) -> Iterator[Candidate]:
    """A title that names its strategy in two halves (`Ready to Learn: our early years strategy 2022-27`)."""
    found = _TITLED.match(words) if block.kind is Kind.TITLE or block.order == 0 else None
    if found:
        yield Candidate(block.order, 0, found.end(), "strategy", found.group())


def _plain(block: Block, words: str) -> Iterator[Candidate]:
    """Names of services written without capitals: numbered by age, or known in the field."""
    for start, end in services_in(words):
        yield Candidate(block.order, start, end, "service", words[start:end])
    for pattern, kind in ((_NUMBERED, "service"), (_SYSTEM, "board"), (_APPROACH, "initiative")):
        for found in pattern.finditer(words):
            kind = "initiative" if found.group().lower().endswith("programme") else kind
            yield Candidate(block.order, *found.span(), kind, found.group())


def _posts(block: Block, words: str) -> Iterator[Candidate]:
    for start, end in posts_in(words):
        yield Candidate(block.order, start, end, "post", words[start:end])
    for start, end in people_in(words):
        yield Candidate(block.order, start, end, "person", words[start:end])


def _grammar(block: Block, words: str) -> Iterator[Candidate]:
    """Names with a head noun; the words of posts and of people's names are no part of any."""
    masked = words
    for start, end in (*posts_in(words), *people_in(words)):
        masked = masked[:start] + "|" * (end - start) + masked[end:]
    if _shouted(words):
        masked = masked.title() if block.kind in {Kind.TITLE, Kind.HEADING} else masked
    for name in names_in(masked):
        if name.kind:
            whole = words[name.start : name.end].rstrip(_CLOSING)
            begins = _GERUND.match(words) if name.kind == "strategy" and block.kind in {Kind.TITLE, Kind.HEADING} else None
            start = begins.start("name") if begins and begins.end() == name.start else name.start
            whole = words[start : name.start + len(whole)]
            makes = name.kind == "service" and whole.endswith("Service") and _MADE_BY.search(words[: name.start])
            short = _BRACKET.sub("", whole)
            inside = _BRACKET.search(whole)
            yield Candidate(
                block.order,
                start,
                start + len(whole),
                "org" if makes else kind_of_name(short, name.kind),
                short,
                inside[1] if inside else "",
                "",
                name.definite,
            )


def _known(block: Block, words: str) -> Iterator[Candidate]:
    for start, end, body, _how in bodies_in(words):
        yield Candidate(block.order, start, end, "org", words[start:end], "", body.slug)
    for start, end, work, _how in works_in(words):
        if _GOES_ON.match(words, end) and not kind_of(words[start:end].split()[-1]):
            continue
        yield Candidate(block.order, start, end, work.kind, words[start:end], "", work.slug)


def _apart(one: Candidate, known: list[Candidate], words: str) -> Candidate:
    """A name without the known body that it only stands behind (`Elm NHS Trust and …`, `Elm NHS Trust’s …`)."""
    for body in known:
        ends = body.known and body.kind == "org" and one.start < body.start and body.end == one.end
        if ends and _BEFORE.search(words, one.start, body.start):
            return replace(one, start=body.start, name=one.name[body.start - one.start :])
        link = _LINK.match(words, body.end) if body.start == one.start and body.kind == "org" else None
        if link and link.end() < one.end and (link["own"] or any((k.start, k.end) == (link.end(), one.end) for k in known)):
            return replace(one, start=link.end(), name=one.name[link.end() - one.start :])
    return one


def _branches(block: Block, words: str) -> Iterator[Candidate]:
    """The local body of a name that every place has one of, with the place where the paper gives it."""
    for found in _BRANCH.finditer(words):
        rest = words[found.end() :]
        named = next((end for start, end, _ in areas_in(rest[:60]) if start == 1 and rest[0] in " -"), 0)
        placed = _BRANCH_PLACE.match(rest)
        end = found.end() + (named or (placed.end() if placed else 0))
        yield Candidate(block.order, found.start(), end, "org", words[found.start() : end])


def _cued(block: Block, words: str) -> Iterator[Candidate]:
    for cue in cues_in(words):
        yield Candidate(block.order, cue.start, cue.end, cue.kind, words[cue.start : cue.end], noun=cue.noun)


def _shouted(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return letters > 3 and sum(map(str.isupper, filter(str.isalpha, words))) > 0.8 * letters


@lru_cache(maxsize=4096)
def years_of(name: str) -> frozenset[str]:
    """The years or spans of years in a name, which tell two editions apart.

    >>> sorted(years_of("Joint Health and Wellbeing Strategy 2022-27"))
    ['2022-27']
    """
    return frozenset(y.strip("()").replace("–", "-").replace(" ", "") for y in _YEARS.findall(name))


def without_years(name: str) -> str:
    """A name without its years.

    >>> without_years("2018 Infant Feeding Strategy")
    'Infant Feeding Strategy'
    """
    return re.sub(r"\s+", " ", _YEARS.sub(" ", name)).strip(" ,-–:").removesuffix(" for")


@lru_cache(maxsize=4096)
def head_of(name: str) -> str:
    """The head noun of a name, lower case and singular; its last word where none is.

    >>> head_of("Local Safeguarding Children Boards"), head_of("Better Births")
    ('board', 'birth')
    """
    words: list[str] = re.findall(r"[\w-]+", without_years(name).lower()) or [""]
    heads = [w for w in words if kind_of(w)]
    word = heads[-1] if heads else words[-1]
    if word in {"subgroup", "sub-group", "sub-groups"}:
        return "group"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")
