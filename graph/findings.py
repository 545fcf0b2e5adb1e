"""What a check finds: faults of ours, and what the papers leave open.

Here live the types, and a report as text or as a SHACL report in Turtle; the finding is done in `graph.check` and
`graph.audit`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.answers import Named, Proof
from graph.slugs import hex_of
from graph.terms import iri, literal, typed
from ontology.statement import Iri

Severity = Literal["violation", "warning", "info"]

_SH = "http://www.w3.org/ns/shacl#"
_RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
_RESULTS = "https://w3id.org/startwell/id/finding/"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule (`shape`, a name) found wanting: the message, the missing or wrong part, and where it shows."""

    shape: str
    severity: Severity
    thing: Named
    message: str
    part: str = ""
    evidence: tuple[Proof, ...] = ()
    area: Named | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Faults of ours and governance findings, each sorted by rule and thing."""

    faults: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def ordered(found: Finding) -> tuple[str, str, str, str, str]:
    """The order in which findings are listed."""
    return found.shape, found.thing.label, found.thing.id, found.part, found.message


def report_text(report: Report) -> str:
    """A report for people: a line for each finding, with where it shows."""
    lines = [f"{len(report.faults)} faults of ours, {len(report.findings)} governance findings"]
    for found in (*report.faults, *report.findings):
        places = "; ".join(f"{p.document.title}, {p.locator}" for p in found.evidence[:3])
        part = f" ({found.part})" if found.part else ""
        lines.append(f"{found.severity}: {_called(found)}: {found.message}{part}{' [' + places + ']' if places else ''}")
    return "\n".join(lines) + "\n"


def _called(found: Finding) -> str:
    """A thing as a line names it: with its area where its name alone could be that of many."""
    area = found.area.label if found.area else ""
    return found.thing.label if not area or area.casefold() in found.thing.label.casefold() else f"{found.thing.label} ({area})"


def report_turtle(report: Report) -> bytes:
    """A report as a SHACL validation report in Turtle, one triple a line, every result with an IRI of its own."""
    head = iri(f"{_RESULTS}report")
    lines = [f"{head} {_RDF_TYPE} {_sh('ValidationReport')} .", f"{head} {_sh('conforms')} {_truth(not report.faults)} ."]
    for found in (*report.faults, *report.findings):
        node = iri(_RESULTS + hex_of("\n".join((*ordered(found), found.severity)), 16))
        lines += [f"{head} {_sh('result')} {node} .", *(f"{node} {pair} ." for pair in _result(found))]
    return ("\n".join(sorted(set(lines))) + "\n").encode()


def _result(found: Finding) -> Iterator[str]:
    yield f"{_RDF_TYPE} {_sh('ValidationResult')}"
    yield f"{_sh('focusNode')} {iri(found.thing.id)}"
    yield f"{_sh('resultSeverity')} {_sh(found.severity.capitalize())}"
    yield f"{_sh('resultMessage')} {literal(found.message, 'en')}"
    yield f"{_sh('sourceShape')} {_shape(found.shape)}"


def _shape(name: str) -> str:
    return iri(name if ":" in name else f"https://w3id.org/startwell/shapes#{name}")


def _sh(name: str) -> Iri:
    return iri(_SH + name)


def _truth(value: bool) -> str:
    return typed(str(value).lower(), _BOOLEAN)
