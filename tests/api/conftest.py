"""One small store on disk, built from a hand-made reading of a paper, and a client over it.

Fixture strategy: everything the routes need stands in this one paper; a test that needs a stranger thing (markup in
a name, a damaged store) makes its own reading from `reading_of`. SPARQL runs in this process by `Direct`, so that
only the tests of `api.queries` start processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.queries import Answer, Question, run_limits
from api.scan import scan
from api.settings import Settings
from graph.build import publish
from graph.store import Store
from ontology.statement import Anchor, Claim, Day, Evidence, Mood, Passage, Reading, Ref, Source, Statement, Term, Text, Thing
from ontology.vocab import SW, concept

TODAY = date(2024, 1, 15)
WORDS = (
    "Infant mortality in Staffordshire",
    "The Board has infant mortality as one of its priorities.",
    "It is recommended that the Steering Group takes accountability for infant mortality.",
    "The Steering Group has no chair.",
    "The stop smoking in pregnancy service is provided by a charity from 1 April 2019.",
)


def evidence(passage: int, *keys: str) -> Evidence:
    """A passage's own words, with each thing anchored in it."""
    return Evidence(passage, WORDS[passage], tuple(Anchor(key, passage, WORDS[passage][:5]) for key in keys))


def reading_of(board: str = "Families Board", title: str = "A report on infant mortality", name: str = "report.txt") -> Reading:
    """What the paper says, with the board and the title named as wished."""
    topic = "topic:infant-mortality"
    things = (
        Thing("area:staffordshire", "area", "Staffordshire", known_as="staffordshire"),
        Thing(topic, "topic", "infant mortality", known_as="infant-mortality"),
        Thing("body:board", "body", board, classes=(SW.Board,), place="staffordshire", acronyms=("FB",)),
        Thing("body:group", "body", "Infant Mortality Steering Group", classes=(SW.Board,), place="staffordshire"),
        Thing("body:charity", "body", "Healthy Starts", classes=(SW.Provider,)),
        Thing("aim:mortality", "aim", "reduce infant mortality", classes=(SW.Priority,), qualifier="body:board"),
        Thing("service:stop", "service", "Stop smoking in pregnancy service", classes=(SW.Service,), place="staffordshire"),
    )
    statements = (
        Statement("t1", "body:board", SW.hasPriority, Ref("aim:mortality"), evidence(1, "body:board", "aim:mortality")),
        Statement("t2", "aim:mortality", SW.concerns, Ref(topic), evidence(1, "aim:mortality", topic)),
        Statement("t3", "body:group", SW.accountableFor, Ref(topic), evidence(2, "body:group", topic), Mood.PROPOSED),
        Statement("t4", "service:stop", SW.addresses, Ref(topic), evidence(4, "service:stop", topic)),
        Statement("t5", "service:stop", SW.providedBy, Ref("body:charity"), evidence(4, "service:stop", "body:charity")),
    )
    contract = ((SW.provider, Ref("body:charity")), (SW.service, Ref("service:stop")), (SW.startDate, Day("2019-04-01")))
    gap = ((SW.gapIn, Ref("body:group")), (SW.gapKind, Term(concept("gapKind", "chair"))), (SW.missing, Text("no chair")))
    claims = (
        Claim("c1", SW.Contract, tuple(sorted(contract, key=str)), evidence(4, "service:stop", "body:charity")),
        Claim("c2", SW.Gap, tuple(sorted(gap, key=str)), evidence(3, "body:group")),
    )
    passages = tuple(Passage(n, f"para {n}", words, context=(0,) if n else ()) for n, words in enumerate(WORDS))
    source = Source(
        name, "ab" * 32, title=title, publisher="Staffordshire County Council", area="staffordshire", issued="2023-09-07"
    )
    return Reading(source, passages, things, statements, claims)


class Direct:
    """Runs queries in this process, without a time limit."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def run(self, question: Question) -> Answer:
        scan(question.text, run_limits(Settings()))
        release = self.store.current()
        body = release.answer(question.text, question.format, question.default_graphs, question.named_graphs)
        return Answer(release.id, body)

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    def gauges(self) -> dict[str, float]:
        return {}


def client_of(store: Store) -> TestClient:
    """A client of the service over a store, on a fixed day."""
    app = create_app(store, Settings(), runner=Direct(store), today=lambda: TODAY)
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("store"))
    publish(made, [reading_of()])
    return made


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    with client_of(store) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    with client_of(Store(tmp_path / "empty")) as opened:
        yield opened


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:
    """A client over a paper whose board and title hold markup."""
    made = Store(tmp_path / "hostile")
    publish(made, [reading_of(board="</script><img src=x onerror=alert(1)> Board", title="<script>alert(1)</script> href")])
    with client_of(made) as opened:
        yield opened
