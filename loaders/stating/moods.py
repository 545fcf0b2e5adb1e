"""Whether a sentence states, plans, proposes, denies or ends what it speaks of.

Judged from the words round a rule's match; the same for every rule, so that no rule can forget it.
"""

from __future__ import annotations

import re

from ontology.statement import Mood

_DENIED = re.compile(
    r"(?i)\b(?:no longer|does not|do not|did not|is not|are not|was not|were not|has not|have not|(?:wi|sha)ll not"
    r"|(?:w|c|sh)ould not|cannot|never|without|nor|neither|not (?:yet|been|currently|directly))\b|^No\b"
    r"|\bno (?:single )?(?:board|body|one)\b|\black of\b"
)
_PROPOSED = re.compile(
    r"(?i)\b(?:propos\w+|recommend\w*|would|could|should|(?-i:may|MAY)|might|options?|consult\w* on|suggested that|subject to"
    r"|if approved|is sought|draft agreement|(?:was|were|been) asked to|whether|(?:asked|wondered|unclear|unsure) if)\b"
)
_PLANNED = re.compile(
    r"(?i)\b(?:will|shall|plans? to|planned|planning to|intends? to|is to|are to|due to|going to|expected to|aim(?:s"
    r"|ing)? to have|to be (?:launched|commissioned|provided|set up))\b"
)
_ENDED = re.compile(
    r"(?i)\b(?:previously|formerly|former|used to|ceased|ended|expired|no longer|until recently|had been|came to an end"
    r"|decommissioned)\b"
)
_REACH = 60


def mood_of(sentence: str, start: int, end: int) -> Mood:
    """The mood of what a sentence says from `start` to `end`: denied, proposed, planned, ended or stated, in that order.

    A denial before a semicolon is not this one's; a proposal before it may be.

    >>> text = "The trust will provide the service from May."
    >>> mood_of(text, 0, len(text)).value
    'planned'
    """
    before = sentence[max(0, start - _REACH) : start]
    near = before + sentence[start:end]
    if _DENIED.search(before.rpartition(";")[2] + sentence[start:end]):
        return Mood.DENIED
    for pattern, mood in ((_PROPOSED, Mood.PROPOSED), (_PLANNED, Mood.PLANNED), (_ENDED, Mood.ENDED)):
        if pattern.search(near):
            return mood
    return Mood.STATED
