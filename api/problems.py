"""From an exception to a response: one table, one shape (RFC 9457, https://www.rfc-editor.org/rfc/rfc9457).

Here lives what every failure looks like from outside. A browser that asks for a page gets the same sentence as a page.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.errors import (
    AnswerTooLarge,
    BadParameter,
    BodyTooLarge,
    Crowded,
    NotAcceptable,
    QueryCrashed,
    ReadOnly,
    UnsupportedMedia,
)
from api.negotiation import PROBLEM, prefers_html
from api.pages import error_page
from api.watch import trouble
from ontology.errors import (
    LimitExceeded,
    NoRelease,
    NotFound,
    QueryError,
    QueryRefused,
    QueryTimeout,
    StartwellError,
    StoreError,
    UsageError,
)

log = logging.getLogger("startwell.api")
PAGES_NOT_UNDER = ("/api/", "/sparql", "/rdf-graph-store", "/openapi.json", "/healthz", "/readyz")

STATUS: dict[type[StartwellError], HTTPStatus] = {
    NotFound: HTTPStatus.NOT_FOUND,
    UsageError: HTTPStatus.BAD_REQUEST,
    BadParameter: HTTPStatus.BAD_REQUEST,
    NotAcceptable: HTTPStatus.NOT_ACCEPTABLE,
    UnsupportedMedia: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ReadOnly: HTTPStatus.FORBIDDEN,
    LimitExceeded: HTTPStatus.BAD_REQUEST,
    BodyTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    QueryError: HTTPStatus.BAD_REQUEST,
    QueryRefused: HTTPStatus.BAD_REQUEST,
    QueryTimeout: HTTPStatus.SERVICE_UNAVAILABLE,
    QueryCrashed: HTTPStatus.SERVICE_UNAVAILABLE,
    AnswerTooLarge: HTTPStatus.SERVICE_UNAVAILABLE,
    Crowded: HTTPStatus.TOO_MANY_REQUESTS,
    NoRelease: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    StartwellError: HTTPStatus.INTERNAL_SERVER_ERROR,
}
SHOWN = 300
"""Characters of an address that a sentence repeats."""
RETRY_AFTER_SECONDS = {HTTPStatus.SERVICE_UNAVAILABLE: "10", HTTPStatus.TOO_MANY_REQUESTS: "2"}


def install(app: FastAPI) -> None:
    """Let every exception of the app become a problem."""
    app.add_exception_handler(StartwellError, refusal)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def problem(request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: object) -> Response:
    """The response of a failure: the status, a plain sentence, and what else is known of it."""
    kind = HTTPStatus(status)
    sent = {"Cache-Control": "no-store", **(headers or {})}
    if kind in RETRY_AFTER_SECONDS:
        sent.setdefault("Retry-After", RETRY_AFTER_SECONDS[kind])
    if _wants_page(request):
        return error_page(request, status, detail, sent, **more)
    body = {"type": "about:blank", "title": kind.phrase, "status": status, "detail": detail, **more}
    return JSONResponse(body, status, sent, PROBLEM.media)


def status_of(error: StartwellError) -> HTTPStatus:
    """The status of an error: that of the nearest class in the table.

    >>> status_of(NoRelease("nothing built")).value
    503
    """
    return next(STATUS[cls] for cls in type(error).__mro__ if cls in STATUS)


def _wants_page(request: Request) -> bool:
    return not request.url.path.startswith(PAGES_NOT_UNDER) and prefers_html(request.headers.get("accept"))


async def refusal(request: Request, error: Exception) -> Response:
    """The response to an error of `ontology.errors` or `api.errors`."""
    assert isinstance(error, StartwellError)
    status = status_of(error)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and not isinstance(error, QueryError):
        log.error(trouble(request.scope, error))
    headers = {"Allow": "GET, HEAD, OPTIONS"} if isinstance(error, ReadOnly) else {}
    return problem(request, status, _ended(str(error)), headers, **_more(request, error))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else sentence + "."


def _more(request: Request, error: StartwellError) -> dict[str, object]:
    match error:
        case NotFound():
            return {**_parameter(request, error), "not_found": error.what, "nearest": list(error.nearest)}
        case BadParameter():
            return {"parameter": error.parameter}
        case NotAcceptable():
            return {"offers": list(error.offers)}
        case QueryError() if error.line is not None:
            return {"line": error.line, "column": error.column}
    return {}


def _parameter(request: Request, error: NotFound) -> dict[str, object]:
    """The parameter whose value is what was not found, where it was one."""
    named = [name for name, value in request.query_params.multi_items() if value and repr(value) in error.what]
    return {"parameter": named[0]} if named else {}


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    name = str(first["loc"][-1])
    why = "is missing" if first["type"] == "missing" else f"cannot be read: {_sentence(str(first['msg']))}"
    return problem(request, HTTPStatus.BAD_REQUEST, f"The parameter {name} {why}.", parameter=name)


def _sentence(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return problem(request, error.status_code, _plain(request, error), error.headers)


def _plain(request: Request, error: HTTPException) -> str:
    match error.status_code:
        case HTTPStatus.NOT_FOUND:
            return f"There is nothing at {request.url.path[:SHOWN]}."
        case HTTPStatus.METHOD_NOT_ALLOWED:
            return f"{request.method} is not possible at {request.url.path[:SHOWN]}: this service only reads."
    return str(error.detail)


def fault(request: Request, error: Exception) -> Response:
    """The response to a fault of ours: it is logged, and nothing of the inside is told."""
    log.error(trouble(request.scope, error))
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; it has been logged.")
