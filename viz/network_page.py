"""The network page: the picture, a panel for what is chosen, and the same relations as a list.

Here live the body that any page can hold and the single file that opens offline; what is drawn is decided in
`viz.network_model`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.answers import Network
from viz import assets
from viz.network_model import as_json, drawing
from viz.palette import MARKS, Mark, mark
from viz.wording import class_name, day, shortened

CLOSING = re.compile(r"<(/script|/style|!--)", re.IGNORECASE)
Link = Callable[[str], str]


def web_link(iri: str) -> str:
    """Where a thing is found on the web: its IRI, or nowhere where that is no web address.

    >>> web_link("https://example.org/a"), web_link("javascript:alert(1)")
    ('https://example.org/a', '')
    """
    return iri if iri.startswith(("https://", "http://")) else ""


def network_html(network: Network, title: str) -> str:
    """One file that shows a network in any browser, without a connection.

    Its scripts and styles stand in it, and it forbids the browser to run or fetch anything else.
    """
    script = _closed(assets.vis_script() + b"\n" + assets.page_script())
    style = _closed(assets.vis_style() + b"\n" + assets.page_style())
    page = _templates().get_template("network.html")
    return page.render(
        title=title,
        body=network_body(network),
        script=Markup(script),
        style=Markup(style),
        script_hash=_hash(script),
        style_hash=_hash(style),
    )


def network_body(network: Network, link: Link = web_link) -> Markup:
    """The picture, panel, legend and list, to stand in a page that loads the assets; `link` gives an IRI's address."""
    labels = {node.id: node.label for node in network.nodes}
    body = _templates().get_template("network_body.html")
    return Markup(
        body.render(
            network=network,
            labels=labels,
            types={node.id: class_name(node.type) for node in network.nodes},
            legend=_legend(network),
            data=Markup(as_json(drawing(network))),
            link=link,
        )
    )


def _legend(network: Network) -> list[Mark]:
    used = {mark(node.type) for node in network.nodes}
    return [m for m in dict.fromkeys((*MARKS.values(), *sorted(used, key=lambda m: m.name))) if m in used]


def _closed(code: bytes) -> str:
    """Code that may stand inside a script or style element: nothing in it closes that element.

    Line ends are those a browser reads, so that its hash of the code is ours.
    """
    text = code.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return CLOSING.sub(r"<\\\1", text)


def _hash(code: str) -> str:
    return "sha256-" + b64encode(sha256(code.encode()).digest()).decode()


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(assets.TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(day=day, shortened=shortened)
    return made
