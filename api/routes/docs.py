"""`/docs`: the addresses of the service, its limits and errors, as one page of our own; and the network's scripts.

FastAPI's own pages load from another host, so they are left out; `/openapi.json` is FastAPI's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response

from api.negotiation import HTML
from api.pages import rendered
from api.settings import table
from viz import assets

routes = APIRouter(include_in_schema=False)
KEPT = {"Cache-Control": "public, max-age=3600"}
FILES = {
    "vis-network.js": (assets.library_script, "text/javascript; charset=utf-8"),
    "vis-network.css": (assets.library_style, "text/css; charset=utf-8"),
    "network.js": (assets.page_script, "text/javascript; charset=utf-8"),
    "network.css": (assets.page_style, "text/css; charset=utf-8"),
}


@routes.get("/docs")
def docs_page(request: Request) -> Response:
    """What can be asked of the service."""
    schema = request.app.openapi()
    body = rendered("docs.html", operations=list(_operations(schema)), settings=table(), about=schema["info"]["description"])
    return Response(body, headers={**KEPT, "Content-Type": HTML.content_type})


def _operations(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            known = operation.get("parameters", [])
            yield {"path": path, "method": method.upper(), "says": operation.get("description", ""), "parameters": known}


@routes.get("/static/network/{name}")
def network_file(name: str) -> Response:
    """A script or style of the network page."""
    if name not in FILES:
        raise HTTPException(404)
    read, media = FILES[name]
    return Response(read(), headers={**KEPT, "Content-Type": media})
