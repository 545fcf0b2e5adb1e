"""Text of separated values (CSV): whether a text is one, and its cells.

What the cells become is decided in `sheets`. Text parted by tabs is read as text, which knows such rows.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from ontology.errors import RefusedDocument

_SIGNS = (",", ";")
_LOOK = 20_000
_LONG_CELL = 80
_NAMES = (".csv", ".tsv")


def is_table_text(text: str, name: str) -> bool:
    """Whether a text is a table of separated values: rows of one width, without the spaces of prose after its commas.

    A file's name helps only where two columns leave it open.

    >>> is_table_text("Indicator,Q1,Q2\\nQuit dates,72,77\\nQuitters,34,27\\n", "kpi"), is_table_text("Yes, we do.", "a.csv")
    (True, False)
    """
    return bool(_sign(text, name))


def table_rows(text: str, name: str) -> Iterator[list[str]]:
    """The cells of each row, white space made single; raises RefusedDocument where a cell is too long."""
    sign = _sign(text, name) or ","
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=sign):
            yield [" ".join(cell.split()) for cell in row]
    except csv.Error as error:
        raise RefusedDocument(name, f"no readable table ({error})") from None


def _sign(text: str, name: str) -> str:
    """The sign that parts the cells, empty for a text that is no table."""
    return next((sign for sign in _SIGNS if _is_parted(text, sign, name.lower().endswith(_NAMES))), "")


def _is_parted(text: str, sign: str, named: bool) -> bool:
    start = text[:_LOOK]
    head = start if len(text) <= _LOOK else start[: start.rfind("\n") + 1]
    if not head or sign not in head or start.count(sign + " ") > 0.5 * start.count(sign):
        return False
    try:
        rows = [row for row in csv.reader(head.splitlines(keepends=True), delimiter=sign) if any(map(str.strip, row))]
    except csv.Error:
        return False
    widths = Counter(len(row) for row in rows)
    width, count = widths.most_common(1)[0]
    cells = [cell for row in rows for cell in row if cell]
    short = sum(map(len, cells)) < _LONG_CELL * len(cells)
    return short and len(rows) > 1 and width >= (2 if named else 3) and count >= 0.8 * len(rows)
