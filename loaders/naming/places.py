"""Places too small for the table of areas, where a block says that something opens, runs or begins in several.

`The scheme begins in Alderwick, Merrowby and Thornstead.` names three. One name alone is none: it may be a building.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.naming.heads import kind_of, word_set

_ONE = r"[A-Z][a-z’'-]+(?:[ -](?:(?:of|on|le|upon|the|in) )?[A-Z][a-z’'-]+){0,2}(?: \([A-Z][a-z’'-]+\))?"
_NAMES = rf"(?P<names>{_ONE}(?:(?:, | and |, and | & ){_ONE})+)"
_SEVERAL = re.compile(r"[A-Z][a-z’'-]+\)?(?:, (?:and )?| and | & )[A-Z][a-z]")
"""Two names in a row: without them there is no list."""
_GROUND = r"(?:wards|towns|villages|estates|neighbourhoods|localities|districts|communities|parishes|places|suburbs)"
_LISTS = (
    re.compile(
        r"\b(?:open|opened|opens|opening|begins?|began|begun|launched|launches|running|runs?|ran|start(?:s|ed)?"
        r"|operat(?:es?|ed|ing)|pilot(?:ed)?|trialled|rolled out|based|hubs|centres|clinics|drop-ins|groups|networks|sessions"
        r"|meets?|extended|(?:mothers|families|parents|children) living)(?: now| also| first| only| up and running)?"
        rf" (?:in|at|to|from) {_NAMES}"
    ),
    re.compile(rf"\b(?:families|teams|works?|working|services?|nurseries|delivered|available|held) (?:in|across) {_NAMES}"),
    re.compile(rf"\b(?:serv(?:es?|ing)|covers) (?:the {_GROUND} of )?{_NAMES}"),
    re.compile(rf"\b{_GROUND}(?: of| in|:| \(|,| –) ?{_NAMES}"),
    re.compile(rf"\b(?:hubs|centres|sites|clinics)(?: \(|:| –|, in|, at) ?{_NAMES}"),
)
"""What stands before the places that something opens, runs or is for."""
_PARTS = re.compile(r", and |, | and | & ")
_NO_PLACES = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday spring summer autumn winter easter christmas year years reception key stage phase quarter appendix"
    " english polish urdu punjabi bengali arabic romanian welsh gujarati somali tamil spanish portuguese french turkish word pdf"
    " pregnancy birth sleep play talk tea toast autism maths science healthy health feeding safe safety safeguarding"
    " hospital hospitals school schools library libraries church hall house centre centres college university surgery clinic"
    " health council board trust government parliament children families public social education maternity nhs england"
)


def places_in(words: str) -> Iterator[tuple[int, int]]:
    """Where a block lists two or more places in which something opens or runs, in order.

    >>> text = "The scheme begins in Alderwick, Merrowby and Thornstead."
    >>> [text[a:b] for a, b in places_in(text)]
    ['Alderwick', 'Merrowby', 'Thornstead']
    """
    for found in (match for pattern in _LISTS for match in pattern.finditer(words)) if _SEVERAL.search(words) else ():
        at = found.start("names")
        for name in _PARTS.split(found["names"]):
            start = words.index(name, at)
            at = start + len(name)
            if not any(part.lower() in _NO_PLACES or kind_of(part) for part in re.split(r"[ -]", name)):
                yield start, at
