"""The network as pyvis' data model: nodes with their places, edges with their direction, physics off.

Here lives what is drawn and how each kind of thing looks; the page around it is `viz.network_page`. Nothing here
is markup: labels are drawn by the library on a canvas, as text. Pyvis is imported when something is drawn: it takes a
service long to start.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph.answers import Network
from viz.palette import mark
from viz.wording import shortened

if TYPE_CHECKING:
    from pyvis.network import Network as Drawing  # type: ignore[import-untyped] # pyvis has no types

OPTIONS: Final[dict[str, Any]] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"keyboard": {"enabled": True, "bindToWindow": False}, "hover": True, "multiselect": False},
    "nodes": {"size": 14, "borderWidth": 1, "font": {"size": 14, "color": "#0b0c0c", "multi": False, "strokeWidth": 4}},
    "edges": {
        "smooth": False,
        "width": 1.5,
        "selectionWidth": 3,
        "color": {"color": "#6b7276", "highlight": "#0b0c0c", "hover": "#0b0c0c"},
        "font": {"size": 11, "color": "#33393d", "multi": False, "strokeWidth": 4, "align": "middle"},
    },
}
LABEL_CHARS: Final = 32
MOST_EDGE_LABELS: Final = 15
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def drawing(network: Network) -> Drawing:
    """The nodes and edges of a network in pyvis' model; an edge's id is its number in the network."""
    from pyvis.network import Network as Drawing

    made = Drawing(directed=True)
    for node in network.nodes:
        looks = mark(node.type)
        made.add_node(
            node.id, label=shortened(node.label, LABEL_CHARS), x=node.x, y=node.y, color=looks.colour, shape=looks.shape
        )
    labelled = len(network.edges) <= MOST_EDGE_LABELS
    for number, edge in enumerate(network.edges):
        made.add_edge(edge.source, edge.target, id=number, **({"label": edge.says} if labelled else {}))
    made.set_options(json.dumps(OPTIONS))
    return made


def as_json(made: Drawing) -> str:
    """The model as JSON that may stand inside a script element: no bracket of markup, no line separator.

    >>> from graph.answers import Network, NetworkNode
    >>> "</script>" in as_json(drawing(Network((NetworkNode("urn:a", "</script>", "Board", 0, 0),), (), 0)))
    False
    """
    data = {"nodes": made.nodes, "edges": made.edges, "options": made.options}
    return "".join(UNSAFE.get(c, c) for c in json.dumps(data, sort_keys=True, ensure_ascii=False))
