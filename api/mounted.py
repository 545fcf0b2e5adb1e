"""The address of the tools for assistants over HTTP, made ready when it is asked for the first time.

Here lives the waiting only, because the SDK takes about as long to import as the rest of the service, and few ever ask
there. The tools themselves stand in `api.assistants`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from api.service import Service

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

PATH: Final = "/mcp"


class Mounted:
    """The tools over one service, as an ASGI application; whoever comes while they are made ready waits for them."""

    def __init__(self, service: Service) -> None:
        self.route = Route(PATH, self, methods=["POST"])
        self._service = service
        self._ready: asyncio.Future[ASGIApp] | None = None
        self._serving: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """The time in which requests may come; what was made ready for them is let go at its end."""
        self._ended = asyncio.Event()
        try:
            yield
        finally:
            self._ended.set()
            if self._serving:
                await self._serving

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if self._ready is None:
            self._ready = asyncio.get_running_loop().create_future()
            self._serving = asyncio.create_task(self._serve(self._ready))
        tools = await asyncio.shield(self._ready)
        await tools(scope, receive, send)

    async def _serve(self, ready: asyncio.Future[ASGIApp]) -> None:
        """Make the tools ready, and keep them so until the service stops: the SDK starts and stops in one task."""
        server, tools = await asyncio.to_thread(_made, self._service)
        async with server.session_manager.run():
            ready.set_result(tools)
            await self._ended.wait()


def _made(service: Service) -> tuple[MCPServer[None], ASGIApp]:
    from api.assistants import assistant_server, over_http

    server = assistant_server(service)
    return server, over_http(server)
