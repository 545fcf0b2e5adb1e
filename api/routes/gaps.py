"""`/api/v1/gaps`: what papers say is missing."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import a_gap_kind
from api.service import ReleaseOf
from api.strict import router
from graph.questions import gaps

routes = router("gaps")

Area = Annotated[str, Query(max_length=300, description="An area: its name, code or IRI")]
Kind = Annotated[str, Query(max_length=60, description="A kind of gap: chair, deputy, owner, provider, funding …")]


@routes.get("/gaps", response_model=models.Gaps)
def get_gaps(request: Request, release: ReleaseOf, area: Area = "", kind: Kind = "") -> Response:
    """Governance gaps that papers state, each with its words."""
    wanted = a_gap_kind(kind)
    return list_answer(request, release, lambda: shaping.gaps(gaps(release, area, wanted)), "gaps", columns=models.ListedGap)
