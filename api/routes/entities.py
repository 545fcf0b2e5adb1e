"""`/api/v1/entities`: the list of things, and one thing with its statements."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Request, Response

from api import models, shaping
from api.answering import json_answer, list_answer
from api.errors import BadParameter
from api.service import ReleaseOf, ServiceOf, thing_iri
from api.strict import router
from graph.questions import entities, entity

routes = router("entities")

Kind = Annotated[str, Query(alias="type", max_length=60, description="A kind (body, service …) or a class (Board, Provider …)")]
Q = Annotated[str, Query(max_length=300, description="Words of the name")]
Area = Annotated[str, Query(max_length=300, description="An area: its name, code or IRI")]
Limit = Annotated[int, Query(ge=1, description="Rows on a page")]
Cursor = Annotated[str, Query(max_length=1000, description="`next` of the page before")]


@routes.get("/entities", response_model=models.Entities)
def get_entities(
    request: Request, release: ReleaseOf, service: ServiceOf,
    kind: Kind = "", q: Q = "", area: Area = "", limit: Limit = 50, cursor: Cursor = "",
) -> Response:  # fmt: skip
    """The things named in papers, by label; `next` is the cursor of the following page."""
    if limit > service.settings.list_rows:
        raise BadParameter("limit", f"may be at most {service.settings.list_rows}")
    return list_answer(
        request, release, lambda: shaping.entities(*entities(release, kind, q, area, limit, cursor)), "entities",
        columns=models.EntityLine,
    )  # fmt: skip


@routes.get("/entities/{kind}/{slug}", response_model=models.Entity)
def get_entity(request: Request, release: ReleaseOf, kind: Annotated[str, Path()], slug: Annotated[str, Path()]) -> Response:
    """One thing with its names and every statement about it, each with its evidence."""
    iri = thing_iri(release, kind, slug)
    return json_answer(request, release, lambda: shaping.entity(entity(release, iri)))
