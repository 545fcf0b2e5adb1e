"""A colour and a shape for each kind of thing, the same in every picture.

The colours are Okabe and Ito's eight, told apart with any kind of colour vision
(https://jfly.uni-koeln.de/color/); the shapes tell the kinds apart without any colour.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """How things of a kind are drawn."""

    colour: str
    shape: str
    name: str


OTHER = Mark("#999999", "dot", "other")
MARKS: dict[str, Mark] = {
    "Board": Mark("#0072B2", "dot", "board"),
    "PublicBody": Mark("#56B4E9", "square", "public body"),
    "Body": Mark("#56B4E9", "dot", "body"),
    "Provider": Mark("#009E73", "square", "provider"),
    "Strategy": Mark("#E69F00", "diamond", "strategy"),
    "Initiative": Mark("#F0E442", "diamond", "initiative"),
    "Aim": Mark("#CC79A7", "triangle", "aim"),
    "Priority": Mark("#CC79A7", "triangle", "priority"),
    "Topic": Mark("#D55E00", "star", "topic"),
    "Service": Mark("#009E73", "triangleDown", "service"),
    "Person": Mark("#666666", "dot", "person"),
    "Post": Mark("#666666", "square", "post"),
    "Area": Mark("#BBBBBB", "hexagon", "area"),
}


def mark(local: str) -> Mark:
    """The mark of a class by its local name; grey for one without its own.

    >>> mark("Board").colour, mark("Unheard").name
    ('#0072B2', 'other')
    """
    return MARKS.get(local, OTHER)
