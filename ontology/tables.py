"""Reading the small reference tables that lie beside the code, in `ontology/reference/`.

Here lives the reading of the files only. What their rows mean is said where they are used
(`ontology.naming`, `ontology.reference`).
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("reference")


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of ours by column name, in file order, lines that open with `#` left out.

    Raises FileNotFoundError for a table we do not have.

    >>> rows("abbreviations")[0]["short"]
    'A&E'
    """
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


def parts(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, divided by bars.

    >>> parts("Stoke|Stoke City")
    ('Stoke', 'Stoke City')
    """
    return tuple(part.strip() for part in cell.split("|") if part.strip())
