"""The head of every good answer: which release it comes from, how long it may be kept, what it varies with.

Here lives the ETag (the release's id, with a tail where the answer also depends on the day or the form) and the
304 for a client that has it already (RFC 9110 §13.1.2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from api.negotiation import CSV, HTML, JSON, Offer, choose
from api.pages import rendered
from api.queries import Answer
from api.service import service
from api.tables import table
from graph.store import Release

_PLAIN: Final = re.compile(r"[A-Za-z0-9._~%+&=-]*")
"""What stands in the parameters of an address as it is."""
_ASKED: Final = {"csv": CSV, "json": JSON}


def etag(release: Release | str, *tails: str) -> str:
    """The ETag of an answer from a release.

    >>> etag("4f2a", "ttl", "")
    '"4f2a.ttl"'
    """
    name = release if isinstance(release, str) else release.id
    return '"' + ".".join((name, *(tail for tail in tails if tail))) + '"'


def answer(request: Request, body: bytes, offer: Offer, tag: str) -> Response:
    """An answer in a form, or 304 where the client has it already."""
    headers = heading(request, tag)
    if has_already(request, tag):
        return Response(status_code=304, headers=headers)
    return Response(body, headers={**headers, "Content-Type": offer.content_type})


def page_answer(request: Request, release: Release, template: str, *tails: str, **context: object) -> Response:
    """A page made from a template; it is only made where the client does not have it already."""
    tag = etag(release, "html", *tails)
    body = b"" if has_already(request, tag) else rendered(template, release, **context)
    return answer(request, body, HTML, tag)


def streamed(request: Request, found: Answer, offer: Offer, tag: str) -> Response:
    """The answer to a query: at once where it is short, piece by piece where it is long; or 304."""
    if found.file is None:
        return answer(request, found.body, offer, tag)
    if has_already(request, tag):
        found.file.close()
        return answer(request, b"", offer, tag)
    length = {"Content-Length": str(found.size), "Content-Type": offer.content_type}
    return StreamingResponse(found.pieces(), headers={**heading(request, tag), **length})


def list_answer(
    request: Request, release: Release, ask: Callable[[], BaseModel], rows: str, *tails: str, columns: type[BaseModel]
) -> Response:
    """A list as JSON, or its rows (the member of that name, each of shape `columns`) as CSV where that is liked better.

    What the address says (`format=csv`) counts before the Accept header.
    """
    offer, tag = asked_as(request, release, *tails)
    if has_already(request, tag):
        return answer(request, b"", offer, tag)
    found = ask()
    body = table(columns, getattr(found, rows)) if offer == CSV else found.model_dump_json().encode()
    return listed(request, body, offer, tag, rows, getattr(found, "next", None))


def asked_as(request: Request, release: Release, *tails: str) -> tuple[Offer, str]:
    """In which form a list is asked for, and its ETag."""
    offer = _ASKED.get(request.query_params.get("format", "")) or choose(request.headers.get("accept"), (JSON, CSV))
    return offer, etag(release, offer.name if offer == CSV else "", *tails)


def listed(request: Request, body: bytes, offer: Offer, tag: str, rows: str, following: str | None = None) -> Response:
    """A list in a form, with links to its other form and to the page `following` it."""
    headers = {**heading(request, tag), "Content-Type": offer.content_type, "Link": ", ".join(_links(request, offer, following))}
    if offer == CSV:
        headers["Content-Disposition"] = f'attachment; filename="{rows}.csv"'
    return Response(body, headers=headers)


def _links(request: Request, offer: Offer, following: str | None) -> Iterator[str]:
    """The next page, the same in its other form, and what describes the service (RFC 8288)."""
    other = CSV if offer == JSON else JSON
    if following:
        yield f'<{_address(request, cursor=following)}>; rel="next"'
    yield f'<{_address(request, format=other.name)}>; rel="alternate"; type="{other.media}"'
    yield '</openapi.json>; rel="service-desc"'


def _address(request: Request, **more: str) -> str:
    """The address of a request with some of its parameters set anew; what is plain and new is put behind the others."""
    query = request.scope["query_string"].decode("latin-1")
    if _PLAIN.fullmatch(query) and not any(f"{name}=" in query for name in more):
        return f"{quote(request.scope['path'])}?{query}{'&' * bool(query)}{urlencode(more)}"
    address = request.url.include_query_params(**more)
    return f"{quote(address.path)}?{address.query}"


def heading(request: Request, tag: str) -> dict[str, str]:
    """The headers that an answer and its 304 share."""
    seconds = service(request).settings.cache_seconds
    return {"ETag": tag, "Cache-Control": f"public, max-age={seconds}", "Vary": "Accept"}


def has_already(request: Request, tag: str) -> bool:
    """Whether the client says that it holds this very answer."""
    said = request.headers.get("if-none-match", "")
    return any(part.strip().removeprefix("W/") in (tag, "*") for part in said.split(",")) if said else False
