"""The words of one Word paragraph as accepted: insertions kept, deletions and hidden text dropped, notes marked.

Text boxes anchored in a paragraph and the notes it refers to are handed on beside its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from loaders.readers.docx_xml import switch, value

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_INSIDE = frozenset(("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo")) | {
    "m:oMath",
    "m:oMathPara",
    "m:r",
    "m:e",
    "m:f",
    "m:num",
    "m:den",
    "m:sup",
    "m:sub",
    "m:sSup",
    "m:sSub",
    "m:d",
}
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_DRAWN = ("drawing", "pict", "object", "mc:AlternateContent")
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Told:
    """What one paragraph says.

    `page_turns` are the places in `words` where a new page begins: (offset, whether the program that saved the file set
    it there when it laid the text out). `notes` are (`footnote` or `endnote`, id) in order; `boxes` the contents of text boxes.
    """

    words: str = ""
    bold: bool = False
    page_turns: list[tuple[int, bool]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class Notes:
    """The printed numbers of footnotes and endnotes, in order of their first reference."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, kind: str, key: str) -> int:
        """The number of a note; a new one follows the last."""
        return self._numbers.setdefault((kind, key), len(self._numbers) + 1)


def tell(paragraph: Element, notes: Notes, bold: bool = False) -> Told:
    """The words of a paragraph; `bold` is what its style says of runs that do not say it themselves.

    A line break within the paragraph comes out as `\\n`, a tab as `\\t`.
    """
    teller = _Teller(notes, bold)
    teller.read(paragraph)
    teller.told.words = "".join(teller.words)
    teller.told.bold = teller.letters > 0 and teller.bold_letters == teller.letters
    return teller.told


class _Teller:
    """The paragraph so far."""

    def __init__(self, notes: Notes, bold: bool) -> None:
        self.told, self.words, self.length = Told(), [""], 0
        self.letters = self.bold_letters = 0
        self._notes, self._bold = notes, bold

    def read(self, parent: Element) -> None:
        for child in parent:
            if child.tag == "r":
                self._run(child)
            elif child.tag in _INSIDE:
                self.read(child)
            elif child.tag in _DRAWN:
                self.told.boxes += boxes_in(child)
            elif child.tag == "m:t":
                self._add(child.text or "", bold=False)

    def _run(self, run: Element) -> None:
        properties = run.find("rPr")
        if switch(properties, "vanish"):
            return
        own = switch(properties, "b")
        bold = self._bold if own is None else own
        for child in run:
            self._sign(child, bold)

    def _sign(self, sign: Element, bold: bool) -> None:
        if sign.tag == "t":
            self._add(sign.text or "", bold)
        elif sign.tag in _SIGNS:
            self._add(_SIGNS[sign.tag], bold)
        elif sign.tag == "br":
            self._break(sign)
        elif sign.tag == "lastRenderedPageBreak":
            self.told.page_turns.append((self.length, True))
        elif sign.tag in _NOTES:
            self._refer(_NOTES[sign.tag], sign.get("id", ""))
        elif sign.tag in _DRAWN:
            self.told.boxes += boxes_in(sign)

    def _add(self, words: str, bold: bool) -> None:
        self.words.append(words)
        self.length += len(words)
        letters = sum(char.isalnum() for char in words)
        self.letters += letters
        self.bold_letters += letters if bold else 0

    def _break(self, sign: Element) -> None:
        if sign.get("type") == "page":
            self.told.page_turns.append((self.length, False))
        self._add("\n", bold=False)

    def _refer(self, kind: str, key: str) -> None:
        printed = str(self._notes.number(kind, key)).translate(_SUPERSCRIPT)
        self.words.append(printed)
        self.length += len(printed)
        self.told.notes.append((kind, key))


def boxes_in(drawn: Element) -> Iterator[Element]:
    """The contents of the text boxes in a drawing; of alternatives only the first that has any."""
    if drawn.tag == "mc:AlternateContent":
        choices = (list(boxes_in(choice)) for choice in drawn)
        yield from next((found for found in choices if found), [])
        return
    for child in drawn:
        if child.tag == "txbxContent":
            yield child
        elif child.tag not in ("p", "tbl"):
            yield from boxes_in(child)


def is_deleted(properties: Element | None) -> bool:
    """Whether a paragraph's mark or a table row was deleted under tracked changes, or moved away."""
    if properties is None:
        return False
    found = (properties.find(path) is not None for path in ("del", "rPr/del", "moveFrom", "rPr/moveFrom"))
    return any(found) or value(properties, "cellDel", "id") is not None
