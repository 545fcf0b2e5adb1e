"""Why the graph says what it says of a thing, as text on a terminal.

Here lives layout only; what stands behind a thing is found in `graph.explain`.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.explain import Explanation
from viz.terminal import plain
from viz.wording import shortened

_LEFT = (
    ("open", "Left open: names, and figures that do not agree"),
    ("refused", "Refused, or taken out by hand"),
    ("no rule", "Text that no rule took"),
    ("only named", "Named, and nothing said of it"),
)


def explanation_text(told: Explanation) -> str:
    """The thing, its names, the decisions that made several names one, and each rule's reading with its passage."""
    return "\n".join(plain_line(line) for line in _lines(told)) + "\n"


def plain_line(line: str) -> str:
    """A line with its indent, and without anything that steers a terminal.

    >>> plain_line("    a" + chr(27) + "b")
    '    a b'
    """
    return line[: len(line) - len(line.lstrip(" "))] + plain(line)


def _lines(told: Explanation) -> Iterator[str]:
    yield told.thing.label
    yield f"  {told.thing.id}"
    yield from (f"  {line}" for line in told.card)
    others = [name for name in told.names if name != told.thing.label]
    if others:
        yield f"  also called {'; '.join(others)}"
    for other in told.others:
        yield f"  the same name: {other.id}"
    if told.own:
        yield f"  for corrections: {'; '.join(told.own)}"
    yield from _joins(told)
    if told.corrections:
        yield from ("", "Corrected by hand", *(f"  {correction}" for correction in told.corrections))
    yield ""
    yield "What the rules read" if told.read else "No rule read anything of it."
    for read in told.read:
        place = ", ".join(part for part in (read.evidence.document.title, read.evidence.locator) if part)
        yield f"  {read.says}"
        yield f"    by rule {read.rule}, from {place}"
        yield f"    “{shortened(plain(read.evidence.quote))}”"

    yield from _left(told)


def _left(told: Explanation) -> Iterator[str]:
    """What reading left over, kind by kind, each with its place and words."""
    for kind, title in _LEFT:
        found = [left for left in told.left if left.kind == kind]
        if found:
            yield from ("", title)
        for left in found:
            place = ", ".join(part for part in (left.evidence.document.title, left.evidence.locator) if part)
            yield f"  {place}: {left.says}" if left.says else f"  {place}"
            yield f"    “{shortened(plain(left.evidence.quote))}”"


def _joins(told: Explanation) -> Iterator[str]:
    if told.joined:
        yield ""
        yield "Names held to be one thing"
    for join in told.joined:
        yield f"  {join.left}"
        yield f"  {join.right}"
        yield f"    by rule {join.rule}: {join.equal}"
