"""What the triples of a file say in our terms: statements between things, moods and dates, claims with their values.

What is not said here is reported by `reading`: nothing is lost silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from loaders.files.encoding import clean
from loaders.linked import terms
from loaders.linked.naming import Names
from loaders.linked.passages import Said, shown
from loaders.linked.triples import Literal, Triple
from loaders.stating.privacy import hide
from ontology.statement import (
    Anchor,
    Claim,
    Day,
    Evidence,
    Flag,
    Iri,
    Mood,
    Number,
    Ref,
    Statement,
    Stretch,
    Term,
    Text,
    Thing,
    Value,
)
from ontology.vocab import RDF, SW, XSD, concept_name, concepts, known_terms

RULE = "kept-as-rdf"
_NUMBERS = frozenset({SW.value, SW.numerator, SW.denominator})
_DAYS = frozenset({SW.startDate, SW.endDate, SW.periodStart, SW.periodEnd, SW.received, SW.responded, terms.full("dcterms:date")})


@dataclass(slots=True)
class Sayings:
    """What was understood of a file: statements, claims, the things they speak of, and the triples they took."""

    statements: list[Statement] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    things: dict[str, Thing] = field(default_factory=dict)
    taken: set[Triple] = field(default_factory=set)


def sayings_of(passages: Sequence[Said], names: Names) -> Sayings:
    """Everything that the passages say in our terms."""
    reader = _Reader(names)
    for said in passages:
        if said.triples and said.triples[0].subject in names.claims:
            reader.claim(said)
        else:
            reader.plain(said)
    return reader.made


class _Reader:
    def __init__(self, names: Names) -> None:
        self.names, self.made = names, Sayings()

    def plain(self, said: Said) -> None:
        """The statements of a thing: what it is, and how it stands to others."""
        for triple in said.triples:
            if self._is_naming(triple):
                self.made.taken.add(triple)
                self._thing(triple.subject, "")
            for made in self._statements(said, triple):
                self.made.statements.append(made)
                self.made.taken.add(triple)

    def _is_naming(self, triple: Triple) -> bool:
        """Whether a triple is taken in by a thing: its class or one of its names."""
        if self.names.thing(triple.subject) is None:
            return False
        labels = (*terms.LABELS, *terms.OTHER_LABELS)
        return triple.predicate in labels or (triple.predicate == terms.TYPE and triple.object in terms.kinds())

    def _statements(self, said: Said, triple: Triple) -> Iterator[Statement]:
        if triple.predicate in terms.stated() and isinstance(triple.object, str):
            ends = terms.stated()[triple.predicate]
            subject, thing = self._thing(triple.subject, ends[0]), self._thing(triple.object, ends[1])
            if subject and thing and subject.key != thing.key:
                yield self._statement(said, triple.predicate, subject, thing, triple)
        elif (
            triple.predicate in terms.PERIODS
            and (day := _day(triple.object))
            and (owner := self._thing(triple.subject, "strategy"))
        ):
            yield Statement(RULE, owner.key, triple.predicate, Day(day), self._evidence(said, {owner.key: triple.subject}))
        elif triple.predicate == terms.SAME and isinstance(triple.object, str) and (owner := self._thing(triple.subject, "")):
            yield Statement(
                RULE, owner.key, triple.predicate, Term(triple.object), self._evidence(said, {owner.key: triple.subject})
            )

    def _statement(self, said: Said, predicate: Iri, subject: Thing, thing: Thing, at: Triple, **more: object) -> Statement:
        evidence = self._evidence(said, {subject.key: at.subject, thing.key: str(at.object)})
        if predicate == SW.proposedAccountableFor:
            return Statement(RULE, subject.key, SW.accountableFor, Ref(thing.key), evidence, Mood.PROPOSED)
        return Statement(RULE, subject.key, terms.ours(predicate), Ref(thing.key), evidence, **more)  # type: ignore[arg-type] # fields of Statement

    def claim(self, said: Said) -> None:
        """A claim or a statement with circumstances: all that a file says of its node."""
        types = [t.object for t in said.triples if t.predicate == terms.TYPE]
        if SW.Statement in types:
            self._circumstances(said)
            return
        for cls in sorted({str(one) for one in types} & set(terms.claims())):
            values = [(t, value) for t in said.triples if t.predicate != terms.TYPE and (value := self._value(t)) is not None]
            pairs = tuple(sorted({(t.predicate, value) for t, value in values}, key=str))
            if set(terms.claims()[cls]) <= {predicate for predicate, _ in pairs}:
                named = {value.key: str(t.object) for t, value in values if isinstance(value, Ref)}
                node = said.triples[0].subject
                self.made.claims.append(Claim(RULE, cls, pairs, self._evidence(said, named), key=node))
                self.made.taken.update((*(t for t, _ in values), *(t for t in said.triples if t.predicate == terms.TYPE)))

    def _circumstances(self, said: Said) -> None:
        """A statement put as a node, with its mood, dates and role."""
        given: Mapping[Iri, Triple] = {t.predicate: t for t in said.triples}
        subject, predicate, thing = (given.get(one) for one in (RDF.subject, RDF.predicate, RDF.object))
        if subject is None or predicate is None or thing is None or predicate.object not in terms.stated():
            return
        ends = terms.stated()[str(predicate.object)]
        who, what = self._thing(subject.object, ends[0]), self._thing(thing.object, ends[1])
        mood = _mood(given.get(SW.mood))
        if who is None or what is None or mood is None or who.key == what.key:
            return
        at = Triple(str(subject.object), str(predicate.object), thing.object)
        more = {"mood": mood, "when": _when(given), "role": _role(given.get(SW.role))}
        self.made.statements.append(self._statement(said, terms.ours(at.predicate), who, what, at, **more))
        self.made.taken.update(said.triples)

    def _value(self, triple: Triple) -> Value | None:
        """The value of a claim's property, None where it is none that we know."""
        predicate, value = triple.predicate, triple.object
        if predicate not in known_terms():
            return None
        if isinstance(value, Literal):
            return _plain_value(predicate, value)
        if value in self.names.claims:
            return Ref(value)
        if terms.is_concept(value):
            return Term(value) if value in known_terms() else None
        thing = self._thing(value, terms.referring().get(predicate, ""))
        return Ref(thing.key) if thing is not None else None

    def _thing(self, node: object, hint: str) -> Thing | None:
        thing = self.names.thing(node, hint)
        if thing is not None:
            self._keep(thing)
        return thing

    def _keep(self, thing: Thing) -> None:
        self.made.things.setdefault(thing.key, thing)

    def _evidence(self, said: Said, named: Mapping[str, str]) -> Evidence:
        anchors = ((key, shown(node)) for key, node in named.items())
        return Evidence(
            said.order, said.words, tuple(Anchor(key, said.order, words) for key, words in anchors if words in said.words)
        )


def _plain_value(predicate: Iri, value: Literal) -> Value | None:
    words = " ".join(clean(hide(value.words)).split())
    if predicate in _DAYS:
        day = _day(value)
        return Day(day) if day else None
    if predicate in _NUMBERS:
        number = _number(words)
        return Number(number) if number is not None else None
    if value.datatype == XSD.boolean:
        return Flag(words in ("true", "1"))
    return Text(words, value.lang) if words else None


def _number(words: str) -> Decimal | None:
    try:
        number = Decimal(words)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 30 else None


def _day(value: object) -> str:
    """A calendar day as it must be written, empty for anything else."""
    words = value.words[:10] if isinstance(value, Literal) else ""
    try:
        return words if date.fromisoformat(words).isoformat() == words else ""
    except ValueError:
        return ""


def _mood(triple: Triple | None) -> Mood | None:
    """The mood a statement has, stated where the file does not say; None for one that we do not know."""
    if triple is None:
        return Mood.STATED
    known = triple.object in concepts("mood")
    return Mood(concept_name(str(triple.object))) if known else None


def _role(triple: Triple | None) -> str:
    if triple is None:
        return ""
    return str(triple.object) if isinstance(triple.object, str) else " ".join(clean(hide(triple.object.words)).split())


def _when(given: Mapping[Iri, Triple]) -> Stretch:
    def printed(predicate: Iri) -> str:
        value = given[predicate].object if predicate in given else None
        return hide(value.words) if isinstance(value, Literal) else ""

    start, end = (_day(given[one].object) if one in given else "" for one in (SW.startDate, SW.endDate))
    if start and end and end < start:
        return Stretch()
    return Stretch(start, end, printed(SW.startAsPrinted), printed(SW.endAsPrinted))
