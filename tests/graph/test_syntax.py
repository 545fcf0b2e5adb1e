"""A query that cannot be read is told where, and by what stands there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.store import Release
from ontology.errors import QueryError
from ontology.statement import Reading


@pytest.mark.parametrize(
    ("query", "place", "says"),
    [
        ("SELECT nonsense", (1, 16), "something before this"),
        ("SELECT * {", (1, 11), "something before this"),
        ("ASK {\n  foo:a ?p ?o }", (2, 3), "prefix foo: is not declared"),
        ("SELECT ?x { ?s ?p ?o } LIMIT x", (1, 30), "'x' cannot be read here"),
    ],
)
def test_what_is_wrong_with_a_query_is_told_with_its_place(
    paper: Callable[..., Reading], release: Callable[..., Release], query: str, place: tuple[int, int], says: str
) -> None:
    with pytest.raises(QueryError, match=says) as met:
        release(paper("a.txt", ["A"])).answer(query)
    assert (met.value.line, met.value.column) == place


def test_a_colon_in_words_or_an_address_is_no_prefix(paper: Callable[..., Reading], release: Callable[..., Release]) -> None:
    made = release(paper("a.txt", ["A"]))
    assert b"boolean" in made.answer('PREFIX a: <urn:x> ASK { ?s a:b "c:d", <urn:e:f> } # g:h')
