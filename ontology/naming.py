"""Names as keys: the slug of an IRI, the form in which spellings of one name are equal, and acronyms.

Here live pure functions over single names and the table of the field's abbreviations they use. Which things
of different papers are the same is decided in `graph.identity`; which places and bodies we know beforehand
stands in `ontology.reference`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import sha256
from itertools import product

from ontology.tables import parts, rows

SMALL_WORDS = frozenset(("the", "of", "for", "and", "in", "to", "on", "a", "an", "at", "with"))
_APOSTROPHES = re.compile("['’‘ʼ`´′]")
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "œ": "oe", "đ": "d", "þ": "th"})
_COMPOUND = re.compile(r"\b(co|re|pre|ante|anti|multi|non|inter|sub|post)-(?=[a-z]{3})|\b(well)[ -](?=being\b)", re.IGNORECASE)
_HYPHENS = re.compile("[‐‑‒–—―−]")
_CAPITALS = re.compile(r"[A-Z][A-Za-z]*(?:&[A-Z][A-Za-z]*)*\b")
_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z0-9][A-Za-z0-9]*(?:&[A-Z]+)*")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_TAILS = (("nhs", "foundation", "trust"), ("nhs", "trust"))
_LEFT_OFF = frozenset(("service", "services", "programme", "initiative", "project", "model", "scheme", "pathway"))


def slug(text: str, most: int = 80) -> str:
    """Lower-case ASCII words joined by hyphens, at most `most` characters and cut between words; never empty.

    Words without a Latin letter or digit give the first 8 hex digits of their SHA-256.

    >>> slug("Children & Young People's Board – Stoke-on-Trent")
    'children-and-young-peoples-board-stoke-on-trent'
    """
    words = re.findall("[a-z0-9]+", _ascii(_APOSTROPHES.sub("", text).replace("&", " and ")).lower())
    joined = "-".join(words)
    if len(joined) > most:
        joined = (joined[: most + 1].rpartition("-")[0] or joined)[:most]
    return joined or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@lru_cache(maxsize=4096)
def normal_form(name: str) -> str:
    """The form in which spellings of one name are equal: its core words, sorted.

    >>> normal_form("Children and Young People Programme Board (ICS)")
    'board care child integrated people programme system young'
    >>> normal_form("ICS Children & Young People's Programme Board") == _
    True
    """
    return " ".join(sorted(core_tokens(name)))


@lru_cache(maxsize=4096)
def core_tokens(name: str) -> frozenset[str]:
    """The words of a name that tell it apart: abbreviations written out, singular, lower case, small words left out.

    An acronym in brackets that only repeats the name's initials is no part of it. A name of small words only keeps them.

    >>> sorted(core_tokens("University Hospitals of North Midlands NHS FT (UHNM)"))
    ['foundation', 'hospital', 'midland', 'nhs', 'north', 'trust', 'university']
    """
    words = [_singular(word) for word in _words(_written_out(_without_own_acronym(name)))]
    return frozenset(word for word in words if word not in SMALL_WORDS) or frozenset(words)


def expansions(acronym: str) -> tuple[str, ...]:
    """What an abbreviation of the field may stand for, as written (case matters); empty where it is not in our table.

    >>> expansions("CC")
    ('county council', 'city council')
    """
    return _abbreviations().get(acronym, ())


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: two to nine letters, mostly capitals.

    A word of a line set in capitals looks the same; only the line can tell.

    >>> [word for word in ("UHNM", "SSiP", "ICBs", "CYP&F", "Board", "McLean", "A") if is_acronym(word)]
    ['UHNM', 'SSiP', 'ICBs', 'CYP&F']
    """
    capitals = sum(letter.isupper() for letter in word)
    return 2 <= len(word) <= 9 and _ACRONYM.fullmatch(word) is not None and 2 * capitals > len(word)


@lru_cache(maxsize=4096)
def initials(name: str) -> tuple[str, ...]:
    """The acronyms a name could have, in capitals: with and without its small words, compounds whole or by their parts.

    >>> initials("Health and Wellbeing Board")
    ('HWB', 'HWBB', 'HAWB', 'HAWBB')
    >>> "UHNM" in initials("University Hospitals of North Midlands NHS Trust")
    True
    """
    words = tuple(_WORD.findall(_ascii(_APOSTROPHES.sub("", _BRACKETED.sub(" ", name)).replace("&", " and "))))
    ways = product(_shortened(words), (False, True), (False, True))
    found = ("".join(_initial(word, small, divided) for word in short) for short, small, divided in ways)
    return tuple(dict.fromkeys(text for text in found if 2 <= len(text) <= 10))


def _shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name's words whole, then without what acronyms leave off: `NHS` anywhere, `NHS Trust` or `Service` at the end."""
    lower = tuple(word.lower() for word in words)
    yield words
    if "nhs" in lower:
        yield tuple(word for word in words if word.lower() != "nhs")
    for tail in _TAILS:
        if len(words) > len(tail) + 2 and lower[-len(tail) :] == tail:
            yield words[: -len(tail)]
    if len(words) > 3 and lower[-1] in _LEFT_OFF:
        yield words[:-1]


def _initial(word: str, small: bool, divided: bool) -> str:
    if word.lower() in SMALL_WORDS:
        return word[0].upper() if small else ""
    if is_acronym(word):
        return word.upper()
    pieces = [piece for piece in word.split("-") if piece]
    if len(pieces) == 1 and word.lower() == "wellbeing":
        pieces = ["w", "b"]
    return "".join(piece[0] for piece in (pieces if divided else pieces[:1])).upper()


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _HYPHENS.sub("-", text).translate(_PLAIN))
    return plain.replace("\u2044", "/").encode("ascii", "ignore").decode()


def _without_own_acronym(name: str) -> str:
    def kept(found: re.Match[str]) -> str:
        inside = found[1].strip()
        own = is_acronym(inside) and not expansions(inside) and inside.upper() in initials(_written_out(name))
        return " " if own else f" {inside} "

    return _BRACKETED.sub(kept, name)


def _written_out(name: str) -> str:
    return _CAPITALS.sub(lambda found: _expanded(found[0]), _ascii(_APOSTROPHES.sub("", name)))


def _expanded(word: str) -> str:
    known = expansions(word) or (expansions(word[:-1]) if word.endswith("s") else ())
    return known[0] if len(known) == 1 else word


def _words(name: str) -> list[str]:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", _APOSTROPHES.sub("", name).replace("&", " and "))
    return re.findall("[a-z0-9]+", _COMPOUND.sub(lambda found: found[1] or found[2], plain).lower())


def _singular(word: str) -> str:
    if word in ("childrens", "children"):
        return "child"
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    return {row["short"]: parts(row["long"]) for row in rows("abbreviations")}
