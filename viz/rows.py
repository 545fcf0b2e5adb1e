"""Answers to queries as text: rows as an aligned table, any text made safe to print.

Here lives layout only. The ownership answer has its own layout in `viz.terminal`.
"""

from __future__ import annotations

import json
import unicodedata

from viz.terminal import plain

WIDEST = 80


def table_text(results: bytes) -> str:
    """SPARQL results in JSON as an aligned table, one line a row, with a last line that counts them.

    A cell wider than 80 characters is cut and ends in an ellipsis; the other formats have it whole.

    >>> print(table_text(b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"12"}}]}}'))
    n
    --
    12
    1 row
    >>> print(table_text(b'{"head":{},"boolean":true}'))
    yes
    """
    told = json.loads(results)
    if "boolean" in told:
        return "yes" if told["boolean"] else "no"
    names = told["head"]["vars"]
    rows = [[_cell(row.get(name, {}).get("value", "")) for name in names] for row in told["results"]["bindings"]]
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    lines = [names, ["-" * width for width in widths], *rows]
    laid = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([*laid, f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}"])


def unsteered(text: str) -> str:
    """Text with its lines and tabs, without characters that steer a terminal or turn the reading direction.

    >>> unsteered("a" + chr(27) + "[31mb\\n\\tc")
    'a [31mb\\n\\tc'
    """
    return "".join(" " if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cf") else c for c in text)


def _cell(value: str) -> str:
    words = plain(value)
    return words if len(words) <= WIDEST else words[: WIDEST - 1] + "…"
