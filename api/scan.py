"""A look at the text of a query before the engine sees it: size, nesting, chains, and calls to other servers.

One pass over the tokens, in time linear in the text; nothing is parsed here. What is refused here could stop
the engine's whole process, or make it connect elsewhere. The engine's grammar needs no gap after a keyword:
it reads `SERVICE:x` and `trueSERVICE <x>` as calls, so a prefix may not have that word in it either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.errors import QueryRefused

TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    |(?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    |(?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<variable>[?$]\w+|@[A-Za-z][A-Za-z-]*)
    |(?P<name>(?:[^\W\d][\w-]*)?:(?:[\w:%-]|\.(?=[\w:%-])|\\.)*)
    |(?P<word>[^\W\d]\w*)
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<open>[(\[{]|<<)
    |(?P<close>[)\]}]|>>)
    |(?P<operator>\|\||&&|!=|<=|>=|[-+*/|^!=<>?])
    |(?P<end>[.;])
    |(?P<comma>,)""",
    re.VERBOSE | re.DOTALL,
)
UPDATES = {"INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "LOAD"}
CLAUSES = {"UNION", "OPTIONAL", "MINUS", "BIND", "GRAPH", "EXISTS", "FILTER", "SELECT", "AS", "VALUES", "LATERAL"}
OPERATORS = {"IN", "NOT"}
TRIPLES = 8
"""How many times as many triples a query may have as it may chain anything else; twice that many bring its process down."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a query may be: characters, nested brackets, operators in a row or clauses in all."""

    chars: int = 1_000_000
    depth: int = 100
    chain: int = 500


def scan(text: str, limits: Limits) -> None:
    """Let a query pass, or raise QueryRefused with the reason.

    >>> scan("SELECT * WHERE { ?s ?p ?o }", Limits())
    >>> scan("SELECT * WHERE { SERVICE <http://other.example/> { ?s ?p ?o } }", Limits())
    Traceback (most recent call last):
    ontology.errors.QueryRefused: Line 1, column 18: SERVICE is not run here: queries are answered from this graph alone
    """
    if len(text) > limits.chars:
        raise QueryRefused(f"the query has {len(text):,} characters; at most {limits.chars:,} are read")
    if "\x00" in text:
        raise QueryRefused("the query holds a NUL character")
    _Count(text, limits).run()


class _Count:
    """What one pass over the tokens has counted so far."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.depth = self.clauses = self.triples = 0
        self.chains = [0]
        self.lists = [False]
        self.started = False

    def run(self) -> None:
        for match in TOKEN.finditer(self.text):
            match match.lastgroup:
                case "word" | "name":
                    self._word(match)
                case "open":
                    self._open(match)
                case "close":
                    self._close()
                case "operator":
                    self._operator(match)
                case "end":
                    self.chains[-1] = 0
                    self._triple(match)
                case "comma" if not self.lists[-1]:
                    self._triple(match)

    def _word(self, match: re.Match[str]) -> None:
        word = match[0].upper()
        if "SERVICE" in word.split(":")[0]:
            raise self._refused(match, "SERVICE is not run here: queries are answered from this graph alone")
        if word in UPDATES and not self.depth and not self.started:
            raise self._refused(match, f"{word} is an update, and this service only reads")
        self.started = self.started or word in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
        if word in CLAUSES:
            self.clauses += 1
            self._check(match, self.clauses, "clauses")
        if word in OPERATORS:
            self._operator(match)

    def _open(self, match: re.Match[str]) -> None:
        self.depth += 1
        if self.depth > self.limits.depth:
            raise self._refused(match, f"brackets are nested more than {self.limits.depth} deep")
        self.chains.append(0)
        self.lists.append(match[0] == "(")

    def _close(self) -> None:
        self.depth = max(0, self.depth - 1)
        if len(self.chains) > 1:
            self.chains.pop()
            self.lists.pop()

    def _triple(self, match: re.Match[str]) -> None:
        """One more triple in all; a comma makes one where it stands in no list of arguments."""
        self.triples += 1
        if self.triples > TRIPLES * self.limits.chain:
            raise self._refused(match, f"more than {TRIPLES * self.limits.chain:,} triples")

    def _operator(self, match: re.Match[str]) -> None:
        self.chains[-1] += 1
        self._check(match, self.chains[-1], "operators or path steps in a row")

    def _check(self, match: re.Match[str], count: int, what: str) -> None:
        if count > self.limits.chain:
            raise self._refused(match, f"more than {self.limits.chain} {what}")

    def _refused(self, match: re.Match[str], why: str) -> QueryRefused:
        before = self.text[: match.start()]
        return QueryRefused(why, before.count("\n") + 1, match.start() - before.rfind("\n"))
