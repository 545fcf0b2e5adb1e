"""The XML of OpenDocument files: their parts, and what their styles say of lists and bold print.

Only what the readers of texts and sheets share lives here (OASIS OpenDocument 1.2, part 1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from loaders.files.archive import Archive
from loaders.files.limits import Limits
from loaders.readers.markup import parse_markup
from ontology.errors import RefusedDocument

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {
    f"{_ODF}text:1.0": "",
    f"{_ODF}office:1.0": "office:",
    f"{_ODF}table:1.0": "table:",
    f"{_ODF}style:1.0": "style:",
    f"{_ODF}drawing:1.0": "draw:",
    f"{_ODF}manifest:1.0": "manifest:",
    f"{_ODF}xsl-fo-compatible:1.0": "fo:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
_TITLES = ("Title", "Subtitle")
_DIGITS = 10
"""How many digits make a number that is over every limit."""
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `form` is empty for a bullet."""

    form: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1

    def printed(self, counts: tuple[int, ...], forms: tuple[str, ...]) -> str:
        """What is printed before an item, given the counts of its level and those above."""
        if not self.form:
            return "•"
        parts = zip(counts[-self.shown :], forms[-self.shown :], strict=True)
        return f"{self.before}{'.'.join(_figure(count, form or '1') for count, form in parts)}{self.after}"


@dataclass(frozen=True, slots=True)
class Styles:
    """What the styles of a file say: lists by name, which are bold, which head a text, which hide a table."""

    lists: Mapping[str, tuple[Level, ...]] = field(default_factory=dict)
    bold: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset(_TITLES)
    hidden: frozenset[str] = frozenset()


def opened(data: bytes, name: str, limits: Limits) -> tuple[Element, Styles]:
    """The content of an OpenDocument file and its styles. Raises RefusedDocument for one that is damaged or protected."""
    archive = Archive(data, name, limits)
    if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
        raise RefusedDocument(name, "protected by a password")
    content, styles = (_part(archive, part, name, limits) for part in ("content.xml", "styles.xml"))
    body = content.find("office:body") if content is not None else None
    if content is None or body is None:
        raise RefusedDocument(name, "damaged: an OpenDocument file without content in it")
    return body, _styles([root for root in (styles, content) if root is not None])


def _part(archive: Archive, part: str, name: str, limits: Limits) -> Element | None:
    data = archive.read(part)
    return None if data is None else parse_markup(data, name, limits, PREFIXES)


def _styles(roots: list[Element]) -> Styles:
    lists: dict[str, tuple[Level, ...]] = {}
    bold: set[str] = set()
    hidden: set[str] = set()
    titles = set(_TITLES)
    for root in roots:
        for style in root.iter("list-style"):
            lists[style.get("style:name", "")] = tuple(_levels(style))
        for style in root.iter("style:style"):
            name = style.get("style:name", "")
            if any(
                one.get("fo:font-weight") in ("bold", "600", "700", "800", "900") for one in style.iter("style:text-properties")
            ):
                bold.add(name)
            if style.get("style:parent-style-name") in titles:
                titles.add(name)
            if any(one.get("table:display") == "false" for one in style.iter("style:table-properties")):
                hidden.add(name)
    return Styles(lists, frozenset(bold), frozenset(titles), frozenset(hidden))


def _levels(style: Element) -> Iterator[Level]:
    for one in style:
        if one.tag == "list-level-style-number":
            yield Level(
                one.get("style:num-format", ""),
                one.get("style:num-prefix", ""),
                one.get("style:num-suffix", ""),
                count(one.get("start-value"), 1),
                count(one.get("display-levels"), 1),
            )
        elif one.tag.startswith("list-level-style"):
            yield Level()


def count(text: str | None, default: int) -> int:
    """A whole number of at most six digits, the default where there is none."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 7 else default


def times(one: Element, what: str) -> int:
    """How often a row or a cell stands there (`rows`, `columns`), which one element says of many."""
    text = one.get(f"table:number-{what}-repeated", "")
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < _DIGITS else 1 if not text else 10**_DIGITS


def check_columns(columns: int, name: str, limits: Limits) -> None:
    """Raises RefusedDocument for a table of more columns than are allowed."""
    if columns > limits.columns:
        raise RefusedDocument(name, f"more than {limits.columns:,.0f} columns in a table")


def _figure(number: int, form: str) -> str:
    """A number as a list prints it.

    >>> [_figure(4, form) for form in ("1", "a", "i", "A")]
    ['4', 'd', 'iv', 'D']
    """
    if form in ("a", "A"):
        letters = chr(97 + (number - 1) % 26)
    elif form in ("i", "I") and 0 < number < 40:
        letters, left = "", number
        for value, sign in _ROMAN:
            letters, left = letters + sign * (left // value), left % value
    else:
        return str(number)
    return letters.upper() if form.isupper() else letters
