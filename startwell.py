"""The front door: the command line, and the only file that knows every room.

Each command reads its arguments, asks one room and prints. Data goes to standard output, talk to standard error, and what an
error means for the exit status stands in one table, `STATUS`. Nothing is read, decided or stored here. The rooms are imported
inside the commands, so that `--help` need not wait for them.
"""

from __future__ import annotations

import io
import json
import logging
import os
import secrets
import shutil
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ontology.errors import NotFound, QueryError, QueryTimeout, RefusedDocument, StartwellError, UsageError

if TYPE_CHECKING:
    from graph.build import ReleaseReport
    from graph.store import Release, Store

OK, REFUSED, WRONG_USAGE, COULD_NOT_RUN = 0, 1, 2, 3
STATUS: tuple[tuple[type[BaseException], int], ...] = (
    (RefusedDocument, REFUSED),
    (UsageError, WRONG_USAGE),
    (NotFound, WRONG_USAGE),
    (QueryTimeout, COULD_NOT_RUN),
    (QueryError, WRONG_USAGE),
    (StartwellError, COULD_NOT_RUN),
    (KeyboardInterrupt, COULD_NOT_RUN),
    (MemoryError, COULD_NOT_RUN),
    (OSError, COULD_NOT_RUN),
)


def status_of(error: BaseException) -> int:
    """The exit status an error becomes; what is not in the table is a fault of ours.

    >>> status_of(UsageError("no such day")), status_of(ZeroDivisionError())
    (2, 3)
    """
    return next((status for kind, status in STATUS if isinstance(error, kind)), COULD_NOT_RUN)


def sentence_of(error: BaseException) -> str:
    """What a user is told of an error: one line, without a traceback.

    >>> sentence_of(ZeroDivisionError("by zero"))
    'Something went wrong that should not have (ZeroDivisionError: by zero). Run it again with --debug and report what it says.'
    """
    match error:
        case KeyboardInterrupt():
            return "Stopped. The last release is as it was."
        case MemoryError():
            return "There is not enough memory."
        case OSError():
            return f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
        case StartwellError():
            return str(error)
    told = f"Something went wrong that should not have ({type(error).__name__}: {error})."
    return f"{told} Run it again with --debug and report what it says."


def talk(text: str) -> None:
    """One line for the person at the terminal, on standard error."""
    from viz.terminal import plain

    click.echo(plain(text), err=True)


def show(answer: str | bytes) -> None:
    """An answer on standard output: text without anything that steers a terminal, data (bytes) as it is unless it meets one."""
    from viz.rows import unsteered

    text = answer if isinstance(answer, str) else answer.decode()
    safe = unsteered(text) if isinstance(answer, str) or sys.stdout.isatty() else text
    click.echo(safe, nl=not safe.endswith("\n"))


class Command(click.Command):
    """A command that ends with an exit status of the table, whatever happens in it, and whose help shows its settings."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        if rows := settings_of(self.name or ""):
            with formatter.section("Settings, from the environment"):
                formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        debug = ctx.params.pop("debug")
        logging.getLogger("rdflib").setLevel(logging.ERROR)
        try:
            ctx.exit(super().invoke(ctx) or OK)
        except (click.exceptions.Exit, click.UsageError):
            raise
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(OK)
        except (Exception, KeyboardInterrupt) as error:
            if debug:
                traceback.print_exc()
            talk(sentence_of(error))
            ctx.exit(status_of(error))


def settings_of(command: str) -> list[tuple[str, str]]:
    """The settings a command takes from the environment, each with its help and default."""
    from api.settings import table
    from loaders.files.limits import file_settings
    from loaders.worker import process_settings

    reading = [(each.name, each.default, each.help) for each in (*process_settings(), *file_settings())]
    serving = [(each.name, each.default, each.help) for each in table()]
    every = {"build": reading, "serve": serving, "mcp": serving}
    return [(name, f"{told} [default: {default}]") for name, default, told in every.get(command, [])]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="startwell", message="%(package)s %(version)s")
def house() -> None:
    """Reads the papers of councils, NHS bodies and partnerships about the early years into a graph that says who
    owns what, and where it says so.

    Exit status: 0 all went well; 1 some documents were refused, or validate found faults of ours; 2 wrong usage;
    3 could not run.
    """


def command(function: Callable[..., int | None]) -> click.Command:
    """A command of the house, with the options that every command has."""
    made = house.command(name=function.__name__.rstrip("_"), short_help=function.__doc__, cls=Command)(function)
    store = click.Option(["--store"], default="./startwell-store", metavar="DIR|URL", help="Where the graph is kept.")
    store.show_default, store.envvar, store.show_envvar = True, "STARTWELL_STORE", True
    made.params += [store, click.Option(["--debug"], is_flag=True, help="Show where an unexpected error arose.")]
    return made


def output_option(text: str) -> Callable[[Any], Any]:
    return click.option("-o", "--output", "to", default="-", metavar="FILE", help=text)


def format_option(*formats: str) -> Callable[[Any], Any]:
    return click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True)


@command
@click.argument("paths", nargs=-1, metavar="[PATH ...]")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Papers read at once. [default: one a core, at least 2]")
@click.option("--scheduler", default="", metavar="ADDRESS", help="A dask scheduler whose workers read the papers.")
@click.option("--trace", default="", metavar="FILE", help="Write what each stage gave: JSON lines, or text for FILE.txt.")
@click.option("--corrections", multiple=True, metavar="FILE", help="Corrections made by hand, beside corrections.toml.")
@click.option("--prune", is_flag=True, help="Take out documents whose file is gone from the folders named.")
def build(
    store: str, paths: tuple[str, ...], workers: int | None, scheduler: str, trace: str, corrections: tuple[str, ...], prune: bool
) -> int:
    """Read documents (files, folders, - for standard input) into the graph; without any, make the release anew."""
    from graph.build import kept_corrections, renew
    from graph.intake import Intake
    from loaders.desk import Desk
    from loaders.files.corrections import find_corrections
    from loaders.progress import Tally
    from loaders.trace import traced
    from ontology.corrections import together
    from viz.outlet import output

    begun, at, named = time.monotonic(), _store(store), [Path(path) for path in paths]
    desk = Desk(named, os.environ, workers, scheduler)
    if not paths and not at.current_id():
        raise UsageError("name a file or a folder to read; there is nothing in the graph yet")
    with at.writing(), output(trace) if trace else nullcontext() as out, closing(desk):
        files = find_corrections(named, [Path(file) for file in corrections], at.directory, kept_corrections(at))
        desk.find(together(files).names, told=bool(trace))
        intake = Intake(at, desk.rules, anew=bool(trace))
        tally = Tally(len(desk.sources), sys.stderr if sys.stderr.isatty() else None)
        outcomes = desk.outcomes(intake.known, talk)
        if out is not None:
            outcomes = traced(outcomes, out, as_text=trace.endswith(".txt"), fit=intake)
        for outcome in tally.counted(outcomes, talk):
            outcome.pass_to(intake)
        taken = intake.end(named, prune=prune)
        gone = "taken out: {}: its file is gone" if prune else "vanished: {}: its file is gone; --prune takes it out"
        report = renew(at, taken.papers, intake.lines(), corrections=files, tell=tally.say)
        for line in (*map(gone.format, taken.vanished), *report.idle):
            talk(line)
    more = f", {len(taken.vanished)} {'taken out' if prune else 'vanished'}" if taken.vanished else ""
    show(f"{tally.ended()}{more}; {_holds(report)}; {time.monotonic() - begun:.1f} seconds")
    return REFUSED if tally.refused else OK


@command
@click.option("--host", default="127.0.0.1", show_default=True, metavar="NAME", help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes that serve.")
@click.option(
    "--log", is_flag=True, envvar="STARTWELL_LOG", help="Write a line of JSON for each request, without what was asked."
)
def serve(store: str, host: str, port: int, workers: int, log: bool) -> None:
    """Serve the web pages, REST and SPARQL, read-only, until stopped."""
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    from api.nursery import TOGETHER
    from api.settings import from_environment

    from_environment()
    store = str(_store(store).directory)
    os.environ |= {"STARTWELL_STORE": store, "STARTWELL_LOG": "1" if log else "", TOGETHER: secrets.token_hex(16)}
    listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048)
    config = uvicorn.Config(
        "api.app:served", factory=True, workers=workers, server_header=False, access_log=False, ws="none",
        http="api.wire:Guarded", log_level="error", timeout_graceful_shutdown=5,
    )  # fmt: skip
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, lambda *_: sys.exit(OK))
    talk(f"Serving http://{host}:{listening.getsockname()[1]} (Ctrl-C stops)")
    server = uvicorn.Server(config)
    if workers > 1:
        Multiprocess(config, sockets=[listening]).run()
    else:
        server.run(sockets=[listening])


@command
def mcp(store: str) -> None:
    """Answer an assistant over standard input and output, by the Model Context Protocol."""
    from api.app import assistants_alone
    from api.settings import from_environment

    assistants_alone(_store(store), from_environment()).run("stdio")


@command
@click.argument("topic")
@click.option("--area", default="", metavar="A", help="The place asked about: its name, slug or IRI.")
@click.option("--as-of", default="", metavar="DATE", help="As 2023-09-07. [default: today]")
@format_option("text", "json")
def owners(store: str, topic: str, area: str, as_of: str, form: str) -> None:
    """Say who owns a topic, and where the papers say so."""
    from graph.dates import checked
    from graph.questions import owners as who_owns
    from viz.terminal import owners_text

    day = checked(as_of, "")
    answer = who_owns(_release(store), topic, area, day)
    if form == "text":
        click.echo(owners_text(answer, sys.stdout.isatty(), shutil.get_terminal_size((100, 24)).columns))
        return
    from api.shaping import owners as shaped

    show(shaped(answer).model_dump_json(indent=2).encode())


@command
@click.argument("query_", metavar="FILE|TEXT")
@format_option("table", "json", "csv", "xml", "ttl", "nq")
def query(store: str, query_: str, form: str) -> None:
    """Ask a SPARQL query, from a file, as text, or from standard input (-); a table of triples is Turtle."""
    from api.scan import Limits, scan
    from viz.inlet import query_text
    from viz.rows import table_text

    text = query_text(query_)
    scan(text, Limits())
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the engine does not hear Ctrl-C
    release = _release(store)
    triples = release.form(text) in ("CONSTRUCT", "DESCRIBE")
    form = "ttl" if triples and form == "table" else form
    if triples != (form in ("ttl", "nq")):
        raise UsageError(f"this query answers with {'triples: ttl or nq' if triples else 'rows: table, json, csv or xml'}")
    answer = release.answer(text, "json" if form == "table" else form)
    show(table_text(answer) if form == "table" else answer)


@command
@format_option("text", "json", "ttl")
def validate(store: str, form: str) -> int:
    """Check the graph by SHACL: faults of ours, and gaps in the governance the papers describe."""
    from graph.check import validate as check
    from graph.findings import report_text, report_turtle

    report = check(_release(store))
    if form == "json":
        show(json.dumps(asdict(report), ensure_ascii=False, indent=2).encode())
    else:
        show(report_text(report) if form == "text" else report_turtle(report))
    return REFUSED if report.faults else OK


@command
@click.argument("thing", metavar="NAME|IRI")
def explain(store: str, thing: str) -> None:
    """Tell which rule, passage and decision stand behind a thing, and what was left over of a document."""
    from graph.explain import explain as explanation
    from viz.explanation import explanation_text

    show(explanation_text(explanation(_release(store), thing)))


@command
@click.option("--format", "form", required=True, type=click.Choice(("nquads", "trig", "turtle", "jsonld", "graphml", "csv")))
@output_option("Where to write it; - for standard output.")
def export(store: str, form: str, to: str) -> None:
    """Write the graph in another form."""
    from graph.exporting import export as write
    from viz.outlet import output

    with output(to) as out:
        write(_release(store), form, out)


@command
@click.argument("file", metavar="FILE.nq")
def load(store: str, file: str) -> None:
    """Make an export a release again."""
    from graph.build import load as take_in
    from viz.inlet import input_file

    with input_file(file) as export:
        show(_holds(take_in(_store(store), export, apart=True)))


@command
@click.option("--about", default="", metavar="NAME", help="Draw only what is near this thing.")
@output_option("Where to write the page; - for standard output, or network.html from a terminal.")
def draw(store: str, about: str, to: str) -> None:
    """Draw the interactive network as one page that needs no other file."""
    from graph.questions import network
    from viz.network_page import network_html
    from viz.outlet import off_terminal, output

    page = network_html(network(_release(store), about=about), about or "Who owns what")
    with output(place := off_terminal(to, "network.html")) as out:
        out.write(page.encode())
    if place != to:
        talk(f"Drawn to {place}; open it in a browser.")


@command
@click.argument("document")
def remove(store: str, document: str) -> None:
    """Take a document out of the graph, by its slug, IRI or source name."""
    from graph.build import remove as take_out

    show(_holds(take_out(_store(store), document, apart=True)))


@command
@click.argument("name")
def forget(store: str, name: str) -> None:
    """Take a person out of the graph, and keep them out of later builds."""
    from graph.build import forget as take_out

    gone = take_out(_store(store), sys.stdin.readline() if name == "-" else name, apart=True)
    show(
        f"forgotten: {gone.people} people and {gone.statements} statements taken out, the name hidden in {gone.passages} passages"
        f" of {gone.documents} documents; earlier releases are gone from the store"
    )


def _store(place: str) -> Store:
    from graph.store import Store
    from viz.inlet import folder_named

    return Store(folder_named(place))


def _release(place: str) -> Release:
    return _store(place).current()


def _holds(report: ReleaseReport) -> str:
    return f"the graph has {report.documents} documents, {report.passages} passages, {report.statements} statements"


def main() -> None:
    """What the installed command `startwell` runs; whatever the locale, it speaks UTF-8."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    house.main(prog_name="startwell")


if __name__ == "__main__":
    main()
