"""`/id/{kind}/{slug}`: a thing at its own address, as a page or as RDF; and `/rdf-graph-store`, graph by graph.

The Graph Store Protocol is served on its read side (https://www.w3.org/TR/sparql11-http-rdf-update/#http-get).
"""

from __future__ import annotations

import re
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import answer, etag
from api.errors import BadParameter, ReadOnly
from api.negotiation import HTML, N_TRIPLES, TRIPLES, TURTLE, choose, prefers_html
from api.pages import linker, rendered
from api.parameters import an_iri
from api.service import ReleaseOf, thing_iri
from api.strict import PROBLEMS, check
from graph.questions import document, entity, redirect
from graph.store import Release
from ontology.errors import NotFound

routes = APIRouter(tags=["linked data"], responses=PROBLEMS)
PASSAGE = re.compile(r"(.+)-[0-9a-f]{12}(?:-[0-9]+)?")
GRAPH_PARAMETERS = {"graph": False, "default": False}


@routes.get("/id/{kind}/{slug}", operation_id="resource")
def get_resource(request: Request, release: ReleaseOf, kind: str, slug: str) -> Response:
    """A thing: a page for people, Turtle, JSON-LD, N-Triples or RDF/XML for machines; 308 where it was merged."""
    iri = thing_iri(release, kind, slug)
    lives_at = redirect(release, iri)
    if lives_at:
        return RedirectResponse(quote(linker(release.base)(lives_at), safe="/:%#"), 308, {"Vary": "Accept"})
    accept = request.headers.get("accept")
    offer = HTML if prefers_html(accept) else choose(accept, (*TRIPLES, HTML))
    if offer == HTML:
        return _page(request, release, iri, kind, slug)
    if not _said(release, iri):
        raise NotFound(f"{kind} {slug}")
    return answer(request, release.describe(iri, offer.media), offer, etag(release, offer.name))


def _page(request: Request, release: Release, iri: str, kind: str, slug: str) -> Response:
    if kind == "passage":
        return RedirectResponse(f"/id/document/{_document_slug(release, iri, slug)}#{slug}", 303, {"Vary": "Accept"})
    if kind == "document":
        body = rendered("document.html", release, page=document(release, slug))
    else:
        body = _thing_page(release, iri, kind)
    return answer(request, body, HTML, etag(release, "html"))


def _thing_page(release: Release, iri: str, kind: str) -> bytes:
    """The page of a thing; of what has no name of its own (a contract, a decision) the triples themselves."""
    try:
        return rendered("entity.html", release, it=entity(release, iri), kind=kind)
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
def get_graph(request: Request, release: ReleaseOf, graph: str = "", default: str | None = None) -> Response:
    """One graph (`?graph=IRI`), or the merge of all (`?default`)."""
    check(request, GRAPH_PARAMETERS)
    if bool(graph) == (default is not None):
        raise BadParameter("graph", "or the parameter default is wanted, one of the two")
    if graph and not release.has_graph(an_iri("graph", graph)):
        raise NotFound(f"graph {graph[:300]}")
    offer = choose(request.headers.get("accept"), TRIPLES)
    return answer(request, release.graph(graph, offer.media), offer, etag(release, offer.name))
