"""Which services act on a topic: one row for each contract, or for a service without one.

Here lives the grouping of contract claims: claims of the same parties with compatible dates are one contract with all
its evidence, claims that conflict stand side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.answers import Named, ServiceRow
from graph.dates import Held, word_of
from graph.laid import Acting, Agreed, agreed, dealing
from graph.names import kind_of, label_of, named
from graph.places import accepted
from graph.proofs import Placed, days, ranked, said_in
from graph.store import Release
from ontology.statement import Iri
from ontology.vocab import SW


@dataclass(slots=True)
class Contract:
    """A contract as one claim gives it, or as several agreeing ones do; `said` has the days of the papers that do."""

    start: str = ""
    end: str = ""
    providers: set[Iri] = field(default_factory=set)
    commissioners: set[Iri] = field(default_factory=set)
    passages: set[Iri] = field(default_factory=set)
    said: set[str] = field(default_factory=set)

    def agrees(self, other: Contract) -> bool:
        """Whether nothing that both say differs."""
        days = all(not a or not b or a == b for a, b in ((self.start, other.start), (self.end, other.end)))
        sides = ((self.providers, other.providers), (self.commissioners, other.commissioners))
        return days and all(not a or not b or a & b for a, b in sides)

    def take(self, other: Contract) -> None:
        """Take over what another says."""
        self.start, self.end = self.start or other.start, self.end or other.end
        self.providers |= other.providers
        self.commissioners |= other.commissioners
        self.passages |= other.passages
        self.said |= other.said

    def runs(self, day: str) -> bool:
        """Whether it runs on a day; one without a start runs from the first paper that has it."""
        return Held("", self.start, self.end, min(self.said, default="")).on(day)


class Acts(NamedTuple):
    """A service under one contract, or without one under those who are said to deal with it."""

    service: Iri
    contract: Contract
    current: bool


def services_for(release: Release, topics: Sequence[Iri], near: Sequence[Acting], areas: Sequence[Iri], day: str) -> list[Acts]:
    """The services of some topics, of those near the areas, that count for these.

    A contract is listed whenever it ran; a service without one where the papers of that day have it.
    """
    acts = {service: said for service, said in _acting(topics, near) if _counts(release, service, said, areas)}
    contracts = _contracts(release, acts)
    holding = {
        service: holds for service, said in acts.items() if not contracts[service] and (holds := _holding(release, said, day))
    }
    return [
        *(Acts(service, contract, contract.runs(day)) for service, every in contracts.items() for contract in every),
        *(Acts(service, parties, True) for service, parties in _parties(release, holding, day)),
    ]


def shown(release: Release, found: Iterable[Acts], evidence: Mapping[Iri, Placed]) -> tuple[ServiceRow, ...]:
    """Services with the evidence of their passages, by label, start and end."""
    rows = [_row(release, acts, evidence) for acts in found]
    return tuple(sorted(rows, key=lambda row: (row.label, row.start, row.end, row.id, [p.id for p in row.providers])))


def _row(release: Release, acts: Acts, evidence: Mapping[Iri, Placed]) -> ServiceRow:
    contract = acts.contract
    return ServiceRow(
        id=acts.service,
        label=label_of(release, acts.service),
        providers=_named(release, contract.providers),
        commissioners=_named(release, contract.commissioners),
        start=contract.start,
        end=contract.end,
        current=acts.current,
        evidence=ranked(evidence[passage] for passage in contract.passages),
    )


def _named(release: Release, bodies: Iterable[Iri]) -> tuple[Named, ...]:
    return tuple(sorted((named(release, body) for body in bodies), key=lambda body: (body.label, body.id)))


def _acting(topics: Sequence[Iri], near: Iterable[Acting]) -> Iterable[tuple[Iri, dict[Iri, Acting]]]:
    """The services that address some topics, each with what the passages say it addresses."""
    order = {topic: place for place, topic in enumerate(topics)}
    found: dict[Iri, dict[Iri, Acting]] = defaultdict(dict)
    for row in sorted(near, key=lambda row: order[row.topic]):
        if kind_of(row.service) == "service":
            found[row.service][row.passage] = row
    return found.items()


def _counts(release: Release, service: Iri, said: Mapping[Iri, Acting], areas: Sequence[Iri]) -> bool:
    return accepted(release, service, [row.document for row in said.values()], areas) is not None


def _holding(release: Release, said: Mapping[Iri, Acting], day: str) -> set[Iri]:
    """The passages by whose word a service addresses its topic on a day."""
    return {row.passage for row in said.values() if word_of(row, days(release)).on(day)}


def _contracts(release: Release, services: Iterable[Iri]) -> Mapping[Iri, list[Contract]]:
    """The contracts of each service; the claims that say most are taken first, so that those which say less find theirs."""
    claims: dict[Iri, dict[Iri, Contract]] = {service: defaultdict(Contract) for service in services}
    for row in agreed(release, claims):
        claims[row.service][row.contract].take(_claim(release, row))
    return {service: _joined(made) for service, made in claims.items()}


def _claim(release: Release, row: Agreed) -> Contract:
    sides = {row.provider} - {""}, {row.commissioner} - {""}
    return Contract(row.start, row.end, *sides, {row.passage}, {said_in(release, row.document)})


def _joined(claims: Mapping[Iri, Contract]) -> list[Contract]:
    made: list[Contract] = []
    for _, claim in sorted(claims.items(), key=lambda item: (*_fullness(item[1]), item[0])):
        if same := next((contract for contract in made if contract.agrees(claim)), None):
            same.take(claim)
        else:
            made.append(claim)
    return made


def _fullness(claim: Contract) -> tuple[int, str, str]:
    said = (claim.start, claim.end, claim.providers, claim.commissioners)
    return -sum(1 for each in said if each), claim.start, claim.end


def _parties(release: Release, holding: Mapping[Iri, set[Iri]], day: str) -> Iterator[tuple[Iri, Contract]]:
    """Who provides and who commissions each service on a day, where no contract says so, with the passages it is known by."""
    found = {service: Contract(passages=set(passages)) for service, passages in holding.items()}
    for row in dealing(release, found):
        if word_of(row, days(release)).on(day):
            parties = found[row.service]
            (parties.providers if row.relation == SW.providedBy else parties.commissioners).add(row.party)
            parties.passages.add(row.passage)
    yield from found.items()
