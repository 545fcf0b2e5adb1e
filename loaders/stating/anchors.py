"""Whether words name a thing, kind by kind, and whether a passage carries what is said to be in it.

Here live the checks of the gate over single words; what they are asked about is decided in `loaders.stating.gate`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ontology.naming import core_tokens, initials, slug
from ontology.reference import area, areas_in, bodies_in, works_in
from ontology.statement import Claim, Day, Iri, Key, Passage, Statement, Text, Thing
from ontology.topics import topics_in
from ontology.vocab import DCTERMS, SW

_BRACKET = re.compile(r"\s*\([^)]*\)")
_ASKED = frozenset(("you", "your"))
"""What a question says once the names of who is asked are out."""
_TERMS = (SW.startAsPrinted, SW.endAsPrinted, SW.extensionOption, SW.extensionTaken, SW.breakClause)
_NEARBY = frozenset((SW.missing, *_TERMS))
"""What may be printed in a passage that the one cited leans on."""
_YES = re.compile(
    r"(?i)(?:\W*\d?[a-z]?[.)] )?(?:yes|correct|that is (?:right|correct)|we do|it (?:is|does)|the (?:council|authority|icb"
    r"|trust) does|in-house|jointly)\b"
)
"""How an answer opens that says what its question asks, and so may name nothing itself."""
_OURSELVES = frozenset(("we", "our", "us", "council", "authority", "organisation", "icb", "trust", "cabinet"))
_PLACE_WORDS = frozenset(
    ("city", "county", "borough", "district", "town", "island", "area", "place", "local", "here", "region", "system")
)


def names(thing: Thing, words: str, home: str = "") -> bool:
    """Whether words are one of a thing's names, in any capitals, as things of its kind are named; `home` is the paper's area.

    >>> names(Thing("body:a", "body", "Elm Board", acronyms=("EB",)), "elm board")
    True
    >>> names(Thing("topic:b", "topic", "breastfeeding", known_as="breastfeeding"), "weaning")
    False
    """
    match thing.kind:
        case "topic":
            return any(topic.slug == thing.known_as for _, _, topic in topics_in(words))
        case "area":
            return _is_area(thing, words, home)
        case "aim":
            return words.casefold() == thing.name.casefold()
        case "indicator":
            return any(_overlap(core_tokens(words), core_tokens(name)) for name in (thing.name, *thing.forms))
        case "question":
            return is_question(thing.key, words)
    return _is_name(thing, words)


def _overlap(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether most words of the shorter of two wordings stand in the other."""
    return 2 * len(some & others) > min(len(some), len(others))


def _is_name(thing: Thing, words: str) -> bool:
    known = (thing.name, *thing.forms, *thing.acronyms, *thing.shorts)
    said = {words.casefold(), _BRACKET.sub("", words).casefold()}
    if any(name.casefold() in said or core_tokens(one) <= core_tokens(name) for name in known for one in said):
        return True
    found = {body.slug for _, _, body, _ in bodies_in(words)} | {work.slug for _, _, work, _ in works_in(words)}
    return thing.known_as in found


def _is_area(thing: Thing, words: str, home: str) -> bool:
    """Whether words name an area, shorten its name, or mean the whole country or the paper's own place."""
    if words == thing.name:
        return True
    if found := {area.slug for _, _, area in areas_in(words)}:
        return thing.known_as in found
    said = core_tokens(words)
    if thing.known_as == "england" and words.casefold().startswith("national"):
        return True
    if words.casefold().startswith("region") and area(thing.known_as or "england").kind == "region":
        return True
    if words in initials(thing.name) or _abbreviates(words, thing.name):
        return True
    return bool(said) and (said <= core_tokens(thing.name) or (said <= _PLACE_WORDS and thing.known_as == home))


def _abbreviates(words: str, name: str) -> bool:
    """Whether words are the beginnings of a name's words, or its capitals (`West Mids`, `T&W`, `NE`)."""
    given, full = words.replace(".", "").split(), re.sub(r"\b(?:of|the|upon)\b|-", " ", name).split()
    letters = "".join(word[0] for word in full if word not in {"and", "&"})
    if words.isupper() and re.sub(r"[^A-Z]", "", words) == letters.upper():
        return True
    return len(given) == len(full) and all(
        f.lower().startswith(g.lower().removesuffix("s")) for g, f in zip(given, full, strict=True)
    )


def uncarried(said: Statement | Claim, passage: Passage, near: Sequence[Passage]) -> str:
    """Why a passage does not carry what is said in it: its figure, day or wording stands elsewhere, or nothing of it does."""
    here = any(anchor.passage == passage.order for anchor in said.evidence.anchors)
    for predicate, words in _printed(said):
        if stands(words, passage.words):
            here = True
        elif predicate not in _NEARBY or not any(stands(words, each.words) for each in near):
            return f"{words!r} does not stand in the passage"
    here = here or (
        _is_reply(said) if isinstance(said, Claim) else said.rule.startswith("foi") and bool(_YES.match(passage.words))
    )
    here = here or (isinstance(said, Claim) and _is_dated(said, passage.words))
    return "" if here else "nothing of it is named in the passage"


def stands(words: str, inside: str) -> bool:
    """Whether words stand in others, whatever their capitals and spaces."""
    return " ".join(words.split()).casefold() in " ".join(inside.split()).casefold()


def _printed(said: Statement | Claim) -> Iterator[tuple[Iri, str]]:
    """The values of a claim that are the paper's own words."""
    own = (SW.verbatim, SW.about, SW.role, SW.missing, *_TERMS)
    if isinstance(said, Claim):
        yield from ((predicate, value.words) for predicate, value in said.values if predicate in own and isinstance(value, Text))


def _is_reply(said: Claim) -> bool:
    """Whether a claim is the answer to a question, which names what it is about."""
    return said.cls == SW.Answer or (said.cls == SW.Gap and said.rule.startswith("foi"))


def _is_dated(said: Claim, words: str) -> bool:
    """Whether a passage prints a day of the claim, by its number, month and year, or its identifier."""
    known = set(re.findall(r"\d+|[^\W\d]+", words.lower()))
    days = [date.fromisoformat(value.iso) for _, value in said.values if isinstance(value, Day)]
    forms = (
        "{0.day} {0:%B} {0.year}",
        "{0.day} {0:%b} {0.year}",
        "{0.day} {0.month} {0.year}",
        "{0:%d} {0:%m} {0.year}",
        "{0:%d} {0:%m} {0:%y}",
    )
    printed = (set(form.format(day).lower().split()) for day in days for form in forms)
    return any(parts <= known for parts in printed) or any(
        stands(value.words, words)
        for predicate, value in said.values
        if predicate == DCTERMS.identifier and isinstance(value, Text)
    )


def is_question(key: Key, words: str) -> bool:
    """Whether the key of a question was made from words, some of which may be left out of it.

    >>> is_question("question:how-many-babies", "How many babies live in Elmfield?")
    True
    >>> is_question("question:who-pays", "How many?")
    False
    """
    return set(slug(key.partition(":")[2]).split("-")) - _ASKED <= set(slug(words, 4 * len(words) + 1).split("-"))


def speaks_for(thing: Thing, words: str) -> bool:
    """Whether words may stand for whoever publishes a paper, though nothing near them names it: `the Council`, `we`.

    >>> borough = Thing("body:a", "body", "Borough of Elm")
    >>> speaks_for(borough, "the Council"), speaks_for(borough, "Contact")
    (True, False)
    """
    said = core_tokens(words)
    return bool(said & _OURSELVES) or any(said <= core_tokens(name) for name in (thing.name, *thing.forms))
