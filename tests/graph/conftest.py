"""Small papers made by hand, as readings.

Each test writes the few passages it needs; things are named in passages by their own names, and every passage leans
on the first one, the paper's title. A whole paper read by `loaders` is tested at the front door.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

import pytest

from graph.build import release_of
from graph.store import Release
from ontology.statement import (
    Anchor,
    Claim,
    Evidence,
    Iri,
    Key,
    Mood,
    Passage,
    Reading,
    Ref,
    Source,
    Statement,
    Stretch,
    Thing,
    Value,
)

Said = tuple[int, Key, Iri, Value]


@pytest.fixture
def paper() -> Callable[..., Reading]:
    """Makes a reading: `paper(name, words, things, said=…, claims=…, hoped=…, when=…, **card)`."""
    return _paper


@pytest.fixture
def release() -> Callable[..., Release]:
    """Makes a release in memory of readings."""
    return lambda *readings, **more: release_of(readings, **more)


def _paper(
    name: str,
    words: Sequence[str],
    things: Sequence[Thing] = (),
    said: Sequence[Said] = (),
    claims: Sequence[tuple[int, Iri, Sequence[tuple[Iri, Value]]]] = (),
    mood: Mood = Mood.STATED,
    when: Stretch = Stretch(),  # noqa: B008 — immutable
    role: str = "",
    **card: Any,
) -> Reading:
    passages = tuple(_passage(order, text, things) for order, text in enumerate(words))
    digest = sha256("\n".join((name if card.pop("other", False) else "", *words)).encode()).hexdigest()

    def evidence(order: int, *keys: Key) -> Evidence:
        return Evidence(order, words[order], tuple(a for key in keys if (a := _anchor(key, order, things, words))))

    statements = tuple(
        Statement("rule-1", subject, predicate, value, evidence(order, subject, _key(value)), mood, when, role)
        for order, subject, predicate, value in said
    )
    made = tuple(
        Claim("rule-2", cls, tuple(sorted(values, key=repr)), evidence(order, *(_key(value) for _, value in values)))
        for order, cls, values in claims
    )
    return Reading(Source(name, digest, **{"title": words[0], **card}), passages, tuple(things), statements, made)


def _passage(order: int, text: str, things: Sequence[Thing]) -> Passage:
    named = tuple(thing.key for thing in things if thing.name in text)
    return Passage(order, f"para {order}" if order else "title", text, (0,) if order else (), named)


def _anchor(key: Key, order: int, things: Sequence[Thing], words: Sequence[str]) -> Anchor | None:
    thing = next((thing for thing in things if thing.key == key), None)
    if thing is None:
        return None
    where = next((at for at in (order, 0) if thing.name in words[at]), order)
    return Anchor(key, where, thing.name)


def _key(value: Value) -> Key:
    return value.key if isinstance(value, Ref) else ""
