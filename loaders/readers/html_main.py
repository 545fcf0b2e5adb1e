"""The main text of a web page: what is left once navigation, cookie banners, forms and footers are gone.

Told by what the page says of itself (`main`, roles, usual names of parts) before any guess; how the text becomes
lines is the work of `html_lines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.readers.html_tree import Element, attribute, drop, elements, tags, words_of

_DROPPED = tags(
    "script style noscript template head nav footer aside iframe object embed svg canvas audio video map input button select"
    " textarea datalist dialog menu progress meter link meta"
)
_ROLES = tags(
    "navigation banner contentinfo search complementary dialog alertdialog alert menu menubar toolbar tablist doc-backlink"
)
_PRINTED = ("header", "footer")
"""What a word processor calls the running lines of a paper that it saves as a web page."""
_PARTS = re.compile(
    r"(?:site|page|main|global|top|left|right|side|primary|secondary|sub|skip|section|local|mobile|footer)?[-_]?"
    r"(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|crumbs?|footer|sidebar|sidenav|skip-?links?|skip-?to-?content|"
    r"pagination|pager|share|sharing|social|social-?media|share-?links|related(?:-?(?:links|content|pages))?|feedback|masthead)"
    r"(?:[-_]?(?:bar|list|container|wrapper|links|block|trail))?\Z"
)
_COOKIES = re.compile(r"(?:cookie|gdpr|consent|ccc-|onetrust|civic)", re.IGNORECASE)
_CONTENT = re.compile(
    r"(?:main|page|primary|site|inner|body|article|entry|post)?[-_]?(?:content|article|copy|text)(?:[-_]?(?:main|area|body|inner|primary))?\Z"
    r"|main\Z|maincontent\Z|modgov\Z|mgcontent\Z|rich-?text\Z|govspeak\Z"
)
_KEPT = ("html", "body", "main", "article", "form")
_LEAST_TEXT = 80


def main_text(root: Element) -> Element:
    """The element that holds the text of a page; what is not text of it is taken out of the tree."""
    _drop_furniture(root)
    length = _lengths(root)
    body = next((one for one in elements(root) if one.tag == "body"), root)
    declared = _declared(root, length)
    found = declared if declared is not None else _named(body, length)
    if found is None:
        _drop_link_lists(body)
        found = body
    return found


def _drop_furniture(root: Element) -> None:
    length = _lengths(root)
    most = length[root] // 2
    declared = any(one.tag == "main" or attribute(one, "role") == "main" for one in elements(root))
    for one in [*elements(root)]:
        if _is_furniture(one, declared) or (_is_named_furniture(one) and length[one] <= most):
            drop(one)


def _is_furniture(one: Element, declared: bool) -> bool:
    """Whether an element is by its kind no text of the page."""
    if one.tag in _DROPPED:
        return True
    if one.tag in _KEPT:
        return False
    if one.tag == "header" and not _is_inside(one, ("main", "article", "section")):
        return declared or sum(1 for _ in one.iter("a")) > 2
    return attribute(one, "role") in _ROLES or _is_hidden(one) or (one.tag == "div" and attribute(one, "title") in _PRINTED)


def _is_hidden(one: Element) -> bool:
    style = attribute(one, "style").replace(" ", "")
    return one.get("hidden") is not None or attribute(one, "aria-hidden") == "true" or "display:none" in style


def _is_named_furniture(one: Element) -> bool:
    if one.tag in _KEPT or one.tag in ("h1", "a", "p", "td"):
        return False
    names = _names(one)
    return any(_PARTS.match(name) or _COOKIES.match(name) for name in names)


def _names(one: Element) -> list[str]:
    return f"{attribute(one, 'id')} {attribute(one, 'class')}".split()[:20]


def _is_inside(one: Element, tags: Iterable[str]) -> bool:
    return next(one.iterancestors(*tags), None) is not None


def _lengths(root: Element) -> dict[Element, int]:
    """How many characters of text there are below each element."""
    found: dict[Element, int] = {}
    for one in reversed([*elements(root)]):
        found[one] = len((one.text or "").strip()) + sum(found.get(c, 0) + len((c.tail or "").strip()) for c in one)
    return found


def _declared(root: Element, length: dict[Element, int]) -> Element | None:
    """What the page declares its main part, the longest where there are several."""
    found = [one for one in elements(root) if one.tag == "main" or attribute(one, "role") == "main"]
    return _longest(found, length, _LEAST_TEXT)


def _named(body: Element, length: dict[Element, int]) -> Element | None:
    """An article or a part named as content that has most of the text."""
    found = [one for one in elements(body) if one.tag == "article" or (one.tag in ("div", "section", "td") and _is_content(one))]
    return _longest(found, length, max(_LEAST_TEXT, length.get(body, 0) // 2))


def _is_content(one: Element) -> bool:
    return any(_CONTENT.match(name) for name in _names(one))


def _longest(found: Iterable[Element], length: dict[Element, int], least: int) -> Element | None:
    ranked = sorted((one for one in found if length.get(one, 0) >= least), key=lambda one: -length[one])
    return ranked[0] if ranked else None


def _drop_link_lists(body: Element) -> None:
    """Lists that are little but links, in a page that does not tell its text from its navigation."""
    for one in [*body.iter("ul", "ol")]:
        links = [*one.iter("a")]
        linked = sum(len(words_of(link)) for link in links)
        if len(links) > 3 and linked > 0.8 * len(words_of(one)) and linked < 40 * len(links):
            drop(one)
