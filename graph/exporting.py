"""A release in the forms people take away: RDF, a network for other tools, a table for spreadsheets.

Here lives the choice of form; RDF is written by the engine (`graph.store`), the network by networkx
(`graph.network`).
"""

from __future__ import annotations

import csv
import io
from typing import IO

from graph.names import label_of
from graph.network import graphml
from graph.proofs import proof
from graph.store import Release
from ontology.errors import UsageError
from ontology.vocab import label

RDF_FORMATS = ("nquads", "trig", "turtle", "jsonld")
FORMATS = (*RDF_FORMATS, "graphml", "csv")
COLUMNS = (
    "subject",
    "relation",
    "object",
    "document",
    "issued",
    "place",
    "words",
    "subject_id",
    "relation_id",
    "object_id",
    "passage",
)


def export(release: Release, format: str, out: IO[bytes]) -> None:
    """Write a release in one of `FORMATS`; the same release gives the same bytes.

    N-Quads and TriG hold the named graphs and leave the merged default graph out; Turtle is that merge; JSON-LD holds
    the named graphs. GraphML and CSV hold the relations between things. Raises UsageError for another format.
    """
    if format not in FORMATS:
        raise UsageError(f"There is no format {format}; there are {', '.join(FORMATS)}.")
    if format in RDF_FORMATS:
        out.write(release.dump(format))
    else:
        out.write((graphml(release) if format == "graphml" else table(release)).encode())


def table(release: Release) -> str:
    """The relations as CSV, one row for each passage that says one; no cell opens like a formula."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in sorted(release.rows("relations"), key=lambda row: tuple(row.values())):
        said = proof(release, row["passage"])
        ends = label_of(release, row["subject"]), label(row["predicate"]), label_of(release, row["object"])
        place = said.document.title, said.document.issued, said.locator, said.quote
        writer.writerow(
            neutral(cell) for cell in (*ends, *place, row["subject"], row["predicate"], row["object"], row["passage"])
        )
    return made.getvalue()


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> neutral("=1+1"), neutral("Board")
    ("'=1+1", 'Board')
    """
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
