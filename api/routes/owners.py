"""`/api/v1/owners`: who owns a topic, in an area, on a day."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from api import models, shaping, written
from api.answering import answer, asked_as, etag, has_already, listed
from api.lasting import Question
from api.negotiation import CSV, JSON, choose
from api.parameters import Area, Today, a_day, is_day
from api.service import ReleaseOf, Service, ServiceOf, service
from api.straight import Handlers
from api.strict import TABLE, router
from api.tables import table
from graph.answers import OwnersAnswer
from graph.questions import owners, owners_at_once, owners_between
from graph.spans import Span
from graph.store import Release

routes = router("owners")

LONGEST = 300
KNOWN_BY = {"topic", "area", "as_of"}
TOPICS = ["infant mortality", "breastfeeding"]
Topic = Annotated[
    str, Query(min_length=1, max_length=LONGEST, description="A topic: its name, another name of it, or its IRI", examples=TOPICS)
]


@routes.get("/owners", response_model=models.OwnersAnswer, responses=TABLE)
async def get_owners(
    request: Request, release: ReleaseOf, here: ServiceOf, topic: Topic, area: Area = "", as_of: Today = ""
) -> Response:
    """Who is accountable for a topic, leads it or holds it as a priority, which services act on it and what is missing."""
    day, today = a_day("as_of", as_of), here.today().isoformat()
    offer, tag = asked_as(request, release, "" if day else today)
    if has_already(request, tag):
        return answer(request, b"", offer, tag)
    if offer == CSV:
        return listed(request, await run_in_threadpool(_rows, release, topic, area, day or today), offer, tag, "owners")
    body = here.lasting.find(release.id, (topic, area), day or today)
    if body is None:
        found = await run_in_threadpool(owners_between, release, topic, area, day or today)
        body = _keep(here, release, (topic, area), day or today, found)
    return listed(request, body, offer, tag, "owners")


async def light_owners(request: Request) -> Response | None:
    """The answer as JSON where it is known for that day already or soon worked out; nothing where more is wanted."""
    asked = dict(pairs := request.query_params.multi_items())
    day, topic, area = asked.get("as_of", ""), asked.get("topic", ""), asked.get("area", "")
    if len(pairs) != len(asked) or asked.keys() - KNOWN_BY or (day and not is_day(day)) or not _fit(topic, area):
        return None
    if choose(request.headers.get("accept"), (JSON, CSV)) != JSON:
        return None
    here = service(request)
    today = here.today().isoformat()
    release = here.store.current()
    tag = etag(release, "" if day else today)
    if has_already(request, tag):
        return answer(request, b"", JSON, tag)
    body = here.lasting.find(release.id, (topic, area), day or today)
    if body is None:
        found = owners_at_once(release, topic, area, day or today)
        if found is None:
            return None
        body = _keep(here, release, (topic, area), day or today, found)
    return listed(request, body, JSON, tag, "owners")


STRAIGHT: Handlers = {("GET", "/api/v1/owners"): light_owners}


def _fit(topic: str, area: str) -> bool:
    return 1 <= len(topic) <= LONGEST and len(area) <= LONGEST


def _keep(here: Service, release: Release, question: Question, day: str, found: tuple[OwnersAnswer, Span]) -> bytes:
    """The answer as JSON, kept for all days on which it is the same."""
    body = written.owners(found[0])
    here.lasting.keep(release.id, question, day, found[1], body)
    return body


def _rows(release: Release, topic: str, area: str, day: str) -> bytes:
    return table(models.Owner, shaping.owners(owners(release, topic, area, day)).owners)
