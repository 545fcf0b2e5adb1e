"""`/api/v1/documents`: the papers that were read, and the passages of one."""

from __future__ import annotations

from fastapi import Request, Response

from api import models, shaping
from api.answering import list_answer
from api.parameters import AsOf, DocumentSlug, a_day
from api.service import ReleaseOf, thing_iri
from api.strict import TABLE, router
from graph.questions import document, documents

routes = router("documents")


@routes.get("/documents", response_model=models.Documents, responses=TABLE)
def get_documents(request: Request, release: ReleaseOf, as_of: AsOf = "") -> Response:
    """Every document of the release; with a day, those of that day or before."""
    day = a_day("as_of", as_of)
    return list_answer(
        request, release, lambda: shaping.documents(documents(release, day), day), "documents", columns=models.DocumentLine
    )


@routes.get("/documents/{slug}", response_model=models.Document, responses=TABLE)
def get_document(request: Request, release: ReleaseOf, slug: DocumentSlug) -> Response:
    """One document with all its passages in order; as a table the passages."""
    thing_iri(release, "document", slug)
    return list_answer(request, release, lambda: shaping.document(document(release, slug)), "passages", columns=models.Passage)
