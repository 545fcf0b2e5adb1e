"""The evidence gate: nothing leaves a paper that its own words do not carry.

A statement passes when its quote is the very words of the block it cites, when each thing it speaks of is anchored in
that block or in a block of its context (by words that stand there and are one of the thing's names, or by a stand-in
that was taken to mean this thing and whose referent names the thing or the place it is bound to), and when the block
itself holds a part of what is said. What fails is kept with the reason. The paper's own area is given by its card,
title or name, and needs no anchor; nor does `the Council` a referent where the card or the file's name says whose
paper it is (`own`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from loaders.paper import Mention
from loaders.stating.anchors import names, speaks_for, uncarried
from ontology.reference import area
from ontology.statement import Anchor, Claim, Key, Passage, Ref, Rejected, Statement, Thing
from ontology.vocab import SW

_UNANCHORED = frozenset({"request"})
"""What has no words of its own in a paper: the request that its answers belong to."""

Taken: TypeAlias = Callable[[int], Sequence[Mention]]
"""The names and stand-ins of a block by its order, as the stages before took them."""


class Gate:
    """The gate of one paper: `refusal` says why a statement may not pass, or nothing where it may."""

    def __init__(
        self,
        passages: Sequence[Passage],
        things: Mapping[Key, Thing],
        home: str = "",
        own: frozenset[Key] = frozenset(),
        taken: Taken | None = None,
    ) -> None:
        self._passages = passages
        self._things = things
        self._home = home
        self._own = own
        self._taken = taken

    def refusal(self, said: Statement | Claim) -> str:
        """The reason to refuse a statement or claim; empty where it passes."""
        evidence = said.evidence
        if not 0 <= evidence.passage < len(self._passages):
            return "it cites a passage that the paper does not have"
        passage = self._passages[evidence.passage]
        if not evidence.quote or evidence.quote not in passage.words:
            return "the quote is not in the passage it cites"
        anchors, keys = {a.key: a for a in evidence.anchors}, _things_of(said)
        for key in keys:
            if reason := self._unanchored(key, anchors.get(key), passage):
                return reason
        if spare := sorted(anchors.keys() - set(keys)):
            return f"{spare[0]} is anchored and nothing is said of it"
        if isinstance(said, Statement) and said.object == Ref(said.subject):
            return "it is said of itself"
        return uncarried(said, passage, [self._passages[order] for order in passage.context]) or _dates(said)

    def rejected(self, said: Statement | Claim, reason: str) -> Rejected:
        """The record of a refusal."""
        return Rejected(said.rule, said.evidence.passage, ", ".join(_things_of(said)), reason)

    def _unanchored(self, key: Key, anchor: Anchor | None, passage: Passage) -> str:
        thing = self._things.get(key)
        if thing is None:
            return f"{key} is no thing of the paper"
        if anchor is None and (key in _UNANCHORED or (thing.kind == "area" and self._home and thing.known_as == self._home)):
            return ""
        if anchor is None:
            return f"{thing.name} is not anchored in the passage"
        if anchor.passage not in {passage.order, *passage.context}:
            return f"{thing.name} is anchored outside the passage and its context"
        where = self._passages[anchor.passage].words
        if anchor.words not in where:
            return f"the words for {thing.name} do not stand where they are said to"
        if thing.kind == "aim" and self._is_anothers(thing, passage):
            return f"whoever holds {thing.name!r} is not named near it"
        if self._is_taken_otherwise(thing, anchor):
            return f"{anchor.words!r} was not taken to mean {thing.name}"
        if anchor.how != "stand-in":
            return "" if self._is_named(thing, anchor) else f"{anchor.words!r} is not a name of {thing.name}"
        return self._referred(thing, anchor, passage)

    def _is_named(self, thing: Thing, anchor: Anchor) -> bool:
        """Whether the words of an anchor name a thing; a part of a question with the words that it hangs under."""
        stem = self._passages[anchor.passage].context if thing.kind == "question" else ()
        wordings = (anchor.words, *(f"{anchor.words} {self._passages[order].words}" for order in stem))
        return any(names(thing, words, self._home) for words in wordings)

    def _is_anothers(self, aim: Thing, passage: Passage) -> bool:
        """Whether an aim is of somebody whom neither the passage nor its context names: the same words may be others' too."""
        holder = aim.qualifier
        if holder not in self._things or holder in self._own or self._taken is None:
            return False
        near = (passage.order, *passage.context)
        if any(holder in self._passages[order].mentions for order in near):
            return False
        return not any(mention.key == holder for order in near for mention in self._taken(order))

    def _referred(self, thing: Thing, anchor: Anchor, passage: Passage) -> str:
        """Why a stand-in's referent does not carry it: it must name the thing, or its place, within the context."""
        if anchor.referent not in {None, passage.order, *passage.context}:
            return f"what {anchor.words!r} stands for is outside the context"
        if thing.key in self._own and speaks_for(thing, anchor.words):
            return ""
        if anchor.referent is None:
            return f"nothing says what {anchor.words!r} stands for"
        words = self._passages[anchor.referent].words
        spoken = any(_stands(n, words) for n in (thing.name, *thing.forms, *thing.acronyms, *thing.shorts))
        return "" if spoken or _place_named(thing, words) else f"the referent of {anchor.words!r} does not name {thing.name}"

    def _is_taken_otherwise(self, thing: Thing, anchor: Anchor) -> bool:
        """Whether the stages before took these words to mean another thing of the kind, or one named elsewhere.

        A stand-in that nobody took beforehand must have a referent that names no other; but a post may stand for the
        public body of the paper's own place.
        """
        if self._taken is None:
            return False
        here = [m for m in self._taken(anchor.passage) if (m.words, m.kind) == (anchor.words, thing.kind)]
        if here or anchor.how != "stand-in":
            return bool(here) and not any(self._is_same(m, thing, anchor) for m in here)
        if anchor.referent is None or thing.key in self._own or (SW.PublicBody in thing.classes and thing.place == self._home):
            return False
        named = {key for key in self._passages[anchor.referent].mentions if self._things[key].kind == thing.kind}
        return named != {thing.key}

    def _is_same(self, taken: Mention, thing: Thing, anchor: Anchor) -> bool:
        pointed = anchor.how != "stand-in" or taken.referent == anchor.referent or thing.key in self._own
        return taken.key == thing.key and pointed


def _stands(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None


def _place_named(thing: Thing, words: str) -> bool:
    """Whether words name the place that a thing is bound to (`the Council` in a paper headed by its town)."""
    if not thing.place:
        return thing.kind == "body" and thing.name.casefold() in words.casefold()
    return any(_stands(n, words) for n in (area(thing.place).name, *area(thing.place).alt_names))


def _things_of(said: Statement | Claim) -> tuple[Key, ...]:
    if isinstance(said, Statement):
        return (said.subject, said.object.key) if isinstance(said.object, Ref) else (said.subject,)
    return tuple(dict.fromkeys(v.key for _, v in said.values if isinstance(v, Ref) and v.key != said.key))


def _dates(said: Statement | Claim) -> str:
    when = said.when if isinstance(said, Statement) else None
    return "it ends before it starts" if when and when.start and when.end and when.end < when.start else ""
