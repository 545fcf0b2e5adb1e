"""`/api/v1/observations` and `/api/v1/answers`: figures over areas and periods, and one question to all authorities."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.errors import BadParameter
from api.parameters import page_of
from api.service import ReleaseOf, ServiceOf
from api.strict import router
from graph.questions import answers, observations

routes = router("figures")

Indicator = Annotated[str, Query(max_length=300, description="An indicator: its name, another name of it, or its IRI")]
Area = Annotated[str, Query(max_length=300, description="An area: its name, code or IRI")]
Asked = Annotated[str, Query(min_length=1, max_length=1500, description="A question: its words or its IRI")]
Limit = Annotated[int, Query(ge=1, description="Rows on a page")]
Cursor = Annotated[str, Query(max_length=100, description="`next` of the page before")]


@routes.get("/observations", response_model=models.Observations)
def get_observations(
    request: Request, release: ReleaseOf, service: ServiceOf,
    indicator: Indicator = "", area: Area = "", limit: Limit = 100, cursor: Cursor = "",
) -> Response:  # fmt: skip
    """Figures side by side: of an indicator over areas and periods, or of an area over indicators."""
    if limit > service.settings.list_rows:
        raise BadParameter("limit", f"may be at most {service.settings.list_rows}")

    def ask() -> models.Observations:
        return shaping.observations(*page_of(observations(release, indicator, area), limit, cursor))

    return list_answer(request, release, ask, "observations", columns=models.Observation)


@routes.get("/answers", response_model=models.Answers)
def get_answers(request: Request, release: ReleaseOf, question: Asked) -> Response:
    """One question of freedom-of-information requests, and what every authority answered to it."""
    return list_answer(request, release, lambda: shaping.answers(answers(release, question)), "answers", columns=models.Reply)
