"""What a store keeps of a paper comes back as it was."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import StoreDamaged
from ontology.readings import digest, from_json, to_json
from ontology.statement import (
    Anchor,
    Claim,
    Day,
    Evidence,
    Flag,
    Mood,
    Number,
    Passage,
    Reading,
    Ref,
    Rejected,
    Source,
    Statement,
    Stretch,
    Term,
    Text,
    Thing,
    Unresolved,
    Value,
)

words = st.text(max_size=8)
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(Ref, words),
    st.builds(Term, words),
    st.builds(Text, words, words),
    st.builds(Day, words),
    st.builds(Number, st.decimals(allow_nan=False, allow_infinity=False)),
    st.builds(Flag, st.booleans()),
)
orders = st.integers(0, 9)
anchors = st.builds(Anchor, words, orders, words, words, st.none() | orders)
evidence = st.builds(Evidence, orders, words, st.tuples(anchors))
readings = st.builds(
    Reading,
    st.builds(Source, words, words, words, area_from=st.tuples(orders)),
    st.tuples(st.builds(Passage, orders, words, words, st.tuples(orders), st.tuples(words), st.none() | orders)),
    st.tuples(st.builds(Thing, words, words, words, st.tuples(words), local=st.booleans())),
    st.tuples(st.builds(Statement, words, words, words, values, evidence, st.sampled_from(Mood), st.builds(Stretch, words))),
    st.tuples(st.builds(Claim, words, words, st.tuples(st.tuples(words, values)), evidence)),
    st.tuples(st.builds(Rejected, words, orders, words, words)),
    st.tuples(st.builds(Unresolved, orders, words, words)),
    st.tuples(orders),
)


@given(readings)
def test_a_reading_comes_back_from_json_as_it_was(reading: Reading) -> None:
    assert from_json(to_json(reading)) == reading


def reading(value: Value, mood: Mood = Mood.STATED) -> Reading:
    said = Statement("rule-1", "body:b", "urn:p", value, Evidence(0, "Board"), mood)
    return Reading(Source("a.txt", "0" * 64), (Passage(0, "title", "Board"),), (Thing("body:b", "body", "Board"),), (said,), ())


def test_two_readings_that_differ_in_one_mood_have_different_digests() -> None:
    assert digest(reading(Flag(True))) != digest(reading(Flag(True), Mood.DENIED))


def test_decimals_keep_their_places() -> None:
    assert str(from_json(to_json(reading(Number(Decimal("1.50"))))).statements[0].object) == "Number(value=Decimal('1.50'))"


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"source": 1}', b'{"source": {"name": 1, "sha256": "x"}}'])
def test_bytes_that_are_no_reading_are_reported_as_damage(data: bytes) -> None:
    with pytest.raises(StoreDamaged):
        from_json(data)
