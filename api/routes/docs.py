"""`/docs`: the addresses of the service, its limits and errors, as one page of our own; and the network's scripts.

FastAPI's own pages load from another host, so they are left out; `/openapi.json` is FastAPI's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response

from api.negotiation import HTML
from api.pages import rendered
from api.settings import table
from viz import assets

routes = APIRouter(include_in_schema=False)
KEPT = {"Cache-Control": "public, max-age=3600"}
FILES = {
    "vis-network.js": (assets.vis_script, "text/javascript; charset=utf-8"),
    "vis-network.css": (assets.vis_style, "text/css; charset=utf-8"),
    "network.js": (assets.page_script, "text/javascript; charset=utf-8"),
    "network.css": (assets.page_style, "text/css; charset=utf-8"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address, and where it stands: in the query or the path."""

    name: str
    where: str
    required: bool
    says: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An address with a method, and what it answers."""

    method: str
    path: str
    says: str
    parameters: tuple[Parameter, ...]


@routes.get("/docs")
def docs_page(request: Request) -> Response:
    """What can be asked of the service."""
    schema = request.app.openapi()
    body = rendered("docs.html", operations=list(_operations(schema)), settings=table(), about=schema["info"]["description"])
    return Response(body, headers={**KEPT, "Content-Type": HTML.content_type})


def _operations(schema: dict[str, Any]) -> Iterator[Operation]:
    """What the OpenAPI document lists, in its order."""
    for path, methods in schema["paths"].items():
        for method, said in methods.items():
            parameters = tuple(
                Parameter(p["name"], p["in"], p.get("required", False), p.get("description", ""))
                for p in said.get("parameters", ())
            )
            yield Operation(method.upper(), path, said.get("description", ""), parameters)


@routes.get("/static/network/{name}")
def network_file(name: str) -> Response:
    """A script or style of the network page."""
    if name not in FILES:
        raise HTTPException(404)
    read, media = FILES[name]
    return Response(read(), headers={**KEPT, "Content-Type": media})
