"""Finding things, documents and passages by words: whole words, the beginning of the last one, typing mistakes forgiven.

Here lives what fits, how well and why. The words themselves are looked up in the index that was written with the release
(`graph.indexing`); which of them are marked in an answer is told in `graph.marking`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Final, TypeAlias

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from graph.answers import Hit, Named, Why
from graph.index import Index, Row
from graph.indexing import search_index
from graph.marking import Fits, around, like_one_of, marks, same_as, words_of
from graph.names import likeness, memo, named
from graph.places import place_of
from graph.proofs import all_papers
from graph.store import Release

LEAST: Final = 70.0
PASSAGE_SCORE: Final = 80.0
SOME_SCORE: Final = 40.0
"""What has only some of the words scores from here on, by how much of what was asked they are."""

LONGEST: Final = 200
MOST_MET: Final = 100
MOST_OF_IT: Final = 0.6
MOST_LEFT_OUT: Final = 8
"""How many of the words are left out in turn, to find what has all the others."""
READ: Final = frozenset(("things", "serves", "places", "papers"))
"""What of a release was read before a search is answered at once."""
_Met: TypeAlias = tuple[Hit, Fits]
"""What fits, not yet marked, and which of its words do."""
_Known: TypeAlias = tuple[str, str]
"""A word that was typed, and the one of the release that it is or means."""

WHY: Final[Mapping[str, Why]] = {"name": "name", "acronym": "acronym", "another name": "other name", "title": "title"}

_SHORTEST: Final = """
SELECT n.name, n.iri, n.label, n.kind, n.why FROM
(SELECT rowid AS at FROM name_words WHERE name_words MATCH ? ORDER BY rowid LIMIT ?) JOIN names n ON n.rowid = at"""
"""Names stand in the order of their length, so that the others that fit need not be looked at."""
_SHORTEST_PASSAGES: Final = """
SELECT p.passage, p.document, p.words, p.locator FROM
(SELECT rowid AS at FROM passage_words WHERE passage_words MATCH ? ORDER BY rowid LIMIT ?) f
JOIN shortest s ON s.at = f.at JOIN "document-passages" p ON p.rowid = s.passage ORDER BY f.at"""
"""Passages likewise: to weigh all that have a common word takes as long as reading them."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was typed: as one text, as words, and where they are looked up."""

    release: Release
    index: Index
    text: str
    words: tuple[str, ...]
    most: int

    def meant(self, terms: str) -> list[list[str]]:
        """For each word, those of the release it may have been meant as, the likeliest first; none where nothing is like it."""
        every = [*self._terms(terms)]
        return [_like(word, every) for word in self.words]

    def known(self, terms: str) -> list[_Known]:
        """The words that are the release's own, or like one, each with that."""
        every = self._terms(terms)
        found = ((word, [word] if word in every else _like(word, [*every])) for word in self.words)
        return [(word, near[0]) for word, near in found if near]

    def _terms(self, terms: str) -> dict[str, None]:
        """All words of names or of passages."""
        select = self.index.select
        made: dict[str, None] = memo(
            self.release, terms, lambda: dict.fromkeys(row["term"] for row in select(f"SELECT term FROM {terms}"))
        )
        return made


def search(release: Release, q: str, limit: int = 20) -> tuple[Hit, ...]:
    """The best hits for some words (their first 200 characters), best first: names, acronyms, titles, passages that hold them.

    What has all the words comes before what has words like them, and that before what has only some of them.
    """
    asked = _asked(release, q, limit)
    best: dict[str, _Met] = {}
    for each, least in ((_exactly, 1), (_nearly, 1), (_partly, asked.most)) if asked.words else ():
        if len(best) < least:
            _take(best, each(asked))
    return _first(asked, best)


def search_at_once(release: Release, q: str, limit: int = 20) -> tuple[Hit, ...] | None:
    """The same in a few milliseconds, where what has all the words is enough; None where it is not, or nothing was read yet."""
    if not release.index or not release.memo.keys() >= READ or not (asked := _asked(release, q, limit)).words:
        return None
    best: dict[str, _Met] = {}
    _take(best, _exactly(asked))
    return _first(asked, best) if len(best) >= asked.most else None


def _take(best: dict[str, _Met], met: Iterable[_Met]) -> None:
    """Take hits in; of two of one thing the better."""
    for each in met:
        best[each[0].id] = max(each, best.get(each[0].id, each), key=lambda one: one[0].score)


def _first(asked: _Asked, best: Mapping[str, _Met]) -> tuple[Hit, ...]:
    ranked = sorted(best.values(), key=lambda met: (-met[0].score, met[0].label, met[0].id))[: asked.most]
    return tuple(_shown(asked.release, *met) for met in ranked)


def _asked(release: Release, q: str, limit: int) -> _Asked:
    text = " ".join(q.split())[:LONGEST].casefold()
    index = release.index or memo(release, "search", lambda: search_index(release))
    return _Asked(release, index, text, words_of(text), max(limit, 1))


def _shown(release: Release, hit: Hit, fits: Fits) -> Hit:
    """A hit with its words marked, of a passage those around what was found, and where it belongs: the area of a thing."""
    words, found = around(hit.matched, fits) if hit.kind == "passage" else (hit.matched, marks(hit.matched, fits))
    within = hit.within
    if hit.kind not in ("passage", "document", "area"):
        within = next((named(release, area) for area in place_of(release, hit.id).serves), None)
    return Hit(hit.id, hit.label, hit.kind, words, hit.score, hit.why, found, within)


def _exactly(asked: _Asked) -> Iterator[_Met]:
    """What has all the words, the last one as a beginning; passages where names are too few, for any name fits better."""
    fits = same_as(asked.words)
    best = _best(asked, _with_all(asked))
    for score, row in best:
        yield _by_name(row, score, fits)
    if len(best) == asked.most:
        return
    rows = asked.index.select(_SHORTEST_PASSAGES, _all_of(asked.words), MOST_MET)
    scored = ((_as_typed(asked.text, row["words"]) - place / MOST_MET, row) for place, row in enumerate(rows))
    for score, row in nlargest(asked.most, scored, key=lambda each: each[0]):
        yield _passage(asked.release, row, score, "passage words", fits)


def _as_typed(text: str, words: str) -> float:
    """What a passage scores that has the words: more where they stand as they were typed."""
    return PASSAGE_SCORE if text in " ".join(words.split()).casefold() else PASSAGE_SCORE - 5


def _with_all(asked: _Asked) -> list[Row]:
    """Names with all the words: those that have them side by side, then any."""
    words = asked.words
    found = asked.index.select(_SHORTEST, f'"{" ".join(words)}"{_beginning(words)}', MOST_MET)
    if len(words) > 1 and len(found) < MOST_MET:
        found += asked.index.select(_SHORTEST, _all_of(words), MOST_MET)
    return found


def _all_of(words: Sequence[str]) -> str:
    return " ".join(f'"{word}"' for word in words) + _beginning(words)


def _beginning(words: Sequence[str]) -> str:
    """The sign that takes the last word as a beginning, where it is more than a letter."""
    return " *" if len(words[-1]) > 1 else ""


def _best(asked: _Asked, names: Iterable[Row]) -> list[tuple[float, Row]]:
    """As many names as are wanted, each with its score: the best of each thing, in the order of hits."""
    scored = [(round(_exact_score(asked.text, row["name"].casefold()), 1), row) for row in names]
    best: dict[str, tuple[float, Row]] = {}
    for score, row in sorted(scored, key=lambda each: (-each[0], each[1]["label"], each[1]["iri"])):
        best.setdefault(row["iri"], (score, row))
    return list(best.values())[: asked.most]


def _nearly(asked: _Asked) -> Iterator[_Met]:
    """What has a word like each of those asked for."""
    meant = asked.meant("name_terms")
    if all(meant):
        fits = like_one_of(meant)
        for row in asked.index.select(_SHORTEST, _any_of(meant), MOST_MET):
            yield _name(row, max(_near_score(asked.text, row["name"].casefold()), LEAST), "near spelling", fits)
    meant = [each[:2] for each in asked.meant("passage_terms")]
    if all(meant):
        fits = like_one_of(meant)
        for place, row in enumerate(asked.index.select(_SHORTEST_PASSAGES, _any_of(meant), MOST_MET)):
            yield _passage(asked.release, row, LEAST - place / MOST_MET, "near spelling", fits)


def _partly(asked: _Asked) -> Iterator[_Met]:
    """What has some of the words, where they are more than three fifths of what was typed."""
    if len(asked.words) < 2:
        return
    for row, share, fits in _lacking(asked, "name_terms", _SHORTEST):
        yield _by_name(row, SOME_SCORE + 20 * share, fits)
    for row, share, fits in _lacking(asked, "passage_terms", _SHORTEST_PASSAGES):
        yield _passage(asked.release, row, SOME_SCORE + 15 * share, "passage words", fits)


def _lacking(asked: _Asked, terms: str, statement: str) -> Iterator[tuple[Row, float, Fits]]:
    """What lacks some of the words, how much of what was typed it has, in letters, and which of its words do."""
    known, typed = asked.known(terms), sum(map(len, asked.words))
    for held in _all_but_one(known, len(asked.words)):
        share = sum(len(word) for word, _ in held) / typed
        if share > MOST_OF_IT:
            meant = [[word] for _, word in held]
            fits = like_one_of(meant)
            yield from ((row, share, fits) for row in asked.index.select(statement, _any_of(meant), asked.most))


def _all_but_one(known: Sequence[_Known], typed: int) -> Iterator[Sequence[_Known]]:
    """The words that are known, where others were typed besides; then all of them but each in turn."""
    if 0 < len(known) < typed:
        yield known
    if len(known) > 1:
        yield from ([*known[:place], *known[place + 1 :]] for place in range(min(len(known), MOST_LEFT_OUT)))


def _like(word: str, known: Sequence[str]) -> list[str]:
    """The word itself, and those one slip from it, two in a long word: a letter too many, too few, wrong or swapped."""
    slips = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    return [term for term, _, _ in process.extract(word, known, scorer=OSA.distance, limit=4, score_cutoff=slips)]


def _any_of(meant: Iterable[Sequence[str]]) -> str:
    """For each word, one of those that may be meant."""
    return " AND ".join("(" + " OR ".join(f'"{word}"' for word in words) + ")" for words in meant)


def _by_name(row: Row, score: float, fits: Fits) -> _Met:
    return _name(row, score, WHY[row["why"]], fits)


def _name(row: Row, score: float, why: Why, fits: Fits) -> _Met:
    return Hit(row["iri"], row["label"], row["kind"], row["name"], round(score, 1), why, ()), fits


def _passage(release: Release, row: Row, score: float, why: Why, fits: Fits) -> _Met:
    paper = Named(row["document"], all_papers(release)[row["document"]].ref.title)
    return Hit(row["passage"], row["locator"], "passage", row["words"], round(score, 2), why, (), paper), fits


def _exact_score(text: str, name: str) -> float:
    """100 for the name itself, 95 to 99 where it holds the words as typed (the shorter the better), else 90 to 94."""
    if name == text:
        return 100.0
    return (95 if text in name else 90) + 4 * min(len(text) / len(name), 1)


def _near_score(text: str, name: str) -> float:
    """Up to 92 for words that are nearly those typed, the shorter the name the better."""
    return 0.9 * likeness(text, name) + 2 * fuzz.ratio(text, name) / 100
