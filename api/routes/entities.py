"""`/api/v1/entities`: the list of things, and one thing with its statements."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.errors import BadParameter
from api.parameters import (
    Area,
    AsOf,
    Cursor,
    Limit,
    RelationName,
    ThingKind,
    ThingSlug,
    a_cursor,
    a_day,
    cursor_at,
    no_more_than,
    place_in,
)
from api.service import ReleaseOf, ServiceOf, thing_iri
from api.strict import TABLE, router
from graph.questions import entities, entity

routes = router("entities")

Kind = Annotated[str, Query(alias="type", max_length=60, description="A kind (body, service …) or a class (Board, Provider …)")]
Q = Annotated[str, Query(max_length=300, description="Words of the name")]
Direction = Annotated[
    Literal["", "out", "in"], Query(description="Only where the thing is the subject (out), or is said something of (in)")
]


@routes.get("/entities", response_model=models.Entities, responses=TABLE)
def get_entities(
    request: Request, release: ReleaseOf, service: ServiceOf,
    kind: Kind = "", q: Q = "", area: Area = "", limit: Limit = 50, cursor: Cursor = "",
) -> Response:  # fmt: skip
    """The things named in papers, by label; `next` is the cursor of the following page."""
    most, after = no_more_than(limit, service.settings.list_rows, 50), a_cursor(cursor)

    def ask() -> models.Entities:
        return shaping.entities(*entities(release, kind, q, area, most, after))

    return list_answer(request, release, ask, "entities", columns=models.EntityLine)


@routes.get("/entities/{kind}/{slug}", response_model=models.Entity, responses=TABLE)
def get_entity(
    request: Request, release: ReleaseOf, service: ServiceOf, kind: ThingKind, slug: ThingSlug,
    as_of: AsOf = "", relation: RelationName = "", direction: Direction = "", limit: Limit = 200, cursor: Cursor = "",
) -> Response:  # fmt: skip
    """One thing with its names and the statements about it, each with its evidence: up to `limit` of each relation.

    `relations` counts them; where there are more of one, its `next` is the cursor of those that follow, to be sent with
    `relation` and `direction`.
    """
    iri, day, start = thing_iri(release, kind, slug), a_day("as_of", as_of), place_in(cursor)
    most = no_more_than(limit, service.settings.list_rows, 200)
    if cursor and not relation:
        raise BadParameter("cursor", "goes with the parameter relation: each relation has pages of its own")

    def ask() -> models.Entity:
        return shaping.entity(entity(release, iri, day, relation, direction, most, start), start + most, cursor_at)

    return list_answer(request, release, ask, "statements", columns=models.EntityStatement)
