"""Ownership worked out the plain way, one named query after another and nothing laid down, as the contract words it.

What `graph.owners` answers is held against this; it is many times as slow and knows no areas beforehand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from graph.answers import ROLES, GapRow, Named, Owner, OwnersAnswer, Role, ServiceRow
from graph.dates import Held, cut, held
from graph.names import find_area_in, find_topic_in, kind_of, label_of, named, narrower, things
from graph.owners import _verdict
from graph.places import place_of, taken
from graph.proofs import all_papers, day_of, paper_of, proofs, said_on
from graph.store import Release, Row
from ontology.statement import Iri
from ontology.vocab import SW, concept_name


def plainly(release: Release, topic: str, area: str, day: str) -> OwnersAnswer:
    """The ownership answer for a day."""
    known = find_topic_in(release, topic)
    where = find_area_in(release, area) if area else None
    areas = taken(release, where.id) if where else ()
    rows = _rows(release, narrower(release, known.iri), areas, day)
    services = _services(release, narrower(release, known.iri), areas, day)
    current = [row.evidence for row in services if row.current]
    cited = {proof.document.id for shown in (*(row.evidence for row in rows), *current) for proof in shown}
    mine = [paper for paper in all_papers(release).values() if not where or paper.area in areas]
    read = [paper for paper in mine if day_of(release, paper) <= day or paper.ref.id in cited]
    gaps = _gaps(release, {known.iri, *(row.id for row in rows), *(row.id for row in services)}, known.iri, areas, day)
    verdict = _verdict([row for row in rows if row.topic.id == known.iri], len(read))
    newest = max((paper.dated for paper in read), default="")
    return OwnersAnswer(known.named, where, day, len(read), newest, verdict, tuple(rows), tuple(services), tuple(gaps))


def _accepted(release: Release, thing: Iri, passages: Iterable[Iri], areas: Sequence[Iri]) -> Iri | None:
    place = place_of(release, thing)
    mine = place.serves or tuple(paper.area for each in passages if (paper := paper_of(release, each)) and paper.area)
    if not areas:
        return min(mine, default="")
    if place.leaves_out & set(areas[:1]):
        return None
    return next((area for area in areas if area in mine), None)


def _rows(release: Release, topics: Iterable[Iri], areas: Sequence[Iri], day: str) -> list[Owner]:
    found = []
    for topic in topics:
        said: dict[tuple[Role, Iri], list[Row]] = defaultdict(list)
        for row in release.rows("holders", topic=topic):
            if (
                row["relation"] != SW.leads
                or row["about"] == topic
                or kind_of(row["about"]) in ("strategy", "service", "initiative")
            ):
                said[_role(row), row["holder"]].append(row)
        found += [made for (role, holder), rows in said.items() if (made := _row(release, topic, role, holder, rows, areas, day))]
    fresh = {id(row): max((said_on(release, proof.passage) for proof in row.evidence), default="") for row in found}
    newest = max(fresh.values(), default="")
    marked = [replace(row, stale=_three_years_before(fresh[id(row)], newest)) for row in found]
    return sorted(marked, key=_order)


def _role(row: Row) -> Role:
    if row["relation"] == SW.hasPriority:
        return "strategy" if kind_of(row["holder"]) in ("strategy", "initiative") else "priority-holder"
    return {SW.accountableFor: "accountable", SW.proposedAccountableFor: "proposed", SW.leads: "lead"}[row["relation"]]  # type: ignore[return-value] # three roles


def _row(
    release: Release, topic: Iri, role: Role, holder: Iri, rows: Sequence[Row], areas: Sequence[Iri], day: str
) -> Owner | None:
    words = [held(release, r["passage"], holder, r["relation"], r["about"]) for r in rows]
    good = [word for word in words if word.said <= day] if role == "proposed" else _on(words, day)
    passages = {word.passage for word in good}
    area = _accepted(release, holder, passages, areas) if good else None
    if area is None:
        return None
    links = {r["link"] for r in rows if r["link"] and r["passage"] in passages and role == "lead"}
    known = things(release).get(holder)
    return Owner(
        id=holder,
        label=label_of(release, holder),
        type=known.type if known else "",
        role=role,
        area=named(release, area) if area else None,
        scope="wider" if areas and area != areas[0] else "own",
        topic=named(release, topic),
        since=min((word.start for word in good if word.start), default=""),
        until="" if not all(word.end for word in good) else max(word.end for word in good),
        stale=False,
        evidence=proofs(release, passages | links),
    )


def _on(words: list[Held], day: str) -> list[Held]:
    return [word for each in words if (word := cut(each, words)).on(day)]


def _three_years_before(day: str, newest: str) -> bool:
    return bool(day and newest) and day < f"{date.fromisoformat(newest).year - 3:04d}{newest[4:]}"


def _order(row: Owner) -> tuple[int, int, str, str, str]:
    return ROLES.index(row.role), -len({p.document.id for p in row.evidence}), row.label, row.topic.label, row.id


@dataclass
class _Contract:
    start: str = ""
    end: str = ""
    providers: set[Iri] = field(default_factory=set)
    commissioners: set[Iri] = field(default_factory=set)
    passages: set[Iri] = field(default_factory=set)

    def fullness(self) -> int:
        return sum(1 for each in (self.start, self.end, self.providers, self.commissioners) if each)

    def agrees(self, other: _Contract) -> bool:
        days = (self.start, other.start), (self.end, other.end)
        sides = (self.providers, other.providers), (self.commissioners, other.commissioners)
        return all(not a or not b or a == b for a, b in days) and all(not a or not b or a & b for a, b in sides)

    def take(self, other: _Contract) -> None:
        self.start, self.end = self.start or other.start, self.end or other.end
        self.providers |= other.providers
        self.commissioners |= other.commissioners
        self.passages |= other.passages


def _services(release: Release, topics: Iterable[Iri], areas: Sequence[Iri], day: str) -> list[ServiceRow]:
    acts: dict[Iri, dict[Iri, Iri]] = defaultdict(dict)
    for topic in topics:
        for row in release.rows("services", topic=topic):
            if kind_of(row["service"]) == "service":
                acts[row["service"]][row["passage"]] = row["about"]
    found = [
        _service(release, service, contract, current)
        for service, said in acts.items()
        if _accepted(release, service, said, areas) is not None
        for contract, current in _terms(release, service, said, day)
    ]
    return sorted(found, key=lambda row: (row.label, row.start, row.end, row.id, [p.id for p in row.providers]))


def _terms(release: Release, service: Iri, said: dict[Iri, Iri], day: str) -> Iterator[tuple[_Contract, bool]]:
    claims: dict[Iri, _Contract] = defaultdict(_Contract)
    for row in release.rows("contracts", service=service):
        sides = {row["provider"]} - {""}, {row["commissioner"]} - {""}
        claims[row["contract"]].take(_Contract(row["start"], row["end"], *sides, {row["passage"]}))
    made: list[_Contract] = []
    for _, claim in sorted(claims.items(), key=lambda item: (-item[1].fullness(), item[1].start, item[1].end, item[0])):
        same = next((contract for contract in made if contract.agrees(claim)), None)
        if same:
            same.take(claim)
        else:
            made.append(claim)
    for contract in made:
        first = min(said_on(release, passage) for passage in contract.passages)
        yield contract, Held("", contract.start, contract.end, first).on(day)
    holds = {passage for passage, about in said.items() if held(release, passage, service, SW.addresses, about).on(day)}
    if not made and holds:
        yield _parties(release, service, holds, day), True


def _parties(release: Release, service: Iri, holds: set[Iri], day: str) -> _Contract:
    found = _Contract(passages=holds)
    for row in release.rows("parties", service=service):
        if held(release, row["passage"], service, row["relation"], row["party"]).on(day):
            (found.providers if row["relation"] == SW.providedBy else found.commissioners).add(row["party"])
            found.passages.add(row["passage"])
    return found


def _service(release: Release, service: Iri, contract: _Contract, current: bool) -> ServiceRow:
    sides = (_named(release, contract.providers), _named(release, contract.commissioners))
    evidence = proofs(release, contract.passages)
    return ServiceRow(service, label_of(release, service), *sides, contract.start, contract.end, current, evidence)


def _named(release: Release, bodies: Iterable[Iri]) -> tuple[Named, ...]:
    return tuple(sorted((named(release, body) for body in bodies), key=lambda body: (body.label, body.id)))


def _gaps(release: Release, listed: set[Iri], topic: Iri, areas: Sequence[Iri], day: str) -> list[GapRow]:
    things_with = listed | {row["aim"] for row in release.rows("aims", topic=topic)}
    found: dict[tuple[Iri, Iri, str], set[Iri]] = defaultdict(set)
    for row in release.rows("gaps"):
        if row["thing"] not in things_with or row["feared"] == "true" or said_on(release, row["passage"]) > day:
            continue
        if _accepted(release, row["thing"], [row["passage"]], areas) is not None:
            found[row["thing"], row["kind"], row["missing"]].add(row["passage"])
    made = [
        GapRow(thing, label_of(release, thing), concept_name(kind), missing, False, proofs(release, passages))
        for (thing, kind, missing), passages in found.items()
    ]
    return sorted(made, key=lambda gap: (gap.label, gap.kind, gap.missing, gap.id))
