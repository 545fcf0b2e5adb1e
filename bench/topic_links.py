"""Every topic link of an aim in some papers, one a line: paper, the aim's words, the words that name the topic, the topic.

    python bench/topic_links.py ../shared/dev-set/documents ../shared/seeds

For reading by hand: a link is right where the aim, as worded, is about that topic. Nothing is judged here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.files.sources import find_sources
from loaders.read import read_paper
from ontology.errors import RefusedDocument
from ontology.statement import Reading, Ref
from ontology.vocab import SW


def links(reading: Reading) -> Iterator[tuple[str, str, str, str]]:
    """Paper, aim, words and topic of each link, in reading order."""
    names = {thing.key: thing.name for thing in reading.things}
    for said in reading.statements:
        if said.predicate == SW.concerns and isinstance(said.object, Ref):
            words = next((a.words for a in said.evidence.anchors if a.key == said.object.key), "")
            yield reading.source.name, names[said.subject], words, names[said.object.key]


def links_of(paths: Iterable[Path]) -> list[tuple[str, str, str, str]]:
    """The links of all papers under some paths, each once; what cannot be read is left out."""
    found = [source for source in find_sources(list(paths)) if not isinstance(source, RefusedDocument)]
    readings = (read_paper(source.read(), source.name, source.card) for source in found)
    return list(dict.fromkeys(link for reading in readings for link in links(reading)))


def main() -> None:
    """Print the links of the papers named on the command line."""
    for link in links_of(map(Path, sys.argv[1:])):
        sys.stdout.write("\t".join(link) + "\n")


if __name__ == "__main__":
    main()
