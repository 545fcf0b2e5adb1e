"""`/api/v1/search`: names, acronyms and passages."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import answer, etag, has_already, list_answer, listed
from api.negotiation import CSV, JSON, choose
from api.parameters import Limit, no_more_than
from api.service import ReleaseOf, ServiceOf, service
from api.straight import Handlers
from api.strict import TABLE, router
from graph.questions import search, search_at_once

routes = router("search")

LONGEST, USUAL = 300, 20
MISSPELT = ["health visting"]
Q = Annotated[
    str, Query(min_length=1, max_length=LONGEST, description="Words to look for; typing mistakes are forgiven", examples=MISSPELT)
]


async def light_search(request: Request) -> Response | None:
    """The answer as JSON where what has all the words is enough; nothing where more has to be looked for, or more is wanted."""
    asked = request.query_params.multi_items()
    if len(asked) != 1 or asked[0][0] != "q" or not 1 <= len(asked[0][1]) <= LONGEST:
        return None
    release, offer = service(request).store.current(), choose(request.headers.get("accept"), (JSON, CSV))
    if offer != JSON:
        return None
    tag = etag(release)
    if has_already(request, tag):
        return answer(request, b"", JSON, tag)
    hits = search_at_once(release, asked[0][1], no_more_than(USUAL, service(request).settings.list_rows, USUAL))
    if hits is None:
        return None
    return listed(request, shaping.search(asked[0][1], hits).model_dump_json().encode(), JSON, tag, "results")


STRAIGHT: Handlers = {("GET", "/api/v1/search"): light_search}


@routes.get("/search", response_model=models.Search, responses=TABLE)
def get_search(request: Request, release: ReleaseOf, here: ServiceOf, q: Q, limit: Limit = USUAL) -> Response:
    """What fits the words best: things, documents and passages, each with why it fits and which of its words do."""
    most = no_more_than(limit, here.settings.list_rows, USUAL)
    return list_answer(
        request, release, lambda: shaping.search(q, search(release, q, most)), "results", columns=models.SearchResult
    )
