"""From the answers of the graph to the shapes of the wire: what is empty there is null here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from api import models
from graph.answers import (
    DocumentPage,
    DocumentRow,
    Entity,
    EntityRow,
    Fact,
    GapRow,
    Hit,
    Named,
    Network,
    ObservationRow,
    Owner,
    OwnersAnswer,
    Proof,
    QuestionPage,
    Relation,
    ReplyRow,
    ServiceRow,
)


def owners(answer: OwnersAnswer) -> models.OwnersAnswer:
    """The ownership answer of contract §4."""
    return models.OwnersAnswer(
        topic=_reference(answer.topic),
        area=_area(answer.area),
        as_of=answer.as_of,
        read=models.Read(documents=answer.documents_read, newest=answer.newest or None),
        verdict=answer.verdict,
        owners=[_owner(row) for row in answer.owners],
        services=[_service(row) for row in answer.services],
        gaps=[_gap(row) for row in answer.gaps],
    )


def entities(rows: Sequence[EntityRow], cursor: str) -> models.Entities:
    """A page of the list of things."""
    lines = [models.EntityLine(id=r.id, label=r.label, type=r.type, area=_area(r.area)) for r in rows]
    return models.Entities(entities=lines, next=cursor or None)


def entity(thing: Entity, shown: int, cursor: Callable[[int], str]) -> models.Entity:
    """One thing with its statements, of which each relation's first so many were `shown` up to here; `cursor` names a place."""
    return models.Entity(
        id=thing.id,
        label=thing.label,
        kind=thing.kind,
        types=list(thing.types),
        alt_labels=list(thing.alt_labels),
        area=_area(thing.area),
        as_of=thing.as_of or None,
        relations=[_relation(each, cursor(shown) if shown < each.total else None) for each in thing.relations],
        statements=[_statement(fact) for fact in thing.facts],
    )


def documents(rows: Sequence[DocumentRow], as_of: str) -> models.Documents:
    """The list of documents."""
    return models.Documents(as_of=as_of or None, documents=[_document_line(row) for row in rows])


def document(page: DocumentPage) -> models.Document:
    """A document and its passages."""
    line = _document_line(page.document)
    passages = [
        models.Passage(
            id=p.id,
            order=p.order,
            locator=p.locator,
            quote=p.words,
            context=list(p.context),
            mentions=[_reference(m) for m in p.mentions],
        )
        for p in page.passages
    ]
    return models.Document(**line.model_dump(exclude={"passages"}), passages=passages)


def gaps(rows: Sequence[GapRow], as_of: str) -> models.Gaps:
    """The list of gaps, which also says what is only feared."""
    return models.Gaps(as_of=as_of, gaps=[models.ListedGap(**dict(_gap(row)), feared=row.feared) for row in rows])


def search(q: str, hits: Sequence[Hit]) -> models.Search:
    """What was asked and what fits it."""
    return models.Search(q=q, results=[_hit(hit) for hit in hits])


def _hit(hit: Hit) -> models.SearchResult:
    return models.SearchResult(
        id=hit.id,
        label=hit.label,
        kind=hit.kind,
        within=_area(hit.within),
        why=hit.why,
        matched=hit.matched,
        marks=list(hit.marks),
        score=hit.score,
    )


def network(found: Network, as_of: str) -> models.Network:
    """Nodes and edges."""
    nodes = [models.Node(id=n.id, label=n.label, type=n.type, x=n.x, y=n.y) for n in found.nodes]
    edges = [
        models.Edge(source=e.source, target=e.target, predicate=e.predicate, says=e.says, evidence=_evidence(e.evidence))
        for e in found.edges
    ]
    return models.Network(as_of=as_of or None, nodes=nodes, edges=edges, left_out=found.left_out)


def observations(rows: Sequence[ObservationRow], total: int, cursor: str, as_of: str) -> models.Observations:
    """A page of figures, and how many there are in all."""
    listed = [_observation(row) for row in rows]
    return models.Observations(as_of=as_of or None, total=total, observations=listed, next=cursor or None)


def answers(page: QuestionPage, as_of: str) -> models.Answers:
    """One question and what every authority answered."""
    replies = [_reply(row) for row in page.replies]
    return models.Answers(question=_reference(page.question), as_of=as_of or None, close=_references(page.close), answers=replies)


def _observation(row: ObservationRow) -> models.Observation:
    return models.Observation(
        indicator=_reference(row.indicator),
        about=_area(row.about),
        area=_area(row.area),
        period=row.period or None,
        start=row.start or None,
        end=row.end or None,
        value=row.value or None,
        verbatim=row.verbatim or None,
        unit=row.unit or None,
        numerator=row.numerator or None,
        denominator=row.denominator or None,
        target=row.target or None,
        rating=row.rating or None,
        evidence=_evidence(row.evidence),
    )


def _reply(row: ReplyRow) -> models.Reply:
    return models.Reply(
        authority=_area(row.authority),
        request=row.request or None,
        received=row.received or None,
        responded=row.responded or None,
        number=row.number or None,
        status=row.status or None,
        value=row.value or None,
        verbatim=row.verbatim or None,
        unit=row.unit or None,
        exemption=row.exemption or None,
        redirects=_references(row.redirects),
        evidence=_evidence(row.evidence),
    )


def _reference(named: Named) -> models.Reference:
    return models.Reference(id=named.id, label=named.label)


def _area(area: Named | None) -> models.Reference | None:
    return None if area is None else _reference(area)


def _references(many: Sequence[Named]) -> list[models.Reference]:
    return [_reference(named) for named in many]


def _evidence(proofs: Sequence[Proof]) -> list[models.Evidence]:
    return [evidence(proof) for proof in proofs]


def evidence(proof: Proof) -> models.Evidence:
    """One passage as evidence."""
    d = proof.document
    reference = models.DocumentReference(
        id=d.id, title=d.title, publisher=d.publisher or None, issued=d.issued or None, source=d.source
    )
    context = [models.ContextPassage(passage=c.passage, locator=c.locator, quote=c.quote) for c in proof.context]
    return models.Evidence(document=reference, passage=proof.passage, locator=proof.locator, quote=proof.quote, context=context)


def _owner(row: Owner) -> models.Owner:
    return models.Owner(
        id=row.id,
        label=row.label,
        type=row.type,
        role=row.role,
        area=_area(row.area),
        scope=row.scope,
        topic=_reference(row.topic),
        since=row.since or None,
        until=row.until or None,
        stale=row.stale,
        evidence=_evidence(row.evidence),
    )


def _service(row: ServiceRow) -> models.Service:
    return models.Service(
        id=row.id,
        label=row.label,
        providers=_references(row.providers),
        commissioners=_references(row.commissioners),
        start=row.start or None,
        end=row.end or None,
        current=row.current,
        evidence=_evidence(row.evidence),
    )


def _gap(row: GapRow) -> models.Gap:
    return models.Gap(id=row.id, label=row.label, kind=row.kind, missing=row.missing, evidence=_evidence(row.evidence))


def _relation(relation: Relation, following: str | None) -> models.EntityRelation:
    return models.EntityRelation(
        predicate=relation.predicate,
        says=relation.says,
        direction="out" if relation.outgoing else "in",
        total=relation.total,
        next=following,
    )


def _statement(fact: Fact) -> models.EntityStatement:
    return models.EntityStatement(
        predicate=fact.predicate,
        says=fact.says,
        direction="out" if fact.outgoing else "in",
        other=_area(fact.other),
        value=fact.value or None,
        mood=fact.mood or None,
        start=fact.start or None,
        end=fact.end or None,
        role=fact.role or None,
        evidence=_evidence(fact.evidence),
    )


def _document_line(row: DocumentRow) -> models.DocumentLine:
    return models.DocumentLine(
        id=row.id,
        title=row.title,
        publisher=row.publisher or None,
        area=_area(row.area),
        issued=row.issued or None,
        source=row.source,
        passages=row.passages,
    )
