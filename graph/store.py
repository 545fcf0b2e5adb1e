"""The only door to the engine: a release opened for reading, and a release written to disk or memory.

Here lives all that speaks to pyoxigraph: `Store`, a folder of releases, and `Release`, one of them. In which files
releases lie is kept in `graph.shelf`; how one is made is told in `graph.build`; what people ask of it in
`graph.questions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import IO, Any, cast

import pyoxigraph as ox

from graph import lines, memory
from graph.index import Index, index_at
from graph.index import Row as Row
from graph.named import Form, form_of, named_query
from graph.results import Out, WellFormed, csv_lines
from graph.shelf import Shelf
from graph.slugs import BASE
from graph.syntax import unreadable
from graph.terms import Quad, Word
from ontology.errors import QueryError, StoreDamaged, UsageError
from ontology.statement import Iri
from ontology.vocab import PREFIXES, RDF, SW

_RDF = {
    "turtle": ox.RdfFormat.TURTLE,
    "ttl": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}


@dataclass(slots=True)
class Release:
    """One state of the graph, read-only: everything asked of the graph is asked of a release.

    `base` is what its IRIs open with, `redirects` where merged slugs now lead (`kind/slug`), `directory` where it
    lies (None in memory), `index` what was worked out when it was written. `memo` keeps what questions have worked out once.
    """

    id: str
    base: Iri
    engine: ox.Store
    redirects: Mapping[str, str] = field(default_factory=dict)
    directory: Path | None = None
    index: Index | None = None
    memo: dict[object, Any] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock, repr=False, compare=False)

    def rows(self, name: str, **given: str) -> list[Row]:
        """The solutions of a named query, with some of its variables given; from the index where that holds them."""
        if self.index and name in self.index.names:
            return self.index.rows(name, given)
        names, found = self.solutions(name, **given)
        return [dict(zip(names, row, strict=True)) for row in found]

    def solutions(self, name: str, **given: str) -> tuple[list[str], Iterator[tuple[str, ...]]]:
        """The variables of a named query and its solutions one by one, always from the engine; what is given are IRIs."""
        bound: dict[ox.Variable, Any] = {ox.Variable(name): _node(value) for name, value in given.items()}
        found = self.engine.query(named_query(name), substitutions=bound)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError(f"the named query {name} is no SELECT")
        return [variable.value for variable in found.variables], (tuple(map(_plain, row)) for row in found)

    def form(self, query: str) -> Form:
        """What a query asks for: SELECT, ASK, CONSTRUCT or DESCRIBE (see `graph.named.form_of` for what is raised)."""
        return form_of(query)

    def answer(
        self, query: str, accept: str = "json", default_graphs: Sequence[Iri] = (), named_graphs: Sequence[Iri] = ()
    ) -> bytes:
        """The answer to a query in a format of its form: a short name (`json`, `turtle` …) or a media type.

        Raises QueryError with line and column for a query that cannot be read, UsageError for a format that does not fit.
        """
        out = BytesIO()
        self.answer_to(out, query, accept, default_graphs, named_graphs)
        return out.getvalue()

    def answer_to(
        self, out: Out, query: str, accept: str, default_graphs: Sequence[Iri] = (), named_graphs: Sequence[Iri] = ()
    ) -> None:
        """Write the answer to a query piece by piece; what `out` raises ends it. Relative IRIs open with the release's base."""
        wanted = _format(accept, form_of(query))
        dataset: dict[str, Any] = {}
        if default_graphs or named_graphs:
            dataset = {"default_graph": _nodes(default_graphs), "named_graphs": _nodes(named_graphs)}
        try:
            _write(self.engine.query(query, base_iri=self.base, **dataset), wanted, out)
        except SyntaxError as error:
            raise unreadable(query, str(error)) from error
        except (RuntimeError, ValueError, OSError) as error:
            raise QueryError(f"The query could not be run: {error}") from error

    def describe(self, iri: Iri, accept: str = "turtle") -> bytes:
        """All that the release says with an IRI as subject or object, without graphs; empty where it says nothing."""
        node = _node(iri)
        ends = ((node, None), (None, node))
        found = {quad.triple for s, o in ends for quad in self.engine.quads_for_pattern(s, None, o, None)}
        return _written(sorted(found, key=str), accept)

    def graph(self, iri: Iri = "", accept: str = "turtle") -> bytes:
        """One graph, sorted; the merged default graph without an IRI."""
        name = _node(iri) if iri else ox.DefaultGraph()
        return _written(sorted((q.triple for q in self.engine.quads_for_pattern(None, None, None, name)), key=str), accept)

    def has_graph(self, iri: Iri) -> bool:
        """Whether a graph of that name is there."""
        return self.engine.contains_named_graph(_node(iri))

    def quads(self, graph: Iri | None = None) -> Iterator[Quad]:
        """The quads of the named graphs (or of one), in no order; the merged default graph is left out."""
        name = None if graph is None else ox.NamedNode(graph)
        for quad in self.engine.quads_for_pattern(None, None, None, name):
            if not isinstance(quad.graph_name, ox.DefaultGraph):
                yield Quad(str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name))

    def dump(self, accept: str) -> bytes:
        """The whole release, sorted: its named graphs in a format that holds graphs, else its merged triples."""
        if not _format(accept, "CONSTRUCT").supports_datasets:  # type: ignore[union-attr] # an RDF format
            return self.graph("", accept)
        every = self.engine.quads_for_pattern(None, None, None, None)
        kept = (quad for quad in every if not isinstance(quad.graph_name, ox.DefaultGraph))
        if accept in ("nquads", "nq"):
            return b"".join(sorted(_written(kept, accept).splitlines(keepends=True)))
        return _written(sorted(kept, key=_by_graph), accept)


def triples_as(triples: Iterable[tuple[Word, Word, Word]], accept: str) -> bytes:
    """Triples of ours in a format of triples: a short name or a media type."""
    made = "".join(f"{subject} {predicate} {object} .\n" for subject, predicate, object in triples)
    return _written((quad.triple for quad in ox.parse(made, format=ox.RdfFormat.N_TRIPLES)), accept)


class Store(Shelf):
    """A folder of releases, one of them current, read through the engine."""

    def __init__(self, directory: Path | str) -> None:
        super().__init__(directory)
        self._release: Release | None = None
        self._pointer = self.directory / "CURRENT"
        self._switched: tuple[int, ...] = ()
        self._id = ""

    @classmethod
    def of(cls, release: Release) -> Store:
        """A store of one release held in memory, for tests and for graphs that nobody keeps."""
        store = cls("")
        store._release = release
        store._fixed = True
        return store

    _fixed = False

    def current_id(self) -> str:
        """The id of the current release, empty where there is none; its file is only read where it is another one than before."""
        try:
            found = self._pointer.stat()
        except FileNotFoundError:
            return ""
        switched = (found.st_ino, found.st_mtime_ns, found.st_ctime_ns)
        if switched != self._switched:
            self._id, self._switched = super().current_id(), switched
        return self._id

    def current(self) -> Release:
        """The current release, read-only; the same object until another becomes current.

        Raises NoRelease where nothing was built or loaded yet.
        """
        if self._fixed and self._release:
            return self._release
        id = self.current_id()
        if self._release is None or self._release.id != id:
            record = self.record(id)
            self._release = opened(self.release_folder(id), id, record.base, record.redirects)
        return self._release

    def is_sound(self, id: str) -> bool:
        """Whether a release of that id lies there whole and can be opened; one that cannot is to be written again."""
        try:
            return self.is_complete(id) and opened(self.release_folder(id), id, "", {}).id == id
        except StoreDamaged:
            return False


def opened(directory: Path, id: str, base: Iri, redirects: Mapping[str, str]) -> Release:
    """A release on disk, read-only; raises StoreDamaged where the engine or its index cannot be opened."""
    try:
        return Release(id, base, ox.Store.read_only(str(directory / "data")), redirects, directory, index_at(directory))
    except (OSError, RuntimeError) as error:  # the engine says RuntimeError of files that somebody changed
        raise StoreDamaged(f"The release {id} cannot be opened ({error}): build it again.") from error


def held(release: Release) -> Release:
    """The same release with all its quads in memory, which is several times as fast and takes about twice the room."""
    engine = ox.Store()
    copy = release.directory / lines.FILE if release.directory else None
    if copy and copy.exists():
        with lines.unpacked(copy) as quads:
            engine.bulk_load(input=quads, format=ox.RdfFormat.N_QUADS)
    else:
        engine.bulk_extend(release.engine)
    return Release(release.id, release.base, engine, release.redirects, release.directory, release.index)


def fill(directory: Path | None, every: Iterable[str]) -> ox.Store:
    """Write lines of N-Quads, on disk (with a compressed copy beside it) or in memory, in one sweep."""
    return _filled(directory, lines.encoded(every))


def copy_file(source: Path, directory: Path | None) -> ox.Store:
    """Write an N-Quads file as it is, and the merge of its graphs as default graph.

    Raises StoreDamaged with the line for a file that is no N-Quads, or holds blank nodes.
    """
    try:
        return _filled(directory, lines.doubled(source))
    except SyntaxError as error:
        raise StoreDamaged(f"{source.name} is no N-Quads export: {_first_fault(source) or error}") from error


def reopened(release: Release) -> Release:
    """The same release with nothing in the engine's caches, and what others freed given back; itself where it lies in memory.

    No setting of the engine's package bounds its caches. Opened anew for each, many questions take what the largest one takes.
    """
    if release.directory is None:
        return release
    memory.give_back()
    return opened(release.directory, release.id, release.base, release.redirects)


def _filled(directory: Path | None, pieces: Iterable[bytes]) -> ox.Store:
    if directory is None:
        return _taking(ox.Store(), pieces)
    written = _taking(ox.Store(str(directory)), lines.packed(pieces, directory.parent / lines.FILE), memory.give_back)
    written.flush()
    written.optimize()
    del written  # what writing took is given back before anything is asked
    memory.give_back()
    return ox.Store.read_only(str(directory))


def _taking(engine: ox.Store, pieces: Iterable[bytes], after_each: Callable[[], None] = lambda: None) -> ox.Store:
    for batch in lines.batches(pieces):
        engine.bulk_load(input=cast(IO[bytes], lines.Pieces(batch)), format=ox.RdfFormat.N_QUADS)
        after_each()
    return engine


def _first_fault(source: Path) -> SyntaxError | None:
    """What the engine says of the first line of a file that it cannot read."""
    try:
        for _ in ox.parse(path=str(source), format=ox.RdfFormat.N_QUADS):
            pass
    except SyntaxError as error:
        return error
    return None


def base_of(engine: ox.Store) -> Iri:
    """What the IRIs of an export open with, told from one of its documents; ours where it has none."""
    graph, cls = ox.NamedNode(SW.documents), ox.NamedNode(SW.Document)
    for quad in engine.quads_for_pattern(None, ox.NamedNode(RDF.type), cls, graph):
        return str(quad.subject)[1:].rpartition("document/")[0] or BASE
    return BASE


def triples_of(turtle: bytes) -> list[tuple[Word, Word, Word]]:
    """The triples of a Turtle file as terms; blank nodes keep the labels of the parser."""
    return [(str(t.subject), str(t.predicate), str(t.object)) for t in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


def _plain(term: object) -> str:
    return "" if term is None else str(term.value)  # type: ignore[attr-defined] # nodes and literals have a value


def _node(iri: Iri) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise UsageError(f"{iri!r} is no IRI: {error}") from error


def _nodes(iris: Sequence[Iri]) -> list[ox.NamedNode]:
    return [_node(iri) for iri in iris]


def _by_graph(quad: ox.Quad) -> tuple[str, str]:
    return str(quad.graph_name), str(quad)


def _written(items: Iterable[ox.Triple] | Iterable[ox.Quad], accept: str) -> bytes:
    made = ox.serialize(items, format=_format(accept, "CONSTRUCT"), prefixes=dict(PREFIXES))  # type: ignore[arg-type] # an RDF format
    return made or b""


def _write(found: Any, wanted: ox.RdfFormat | ox.QueryResultsFormat, out: Out) -> None:
    """An answer in a format by the engine's serialisers, but where those give what readers may refuse."""
    if wanted == ox.QueryResultsFormat.CSV and isinstance(found, ox.QuerySolutions):
        rows = ((_cell(term) for term in row) for row in found)
        for lines in csv_lines([variable.value for variable in found.variables], rows):
            out.write(lines)
    elif wanted == ox.QueryResultsFormat.XML:
        mended = WellFormed(out)
        found.serialize(mended, format=wanted)
        mended.close()
    else:
        found.serialize(out, format=wanted)


def _cell(term: object) -> str:
    return str(term) if isinstance(term, ox.BlankNode | ox.Triple) else _plain(term)


def _format(accept: str, form: Form) -> ox.RdfFormat | ox.QueryResultsFormat:
    kinds: dict[str, Any] = _RESULTS if form in ("SELECT", "ASK") else _RDF
    cls: Any = ox.QueryResultsFormat if form in ("SELECT", "ASK") else ox.RdfFormat
    found = kinds.get(accept.lower()) or cls.from_media_type(accept)
    if found is None:
        raise UsageError(f"There is no format {accept} for a {form} query; there are {', '.join(sorted(kinds))}.")
    return found  # type: ignore[no-any-return] # one of the two
