"""Who owns a topic, in an area, on a day: the ownership answer of the contract.

Here live the gathering of rows and the verdict over them; services and gaps are gathered in `graph.services` and
`graph.gaps`, when a statement holds is told in `graph.dates`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from graph.answers import ROLES, Named, Owner, OwnersAnswer, Role, ServiceRow, Verdict
from graph.dates import Held, checked, cut, held
from graph.gaps import gaps_in
from graph.names import Known, find_area_in, find_topic_in, kind_of, memo, named, narrower, things
from graph.places import accepted, around, by_place, taken
from graph.proofs import all_papers, day_of, papers_of, proofs, said_on
from graph.services import services_for
from graph.spans import Span, Watched
from graph.store import Release, Row
from ontology.statement import Iri
from ontology.vocab import SW

STALE_YEARS = 3
LED = ("strategy", "service", "initiative")
_Held: TypeAlias = tuple[Role, Iri]
"""A role, and who is said to have it."""
_Said: TypeAlias = Mapping[_Held, list[Row]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The question, understood: areas that count (the one asked for first; none: all), and the day."""

    topic: Known
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


def _answer(release: Release, topic: str, area: str, day: str) -> OwnersAnswer:
    known = find_topic_in(release, topic)
    where = find_area_in(release, area) if area else None
    asked = Asked(known, where, taken(release, where.id) if where else (), day)
    rows = _marked(release, _rows(release, asked))
    services = services_for(release, known.iri, asked.areas, asked.day)
    read, newest = _read(release, asked, [*rows, *(row for row in services if row.current)])
    listed = [known.iri, *(row.id for row in rows), *(row.id for row in services)]
    found = gaps_in(release, listed, known.iri, asked.areas, asked.day)
    verdict = _verdict([row for row in rows if row.topic.id == known.iri], read)
    return OwnersAnswer(known.named, where, str(day), read, newest, verdict, tuple(rows), services, found)


def _read(release: Release, asked: Asked, rows: Sequence[Owner | ServiceRow]) -> tuple[int, str]:
    """How many documents of the area (or of one it lies in) were read, and the day of the newest.

    Those of the day asked about or before count, and later ones that say something of that day.
    """
    cited = {proof.document.id for row in rows for proof in row.evidence}
    mine = [paper for area in asked.areas for paper in papers_of(release, area)] if asked.area else all_papers(release).values()
    read = [paper for paper in mine if day_of(release, paper) <= asked.day or paper.ref.id in cited]
    return len(read), max((paper.dated for paper in read), default="")


def _rows(release: Release, asked: Asked) -> list[Owner]:
    """All rows, in the order of the contract."""
    found = []
    for topic in narrower(release, asked.topic.iri):
        said, placed = _said(release, topic)
        for role, holder in around(placed, asked.areas):
            if made := _row(release, asked, topic, role, holder, said[role, holder]):
                found.append(made)
    return sorted(found, key=_order)


def _said(release: Release, topic: Iri) -> tuple[_Said, Mapping[Iri, Sequence[_Held]]]:
    """What is said of a topic, by role and holder, and these by the areas that the holder serves."""

    def made() -> tuple[_Said, Mapping[Iri, Sequence[_Held]]]:
        said = _by_holder(release, topic)
        return said, by_place(release, said, lambda held: held[1])

    return memo(release, ("holders", topic), made)


def _by_holder(release: Release, topic: Iri) -> _Said:
    said: dict[_Held, list[Row]] = defaultdict(list)
    for row in release.rows("holders", topic=topic):
        if _counts(row):
            said[_role(row), row["holder"]].append(row)
    return said


def _counts(row: Row) -> bool:
    """Who leads what addresses the topic leads on it where that is a work, not where it is another body."""
    return row["relation"] != SW.leads or row["about"] == row["topic"] or kind_of(row["about"]) in LED


def _order(row: Owner) -> tuple[int, int, str, str, str]:
    documents = {proof.document.id for proof in row.evidence}
    return ROLES.index(row.role), -len(documents), row.label, row.topic.label, row.id


def _role(row: Row) -> Role:
    if row["relation"] == SW.accountableFor:
        return "accountable"
    if row["relation"] == SW.proposedAccountableFor:
        return "proposed"
    if row["relation"] == SW.leads:
        return "lead"
    return "strategy" if "/strategy/" in row["holder"] or "/initiative/" in row["holder"] else "priority-holder"


def _row(release: Release, asked: Asked, topic: Iri, role: Role, holder: Iri, rows: Sequence[Row]) -> Owner | None:
    """What the papers say of one holder in one role, as far as it holds on the day and in the area."""
    words = {(r["passage"], r["about"]): held(release, r["passage"], holder, r["relation"], r["about"]) for r in rows}
    good = _holding(list(words.values()), role, asked.day)
    passages = {word.passage for word in good}
    area = accepted(release, holder, passages, asked.areas) if good else None
    if area is None:
        return None
    links = {r["link"] for r in rows if r["link"] and r["passage"] in passages} if role == "lead" else set()
    known = things(release).get(holder)
    return Owner(
        id=holder,
        label=known.label if known else named(release, holder).label,
        type=known.type if known else "",
        role=role,
        area=named(release, area) if area else None,
        scope="wider" if asked.area and area != asked.area.id else "own",
        topic=named(release, topic),
        since=min((word.start for word in good if word.start), default=""),
        until="" if any(not word.end for word in good) else max(word.end for word in good),
        stale=False,
        evidence=proofs(release, passages | links),
    )


def _holding(words: list[Held], role: Role, day: str) -> list[Held]:
    if role == "proposed":
        return [word for word in words if word.said <= day]
    return [word for each in words if (word := cut(each, words)).on(day)]


def _marked(release: Release, rows: list[Owner]) -> list[Owner]:
    """Rows with those marked stale that are over three years older than the newest."""
    fresh = [max((said_on(release, proof.passage) for proof in row.evidence), default="") for row in rows]
    newest = max(fresh, default="")
    return [replace(row, stale=_is_stale(day, newest)) for row, day in zip(rows, fresh, strict=True)]


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
