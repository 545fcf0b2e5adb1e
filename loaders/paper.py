"""A paper with everything named in it: what the rule stages read and what they may add to.

`Paper` is the one mutable thing of this room, alive while one paper is read: stages ask it which mentions
stand in a block, which body a stand-in means, whose paper it is, and register new things with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from loaders.document import Block, Document
from ontology.naming import slug
from ontology.statement import Anchor, Evidence, Iri, Key, Ref, Source, Statement, Thing, Unresolved


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A thing named in a block: `words` are the block's words from `start` to `end`.

    `how` is `name`, `acronym` or `stand-in`; for a stand-in `referent` is the block that names what it means.
    """

    block: int
    start: int
    end: int
    key: Key
    kind: str
    words: str
    how: str = "name"
    referent: int | None = None


@dataclass(slots=True)
class Paper:
    """One paper while it is read: document, source, things by key, mentions by block.

    `home` is the slug of the area the paper is about (empty where unknown), `authority` the key of the body
    that publishes it, `board` the key of the body it is written to or by ("the Board"), each None if unknown.
    `nouns` are what the paper calls a thing whose name has no head noun (`campaign`). `sentences` are those of each block as
    they were last asked for, with what they were made of (`loaders.stating.sentences`).
    """

    document: Document
    source: Source
    things: dict[Key, Thing] = field(default_factory=dict)
    mentions: dict[int, list[Mention]] = field(default_factory=dict)
    nouns: dict[Key, set[str]] = field(default_factory=dict)
    unresolved: list[Unresolved] = field(default_factory=list)
    home: str = ""
    authority: Key | None = None
    board: Key | None = None
    sentences: dict[int, tuple[object, list[Any]]] = field(default_factory=dict)
    _by_stem: dict[int | None, list[Block]] = field(default_factory=dict)
    _by_heading: dict[int | None, list[Block]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for block in self.document.blocks:
            self._by_stem.setdefault(block.stem, []).append(block)
            self._by_heading.setdefault(block.heading, []).append(block)

    def introduced_by(self, block: Block) -> list[Block]:
        """The blocks of the list that a block introduces, in order."""
        return list(self._by_stem.get(block.order, ()))

    def right_under(self, heading: Block) -> list[Block]:
        """The blocks of a heading's own section, those of its sections within left out."""
        return list(self._by_heading.get(heading.order, ()))

    def in_block(self, block: Block | int, *kinds: str) -> list[Mention]:
        """The mentions of a block in reading order, of the kinds named (all kinds where none is)."""
        order = block if isinstance(block, int) else block.order
        found = self.mentions.get(order, [])
        return [m for m in found if m.kind in kinds] if kinds else list(found)

    def first_named(self, key: Key) -> Mention | None:
        """The first place that names a thing in full or by an acronym, None where no block does."""
        return next((m for m in self._every() if m.key == key and m.how != "stand-in"), None)

    def own_board(self) -> Mention | None:
        """The first place that names the board the paper is written for, in full before a stand-in; None where it has none."""
        if self.board is None:
            return None
        return self.first_named(self.board) or next((m for m in self._every() if m.key == self.board), None)

    def _every(self) -> Iterator[Mention]:
        """All mentions in reading order."""
        return (m for block in self.document.blocks for m in self.mentions.get(block.order, ()))

    def add(self, thing: Thing) -> Key:
        """Register a thing, or join what is new of it to the one of its key; the key comes back."""
        known = self.things.get(thing.key)
        self.things[thing.key] = thing if known is None else _joined(known, thing)
        return thing.key

    def name_thing(self, kind: str, name: str, *, classes: Iterable[Iri] = (), **more: str | bool) -> Key:
        """Register a thing by its name and place (`place=`, `qualifier=`, `known_as=`, `local=`); its key comes back."""
        place = str(more.get("place", ""))
        tail = "@" + place if place and slug(place) not in slug(name) else ""
        held = str(more.get("qualifier", ""))
        key = f"{kind}:{slug(str(more.get('known_as') or name))}{tail}{'~' + held if held else ''}"
        return self.add(Thing(key=key, kind=kind, name=name, classes=tuple(classes), **more))  # type: ignore[arg-type] # keywords of Thing

    def mention(self, block: int, key: Key, words: str, start: int = 0) -> Mention:
        """Record that a block names a thing in these very words (from `start` on), and give the mention back.

        Raises ValueError where the words do not stand in the block.
        """
        at = self.document.blocks[block].words.index(words, start)
        made = Mention(block, at, at + len(words), key, self.things[key].kind, words)
        here = self.mentions.setdefault(block, [])
        if made not in here:
            here.append(made)
            here.sort()
        return made

    def evidence(self, block: Block, *mentions: Mention) -> Evidence:
        """The evidence of a statement made by a block: its words, and each thing's anchor there or in its context."""
        anchors = tuple(Anchor(m.key, m.block, m.words, m.how, m.referent) for m in mentions)
        return Evidence(block.order, block.words, anchors)

    def state(self, rule: str, subject: Mention, predicate: Iri, thing: Mention, **more: Any) -> Statement:
        """A statement of the block that names the object (or, for an anchor elsewhere, `block=`), with its evidence."""
        block = self.document.blocks[more.pop("block", thing.block)]
        return Statement(rule, subject.key, predicate, Ref(thing.key), self.evidence(block, subject, thing), **more)

    def __iter__(self) -> Iterator[Block]:
        return iter(self.document.blocks)


def _joined(old: Thing, new: Thing) -> Thing:
    """Two records of one key as one: names, classes and forms together, the first one's name kept."""

    def both(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*a, *b)))

    forms = both(old.forms, (*new.forms, new.name) if new.name != old.name else new.forms)
    return replace(
        old,
        forms=forms,
        acronyms=both(old.acronyms, new.acronyms),
        shorts=both(old.shorts, new.shorts),
        classes=both(old.classes, new.classes),
        classification=old.classification or new.classification,
        place=old.place or new.place,
        known_as=old.known_as or new.known_as,
    )
