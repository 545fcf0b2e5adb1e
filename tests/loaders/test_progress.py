"""How far a build has come: counts that add up, and a line for a terminal only."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from loaders.outcomes import Outcome, Read, Refused, Unchanged
from loaders.progress import Tally
from loaders.trace import lines, traced
from ontology.errors import RefusedDocument
from ontology.readings import Input, to_json
from ontology.statement import Passage, Reading, Source

READING = Reading(Source("a.txt", "0" * 64), (Passage(0, "title", "Plan"),), (), (), (), unclaimed=(0,))
READ = Read(Input("a.txt", "0" * 64), to_json(READING))
OUTCOMES: tuple[Outcome, ...] = (
    READ,
    Unchanged(Input("b.txt", "1" * 64)),
    Refused(RefusedDocument("c.txt", "the file is empty")),
)


class Open:
    """Everything may be written."""

    def fit_to_keep(self, reading: Reading) -> Reading:
        return reading

    def fit_to_say(self, line: str) -> str:
        return line


def clock(*seconds: float) -> Iterator[float]:
    yield from seconds


def test_each_outcome_is_counted_once_and_refusals_are_handed_on() -> None:
    told: list[str] = []
    tally = Tally(3, None)
    assert list(tally.counted(OUTCOMES, told.append)) == list(OUTCOMES)
    assert (tally.read, tally.unchanged, tally.refused) == (1, 1, 1)
    assert told == ["refused: c.txt: the file is empty"]


def test_a_paper_with_pages_that_are_pictures_is_warned_of_and_counts_as_read() -> None:
    told: list[str] = []
    tally = Tally(1, None)
    list(tally.counted([Read(Input("a.pdf", "0" * 64), b"", (2, 3, 4, 9))], told.append))
    assert (tally.read, tally.refused) == (1, 0)
    assert told == [
        "warning: a.pdf: no text layer on pages 2-4, 9: run OCR first (for example with ocrmypdf); the other pages were read"
    ]


def test_a_warning_of_many_pages_stays_one_short_line() -> None:
    said = Read(Input("a.pdf", ""), b"", tuple(range(1, 2000, 2))).said
    assert len(said) < 300
    assert said.count("and others (1000 in all)") == 1


def test_the_line_says_how_many_how_fast_and_how_long() -> None:
    times = clock(0.0, 4.0)
    tally = Tally(10, None, lambda: next(times))
    tally.read = 8
    assert tally.line() == "8 of 10 documents, 2.0 a second, 1 seconds left"


def test_a_terminal_sees_one_line_that_is_cleared_for_refusals_and_at_the_end() -> None:
    shown = io.StringIO()
    seen_at_refusal: list[str] = []
    tally = Tally(3, shown)
    list(tally.counted(OUTCOMES, lambda _: seen_at_refusal.append(shown.getvalue())))
    assert shown.getvalue().endswith("working out what 2 documents say together")
    assert tally.ended() == "1 documents read, 1 unchanged, 1 refused"
    assert seen_at_refusal[0].endswith("\r\x1b[K")
    assert shown.getvalue().endswith("\r\x1b[K")
    assert "\n" not in shown.getvalue()


def test_the_trace_holds_every_stage_of_what_was_read_and_why_others_were_not() -> None:
    out = io.BytesIO()
    assert tuple(traced(OUTCOMES, out, as_text=False, fit=Open())) == OUTCOMES
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [(line["document"], line["stage"]) for line in told] == [
        ("a.txt", "source"),
        ("a.txt", "passages"),
        ("a.txt", "unclaimed"),
        ("c.txt", "refused"),
    ]


def test_the_same_reading_gives_the_same_trace() -> None:
    assert list(lines(READING)) == list(lines(READING))
    assert all("\n" not in line for line in lines(READING))
