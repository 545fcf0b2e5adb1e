"""A folder of hostile and broken files goes through the front door: good ones are read, the rest refused in a line each.

The files are made anew for each run by `make_inputs`, built and watched by `running`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.running import Run
from tests.hostile.running import run as run_in

MOST_SECONDS = 300
MOST_MB = 1024


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_in(tmp_path_factory.mktemp("hostile"))


def test_there_are_at_least_sixty_good_files_and_as_many_bad_ones(run: Run) -> None:
    assert len(run.names("good")) >= 60
    assert len(run.names("bad")) >= 64


def test_every_bad_file_is_refused_in_one_line_that_names_it(run: Run) -> None:
    assert {name: run.of(name) for name in run.names("bad") if len(run.of(name)) != 1} == {}


def test_no_good_file_is_refused(run: Run) -> None:
    assert [line for name in run.names("good") for line in run.of(name)] == []


def test_what_may_be_either_is_refused_in_one_line_at_most(run: Run) -> None:
    assert {name: run.of(name) for name in run.names("any") if len(run.of(name)) > 1} == {}


def test_as_many_papers_are_read_as_there_are_good_files_at_least(run: Run) -> None:
    assert int(run.report.split(" documents read")[0]) >= len(run.names("good"))


def test_nothing_is_said_but_refusals_and_warnings_each_short_and_without_a_traceback(run: Run) -> None:
    known = ("refused: ", "warning: ")
    assert [line for line in run.said.splitlines() if not line.startswith(known) or len(line) > 400] == []
    assert "fault of ours" not in run.said


def test_no_name_steers_the_terminal(run: Run) -> None:
    assert [char for char in run.said if not char.isprintable() and char != "\n"] == []


def test_the_exit_status_tells_of_refusals(run: Run) -> None:
    assert run.status == 1


def test_nothing_is_written_but_the_store(run: Run) -> None:
    assert run.strays == set()
    assert "writes: " not in run.said
    assert not Path("/absolute.txt").exists()


def test_nothing_is_fetched(run: Run) -> None:
    assert run.visitors == 0
    assert "connects: " not in run.said


def test_no_process_takes_more_than_a_gigabyte(run: Run) -> None:
    assert 0 < run.peak_mb < MOST_MB


def test_the_folder_takes_less_than_five_minutes_of_a_processor(run: Run) -> None:
    assert run.processor_seconds < MOST_SECONDS
