"""From readings to a release: what is kept is merged with what is new, everything is resolved again, the whole is written.

Here live the ways in which the graph changes (`publish`, `renew`, `load`, `remove`, `forget`). What a release holds is worked out
and written in `graph.writing`; the files are `graph.shelf`'s, the engine is `graph.store`'s. The writing is done in a process of
its own for whoever gives `tell`, to be told how far it is, or asks to have it `apart`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TypeVarTuple

from rapidfuzz import fuzz, process

from graph.drafting import drafted
from graph.forgetting import (
    Gone,
    check_person,
    forgotten_in,
    gone_between,
    hidden,
    keep_forgotten,
    names_one,
    nobody,
    without_forgotten,
)
from graph.index import index_at
from graph.ledger import Line
from graph.ledger import read as read_ledger
from graph.own_process import in_own_process
from graph.papers import titles
from graph.shelf import FORMAT, Kept, Record
from graph.slugs import BASE
from graph.store import Release, Store, base_of, copy_file, fill
from graph.writing import Tell, read_kept, write_export, write_papers
from ontology.corrections import NONE, Corrections, together
from ontology.errors import ForeignRelease, NotFound, UsageError
from ontology.readings import digest, to_json
from ontology.statement import Reading

Given = TypeVarTuple("Given")


@dataclass(frozen=True, slots=True)
class ReleaseReport:
    """What a release holds; `written` is false where the store held it already.

    `idle` has a line for each correction made by hand that does not apply.
    """

    id: str
    documents: int
    passages: int
    statements: int
    written: bool
    idle: tuple[str, ...] = ()


def publish(
    store: Store,
    added: Iterable[Reading],
    removed: Iterable[str] = (),
    *,
    base: str = BASE,
    corrections: Iterable[Corrections] = (),
) -> ReleaseReport:
    """Merge readings with those the store keeps and make the result its current release.

    A reading replaces what was kept under its name. Nothing is written where nothing changes. A file of `corrections` replaces
    what was kept of the file of that name, the others stay. Raises StoreBusy, ForeignRelease for a store filled by
    `load`, NotFound for a name in `removed` that is not there.
    """
    with store.writing():
        before = _ours(store)
        kept = _merged(before.papers if before else (), added, store)
        kept = _without(kept, removed, store)
        return _switched(store, kept, base, _files(store, before, corrections))


def renew(
    store: Store,
    papers: Iterable[Kept],
    lines: Iterable[Line],
    *,
    base: str = BASE,
    corrections: Iterable[Corrections] = (),
    tell: Tell | None = None,
) -> ReleaseReport:
    """Make papers whose readings the store keeps its current release, and lines its ledger (see `graph.intake`).

    Corrections and what is raised are as for `publish`.
    """
    with store.writing():
        before = _ours(store)
        return _switched(store, tuple(sorted(papers)), base, _files(store, before, corrections), lines, tell)


def _files(store: Store, before: Record | None, corrections: Iterable[Corrections]) -> tuple[Corrections, ...]:
    """The files of corrections that hold, sorted: those given, and of those kept the others."""
    given = hidden(tuple(corrections), forgotten_in(store))
    files = {each.file: each for each in (*(before.corrections if before else ()), *given)}
    return tuple(files[name] for name in sorted(files) if files[name])


def remove(store: Store, what: str, *, apart: bool = False) -> ReleaseReport:
    """Take a document out by its slug, IRI or source name; raises NotFound, with the nearest names, where there is none.

    Raises NoRelease where nothing was built yet.
    """
    with store.writing():
        before = _ours(store) or store.record()
        return _switched(store, _without(before.papers, (what,), store), before.base, before.corrections, tell=_silently(apart))


def forget(store: Store, name: str, *, apart: bool = False) -> Gone:
    """Take a person out of the current release and of all that the store keeps, and keep them out of later builds.

    Releases before the current one are taken away. Raises UsageError for what is no full name or no person's, NotFound
    with the nearest people where no paper has the name, ForeignRelease for a store filled by `load`.
    """
    names = forgotten_in(store).with_name(name)
    store.record()
    with store.writing():
        before = store.record()
        if before.foreign:
            raise ForeignRelease("A loaded release cannot forget: forget in the store it was exported from, and load anew.")
        readings = tuple(read_kept(store, kept) for kept in before.papers)
        after = tuple(without_forgotten(reading, names) for reading in readings)
        files = hidden(before.corrections, names)
        if after == readings and files == before.corrections:
            store.keep_current_only()
            raise nobody(store.current(), name)
        check_person(readings, names)
        keep_forgotten(store, names)
        papers = tuple(sorted({_put(store, reading) for reading in after}))
        _switched(store, papers, before.base, files, tell=_silently(apart))
        store.keep_current_only()
    return gone_between(readings, after)


def load(store: Store, path: Path, *, apart: bool = False) -> ReleaseReport:
    """Make an N-Quads export the current release; its default graph is worked out again.

    Raises StoreDamaged where the file is no such export, UsageError where it holds a name that was forgotten here. A store
    filled so takes no documents (ForeignRelease).
    """
    with store.writing():
        _without_forgotten(store, path)
        id = _file_id(path)
        sound = store.is_sound(id)
        written = store.current_id() != id or not sound
        if not sound:
            store.publish(_made(_silently(apart), write_export, path, store.draft(id), id))
        elif written:
            store.switch(id)
        store.remember(())
    return _counted(store, written)


def _without_forgotten(store: Store, path: Path) -> None:
    names = forgotten_in(store)
    if names:
        with path.open(encoding="utf-8", errors="replace") as lines:
            if names_one(lines, names):
                raise UsageError(f"{path.name} holds a name that was forgotten in {store.directory}: export it anew without.")


def _file_id(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()[:16]


def release_of(readings: Iterable[Reading], *, base: str = BASE, corrections: Corrections = NONE) -> Release:
    """A release held in memory."""
    given = tuple(readings)
    draft = drafted(given, base, corrections)
    made = Release(release_id(given, base, corrections), base, fill(None, draft.lines()), draft.redirects)
    made.memo["made of"] = (given, corrections)
    return made


def loaded(path: Path) -> Release:
    """An N-Quads export as a release held in memory."""
    engine = copy_file(path, None)
    return Release(_file_id(path), base_of(engine), engine)


def kept_readings(store: Store) -> tuple[Reading, ...]:
    """The readings of the current release, sorted by name; none for a release that was loaded."""
    return tuple(read_kept(store, kept) for kept in store.record().papers)


def kept_corrections(store: Store) -> tuple[Corrections, ...]:
    """The corrections of the current release, file by file; none where there is no release of papers."""
    return store.record().corrections if store.current_id() else ()


def made_of(release: Release) -> tuple[tuple[Reading, ...], Corrections]:
    """The readings as they were read and the corrections of a release; ForeignRelease for one loaded from an export."""
    if release.directory is None:
        if "made of" not in release.memo:
            raise ForeignRelease("This release was loaded from an export and holds no readings.")
        held: tuple[tuple[Reading, ...], Corrections] = release.memo["made of"]
        return held
    store = Store(release.directory.parent.parent)
    record = store.record(release.id)
    if record.foreign:
        raise ForeignRelease("This release was loaded from an export and holds no readings.")
    return tuple(read_kept(store, kept) for kept in record.papers), together(record.corrections)


def release_id(readings: Iterable[Reading], base: str, corrections: Corrections = NONE) -> str:
    """A release's id: a digest of all it is made of."""
    return _id([f"{reading.source.name} {digest(reading)}" for reading in readings], base, corrections)


def _id(papers: Iterable[str], base: str, corrections: Corrections) -> str:
    parts = [str(FORMAT), base, made_by(), *map(repr, corrections), *sorted(papers)]
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


@cache
def made_by() -> str:
    """A digest of the code and tables that make a release, so that a new version makes a new one."""
    rooms = [Path(__file__).parent, Path(__file__).parent.parent / "ontology"]
    files = sorted(path for room in rooms for path in room.rglob("*") if path.suffix in (".py", ".ttl", ".csv"))
    return sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()


def _ours(store: Store) -> Record | None:
    """The record of the current release, None where there is none; ForeignRelease for one that was loaded."""
    if not store.current_id():
        return None
    record = store.record()
    if record.foreign:
        raise ForeignRelease(
            f"{store.directory} was filled from an export and holds no papers to build on: choose another store with --store."
        )
    return record


def _merged(kept: Sequence[Kept], added: Iterable[Reading], store: Store) -> tuple[Kept, ...]:
    """What is kept with what is new; a name's former contents go. Forgotten people are kept out."""
    forgotten = forgotten_in(store)
    new = {_put(store, without_forgotten(reading, forgotten)) for reading in added}
    names = {each.name for each in new}
    return tuple(sorted(new | {each for each in kept if each.name not in names}))


def _put(store: Store, reading: Reading) -> Kept:
    data = to_json(reading)
    file = sha256(data).hexdigest()
    store.keep_paper(file, data)
    return Kept(reading.source.name, reading.source.sha256, file)


def _without(kept: Sequence[Kept], removed: Iterable[str], store: Store) -> tuple[Kept, ...]:
    for what in removed:
        found = {each for each in kept if each.name == what} or _meant(kept, what, store)
        if not found:
            raise NotFound(f"document {what!r}", _nearest(what, kept))
        kept = tuple(each for each in kept if each not in found)
    return tuple(kept)


def _meant(kept: Sequence[Kept], what: str, store: Store) -> set[Kept]:
    """The kept papers that a slug, an IRI or an address means, under all the names they came by."""
    sources = {each: read_kept(store, each).source for each in kept}
    slug = what.rpartition("/document/")[2]
    contents = {
        title.source.sha256 for title in titles(((source, ()) for source in sources.values()), BASE) if title.slug == slug
    }
    return {each for each, source in sources.items() if each.sha256 in contents or what == source.url}


def _nearest(what: str, kept: Iterable[Kept]) -> tuple[str, ...]:
    names = sorted({each.name for each in kept})
    return tuple(hit[0] for hit in process.extract(what, names, scorer=fuzz.WRatio, limit=5))


def _switched(
    store: Store,
    kept: tuple[Kept, ...],
    base: str,
    files: tuple[Corrections, ...],
    lines: Iterable[Line] | None = None,
    tell: Tell | None = None,
) -> ReleaseReport:
    """Write the release of these papers, unless it is the current one already, and the ledger of what it is made of."""
    id = _id([f"{k.name} {k.file}" for k in kept], base, together(files))
    sound = store.is_sound(id)
    written = store.current_id() != id or not sound
    if not sound:
        store.publish(_made(tell, write_papers, store.directory, store.draft(id), Record(id, base, kept, files)))
    elif written:
        store.switch(id)
    _remember(store, kept, read_ledger(store.directory).values() if lines is None else lines)
    return _counted(store, written, store.record(id).idle)


def _made(tell: Tell | None, step: Callable[[Tell, *Given], Record], *given: *Given) -> Record:
    """What a step writes, told how far it is in a process of its own, or silently in this one."""
    return in_own_process(tell, step, *given) if tell else step(_silent, *given)


def _silently(apart: bool) -> Tell | None:
    return _silent if apart else None


def _silent(told: str) -> None:
    del told


def _remember(store: Store, kept: Iterable[Kept], lines: Iterable[Line]) -> None:
    """Keep the lines of the ledger that a release leaves true and that name nobody who was forgotten."""
    files, names = {each.file for each in kept}, forgotten_in(store)
    true = (line for line in lines if not line.file or line.file in files)
    store.remember(line for line in true if not names_one((line.name, *line.places), names))


def _counted(store: Store, written: bool, unfit: tuple[str, ...] = ()) -> ReleaseReport:
    """What the current release holds, told by its index where it has one: the engine takes memory as soon as it is opened."""
    id = store.current_id()
    index = index_at(store.release_folder(id))
    row = (index.rows("counts", {}) if index else store.current().rows("counts"))[0]
    return ReleaseReport(id, int(row["documents"]), int(row["passages"]), int(row["statements"]), written, unfit)
