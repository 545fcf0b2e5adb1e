"""The reader for web pages: bytes in, a paper of blocks out; what the page says of itself comes as a card.

How a page is parsed safely stands in `html_tree`, where its text is in `html_main`, how text becomes lines in
`html_lines`. Nothing a page points to is opened.
"""

from __future__ import annotations

from loaders.document import Document
from loaders.files.cards import Card
from loaders.files.encoding import clean
from loaders.files.limits import Deadline, Limits
from loaders.layout.lines import Line
from loaders.layout.printed import document_of
from loaders.readers.html_card import card_of_page
from loaders.readers.html_lines import page_lines
from loaders.readers.html_main import main_text
from loaders.readers.html_tree import parse_page, words_of


def read_html(data: bytes, name: str, limits: Limits) -> Document:
    """The paper in a web page: its main text, with headings, printed list numbers and tables; page furniture left out.

    Raises RefusedDocument for a page over a limit, nested too deeply, or without words.

    >>> page = b"<nav>Home</nav><main><h1>Start for Life</h1><ol start=4><li>The Board agreed the plan.</ol></main>"
    >>> [(block.locator, block.words) for block in read_html(page, "minutes.html", Limits()).blocks]
    [('title', 'Start for Life'), ('para 4', 'The Board agreed the plan.')]
    """
    limits.check_size(data, name)
    deadline = Deadline(limits, name)
    root = parse_page(data, name, limits)
    headings = [words for one in root.iter("h1") if (words := clean(words_of(one)))]
    lines = page_lines(main_text(root), deadline)
    return document_of(_titled(lines, headings), data, name, limits)


def card_of_html(data: bytes, name: str, limits: Limits) -> Card:
    """What a web page says of itself: title, publisher, day, address; raises RefusedDocument as `read_html` does."""
    return card_of_page(parse_page(data, name, limits), data)


def _titled(lines: list[Line], headings: list[str]) -> list[Line]:
    """The lines, led by the page's only main heading where that stands outside the main text."""
    if len(headings) != 1 or any(line.level == 1 for line in lines):
        return lines
    return [Line(headings[0], headings[0], level=1), *lines]
