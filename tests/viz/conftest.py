"""Answers made by hand: what a paper could say of infant mortality in Staffordshire, with names as a test wishes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.answers import (
    DocumentRef,
    GapRow,
    Named,
    Network,
    NetworkEdge,
    NetworkNode,
    Owner,
    OwnersAnswer,
    Proof,
    Role,
    ServiceRow,
    Verdict,
)

BASE = "https://example.org/id/"
TOPIC = Named(BASE + "topic/infant-mortality", "infant mortality")
AREA = Named(BASE + "area/staffordshire", "Staffordshire")
AnswerMaker = Callable[..., OwnersAnswer]
NetworkMaker = Callable[..., Network]


def proof(quote: str = "The Board holds it.") -> Proof:
    document = DocumentRef(
        BASE + "document/report", "A report to the board", "Staffordshire County Council", "2023-09-07", "r.txt"
    )
    return Proof(document, BASE + "passage/report-0123456789ab", "para 17", quote)


def owner(label: str, role: Role, quote: str = "The Board holds it.") -> Owner:
    iri = BASE + "body/" + label.lower().replace(" ", "-")
    return Owner(iri, label, "Board", role, AREA, "own", TOPIC, "", "", False, (proof(quote),))


@pytest.fixture
def answer_of() -> AnswerMaker:
    """Makes an answer with a verdict and the owners named, and a service and a gap."""

    def make(verdict: Verdict, *owners: tuple[str, Role], quote: str = "The Board holds it.") -> OwnersAnswer:
        charity = Named(BASE + "body/healthy-starts", "Healthy Starts")
        service = ServiceRow(BASE + "service/s", "Stop smoking", (charity,), (), "2019-04-01", "2023-03-31", False, (proof(),))
        gap = GapRow(BASE + "body/group", "Steering Group", "chair", "no chair", False, (proof(),))
        rows = tuple(owner(label, role, quote) for label, role in owners)
        return OwnersAnswer(TOPIC, AREA, "2023-09-07", 3, "2023-09-07", verdict, rows, (service,), (gap,))

    return make


@pytest.fixture
def network_of() -> NetworkMaker:
    """Makes a network of a board and a strategy, with their labels as wished."""

    def make(board: str = "Families Board", strategy: str = "A strategy", quote: str = "The Board holds it.") -> Network:
        nodes = (
            NetworkNode(BASE + "body/board", board, "Board", -100.0, 0.0),
            NetworkNode(BASE + "strategy/plan", strategy, "Strategy", 100.0, 0.0),
        )
        edge = NetworkEdge(nodes[0].id, nodes[1].id, BASE + "delivers", "delivers", (proof(quote),))
        return Network(nodes, (edge,), 0)

    return make
