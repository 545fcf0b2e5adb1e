"""The reader for plain text and Markdown: bytes in, a paper of blocks out.

How lines, pieces and blocks are made stands in `lines`, `assembly` and `blocks`; here they are only joined.
"""

from __future__ import annotations

from loaders.document import Document
from loaders.files.encoding import decode
from loaders.files.limits import Limits
from loaders.layout.lines import read_lines
from loaders.layout.printed import check_text, document_of
from loaders.readers.mail import is_mail_text, mail_lines


def read_text(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The paper in a text or Markdown file, in any common encoding; `name` is its file name without folders.

    Raises RefusedDocument for a file that is empty, has no words, is no text, or is over a limit.

    >>> paper = read_text(b"Minutes\\n\\n1. The Board agreed:\\n - a. the plan.\\n", "minutes.txt")
    >>> [(block.kind.value, block.locator, block.words) for block in paper.blocks]
    [('heading', 'heading "Minutes"', 'Minutes'), ('paragraph', 'para 1', 'The Board agreed:'), ('item', 'para 1.a', 'the plan.')]
    """
    limits, text = limits or Limits(), decode(data, name)
    check_text(text, name, limits)
    return document_of(mail_lines(text) if is_mail_text(text) else read_lines(text), data, name, limits)
