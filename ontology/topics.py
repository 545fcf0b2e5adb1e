"""The topic scheme in Python: its concepts, and which of them a text names.

Read once from `topics.ttl`, when first asked for. Which aim concerns which topic is a reading of a paper and
belongs to `loaders`; who owns a topic is a question for `graph`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from rapidfuzz import fuzz, process

from ontology.errors import NotFound
from ontology.statement import Iri
from ontology.turtle import Facts, facts
from ontology.vocab import SKOS, SW, topics_turtle

Words = tuple[str, ...]

_TOKEN: Final = re.compile(r"\d{1,3}(?:,\d{3})+\b|\d+\.\d+|(?<![^\W_]['’])\b[^\W_]+|&")
_GAP: Final = re.compile(r"(?:['’]s?)?(?:(,?)\s+|[-‐‑‒–/]\s?)?")
_ACRONYM: Final = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})")
_COMPOUNDS: Final = (
    ("ante", "natal"),
    ("birth", "weight"),
    ("breast", "fed"),
    ("breast", "feeding"),
    ("child", "care"),
    ("co", "production"),
    ("multi", "agency"),
    ("on", "line"),
    ("post", "natal"),
    ("pre", "school"),
    ("pre", "term"),
    ("smoke", "free"),
    ("still", "birth"),
    ("well", "being"),
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its label, other names, and the slugs of the topics right above and below it.

    `hidden` are names to ask for it by that are too broad to link a text to it.
    """

    slug: str
    iri: Iri
    label: str
    alt_labels: tuple[str, ...]
    broader: tuple[str, ...]
    narrower: tuple[str, ...]
    hidden: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The label first, then the other names."""
        return (self.label, *self.alt_labels)


@dataclass(slots=True)
class _Node:
    """A place in the tree of all wordings: what may follow, and the topic whose label ends here.

    `listed` tells that a label with a comma does, so that commas between its words are no boundary.
    """

    after: dict[str, _Node] = field(default_factory=dict)
    topic: Topic | None = None
    listed: bool = False


@cache
def topics() -> tuple[Topic, ...]:
    """All topics, sorted by slug."""
    said = facts(topics_turtle())
    found = (_topic(said, iri) for iri, scheme in said.pairs[SKOS.inScheme] if scheme == SW.topics)
    return tuple(sorted(found, key=lambda topic: topic.slug))


def topic(slug: str) -> Topic:
    """The topic of a slug; NotFound where there is none.

    >>> topic("breastfeeding").broader
    ('infant-feeding',)
    """
    found = _by_slug().get(slug)
    if found is None:
        raise NotFound(f"topic {slug!r}", nearest_topics(slug.replace("-", " "), 3))
    return found


def find_topic(text: str) -> Topic | None:
    """The topic that a name, label, hidden label or slug stands for, whatever its case, hyphens and plural; None where none.

    >>> find_topic("Smoking at time of delivery").label
    'smoking in pregnancy'
    >>> find_topic("send").slug
    'special-educational-needs-and-disabilities'
    """
    words = tuple(word.lower() for word in _words(text))
    return _by_slug().get(text.strip()) or _by_name().get(words)


def topics_in(text: str) -> tuple[tuple[int, int, Topic], ...]:
    """Where a text names topics: start, end and topic, in reading order, the longest name first, none overlapping.

    Case does not count, but for acronyms it does: "SEND" is a topic, "send" a verb.

    >>> [(start, end, found.slug) for start, end, found in topics_in("Send help: the SEND Board on Tongue-Ties")]
    [(15, 19, 'special-educational-needs-and-disabilities'), (29, 40, 'tongue-tie')]
    """
    marks = list(_TOKEN.finditer(text))
    words = [_plain(mark[0]) for mark in marks]
    first, found, at = _tree().after, [], 0
    while at < len(words):
        if words[at] in first or words[at].lower() in first:
            last, topic = _longest(text, marks, words, at)
            if topic is not None:
                found.append((marks[at].start(), marks[last].end(), topic))
                at = last
        at += 1
    return tuple(found)


@cache
def narrower_than(slug: str) -> frozenset[str]:
    """The slugs of all topics below a topic, to any depth; NotFound where there is no such topic."""
    below = topic(slug).narrower
    return frozenset(below).union(*(narrower_than(under) for under in below))


def nearest_topics(text: str, n: int = 5) -> tuple[str, ...]:
    """The labels of the topics with a name spelt most like a text, best first.

    >>> nearest_topics("infant mortalty", 1)
    ('infant mortality',)
    """
    names = {words: found.label for words, found in _by_text().items()}
    asked = " ".join(_words(text)).lower()
    matches = process.extract(asked, list(names), scorer=fuzz.WRatio, limit=None, score_cutoff=50)
    matches.sort(key=lambda match: (-match[1], -fuzz.ratio(asked, match[0]), match[0]))
    return tuple(dict.fromkeys(names[match] for match, _, _ in matches))[:n]


def _topic(said: Facts, iri: Iri) -> Topic:
    def all_of(name: str) -> Sequence[str]:
        return said.values(iri, SKOS[name])

    def slugs(name: str) -> tuple[str, ...]:
        return tuple(sorted(other.rpartition("/")[2] for other in all_of(name)))

    (label,) = all_of("prefLabel")
    alts = tuple(sorted(all_of("altLabel"), key=lambda name: (name.lower(), name)))
    hidden = tuple(sorted(all_of("hiddenLabel")))
    return Topic(iri.rpartition("/")[2], iri, label, alts, slugs("broader"), slugs("narrower"), hidden)


@cache
def _by_slug() -> dict[str, Topic]:
    return {found.slug: found for found in topics()}


@cache
def _by_name() -> dict[Words, Topic]:
    """Every wording of every label in lower case; the plain words of one topic win over another's acronym."""
    wordings = [(words, found) for found in topics() for name in (*found.labels, *found.hidden) for words in _wordings(name)]
    wordings.sort(key=lambda pair: any(map(_ACRONYM.match, pair[0])))
    names: dict[Words, Topic] = {}
    for words, found in wordings:
        names.setdefault(tuple(word.lower() for word in words), found)
    return names


@cache
def _by_text() -> dict[str, Topic]:
    return {" ".join(words): found for words, found in _by_name().items()}


@cache
def _tree() -> _Node:
    root = _Node()
    for found in topics():
        for name in found.labels:
            for words in _wordings(name):
                node = root
                for word in words:
                    node = node.after.setdefault(word, _Node())
                node.topic = node.topic or found
                node.listed = node.listed or "," in name
    return root


def _longest(text: str, marks: list[re.Match[str]], words: list[str], at: int) -> tuple[int, Topic | None]:
    """The longest label from a word on: its last word and its topic, None where no label starts there."""
    best: tuple[int, Topic | None] = (at, None)
    node = _tree()
    comma = False
    for place in range(at, len(words)):
        if place > at:
            gap = _GAP.fullmatch(text, marks[place - 1].end(), marks[place].start())
            if gap is None:
                break
            comma = comma or bool(gap[1])
        step = node.after.get(words[place]) or node.after.get(words[place].lower())
        if step is None:
            break
        node = step
        if node.topic is not None and (node.listed or not comma):
            best = (place, node.topic)
    return best


def _wordings(name: str) -> Iterable[Words]:
    """The word sequences a label is met in: compounds in one word or two, the last word in singular or plural.

    A plural that stands alone keeps its sense only as a plural: "exclusions" are of pupils, "exclusion" is of the press.
    """
    words = tuple(word if _ACRONYM.match(word) else word.lower() for word in _words(name))
    spelt = {words, *_compounds(words)}
    return sorted(
        (*some[:-1], last) for some in spelt for last in _inflected(some[-1]) if len(some) > 1 or len(last) >= len(some[-1])
    )


def _compounds(words: Words) -> Iterator[Words]:
    text = f" {' '.join(words)} "
    for first, second in _COMPOUNDS:
        for one, other in ((f" {first}{second} ", f" {first} {second} "), (f" {first} {second} ", f" {first}{second} ")):
            if one in text:
                yield tuple(text.replace(one, other).split())


def _inflected(word: str) -> Iterator[str]:
    yield word
    if not word.isalpha() or len(word) < 3:
        return
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"
    elif word.endswith("y") and not word.endswith(("ay", "ey", "oy")):
        yield f"{word[:-1]}ies"
    elif not word.endswith("s"):
        yield f"{word}s"


def _words(text: str) -> list[str]:
    return [_plain(mark[0]) for mark in _TOKEN.finditer(text)]


def _plain(word: str) -> str:
    return "and" if word == "&" else word.replace(",", "")
