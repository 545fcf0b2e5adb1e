"""The OpenAPI document: what FastAPI knows of the routes, and what each of them answers with.

Here live the statuses and media types of answers and failures (https://spec.openapis.org/oas/v3.1.0); what the answers hold
is written down in `api.models`.
"""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.negotiation import HTML, JSON, PROBLEM, ROWS, TRIPLES, Offer
from api.parameters import gap_kinds
from api.settings import Settings

SAYS: Final = {
    304: "The client has this answer already",
    303: "The passage stands within the page of its document",
    308: "The thing was merged into another, which stands there",
    400: "The request is put wrongly; `parameter` or `line` and `column` say where",
    403: "Nothing is changed over HTTP",
    404: "What was asked about is not there; `nearest` are the names most like it",
    406: "The answer cannot be had in any form the client takes",
    408: "The body of the request did not arrive in time",
    413: "The body of the request is too large",
    415: "The body of the request is of a type that is not read here",
    429: "Too many queries are waiting or running; try again in a moment",
    503: "There is no release yet, or the query was stopped at a limit; Retry-After says when to try again",
}
READ: Final = (304, 400, 404, 406, 503)
FORMS: Final[dict[str, tuple[Offer, ...]]] = {
    "/sparql": (*ROWS, *TRIPLES, HTML),
    "/id/{kind}/{slug}": (*TRIPLES, HTML),
    "/rdf-graph-store": TRIPLES,
    "/ontology": (*TRIPLES, HTML),
}
"""What answers of more than one form, other than lists, can be had as."""

STATUSES: Final[dict[str, tuple[int, ...]]] = {
    "/sparql": (304, 400, 403, 406, 408, 413, 415, 429, 503),
    "/id/{kind}/{slug}": (303, 308, *READ),
    "/healthz": (),
    "/readyz": (503,),
    "/metrics": (),
}
"""The statuses of answers beside 200, where they are not those of every read."""


def install(app: FastAPI, settings: Settings) -> None:
    """Let the app tell its OpenAPI document as it is put together here, once."""

    def openapi() -> dict[str, Any]:
        if not app.openapi_schema:
            app.openapi_schema = _document(app, settings)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign] # FastAPI's own way to change the document


def _document(app: FastAPI, settings: Settings) -> dict[str, Any]:
    made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    for path, methods in made["paths"].items():
        for operation in methods.values():
            operation["responses"] = dict(_responses(path, operation["responses"]))
            for parameter in operation.get("parameters", ()):
                parameter["schema"] |= _bounds(path, parameter["name"], settings)
    return made


def _bounds(path: str, name: str, settings: Settings) -> dict[str, Any]:
    """What a parameter may be that its type does not tell: a day, a row number up to the limit, one of a closed list."""
    match path, name:
        case _, "as_of":
            return {"anyOf": [{"format": "date"}, {"const": ""}]}
        case _, "limit":
            return {"maximum": settings.list_rows}
        case "/api/v1/gaps", "kind":
            return {"enum": ["", *gap_kinds()]}
    return {}


def _responses(path: str, before: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The answers of one address, by status; every failure is a problem, or a page where a browser asks for one."""
    found = before["200"]
    if path in FORMS:
        found = {**found, "content": {offer.media: {"schema": {}} for offer in FORMS[path]}}
    yield "200", found
    for status in STATUSES.get(path, READ):
        yield str(status), _answer(path, status)
    yield "default", _failure(path, "What went wrong, in a plain sentence")


def _answer(path: str, status: int) -> dict[str, Any]:
    if status < HTTPStatus.BAD_REQUEST:
        return {"description": SAYS[status]}
    return _failure(path, SAYS[status])


def _failure(path: str, says: str) -> dict[str, Any]:
    content: dict[str, Any] = {PROBLEM.media: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    if HTML in FORMS.get(path, (JSON,)) and path != "/sparql":
        content[HTML.media] = {"schema": {"type": "string"}}
    return {"description": says, "content": content}
