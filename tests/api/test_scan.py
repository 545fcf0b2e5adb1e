"""What a query's text may look like before the engine sees it."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from api.scan import Limits, scan
from ontology.errors import QueryRefused

GOOD = [
    "ASK {}",
    "# SERVICE\nASK {}",
    "ASK { ?service ?p 'SERVICE <http://x/>' }",
    'ASK { ?s ?p """a "quoted" SERVICE""" }',
    "ASK { ?s <http://example.org/SERVICE> ?o }",
    "PREFIX ex: <http://example.org/> ASK { ?s ex:SERVICE ?o ; ex:a.service ex:b }",
    "ASK { ?s ?p 'it''s' }",
    "ASK { ?s ?p 'INSERT DATA' }",
    "SELECT (1 AS ?delete) {}",
    "ASK { VALUES ?x { " + " ".join(f"<http://example.org/{n}>" for n in range(8000)) + " } }",
    "ASK { ?s a ?t ; " + " ; ".join(f"<urn:{n}> ?o{n}" for n in range(2000)) + " }",
    "ASK { FILTER(?x IN (" + ", ".join(str(n) for n in range(2000)) + ")) }",
]
CALLS = [
    "ASK { SERVICE <http://x/> {} }",
    "ASK { service SILENT <http://x/> {} }",
    "PREFIX : <http://x/> ASK { SERVICE:x {} }",
    "PREFIX : <http://x/> ASK { SERVICESILENT:x {} }",
    "ASK { ?s ?p true SERVICE <http://x/> {} }",
    "ASK { ?s ?p trueSERVICE <http://x/> {} }",
    "ASK { ?s ?p 1e5SERVICE <http://x/> {} }",
    "ASK { ?s ?p ?o.SERVICE <http://x/> {} }",
    "ASK { ?s ?p 'x'@en.SERVICE <http://x/> {} }",
    "ASK { ?s :a\\#b ?o SERVICE <http://x/> {} }",
    "ASK { ?s :a\\'b ?o SERVICE <http://x/> { ?s ?p 'o' } }",
    "ASK { ?s ?p <http://a\\u0027b> SERVICE <http://'> {} }",
    "ASK { ?s ?p 'a' # '\nSERVICE <http://x/> {} }",
]
DEEP = {
    "parentheses": "ASK { FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
    "braces": "ASK " + "{" * 5000 + "}" * 5000,
    "brackets": "ASK { ?s ?p " + "[ ?p " * 5000,
    "unclosed": "(" * 100_000,
    "quoted triples": "ASK { " + "<< " * 5000,
}
LONG = {
    "path": "ASK { ?s " + "/".join(["<urn:a>"] * 800) + " ?o }",
    "alternatives": "ASK { ?s " + "|".join(["<urn:a>"] * 800) + " ?o }",
    "unions": "ASK { {} " + "UNION {} " * 800 + "}",
    "ors": "ASK { FILTER(" + " || ".join(["?x = 1"] * 800) + ") }",
    "sums": "ASK { FILTER(" + "+".join(["1"] * 800) + ") }",
    "signs": "ASK { FILTER(" + "!" * 800 + "?x) }",
    "optionals": "ASK { " + "OPTIONAL {} " * 800 + "}",
    "binds": "ASK { " + " ".join(f"BIND(1 AS ?x{n})" for n in range(800)) + "}",
    "values": "ASK { " + "VALUES ?x {1} " * 800 + "}",
}
UPDATES = [
    "INSERT DATA {}",
    "DELETE WHERE {}",
    "LOAD <http://x/>",
    "CLEAR ALL",
    "PREFIX a: <urn:a> DROP ALL",
    "create graph <urn:a>",
]


@pytest.mark.parametrize("query", GOOD)
def test_what_only_looks_dangerous_passes(query: str) -> None:
    scan(query, Limits())


@pytest.mark.parametrize("query", CALLS)
def test_a_call_to_another_server_is_refused_however_it_is_hidden(query: str) -> None:
    with pytest.raises(QueryRefused, match="SERVICE is not run here"):
        scan(query, Limits())


@pytest.mark.parametrize("shape", DEEP)
def test_what_is_nested_too_deep_is_refused(shape: str) -> None:
    with pytest.raises(QueryRefused, match="nested more than 100 deep"):
        scan(DEEP[shape], Limits())


@pytest.mark.parametrize("shape", LONG)
def test_what_is_chained_too_long_is_refused(shape: str) -> None:
    with pytest.raises(QueryRefused, match="more than 500"):
        scan(LONG[shape], Limits())


@pytest.mark.parametrize("query", UPDATES)
def test_an_update_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused, match="update"):
        scan(query, Limits())


def test_a_query_over_the_limit_is_refused() -> None:
    with pytest.raises(QueryRefused, match="at most 10"):
        scan("ASK { ?s ?p ?o }", Limits(chars=10))


def test_a_refusal_says_where() -> None:
    with pytest.raises(QueryRefused) as caught:
        scan("ASK {\n  SERVICE <http://x/> {} }", Limits())
    assert (caught.value.line, caught.value.column) == (2, 3)


@pytest.mark.parametrize("piece", ["'", '"', "\\", "<", "'''", '"""', "a", "#", "?", ":", ".", "\\u0041", "@", "é"])
def test_a_million_of_one_piece_are_looked_at_in_linear_time(piece: str) -> None:
    begun = time.monotonic()
    with suppress(QueryRefused):
        scan("ASK {" + piece * (900_000 // len(piece)), Limits())
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("more", ["?s ?p ?o . ", "?s ?p ?o ; ?q ?r . ", "?s ?p ?o , ?q . ", "?s ?p [ ?q ?r ; ?t ?u ] . "])
def test_more_triples_than_may_be_chained_are_refused(more: str) -> None:
    scan("SELECT * { " + more * 1000 + "}", Limits())
    with pytest.raises(QueryRefused, match="more than 4,000 triples"):
        scan("SELECT * { " + more * 4001 + "}", Limits())


def test_values_and_arguments_are_no_triples() -> None:
    scan("SELECT * { VALUES ?x { " + "1.5 " * 5000 + "} FILTER(?x IN (" + "1.5, " * 5000 + "2)) }", Limits())
    scan("SELECT * { VALUES (?x ?y) { " + "(1.25 'a.b;c') " * 5000 + "} }", Limits())
