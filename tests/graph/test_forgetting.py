"""A forgotten person is nowhere in what a store holds, and stays out of what is built later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.answers import Hit
from graph.build import forget, load, publish
from graph.exporting import export
from graph.forgetting import FILE, Gone, forgotten_in
from graph.questions import search
from graph.store import Store
from ontology.corrections import Corrections, Wrong
from ontology.errors import ForeignRelease, NoRelease, NotFound, StoreDamaged, UsageError
from ontology.statement import Reading, Ref, Term, Text, Thing
from ontology.vocab import ORG, SW, concept

Make = Callable[..., Reading]
BOARD = Thing("body:b", "body", "Families Board", place="leeds", classes=(SW.Board,))
PERSON = Thing("person:jo-elmsample@leeds", "person", "Cllr Jo Elmsample", place="leeds", classes=(SW.Person,))
OTHER = Thing("person:ann-example@leeds", "person", "Ann Example", place="leeds", classes=(SW.Person,))
WORDS = ["Families Board", "Families Board chair: Cllr Jo Elmsample", "Families Board: Ann Example, and Cllr Elmsample's deputy"]


@pytest.fixture
def minutes(paper: Make) -> Reading:
    def chairs(order: int, person: Thing) -> tuple[int, str, list[tuple[str, object]]]:
        role = [(ORG.role, Term(concept("role", "chair"))), (SW.role, Text("chair"))]
        return order, ORG.Membership, [(ORG.member, Ref(person.key)), (ORG.organization, Ref("body:b")), *role]

    said = [(1, PERSON.key, ORG.memberOf, Ref("body:b"))]
    return paper(
        "jo-elmsample.txt", WORDS, [BOARD, PERSON, OTHER], said, [chairs(1, PERSON), chairs(2, OTHER)], issued="2024-01-31"
    )


@pytest.fixture
def store(paper: Make, minutes: Reading, tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    publish(store, [minutes])
    publish(store, [paper("other.txt", ["Families Board"], [BOARD], issued="2024-02-01")])
    return store


def held(store: Store) -> str:
    """All bytes of a store's files, as text."""
    files = (path for path in sorted(store.directory.rglob("*")) if path.is_file())
    return "\n".join(path.name + path.read_bytes().decode("utf-8", "replace") for path in files).casefold()


def test_a_forgotten_person_is_in_no_file_of_the_store(store: Store) -> None:
    assert "elmsample" in held(store)
    assert forget(store, "Jo Elmsample") == Gone(people=1, statements=2, passages=2, documents=1)
    assert "elmsample" not in held(store)
    assert "ann example" in held(store)


def test_nor_in_searches_and_exports_made_later(store: Store, tmp_path: Path) -> None:
    forget(store, "Councillor Jo Elmsample OBE")
    hits: list[Hit] = list(search(Store(store.directory).current(), "Elmsample"))
    assert [hit for hit in hits if "elmsample" in (hit.label + str(hit)).casefold()] == []
    with (tmp_path / "out.nq").open("wb") as out:
        export(Store(store.directory).current(), "nquads", out)
    assert "Families Board chair: Cllr […]" in (tmp_path / "out.nq").read_text(encoding="utf-8")


def test_the_other_papers_and_people_stay_as_they_were(store: Store) -> None:
    before = {quad for quad in store.current().quads() if "/other-" in quad.graph or "ann-example" in str(quad)}
    forget(store, "Jo Elmsample")
    after = set(Store(store.directory).current().quads())
    assert {quad for quad in before if "jo-elmsample-" not in str(quad)} <= after
    assert any("person/leeds-ann-example" in quad.subject for quad in after)


def test_a_later_build_keeps_the_person_out_and_gives_the_same_graph(store: Store, minutes: Reading) -> None:
    forget(store, "Jo Elmsample")
    kept = Store(store.directory).current().dump("nquads")
    assert not publish(store, [minutes]).written
    assert Store(store.directory).current().dump("nquads") == kept
    assert "elmsample" not in held(store)


def test_one_release_is_left(store: Store) -> None:
    assert len(list((store.directory / "releases").iterdir())) == 2
    forget(store, "Jo Elmsample")
    assert [path.name for path in (store.directory / "releases").iterdir()] == [store.current_id()]


def test_a_correction_that_names_the_person_is_kept_without_the_name(store: Store) -> None:
    signed = Wrong(author="Jo Elmsample", date="2024-01-31", reason="by Cllr Elmsample", subject="Families Board")
    publish(store, [], corrections=[Corrections(wrong=(signed,), file="c.toml")])
    forget(store, "Jo Elmsample")
    (kept,) = store.record().corrections[0].wrong
    assert (kept.author, kept.reason) == ("[…]", "by Cllr […]")
    publish(store, [], corrections=[Corrections(wrong=(signed,), file="d.toml")])
    assert "elmsample" not in held(store)


def test_an_unknown_name_is_refused_with_people_who_are_there_and_never_with_one_forgotten(store: Store) -> None:
    with pytest.raises(NotFound) as near:
        forget(store, "Jo Elmsampel")
    assert near.value.nearest[0] == "Cllr Jo Elmsample"
    assert not (store.directory / FILE).exists()
    forget(store, "Jo Elmsample")
    told: set[str] = set()
    for name in ("Jo Elmsample", "Jo Elmsampel"):
        with pytest.raises(NotFound) as unknown:
            forget(store, name)
        told.update(unknown.value.nearest)
    assert all(each == "Ann Example" for each in told)


def test_an_export_that_holds_the_name_is_not_loaded_again(store: Store, tmp_path: Path) -> None:
    with (tmp_path / "old.nq").open("wb") as out:
        export(store.current(), "nquads", out)
    forget(store, "Jo Elmsample")
    with pytest.raises(UsageError, match="holds a name that was forgotten"):
        load(store, tmp_path / "old.nq")


def test_a_loaded_release_says_where_to_forget(store: Store, tmp_path: Path) -> None:
    with (tmp_path / "old.nq").open("wb") as out:
        export(store.current(), "nquads", out)
    other = Store(tmp_path / "other")
    load(other, tmp_path / "old.nq")
    with pytest.raises(ForeignRelease, match="forget in the store it was exported from"):
        forget(other, "Jo Elmsample")


def test_an_empty_store_and_half_a_name_are_refused_and_leave_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        forget(Store(tmp_path / "none"), "Jo Elmsample")
    with pytest.raises(UsageError):
        forget(Store(tmp_path / "none"), "Elmsample")
    assert not (tmp_path / "none").exists()


def test_a_list_that_cannot_be_read_stops_the_build(store: Store, minutes: Reading) -> None:
    (store.directory / FILE).write_text("{}", encoding="utf-8")
    with pytest.raises(StoreDamaged):
        publish(store, [minutes])


def test_the_list_is_for_its_owner_and_holds_hashes_only(store: Store) -> None:
    forget(store, "Jo Elmsample")
    assert (store.directory / FILE).stat().st_mode & 0o077 == 0
    assert all(len(each) == 64 and int(each, 16) for each in forgotten_in(store).hashes)


def test_what_something_else_is_called_is_no_person_to_forget(store: Store) -> None:
    before = store.current_id()
    with pytest.raises(UsageError, match="it is a part of 'Families Board'"):
        forget(store, "Families Board")
    assert (store.current_id(), (store.directory / FILE).exists()) == (before, False)


def test_somebody_who_is_only_told_of_can_be_forgotten(paper: Make, tmp_path: Path) -> None:
    store = Store(tmp_path / "told")
    publish(store, [paper("a.txt", ["Families Board", "Families Board heard Kim Elmsample's story"], [BOARD])])
    assert forget(store, "Kim Elmsample") == Gone(people=0, statements=0, passages=1, documents=1)
    assert "elmsample" not in held(store)
