"""What the routes share: the store, the settings, the query processes and the day it is.

It is made once by `create_app` and reached through the request; no route keeps anything of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from fastapi import Depends, Request

from api.lasting import MEGABYTE, Lasting
from api.queries import Runner
from api.settings import Settings
from api.watch import Metrics
from graph.store import Release, Store
from ontology.errors import NotFound

KIND = re.compile(r"[a-z]{2,24}(?:-[a-z]{2,24}){0,3}")
SLUG = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._~-]{0,159})")


@dataclass(frozen=True, slots=True)
class Service:
    """What a route may ask for."""

    store: Store
    settings: Settings
    runner: Runner
    today: Callable[[], date]
    metrics: Metrics = field(default_factory=Metrics)
    lasting: Lasting = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lasting", Lasting(self.settings.kept_days_mb * MEGABYTE))


def thing_iri(release: Release, kind: str, slug: str) -> str:
    """The IRI of a thing by kind and slug; raises NotFound where no thing could have them."""
    if not (KIND.fullmatch(kind) and SLUG.fullmatch(slug)):
        raise NotFound(f"{kind[:40]} {slug[:80]}")
    return f"{release.base}{kind}/{slug}"


def service(request: Request) -> Service:
    """The service of the app a request came to."""
    found = request.app.state.service
    assert isinstance(found, Service)
    return found


def release(request: Request) -> Release:
    """The release that answers this request: the newest one; raises NoRelease where nothing was built yet."""
    return service(request).store.current()


async def _service(request: Request) -> Service:
    return service(request)


async def _release(request: Request) -> Release:
    return release(request)


ServiceOf = Annotated[Service, Depends(_service)]
ReleaseOf = Annotated[Release, Depends(_release)]
"""Both at once: what is not `async` FastAPI would run in a thread of its own, which takes longer than either."""
