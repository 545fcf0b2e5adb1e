"""The paragraph and character styles of a Word file: what a paragraph inherits from the style it names.

Only what bears on reading is kept: outline level, numbering, bold, spacing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from loaders.readers.docx_xml import number, switch, value

_LONGEST_CHAIN = 20
BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """One style as the file gives it."""

    name: str
    based_on: str | None
    element: Element


class Styles:
    """All styles of a file; a style that is missing or based on itself gives nothing."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        self._basics = root.find("docDefaults/pPrDefault/pPr") if root is not None else None
        for element in root.findall("style") if root is not None else ():
            self._take(element)

    def _take(self, element: Element) -> None:
        key = element.get("styleId", "")
        name = (value(element, "name") or "").lower()
        self._styles[key] = Style(name, value(element, "basedOn"), element)
        if element.get("type") == "paragraph" and element.get("default") in ("1", "true", "on"):
            self._default = key

    def name(self, key: str | None) -> str:
        """The name of a style in small letters: `heading 1`, `toc 2`, `caption`."""
        style = self._styles.get(key or self._default)
        return style.name if style else ""

    def level(self, key: str | None, own: Element | None) -> int:
        """The heading level of a paragraph, 0 for text: its outline level, its style's, or the style's name."""
        for properties in (own, *self._properties(key)):
            outline = number(properties, "outlineLvl")
            if outline is not None:
                return outline + 1 if 0 <= outline < BODY_LEVEL else 0
        return max((_level_by_name(style.name) for style in self._chain(key)), default=0)

    def is_bold(self, key: str | None) -> bool:
        """Whether the text of a style is bold where its runs do not say otherwise."""
        found = (switch(style.element, "rPr/b") for style in self._chain(key))
        return next((bold for bold in found if bold is not None), False)

    def numbering(self, key: str | None) -> tuple[int | None, int | None, str | None]:
        """The number list and level that a style gives, and the style that gives them."""
        for style in self._chain(key):
            listed = number(style.element, "pPr/numPr/numId")
            if listed is not None:
                return listed, number(style.element, "pPr/numPr/ilvl"), style.element.get("styleId")
        return None, None, None

    def spacing(self, key: str | None, own: Element | None) -> tuple[int, int]:
        """The space before and after a paragraph, in twentieths of a point."""
        return self._space(key, own, "before"), self._space(key, own, "after")

    def is_close(self, key: str | None, own: Element | None) -> bool:
        """Whether a paragraph has no space to its neighbours of the same style."""
        found = (switch(properties, "contextualSpacing") for properties in (own, *self._properties(key)))
        return next((close for close in found if close is not None), False)

    def _space(self, key: str | None, own: Element | None, side: str) -> int:
        for properties in (own, *self._properties(key), self._basics):
            if value(properties, "spacing", f"{side}Autospacing") in ("1", "true", "on"):
                return 280
            space = number(properties, "spacing", side)
            if space is not None:
                return space
        return 0

    def _properties(self, key: str | None) -> Iterator[Element | None]:
        return (style.element.find("pPr") for style in self._chain(key))

    def _chain(self, key: str | None) -> Iterator[Style]:
        """A style and those it is based on, nearest first."""
        at = key or self._default
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(at or "")
            if style is None:
                return
            yield style
            at = style.based_on or ""


def _level_by_name(name: str) -> int:
    if name == "title":
        return 1
    tail = name.removeprefix("heading ")
    return int(tail) if name != tail and tail.isdigit() and 0 < int(tail) <= BODY_LEVEL else 0
