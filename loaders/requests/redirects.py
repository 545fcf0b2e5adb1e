"""The bodies an answer sends its asker to, question by question.

Here live redirects to a body by name, acronym or stand-in ("the provider"). A link alone names no body; where to
complain is no redirect and is never read as an answer (`loaders.requests.marks`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.paper import Mention, Paper
from loaders.requests.answers import points_elsewhere, sends_on
from loaders.requests.asked import asked_of
from loaders.requests.exchange import Exchange, Part
from loaders.requests.words import any_of, sentences
from ontology.statement import Key, Unresolved

_OWN_STAFF = any_of(r"\b(?:foi|freedom of information|information governance|complaints?) (?:team|officer|office|department)\b")
_STAND_IN = re.compile(
    r"\b(?:(?i:(?:the|its|their|our) (?:service )?providers?)|(?:[Tt]he|[Tt]hat|[Tt]his) Trust)\b"
    r"(?!['’](?!s (?:own )?(?:[Ii]nf|FOI)))"
)
_THEIR = re.compile(r"(?:\b(?:their|its)|['’]s?) (?:own )?$", re.IGNORECASE)
_THEM = re.compile(r"\b(?:them|they|their)\b", re.IGNORECASE)
_COMMISSIONS = any_of(
    r"\b(?:commission(?:s|ed)?|contract(?:s|ed)? (?:with|to)|(?:provided|employed|delivered|run) by)\b",
)
_PROVIDES = any_of(r"\b(?:provides?|employs?|delivers?|runs?)\b")
_NAME_LINE = re.compile(r"[A-Z][^.?!]{2,90}")
_ITS_DATA = any_of(
    r"['’]?s? (?:\w+ ){0,2}?(?:data|census|information|release|statistics|web ?site|publications?|estimates|figures|page|site)\b",
    r"[^\[\]]{0,60}\]\(",
)
_FROM_IT = re.compile(r"\b(?:by|from|via|on|to|at|with)(?: the)? $", re.IGNORECASE)


_DOES_NOT = re.compile(r"\s+(?:(?:do|does|did|is|are|has|have)(?: not|n['’]t)|cannot)\b", re.IGNORECASE)
_ADDED = re.compile(
    r"(?<!\bfor)(?<!\bto)(?<!\bof)(?<!\bfrom)(?<=\w),? (?:who|which|whose|with (?:money|funding)) "
    r"(?!(?:is|are|would be) (?:the |both |either )?(?:[A-Z]|$))"
    r"(?![^.;]*\b(?:ask|contact|approach|hold|holds)\b)[^.;]*$"
)
_NOT_BY = re.compile(r"\b(?:not|n['’]t) (?:\w+ ){1,4}by (?:the )?$", re.IGNORECASE)


def redirects(paper: Paper, exchange: Exchange, providers: Sequence[Mention], authority: Key) -> tuple[Mention, ...]:
    """The bodies that an answer sends its asker to, other than the authority, each where it is first named.

    `providers` are who "the provider" may be; where that is open, it goes to `paper.unresolved`.
    """
    found: dict[Key, Mention] = {}
    for mention in _sent_to(paper, exchange, providers):
        if mention.key != authority:
            found.setdefault(mention.key, mention)
    return tuple(found.values())


def providers_named(paper: Paper, exchanges: Sequence[Exchange], authority: Key) -> tuple[Mention, ...]:
    """The bodies that the answers of a paper name as providers or send their asker to, each where it is first named."""
    found: dict[Key, Mention] = {}
    asked = [(part, asked_of(exchange.question).provider) for exchange in exchanges for part in exchange.answered]
    for part, provider in asked:
        for sentence in sentences(part.words):
            named = [m for m in _bodies(paper, part, sentence) if m.how != "stand-in" and m.key != authority]
            alone = provider and sum(len(m.words) for m in named) * 3 > len(sentence) * 2
            if named and not sends_on(sentence) and not alone:
                named = _providing(sentence, named, paper.document.blocks[part.block].words.find(sentence))
            for mention in named:
                found.setdefault(mention.key, mention)
    return tuple(found.values())


def _sent_to(paper: Paper, exchange: Exchange, providers: Sequence[Mention]) -> Iterator[Mention]:
    listing = False
    for part in exchange.answered:
        before: list[Mention] = []
        if listing and _NAME_LINE.fullmatch(part.words):
            yield from _bodies(paper, part, part.words)
        for sentence in sentences(part.words):
            bodies = _bodies(paper, part, sentence)
            if sends_on(sentence) and not _own_office(sentence):
                named = [m for m in bodies if not _withholds(paper, m) and not _is_aside(paper, m)]
                named = [m for m in named if m.how != "stand-in"] or named
                meant = before if _THEM.search(sentence) and not _STAND_IN.search(sentence) else []
                yield from named or meant or _stood_in(paper, part, sentence, providers)
                listing = part.words.rstrip().endswith(":")
            elif points_elsewhere(sentence):
                yield from (m for m in bodies if _is_source(paper, m))
            before = bodies or before


def _own_office(sentence: str) -> bool:
    """Whether a sentence sends to an office that answers requests, and not to another body's."""
    found = _OWN_STAFF.search(sentence)
    return found is not None and _THEIR.search(sentence[: found.start()]) is None


def _bodies(paper: Paper, part: Part, sentence: str) -> list[Mention]:
    """The bodies that a sentence of a block names."""
    start = max(0, paper.document.blocks[part.block].words.find(sentence))
    return [m for m in paper.in_block(part.block, "body") if start <= m.start < start + len(sentence)]


def _withholds(paper: Paper, mention: Mention) -> bool:
    """Whether a body is the one that does not hold what is asked, not the one to ask."""
    words = paper.document.blocks[mention.block].words
    return bool(_DOES_NOT.match(words, mention.end) or _NOT_BY.search(words[: mention.start]))


def _is_aside(paper: Paper, mention: Mention) -> bool:
    """Whether a body is only named in what is added of another one: `ask the trust, who are paid by the board`."""
    before = paper.document.blocks[mention.block].words[: mention.start]
    return _ADDED.search(before) is not None


def _is_source(paper: Paper, mention: Mention) -> bool:
    """Whether what is published elsewhere is published by this body: `the … census`, `from …`, the text of a link."""
    words = paper.document.blocks[mention.block].words
    return bool(_ITS_DATA.match(words, mention.end) or _FROM_IT.search(words[: mention.start]))


def _stood_in(paper: Paper, part: Part, sentence: str, providers: Sequence[Mention]) -> list[Mention]:
    """`The provider`, written down as a mention: the one body that the answers name as such or send to; a tie stays open."""
    found = _STAND_IN.search(sentence)
    if found is None:
        return []
    if found[0].endswith("Trust"):
        providers = [one for one in providers if "Trust" in paper.things[one.key].name]
    if len(providers) != 1:
        paper.unresolved.append(Unresolved(part.block, found[0], f"{len(providers)} bodies of this paper could be meant"))
        return []
    meant = providers[0]
    at = paper.document.blocks[part.block].words.index(sentence) + found.start()
    made = Mention(part.block, at, at + len(found[0]), meant.key, meant.kind, found[0], "stand-in", meant.block)
    here = paper.mentions.setdefault(part.block, [])
    if made not in here:
        here.append(made)
        here.sort()
    return [made]


def _providing(sentence: str, named: list[Mention], start: int) -> list[Mention]:
    """The first body after `commissions …` or `provided by …`, else the one before `provides …`."""
    if found := _COMMISSIONS.search(sentence):
        return [m for m in named if m.start >= start + found.end()][:1]
    if found := _PROVIDES.search(sentence):
        return [m for m in named if m.end <= start + found.start()][-1:]
    return []
