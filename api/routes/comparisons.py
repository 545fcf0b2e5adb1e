"""The pages that set things side by side: figures over areas and periods, and what all authorities answered to one question.

They show what `/api/v1/observations` and `/api/v1/answers` give, as tables.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from api.answering import page_answer
from api.parameters import cursor_at, place_in
from api.service import ReleaseOf
from graph.answers import ObservationRow, QuestionPage
from graph.questions import answers, areas_list, entities, observations
from ontology.errors import NotFound, UsageError
from viz.wording import unnamed

routes = APIRouter(include_in_schema=False)
Text = Annotated[str, Query(max_length=1500)]
Cursor = Annotated[str, Query(max_length=100)]
ON_A_PAGE = 100
MOST_NAMES = 1000
NONE: tuple[str, ...] = ()


@routes.get("/figures")
def figures_page(request: Request, release: ReleaseOf, indicator: Text = "", area: Text = "", cursor: Cursor = "") -> Response:
    """The figures of an indicator over areas, or of an area over indicators."""
    rows: tuple[ObservationRow, ...] = ()
    trouble, nearest, total, start = "", NONE, 0, place_in(cursor)
    try:
        rows, total = observations(release, indicator.strip(), [area.strip()] if area.strip() else [], "", ON_A_PAGE, start)
    except (NotFound, UsageError) as error:
        trouble, nearest = _told(error)
    asked = {"indicator": indicator.strip(), "area": area.strip()}
    following = f"/figures?{urlencode({**asked, 'cursor': cursor_at(start + ON_A_PAGE)})}" if start + ON_A_PAGE < total else ""
    indicators, _ = entities(release, "indicator", limit=MOST_NAMES)
    part = "area" if trouble.startswith("No paper read here names the area") else "indicator"
    return page_answer(
        request, release, "figures.html", asked=asked, rows=rows, total=total, trouble=trouble, nearest=nearest, part=part,
        following=following, indicators=indicators, areas=areas_list(release), table=f"/api/v1/observations?{_table(asked)}",
    )  # fmt: skip


@routes.get("/answers")
def answers_page(request: Request, release: ReleaseOf, question: Text = "") -> Response:
    """What every authority answered to one question; without one, the questions."""
    found: QuestionPage | None = None
    trouble, nearest = "", NONE
    try:
        found = answers(release, question.strip()) if question.strip() else None
    except (NotFound, UsageError) as error:
        trouble, nearest = _told(error)
    questions, _ = entities(release, "question", limit=MOST_NAMES)
    return page_answer(
        request, release, "answers.html", found=found, question=question.strip(), questions=questions, trouble=trouble,
        nearest=nearest, table=f"/api/v1/answers?{_table({'question': question.strip()})}",
    )  # fmt: skip


def _told(error: NotFound | UsageError) -> tuple[str, tuple[str, ...]]:
    """A sentence, and the names nearest to what was not found."""
    if isinstance(error, NotFound):
        return unnamed(error.what), error.nearest
    return str(error), NONE


def _table(asked: dict[str, str]) -> str:
    return urlencode({name: value for name, value in {**asked, "format": "csv"}.items() if value})
