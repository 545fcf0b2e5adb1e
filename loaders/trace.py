"""What reading a paper gave, stage by stage: JSON lines for tools, or text for people who look for a fault.

Here lives the form of the trace only; what each stage made is told by `loaders.stages`, and all else the reading holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from decimal import Decimal
from typing import Any, BinaryIO, Protocol

from loaders.outcomes import Outcome, Read, Refused
from ontology.errors import RefusedDocument
from ontology.leftovers import unspoken
from ontology.readings import from_json, to_json
from ontology.statement import Claim, Passage, Reading, Ref, Statement, Value
from ontology.vocab import label

STAGES = ("passages", "things", "statements", "claims", "rejected", "unresolved")


class Fit(Protocol):
    """What knows what may be written: `graph.intake.Intake` is one."""

    def fit_to_keep(self, reading: Reading) -> Reading: ...

    def fit_to_say(self, line: str) -> str: ...


def traced(outcomes: Iterable[Outcome], out: BinaryIO, *, as_text: bool, fit: Fit) -> Iterator[Outcome]:
    """The outcomes as they come, once their trace is written; what the stages told is no part of what is handed on.

    `fit` takes from a reading, and hides in a line, what may not be written.
    """
    form = text if as_text else lines
    for outcome in outcomes:
        if isinstance(outcome, Read):
            reading = from_json(outcome.data)
            out.writelines(line.encode() + b"\n" for line in form(fit.fit_to_keep(reading)))
            yield replace(outcome, data=to_json(replace(reading, steps=())))
        else:
            if isinstance(outcome, Refused):
                out.writelines(fit.fit_to_say(line).encode() + b"\n" for line in form(outcome.refusal))
            yield outcome


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
    for step in outcome.steps:
        yield _line(name, step.stage, {"passage": step.passage, **dict(step.says)})
    for stage in STAGES:
        for made in getattr(outcome, stage):
            yield _line(name, stage, asdict(made))
    for order in outcome.unclaimed:
        yield _line(name, "unclaimed", {"passage": order, "words": _words(outcome, order)})
    for order, key in unspoken(outcome):
        yield _line(name, "unspoken", {"passage": order, "key": key})


def text(outcome: Reading | RefusedDocument) -> Iterator[str]:
    """The same as lines of text: passage by passage what was named, said and left open, then what was left over.

    >>> list(text(RefusedDocument("minutes.pdf", "no text layer")))
    ['minutes.pdf', '  refused: no text layer', '']
    """
    if isinstance(outcome, RefusedDocument):
        yield from (outcome.name, f"  refused: {outcome.reason}", "")
        return
    source = outcome.source
    yield source.name
    card = (("title", source.title), ("publisher", source.publisher), ("area", source.area), ("date", source.issued))
    yield from (f"  {what}: {words}" for what, words in card if words)
    for passage in outcome.passages:
        yield from _told(outcome, passage)
    yield from ("", "  Left over")
    yield from (f"    open: {_place(outcome, u.passage)}: “{u.words}”: {u.reason}" for u in outcome.unresolved)
    yield from (f"    refused: {_place(outcome, r.passage)}: {r.said}: {r.reason} (rule {r.rule})" for r in outcome.rejected)
    yield from (f"    no rule: {_place(outcome, order)}: “{_words(outcome, order)}”" for order in outcome.unclaimed)
    yield from (f"    only named: {_place(outcome, order)}: {key}" for order, key in unspoken(outcome))
    yield ""


def _told(reading: Reading, passage: Passage) -> Iterator[str]:
    """One passage with its words, what the stages made of it, and what it says."""
    yield ""
    yield f"  {passage.locator}"
    yield f"    “{passage.words}”"
    for step in reading.steps:
        if step.passage == passage.order and step.stage != "block":
            says = dict(step.says)
            more = " ".join(f"{name} {words}" for name, words in step.says if name != "words" and words)
            yield f"      {step.stage}: “{says['words']}”" + (f" ({more})" if more else "")
    said: tuple[Statement | Claim, ...] = (*reading.statements, *reading.claims)
    for each in said:
        if each.evidence.passage == passage.order:
            yield f"      says: {_said(each)} (rule {each.rule})"


def _said(said: Statement | Claim) -> str:
    if isinstance(said, Statement):
        return f"{said.subject} {label(said.predicate)} {_value(said.object)} [{said.mood.value}]"
    return f"{label(said.cls)}: " + "; ".join(f"{label(predicate)} {_value(value)}" for predicate, value in said.values)


def _value(value: Value) -> str:
    return value.key if isinstance(value, Ref) else str(getattr(value, value.__slots__[0]))


def _place(reading: Reading, order: int) -> str:
    return next((p.locator for p in reading.passages if p.order == order), str(order))


def _words(reading: Reading, order: int) -> str:
    return next((p.words for p in reading.passages if p.order == order), "")


def _line(document: str, stage: str, said: dict[str, Any]) -> str:
    return json.dumps({"document": document, "stage": stage, **said}, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be traced")
