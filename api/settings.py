"""The settings of the service: one table, each with a default and a sentence of help.

A setting is read from the environment as `STARTWELL_` and its name in capitals. Only the front door and
this room know settings; every other room takes arguments.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from ontology.errors import UsageError

PREFIX = "STARTWELL_"


class SettingError(UsageError):
    """A setting in the environment cannot be read; the message names it and says what is wanted."""


def _setting(default: float | int, help_sentence: str) -> float:
    made: float = field(default=default, metadata={"help": help_sentence})
    return made


def _whole(default: int, help_sentence: str, *, or_none: bool = False) -> int:
    made: int = field(default=default, metadata={"help": help_sentence, "or_none": or_none})
    return made


@dataclass(frozen=True, slots=True)
class Settings:
    """The limits of the service, all public at `/docs`."""

    query_seconds: float = _setting(5.0, "Seconds a SPARQL query may run before it is stopped; never more than 30.")
    query_light_seconds: float = _setting(
        0.2, "Processor seconds after which a SPARQL query is no longer light and goes on aside."
    )
    query_workers: int = _whole(2, "Processes for light SPARQL queries.")
    query_long: int = _whole(3, "SPARQL queries that may run aside, at the lowest priority, before more are turned away.")
    query_waiting: int = _whole(64, "SPARQL queries that may wait for a process before more are turned away.")
    query_memory_mb: int = _whole(512, "Megabytes of memory one SPARQL query may take.")
    held_mb: int = _whole(1536, "Megabytes a release may take in memory for SPARQL queries; a larger one is read from disk.")
    query_chars: int = _whole(1_000_000, "Characters a SPARQL query may have.")
    query_depth: int = _whole(100, "How deep brackets may be nested in a SPARQL query.")
    query_chain: int = _whole(
        500, "How many operators, path steps or clauses a SPARQL query may chain; of triples eight times as many."
    )
    query_rows: int = _whole(5_000_000, "Rows the answer to one SPARQL query may have.")
    answer_mb: int = _whole(256, "Megabytes the answer to one SPARQL query may have.")
    sending_mb: int = _whole(2048, "Megabytes of long answers to SPARQL queries that may be on their way at once.")
    sending_seconds: float = _setting(600.0, "Seconds a client may take to receive a long answer to a SPARQL query.")
    head_kb: int = _whole(64, "Kilobytes the address and headers of a request may have.")
    head_seconds: float = _setting(20.0, "Seconds a client may take to send the address and headers of a request.")
    body_mb: int = _whole(16, "Megabytes the body of a request may have.")
    bodies_mb: int = _whole(256, "Megabytes of bodies that may be under way at once, besides small ones.")
    body_seconds: float = _setting(20.0, "Seconds a client may take to send the body of a request.")
    list_rows: int = _whole(200, "Rows one page of a list may have.")
    network_nodes: int = _whole(300, "Things drawn in the network before the rest is left out.")
    kept_mb: int = _whole(64, "Megabytes of answers kept to be sent again, until another release is current.")
    kept_days_mb: int = _whole(
        32, "Megabytes of ownership answers kept for all the days they hold on, until another release is current."
    )
    kept_queries_mb: int = _whole(
        32, "Megabytes of answers to SPARQL queries kept, of the current release; 0 runs every query anew.", or_none=True
    )
    cache_seconds: int = _whole(60, "Seconds an answer may be kept before the release is asked for again.")


MOST_QUERY_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table: environment variable, default, sentence of help."""

    name: str
    default: str
    help: str


def table() -> tuple[Setting, ...]:
    """Every setting with its environment variable, default and help.

    >>> table()[0].name
    'STARTWELL_QUERY_SECONDS'
    """
    return tuple(Setting(PREFIX + f.name.upper(), str(f.default), f.metadata["help"]) for f in fields(Settings))


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of an environment; raises SettingError for one that is no positive number.

    >>> from_environment({"STARTWELL_QUERY_SECONDS": "90"}).query_seconds
    30.0
    """
    read: dict[str, float | int] = {}
    for f in fields(Settings):
        text = environment.get(PREFIX + f.name.upper(), "")
        if text:
            read[f.name] = _number(f.name, text, whole=isinstance(f.default, int), or_none=f.metadata.get("or_none", False))
    if "query_seconds" in read:
        read["query_seconds"] = min(read["query_seconds"], MOST_QUERY_SECONDS)
    return Settings(**read)  # type: ignore[arg-type]  # _number gives each field its kind of number


def _number(name: str, text: str, *, whole: bool, or_none: bool) -> float | int:
    kind = f"{'a whole number' if whole else 'a number'}{', 0 or more' if or_none else ' above 0'}"
    try:
        value = int(text) if whole else float(text)
    except ValueError:
        raise SettingError(f"{PREFIX}{name.upper()} must be {kind}, not {text!r}.") from None
    if not 0 < value < 1e12 and not (or_none and value == 0):
        raise SettingError(f"{PREFIX}{name.upper()} must be {kind}, not {text!r}.")
    return value
