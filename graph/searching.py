"""Finding things, documents and passages by words: whole words, the beginning of the last one, typing mistakes forgiven.

Here lives what fits and how well. The words themselves are looked up in the index that was written with the release
(`graph.indexing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from graph.answers import Hit
from graph.index import Index, Row
from graph.indexing import search_index
from graph.names import memo
from graph.store import Release

LEAST = 70.0
PASSAGE_SCORE = 80.0
LONGEST = 200
MOST_MET = 100
ALIKE = 70.0
WORD = re.compile(r"\w+")

_NAMES = """
SELECT n.name, n.iri, n.label, n.kind, n.why FROM
(SELECT rowid AS at FROM name_words WHERE name_words MATCH ? ORDER BY rank LIMIT ?) JOIN names n ON n.rowid = at"""
_PASSAGES = """
SELECT p.passage, p.words, p.locator FROM "document-passages" p
WHERE p.rowid IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ? LIMIT ?) ORDER BY p.passage"""


def search(release: Release, q: str, limit: int = 20) -> tuple[Hit, ...]:
    """The best hits for some words (their first 200 characters), best first: names, acronyms, titles, passages that hold them."""
    words = " ".join(q.split())[:LONGEST].casefold()
    asked = WORD.findall(words)
    if not asked:
        return ()
    index = _index(release)
    hits = list(_names(index.select(_NAMES, _all_of(asked), MOST_MET), words))
    if len(hits) < limit:
        meant = [_meant(release, index, "name_terms", word) for word in asked]
        hits = [*_names(index.select(_NAMES, _any_of(meant), MOST_MET), words, hits)] if all(meant) else hits
    hits += _passages(release, index, words, asked)
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.label, hit.id))[: max(limit, 1)])


def _index(release: Release) -> Index:
    """What a release's file holds, else the same worked out now, in memory."""
    return release.index or memo(release, "search", lambda: search_index(release))


def _all_of(words: Sequence[str]) -> str:
    """All words, the last one as a beginning."""
    return " ".join(f'"{word}"' for word in words) + (" *" if len(words[-1]) > 1 else "")


def _any_of(meant: Iterable[Sequence[str]]) -> str:
    """For each word, one of those that may be meant."""
    return " AND ".join("(" + " OR ".join(f'"{word}"' for word in words) + ")" for words in meant)


def _meant(release: Release, index: Index, terms: str, word: str) -> list[str]:
    """The words of the release that a word may have been meant as, the likeliest first; none where nothing is like it."""
    known: list[str] = memo(release, terms, lambda: [row["term"] for row in index.select(f"SELECT term FROM {terms}")])
    found = process.extract(word, known, scorer=fuzz.ratio, limit=4, score_cutoff=ALIKE)
    return [term for term, _, _ in found]


def _names(rows: Iterable[Row], words: str, before: Iterable[Hit] = ()) -> Iterator[Hit]:
    """One hit for each thing, by the name of it that fits best."""
    best = {hit.id: hit for hit in before}
    for row in rows:
        score = _score(words, row["name"].casefold())
        if score >= LEAST and (row["iri"] not in best or score > best[row["iri"]].score):
            best[row["iri"]] = Hit(row["iri"], row["label"], row["kind"], row["name"], score)
    yield from best.values()


def _score(words: str, name: str) -> float:
    """100 for the name itself, 95 to 99 where it holds the words (the shorter the better), below that for mistakes."""
    if name == words:
        return 100.0
    if words in name:
        return round(95 + 4 * len(words) / len(name), 1)
    alike = max(fuzz.token_sort_ratio(words, name), fuzz.partial_ratio(words, name) if len(name) > len(words) else 0)
    return round(min(0.95 * alike, 94.0), 1)


def _passages(release: Release, index: Index, words: str, asked: Sequence[str]) -> Iterator[Hit]:
    """Passages with all the words: those that have them side by side before others; mistakes forgiven where none has them."""
    found = index.select(_PASSAGES, _all_of(asked), MOST_MET)
    for row in found or _mistaken(release, index, asked):
        together = words in row["words"].casefold()
        first = words if together else asked[0]
        score = PASSAGE_SCORE if together else PASSAGE_SCORE - 5 if found else LEAST
        yield Hit(row["passage"], row["locator"], "passage", _around(row["words"], first), score)


def _mistaken(release: Release, index: Index, asked: Sequence[str]) -> list[Row]:
    meant = [_meant(release, index, "passage_terms", word)[:2] for word in asked]
    return index.select(_PASSAGES, _any_of(meant), MOST_MET) if all(meant) else []


def _around(text: str, words: str, most: int = 160) -> str:
    """The part of a passage that holds the words, cut between words."""
    at = max(text.casefold().find(words), 0)
    start = max(at - (most - len(words)) // 2, 0)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    piece = text[start : start + most + len(words)]
    return piece.rpartition(" ")[0] if start + len(piece) < len(text) and " " in piece else piece
