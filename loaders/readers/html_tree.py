"""Web pages from strangers as a plain tree: lenient as browsers are, bounded in depth and size, nothing fetched.

Only safe parsing and small questions to an element live here; what is text of the page is found in `html_main`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from lxml import etree

from loaders.files.encoding import decoded
from loaders.files.limits import Limits
from ontology.errors import RefusedDocument

Element = etree._Element
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z][^<>]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_DATA = re.compile(r"(?<=[\"'(])data:[\w/+.-]{0,60};base64,[A-Za-z0-9+/=\s%]*", re.IGNORECASE)
_LONGEST_TAG = 20_000
_HEAD = 4096


def parse_page(data: bytes, name: str, limits: Limits) -> Element:
    """The root element of a web page, in whatever encoding it says or shows.

    Raises RefusedDocument for a page that is nested too deeply, too large, or has nothing in it.

    >>> [child.tag for child in parse_page(b"<p>One<p>Two", "a.html", Limits()).iter()]
    ['html', 'body', 'p', 'p']
    """
    text = _DATA.sub("", _text(data, name))
    if len(text) > 4 * limits.characters:
        raise RefusedDocument(name, f"more than {4 * limits.characters / 1e6:g} million characters of markup")
    if any(_is_overlong(tag[0]) for tag in _TAG.finditer(text)):
        raise RefusedDocument(name, "a tag with too many attributes in it")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    root = _parsed(text, parser)
    if root is None:
        raise RefusedDocument(name, "there are no words in it")
    _check(root, parser, name, limits)
    return root


def tags(names: str) -> frozenset[str]:
    """A set of names, written in one string."""
    return frozenset(names.split())


def words_of(element: Element) -> str:
    """All words below an element, white space made single."""
    return " ".join("".join(map(str, element.itertext())).split())


def attribute(element: Element, name: str) -> str:
    """An attribute in lower case and stripped, empty where it is not given."""
    return str(element.get(name) or "").strip().lower()


def drop(element: Element) -> None:
    """Take an element out of its tree; the words after it stay."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    tail = " " + (element.tail or "")
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    parent.remove(element)


def elements(root: Element) -> Iterator[Element]:
    """The element and all below it, in the order of the page."""
    return (one for one in root.iter() if isinstance(one.tag, str))


def _text(data: bytes, name: str) -> str:
    """The page as text: marked or plain Unicode first, then the encoding it declares, then Windows-1252."""
    declared = _CHARSET.search(data[:_HEAD])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if declared and _is_eight_bit(declared[1].decode("ascii")):
            return data.decode(declared[1].decode("ascii"), "replace")
    return decoded(data, name)


def _is_eight_bit(encoding: str) -> bool:
    """Whether we know an encoding, and it may override what the bytes look like (the Western ones are read as Windows-1252)."""
    try:
        known = codecs.lookup(encoding)
    except LookupError:
        return False
    return known._is_text_encoding and not known.name.startswith(
        ("utf", "ascii", "iso8859-1", "latin", "cp1252", "idna", "punycode")
    )


def _is_overlong(tag: str) -> bool:
    return len(tag) > _LONGEST_TAG and len(_QUOTED.sub("", tag)) > _LONGEST_TAG


def _parsed(text: str, parser: etree.HTMLParser) -> Element | None:
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _check(root: Element, parser: etree.HTMLParser, name: str, limits: Limits) -> None:
    depth = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > limits.page_depth:
            raise RefusedDocument(name, f"nested deeper than {limits.page_depth:,.0f} levels")
        if count > limits.elements:
            raise RefusedDocument(name, f"more than {limits.elements:,.0f} elements in it")
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise RefusedDocument(name, "a tag or a text in it is too long")
