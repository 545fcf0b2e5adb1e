"""Strangers' queries run where they can be stopped, and stopping one harms no other."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from api.errors import AnswerTooLarge, Crowded, QueryCrashed
from api.nursery import HOUSE, TOGETHER
from api.queries import SHARE_IN_MEMORY, Answer, Question, Workers
from api.queries import _Run as Run
from api.settings import Settings
from api.worker import Counted, Spool
from graph.build import publish
from graph.store import Store
from ontology.errors import NoRelease, QueryError, QueryRefused, QueryTimeout
from ontology.statement import Passage, Reading, Source

T = TypeVar("T")
JSON = "application/sparql-results+json"
LIGHT = Question("ASK { ?s ?p ?o }", JSON)
ENDLESS = Question("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", JSON)
DOUBLING = Question(
    "SELECT (STRLEN(?x) AS ?n) { BIND('xxxxxxxxxxxxxxxx' AS ?x0) "
    + " ".join(f"BIND(CONCAT(?x{n}, ?x{n}, ?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(20))
    + " BIND(?x20 AS ?x) }",
    JSON,
)


def with_workers(store: Store, settings: Settings, job: Callable[[Workers], Awaitable[T]]) -> T:
    """What a job on a set of workers gives; they are stopped afterwards."""

    async def run() -> T:
        workers = Workers(store.directory, settings)
        try:
            return await job(workers)
        finally:
            await workers.stop()

    return asyncio.run(run())


def test_a_query_is_answered_from_the_current_release(store: Store) -> None:
    answer = with_workers(store, Settings(query_workers=1), lambda workers: workers.run(LIGHT))
    assert answer.release == store.current().id
    assert b'"boolean":true' in answer.body


def test_a_query_without_end_is_stopped_and_the_next_one_answered(store: Store) -> None:
    async def job(workers: Workers) -> float:
        await workers.start()
        begun = time.monotonic()
        with pytest.raises(QueryTimeout, match=r"stopped after 0\.5 seconds"):
            await workers.run(ENDLESS)
        took = time.monotonic() - begun
        assert (await workers.run(LIGHT)).body
        return took

    assert with_workers(store, Settings(query_workers=1, query_seconds=0.5), job) < 2


def test_a_stopped_query_leaves_no_process_behind(store: Store) -> None:
    async def job(workers: Workers) -> int:
        await workers.start()
        pid = workers.idle[0].pid
        with pytest.raises(QueryTimeout):
            await workers.run(ENDLESS)
        return pid

    pid = with_workers(store, Settings(query_workers=1, query_seconds=0.5), job)
    deadline = time.monotonic() + 2
    while is_there(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_there(pid)


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_query_that_eats_memory_ends_without_harm(store: Store) -> None:
    async def job(workers: Workers) -> bytes:
        with pytest.raises((QueryCrashed, QueryError)):
            await workers.run(DOUBLING)
        return (await workers.run(LIGHT)).body

    assert with_workers(store, Settings(query_workers=1, query_memory_mb=256), job)


def test_a_process_that_dies_is_replaced(store: Store) -> None:
    async def job(workers: Workers) -> bytes:
        await workers.start()
        os.kill(workers.idle[0].pid, signal.SIGKILL)
        await asyncio.sleep(0.1)
        return (await workers.run(LIGHT)).body

    assert with_workers(store, Settings(query_workers=1), job)


def test_a_light_query_is_answered_while_a_heavy_one_runs(store: Store) -> None:
    async def job(workers: Workers) -> float:
        await workers.start()
        heavy = asyncio.ensure_future(workers.run(ENDLESS))
        begun = time.monotonic()
        await workers.run(LIGHT)
        took = time.monotonic() - begun
        with pytest.raises(QueryTimeout):
            await heavy
        return took

    assert with_workers(store, Settings(query_workers=2, query_seconds=1), job) < 0.5


def test_too_many_waiting_queries_are_turned_away(store: Store) -> None:
    async def job(workers: Workers) -> list[object]:
        return await asyncio.gather(*(workers.run(ENDLESS) for _ in range(4)), return_exceptions=True)

    kinds = [type(each) for each in with_workers(store, Settings(query_workers=1, query_waiting=1, query_seconds=0.3), job)]
    assert kinds.count(Crowded) == 2


def test_an_answer_over_the_limit_is_refused_not_cut(store: Store) -> None:
    many = Question("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", JSON)
    with pytest.raises(AnswerTooLarge, match="larger than 1 MB"):
        with_workers(store, Settings(query_workers=1, answer_mb=1), lambda workers: workers.run(many))


@pytest.mark.parametrize("form", [JSON, "application/sparql-results+xml", "text/csv", "text/tab-separated-values"])
def test_an_answer_of_too_many_rows_is_refused_not_cut(store: Store, form: str) -> None:
    def rows(many: int) -> Answer:
        asked = Question(f"SELECT ?a {{ ?a ?b ?c }} LIMIT {many}", form)
        return with_workers(store, Settings(query_workers=1, query_rows=20), lambda workers: workers.run(asked))

    assert len(rows(15).body) > 15
    with pytest.raises(AnswerTooLarge, match="more than 20 rows: ask for fewer with LIMIT"):
        rows(30)


def test_a_query_that_cannot_be_read_says_where(store: Store) -> None:
    wrong = Question("SELECT *\nWHERE { ?s ?p }", JSON)
    with pytest.raises(QueryError) as caught:
        with_workers(store, Settings(query_workers=1), lambda workers: workers.run(wrong))
    assert caught.value.line == 2


def test_a_call_to_another_server_never_reaches_a_process(store: Store) -> None:
    call = Question("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", JSON)
    with pytest.raises(QueryRefused, match="SERVICE"):
        with_workers(store, Settings(query_workers=1), lambda workers: workers.run(call))


def test_a_process_for_queries_cannot_open_a_socket() -> None:
    attempt = "from api.sandbox import confine; confine(2**30); import socket; socket.socket()"
    ended = subprocess.run([sys.executable, "-c", attempt], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert "PermissionError" in ended.stderr


def test_an_empty_store_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(NoRelease, match="build or load"):
        with_workers(Store(tmp_path_factory.mktemp("none")), Settings(query_workers=1), lambda workers: workers.run(LIGHT))


def test_a_cancelled_query_gives_its_place_back(store: Store) -> None:
    async def job(workers: Workers) -> bytes:
        await workers.start()
        heavy = asyncio.ensure_future(workers.run(ENDLESS))
        await asyncio.sleep(0.1)
        heavy.cancel()
        return (await workers.run(LIGHT)).body

    assert with_workers(store, Settings(query_workers=1), job)


def test_a_new_release_is_answered_at_once_though_the_last_is_held_in_memory(tmp_path: Path) -> None:
    made = Store(tmp_path / "store")
    publish(made, [])

    async def job(workers: Workers) -> tuple[Answer, Answer, str]:
        first = workers.nursery
        await workers.start()
        while workers.nursery is first:
            await asyncio.sleep(0.02)
        before = await workers.run(LIGHT)
        publish(made, [Reading(Source("a.txt", "ab" * 32, title="A"), (Passage(0, "title", "A"),), (), (), ())])
        after = await workers.run(LIGHT)
        return before, after, made.current_id()

    before, after, id = with_workers(made, Settings(query_workers=1), job)
    assert before.release != after.release == id


def test_a_release_too_large_for_memory_is_read_from_disk(store: Store) -> None:
    async def job(workers: Workers) -> bool:
        await workers.start()
        await workers.run(LIGHT)
        return len(workers.nurseries) == 1

    assert with_workers(store, Settings(query_workers=1, held_mb=1), job) == (
        store.size(store.current_id()) * SHARE_IN_MEMORY > 2**20
    )


def test_a_client_may_lower_the_time_but_not_raise_it(store: Store) -> None:
    async def job(workers: Workers) -> tuple[float, float]:
        await workers.start()
        took = []
        for seconds in (0.3, 60):
            begun = time.monotonic()
            with pytest.raises(QueryTimeout):
                await workers.run(replace(ENDLESS, seconds=seconds))
            took.append(time.monotonic() - begun)
        return took[0], took[1]

    lowered, raised = with_workers(store, Settings(query_workers=2, query_seconds=1), job)
    assert lowered < 0.9
    assert raised < 2


def test_long_queries_go_aside_and_light_ones_keep_their_place(store: Store) -> None:
    async def job(workers: Workers) -> tuple[list[type], int]:
        await workers.start()
        heavy = [asyncio.ensure_future(workers.run(ENDLESS)) for _ in range(3)]
        await asyncio.wait(heavy, return_when=asyncio.FIRST_COMPLETED)  # the third, for which there is no place aside
        answer = await workers.run(LIGHT)
        assert b'"boolean":true' in answer.body
        running = sum(not each.done() for each in heavy)
        return [type(each) for each in await asyncio.gather(*heavy, return_exceptions=True)], running

    kinds, running = with_workers(store, Settings(query_workers=1, query_long=2, query_light_seconds=0.05, query_seconds=5), job)
    assert running == 2
    assert (kinds.count(QueryTimeout), kinds.count(Crowded)) == (2, 1)


@pytest.mark.parametrize(("used", "priority"), [(0.0, 0), (0.25, 19)])
def test_a_query_set_aside_has_its_priority_until_it_has_had_a_light_ones_time(store: Store, used: float, priority: int) -> None:
    """The kernel counts whole ticks, and less than a process says of itself: so a little more than a light one's time."""

    async def job(workers: Workers) -> tuple[bool, int, int]:
        loop = asyncio.get_running_loop()
        await workers.start()
        process = workers.idle[0]
        process.used -= used
        run = Run(process, 5.0, loop.time() - 0.5, loop.create_future())
        workers._look(run)
        run.timer.cancel()
        return run.light, workers.aside, os.getpriority(os.PRIO_PROCESS, process.pid)

    assert with_workers(store, Settings(query_workers=1, query_light_seconds=0.2), job) == (False, 1, priority)


def test_every_thread_of_a_query_that_is_set_aside_yields_to_others(store: Store) -> None:
    async def job(workers: Workers) -> set[int]:
        await workers.start()
        process = workers.idle[0]
        process.yield_to_others()
        return {os.getpriority(os.PRIO_PROCESS, int(task.name)) for task in Path(f"/proc/{process.pid}/task").iterdir()}

    assert with_workers(store, Settings(query_workers=1), job) == {19}


def test_a_query_whose_time_is_all_but_up_is_stopped_and_not_set_aside_again(store: Store) -> None:
    async def job(workers: Workers) -> tuple[BaseException | None, int]:
        loop = asyncio.get_running_loop()
        await workers.start()
        run = Run(workers.idle[0], 1.0, loop.time() - 0.995, loop.create_future(), light=False)
        workers.aside = 1
        workers._look(run)
        return run.reply.exception(), workers.aside

    error, aside = with_workers(store, Settings(query_workers=1, query_seconds=1, held_mb=1), job)
    assert isinstance(error, QueryTimeout)
    assert aside == 1


def test_a_long_answer_comes_as_a_file_and_is_whole(store: Store) -> None:
    many = Question("SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", "text/csv")
    answer = with_workers(store, Settings(query_workers=1), lambda workers: workers.run(many))
    body = b"".join(answer.pieces())
    assert (len(body), body.count(b"\r\n"), answer.body) == (answer.size, 20001, b"")


def test_long_answers_that_nobody_reads_leave_no_room_for_more_until_they_are_closed(store: Store) -> None:
    many = Question("SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", "text/csv")

    async def job(workers: Workers) -> tuple[Answer, Answer]:
        first = await workers.run(many)
        with pytest.raises(Crowded, match="on their way"):
            await workers.run(many)
        assert first.file
        first.file.close()
        return first, await workers.run(many)

    first, second = with_workers(store, Settings(query_workers=1, sending_mb=2), job)
    assert second.size == first.size > 2**20
    assert len(b"".join(second.pieces())) == second.size


def test_a_long_answer_is_let_go_when_its_client_takes_too_long(store: Store) -> None:
    async def job(workers: Workers) -> Answer:
        answer = await workers.run(Question("SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", "text/csv"))
        await asyncio.sleep(0.2)
        return answer

    answer = with_workers(store, Settings(query_workers=1, sending_seconds=0.1), job)
    assert answer.file
    assert answer.file.closed


def test_a_long_text_is_looked_through_by_its_own_process(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("api.queries.scan")
    bad = Question("# " + "x" * 30_000 + "\nSELECT * { SERVICE <http://127.0.0.1:1/> {} }", JSON)
    with pytest.raises(QueryRefused, match="SERVICE is not run here") as caught:
        with_workers(store, Settings(query_workers=1), lambda workers: workers.run(bad))
    assert (caught.value.line, caught.value.column) == (2, 12)


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[1])


def test_serving_processes_of_one_service_share_where_query_processes_come_from(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOGETHER, "tests-of-sharing")

    async def job(workers: Workers) -> set[int]:
        other = Workers(store.directory, workers.settings)
        try:
            for each in (workers, other):
                each.idle.append(await each.nursery.process())
            return {parent_of(each.idle[0].pid) for each in (workers, other)}
        finally:
            await other.stop()

    assert len(with_workers(store, Settings(query_workers=1, held_mb=1), job)) == 1


def test_where_query_processes_come_from_ends_when_nobody_is_connected(store: Store) -> None:
    async def job(workers: Workers) -> int:
        await workers.start()
        return parent_of(workers.idle[0].pid)

    nursery = with_workers(store, Settings(query_workers=1, held_mb=1), job)
    deadline = time.monotonic() + 5
    while (
        Path(f"/proc/{nursery}/cmdline").exists()
        and Path(f"/proc/{nursery}/cmdline").read_bytes()
        and time.monotonic() < deadline
    ):
        time.sleep(0.02)
    assert not (Path(f"/proc/{nursery}/cmdline").exists() and Path(f"/proc/{nursery}/cmdline").read_bytes())


def test_a_nursery_that_dies_is_started_again(store: Store) -> None:
    async def job(workers: Workers) -> bytes:
        await workers.start()
        os.kill(parent_of(workers.idle[0].pid), signal.SIGKILL)
        await asyncio.sleep(0.1)
        return (await workers.run(LIGHT)).body

    assert with_workers(store, Settings(query_workers=1, held_mb=1), job)


def test_rows_are_counted_from_the_first_once_an_answer_is_long_enough_to_have_too_many() -> None:
    spool = Spool(10_000_000)
    counted = Counted(spool, "text/csv", 200_000)
    while spool.size < 800_000:
        counted.write(b"ab\r\n" * 100)
    with pytest.raises(AnswerTooLarge, match="more than 200,000 rows"):
        counted.write(b"ab\r\n")
    assert spool.file is not None
    spool.file.close()
