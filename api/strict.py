"""Routes that say so when a request names a parameter they do not have, or one twice."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from rapidfuzz.process import extractOne

from api import models
from api.errors import BadParameter

PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {
        "model": models.Problem,
        "description": "What went wrong, in a plain sentence",
        "content": {"application/problem+json": {}},
    }
}


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


def router(tag: str) -> APIRouter:
    """A router of the REST surface for one subject."""
    return APIRouter(prefix="/api/v1", tags=[tag], route_class=StrictRoute, responses=PROBLEMS)


def check(request: Request, known: frozenset[str]) -> None:
    """Raise BadParameter for a parameter that is unknown, naming the nearest one, or given twice."""
    for name in request.query_params:
        if name not in known:
            raise BadParameter(name[:60], f"is not known here; {_instead(name, known)}")
        if len(request.query_params.getlist(name)) > 1:
            raise BadParameter(name, "is given twice")


def _instead(name: str, known: frozenset[str]) -> str:
    if not known:
        return "this address takes none"
    near = extractOne(name[:60], sorted(known), score_cutoff=60)
    return f"did you mean {near[0]}" if near else f"it takes {', '.join(sorted(known))}"


def _query_names(dependant: Dependant) -> frozenset[str]:
    own = {field.alias for field in dependant.query_params}
    return frozenset(own.union(*(_query_names(inner) for inner in dependant.dependencies)))
