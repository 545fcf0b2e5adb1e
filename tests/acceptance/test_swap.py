"""Nothing knows a council: with every place swapped and every own name invented, the answers keep their shape.

What becomes what stands in `swap.tsv`. The swap is made in the papers' words, in their cards and in their file names, in
one sweep, so that a place can take the name of another that is swapped itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from graph.answers import OwnersAnswer
from graph.build import kept_readings
from graph.questions import documents, owners, topics_list
from graph.store import Release, Store
from ontology.naming import slug
from ontology.statement import Reading

SWAPS = [line.split("\t") for line in (Path(__file__).parent / "swap.tsv").read_text().splitlines() if line[0] != "#"]
DAYS = ("2021-12-31", "2023-09-07", "2025-06-30")

Build = Callable[..., Path]


def swaps() -> dict[str, str]:
    """What becomes what, as names, in capitals, and as parts of file names and addresses."""
    made: dict[str, str] = {}
    for _, old, new in SWAPS:
        made |= {old: new, old.upper(): new.upper(), slug(old): slug(new)}
    return made


MADE = swaps()
_ANY = "|".join(re.escape(old) for old in sorted(MADE, key=len, reverse=True))
_FOUND = re.compile(rf"(?<![A-Za-z])(?:{_ANY})(?![A-Za-z])")


def swapped(text: str) -> str:
    """The text with every name swapped.

    >>> swapped("STAFFORDSHIRE and Derbyshire: stockton-report.txt of York")
    'DERBYSHIRE and Nottinghamshire: southend-report.txt of Leicester'
    """
    return _FOUND.sub(lambda found: MADE[found[0]], text)


class Shape(NamedTuple):
    """An answer without its names: verdict, roles with their counts, kinds of gaps, and days of contracts."""

    verdict: str
    roles: tuple[tuple[str, int], ...]
    gaps: tuple[str, ...]
    contracts: tuple[tuple[str, str], ...]


def shape(answer: OwnersAnswer) -> Shape:
    roles = Counter(row.role for row in answer.owners)
    gaps = sorted(f"{gap.kind}{' feared' * gap.feared}" for gap in answer.gaps)
    return Shape(
        answer.verdict, tuple(sorted(roles.items())), tuple(gaps), tuple((row.start, row.end) for row in answer.services)
    )


def homes(release: Release) -> dict[str, str]:
    """The home area of each paper, by file name."""
    return {row.source: row.area.id.rpartition("/")[2] if row.area else "" for row in documents(release)}


def moved(release: Release, other: Release) -> dict[str, str]:
    """Where each home area went."""
    there = homes(other)
    return {area: there[swapped(source)] for source, area in homes(release).items()}


def spoken_of(*releases: Release) -> list[str]:
    """The topics that any paper gives an owner, a service or a gap, wherever and whenever."""
    topics = [topic.id for topic in topics_list(releases[0])]
    return [topic for topic in topics if any(any(shape(owners(r, topic, "", DAYS[-1]))[1:]) for r in releases)]


def changed(release: Release, other: Release) -> list[str]:
    """The questions, of every topic in every home area, whose answer has another shape after the swap."""
    found = []
    places = sorted(moved(release, other).items())
    for topic, (area, there), day in product(spoken_of(release, other), places, DAYS):
        before, after = shape(owners(release, topic, area, day)), shape(owners(other, topic, there, day))
        if before != after:
            found.append(f"{topic} / {area} / {day}: {before} became {after}")
    return found


def swap(into: Path, *folders: Path) -> Path:
    """A folder of the swapped papers and cards of some folders."""
    into.mkdir()
    for path in (path for folder in folders for path in sorted(folder.iterdir())):
        (into / swapped(path.name)).write_text(swapped(path.read_text(encoding="utf-8")), encoding="utf-8")
    return into


def said(reading: Reading) -> Counter[tuple[str, str]]:
    """How often a paper says what: properties with their mood, and claims by class."""
    return Counter([*((each.predicate, each.mood.value) for each in reading.statements), *((c.cls, "") for c in reading.claims)])


def differing(store: Path, other: Path) -> list[str]:
    """The papers that say something else, or not as often, after the swap."""
    after = {reading.source.name: said(reading) for reading in kept_readings(Store(other))}
    before = {reading.source.name: said(reading) for reading in kept_readings(Store(store))}
    return [name for name, counts in before.items() if after[swapped(name)] != counts]


@pytest.fixture(scope="module")
def swapped_examples(build: Build, examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(swap(tmp_path_factory.mktemp("swapped") / "papers", examples))


@pytest.fixture(scope="module")
def swapped_papers(build: Build, seeds: Path, dev_set: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(swap(tmp_path_factory.mktemp("swapped") / "papers", seeds, dev_set / "documents"))


EXAMPLES = ("examples_store", "swapped_examples")
PAPERS = ("papers_store", "swapped_papers")
BOTH = pytest.mark.parametrize("names", [EXAMPLES, PAPERS], ids=["examples", "papers"])


@pytest.fixture
def stores(names: tuple[str, str], request: pytest.FixtureRequest) -> tuple[Path, Path]:
    """A store and that of the swapped papers."""
    before, after = (request.getfixturevalue(name) for name in names)
    return before, after


@pytest.fixture
def releases(stores: tuple[Path, Path]) -> tuple[Release, Release]:
    before, after = (Store(store).current() for store in stores)
    return before, after


def test_no_old_name_is_left_unless_it_is_also_a_new_one(examples: Path) -> None:
    old, new = {old for _, old, _ in SWAPS}, " ".join(new for _, _, new in SWAPS)
    papers = [swapped(path.read_text(encoding="utf-8")) for path in examples.iterdir()]
    left = {name for name in old if any(re.search(rf"\b{re.escape(name)}\b", paper) for paper in papers)}
    assert [name for name in sorted(left) if not re.search(rf"\b{re.escape(name)}\b", new)] == []


@BOTH
def test_every_paper_is_at_home_where_its_place_went(releases: tuple[Release, Release]) -> None:
    before, after = releases
    went = {area: there for area, there in moved(before, after).items() if MADE.get(area, "") != there}
    labels = {row.area.id.rpartition("/")[2]: row.area.label for row in documents(before) if row.area}
    assert {area: there for area, there in went.items() if slug(swapped(labels[area])) != there} == {}


@BOTH
def test_every_answer_keeps_its_shape(releases: tuple[Release, Release]) -> None:
    assert changed(*releases) == []


@BOTH
def test_every_paper_says_as_much_as_before(stores: tuple[Path, Path]) -> None:
    assert differing(*stores) == []


@pytest.mark.parametrize(
    ("names", "topic", "area", "day", "verdict"),
    [
        (EXAMPLES, "infant mortality", "Staffordshire", "2023-09-07", "proposed"),
        (EXAMPLES, "infant mortality", "Stoke-on-Trent", "2023-09-07", "proposed"),
        (PAPERS, "infant mortality", "Staffordshire", "2023-09-07", "proposed"),
        (PAPERS, "infant mortality", "Stoke-on-Trent", "2023-09-07", "proposed"),
        (PAPERS, "early years", "York", "2024-06-30", "owned"),
        (PAPERS, "SEND", "Lancashire", "2024-12-31", "owned"),
        (PAPERS, "smoking at time of delivery", "Medway", "2021-12-31", "held"),
        (PAPERS, "best start in life", "Herefordshire", "2025-06-30", "held"),
    ],
)
def test_a_verdict_moves_with_its_place(topic: str, area: str, day: str, verdict: str, releases: tuple[Release, Release]) -> None:
    before, after = releases
    assert owners(before, topic, area, day).verdict == verdict
    assert owners(after, topic, swapped(area), day).verdict == verdict
