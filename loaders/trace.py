"""What reading a paper gave, stage by stage, as JSON lines for people who look for a fault.

Here lives the form of the trace only; it says nothing that the reading itself does not hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, is_dataclass
from decimal import Decimal
from typing import Any

from ontology.errors import RefusedDocument
from ontology.statement import Reading

STAGES = ("passages", "things", "statements", "claims", "rejected", "unresolved", "unclaimed")


def lines(outcome: Reading | RefusedDocument) -> Iterator[str]:
    """One JSON object a line: `document`, `stage`, and what the stage says; a refused paper is one line.

    >>> list(lines(RefusedDocument("minutes.pdf", "no text layer")))
    ['{"document": "minutes.pdf", "stage": "refused", "reason": "no text layer"}']
    """
    if isinstance(outcome, RefusedDocument):
        yield _line(outcome.name, "refused", {"reason": outcome.reason})
        return
    name = outcome.source.name
    yield _line(name, "source", asdict(outcome.source))
    for stage in STAGES:
        for made in getattr(outcome, stage):
            yield _line(name, stage, asdict(made) if is_dataclass(made) and not isinstance(made, type) else {"passage": made})


def _line(document: str, stage: str, said: dict[str, Any]) -> str:
    return json.dumps({"document": document, "stage": stage, **said}, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be traced")
