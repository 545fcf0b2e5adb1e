"""Lists of things and documents, and one document with its passages.

Here live the plain lists; one thing with all that is said of it is `graph.portraits`, search is `graph.searching`.
"""

from __future__ import annotations

import base64
import binascii
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz.process import extract

from graph import laid
from graph.answers import DocumentPage, DocumentRow, EntityRow, Named, PassageRow
from graph.names import Known, find_area_in, kind_of, label_of, memo, named, things, topics
from graph.places import place_of, taken
from graph.proofs import all_papers, day_of
from graph.store import Release
from ontology.errors import NotFound, UsageError
from ontology.statement import Iri
from ontology.vocab import SW, known_terms


def entities(
    release: Release, kind: str = "", q: str = "", area: str = "", limit: int = 50, cursor: str = ""
) -> tuple[tuple[EntityRow, ...], str]:
    """Things and topics by label, `limit` at a time, and the cursor of the next page (empty on the last).

    `kind` is a kind of IRI or a class's local name, `q` a part of a name, `area` what they must serve or belong to.
    Raises NotFound for a kind or an area nobody knows, UsageError for a cursor that is none of ours.
    """
    if kind and kind.casefold() not in _kinds(release):
        near = extract(kind.casefold(), list(_kinds(release)), score_cutoff=60, limit=3)
        raise NotFound(f"type {kind!r}", tuple(_kinds(release)[name] for name, _, _ in near))
    areas = set(taken(release, find_area_in(release, area).id)) if area else None
    after = _opened(cursor)
    found = [known for known in _ordered(release) if _key(known) > after and _fits(release, known, kind, q.casefold(), areas)]
    page = found[: max(limit, 1)]
    more = _closed(_key(page[-1])) if len(found) > len(page) else ""
    return tuple(_row(release, known) for known in page), more


def topics_list(release: Release) -> tuple[Named, ...]:
    """All topics by label."""
    return tuple(sorted((known.named for known in topics(release).values()), key=lambda n: (n.label.casefold(), n.id)))


def topics_said_most(release: Release, most: int) -> tuple[Named, ...]:
    """The topics of which passages say most, so many of them, by label; none of which nothing is said."""
    said = memo(release, "said of topics", lambda: laid.said_of_topics(release))
    ranked = sorted((topic for topic in topics_list(release) if topic.id in said), key=lambda topic: -said[topic.id])[:most]
    return tuple(sorted(ranked, key=lambda topic: (topic.label.casefold(), topic.id)))


def areas_list(release: Release) -> tuple[Named, ...]:
    """All areas of the release by label."""
    found = (known.named for known in things(release).values() if known.kind == "area")
    return tuple(sorted(found, key=lambda n: (n.label.casefold(), n.id)))


def documents(release: Release, as_of: str = "") -> tuple[DocumentRow, ...]:
    """All documents (with a day, those of that day or before), newest first, then by title; those without a day last."""
    found = (paper for paper in all_papers(release).values() if not as_of or day_of(release, paper) <= as_of)
    rows = sorted((paper.row for paper in found), key=lambda row: (row.title.casefold(), row.id))
    return tuple(sorted(rows, key=lambda row: row.issued, reverse=True))


def document(release: Release, slug: str) -> DocumentPage:
    """A document with its passages in order, by slug or IRI; NotFound, with some that are there, where there is none."""
    iri = slug if slug.startswith(release.base) else f"{release.base}document/{slug}"
    paper = all_papers(release).get(iri)
    if paper is None:
        raise NotFound(f"document {slug!r}", tuple(row.id.rpartition("/")[2] for row in documents(release)[:5]))
    named_in = _named_in(release, iri)
    rows = sorted(release.rows("document-passages", document=iri), key=lambda row: (int(row["order"]), row["passage"]))
    passages = tuple(
        PassageRow(r["passage"], int(r["order"]), r["locator"], r["words"], *named_in.get(r["passage"], ((), ()))) for r in rows
    )
    return DocumentPage(paper.row, passages)


def counts(release: Release) -> Mapping[str, int]:
    """How many documents, passages and statements there are, and things of each kind."""
    row = memo(release, "counts", lambda: release.rows("counts")[0])
    kinds: dict[str, int] = defaultdict(int)
    for known in things(release).values():
        kinds[known.kind] += 1
    whole = {name: int(row[name]) for name in ("documents", "passages", "statements")}
    return {**whole, **dict(sorted(kinds.items()))}


def aim_of(release: Release, iri: Iri) -> tuple[Named, ...]:
    """Who holds an aim as a priority, by label: papers word the aims of many alike. Nobody, where it is none."""
    if kind_of(iri) != "aim":
        return ()
    holders = {row["other"] for row in release.rows("said-of", thing=iri) if row["predicate"] == SW.hasPriority}
    return _by_label(release, holders)


def redirect(release: Release, iri: Iri) -> Iri:
    """Where a merged thing's IRI now leads; empty where it was not merged away."""
    moved = release.redirects.get(iri.removeprefix(release.base), "")
    return f"{release.base}{moved}" if moved else ""


def _ordered(release: Release) -> list[Known]:
    every = (*things(release).values(), *topics(release).values())
    return memo(release, "ordered", lambda: sorted(every, key=_key))


def _key(known: Known) -> tuple[str, str]:
    return known.label.casefold(), known.iri


def _fits(release: Release, known: Known, kind: str, q: str, areas: set[Iri] | None) -> bool:
    if kind and kind.casefold() not in {known.kind, known.type.casefold(), *_local_names(known)}:
        return False
    if q and not any(q in name.casefold() for name in (known.label, *known.alt_labels)):
        return False
    return areas is None or bool(areas & {known.iri, *place_of(release, known.iri).serves})


def _kinds(release: Release) -> dict[str, str]:
    """Every kind of IRI and every class that an answer may be asked for by, under its name in small letters."""

    def made() -> dict[str, str]:
        ours = {iri.removeprefix(str(SW)) for iri in known_terms() if iri.startswith(str(SW))}
        classes = {name for name in ours if name[:1].isupper() and "-" not in name}
        kinds = {known.kind for known in _ordered(release)}
        return {name.casefold(): name for name in sorted(kinds | classes | {"Post"}, reverse=True)}

    return memo(release, "kinds", made)


def _local_names(known: Known) -> set[str]:
    return {iri.removeprefix(str(SW)).casefold() for iri in known.types}


def _row(release: Release, known: Known) -> EntityRow:
    serves = place_of(release, known.iri).serves
    return EntityRow(known.iri, known.label, known.type, named(release, serves[0]) if serves else None)


def _closed(key: tuple[str, str]) -> str:
    return base64.urlsafe_b64encode("\0".join(key).encode()).decode().rstrip("=")


def is_cursor(text: str) -> bool:
    """Whether a text is a cursor that `entities` may have given, or none at all."""
    try:
        _opened(text)
    except UsageError:
        return False
    return True


def _opened(cursor: str) -> tuple[str, str]:
    padded = cursor + "=" * (-len(cursor) % 4)
    try:
        label, _, iri = base64.b64decode(padded, altchars=b"-_", validate=True).decode().partition("\0")
    except (binascii.Error, ValueError) as error:
        raise UsageError("The cursor is none that this service gave.") from error
    return label, iri


def _named_in(release: Release, document: Iri) -> dict[Iri, tuple[tuple[Iri, ...], tuple[Named, ...]]]:
    """For each passage, what it leans on and what is named in it."""
    context: dict[Iri, list[Iri]] = defaultdict(list)
    mentions: dict[Iri, list[Iri]] = defaultdict(list)
    for row in release.rows("document-mentions", document=document):
        (context if row["relation"] == SW.context else mentions)[row["passage"]].append(row["other"])
    return {iri: (tuple(sorted(context[iri])), _by_label(release, mentions[iri])) for iri in {*context, *mentions}}


def _by_label(release: Release, iris: Iterable[Iri]) -> tuple[Named, ...]:
    return tuple(sorted((Named(iri, label_of(release, iri)) for iri in iris), key=lambda n: (n.label.casefold(), n.id)))
