"""`/api/v1/search`: names, acronyms and passages."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import Limit, no_more_than
from api.service import ReleaseOf, ServiceOf
from api.strict import TABLE, router
from graph.questions import search

routes = router("search")

Q = Annotated[
    str,
    Query(
        min_length=1, max_length=300, description="Words to look for; typing mistakes are forgiven", examples=["health visting"]
    ),
]


@routes.get("/search", response_model=models.Search, responses=TABLE)
def get_search(request: Request, release: ReleaseOf, service: ServiceOf, q: Q, limit: Limit = 20) -> Response:
    """What fits the words best: things, documents and passages, each with why it fits and which of its words do."""
    most = no_more_than(limit, service.settings.list_rows, 20)
    return list_answer(
        request, release, lambda: shaping.search(q, search(release, q, most)), "results", columns=models.SearchResult
    )
