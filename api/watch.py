"""What is known of every request afterwards: an id, one line of log, and counts for a metrics page.

Here lives the outermost layer of the service. The log has neither queries nor bodies nor tokens: of an address only the path
is written. Metrics are in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/), each
serving process counts its own.
"""

from __future__ import annotations

import json
import logging
import os
import re
import time
import traceback
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("startwell.requests")
SECONDS: Final = (0.001, 0.005, 0.025, 0.1, 0.25, 1.0, 5.0, 30.0)
FRAMES: Final = 8
"""How many of the innermost calls a line about a failure names."""

GIVEN_ID: Final = re.compile(rb"[A-Za-z0-9._-]{1,64}")
GROUPS: Final = ("api", "sparql", "id", "mcp", "static", "docs", "rdf-graph-store", "healthz", "readyz", "metrics")


class Metrics:
    """Counts of requests by group of addresses and status, and how long they took.

    >>> metrics = Metrics()
    >>> metrics.count("/api/v1/owners", 200, 0.003)
    >>> 'startwell_requests_total{group="api",status="200"} 1' in metrics.text({})
    True
    """

    def __init__(self) -> None:
        self.answered: Counter[tuple[str, int]] = Counter()
        self.within: Counter[tuple[str, int]] = Counter()
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.running = 0

    def count(self, path: str, status: int, seconds: float) -> None:
        """Take one answered request into the counts."""
        group = group_of(path)
        self.answered[group, status] += 1
        self.within[group, bisect_left(SECONDS, seconds)] += 1
        self.seconds[group] += seconds

    def text(self, gauges: dict[str, float]) -> str:
        """All counts as text, with some figures of the moment beside them."""
        return "\n".join((*self._requests(), *self._durations(), *_gauges({"requests_running": self.running, **gauges}))) + "\n"

    def _requests(self) -> Iterator[str]:
        yield "# HELP startwell_requests_total Requests answered."
        yield "# TYPE startwell_requests_total counter"
        for (group, status), number in sorted(self.answered.items()):
            yield f'startwell_requests_total{{group="{group}",status="{status}"}} {number}'

    def _durations(self) -> Iterator[str]:
        yield "# HELP startwell_request_seconds How long requests took."
        yield "# TYPE startwell_request_seconds histogram"
        for group in sorted({group for group, _ in self.answered}):
            met = 0
            for place, bound in enumerate((*map(str, SECONDS), "+Inf")):
                met += self.within[group, place]
                yield f'startwell_request_seconds_bucket{{group="{group}",le="{bound}"}} {met}'
            yield f'startwell_request_seconds_sum{{group="{group}"}} {self.seconds[group]:.6f}'
            yield f'startwell_request_seconds_count{{group="{group}"}} {met}'


def group_of(path: str) -> str:
    """The first part of an address where it is one of ours, `pages` for all others."""
    first = path[1:].partition("/")[0]
    return first if first in GROUPS else "pages"


def _gauges(gauges: dict[str, float]) -> Iterator[str]:
    for name, value in gauges.items():
        yield f"# TYPE startwell_{name} gauge"
        yield f"startwell_{name} {value:g}"


class Watch:
    """Gives each request an id, writes one line of log when it is answered, and counts it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, status, name = time.perf_counter(), 500, request_id(scope)
        scope["request_id"] = name

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message["headers"], (b"x-request-id", name.encode())]}
            await send(message)

        self.metrics.running += 1
        try:
            await self.app(scope, receive, sending)
        finally:
            self.metrics.running -= 1
            seconds = time.perf_counter() - begun
            self.metrics.count(scope["path"], status, seconds)
            if log.isEnabledFor(logging.INFO):
                log.info(line(name, scope["method"], scope["path"], status, seconds))


def request_id(scope: Scope) -> str:
    """The id that came with a request, where it is a plain one; a new one else."""
    given = next((value for key, value in scope["headers"] if key == b"x-request-id"), b"")
    return given.decode("ascii") if GIVEN_ID.fullmatch(given) else os.urandom(16).hex()


def trouble(scope: Scope, error: BaseException) -> str:
    """A line of log about a failure of ours: which request, what kind of error and where it arose, never what it says.

    An error's own words may hold what was asked, so they are left out.

    >>> trouble({"method": "GET", "path": "/gaps"}, ValueError("a secret"))
    '{"id": "", "method": "GET", "path": "/gaps", "error": "ValueError", "at": []}'
    """
    frames = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)[-FRAMES:]]
    told = {"id": scope.get("request_id", ""), "method": scope["method"], "path": scope["path"][:200]}
    return json.dumps({**told, "error": type(error).__name__, "at": frames})


def log_requests() -> None:
    """Write the lines of log to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False


def line(name: str, method: str, path: str, status: int, seconds: float) -> str:
    """A line of log as JSON; the address is cut and without its parameters.

    >>> line("a1", "GET", "/sparql", 200, 0.0123)
    '{"id": "a1", "method": "GET", "path": "/sparql", "status": 200, "ms": 12.3}'
    """
    return json.dumps({"id": name, "method": method, "path": path[:200], "status": status, "ms": round(seconds * 1000, 1)})
