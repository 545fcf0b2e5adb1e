"""Finding things, documents and passages by words, typing mistakes forgiven.

Here lives ranking over names read once for a release; passages are found by the words they hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from graph.answers import Hit
from graph.names import memo, things, topics
from graph.proofs import all_papers
from graph.store import Release, Words

LEAST = 70.0
PASSAGE_SCORE = 80.0
LONGEST = 200


def search(release: Release, q: str, limit: int = 20) -> tuple[Hit, ...]:
    """The best hits for some words (their first 200 characters), best first: names, acronyms, titles, passages that hold them."""
    words = " ".join(q.split())[:LONGEST]
    if not words:
        return ()
    hits = (*_names(release, words, limit), *_passages(release, words, limit))
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.label, hit.id))[: max(limit, 1)])


def _names(release: Release, words: str, limit: int) -> Iterator[Hit]:
    names = memo(release, "search names", lambda: _every_name(release))
    folded = memo(release, "search folded", lambda: [name.casefold() for name, _, _, _ in names])
    best: dict[str, Hit] = {}
    for text, _, at in process.extract(words.casefold(), folded, scorer=fuzz.WRatio, limit=10 * limit, score_cutoff=LEAST):
        name, iri, label, kind = names[at]
        hit = Hit(iri, label, kind, name, _score(words.casefold(), text))
        if hit.score >= LEAST and (iri not in best or hit.score > best[iri].score):
            best[iri] = hit
    yield from best.values()


def _score(words: str, name: str) -> float:
    """100 for the name itself, 95 to 99 where it holds the words (the shorter the better), below that for mistakes."""
    if name == words:
        return 100.0
    if words in name:
        return round(95 + 4 * len(words) / len(name), 1)
    alike = fuzz.partial_ratio(words, name) if len(name) > len(words) else fuzz.ratio(words, name)
    return round(min(0.95 * alike, 94.0), 1)


def _every_name(release: Release) -> list[tuple[str, str, str, str]]:
    """Name, IRI, label and kind of everything that has a name."""
    every = (*things(release).values(), *topics(release).values())
    named = [(name, k.iri, k.label, k.kind) for k in every for name in (k.label, *k.alt_labels)]
    return named + [(paper.ref.title, iri, paper.ref.title, "document") for iri, paper in all_papers(release).items()]


def _passages(release: Release, words: str, limit: int) -> Iterator[Hit]:
    for row in release.rows("in-words", words=Words(words.lower()))[:limit]:
        yield Hit(row["passage"], row["locator"], "passage", _around(row["text"], words), PASSAGE_SCORE)


def _around(text: str, words: str, most: int = 160) -> str:
    """The part of a passage that holds the words, cut between words."""
    at = max(text.lower().find(words.lower()), 0)
    start = max(at - (most - len(words)) // 2, 0)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    piece = text[start : start + most + len(words)]
    return piece.rpartition(" ")[0] if start + len(piece) < len(text) and " " in piece else piece
