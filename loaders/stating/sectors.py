"""Sectors and kinds of organisation that lists of members count up: `the voluntary, community and faith sector`, `schools`.

Only words are told here; who belongs to what is read in `loaders.stating.partners` and `loaders.stating.rosters`.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_KIND = (
    r"(?:voluntary|community|faith|social(?: enterprise)?|private|independent|third|charit(?:y|able|ies)|maintained|statutory"
    r"|primary|secondary|special|infant|junior|nursery|early years|business|housing|health|education|social care|parish|town"
    r"|grassroots)"
)
_NOUN = (
    r"(?:sectors?|organi[sz]ations|groups|agencies|partners|charities|schools|nurseries|settings|providers|councils|bodies"
    r"|associations|colleges|alliance|partnership)"
)
_SERIES = re.compile(
    rf"(?i)\b{_KIND}(?:(?:, (?:and )?| and | & |/){_KIND}){{1,5}}(?: enterprise)?(?: \([A-Z]{{2,6}}\))?"
    rf"(?:(?: and |, )?(?: \w+)? {_NOUN})\b(?: representatives?)?"
)
_BARE = re.compile(
    r"(?i)(?:voluntary|community|faith|social(?: enterprise)?|private|independent|third|charitable|maintained|statutory"
    r"|primary|secondary|special)"
)


def series_in(words: str) -> tuple[Span, ...]:
    """Where several kinds share one noun, and are so one name: no mark inside parts a list.

    >>> [text[a:b] for text in ["the Council, and the Voluntary, Community and Faith sector"] for a, b in series_in(text)]
    ['Voluntary, Community and Faith sector']
    """
    return tuple(found.span() for found in _SERIES.finditer(words)) if re.search("(?i)ary|ity|pri|aith|ent", words) else ()


def is_bare_kind(words: str) -> bool:
    """Whether words are only the kind of a sector whose noun is missing, and so nobody's name.

    >>> is_bare_kind("Voluntary"), is_bare_kind("Voluntary Action")
    (True, False)
    """
    return _BARE.fullmatch(words.strip()) is not None
