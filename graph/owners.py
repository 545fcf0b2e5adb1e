"""Who owns a topic, in an area, on a day: the ownership answer of the contract.

Here live the gathering of rows and the verdict over them; services and gaps are gathered in `graph.services` and
`graph.gaps`, when a statement holds is told in `graph.dates`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple, TypeAlias

from graph import gaps, services
from graph.answers import ROLES, Named, Owner, OwnersAnswer, Proof, Role, Verdict
from graph.dates import Held, checked, cut, word_of
from graph.laid import Near, Owning, near
from graph.names import (
    Known,
    area_at_hand,
    find_area_in,
    find_topic_in,
    memo,
    named,
    narrower,
    things,
    topic_at_hand,
)
from graph.places import accepted, taken
from graph.proofs import Paper, Placed, all_papers, day_of, days, papers_of, placed, ranked
from graph.spans import Span, Watched
from graph.store import Release
from ontology.statement import Iri

STALE_YEARS = 3
MOST_AT_ONCE: Final = 200
"""Rows of what is said that are put together in a few milliseconds."""
READ: Final = "read for owners"
"""Tells that what every ownership answer needs of a release was read."""
_Held: TypeAlias = tuple[Iri, Role, Iri]
"""A topic, a role, and who is said to have it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The question, understood: the topic (`topics`: with all narrower ones), areas that count (none: all), the area asked for
    first, and the day."""

    topic: Known
    topics: tuple[Iri, ...]
    area: Named | None
    areas: tuple[Iri, ...]
    day: str


def owners(release: Release, topic: str, area: str = "", as_of: str = "", today: str = "") -> OwnersAnswer:
    """The ownership answer; `topic` and `area` may be labels, other names, slugs or IRIs, days are ISO.

    Without `as_of` the day is `today`, and without that the day of the machine. Raises NotFound for a topic or area
    nobody knows, UsageError for what is no day.
    """
    return _answer(release, topic, area, checked(as_of, today))


def owners_between(release: Release, topic: str, area: str, day: str) -> tuple[OwnersAnswer, Span]:
    """The ownership answer for a day, and all the days on which it is the same but for its `as_of`; raises as `owners` does."""
    watched = Watched(checked(day, ""))
    return _answer(release, topic, area, watched), watched.span


def owners_at_once(release: Release, topic: str, area: str, day: str) -> tuple[OwnersAnswer, Span] | None:
    """The same in a few milliseconds; None where that may not do: names to be looked for, much that is said, nothing read yet."""
    if READ not in release.memo:
        return None
    known, where, watched = topic_at_hand(release, topic), area_at_hand(release, area), Watched(checked(day, ""))
    if known is None or where is None:
        return None
    asked = _asked(release, known, where.named, watched)
    stands = near(release, asked.topics, asked.areas, MOST_AT_ONCE)
    return None if stands is None else (_put_together(release, asked, stands), watched.span)


class _Papers(NamedTuple):
    """Papers by their days, these days, and the newest dated of the first so many."""

    every: Sequence[Paper]
    days: Sequence[str]
    newest: Sequence[str]


class _Claim(NamedTuple):
    """One holder in one role as the papers of the day have it, not yet shown: its area, its days, the passages that say so."""

    held: _Held
    area: Iri
    words: Sequence[Held]
    passages: Collection[Iri]


def _answer(release: Release, topic: str, area: str, day: str) -> OwnersAnswer:
    asked = _understood(release, topic, area, day)
    stands = near(release, asked.topics, asked.areas)
    assert stands is not None
    made = _put_together(release, asked, stands)
    release.memo[READ] = True
    return made


def _put_together(release: Release, asked: Asked, stands: Near) -> OwnersAnswer:
    claims = _claims(release, asked, stands.owning)
    acts = services.services_for(release, asked.topics, stands.acting, asked.areas, asked.day)
    listed = [asked.topic.iri, *(claim.held[2] for claim in claims), *(each.service for each in acts)]
    missing = gaps.gaps_in(release, listed, asked.topic.iri, asked.areas, asked.day)
    said = (*(claim.passages for claim in claims), *(each.contract.passages for each in acts), *missing.values())
    evidence = placed(release, set[Iri]().union(*said))
    rows = _shown(release, asked, claims, evidence)
    current = [passage for each in acts if each.current for passage in each.contract.passages]
    cited = {evidence[passage].proof.document.id for passage in (*current, *(each for c in claims for each in c.passages))}
    read, newest = _read(release, asked, cited)
    return OwnersAnswer(
        topic=asked.topic.named,
        area=asked.area,
        as_of=str(asked.day),
        documents_read=read,
        newest=newest,
        verdict=_verdict([row for row in rows if row.topic.id == asked.topic.iri], read),
        owners=rows,
        services=services.shown(release, acts, evidence),
        gaps=gaps.shown(release, missing, evidence),
    )


def _understood(release: Release, topic: str, area: str, day: str) -> Asked:
    known = find_topic_in(release, topic)
    return _asked(release, known, find_area_in(release, area) if area else None, day)


def _asked(release: Release, known: Known, where: Named | None, day: str) -> Asked:
    return Asked(known, narrower(release, known.iri), where, taken(release, where.id) if where else (), day)


def _read(release: Release, asked: Asked, cited: Collection[Iri]) -> tuple[int, str]:
    """How many documents of the area (or of one it lies in) were read, and the day of the newest.

    Those of the day asked about or before count, and later ones that say something of that day.
    """
    read, newest = 0, ""
    for papers in [_in_order(release, area) for area in asked.areas] if asked.area else [_in_order(release)]:
        at = bisect_right(papers.days, asked.day)
        late = [paper for paper in papers.every[at:] if paper.ref.id in cited]
        read += at + len(late)
        newest = max(newest, papers.newest[at], *(paper.dated for paper in late))
    return read, newest


def _in_order(release: Release, area: Iri = "") -> _Papers:
    """The papers of an area, of all areas without one, by their days."""

    def made() -> _Papers:
        every = papers_of(release, area) if area else all_papers(release).values()
        ordered = sorted(every, key=lambda paper: day_of(release, paper))
        return _Papers(
            ordered, [day_of(release, paper) for paper in ordered], [*accumulate((p.dated for p in ordered), max, initial="")]
        )

    return memo(release, ("papers in order", area), made)


def _claims(release: Release, asked: Asked, rows: Iterable[Owning]) -> list[_Claim]:
    """What is said of the topics on the day, of whoever counts for the areas."""
    said: dict[_Held, list[Owning]] = defaultdict(list)
    for row in rows:
        said[row.topic, row.role, row.holder].append(row)
    return [claim for held, its in said.items() if (claim := _claim(release, asked, held, its))]


def _claim(release: Release, asked: Asked, held: _Held, rows: Sequence[Owning]) -> _Claim | None:
    """What the papers say of one holder in one role, as far as it holds on the day and in the area."""
    _, role, holder = held
    said = days(release)
    words = {(row.passage, row.about): word_of(row, said) for row in rows}
    good = _holding([*words.values()], role, asked.day)
    passages = {word.passage for word in good}
    area = accepted(release, holder, [row.document for row in rows if row.passage in passages], asked.areas) if good else None
    if area is None:
        return None
    links = {row.link for row in rows if row.link and row.passage in passages} if role == "lead" else set()
    return _Claim(held, area, good, passages | links)


def _holding(words: list[Held], role: Role, day: str) -> list[Held]:
    if role == "proposed":
        return [word for word in words if word.said <= day]
    return [word for each in words if (word := cut(each, words)).on(day)]


def _shown(release: Release, asked: Asked, claims: Iterable[_Claim], evidence: Mapping[Iri, Placed]) -> tuple[Owner, ...]:
    """All rows, in the order of the contract; those over three years older than the newest are marked stale."""
    shown = [(claim, ranked(evidence[passage] for passage in claim.passages)) for claim in claims]
    said = days(release)
    fresh = [max((said.get(proof.document.id, "") for proof in proofs), default="") for _, proofs in shown]
    newest = max(fresh, default="")
    rows = [_row(release, asked, *each, _is_stale(day, newest)) for each, day in zip(shown, fresh, strict=True)]
    return tuple(sorted(rows, key=_order))


def _row(release: Release, asked: Asked, claim: _Claim, proofs: tuple[Proof, ...], stale: bool) -> Owner:
    topic, role, holder = claim.held
    known = things(release).get(holder)
    return Owner(
        id=holder,
        label=known.label if known else named(release, holder).label,
        type=known.type if known else "",
        role=role,
        area=named(release, claim.area) if claim.area else None,
        scope="wider" if asked.area and claim.area != asked.area.id else "own",
        topic=named(release, topic),
        since=min((word.start for word in claim.words if word.start), default=""),
        until="" if any(not word.end for word in claim.words) else max(word.end for word in claim.words),
        stale=stale,
        evidence=proofs,
    )


def _order(row: Owner) -> tuple[int, int, str, str, str]:
    documents = {proof.document.id for proof in row.evidence}
    return ROLES.index(row.role), -len(documents), row.label, row.topic.label, row.id


def _is_stale(day: str, newest: str) -> bool:
    if not day or not newest:
        return False
    latest = date.fromisoformat(newest)
    limit = f"{latest.year - STALE_YEARS:04d}{newest[4:]}"
    return day < limit


def _verdict(rows: Sequence[Owner], read: int) -> Verdict:
    """The verdict over the rows on the topic itself."""
    if not read:
        return "unknown"
    accountable = [row for row in rows if row.role == "accountable"]
    if len({row.id for row in accountable if not row.stale}) > 1:
        return "contested"
    if accountable:
        return "owned"
    if any(row.role == "proposed" for row in rows):
        return "proposed"
    holders = {row.id for row in rows if row.role == "priority-holder"}
    if len(holders) > 1:
        return "shared"
    return "held" if holders or any(row.role == "strategy" for row in rows) else "unowned"
