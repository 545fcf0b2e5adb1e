"""`/sparql`: the query side of the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/).

Here a request becomes a question to the query processes; updates are refused in every form.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import answer, etag, streamed
from api.description import service_description
from api.errors import BadParameter, ReadOnly, UnsupportedMedia
from api.negotiation import HTML, ROWS, TRIPLES, choose, prefers_html
from api.pages import rendered
from api.parameters import a_number, an_iri
from api.queries import Answer, Question
from api.service import service
from api.straight import Handlers
from api.strict import PROBLEMS
from graph.named import form_of
from ontology.errors import QueryError, UsageError
from ontology.vocab import example_queries

routes = APIRouter(tags=["sparql"], responses=PROBLEMS)
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
MOST_PARAMETERS = 1000
WATCHED_AFTER = 0.1
"""Seconds after which a query's client is watched for leaving."""
Pairs = Sequence[tuple[str, str]]
PARAMETERS = [
    {"name": name, "in": "query", "required": False, "description": says, "schema": {"type": "string"}}
    for name, says in (
        ("query", "A SPARQL 1.1 query; without one the service description"),
        ("default-graph-uri", "A graph to take as the default graph; may be given several times"),
        ("named-graph-uri", "A graph that GRAPH may name; may be given several times"),
        ("timeout", "Seconds after which to stop the query, fewer than the limit of the service; also as the header Timeout"),
    )
]
BODY = {"required": True, "content": {FORM: {"schema": {"type": "object"}}, QUERY: {"schema": {"type": "string"}}}}


@routes.get("/sparql", operation_id="sparql_get", openapi_extra={"parameters": PARAMETERS})
async def get_sparql(request: Request) -> Response:
    """A query in the address; without one the page for a browser, else the service description."""
    pairs = _pairs(request.scope["query_string"])
    if any(name == "query" for name, _ in pairs):
        return await _answered(request, _question(pairs))
    if "update" in dict(pairs):
        raise ReadOnly
    if prefers_html(request.headers.get("accept")):
        return _page(request)
    return _description(request)


@routes.post("/sparql", operation_id="sparql_post", openapi_extra={"requestBody": BODY})
async def post_sparql(request: Request) -> Response:
    """A query as a form or as the body itself."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    in_address = _pairs(request.scope["query_string"])
    if media == UPDATE:
        raise ReadOnly
    if media == FORM:
        return await _answered(request, _question([*in_address, *_pairs(await request.body())]))
    if media == QUERY:
        text = _decoded(await request.body(), "The query")
        return await _answered(request, _question([*in_address, ("query", text)]))
    raise UnsupportedMedia(f"A query comes as {FORM} or as {QUERY}, not as {media[:80] or 'a body without a type'}.")


@routes.get("/.well-known/void", include_in_schema=False)
async def get_void(request: Request) -> Response:
    """Where data sets are looked for by their host: the same description as at the endpoint."""
    return RedirectResponse(str(request.url.replace(path="/sparql", query="")), status_code=303)


STRAIGHT: Handlers = {("GET", "/sparql"): get_sparql, ("POST", "/sparql"): post_sparql}


async def _answered(request: Request, question: Question) -> Response:
    offers = ROWS if form_of(question.text) in ("SELECT", "ASK") else TRIPLES
    offer = choose(request.headers.get("accept"), offers)
    seconds = question.seconds or a_number("Timeout", request.headers.get("timeout", ""))
    asked = Question(question.text, offer.media, question.default_graphs, question.named_graphs, seconds)
    found = await _unless_left(request, asked)
    return streamed(request, found, offer, etag(found.release, offer.name))


async def _unless_left(request: Request, question: Question) -> Answer:
    """The answer, unless the client leaves meanwhile: then its query is stopped."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task
    watching: list[asyncio.Task[bool]] = []
    timer = loop.call_later(WATCHED_AFTER, lambda: watching.append(loop.create_task(_left(request, task))))
    try:
        return await service(request).runner.run(question)
    except asyncio.CancelledError:
        if any(each.done() and not each.cancelled() for each in watching) and not task.uncancel():
            raise QueryError("the client left") from None
        raise
    finally:
        timer.cancel()
        for each in watching:
            each.cancel()


async def _left(request: Request, waiting: asyncio.Task[object]) -> bool:
    """Wait until the client leaves, then stop who waits for its answer."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    return waiting.cancel()


def _question(pairs: Pairs) -> Question:
    queries = [value for name, value in pairs if name == "query"]
    if any(name == "update" for name, _ in pairs):
        raise ReadOnly
    if len(queries) != 1:
        raise BadParameter("query", "is missing" if not queries else "is given more than once")
    seconds = a_number("timeout", dict(pairs).get("timeout", ""))
    return Question(queries[0], "", _iris("default-graph-uri", pairs), _iris("named-graph-uri", pairs), seconds)


def _iris(name: str, pairs: Pairs) -> tuple[str, ...]:
    return tuple(an_iri(name, value) for key, value in pairs if key == name)


def _pairs(encoded: bytes) -> Pairs:
    if encoded.count(b"&") >= MOST_PARAMETERS:
        raise UsageError(f"The request has more than {MOST_PARAMETERS:,} parameters.")
    try:
        return parse_qsl(encoded.decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError:
        raise UsageError("The parameters of the request are not percent-encoded UTF-8.") from None


def _decoded(body: bytes, what: str) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError(f"{what} is not UTF-8 (byte {error.start})") from None


def _page(request: Request) -> Response:
    release = service(request).store.current()
    body = rendered("sparql.html", release, query="", table={}, trouble="", examples=example_queries(), most=0)
    return answer(request, body, HTML, etag(release, "html"))


def _description(request: Request) -> Response:
    offer = choose(request.headers.get("accept"), (*TRIPLES, HTML))
    if offer == HTML:
        return _page(request)
    release = service(request).store.current()
    body = service_description(release, str(request.url.replace(query="")), offer.media)
    return answer(request, body, offer, etag(release, "service", offer.name))
