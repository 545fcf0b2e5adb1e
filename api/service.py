"""What the routes share: the store, the settings, the query processes and the day it is.

It is made once by `create_app` and reached through the request; no route keeps anything of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated

from fastapi import Depends, Request

from api.errors import BadParameter
from api.queries import Runner
from api.settings import Settings
from graph.store import Release, Store
from ontology.errors import NotFound
from ontology.vocab import concept_name, concepts

KIND = re.compile(r"[a-z]{2,24}(?:-[a-z]{2,24}){0,3}")
SLUG = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._~-]{0,159})")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Service:
    """What a route may ask for."""

    store: Store
    settings: Settings
    runner: Runner
    today: Callable[[], date]


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


def a_day(name: str, text: str) -> str:
    """A day as it came, empty where none was given; raises BadParameter for anything but a calendar day.

    >>> a_day("as_of", "2023-09-07")
    '2023-09-07'
    """
    if not text:
        return ""
    try:
        date.fromisoformat(text if DAY.fullmatch(text) else "")
    except ValueError:
        raise BadParameter(name, f"must be a day like 2023-09-07, not {text[:40]!r}") from None
    return text


def a_gap_kind(text: str) -> str:
    """A kind of gap as it came, empty where none was given; raises BadParameter for one that is not in the closed list."""
    if text and text not in gap_kinds():
        raise BadParameter("kind", f"must be one of {', '.join(gap_kinds())}")
    return text


@cache
def gap_kinds() -> tuple[str, ...]:
    """The closed list of kinds of gap, as the ontology has it."""
    return tuple(concept_name(iri) for iri in concepts("gapKind"))


ServiceOf = Annotated[Service, Depends(service)]
ReleaseOf = Annotated[Release, Depends(release)]
