"""Which services act on a topic: one row for each contract, or for a service without one.

Here lives the grouping of contract claims: claims of the same parties with compatible dates are one contract with all
its evidence, claims that conflict stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.answers import Named, ServiceRow
from graph.dates import Held, held
from graph.names import kind_of, label_of, memo, named, narrower
from graph.places import accepted, around, by_place
from graph.proofs import proofs, said_on
from graph.store import Release
from ontology.statement import Iri
from ontology.vocab import SW


@dataclass(slots=True)
class _Contract:
    """A contract as one claim gives it, or as several agreeing ones do."""

    start: str = ""
    end: str = ""
    providers: set[Iri] = field(default_factory=set)
    commissioners: set[Iri] = field(default_factory=set)
    passages: set[Iri] = field(default_factory=set)

    def agrees(self, other: _Contract) -> bool:
        """Whether nothing that both say differs."""
        days = all(not a or not b or a == b for a, b in ((self.start, other.start), (self.end, other.end)))
        sides = ((self.providers, other.providers), (self.commissioners, other.commissioners))
        return days and all(not a or not b or a & b for a, b in sides)

    def take(self, other: _Contract) -> None:
        self.start, self.end = self.start or other.start, self.end or other.end
        self.providers |= other.providers
        self.commissioners |= other.commissioners
        self.passages |= other.passages


def services_for(release: Release, topic: Iri, areas: Sequence[Iri], day: str) -> tuple[ServiceRow, ...]:
    """The services of a topic (or a narrower one) that count for the areas, by label, start and end.

    A contract is listed whenever it ran; a service without one where the papers of that day have it.
    """
    acts: dict[Iri, dict[Iri, Iri]] = defaultdict(dict)
    for near in narrower(release, topic):
        acting, placed = _acting(release, near)
        for service in around(placed, areas):
            acts[service] |= acting[service]
    found = [row for service, said in acts.items() for row in _rows(release, service, said, areas, day)]
    return tuple(sorted(found, key=lambda row: (row.label, row.start, row.end, row.id, [p.id for p in row.providers])))


def _acting(release: Release, topic: Iri) -> tuple[Mapping[Iri, dict[Iri, Iri]], Mapping[Iri, Sequence[Iri]]]:
    """The services that address a topic, each with what the passages say it addresses, and these by the areas they serve."""

    def made() -> tuple[Mapping[Iri, dict[Iri, Iri]], Mapping[Iri, Sequence[Iri]]]:
        acting = _by_service(release, topic)
        return acting, by_place(release, acting, str)

    return memo(release, ("services", topic), made)


def _by_service(release: Release, topic: Iri) -> Mapping[Iri, dict[Iri, Iri]]:
    acts: dict[Iri, dict[Iri, Iri]] = defaultdict(dict)
    for row in release.rows("services", topic=topic):
        if kind_of(row["service"]) == "service":
            acts[row["service"]][row["passage"]] = row["about"]
    return acts


def _rows(release: Release, service: Iri, said: dict[Iri, Iri], areas: Sequence[Iri], day: str) -> Iterable[ServiceRow]:
    if accepted(release, service, said, areas) is None:
        return
    holds = [passage for passage, about in said.items() if held(release, passage, service, SW.addresses, about).on(day)]
    contracts = _contracts(release, service)
    for contract in contracts:
        yield _row(release, service, contract, _runs(release, contract, day))
    if not contracts and holds:
        parties = _parties(release, service, day)
        parties.passages |= set(holds)
        yield _row(release, service, parties, True)


def _row(release: Release, service: Iri, contract: _Contract, current: bool) -> ServiceRow:
    return ServiceRow(
        id=service,
        label=label_of(release, service),
        providers=_named(release, contract.providers),
        commissioners=_named(release, contract.commissioners),
        start=contract.start,
        end=contract.end,
        current=current,
        evidence=proofs(release, contract.passages),
    )


def _named(release: Release, bodies: Iterable[Iri]) -> tuple[Named, ...]:
    return tuple(sorted((named(release, body) for body in bodies), key=lambda body: (body.label, body.id)))


def _runs(release: Release, contract: _Contract, day: str) -> bool:
    """Whether a contract runs on a day; one without a start runs from the first paper that has it."""
    said = min((said_on(release, passage) for passage in contract.passages), default="")
    return Held("", contract.start, contract.end, said).on(day)


def _contracts(release: Release, service: Iri) -> list[_Contract]:
    """The contracts of a service; the claims that say most are taken first, so that those which say less find theirs."""
    claims: dict[Iri, _Contract] = defaultdict(_Contract)
    for row in release.rows("contracts", service=service):
        claim = claims[row["contract"]]
        claim.take(_Contract(row["start"], row["end"], {row["provider"]} - {""}, {row["commissioner"]} - {""}, {row["passage"]}))
    made: list[_Contract] = []
    for _, claim in sorted(claims.items(), key=lambda item: (*_fullness(item[1]), item[0])):
        if same := next((contract for contract in made if contract.agrees(claim)), None):
            same.take(claim)
        else:
            made.append(claim)
    return made


def _fullness(claim: _Contract) -> tuple[int, str, str]:
    said = (claim.start, claim.end, claim.providers, claim.commissioners)
    return -sum(1 for each in said if each), claim.start, claim.end


def _parties(release: Release, service: Iri, day: str) -> _Contract:
    """Who provides and who commissions a service on a day, where no contract says so."""
    found = _Contract()
    for row in release.rows("parties", service=service):
        if not held(release, row["passage"], service, row["relation"], row["party"]).on(day):
            continue
        (found.providers if row["relation"] == SW.providedBy else found.commissioners).add(row["party"])
        found.passages.add(row["passage"])
    return found
