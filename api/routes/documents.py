"""`/api/v1/documents`: the papers that were read, and the passages of one."""

from __future__ import annotations

from fastapi import Request, Response

from api import models, shaping
from api.answering import json_answer, list_answer
from api.service import ReleaseOf, thing_iri
from api.strict import router
from graph.questions import document, documents

routes = router("documents")


@routes.get("/documents", response_model=models.Documents)
def get_documents(request: Request, release: ReleaseOf) -> Response:
    """Every document of the release."""
    return list_answer(request, release, lambda: shaping.documents(documents(release)), "documents", columns=models.DocumentLine)


@routes.get("/documents/{slug}", response_model=models.Document)
def get_document(request: Request, release: ReleaseOf, slug: str) -> Response:
    """One document with all its passages in order."""
    thing_iri(release, "document", slug)
    return json_answer(request, release, lambda: shaping.document(document(release, slug)))
