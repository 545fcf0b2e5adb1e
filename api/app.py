"""The web service, built from what it serves.

Here lives the putting together: routes, guards, problems, static files. Nothing is decided here that a route decides.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api import problems
from api.guards import BodyLimit, HeadAsGet, LastDoor, SafeHeaders
from api.pages import STATIC
from api.queries import Runner, Workers
from api.routes import docs, documents, entities, gaps, health, network, owners, pages, resources, search, sparql
from api.service import Service
from api.settings import Settings
from graph.store import Store

ROUTES = (owners, entities, documents, gaps, search, network, sparql, resources, health, docs, pages)
ABOUT = """\
Who owns which early-years priority, who says so, and where. Read-only: the graph changes when papers are built into it.
Every answer comes from one release, whose id is its ETag; every error is a problem (RFC 9457) with a plain sentence."""


def create_app(
    store: Store, settings: Settings | None = None, *, runner: Runner | None = None, today: Callable[[], date] = date.today
) -> FastAPI:
    """The service over a store.

    `runner` runs SPARQL queries (processes of their own where none is given); `today` tells the day an answer
    without `as_of` is for.
    """
    settings = settings or Settings()
    runner = runner or Workers(store.directory, settings)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        await runner.start()
        yield
        await runner.stop()

    app = FastAPI(
        title="Startwell", version="1", description=ABOUT, lifespan=running, docs_url=None, redoc_url=None,
        redirect_slashes=False, swagger_ui_oauth2_redirect_url=None,
    )  # fmt: skip
    app.state.service = Service(store, settings, runner, today)
    problems.install(app)
    for module in ROUTES:
        app.include_router(module.routes)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(LastDoor)
    app.add_middleware(BodyLimit, most_bytes=settings.body_mb * 1024 * 1024, seconds=settings.body_seconds)
    app.add_middleware(HeadAsGet)
    app.add_middleware(SafeHeaders)
    return app
