"""A step of work done in a process of its own, whose memory is given back when it ends.

Here lives the process: it is started anew, so that no engine, thread or file of ours is open in it, it ends with whoever started
it, and its errors come back as they were raised. What is worked out in it is `graph.build`'s.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, TypeVar, TypeVarTuple, cast

from graph import memory
from ontology.errors import StoreError

Given = TypeVarTuple("Given")
Made = TypeVar("Made")
Tell = Callable[[str], None]
SET_PDEATHSIG: Final = 1
SAID, MADE, FAILED = range(3)


def in_own_process(tell: Tell, step: Callable[[Tell, *Given], Made], *given: *Given) -> Made:
    """What a function of a module makes of what it is given; what it tells meanwhile is told here.

    Raises what it raises, and StoreError where its process was ended from outside or ran out of memory. Whatever is raised
    here meanwhile, above all KeyboardInterrupt, ends the process at once.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, step, given), daemon=True)
    try:
        _start(process)
        theirs.close()
        memory.give_back()
        return cast(Made, _heard(ours, process, tell))
    finally:
        if process.pid is not None:
            process.kill()
            process.join()
        ours.close()


def _start(process: BaseProcess) -> None:
    """Start a process that never hears Ctrl-C, which a terminal sends to all of its processes."""
    try:
        with _uninterrupted():
            process.start()
    except BrokenPipeError:
        raise _ended(process) from None


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put off Ctrl-C; whatever is started meanwhile puts it off for good."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _heard(pipe: Connection, process: BaseProcess, tell: Tell) -> object:
    """What a process ends with; what it says before is told."""
    while True:
        try:
            kind, what = pipe.recv()
        except (EOFError, ConnectionError):
            raise _ended(process) from None
        if kind == FAILED:
            raise what
        if kind == MADE:
            return what
        tell(what)


def _ended(process: BaseProcess) -> StoreError:
    process.join()
    why = f"by signal {-code}" if (code := process.exitcode or 0) < 0 else f"with status {code}"
    return StoreError(
        f"The process that writes the release ended {why}: somebody stopped it, or there was not enough memory."
        " The last release is as it was."
    )


def _work(pipe: Connection, step: Callable[..., object], given: tuple[object, ...]) -> None:
    """What the process does: the door beyond which no error goes but through the pipe."""
    _die_with_parent()
    memory.share()
    try:
        answer: tuple[int, object] = MADE, step(lambda told: pipe.send((SAID, told)), *given)
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))
        answer = FAILED, error
    pipe.send(answer)


def _die_with_parent() -> None:
    """Let this process be killed when the one that started it ends, and end it where that is so already."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PDEATHSIG, signal.SIGKILL)
    parent = parent_process()
    if parent is not None and os.getppid() != parent.pid:
        os._exit(0)
