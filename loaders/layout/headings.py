"""Which pieces are headings and which the title: told by their print, their length and what stands around them.

Works on all pieces of a paper at once and marks them in place; no words are changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import Kind
from loaders.layout.labels import PAGE_KINDS, is_greeting, is_link, is_section, is_value, label_of, plain, starts_with_link
from loaders.layout.marks import Reading
from loaders.layout.mending import is_bold, is_capitals
from loaders.layout.pieces import Piece, opening
from loaders.stating.privacy import is_family_quote

_SENTENCE_INSIDE = re.compile(r"[.!?] +[A-Z]")
_NOT_IN_HEADINGS = re.compile(r"[%£€@]|https?:")
_CLAUSE = re.compile(r"(?:we|they|it|he|she|there|this|these|those)(?:'\w+)? (?:\w+ly )?[a-z]", re.IGNORECASE)
_BULLET_HEADING = 60
_NUMBERED_HEADING = 100
_DENSE_HEADING = 80
_SPACED_HEADING = 250
_LONG = 90
_TITLE_LINES = 5
_TITLE_SEARCH = 14
_FUNCTION_START = re.compile(r"(?:that|to|the|this|these|we|it|in|for|by|with|and|or|as|if|a|an|our|please)\b", re.IGNORECASE)


def settle_headings(pieces: Sequence[Piece]) -> None:
    """Mark headings (with their level) and the title among the pieces, in place."""
    top = 1 + any(is_capitals(piece.short) or piece.kind is Kind.HEADING for piece in pieces)
    for at in range(len(pieces)):
        if level := _level(pieces, at, top):
            pieces[at].kind, pieces[at].level = Kind.HEADING, level
    _drop_lines_under(pieces)
    _drop_bodiless(pieces)
    _settle_title(pieces)


def _level(pieces: Sequence[Piece], at: int, top: int) -> int:
    """The level of the heading that a piece is, 0 for none; `top` is that of a heading told only by its length."""
    piece = pieces[at]
    if piece.kind is Kind.HEADING:
        return piece.level
    if piece.plain or piece.kind not in (Kind.PARAGRAPH, Kind.ITEM) or len(piece.words) > _SPACED_HEADING or not piece.last:
        return 0
    if piece.mark:
        return _level_of_marked(pieces, at)
    if is_capitals(piece.words):
        return 1 if _starts_like_heading(piece.words) else 0
    if _announces_section(pieces, at) or _is_bold_heading(piece) or _stands_alone(pieces, at):
        return top
    return 0


def _is_bold_heading(piece: Piece) -> bool:
    return is_bold(piece.words) and not piece.words.rstrip("*_ ").endswith((".", ";")) and not is_family_quote(piece.words)


def _level_of_marked(pieces: Sequence[Piece], at: int) -> int:
    """A number or dash before a short line with text below, and no neighbour in the same list."""
    piece = pieces[at]
    assert piece.mark is not None
    numbered = piece.mark.is_decimal or bool(piece.mark.steps)
    longest = _NUMBERED_HEADING if numbered else _BULLET_HEADING
    if len(piece.words) > longest or piece.is_ended or piece.last.endswith(",") or not _starts_like_heading(piece.words):
        return 0
    if _NOT_IN_HEADINGS.search(piece.words) or _has_sibling(pieces, at) or _goes_on_below(pieces, at):
        return 0
    if numbered:
        return (len(piece.mark.steps) or 1) if _has_text_below(pieces, at) or _has_numbered_heading(pieces, at) else 0
    dash = piece.mark.bullet and not piece.number and not any(char.isdigit() for char in piece.words)
    return 1 if dash and not _introduced(pieces, at) and _has_long_text_below(pieces, at) else 0


def _has_sibling(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece right before or after is marked in the same style: then it is an item of a list."""
    mark = pieces[at].mark
    if mark is None or not mark.readings:
        return False
    style, value = mark.readings[0].style, mark.readings[0].value
    step = 1 if value else 0
    near = ((at - 1, Reading(style, value - step)), (at + 1, Reading(style, value + step)))
    return any(_reads_as(pieces[other], reading) for other, reading in near if 0 <= other < len(pieces))


def _goes_on_below(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line numbered 14 breaks off before a 14.1 that goes on in small letters."""
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    over = below.mark.over if below is not None and below.mark else ""
    return below is not None and bool(over) and over == pieces[at].number and below.words[:1].islower()


def _reads_as(piece: Piece, reading: Reading) -> bool:
    return piece.mark is not None and piece.kind is not Kind.HEADING and reading in piece.mark.readings


def _has_text_below(pieces: Sequence[Piece], at: int) -> bool:
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    return below is not None and below.kind is not Kind.FOOTNOTE and below.gap <= 3


def _has_numbered_heading(pieces: Sequence[Piece], at: int) -> bool:
    return any(piece.kind is Kind.HEADING and piece.number for piece in pieces[max(0, at - 200) : at])


def _has_long_text_below(pieces: Sequence[Piece], at: int) -> bool:
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    return below is not None and below.kind is Kind.PARAGRAPH and not below.mark and len(below.words) > _BULLET_HEADING


def _introduced(pieces: Sequence[Piece], at: int) -> bool:
    return at > 0 and pieces[at - 1].introduces


def _announces_section(pieces: Sequence[Piece], at: int) -> bool:
    """A section word, or a short label without a value that has no list of its own below."""
    piece = pieces[at]
    if is_section(piece.short):
        return True
    found = label_of(piece.short)
    if not found or found[1] or len(found[0].split()) > 4 or _FUNCTION_START.match(found[0]):
        return False
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    if below is None or below.kind in (Kind.ITEM, Kind.ROW, Kind.HEADER_ROW):
        return False
    return not below.mark or len(found[0].split()) < 3


def _stands_alone(pieces: Sequence[Piece], at: int) -> bool:
    """A short line without a final stop, apart from what is above and with text below it."""
    piece, words = pieces[at], pieces[at].words
    if piece.is_ended or words.endswith(",") or not _starts_like_heading(words) or _reads_otherwise(words):
        return False
    if len(piece.lines) > 1 and any(char.isdigit() for char in words):
        return False
    if at + 1 == len(pieces) or (at > 0 and piece.gap <= 1 and _asks_for_more(pieces[at - 1])):
        return False
    below = pieces[at + 1]
    if is_link(below.words) or below.kind is Kind.CAPTION or (at + 2 == len(pieces) and _is_short_line(below)):
        return False
    apart = (piece.gap > 0 or at == 0) and below.gap > 0
    if len(words) > (_SPACED_HEADING if apart else _DENSE_HEADING):
        return False
    return apart or _bears(below)


def _is_short_line(piece: Piece) -> bool:
    return piece.kind is Kind.PARAGRAPH and not (piece.is_prose or piece.mark or piece.introduces)


def _asks_for_more(above: Piece) -> bool:
    """Whether a piece calls for the line below it: it announces something, or closes a letter and a name follows."""
    closes = is_greeting(above.words) and not above.words.startswith("Dear")
    return above.kind is Kind.PARAGRAPH and (above.introduces or closes)


def _bears(below: Piece) -> bool:
    """Whether a piece right under a line can be the text of a section."""
    return below.is_prose or below.mark is not None or below.introduces or below.kind is not Kind.PARAGRAPH or not below.is_ended


def _reads_otherwise(words: str) -> bool:
    """Whether a line is a scrap of text, a figure, a quotation, a date or a link rather than a heading."""
    return bool(
        _NOT_IN_HEADINGS.search(words)
        or _SENTENCE_INSIDE.search(words)
        or _CLAUSE.match(words)
        or is_value(words)
        or is_greeting(words)
        or starts_with_link(words)
        or is_family_quote(words)
    )


def _starts_like_heading(words: str) -> bool:
    """A capital or digit first, and a word in it."""
    start = opening(words)[:1]
    if not any(char.isalpha() for char in words):
        return False
    return start.isupper() or (start.isdigit() and len(words) > 12)


def _drop_lines_under(pieces: Sequence[Piece]) -> None:
    """Short lines close under a heading or label, and close to each other, are its list and no headings."""
    for at in range(len(pieces) - 2, 0, -1):
        piece, above, below = pieces[at], pieces[at - 1], pieces[at + 1]
        if not _is_weak(piece) or piece.gap or above.kind not in (Kind.HEADING, Kind.LABEL):
            continue
        if below.gap or (below.kind is Kind.PARAGRAPH and not below.mark and not below.is_prose):
            piece.kind, piece.level = Kind.PARAGRAPH, 0


def _drop_bodiless(pieces: Sequence[Piece]) -> None:
    """Short lines with no text below (a signature, an address, the end of a paper) are no headings.

    A run of them counts together: it ends at the end of the paper or at a heading of a higher level, or is too long.
    """
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and _is_weak(pieces[end]) and pieces[end].level == pieces[start].level:
            end += 1
        if end > start and start > 0:
            lost = end if _is_bodiless(pieces, start, end) else end - 1
            for piece in pieces[start:lost]:
                if lost == end or len(piece.words) > _LONG:
                    piece.kind, piece.level = Kind.PARAGRAPH, 0
        start = max(end, start + 1)


def _is_weak(piece: Piece) -> bool:
    """Whether only its length made a piece a heading."""
    if piece.kind is not Kind.HEADING or piece.sealed or piece.mark:
        return False
    return not (is_section(piece.short) or is_capitals(piece.words) or is_bold(piece.words))


def _is_bodiless(pieces: Sequence[Piece], start: int, end: int) -> bool:
    if not any(piece.mark or (piece.kind is Kind.PARAGRAPH and piece.is_prose) for piece in pieces[max(0, start - 40) : start]):
        return False
    return end == len(pieces) or end - start > 3 or (pieces[end].kind is Kind.HEADING and pieces[end].level < pieces[start].level)


def _settle_title(pieces: Sequence[Piece]) -> None:
    """The first headings of a paper, down to its first section or text, are its title."""
    found: list[Piece] = []
    top = 0
    for piece in pieces[:_TITLE_SEARCH]:
        if piece.kind is Kind.HEADING and plain(piece.words) in PAGE_KINDS and not found:
            continue
        if piece.kind is not Kind.HEADING or is_section(piece.short) or piece.mark:
            if (found and not _is_date_line(piece)) or piece.kind is Kind.HEADING or piece.is_prose:
                break
            continue
        if found and piece.sealed and piece.level > top:
            break
        found.append(piece)
        top = piece.level
    for piece in found[:_TITLE_LINES]:
        piece.kind, piece.level = Kind.TITLE, 0
    if not found:
        _title_from_label(pieces)
    elif len(found) > 1:
        _last_line_heads_text(pieces, found)


def _is_date_line(piece: Piece) -> bool:
    return is_value(piece.words) or piece.kind is Kind.LETTERHEAD


def _title_from_label(pieces: Sequence[Piece]) -> None:
    """A paper whose first line is `Terms of Reference: the Panel` has its title there."""
    if pieces and pieces[0].kind is Kind.LABEL:
        pieces[0].kind = Kind.TITLE


def _last_line_heads_text(pieces: Sequence[Piece], found: Sequence[Piece]) -> None:
    """Where text follows without a blank line, the last of several title lines is the heading of that text."""
    at = next(index for index, piece in enumerate(pieces) if piece is found[-1])
    if at + 1 < len(pieces) and pieces[at + 1].gap == 0 and pieces[at + 1].is_prose:
        found[-1].kind, found[-1].level = Kind.HEADING, 1
