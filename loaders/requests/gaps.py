"""What an answer plainly says there is not: a service that is not commissioned, a strategy, team or lead that is asked for.

Here lives only what the paper states: a nought to a question of what is commissioned, a `No`, or words that say so.
That nothing is held on a service says nothing of the service.
"""

from __future__ import annotations

import re

from loaders.requests.answers import Judgement
from loaders.requests.exchange import Exchange
from loaders.requests.words import any_of, sentences

_NOT = r"(?: not|n['’]t)(?: (?:currently|directly|yet|itself))?"
_OBJECT = r"(?P<what>[^.;:]{3,160}?)"
_END = r"(?=\s*(?:[.;:(]|,? (?:but|and|as|because|since|however|so|although)\b|,|$))"
_DOES_NOT = rf"(?:(?:do|does|did){_NOT} (?:commission|provide|fund)|(?:have|has|is|are){_NOT} (?:commissioned|commissioning))"
_UNCOMMISSIONED = any_of(rf"\b{_DOES_NOT} {_OBJECT}{_END}")
_PASSIVE = any_of(
    rf"(?P<what>\b[^.;:,]{{3,120}}?) (?:is|are|was|were){_NOT} commissioned\b",
    r"\bno (?P<no>[^.;:,]{3,100}?) (?:is|are|was|were) (?:currently )?commissioned\b",
)
_ASKED = re.compile(r"\bcommission(?:ing|ed|s)?\s+(?P<what>(?:(?!\bfor\?)[^?]){3,160}?)(?:\s+for)?\s*\?", re.IGNORECASE)
_HAVING = re.compile(
    r"\b(?:(?:do(?:es)?|has|have) (?:you|your \w+|the (?:council|authority|trust|icb|board|organisation))(?:"
    r" (?:currently|already|also))?(?: have| got)?"
    r"|is there|are there) (?:an?|any) (?P<what>(?:[\w’'/-]+ ){0,6}?(?:strategy|plan|policy|team|service|pathway|clinic"
    r"|lead|midwife|midwives"
    r"|co-?ordinator|champion|specialist|group|framework)\b)[^?]{0,80}\?",
    re.IGNORECASE,
)
"""A question whether there is something; answered `No`, it is missing."""
_NOTHING = re.compile(r"\W*(?:zero|nil|none|0 ?%?|no)\b\W*(?:$|[.,])", re.IGNORECASE)
_NO_SERVICE = re.compile(
    r"(?:information|data|this|it|that|any|them|these|those|the (?:service|data|information))", re.IGNORECASE
)


def missing_service(exchange: Exchange, judgement: Judgement) -> tuple[int, str] | None:
    """The block that says a service is not commissioned, and the paper's words for the service; None where none does."""
    if judgement.status not in ("answered", "partly-answered"):
        return None
    for part in exchange.answered:
        for sentence in sentences(part.words):
            if what := _uncommissioned(sentence):
                return part.block, what
    first = exchange.answered[0]
    asked = _ASKED.search(exchange.question) or _HAVING.search(exchange.question)
    return (first.block, _trimmed(asked["what"])) if asked and _NOTHING.match(first.words) else None


def _uncommissioned(sentence: str) -> str | None:
    """What a sentence says is not commissioned; None where it says nothing of the kind."""
    found = _UNCOMMISSIONED.search(sentence) or _PASSIVE.search(sentence)
    if found is None:
        return None
    groups = found.groupdict()
    what = _trimmed(groups["what"] or groups.get("no") or "")
    return None if not what or _NO_SERVICE.fullmatch(what) else what


def _trimmed(words: str) -> str:
    return re.sub(r"^(?:an?|any|the|such an?)\s+", "", words.strip(" ,"), flags=re.IGNORECASE)
