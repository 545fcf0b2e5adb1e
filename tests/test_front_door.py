"""The command line: what goes in, what comes out, and the exit status.

One small export, loaded into a folder, serves all commands that only ask; builds make their own papers.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

import startwell
from ontology.errors import (
    NoRelease,
    NotFound,
    QueryError,
    QueryTimeout,
    RefusedDocument,
    StartwellError,
    StoreBusy,
    UnknownTerm,
    UsageError,
)

SW = "https://w3id.org/startwell/ontology#"
ID = "https://w3id.org/startwell/id/"
EXPORT = f"""\
<{ID}document/report> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Document> <{SW}documents> .
<{ID}document/report> <http://purl.org/dc/terms/title> "A \\u001B[31mred\\u0007 report" <{SW}documents> .
"""
PAPER = """\
# Leeds Health and Wellbeing Board: forward plan

Date: 12 March 2024

1. The Leeds Children and Families Partnership is accountable for infant mortality.
2. The Leeds Health and Wellbeing Board leads the Leeds Best Start Plan 2022-27.
"""


def run(*words: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(startwell.house, [str(word) for word in words], input=given)


def shell(*words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "startwell", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env={**os.environ, **more}, check=False)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds one small export."""
    folder = tmp_path_factory.mktemp("front-door")
    (folder / "small.nq").write_text(EXPORT, encoding="utf-8")
    assert run("load", folder / "small.nq", "--store", folder / "store").exit_code == 0
    return folder / "store"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (RefusedDocument("minutes.pdf", "no text layer"), 1),
        (UsageError("no such day"), 2),
        (NotFound("topic 'x'"), 2),
        (QueryError("expected a variable", 1, 8), 2),
        (QueryTimeout("its time was up"), 3),
        (NoRelease("nothing there yet"), 3),
        (StoreBusy("somebody else is writing"), 3),
        (UnknownTerm("sw:x"), 3),
        (OSError(28, "No space left on device"), 3),
        (MemoryError(), 3),
        (KeyboardInterrupt(), 3),
        (ZeroDivisionError("a fault of ours"), 3),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_every_error_has_an_exit_status_and_one_line(error: BaseException, status: int) -> None:
    assert startwell.status_of(error) == status
    said = startwell.sentence_of(error)
    assert said
    assert "Traceback" not in said


def test_every_kind_of_our_errors_is_in_the_table() -> None:
    kinds: Sequence[type[BaseException]] = [kind for kind, _ in startwell.STATUS]
    assert StartwellError in kinds


def test_only_an_error_nobody_named_asks_for_debug() -> None:
    assert "--debug" in startwell.sentence_of(ZeroDivisionError("by zero"))
    assert "--debug" not in startwell.sentence_of(NoRelease("nothing there yet"))


@pytest.mark.parametrize(
    "words",
    [
        ("owners",),
        ("owners", "x", "--as-of", "yesterday"),
        ("owners", "x", "--format", "xml"),
        ("export",),
        ("build",),
        ("build", "--workers", "0", "x"),
        ("build", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1", "x"),
        ("serve", "--port", "99999"),
        ("dance",),
        ("query", "SELECT", "--store", "https://example.org/store"),
        ("query", "SELECT", "--store", __file__),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2(words: tuple[str, ...], tmp_path: Path) -> None:
    place = () if "--store" in words or words == ("dance",) else ("--store", tmp_path)
    result = run(*words, *place)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.strip()


@pytest.mark.parametrize(
    "words",
    ["owners x", "query ASK{}", "validate", "export --format nquads", "draw", "explain x"],
)
def test_an_empty_store_is_status_3_and_one_sentence(words: str, tmp_path: Path) -> None:
    result = run(*words.split(), "--store", tmp_path / "nothing")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "build" in result.stderr


def test_an_unexpected_error_shows_its_place_with_debug_only(monkeypatch: pytest.MonkeyPatch, store: Path) -> None:
    def broken(_: str) -> None:
        raise ZeroDivisionError("by\x1b[31m zero")

    monkeypatch.setattr(startwell, "_release", broken)
    silent, spoken = run("validate", "--store", store), run("validate", "--debug", "--store", store)
    assert (silent.exit_code, spoken.exit_code) == (3, 3)
    assert silent.stderr.count("\n") == 1
    assert "\x1b" not in silent.stderr
    assert "Traceback" not in silent.stderr
    assert "Traceback" in spoken.stderr


def test_the_environment_names_the_store_where_the_option_does_not(store: Path) -> None:
    assert shell("query", "ASK {}", STARTWELL_STORE=str(store)).stdout == "yes\n"


def test_a_query_is_text_a_file_or_standard_input(store: Path, tmp_path: Path) -> None:
    text = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    (tmp_path / "count.rq").write_text(text, encoding="utf-8")
    answers = {
        run("query", text, "--store", store).stdout,
        run("query", tmp_path / "count.rq", "--store", store).stdout,
        run("query", "-", "--store", store, given=text).stdout,
    }
    assert answers == {"n\n-\n2\n1 row\n"}


def test_a_query_file_that_is_not_there_is_named(store: Path) -> None:
    result = run("query", "missing.rq", "--store", store)
    assert result.exit_code == 2
    assert result.stderr == "missing.rq: there is no such file\n"


@pytest.mark.parametrize(("form", "begins"), [("json", '{"head":'), ("csv", "s,p,o"), ("xml", "<?xml"), ("table", "s ")])
def test_rows_come_in_every_form_of_rows(form: str, begins: str, store: Path) -> None:
    result = run("query", "SELECT ?s ?p ?o { ?s ?p ?o }", "--format", form, "--store", store)
    assert result.exit_code == 0
    assert result.stdout.startswith(begins)


def test_triples_come_as_turtle_where_a_table_was_meant(store: Path) -> None:
    assert run("query", "CONSTRUCT WHERE { ?s ?p ?o }", "--store", store).stdout.startswith(f"<{ID}document/report> a ")


@pytest.mark.parametrize(("query", "form"), [("SELECT * { ?s ?p ?o }", "ttl"), ("CONSTRUCT WHERE { ?s ?p ?o }", "csv")])
def test_a_form_that_does_not_fit_the_query_is_wrong_usage(query: str, form: str, store: Path) -> None:
    assert run("query", query, "--format", form, "--store", store).exit_code == 2


@pytest.mark.parametrize(
    "query",
    ["SELECT ?x {", "INSERT DATA { <a:b> <a:b> <a:b> }", "SELECT * { SERVICE <http://127.0.0.1:9/> { } }", "(" * 100_000],
    ids=["broken", "update", "service", "nested"],
)
def test_a_query_that_cannot_or_may_not_run_is_wrong_usage(query: str, store: Path) -> None:
    result = run("query", query, "--store", store)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_no_terminal_escape_of_a_name_is_printed(store: Path) -> None:
    result = run("query", "SELECT ?o { ?s <http://purl.org/dc/terms/title> ?o }", "--store", store)
    assert "red" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\x07" not in result.stdout


def test_an_export_goes_round(store: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.nq"
    assert run("export", "--format", "nquads", "-o", again, "--store", store).exit_code == 0
    assert run("load", again, "--store", tmp_path / "copy").exit_code == 0
    assert shell("export", "--format", "nquads", "--store", tmp_path / "copy").stdout == again.read_text(encoding="utf-8")


def test_a_reader_that_closes_early_is_no_error(store: Path) -> None:
    command = f"{sys.executable} -m startwell export --format nquads --store {store}; echo status $?"
    told = subprocess.run(["sh", "-c", f"({command} >&3) 3>&1 | true"], capture_output=True, text=True, timeout=60, check=True)
    assert "Traceback" not in told.stderr


def test_an_output_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    kept = tmp_path / "graph.nq"
    kept.write_text("as it was", encoding="utf-8")
    assert run("export", "--format", "nquads", "-o", kept, "--store", tmp_path / "nothing").exit_code == 3
    assert kept.read_text(encoding="utf-8") == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.nq"]


def test_a_device_is_written_to_and_not_replaced(store: Path) -> None:
    assert run("export", "--format", "nquads", "-o", os.devnull, "--store", store).exit_code == 0
    assert not Path(os.devnull).is_file()


def test_a_busy_port_is_status_3(store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--port", str(taken.getsockname()[1]), "--store", store)
    assert result.exit_code == 3
    assert "in use" in result.stderr


def test_a_setting_that_cannot_be_read_is_wrong_usage(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STARTWELL_QUERY_SECONDS", "soon")
    result = run("serve", "--port", "0", "--store", store)
    assert result.exit_code == 2
    assert "STARTWELL_QUERY_SECONDS" in result.stderr


def test_a_report_comes_as_text_json_and_turtle(store: Path) -> None:
    """The small export describes a document that no passage stands in, so what is found does not matter here."""
    told = {form: run("validate", "--format", form, "--store", store) for form in ("text", "json", "ttl")}
    assert {result.exit_code for result in told.values()} <= {0, 1}
    assert set(json.loads(told["json"].stdout)) == {"faults", "findings"}
    assert "ValidationReport" in told["ttl"].stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that one paper was built into, for commands that only ask."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "board.md").write_text(PAPER, encoding="utf-8")
    assert run("build", folder / "board.md", "--workers", "1", "--store", folder / "store").exit_code == 0
    return folder / "store"


def build(folder: Path, *words: str) -> Result:
    return run("build", folder / "papers", "--workers", "1", "--store", folder / "store", *words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of papers: one that says who holds what, one without a word in it."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/board.md").write_text(PAPER, encoding="utf-8")
    return tmp_path


def test_a_build_ends_with_what_was_loaded(folder: Path) -> None:
    result = build(folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.fullmatch(
        r"1 documents read, 0 unchanged, 0 refused; the graph has 1 documents, \d+ passages, \d+ statements; [\d.]+ seconds\n",
        result.stdout,
    )


def test_a_second_build_reads_nothing(folder: Path) -> None:
    build(folder)
    assert build(folder).stdout.startswith("0 documents read, 1 unchanged, 0 refused; the graph has 1 documents")


def test_a_refused_document_is_one_line_and_status_1_and_the_others_are_there(folder: Path) -> None:
    (folder / "papers/an\x1b[31m empty one.txt").write_text("", encoding="utf-8")
    result = build(folder)
    assert result.exit_code == 1
    assert re.fullmatch(r"refused: an.*empty one\.txt: .+\n", result.stderr)
    assert "\x1b" not in result.output
    assert "the graph has 1 documents" in result.stdout


def test_workers_and_removals_do_not_change_the_graph(folder: Path) -> None:
    build(folder)
    alone = run("export", "--format", "nquads", "--store", folder / "store").stdout
    (folder / "papers/other.md").write_text(PAPER.replace("infant mortality", "breastfeeding"), encoding="utf-8")
    assert run("build", folder / "papers", "--workers", "2", "--store", folder / "store").exit_code == 0
    assert run("export", "--format", "nquads", "--store", folder / "store").stdout != alone
    assert run("remove", "other.md", "--store", folder / "store").exit_code == 0
    assert run("export", "--format", "nquads", "--store", folder / "store").stdout == alone


def test_a_document_that_is_not_there_cannot_be_removed(built: Path) -> None:
    result = run("remove", "nothing.md", "--store", built)
    assert result.exit_code == 2
    assert "board.md" in result.stderr


def test_a_paper_comes_through_a_pipe(folder: Path) -> None:
    result = run("build", "-", "--workers", "1", "--store", folder / "store", given=PAPER)
    assert result.exit_code == 0
    assert "the graph has 1 documents" in result.stdout


def test_the_trace_has_a_line_for_each_thing_each_stage_gave(folder: Path) -> None:
    build(folder, "--trace", str(folder / "trace.jsonl"))
    lines = [json.loads(line) for line in (folder / "trace.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["document"] for line in lines} == {"board.md"}
    assert {"source", "passages", "things", "statements"} <= {line["stage"] for line in lines}


def test_the_answer_is_text_for_people_and_json_as_the_service_gives_it(built: Path) -> None:
    asked = ("owners", "infant mortality", "--area", "Leeds", "--as-of", "2024-06-30", "--store", built)
    text, told = run(*asked), json.loads(run(*asked, "--format", "json").stdout)
    assert text.stdout.startswith("OWNED: ")
    assert set(told) == {"topic", "area", "as_of", "read", "verdict", "owners", "services", "gaps"}
    assert (told["verdict"], told["as_of"]) == ("owned", "2024-06-30")


def test_a_topic_that_is_not_there_is_answered_with_the_nearest(built: Path) -> None:
    result = run("owners", "infant mortalty", "--store", built)
    assert result.exit_code == 2
    assert "infant mortality" in result.stderr


def test_a_thing_is_explained_by_its_rules(built: Path) -> None:
    told = run("explain", "Leeds Health and Wellbeing Board", "--store", built)
    assert "leads Leeds Best Start Plan 2022-27 (stated)\n    by rule " in told.stdout


def test_the_network_is_drawn_into_one_file(built: Path, tmp_path: Path) -> None:
    drawn = run("draw", "-o", tmp_path / "network.html", "--store", built)
    assert (drawn.exit_code, drawn.stdout) == (0, "")
    assert "Leeds Health and Wellbeing Board" in (tmp_path / "network.html").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["network.html"]


@pytest.mark.parametrize(
    ("form", "begins"), [("trig", "[<@]"), ("turtle", "[<@]"), ("jsonld", r"[\[{]"), ("graphml", "<"), ("csv", "subject,")]
)
def test_an_export_comes_in_every_form(form: str, begins: str, built: Path) -> None:
    result = run("export", "--format", form, "--store", built)
    assert result.exit_code == 0
    assert re.match(begins, result.stdout)
    assert "Leeds Best Start Plan 2022-27" in result.stdout


def test_a_terminal_sees_how_far_a_build_has_come(folder: Path) -> None:
    papers, store = str(folder / "papers"), str(folder / "store")
    command = [sys.executable, "-m", "startwell", "build", papers, "--workers", "1", "--store", store]
    inner, outer = os.openpty()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=outer) as running:
        os.close(outer)
        seen = os.read(inner, 4096).decode()
        assert running.wait(60) == 0
    os.close(inner)
    assert "1 of 1 documents, " in seen
    assert " seconds left" in seen


def test_a_server_answers_and_ends_well_when_told_to_stop(built: Path) -> None:
    command = [sys.executable, "-m", "startwell", "serve", "--port", "0", "--store", str(built)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        address = running.stderr.readline().split()[1]
        with urlopen(f"{address}/healthz", timeout=30) as answer:
            assert answer.status == 200
            assert answer.headers["server"] is None
        running.terminate()
        assert running.wait(15) == 0
        assert running.stderr.read() == ""


def test_a_file_that_is_gone_is_reported_and_taken_out_when_asked(folder: Path) -> None:
    (folder / "papers/other.md").write_text(PAPER.replace("infant mortality", "breastfeeding"), encoding="utf-8")
    build(folder)
    (folder / "papers/other.md").unlink()
    told = build(folder)
    assert (told.exit_code, told.stderr) == (0, "vanished: other.md: its file is gone; --prune takes it out\n")
    assert "0 documents read, 1 unchanged, 0 refused, 1 vanished; the graph has 2 documents" in told.stdout
    told = build(folder, "--prune")
    assert (told.exit_code, told.stderr) == (0, "taken out: other.md: its file is gone\n")
    assert "1 taken out; the graph has 1 documents" in told.stdout


def test_a_changed_card_beside_an_unchanged_paper_is_noticed(folder: Path) -> None:
    build(folder)
    (folder / "papers/board.toml").write_text('id = "h-7"\n', encoding="utf-8")
    assert build(folder).stdout.startswith("1 documents read, 0 unchanged")
    (folder / "papers/board.toml").unlink()
    (folder / "papers/sources.toml").write_text('["board.md"]\nid = "h-7"\n', encoding="utf-8")
    assert build(folder).stdout.startswith("0 documents read, 1 unchanged")


def test_what_was_refused_is_said_again_and_not_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "papers/empty.txt").write_text("", encoding="utf-8")
    first = build(folder)
    monkeypatch.setattr("loaders.parallel._Worker", None)
    second = build(folder)
    assert (second.exit_code, second.stderr) == (first.exit_code, first.stderr)
    assert first.exit_code == 1
    assert "empty.txt" in first.stderr


@pytest.mark.parametrize("words", [("build", "missing.txt"), ("query", "missing.rq"), ("load", "missing.nq")])
def test_a_file_that_is_named_and_not_there_is_wrong_usage(words: tuple[str, ...], folder: Path, tmp_path: Path) -> None:
    result = run(
        words[0], *([folder / "papers"] if words[0] == "build" else []), tmp_path / words[1], "--store", folder / "store"
    )
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / words[1]}: there is no such file{' or folder' if words[0] == 'build' else ''}\n"
    assert not (folder / "store").exists()


def test_a_limit_of_reading_that_is_no_number_is_wrong_usage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STARTWELL_READ_SECONDS", "soon")
    result = build(folder)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "STARTWELL_READ_SECONDS" in result.stderr


def test_the_list_of_commands_cuts_no_sentence() -> None:
    told = run("--help").output.partition("Commands:")[2]
    assert "..." not in told
    assert len(re.findall(r"\.$", told, re.MULTILINE)) == len(startwell.house.commands)


def test_a_page_is_not_drawn_on_a_terminal_but_into_a_file(store: Path, tmp_path: Path) -> None:
    inner, outer = os.openpty()
    words = [sys.executable, "-m", "startwell", "draw", "--store", str(store)]
    path = {**os.environ, "PYTHONPATH": str(Path(startwell.__file__).parent)}
    done = subprocess.run(words, stdout=outer, stderr=subprocess.PIPE, text=True, timeout=60, cwd=tmp_path, env=path, check=False)
    os.close(outer)
    os.close(inner)
    assert (done.returncode, done.stderr) == (0, "Drawn to network.html; open it in a browser.\n")
    assert (tmp_path / "network.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_store_is_named_by_its_url_as_by_its_path(store: Path) -> None:
    ask = ("query", "ASK { ?s ?p ?o }", "--store")
    assert run(*ask, store.as_uri()).output == run(*ask, store).output == "yes\n"
    assert run(*ask, "file://elsewhere.example/srv").exit_code == 2
