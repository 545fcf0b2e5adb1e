"""The ownership answer straight to its bytes: many times as fast as by way of the wire models, and the same byte for byte.

Here lives the one shape that is asked for most; every other answer goes by way of `api.shaping`. A test holds the two together.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic_core import to_json

from graph.answers import DocumentRef, GapRow, Named, Owner, OwnersAnswer, Proof, ServiceRow

Members: TypeAlias = dict[str, Any]
"""A JSON object on its way out."""


def owners(answer: OwnersAnswer) -> bytes:
    """The ownership answer of contract §4 as JSON."""
    return to_json(
        {
            "topic": _reference(answer.topic),
            "area": _area(answer.area),
            "as_of": answer.as_of,
            "read": {"documents": answer.documents_read, "newest": answer.newest or None},
            "verdict": answer.verdict,
            "owners": [_owner(row) for row in answer.owners],
            "services": [_service(row) for row in answer.services],
            "gaps": [_gap(row) for row in answer.gaps],
        }
    )


def _reference(named: Named) -> Members:
    return {"id": named.id, "label": named.label}


def _area(area: Named | None) -> Members | None:
    return None if area is None else _reference(area)


def _owner(row: Owner) -> Members:
    return {
        "id": row.id,
        "label": row.label,
        "type": row.type,
        "role": row.role,
        "area": _area(row.area),
        "scope": row.scope,
        "topic": _reference(row.topic),
        "since": row.since or None,
        "until": row.until or None,
        "stale": row.stale,
        "evidence": [_evidence(proof) for proof in row.evidence],
    }


def _service(row: ServiceRow) -> Members:
    return {
        "id": row.id,
        "label": row.label,
        "providers": [_reference(body) for body in row.providers],
        "commissioners": [_reference(body) for body in row.commissioners],
        "start": row.start or None,
        "end": row.end or None,
        "current": row.current,
        "evidence": [_evidence(proof) for proof in row.evidence],
    }


def _gap(row: GapRow) -> Members:
    evidence = [_evidence(proof) for proof in row.evidence]
    return {"id": row.id, "label": row.label, "kind": row.kind, "missing": row.missing, "evidence": evidence}


def _evidence(proof: Proof) -> Members:
    return {
        "document": _document(proof.document),
        "passage": proof.passage,
        "locator": proof.locator,
        "quote": proof.quote,
        "context": [{"passage": each.passage, "locator": each.locator, "quote": each.quote} for each in proof.context],
    }


def _document(ref: DocumentRef) -> Members:
    return {
        "id": ref.id,
        "title": ref.title,
        "publisher": ref.publisher or None,
        "issued": ref.issued or None,
        "source": ref.source,
    }
