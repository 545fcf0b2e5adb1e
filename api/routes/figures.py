"""`/api/v1/observations` and `/api/v1/answers`: figures over areas and periods, and one question to all authorities."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import AsOf, Cursor, Limit, a_day, cursor_at, no_more_than, place_in
from api.service import ReleaseOf, ServiceOf
from api.strict import TABLE, router
from graph.questions import answers, observations

routes = router("figures")

Indicator = Annotated[str, Query(max_length=300, description="An indicator: its name, another name of it, or its IRI")]
Areas = Annotated[
    list[Annotated[str, Query(max_length=300)]],
    Query(alias="area", max_length=50, description="An area: its name, code or IRI; several to compare them, all without"),
]
Asked = Annotated[
    str, Query(min_length=1, max_length=1500, description="A question: its words, or such as it alone has, or its IRI")
]


@routes.get("/observations", response_model=models.Observations, responses=TABLE)
def get_observations(
    request: Request, release: ReleaseOf, service: ServiceOf,
    indicator: Indicator = "", areas: Areas = [], as_of: AsOf = "", limit: Limit = 100, cursor: Cursor = "",  # noqa: B006 — never changed
) -> Response:  # fmt: skip
    """Figures side by side: of an indicator over areas and periods, or of an area over indicators."""
    day, start, most = a_day("as_of", as_of), place_in(cursor), no_more_than(limit, service.settings.list_rows, 100)
    named = [area for area in areas if area]

    def ask() -> models.Observations:
        rows, total = observations(release, indicator, named, day, most, start)
        return shaping.observations(rows, total, cursor_at(start + most) if start + most < total else "", day)

    return list_answer(request, release, ask, "observations", columns=models.Observation)


@routes.get("/answers", response_model=models.Answers, responses=TABLE)
def get_answers(request: Request, release: ReleaseOf, question: Asked, as_of: AsOf = "") -> Response:
    """One question of freedom-of-information requests, and what every authority answered to it."""
    day = a_day("as_of", as_of)
    return list_answer(
        request, release, lambda: shaping.answers(answers(release, question, day), day), "answers", columns=models.Reply
    )
