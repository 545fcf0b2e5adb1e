"""The graph as a network: things as nodes, relations as edges with their evidence, and a place for each node.

Here lives the only use of networkx, which is imported when a network is asked for; the picture is drawn in the room `viz`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING

from graph.answers import Network, NetworkEdge, NetworkNode
from graph.dates import held
from graph.layout import placed
from graph.names import find_thing_in, label_of, memo, things, topics
from graph.proofs import proofs
from graph.store import Release
from ontology.statement import Iri
from ontology.vocab import label

if TYPE_CHECKING:
    import networkx as nx


def network(release: Release, about: str = "", depth: int = 1, most: int = 300, as_of: str = "") -> Network:
    """What is related, or what lies within `depth` steps of one thing (by name or IRI), with at most so many nodes.

    The nearest stay, then the best connected; with a day, only what holds on it. Raises NotFound where nothing is called so.
    """
    whole = memo(release, "network", lambda: projected(release))
    centre = find_thing_in(release, about).iri if about else ""
    if centre or as_of:
        return _drawn(release, _held_on(release, whole, as_of) if as_of else whole, centre, max(depth, 0), most)
    return memo(release, ("network", most), lambda: _drawn(release, whole, "", 0, most))


def _drawn(release: Release, graph: nx.MultiDiGraph[Iri], centre: Iri, depth: int, most: int) -> Network:
    ranked = _ranked(graph, centre, depth)
    shown = ranked[: max(most, 1)]
    return _network(release, graph, shown, len(ranked) - len(shown))


def _held_on(release: Release, graph: nx.MultiDiGraph[Iri], day: str) -> nx.MultiDiGraph[Iri]:
    """The relations that hold on a day, each with the passages that say so of that day."""
    import networkx as nx

    made: nx.MultiDiGraph[Iri] = nx.MultiDiGraph()
    for subject, object_, predicate, data in graph.edges(keys=True, data=True):
        said = tuple(p for p in data["passages"] if held(release, p, subject, predicate, object_).on(day))
        if said:
            made.add_edge(subject, object_, key=predicate, passages=said)
    return made


def projected(release: Release) -> nx.MultiDiGraph[Iri]:
    """All relations between things, one edge for each pair and property; `passages` holds those that say it."""
    import networkx as nx

    found: dict[tuple[Iri, Iri, Iri], list[Iri]] = defaultdict(list)
    for row in release.rows("relations"):
        found[row["subject"], row["object"], row["predicate"]].append(row["passage"])
    graph: nx.MultiDiGraph[Iri] = nx.MultiDiGraph()
    for (subject, object_, predicate), passages in sorted(found.items()):
        graph.add_edge(subject, object_, key=predicate, passages=tuple(sorted(set(passages))))
    return graph


def graphml(release: Release) -> str:
    """All relations as GraphML, for network tools: labels, types, and how many passages say each."""
    import networkx as nx

    made: nx.MultiDiGraph[Iri] = nx.MultiDiGraph()
    whole = memo(release, "network", lambda: projected(release))
    for node in sorted(whole):
        made.add_node(node, label=label_of(release, node), type=_type(release, node))
    for subject, object_, predicate, data in sorted(whole.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        made.add_edge(subject, object_, key=predicate, says=label(predicate), passages=len(data["passages"]))
    return "\n".join(nx.generate_graphml(made)) + "\n"


def _ranked(graph: nx.MultiDiGraph[Iri], centre: Iri, depth: int) -> list[Iri]:
    """The nodes to show, the nearest first, then the best connected."""
    import networkx as nx

    if centre and centre not in graph:
        return [centre]
    steps = dict.fromkeys(graph, 0)
    if centre:
        steps = dict(nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), centre, cutoff=depth))
    return sorted(steps, key=lambda node: (steps[node], -graph.degree(node), node))


def _network(release: Release, graph: nx.MultiDiGraph[Iri], shown: Collection[Iri], left_out: int) -> Network:
    kept = set(shown)
    edges = [(s, o, p, data["passages"]) for s, o, p, data in graph.edges(keys=True, data=True) if s in kept and o in kept]
    at = placed(list(shown), [(s, o) for s, o, _, _ in edges])
    nodes = tuple(NetworkNode(iri, label_of(release, iri), _type(release, iri), *at[iri]) for iri in sorted(kept))
    made = tuple(NetworkEdge(s, o, p, label(p), proofs(release, said)) for s, o, p, said in sorted(edges))
    return Network(nodes, made, left_out)


def _type(release: Release, iri: Iri) -> str:
    known = things(release).get(iri) or topics(release).get(iri)
    return known.type if known else ""
