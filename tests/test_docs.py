"""What the documentation promises is so, and what is so is documented."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from api.settings import table
from loaders.files.cards import KEYS
from loaders.files.limits import file_settings
from loaders.worker import process_settings
from startwell import STATUS, house

HOUSE = Path(__file__).resolve().parent.parent
CLI = (HOUSE / "docs/cli.md").read_text(encoding="utf-8")
README = (HOUSE / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(house.commands)
BUILDING = (*process_settings(), *file_settings())
ROOMS = ("ontology", "loaders", "graph", "viz", "api")
CONTRACT = ["build", "draw", "explain", "export", "forget", "load", "mcp", "owners", "query", "remove", "serve", "validate"]
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md"), *(HOUSE / "bench").glob("*.md")])


def section(command: str) -> str:
    """What docs/cli.md says of one command, heading included."""
    found = re.search(rf"^### `startwell {command}\b.*?(?=^##)", CLI, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no section on {command}"
    return found[0]


def test_the_commands_are_those_users_rely_on() -> None:
    assert COMMANDS == CONTRACT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_documented(command: str) -> None:
    words = section(command)
    for parameter in house.commands[command].params:
        if isinstance(parameter, click.Option) and parameter.name not in ("store", "debug"):
            assert all(f"`{name}" in words for name in parameter.opts), parameter.opts


@pytest.mark.parametrize("command", COMMANDS)
def test_every_choice_of_a_format_is_documented(command: str) -> None:
    for parameter in house.commands[command].params:
        if isinstance(parameter.type, click.Choice):
            assert "|".join(map(str, parameter.type.choices)) in section(command)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_that_is_documented_exists(command: str) -> None:
    known = {name for parameter in house.commands[command].params for name in parameter.opts}
    assert set(re.findall(r"^- `(--?[a-z-]+)", section(command), re.MULTILINE)) <= known


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_a_store(command: str) -> None:
    names = {parameter.name for parameter in house.commands[command].params}
    assert {"store", "debug"} <= names


@pytest.mark.parametrize("page", [CLI, README], ids=["docs/cli.md", "README.md"])
def test_every_exit_status_is_documented(page: str) -> None:
    documented = {int(status) for status in re.findall(r"^\| (\d) \|", page, re.MULTILINE)}
    assert documented == {0} | {status for _, status in STATUS}


def test_every_setting_is_documented_with_its_default_and_help() -> None:
    service = [(each.name, each.default, each.help) for each in table()]
    for name, default, told in (*service, *((each.name, each.default, each.help) for each in BUILDING)):
        assert f"| `{name}` | {default} | {told} |" in CLI


def test_no_setting_is_documented_that_does_not_exist() -> None:
    known = {each.name for each in table()} | {each.name for each in BUILDING}
    assert set(re.findall(r"^\| `(STARTWELL_\w+)`", CLI, re.MULTILINE)) == known


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_the_settings_it_takes_and_no_others(command: str) -> None:
    reading = {each.name: each.help for each in BUILDING} if command == "build" else {}
    serving = {each.name: each.help for each in table()} if command in ("serve", "mcp") else {}
    told = CliRunner().invoke(house, [command, "--help"]).output
    assert set(re.findall(r"^  (STARTWELL_\w+)", told, re.MULTILINE)) == {*reading, *serving}
    assert [words for words in (*reading.values(), *serving.values()) if words not in " ".join(told.split())] == []


def test_every_key_of_a_card_is_documented() -> None:
    told = (HOUSE / "docs/cards.md").read_text(encoding="utf-8")
    assert [key for key in KEYS if f"    {key} = " not in told] == []


def test_every_decision_is_listed() -> None:
    listed = (HOUSE / "docs/decisions/README.md").read_text(encoding="utf-8")
    records = sorted((HOUSE / "docs/decisions").glob("0*.md"))
    assert records
    assert [int(record.name[:4]) for record in records] == [*range(1, len(records) + 1)]
    for record in records:
        title = record.read_text(encoding="utf-8").split("\n")[0].split(". ", 1)[1]
        assert f"[{title}]({record.name})" in listed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(HOUSE).as_posix())
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_architecture_names_files_that_exist() -> None:
    text = (HOUSE / "docs/architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:ontology|loaders|graph|viz|api)/[\w/]+\.\w+)`", text)
    assert named
    assert [file for file in named if not (HOUSE / file).exists()] == []


def test_the_architecture_names_every_folder_and_no_module_that_is_gone() -> None:
    text = (HOUSE / "docs/architecture.md").read_text(encoding="utf-8")
    told = re.findall(r"^- `([\w/]+)/` – (.*?)(?=^- |^#)", text, re.MULTILINE | re.DOTALL)
    folders = {path.parent.relative_to(HOUSE) for room in ROOMS for path in (HOUSE / room).rglob("*.py")}
    assert folders <= {Path(folder) for folder, _ in told}
    named = [HOUSE / folder / f"{module}.py" for folder, words in told for module in re.findall(r"`(\w+)`", words)]
    assert [module for module in named if not module.exists()] == []


def test_the_readme_shows_by_line_30_what_the_demo_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line it shows, in that order; what it leaves out stands between them."""
    monkeypatch.setenv("COLUMNS", "96")
    demo = (HOUSE / "scripts/demo").read_text(encoding="utf-8")
    question = re.search(r"startwell (owners .*)", demo)
    assert question
    runner = CliRunner(env={"STARTWELL_STORE": str(tmp_path)})
    assert runner.invoke(house, ["build", str(HOUSE / "examples"), "--workers", "1"]).exit_code == 0
    printed = iter(line.strip() for line in runner.invoke(house, shlex.split(question[1])).stdout.splitlines())
    shown = [line.strip() for line in README.split("\n")[:30] if line.startswith("    ") and line.strip() != "…"]
    assert len(shown) > 5
    assert [line for line in shown if not line.startswith("sh ") and line not in printed] == []


def test_the_commands_of_the_readme_are_there() -> None:
    scripts = set(re.findall(r"sh (scripts/\w+)", README))
    assert {"scripts/demo", "scripts/test"} <= scripts
    assert [script for script in sorted(scripts) if not (HOUSE / script).exists()] == []


def test_make_has_the_same_habits_as_the_scripts() -> None:
    makefile = (HOUSE / "Makefile").read_text(encoding="utf-8")
    habits = {script.name for script in (HOUSE / "scripts").iterdir()} - {"install"}
    targets = {target for line in re.findall(r"^([a-z ]+):", makefile, re.MULTILINE) for target in line.split()}
    assert targets == habits | {"all", "serve"}


def test_the_changelog_knows_the_version() -> None:
    version = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"\n## {version}\n" in (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")
