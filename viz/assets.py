"""The scripts and styles of the network page: ours, and the vis-network library that the pyvis package carries.

Here lives finding and reading them, so that a page needs nothing from another host.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

STATIC = Path(__file__).with_name("static")
TEMPLATES = Path(__file__).with_name("templates")


class MissingLibrary(RuntimeError):  # noqa: N818 — says what happened
    """Raised when the pyvis package is not installed or carries no vis-network."""


def vis_script() -> bytes:
    """The vis-network library, as the newest version pyvis carries."""
    return _library("vis-network.min.js")


def vis_style() -> bytes:
    """The styles that belong to it."""
    return _library("vis-network.css")


def page_script() -> bytes:
    """What makes the picture from the data in the page."""
    return (STATIC / "network.js").read_bytes()


def page_style() -> bytes:
    """How picture, panel and list are laid out."""
    return (STATIC / "network.css").read_bytes()


@cache
def _library(name: str) -> bytes:
    spec = find_spec("pyvis")
    folders = spec.submodule_search_locations if spec else None
    found = sorted(Path(folders[0]).glob(f"lib/vis-*/{name}")) if folders else []
    if not found:
        raise MissingLibrary(f"The pyvis package with {name} is needed to draw the network; is it installed?")
    return found[-1].read_bytes()
