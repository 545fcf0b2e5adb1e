"""The pages for people: the question and its answer, gaps, search, documents, the network, SPARQL results.

A page asks the same functions as the REST surface; it works without scripts.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from api.answering import answer, etag, page_answer
from api.negotiation import HTML
from api.pages import linker, rendered
from api.parameters import IRI, a_cursor, a_day, a_gap_kind, gap_kinds
from api.queries import Question
from api.service import ReleaseOf, ServiceOf
from graph.answers import GapRow, OwnersAnswer
from graph.named import form_of
from graph.questions import (
    aim_of,
    areas_list,
    counts,
    documents,
    entities,
    gaps,
    network,
    owners,
    search,
    topics_list,
    topics_said_most,
)
from graph.store import Release
from ontology.errors import NotFound, QueryError, UsageError
from viz.network_page import network_body
from viz.wording import ROLE_HEADINGS, by_role, unnamed, verdict_sentence, verdict_tag, what_was_read

routes = APIRouter(include_in_schema=False)
Text = Annotated[str, Query(max_length=300)]
Kind = Annotated[str, Query(alias="type", max_length=60)]
Cursor = Annotated[str, Query(max_length=1000)]
MOST_ROWS = 200
MOST_GRAPHS = 10
MOST_TOPICS = 24
FROM = re.compile(r"\bFROM\s+(?:NAMED\s+)?<([^<>]*)>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a page has no answer: a sentence, the nearest names, and which part of the question they are for."""

    says: str = ""
    nearest: tuple[str, ...] = ()
    part: str = "topic"

    def again(self, asked: dict[str, str]) -> str:
        """The address that asks the same with another name, which comes last."""
        kept = {name: words for name, words in asked.items() if words and name != self.part}
        return f"/?{urlencode([*kept.items(), (self.part, '')])}"


NONE = Trouble()


@routes.get("/")
def first_page(
    request: Request, release: ReleaseOf, service: ServiceOf, topic: Text = "", area: Text = "", as_of: Text = ""
) -> Response:
    """The question box, and the answer where a topic is asked for."""
    today = service.today().isoformat()
    asked = {"topic": topic.strip(), "area": area.strip(), "as_of": as_of.strip()}
    found, trouble = _asked(release, asked, today)
    context: dict[str, object] = {
        "asked": asked,
        "answer": found,
        "trouble": trouble.says,
        "nearest": trouble.nearest,
        "again": trouble.again(asked),
        "topics": topics_list(release),
        "said_most": topics_said_most(release, MOST_TOPICS),
        "areas": areas_list(release),
        "counts": list(counts(release).items())[:3],
    }
    if found:
        context |= {
            "tag": verdict_tag(found), "verdict": verdict_sentence(found), "read": what_was_read(found),
            "roles": by_role(found), "headings": ROLE_HEADINGS,
        }  # fmt: skip
    return page_answer(request, release, "home.html", "" if as_of else today, **context)


def _asked(release: Release, asked: dict[str, str], today: str) -> tuple[OwnersAnswer | None, Trouble]:
    """The answer, or what is wrong with the question and the names nearest to what was not found."""
    if not asked["topic"]:
        return None, NONE
    try:
        return owners(release, asked["topic"], asked["area"], a_day("as_of", asked["as_of"]), today), NONE
    except (NotFound, UsageError) as error:
        return None, _trouble(error)


def _trouble(error: NotFound | UsageError) -> Trouble:
    if isinstance(error, NotFound):
        return Trouble(unnamed(error.what), error.nearest, "area" if error.what.startswith("area") else "topic")
    return Trouble(str(error))


@routes.get("/gaps")
def gaps_page(
    request: Request, release: ReleaseOf, service: ServiceOf, area: Text = "", kind: Text = "", as_of: Text = ""
) -> Response:
    """What papers up to a day say is missing."""
    today = service.today().isoformat()
    rows: tuple[GapRow, ...] = ()
    trouble = NONE
    try:
        rows = gaps(release, area.strip(), a_gap_kind(kind), a_day("as_of", as_of.strip()) or today)
    except (NotFound, UsageError) as error:
        trouble = _trouble(error)
    asked = {"area": area.strip(), "kind": kind, "as_of": as_of, "kinds": gap_kinds(), "areas": areas_list(release)}
    return page_answer(
        request, release, "gaps.html", "" if as_of else today, rows=rows, trouble=trouble.says, nearest=trouble.nearest, **asked
    )


@routes.get("/search")
def search_page(request: Request, release: ReleaseOf, q: Text = "") -> Response:
    """Names, acronyms and passages."""
    hits = search(release, q.strip(), 50) if q.strip() else ()
    return page_answer(request, release, "search.html", q=q.strip(), hits=hits)


@routes.get("/documents")
def documents_page(request: Request, release: ReleaseOf) -> Response:
    """Every document that was read."""
    return page_answer(request, release, "documents.html", rows=documents(release))


@routes.get("/entities")
def entities_page(request: Request, release: ReleaseOf, kind: Kind = "", q: Text = "", cursor: Cursor = "") -> Response:
    """The things named in papers."""
    rows, following = entities(release, kind, q.strip(), "", MOST_ROWS, a_cursor(cursor))
    whose = partial(aim_of, release)
    return page_answer(request, release, "entities.html", rows=rows, following=following, kind=kind, q=q.strip(), whose=whose)


@routes.get("/network")
def network_page(
    request: Request, release: ReleaseOf, service: ServiceOf, about: Text = "", depth: Annotated[int, Query(ge=1, le=4)] = 1
) -> Response:
    """The picture of a thing and its neighbours."""
    body = ""
    trouble = NONE
    try:
        found = network(release, about.strip(), depth, service.settings.network_nodes)
        body = network_body(found, linker(release.base))
    except NotFound as error:
        trouble = _trouble(error)
    asked = {"about": about.strip(), "depth": depth}
    return page_answer(request, release, "network.html", body=body, trouble=trouble.says, nearest=trouble.nearest, **asked)


@routes.get("/sparql/results")
async def sparql_results(request: Request, release: ReleaseOf, service: ServiceOf, query: str = "") -> Response:
    """The result of a query as a table for people."""
    table: dict[str, object] = {}
    trouble = ""
    try:
        form = form_of(query)
        media = "application/sparql-results+json" if form in ("SELECT", "ASK") else "text/turtle"
        found = await service.runner.run(Question(query, media))
        if found.file:
            found.file.close()
            raise QueryError("The result is too long for a page; ask for it as CSV or JSON at /sparql, or add a LIMIT")
        table = json.loads(found.body) if form in ("SELECT", "ASK") else {"turtle": found.body.decode()}
    except QueryError as error:
        trouble = str(error)
    absent = [] if trouble else _absent(release, query)
    body = rendered("sparql.html", release, query=query, table=table, trouble=trouble, examples=(), most=MOST_ROWS, absent=absent)
    return answer(request, body, HTML, etag(release, "html"))


def _absent(release: Release, query: str) -> list[str]:
    """The graphs that a query draws from and no release has: nothing is found in them, which is no error."""
    asked = list(dict.fromkeys(FROM.findall(query)))[:MOST_GRAPHS]
    return [iri for iri in asked if IRI.fullmatch(iri) and not release.has_graph(iri)]
