"""Rows of tables within text: which lines are rows, what their cells are, which row heads the table, what its caption is.

Layout only: what the cells measure is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Kind
from loaders.layout.lines import Line
from loaders.layout.pieces import Piece

_FIGURE = re.compile(r"[<>≤≥~≈£$€+-]{0,2}\s?\d[\d,.]*\s?(?:%|k|m|bn|million|thousand)?(?:\s?[\[(].{0,60}[\])]){0,3}\Z", re.I)
_RATIO = re.compile(r"\d[\d,]*\s?/\s?\d[\d,]*\Z")
_PERIOD = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d|(?:19|20)\d\d))?\Z")
_HEADER_WORDS = frozenset(
    {
        "action",
        "actions",
        "answer",
        "area",
        "board",
        "body",
        "comment",
        "comments",
        "commissioner",
        "contract",
        "date",
        "deadline",
        "description",
        "end",
        "indicator",
        "item",
        "job",
        "lead",
        "measure",
        "member",
        "members",
        "name",
        "number",
        "organisation",
        "organization",
        "outcome",
        "owner",
        "period",
        "position",
        "post",
        "priority",
        "progress",
        "provider",
        "quarter",
        "question",
        "rag",
        "rating",
        "ref",
        "reference",
        "response",
        "responsible",
        "role",
        "service",
        "source",
        "start",
        "status",
        "target",
        "title",
        "total",
        "value",
        "year",
    }
)
_CAPTION = re.compile(r"(?:table|figure|fig\.|chart)\s+\w{1,4}\b", re.IGNORECASE)
_HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_CAPTION = 200
_MOST_CAPTIONS = 8


def is_row(line: Line, in_table: bool = False) -> bool:
    """Whether a line is a table row: cells parted by tabs, or by bars as in Markdown.

    A line after a row needs less to be taken for one.
    """
    raw = line.raw
    if "\t" in raw:
        inner = raw.strip(" ").lstrip("\t ")
        return "\t" in inner.rstrip("\t ") or inner.endswith("\t\t") or (in_table and "\t" in raw)
    bars = line.words.count("|")
    return bars > 0 and (in_table or bars > 1 or " | " in line.words)


def split_cells(raw: str) -> tuple[str, ...]:
    """The cells of a row as printed, stripped, empty ones kept.

    >>> split_cells("\\t18/18\\t\\tn/a")
    ('', '18/18', '', 'n/a')
    >>> split_cells("| Referrals | 212 |")
    ('Referrals', '212')
    """
    if "\t" in raw:
        return tuple(" ".join(cell.split()) for cell in raw.strip("\n ").split("\t"))
    bare = raw.strip()
    bare = bare[1:] if bare.startswith("|") else bare
    bare = bare[:-1] if bare.endswith("|") else bare
    return tuple(" ".join(cell.split()) for cell in bare.split("|"))


def row(line: Line) -> Piece:
    """A piece for one row; its words keep tabs and bars."""
    words = line.raw.strip(" \xa0").rstrip()
    return Piece(Kind.ROW, [words], line.gap, line.page, cells=split_cells(line.raw), row_header=line.heads, sealed=True)


def settle_tables(pieces: Sequence[Piece]) -> None:
    """Find the captions and header rows of the tables among the pieces and mark them so, in place."""
    start = 0
    while start < len(pieces):
        end = _table_end(pieces, start)
        if end > start:
            _settle(pieces, start, end)
        start = max(end, start + 1)


def is_figure(cell: str) -> bool:
    """Whether a cell holds a figure and not a label; a year or a financial year is a label.

    >>> [is_figure(cell) for cell in (">65%", "34/47", "2022/23", "Qtr 1")]
    [True, True, False, False]
    """
    return not _PERIOD.match(cell) and bool(_FIGURE.match(cell) or _RATIO.match(cell))


def _table_end(pieces: Sequence[Piece], start: int) -> int:
    end = start
    while end < len(pieces) and pieces[end].kind is Kind.ROW and (end == start or pieces[end].gap <= 1):
        end += 1
    return end


def _settle(pieces: Sequence[Piece], start: int, end: int) -> None:
    first = start
    while first < end - 1 and _filled(pieces[first]) == 1 and not pieces[first].row_header:
        first += 1
    if _heads(pieces, first, end):
        for at in range(max(start, first - _MOST_CAPTIONS), first):
            _make_caption(pieces[at])
        for at in range(first, _header_end(pieces, first, end)):
            pieces[at].kind = Kind.HEADER_ROW
        _caption_above(pieces, start)
    elif end - start > 1:
        _caption_above(pieces, start)


def _heads(pieces: Sequence[Piece], first: int, end: int) -> bool:
    """Whether the first full row heads its table: set apart by a rule, above figures, or made of header words."""
    head = pieces[first]
    if head.row_header:
        return True
    if end - first < 2 or any(is_figure(cell) for cell in head.cells):
        return False
    return any(_has_figures(piece) for piece in pieces[first + 1 : min(end, first + 12)]) or _worded_as_header(head)


def _header_end(pieces: Sequence[Piece], first: int, end: int) -> int:
    """Past the last header row: a second one has an empty first cell and no figures."""
    at = first + 1
    while at < min(end - 1, first + 3) and _goes_on_heading(pieces[at]):
        at += 1
    return at


def _goes_on_heading(piece: Piece) -> bool:
    return not piece.cells[0] and _filled(piece) > 1 and not _has_figures(piece)


def _has_figures(piece: Piece) -> bool:
    return any(is_figure(cell) for cell in piece.cells[1:])


def _worded_as_header(piece: Piece) -> bool:
    cells = [cell.lower().split() for cell in piece.cells if cell]
    known = sum(1 for words in cells if len(words) <= 5 and _HEADER_WORDS.intersection(words))
    return len(cells) > 1 and 2 * known >= len(cells)


def _filled(piece: Piece) -> int:
    return sum(1 for cell in piece.cells if cell)


def _caption_above(pieces: Sequence[Piece], start: int) -> None:
    """The short line right above a table is its caption, and a title above that too, unless the caption has a number."""
    if not start or pieces[start].gap > 1 or not _is_bare(above := pieces[start - 1]):
        return
    numbered = _CAPTION.match(above.words.lstrip("*_ "))
    if numbered or _is_unended(above):
        _make_caption(above)
    if above.kind is Kind.CAPTION and not numbered and start > 1 and above.gap <= 1:
        title = pieces[start - 2]
        if _is_bare(title) and _is_unended(title) and _HAS_YEAR.search(title.words):
            _make_caption(title)


def _is_bare(piece: Piece) -> bool:
    """Whether a piece may be a caption: short text that is no heading and has no number."""
    plain = piece.kind in (Kind.PARAGRAPH, Kind.LABEL) and not piece.mark and not piece.level
    return plain and len(piece.words) <= _LONGEST_CAPTION


def _is_unended(piece: Piece) -> bool:
    return not (piece.is_ended or piece.is_prose)


def _make_caption(piece: Piece) -> None:
    piece.kind, piece.cells, piece.lines = Kind.CAPTION, (), [piece.words.strip()]
