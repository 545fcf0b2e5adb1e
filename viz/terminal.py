"""The ownership answer as text on a terminal: aligned, coloured where wanted, safe to print.

Here lives layout only; the sentences are those of `viz.wording`.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from graph.answers import GapRow, Owner, OwnersAnswer, Proof, ServiceRow
from viz.wording import (
    ROLE_HEADINGS,
    by_role,
    class_name,
    day,
    excerpt,
    gap_sentence,
    service_facts,
    stretch,
    verdict_sentence,
    verdict_tag,
    what_was_read,
)

BOLD, DIM, RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
VERDICT_COLOURS = {"owned": "\x1b[32m", "contested": "\x1b[31m", "unowned": "\x1b[31m", "unknown": "\x1b[31m"}
OTHER_VERDICTS = "\x1b[33m"
NARROWEST = 40


def owners_text(answer: OwnersAnswer, colour: bool = False, width: int = 80) -> str:
    """Who owns a topic, for a reader at a terminal; ends with a line break.

    Names and quotes are printed without control characters, whatever a paper holds.
    """
    page = _Page(colour, max(width, NARROWEST))
    page.verdict(answer)
    for role, rows in by_role(answer):
        page.heading(ROLE_HEADINGS[role])
        for row in rows:
            page.owner(row, answer.topic.id)
    if answer.services:
        page.heading("Services")
        for service in answer.services:
            page.service(service)
    if answer.gaps:
        page.heading("Gaps")
        for gap in answer.gaps:
            page.gap(gap)
    return "\n".join(page.lines) + "\n"


def plain(text: str) -> str:
    """Text on one line without control, direction or other invisible characters.

    >>> plain("Board" + chr(27) + "[31m" + chr(10) + "red")
    'Board [31m red'
    """
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)
    return " ".join(kept.split())


class _Page:
    """Lines of text as they are put together."""

    def __init__(self, colour: bool, width: int) -> None:
        self.colour = colour
        self.width = width
        self.lines: list[str] = []

    def verdict(self, answer: OwnersAnswer) -> None:
        style = BOLD + VERDICT_COLOURS.get(verdict_tag(answer), OTHER_VERDICTS)
        self._put(f"{verdict_tag(answer).upper()}: {verdict_sentence(answer)}", "", style)
        self._put(what_was_read(answer), "", DIM)

    def heading(self, words: str) -> None:
        self.lines.append("")
        self._put(words, "", BOLD)

    def owner(self, row: Owner, topic: str) -> None:
        self._put(f"{row.label} ({class_name(row.type)})", "  ")
        notes = [stretch(row.since, row.until), "out of date beside newer papers" if row.stale else ""]
        notes += [f"for {row.topic.label}" if row.topic.id != topic else ""]
        notes += [f"serves {row.area.label}, the wider area" if row.area and row.scope == "wider" else ""]
        self._notes(notes)
        self._evidence(row.evidence, row.label, row.topic.label)

    def service(self, row: ServiceRow) -> None:
        self._put(row.label, "  ")
        facts = service_facts(row)
        broad = max(len(name) for name, _ in facts) + 2
        for name, words in facts:
            self._put(words, "    ", label=name.ljust(broad))
        self._evidence(row.evidence, row.label)

    def gap(self, row: GapRow) -> None:
        self._put(row.label, "  ")
        self._put(gap_sentence(row), "    ")
        self._evidence(row.evidence, row.missing, row.label)

    def _notes(self, notes: Sequence[str]) -> None:
        said = "; ".join(note for note in notes if note)
        if said:
            self._put(said, "    ")

    def _evidence(self, proofs: Sequence[Proof], *about: str) -> None:
        names = [name for name in about if name]
        for proof in proofs:
            self._put(f"“{excerpt(plain(proof.quote), names)}”", "    ", DIM)
            self._put(", ".join(_place(proof)), "      ", DIM, label="— ")

    def _put(self, text: str, indent: str, style: str = "", label: str = "") -> None:
        """The text as lines, with a label before the first and as much room before the others."""
        lines = textwrap.wrap(
            plain(text),
            self.width,
            initial_indent=indent + label,
            subsequent_indent=indent + " " * len(label),
            break_long_words=False,
            break_on_hyphens=False,
        )
        self.lines += [f"{style}{line}{RESET}" if style and self.colour else line for line in lines]


def _place(proof: Proof) -> Iterator[str]:
    yield proof.document.title
    if proof.document.issued:
        yield day(proof.document.issued)
    if proof.locator:
        yield proof.locator
