"""One place in a list of people: the name, post or body that holds it, and what stands beside it.

`Dr A. Sample (Vice-Chair, NHS Elmfield)`, `Head of Midwifery – Brookside Trust (deputy chair)`, `Councillors A Example and
B Sample`. Only words and their places are told here; what a place in a list states is decided in `loaders.stating.attendance`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.naming.people import SURNAME, is_person
from loaders.naming.posts import posts_in

Span = tuple[int, int]

_MARK = re.compile(
    r"\t+| [o•▪●] (?=\S)| \| ?|; ?|, (?:and )?|(?:\s+[-–—]|[-–—](?=\s))\s*|: |\(|\)|(?<=[a-z)]{4})\. (?=[A-Z])|(?<=[a-z)]{2})\.$"
)
_FRESH = re.compile(r"[;o•▪●]")
_AND = re.compile(r",? (?:and|&) ")
_MANY = re.compile(r"^(?:and )?(?:The )?(?:County |Borough |City )?(?:Councillors|Cllrs\.?)(?=[ :\t]|$):?\s*")
_CIVIL = r"(?:(?:Mrs?|Ms|Miss|Dr)\.? )?"
_SURNAME = re.compile(rf"{_CIVIL}(?:[A-Z]\.? ?){{0,3}}{SURNAME}(?: {SURNAME})?")
_CHAIR = re.compile(
    r"(?i)^(?:the |as |and |\()*(?:(?:independent|acting|interim|joint|current|elected|rotating) )*"
    r"(?P<role>(?:deputy|vice|co|assistant)?[- ]?(?:chair(?:man|woman|person|s)?|convenor|convener))"
    r"(?: of the (?:board|group|committee|panel|partnership|meeting))?(?:,? chairing)?\)?$"
)
_CHAIRING = re.compile(r"(?i)^(?:in the chair|chairing(?: the meeting)?|presiding|chaired)$")
_IN_CHAIR = re.compile(r",? (?:in the chair|took the chair|presiding|chairing)\b.*$", re.IGNORECASE)
_STATUS = (
    (
        "vacant",
        re.compile(
            r"(?i)\bvacan(?:t|cy)\b|^(?:tbc|tba)$|\bto be (?:confirmed|appointed|identified|agreed"
            "|nominated)\b"
        ),
    ),
    ("vacant", re.compile(r"(?i)\bwhen (?:recruited|appointed)\b|\brecruiting\b|\bpost unfilled\b")),
    ("substitute", re.compile(r"(?i)\b(?:deputi[sz]ing|substitut\w+|substitute|on behalf of|in place of|vice (?=Cl|Co))")),
    ("observer", re.compile(r"(?i)\bobserv(?:er|ing)\b|\bnon[- ]voting\b")),
    ("in-attendance", re.compile(r"(?i)\bin attendance\b|\bby invitation\b|\bas required\b|\bminutes?\b|\bnote ?taker\b")),
    ("apologies", re.compile(r"(?i)^apolog|^absent\b|\bsent apologies\b")),
)
_NOTHING = re.compile(
    r"(?i)^(?:(?:[A-Z]\.? ?){2,4}|✓|✔|x|y|n|yes|no|p|member|via \w+.*|virtual\w*|online|remote\w*|from .*|until .*"
    r"|left .*|arrived .*"
    r"|(?:core |full |voting |statutory )?members?|\[…\]|items? .*|part)?$"
)
_OF_COUNCILLORS = re.compile(r"(?:Cabinet|Executive|Lead|Portfolio|Ward)\b")
_SENTENCE = 6
"""From how many words on a chunk that opens a line is a sentence and no role."""
_ARTICLE = re.compile(r"^(?:and |or |also )?(?:the |an? |one |two |three |our )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words of a list between its marks: `mark` stands before them, `inside` says that they are in brackets."""

    start: int
    end: int
    words: str
    mark: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """Who holds a place: `name` as it should read, where it stands, its role on the board, and the words beside it.

    `person` says that the name is a person's. `role` is chair, deputy, vacant, substitute, observer, in-attendance,
    apologies, or empty. `beside` are the spans of what else the line says: a post, a body, a field.
    """

    start: int
    end: int
    name: str
    person: bool
    role: str = ""
    printed: str = ""
    beside: tuple[Span, ...] = ()

    def moved(self, by: int) -> Seat:
        """The same seat, its places counted from further left."""
        return replace(self, start=self.start + by, end=self.end + by, beside=tuple((a + by, b + by) for a, b in self.beside))


def seats_in(words: str, solid: Sequence[Span] = (), *, many: bool = False) -> tuple[list[Seat], bool]:
    """The seats of a line, and whether it ends among councillors named by surname only (`many` says that it starts so).

    No mark inside a `solid` span parts anything: these are names.

    >>> [s.name for s in seats_in("Councillors Example and Sample; Director of Public Health")[0]]
    ['Councillor Example', 'Councillor Sample', 'Director of Public Health']
    """
    found: list[Seat] = []
    waiting = said = ""
    for chunk in _chunks(words, solid):
        plural = _MANY.match(chunk.words)
        many = bool(plural) or (many and ";" not in chunk.mark and not posts_in_front(chunk.words))
        if plural:
            chunk = replace(chunk, start=chunk.start + plural.end(), words=chunk.words[plural.end() :])
        fresh = not found or bool(_FRESH.search(chunk.mark)) or (bool(found[-1].beside) and _goes_on(chunk))
        heads = _heads(chunk, many, fresh=fresh)
        if heads:
            found += [replace(seat, role=seat.role or waiting, printed=seat.printed or said) for seat in heads]
            waiting = said = ""
        elif found and "." in chunk.mark:
            break
        elif not found and len(chunk.words.split()) < _SENTENCE and (role := role_of(chunk.words)):
            waiting, said = role, chunk.words
        elif found and chunk.words:
            found[-1] = _told(found[-1], chunk)
    return found, many


def _goes_on(chunk: Chunk) -> bool:
    """Whether a post behind a bracket that told role and body is the next one's (`Dr A (Chair, the CCG), Director of …`)."""
    return ")" in chunk.mark and not chunk.inside and posts_in_front(chunk.words) and not _OF_COUNCILLORS.match(chunk.words)


def posts_in_front(words: str) -> bool:
    """Whether words open with a post."""
    return any(start == 0 for start, _ in posts_in(words))


def role_of(words: str) -> str:
    """The role on a board that a few words say, empty where they say none.

    >>> role_of("Vice-Chair"), role_of("deputising for the Chief Constable"), role_of("Early Help")
    ('deputy', 'substitute', '')
    """
    plain = words.strip(" .,()")
    chair = _CHAIR.match(plain)
    if chair or _CHAIRING.match(plain):
        return "deputy" if chair and re.match(r"(?i)deputy|vice|assistant", chair["role"]) else "chair"
    return next((role for role, pattern in _STATUS if pattern.search(plain)), "")


def _chunks(words: str, solid: Sequence[Span]) -> Iterator[Chunk]:
    """The words between the marks of a list, names whole."""
    at, mark, depth = 0, "", 0
    for found in [*_MARK.finditer(words), None]:
        if found is not None and any(a < found.end() and found.start() < b for a, b in solid):
            continue
        end = found.start() if found else len(words)
        text = words[at:end]
        if text.strip(" .,;"):
            lead = len(text) - len(text.lstrip(" .,;"))
            yield Chunk(at + lead, end, text.strip(" .,;"), mark, depth > 0)
            mark = ""
        if found is None:
            return
        mark += found.group().strip(" ") or "\t"
        depth = max(0, depth + (found.group() == "(") - (found.group() == ")"))
        at = found.end()


def _heads(chunk: Chunk, many: bool, *, fresh: bool) -> list[Seat]:
    """The seats that open in a chunk: names of people, or whatever opens a line or follows a semicolon."""
    if chunk.inside or (fresh and role_of(chunk.words) and not _IN_CHAIR.search(chunk.words)):
        return []
    parts = _parted(chunk, many)
    if parts:
        return parts
    if not fresh and not (";" in chunk.mark or "\t" in chunk.mark):
        return []
    plain = _ARTICLE.sub("", chunk.words)
    if not fresh and not posts_in_front(plain):
        return []
    at = chunk.start + len(chunk.words) - len(plain)
    return [Seat(at, at + len(plain), plain, person=False)] if fresh and plain else []


def _parted(chunk: Chunk, many: bool) -> list[Seat]:
    """The people of a chunk: one, or several joined by `and`; none where any part of it is no name."""
    found = []
    at = 0
    for cut in [*_AND.finditer(chunk.words), None]:
        part = chunk.words[at : cut.start() if cut else None]
        name = part.removeprefix("and ").removeprefix("from ")
        opening = len(part) - len(name)
        seat = _person(name, chunk.start + at + opening, many and "from " not in part[:opening])
        if seat is None:
            return []
        found.append(seat)
        at = cut.end() if cut else 0
    return found


def _person(words: str, at: int, many: bool) -> Seat | None:
    chairing = _IN_CHAIR.search(words)
    name = words[: chairing.start()] if chairing else words
    role = "chair" if chairing else ""
    if many and _SURNAME.fullmatch(name) and not posts_in_front(name) and (is_person("Mr " + name) or is_person(name)):
        return Seat(at, at + len(name), f"Councillor {name}", person=True, role=role, printed=role)
    if is_person(name):
        return Seat(at, at + len(name), name, person=True, role=role, printed=role)
    return None


def _told(seat: Seat, chunk: Chunk) -> Seat:
    """A seat with what a chunk beside its name says: a role, or words to keep."""
    role = role_of(chunk.words)
    if role and not seat.role:
        return replace(seat, role=role, printed=chunk.words)
    if role in {"vacant", "substitute", "apologies"} or _NOTHING.match(chunk.words):
        return seat
    return replace(seat, beside=(*seat.beside, (chunk.start, chunk.start + len(chunk.words))))
