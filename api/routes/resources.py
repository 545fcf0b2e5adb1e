"""`/id/{kind}/{slug}`: a thing at its own address, as a page or as RDF; and `/rdf-graph-store`, graph by graph.

The Graph Store Protocol is served on its read side (https://www.w3.org/TR/sparql11-http-rdf-update/#http-get).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import answer, etag, streamed
from api.errors import BadParameter, ReadOnly
from api.linked import in_short
from api.negotiation import HTML, JSON_LD, N_TRIPLES, TRIPLES, TURTLE, choose, prefers_html
from api.pages import linker, rendered
from api.parameters import AsOf, Cursor, RelationName, ThingKind, ThingSlug, a_day, an_iri, cursor_at, place_in
from api.queries import Question
from api.service import ReleaseOf, ServiceOf, thing_iri
from api.strict import PROBLEMS, check
from graph.answers import Relation
from graph.questions import aim_of, document, entity, redirect
from graph.store import Release
from ontology.errors import NotFound

routes = APIRouter(tags=["linked data"], responses=PROBLEMS)
PASSAGE = re.compile(r"(.+)-[0-9a-f]{12}(?:-[0-9]+)?")
ON_A_PAGE = 50
Direction = Annotated[
    str, Query(max_length=300, description="Only where the thing is the subject (`out`), or is said something of (`in`)")
]
Graph = Annotated[str, Query(description="The IRI of one graph: a passage, or one of the `sw:` graphs")]
Default = Annotated[str | None, Query(description="Without a value: the merge of all graphs")]
WHOLE = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
GRAPH_PARAMETERS = {"graph": False, "default": False}


@dataclass(frozen=True, slots=True)
class Part:
    """What of a thing its page shows: a day, a relation in one direction (empty: all), and the first statement."""

    day: str
    relation: str
    direction: str
    start: int

    def following(self, relation: Relation) -> str:
        """The address, from the page itself, of the statements of a relation after those shown."""
        way = "out" if relation.outgoing else "in"
        asked = {"as_of": self.day, "relation": relation.predicate, "direction": way, "cursor": cursor_at(self.start + ON_A_PAGE)}
        return "?" + urlencode({name: value for name, value in asked.items() if value})


@routes.get("/id/{kind}/{slug}", operation_id="resource")
def get_resource(
    request: Request, release: ReleaseOf, kind: ThingKind, slug: ThingSlug,
    as_of: AsOf = "", relation: RelationName = "", direction: Direction = "", cursor: Cursor = "",
) -> Response:  # fmt: skip
    """A thing: a page for people, Turtle, JSON-LD, N-Triples or RDF/XML for machines; 308 where it was merged.

    The parameters choose what the page shows: what held on a day, and one relation page by page.
    """
    iri = thing_iri(release, kind, slug)
    lives_at = redirect(release, iri)
    if lives_at:
        return RedirectResponse(quote(linker(release.base)(lives_at), safe="/:%#"), 308, {"Vary": "Accept"})
    accept = request.headers.get("accept")
    offer = HTML if prefers_html(accept) else choose(accept, (*TRIPLES, HTML))
    if offer == HTML:
        part = Part(a_day("as_of", as_of), relation, direction, place_in(cursor))
        return _page(request, release, iri, kind, slug, part)
    if not _said(release, iri):
        raise NotFound(f"{kind} {slug}")
    said = release.describe(iri, offer.media)
    made = answer(request, in_short(said) if offer == JSON_LD else said, offer, etag(release, offer.name))
    made.headers["Link"] = _alternates(request)
    return made


def _alternates(request: Request) -> str:
    """The other forms of a thing, at the same address (RFC 8288)."""
    forms = ", ".join(f'<{quote(request.url.path)}>; rel="alternate"; type="{offer.media}"' for offer in (*TRIPLES, HTML))
    return f'{forms}, </ontology>; rel="describedby"'


def _page(request: Request, release: Release, iri: str, kind: str, slug: str, part: Part) -> Response:
    if kind == "passage":
        return RedirectResponse(f"/id/document/{_document_slug(release, iri, slug)}#{slug}", 303, {"Vary": "Accept"})
    if kind == "document":
        body = rendered("document.html", release, page=document(release, slug))
    else:
        body = _thing_page(release, iri, kind, part)
    made = answer(request, body, HTML, etag(release, "html"))
    made.headers["Link"] = _alternates(request)
    return made


def _thing_page(release: Release, iri: str, kind: str, part: Part) -> bytes:
    """The page of a thing; of what has no name of its own (a contract, a decision) the triples themselves."""
    try:
        found = entity(release, iri, part.day, part.relation, part.direction, ON_A_PAGE, part.start)
        more = [(each, part.following(each)) for each in found.relations if part.start + ON_A_PAGE < each.total]
        return rendered("entity.html", release, it=found, kind=kind, more=more, whose=partial(aim_of, release))
    except NotFound:
        turtle = release.describe(iri, TURTLE.media).decode() if _said(release, iri) else ""
        if not turtle:
            raise
        return rendered("claim.html", release, iri=iri, kind=kind, turtle=turtle)


def _said(release: Release, iri: str) -> bool:
    """Whether the release says anything with an IRI in it."""
    return bool(release.describe(iri, N_TRIPLES.media))


def _document_slug(release: Release, iri: str, slug: str) -> str:
    """The document a passage stands in; raises NotFound where there is no such passage."""
    found = PASSAGE.fullmatch(slug)
    if not found or all(passage.id != iri for passage in document(release, found[1]).passages):
        raise NotFound(f"passage {slug}")
    return found[1]


@routes.api_route("/rdf-graph-store", methods=["PUT", "POST", "DELETE", "PATCH"], include_in_schema=False)
async def change_graph() -> Response:
    """Refused: the graph changes when papers are built into it, never over HTTP."""
    raise ReadOnly


@routes.get("/rdf-graph-store", operation_id="graph_store")
async def get_graph(
    request: Request, release: ReleaseOf, service: ServiceOf, graph: Graph = "", default: Default = None
) -> Response:
    """One graph (`?graph=IRI`), or the merge of all (`?default`); within the limits of a query."""
    check(request, GRAPH_PARAMETERS)
    if bool(graph) == (default is not None):
        raise BadParameter("graph", "or the parameter default is wanted, one of the two")
    if graph and not release.has_graph(an_iri("graph", graph)):
        raise NotFound(f"graph {graph[:300]}")
    offer = choose(request.headers.get("accept"), TRIPLES)
    found = await service.runner.run(Question(WHOLE, offer.media, (graph,) if graph else ()))
    if offer == JSON_LD and found.file is None:
        found = replace(found, body=in_short(found.body))
    return streamed(request, found, offer, etag(found.release, offer.name))
