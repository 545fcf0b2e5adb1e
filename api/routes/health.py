"""`/healthz` and `/readyz`: whether the process lives, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from api import models
from api.service import ServiceOf
from api.strict import PROBLEMS

routes = APIRouter(tags=["health"], responses=PROBLEMS)
UNKEPT = {"Cache-Control": "no-store"}


@routes.get("/healthz", response_model=models.Health)
async def get_health() -> Response:
    """The process lives, whatever the store holds."""
    return JSONResponse({"status": "ok", "release": None}, headers=UNKEPT)


@routes.get("/readyz", response_model=models.Health)
def get_ready(service: ServiceOf) -> Response:
    """The release that answers; 503 where there is none."""
    return JSONResponse({"status": "ready", "release": service.store.current().id}, headers=UNKEPT)
