"""Lines of N-Quads are doubled, kept and read back without a loss."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from graph import lines
from graph.build import load
from graph.store import Store, held
from ontology.errors import StoreDamaged

EXPORT = (
    '<a:s> <a:p> "in <a:x> . \\" # _:no" <a:g> .\n'
    "<a:s>\t<a:p>  <a:o> <a:g>.# a remark\r\n"
    '<a:s> <a:p> "1"^^<a:t> <a:h> .\n'
    '<a:s> <a:p> "colour"@en-GB <a:g> .\n'
    "# a comment\n\n"
    "<a:s> <a:p> <a:default> .\n"
    "<a:s> <a:p> <a:o> <a:h> ."
)


def file_of(folder: Path, text: str) -> Path:
    path = folder / "export.nq"
    path.write_bytes(text.encode())
    return path


def test_each_statement_in_a_graph_comes_once_more_without_it(tmp_path: Path) -> None:
    _, bare = lines.doubled(file_of(tmp_path, EXPORT))
    objects = ['"in <a:x> . \\" # _:no" ', "<a:o> ", '"1"^^<a:t> ', '"colour"@en-GB ', "<a:o> "]
    assert [line.split(None, 2)[2] for line in bare.decode().splitlines()] == [each + "." for each in objects]


def test_a_statement_stands_once_in_the_default_graph_however_many_graphs_hold_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    load(store, file_of(tmp_path, EXPORT))
    release = store.current()
    assert release.answer("SELECT * { <a:s> <a:p> ?o }", "csv").count(b"\r\n") == 1 + 5
    assert len(list(release.quads())) == 5


@pytest.mark.parametrize(
    "line", ["_:b <a:p> <a:o> <a:g> .", "<a:s> <a:p> _:b <a:g> .", "<a:s> <a:p> <a:o> _:b .", "_:b <a:p> <a:o> ."]
)
def test_blank_nodes_are_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(StoreDamaged, match="blank nodes"):
        load(Store(tmp_path / "store"), file_of(tmp_path, EXPORT + "\n" + line))


def test_statements_about_statements_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="statements about statements"):
        load(Store(tmp_path / "store"), file_of(tmp_path, "<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> <a:g> .\n"))


def test_a_file_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match=r"export\.nq is no N-Quads export: .*line 9"):
        load(Store(tmp_path / "store"), file_of(tmp_path, EXPORT + "\n<a:s> nonsense\n"))


def test_the_compressed_copy_holds_what_went_through(tmp_path: Path) -> None:
    pieces = [b"a\n", b"", b"b\n"]
    assert list(lines.packed(pieces, tmp_path / "copy")) == [b"a\n", b"b\n"]
    assert gzip.decompress((tmp_path / "copy").read_bytes()) == b"a\nb\n"


def test_a_copy_that_is_left_off_does_not_keep_its_thread(tmp_path: Path) -> None:
    passing = lines.packed(iter([b"a\n", b"b\n"]), tmp_path / "copy")
    assert next(passing) == b"a\n"
    passing.close()
    assert gzip.decompress((tmp_path / "copy").read_bytes()) == b"a\n"


def test_a_release_held_in_memory_has_all_its_quads_with_and_without_the_copy(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    load(store, file_of(tmp_path, EXPORT))
    release = store.current()
    ask = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?o"
    from_copy = held(release).answer(ask)
    (store.release_folder(release.id) / lines.FILE).unlink()
    assert from_copy == held(release).answer(ask) == release.answer(ask)


def test_pieces_come_in_batches_without_a_loss() -> None:
    pieces = [bytes([n]) * n for n in range(1, 9)]
    assert [len(b"".join(batch)) for batch in lines.batches(pieces, 6)] == [6, 9, 6, 7, 8]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_copy_that_cannot_be_written_stops_with_the_reason() -> None:
    noise = [random.Random(n).randbytes(1_000_000) for n in range(30)]
    with pytest.raises(OSError, match="No space left"):
        list(lines.packed(noise, Path("/dev/full")))
