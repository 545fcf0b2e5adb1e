"""Lists as CSV that any spreadsheet opens safely: no cell begins as a formula.

Here a row of the wire becomes cells: a thing its label and its address, several things a list, evidence the first place that
says it. The same columns for every row of a list, an empty one too (https://www.rfc-editor.org/rfc/rfc4180).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, get_args

from pydantic import BaseModel

from api import models
from graph.results import csv_lines

FORMULA: Final = re.compile(r"[=+\-@\t\r\n|%]")
NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?%?")


def table(columns: type[BaseModel], rows: Sequence[BaseModel]) -> bytes:
    """The rows of a list as CSV with a heading.

    >>> table(models.Reference, [models.Reference(id="a:b", label="=1+1")]).decode().split()
    ['id,label', "a:b,'=1+1"]
    """
    names = [name for field, info in columns.model_fields.items() for name in _names(field, info.annotation)]
    return b"".join(csv_lines(names, (_cells(columns, row) for row in rows)))


def _cells(columns: type[BaseModel], row: BaseModel) -> Iterator[str]:
    for field, info in columns.model_fields.items():
        for text in _values(_kind(info.annotation), getattr(row, field)):
            yield safe(text)


def safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it; numbers stay."""
    return "'" + text if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def _names(field: str, annotation: object) -> tuple[str, ...]:
    kind = _kind(annotation)
    if kind is models.Evidence:
        return "document", "locator", "quote", "passage", "passages"
    return (field, f"{field}_id") if kind is models.Reference else (field,)


def _kind(annotation: object) -> object:
    """What a field holds, one or many, perhaps null: a model of the wire, or anything else."""
    inner = [arg for arg in get_args(annotation) if arg is not type(None)]
    return _kind(inner[0]) if inner and annotation is not str else annotation


def _values(kind: object, value: object) -> tuple[str, ...]:
    if kind is models.Evidence:
        return _evidence(value if isinstance(value, list) else [])
    if kind is models.Reference:
        many = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, models.Reference)]
        return "; ".join(each.label for each in many), "; ".join(each.id for each in many)
    if isinstance(value, list):
        return ("; ".join(map(str, value)),)
    return (str(value).lower() if isinstance(value, bool) else "" if value is None else str(value),)


def _evidence(evidence: list[models.Evidence]) -> tuple[str, ...]:
    """The first place that says it, and how many there are."""
    if not evidence:
        return "", "", "", "", "0"
    first = evidence[0]
    return first.document.title, first.locator, first.quote, first.passage, str(len(evidence))
