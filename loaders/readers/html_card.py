"""What a web page says of itself beside its text: title, publisher, date, address, as a card.

Read from its metadata elements; a card that somebody wrote goes before it, and what is missing is looked for in the text.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from loaders.files.cards import Card
from loaders.files.encoding import clean
from loaders.layout.labels import PAGE_KINDS, plain
from loaders.readers.html_tree import Element, attribute, elements, words_of
from ontology.reference import area_of_domain

_TITLES = ("dcterms.title", "dc.title", "og:title", "twitter:title", "citation_title")
_PUBLISHERS = ("dcterms.publisher", "dc.publisher", "og:site_name", "publisher", "citation_publisher")
_DATES = (
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "dcterms.created",
)
_ADDRESSES = ("og:url", "dcterms.identifier", "dc.identifier")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?\Z")
_SAVED = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S{8,900}?)\s*-->")
_PARTED = re.compile(r"\s+(?:[-–—|•·»:]|::)\s+")
_LONGEST = 300


def card_of_page(root: Element, data: bytes) -> Card:
    """The card that a page carries; what it does not say is empty.

    The home area is that of the authority whose address it is. Nothing that is no plain date or no well-formed web
    address is taken for one.
    """
    said = _said(root)
    url = _url(root, said, data)
    area = area_of_domain(urlsplit(url).hostname or "") if url else None
    site = _first(said, _PUBLISHERS)
    return Card(
        title=_title(root, said, site),
        publisher=site,
        area=area.slug if area else "",
        issued=_issued(root, said),
        url=url,
    )


def _said(root: Element) -> dict[str, str]:
    """The metadata elements by name, the first of each."""
    found: dict[str, str] = {}
    for one in root.iter("meta"):
        name = attribute(one, "property") or attribute(one, "name") or attribute(one, "itemprop")
        if name and (words := _words(str(one.get("content") or ""))):
            found.setdefault(name, words)
    return found


def _words(text: str) -> str:
    return " ".join(clean(text).split())[:_LONGEST]


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if name in said), "")


def _title(root: Element, said: dict[str, str], site: str) -> str:
    """The title without the name of the site; a page's only main heading goes first, unless it names a kind of page."""
    headings = [words for one in root.iter("h1") if (words := _words(words_of(one)))]
    element = next(root.iter("title"), None)
    whole = _first(said, _TITLES) or (_words(words_of(element)) if element is not None else "")
    parts = [part for part in _PARTED.split(whole) if part and part != site]
    if len(headings) == 1 and headings[0] != site:
        return "" if plain(headings[0]) in PAGE_KINDS else headings[0]
    return parts[0] if parts and site and len(parts) < len(_PARTED.split(whole)) else whole


def _issued(root: Element, said: dict[str, str]) -> str:
    for name in _DATES:
        if day := _day(said.get(name, "")):
            return day
    times = [one for one in elements(root) if one.tag == "time" and one.get("datetime")]
    named = [
        one
        for one in times
        if one.get("pubdate") is not None or "publish" in attribute(one, "class") + attribute(one, "itemprop")
    ]
    return _day(str(named[0].get("datetime"))) if named else ""


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""


def _url(root: Element, said: dict[str, str], data: bytes) -> str:
    links = (str(one.get("href") or "").strip() for one in root.iter("link") if "canonical" in attribute(one, "rel").split())
    saved = _SAVED.search(data[:8192])
    found = (*links, _first(said, _ADDRESSES), saved[1].decode("ascii", "replace") if saved else "")
    return next((one for one in found if len(one) < 900 and _ADDRESS.match(one)), "")
