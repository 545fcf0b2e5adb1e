"""The web service, built from what it serves.

Here lives the putting together: routes, guards, problems, static files. Nothing is decided here that a route decides.
"""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI, Response
from starlette.staticfiles import StaticFiles

from api import problems, schema
from api.guards import BodyLimit, HeadAsGet, LastDoor, SafeHeaders
from api.kept import KeptAnswers
from api.mounted import Mounted
from api.pages import STATIC
from api.queries import Runner, Workers
from api.remembered import Remembering
from api.routes import (
    comparisons,
    docs,
    documents,
    entities,
    figures,
    gaps,
    health,
    network,
    owners,
    pages,
    resources,
    search,
    sparql,
    vocabulary,
)
from api.service import Service
from api.settings import Settings, from_environment
from api.straight import Straight
from api.watch import Watch, log_requests
from graph.questions import areas_list, topics_list
from graph.questions import documents as documents_list
from graph.store import Store
from ontology.errors import StartwellError

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer


class Assets(StaticFiles):
    """Styles and scripts, asked for again with each page (304 as a rule): a new version of them comes with its pages."""

    def file_response(self, *args: Any, **more: Any) -> Response:
        response = super().file_response(*args, **more)
        response.headers["Cache-Control"] = "no-cache"
        return response


ROUTES = (
    owners, entities, documents, gaps, figures, search, network, sparql, resources, vocabulary, health, docs, pages, comparisons
)  # fmt: skip
ABOUT = """\
Who owns which early-years priority, who says so, and where. Read-only: the graph changes when papers are built into it.
Every answer comes from one release, whose id is its ETag; every error is a problem (RFC 9457) with a plain sentence."""


def create_app(
    store: Store,
    settings: Settings | None = None,
    *,
    runner: Runner | None = None,
    today: Callable[[], date] = date.today,
    when_read: Callable[[], object] = lambda: None,
) -> FastAPI:
    """The service over a store.

    `runner` runs SPARQL queries (processes of their own where none is given); `today` tells the day an answer
    without `as_of` is for; `when_read` is called once what every answer needs of the release was read.
    """
    settings = settings or Settings()
    runner = runner or _runner(store, settings)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        await runner.start()
        warming = asyncio.create_task(asyncio.to_thread(_warm, store, when_read))
        async with assistants.running():
            yield
        await warming
        await runner.stop()

    app = FastAPI(
        title="Startwell", version="1", description=ABOUT, lifespan=running, docs_url=None, redoc_url=None,
        redirect_slashes=False, swagger_ui_oauth2_redirect_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )  # fmt: skip
    app.state.service = Service(store, settings, runner, today)
    problems.install(app)
    schema.install(app, settings)
    for module in ROUTES:
        app.include_router(module.routes)
    assistants = Mounted(app.state.service)
    app.router.routes.append(assistants.route)
    app.mount("/static", Assets(directory=STATIC), name="static")
    app.add_middleware(Straight, handlers={**sparql.STRAIGHT, **owners.STRAIGHT, **search.STRAIGHT})
    app.add_middleware(LastDoor)
    app.add_middleware(
        BodyLimit,
        most_bytes=settings.body_mb * 1024 * 1024,
        most_in_all=settings.bodies_mb * 1024 * 1024,
        seconds=settings.body_seconds,
    )
    app.add_middleware(HeadAsGet)
    app.add_middleware(SafeHeaders)
    app.add_middleware(KeptAnswers, store=store, today=today, most_bytes=settings.kept_mb * 1024 * 1024)
    app.add_middleware(Watch, metrics=app.state.service.metrics)
    return app


def _runner(store: Store, settings: Settings) -> Runner:
    """Query processes over the store, and answers kept from them where the settings give room for any."""
    workers = Workers(store.directory, settings)
    return Remembering(workers, store, settings.kept_queries_mb * 1024 * 1024) if settings.kept_queries_mb else workers


def served() -> FastAPI:
    """The service over the store and with the settings of the environment: what each serving process runs."""
    if os.environ.get("STARTWELL_LOG"):
        log_requests()
    return create_app(Store(os.environ["STARTWELL_STORE"]), from_environment(), when_read=_settle)


def assistants_alone(store: Store, settings: Settings) -> MCPServer[None]:
    """The tools for assistants without the web service; it is run by whoever asked for it."""
    from api.assistants import assistant_server

    return assistant_server(Service(store, settings, Workers(store.directory, settings), date.today), alone=True)


def _warm(store: Store, when_read: Callable[[], object]) -> None:
    """Read what every answer needs, so that the first one need not wait for it."""
    with suppress(StartwellError):
        release = store.current()
        for ready in (areas_list, topics_list, documents_list):
            ready(release)
        when_read()


def _settle() -> None:
    """Let the collector of garbage pass over what was read to stay: going through it took a fifth of a light answer."""
    gc.collect()
    gc.freeze()
