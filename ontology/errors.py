"""Everything that can go wrong in a way we can name.

    StartwellError                  str(error) is one clear sentence for a user
    ├── UsageError                  the command or request was put wrongly
    │   └── LimitExceeded           it asks for more than a public limit allows
    ├── RefusedDocument             a file could not be read; the others go on
    │   └── ReadingStopped          it took too long or too much; another run may fare better
    ├── UnknownTerm                 no such term in the ontology
    ├── NotFound                    nothing of that name in the graph; carries the nearest names
    ├── StoreError                  the store on disk
    │   ├── NoRelease               nothing has been built there yet
    │   ├── StoreBusy               another writer is at work
    │   ├── StoreDamaged            a release is incomplete or altered
    │   └── ForeignRelease          made by a version of Startwell we cannot read
    └── QueryError                  a SPARQL query; carries line and column where known
        ├── QueryRefused            understood, but not allowed
        └── QueryTimeout            stopped when its time was up

Which HTTP status or exit status an error becomes is decided where it leaves: in `api` and `startwell.py`.
"""

from __future__ import annotations

# ruff: noqa: N818 — the names say what happened, as NotFound does; a suffix would say it twice


class StartwellError(Exception):
    """Base of all the errors we raise on purpose; anything else that escapes is a fault of ours."""


class UsageError(StartwellError):
    """Raised when a command, an option or a request parameter is wrong in itself, whatever the graph holds."""


class LimitExceeded(UsageError):
    """Raised when a request is larger than a public limit (rows, bytes, depth) allows."""


class RefusedDocument(StartwellError):
    """Raised when a document cannot or may not be read; the rest of the build goes on without it.

    >>> str(RefusedDocument("minutes.pdf", "no text layer"))
    'minutes.pdf: no text layer'
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class ReadingStopped(RefusedDocument):
    """Raised when the reading of a document was stopped for its time or memory; on a less busy machine it may be read."""


class UnknownTerm(StartwellError):
    """Raised when code or data uses a term that the ontology does not have.

    >>> str(UnknownTerm("sw:hasPrioriti", ("sw:hasPriority",)))
    'The ontology has no term sw:hasPrioriti; nearest: sw:hasPriority.'
    """

    def __init__(self, term: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(term, nearest)
        self.term = term
        self.nearest = nearest

    def __str__(self) -> str:
        return f"The ontology has no term {self.term}{_nearest(self.nearest)}."


class NotFound(StartwellError):
    """Raised when a question names something that is not there; `nearest` holds the names most like it, best first.

    >>> str(NotFound("topic 'infant mortalty'", ("infant mortality",)))
    "Not found: topic 'infant mortalty'; nearest: infant mortality."
    """

    def __init__(self, what: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(what, nearest)
        self.what = what
        self.nearest = nearest

    def __str__(self) -> str:
        return f"Not found: {self.what}{_nearest(self.nearest)}."


class StoreError(StartwellError):
    """Raised when the store on disk cannot be read or written; its kinds say why."""


class NoRelease(StoreError):
    """Raised when a store is opened for reading before anything was built or loaded into it."""


class StoreBusy(StoreError):
    """Raised when a second writer asks for a store that a first one holds."""


class StoreDamaged(StoreError):
    """Raised when a release in the store is incomplete or does not match its own record."""


class ForeignRelease(StoreError):
    """Raised when a release or an export was not made by Startwell, or by a version whose form we cannot read."""


class QueryError(StartwellError):
    """Raised when a SPARQL query cannot be read or run; `line` and `column` count from 1 where they are known.

    >>> str(QueryError("expected a variable", 2, 8))
    'Line 2, column 8: expected a variable'
    """

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message, line, column)
        self.message = message
        self.line = line
        self.column = column

    def __str__(self) -> str:
        places = [f"{name} {at}" for name, at in (("line", self.line), ("column", self.column)) if at is not None]
        place = ", ".join(places)
        return f"{place.capitalize()}: {self.message}" if place else self.message


class QueryRefused(QueryError):
    """Raised when a query is put in a form we do not run: updates, calls to other services, over-nested text."""


class QueryTimeout(QueryError):
    """Raised when a query was stopped because its time was up."""


def _nearest(names: tuple[str, ...]) -> str:
    return f"; nearest: {', '.join(names)}" if names else ""
