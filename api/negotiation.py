"""Which form of an answer a client gets, from its Accept header (RFC 9110 §12.5.1).

Here live the media types this service can write and the choice between them; nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from api.errors import NotAcceptable

REMEMBERED_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class Offer:
    """A form an answer can take: its media type, a short name, and other media types that mean the same."""

    media: str
    name: str
    also: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The Content-Type header: text says its encoding."""
        return f"{self.media}; charset=utf-8" if self.media.startswith("text/") else self.media


HTML = Offer("text/html", "html", ("application/xhtml+xml",))
JSON = Offer("application/json", "json")
CSV = Offer("text/csv", "csv")
PROBLEM = Offer("application/problem+json", "problem", ("application/json",))
TURTLE = Offer("text/turtle", "ttl", ("application/x-turtle",))
N_TRIPLES = Offer("application/n-triples", "nt", ("text/plain",))
JSON_LD = Offer("application/ld+json", "jsonld", ("application/json",))
RDF_XML = Offer("application/rdf+xml", "rdf", ("application/xml",))
ROWS = (
    Offer("application/sparql-results+json", "json", ("application/json",)),
    Offer("application/sparql-results+xml", "xml", ("application/xml",)),
    CSV,
    Offer("text/tab-separated-values", "tsv"),
)
TRIPLES = (TURTLE, N_TRIPLES, JSON_LD, RDF_XML)


def choose(accept: str | None, offers: Sequence[Offer]) -> Offer:
    """The offer a client likes best; the first one where it does not say, or likes several as much.

    Raises NotAcceptable, naming the offers, where it likes none.

    >>> choose("text/csv;q=0.2, application/sparql-results+xml", ROWS).name
    'xml'
    >>> choose(None, ROWS).name
    'json'
    """
    accept = accept or "*/*"
    return (_chosen if len(accept) <= REMEMBERED_CHARS else _chosen.__wrapped__)(accept, tuple(offers))


@lru_cache(maxsize=256)
def _chosen(accept: str, offers: tuple[Offer, ...]) -> Offer:
    ranges = list(_ranges(accept))
    best = max(offers, key=lambda offer: _liking(offer, ranges))
    if _liking(best, ranges) <= 0:
        raise NotAcceptable(tuple(offer.media for offer in offers))
    return best


def prefers_html(accept: str | None) -> bool:
    """Whether a client asks for pages by name, as browsers do, and likes nothing of ours better.

    >>> prefers_html("text/html,application/xml;q=0.9,*/*;q=0.8"), prefers_html("*/*"), prefers_html(None)
    (True, False, False)
    """
    ranges = [r for r in _ranges(accept or "") if not r[0].endswith("/*")]
    html = _liking(HTML, ranges)
    return html > 0 and html >= max(_liking(other, ranges) for other in (*TRIPLES, *ROWS))


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if media:
            yield media, next((_quality(p[2:]) for p in parameters if p.startswith("q=")), 1.0)


def _quality(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0


def _liking(offer: Offer, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that fits; a synonym never beats the name itself."""
    by_range = dict(ranges)
    kind = offer.media.split("/")[0] + "/*"
    if offer.media in by_range:
        return by_range[offer.media]
    named = [by_range[media] - 0.0001 for media in offer.also if by_range.get(media, 0) > 0]
    return max(named) if named else by_range.get(kind, by_range.get("*/*", 0.0))
