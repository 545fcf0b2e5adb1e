"""Forgotten people kept out of all that a store holds: readings, corrections, and the list itself.

Here lives the redaction of what was read, before it is kept; what a name is and how it is hidden stands in `ontology.forgotten`,
and when a store is gone through is decided in `graph.build`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from rapidfuzz import fuzz, process

from graph.names import things
from graph.shelf import Shelf, write_whole
from graph.store import Release
from ontology.errors import NotFound, StoreDamaged, UsageError
from ontology.forgotten import Forgotten, Hide
from ontology.statement import Claim, Evidence, Key, Reading, Ref, Statement

FILE: Final = "forgotten.json"
"""The list in a store's folder."""

MOST_NAMES: Final = 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gone:
    """What forgetting a name took out: people, statements and claims of them, and passages whose words lost the name."""

    people: int
    statements: int
    passages: int
    documents: int


def forgotten_in(shelf: Shelf) -> Forgotten:
    """The list of a store; StoreDamaged where it cannot be read, so that nothing is built without it."""
    path = shelf.directory / FILE
    if not path.exists():
        return Forgotten()
    try:
        data = json.loads(path.read_bytes())
        return Forgotten(str(data["salt"]), frozenset(map(str, data["hashes"])))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(f"{path}: the list of forgotten names cannot be read ({error}).") from error


def keep_forgotten(shelf: Shelf, names: Forgotten) -> None:
    """Write the list, whole or not at all, readable by its owner only."""
    data = {"salt": names.salt, "hashes": sorted(names.hashes)}
    write_whole(shelf.directory / FILE, json.dumps(data, indent=1).encode() + b"\n", mode=0o600)


def without_forgotten(reading: Reading, names: Forgotten) -> Reading:
    """A reading without forgotten people and with their names hidden in all its words; the same one where it names nobody."""
    if not names:
        return reading
    hide = names.hider(_texts(reading))
    if hide is str:
        return reading
    gone = {t.key for t in reading.things if t.kind == "person" and any(hide(n) != n for n in (t.name, *t.forms))}
    made: Reading = _hidden(_without(reading, gone), hide)
    return made


def hidden(value: T, names: Forgotten) -> T:
    """Any value of ours with forgotten names hidden in its texts."""
    return _hidden(value, names.hider(_texts(value))) if names else value


def names_one(texts: Iterable[str], names: Forgotten) -> bool:
    """Whether any of the texts has a forgotten name."""
    return any(names.hider([text]) is not str for text in texts)


def gone_between(before: Sequence[Reading], after: Sequence[Reading]) -> Gone:
    """What readings lost, paper by paper."""
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    return Gone(
        people=len(
            {thing.name for old, new in pairs for thing in old.things if thing.key not in _keys(new) and _person(thing.key)}
        ),
        statements=sum(_said(old) - _said(new) for old, new in pairs),
        passages=sum(p.words != q.words for old, new in pairs for p, q in zip(old.passages, new.passages, strict=True)),
        documents=len(pairs),
    )


def check_person(readings: Iterable[Reading], names: Forgotten) -> None:
    """Raises UsageError where a name is nobody's in the papers, but part of what something else is called."""
    called = ""
    for reading in readings:
        for thing in reading.things:
            if names_one((thing.name, *thing.forms), names):
                if thing.kind == "person":
                    return
                called = called or (thing.name if thing.kind not in ("aim", "indicator", "question") else "")
    if called:
        raise UsageError(f"No person has that name in the papers read, but it is a part of {called!r}: it was not forgotten.")


def nobody(release: Release, name: str) -> NotFound:
    """The error that a release holds nobody of a name; the nearest are people it names, and never one forgotten."""
    people = sorted(known.label for known in things(release).values() if known.kind == "person")
    hits = process.extract(name, people, scorer=fuzz.WRatio, processor=str.casefold, limit=MOST_NAMES, score_cutoff=60)
    return NotFound("a person of that name in the papers read", tuple(hit[0] for hit in hits))


def _person(key: Key) -> bool:
    return key.startswith("person:")


def _keys(reading: Reading) -> set[Key]:
    return {thing.key for thing in reading.things}


def _said(reading: Reading) -> int:
    return len(reading.statements) + len(reading.claims)


def _without(reading: Reading, gone: set[Key]) -> Reading:
    """A reading without some of its things, what was said of them, and what was claimed about what was said."""
    statements = tuple(s for s in reading.statements if not gone & set(_ends(s)))
    claims = tuple(c for c in reading.claims if not gone & set(_ends(c)))
    lost = {c.key for c in reading.claims if c.key and c not in claims}
    return replace(
        reading,
        things=tuple(t for t in reading.things if t.key not in gone),
        passages=tuple(replace(p, mentions=tuple(k for k in p.mentions if k not in gone)) for p in reading.passages),
        statements=tuple(replace(s, evidence=_unanchored(s.evidence, gone)) for s in statements),
        claims=tuple(replace(c, evidence=_unanchored(c.evidence, gone)) for c in claims if not lost & set(_ends(c))),
        rejected=tuple(r for r in reading.rejected if not any(key in r.said for key in gone)),
    )


def _ends(said: Statement | Claim) -> Iterator[Key]:
    if isinstance(said, Statement):
        yield said.subject
    values = [said.object] if isinstance(said, Statement) else [value for _, value in said.values]
    yield from (value.key for value in values if isinstance(value, Ref))


def _unanchored(evidence: Evidence, gone: set[Key]) -> Evidence:
    return replace(evidence, anchors=tuple(a for a in evidence.anchors if a.key not in gone))


def _hidden(value: Any, hide: Hide) -> Any:
    """A value with all its texts changed, down through tuples and records; text types (moods) stay as they are."""
    if type(value) is str:
        return hide(value)
    if isinstance(value, tuple):
        return tuple(_hidden(each, hide) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _hidden(getattr(value, f.name), hide) for f in fields(value)})
    return value


def _texts(value: Any) -> Iterator[str]:
    """Every text within a value."""
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, Reading):
        yield from (*_texts(value.source), *(p.words for p in value.passages), *(t.name for t in value.things))
    elif is_dataclass(value) and not isinstance(value, type):
        for f in fields(value):
            yield from _texts(getattr(value, f.name))
