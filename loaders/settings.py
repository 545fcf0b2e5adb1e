"""Limits as settings: each field of a table of limits by its name in the environment, with a default and a sentence of help.

The tables themselves stand where their limits hold: `loaders.files.limits` for one file, `loaders.worker` for the process that
reads it. The environment is looked at by the front door only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from ontology.errors import UsageError

Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class Setting:
    """One limit: its environment variable, its default and its help."""

    name: str
    default: str
    help: str


def limit(most: float, text: str) -> float:
    """A field of a table of limits: a number above 0, and a sentence that says what it limits."""
    made: float = field(default=most, metadata={"help": text})
    return made


def table(kind: type[Any], prefix: str) -> tuple[Setting, ...]:
    """Every limit of a table as a setting, in the order of its fields."""
    return tuple(Setting(prefix + each.name.upper(), str(each.default), each.metadata["help"]) for each in fields(kind))


def from_environment(kind: type[Table], prefix: str, environment: Mapping[str, str], under: float) -> Table:
    """The limits as an environment sets them, the default where it is silent.

    Raises UsageError, in one line that names the setting, for one that is no number above 0 and `under` a bound.
    """
    named = {each.name: prefix + each.name.upper() for each in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    return kind(**{name: _number(told, environment[told], under) for name, told in named.items() if environment.get(told)})


def _number(name: str, text: str, under: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < under:
        raise UsageError(f"{name} must be a number above 0 and under {under:,.0f}, not {text[:60]!r}")
    return value
