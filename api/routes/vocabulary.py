"""`/ontology`: what every term of the graph means, as a page or as RDF; and `/context.jsonld`, our prefixes for JSON-LD.

The addresses of the terms (`https://w3id.org/startwell/ontology#…`) are meant to lead here.
"""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answering import answer, etag
from api.glossary import glossary
from api.linked import CONTEXT_PATH, context_document, in_short
from api.negotiation import HTML, JSON_LD, TRIPLES, choose, prefers_html
from api.pages import rendered
from api.service import ReleaseOf
from api.strict import PROBLEMS
from ontology.vocab import SW

routes = APIRouter(tags=["linked data"], responses=PROBLEMS)


@routes.get("/ontology", operation_id="ontology")
def get_ontology(request: Request, release: ReleaseOf) -> Response:
    """The ontology: a page for people; Turtle, JSON-LD, N-Triples or RDF/XML for machines."""
    accept = request.headers.get("accept")
    offer = HTML if prefers_html(accept) else choose(accept, (*TRIPLES, HTML))
    tag = etag(release, offer.name)
    if offer == HTML:
        return answer(request, rendered("ontology.html", release, sections=glossary()), offer, tag)
    body = release.graph(SW.ontology, offer.media)
    return answer(request, in_short(body) if offer == JSON_LD else body, offer, tag)


@routes.get(CONTEXT_PATH, include_in_schema=False)
def get_context() -> Response:
    """What the prefixes of our JSON-LD stand for."""
    return Response(context_document(), headers={"Content-Type": JSON_LD.media, "Cache-Control": "public, max-age=3600"})
