"""In which role a passage's word makes somebody an owner of a topic (contract: the ownership answer).

Here lives that rule alone; it is put to every such word when a release is written (`graph.laying`).
"""

from __future__ import annotations

from typing import Final, Literal

from graph.answers import Role
from graph.names import kind_of
from ontology.statement import Iri
from ontology.vocab import SW

LED: Final = ("strategy", "service", "initiative")


def role_of(topic: Iri, holder: Iri, relation: Iri, about: Iri) -> Role | Literal[""]:
    """The role of a holder; empty where it has none.

    Who leads what addresses the topic leads on it where that is a work, not where it is another body.

    >>> role_of("t", "body/b", SW.leads, "id/strategy/s"), role_of("t", "body/b", SW.leads, "id/body/c")
    ('lead', '')
    """
    if relation == SW.accountableFor:
        return "accountable"
    if relation == SW.proposedAccountableFor:
        return "proposed"
    if relation == SW.leads:
        return "lead" if about == topic or kind_of(about) in LED else ""
    return "strategy" if "/strategy/" in holder or "/initiative/" in holder else "priority-holder"
