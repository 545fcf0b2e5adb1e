"""What can go wrong with a request itself, beside the errors of `ontology.errors`.

Which status each becomes stands in one table, in `api.problems`.
"""

from __future__ import annotations

# ruff: noqa: N818 — named for what happened, as in ontology.errors
from ontology.errors import LimitExceeded, QueryError, UsageError


class BadParameter(UsageError):
    """Raised when a parameter of the request cannot be read; `parameter` is its name.

    >>> str(BadParameter("as_of", "must be a day like 2023-09-07"))
    'The parameter as_of must be a day like 2023-09-07.'
    """

    def __init__(self, parameter: str, why: str) -> None:
        super().__init__(parameter, why)
        self.parameter = parameter
        self.why = why

    def __str__(self) -> str:
        return f"The parameter {self.parameter} {self.why}."


class NotAcceptable(UsageError):
    """Raised when the client takes none of the media types an answer can have; `offers` are those."""

    def __init__(self, offers: tuple[str, ...]) -> None:
        super().__init__(offers)
        self.offers = offers

    def __str__(self) -> str:
        return f"This answer can be had as {', '.join(self.offers)}; the Accept header asks for none of them."


class UnsupportedMedia(UsageError):
    """Raised when the body of a request is of a type that is not read here."""


class ReadOnly(UsageError):
    """Raised when a request would change the graph; nothing is written over HTTP."""

    def __str__(self) -> str:
        return "This service only reads: the graph changes when papers are built into it, never over HTTP."


class BodyTooLarge(LimitExceeded):
    """Raised when the body of a request is larger than the limit."""


class AnswerTooLarge(QueryError):
    """Raised when the answer to a query is larger than the limit; it is not sent cut."""


class QueryCrashed(QueryError):
    """Raised when a query used up its memory or brought its process down; the service goes on."""


class Crowded(QueryError):
    """Raised when too many queries wait already."""
