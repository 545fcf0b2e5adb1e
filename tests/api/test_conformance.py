"""The conformance runners kept beside the project, against the service on a port of its own; skipped where there are none."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings
from graph.store import Store

SHARED = Path(__file__).resolve().parents[3] / "shared"
RUNNERS = SHARED / "bench" / "conformance"
pytestmark = pytest.mark.skipif(not (RUNNERS / "results.py").exists(), reason="the conformance runners are not at hand")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service over an empty graph."""
    from graph.build import publish

    store = Store(tmp_path_factory.mktemp("conformance"))
    publish(store, [])
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(store, Settings()), log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def run(runner: str, *arguments: str) -> str:
    ended = subprocess.run([sys.executable, "-B", str(RUNNERS / runner), *arguments], capture_output=True, text=True, check=False)
    assert not ended.returncode, ended.stdout + ended.stderr
    return ended.stdout


def test_every_form_of_results_is_read_back_as_it_was(address: str) -> None:
    assert "85 passed, 0 failed" in run("results.py", "--base", address)


@pytest.mark.skipif(not (SHARED / "w3c" / "sparql").exists(), reason="the W3C's cases are not at hand")
def test_every_case_of_the_protocol_that_only_reads_passes(address: str) -> None:
    assert "82 passed, 0 failed" in run("protocol.py", str(SHARED / "w3c"), "--base", address)
