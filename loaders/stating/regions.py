"""Labels that say which area the service of a paper is for: `Location of contract: Suffolk`, `NUTS code: UKK14 - Swindon`.

Sentences that say so are read by the rules (`loaders.rules.areas`), lists of places in `loaders.stating.lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.document import Block
from loaders.paper import Mention, Paper
from loaders.stating.awards import service_of_notice
from ontology.reference import area
from ontology.statement import Statement
from ontology.vocab import SW

_LABEL = re.compile(
    r"(?i)(?:^|[.;] )(?:[IVX]+[\d.]*\)? ?)?(?:(?:main )?(?:site|site or place|place|location) of (?:the )?(?:performance"
    r"|contract|delivery|services?|supply)|(?:main )?site|contract location|nuts(?: code)?s?|region(?:s"
    r"|\(s\))?(?: of (?:supply|delivery))?"
    r"|(?:geographical |service )?(?:areas? (?:covered|served)|area of delivery|coverage|catchment(?: area)?|footprint))"
    r"\s?(?::|\t|\|| [–-])[\s|]*(?P<code>UK[A-Z]\d*\s?[–:-]?\s?)?(?:(?:the )?(?:whole|all|county|city|borough) of |all |the )?"
)
_BETWEEN = re.compile(r"(?:, and |, | and | & |; |/)(?:the )?")
_LONGEST = 200
"""How long a line with such a label is at most, in characters."""


def read_regions(paper: Paper) -> Iterator[Statement]:
    """The areas that labels give for the service of a paper; an area behind a code only where no other label gives one."""
    found = [one for block in paper if len(block.words) <= _LONGEST for one in _labelled(paper, block)]
    plain = [(block, place) for block, place, coded in found if not coded]
    for block, place in plain or [(block, place) for block, place, _ in found]:
        service = service_of_notice(paper, block)
        if service is not None and area(paper.things[place.key].known_as or paper.home or "england").kind != "country":
            yield paper.state("label-area", service, SW.servesArea, place, block=block.order)


def _labelled(paper: Paper, block: Block) -> Iterator[tuple[Block, Mention, bool]]:
    """The areas right behind a label, each with whether a code stands before it."""
    for label in _LABEL.finditer(block.words):
        at = label.end()
        for place in paper.in_block(block, "area"):
            if place.start == at:
                yield block, place, label["code"] is not None
                between = _BETWEEN.match(block.words, place.end)
                at = between.end() if between else -1
