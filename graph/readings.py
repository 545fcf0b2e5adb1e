"""Readings to and from JSON: how a store keeps what each paper says, unresolved.

Here lives the form only, canonical so that equal readings give equal bytes. Which readings a release holds is
decided in `graph.build`.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ontology import statement
from ontology.errors import StoreDamaged
from ontology.statement import Day, Flag, Number, Reading, Ref, Term, Text

_VALUES: dict[str, type] = {cls.__name__: cls for cls in (Ref, Term, Text, Day, Number, Flag)}


def to_json(reading: Reading) -> bytes:
    """A reading as canonical JSON; equal readings give equal bytes."""
    return json.dumps(_plain(reading), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def from_json(data: bytes) -> Reading:
    """The reading that was kept.

    Raises StoreDamaged where the bytes are no reading of ours.
    """
    try:
        made: Reading = _made(Reading, json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise StoreDamaged(f"A kept reading cannot be read back ({error}): build into another store.") from error
    return made


def digest(reading: Reading) -> str:
    """The SHA-256 of a reading's canonical JSON, as hex."""
    return sha256(to_json(reading)).hexdigest()


def _plain(value: object) -> Any:
    """A value as JSON has it; values of statements carry the name of their kind, empty fields are left out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        kept = {f.name: _plain(getattr(value, f.name)) for f in fields(value) if not _spare(f, getattr(value, f.name))}
        return {"is": type(value).__name__, **kept} if type(value).__name__ in _VALUES else kept
    return value


def _spare(of: Field[Any], value: object) -> bool:
    """Whether a field may be left out: it has its default, or is empty and has none."""
    return value in ("", (), None) if of.default is MISSING else value == of.default


def _made(kind: Any, data: Any) -> Any:
    """The value of a declared kind that JSON data stands for."""
    if get_origin(kind) is tuple:
        return _made_tuple(get_args(kind), data)
    if get_origin(kind) in (UnionType, Union):
        return _made_union(get_args(kind), data)
    if isinstance(kind, type) and is_dataclass(kind):
        return _made_record(kind, data)
    if kind in (bool, int, str):
        if type(data) is not kind:
            raise TypeError(f"{data!r} is no {kind.__name__}")
        return data
    return kind(data)


def _made_tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_made(kinds[0], item) for item in data)
    return tuple(_made(kind, item) for kind, item in zip(kinds, data, strict=True))


def _made_union(kinds: tuple[Any, ...], data: Any) -> Any:
    if NoneType in kinds:
        return None if data is None else _made(next(kind for kind in kinds if kind is not NoneType), data)
    return _made_record(_VALUES[data["is"]], data)


def _made_record(kind: type, data: dict[str, Any]) -> Any:
    needed = {f.name: _empty(hint) for f, hint in _fields(kind) if f.default is MISSING}
    hints = {f.name: hint for f, hint in _fields(kind)}
    return kind(**{name: _made(hints[name], item) for name, item in {**needed, **data}.items() if name != "is"})


def _empty(kind: Any) -> Any:
    return "" if kind is str else [] if get_origin(kind) is tuple else None


@cache
def _fields(kind: Any) -> tuple[tuple[Field[Any], Any], ...]:
    """The fields of a record with the kinds they are declared to hold."""
    hints = get_type_hints(kind, vars(statement))
    return tuple((f, hints[f.name]) for f in fields(kind))
