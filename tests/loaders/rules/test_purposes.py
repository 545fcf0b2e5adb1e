"""Ways of saying what a thing is for, as data: fresh wordings and small layouts.

`purposes.tsv` holds a subject, a topic or aim, and a short paper that says that the one is for the other, `no_purposes.tsv`
papers that only look as if they did; tab-separated, `\\n` starts a new line. Each stands under the name of a council.
"""

import re
from pathlib import Path

import pytest

from loaders.read import read_paper
from ontology.statement import Mood, Reading, Ref

_HERE = Path(__file__).parent
_HEADING = "Elmfield Town Council\n\n"


def _lines(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


def _read(words: str) -> Reading:
    return read_paper((_HEADING + words.replace("\\n", "\n") + "\n").encode(), "paper.txt")


def _purposes(reading: Reading) -> set[tuple[str, str]]:
    """Subject and object of each stated purpose, in lower case; an aim by its words and by the topics that they name."""
    names = {t.key: t.name.casefold() for t in reading.things}
    stated = [s for s in reading.statements if s.mood is not Mood.DENIED and isinstance(s.object, Ref)]
    pairs = [(re.split("[#/]", s.predicate)[-1], s.subject, s.object.key) for s in stated if isinstance(s.object, Ref)]
    named = {(names[aim], names[topic]) for relation, aim, topic in pairs if relation == "concerns"}
    found = {(names[s], names[o]) for relation, s, o in pairs if relation == "addresses"}
    return found | {(one, topic) for one, aim in found for words, topic in named if words == aim}


@pytest.mark.parametrize(("subject", "purpose", "words"), _lines("purposes.tsv"))
def test_a_way_of_saying_what_a_thing_is_for_is_read(subject: str, purpose: str, words: str) -> None:
    assert (subject.casefold(), purpose.casefold()) in _purposes(_read(words))


@pytest.mark.parametrize("words", [line[0] for line in _lines("no_purposes.tsv")])
def test_what_only_looks_like_a_purpose_is_none(words: str) -> None:
    assert not _purposes(_read(words))
