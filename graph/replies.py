"""One question, all authorities: what each answered to a freedom-of-information question.

Here lives the comparison of answers; which questions are one was decided when the release was made.
"""

from __future__ import annotations

from collections import defaultdict

from graph.answers import Named, QuestionPage, ReplyRow
from graph.names import Known, find_kind_in, label_of, memo, named, things
from graph.proofs import proofs, said_on
from graph.store import Release, Row
from ontology.errors import NotFound
from ontology.naming import core_tokens
from ontology.statement import Iri
from ontology.vocab import concept_name


def answers(release: Release, question: str, as_of: str = "") -> QuestionPage:
    """What was answered to a question, by its words or IRI, by authority; with a day, what was answered up to that day.

    Raises NotFound, with the nearest questions, where nobody asked it.
    """
    known = _question(release, question)
    rows: dict[Iri, list[Row]] = defaultdict(list)
    for row in release.rows("replies", question=known.iri):
        if not as_of or (row["responded"] or said_on(release, row["passage"])) <= as_of:
            rows[row["answer"]].append(row)
    made = sorted((_reply(release, same) for same in rows.values()), key=_order)
    return QuestionPage(known.named, tuple(named(release, iri) for iri in _close(release, known.iri)), tuple(made))


def _question(release: Release, text: str) -> Known:
    """The question that some words or an IRI mean: all its words, or such as only one question has."""
    try:
        return find_kind_in(release, "question", text)
    except NotFound:
        words = core_tokens(text)
        having = [known for known in things(release).values() if known.kind == "question" and words <= core_tokens(known.label)]
        if words and len(having) == 1:
            return having[0]
        raise


def _order(reply: ReplyRow) -> tuple[str, str, str]:
    return reply.authority.label if reply.authority else "", reply.responded, reply.number


def _close(release: Release, question: Iri) -> list[Iri]:
    pairs = memo(release, "close questions", lambda: release.rows("close-questions"))
    near = {row["close"] for row in pairs if row["question"] == question}
    return sorted(near | {row["question"] for row in pairs if row["close"] == question} - {question})


def _reply(release: Release, rows: list[Row]) -> ReplyRow:
    first = min(rows, key=lambda row: tuple(row.values()))
    redirects = sorted({row["redirect"] for row in rows} - {""})
    return ReplyRow(
        authority=named(release, first["authority"]) if first["authority"] else None,
        request=first["identifier"],
        received=first["received"],
        responded=first["responded"],
        number=first["number"],
        status=concept_name(first["status"]) if first["status"] else "",
        value=first["value"],
        verbatim=first["verbatim"],
        unit=first["unit"],
        exemption=first["exemption"],
        redirects=tuple(Named(each, label_of(release, each)) for each in redirects),
        evidence=proofs(release, {row["passage"] for row in rows}),
    )
