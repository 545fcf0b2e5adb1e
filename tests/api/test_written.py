"""The ownership answer is written as the wire models would write it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from api import shaping, written
from graph.answers import GapRow, Named, Owner, OwnersAnswer, ServiceRow

ANSWERS = st.builds(
    OwnersAnswer,
    area=st.none() | st.builds(Named),
    owners=st.lists(st.builds(Owner), max_size=2).map(tuple),
    services=st.lists(st.builds(ServiceRow), max_size=2).map(tuple),
    gaps=st.lists(st.builds(GapRow), max_size=2).map(tuple),
)


@given(ANSWERS)
def test_whatever_an_answer_holds_is_written_as_its_model_would_write_it(answer: OwnersAnswer) -> None:
    assert written.owners(answer) == shaping.owners(answer).model_dump_json().encode()
