"""`/api/v1/owners`: who owns a topic, in an area, on a day."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import Area, Today, a_day
from api.service import ReleaseOf, ServiceOf
from api.strict import TABLE, router
from graph.questions import owners

routes = router("owners")

TOPICS = ["infant mortality", "breastfeeding"]
Topic = Annotated[
    str, Query(min_length=1, max_length=300, description="A topic: its name, another name of it, or its IRI", examples=TOPICS)
]


@routes.get("/owners", response_model=models.OwnersAnswer, responses=TABLE)
def get_owners(
    request: Request, release: ReleaseOf, service: ServiceOf, topic: Topic, area: Area = "", as_of: Today = ""
) -> Response:
    """Who is accountable for a topic, leads it or holds it as a priority, which services act on it and what is missing."""
    day, today = a_day("as_of", as_of), service.today().isoformat()
    tail = "" if day else today
    return list_answer(
        request, release, lambda: shaping.owners(owners(release, topic, area, day, today)), "owners", tail, columns=models.Owner
    )
