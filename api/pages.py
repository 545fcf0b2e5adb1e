"""Rendering pages for people: the templates, what every template may use, and the page of a failure.

Which page answers which address stands in `api.routes.pages` and its siblings; wording that pages share with the
terminal is in `viz.wording`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.answers import Proof
from ontology.vocab import SW, shortened
from viz import wording

if TYPE_CHECKING:
    from graph.store import Release

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
STATIC = HERE / "static"
Link = Callable[[str], str]


def rendered(template: str, release: Release | None = None, **context: object) -> bytes:
    """A page as bytes; things of the release are linked to their pages here."""
    base = release.base if release else ""
    shared = {
        "link": linker(base),
        "short": shortener(base),
        "place": lambda proof: place(base, proof),
        "release_id": release.id if release else "",
    }
    return _templates().get_template(template).render({**shared, **context}).encode()


def linker(base: str) -> Link:
    """From an IRI to its address here; other web addresses stay, anything else has none.

    >>> linker("https://example.org/id/")("https://example.org/id/body/a-board")
    '/id/body/a-board'
    >>> linker("https://example.org/id/")("javascript:alert(1)")
    ''
    """

    def link(iri: str) -> str:
        if base and iri.startswith(base):
            return "/id/" + iri[len(base) :]
        if iri.startswith(str(SW)):
            return "/ontology#" + iri[len(str(SW)) :]
        return iri if iri.startswith(("https://", "http://")) else ""

    return link


def shortener(base: str) -> Link:
    """From an IRI to what a table shows of it: kind and slug of a thing of ours, a known prefix, else all of it.

    >>> shortener("https://example.org/id/")("https://example.org/id/body/a-board")
    'body/a-board'
    """
    return lambda iri: iri.removeprefix(base) if base and iri.startswith(base) else shortened(iri)


def place(base: str, proof: Proof) -> str:
    """The address of a passage within the page of its document."""
    return f"{linker(base)(proof.document.id)}#{anchor(proof.passage)}"


def marked(words: str, places: Sequence[tuple[int, int]]) -> Markup:
    """Words as text for a page, with what was found in them marked.

    >>> marked("<b> oral health", ((4, 8),))
    Markup('&lt;b&gt; <mark>oral</mark> health')
    """
    made, at = Markup(), 0
    for start, end in places:
        made += Markup("{}<mark>{}</mark>").format(words[at:start], words[start:end])
        at = end
    return made + words[at:]


def anchor(passage: str) -> str:
    """The name of a passage within the page of its document: the last part of its IRI."""
    return passage.rstrip("/").rpartition("/")[2]


def error_page(request: Request, status: int, detail: str, headers: Mapping[str, str], **more: object) -> Response:
    """A failure as a page: the sentence, and the nearest names where something was not found."""
    del request
    nearest = more.get("nearest")
    names = [str(name) for name in nearest] if isinstance(nearest, list) else []
    body = rendered("error.html", title=HTTPStatus(status).phrase, status=status, detail=detail, nearest=names)
    return HTMLResponse(body, status, dict(headers))


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters.update(
        day=wording.day,
        shortened=wording.shortened,
        class_name=wording.class_name,
        labels=wording.labels,
        anchor=anchor,
        gap_sentence=wording.gap_sentence,
        is_claim=is_claim,
        marked=marked,
    )
    made.globals.update(stretch=wording.stretch, service_facts=wording.service_facts)
    return made


def is_claim(predicate: str) -> bool:
    """Whether a fact is a claim with parties (a contract, a membership) rather than a plain relation.

    >>> is_claim("http://www.w3.org/ns/org#Membership"), is_claim("http://www.w3.org/ns/org#memberOf")
    (True, False)
    """
    return re.split("[/#]", predicate)[-1][:1].isupper()
