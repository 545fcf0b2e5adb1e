"""The vocabulary of a Word file's XML: namespaces, and small questions to an element.

Both editions of the standard (transitional and strict, ECMA-376) are read alike.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from loaders.files.archive import Archive
from loaders.files.limits import Limits
from loaders.readers.markup import parse_markup

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "app:",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "app:",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
_OFF = ("0", "false", "off", "none")


class Parts:
    """The XML parts of one Word file, parsed when asked for."""

    def __init__(self, archive: Archive, name: str, limits: Limits) -> None:
        self._archive, self._name, self._limits = archive, name, limits

    def read(self, part: str) -> Element | None:
        """The root of a part, None where the file has no such part; raises RefusedDocument for damaged XML."""
        data = self._archive.read(part)
        return None if data is None else parse_markup(data, self._name, self._limits, PREFIXES)

    def has(self, part: str) -> bool:
        return part in self._archive.names


def value(element: Element | None, path: str, attribute: str = "val") -> str | None:
    """An attribute of the element at a path below, None where either is missing."""
    found = element.find(path) if element is not None else None
    return None if found is None else found.get(attribute)


def number(element: Element | None, path: str, attribute: str = "val") -> int | None:
    """The same as a whole number, None where it is none."""
    text = value(element, path, attribute)
    try:
        return int(float(text)) if text is not None and len(text) < 12 else None
    except (ValueError, OverflowError):
        return None


def switch(element: Element | None, path: str) -> bool | None:
    """A setting that is on or off, None where it is not given."""
    found = element.find(path) if element is not None else None
    return None if found is None else found.get("val", "1").lower() not in _OFF
