"""Places for the nodes of a picture, the same on every machine: a small force layout in plain arithmetic.

Here lives geometry only; what is drawn is chosen in `graph.network`.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterable, Mapping, Sequence

ROUNDS = 60
SPREAD = 120.0
GOLDEN = 2.399963229728653


def placed(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> Mapping[str, tuple[float, float]]:
    """A place (x, y) for each node: those with an edge near each other, none on top of another.

    The first nodes start in the middle, so that the best-connected ones should come first.
    """
    number = {node: at for at, node in enumerate(nodes)}
    pairs = sorted({(number[a], number[b]) for a, b in edges if a != b and a in number and b in number})
    points = [cmath.rect(SPREAD * (at + 0.5) ** 0.5, at * GOLDEN) for at in range(len(nodes))]
    for turn in range(ROUNDS if len(nodes) > 2 else 0):
        _step(points, pairs, SPREAD * (1 - turn / ROUNDS))
    return {node: (round(point.real, 1), round(point.imag, 1)) for node, point in zip(nodes, points, strict=True)}


def _step(points: list[complex], pairs: Iterable[tuple[int, int]], most: float) -> None:
    """Move every point once, at most so far: away from all others, towards its neighbours, a little to the middle."""
    moves = [-0.02 * point for point in points]
    square = SPREAD * SPREAD
    for a, point in enumerate(points):
        for b in range(a):
            apart = point - points[b]
            push = apart * (square / (apart.real * apart.real + apart.imag * apart.imag + 1.0))
            moves[a] += push
            moves[b] -= push
    for a, b in pairs:
        apart = points[a] - points[b]
        pull = apart * (abs(apart) / SPREAD)
        moves[a] -= pull
        moves[b] += pull
    for at, move in enumerate(moves):
        points[at] += move * (min(abs(move), most) / (abs(move) or 1.0))
