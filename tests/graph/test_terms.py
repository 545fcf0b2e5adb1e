"""RDF text is well-formed whatever a paper holds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.store import triples_of
from graph.terms import decimal, iri, literal


@given(st.text())
def test_any_words_come_back_from_the_engine_but_for_control_characters(words: str) -> None:
    written = literal(words)
    (triple,) = triples_of(f"<a:s> <a:p> {written} .".encode())
    assert triple[2] == written


@given(st.text(min_size=1))
def test_any_text_after_a_scheme_makes_an_iri_the_engine_takes(text: str) -> None:
    words = text.encode("utf-8", "ignore").decode()
    assert triples_of(f"{iri('https://example.org/' + words)} <a:p> <a:o> .".encode())


def test_words_that_look_like_rdf_stay_words() -> None:
    assert literal('x" <a:p> "y\n') == '"x\\" <a:p> \\"y\\n"'


@pytest.mark.parametrize(
    ("given_as", "written"), [("1.50", "1.5"), ("200", "200"), ("2E+2", "200"), ("-0.0", "0"), ("0.05", "0.05")]
)
def test_a_decimal_is_written_as_the_engine_gives_it_back(given_as: str, written: str) -> None:
    assert decimal(Decimal(given_as)).startswith(f'"{written}"^^')
