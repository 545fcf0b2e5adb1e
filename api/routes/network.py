"""`/api/v1/network`: things and relations as nodes and edges with computed places."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import AsOf, a_day
from api.service import ReleaseOf, ServiceOf
from api.strict import TABLE, router
from graph.questions import network

routes = router("network")

About = Annotated[str, Query(max_length=300, description="A thing to start from: its name or IRI; all things without one")]
Depth = Annotated[int, Query(ge=1, le=4, description="How many steps from it")]


@routes.get("/network", response_model=models.Network, responses=TABLE)
def get_network(
    request: Request, release: ReleaseOf, service: ServiceOf, about: About = "", depth: Depth = 1, as_of: AsOf = ""
) -> Response:
    """A thing and its neighbours, each relation with the passages that say it; as a table the relations."""
    most, day = service.settings.network_nodes, a_day("as_of", as_of)
    return list_answer(
        request, release, lambda: shaping.network(network(release, about, depth, most, day), day), "edges", columns=models.Edge
    )
