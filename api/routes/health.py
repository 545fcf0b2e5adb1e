"""`/healthz`, `/readyz` and `/metrics`: whether the process lives, whether it can answer, and how it has been doing."""

from __future__ import annotations

import time
from contextlib import suppress

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from api import models
from api.service import ServiceOf
from api.strict import PROBLEMS
from graph.store import Release
from ontology.errors import StoreError

routes = APIRouter(tags=["health"], responses=PROBLEMS)
UNKEPT = {"Cache-Control": "no-store"}


@routes.get("/healthz", response_model=models.Health)
async def get_health() -> Response:
    """The process lives, whatever the store holds."""
    return JSONResponse({"status": "ok", "release": None}, headers=UNKEPT)


@routes.get("/readyz", response_model=models.Health)
def get_ready(service: ServiceOf) -> Response:
    """The release that answers; 503 where there is none."""
    release = service.store.current()
    return JSONResponse({"status": "ready", "release": release.id, "age_seconds": _age(release)}, headers=UNKEPT)


@routes.get("/metrics", response_class=PlainTextResponse)
def get_metrics(service: ServiceOf) -> Response:
    """Counts and durations of requests in the text format of Prometheus, of this process."""
    gauges: dict[str, float] = dict(service.runner.gauges())
    with suppress(StoreError):
        age = _age(service.store.current())
        gauges |= {"release_age_seconds": age} if age is not None else {}
    return PlainTextResponse(service.metrics.text(gauges), headers=UNKEPT, media_type="text/plain; version=0.0.4")


def _age(release: Release) -> int | None:
    """Seconds since a release was written; None for one that is in memory only."""
    return int(time.time() - release.directory.stat().st_mtime) if release.directory else None
