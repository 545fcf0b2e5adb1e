"""Readings as they travel and are kept: what each is made from, and its canonical JSON, so that equal readings are equal bytes.

Here lives the form only. Who reads is `loaders.worker`, which readings a release holds is decided in `graph.intake`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from ontology import statement
from ontology.errors import StoreDamaged
from ontology.statement import Day, Flag, Number, Reading, Ref, Term, Text

Make: TypeAlias = Callable[[Any], Any]
_VALUES: dict[str, type] = {cls.__name__: cls for cls in (Ref, Term, Text, Day, Number, Flag)}


@dataclass(frozen=True, slots=True)
class Input:
    """What a reading is made from: the same name, content and card give the same reading by the same rules.

    `card` is a digest of the source card, empty without one. `place` is where the content was found: a path,
    `archive.zip!folder/paper.txt` in an archive, `-` for standard input.
    """

    name: str
    sha256: str
    card: str = ""
    place: str = ""


def to_json(reading: Reading) -> bytes:
    """A reading as canonical JSON; equal readings give equal bytes."""
    return json.dumps(_plain(reading), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def from_json(data: bytes) -> Reading:
    """The reading that was kept.

    Raises StoreDamaged where the bytes are no reading of ours.
    """
    try:
        made: Reading = _maker(Reading)(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
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


@cache
def _maker(kind: Any) -> Make:
    """What makes a value of a declared kind of JSON data."""
    if get_origin(kind) is tuple:
        return _tuple_maker(get_args(kind))
    if get_origin(kind) in (UnionType, Union):
        return _union_maker(get_args(kind))
    if isinstance(kind, type) and is_dataclass(kind):
        return _record_maker(kind)
    if kind not in (bool, int, str):
        return cast(Make, kind)

    def checked(data: Any) -> Any:
        if type(data) is not kind:
            raise TypeError(f"{data!r} is no {kind.__name__}")
        return data

    return checked


def _tuple_maker(kinds: tuple[Any, ...]) -> Make:
    makers = [_maker(kind) for kind in kinds if kind is not Ellipsis]
    if kinds[-1] is Ellipsis:
        return lambda data: tuple(map(makers[0], data))
    return lambda data: tuple(make(item) for make, item in zip(makers, data, strict=True))


def _union_maker(kinds: tuple[Any, ...]) -> Make:
    if NoneType in kinds:
        make = _maker(next(kind for kind in kinds if kind is not NoneType))
        return lambda data: None if data is None else make(data)
    return lambda data: _maker(_VALUES[data["is"]])(data)


def _record_maker(kind: type) -> Make:
    makers = {field.name: _maker(hint) for field, hint in _fields(kind)}
    needed = [(field.name, hint) for field, hint in _fields(kind) if field.default is MISSING]
    empty: dict[str, Any] = {name: "" if hint is str else () for name, hint in needed if hint is str or get_origin(hint) is tuple}
    return lambda data: kind(**{**empty, **{name: makers[name](item) for name, item in data.items() if name != "is"}})


@cache
def _fields(kind: Any) -> tuple[tuple[Field[Any], Any], ...]:
    """The fields of a record with the kinds they are declared to hold."""
    hints = get_type_hints(kind, vars(statement))
    return tuple((f, hints[f.name]) for f in fields(kind))
