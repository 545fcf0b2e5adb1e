"""Straight to the handler for what is asked most: what FastAPI and Starlette put before one takes longer than a light answer.

Here lives the way past them for a few addresses, inside all guards. A handler may decline by giving nothing; then the request
goes the usual way, as do all others.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.problems import refusal
from ontology.errors import StartwellError

Handler: TypeAlias = Callable[[Request], Awaitable[Response | None]]
Handlers: TypeAlias = Mapping[tuple[str, str], Handler]
"""Handlers by method and path."""


class Straight:
    """Gives requests to their handlers, or on to the app; a failure of ours becomes a problem as it does there."""

    def __init__(self, app: ASGIApp, handlers: Handlers) -> None:
        self.app, self.handlers = app, handlers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        handler = self.handlers.get((scope["method"], scope["path"])) if scope["type"] == "http" else None
        response = await _answered(handler, Request(scope, receive, send)) if handler else None
        await (response or self.app)(scope, receive, send)


async def _answered(handler: Handler, request: Request) -> Response | None:
    try:
        return await handler(request)
    except StartwellError as error:
        return await refusal(request, error)
