"""Who buys services rather than running them: councils, integrated care boards, bodies of the nation."""

from __future__ import annotations

import re

from loaders.paper import Mention, Paper
from ontology.reference import body

_BUYER = re.compile(r"\b(?:Council|Integrated Care Board|ICB|Combined Authority|NHS England)$")
_BUYERS = frozenset({"council", "icb", "department", "public-body"})


def is_buyer(paper: Paper, thing: Mention) -> bool:
    """A council, an integrated care board or a body of the nation."""
    known = paper.things[thing.key].known_as
    return bool(known) and body(known).kind in _BUYERS


def is_named_buyer(paper: Paper, thing: Mention) -> bool:
    """A buyer by the reference table, or by its name."""
    return is_buyer(paper, thing) or _BUYER.search(paper.things[thing.key].name) is not None
