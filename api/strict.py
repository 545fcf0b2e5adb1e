"""Routes that say so when a request names a parameter they do not have, or one twice; and the form every list can have.

Here lives what all routes of the REST surface share; what they answer with is written down in `api.schema`.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any, Literal, get_origin

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from rapidfuzz.process import extractOne

from api import models
from api.errors import BadParameter

PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {"model": models.Problem, "description": "What went wrong, in a plain sentence"}
}
TABLE: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}
"""The answers of a list: as JSON, and as a table."""


class StrictRoute(APIRoute):
    """A route that refuses unknown and repeated query parameters."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, after a look at the parameters."""
        handler = super().get_route_handler()
        known = _query_names(self.dependant)

        async def checked(request: Request) -> Response:
            if request.url.query:
                check(request, known)
            return await handler(request)

        return checked


async def form(
    form: Annotated[
        Literal["json", "csv"] | None, Query(alias="format", description="JSON or CSV, whatever the Accept header says")
    ] = None,
) -> str:
    """The form asked for in the address itself, empty where it is left to the Accept header."""
    return form or ""


def router(tag: str) -> APIRouter:
    """A router of the REST surface for one subject."""
    return APIRouter(prefix="/api/v1", tags=[tag], route_class=StrictRoute, responses=PROBLEMS, dependencies=[Depends(form)])


def check(request: Request, known: dict[str, bool]) -> None:
    """Raise BadParameter for a parameter that is unknown, naming the nearest one, or given twice where it may not be."""
    for name in request.query_params:
        if name not in known:
            raise BadParameter(name[:60], f"is not known here; {_instead(name, known)}")
        if not known[name] and len(request.query_params.getlist(name)) > 1:
            raise BadParameter(name, "is given twice")


def _instead(name: str, known: dict[str, bool]) -> str:
    if not known:
        return "this address takes none"
    near = extractOne(name[:60], sorted(known), score_cutoff=60)
    return f"the nearest is {near[0]}" if near else f"it takes {', '.join(sorted(known))}"


def _query_names(dependant: Dependant) -> dict[str, bool]:
    """The names of the parameters, and whether each may be given several times."""
    own = {field.alias: get_origin(field.field_info.annotation) is list for field in dependant.query_params}
    for inner in dependant.dependencies:
        own |= _query_names(inner)
    return own
