"""`/api/v1/gaps`: what papers say is missing."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import Area, Today, a_day, a_gap_kind
from api.service import ReleaseOf, ServiceOf
from api.strict import TABLE, router
from graph.questions import gaps

routes = router("gaps")

Kind = Annotated[str, Query(max_length=60, description="A kind of gap: chair, deputy, owner, provider, funding …")]


@routes.get("/gaps", response_model=models.Gaps, responses=TABLE)
def get_gaps(
    request: Request, release: ReleaseOf, service: ServiceOf, area: Area = "", kind: Kind = "", as_of: Today = ""
) -> Response:
    """Governance gaps that papers up to a day state, each with its words."""
    wanted, today = a_gap_kind(kind), service.today().isoformat()
    day = a_day("as_of", as_of) or today
    return list_answer(
        request, release, lambda: shaping.gaps(gaps(release, area, wanted, day), day), "gaps", "" if as_of else today,
        columns=models.ListedGap,
    )  # fmt: skip
