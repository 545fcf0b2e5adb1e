"""The rules of the house that no other tool checks: sizes, docstrings, doors, and what may not stand in a file."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
ROOMS = ("ontology", "loaders", "graph", "viz", "api")
MODULES = [*sorted(path for room in ROOMS for path in (HOUSE / room).rglob("*.py")), HOUSE / "startwell.py"]
TESTS = sorted((HOUSE / "tests").rglob("*.py"))
DOORS = {"startwell.py", "loaders/worker.py", "graph/own_process.py"}
"""Where a broad except may stand: a command, one paper or one release in its process; requests have theirs under api/."""
ENGINES = {"pyoxigraph", "pyshacl", "rdflib", "networkx", "pyvis", "fastapi", "starlette"}
FILES = ("good", "bad", "bait", "large", "office", "sent", "printed", "kept")
MAKERS = ("make_inputs.py", *(f"{kind}_files.py" for kind in FILES), "running.py", "renderings.py", "values.py", "plainly.py")
"""What makes inputs for tests, reads what came of them, or says what is expected, and holds no tests."""
BINARY = {".png", ".ico", ".woff2", ".gz", ".pdf", ".docx"}
NOT_OURS = {".venv", ".hypothesis", ".venv-lock", ".venv-fuzz", ".schemathesis", ".git", "startwell-store", "build", "dist"}


def name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def trees(paths: list[Path]) -> Iterator[tuple[Path, ast.Module]]:
    return ((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def imported(tree: ast.Module) -> set[str]:
    """The top-level names a module imports, anywhere in it."""
    plain = {alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def ours() -> list[Path]:
    """Every text file of the project."""
    every = (path for path in HOUSE.rglob("*") if path.is_file() and path.suffix not in BINARY)
    return [path for path in every if not ({*path.relative_to(HOUSE).parts} & NOT_OURS) and "cache" not in name(path)]


def test_no_module_is_over_400_lines_and_nine_in_ten_are_under_300() -> None:
    lines = {name(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {path: n for path, n in lines.items() if n > 400} == {}
    assert sum(n < 300 for n in lines.values()) >= 0.9 * len(lines)


def test_the_median_function_is_under_ten_lines() -> None:
    lengths = [(f.end_lineno or f.lineno) - f.lineno + 1 for _, tree in trees(MODULES) for f in functions(tree)]
    assert statistics.median(lengths) < 10


def test_every_module_says_what_lives_in_it() -> None:
    silent = [name(path) for path, tree in trees(MODULES) if path.name != "__init__.py" and not ast.get_docstring(tree)]
    assert silent == []


def test_broad_excepts_stand_at_the_doors_only() -> None:
    broad = {
        name(path)
        for path, tree in trees(MODULES)
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and (node.type is None or "Exception" in ast.unparse(node.type).split(", "))
    }
    assert {path for path in broad if not path.startswith("api/")} <= DOORS


def test_the_front_door_meets_no_engine() -> None:
    tree = ast.parse((HOUSE / "startwell.py").read_text(encoding="utf-8"))
    assert imported(tree) & ENGINES == set()


def test_rooms_are_imported_by_their_modules() -> None:
    """`from graph.store import Store`, never `import graph` nor `from graph import store`."""
    whole = [
        f"{name(path)}: {ast.unparse(node)}"
        for path, tree in trees([*MODULES, *TESTS])
        for node in ast.walk(tree)
        if isinstance(node, ast.Import) and {alias.name for alias in node.names} & set(ROOMS)
    ]
    assert whole == []


def test_every_ignored_type_names_its_code_and_its_reason() -> None:
    lines = (f"{name(path)}: {line}" for path in [*MODULES, *TESTS] for line in path.read_text(encoding="utf-8").split("\n"))
    bare = [line for line in lines if re.search(r"# type: [i]gnore(?!\[[\w, -]+\] +# ?\w)", line)]
    assert bare == []


def test_every_test_is_collected_by_its_file_and_its_name() -> None:
    """A renamed file or function must not shrink the suite unnoticed."""
    files = [path.name for path in TESTS if path.name not in ("conftest.py", "__init__.py", *MAKERS)]
    assert [file for file in files if not file.startswith("test_")] == []
    named = [f.name for _, tree in trees(TESTS) for f in functions(tree)]
    assert [f for f in named if re.match(r"_+test|TEST|Test", f)] == []


def test_tests_stand_in_folders_that_the_code_has() -> None:
    folders = {path.parent.relative_to(HOUSE / "tests") for path in TESTS if path.relative_to(HOUSE / "tests").parts[0] in ROOMS}
    assert [folder.as_posix() for folder in sorted(folders) if not (HOUSE / folder).is_dir()] == []


def test_no_test_is_written_twice_under_one_name() -> None:
    for path, tree in trees(TESTS):
        names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
        assert len(names) == len(set(names)), name(path)


@pytest.mark.parametrize("words", ["pypi" + ".org", "python" + "hosted", "npmjs" + ".org", "/ro" + "ot/", "/t" + "mp/"])
def test_no_file_names_a_registry_or_a_folder_of_one_machine(words: str) -> None:
    assert [name(path) for path in ours() if words in path.read_text(encoding="utf-8", errors="replace")] == []


def test_help_is_shown_without_waking_an_engine() -> None:
    code = f"import startwell, sys; print(*sorted({ENGINES} & set(sys.modules)))"
    woken = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert woken.stdout.strip() == ""
